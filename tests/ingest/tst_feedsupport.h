// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of feeds and of WordPress exports share.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "ingest/golden.h"
#include "ingest/memorysource.h"
#include "support/testsupport.h"
#include "twofold/ingest/registry.h"

namespace twofold::test {

using Files = std::vector<std::pair<std::string, std::string>>;

struct Imported {
    RecordingSink sink;
    ingest::Recognition recognition;
    std::string importer;
    Result<ingest::Summary> summary = ingest::Summary();
};

/// Recognises and imports; `importer` is empty when nothing recognises it.
inline Imported importSource(ingest::SourceView &source) {
    Imported out;
    const auto recognized = ingest::recognize(source);
    if (!recognized) return out;
    out.importer = recognized->importer->name();
    out.recognition = recognized->recognition;
    out.summary = recognized->importer->import(source, out.sink, ingest::Context());
    EXPECT_FALSE(out.sink.accountCameLate);
    EXPECT_FALSE(out.sink.progressWentBack);
    EXPECT_LE(out.sink.accounts.size(), 1U);
    for (const auto &post : out.sink.posts) EXPECT_FALSE(post.nativeId.empty());
    return out;
}

inline Imported importFiles(Files files) {
    MemorySource source(std::move(files));
    return importSource(source);
}

inline Imported importPath(const std::filesystem::path &path) {
    auto sources = ingest::openSources(path.string());
    EXPECT_TRUE(sources.has_value()) << path;
    if (!sources) return {};
    EXPECT_EQ(sources->size(), 1U);
    return importSource(*sources->front());
}

inline std::size_t skippedIssues(const RecordingSink &sink, RecordKind kind) {
    return static_cast<std::size_t>(
        std::count_if(sink.issues.begin(), sink.issues.end(), [&](const ImportIssue &i) { return i.skipped && i.kind == kind; }));
}

inline std::size_t countOf(const std::string &text, const std::string &word) {
    std::size_t count = 0;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size())) ++count;
    return count;
}

}  // namespace twofold::test
