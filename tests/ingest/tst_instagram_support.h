// SPDX-License-Identifier: GPL-3.0-or-later
// Helpers of the tests of Instagram and Threads.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "ingest/memorysource.h"
#include "support/recordingsink.h"
#include "twofold/core/platforms.h"
#include "twofold/ingest/registry.h"

namespace twofold::test {

using MetaFiles = std::vector<std::pair<std::string, std::string>>;

/// One recognition and one import, with all that came of it.
struct MetaRun {
    ingest::Recognition recognition;
    Result<ingest::Summary> summary = ingest::Summary{};
    RecordingSink sink;

    [[nodiscard]] bool ok() const { return summary.has_value(); }
    [[nodiscard]] bool ignored(const std::string &path) const {
        const auto &files = summary->filesIgnored;
        return std::any_of(files.begin(), files.end(), [&](const std::string &f) { return f.starts_with(path + " ("); });
    }
    [[nodiscard]] bool read(const std::string &path) const {
        return std::find(summary->filesRead.begin(), summary->filesRead.end(), path) != summary->filesRead.end();
    }
    /// -1: no such list; 0: in part; 1: complete.
    [[nodiscard]] int coverage(RelationKind kind, const std::string &list = {}) const {
        for (const auto &c : sink.coverages)
            if (c.kind == kind && c.list == list) return c.complete ? 1 : 0;
        return -1;
    }
    [[nodiscard]] std::set<std::string> handles(RelationKind kind) const {
        std::set<std::string> found;
        for (const auto &r : sink.relations)
            if (r.kind == kind && r.until == unknownTime) found.insert(r.identity.handle);
        return found;
    }
    [[nodiscard]] std::size_t interactions(InteractionKind kind) const {
        return static_cast<std::size_t>(
            std::count_if(sink.interactions.begin(), sink.interactions.end(), [&](const auto &i) { return i.kind == kind; }));
    }
    [[nodiscard]] std::size_t skipped() const {
        return static_cast<std::size_t>(std::count_if(sink.issues.begin(), sink.issues.end(), [](const auto &i) { return i.skipped; }));
    }
};

inline std::unique_ptr<MetaRun> runMeta(std::string_view importer, ingest::SourceView &source, const ingest::Context &context = {}) {
    auto run = std::make_unique<MetaRun>();
    run->recognition = ingest::importerByName(importer)->recognize(source);
    run->summary = ingest::importerByName(importer)->import(source, run->sink, context);
    EXPECT_FALSE(run->sink.accountCameLate);
    EXPECT_FALSE(run->sink.progressWentBack);
    EXPECT_LE(run->sink.accounts.size(), 1U);
    for (const auto &r : run->sink.relations) EXPECT_NE(identityKey(r.identity), "");
    for (const auto &i : run->sink.interactions) EXPECT_TRUE(identityKey(i.identity) != "" && i.key != "");
    for (const auto &p : run->sink.posts) EXPECT_NE(p.nativeId, "");
    return run;
}

inline std::unique_ptr<MetaRun> runInstagram(MetaFiles files, std::string name = "memory") {
    MemorySource source(std::move(files), std::move(name));
    return runMeta("instagram-export", source);
}

inline std::unique_ptr<MetaRun> runThreads(MetaFiles files, std::string name = "memory") {
    MemorySource source(std::move(files), std::move(name));
    return runMeta("threads-export", source);
}

inline std::unique_ptr<MetaRun> runMetaPath(std::string_view importer, const std::string &path) {
    auto sources = ingest::openSources(path);
    if (!sources || sources->empty()) {
        ADD_FAILURE() << path << ": " << (sources ? "no source" : sources.error().message);
        return std::make_unique<MetaRun>();
    }
    return runMeta(importer, *sources->front());
}

/// A text as the export writes it: each byte of UTF-8 a code point of its own.
inline std::string asMeta(const std::string &text) {
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            out += c;
        } else {
            out += static_cast<char>(0xC0 | (byte >> 6));
            out += static_cast<char>(0x80 | (byte & 0x3F));
        }
    }
    return out;
}

using nlohmann::json;

inline json person(const std::string &user, std::int64_t at = 1700000000) {
    return {{"title", ""},
            {"media_list_data", json::array()},
            {"string_list_data", json::array({{{"href", "https://www.instagram.com/" + user}, {"value", user}, {"timestamp", at}}})}};
}

inline const MetaFiles::value_type profileFile = {
    "personal_information/personal_information/personal_information.json",
    R"({"profile_user":[{"string_map_data":{"Username":{"value":"zoe.knits"},"Name":{"value":"Zoe Knits"}}}]})"};

inline json message(const std::string &sender, std::int64_t at = 1725022880969, const std::string &content = "private words") {
    return {{"sender_name", sender}, {"timestamp_ms", at}, {"content", content}};
}

inline json conversation(const std::vector<std::string> &people, const json &messages, const std::string &path = "inbox/x_1") {
    json participants = json::array();
    for (const std::string &name : people) participants.push_back({{"name", name}});
    return {{"participants", participants}, {"messages", messages}, {"title", "t"}, {"thread_path", path}};
}

inline json post(const std::string &caption, std::int64_t at = 1725373798, const std::string &uri = "media/posts/202409/a.jpg") {
    return {{"media", json::array({{{"uri", uri}, {"creation_timestamp", at}, {"title", caption}}})}};
}

}  // namespace twofold::test
