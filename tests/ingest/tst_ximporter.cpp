// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <filesystem>

#include "ingest/golden.h"
#include "ingest/tst_xsupport.h"
#include "support/testsupport.h"
#include "support/xgenerator.h"

using namespace twofold;
using namespace twofold::test;
using twofold::ingest::Context;

namespace {

struct LayoutCase {
    const char *folder;
    const char *era;
    int confidence;
    std::size_t posts;
    std::size_t relations;
    std::size_t interactions;
};

class XLayout : public testing::TestWithParam<LayoutCase> {};

XFiles filesBelow(const std::filesystem::path &root, const std::string &before = {}) {
    XFiles files;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(root))
        if (entry.is_regular_file())
            files.emplace_back(before + std::filesystem::relative(entry.path(), root).generic_string(), readFile(entry.path()));
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

TEST_P(XLayout, isReadAsTheGoldenSays) {
    const LayoutCase &layout = GetParam();
    const auto run = runX((fixtures("x") / layout.folder).string());
    ASSERT_TRUE(run->ok()) << run->summary.error().message;
    EXPECT_EQ(run->recognition.confidence, layout.confidence);
    EXPECT_EQ(run->recognition.era, layout.era);
    EXPECT_EQ(run->summary->era, layout.era);
    EXPECT_EQ(run->sink.posts.size(), layout.posts);
    EXPECT_EQ(run->sink.relations.size(), layout.relations);
    EXPECT_EQ(run->sink.interactions.size(), layout.interactions);
    EXPECT_FALSE(run->sink.accountCameLate);
    EXPECT_FALSE(run->sink.progressWentBack);
    EXPECT_GT(run->sink.bytesDone, 0);
    expectGolden(fixtures("x") / (std::string(layout.folder) + ".golden.json"), describe(run->sink));
}

INSTANTIATE_TEST_SUITE_P(All, XLayout,
                         testing::Values(LayoutCase{"grailbird", "grailbird", 95, 4, 0, 0}, LayoutCase{"csv", "grailbird-csv", 80, 4, 0, 0},
                                         LayoutCase{"x-2018", "x-2018", 95, 3, 3, 1}, LayoutCase{"x-2020", "x-2020", 100, 2, 3, 0},
                                         LayoutCase{"x-2022", "x-2022", 100, 15, 10, 7}, LayoutCase{"loose", "x-api", 95, 5, 3, 2}),
                         [](const auto &layout) {
                             std::string name = layout.param.folder;
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

TEST(XImporter, readsTheSameFromAFolderAZipATarAndAWrapperFolder) {
    const std::filesystem::path folder = fixtures("x") / "x-2022";
    const std::string expected = describe(runX(folder.string())->sink);
    TempDir temp;
    writeZip(temp.file("twitter-2023.zip"), filesBelow(folder));
    writeZip(temp.file("again.zip"), filesBelow(folder, "twitter-2023-09-15/"));
    writeTarGz(temp.file("packed.tar.gz"), filesBelow(folder));
    for (const char *name : {"twitter-2023.zip", "again.zip", "packed.tar.gz"}) {
        const auto run = runX(temp.file(name));
        EXPECT_EQ(describe(run->sink), expected) << name;
        EXPECT_EQ(run->recognition.confidence, 100) << name;
    }
}

TEST(XImporter, readsTheDataFolderAlone) {
    const auto run = runX((fixtures("x") / "x-2022" / "data").string());
    ASSERT_TRUE(run->ok());
    EXPECT_EQ(run->sink.posts.size(), 15U);
    EXPECT_EQ(run->sink.relations.size(), 10U);
}

TEST(XImporter, readsEachLooseFile) {
    struct Loose {
        const char *name;
        std::size_t posts, relations, interactions, accounts;
    };
    for (const Loose &loose :
         {Loose{"following.js", 0, 2, 0, 0}, Loose{"follower.js", 0, 1, 0, 0}, Loose{"tweets.js", 2, 0, 0, 0},
          Loose{"tweet.js", 1, 0, 0, 0}, Loose{"user_timeline.json", 2, 0, 0, 1}, Loose{"direct-messages.js", 0, 0, 2, 0}}) {
        const auto run = runX((fixtures("x") / "loose" / loose.name).string());
        ASSERT_TRUE(run->ok()) << loose.name;
        EXPECT_GE(run->recognition.confidence, 60) << loose.name;
        EXPECT_EQ(run->sink.posts.size(), loose.posts) << loose.name;
        EXPECT_EQ(run->sink.relations.size(), loose.relations) << loose.name;
        EXPECT_EQ(run->sink.interactions.size(), loose.interactions) << loose.name;
        EXPECT_EQ(run->sink.accounts.size(), loose.accounts) << loose.name;
    }
}

TEST(XImporter, knowsALooseFileByItsFirstBytesWhateverItsName) {
    const std::string following = readFile(fixtures("x") / "loose" / "following.js");
    for (const char *name : {"following (1).js", "Following.js", "old list.js", "whom-i-follow.json"}) {
        const auto run = runX(XFiles{{name, following}});
        EXPECT_GE(run->recognition.confidence, 60) << name;
        EXPECT_EQ(run->relationIds(RelationKind::Following).size(), 2U) << name;
    }
}

TEST(XImporter, leavesForeignFilesAlone) {
    const XFiles foreign[] = {{{"following.json", R"({"relationships_following":[{"title":"a"}]})"}},
                              {{"outbox.json", R"({"type":"OrderedCollection","orderedItems":[]})"}},
                              {{"tweets.js", "<!DOCTYPE html><html>Tweets</html>"}},
                              {{"tweets.csv", "Date,Text\n1,2\n"}},
                              {{"app.js", "console.log('tweets')"}},
                              {{"tweets.js", ""}},
                              {{"notes.txt", "window.YTD.tweets.part0 = []"}}};
    for (const auto &files : foreign) {
        MemorySource source(files);
        EXPECT_EQ(xImporterUnderTest().recognize(source).confidence, 0) << files.front().first;
    }
}

TEST(XImporter, tellsWhatItReadAndWhatNot) {
    const auto run = runX((fixtures("x") / "x-2022").string());
    ASSERT_TRUE(run->ok());
    EXPECT_EQ(toIso8601(run->summary->generated), "2023-09-15T06:00:00Z");
    EXPECT_FALSE(run->summary->partial) << run->summary->partialReason;
    EXPECT_TRUE(run->read("data/manifest.js"));
    EXPECT_TRUE(run->read("data/tweets-part1.js"));
    for (const char *path :
         {"data/lists-created.js: ", "data/ad-impressions.js", "data/contact.js", "data/tweets_media/", "assets/js/"})
        EXPECT_TRUE(run->ignored(path)) << path;
    EXPECT_TRUE(run->sink.missing.empty());
}

TEST(XImporter, likesAndListsNameWhomTheirAddressNames) {
    const auto run = runX((fixtures("x") / "x-2022").string());
    ASSERT_TRUE(run->ok());
    const auto like = std::find_if(run->sink.interactions.begin(), run->sink.interactions.end(), [](const auto &i) { return i.kind == InteractionKind::Like; });
    ASSERT_NE(like, run->sink.interactions.end());
    EXPECT_EQ(like->identity.handle, "library_amara");
    EXPECT_EQ(like->at, unknownTime);
    EXPECT_EQ(run->sink.issueCount("unknown_author"), 1U) << "the other one, of two";
    EXPECT_EQ(run->sink.issues.back().excerpt, "1 of 2");
    const auto list = std::find_if(run->sink.relations.begin(), run->sink.relations.end(), [](const auto &r) { return r.kind == RelationKind::List; });
    ASSERT_NE(list, run->sink.relations.end());
    EXPECT_EQ(list->identity.handle, "library_amara");
    EXPECT_EQ(list->list, "member of librarians");
}

TEST(XImporter, aGeneratedArchiveGivesWhatWasWrittenIntoIt) {
    TempDir temp;
    XArchiveOptions options;
    options.posts = 3000;
    options.contacts = 150;
    options.parts = 3;
    const XArchiveFacts facts = writeXArchive(temp.file("big.zip"), options);
    const auto run = runX(temp.file("big.zip"));
    ASSERT_TRUE(run->ok());
    const auto count = [&](PostKind kind) {
        return std::count_if(run->sink.posts.begin(), run->sink.posts.end(), [&](const PostRecord &p) { return p.kind == kind; });
    };
    EXPECT_EQ(run->sink.posts.size(), 3000U);
    EXPECT_EQ(count(PostKind::Repost), facts.reposts);
    EXPECT_EQ(count(PostKind::Reply), facts.replies);
    EXPECT_EQ(count(PostKind::Quote), facts.quotes);
    EXPECT_EQ(static_cast<std::int64_t>(run->sink.relationCount(RelationKind::Following)), facts.following);
    EXPECT_EQ(static_cast<std::int64_t>(run->sink.relationCount(RelationKind::Follower)), facts.followers);
    EXPECT_TRUE(run->sink.issues.empty());
    EXPECT_EQ(run->coverage(RelationKind::Following), 1);
    for (const auto &post : run->sink.posts) ASSERT_EQ(post.text.find("https://t.co/"), std::string::npos) << post.text;
    writeXArchive(temp.file("same.zip"), options);
    EXPECT_EQ(readFile(temp.file("big.zip")), readFile(temp.file("same.zip")));
}

TEST(XImporter, stopsBetweenRecordsWhenCancelled) {
    class CancellingSink final : public Sink {
    public:
        explicit CancellingSink(CancelToken &token) : m_token(token) {}
        std::size_t posts = 0;
        void file(const std::string &) override {}
        void textsRepaired(std::int64_t) override {}
        void account(const AccountRecord &) override {}
        void identity(const IdentityRecord &) override {}
        void relation(const RelationRecord &) override {}
        void interaction(const InteractionRecord &) override {}
        void post(PostRecord) override {
            if (++posts == 10) m_token.cancel();
        }
        void coverage(const ListCoverage &) override {}
        void issue(ImportIssue) override {}
        void missingPart(const std::string &) override {}
        void progress(std::int64_t, std::int64_t) override {}

    private:
        CancelToken &m_token;
    };
    TempDir temp;
    writeXArchive(temp.file("big.zip"), {.posts = 500, .contacts = 20});
    auto sources = ingest::openSources(temp.file("big.zip"));
    ASSERT_TRUE(sources);
    CancelToken token;
    CancellingSink sink(token);
    const auto result = xImporterUnderTest().import(*sources->front(), sink, Context{&token, false});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(sink.posts, 10U);
}

TEST(XImporter, privateMessagesLeaveNoWordBehind) {
    const std::string broken =
        R"(window.YTD.direct_messages.part0 = [ { "dmConversation" : { "conversationId" : "70010001-2", "messages" : [ { "messageCreate" : { "senderId" : "2", "text" : "SECRET words" } } ] } }, { "dmConversation" : { "SECRET words" } } ])";
    const auto run = runX(XFiles{{"account.js", xAccountFile}, {"direct-messages.js", broken}});
    EXPECT_EQ(run->sink.issues.size(), 2U);
    const auto archive = runX((fixtures("x") / "x-2022").string());
    for (const auto *sink : {&run->sink, &archive->sink}) EXPECT_EQ(describe(*sink).find("SECRET"), std::string::npos);
    for (const auto &issue : run->sink.issues) EXPECT_TRUE(issue.excerpt.empty()) << issue.code;
}
