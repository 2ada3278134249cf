// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>

#include "ingest/tst_bluesky_repo.h"
#include "twofold/core/clock.h"

using namespace twofold;
using namespace twofold::test;
using nlohmann::json;

namespace {

BlueskyRun importFixture(const std::string &name) { return importCar(readFile(fixtures("bluesky") / name), name); }

json link(std::size_t start, std::size_t end, const std::string &uri) {
    return {{"index", {{"byteStart", start}, {"byteEnd", end}}},
            {"features", json::array({{{"$type", "app.bsky.richtext.facet#link"}, {"uri", uri}}})}};
}

json subject(const std::string &uri) { return {{"createdAt", "2024-01-02T03:04:05Z"}, {"subject", {{"uri", uri}, {"cid", "x"}}}}; }

bool isComplete(const RecordingSink &sink, RelationKind kind, const std::string &list = {}) {
    const auto it =
        std::find_if(sink.coverages.begin(), sink.coverages.end(), [&](const ListCoverage &c) { return c.kind == kind && c.list == list; });
    EXPECT_NE(it, sink.coverages.end());
    return it != sink.coverages.end() && it->complete;
}

// Cancels the import with the first post.
class CancellingSink final : public Sink {
public:
    CancelToken token;
    int posts = 0;
    void file(const std::string &) override {}
    void textsRepaired(std::int64_t) override {}
    void account(const AccountRecord &) override {}
    void identity(const IdentityRecord &) override {}
    void relation(const RelationRecord &) override {}
    void interaction(const InteractionRecord &) override {}
    void post(PostRecord) override {
        ++posts;
        token.cancel();
    }
    void coverage(const ListCoverage &) override {}
    void issue(ImportIssue) override {}
    void missingPart(const std::string &) override {}
    void progress(std::int64_t, std::int64_t) override {}
};

}  // namespace

TEST(Bluesky, RepositoryGolden) {
    const auto run = importFixture("repo.car");
    ASSERT_TRUE(run.summary);
    EXPECT_EQ(run.recognition.confidence, 95);
    EXPECT_EQ(run.recognition.evidence, "repo.car is the repository of " + owner);
    EXPECT_EQ(toIso8601(run.recognition.generated), "2024-11-28T02:21:45.131Z");
    EXPECT_EQ(run.summary->generated, run.recognition.generated);
    EXPECT_FALSE(run.summary->partial);
    EXPECT_EQ(run.summary->filesRead, std::vector<std::string>{"repo.car"});
    EXPECT_EQ(run.summary->filesIgnored,
              (std::vector<std::string>{
                  "repo.car: app.bsky.feed.threadgate (1): who may reply or quote",
                  "repo.car: app.bsky.graph.listblock (1): blocks of whole lists; their members are those of somebody's list",
                  "repo.car: chat.bsky.actor.declaration (1): not of use here", "repo.car: com.example.notes (1): not of use here",
                  "repo.car: 2 likes and list entries about the account itself"}));
    expectGolden(fixtures("bluesky") / "repo.golden.json", describe(run.sink));
}

TEST(Bluesky, SinceGolden) {
    const auto run = importFixture("since.car");
    ASSERT_TRUE(run.summary);
    EXPECT_TRUE(run.summary->partial);
    EXPECT_FALSE(run.summary->partialReason.empty());
    EXPECT_FALSE(isComplete(run.sink, RelationKind::Following)) << "what is absent is not gone";
    expectGolden(fixtures("bluesky") / "since.golden.json", describe(run.sink));
}

TEST(Bluesky, EmptyRepositoryIsNotSilent) {
    const auto run = importFixture("empty.car");
    ASSERT_TRUE(run.summary);
    EXPECT_EQ(run.sink.accounts.size(), 1U);
    EXPECT_EQ(run.sink.issueCount("empty"), 1U);
    EXPECT_TRUE(isComplete(run.sink, RelationKind::Following));
}

