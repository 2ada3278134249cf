# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the banks of text.

A line is one post:  [marks] text   and a line that begins with "+ " continues the one before as a thread.
Marks: a time (2019, 2019-04, 2019-04-03, 2019-04-03T20:10, or a..b), p or h (professional, "home"),
slip:rule,rule  lang:xx  vis:public|unlisted|followers|direct  to:handle,handle (replies).
In a text: @handle, #tag, https://…, {q:handle} quotes somebody's post, {photo:description} attaches one.
"""

import calendar
import datetime as dt
import re
from dataclasses import dataclass, field

FIRST = dt.datetime(2017, 3, 6, 8, 0)
LAST = dt.datetime(2025, 6, 11, 21, 0)

_MARKS = re.compile(r"^\[([^\]]*)\] ?")
_TIME = re.compile(r"^\d{4}(-\d\d){0,2}(T\d\d:\d\d)?$")
_QUOTE_ONLY_MARK = re.compile(r"^\{\w+\}$")


@dataclass
class Draft:
    text: str
    label: str
    low: dt.datetime = FIRST
    high: dt.datetime = LAST
    exact: bool = False
    slip: tuple = ()
    lang: str = "en"
    visibility: str = ""
    to: str = ""
    thread: list = field(default_factory=list)


def _bounds(mark):
    """The first and last minute that a mark such as 2019-04 stands for."""
    date, _, clock = mark.partition("T")
    parts = [int(part) for part in date.split("-")]
    if clock:
        moment = dt.datetime(*parts, *(int(part) for part in clock.split(":")))
        return moment, moment
    year = parts[0]
    first_month, last_month = (parts[1], parts[1]) if len(parts) > 1 else (1, 12)
    first_day = parts[2] if len(parts) > 2 else 1
    last_day = parts[2] if len(parts) > 2 else calendar.monthrange(year, last_month)[1]
    return dt.datetime(year, first_month, first_day), dt.datetime(year, last_month, last_day, 23, 59)


def _apply(draft, mark):
    if ".." in mark or _TIME.match(mark):
        low, _, high = mark.partition("..")
        draft.low = max(_bounds(low)[0], FIRST)
        draft.high = min(_bounds(high or low)[1], LAST)
        draft.exact = "T" in mark
        if draft.low > draft.high:
            raise ValueError(f"no time left in [{mark}]: {draft.text}")
    elif mark in ("p", "h"):
        draft.label = "professional" if mark == "p" else "personal"
    elif mark.startswith("slip:"):
        draft.slip = tuple(mark[5:].split(","))
    elif mark.startswith("lang:"):
        draft.lang = mark[5:]
    elif mark.startswith("vis:"):
        draft.visibility = mark[4:]
    elif mark.startswith("to:"):
        draft.to = mark[3:]
    elif not _QUOTE_ONLY_MARK.match(mark):
        raise ValueError(f"unknown mark {mark}: {draft.text}")


def read(block, label):
    """All drafts of a bank, in its order."""
    drafts = []
    for line in block.strip().splitlines():
        if line.startswith("+ "):
            drafts[-1].thread.append(line[2:].strip())
            continue
        match = _MARKS.match(line)
        draft = Draft(line[match.end():].strip() if match else line.strip(), label)
        for mark in match.group(1).split() if match else ():
            _apply(draft, mark)
        drafts.append(draft)
    return drafts


def read_attributed(block):
    """(handle, text) of each line "handle: text"."""
    return [tuple(line.split(": ", 1)) for line in block.strip().splitlines()]


class Pool:
    """Hands out the least used fitting text, never twice to the same person."""

    def __init__(self, block, label, rng):
        self.drafts = read(block, label)
        self.used = [0] * len(self.drafts)
        self.given = set()
        self.rng = rng

    def take(self, person, moment, limit=4):
        best = None
        for index, draft in enumerate(self.drafts):
            dated = draft.low > FIRST or draft.high < LAST
            fits = draft.low <= moment <= draft.high and self.used[index] < (min(limit, 2) if dated else limit)
            if not fits or (draft.to and person not in draft.to.split(",")) or (person, index) in self.given:
                continue
            narrow = 0 if draft.to else 1
            rank = (self.used[index], narrow, self.rng.random())
            if best is None or rank < best[0]:
                best = (rank, index)
        if best is None:
            return None
        self.used[best[1]] += 1
        self.given.add((person, best[1]))
        return self.drafts[best[1]]
