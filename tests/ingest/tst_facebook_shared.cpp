// SPDX-License-Identifier: GPL-3.0-or-later
// Faithful files of others (docs/formats-facebook.md, "Samples"), counted once more by a reader that shares nothing with the importer.
#include <filesystem>
#include <set>

#include "ingest/tst_facebooksupport.h"
#include "support/testsupport.h"
#include "twofold/core/platforms.h"

namespace twofold::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

// "JÃ¼rgen" -> "Jürgen": each code point of the text is one byte. Good for these files, where no name has a code point above U+00FF.
std::string bytesOf(const std::string &text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        out += lead < 0x80 ? text[i] : static_cast<char>(((lead & 3) << 6) + (static_cast<unsigned char>(text[++i]) & 0x3F));
    }
    return out;
}

using Rows = std::multiset<std::pair<std::string, UtcMs>>;

Rows roughRows(const fs::path &file) {
    Rows rows;
    const json document = json::parse(readFile(file));
    for (const auto &[key, list] : document.items())
        for (const auto &row : list) rows.emplace(bytesOf(row.at("name")), row.at("timestamp").get<std::int64_t>() * 1000);
    return rows;
}

Rows importedRows(const FacebookRun &run, RelationKind kind) {
    Rows rows;
    for (const auto &one : run.sink.relations)
        if (one.kind == kind) rows.emplace(one.identity.name, one.since);
    return rows;
}

TEST(FacebookShared, everyFriendAndEveryOneFollowedIsThere) {
    TWOFOLD_SHARED_OR_SKIP(folder, "fixtures/facebook/RobinOehler+unfollowtool-export-parsers/tests/fixtures/facebook/loose");
    const auto friends = runFacebookAt((folder / "your_friends.json").string());
    const Rows expected = roughRows(folder / "your_friends.json");
    EXPECT_EQ(expected.size(), 9U);
    EXPECT_EQ(importedRows(*friends, RelationKind::Friend), expected);
    EXPECT_TRUE(expected.contains({"Zoë 🌸 Dupont", 1699740800000}));
    EXPECT_EQ(friends->coverage(RelationKind::Friend), 1);
    EXPECT_EQ(friends->sink.issueCount("same_name"), 1U);
    EXPECT_EQ(friends->sink.issues.size(), 1U);
    std::set<std::string> keys;
    for (const auto &one : friends->sink.relations) keys.insert(identityKey(one.identity));
    EXPECT_EQ(keys.size(), 9U) << "two friends of one name";

    const auto followed = runFacebookAt((folder / "who_you've_followed.json").string());
    EXPECT_EQ(roughRows(folder / "who_you've_followed.json").size(), 9U);
    EXPECT_EQ(importedRows(*followed, RelationKind::Following), roughRows(folder / "who_you've_followed.json"));
    EXPECT_EQ(followed->coverage(RelationKind::Following), 1);
    EXPECT_TRUE(followed->sink.issues.empty());
}

TEST(FacebookShared, theFolderAndBrowserCopiesAreTheSame) {
    TWOFOLD_SHARED_OR_SKIP(folder, "fixtures/facebook/RobinOehler+unfollowtool-export-parsers/tests/fixtures/facebook/loose");
    const auto both = runFacebookAt(folder.string());
    EXPECT_EQ(both->sink.relations.size(), 18U);
    const TempDir dir;
    fs::copy_file(folder / "your_friends.json", dir.file("your_friends (1).json"));
    EXPECT_EQ(runFacebookAt(dir.file("your_friends (1).json"))->sink.relations.size(), 9U);
}

TEST(FacebookShared, instagramsExportIsNotTaken) {
    TWOFOLD_SHARED_OR_SKIP(root, "fixtures/instagram");
    std::size_t files = 0;
    for (const auto &entry : fs::recursive_directory_iterator(root)) {
        if (entry.is_directory() && entry.path().filename() == "threads") {
            auto sources = ingest::openSources(entry.path().string());
            ASSERT_TRUE(sources) << entry.path();
            for (const auto &source : *sources) EXPECT_EQ(facebookUnderTest().recognize(*source).confidence, 0) << entry.path();
        }
        if (entry.path().extension() != ".json") continue;
        ++files;
        auto sources = ingest::openSources(entry.path().string());
        if (!sources) continue;
        const bool conversation = entry.path().filename().string().starts_with("message_");
        EXPECT_EQ(facebookUnderTest().recognize(*sources->front()).confidence, conversation ? 35 : 0) << entry.path();
    }
    EXPECT_GT(files, 20U);
}

TEST(FacebookShared, nothingElseIsTaken) {
    TWOFOLD_SHARED_OR_SKIP(root, "fixtures");
    for (const char *platform : {"twitter", "mastodon", "bluesky", "linkedin", "google", "vcard", "wordpress", "feeds"}) {
        if (!fs::exists(root / platform)) continue;
        for (const auto &entry : fs::recursive_directory_iterator(root / platform)) {
            const auto extension = entry.path().extension();
            if (extension != ".json" && extension != ".zip") continue;
            auto sources = ingest::openSources(entry.path().string());
            if (!sources) continue;
            for (const auto &source : *sources) EXPECT_EQ(facebookUnderTest().recognize(*source).confidence, 0) << entry.path();
        }
    }
}

}  // namespace
}  // namespace twofold::test
