// SPDX-License-Identifier: GPL-3.0-or-later
// Helpers of the Facebook importer's tests.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "ingest/memorysource.h"
#include "support/recordingsink.h"
#include "twofold/ingest/registry.h"

namespace twofold::test {

inline const ingest::Importer &facebookUnderTest() { return *ingest::importerByName("facebook-export"); }

/// One recognition and one import, with all that came of it.
struct FacebookRun {
    ingest::Recognition recognition;
    Result<ingest::Summary> summary = ingest::Summary{};
    RecordingSink sink;

    [[nodiscard]] bool read(const std::string &path) const {
        return std::find(summary->filesRead.begin(), summary->filesRead.end(), path) != summary->filesRead.end();
    }
    [[nodiscard]] bool ignored(const std::string &path) const {
        const auto &files = summary->filesIgnored;
        return std::any_of(files.begin(), files.end(), [&](const std::string &file) { return file.starts_with(path); });
    }
    [[nodiscard]] bool advises(const std::string &code) const {
        return std::find(summary->advice.begin(), summary->advice.end(), code) != summary->advice.end();
    }
    /// -1: no such list; 0: in part; 1: complete.
    [[nodiscard]] int coverage(RelationKind kind, const std::string &list = {}) const {
        for (const auto &one : sink.coverages)
            if (one.kind == kind && one.list == list) return one.complete ? 1 : 0;
        return -1;
    }
    [[nodiscard]] const PostRecord *saying(const std::string &text) const {
        const auto it = std::find_if(sink.posts.begin(), sink.posts.end(), [&](const PostRecord &post) { return post.text == text; });
        return it == sink.posts.end() ? nullptr : &*it;
    }
    /// "out Mei 1700000000000" for each interaction of a kind, sorted.
    [[nodiscard]] std::vector<std::string> interactions(InteractionKind kind) const {
        std::vector<std::string> out;
        for (const auto &one : sink.interactions)
            if (one.kind == kind)
                out.push_back(std::string(one.direction == Direction::Out ? "out " : "in ") + one.identity.name + " " +
                              (one.at == unknownTime ? "?" : std::to_string(one.at)));
        std::sort(out.begin(), out.end());
        return out;
    }
};

inline std::unique_ptr<FacebookRun> runFacebook(ingest::SourceView &source, const ingest::Context &context = {}) {
    auto run = std::make_unique<FacebookRun>();
    run->recognition = facebookUnderTest().recognize(source);
    run->summary = facebookUnderTest().import(source, run->sink, context);
    EXPECT_FALSE(run->sink.accountCameLate);
    EXPECT_FALSE(run->sink.progressWentBack);
    EXPECT_LE(run->sink.accounts.size(), 1U);
    return run;
}

using FacebookFiles = std::vector<std::pair<std::string, std::string>>;
inline std::unique_ptr<FacebookRun> runFacebook(FacebookFiles files, const std::string &name = "memory") {
    MemorySource source(std::move(files), name);
    auto run = runFacebook(source);
    EXPECT_TRUE(run->summary.has_value());
    return run;
}

/// The one source that a path holds, as the registry finds its importer.
inline std::unique_ptr<FacebookRun> runFacebookAt(const std::string &path) {
    auto sources = ingest::openSources(path);
    if (!sources || sources->size() != 1) {
        ADD_FAILURE() << path << ": " << (sources ? "not one source" : sources.error().message);
        return std::make_unique<FacebookRun>();
    }
    const auto recognized = ingest::recognize(*sources->front());
    EXPECT_TRUE(recognized.has_value()) << path;
    if (recognized) {
        EXPECT_EQ(recognized->importer->name(), "facebook-export") << path;
    }
    auto run = runFacebook(*sources->front());
    EXPECT_TRUE(run->summary.has_value());
    return run;
}

inline const std::pair<std::string, std::string> facebookProfile = {
    "profile_information/profile_information.json", R"({"profile_v2":{"name":{"full_name":"Zoe Quist"},"username":"zoe.quist"}})"};

/// {key: [rows]}
inline std::string facebookList(const std::string &key, const std::vector<std::string> &rows) {
    std::string out = "{\"" + key + "\":[";
    for (std::size_t i = 0; i < rows.size(); ++i) out += (i > 0 ? "," : "") + rows[i];
    return out + "]}";
}
inline std::string facebookPerson(const std::string &name, std::int64_t at) {
    return R"({"name":")" + name + R"(","timestamp":)" + std::to_string(at) + "}";
}
inline std::string facebookMessage(const std::string &sender, std::int64_t at, const std::string &text, const std::string &more = {}) {
    return R"({"sender_name":")" + sender + R"(","timestamp_ms":)" + std::to_string(at) + R"(,"content":")" + text + "\"" + more + "}";
}
inline std::string facebookChat(const std::vector<std::string> &people, const std::vector<std::string> &messages,
                                const std::string &thread = "inbox/mei_1001") {
    nlohmann::json names = nlohmann::json::array();
    for (const std::string &name : people) names.push_back({{"name", name}});
    std::string out = "{\"participants\":" + names.dump() + ",\"messages\":[";
    for (std::size_t i = 0; i < messages.size(); ++i) out += (i > 0 ? "," : "") + messages[i];
    return out + R"(],"title":"x","thread_path":")" + thread + "\"}";
}

}  // namespace twofold::test
