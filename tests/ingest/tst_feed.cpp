// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <chrono>

#include "feedhtml.h"
#include "feedreader.h"
#include "ingest/tst_feedsupport.h"

using namespace twofold;
using namespace twofold::test;

namespace {

Imported golden(const std::string &file) {
    const Imported imported = importPath(fixtures("feeds") / file);
    EXPECT_EQ(imported.importer, "feed") << file;
    EXPECT_EQ(imported.recognition.confidence, 80) << file;
    EXPECT_TRUE(imported.sink.coverages.empty()) << "a feed holds only the newest";
    EXPECT_EQ(imported.sink.bytesDone, imported.sink.bytesTotal);
    expectGolden(fixtures("feeds") / (file + ".golden.json"), describe(imported.sink));
    return imported;
}

std::string rss(const std::string &inside) {
    return "<rss version='2.0'><channel><link>https://a.example</link>" + inside + "</channel></rss>";
}

}  // namespace

TEST(Feed, Rss2Golden) {
    const Imported imported = golden("rss2.xml");
    EXPECT_EQ(imported.recognition.era, "rss-2.0");
    EXPECT_EQ(toIso8601(imported.summary->generated), "2024-03-05T10:00:00Z");
    EXPECT_FALSE(imported.summary->partial);
}
TEST(Feed, RdfGolden) { EXPECT_EQ(golden("rdf.rdf").recognition.era, "rss-1.0"); }
TEST(Feed, AtomGolden) { EXPECT_EQ(golden("atom.atom").recognition.era, "atom-1.0"); }
TEST(Feed, Atom03Golden) { EXPECT_EQ(golden("atom03.xml").recognition.era, "atom-0.3"); }
TEST(Feed, Latin1Golden) { EXPECT_EQ(golden("latin1.rss").recognition.era, "rss-0.91"); }

TEST(Feed, TheAccountIsTheSiteElseTheFeedElseTheFile) {
    const auto handleOf = [](const std::string &head, const std::string &file) {
        const Imported imported =
            importFiles({{file, "<feed xmlns='http://www.w3.org/2005/Atom'>" + head + "<entry><id>1</id></entry></feed>"}});
        return imported.sink.accounts.empty() ? std::string("none") : imported.sink.accounts[0].handle;
    };
    EXPECT_EQ(handleOf("<link rel='self' href='https://a.example/feed'/><link href='https://A.example:443/Blog/?x#y'/>", "f.xml"),
              "a.example/blog");
    EXPECT_EQ(handleOf("<link rel='self' href='https://a.example/feed'/>", "f.xml"), "a.example/feed");
    EXPECT_EQ(handleOf("<link rel='hub' href='https://hub.example'/>", "My Feed (1).atom"), "my feed");
}

TEST(Feed, WhatTheFeedSaysOfItselfMayStandBehindItsEntries) {
    const std::string entry = "<entry><id>1</id><link href='x'/></entry>";
    const std::string head = "<title>T</title><link href='https://a.example/b/'/>";
    const Imported before = importFiles({{"f.xml", "<feed xmlns='http://www.w3.org/2005/Atom'>" + head + entry + "</feed>"}});
    const Imported behind = importFiles({{"f.xml", "<feed xmlns='http://www.w3.org/2005/Atom'>" + entry + head + "</feed>"}});
    EXPECT_EQ(behind.sink.accounts, before.sink.accounts);
    ASSERT_EQ(behind.sink.posts.size(), 1U);
    EXPECT_EQ(behind.sink.posts[0].nativeId, before.sink.posts[0].nativeId);
}

TEST(Feed, AnExportOfWordPressIsNoFeed) { EXPECT_EQ(importPath(fixtures("wordpress") / "shelves.xml").importer, "wordpress-wxr"); }

TEST(Feed, OtherXmlIsNoFeed) {
    for (const char *text : {"<html><body/></html>", "<opml version='2.0'/>", "<svg xmlns='http://www.w3.org/2000/svg'/>",
                             "<feed xmlns='x'/>", "rss", "<!-- <rss> -->", "<", "", "\0\0", "<rss", "<?xml version='1.0'?>"})
        EXPECT_EQ(importFiles({{"a.xml", text}}).importer, "") << text;
}

