# SPDX-License-Identifier: GPL-3.0-or-later
"""Times: a person's rhythm, British summer time, and the ids that carry a time."""

import datetime as dt

X_EPOCH_MS = 1288834974657
UNIX = dt.datetime(1970, 1, 1)

WORK_HOURS = [7, 8, 8, 9, 9, 10, 10, 11, 12, 12, 12, 13, 13, 14, 15, 16, 16, 17, 17, 18, 20]
HOME_HOURS = [7, 18, 19, 19, 20, 20, 20, 21, 21, 21, 22, 22]
WEEKEND_HOURS = [8, 9, 10, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21]

# Few work posts while on leave, none at all while away.
LEAVE = (dt.datetime(2019, 10, 12), dt.datetime(2020, 7, 5))
AWAY = [(dt.datetime(2018, 12, 22), dt.datetime(2019, 1, 7)), (dt.datetime(2022, 7, 30), dt.datetime(2022, 8, 14)),
        (dt.datetime(2023, 8, 5), dt.datetime(2023, 8, 20)), (dt.datetime(2024, 8, 10), dt.datetime(2024, 8, 31)),
        (dt.datetime(2025, 3, 16), dt.datetime(2025, 3, 30))]


def _last_sunday(year, month):
    day = dt.datetime(year, month, 31)
    return day - dt.timedelta(days=(day.weekday() + 1) % 7)


def to_utc(local):
    """British clock time to UTC, naive both ways."""
    begin = _last_sunday(local.year, 3) + dt.timedelta(hours=2)
    end = _last_sunday(local.year, 10) + dt.timedelta(hours=1)
    return local - dt.timedelta(hours=1) if begin <= local < end else local


def milliseconds(utc):
    return (utc - UNIX) // dt.timedelta(milliseconds=1)


def _unlikely(rng, moment, work):
    if not work:
        return False
    if moment.weekday() >= 5 and rng.random() < 0.85:
        return True
    if any(begin <= moment < end for begin, end in AWAY):
        return True
    return LEAVE[0] <= moment < LEAVE[1] and rng.random() < 0.9


def pick(rng, low, high, work):
    """A minute between low and high (local time) at which this person would post."""
    for _ in range(400):
        day = low + (high - low) * rng.random()
        weekend = day.weekday() >= 5
        hours = WORK_HOURS if work and not weekend else WEEKEND_HOURS if weekend else HOME_HOURS
        moment = day.replace(hour=rng.choice(hours), minute=rng.randrange(60), second=rng.randrange(60), microsecond=0)
        if low <= moment <= high and not _unlikely(rng, moment, work):
            return moment
    return (low + (high - low) * rng.random()).replace(microsecond=0)


class Snowflakes:
    """Ids that carry their time: of X (22 bits below the millisecond) and of Mastodon (16 bits)."""

    def __init__(self, rng):
        self.rng = rng
        self.seen = set()

    def x(self, utc):
        while True:
            ms = milliseconds(utc) + self.rng.randrange(1000)
            value = ((ms - X_EPOCH_MS) << 22) | (self.rng.randrange(320, 380) << 12) | self.rng.randrange(4)
            if value not in self.seen:
                self.seen.add(value)
                return str(value)

    def mastodon(self, utc):
        while True:
            value = ((milliseconds(utc) + self.rng.randrange(1000)) << 16) | self.rng.randrange(1 << 16)
            if value not in self.seen:
                self.seen.add(value)
                return str(value)
