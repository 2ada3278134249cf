// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <string>

#include "seed.h"
#include "twofold/core/platforms.h"
#include "twofold/core/text.h"

using namespace twofold;

namespace {

IdentityRecord identity(Platform platform, std::string nativeId, std::string handle) {
    IdentityRecord record;
    record.platform = platform;
    record.nativeId = std::move(nativeId);
    record.handle = std::move(handle);
    return record;
}

TEST(IdentityKey, PrefersTheNumberToTheHandle) {
    EXPECT_EQ(identityKey(identity(Platform::X, "12345", "GwenPL")), "id:12345");
    EXPECT_EQ(identityKey(identity(Platform::X, "12345", "")), "id:12345");
    EXPECT_EQ(identityKey(identity(Platform::X, "", "GwenPL")), "h:gwenpl");
    EXPECT_EQ(identityKey(identity(Platform::Mastodon, "", "Amara@Shelves.Example")), "h:amara@shelves.example");
    EXPECT_EQ(identityKey(identity(Platform::X, "", "")), "");
}

TEST(IdentityKey, MinusOneIsNobody) {
    EXPECT_EQ(identityKey(identity(Platform::X, "-1", "gwenpl")), "h:gwenpl");
    EXPECT_EQ(identityKey(identity(Platform::X, "-1", "")), "");
    EXPECT_NE(identityKey(identity(Platform::X, "-1", "gwenpl")), identityKey(identity(Platform::X, "-1", "amara")));
}

TEST(IdentityKey, LooksAtNothingThatAStrangerCanChoose) {
    IdentityRecord one = identity(Platform::X, "7", "old");
    IdentityRecord two = identity(Platform::X, "7", "new");
    two.name = "Somebody else";
    two.bio = "another bio";
    two.email = "x@example.org";
    EXPECT_EQ(identityKey(one), identityKey(two));
    EXPECT_NE(identityKey(identity(Platform::X, "7", "")), identityKey(identity(Platform::X, "", "7"))) << "a handle of digits is no id";
}

TEST(IdentityKey, HandlesDifferOnlyInAsciiCaseAreOne) {
    TWOFOLD_RANDOM(random);
    const std::string letters = "abcxyzABCXYZ019_.-@";
    for (int i = 0; i < 20'000; ++i) {
        std::string handle;
        for (std::size_t k = 1 + random() % 10; k > 0; --k) handle += letters[random() % letters.size()];
        std::string other = handle;
        for (char &c : other)
            if (random() % 2 == 0 && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        const std::string key = identityKey(identity(Platform::X, "", handle));
        ASSERT_EQ(key, identityKey(identity(Platform::X, "", other))) << handle << ' ' << other;
        ASSERT_EQ(key.substr(0, 2), "h:");
    }
}

TEST(Handles, AreShownAsThePlatformWritesThem) {
    EXPECT_EQ(displayHandle(Platform::X, "gwenpl"), "@gwenpl");
    EXPECT_EQ(displayHandle(Platform::Mastodon, "amara@shelves.example"), "@amara@shelves.example");
    EXPECT_EQ(displayHandle(Platform::Bluesky, "amara.example"), "@amara.example");
    EXPECT_EQ(displayHandle(Platform::LinkedIn, "amara-okafor"), "amara-okafor");
    EXPECT_EQ(displayHandle(Platform::Feed, "https://blog.example/feed"), "https://blog.example/feed");
    for (const Platform platform : allValues<Platform>()) EXPECT_EQ(displayHandle(platform, ""), "");
}

TEST(Addresses, OfProfiles) {
    EXPECT_EQ(profileUrl(Platform::X, "12", "gwenpl"), "https://x.com/gwenpl");
    EXPECT_EQ(profileUrl(Platform::X, "12", ""), "https://x.com/intent/user?user_id=12");
    EXPECT_EQ(profileUrl(Platform::Mastodon, "", "amara@shelves.example"), "https://shelves.example/@amara");
    EXPECT_EQ(profileUrl(Platform::Bluesky, "", "amara.example"), "https://bsky.app/profile/amara.example");
    EXPECT_EQ(profileUrl(Platform::LinkedIn, "", "amara-okafor"), "https://www.linkedin.com/in/amara-okafor");
    for (const char *handle : {"", "amara", "@shelves.example", "amara@", "@", "a@b@c"})
        EXPECT_EQ(profileUrl(Platform::Mastodon, "", handle), "") << handle;
    for (const Platform platform : allValues<Platform>()) EXPECT_EQ(profileUrl(platform, "", ""), "") << word(platform);
}

TEST(Addresses, OfPosts) {
    EXPECT_EQ(postUrl(Platform::X, "gwenpl", "1357"), "https://x.com/gwenpl/status/1357");
    EXPECT_EQ(postUrl(Platform::X, "", "1357"), "https://x.com/i/web/status/1357");
    EXPECT_EQ(postUrl(Platform::Mastodon, "", "https://shelves.example/users/amara/statuses/9"),
              "https://shelves.example/users/amara/statuses/9");
    EXPECT_EQ(postUrl(Platform::Mastodon, "", "tag:shelves.example,2024:objectId=9:objectType=Status"), "");
    EXPECT_EQ(postUrl(Platform::Mastodon, "", "javascript:alert(1)"), "");
    for (const Platform platform : allValues<Platform>()) EXPECT_EQ(postUrl(platform, "gwenpl", ""), "") << word(platform);
}

TEST(Platforms, AnAccountIsToldByWhatPeopleKnowItBy) {
    EXPECT_EQ(accountLabel(Platform::X, "ines_medlib", "Ines", "7"), "@ines_medlib");
    EXPECT_EQ(accountLabel(Platform::Facebook, "ines.corbally", "Ines Corbally", "name:ines corbally"), "Ines Corbally");
    EXPECT_EQ(accountLabel(Platform::LinkedIn, "ines-corbally", "", ""), "ines-corbally");
    EXPECT_EQ(accountLabel(Platform::Bluesky, "", "Ines C.", "did:plc:abc"), "Ines C.");
    EXPECT_EQ(accountLabel(Platform::Bluesky, "", "", "did:plc:abc"), "did:plc:abc");
}

TEST(Platforms, ANameIsAKeyOnlyWhereThereIsNothingElse) {
    EXPECT_EQ(identityKey({.platform = Platform::Facebook, .name = "  Jose\xCC\x81  M\xC3\xBCller "}), "n:jos\xC3\xA9 m\xC3\xBCller") << "composed, folded, single spaces";
    EXPECT_EQ(identityKey({.platform = Platform::Facebook, .handle = "jm", .name = "José"}), "h:jm");
    EXPECT_EQ(identityKey({.platform = Platform::X, .name = "José"}), "") << "mentions of accounts that are gone have a name and the id -1";
    EXPECT_EQ(identityKey({.platform = Platform::Facebook, .name = " "}), "");
}

TEST(Addresses, AreHttpsOrNothingWhateverAStrangerCallsHimself) {
    TWOFOLD_RANDOM(random);
    const std::vector<std::string> pieces = {"amara", "@",  "/", "\\",      "?",        "#",           ":", " ",         "\n",
                                             "\x7F",  "..", "%", "http://", "https://", "javascript:", "ü", "x.example", "\xFF"};
    const auto anything = [&] {
        std::string text;
        for (std::size_t k = random() % 5; k > 0; --k) text += pieces[random() % pieces.size()];
        return text;
    };
    for (int i = 0; i < 50'000; ++i) {
        const std::string handle = anything();
        const std::string id = anything();
        for (const Platform platform : allValues<Platform>()) {
            for (const std::string &url : {profileUrl(platform, id, handle), postUrl(platform, handle, id)}) {
                ASSERT_TRUE(url.empty() || (isWebUrl(url) && url.starts_with("https://")))
                    << word(platform) << ' ' << testing::PrintToString(url) << " from handle " << testing::PrintToString(handle)
                    << " and id " << testing::PrintToString(id);
            }
        }
    }
}

}  // namespace
