// SPDX-License-Identifier: GPL-3.0-or-later
#include "derive.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "labelling.h"
#include "reasonjson.h"
#include "tierlearning.h"
#include "twofold/analysis/findings.h"
#include "twofold/analysis/tiers.h"
#include "twofold/services/linking.h"
#include "twofold/store/identities.h"
#include "twofold/store/jobs.h"
#include "twofold/store/read.h"
#include "twofold/store/relations.h"

namespace twofold::services {

using store::Connection;

namespace {

constexpr std::size_t contactsPerUnit = 500;
constexpr int postsPerUnit = 500;

}  // namespace

void deriveContacts(Session &session, Connection &db, const std::vector<ContactId> &contacts) {
    if (contacts.empty()) return;
    const auto judges = session.tiers().standing(db, session.now());
    store::ContactStore store(db);
    for (const ContactId id : contacts)
        for (const store::ContactFacts &facts : store.gather(id, judges->model.now())) {
            store.write(facts, judge(facts, *judges, false).suggestion);
            store.touch(id);
            session.tiers().touch(db, id);
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
            drafts.push_back({std::string(rule->name()), post.id, {}, post.account, draft->severity, documentText(reasonJson(draft->evidence)), now});
}

Result<void> writeContacts(Session &session, const std::vector<store::ContactFacts> &all, const Judges &judges) {
    for (std::size_t begin = 0; begin < all.size(); begin += contactsPerUnit) {
        const std::size_t end = std::min(begin + contactsPerUnit, all.size());
        TWOFOLD_TRY(session.writer().run(store::Writer::Urgency::Bulk, [&](Connection &db) -> Result<void> {
            store::ContactStore contacts(db);
            // What a decision touched since these facts were read is newer than they are.
            for (std::size_t i = begin; i < end; ++i)
                if (!contacts.touchedSincePass(all[i].id)) contacts.write(all[i], judge(all[i], judges, false).suggestion);
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
    {
        const std::lock_guard alone(session.deriving());
        TWOFOLD_TRY(auditAll(session));
    }
    return session.tiers().settleIfAsked(session);
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
    TWOFOLD_TRY(session.writer().run(store::Writer::Urgency::Bulk, [&](Connection &db) -> Result<void> {
        store::ContactStore(db).beginPass();
        session.tiers().beginPass(db);
        return {};
    }));
    const auto reader = session.reader();
    if (!reader) return tl::unexpected(reader.error());
    const UtcMs asOf = evidenceTime(**reader, session.now());
    const auto all = store::ContactStore(**reader).gather(std::nullopt, asOf);
    const auto judges = std::make_shared<const Judges>(Judges{fittedModel(all, asOf), roleOwner(**reader)});
    if (auto error = (*reader)->takeError()) return tl::unexpected(*error);
    TWOFOLD_TRY(writeContacts(session, all, *judges));
    return session.writer().run(store::Writer::Urgency::Bulk, [&](Connection &db) -> Result<void> {
        session.tiers().endPass(all, judges, db);
        return {};
    });
}

Result<void> deriveEverything(Session &session) {
    const std::lock_guard alone(session.deriving());
    TWOFOLD_TRY(refreshLists(session));
    TWOFOLD_TRY(linkIdentities(session));
    TWOFOLD_TRY(deriveAllContacts(session));
    // Labels go by what is decided of the people whom a post names; contacts go by the labels of what passed.
    const auto labels = relabel(session, Since::Import);
    if (!labels) return tl::unexpected(labels.error());
    if (labels->value_or(true)) TWOFOLD_TRY(deriveAllContacts(session));
    TWOFOLD_TRY(auditAll(session));
    return session.writer().run(store::Writer::Urgency::Bulk, [](Connection &db) -> Result<void> {
        // While another import runs there is more to come.
        if (!store::JobStore(db).anyRunning()) store::MetaStore(db).set("derived", "1");
        return {};
    });
}

// True when all is settled, false when a further decision came between.
Result<bool> settleLabelsAlone(Session &session) {
    const std::lock_guard alone(session.deriving());
    const auto labels = relabel(session, Since::Decisions);
    if (!labels) return tl::unexpected(labels.error());
    if (!labels->has_value()) return false;
    if (!**labels) return true;
    TWOFOLD_TRY(deriveAllContacts(session));
    TWOFOLD_TRY(auditAll(session));
    session.changed(ChangedPosts | ChangedPeople | ChangedFindings);
    return true;
}

}  // namespace

Result<void> deriveAll(Session &session) {
    TWOFOLD_TRY(deriveEverything(session));
    return session.tiers().settleIfAsked(session);
}

Result<bool> settleLabels(Session &session) {
    const auto settled = settleLabelsAlone(session);
    if (settled) TWOFOLD_TRY(session.tiers().settleIfAsked(session));
    return settled;
}

}  // namespace twofold::services
