// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds of another project's tests, read once more by expressions that share nothing with the importer.
#include <filesystem>
#include <map>
#include <regex>

#include "feedreader.h"
#include "ingest/tst_feedsupport.h"

using namespace twofold;
using namespace twofold::test;

namespace {

// Every element of this name: its content, and its attributes in front of it.
std::vector<std::string> all(const std::string &text, const std::string &expression) {
    const std::regex pattern(expression);
    std::vector<std::string> out;
    for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it) out.push_back((*it)[1]);
    return out;
}

std::string between(const std::string &text, const std::string &open, const std::string &close) {
    const std::size_t at = text.find(open);
    const std::size_t end = at == std::string::npos ? at : text.find(close, at + open.size());
    return end == std::string::npos ? std::string() : text.substr(at + open.size(), end - at - open.size());
}

}  // namespace

TEST(FeedShared, everyFileGivesAsManyEntriesAsAnExpressionCounts) {
    TWOFOLD_SHARED_OR_SKIP(root, "fixtures/feeds/mmcdole+gofeed/testdata");
    std::size_t read = 0;
    std::size_t entries = 0;
    std::size_t named = 0;
    for (const auto &file : std::filesystem::recursive_directory_iterator(root)) {
        if (file.path().extension() != ".xml") continue;
        const std::string text = readFile(file.path());
        const std::size_t expected = all(text, "<(item|entry)[ >]").size();
        const Imported imported = importPath(file.path());
        EXPECT_EQ(imported.importer, "feed") << file.path();
        EXPECT_EQ(imported.sink.posts.size() + skippedIssues(imported.sink, RecordKind::Post), expected) << file.path();
        // Whatever is left out has neither an id nor a title, link, text or date.
        EXPECT_EQ(skippedIssues(imported.sink, RecordKind::Post), imported.sink.issueCount("no_id")) << file.path();
        ++read;
        entries += expected;
        named += imported.sink.posts.size();
    }
    EXPECT_EQ(read, 45U);
    EXPECT_EQ(entries, 22U);
    EXPECT_EQ(named, 10U);
}

TEST(FeedShared, titlesGuidsLinksAndDates) {
    TWOFOLD_SHARED_OR_SKIP(root, "fixtures/feeds/mmcdole+gofeed/testdata/parser");
    const auto read = [&](const std::string &file) { return importPath(root / file); };
    const auto text = [&](const std::string &file) { return readFile(root / file); };
    EXPECT_EQ(read("atom/atom10_feed_link_href.xml").sink.accounts.at(0).website,
              between(text("atom/atom10_feed_link_href.xml"), "href=\"", "\""));
    EXPECT_EQ(read("atom/atom03_feed_link_href.xml").sink.accounts.at(0).website,
              between(text("atom/atom03_feed_link_href.xml"), "href=\"", "\""));
    EXPECT_EQ(read("atom/atom03_feed_title_text.xml").sink.accounts.at(0).name,
              between(text("atom/atom03_feed_title_text.xml"), "plain\">", "<"));
    EXPECT_EQ(read("atom/atom10_feed_entry_title_text.xml").sink.posts.at(0).text,
              between(text("atom/atom10_feed_entry_title_text.xml"), "text\">", "<"));
    EXPECT_EQ(read("atom/atom03_feed_entry_title_text.xml").sink.posts.at(0).text,
              between(text("atom/atom03_feed_entry_title_text.xml"), "plain\">", "<"));
    EXPECT_EQ(read("atom/entry_id_xml_base.xml").sink.posts.at(0).nativeId, between(text("atom/entry_id_xml_base.xml"), "<id>", "<"));
    EXPECT_EQ(read("atom/atom03_feed_entry_link_href.xml").sink.posts.at(0).url,
              between(text("atom/atom03_feed_entry_link_href.xml"), "href=\"", "\""));
    EXPECT_EQ(read("atom/atom10_feed_entry_link_multiple.xml").sink.posts.at(0).url, "http://example.org/1");
    EXPECT_EQ(read("atom/atom10_feed_entry_content_base64_escaped_markup.xml").sink.posts.at(0).text, "<p>Entry Content</p>")
        << "in base64 stands the escaped markup: decoded once, it is text that shows a tag";
    EXPECT_EQ(read("atom/atom10_feed_entry_summary_html_escaped_markup.xml").sink.posts.at(0).text, "Entry Summary");
    EXPECT_EQ(read("atom/atom03_feed_entry_summary_naked_markup.xml").sink.posts.at(0).text, "Entry Summary");
    EXPECT_EQ(read("atom/atom03_feed_tagline_naked_markup.xml").sink.accounts.at(0).bio, "Feed Tagline");
    EXPECT_EQ(read("rss/rss_channel_item_guid_cdata_escaped_markup.xml").sink.posts.at(0).nativeId, "&lt;p&gt;abc123&lt;/p&gt;");
    EXPECT_EQ(read("rss/rdf_item_title_cdata_escaped_markup.xml").sink.posts.at(0).nativeId, "http://example.org/entry/1");
    EXPECT_EQ(read("rss/rdf_item_title_cdata_escaped_markup.xml").sink.posts.at(0).text, "<p>Item Title</p>");
    EXPECT_EQ(read("rss/rdf_channel_description_cdata_naked_markup.xml").sink.accounts.at(0).bio, "Feed Description");
    EXPECT_EQ(toIso8601(read("rss/rss_channel_pubDate.xml").summary->generated), "2014-07-06T12:56:00Z");
    EXPECT_EQ(toIso8601(read("rss/rss_channel_lastBuildDate.xml").summary->generated), "2014-07-06T12:56:00Z");
}

TEST(FeedShared, theOneThatIsNotWellFormedSaysSo) {
    TWOFOLD_SHARED_OR_SKIP(file, "fixtures/feeds/mmcdole+gofeed/testdata/parser/atom/atom10_feed_title_xhtml_escaped_markup.xml");
    const Imported imported = importPath(file);  // <title> is closed by </subtitle>
    EXPECT_EQ(imported.sink.issueCount("bad_xml"), 1U);
    EXPECT_TRUE(imported.summary->partial);
}

TEST(FeedShared, eras) {
    TWOFOLD_SHARED_OR_SKIP(root, "fixtures/feeds/mmcdole+gofeed/testdata/parser");
    std::map<std::string, std::size_t> eras;
    for (const auto &file : std::filesystem::recursive_directory_iterator(root))
        if (file.path().extension() == ".xml") ++eras[ingest::feedEra(readFile(file.path()))];
    std::map<std::string, std::size_t> expected;
    for (const auto &file : std::filesystem::recursive_directory_iterator(root)) {
        if (file.path().extension() != ".xml") continue;
        const std::string text = readFile(file.path());
        const std::string rss = between(text, "<rss version=\"", "\"");
        ++expected[!rss.empty()                                  ? "rss-" + rss
                   : text.find("<rdf:RDF") != std::string::npos  ? "rss-1.0"
                   : text.find("2005/Atom") != std::string::npos ? "atom-1.0"
                                                                 : "atom-0.3"];
    }
    EXPECT_EQ(eras, expected);
}
