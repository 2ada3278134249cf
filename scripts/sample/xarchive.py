# SPDX-License-Identifier: GPL-3.0-or-later
"""Ines's X account: what she posted, to whom, and the files of an archive of 2022 or later."""

import datetime as dt
import json
import random

from . import (bank, messages, posts_events, posts_more, posts_slips, posts_work_early, posts_work_late, replies_home,
               replies_work, reposts, reposts_long, when)
from .tweets import HANDLE, TweetWriter, created_at, iso

LONG_TWEETS = dt.datetime(2017, 11, 8)
MADE = dt.datetime(2025, 6, 11, 21, 42, 10)
CONFERENCES = ["2017-06-14", "2018-06-13", "2019-06-12", "2020-06-10", "2021-06-09", "2022-06-15", "2023-06-14",
               "2024-06-12", "2025-06-04"]
REPLY_SHARE = 0.86
TALKS = 12  # replies at least to somebody of the tier interact
OTHERS = reposts.REPOSTS + reposts_long.REPOSTS.lstrip()
LANGUAGES = {"croux_sante": "fr", "idelacroix_doc": "fr", "wmeyer_zbmed": "de", "jprieto_docu": "es"}
VANISHED = ("readroom_ghost", "ward_shelf_guy")


def user_id(person, rng):
    """Old accounts have short numbers, later ones carry the time they were opened."""
    opened = dt.datetime.fromisoformat(person.since + "-01") - dt.timedelta(days=rng.randrange(30, 900))
    if opened < dt.datetime(2015, 11, 1) or rng.random() < 0.45:
        return str(rng.randrange(14_000_000, 3_300_000_000))
    return str(((when.milliseconds(opened) - when.X_EPOCH_MS) << 22) | rng.randrange(1 << 22))


def month_start(text):
    return dt.datetime.fromisoformat(text + "-01")


def month_end(text):
    return min(month_start(text).replace(day=28, hour=22), bank.LAST)


