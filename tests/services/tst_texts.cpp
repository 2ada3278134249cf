// SPDX-License-Identifier: GPL-3.0-or-later
// What strangers write goes in and comes out as it is.
#include <gtest/gtest.h>

#include "servicestest.h"
#include "twofold/store/read.h"

namespace twofold::test {

namespace {

std::string tenThousand() {
    std::string text;
    for (int i = 0; i < 10'000; ++i) text += i % 10 == 5 ? " " : "\xC3\xA9";
    return text;
}

const std::vector<std::string> texts = {
    "<script>alert('x')</script> <b>bold</b> & more",
    "\xE2\x80\xAE" "evil\xE2\x80\xAC and \xE2\x81\xA6isolated\xE2\x81\xA9",
    "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7 \xF0\x9F\x8F\xB3\xEF\xB8\x8F\xE2\x80\x8D\xF0\x9F\x8C\x88 family",
    "=HYPERLINK(\"http://evil.example\",\"click\")",
    "'; DROP TABLE posts; --",
    "quote \" and backslash \\ and\nline break\tand tab",
    "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xD8\xB3\xD9\x84\xD8\xA7\xD9\x85 \xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E",
    tenThousand(),
};

}  // namespace

TEST(Texts, ofPostsAndPeopleSurviveUnchanged) {
    const TempDir folder;
    XExport archive;
    archive.generated = day(2024, 1, 1);
    for (std::size_t i = 0; i < texts.size(); ++i)
        // The handle stands in the text, so only names carry the strange text.
        archive.tweets.push_back({.id = std::to_string(100 + i),
                                  .at = day(2020, 1, 1) + static_cast<UtcMs>(i) * msPerDay,
                                  .text = texts[i],
                                  .mentions = {{std::to_string(5000 + i), "person" + std::to_string(i), texts[i]}}});
    Store store(folder.file("s.db"));
    const auto report = store.import(archive, folder.file("x.zip"));
    EXPECT_EQ(report.of(RecordKind::Post).stored, static_cast<std::int64_t>(texts.size())) << countsOf(report);
    const auto db = store.reader();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto post = store::readPost(*db, store.post(std::to_string(100 + i)));
        ASSERT_TRUE(post);
        EXPECT_EQ(post->text, "@person" + std::to_string(i) + " " + texts[i]);
        const auto identities = store::readIdentities(*db, store.contact(std::to_string(5000 + i)));
        ASSERT_EQ(identities.size(), 1U);
        EXPECT_EQ(identities.front().name, texts[i]);
    }
    EXPECT_TRUE(isSound(store.path()));
}

TEST(Texts, ofNotesAndRolesSurviveUnchanged) {
    const TempDir folder;
    XExport archive;
    archive.generated = day(2024, 1, 1);
    archive.followers = {"5001"};
    Store store(folder.file("s.db"));
    store.import(archive, folder.file("x.zip"));
    const ContactId id = store.contact("5001");
    for (const auto &text : texts) {
        ASSERT_TRUE(isGood(store.decisions().setNote(id, text)));
        EXPECT_EQ(rowsOf(*store.reader(), "SELECT note FROM contacts WHERE id=" + std::to_string(id.value)).front(), text);
    }
    ASSERT_TRUE(isGood(store.decisions().setRole({id}, "=cmd|' /C calc'!A0", true)));
    EXPECT_EQ(store::readPerson(*store.reader(), id)->roles, std::vector<std::string>{"=cmd|' /C calc'!A0"});
    EXPECT_FALSE(store.decisions().setRole({id}, "  ", true).has_value());
    EXPECT_FALSE(store.decisions().setRole({id}, std::string(101, 'x'), true).has_value());
    EXPECT_TRUE(isSound(store.path()));
}

}  // namespace twofold::test
