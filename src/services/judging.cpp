// SPDX-License-Identifier: GPL-3.0-or-later
#include "judging.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "twofold/analysis/drift.h"
#include "twofold/store/jobs.h"
#include "twofold/store/read.h"

namespace twofold::services {

using store::Connection;

namespace {

int perMille(double share) { return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * 1000)); }

ContactKind kindOf(const store::ContactFacts &facts) {
    if (facts.decided.kind) return *facts.decided.kind;
    // Only people can be friends, connections and close friends.
    if (facts.kind == ContactKind::Unknown && (facts.friendRelation || facts.closeFriend)) return ContactKind::Person;
    return facts.kind != ContactKind::Unknown ? facts.kind : analysis::suggestKind(facts.name, facts.handle, facts.bio).kind;
}

std::vector<store::SuggestedRole> rolesOf(const store::ContactFacts &facts, const analysis::ContactEvidence &evidence, const analysis::RoleOwner &owner) {
    std::vector<store::SuggestedRole> roles;
    if (!facts.present) return roles;
    for (const auto &role : analysis::suggestRoles({facts.name, facts.bios, facts.positions, facts.lists, facts.decided.note, evidence}, owner))
        roles.push_back({role.role, perMille(role.confidence)});
    return roles;
}

}  // namespace

UtcMs evidenceTime(Connection &db, UtcMs now) {
    const UtcMs newest = store::JobStore(db).newestObserved();
    return newest == unknownTime ? now : std::min(newest, now);
}

analysis::RoleOwner roleOwner(Connection &db) {
    analysis::RoleOwner owner;
    for (const auto &account : store::readAccounts(db)) {
        if (!account.name.empty()) owner.names.push_back(account.name);
        if (account.platform == Platform::LinkedIn) analysis::addPositions(account.bio, owner);
    }
    return owner;
}

analysis::ContactEvidence evidenceOf(const store::ContactFacts &facts) {
    analysis::ContactEvidence evidence;
    evidence.kind = kindOf(facts);
    evidence.in = facts.in;
    evidence.out = facts.out;
    evidence.in90 = facts.in90;
    evidence.out90 = facts.out90;
    for (std::size_t month = 0; month < 12; ++month) evidence.activeMonths12 += facts.months[month] != 0 || facts.months[month + 12] != 0 ? 1 : 0;
    evidence.messagesIn = facts.messagesIn;
    evidence.messagesOut = facts.messagesOut;
    evidence.talkOut = facts.talkOut;
    evidence.first = facts.first;
    evidence.last = facts.last;
    evidence.platforms = static_cast<int>(std::popcount(facts.platforms));
    evidence.following = facts.following;
    evidence.follower = facts.follower;
    evidence.mutual = facts.mutual;
    evidence.friendRelation = facts.friendRelation;
    evidence.friendOnWorkOnly = facts.friendRelation && !facts.friendOffWork;
    evidence.closeFriend = facts.closeFriend;
    evidence.addressBook = facts.addressBook;
    evidence.privateNumber = facts.privateNumber;
    evidence.onProfessional = facts.onProfessional;
    evidence.onPersonal = facts.onPersonal;
    evidence.onMixed = facts.onMixed;
    evidence.muted = facts.muted;
    evidence.blocked = facts.blocked;
    evidence.personalShare = facts.labelledPosts > 0 ? static_cast<double>(facts.personalPosts) / static_cast<double>(facts.labelledPosts) : -1;
    evidence.followingSince = facts.followingSince;
    evidence.decidedTier = facts.decided.tier.value_or(Tier::Untiered);
    evidence.familyRole = std::find(facts.decided.roles.begin(), facts.decided.roles.end(), "family") != facts.decided.roles.end();
    return evidence;
}

store::ContactSuggestion judgeTier(const analysis::ContactEvidence &evidence, std::optional<Tier> decided, const analysis::TierModel &model) {
    const auto tier = model.suggest(evidence, analysis::TierModel::Reasons::No);
    store::ContactSuggestion suggestion;
    suggestion.tier = tier.value;
    suggestion.tierState = tier.state;
    suggestion.tierConfidence = perMille(tier.confidence);
    suggestion.score = perMille(tier.score);
    suggestion.drift = analysis::driftOf(evidence, decided.value_or(tier.value), tier, model.now()).drift;
    return suggestion;
}

Judged judge(const store::ContactFacts &facts, const Judges &judges, bool withReasons) {
    const auto evidence = evidenceOf(facts);
    const UtcMs asOf = judges.model.now();
    Judged judged{judgeTier(evidence, facts.decided.tier, judges.model), {}, {}, {}, {}};
    auto trust = analysis::suggestTrust(evidence);
    judged.suggestion.kind = evidence.kind;
    judged.suggestion.trust = trust.value;
    judged.suggestion.trustState = trust.state;
    judged.suggestion.trustConfidence = perMille(trust.confidence);
    judged.pruneReasons = analysis::pruneReasons(evidence, asOf);
    judged.suggestion.prune = !judged.pruneReasons.empty();
    judged.suggestion.roles = rolesOf(facts, evidence, judges.owner);
    if (!withReasons) return judged;
    auto tier = judges.model.suggest(evidence);
    judged.driftReasons = analysis::driftOf(evidence, facts.decided.tier.value_or(tier.value), tier, asOf).reasons;
    judged.tierReasons = std::move(tier.reasons);
    judged.trustReasons = std::move(trust.reasons);
    return judged;
}

store::ContactSuggestion suggest(const store::ContactFacts &facts, UtcMs asOf) { return judge(facts, {analysis::TierModel(asOf), {}}, false).suggestion; }

analysis::TierModel fittedModel(const std::vector<store::ContactFacts> &contacts, UtcMs asOf) {
    std::vector<analysis::TierExample> examples;
    for (const store::ContactFacts &facts : contacts)
        if (facts.present && facts.decided.tier) examples.push_back({evidenceOf(facts), *facts.decided.tier});
    return {examples, asOf};
}

}  // namespace twofold::services
