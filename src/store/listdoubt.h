// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "twofold/core/clock.h"

namespace twofold::store {

/// Relations of one list with the time since when, as far as the source says it.
using ListMembers = std::unordered_map<std::int64_t, UtcMs>;

/// Goes over the exports of one list in the order in which they were made, and tells which of them cannot be the whole
/// list although they look it:
/// "date_range": it begins where a tenth of those who are known (and at least three) are older: an export of a range of dates;
/// "many_gone": of twenty or more who are known, more than half would have left at once. A second list that has
/// four fifths of the same people and not half as many more confirms it, and is believed.
class ListDoubt {
public:
    /// The next list; empty when it may be believed, or is not said to be complete.
    [[nodiscard]] std::string next(ListMembers members, bool complete);

private:
    [[nodiscard]] bool isRange(const ListMembers &members) const;
    [[nodiscard]] bool manyGone(const ListMembers &members) const;
    [[nodiscard]] bool confirmed(const ListMembers &members) const;

    ListMembers m_known;      ///< who is there, as far as the lists so far tell
    ListMembers m_suspected;  ///< the last list that was doubted for those who are gone
};

}  // namespace twofold::store
