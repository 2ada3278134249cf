// SPDX-License-Identifier: GPL-3.0-or-later
// Which file of a source is a repository. Looks at the beginning of files only.
#include "atsyntax.h"
#include "bluesky.h"
#include "blueskyrecord.h"
#include "jsonvalue.h"
#include "twofold/core/text.h"

namespace twofold::ingest::bluesky {

namespace {

// In the files of the servers the commit is among the first blocks, though not always the first.
constexpr int peekedBlocks = 32;
constexpr std::size_t mostFiles = 50;

// No entry when the file is no repository.
Found peek(SourceView &source, const SourceEntry &entry) {
    const auto stream = source.open(entry);
    if (!stream) return {};
    CarReader reader(**stream);
    const auto roots = reader.header();
    if (!roots || roots->empty()) return {};
    for (int i = 0; i < peekedBlocks; ++i) {
        const auto block = reader.next();
        if (!block || !*block) break;
        if ((*block)->defect != BlockDefect::None || (*block)->cid != roots->front()) continue;
        auto commit = parseCommit((*block)->data);
        return commit ? Found{&entry, std::move(commit)} : Found();
    }
    return {&entry, {}};
}

bool isNewer(const Found &a, const Found &b) {
    if (!b.entry || a.commit.has_value() != b.commit.has_value()) return !b.entry || a.commit.has_value();
    if (a.commit && a.commit->made != b.commit->made) return a.commit->made > b.commit->made;
    return a.entry->path < b.entry->path;
}

}  // namespace

std::optional<Commit> parseCommit(std::string_view block) {
    const auto value = dagcbor::decode(block);
    if (!value) return std::nullopt;
    const nlohmann::json *data = member(*value, "data");
    const auto tree = data ? dagcbor::linkOf(*data) : std::nullopt;
    const std::int64_t version = numberMember(*value, "version", 0);
    Commit commit;
    commit.did = stringMember(*value, "did");
    if (!tree || (version != 2 && version != 3) || !at::isDid(commit.did)) return std::nullopt;
    commit.tree = *tree;
    commit.made = at::tidTime(stringMember(*value, "rev")).value_or(unknownTime);
    return commit;
}

Found findRepository(SourceView &source) {
    Found best;
    std::size_t looked = 0;
    for (const SourceEntry &entry : source.entries()) {
        if (source.entries().size() > 1 && !asciiLower(entry.path).ends_with(".car")) continue;
        if (++looked > mostFiles) break;
        Found found = peek(source, entry);
        if (found.entry && isNewer(found, best)) best = std::move(found);
    }
    return best;
}

}  // namespace twofold::ingest::bluesky
