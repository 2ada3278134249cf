// SPDX-License-Identifier: GPL-3.0-or-later
// The cards of a vCard file, one at a time.
#pragma once

#include <cstdint>
#include <functional>

#include "addressbook.h"
#include "twofold/core/result.h"
#include "vcardlines.h"

namespace twofold::ingest::vcard {

struct Card {
    addressbook::Contact contact;
    std::int64_t position = 0;  ///< number of the card in the file, from 1; cards within cards are not counted
    bool cutShort = false;      ///< without its END
    bool guessed = false;       ///< a text in a charset that is not said or not known
    bool tooLong = false;       ///< something of use was over a limit and is left out
    bool badLine = false;       ///< a line that is none of a card
    bool notPerson = false;     ///< a group, a place or a thing
};

/// Calls `card` for each card of the file. Memory: one card, at most limits::vcardCardBytes of it.
/// Returns the number of cards. Errors: those of the stream.
[[nodiscard]] Result<std::int64_t> forEachCard(ByteStream &stream, const std::function<void(const Card &card)> &card);

}  // namespace twofold::ingest::vcard
