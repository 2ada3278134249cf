// SPDX-License-Identifier: GPL-3.0-or-later
// The traps that readers of feeds fell into, and feeds that are broken.
#include "ingest/tst_feedsupport.h"
#include "xmlstream.h"

using namespace twofold;
using namespace twofold::test;

namespace {

std::string rss(const std::string &inside) {
    return "<rss version='2.0'><channel><link>https://a.example/</link>" + inside + "</channel></rss>";
}
std::string atom(const std::string &inside) { return "<feed xmlns='http://www.w3.org/2005/Atom'>" + inside + "</feed>"; }
std::string item(const std::string &id) { return "<item><guid>" + id + "</guid><pubDate>Sun, 06 Jul 2014 12:56:00 GMT</pubDate></item>"; }
Imported import(const std::string &text) { return importFiles({{"a.xml", text}}); }
std::string titleOf(const std::string &written) {
    const Imported imported = import(rss("<item><guid>1</guid><title>" + written + "</title></item>"));
    return imported.sink.posts.size() == 1 ? imported.sink.posts[0].text : "?";
}

// What the stream makes of a text, as one line.
std::string events(const std::string &text, std::size_t step) {
    MemoryStream bytes(text, step);
    ingest::XmlStream xml(bytes);
    std::string out;
    for (int i = 0; i < 10'000; ++i) {
        const auto event = xml.next();
        if (!event || *event == ingest::XmlEvent::Finished) break;
        if (*event == ingest::XmlEvent::Start) out += "<" + xml.local() + ">";
        if (*event == ingest::XmlEvent::End) out += "</" + xml.local() + ">";
        if (*event == ingest::XmlEvent::Text) out += xml.text();
        if (*event == ingest::XmlEvent::Broken) out += "!";
    }
    return out + (xml.cutShort() ? "~" : "");
}

}  // namespace

TEST(Traps, t06_anyFieldMayBeMissingOrOdd) {
    const Imported imported =
        import(rss("<item/><item><guid/></item><item><title/><link/><pubDate/></item><item><enclosure/><category/></item>" + item("5") +
                   "<item><guid><b>6</b></guid></item>"));
    EXPECT_EQ(imported.sink.posts.size(), 2U);
    EXPECT_EQ(imported.sink.issueCount("no_id"), 4U);
    EXPECT_EQ(imported.sink.issueCount("bad_time"), 1U);
    EXPECT_EQ(
        import(atom("<entry/><entry><id>1</id></entry><link/><title/><entry><link href='https://a.example/2'/></entry>")).sink.posts.size(),
        2U);
}

TEST(Traps, t08_oneBadEntryCostsOneEntry) {
    for (const std::string bad :
         {"<item><title>a<br>b</title></item>", "<item><title>x</item>", "<item><b></i></item>", "<item x></item>"}) {
        const Imported imported = import(rss(item("1") + bad + item("3") + item("4")));
        EXPECT_EQ(imported.sink.posts.size(), 3U) << bad;
        EXPECT_EQ(skippedIssues(imported.sink, RecordKind::Post), 1U) << bad;
        EXPECT_EQ(imported.sink.accounts.at(0).handle, "a.example") << bad;
        EXPECT_TRUE(imported.summary->partial) << bad;
    }
    const Imported entries = import(atom("<entry><id>1</id></entry><entry><x></entry><entry><id>3</id></entry>"));
    EXPECT_EQ(entries.sink.posts.size(), 2U);
    EXPECT_EQ(skippedIssues(entries.sink, RecordKind::Post), 1U);
}

TEST(Traps, t10_encodings) {
    const auto read = [](const std::string &bytes) { return import(bytes).sink.posts.at(0).text; };
    const auto feed = [](const std::string &encoding, const std::string &title) {
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + rss("<item><guid>1</guid><title>" + title + "</title></item>");
    };
    EXPECT_EQ(read(feed("ISO-8859-1", "\xE9")), "\xC3\xA9");
    EXPECT_EQ(read(feed("windows-1252", "\x80\x93")), "\xE2\x82\xAC\xE2\x80\x9C");
    EXPECT_EQ(read(feed("UTF-16", "\xC3\xA9")), "\xC3\xA9") << "the declaration is wrong: it is not wide";
    EXPECT_EQ(read(feed("us-ascii", "\xC3\xA9")), "\xC3\xA9");
    const Imported unknown = import(feed("klingon", "x\xC3\xA9"));
    EXPECT_EQ(unknown.sink.posts.at(0).text, "x\xC3\xA9");
    EXPECT_EQ(unknown.sink.issueCount("bad_encoding"), 1U);
    std::string wide("\xFE\xFF", 2);
    for (const char c : feed("utf-16", "x")) wide += {'\0', c};
    EXPECT_EQ(read(wide), "x");
    EXPECT_EQ(read(wide.substr(2)), "x") << "without its mark";
}

TEST(Traps, t24_hostileNamesStayText) {
    EXPECT_EQ(titleOf("&lt;script&gt;alert(1)&lt;/script&gt;=HYPERLINK(1)"), "=HYPERLINK(1)");
    const Imported imported =
        import(rss("<item><guid>javascript:alert(1)</guid><link>javascript:alert(1)</link><title>x</title>"
                   "<enclosure url='javascript:x' type='image/png'/></item>"));
    ASSERT_EQ(imported.sink.posts.size(), 1U);
    EXPECT_EQ(imported.sink.posts[0].url, "");
    EXPECT_TRUE(imported.sink.posts[0].media.empty());
}

