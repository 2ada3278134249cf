// SPDX-License-Identifier: GPL-3.0-or-later
#include "instagramlists.h"

#include "instagramtext.h"
#include "jsonvalue.h"
#include "metatext.h"

namespace twofold::ingest::instagram {

using nlohmann::json;

Result<bool> ListReader::read(const PartFile &file, RecordKind recordKind, RowUse use,
                              const std::function<void(Row row, std::int64_t position)> &take) {
    std::int64_t repaired = 0;
    std::int64_t good = 0;
    bool cutShort = false;
    const auto count = m_run.forEachJson(
        *file.entry, file.arrayKey(), recordKind,
        [&](json &record, std::int64_t position) {
            ++good;
            repaired += meta::repairAll(record);
            auto rows = rowsOf(record, use);
            if (rows.empty()) rows.emplace_back();
            for (Row &row : rows) take(std::move(row), position);
        },
        cutShort);
    if (repaired > 0) m_run.sink().textsRepaired(repaired);
    m_anyCut = m_anyCut || cutShort;
    if (count) return good == *count;
    if (count.error().code != ErrorCode::Damaged) return tl::unexpected<Error>(count.error());
    m_run.issue(recordKind, *file.entry, 0, "bad_json", {}, true);
    m_anyCut = true;
    return false;
}

Result<bool> ListReader::readRelations(const PartFile &file) {
    const auto whole = read(file, RecordKind::Relation, RowUse::Person,
                            [&](Row row, std::int64_t position) { takeRelation(*file.entry, *file.kind, std::move(row), position); });
    if (!whole) return whole;
    if (file.kind->ended) return true;  // those who are gone are no list of those who are there
    if (*whole)
        sawWhole(*file.kind);
    else
        spoil(*file.kind);
    return true;
}

Result<bool> ListReader::readInteractions(const PartFile &file) {
    return read(file, RecordKind::Interaction, RowUse::Owner,
                [&](Row row, std::int64_t position) { takeInteraction(*file.entry, *file.kind, std::move(row), position); });
}

void ListReader::takeRelation(const SourceEntry &entry, const FileKind &kind, Row row, std::int64_t position) {
    if (row.handle.empty()) {
        m_run.issue(RecordKind::Relation, entry, position, "no_id", row.name, true);
        if (!kind.ended) spoil(kind);
        return;
    }
    m_handles.insert(row.handle);
    RelationRecord relation;
    relation.identity = identityOf(m_platform, std::move(row.handle), std::move(row.name));
    relation.kind = kind.relation;
    relation.list = kind.list;
    (kind.ended ? relation.until : relation.since) = row.at;
    m_run.sink().relation(relation);
}

void ListReader::takeInteraction(const SourceEntry &entry, const FileKind &kind, Row row, std::int64_t position) {
    if (row.handle.empty() || row.handle == m_own) {  // with oneself nothing passes between two
        if (row.handle.empty()) m_run.issue(RecordKind::Interaction, entry, position, "unknown_author", row.href, true);
        else ++m_ownContent[entry.path];
        return;
    }
    m_handles.insert(row.handle);
    const std::string at = row.at == unknownTime ? std::string() : std::to_string(row.at / msPerSecond);
    InteractionRecord interaction;
    interaction.kind = kind.interaction;
    interaction.direction = Direction::Out;
    interaction.at = row.at;
    // Layouts differ in whether there is an address; the time is in all of them.
    interaction.key = hashKey(m_prefix, {kind.word, row.handle, at, at.empty() ? row.href : std::string()});
    interaction.identity = identityOf(m_platform, std::move(row.handle), std::move(row.name));
    m_run.sink().interaction(interaction);
}

void ListReader::tellCoverage(const std::function<bool(RelationKind, const std::string &)> &whole) {
    for (const auto &[path, count] : m_ownContent)
        m_run.sink().issue({RecordKind::Interaction, path, 0, "own_content", std::to_string(count), false});
    for (const auto &[name, complete] : m_complete)
        m_run.sink().coverage({name.first, name.second, complete && whole(name.first, name.second)});
}

}  // namespace twofold::ingest::instagram
