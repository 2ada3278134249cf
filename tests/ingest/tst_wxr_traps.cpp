// SPDX-License-Identifier: GPL-3.0-or-later
// The traps that other importers of WordPress exports fell into, and files that are broken.
#include "ingest/tst_feedsupport.h"

using namespace twofold;
using namespace twofold::test;
using namespace std::string_literals;

namespace {

std::string wxr(const std::string &inside) {
    return R"(<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" )"
           R"(xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:base_blog_url>https://a.example</wp:base_blog_url>)" +
           inside + "</channel></rss>";
}

std::string post(const std::string &id, const std::string &inside) {
    return "<item><title>T" + id + "</title><wp:post_id>" + id + "</wp:post_id><wp:post_date_gmt>2024-01-02 03:04:05</wp:post_date_gmt>" +
           inside + "</item>";
}

Imported import(const std::string &text) { return importFiles({{"a.xml", text}}); }

Visibility visibilityOf(const std::string &fields) {
    const Imported imported = import(wxr(post("1", fields)));
    EXPECT_EQ(imported.sink.posts.size(), 1U) << fields;
    return imported.sink.posts.empty() ? Visibility::Unknown : imported.sink.posts[0].visibility;
}

std::string comment(const std::string &inside) { return "<wp:comment>" + inside + "</wp:comment>"; }

}  // namespace

TEST(Traps, t33_authorsOnOneOrSeveralLinesAndSeveralOfThem) {
    const std::string oneLine = "<wp:author><wp:author_id>1</wp:author_id><wp:author_email>x@a.example</wp:author_email></wp:author>";
    const std::string lines =
        "<wp:author>\n<wp:author_id>2\n</wp:author_id>\n<wp:author_email>\n<![CDATA[Y@a.example]]></wp:author_email>\n</wp:author>";
    const std::string comments =
        comment(
            "<wp:comment_id>1</wp:comment_id><wp:comment_author>X</wp:comment_author><wp:comment_author_email>X@A.example</"
            "wp:comment_author_email>") +
        comment("<wp:comment_id>2</wp:comment_id><wp:comment_author>Y</wp:comment_author><wp:comment_user_id>2</wp:comment_user_id>") +
        comment("<wp:comment_id>3</wp:comment_id><wp:comment_author>Z</wp:comment_author><wp:comment_user_id>3</wp:comment_user_id>");
    const Imported imported =
        import(wxr(oneLine + lines + post("1", "<dc:creator>x</dc:creator>" + comments) + post("2", "<dc:creator>y</dc:creator>")));
    EXPECT_EQ(imported.sink.posts.size(), 2U) << "the posts of all authors are the blog's";
    ASSERT_EQ(imported.sink.interactions.size(), 1U);
    EXPECT_EQ(imported.sink.interactions[0].identity.name, "Z");
}

TEST(Traps, t33_controlCharactersAreDropped) {
    const Imported imported =
        import(wxr(post("1", "<content:encoded><![CDATA[one\x0B two\x01\x1F three\x7F \xEF\xBF\xBF end]]></content:encoded>") +
                   post("2", "<content:encoded>a&#0;b&#x1;c&#11;d</content:encoded>") + post("3\x08", "")));
    ASSERT_EQ(imported.sink.posts.size(), 3U);
    EXPECT_EQ(imported.sink.posts[0].text, "T1\n\none two three\x7F  end");
    EXPECT_EQ(imported.sink.posts[2].nativeId, "a.example?p=3");
    EXPECT_EQ(skippedIssues(imported.sink, RecordKind::Post), 0U);
}

TEST(Traps, t33_splitCData) {
    const Imported imported = import(wxr(post("1", "<content:encoded><![CDATA[a ]]]]><![CDATA[> b]]> and <![CDATA[c]]></content:encoded>") +
                                         post("2", "<content:encoded><![CDATA[x <![CDATA[ y ]]> z ]]></content:encoded>")));
    ASSERT_EQ(imported.sink.posts.size(), 2U);
    EXPECT_EQ(imported.sink.posts[0].text, "T1\n\na ]]> b and c");
    EXPECT_TRUE(imported.sink.posts[1].text.ends_with("z ]]>")) << imported.sink.posts[1].text;
}

