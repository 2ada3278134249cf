// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/services/decisions.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "decisioneffects.h"
#include "twofold/core/text.h"
#include "twofold/services/labels.h"
#include "twofold/store/contacts.h"
#include "twofold/store/read.h"

namespace twofold::services {

using nlohmann::json;
using store::Connection;
using store::Decision;
using store::EventLog;
using store::Subject;
using store::Writer;

namespace {

constexpr std::size_t mostWords = 500;
constexpr std::size_t longestWord = 80;

std::string dump(const json &document) { return document.dump(-1, ' ', false, json::error_handler_t::replace); }

json title(const std::string &what, std::string_view value, const std::string &name, std::size_t count = 1) {
    return {{"what", what}, {"value", value}, {"name", name}, {"count", count}};
}

// One event with its decisions and their effect, in one unit.
Result<Done> record(Session &session, const json &title, std::vector<Decision> decisions, DecisionService::Settles settles) {
    Done done;
    done.title = dump(title);
    unsigned touched = 0;
    TWOFOLD_TRY(session.writer().run(Writer::Urgency::User, [&](Connection &db) -> Result<void> {
        EventLog log(db);
        done.event = log.add("decision", done.title, session.now());
        for (Decision &decision : decisions) {
            decision.at = session.now();
            log.addDecision(done.event, decision);
        }
        touched = applyDecisions(session, db, decisions);
        return {};
    }));
    TWOFOLD_TRY(applySlowly(session, decisions));
    if (settles == DecisionService::Settles::AtOnce) TWOFOLD_TRY(settleLabels(session));
    session.changed(touched);
    return done;
}

template <class Value>
Result<Value> readOne(Session &session, const std::function<std::optional<Value>(Connection &)> &unit, const char *missing) {
    const auto reader = session.reader();
    if (!reader) return tl::unexpected(reader.error());
    auto value = unit(**reader);
    if (auto error = (*reader)->takeError()) return tl::unexpected(*error);
    if (!value) return failure(ErrorCode::NotFound, missing);
    return std::move(*value);
}

Result<store::PersonRow> personOf(Session &session, ContactId id) {
    return readOne<store::PersonRow>(session, [&](Connection &db) { return store::readPerson(db, id); }, "There is no contact with this number.");
}

}  // namespace

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
    json head = title(what, value, name, contacts.size());
    if (field.starts_with("role:")) head["role"] = field.substr(5);
    return record(m_session, head, std::move(decisions), m_settles);
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
    json head = title(tier ? "tier" : "trust", tier ? word(*tier) : word(*trust), person->name);
    if (tier && trust) head["trust"] = word(*trust);
    return record(m_session, head, std::move(decisions), m_settles);
}

Result<Done> DecisionService::setKind(const std::vector<ContactId> &contacts, ContactKind kind) { return decideContacts(contacts, "kind", std::string(word(kind)), "kind"); }

Result<Done> DecisionService::setRole(const std::vector<ContactId> &contacts, const std::string &role, bool has) {
    const std::string clean(trimmed(harmless(role)));
    if (clean.empty() || clean.size() > 100) return failure(ErrorCode::BadArgument, "A role needs a name of at most 100 characters.");
    return decideContacts(contacts, "role:" + clean, has ? "+" : "-", "role");
}

Result<Done> DecisionService::setNote(ContactId contact, const std::string &note) { return decideContacts({contact}, "note", note, "note"); }

Result<Done> DecisionService::merge(const std::vector<ContactId> &contacts) {
    if (std::set<ContactId>(contacts.begin(), contacts.end()).size() < 2) return failure(ErrorCode::BadArgument, "Choose at least two contacts to merge.");
    const auto first = personOf(m_session, contacts.front());
    if (!first) return tl::unexpected(first.error());
    std::vector<Decision> decisions;
    for (std::size_t i = 1; i < contacts.size(); ++i) {
        const auto identities = readOne<std::vector<IdentityId>>(
            m_session, [&](Connection &db) { return std::optional(store::ContactStore(db).identities(contacts[i])); }, "");
        if (!identities) return tl::unexpected(identities.error());
        if (identities->empty()) return failure(ErrorCode::NotFound, "There is no contact with this number.", std::to_string(contacts[i].value));
        for (const IdentityId id : *identities) decisions.push_back({Subject::Identity, id.value, "contact", std::to_string(contacts.front().value)});
    }
    return record(m_session, title("merge", "", first->name, contacts.size()), std::move(decisions), m_settles);
}

