// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tst_feedsupport.h"

using namespace twofold;
using namespace twofold::test;

namespace fs = std::filesystem;

TEST(Wxr, SiteGolden) {
    const Imported imported = importPath(fixtures("wordpress") / "shelves.xml");
    EXPECT_EQ(imported.importer, "wordpress-wxr");
    EXPECT_EQ(imported.recognition.confidence, 95);
    EXPECT_FALSE(imported.summary->partial);
    EXPECT_EQ(toIso8601(imported.summary->generated), "2024-03-02T09:00:00Z");
    EXPECT_EQ(imported.sink.bytesDone, imported.sink.bytesTotal);
    expectGolden(fixtures("wordpress") / "shelves.golden.json", describe(imported.sink));
}

TEST(Wxr, OldGolden) {
    const Imported imported = importPath(fixtures("wordpress") / "old.xml");
    EXPECT_EQ(imported.importer, "wordpress-wxr");
    expectGolden(fixtures("wordpress") / "old.golden.json", describe(imported.sink));
}

TEST(Wxr, NoAddressOfAMachineAndNoCommentIsKept) {
    const Imported imported = importPath(fixtures("wordpress") / "shelves.xml");
    const std::string all = describe(imported.sink);
    EXPECT_EQ(all.find("192.0.2"), std::string::npos);
    EXPECT_EQ(all.find("nobody's business"), std::string::npos);
    EXPECT_EQ(all.find("secret draft"), std::string::npos);
    EXPECT_EQ(all.find("swordfish"), std::string::npos);
    EXPECT_EQ(all.find("pills"), std::string::npos);
}

TEST(Wxr, ZipFolderAndNameMakeNoDifference) {
    const std::string text = readFile(fixtures("wordpress") / "shelves.xml");
    const TempDir dir;
    writeZip(dir.file("a.zip"), {{"wrapper/amarasshelves.wordpress.2024-03-02.000.xml", text}});
    writeTarGz(dir.file("a.tar.gz"), {{"export.xml", text}});
    writeFile(dir.path() / "export (1).txt", text);
    for (const char *name : {"a.zip", "a.tar.gz", "export (1).txt"}) {
        const Imported imported = importPath(dir.path() / name);
        EXPECT_EQ(imported.importer, "wordpress-wxr") << name;
        EXPECT_EQ(imported.sink.posts, importFiles({{"x.xml", text}}).sink.posts) << name;
        EXPECT_EQ(imported.sink.interactions, importFiles({{"x.xml", text}}).sink.interactions) << name;
    }
}

namespace {

std::string wxr(const std::string &head, const std::string &items) {
    return R"(<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>)" +
           head + items + "</channel></rss>";
}

std::string item(int id) {
    const std::string number = std::to_string(id);
    return "<item><title>T" + number + "</title><wp:post_id>" + number +
           "</wp:post_id><wp:post_date_gmt>2024-01-02 03:04:05</wp:post_date_gmt><wp:status>publish</wp:status></item>";
}

const std::string siteA = "<title>A</title><wp:base_blog_url>https://a.example</wp:base_blog_url>";
const std::string siteB = "<title>B</title><wp:base_blog_url>https://b.example</wp:base_blog_url>";

}  // namespace

TEST(Wxr, SeveralFilesOfASiteAreOneExportInAnyOrder) {
    const Imported one = importFiles({{"a.001.xml", wxr(siteA, item(1))}, {"a.002.xml", wxr(siteA, item(2))}});
    const Imported other = importFiles({{"a.002.xml", wxr(siteA, item(2))}, {"a.001.xml", wxr(siteA, item(1))}});
    EXPECT_EQ(one.sink.posts.size(), 2U);
    EXPECT_EQ(one.sink.posts, other.sink.posts);
    EXPECT_EQ(one.sink.accounts.size(), 1U);
    const Imported half = importFiles({{"a.002.xml", wxr(siteA, item(2))}});
    EXPECT_EQ(half.sink.posts.at(0), one.sink.posts.at(1));
    EXPECT_EQ(half.sink.accounts, one.sink.accounts);
}

TEST(Wxr, FilesOfAnotherSiteAreNotMixedIn) {
    const Imported imported = importFiles({{"a.xml", wxr(siteA, item(1))}, {"b.xml", wxr(siteB, item(1))}, {"c.txt", "hello"}});
    ASSERT_EQ(imported.sink.posts.size(), 1U);
    EXPECT_EQ(imported.sink.posts[0].nativeId, "a.example?p=1");
    EXPECT_EQ(imported.summary->filesIgnored, (std::vector<std::string>{"b.xml (of another site)", "c.txt"}));
}

TEST(Wxr, WithoutASiteThereIsNoAccount) {
    const Imported imported = importFiles({{"a.xml", wxr("<title>A</title>", item(1))}});
    EXPECT_TRUE(imported.sink.accounts.empty());
    EXPECT_EQ(imported.sink.posts.at(0).nativeId, "?p=1");
}

TEST(Wxr, TheHeadMayBeFullOfAuthorsAndCategories) {
    std::string head = siteA;
    for (int i = 0; i < 3000; ++i)
        head += "<wp:author><wp:author_id>" + std::to_string(i + 10) + "</wp:author_id><wp:author_email>w" + std::to_string(i) +
                "@a.example</wp:author_email></wp:author>";
    const std::string comment =
        "<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>W</wp:comment_author><wp:comment_author_email>W2999@a.example"
        "</wp:comment_author_email><wp:comment_approved>1</wp:comment_approved></wp:comment>";
    const Imported imported = importFiles({{"a.xml", wxr(head, "<item><wp:post_id>1</wp:post_id>" + comment + "</item>")}});
    EXPECT_EQ(imported.sink.posts.size(), 1U);
    EXPECT_TRUE(imported.sink.interactions.empty());
    EXPECT_EQ(imported.sink.issueCount("own_comment"), 1U);
    EXPECT_EQ(imported.sink.accounts.size(), 1U);
}

TEST(Wxr, CancelIsAnEndOfItsOwn) {
    MemorySource source({{"a.xml", wxr(siteA, item(1))}});
    CancelToken token;
    token.cancel();
    RecordingSink sink;
    const auto summary = ingest::importerByName("wordpress-wxr")->import(source, sink, ingest::Context{&token, false});
    ASSERT_FALSE(summary.has_value());
    EXPECT_EQ(summary.error().code, ErrorCode::Cancelled);
}

TEST(Wxr, ALargeFileStreams) {
    std::string items;
    for (int i = 0; i < 20'000; ++i) items += item(i);
    const Imported imported = importFiles({{"a.xml", wxr(siteA, items)}});
    EXPECT_EQ(imported.sink.posts.size(), 20'000U);
    EXPECT_TRUE(imported.sink.issues.size() == 0U);
    EXPECT_EQ(imported.sink.bytesDone, imported.sink.bytesTotal);
}
