// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedinowner.h"

#include <algorithm>
#include <set>

#include "linkedintext.h"
#include "twofold/core/platforms.h"
#include "twofold/core/text.h"

namespace twofold::ingest::linkedin {

namespace {

constexpr std::int64_t mostRows = 20'000;    // looked at ahead of the import
constexpr std::size_t mostPeople = 100'000;  // counted
constexpr std::int64_t fewestRows = 4;       // of messages, before a part in all of them says anything

class Votes {
public:
    void add(const std::string &slug, const std::string &name) {
        if (slug.empty()) return;
        const auto found = m_votes.find(slug);
        if (found == m_votes.end() && m_votes.size() >= mostPeople) return;
        Vote &vote = m_votes[slug];
        ++vote.count;
        if (vote.name.empty()) vote.name = name;
    }
    /// Whoever has the most, if nobody else has as many.
    [[nodiscard]] std::optional<IdentityRecord> winner(std::int64_t atLeast = 1) const {
        std::int64_t best = atLeast - 1;
        const std::pair<const std::string, Vote> *first = nullptr;
        bool shared = false;
        for (const auto &vote : m_votes) {
            shared = vote.second.count == best || (shared && vote.second.count < best);
            if (vote.second.count <= best) continue;
            best = vote.second.count;
            first = &vote;
        }
        if (!first || shared) return std::nullopt;
        IdentityRecord person;
        person.handle = first->first;
        person.name = first->second.name;
        return person;
    }

private:
    struct Vote {
        std::int64_t count = 0;
        std::string name;
    };
    std::map<std::string, Vote> m_votes;
};

class OwnerSearch {
public:
    OwnerSearch(SourceView &source, const std::vector<File> &files) : m_source(source), m_files(files) {}

    Owner find() {
        each(Part::Profile, [&](const Row &row) { return takeProfile(row); });
        if (m_owner.slug.empty()) fromInvitations();
        if (m_owner.slug.empty()) fromMessages();
        m_owner.folded = foldedName(m_owner.name);
        return std::move(m_owner);
    }

private:
    void each(Part part, const std::function<bool(const Row &row)> &row) {
        for (const File &file : m_files)
            if (file.part == part) peekTable(m_source, *file.entry, specOf(part), mostRows, row);
    }

    bool takeProfile(const Row &row) {
        if (!m_owner.name.empty()) return false;  // of a second copy of the file
        std::string name(row.cell("first name"));
        name.append(" ").append(row.cell("last name"));
        m_owner.name = personOf({}, name).name;
        m_owner.slug = slugOf(row.cell({"profile url", "public profile url", "url"}));
        return m_owner.name.empty();
    }

    void elect(const Votes &votes, std::int64_t atLeast = 1) {
        const auto winner = votes.winner(atLeast);
        if (!winner) return;
        m_owner.slug = winner->handle;
        if (m_owner.name.empty()) m_owner.name = winner->name;
    }

    void fromInvitations() {
        Votes votes;
        each(Part::Invitations, [&](const Row &row) {
            const std::string direction = asciiLower(row.cell("direction"));
            const bool out = direction == "outgoing";
            if (!out && direction != "incoming") return true;
            const IdentityRecord own = personOf(row.cell(out ? "inviterprofileurl" : "inviteeprofileurl"), row.cell(out ? "from" : "to"));
            votes.add(own.handle, own.name);
            return true;
        });
        elect(votes);
    }

    void fromMessages() {
        Votes named;
        Votes all;
        std::int64_t rows = 0;
        const std::string folded = foldedName(m_owner.name);
        each(Part::Messages, [&](const Row &row) {
            const IdentityRecord from = senderOf(row);
            const auto to = recipientsOf(row);
            if (!folded.empty() && foldedName(from.name) == folded) named.add(from.handle, from.name);
            if (from.handle.empty() || to.empty() || to.front().handle.empty()) return true;
            ++rows;
            std::set<std::string> present = {from.handle};
            all.add(from.handle, from.name);
            for (const IdentityRecord &person : to)
                if (present.insert(person.handle).second) all.add(person.handle, person.name);
            return true;
        });
        if (!folded.empty())
            elect(named);
        else if (rows >= fewestRows)
            elect(all, rows - rows / 10);
    }

    SourceView &m_source;
    const std::vector<File> &m_files;
    Owner m_owner;
};

}  // namespace

bool Owner::is(const IdentityRecord &person) const {
    if (!slug.empty() && !person.handle.empty()) return slug == person.handle;
    return !folded.empty() && foldedName(person.name) == folded;
}

Owner findOwner(SourceView &source, const std::vector<File> &files) { return OwnerSearch(source, files).find(); }

}  // namespace twofold::ingest::linkedin