TEST(Feed, BesideOtherFilesAFeedIsASmallThing) {
    const Imported imported = importFiles({{"f.xml", rss("<item><guid>1</guid></item>")}, {"notes.txt", "x"}});
    EXPECT_EQ(imported.recognition.confidence, 40);
    EXPECT_EQ(imported.summary->filesIgnored, std::vector<std::string>{"notes.txt"});
}

TEST(Feed, SeveralFilesOfASiteTogether) {
    const Imported imported = importFiles({{"2.xml", rss("<item><guid>2</guid></item>")},
                                           {"1.xml", rss("<item><guid>1</guid></item>")},
                                           {"x.xml", "<rss version='2.0'><channel><link>https://b.example</link></channel></rss>"}});
    EXPECT_EQ(imported.sink.posts.size(), 2U);
    EXPECT_EQ(imported.summary->filesIgnored, std::vector<std::string>{"x.xml (of another site)"});
}

TEST(Feed, NothingInItIsSaid) { EXPECT_EQ(importFiles({{"a.xml", rss("")}}).sink.issueCount("empty"), 1U); }

TEST(Feed, CancelIsAnEndOfItsOwn) {
    MemorySource source({{"a.xml", rss("<item><guid>1</guid></item>")}});
    CancelToken token;
    token.cancel();
    RecordingSink sink;
    const auto summary = ingest::importerByName("feed")->import(source, sink, ingest::Context{&token, false});
    ASSERT_FALSE(summary.has_value());
    EXPECT_EQ(summary.error().code, ErrorCode::Cancelled);
}

TEST(Feed, ReadsFromAnyStreamAndStopsWhenTold) {
    MemoryStream stream(rss("<item><guid>1</guid></item><item><guid>2</guid></item>"), 1);
    int count = 0;
    const auto document = ingest::readFeed(stream, [&](ingest::FeedEntry &&) { return ++count < 2; });
    ASSERT_TRUE(document.has_value());
    EXPECT_EQ(document->handle(), "a.example");
    EXPECT_EQ(count, 2);
    MemoryStream page("<html/>");
    EXPECT_EQ(ingest::readFeed(page, {}).error().code, ErrorCode::NotAnExport);
}

TEST(Feed, Sites) {
    EXPECT_EQ(ingest::siteHandle("https://User:pw@A.example:443/B/c//?q#f"), "a.example/b/c");
    EXPECT_EQ(ingest::siteHandle("http://a.example:8080"), "a.example:8080");
    EXPECT_EQ(ingest::siteHandle("javascript:alert(1)"), "");
    EXPECT_EQ(ingest::siteHandle("/relative"), "");
    EXPECT_EQ(ingest::siteHandle("https://@/x"), "");
}

TEST(Feed, HtmlOfArticles) {
    using ingest::readHtml;
    EXPECT_EQ(readHtml("<!-- wp:x {\"a\":\"-> b\"} --><p>a</p>\n\n\n\n<p>b</p>", true).text, "a\n\nb");
    EXPECT_EQ(readHtml("a <!-- b", true).text, "a  b");
    EXPECT_EQ(readHtml("[gallery][gallery ids='1'] x [/caption] [y z=\"1\"] [sic] [1] [a link](b) [[gallery]]", true).text,
              "x   [sic] [1] [a link](b) []");
    EXPECT_EQ(readHtml("[gallery]", false).text, "[gallery]");
    const auto links =
        readHtml(
            "<a class=\"x>y\" HREF = 'https://a.example/?a&amp;b'>x</a><a href=https://b.example>y</a><a href=\"javascript:x\">z</a>"
            "<abbr href='https://c.example'>q</abbr><a data-href='https://d.example'>r</a><a href='https://a.example/?a&amp;b'>",
            false)
            .links;
    EXPECT_EQ(links, (std::vector<std::string>{"https://a.example/?a&b", "https://b.example"}));
    std::string many;
    for (int i = 0; i < 1000; ++i) many += "<a href='https://a.example/" + std::to_string(i) + "'>x</a>";
    EXPECT_EQ(readHtml(many, false).links.size(), 200U);
}

TEST(Feed, HtmlThatIsMadeToTakeLong) {
    for (const char *piece : {"<a ", "[a ", "<!--", "<a \"", "[", "<a href=", "&"}) {
        std::string text;
        while (text.size() < 4'000'000) text += piece;
        const auto begun = std::chrono::steady_clock::now();
        (void)ingest::readHtml(text, true);
        EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(5)) << piece;  // a tenth of a second when it is linear
    }
}
