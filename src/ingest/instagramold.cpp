// SPDX-License-Identifier: GPL-3.0-or-later
#include "instagramold.h"

#include "instagrampost.h"
#include "instagramtext.h"
#include "jsonvalue.h"
#include "metatext.h"

namespace twofold::ingest::instagram {

using nlohmann::json;

namespace {

constexpr std::size_t connectionsLimit = std::size_t{64} << 20;

const FileKind connections[] = {
    {.key = "followers", .part = Part::Relation, .relation = RelationKind::Follower},
    {.key = "following", .part = Part::Relation, .relation = RelationKind::Following},
    {.key = "close_friends", .part = Part::Relation, .relation = RelationKind::CloseFriend},
    {.key = "blocked_users", .part = Part::Relation, .relation = RelationKind::Blocked},
    {.key = "restricted_users", .part = Part::Relation, .relation = RelationKind::List, .list = "restricted"},
    {.key = "hide_stories_from", .part = Part::Relation, .relation = RelationKind::List, .list = "hide story from"},
    {.key = "follow_requests_sent", .part = Part::Relation, .relation = RelationKind::Requested, .list = "sent"},
    {.key = "follow_requests_received", .part = Part::Relation, .relation = RelationKind::Requested, .list = "received"},
};

const FileKind lists[] = {
    {.key = "media_likes", .stem = "likes", .part = Part::Interaction, .word = "like"},
    {.key = "comment_likes", .stem = "likes", .part = Part::Interaction, .word = "comment-like"},
    {.key = "saved_media", .stem = "saved", .part = Part::Interaction, .interaction = InteractionKind::Bookmark, .word = "saved"},
    {.key = "polls", .stem = "stories_activities", .part = Part::Interaction, .interaction = InteractionKind::Reaction, .word = "poll"},
    {.key = "emoji_sliders",
     .stem = "stories_activities",
     .part = Part::Interaction,
     .interaction = InteractionKind::Reaction,
     .word = "slider"},
    {.key = "questions",
     .stem = "stories_activities",
     .part = Part::Interaction,
     .interaction = InteractionKind::Reaction,
     .word = "question"},
    {.key = "quizzes", .stem = "stories_activities", .part = Part::Interaction, .interaction = InteractionKind::Reaction, .word = "quiz"},
    {.key = "countdowns",
     .stem = "stories_activities",
     .part = Part::Interaction,
     .interaction = InteractionKind::Reaction,
     .word = "countdown"},
};

UtcMs timeOf(const std::string &iso) { return fromMilliseconds(fromIso8601(iso).value_or(0)); }

std::string cell(const json &row, std::size_t column) {
    return row.is_array() && row.size() > column ? textOf(row[column]) : std::string();
}

}  // namespace

Result<bool> OldExport::read(const PartFile &file) {
    m_repaired = 0;
    m_found = false;
    const SourceEntry &entry = *file.entry;
    Result<bool> done = true;
    switch (file.kind->part) {
        case Part::OldConnections: done = readConnections(entry); break;
        case Part::OldLists: done = readLists(entry, fileName(entry.path).stem); break;
        case Part::OldMedia: done = readMedia(entry); break;
        case Part::OldComments: done = readComments(entry); break;
        case Part::OldMessages:
            done = each(entry, {}, RecordKind::Interaction,
                        [&](const json &record, std::int64_t position) { m_conversations.readOld(entry, record, position, m_own); });
            break;
        default: break;
    }
    if (!done) return done;
    if (m_repaired > 0) m_run.sink().textsRepaired(m_repaired);
    if (m_found) return true;
    m_run.issue(RecordKind::Post, entry, 0, "bad_json", {}, true);
    m_anyCut = true;
    return true;
}

// A key that is not there is nothing.
Result<bool> OldExport::each(const SourceEntry &entry, std::string_view key, RecordKind kind, const Take &take) {
    bool cutShort = false;
    const auto count = m_run.forEachJson(
        entry, key, kind,
        [&](json &record, std::int64_t position) {
            m_repaired += meta::repairAll(record);
            take(record, position);
        },
        cutShort);
    m_anyCut = m_anyCut || cutShort;
    m_found = m_found || count.has_value();
    if (!count && count.error().code != ErrorCode::Damaged) return tl::unexpected<Error>(count.error());
    return true;
}

Result<bool> OldExport::readConnections(const SourceEntry &entry) {
    const auto content = m_run.readAll(entry, connectionsLimit);
    if (!content) return content.error().code == ErrorCode::Damaged ? Result<bool>(true) : tl::unexpected<Error>(content.error());
    bool mended = false;
    auto document = parseRecord(afterAssignment(*content), mended);
    if (!document) return true;
    m_found = true;
    m_repaired += meta::repairAll(*document);
    for (const FileKind &kind : connections) {
        const json *people = member(*document, std::string(kind.key).c_str());
        if (!people || !people->is_object()) continue;
        m_lists.sawWhole(kind);
        std::int64_t position = 0;
        for (const auto &[user, since] : people->items()) {
            Row row;
            row.handle = handleFromText(user);
            row.name = row.handle.empty() ? user : std::string();
            row.at = timeOf(textOf(since));
            m_lists.takeRelation(entry, kind, std::move(row), ++position);
        }
    }
    return true;
}

Result<bool> OldExport::readLists(const SourceEntry &entry, const std::string &stem) {
    for (const FileKind &kind : lists) {
        if (kind.stem != stem) continue;
        TWOFOLD_TRY(each(entry, kind.key, RecordKind::Interaction, [&](const json &record, std::int64_t position) {
            Row row;
            row.at = timeOf(cell(record, 0));
            row.handle = handleFromText(cell(record, 1));
            m_lists.takeInteraction(entry, kind, std::move(row), position);
        }));
    }
    return true;
}

Result<bool> OldExport::readMedia(const SourceEntry &entry) {
    for (const char *key : {"photos", "videos", "stories"}) {
        PostFile file;
        file.word = std::string_view(key) == "stories" ? "story" : "post";
        file.ownHandle = m_own;
        TWOFOLD_TRY(each(entry, key, RecordKind::Post, [&](const json &record, std::int64_t position) {
            const UtcMs at = timeOf(textMember(record, "taken_at"));
            const json item = {{"title", textMember(record, "caption")},
                               {"uri", textMember(record, "path")},
                               {"creation_timestamp", at == unknownTime ? 0 : at / msPerSecond}};
            PostReading reading = readPost(item, file);
            if (!reading.issue.empty()) m_run.issue(RecordKind::Post, entry, position, reading.issue, {}, !reading.taken);
            if (reading.taken) m_run.sink().post(std::move(reading.post));
        }));
    }
    return true;
}

Result<bool> OldExport::readComments(const SourceEntry &entry) {
    for (const char *key : {"media_comments", "live_comments"})
        TWOFOLD_TRY(each(entry, key, RecordKind::Post, [&](const json &record, std::int64_t position) {
            PostReading reading = commentOf(cell(record, 1), handleFromText(cell(record, 2)), timeOf(cell(record, 0)), {}, m_own);
            if (!reading.issue.empty()) m_run.issue(RecordKind::Post, entry, position, reading.issue, {}, !reading.taken);
            if (reading.taken) m_run.sink().post(std::move(reading.post));
        }));
    return true;
}

}  // namespace twofold::ingest::instagram
