// SPDX-License-Identifier: GPL-3.0-or-later
#include "listdoubt.h"

#include <algorithm>

namespace twofold::store {

namespace {

constexpr std::size_t leastOlder = 3;
constexpr std::size_t leastKnown = 20;

UtcMs earliest(const ListMembers &members) {
    UtcMs first = unknownTime;
    for (const auto &[id, since] : members)
        if (since != unknownTime && (first == unknownTime || since < first)) first = since;
    return first;
}

}  // namespace

std::string ListDoubt::next(ListMembers members, bool complete) {
    std::string reason;
    if (complete && isRange(members)) reason = "date_range";
    else if (complete && manyGone(members) && !confirmed(members)) reason = "many_gone";
    if (complete && reason.empty()) {
        m_known = std::move(members);
        m_suspected.clear();
        return {};
    }
    if (reason == "many_gone") m_suspected = members;
    m_known.merge(std::move(members));
    return reason;
}

bool ListDoubt::isRange(const ListMembers &members) const {
    const auto dated = std::count_if(members.begin(), members.end(), [](const auto &one) { return one.second != unknownTime; });
    if (dated == 0 || static_cast<std::size_t>(dated) * 2 < members.size()) return false;
    const UtcMs first = earliest(members);
    const auto older = static_cast<std::size_t>(
        std::count_if(m_known.begin(), m_known.end(), [&](const auto &one) { return one.second != unknownTime && one.second < first; }));
    return older >= std::max(leastOlder, m_known.size() / 10);
}

bool ListDoubt::manyGone(const ListMembers &members) const {
    const auto gone = static_cast<std::size_t>(std::count_if(m_known.begin(), m_known.end(), [&](const auto &one) { return !members.contains(one.first); }));
    return m_known.size() >= leastKnown && gone * 2 > m_known.size();
}

bool ListDoubt::confirmed(const ListMembers &members) const {
    if (m_suspected.empty()) return false;
    const auto again =
        static_cast<std::size_t>(std::count_if(m_suspected.begin(), m_suspected.end(), [&](const auto &one) { return members.contains(one.first); }));
    return again * 5 >= m_suspected.size() * 4 && members.size() * 2 <= m_suspected.size() * 3;
}

}  // namespace twofold::store