TEST(Traps, t29_privateAndProtectedPostsAreNeverPublic) {
    EXPECT_EQ(visibilityOf("<wp:status>publish</wp:status><wp:post_password></wp:post_password>"), Visibility::Public);
    EXPECT_EQ(visibilityOf("<wp:status>publish</wp:status><wp:post_password>x</wp:post_password>"), Visibility::List);
    EXPECT_EQ(visibilityOf("<wp:post_password>x</wp:post_password><wp:status>publish</wp:status>"), Visibility::List);
    EXPECT_EQ(visibilityOf("<wp:status>private</wp:status>"), Visibility::List);
    EXPECT_EQ(visibilityOf("<wp:status><![CDATA[private]]></wp:status>"), Visibility::List);
    EXPECT_EQ(visibilityOf(""), Visibility::Unknown);
    EXPECT_EQ(visibilityOf("<wp:status>archived</wp:status>"), Visibility::Unknown) << "a word of a plugin";
}

TEST(Traps, t29_whatWasNeverPublishedIsCountedAndNotTaken) {
    const Imported imported = import(wxr(post("1", "<wp:status>draft</wp:status>") + post("2", "<wp:status>draft</wp:status>") +
                                         post("3", "<wp:status>future</wp:status>") + post("4", "<wp:status>trash</wp:status>")));
    EXPECT_TRUE(imported.sink.posts.empty());
    ASSERT_EQ(imported.sink.issueCount("not_published"), 3U);
    EXPECT_EQ(imported.sink.issues[0].excerpt, "draft: 2");
    EXPECT_FALSE(imported.sink.issues[0].skipped);
}

TEST(Traps, t10_textIsUtf8WhateverTheEncoding) {
    const std::string body = wxr(post("1", "<content:encoded>h\xC3\xA9 \xE2\x82\xAC</content:encoded>"));
    EXPECT_EQ(import("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>" + body).sink.posts.at(0).text, "T1\n\nh\xC3\xA9 \xE2\x82\xAC");
    EXPECT_EQ(import("\xEF\xBB\xBF" + body).sink.posts.at(0).text, "T1\n\nh\xC3\xA9 \xE2\x82\xAC");
    const std::string latin =
        "<?xml version='1.0' encoding='iso-8859-1'?>" + wxr(post("1", "<content:encoded>h\xE9 \x80</content:encoded>"));
    EXPECT_EQ(import(latin).sink.posts.at(0).text, "T1\n\nh\xC3\xA9 \xE2\x82\xAC");
    std::string wide = "\xFF\xFE";
    for (const char c : wxr(post("1", ""))) wide += {c, '\0'};
    EXPECT_EQ(import(wide).sink.posts.at(0).text, "T1");
    const Imported bad = import(wxr(post("1", "<content:encoded>h\xE9</content:encoded>")));
    EXPECT_EQ(bad.sink.posts.at(0).text, "T1\n\nh\xEF\xBF\xBD");
    EXPECT_EQ(bad.sink.issueCount("bad_utf8"), 1U);
}

TEST(Traps, t06_anyFieldMayBeMissingOrOdd) {
    const Imported imported =
        import(wxr("<item/><item></item><item><wp:post_id/></item><item><wp:post_id><a>7</a></wp:post_id></item>" +
                   post("8", "<wp:post_date_gmt>x</wp:post_date_gmt><category/><wp:comment/><content:encoded/>") +
                   "<item><wp:post_id>9</wp:post_id><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt></item>"));
    EXPECT_EQ(imported.sink.issueCount("no_id"), 4U) << "three items and a comment";
    EXPECT_EQ(imported.sink.posts.size(), 3U);
    const PostRecord *undated = imported.sink.find("a.example?p=9");
    ASSERT_TRUE(undated);
    EXPECT_EQ(undated->created, unknownTime);
    EXPECT_EQ(imported.sink.issueCount("bad_time"), 2U) << "7 and 9";
}

TEST(Traps, t08_oneBadItemCostsOneItem) {
    for (const std::string bad : {"<item><title>x</b></title><wp:post_id>2</wp:post_id></item>", "<item><title>open</item>",
                                  "<item><wp:post_id>2</wp:post_id>", "<item a=b><wp:post_id>2</wp:post_id></item>",
                                  "<item a='1' a='2'></item>", "<item><></></item></x></y>", "<item><a <b></item>"}) {
        const Imported imported = import(wxr(post("1", "") + bad + post("3", "") + post("4", "")));
        EXPECT_EQ(imported.sink.posts.size(), 3U) << bad;
        EXPECT_TRUE(imported.sink.find("a.example?p=4")) << bad;
        EXPECT_EQ(imported.sink.issueCount("bad_xml"), 1U) << bad;
        EXPECT_EQ(skippedIssues(imported.sink, RecordKind::Post), 1U) << bad;
        EXPECT_TRUE(imported.summary->partial);
    }
}