Result<Done> DecisionService::split(ContactId contact, const std::vector<IdentityId> &identities) {
    const auto person = personOf(m_session, contact);
    if (!person) return tl::unexpected(person.error());
    const auto own = readOne<std::vector<IdentityId>>(m_session, [&](Connection &db) { return std::optional(store::ContactStore(db).identities(contact)); }, "");
    if (!own) return tl::unexpected(own.error());
    const bool all = std::all_of(identities.begin(), identities.end(), [&](IdentityId id) { return std::find(own->begin(), own->end(), id) != own->end(); });
    if (!all || identities.empty() || identities.size() >= own->size())
        return failure(ErrorCode::BadArgument, "Name some of the contact's profiles, but not all of them.");
    std::vector<Decision> decisions;
    std::string target;
    for (const IdentityId id : identities) {
        if (target.empty()) {
            const auto home = splitTarget(m_session, id, contact);
            if (!home) return tl::unexpected(home.error());
            target = std::to_string(home->value);
        }
        decisions.push_back({Subject::Identity, id.value, "contact", target});
    }
    return record(m_session, title("split", "", person->name, identities.size()), std::move(decisions), m_settles);
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
    return record(m_session, title("label", word(label), text, posts.size()), std::move(decisions), m_settles);
}

Result<Done> DecisionService::setPurpose(AccountId account, Purpose purpose) {
    const auto row = readOne<store::AccountRow>(m_session, [&](Connection &db) { return store::readAccount(db, account); }, "There is no account with this number.");
    if (!row) return tl::unexpected(row.error());
    if (purpose == row->purpose) return Done{{}, dump(title("purpose", word(purpose), row->handle))};
    return record(m_session, title("purpose", word(purpose), row->handle), {{Subject::Account, account.value, "purpose", std::string(word(purpose))}}, m_settles);
}

Result<Done> DecisionService::setAudience(AccountId account, Visibility audience) {
    const auto row = readOne<store::AccountRow>(m_session, [&](Connection &db) { return store::readAccount(db, account); }, "There is no account with this number.");
    if (!row) return tl::unexpected(row.error());
    return record(m_session, title("audience", word(audience), row->handle), {{Subject::Account, account.value, "audience", std::string(word(audience))}}, m_settles);
}

Result<Done> DecisionService::decideFinding(FindingId finding, FindingState state) {
    const auto row = readOne<store::FindingRow>(m_session, [&](Connection &db) { return store::readFinding(db, finding); }, "There is no finding with this number.");
    if (!row) return tl::unexpected(row.error());
    return record(m_session, title("finding", word(state), excerpt(harmless(row->text), 40)), {{Subject::Finding, finding.value, "state", std::string(word(state))}}, m_settles);
}

Result<Done> DecisionService::snooze(const std::string &card, UtcMs until) {
    return record(m_session, title("snooze", toIso8601(until), card), {{Subject::Card, cardNumber(card), "snooze", std::to_string(until)}}, m_settles);
}

Result<Done> DecisionService::passOver(const std::string &card) {
    return record(m_session, title("seen", "", card), {{Subject::Card, cardNumber(card), "seen", "1"}}, m_settles);
}

Result<Done> DecisionService::setWorkWords(const std::vector<std::string> &words) {
    std::string list;
    std::set<std::string> known;
    for (const std::string &word : words) {
        const std::string clean(trimmed(harmless(word)));
        if (clean.empty() || clean.size() > longestWord || known.size() == mostWords || !known.insert(foldCase(clean)).second) continue;
        list += (list.empty() ? "" : "\n") + clean;
    }
    return record(m_session, title("work_words", "", "", known.size()), {{Subject::User, 0, "work_words", list}}, m_settles);
}

}  // namespace twofold::services
