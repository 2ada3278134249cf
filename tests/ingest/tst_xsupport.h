// SPDX-License-Identifier: GPL-3.0-or-later
// Helpers of the X importer's tests.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "ingest/memorysource.h"
#include "support/recordingsink.h"
#include "twofold/ingest/registry.h"

namespace twofold::test {

inline const ingest::Importer &xImporterUnderTest() { return *ingest::importerByName("x-archive"); }

/// One recognition and one import, with all that came of it.
struct XRun {
    ingest::Recognition recognition;
    Result<ingest::Summary> summary = ingest::Summary{};
    RecordingSink sink;

    [[nodiscard]] bool ok() const { return summary.has_value(); }
    [[nodiscard]] bool ignored(const std::string &path) const {
        const auto &files = summary->filesIgnored;
        return std::any_of(files.begin(), files.end(), [&](const std::string &f) { return f.starts_with(path); });
    }
    [[nodiscard]] bool read(const std::string &path) const {
        return std::find(summary->filesRead.begin(), summary->filesRead.end(), path) != summary->filesRead.end();
    }
    /// -1: no such list; 0: in part; 1: complete.
    [[nodiscard]] int coverage(RelationKind kind) const {
        for (const auto &c : sink.coverages)
            if (c.kind == kind) return c.complete ? 1 : 0;
        return -1;
    }
    [[nodiscard]] std::set<std::string> relationIds(RelationKind kind) const {
        std::set<std::string> ids;
        for (const auto &r : sink.relations)
            if (r.kind == kind) ids.insert(r.identity.nativeId);
        return ids;
    }
};

inline std::unique_ptr<XRun> runX(ingest::SourceView &source, const ingest::Context &context = {}) {
    auto run = std::make_unique<XRun>();
    run->recognition = xImporterUnderTest().recognize(source);
    run->summary = xImporterUnderTest().import(source, run->sink, context);
    return run;
}

/// The first source that a path holds.
inline std::unique_ptr<XRun> runX(const std::string &path) {
    auto sources = ingest::openSources(path);
    if (!sources || sources->empty()) {
        ADD_FAILURE() << path << ": " << (sources ? "no source" : sources.error().message);
        return std::make_unique<XRun>();
    }
    return runX(*sources->front());
}

using XFiles = std::vector<std::pair<std::string, std::string>>;
inline std::unique_ptr<XRun> runX(XFiles files) {
    MemorySource source(std::move(files));
    return runX(source);
}

inline const std::string xAccountFile =
    R"(window.YTD.account.part0 = [ { "account" : { "username" : "inesreads", "accountId" : "70010001", "accountDisplayName" : "Ines" } } ])";

/// A tweets file with these rows (JSON objects).
inline std::string xTweets(const std::vector<std::string> &rows, int part = 0) {
    std::string out = "window.YTD.tweets.part" + std::to_string(part) + " = [ ";
    for (std::size_t i = 0; i < rows.size(); ++i) out += (i > 0 ? ", " : "") + rows[i];
    return out + " ]";
}

/// A wrapped row: id, text, and further members as JSON text (", \"lang\" : \"en\"").
inline std::string xTweet(const std::string &id, const std::string &text, const std::string &more = {},
                          const std::string &at = "Tue Mar 01 10:00:00 +0000 2022") {
    return R"({ "tweet" : { "id_str" : ")" + id + R"(", "created_at" : ")" + at + R"(", "full_text" : ")" + text + "\"" + more + " } }";
}

}  // namespace twofold::test
