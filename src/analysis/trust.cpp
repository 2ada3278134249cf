// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

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

/// Followed like a newspaper: that says nothing of trust.
bool onlyFollowed(const ContactEvidence &e) {
    return e.following && !e.follower && !e.mutual && !e.friendRelation && !e.closeFriend && !e.addressBook && e.in == 0 && e.messagesIn == 0;
}

/// A number is a plumber's too: without any other tie it says less.
bool onlyInAddressBook(const ContactEvidence &e) {
    return e.addressBook && e.platforms <= 1 && e.in + e.out == 0 && !e.following && !e.follower && !e.friendRelation && !e.closeFriend && !e.familyRole;
}

/// A network of work calls everybody a friend.
bool isPrivateFriend(const ContactEvidence &e) { return e.friendRelation && !e.friendOnWorkOnly && (e.onPersonal || e.onMixed || !e.onProfessional); }

/// The level that the place of the connection gives, with its reasons; their weights add up to the confidence.
Trust levelOfPlace(const ContactEvidence &e, std::vector<Reason> &reasons) {
    if (e.privateNumber && onlyInAddressBook(e)) {
        addReason(reasons, "private_number", 0.4);
        return Trust::Personal;
    }
    if (e.closeFriend || (e.addressBook && e.privateNumber)) {
        if (e.closeFriend) addReason(reasons, "close_friends_list", 0.6);
        if (e.addressBook && e.privateNumber) addReason(reasons, "private_number", e.closeFriend ? 0.2 : 0.55);
        return Trust::Inner;
    }
    if (onlyFollowsUser(e)) {
        addReason(reasons, "only_follows_you", 0.6);
        return Trust::Public;
    }
    if (onlyFollowed(e)) {
        addReason(reasons, "only_you_follow", 0.55);
        return Trust::Public;
    }
    if (isPrivateFriend(e) || e.onPersonal) {
        if (e.onPersonal) addReason(reasons, "on_personal_account", 0.55);
        if (isPrivateFriend(e)) addReason(reasons, "platform_friend", e.onPersonal ? 0.15 : 0.55);
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

/// What the user decided of them speaks for private life.
Trust raised(const ContactEvidence &e, Trust level, std::vector<Reason> &reasons) {
    if (e.familyRole) addReason(reasons, "family_role", level < Trust::Personal ? 0.3 : 0.1);
    if (e.decidedTier == Tier::Friend) addReason(reasons, "decided_friend", level < Trust::Personal ? 0.2 : 0.1);
    return e.familyRole || e.decidedTier == Tier::Friend ? std::max(level, Trust::Personal) : level;
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
    suggestion.value = raised(evidence, suggestion.value, suggestion.reasons);
    addSupport(evidence, suggestion.value, suggestion.reasons);
    suggestion.value = lowered(evidence, suggestion.value, suggestion.reasons);
    suggestion.state = ValueState::Suggested;
    double sum = 0;
    for (const Reason &reason : suggestion.reasons) sum += reason.weight;
    suggestion.confidence = std::clamp(sum, 0.2, 0.95);
    sortReasons(suggestion.reasons);
    return suggestion;
}

Reason trustSentence(Trust level, const std::vector<Reason> &reasons) {
    constexpr std::array<std::string_view, 14> places = {"blocked",          "muted",           "close_friends_list",        "private_number",          "family_role",
                                                         "decided_friend",   "platform_friend", "on_personal_account",       "only_follows_you",        "only_you_follow",
                                                         "on_mixed_account", "address_book",    "only_professional_account", "on_professional_account"};
    Reason sentence{"trust_because", {}, {std::string(word(level))}, 0};
    for (const std::string_view place : places)
        if (sentence.words.size() < 3 && std::any_of(reasons.begin(), reasons.end(), [&](const Reason &each) { return each.code == place; }))
            sentence.words.emplace_back(place);
    return sentence;
}

}  // namespace twofold::analysis