TEST(Bluesky, IsFoundByContentAmongTheFormats) {
    const TempDir dir;
    const std::string car = readFile(fixtures("bluesky") / "repo.car");
    const std::string expected = describe(importCar(car).sink);
    writeFile(dir.file("my download"), car);
    writeZip(dir.file("a.zip"), {{"export/repo.car", car}, {"export/_blob/face.jpg", "x"}});
    for (const char *name : {"my download", "a.zip"}) {
        auto sources = ingest::openSources(dir.file(name));
        ASSERT_TRUE(sources && sources->size() == 1) << name;
        const auto recognized = ingest::recognize(*sources->front());
        ASSERT_TRUE(recognized) << name;
        EXPECT_EQ(recognized->importer->name(), "bluesky-car");
        RecordingSink sink;
        ASSERT_TRUE(recognized->importer->import(*sources->front(), sink, ingest::Context()));
        EXPECT_EQ(sink.posts.size(), 12U) << name;
    }
    // Another file by that name is none of ours.
    EXPECT_EQ(importCar("a list of cars", "repo.car").recognition.confidence, 0);
    EXPECT_EQ(importCar("", "repo.car").recognition.confidence, 0);
}

TEST(Bluesky, OfSeveralRepositoriesTheNewestIsRead) {
    const std::string old = Repository({}, {{"rev", "3kaaaaaaaaa2a"}}).car();
    const std::string young = Repository({{"app.bsky.feed.post/3lbaaaaaaaa2a", {{"text", "new"}}}}).car();
    MemorySource source({{"a.car", old}, {"b.car", young}});
    RecordingSink sink;
    const auto summary = ingest::blueskyImporter().import(source, sink, ingest::Context());
    ASSERT_TRUE(summary);
    EXPECT_EQ(summary->filesRead, std::vector<std::string>{"b.car"});
    EXPECT_EQ(summary->filesIgnored, std::vector<std::string>{"a.car"});
}

TEST(Bluesky, TheOrderOfBlocksDoesNotMatter) {
    Repository repository(
        {{"app.bsky.actor.profile/self", {{"displayName", "Amara"}}},
         {"app.bsky.graph.list/3lblist222222", {{"name", "Readers"}}},
         {"app.bsky.graph.listitem/3lbitem222222", {{"list", "at://" + owner + "/app.bsky.graph.list/3lblist222222"}, {"subject", nadia}}},
         {"app.bsky.feed.post/3lbaaaaaaaa2a", {{"text", "one"}}}});
    const std::string expected = describe(importCar(repository.car()).sink);
    EXPECT_NE(expected.find("Readers"), std::string::npos);
    std::reverse(repository.blocks.begin(), repository.blocks.end());
    EXPECT_EQ(describe(importCar(repository.car()).sink), expected);
    const auto twice = repository.blocks;
    repository.blocks.insert(repository.blocks.end(), twice.begin(), twice.end());
    EXPECT_EQ(describe(importCar(repository.car()).sink), expected) << "blocks that come twice";
}

TEST(Bluesky, AnsweringOneselfIsAThread) {
    const json ref = {{"uri", "at://" + owner + "/app.bsky.feed.post/3lbfirst22222"}, {"cid", "x"}};
    const PostRecord post = importPost({{"text", "2/2"}, {"reply", {{"parent", ref}, {"root", ref}}}});
    EXPECT_EQ(post.kind, PostKind::Reply);
    EXPECT_EQ(post.inReplyTo, ref["uri"].get<std::string>());
    EXPECT_EQ(post.conversation, post.inReplyTo);
    EXPECT_EQ(post.replyTo, IdentityRecord());
}

TEST(Bluesky, AReplyThatQuotesStaysAReply) {
    const json parent = {{"uri", "at://" + nadia + "/app.bsky.feed.post/3lbfirst22222"}};
    const json quoted = {{"$type", "app.bsky.embed.record"}, {"record", {{"uri", "at://tom.example/app.bsky.feed.post/3lbfirst22223"}}}};
    const PostRecord post = importPost({{"text", "x"}, {"reply", {{"parent", parent}}}, {"embed", quoted}});
    EXPECT_EQ(post.kind, PostKind::Reply);
    EXPECT_EQ(post.replyTo.nativeId, nadia);
    EXPECT_EQ(post.quoteOf.handle, "tom.example");
    EXPECT_EQ(post.quoteOf.nativeId, "");
    const json feed = {{"$type", "app.bsky.embed.record"}, {"record", {{"uri", "at://" + nadia + "/app.bsky.feed.generator/books"}}}};
    EXPECT_EQ(importPost({{"text", "x"}, {"embed", feed}}).kind, PostKind::Post) << "a feed is not quoted";
}

