// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the bytes of a fuzzer into a source: files that are separated by the line "--- NAME".
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/memorysource.h"
#include "support/recordingsink.h"
#include "twofold/core/platforms.h"
#include "twofold/core/text.h"
#include "twofold/ingest/registry.h"

namespace twofold::fuzz {

inline test::MemorySource sourceOf(std::string_view bytes) {
    constexpr std::string_view mark = "--- ";
    std::vector<std::pair<std::string, std::string>> files;
    while (bytes.starts_with(mark)) {
        bytes.remove_prefix(mark.size());
        const std::size_t line = bytes.find('\n');
        std::string name(bytes.substr(0, line));
        bytes.remove_prefix(line == std::string_view::npos ? bytes.size() : line + 1);
        const std::size_t next = bytes.find("\n--- ");
        files.emplace_back(std::move(name), std::string(bytes.substr(0, next)));
        bytes.remove_prefix(next == std::string_view::npos ? bytes.size() : next + 1);
    }
    return test::MemorySource(std::move(files));
}

inline void require(bool condition) {
    if (!condition) std::abort();
}

/// What must hold of anything that an importer hands on.
inline void importAndCheck(const ingest::Importer &importer, test::MemorySource &source) {
    (void)importer.recognize(source);
    test::RecordingSink sink;
    (void)importer.import(source, sink, ingest::Context());
    require(!sink.accountCameLate && !sink.progressWentBack);
    for (const PostRecord &post : sink.posts) require(!post.nativeId.empty() && isValidUtf8(post.text) && isValidUtf8(post.nativeId));
    for (const RelationRecord &relation : sink.relations) require(!identityKey(relation.identity).empty());
    for (const InteractionRecord &interaction : sink.interactions) require(!identityKey(interaction.identity).empty());
    for (const ImportIssue &issue : sink.issues) require(!issue.code.empty() && isValidUtf8(issue.excerpt));
}

}  // namespace twofold::fuzz