TEST(Traps, t24_hostileNamesStayText) {
    const Imported imported = import(wxr(post("1", comment("<wp:comment_id>1</wp:comment_id><wp:comment_author><![CDATA[=HYPERLINK(\"http:/"
                                                           "/x\")<script>alert(1)</script>\u202E]]></wp:comment_author>"
                                                           "<wp:comment_author_url>javascript:alert(1)</wp:comment_author_url>"))));
    ASSERT_EQ(imported.sink.interactions.size(), 1U);
    EXPECT_EQ(imported.sink.interactions[0].identity.name, "=HYPERLINK(\"http://x\")\u202E")
        << "as it is; who shows or writes it makes it harmless";
    EXPECT_EQ(imported.sink.interactions[0].identity.profileUrl, "");
}

TEST(Wxr, AnUnknownVersionOrNoneIsRead) {
    const std::string body = wxr("<wp:wxr_version>a.b</wp:wxr_version>" + post("1", ""));
    EXPECT_EQ(import(body).sink.posts.size(), 1U);
    EXPECT_EQ(import(wxr(post("1", ""))).sink.posts.size(), 1U);
}

TEST(Wxr, TheLastGoodItemStaysWhenTheFileIsCut) {
    const std::string whole = wxr(post("1", "") + post("2", "<content:encoded><![CDATA[text]]></content:encoded>"));
    const std::size_t second = whole.find("<wp:post_id>2");
    for (std::size_t end = second; end < whole.size() - 6; ++end) {
        const Imported imported = import(whole.substr(0, end));
        EXPECT_TRUE(imported.sink.find("a.example?p=1")) << end;
        EXPECT_EQ(imported.sink.issueCount("cut_short"), 1U) << end;
        EXPECT_EQ(imported.sink.posts.size() + skippedIssues(imported.sink, RecordKind::Post), 2U) << end;
        EXPECT_TRUE(imported.summary->partial);
    }
}

TEST(Wxr, DeepNestingAndHugeTagsCostOneItem) {
    std::string deep = "<item>";
    for (int i = 0; i < 100'000; ++i) deep += "<a>";
    std::string wide = "<item><x ";
    for (int i = 0; i < 100'000; ++i) wide += "a" + std::to_string(i) + "='' ";
    const std::string longTag = "<item><x y='" + std::string(1'000'000, 'z') + "'/></item>";
    const Imported imported = import(wxr(post("1", "") + deep + wide + "/></item>" + longTag + post("2", "")));
    EXPECT_EQ(imported.sink.posts.size(), 2U);
    EXPECT_EQ(imported.sink.issueCount("too_deep"), 1U);
    EXPECT_EQ(imported.sink.issueCount("bad_xml"), 2U);
}

TEST(Wxr, AHugeTextIsCutAndSaid) {
    const Imported imported =
        import(wxr(post("1", "<content:encoded><![CDATA[" + std::string(9'000'000, 'x') + "]]></content:encoded>") + post("2", "")));
    ASSERT_EQ(imported.sink.posts.size(), 2U);
    EXPECT_LT(imported.sink.posts[0].text.size(), 5'000'000U);
    EXPECT_EQ(imported.sink.issueCount("too_long"), 1U);
}

TEST(Wxr, EntitiesThatAFileDeclaresAreNotExpanded) {
    const std::string bomb =
        R"(<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>)";
    const Imported imported = import(bomb + wxr(post("1", "<content:encoded>&b; &c;</content:encoded>")));
    EXPECT_EQ(imported.sink.posts.at(0).text, "T1\n\n&b; &c;");
}

TEST(Wxr, NothingInItIsSaid) {
    EXPECT_EQ(import(wxr("")).sink.issueCount("empty"), 1U);
    EXPECT_EQ(importFiles({{"a.xml", ""}}).importer, "");
    EXPECT_EQ(importFiles({{"a.xml", "<html><body>wordpress.org/export/</body></html>"}}).importer, "");
}

TEST(Wxr, FieldsUnderAForeignNamespaceAreNotWordPress) {
    const Imported imported = import(wxr(R"(<item xmlns:q="http://wordpress.org/export/1.2/"><q:post_id>5</q:post_id></item>)"
                                         R"(<item xmlns:wp="http://evil.example/"><wp:post_id>6</wp:post_id></item>)"
                                         R"(<item><post_id xmlns="http://wordpress.org/export/1.2/">7</post_id></item>)" +
                                         post("8", "")));
    EXPECT_TRUE(imported.sink.find("a.example?p=5"));
    EXPECT_FALSE(imported.sink.find("a.example?p=6"));
    EXPECT_TRUE(imported.sink.find("a.example?p=7"));
    EXPECT_TRUE(imported.sink.find("a.example?p=8"));
}
