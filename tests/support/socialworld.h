// SPDX-License-Identifier: GPL-3.0-or-later
// Invented social worlds with known tiers and trust. They are made from what is known of such worlds (heavy-tailed
// frequencies, layers of some 5, 15, 50 and 150, most of the followed never spoken with, fans, organisations with much
// traffic, silent friends, family with few traces …), person by person from a life of dated events; never from the score
// that they are there to measure.
#pragma once

#include <string>
#include <vector>

#include "twofold/analysis/tiers.h"

namespace twofold::test {

enum class WorldKind { HeavyTweeter, Lurker, FacebookPerson };

struct WorldEvent {
    UtcMs at = unknownTime;
    bool in = false;
    bool message = false;
    bool talk = false;  ///< said to them: a reply, a comment, a message; else a repost, a like
};

struct WorldPerson {
    std::string sort;  ///< "news", "voice", "colleague", "silent friend", …
    Tier tier = Tier::Untiered;  ///< the truth; untiered: a stranger, of whom nothing should be said
    Trust trust = Trust::Unset;
    analysis::ContactEvidence evidence;
    std::vector<WorldEvent> events;
};

struct World {
    UtcMs now = unknownTime;
    std::vector<WorldPerson> people;
};

/// The same for the same seed. `scale` multiplies the outer circles (for the store's benchmark).
[[nodiscard]] World makeWorld(unsigned seed, WorldKind kind, double scale = 1);
[[nodiscard]] const char *worldName(WorldKind kind);

}  // namespace twofold::test
