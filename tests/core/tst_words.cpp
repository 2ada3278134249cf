// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

#include "twofold/core/records.h"
#include "twofold/core/result.h"
#include "twofold/core/words.h"

using namespace twofold;

namespace {

// What the store and the command line hold of each set, written out: a number or a word that changes makes old stores
// and scripts mean something else.
template <class Enum>
const char *frozen();
template <>
const char *frozen<Platform>() {
    return "0=unknown 1=x 2=facebook 3=instagram 4=threads 5=linkedin 6=mastodon 7=bluesky 8=wordpress 9=feed 10=addressbook";
}
template <>
const char *frozen<Purpose>() {
    return "0= 1=professional 2=personal 3=mixed";
}
template <>
const char *frozen<Visibility>() {
    return "0=unknown 1=public 2=unlisted 3=followers 4=friends 5=list 6=direct";
}
template <>
const char *frozen<ContactKind>() {
    return "0=unknown 1=person 2=organisation 3=news 4=bot";
}
template <>
const char *frozen<RelationKind>() {
    return "1=following 2=follower 3=friend 4=close-friend 5=list 6=muted 7=blocked 8=address-book 9=requested";
}
template <>
const char *frozen<InteractionKind>() {
    return "1=mention 2=reply 3=repost 4=quote 5=like 6=comment 7=reaction 8=message 9=bookmark";
}
template <>
const char *frozen<Direction>() {
    return "1=out 2=in";
}
template <>
const char *frozen<Tier>() {
    return "0=untiered 1=learn-from 2=interact 3=friend";
}
template <>
const char *frozen<Trust>() {
    return "0= 1=public 2=professional 3=personal 4=inner";
}
template <>
const char *frozen<PostKind>() {
    return "1=post 2=reply 3=repost 4=quote 5=comment 6=article";
}
template <>
const char *frozen<Label>() {
    return "0=none 1=professional 2=personal";
}
template <>
const char *frozen<ValueState>() {
    return "0=none 1=suggested 2=decided";
}
template <>
const char *frozen<Severity>() {
    return "1=low 2=medium 3=high";
}
template <>
const char *frozen<FindingState>() {
    return "0=open 1=to_fix 2=fixed 3=accepted 4=not_a_problem";
}
template <>
const char *frozen<JobState>() {
    return "0=running 1=done 2=done_with_issues 3=failed 4=cancelled 5=interrupted";
}
template <>
const char *frozen<RecordKind>() {
    return "0=posts 1=identities 2=relations 3=interactions 4=accounts";
}

template <class Enum>
class Words : public testing::Test {};
using Sets = testing::Types<Platform, Purpose, Visibility, ContactKind, RelationKind, InteractionKind, Direction, Tier, Trust, PostKind,
                            Label, ValueState, Severity, FindingState, JobState, RecordKind>;
TYPED_TEST_SUITE(Words, Sets);

TYPED_TEST(Words, NumbersAndWordsAreFrozen) {
    std::string now;
    for (const TypeParam value : allValues<TypeParam>()) {
        if (!now.empty()) now += ' ';
        now.append(std::to_string(static_cast<int>(value))).append("=").append(word(value));
    }
    EXPECT_EQ(now, frozen<TypeParam>());
}

TYPED_TEST(Words, EveryWordIsUniqueAndLeadsBack) {
    std::set<std::string_view> seen;
    for (const TypeParam value : allValues<TypeParam>()) {
        EXPECT_TRUE(seen.insert(word(value)).second) << word(value);
        EXPECT_EQ(fromWord<TypeParam>(word(value)), value) << word(value);
    }
    EXPECT_FALSE(seen.empty());
}

TYPED_TEST(Words, WordsAreSmallAsciiOnly) {
    for (const TypeParam value : allValues<TypeParam>())
        EXPECT_EQ(word(value).find_first_not_of("abcdefghijklmnopqrstuvwxyz-_"), std::string_view::npos) << word(value);
}

TYPED_TEST(Words, AnythingElseIsNoWord) {
    for (const TypeParam value : allValues<TypeParam>()) {
        const std::string good(word(value));
        EXPECT_FALSE(fromWord<TypeParam>(good + " "));
        EXPECT_FALSE(fromWord<TypeParam>(" " + good));
        EXPECT_FALSE(fromWord<TypeParam>(good + std::string(1, '\0')));
        if (good.empty()) continue;
        std::string capital = good;
        capital[0] = static_cast<char>(capital[0] - 'a' + 'A');
        EXPECT_FALSE(fromWord<TypeParam>(capital)) << capital;
        if (const std::string_view shorter(good.data(), good.size() - 1); !shorter.empty()) {
            EXPECT_FALSE(fromWord<TypeParam>(shorter)) << shorter;
        }
    }
    EXPECT_FALSE(fromWord<TypeParam>("no such word"));
    EXPECT_FALSE(fromWord<TypeParam>("0"));
}

TYPED_TEST(Words, ANumberThatIsNoneHasNoWord) {
    EXPECT_EQ(word(static_cast<TypeParam>(99)), "");
    EXPECT_EQ(word(static_cast<TypeParam>(-1)), "");
}

TEST(PlatformNames, AreThereAndUnique) {
    std::set<std::string_view> names;
    std::set<std::string_view> marks;
    for (const Platform platform : allValues<Platform>()) {
        EXPECT_FALSE(displayName(platform).empty());
        EXPECT_GE(mark(platform).size(), 1U);
        EXPECT_LE(mark(platform).size(), 2U);
        EXPECT_TRUE(names.insert(displayName(platform)).second) << displayName(platform);
        EXPECT_TRUE(marks.insert(mark(platform)).second) << mark(platform);
    }
    EXPECT_EQ(displayName(static_cast<Platform>(99)), "Unknown");
    EXPECT_EQ(mark(static_cast<Platform>(99)), "?");
    EXPECT_EQ(displayName(Platform::AddressBook), "Address book");
    EXPECT_EQ(mark(Platform::LinkedIn), "Li");
}

TEST(ErrorCodes, NamesAreFrozenAndUnique) {
    const std::map<ErrorCode, std::string> names = {
        {ErrorCode::Cancelled, "cancelled"},
        {ErrorCode::BadArgument, "bad_argument"},
        {ErrorCode::NotFound, "not_found"},
        {ErrorCode::FileUnreadable, "file_unreadable"},
        {ErrorCode::FileUnwritable, "file_unwritable"},
        {ErrorCode::NotAnExport, "not_an_export"},
        {ErrorCode::WrongVariant, "wrong_variant"},
        {ErrorCode::Damaged, "damaged"},
        {ErrorCode::TooLarge, "too_large"},
        {ErrorCode::StoreBusy, "store_busy"},
        {ErrorCode::StoreReadOnly, "store_read_only"},
        {ErrorCode::StoreDamaged, "store_damaged"},
        {ErrorCode::StoreNewer, "store_newer"},
        {ErrorCode::StoreFailed, "store_failed"},
        {ErrorCode::DiskFull, "disk_full"},
    };
    std::set<std::string> seen;
    for (const auto &[code, name] : names) {
        EXPECT_EQ(errorCodeName(code), name);
        EXPECT_TRUE(seen.insert(name).second) << name;
    }
    EXPECT_STREQ(errorCodeName(static_cast<ErrorCode>(names.size())), "unknown") << "a code that this table lacks";
}

Result<int> half(int number) {
    if (number % 2 != 0) return failure(ErrorCode::BadArgument, "odd", std::to_string(number));
    return number / 2;
}

Result<int> quarter(int number) {
    TWOFOLD_TRY(half(number));
    return half(number / 2);
}

TEST(Results, TryHandsOnTheErrorAsItIs) {
    EXPECT_EQ(quarter(8).value(), 2);
    EXPECT_EQ(quarter(7).error(), (Error{ErrorCode::BadArgument, "odd", "7"}));
    EXPECT_EQ(quarter(6).error(), (Error{ErrorCode::BadArgument, "odd", "3"}));
}

}  // namespace
