// SPDX-License-Identifier: GPL-3.0-or-later
#include "derive.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "labelling.h"
#include "reasonjson.h"
#include "twofold/analysis/findings.h"
#include "twofold/analysis/tiers.h"
#include "twofold/store/identities.h"
#include "twofold/store/jobs.h"
#include "twofold/store/read.h"
#include "twofold/store/relations.h"

namespace twofold::services {

using store::Connection;

namespace {

constexpr std::size_t contactsPerUnit = 500;
constexpr int postsPerUnit = 500;

int perMille(double share) { return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * 1000)); }

}  // namespace

UtcMs evidenceTime(Connection &db, UtcMs now) {
    const UtcMs newest = store::JobStore(db).newestObserved();
    return newest == unknownTime ? now : std::min(newest, now);
}

analysis::ContactEvidence evidenceOf(const store::ContactFacts &facts, ContactKind kind) {
    analysis::ContactEvidence evidence;
    evidence.kind = kind;
    evidence.in = facts.in;
    evidence.out = facts.out;
    evidence.in90 = facts.in90;
    evidence.out90 = facts.out90;
    for (std::size_t month = 0; month < 12; ++month) evidence.activeMonths12 += facts.months[month] != 0 || facts.months[month + 12] != 0 ? 1 : 0;
    evidence.messagesIn = facts.messagesIn;
    evidence.messagesOut = facts.messagesOut;
    evidence.first = facts.first;
    evidence.last = facts.last;
    evidence.platforms = static_cast<int>(std::popcount(facts.platforms));
    evidence.following = facts.following;
    evidence.follower = facts.follower;
    evidence.mutual = facts.mutual;
    evidence.friendRelation = facts.friendRelation;
    evidence.closeFriend = facts.closeFriend;
    evidence.addressBook = facts.addressBook;
    evidence.privateNumber = facts.privateNumber;
    evidence.onProfessional = facts.onProfessional;
    evidence.onPersonal = facts.onPersonal;
    evidence.onMixed = facts.onMixed;
    evidence.muted = facts.muted;
    evidence.blocked = facts.blocked;
    evidence.personalShare = facts.labelledPosts > 0 ? static_cast<double>(facts.personalPosts) / static_cast<double>(facts.labelledPosts) : -1;
    return evidence;
}

store::ContactSuggestion suggest(const store::ContactFacts &facts, UtcMs asOf) {
    store::ContactSuggestion suggestion;
    suggestion.kind = facts.kind != ContactKind::Unknown ? facts.kind : analysis::suggestKind(facts.name, facts.handle, facts.bio).kind;
    const auto evidence = evidenceOf(facts, suggestion.kind);
    const auto tier = analysis::suggestTier(evidence, asOf);
    suggestion.tier = tier.value;
    suggestion.tierState = tier.state;
    suggestion.tierConfidence = perMille(tier.confidence);
    suggestion.score = perMille(tier.score);
    const auto trust = analysis::suggestTrust(evidence);
    suggestion.trust = trust.value;
    suggestion.trustState = trust.state;
    suggestion.trustConfidence = perMille(trust.confidence);
    return suggestion;
}

void deriveContacts(Connection &db, const std::vector<ContactId> &contacts, UtcMs now) {
    const UtcMs asOf = evidenceTime(db, now);
    store::ContactStore store(db);
    for (const ContactId id : contacts)
        for (const store::ContactFacts &facts : store.gather(id, asOf)) {
            store.write(facts, suggest(facts, asOf));
            store.touch(id);
        }
}

namespace {

analysis::AuditedPost auditedPost(const store::PostRow &post) {
    const double p = post.perMille / 1000.0;
    return {.text = post.text,
            .kind = post.kind,
            .label = post.label,
            .labelState = post.labelState,
            .confidence = post.labelState == ValueState::Decided ? 1 : post.label == Label::Professional ? p : 1 - p,
            .visibility = post.visibility,
            .purpose = post.purpose,
            .deleted = post.deleted};
}

void appendDrafts(const store::PostRow &post, UtcMs now, std::vector<store::FindingStore::Draft> &drafts) {
    const auto audited = auditedPost(post);
    for (const analysis::PostRule *rule : analysis::postRules())
        if (const auto draft = rule->check(audited))
            drafts.push_back({std::string(rule->name()), post.id, {}, post.account, draft->severity, reasonJson(draft->evidence).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace), now});
}

Result<void> writeContacts(Session &session, const std::vector<store::ContactFacts> &all, UtcMs asOf) {
    for (std::size_t begin = 0; begin < all.size(); begin += contactsPerUnit) {
        const std::size_t end = std::min(begin + contactsPerUnit, all.size());
        TWOFOLD_TRY(session.writer().run(store::Writer::Urgency::Bulk, [&](Connection &db) -> Result<void> {
            store::ContactStore contacts(db);
            // What a decision touched since these facts were read is newer than they are.
            for (std::size_t i = begin; i < end; ++i)
                if (!contacts.touchedSincePass(all[i].id)) contacts.write(all[i], suggest(all[i], asOf));
            return {};
        }));
    }
    return {};
}

