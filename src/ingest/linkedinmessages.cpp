// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedinmessages.h"

#include <algorithm>

#include "linkedinlayout.h"
#include "linkedinowner.h"
#include "linkedintext.h"
#include "linkedintime.h"
#include "twofold/core/platforms.h"
#include "twofold/core/text.h"

namespace twofold::ingest::linkedin {

namespace {

constexpr std::size_t mostRecipients = 50;

// The parts of a cell between separators, without spaces around them and empty ones; one more than wanted shows that
// there are more.
std::vector<std::string_view> split(std::string_view text, std::string_view separators, std::size_t most) {
    std::vector<std::string_view> parts;
    while (!text.empty() && parts.size() < most) {
        const std::size_t end = text.find_first_of(separators);
        if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty()) parts.push_back(part);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return parts;
}

bool isYes(std::string_view cell) {
    const std::string word = asciiLower(cell);
    return word == "yes" || word == "true";
}

// Sponsored messages are made with an editor of their own, and their sender has no profile.
bool isAdvertisement(const Row &row) {
    return row.cell("sender profile url").empty() && row.cell("content").starts_with("<p class=\"spinmail-");
}

// The same whatever the owner's profile is called in the export at hand.
std::string keyOfMessage(const Row &row, const std::string &from, UtcMs at) {
    const std::string when = at == unknownTime ? std::string(row.cell("date")) : std::to_string(at);
    // Without a moment only the text tells two messages apart; it is in the key as a number that nothing leads back from.
    const std::string_view text = at == unknownTime ? row.cell("content") : std::string_view();
    return keyOf("message", {row.cell("conversation id"), when, from, text});
}

class MessageReader {
public:
    MessageReader(ImportRun &run, const SourceEntry &entry, const Owner &owner) : m_run(run), m_entry(entry), m_owner(owner) {}

    Fate take(const Row &row) {
        if (isYes(row.cell("is message draft")) || isYes(row.cell("is conversation draft"))) return skip(row, "draft");
        if (isAdvertisement(row)) return skip(row, "advertisement");
        const IdentityRecord from = senderOf(row);
        const bool out = m_owner.is(from);
        if (!out && identityKey(from).empty()) return skip(row, "no_sender");
        const When when = whenOf(row.cell("date"));
        const std::string key = keyOfMessage(row, out ? std::string("me") : identityKey(from), when.at);
        if (!out) {
            m_run.sink().interaction({from, InteractionKind::Message, Direction::In, when.at, key});
        } else if (!sendOut(row, when.at, key)) {
            return skip(row, row.cell("to").find(',') == std::string_view::npos ? "no_recipient" : "ambiguous_names");
        }
        if (when.bad) m_run.issue(RecordKind::Interaction, m_entry, row.line(), "bad_time", row.cell("date"), false);
        return Fate::Taken;
    }

private:
    bool sendOut(const Row &row, UtcMs at, const std::string &key) {
        bool any = false;
        for (const IdentityRecord &person : recipientsOf(row)) {
            if (m_owner.is(person) || identityKey(person).empty()) continue;
            m_run.sink().interaction({person, InteractionKind::Message, Direction::Out, at, key});
            any = true;
        }
        return any;
    }

    // Never with anything out of the row: it is private.
    Fate skip(const Row &row, const char *code) {
        m_run.issue(RecordKind::Interaction, m_entry, row.line(), code, {}, true);
        return Fate::Skipped;
    }

    ImportRun &m_run;
    const SourceEntry &m_entry;
    const Owner &m_owner;
};

}  // namespace

IdentityRecord senderOf(const Row &row) { return personOf(row.cell("sender profile url"), row.cell("from")); }

std::vector<IdentityRecord> recipientsOf(const Row &row) {
    const std::string_view names = row.cell("to");
    const auto urls = split(row.cell("recipient profile urls"), ", ;\t\r\n", mostRecipients + 1);
    std::vector<IdentityRecord> people;
    if (urls.size() <= 1) {
        // A comma may part two people, or belong to one ("Jane Doe, Ph.D.").
        const std::string_view url = urls.empty() ? std::string_view() : urls.front();
        if (!slugOf(url).empty() || names.find(',') == std::string_view::npos) people.push_back(personOf(url, names));
        return people;
    }
    const auto each = split(names, ",", mostRecipients + 1);
    for (std::size_t i = 0; i < urls.size() && people.size() < mostRecipients; ++i) {
        IdentityRecord person = personOf(urls[i], each.size() == urls.size() ? each[i] : std::string_view());
        const auto same = [&](const IdentityRecord &other) { return identityKey(other) == identityKey(person); };
        if (std::none_of(people.begin(), people.end(), same)) people.push_back(std::move(person));
    }
    return people;
}

Result<TableEnd> readMessages(ImportRun &run, const SourceEntry &entry, const Owner &owner) {
    MessageReader reader(run, entry, owner);
    return readTable(run, entry, specOf(Part::Messages), [&](const Row &row) { return reader.take(row); });
}

}  // namespace twofold::ingest::linkedin
