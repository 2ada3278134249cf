// SPDX-License-Identifier: GPL-3.0-or-later
// The files with which WordPress's own importer is tested, counted once more by a search in their text that shares nothing
// with the importer.
#include <filesystem>
#include <map>
#include <set>

#include "ingest/tst_feedsupport.h"

using namespace twofold;
using namespace twofold::test;

namespace {

struct Counts {
    std::size_t posts = 0;
    std::size_t otherTypes = 0;
    std::size_t unpublished = 0;
    std::size_t comments = 0;
    friend bool operator==(const Counts &, const Counts &) = default;
    friend std::ostream &operator<<(std::ostream &out, const Counts &c) {
        return out << c.posts << " posts, " << c.otherTypes << " of other types, " << c.unpublished << " unpublished, " << c.comments
                   << " comments";
    }
};

// The text of the first such element; CDATA marks are dropped.
std::string field(const std::string &text, const std::string &name) {
    const std::size_t open = text.find("<" + name + ">");
    const std::size_t close = text.find("</" + name + ">", open);
    if (open == std::string::npos || close == std::string::npos) return {};
    std::string value = text.substr(open + name.size() + 2, close - open - name.size() - 2);
    for (const std::string mark : {"<![CDATA[", "]]>"})
        for (std::size_t at = value.find(mark); at != std::string::npos; at = value.find(mark)) value.erase(at, mark.size());
    return value;
}

Counts countRoughly(const std::string &text) {
    Counts counts;
    for (std::size_t at = text.find("<item"); at != std::string::npos; at = text.find("<item", at + 5)) {
        const std::size_t end = text.find("</item>", at);
        if (end == std::string::npos) break;
        const std::string item = text.substr(at, end - at);
        counts.comments += countOf(item, "<wp:comment>");
        const std::string type = field(item, "wp:post_type");
        const std::string status = field(item, "wp:status");
        if (!type.empty() && type != "post" && type != "page")
            ++counts.otherTypes;
        else if (status == "draft" || status == "pending" || status == "auto-draft" || status == "future" || status == "trash")
            ++counts.unpublished;
        else
            ++counts.posts;
    }
    return counts;
}

std::size_t sumOf(const RecordingSink &sink, const std::set<std::string> &codes) {
    std::size_t sum = 0;
    for (const auto &issue : sink.issues)
        if (codes.contains(issue.code) && !issue.skipped) sum += std::stoul(issue.excerpt.substr(issue.excerpt.rfind(' ') + 1));
    return sum;
}

Counts countSink(const RecordingSink &sink) {
    Counts counts;
    counts.posts = sink.posts.size();
    counts.otherTypes = sumOf(sink, {"other_type"});
    counts.unpublished = sumOf(sink, {"not_published"});
    counts.comments = sink.interactions.size() + skippedIssues(sink, RecordKind::Interaction) +
                      sumOf(sink, {"not_approved", "other_comment", "own_comment"});
    return counts;
}

}  // namespace

TEST(WxrShared, everyFileGivesWhatARoughReaderCounts) {
    TWOFOLD_SHARED_OR_SKIP(root, "fixtures/wordpress/WordPress+wordpress-importer/phpunit/data");
    // Where the two differ, and why: items whose wp prefix stands for something else have no id of WordPress.
    const std::map<std::string, std::size_t> withoutId = {{"namespace-edge-cases.xml", 1}};
    std::size_t read = 0;
    Counts sum;
    for (const auto &file : std::filesystem::recursive_directory_iterator(root)) {
        if (file.path().extension() != ".xml") continue;
        const std::string name = file.path().filename().string();
        Counts expected = countRoughly(readFile(file.path()));
        const Imported imported = importPath(file.path());
        EXPECT_EQ(imported.importer, "wordpress-wxr") << name;
        const auto exception = withoutId.find(name);
        const std::size_t lost = exception == withoutId.end() ? 0 : exception->second;
        EXPECT_EQ(imported.sink.issueCount("no_id"), lost) << name;
        expected.posts -= lost;
        EXPECT_EQ(countSink(imported.sink), expected) << name;
        EXPECT_TRUE(!imported.sink.posts.empty() || !imported.sink.issues.empty()) << name << ": never silent";
        ++read;
        sum.posts += expected.posts;
        sum.otherTypes += expected.otherTypes;
        sum.unpublished += expected.unpublished;
        sum.comments += expected.comments;
    }
    EXPECT_EQ(read, 29U);
    EXPECT_EQ(sum, (Counts{38, 1, 5, 6}));
}

TEST(WxrShared, malformedFilesSaySo) {
    TWOFOLD_SHARED_OR_SKIP(root, "fixtures/wordpress/WordPress+wordpress-importer/phpunit/data");
    const Imported simple = importPath(root / "malformed-simple.xml");
    EXPECT_EQ(simple.sink.issueCount("cut_short"), 1U);
    EXPECT_TRUE(simple.summary->partial);
    const Imported head = importPath(root / "malformed.xml");
    EXPECT_EQ(head.sink.issueCount("bad_xml"), 1U);
    EXPECT_TRUE(head.summary->partial);
    EXPECT_EQ(head.sink.accounts.size(), 1U) << "the part before the defect is known";
}

TEST(WxrShared, contents) {
    TWOFOLD_SHARED_OR_SKIP(root, "fixtures/wordpress/WordPress+wordpress-importer/phpunit/data");
    const auto read = [&](const std::string &file) { return importPath(root / file); };
    EXPECT_EQ(read("multiple-cdata.xml").sink.posts.at(0).text, "Multi\n\nline oneline twoline three");
    EXPECT_EQ(read("cdata-edge.xml").sink.posts.at(0).text, "Edge\n\nends with sequence ]] >");
    EXPECT_EQ(read("blank-lines.xml").sink.posts.at(0).text, "Post with blanks\n\nfirst paragraph\n\nsecond paragraph");
    EXPECT_EQ(read("backslashes.xml").sink.posts.at(0).text, "Paths\n\nC:\\xampp\\htdocs\\wp-content");
    EXPECT_NE(read("crazy-cdata.xml").sink.posts.at(0).text.find(":)"), std::string::npos);
    EXPECT_NE(read("crazy-cdata-escaped.xml").sink.posts.at(0).text.find(":)"), std::string::npos);
    const Imported challenge = read("wxr-utf-8-challenges.xml");
    EXPECT_EQ(challenge.sink.accounts.at(0).handle, "playground.internal/path");
    EXPECT_EQ(challenge.sink.repairedTexts, 0);
    EXPECT_EQ(challenge.sink.issueCount("bad_utf8"), 0U);
    EXPECT_EQ(read("crazy-cdata.xml").sink.accounts.at(0).handle, "wp.dev");
    const Imported namespaces = read("namespace-edge-cases.xml");
    for (const char *id : {"?p=1", "?p=2", "?p=3", "?p=4", "?p=6"}) EXPECT_TRUE(namespaces.sink.find(id)) << id;
}
