// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedinpeople.h"

#include "linkedintext.h"
#include "linkedintime.h"
#include "twofold/core/platforms.h"
#include "twofold/core/text.h"

namespace twofold::ingest::linkedin {

namespace {

constexpr std::size_t longestDetail = 600;
constexpr std::size_t longestEmail = 320;

std::string fullName(const Row &row, std::string_view first, std::string_view last) {
    return std::string(row.cell(first)).append(" ").append(row.cell(last));
}

// What stands of the other side in a row, and where issues about it go.
class PeopleReader {
public:
    PeopleReader(ImportRun &run, const SourceEntry &entry, RecordKind kind) : m_run(run), m_entry(entry), m_kind(kind) {}

    [[nodiscard]] Sink &sink() const { return m_run.sink(); }

    Fate skip(const Row &row, const char *code, std::string_view about = {}) const {
        m_run.issue(m_kind, m_entry, row.line(), code, about, true);
        return Fate::Skipped;
    }

    // The moment of a row that is handed on; an unreadable one is told.
    [[nodiscard]] When whenOfTaken(const Row &row, std::string_view cell) const {
        const When when = whenOf(cell);
        if (when.bad) m_run.issue(m_kind, m_entry, row.line(), "bad_time", cell, false);
        return when;
    }

private:
    ImportRun &m_run;
    const SourceEntry &m_entry;
    RecordKind m_kind;
};

// What tells two rows about one person apart: the moment, or what stands for it.
std::string whenKey(const When &when, std::string_view cell) {
    return when.at == unknownTime ? std::string(cell) : std::to_string(when.at);
}

std::string positionOf(const Row &row) {
    std::string line(bounded(row.cell("position"), longestDetail));
    const std::string_view company = bounded(row.cell("company"), longestDetail);
    if (!line.empty() && !company.empty()) line += ", ";
    return line.append(company);
}

}  // namespace

Result<TableEnd> readConnections(ImportRun &run, const SourceEntry &entry) {
    const TableSpec &spec = specOf(Part::Connections);
    const PeopleReader reader(run, entry, spec.kind);
    std::int64_t closed = 0;
    auto end = readTable(run, entry, spec, [&](const Row &row) {
        RelationRecord relation;
        relation.kind = RelationKind::Friend;
        relation.identity = personOf(row.cell({"url", "profile url"}), fullName(row, "first name", "last name"), row.cell("company"));
        // Of a closed profile nothing is left but the date.
        if (identityKey(relation.identity).empty()) {
            ++closed;
            return reader.skip(row, "no_id", row.cell("connected on"));
        }
        relation.identity.bio = positionOf(row);
        if (const std::string_view email = row.cell("email address"); email.find('@') != std::string_view::npos)
            relation.identity.email = bounded(email, longestEmail);
        relation.since = reader.whenOfTaken(row, row.cell("connected on")).at;
        reader.sink().relation(relation);
        return Fate::Taken;
    });
    // Nobody who could be known, so no gap in the list: nearly every real one has such rows.
    if (end) end->skipped -= closed;
    return end;
}

Result<TableEnd> readFollows(ImportRun &run, const File &file) {
    const TableSpec &spec = specOf(file.part);
    const PeopleReader reader(run, *file.entry, spec.kind);
    const bool companies = file.part == Part::CompanyFollows;
    return readTable(run, *file.entry, spec, [&](const Row &row) {
        std::string name(companies ? row.cell({"organization", "organisation", "company", "company name"})
                                   : row.cell({"fullname", "full name", "name", "member"}));
        if (name.empty()) name = fullName(row, "first name", "last name");
        RelationRecord relation;
        relation.kind = RelationKind::Following;
        relation.identity = personOf(row.cell({"url", "profile url", "public profile url"}), name);
        if (companies) relation.identity.kind = ContactKind::Organisation;
        const std::string_view date = row.cell({"followed on", "date", "followed at"});
        if (identityKey(relation.identity).empty()) return reader.skip(row, "no_id", date);
        // A row may say that it is over; then its date is that of the end.
        const std::string status = asciiLower(row.cell("status"));
        const bool over = status == "inactive" || status == "unfollowed";
        if (over && whenOf(date).at == unknownTime) return reader.skip(row, "ended", date);
        (over ? relation.until : relation.since) = reader.whenOfTaken(row, date).at;
        reader.sink().relation(relation);
        return Fate::Taken;
    });
}

namespace {

std::optional<Direction> directionOf(const Row &row, const IdentityRecord &from, const IdentityRecord &to, const Owner &owner) {
    const std::string word = asciiLower(row.cell("direction"));
    if (word == "outgoing" || word == "sent") return Direction::Out;
    if (word == "incoming" || word == "received") return Direction::In;
    if (owner.is(from) && !owner.is(to)) return Direction::Out;
    if (owner.is(to) && !owner.is(from)) return Direction::In;
    return std::nullopt;
}

}  // namespace

Result<TableEnd> readInvitations(ImportRun &run, const SourceEntry &entry, const Owner &owner) {
    const TableSpec &spec = specOf(Part::Invitations);
    const PeopleReader reader(run, entry, spec.kind);
    return readTable(run, entry, spec, [&](const Row &row) {
        const IdentityRecord from = personOf(row.cell("inviterprofileurl"), row.cell("from"));
        const IdentityRecord to = personOf(row.cell("inviteeprofileurl"), row.cell("to"));
        const std::string_view date = row.cell("sent at");
        const auto direction = directionOf(row, from, to, owner);
        if (!direction) return reader.skip(row, "no_direction", date);
        const bool out = *direction == Direction::Out;
        RelationRecord relation;
        relation.kind = RelationKind::Requested;
        relation.identity = out ? to : from;
        relation.list = out ? "sent" : "received";
        if (identityKey(relation.identity).empty()) return reader.skip(row, "no_id", date);
        if (owner.is(relation.identity)) return reader.skip(row, "own_profile", date);
        const When when = reader.whenOfTaken(row, date);
        relation.since = when.at;
        reader.sink().relation(relation);
        if (!row.cell("message").empty()) {
            const std::string key = keyOf("invitation", {relation.list, identityKey(relation.identity), whenKey(when, date)});
            reader.sink().interaction({relation.identity, InteractionKind::Message, *direction, when.at, key});
        }
        return Fate::Taken;
    });
}

Result<TableEnd> readPraise(ImportRun &run, const File &file) {
    const TableSpec &spec = specOf(file.part);
    const PeopleReader reader(run, *file.entry, spec.kind);
    const bool endorsement = file.part == Part::EndorsementsGiven || file.part == Part::EndorsementsReceived;
    const bool out = file.part == Part::RecommendationsGiven || file.part == Part::EndorsementsGiven;
    const std::string who = out ? "endorsee" : "endorser";
    return readTable(run, *file.entry, spec, [&](const Row &row) {
        const std::string prefix = endorsement ? who + ' ' : std::string();
        const std::string name = fullName(row, prefix + "first name", prefix + "last name");
        const IdentityRecord person = endorsement ? personOf(row.cell(prefix + "public url"), name)
                                                  : personOf(row.cell({"url", "profile url"}), name, row.cell("company"));
        const std::string_view date = endorsement ? row.cell("endorsement date") : row.cell("creation date");
        const std::string id = identityKey(person);
        if (id.empty()) return reader.skip(row, "no_id", date);
        const When when = reader.whenOfTaken(row, date);
        // A skill is endorsed once by one person; the date is written in more than one way over the years.
        const std::string key = endorsement ? keyOf("endorsement", {out ? "out" : "in", id, foldedName(row.cell("skill name"))})
                                            : keyOf("recommendation", {out ? "out" : "in", id, whenKey(when, date)});
        reader.sink().interaction({person, InteractionKind::Reaction, out ? Direction::Out : Direction::In, when.at, key});
        return Fate::Taken;
    });
}

Result<TableEnd> readByLink(ImportRun &run, const File &file, const Owner &owner) {
    const TableSpec &spec = specOf(file.part);
    const PeopleReader reader(run, *file.entry, spec.kind);
    const bool repost = file.part == Part::Reposts;
    return readTable(run, *file.entry, spec, [&](const Row &row) {
        const std::string_view link = row.cell("link");
        const IdentityRecord person = personOf(link, {});
        if (identityKey(person).empty() || owner.is(person)) return Fate::Passed;
        const When when = reader.whenOfTaken(row, row.cell("date"));
        const std::string key = keyOf(repost ? "repost" : "reaction", {bounded(link, longestDetail), whenKey(when, row.cell("date"))});
        reader.sink().interaction({person, repost ? InteractionKind::Repost : InteractionKind::Reaction, Direction::Out, when.at, key});
        return Fate::Taken;
    });
}

}  // namespace twofold::ingest::linkedin