TEST(Bluesky, LinksShownShortened) {
    const std::string whole = "https://www.shelves.example/a/long/path";
    for (const char *shown :
         {"shelves.example/a/lo...", "shelves.example/a/lo\u2026", "www.shelves.example", "https://www.shelves.example/a/long/path"}) {
        const PostRecord post = importPost({{"text", shown}, {"facets", json::array({link(0, std::string(shown).size(), whole)})}});
        EXPECT_EQ(post.text, whole) << shown;
        EXPECT_EQ(post.links, std::vector<std::string>{whole});
    }
    EXPECT_EQ(importPost({{"text", "here!"}, {"facets", json::array({link(0, 4, whole)})}}).text, "here (" + whole + ")!");
    const PostRecord script = importPost({{"text", "here"}, {"facets", json::array({link(0, 4, "javascript:alert(1)")})}});
    EXPECT_EQ(script.text, "here");
    EXPECT_TRUE(script.links.empty());
}

TEST(Bluesky, OldEntitiesAreStillRead) {
    const json entities = json::array({{{"type", "link"}, {"value", "https://a.example/"}, {"index", {{"start", 0}, {"end", 1}}}},
                                       {{"type", "mention"}, {"value", nadia}}});
    const PostRecord post = importPost({{"text", "abc"}, {"entities", entities}});
    EXPECT_EQ(post.text, "abc");
    EXPECT_EQ(post.links, std::vector<std::string>{"https://a.example/"});
    ASSERT_EQ(post.mentions.size(), 1U);
    EXPECT_EQ(post.mentions[0].nativeId, nadia);
}

TEST(Bluesky, PeopleBehindLikesAndReposts) {
    const auto run = importRecords({{"app.bsky.feed.like/3lba", subject("at://" + nadia + "/app.bsky.feed.post/3lbx")},
                                    {"app.bsky.feed.like/3lbb", subject("at://" + owner + "/app.bsky.feed.post/3lbx")},
                                    {"app.bsky.feed.like/3lbc", subject("at://" + nadia)},
                                    {"app.bsky.feed.repost/3lbd", subject("at://" + nadia + "/app.bsky.feed.post/3lbx")},
                                    {"app.bsky.feed.repost/3lbe", subject("javascript:alert(1)")}});
    ASSERT_EQ(run.sink.interactions.size(), 1U);
    EXPECT_EQ(run.sink.interactions[0].key, "at://" + nadia + "/app.bsky.feed.post/3lbx");
    EXPECT_EQ(toIso8601(run.sink.interactions[0].at), "2024-01-02T03:04:05Z");
    ASSERT_EQ(run.sink.posts.size(), 1U);
    EXPECT_EQ(run.sink.posts[0].repostOf.nativeId, nadia);
    EXPECT_EQ(run.sink.posts[0].nativeId, "at://" + owner + "/app.bsky.feed.repost/3lbd");
    EXPECT_EQ(run.sink.issueCount("no_id"), 2U);
    EXPECT_EQ(run.summary->filesIgnored, std::vector<std::string>{"repo.car: 1 likes and list entries about the account itself"});
}

TEST(Bluesky, ARowThatIsNotTakenOpensItsListOnly) {
    const auto run = importRecords({{"app.bsky.graph.follow/3lba", {{"subject", nadia}}},
                                    {"app.bsky.graph.follow/3lbb", {{"subject", "nobody"}}},
                                    {"app.bsky.graph.block/3lbc", {{"subject", nadia}}},
                                    {"app.bsky.graph.listitem/3lbd", {{"subject", nadia}, {"list", "at://x"}}}});
    EXPECT_EQ(run.sink.relationCount(RelationKind::Following), 1U);
    EXPECT_FALSE(isComplete(run.sink, RelationKind::Following));
    EXPECT_TRUE(isComplete(run.sink, RelationKind::Blocked));
    ASSERT_EQ(run.sink.issueCount("no_id"), 1U);
    EXPECT_EQ(run.sink.issueCount("unknown_list"), 1U);
    const auto &issue = *std::find_if(run.sink.issues.begin(), run.sink.issues.end(), [](const auto &i) { return i.code == "no_id"; });
    EXPECT_EQ(issue.position, 3) << "in the order of keys";
    EXPECT_EQ(issue.excerpt, "app.bsky.graph.follow/3lbb");
}

TEST(Bluesky, CancelledBetweenRecords) {
    MemorySource source({{"repo.car", readFile(fixtures("bluesky") / "repo.car")}});
    CancellingSink sink;
    ingest::Context context;
    context.cancel = &sink.token;
    const auto summary = ingest::blueskyImporter().import(source, sink, context);
    ASSERT_FALSE(summary);
    EXPECT_EQ(summary.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(sink.posts, 1);
}
