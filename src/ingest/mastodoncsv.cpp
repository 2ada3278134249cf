// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "entrynames.h"
#include "mastodon.h"
#include "mastodonactor.h"
#include "twofold/core/text.h"

namespace twofold::ingest {
namespace mastodon {

namespace {

std::string baseName(std::string_view path) {
    const std::string plain = withoutCopyNumber(path);
    return asciiLower(std::string_view(plain).substr(plain.rfind('/') + 1));
}

CsvKind kindByName(const std::string &name) {
    if (name == "following_accounts.csv") return CsvKind::Following;
    if (name == "muted_accounts.csv") return CsvKind::Muted;
    if (name == "blocked_accounts.csv") return CsvKind::Blocked;
    if (name == "lists.csv") return CsvKind::Lists;
    if (name == "bookmarks.csv") return CsvKind::Bookmarks;
    if (name == "blocked_domains.csv" || name == "domain_blocks.csv") return CsvKind::Ignored;
    return CsvKind::None;
}

bool isHeader(std::string_view cell) { return asciiLower(trimmed(cell)) == "account address"; }

// "lists.csv" is a name that anybody may give a file: the first row must hold a title and an address.
bool looksLikeLists(std::string_view head) {
    head = head.substr(0, head.find_first_of("\r\n"));
    const std::size_t comma = head.rfind(',');
    return comma != std::string_view::npos && !handleFromText(head.substr(comma + 1), "host.invalid").empty();
}

RelationKind relationOf(CsvKind kind) {
    if (kind == CsvKind::Muted) return RelationKind::Muted;
    if (kind == CsvKind::Blocked) return RelationKind::Blocked;
    return kind == CsvKind::Lists ? RelationKind::List : RelationKind::Following;
}

}  // namespace

CsvKind csvKind(const SourceEntry &entry, SourceView &source) {
    const std::string name = baseName(entry.path);
    if (!name.ends_with(".csv")) return CsvKind::None;
    const CsvKind named = kindByName(name);
    if (named != CsvKind::None && named != CsvKind::Lists && named != CsvKind::Bookmarks) return named;
    const auto head = source.readHead(entry, 512);
    if (!head) return CsvKind::None;
    if (named == CsvKind::Lists) return looksLikeLists(*head) ? named : CsvKind::None;
    if (named == CsvKind::Bookmarks) return handleOf(head->substr(0, head->find_first_of("\r\n"))).empty() ? CsvKind::None : named;
    std::string_view line = *head;
    if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    line = line.substr(0, line.find_first_of("\r\n"));
    if (!isHeader(line.substr(0, line.find(',')))) return CsvKind::None;
    return line.find("Hide notifications") != std::string_view::npos ? CsvKind::Muted : CsvKind::Following;
}

namespace {

// Addresses of posts, one a row, without a header and without a time.
Result<std::int64_t> readBookmarks(ImportRun &run, const SourceEntry &entry, const Own &own) {
    bool incomplete = false;
    return run.forEachCsv(
        entry, RecordKind::Interaction,
        [&](const CsvRow &row) {
            IdentityRecord author = identityOf(row.cells.front());
            if (author.handle.empty()) return run.issue(RecordKind::Interaction, entry, row.line, "unknown_author", row.cells.front(), true);
            if (!own.is(author)) run.sink().interaction({std::move(author), InteractionKind::Bookmark, Direction::Out, unknownTime, row.cells.front()});
        },
        incomplete);
}

}  // namespace

Result<std::int64_t> readCsv(ImportRun &run, const SourceEntry &entry, CsvKind kind, const Own &own) {
    if (kind == CsvKind::Bookmarks) return readBookmarks(run, entry, own);
    const std::size_t addressCell = kind == CsvKind::Lists ? 1 : 0;
    const std::string host = own.handle.substr(own.handle.find('@') + 1);
    std::set<std::string> lists;
    bool incomplete = false;
    bool first = true;
    const auto count = run.forEachCsv(
        entry, RecordKind::Relation,
        [&](const CsvRow &row) {
            // Before 2.8 there was no header: only a row that is one is passed over.
            const bool header = first && isHeader(row.cells.front());
            first = false;
            if (header) return;
            const std::string address = row.cells.size() > addressCell ? row.cells[addressCell] : std::string();
            const std::string handle = handleFromText(address, host);
            if (handle.empty()) {
                incomplete = true;
                const bool noDomain = !handleFromText(address, "host.invalid").empty();
                run.issue(RecordKind::Relation, entry, row.line, noDomain ? "no_domain" : "bad_address", address, true);
                return;
            }
            RelationRecord relation;
            relation.identity.platform = Platform::Mastodon;
            relation.identity.handle = handle;
            relation.kind = relationOf(kind);
            if (kind == CsvKind::Lists) lists.insert(relation.list = row.cells[0]);
            run.sink().relation(relation);
        },
        incomplete);
    if (!count) return count;
    if (kind != CsvKind::Lists) run.sink().coverage({relationOf(kind), {}, !incomplete});
    for (const std::string &list : lists) run.sink().coverage({RelationKind::List, list, !incomplete});
    return count;
}

}  // namespace mastodon

namespace {

using mastodon::CsvKind;

class MastodonCsv final : public Importer {
public:
    std::string_view name() const override { return "mastodon-csv"; }
    Platform platform() const override { return Platform::Mastodon; }

    Recognition recognize(SourceView &source) const override {
        Recognition best;
        for (const SourceEntry &entry : source.entries()) {
            const CsvKind kind = mastodon::csvKind(entry, source);
            if (kind == CsvKind::None || kind == CsvKind::Ignored) continue;
            const bool sure = kind != CsvKind::Lists && entry.path.find("_accounts") != std::string::npos;
            const int confidence = sure ? 90 : kind == CsvKind::Lists || kind == CsvKind::Bookmarks ? 50 : 80;
            if (confidence > best.confidence) best = {confidence, "mastodon-csv", entry.path + " is a list of accounts"};
        }
        return best;
    }

    Result<Summary> import(SourceView &source, Sink &sink, const Context &context) const override {
        ImportRun run(source, sink, context);
        Summary summary;
        summary.era = "mastodon-csv";
        std::vector<std::pair<const SourceEntry *, CsvKind>> files;
        for (const SourceEntry &entry : source.entries()) {
            const CsvKind kind = mastodon::csvKind(entry, source);
            if (kind == CsvKind::None || kind == CsvKind::Ignored) {
                summary.filesIgnored.push_back(entry.path);
                continue;
            }
            files.emplace_back(&entry, kind);
            run.expect(&entry);
        }
        for (const auto &[entry, kind] : files) {
            const auto count = mastodon::readCsv(run, *entry, kind, {.handle = context.owner ? context.owner->handle : std::string()});
            if (!count) return tl::unexpected<Error>(count.error());
            summary.filesRead.push_back(entry->path);
        }
        return summary;
    }
};

}  // namespace

const Importer &mastodonCsvImporter() {
    static const MastodonCsv importer;
    return importer;
}

}  // namespace twofold::ingest