// The posts that a rule can name at all: those that stand on the other side of their account.
std::vector<store::PostFilter> auditedPosts(Connection &db) {
    std::vector<store::PostFilter> filters;
    for (const auto &account : store::readAccounts(db)) {
        if (account.purpose != Purpose::Professional && account.purpose != Purpose::Personal) continue;
        store::PostFilter filter;
        filter.accounts = {account.id};
        filter.label = account.purpose == Purpose::Professional ? store::LabelFilter::Personal : store::LabelFilter::Professional;
        filters.push_back(std::move(filter));
    }
    return filters;
}

// Read and noticed in one unit, so that no decision falls between the two. Returns where the next page begins.
std::optional<PostId> auditPage(Connection &db, const store::PostFilter &filter, std::optional<PostId> after, UtcMs now) {
    const auto page = store::readPosts(db, filter, after, postsPerUnit);
    std::vector<store::FindingStore::Draft> drafts;
    for (const auto &post : page) appendDrafts(post, now, drafts);
    store::FindingStore findings(db);
    for (const auto &draft : drafts) findings.notice(draft);
    return static_cast<int>(page.size()) < postsPerUnit ? std::nullopt : std::optional(page.back().id);
}

}  // namespace

void deriveFindings(Connection &db, PostId id, UtcMs now) {
    std::vector<store::FindingStore::Draft> drafts;
    if (const auto post = store::readPost(db, id)) appendDrafts(*post, now, drafts);
    store::FindingStore(db).replaceForPost(id, drafts);
}

namespace {

Result<void> auditAll(Session &session) {
    auto run = [&](const store::Writer::Unit &unit) { return session.writer().run(store::Writer::Urgency::Bulk, unit); };
    std::vector<store::PostFilter> filters;
    TWOFOLD_TRY(run([&](Connection &db) -> Result<void> {
        store::FindingStore(db).beginPass();
        filters = auditedPosts(db);
        return {};
    }));
    for (const auto &filter : filters) {
        std::optional<PostId> after;
        do {
            TWOFOLD_TRY(run([&](Connection &db) -> Result<void> {
                after = auditPage(db, filter, after, session.now());
                return {};
            }));
        } while (after);
    }
    return run([](Connection &db) -> Result<void> {
        store::FindingStore(db).endPass();
        return {};
    });
}

}  // namespace

Result<void> deriveAllFindings(Session &session) {
    const std::lock_guard alone(session.deriving());
    return auditAll(session);
}

namespace {

Result<void> refreshLists(Session &session) {
    return session.writer().run(store::Writer::Urgency::Bulk, [](Connection &db) -> Result<void> {
        store::AccountStore accounts(db);
        store::RelationStore relations(db);
        for (const AccountId id : accounts.all()) {
            relations.refresh(id);
            accounts.refresh(id);
        }
        return {};
    });
}

Result<void> deriveAllContacts(Session &session) {
    TWOFOLD_TRY(session.writer().run(store::Writer::Urgency::Bulk, [](Connection &db) -> Result<void> {
        store::ContactStore(db).beginPass();
        return {};
    }));
    const auto reader = session.reader();
    if (!reader) return tl::unexpected(reader.error());
    const UtcMs asOf = evidenceTime(**reader, session.now());
    const auto all = store::ContactStore(**reader).gather(std::nullopt, asOf);
    if (auto error = (*reader)->takeError()) return tl::unexpected(*error);
    return writeContacts(session, all, asOf);
}

}  // namespace

Result<void> deriveAll(Session &session) {
    const std::lock_guard alone(session.deriving());
    TWOFOLD_TRY(refreshLists(session));
    TWOFOLD_TRY(deriveAllContacts(session));
    // Labels go by what is decided of the people whom a post names; contacts go by the labels of what passed.
    const auto labels = relabel(session);
    if (!labels) return tl::unexpected(labels.error());
    if (labels->value_or(true)) TWOFOLD_TRY(deriveAllContacts(session));
    TWOFOLD_TRY(auditAll(session));
    return session.writer().run(store::Writer::Urgency::Bulk, [](Connection &db) -> Result<void> {
        // While another import runs there is more to come.
        if (!store::JobStore(db).anyRunning()) store::MetaStore(db).set("derived", "1");
        return {};
    });
}

Result<bool> settleLabels(Session &session) {
    const std::lock_guard alone(session.deriving());
    const auto labels = relabel(session);
    if (!labels) return tl::unexpected(labels.error());
    if (!labels->has_value()) return false;
    if (!**labels) return true;
    TWOFOLD_TRY(deriveAllContacts(session));
    TWOFOLD_TRY(auditAll(session));
    session.changed(ChangedPosts | ChangedPeople | ChangedFindings);
    return true;
}

}  // namespace twofold::services
