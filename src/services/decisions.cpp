// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/services/decisions.h"

#include <nlohmann/json.hpp>
#include <set>

#include "decisionrecord.h"
#include "tierlearning.h"
#include "twofold/core/text.h"
#include "twofold/store/read.h"

namespace twofold::services {

using nlohmann::json;
using store::Connection;
using store::Decision;
using store::Subject;

namespace {

constexpr std::size_t mostWords = 500;
constexpr std::size_t longestWord = 80;

}  // namespace

Result<void> prepareDecisions(Session &session) { return session.tiers().readAhead(session); }

std::int64_t cardNumber(const std::string &card) { return static_cast<std::int64_t>(stableHash(card) >> 1); }

Result<Done> DecisionService::decideContacts(const std::vector<ContactId> &contacts, const std::string &field, const std::string &value, const std::string &what) {
    if (contacts.empty()) return failure(ErrorCode::BadArgument, "No contact is chosen.");
    std::string name;
    std::vector<Decision> decisions;
    for (const ContactId id : contacts) {
        const auto person = personOf(m_session, id);
        if (!person) return tl::unexpected(person.error());
        if (name.empty()) name = person->name;
        decisions.push_back({Subject::Contact, id.value, field, value});
    }
    json head = decisionTitle(what, value, name, contacts.size());
    if (field.starts_with("role:")) head["role"] = field.substr(5);
    return recordDecisions(m_session, head, std::move(decisions), m_terms);
}

Result<Done> DecisionService::setTier(const std::vector<ContactId> &contacts, Tier tier) { return decideContacts(contacts, "tier", std::string(word(tier)), "tier"); }

Result<Done> DecisionService::setTrust(const std::vector<ContactId> &contacts, Trust trust) {
    if (trust == Trust::Unset) return failure(ErrorCode::BadArgument, "Choose a trust level.");
    return decideContacts(contacts, "trust", std::string(word(trust)), "trust");
}

Result<Done> DecisionService::setTierAndTrust(ContactId contact, std::optional<Tier> tier, std::optional<Trust> trust) {
    if (!tier && !trust) return failure(ErrorCode::BadArgument, "There is nothing to decide.");
    const auto person = personOf(m_session, contact);
    if (!person) return tl::unexpected(person.error());
    std::vector<Decision> decisions;
    if (tier) decisions.push_back({Subject::Contact, contact.value, "tier", std::string(word(*tier))});
    if (trust) decisions.push_back({Subject::Contact, contact.value, "trust", std::string(word(*trust))});
    json head = decisionTitle(tier ? "tier" : "trust", tier ? word(*tier) : word(*trust), person->name);
    if (tier && trust) head["trust"] = word(*trust);
    return recordDecisions(m_session, head, std::move(decisions), m_terms);
}

Result<Done> DecisionService::setKind(const std::vector<ContactId> &contacts, ContactKind kind) { return decideContacts(contacts, "kind", std::string(word(kind)), "kind"); }

Result<Done> DecisionService::setRole(const std::vector<ContactId> &contacts, const std::string &role, bool has) {
    const std::string clean(trimmed(harmless(role)));
    if (clean.empty() || clean.size() > 100) return failure(ErrorCode::BadArgument, "A role needs a name of at most 100 characters.");
    return decideContacts(contacts, "role:" + clean, has ? "+" : "-", "role");
}


Result<Done> DecisionService::setLabel(const std::vector<PostId> &posts, Label label) {
    if (posts.empty()) return failure(ErrorCode::BadArgument, "No post is chosen.");
    if (label == Label::None) return failure(ErrorCode::BadArgument, "Choose professional or personal.");
    std::vector<Decision> decisions;
    std::string text;
    for (const PostId id : posts) {
        const auto post = readOne<store::PostRow>(m_session, [&](Connection &db) { return store::readPost(db, id); }, "There is no post with this number.");
        if (!post) return tl::unexpected(post.error());
        if (text.empty()) text = excerpt(harmless(post->text), 40);
        decisions.push_back({Subject::Post, id.value, "label", std::string(word(label))});
    }
    return recordDecisions(m_session, decisionTitle("label", word(label), text, posts.size()), std::move(decisions), m_terms);
}

Result<Done> DecisionService::setPurpose(AccountId account, Purpose purpose) {
    const auto row = readOne<store::AccountRow>(m_session, [&](Connection &db) { return store::readAccount(db, account); }, "There is no account with this number.");
    if (!row) return tl::unexpected(row.error());
    if (purpose == row->purpose) return Done{{}, documentText(decisionTitle("purpose", word(purpose), row->handle))};
    return recordDecisions(m_session, decisionTitle("purpose", word(purpose), row->handle), {{Subject::Account, account.value, "purpose", std::string(word(purpose))}}, m_terms);
}

Result<Done> DecisionService::setAudience(AccountId account, Visibility audience) {
    const auto row = readOne<store::AccountRow>(m_session, [&](Connection &db) { return store::readAccount(db, account); }, "There is no account with this number.");
    if (!row) return tl::unexpected(row.error());
    return recordDecisions(m_session, decisionTitle("audience", word(audience), row->handle), {{Subject::Account, account.value, "audience", std::string(word(audience))}}, m_terms);
}

Result<Done> DecisionService::decideFinding(FindingId finding, FindingState state) {
    const auto row = readOne<store::FindingRow>(m_session, [&](Connection &db) { return store::readFinding(db, finding); }, "There is no finding with this number.");
    if (!row) return tl::unexpected(row.error());
    return recordDecisions(m_session, decisionTitle("finding", word(state), excerpt(harmless(row->text), 40)), {{Subject::Finding, finding.value, "state", std::string(word(state))}}, m_terms);
}

Result<Done> DecisionService::snooze(const std::string &card, UtcMs until) {
    return recordDecisions(m_session, decisionTitle("snooze", toIso8601(until), card), {{Subject::Card, cardNumber(card), "snooze", std::to_string(until)}}, m_terms);
}

Result<Done> DecisionService::passOver(const std::string &card, const std::string &digest, const std::string &name, const std::string &suggestion) {
    json head = decisionTitle("seen", suggestion, name);
    head["card"] = card;
    return recordDecisions(m_session, head, {{Subject::Card, cardNumber(card), "seen", digest}}, m_terms);
}

Result<Done> DecisionService::setWorkWords(const std::vector<std::string> &words) {
    std::string list;
    std::set<std::string> known;
    for (const std::string &word : words) {
        const std::string clean(trimmed(harmless(word)));
        if (clean.empty() || clean.size() > longestWord || known.size() == mostWords || !known.insert(foldCase(clean)).second) continue;
        list += (list.empty() ? "" : "\n") + clean;
    }
    const auto now = readOne<std::string>(m_session, [](Connection &db) {
        const auto current = store::EventLog(db).current(Subject::User, 0, "work_words");
        return std::optional(current ? current->value : std::string());
    }, "");
    if (!now) return tl::unexpected(now.error());
    const json title = decisionTitle("work_words", "", "", known.size());
    if (*now == list) return Done{{}, documentText(title)};
    return recordDecisions(m_session, title, {{Subject::User, 0, "work_words", list}}, m_terms);
}

}  // namespace twofold::services
