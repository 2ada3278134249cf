# SPDX-License-Identifier: GPL-3.0-or-later
"""What a network's writer keeps of each post for truth.json."""

import datetime as dt
from dataclasses import dataclass

# The word after "slip:" -> the rule of a finding; others (family, mood, photo, …) are no rule of their own.
RULES = {name: "detail_" + name for name in ("phone", "email", "address", "children", "birthday", "health", "money", "travel", "place", "identity_number")}


@dataclass
class Written:
    key: str  # as in truth.json, behind "platform:"
    text: str
    utc: dt.datetime
    label: str
    visibility: str
    rules: tuple = ()


def rules_of(draft, purpose):
    """The rules that a draft's marks plant on an account of a purpose."""
    found = [RULES[name] for name in draft.slip if name in RULES]
    if draft.slip and draft.label == "personal" and purpose == "professional":
        found.insert(0, "personal_on_professional")
    if "professional" in draft.slip and purpose == "personal":
        found.insert(0, "professional_on_personal")
    return tuple(found)


def spoken(bank_block, rng, count):
    """`count` lines of talk, whole exchanges in a row."""
    exchanges = [part.strip().splitlines() for part in bank_block.strip().split("\n\n")]
    said = []
    while len(said) < count:
        said += exchanges[rng.randrange(len(exchanges))]
    return said[:count]
