// SPDX-License-Identifier: GPL-3.0-or-later
// The score and the decision are written out in docs/judgement.md; change both together.
#include "twofold/analysis/tiers.h"

#include <algorithm>

#include "scored.h"

namespace twofold::analysis {
namespace {

constexpr double recencyShare = 0.28;
constexpr double frequencyShare = 0.20;
constexpr double reciprocityShare = 0.14;
constexpr double channelShare = 0.16;
constexpr double messageShare = 0.10;
constexpr double personalPostsShare = 0.07;
constexpr double durationShare = 0.05;

constexpr double silentAfterDays = 200;
constexpr std::int64_t enoughInteractions = 10;
constexpr double friendScore = 0.55;
constexpr int friendSigns = 2;
constexpr std::int64_t longDays = 180;

/// Interactions of both directions. Messages are interactions too, but a caller may count them apart.
std::int64_t total(const ContactEvidence &e) { return std::max(e.in + e.out, e.messagesIn + e.messagesOut); }

bool bothWays(const ContactEvidence &e) { return (e.in > 0 && e.out > 0) || (e.messagesIn > 0 && e.messagesOut > 0); }

/// Days since the last interaction; -1 when there is none or its time is unknown. A time in the future is today.
std::int64_t daysSinceLast(const ContactEvidence &e, UtcMs now) {
    return e.last == unknownTime ? -1 : std::max<std::int64_t>(0, (now - e.last) / msPerDay);
}

std::int64_t daysKnown(const ContactEvidence &e) {
    return e.first == unknownTime || e.last == unknownTime ? 0 : std::max<std::int64_t>(0, (e.last - e.first) / msPerDay);
}

/// Ways of being in touch beyond the first: a second network, messages, the address book, a platform's friend, both lives.
int channels(const ContactEvidence &e) {
    int count = e.platforms > 0 || total(e) > 0 ? 1 : 0;
    count += std::clamp(e.platforms - 1, 0, 3);
    count += e.messagesIn > 0 && e.messagesOut > 0;
    count += e.addressBook;
    count += e.friendRelation || e.closeFriend;
    count += e.onPersonal && e.onProfessional;
    return count;
}

/// Signs that the tie reaches into private life or over several networks; a friend needs two.
int privateSigns(const ContactEvidence &e) {
    int signs = 0;
    signs += std::min(e.messagesIn, e.messagesOut) >= 3;
    signs += e.addressBook;
    signs += e.closeFriend || e.friendRelation;
    signs += e.closeFriend;  // the user chose it, it counts as two
    signs += e.onPersonal;
    signs += e.personalShare >= 0.4;
    signs += e.platforms >= 2;
    return signs;
}

bool isPersonLike(const ContactEvidence &e) { return e.kind == ContactKind::Person || e.kind == ContactKind::Unknown; }

void addRecency(const ContactEvidence &e, UtcMs now, std::vector<Reason> &reasons) {
    const std::int64_t days = daysSinceLast(e, now);
    if (days < 0) return;
    const double recent = std::max(0.0, 1 - static_cast<double>(days) / silentAfterDays);
    if (recent > 0)
        addReason(reasons, "last_days", recencyShare * recent, {days});
    else
        addReason(reasons, "silent_days", -0.01, {days});
}

void addExchange(const ContactEvidence &e, std::vector<Reason> &reasons) {
    const std::int64_t count = total(e);
    addReason(reasons, "interactions", frequencyShare * logShare(count, 120), {e.in, e.out});
    const std::int64_t smaller = std::min(e.in, e.out);
    if (smaller == 0) {
        if (count > 0) addReason(reasons, e.in > 0 ? "only_from_them" : "only_from_you", -0.01, {std::max(e.in, e.out)});
        return;
    }
    const double balance = static_cast<double>(smaller) / static_cast<double>(std::max(e.in, e.out));
    const double enough = std::min(1.0, static_cast<double>(count) / enoughInteractions);
    const bool recent = e.in90 > 0 && e.out90 > 0;
    addReason(reasons, recent ? "replies_both_recent" : "replies_both", reciprocityShare * balance * enough,
              recent ? std::vector<std::int64_t>{e.in90, e.out90} : std::vector<std::int64_t>{e.in, e.out});
}

void addCloseness(const ContactEvidence &e, std::vector<Reason> &reasons) {
    const int ways = channels(e);
    if (ways > 1) addReason(reasons, "channels", channelShare * std::min(1.0, (ways - 1) / 3.0), {ways});
    const std::int64_t both = std::min(e.messagesIn, e.messagesOut);
    addReason(reasons, "messages", messageShare * logShare(both, 30), {e.messagesIn, e.messagesOut});
    if (e.personalShare > 0)
        addReason(reasons, "personal_share", personalPostsShare * std::min(1.0, e.personalShare), {std::llround(100 * e.personalShare)});
    const double years = std::min(1.0, static_cast<double>(daysKnown(e)) / 365);
    const double steady = std::min(1.0, static_cast<double>(e.activeMonths12) / 8);
    addReason(reasons, "known_days", durationShare / 2 * years, {daysKnown(e)});
    addReason(reasons, "active_months", durationShare / 2 * steady, {e.activeMonths12});
}

double scoreOf(const std::vector<Reason> &reasons) {
    double sum = 0;
    for (const Reason &reason : reasons) sum += std::max(0.0, reason.weight);
    return std::clamp(sum, 0.0, 1.0);
}

TierSuggestion suggested(Tier tier, double confidence, TierSuggestion from) {
    from.value = tier;
    from.state = ValueState::Suggested;
    from.confidence = std::clamp(confidence, 0.0, 0.95);
    sortReasons(from.reasons);
    return from;
}

TierSuggestion notEnough(const char *code, std::vector<std::int64_t> numbers, TierSuggestion from) {
    addReason(from.reasons, code, -0.5, std::move(numbers));
    sortReasons(from.reasons);
    return from;
}

/// Followed, with little in between: low exchange is what this tier is, so it counts for it and not against it.
TierSuggestion learnFrom(const ContactEvidence &e, TierSuggestion from) {
    const std::int64_t count = total(e);
    std::vector<Reason> why;
    double confidence = 0.55;
    if (e.kind == ContactKind::Organisation || e.kind == ContactKind::News || e.kind == ContactKind::Bot) {
        addReason(why, "organisation", 0.25, {}, {std::string(word(e.kind))});
        confidence += 0.25;
    }
    if (e.following) addReason(why, e.follower ? "followed" : "one_sided_follow", e.follower ? 0.2 : 0.3);
    if (e.following && !e.follower) confidence += 0.1;
    if (count == 0)
        addReason(why, "no_interaction", 0.2);
    else
        addReason(why, "few_interactions", 0.2, {e.in, e.out});
    if (bothWays(e)) {
        const double against = std::min(0.2, 0.025 * static_cast<double>(count));
        addReason(why, "replies_both", -against, {e.in, e.out});
        confidence -= against;
    }
    from.reasons = std::move(why);
    return suggested(Tier::LearnFrom, confidence, std::move(from));
}

/// Nothing ever passed: a state of its own. Only the user's own lists can then say "friend", and not loudly.
TierSuggestion withoutInteraction(const ContactEvidence &e, TierSuggestion from) {
    if (isPersonLike(e) && (e.closeFriend || (e.addressBook && e.privateNumber))) {
        if (e.closeFriend) addReason(from.reasons, "close_friends_list", 0.4);
        if (e.addressBook) addReason(from.reasons, "address_book", 0.2);
        addReason(from.reasons, "no_interaction", -0.2);
        return suggested(Tier::Friend, e.closeFriend && e.addressBook ? 0.5 : 0.4, std::move(from));
    }
    if (e.following) return learnFrom(e, std::move(from));
    return notEnough("no_interaction", {}, std::move(from));
}

bool isFriend(const ContactEvidence &e, double score, UtcMs now) {
    if (!isPersonLike(e) || !bothWays(e) || e.muted) return false;
    const int signs = privateSigns(e);
    const bool isLong = daysKnown(e) >= longDays || e.activeMonths12 >= 4;
    const bool isRecent = daysSinceLast(e, now) >= 0 && daysSinceLast(e, now) < static_cast<std::int64_t>(silentAfterDays);
    if (!isLong || signs < friendSigns) return false;
    // Silence does not prove a weak tie: who had much and came close stays a friend, with less confidence.
    return isRecent ? score >= friendScore : score >= friendScore - 0.15 && signs >= friendSigns + 1;
}

TierSuggestion friendOf(const ContactEvidence &e, TierSuggestion from) {
    const double margin = (from.score - friendScore) / (1 - friendScore);
    const double confidence = 0.55 + 0.25 * std::clamp(margin, -0.6, 1.0) + 0.05 * std::min(4, privateSigns(e) - friendSigns);
    return suggested(Tier::Friend, total(e) < enoughInteractions ? std::min(0.6, confidence) : confidence, std::move(from));
}

TierSuggestion interact(const ContactEvidence &e, TierSuggestion from) {
    const bool close = from.score >= friendScore - 0.1;
    if (isPersonLike(e) && privateSigns(e) == 0) addReason(from.reasons, "no_private_channel", -0.05);
    if (!isPersonLike(e)) addReason(from.reasons, "organisation", -0.05, {}, {std::string(word(e.kind))});
    const double amount = logShare(total(e), 80);
    const double silence = e.in90 + e.out90 > 0 ? 0 : 0.12;
    return suggested(Tier::Interact, 0.5 + 0.4 * amount - silence - (close && privateSigns(e) > 0 ? 0.1 : 0), std::move(from));
}

/// Fewer than ten: the user's own lists may speak, a follow makes learn-from, else it is not enough to say.
TierSuggestion fromLittle(const ContactEvidence &e, TierSuggestion from, UtcMs now) {
    if (isPersonLike(e) && bothWays(e) && (e.closeFriend || isFriend(e, from.score + 0.15, now))) return friendOf(e, std::move(from));
    const bool ownLists = e.friendRelation || e.addressBook || (e.messagesIn > 0 && e.messagesOut > 0);
    if (bothWays(e) && ownLists && total(e) >= 3) return suggested(Tier::Interact, 0.45, std::move(from));
    if (e.following) return learnFrom(e, std::move(from));
    return notEnough("few_interactions", {e.in, e.out}, std::move(from));
}

}  // namespace

TierSuggestion suggestTier(const ContactEvidence &evidence, UtcMs now) {
    TierSuggestion suggestion;
    if (evidence.blocked) return notEnough("blocked", {}, std::move(suggestion));
    addRecency(evidence, now, suggestion.reasons);
    addExchange(evidence, suggestion.reasons);
    addCloseness(evidence, suggestion.reasons);
    suggestion.score = scoreOf(suggestion.reasons);
    const std::int64_t count = total(evidence);
    if (count == 0) return withoutInteraction(evidence, std::move(suggestion));
    if (count < enoughInteractions) return fromLittle(evidence, std::move(suggestion), now);
    if (!bothWays(evidence)) {
        if (evidence.following || evidence.out > 0) return learnFrom(evidence, std::move(suggestion));
        return notEnough("only_from_them", {evidence.in}, std::move(suggestion));
    }
    if (isFriend(evidence, suggestion.score, now)) return friendOf(evidence, std::move(suggestion));
    return interact(evidence, std::move(suggestion));
}

}  // namespace twofold::analysis