class XAccount:
    def __init__(self, people):
        self.rng = random.Random("ines on x")
        self.flakes = when.Snowflakes(self.rng)
        self.people = [person for person in people if person.x]
        self.ids = {person.x: user_id(person, self.rng) for person in self.people}
        self.by_handle = {person.x: person for person in self.people}
        self.id = str(((when.milliseconds(dt.datetime(2017, 2, 27, 19, 4)) - when.X_EPOCH_MS) << 22) | 1400833)
        users = {person.x: (self.ids[person.x], person.name) for person in self.people}
        users[HANDLE] = (self.id, "Ines Corbally")
        users.update({handle: ("-1", handle) for handle in VANISHED})
        self.writer = TweetWriter(users, self.flakes, self.rng)
        self.tweets, self.circle, self.deleted, self.notes = [], [], [], []
        self.labels, self.slips = {}, []
        self.last_day = {}

    # -- posts ------------------------------------------------------------------------------------

    def build(self):
        for block in (posts_work_early.POSTS, posts_work_late.POSTS, posts_events.POSTS, posts_more.WORK_X,
                      posts_more.THREADS_X):
            for draft in bank.read(block, "professional"):
                self._original(draft)
        for block in (posts_slips.SLIPS, posts_slips.CHATTY):
            for draft in bank.read(block, "personal"):
                self._original(draft)
        for draft in bank.read(posts_slips.CIRCLE, "personal"):
            self.circle.append(self._original(draft))
        for draft in bank.read(posts_slips.NOTES, "professional"):
            self._long(draft)
        self._deleted()
        self._replies()
        self._reposts()
        self._talk_more()
        for rows in (self.tweets, self.circle, self.deleted):
            rows.sort(key=lambda row: int(row["id_str"]), reverse=True)
        return self

    def _window(self, draft):
        """The draft's own time, narrowed to when the people in it were known and long texts were possible."""
        low, high = draft.low, draft.high
        if len(draft.text) > 140:
            low = max(low, LONG_TWEETS) if high > LONG_TWEETS else low
        return low, high

    def _moment(self, draft):
        if draft.exact:
            return draft.low
        low, high = self._window(draft)
        return when.pick(self.rng, low, high, draft.label == "professional")

    def _engagement(self, local, text):
        growth = 1 + (local.year - 2017) * 0.9
        likes = int(self.rng.expovariate(1 / (2.2 * growth)))
        return likes, int(likes * self.rng.random() * (0.25 if "http" in text or "#" in text else 0.1))

    def _note_label(self, tweet, label, draft=None):
        self.labels["x:" + tweet["id_str"]] = label
        if draft is not None and draft.slip:
            self.slips.append({"platform": "x", "native_id": tweet["id_str"], "rule": "personal_on_professional",
                               "also": ["detail_" + name for name in draft.slip]})

    def _original(self, draft):
        local = self._moment(draft)
        parent = None
        first = None
        for index, text in enumerate([draft.text] + draft.thread):
            utc = when.to_utc(local) + dt.timedelta(seconds=self.rng.randrange(1, 59))
            likes, shares = self._engagement(local, text)
            device = "phone" if draft.label == "personal" or self.rng.random() < 0.35 else "web"
            tweet = self.writer.write(text, utc, draft.lang, parent, likes, shares, device)
            if text.split("{photo")[0].strip():
                self._note_label(tweet, draft.label, draft if index == 0 else None)
            self.tweets.append(tweet)
            first = first or tweet
            parent = (tweet["id_str"], self.id, HANDLE)
            local += dt.timedelta(minutes=self.rng.randrange(1, 4))
        return first

    def _long(self, draft):
        utc = when.to_utc(draft.low) + dt.timedelta(seconds=self.rng.randrange(1, 59))
        shown = draft.text[:270].rsplit(" ", 1)[0]
        likes, shares = self._engagement(draft.low, draft.text)
        tweet = self.writer.write(shown + "… ", utc, draft.lang, None, likes * 2, shares * 2)
        self._append_self_link(tweet)
        self.tweets.append(tweet)
        self._note_label(tweet, draft.label, draft)
        self.notes.append({"noteTweetId": str(int(tweet["id_str"]) - 4096), "updatedAt": iso(utc),
                           "lifecycle": {"value": "3", "name": "Emitted", "originalName": "Emitted", "annotations": {}},
                           "createdAt": iso(utc),
                           "core": {"styletags": [], "urls": [], "text": draft.text, "mentions": [], "cashtags": [],
                                    "hashtags": self._note_hashtags(draft.text)}})

    def _append_self_link(self, tweet):
        from .tweets import short_code
        target = "https://twitter.com/i/web/status/" + tweet["id_str"]
        url = "https://t.co/" + short_code(tweet["id_str"], target)
        begin = len(tweet["full_text"])
        tweet["full_text"] += url
        tweet["entities"]["urls"].append({"url": url, "expanded_url": target, "display_url": "twitter.com/i/web/status/1…",
                                          "indices": [str(begin), str(begin + len(url))]})
        tweet["display_text_range"] = ["0", str(begin + len(url))]

    def _note_hashtags(self, text):
        found = []
        for word in text.split():
            if word.startswith("#"):
                tag = word.strip("#,.")
                begin = text.index(word)
                found.append({"fromIndex": str(begin), "toIndex": str(begin + len(tag) + 1), "text": tag})
        return found

    def _deleted(self):
        for draft in bank.read(posts_slips.DELETED, "personal"):
            utc = when.to_utc(draft.low) + dt.timedelta(seconds=self.rng.randrange(1, 59))
            tweet = self.writer.write(draft.text, utc, draft.lang, None, 1, 0, "phone")
            tweet["deleted_at"] = created_at(utc + dt.timedelta(minutes=self.rng.randrange(2, 50)))
            self.deleted.append(tweet)

    # -- exchange ---------------------------------------------------------------------------------

    def _replies(self):
        pools = {"peer": bank.Pool(replies_work.PEER, "professional", self.rng),
                 "event": bank.Pool(replies_work.EVENT, "professional", self.rng),
                 "clinic": bank.Pool(replies_work.CLINIC, "professional", self.rng),
                 "orgs": bank.Pool(replies_work.ORGS, "professional", self.rng),
                 "fans": bank.Pool(replies_work.FANS, "professional", self.rng),
                 "recruit": bank.Pool(replies_work.RECRUIT, "professional", self.rng),
                 "home": bank.Pool(replies_home.FRIEND_X, "personal", self.rng)}
        for person in self.people:
            if not person.replies_x:
                continue
            for _ in range(max(1, round(person.replies_x * REPLY_SHARE))):
                self._reply(person, pools)
        self.pools = pools

    def _talk_more(self):
        """What the tier interact means: public talk, more than once a year, also where the table says little."""
        for person in self.people:
            if person.tier == "interact":
                for _ in range(TALKS - round(person.replies_x * REPLY_SHARE)):
                    self._reply(person, self.pools)

    def _kind_of_reply(self, person):
        dice = self.rng.random()
        if person.kind != "person":
            return "orgs"
        if "fan" in person.roles or "student" in person.roles:
            return "fans"
        if "recruiter" in person.roles:
            return "recruit"
        if "client" in person.roles:
            return "clinic" if dice < 0.8 else "peer"
        if person.trust in ("personal", "inner"):
            working = "peer" in person.roles or "mentor" in person.roles
            return "home" if dice < 0.55 or not working else "event" if dice < 0.63 else "peer"
        return "event" if dice < 0.13 else "chat" if dice < 0.3 else "peer"

    def _reply_moment(self, person, kind):
        low, high = month_start(person.since), month_end(person.until)
        low = max(low, bank.FIRST)
        if kind == "event":
            days = [dt.datetime.fromisoformat(day) for day in CONFERENCES]
            days = [day for day in days if low <= day <= high]
            if not days:
                return None
            day = self.rng.choice(days) + dt.timedelta(days=self.rng.randrange(2))
            return day.replace(hour=self.rng.choice([9, 10, 11, 12, 13, 14, 15, 16, 17, 19]), minute=self.rng.randrange(60))
        bend = 0.3 if person.x == "amara_rdl" else 0.62 if person.tier == "friend" and person.until >= "2025" else 0.85
        at = low + (high - low) * self.rng.random() ** bend
        if kind == "chat":
            thursday = at + dt.timedelta(days=(3 - at.weekday()) % 7)
            thursday = thursday.replace(hour=20, minute=self.rng.randrange(3, 59), second=0, microsecond=0)
            return thursday if low <= thursday <= high else None
        span = dt.timedelta(days=9)
        return when.pick(self.rng, max(low, at - span), min(high, at + span), kind != "home")

    def _second(self, person, kind, local):
        """Now and then somebody else is in the conversation as well."""
        if kind not in ("peer", "chat", "event") or self.rng.random() > 0.12:
            return ""
        others = [other for other in self.people if "peer" in other.roles and "f" in other.relation and other is not person
                  and month_start(other.since) <= local <= month_end(other.until)]
        return f"@{self.rng.choice(others).x} " if others else ""

    def _reply(self, person, pools):
        for _ in range(12):
            kind = self._kind_of_reply(person)
            local = self._reply_moment(person, kind)
            if local is None or any(begin <= local < end for begin, end in when.AWAY if kind != "home"):
                continue
            draft = pools["peer" if kind == "chat" else kind].take(person.x, local)
            if draft is None:
                continue
            tag = f" #MedLibConf{local.year % 100}" if kind == "event" and self.rng.random() < 0.6 else ""
            tag = " #medlibs" if kind == "chat" else tag
            text = f"@{person.x} {self._second(person, kind, local)}{draft.text}{tag}"
            if len(text) > 140 + len(person.x) + 2 and local < LONG_TWEETS:
                continue
            utc = when.to_utc(local) + dt.timedelta(seconds=self.rng.randrange(1, 59))
            parent = self.flakes.x(utc - dt.timedelta(minutes=int(1 + self.rng.expovariate(1 / 90))))
            parent = None if self.rng.random() < 0.03 else parent
            likes = int(self.rng.expovariate(0.8))
            tweet = self.writer.write(text, utc, draft.lang, (parent, self.ids[person.x], person.x), likes, 0,
                                      "phone" if self.rng.random() < 0.5 else "web")
            self.tweets.append(tweet)
            self._note_label(tweet, draft.label)
            return

    def _reposts(self):
        for handle, text in bank.read_attributed(OTHERS):
            person = self.by_handle[handle]
            low, high = month_start(person.since), month_end(person.until)
            low, high = self._tag_window(text, low, high)
            local = when.pick(self.rng, max(low, bank.FIRST), high, True)
            utc = when.to_utc(local) + dt.timedelta(seconds=self.rng.randrange(1, 59))
            self.tweets.append(self._repost(handle, text, utc))

    def _tag_window(self, text, low, high):
        for tag, ahead, behind in (("MedLibConf", 60, 3), ("EvSynth", 40, 12)):
            at = text.find("#" + tag)
            if at >= 0:
                year = 2000 + int(text[at + 1 + len(tag):][:2])
                day = dt.datetime(year, 6, 10) if tag == "MedLibConf" else dt.datetime(year, 10, 11)
                return day - dt.timedelta(days=ahead), min(day + dt.timedelta(days=behind), bank.LAST)
        return low, high

    def _repost(self, handle, text, utc):
        """Cut at 140 code points as X does, and never inside an entity of the cut text."""
        whole = f"RT @{handle}: {text}"
        if len(whole) > 140:
            whole = whole[:139] + "…"
        return self.writer.write(whole, utc, LANGUAGES.get(handle, "en"), None, 0, self.rng.randrange(1, 90), "web")

    # -- files ------------------------------------------------------------------------------------

    def _relation(self, person, letter):
        identifier = self.ids[person.x]
        return {"accountId": identifier, "userLink": f"https://twitter.com/intent/user?user_id={identifier}"}

    def _relations(self, letter, key, unnamed):
        rows = [self._relation(person, letter) for person in self.people if letter in person.relation]
        for _ in range(unnamed):
            opened = dt.datetime(2012, 1, 1) + dt.timedelta(minutes=self.rng.randrange(6_700_000))
            identifier = str(((when.milliseconds(opened) - when.X_EPOCH_MS) << 22) | self.rng.randrange(1 << 22)) \
                if opened > dt.datetime(2015, 11, 1) else str(self.rng.randrange(14_000_000, 3_300_000_000))
            rows.append({"accountId": identifier, "userLink": f"https://twitter.com/intent/user?user_id={identifier}"})
        self.rng.shuffle(rows)
        return [{key: row} for row in rows]

    def _messages(self, person):
        """In an archive of X only messages show what the other side said: a few with everybody she talks with, but for some."""
        few = person.tier == "interact" and person.kind == "person" and int(self.ids[person.x][-2:]) % 5 > 0
        return max(person.messages, 4) if few else person.messages

    def _conversation(self, person):
        """Whole exchanges from the bank, at times when the two would write."""
        friends = person.trust in ("personal", "inner")
        talks = [talk.splitlines() for talk in (messages.HOME if friends else messages.WORK).strip().split("\n\n")]
        self.rng.shuffle(talks)
        other = self.ids[person.x]
        low, high = month_start(person.since), month_end(person.until)
        begin = low + (high - low) * 0.15
        rows = []
        while len(rows) < self._messages(person):
            at = when.to_utc(when.pick(self.rng, begin, high, not friends))
            mine = self.rng.random() < 0.5
            for text in talks[len(rows) % len(talks)]:
                row = {"reactions": [], "urls": [], "text": text, "mediaUrls": [], "senderId": self.id if mine else other,
                       "id": self.flakes.x(at), "createdAt": iso(at), "recipientId": other if mine else self.id}
                if text.endswith(("Congratulations.", "goodness.", "star.", "goat!")):
                    seen = at + dt.timedelta(seconds=self.rng.randrange(20, 900))
                    row["reactions"] = [{"senderId": row["recipientId"], "reactionKey": "like", "eventId": self.flakes.x(seen),
                                         "createdAt": iso(seen)}]
                rows.append(row)
                at += dt.timedelta(seconds=self.rng.randrange(25, 1500))
                mine = not mine
        rows.sort(key=lambda row: int(row["id"]), reverse=True)
        return {"dmConversation": {"conversationId": "-".join(sorted([self.id, other], key=int)),
                                   "messages": [{"messageCreate": row} for row in rows]}}

    def _group(self):
        leonie, hana, nikhil, mohammed, petra = members = [
            self.ids[name] for name in ("leonie_a_kest", "hsobotka_dedup", "nikhilb_ebm", "mohaziz_renlib", "petravoss_ill")]
        start, named = dt.datetime(2022, 6, 16, 17, 2, 11), dt.datetime(2022, 6, 16, 17, 5, 30)
        joined, left = dt.datetime(2023, 6, 1, 11, 15, 40), dt.datetime(2024, 7, 2, 9, 44, 5)
        events = [(start, {"joinConversation": {"initiatingUserId": leonie, "participantsSnapshot": [self.id] + members[:4],
                                                "createdAt": iso(start)}}),
                  (named, {"conversationNameUpdate": {"initiatingUserId": self.id, "name": "Row F", "createdAt": iso(named)}}),
                  (joined, {"participantsJoin": {"initiatingUserId": self.id, "userIds": [petra], "createdAt": iso(joined)}}),
                  (left, {"participantsLeave": {"userIds": [nikhil], "createdAt": iso(left)}})]
        last = None
        for line in messages.GROUP.strip().splitlines():
            clock, text = line.split(" ", 1)
            utc = when.to_utc(dt.datetime.fromisoformat(clock)) + dt.timedelta(seconds=self.rng.randrange(60))
            inside = [self.id, leonie, hana, mohammed] + ([nikhil] if utc < left else []) + ([petra] if utc > joined else [])
            last = self.rng.choice([one for one in inside if one != last and not (one == nikhil and "Nikhil" in text)])
            events.append((utc, {"messageCreate": {"reactions": [], "urls": [], "text": text, "mediaUrls": [], "senderId": last,
                                                   "id": self.flakes.x(utc), "createdAt": iso(utc)}}))
        events.sort(key=lambda event: event[0], reverse=True)
        return [{"dmConversation": {"conversationId": self.flakes.x(start), "messages": [event for _, event in events]}}]

    def _likes(self):
        rows = []
        for handle, text in bank.read_attributed(OTHERS):
            person = self.by_handle[handle]
            utc = when.to_utc(when.pick(self.rng, month_start(person.since), month_end(person.until), True))
            rows.append((self.flakes.x(utc), text))
        for _ in range(180):
            span = bank.LAST - bank.FIRST
            rows.append((self.flakes.x(bank.FIRST + span * self.rng.random()), None))
        rows.sort(key=lambda row: int(row[0]), reverse=True)
        return [{"like": {"tweetId": number, **({"fullText": text} if text else {}),
                          "expandedUrl": f"https://twitter.com/i/web/status/{number}"}} for number, text in rows]

    def _contacts(self):
        book = [("gwen.pritchard-lowe@choirs.example", "+447700900311"), ("leonie@achterberg.example", "+447700900187"),
                ("saoirse.bellamy@harbourlibraries.example", "+447700900264"), ("idris.falk@tidepool.example", "+447700900420"),
                ("petra.voss@loans.example", "+447700900096"), ("p.raghunathan@stbrannocs.example", None),
                ("a.nowak@stbrannocs.example", "+447700900508"), ("maeve@corbally.example", "+447700900733"),
                ("dermot@corbally.example", "+447700900734"), ("matthias@keller.example", "+447700900735"),
                ("pilar@corbally.example", "+447700900736"), ("m.oyelaran@fenwicklane.example", "+441632960077"),
                ("tobias.renner@halden.example", None)]
        return [{"contact": {"id": str(700100 + index), "emails": [mail], "phoneNumbers": [phone] if phone else []}}
                for index, (mail, phone) in enumerate(book)]

    def files(self):
        """(file name, name in YTD, type in the manifest, rows)."""
        talks = [self._conversation(person) for person in self.people if self._messages(person)]
        lists = lambda *urls: [{"userListInfo": {"url": "https://twitter.com/" + url}} for url in urls]
        link = "https://evidenceshelf.example"
        return [
            ("account", "account", "account", [{"account": {
                "email": "ines.corbally@post.example", "createdVia": "web", "username": HANDLE, "accountId": self.id,
                "createdAt": "2017-02-27T19:04:00.000Z", "accountDisplayName": "Ines Corbally"}}]),
            ("profile", "profile", "profile", [{"profile": {
                "description": {"bio": "Clinical librarian, St Brannoc's. Search filters, ward rounds, questions. Row F. Views mine, stapler Alicja's.",
                                "website": link, "location": "Wexcombe"},
                "avatarMediaUrl": "https://pbs.twimg.com/profile_images/836310021/ines2016.jpg",
                "headerMediaUrl": "https://pbs.twimg.com/profile_banners/836310021/1488222240"}}]),
            ("screen-name-change", "screen_name_change", "screenNameChange", [{"screenNameChange": {
                "accountId": self.id, "screenNameChange": {"changedAt": "2018-09-03T07:12:09.000Z",
                                                           "changedFrom": "ines_readroom", "changedTo": HANDLE}}}]),
            ("tweets", "tweets", "tweets", [{"tweet": row} for row in self.tweets]),
            ("note-tweet", "note_tweet", "noteTweet", [{"noteTweet": row} for row in self.notes]),
            ("deleted-tweets", "deleted_tweets", "deletedTweets", [{"tweet": row} for row in self.deleted]),
            ("twitter-circle-tweet", "twitter_circle_tweet", "twitterCircleTweet", [{"tweet": row} for row in self.circle]),
            ("following", "following", "following", self._relations("f", "following", 64)),
            ("follower", "follower", "follower", self._relations("r", "follower", 158)),
            ("block", "block", "block", self._relations("b", "blocking", 3)),
            ("mute", "mute", "mute", self._relations("m", "muting", 2)),
            ("like", "like", "like", self._likes()),
            ("direct-messages", "direct_messages", "directMessages", talks),
            ("direct-messages-group", "direct_messages_group", "directMessagesGroup", self._group()),
            ("lists-created", "lists_created", "listsCreated", lists(HANDLE + "/lists/ward-round-librarians", HANDLE + "/lists/row-f", HANDLE + "/lists/search-methods")),
            ("lists-member", "lists_member", "listsMember", lists("sohl_uk/lists/health-librarians", "nikhilb_ebm/lists/row-f-heroes", "gpalfrey_exgp/lists/clever-people", "medlibconf/lists/speakers-2025")),
            ("lists-subscribed", "lists_subscribed", "listsSubscribed", lists("sohl_uk/lists/regional-networks")),
            ("contact", "contact", "contact", self._contacts()),
        ]


