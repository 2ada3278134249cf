// SPDX-License-Identifier: GPL-3.0-or-later
#include "facebooklists.h"

#include "facebookrecord.h"
#include "jsonvalue.h"
#include "metatext.h"
#include "twofold/core/text.h"
#include "twofold/ingest/jsonrecords.h"

namespace twofold::ingest::facebook {

using nlohmann::json;

namespace {

constexpr UtcMs never = INT64_MAX;

struct Row {
    std::string name;
    Moment at;
};

Row rowOf(const json &record) {
    Row row{nameMember(record, "name"), momentOf(member(record, "timestamp"))};
    const LabelValues values = labelValues(record);
    if (row.name.empty() && !values.texts.empty()) row.name = nameFrom(values.texts.front());
    if (row.at.at == unknownTime && !row.at.bad) row.at = values.at;
    return row;
}

UtcMs orNever(UtcMs since) { return since == unknownTime ? never : since; }

}  // namespace

Result<bool> FirstFriends::look(SourceView &source, const Found &file) {
    const auto stream = source.open(*file.entry);
    if (!stream) return tl::unexpected<Error>(stream.error());
    const auto count = forEachRecord(**stream, file.arrayKey, [&](std::string_view slice, std::int64_t, RecordDefect defect) {
        bool repaired = false;
        auto record = defect == RecordDefect::None ? parseRecord(slice, repaired) : Result<json>(json());
        if (!record) return true;
        meta::repairAll(*record);
        const Row row = rowOf(*record);
        if (isNobody(row.name)) return true;
        const auto [it, isNew] = m_first.try_emplace(stableHash(nameKey(row.name)), orNever(row.at.at));
        if (!isNew) it->second = std::min(it->second, orNever(row.at.at));
        return true;
    });
    if (!count) return tl::unexpected<Error>(count.error());
    return true;
}

bool FirstFriends::isLater(const std::string &name, UtcMs since) const {
    const auto it = m_first.find(stableHash(nameKey(name)));
    return it != m_first.end() && orNever(since) > it->second;
}

bool isList(FileKind kind) { return relationOf(kind).identity.platform == Platform::Facebook; }

RelationRecord relationOf(FileKind kind) {
    RelationRecord relation;
    relation.identity.platform = Platform::Facebook;
    switch (kind) {
        case FileKind::Friends:
        case FileKind::RemovedFriends: relation.kind = RelationKind::Friend; break;
        case FileKind::SentRequests: relation.kind = RelationKind::Requested, relation.list = "sent"; break;
        case FileKind::ReceivedRequests: relation.kind = RelationKind::Requested, relation.list = "received"; break;
        case FileKind::Following: relation.kind = RelationKind::Following; break;
        case FileKind::Followers: relation.kind = RelationKind::Follower; break;
        default: relation.identity.platform = Platform::Unknown; break;
    }
    return relation;
}

Result<ListReading> readList(ImportRun &run, const Found &file, const FirstFriends &friends) {
    std::int64_t taken = 0;
    std::int64_t repaired = 0;
    bool cutShort = false;
    const auto count = run.forEachJson(
        *file.entry, file.arrayKey, RecordKind::Relation,
        [&](json &record, std::int64_t position) {
            repaired += meta::repairAll(record);
            const Row row = rowOf(record);
            if (isNobody(row.name)) {
                run.issue(RecordKind::Relation, *file.entry, position, "no_name", row.name, true);
                return;
            }
            if (row.at.bad) run.issue(RecordKind::Relation, *file.entry, position, "bad_time", row.name, false);
            RelationRecord relation = relationOf(file.kind);
            relation.identity = identityNamed(row.name);
            (file.kind == FileKind::RemovedFriends ? relation.until : relation.since) = row.at.at;
            if (file.kind == FileKind::Friends && friends.isLater(row.name, row.at.at)) {
                run.issue(RecordKind::Relation, *file.entry, position, "same_name", row.name, false);
                const std::string since = row.at.at == unknownTime ? "unknown" : std::to_string(row.at.at / msPerSecond);
                relation.identity.nativeId = "friend-since:" + since + ":" + row.name;
            }
            run.sink().relation(relation);
            ++taken;
        },
        cutShort);
    if (repaired > 0) run.sink().textsRepaired(repaired);
    if (!count) return tl::unexpected<Error>(count.error());
    return ListReading{!cutShort && *count == taken};
}

}  // namespace twofold::ingest::facebook