TEST(Feed, WhatIsWrittenAsXmlAndIsNot) {
    EXPECT_EQ(titleOf("a & b"), "a & b");
    EXPECT_EQ(titleOf("a &nbsp;b&hellip; &copy=2; &foo; &#150;"),
              "a \xC2\xA0"
              "b… &copy=2; &foo; \xC2\x96");
    EXPECT_EQ(titleOf("1 < 2 > 0 ]]> x"), "1 < 2 > 0 ]]> x");
    EXPECT_EQ(titleOf("a\x02\x03 b"), "a b");
    EXPECT_EQ(titleOf("&amp;amp; &amp;lt;"), "& <");
    EXPECT_EQ(titleOf("<![CDATA[a &amp; b]]>"), "a & b");
    EXPECT_EQ(titleOf("<b>in</b> markup"), "in markup");
    const Imported ampersand =
        import(rss("<item><guid>1</guid><enclosure url='https://a.example/?a=1&b=\"2\"<' type=\"image/png\"/></item>"));
    EXPECT_EQ(ampersand.sink.posts.at(0).media.at(0).path, "https://a.example/?a=1&b=\"2\"<");
    EXPECT_EQ(import("\n\n  rubbish <?xml version='1.0'?>" + rss(item("1")) + "rubbish <b>").sink.posts.size(), 1U);
}

TEST(Feed, PrefixesThatNobodyDeclared) {
    const Imported imported =
        import(rss("<item><guid>1</guid><dc:date>2014-07-06</dc:date><content:encoded>full</content:encoded>"
                   "<media:content url='https://a.example/1.png' medium='image'/></item>"));
    ASSERT_EQ(imported.sink.posts.size(), 1U);
    EXPECT_EQ(imported.sink.posts[0].text, "full");
    EXPECT_TRUE(imported.sink.posts[0].dateOnly);
    EXPECT_EQ(imported.sink.posts[0].media.size(), 1U);
}

TEST(Feed, AnEntryWithoutAnIdHasOneAllTheSame) {
    const std::string nameless = "<item><title>T</title><pubDate>Sun, 06 Jul 2014 12:56:00 GMT</pubDate></item>";
    const Imported one = import(rss(item("1") + nameless));
    const Imported other = import(rss(nameless));
    EXPECT_EQ(one.sink.posts.at(1), other.sink.posts.at(0)) << "wherever it stands";
    EXPECT_EQ(import(rss("<item><title>T</title><link>https://a.example/t</link></item>")).sink.posts.at(0).nativeId,
              "https://a.example/t");
    const Imported longId = import(rss("<item><guid>" + std::string(100'000, 'g') + "</guid></item>"));
    EXPECT_LT(longId.sink.posts.at(0).nativeId.size(), 40U);
}

TEST(Feed, TheLastGoodEntryStaysWhenTheFileIsCut) {
    const std::string whole = rss(item("1") + item("2"));
    for (std::size_t end = whole.find("<guid>2"); end < whole.size() - 6; ++end) {
        const Imported imported = import(whole.substr(0, end));
        EXPECT_GE(imported.sink.posts.size(), 1U);
        EXPECT_EQ(imported.sink.posts.size() + skippedIssues(imported.sink, RecordKind::Post), 2U) << end;
        EXPECT_GE(imported.sink.issueCount("cut_short"), 1U) << end;
        EXPECT_TRUE(imported.summary->partial);
    }
}

TEST(Feed, DeepNestingCostsOneEntry) {
    std::string deep = "<item>";
    for (int i = 0; i < 100'000; ++i) deep += "<a>";
    const Imported imported = import(rss(item("1") + deep + item("2")));
    EXPECT_EQ(imported.sink.posts.size(), 2U);
    EXPECT_EQ(imported.sink.issueCount("too_deep"), 1U);
}

TEST(XmlStream, IsTheSameHoweverTheBytesArrive) {
    std::string text = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a ']>'>]><rss><channel><!-- a -- b --><t a='1>2'>x]]>y&eacute;&#x41;&";
    text += std::string(70'000, 'z') +
            "\xC3\xA9</t><item><![CDATA[<b>]]]]><![CDATA[>]]></item><item><u></item><item>\xF0\x9F\x98\x80</item></channel></rss>";
    const std::string expected =
        "<rss><channel><t>x]]>y\xC3\xA9"
        "A&" +
        std::string(70'000, 'z') + "\xC3\xA9</t><item><b>]]></item><item><u>!<item>\xF0\x9F\x98\x80</item></channel></rss>";
    for (const std::size_t step : {std::size_t{1}, std::size_t{2}, std::size_t{7}, std::size_t{4096}, SIZE_MAX})
        EXPECT_EQ(events(text, step), expected) << step;
}

TEST(XmlStream, EndsThatAreNone) {
    EXPECT_EQ(events("", SIZE_MAX), "~");
    EXPECT_EQ(events("<abc>x", SIZE_MAX), "<abc>~") << "text that does not end belongs to what is cut";
    EXPECT_EQ(events("<abc><![CDATA[x", SIZE_MAX), "<abc>~");
    EXPECT_EQ(events("<abc><!-- x", SIZE_MAX), "<abc>~");
    EXPECT_EQ(events("<a/><b/>", SIZE_MAX), "<a></a>");
    EXPECT_EQ(events("</a>", SIZE_MAX), "~");
}