def archive(account):
    """All members of the ZIP as (name, text), the manifest among them."""
    members, types, size = [], {}, 0
    for name, variable, kind, rows in account.files():
        text = f"window.YTD.{variable}.part0 = " + json.dumps(rows, ensure_ascii=False, indent=1)
        members.append((f"data/{name}.js", text))
        types[kind] = {"files": [{"fileName": f"data/{name}.js", "globalName": f"YTD.{variable}.part0", "count": str(len(rows))}]}
        size += len(text.encode())
    types["tweets"]["mediaDirectory"] = "data/tweets_media"
    config = {"userInfo": {"accountId": account.id, "userName": HANDLE, "displayName": "Ines Corbally"},
              "archiveInfo": {"sizeBytes": str(size), "generationDate": iso(MADE), "isPartialArchive": False,
                              "maxPartSizeBytes": "53687091200"},
              "readmeInfo": {"fileName": "data/README.txt", "directory": "data/", "name": "README.txt"},
              "dataTypes": types}
    members.append(("data/manifest.js", "window.__THAR_CONFIG = " + json.dumps(config, ensure_ascii=False, indent=1)))
    members.append(("data/README.txt", "Synthetic sample data of Twofold. Nobody in it exists.\n"))
    page = "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>Your archive</title></head>\n<body><p>Synthetic sample archive of @ines_medlib, made for Twofold. The data are in the folder “data”.</p></body></html>\n"
    members.append(("Your archive.html", page))
    return members
