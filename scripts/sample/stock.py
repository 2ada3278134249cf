# SPDX-License-Identifier: GPL-3.0-or-later
"""Stocks of text for the later networks: the marks of bank.py, and lines that stand for several posts.

A line "* [marks] text {one|two|three}" is one post for each choice; all braces of a line have the same number of choices, and the
n-th post takes the n-th of each, so that no two posts share more than the frame. {photo:…} attaches a picture, {at:…} is a check-in.
"""

import datetime as dt
import re

from . import bank, when

# What can only be written in some months; the first that fits counts.
_SEASONS = [(re.compile(pattern, re.IGNORECASE), months) for pattern, months in (
    (r"advent|christmas|carols|navidad|crackers", (12,)), (r"new year", (1,)), (r"pancake|seville orange", (2,)),
    (r"easter\b|semana santa", (3, 4)), (r"bonfire|november", (11,)), (r"midsummer|elderflower", (6,)), (r"snow|schnee|nevado|frost|ice on|mitten|shipping forecast", (1, 2, 12)),
    (r"wild garlic|tulip|rhubarb|kirschblüte|seedling|blossom|slow worm", (4, 5)), (r"blackberr|plum|fiesta del pueblo", (8, 9)),
    (r"kürbis|pumpkin|chestnut|castañas|conker|squash|damson|sloe|mushroom|october|last leaf", (10, 11)),
    (r"courgette|beans|slugs|lettuce|heat\b|strawber|dahlia|sweet pea|tomato|borage|lido is|rounders|ice cream|pier\b|playa|pulpo|sardiñas|percebes|zamburiñas|mejillones|hórreo|último baño|cangas|"
     r"marrow|beetroot|swim|paddle|puerto", (6, 7, 8)), (r"garlic out", (7,)))]
_CHOICE = re.compile(r"\{([^{}]*\|[^{}]*)\}")
_PHOTO = re.compile(r"\s*\{photo:([^}]*)\}")
_PLACE = re.compile(r"\s*\{at:([^}]*)\}")


def _chosen(choices, index):
    """The choice of that number; of pictures and places the braces stay."""
    kind, colon, rest = choices.partition(":")
    if colon and kind in ("photo", "at"):
        return "{" + kind + ":" + rest.split("|")[index] + "}"
    return choices.split("|")[index]


def expand(block):
    """The block with each "* " line written out."""
    lines = []
    for line in block.strip().splitlines():
        if not line.startswith("* "):
            lines.append(line)
            continue
        choices = [match.split("|") for match in _CHOICE.findall(line)]
        if len({len(choice) for choice in choices}) != 1:
            raise ValueError(f"choices of unequal number: {line}")
        for index in range(len(choices[0])):
            lines.append(_CHOICE.sub(lambda match: _chosen(match.group(1), index), line[2:]).replace(" ,", ","))
    return "\n".join(lines)


def read(block, label):
    return bank.read(expand(block), label)


def parts(text):
    """(text, descriptions of pictures, place) of a marked text."""
    photos = _PHOTO.findall(text)
    place = _PLACE.search(text)
    return _PLACE.sub("", _PHOTO.sub("", text)).strip(), photos, place.group(1) if place else ""


def in_order(drafts, low, high):
    """Each draft with the slice of the time that its place among them has: what was written first happened first."""
    slice_ = (high - low) / len(drafts)
    return [(draft, low + slice_ * index, low + slice_ * (index + 1)) for index, draft in enumerate(drafts)]


def lines(block):
    return [line.strip() for line in expand(block).strip().splitlines() if line.strip()]


class Clock:
    """Moments in a person's rhythm; no second is given twice, so that a second names a post."""

    def __init__(self, rng):
        self.rng = rng
        self.taken = set()

    def at(self, utc):
        while utc in self.taken:
            utc += dt.timedelta(seconds=7)
        self.taken.add(utc)
        return utc

    def pick(self, low, high, work=False):
        return self.at(when.to_utc(when.pick(self.rng, low, high, work)))

    def of(self, draft, low=None, high=None):
        """A moment that fits a draft, in a window of its own where the draft has none."""
        if draft.exact:
            return self.at(when.to_utc(draft.low))
        begin, end = (draft.low if draft.low > bank.FIRST else low or draft.low), (draft.high if draft.high < bank.LAST else high or draft.high)
        begin, end = max(begin, low or begin), min(end, high or end)
        work = draft.label == "professional"
        months = next((months for pattern, months in _SEASONS if pattern.search(draft.text)), ())
        for _ in range(80 if months else 0):
            local = when.pick(self.rng, begin, end, work)
            if local.month in months:
                return self.at(when.to_utc(local))
        return self.pick(begin, end, work)


def seconds(utc):
    return when.milliseconds(utc) // 1000
