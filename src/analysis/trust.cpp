// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "scored.h"
#include "twofold/analysis/tiers.h"

namespace twofold::analysis {
namespace {

bool isConnected(const ContactEvidence &e) {
    return e.following || e.follower || e.mutual || e.friendRelation || e.closeFriend || e.addressBook || e.onProfessional ||
           e.onPersonal || e.onMixed;
}

/// Only followed by them: that is their choice, it is no sign of the user's trust.
bool onlyFollowsUser(const ContactEvidence &e) {
    return e.follower && !e.following && !e.mutual && !e.friendRelation && !e.closeFriend && !e.addressBook;
}

/// The level that the place of the connection gives, with its reasons; their weights add up to the confidence.
Trust levelOfPlace(const ContactEvidence &e, std::vector<Reason> &reasons) {
    if (e.closeFriend || (e.addressBook && e.privateNumber)) {
        if (e.closeFriend) addReason(reasons, "close_friends_list", 0.6);
        if (e.addressBook && e.privateNumber) addReason(reasons, "private_number", e.closeFriend ? 0.2 : 0.55);
        return Trust::Inner;
    }
    if (onlyFollowsUser(e)) {
        addReason(reasons, "only_follows_you", 0.6);
        return Trust::Public;
    }
    if (e.friendRelation || e.onPersonal) {
        if (e.onPersonal) addReason(reasons, "on_personal_account", 0.55);
        if (e.friendRelation) addReason(reasons, "platform_friend", e.onPersonal ? 0.15 : 0.55);
        return Trust::Personal;
    }
    if (e.onProfessional) {
        addReason(reasons, e.onMixed ? "on_professional_account" : "only_professional_account", e.onMixed ? 0.55 : 0.65);
        return Trust::Professional;
    }
    if (e.onMixed || e.addressBook) {
        if (e.onMixed) addReason(reasons, "on_mixed_account", 0.45);
        if (e.addressBook) addReason(reasons, "address_book", e.onMixed ? 0.1 : 0.45);
        return Trust::Professional;
    }
    addReason(reasons, "on_account_without_purpose", 0.4);
    return Trust::Public;
}

void addSupport(const ContactEvidence &e, Trust level, std::vector<Reason> &reasons) {
    if (level < Trust::Professional) return;
    if (e.mutual) addReason(reasons, "mutual", 0.08);
    const std::int64_t both = std::min(e.messagesIn, e.messagesOut);
    if (both > 0) addReason(reasons, "messages", 0.05 + 0.1 * logShare(both, 30), {e.messagesIn, e.messagesOut});
    if (e.in + e.out == 0) addReason(reasons, "no_interaction", -0.1);
}

/// Caps by kind, then mute and block: nobody is told more than the user shows by these.
Trust lowered(const ContactEvidence &e, Trust level, std::vector<Reason> &reasons) {
    const Trust asked = level;
    if (e.kind == ContactKind::News || e.kind == ContactKind::Bot) level = std::min(level, Trust::Public);
    if (e.kind == ContactKind::Organisation) level = std::min(level, Trust::Professional);
    if (level != asked) addReason(reasons, "organisation", 0.1, {}, {std::string(word(e.kind))});
    if (e.blocked) {
        addReason(reasons, "blocked", 0.35);
        return Trust::Public;
    }
    if (e.muted) {
        addReason(reasons, "muted", -0.1);
        level = std::max(Trust::Public, static_cast<Trust>(static_cast<int>(level) - 1));
    }
    return level;
}

}  // namespace

TrustSuggestion suggestTrust(const ContactEvidence &evidence) {
    TrustSuggestion suggestion;
    if (!isConnected(evidence) && !evidence.blocked) {
        addReason(suggestion.reasons, "not_connected", -0.1);
        return suggestion;
    }
    suggestion.value = levelOfPlace(evidence, suggestion.reasons);
    addSupport(evidence, suggestion.value, suggestion.reasons);
    suggestion.value = lowered(evidence, suggestion.value, suggestion.reasons);
    suggestion.state = ValueState::Suggested;
    double sum = 0;
    for (const Reason &reason : suggestion.reasons) sum += reason.weight;
    suggestion.confidence = std::clamp(sum, 0.2, 0.95);
    sortReasons(suggestion.reasons);
    return suggestion;
}

}  // namespace twofold::analysis
