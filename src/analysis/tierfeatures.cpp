// SPDX-License-Identifier: GPL-3.0-or-later
#include "tierfeatures.h"

#include <algorithm>

#include "scored.h"

namespace twofold::analysis {

std::int64_t totalInteractions(const ContactEvidence &e) { return std::max(e.in + e.out, e.messagesIn + e.messagesOut); }

std::int64_t daysSinceLast(const ContactEvidence &e, UtcMs now) {
    return e.last == unknownTime ? -1 : std::max<std::int64_t>(0, (now - e.last) / msPerDay);
}

bool isPersonLike(const ContactEvidence &e) { return e.kind == ContactKind::Person || e.kind == ContactKind::Unknown; }

namespace {

constexpr double recencyShare = 0.28;
constexpr double frequencyShare = 0.20;
constexpr double reciprocityShare = 0.14;
constexpr double channelShare = 0.16;
constexpr double messageShare = 0.10;
constexpr double personalPostsShare = 0.07;
constexpr double durationShare = 0.05;

bool bothWays(const ContactEvidence &e) { return (e.in > 0 && e.out > 0) || (e.messagesIn > 0 && e.messagesOut > 0); }

std::int64_t daysKnown(const ContactEvidence &e) {
    return e.first == unknownTime || e.last == unknownTime ? 0 : std::max<std::int64_t>(0, (e.last - e.first) / msPerDay);
}

double recency(const ContactEvidence &e, UtcMs now) {
    const std::int64_t days = daysSinceLast(e, now);
    return days < 0 ? 0 : std::max(0.0, 1 - static_cast<double>(days) / silentAfterDays);
}

double balance(const ContactEvidence &e) {
    const double smaller = static_cast<double>(std::min(e.in, e.out));
    if (smaller <= 0) return 0;
    const double enough = std::min(1.0, static_cast<double>(totalInteractions(e)) / fewInteractions);
    return smaller / static_cast<double>(std::max(e.in, e.out)) * enough;
}

/// Ways of being in touch beyond the first: a second network, messages, the address book, a platform's friend, both lives.
int channels(const ContactEvidence &e) {
    int count = e.platforms > 0 || totalInteractions(e) > 0 ? 1 : 0;
    count += std::clamp(e.platforms - 1, 0, 3);
    count += e.messagesIn > 0 && e.messagesOut > 0;
    count += e.addressBook;
    count += e.friendRelation || e.closeFriend;
    count += e.onPersonal && e.onProfessional;
    return count;
}

/// A friend by the word of a network that is not one of work: there everybody is called so.
bool isPrivateFriend(const ContactEvidence &e) { return e.friendRelation && !e.friendOnWorkOnly && (e.onPersonal || e.onMixed || !e.onProfessional); }

/// Signs that the tie reaches into private life.
int privateSigns(const ContactEvidence &e) {
    int signs = 0;
    signs += std::min(e.messagesIn, e.messagesOut) >= 3;
    signs += e.addressBook;
    signs += e.addressBook && e.privateNumber;
    signs += e.closeFriend || isPrivateFriend(e);
    signs += e.closeFriend;  // the user chose it, it counts as two
    signs += e.onPersonal;
    signs += e.personalShare >= 0.4;
    return signs;
}

std::int64_t months(const ContactEvidence &e) { return std::clamp<std::int64_t>(e.activeMonths12, 0, 12); }
std::int64_t smallerMessages(const ContactEvidence &e) { return std::min(e.messagesIn, e.messagesOut); }
double personalShare(const ContactEvidence &e) { return std::clamp(e.personalShare, 0.0, 1.0); }

/// Messages may be counted apart from the other interactions.
std::int64_t smallerSide(const ContactEvidence &e) { return std::max(std::min(e.in, e.out), smallerMessages(e)); }

void fillExchange(const ContactEvidence &e, UtcMs now, TierFeatures &x) {
    const auto set = [&](TierFeature feature, double value) { x[static_cast<std::size_t>(feature)] = value; };
    const std::int64_t count = totalInteractions(e);
    const bool both = bothWays(e);
    set(TierFeature::NoInteraction, count == 0 ? 1 : 0);
    set(TierFeature::Recency, recency(e, now));
    set(TierFeature::Silence, count > 0 && daysSinceLast(e, now) >= static_cast<std::int64_t>(silentAfterDays) ? 1 : 0);
    set(TierFeature::Frequency, logShare(count, 120));
    set(TierFeature::BothWays, both ? logShare(smallerSide(e), 60) : 0);
    set(TierFeature::Balance, balance(e));
    set(TierFeature::OnlyThem, both || e.in + e.messagesIn == 0 ? 0 : logShare(count, 60));
    set(TierFeature::OnlyUser, both || e.out + e.messagesOut == 0 ? 0 : logShare(count, 60));
    // The archives of some networks do not show what others say: then what the user said to them is nearly all that is known.
    set(TierFeature::TalkedTo, logShare(e.talkOut, 30));
    const double enough = std::min(1.0, static_cast<double>(e.in + e.out) / fewInteractions);
    set(TierFeature::WhoStarts, both ? enough * static_cast<double>(e.out - e.in) / static_cast<double>(std::max<std::int64_t>(1, e.in + e.out)) : 0);
    set(TierFeature::Messages, logShare(smallerMessages(e), 30));
    set(TierFeature::PersonalShare, personalShare(e) * std::min(1.0, static_cast<double>(count) / fewInteractions));
    set(TierFeature::Duration, count > 0 ? std::min(1.0, static_cast<double>(daysKnown(e)) / 365) : 0);
    set(TierFeature::Steadiness, std::min(1.0, static_cast<double>(months(e)) / 8));
    set(TierFeature::NoPrivateChannel, count > 0 && privateSigns(e) == 0 ? 1 : 0);
    set(TierFeature::CloseExchange, both ? std::min(1.0, privateSigns(e) / 4.0) * logShare(smallerSide(e), 30) : 0);
}

void fillPlaces(const ContactEvidence &e, TierFeatures &x) {
    const auto set = [&](TierFeature feature, bool value) { x[static_cast<std::size_t>(feature)] = value ? 1 : 0; };
    set(TierFeature::CloseFriend, e.closeFriend);
    set(TierFeature::AddressBook, e.addressBook);
    set(TierFeature::PrivateNumber, e.addressBook && e.privateNumber);
    set(TierFeature::PrivateFriend, isPrivateFriend(e));
    set(TierFeature::PersonalAccount, e.onPersonal);
    set(TierFeature::WorkConnection, e.friendRelation && !isPrivateFriend(e));
    set(TierFeature::OneSidedFollow, e.following && !e.follower);
    set(TierFeature::MutualFollow, e.following && e.follower);
    set(TierFeature::OnlyFollower, e.follower && !e.following);
    set(TierFeature::Organisation, !isPersonLike(e));
    set(TierFeature::Muted, e.muted);
}

}  // namespace

TierFeatures tierFeatures(const ContactEvidence &e, UtcMs now) {
    TierFeatures x{};
    x[static_cast<std::size_t>(TierFeature::Constant)] = 1;
    x[static_cast<std::size_t>(TierFeature::Networks)] = std::clamp((e.platforms - 1) / 3.0, 0.0, 1.0);
    fillExchange(e, now, x);
    fillPlaces(e, x);
    return x;
}

Reason tierReason(TierFeature feature, const ContactEvidence &e, UtcMs now) {
    switch (feature) {
    case TierFeature::Constant: return {};
    case TierFeature::NoInteraction: return {"no_interaction", {}, {}};
    case TierFeature::Recency: return {"last_days", {daysSinceLast(e, now)}, {}};
    case TierFeature::Silence: return {"silent_days", {daysSinceLast(e, now)}, {}};
    case TierFeature::Frequency: return {totalInteractions(e) < fewInteractions ? "few_interactions" : "interactions", {e.in, e.out}, {}};
    case TierFeature::BothWays:
    case TierFeature::Balance:
        if (e.in90 > 0 && e.out90 > 0) return {"replies_both_recent", {e.in90, e.out90}, {}};
        return {"replies_both", {e.in, e.out}, {}};
    case TierFeature::OnlyThem: return {"only_from_them", {totalInteractions(e)}, {}};
    case TierFeature::OnlyUser: return {"only_from_you", {totalInteractions(e)}, {}};
    case TierFeature::TalkedTo: return {"talked_to", {e.talkOut}, {}};
    case TierFeature::WhoStarts: return {"who_starts", {e.in + e.out > 0 ? 100 * e.out / (e.in + e.out) : 0}, {}};
    case TierFeature::Messages: return {"messages", {e.messagesIn, e.messagesOut}, {}};
    case TierFeature::Networks:
    case TierFeature::CloseExchange: return {"channels", {channels(e)}, {}};
    case TierFeature::PersonalShare: return {"personal_share", {std::llround(100 * personalShare(e))}, {}};
    case TierFeature::Duration: return {"known_days", {daysKnown(e)}, {}};
    case TierFeature::Steadiness: return {"active_months", {months(e)}, {}};
    case TierFeature::CloseFriend: return {"close_friends_list", {}, {}};
    case TierFeature::AddressBook: return {"address_book", {}, {}};
    case TierFeature::PrivateNumber: return {"private_number", {}, {}};
    case TierFeature::PrivateFriend: return {"platform_friend", {}, {}};
    case TierFeature::PersonalAccount: return {"on_personal_account", {}, {}};
    case TierFeature::WorkConnection: return {"work_connection", {}, {}};
    case TierFeature::NoPrivateChannel: return {"no_private_channel", {}, {}};
    case TierFeature::OneSidedFollow: return {"one_sided_follow", {}, {}};
    case TierFeature::MutualFollow: return {"followed", {}, {}};
    case TierFeature::OnlyFollower: return {"only_follows_you", {}, {}};
    case TierFeature::Organisation: return {"organisation", {}, {std::string(word(e.kind))}};
    case TierFeature::Muted: return {"muted", {}, {}};
    }
    return {};
}

double tieStrength(const ContactEvidence &e, UtcMs now) {
    double sum = recencyShare * recency(e, now) + frequencyShare * logShare(totalInteractions(e), 120) + reciprocityShare * balance(e);
    if (const int ways = channels(e); ways > 1) sum += channelShare * std::min(1.0, (ways - 1) / 3.0);
    sum += messageShare * logShare(smallerMessages(e), 30) + personalPostsShare * personalShare(e);
    sum += durationShare / 2 * (std::min(1.0, static_cast<double>(daysKnown(e)) / 365) + std::min(1.0, static_cast<double>(months(e)) / 8));
    return std::clamp(sum, 0.0, 1.0);
}

}  // namespace twofold::analysis
