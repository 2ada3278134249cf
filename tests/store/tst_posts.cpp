// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "storedump.h"
#include "support/testsupport.h"
#include "twofold/store/identities.h"
#include "twofold/store/jobs.h"
#include "twofold/store/posts.h"
#include "twofold/store/read.h"

namespace twofold::test {

using namespace store;

namespace {

class Posts : public ::testing::Test {
protected:
    Posts() : path(folder.file("s.db")) {
        EXPECT_TRUE(prepareStore(path).has_value());
        db = writeStore(path);
        job = JobStore(*db).begin({.kind = "import", .path = "x", .fingerprint = "1", .state = JobState::Done, .started = 1, .observedAt = 1});
        account = AccountStore(*db).save({.platform = Platform::X, .nativeId = "1", .handle = "me"}, job, 1).id;
    }
    PostId insert(const std::string &id, const std::string &text, UtcMs created = 1'600'000'000'000) {
        PostStore posts(*db);
        const PostRecord record{.nativeId = id, .created = created, .text = text};
        const PostId post = posts.insert(account, job, record, postDigest(record), {Label::Personal, ValueState::Suggested, 100}, {});
        posts.finish();
        return post;
    }
    std::size_t hits(const std::string &query) { return readPosts(*db, {.query = query}, std::nullopt, 1000).size(); }
    void expectSound() { EXPECT_TRUE(isSound(path)); }

    TempDir folder;
    std::string path;
    std::unique_ptr<Connection> db;
    JobId job;
    AccountId account;
};

}  // namespace

TEST_F(Posts, theIndexFollowsInsertReplaceHideAndShow) {
    const PostId id = insert("1", "apples and pears");
    EXPECT_EQ(hits("apples"), 1U);
    {
        PostStore posts(*db);
        const PostRecord record{.nativeId = "1", .created = 1'600'000'000'000, .text = "only plums"};
        posts.replace(id, job, record, postDigest(record), {}, {});
        posts.finish();
    }
    EXPECT_EQ(hits("apples"), 0U);
    EXPECT_EQ(hits("plums"), 1U);
    PostStore posts(*db);
    posts.setPresent(id, false);
    posts.finish();
    EXPECT_EQ(hits("plums"), 0U);
    expectSound();
    posts.setPresent(id, true);
    posts.finish();
    EXPECT_EQ(hits("plums"), 1U);
    expectSound();
    db->prepare("DELETE FROM posts WHERE id=?").bind(id).run();
    db->execute("DELETE FROM post_counts");
    EXPECT_EQ(hits("plums"), 0U);
    expectSound();
}

TEST_F(Posts, ofOneMomentHaveNumbersOfTheirOwn) {
    for (int i = 0; i < 600; ++i) insert("n" + std::to_string(i), "same second");
    EXPECT_EQ(numberOf(*db, "SELECT count(*) FROM posts"), 600);
    EXPECT_EQ(hits("second"), 600U);
    expectSound();
}

TEST_F(Posts, haveTheSameNumberInEveryStore) {
    const PostId here = insert("1234567890", "text");
    EXPECT_EQ(here, postIdBase(1'600'000'000'000, "1234567890"));
    EXPECT_EQ(postIdBase(unknownTime, "x").value / 2048, 0);
    EXPECT_GT(postIdBase(unknownTime, "x").value, 0);
}

TEST_F(Posts, pageByKeyWithoutGapOrRepeat) {
    for (int i = 0; i < 57; ++i) insert(std::to_string(i), "p", 1'500'000'000'000 + i % 7 * 1000);
    std::vector<PostId> seen;
    std::optional<PostId> after;
    for (;;) {
        const auto page = readPosts(*db, {}, after, 10);
        for (const auto &post : page) seen.push_back(post.id);
        if (page.size() < 10) break;
        after = page.back().id;
    }
    EXPECT_EQ(seen.size(), 57U);
    EXPECT_TRUE(std::is_sorted(seen.rbegin(), seen.rend()));
    EXPECT_EQ(std::adjacent_find(seen.begin(), seen.end()), seen.end());
}

TEST_F(Posts, countsAgreeWithTheRows) {
    for (int i = 0; i < 30; ++i) insert(std::to_string(i), i % 3 == 0 ? "red" : "blue", *fromCivil(2015 + i % 4, 5, 1) + i);
    const std::vector<PostFilter> filters{{},
                                          {.label = LabelFilter::Personal},
                                          {.label = LabelFilter::Professional},
                                          {.label = LabelFilter::None},
                                          {.label = LabelFilter::Unsure},
                                          {.kind = PostKind::Post},
                                          {.kind = PostKind::Reply},
                                          {.year = 2016},
                                          {.visibility = Visibility::Unknown},
                                          {.state = ValueState::Suggested},
                                          {.since = *fromCivil(2016, 1, 1)},
                                          {.until = *fromCivil(2016, 1, 1)},
                                          {.query = "red"},
                                          {.year = 2016, .query = "blue"},
                                          {.accounts = {account}},
                                          {.accounts = {AccountId(99)}}};
    for (const auto &filter : filters)
        EXPECT_EQ(countPosts(*db, filter), static_cast<std::int64_t>(readPosts(*db, filter, std::nullopt, 1000).size())) << (&filter - filters.data());
}

TEST_F(Posts, digestTellsWhatAReaderCouldTell) {
    const PostRecord base{.nativeId = "1", .created = 5, .text = "t", .tags = {"a", "b"}, .links = {"https://x.example"}, .media = {{"photo", "p", "alt"}}, .likes = 1};
    const auto differs = [&](auto change) {
        PostRecord other = base;
        change(other);
        return postDigest(other) != postDigest(base);
    };
    EXPECT_TRUE(differs([](PostRecord &r) { r.text = "u"; }));
    EXPECT_TRUE(differs([](PostRecord &r) { r.likes = 2; }));
    EXPECT_TRUE(differs([](PostRecord &r) { r.deleted = true; }));
    EXPECT_TRUE(differs([](PostRecord &r) { r.visibility = Visibility::List; }));
    EXPECT_TRUE(differs([](PostRecord &r) { r.media[0].alt = "another"; }));
    EXPECT_TRUE(differs([](PostRecord &r) { r.tags.pop_back(); }));
    EXPECT_TRUE(differs([](PostRecord &r) { r.language = "de"; }));
    EXPECT_FALSE(differs([](PostRecord &r) { std::swap(r.tags[0], r.tags[1]); })) << "the store keeps no order of tags";
}

}  // namespace twofold::test
