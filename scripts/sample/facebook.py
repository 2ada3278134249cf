# SPDX-License-Identifier: GPL-3.0-or-later
"""Ines's Facebook as "Download your information" gives it (JSON, layout from 2023): each byte of UTF-8 is one \\u00XX."""

import datetime as dt
import hashlib
import json
import random

from . import messages, posts_facebook, stock, written
from .cast import slug

NAME = "Ines Corbally"
USER = "ines.corbally"
MADE = (2025, 6, 11, 22, 40, 0)
JOINED = dt.datetime(2009, 3, 14, 19, 2, 11)
PHONE = "+44 7700 900361"
GROUPS = {"allotment": "Quarry Lane & Mill Side Allotments", "choir": "Wexcombe Choir, members", "parents": "Quarry Lane Primary: parents",
          "gallegos": "Gallegos en el suroeste"}
ROOT = "your_facebook_activity/"


def meta(value):
    """A value with each byte of its texts as one character, as Meta writes it."""
    if isinstance(value, str):
        return value.encode("utf-8").decode("latin-1")
    if isinstance(value, dict):
        return {meta(key): meta(entry) for key, entry in value.items()}
    return [meta(entry) for entry in value] if isinstance(value, list) else value


def dump(value):
    return json.dumps(meta(value), ensure_ascii=True, indent=1)


class FacebookAccount:
    purpose = "personal"

    def __init__(self, cast):
        self.rng = random.Random("ines on facebook")
        self.clock = stock.Clock(self.rng)
        self.friends = sorted((member for member in cast.on("facebook")), key=lambda member: member.key)
        self.pages = cast.on("facebook", True)
        self.posts, self.rows, self.group_rows, self.comments, self.threads = [], [], [], [], []
        self.since = {}

    def build(self, crossposts):
        """crossposts: (text, description, moment) of what is shared from Instagram as well; the keys come back by text."""
        self._befriend()
        for draft, low, high in stock.in_order(stock.read(posts_facebook.OLD, "personal"), dt.datetime(2009, 4, 1), dt.datetime(2017, 1, 31)):
            self._post(draft, self.clock.of(draft, low, high))
        for block in (posts_facebook.HOME, posts_facebook.SLIPS, posts_facebook.WORK):
            for draft in stock.read(block, "personal"):
                self._post(draft, self.clock.of(draft))
        self.copied = {text: self._shared(text, photo, utc) for text, photo, utc in crossposts}
        self._group_posts()
        self._comments()
        self._conversations()
        self.rows.sort(key=lambda row: -row["timestamp"])
        return self

    # -- people -----------------------------------------------------------------------------------

    def _befriend(self):
        taken = set()
        for member in self.friends:
            low = max(JOINED, dt.datetime(member.known, 1, 1))
            utc = self.clock.pick(low, max(low + dt.timedelta(days=200), dt.datetime(min(member.known + 3, 2025), 1, 1)))
            self.since[member.key] = stock.seconds(utc)
        for member in sorted(self.friends, key=lambda member: self.since[member.key]):
            if member.name in taken and "native_id" not in member.on["facebook"]:
                member.on["facebook"]["native_id"] = f"friend-since:{self.since[member.key]}:{member.name}"
            taken.add(member.name)
        strangers = [member for member in self.friends if member.tier == "untiered" and len(member.on) == 1 and member.name != "Sarah Lockyer" and member.roles[:1] in (("parent",), ("friend",), ("choir",))]
        self.gone = strangers[5::19][:6]
        self.asked = ["Perpetua Umpleby-Lowe", "Moncho Vilariño", "Hester Fanshawe-Quick"]
        self.asking = ["Jason M Wright", "Growth Academy", "Lutz Isenhut", "Declan Mulgrew-Oakes", "Veit Strübel-Kern"]
        self.refused = ["CryptoMedix Official", "Lonely Captain John"]

    def _entries(self, members, since=None):
        rows = [{"name": member.on["facebook"]["name"], "timestamp": (since or self.since)[member.key]} for member in members]
        return sorted(rows, key=lambda row: -row["timestamp"])

    def _strangers(self, texts, year):
        return [{"name": name, "timestamp": stock.seconds(self.clock.pick(dt.datetime(year, 1, 10), dt.datetime(2025, 5, 30)))} for name in texts]

    # -- posts ------------------------------------------------------------------------------------

    def _media(self, description, utc):
        stamp = stock.seconds(utc)
        return {"data": [{"media": {"uri": f"{ROOT}posts/media/your_posts/{stamp}_{self.rng.randrange(10**9, 10**10)}.jpg", "creation_timestamp": stamp,
                                    "title": "", "description": description}}]}

    def _row(self, text, photos, place, utc):
        row = {"timestamp": stock.seconds(utc), "attachments": [self._media(photo, utc) for photo in photos], "data": []}
        if place:
            row["attachments"].append({"data": [{"place": {"name": place, "coordinate": {"latitude": 50.7 + self.rng.randrange(900) / 10000,
                                                                                          "longitude": -3.4 - self.rng.randrange(900) / 10000},
                                                           "address": "", "url": "https://www.facebook.com/" + slug(place)}}]})
        if text:
            row["data"] = [{"post": text}]
        row["title"] = (f"{NAME} was at {place}." if place else f"{NAME} added a new photo." if photos else f"{NAME} updated her status.")
        return row

    def _post(self, draft, utc):
        text, photos, place = stock.parts(draft.text)
        row = self._row(text, photos, place, utc)
        if not draft.slip and draft.label == "personal" and self.rng.random() < 0.16:
            close = [member for member in self.friends if member.trust in ("inner", "personal") and self.since[member.key] < row["timestamp"]]
            if close:
                row["tags"] = [{"name": member.on["facebook"]["name"]} for member in self.rng.sample(close, min(len(close), self.rng.choice([1, 1, 2, 3])))]
        if not photos and not place and self.rng.random() < 0.2:
            row["data"].append({"update_timestamp": row["timestamp"] + 60})
        self.rows.append(row)
        self.posts.append(written.Written(str(row["timestamp"]), text, utc, draft.label, "unknown", written.rules_of(draft, self.purpose)))

    def _shared(self, text, photo, utc):
        utc = self.clock.at(utc)
        row = self._row(text, [photo], "", utc)
        row["title"] = f"{NAME} shared a post from Instagram."
        self.rows.append(row)
        self.posts.append(written.Written(str(row["timestamp"]), text, utc, "personal", "unknown"))
        return str(row["timestamp"])

    def _group_posts(self):
        for line in stock.lines(posts_facebook.GROUPS):
            mark, _, text = line[1:].partition("] ")
            group = GROUPS[mark.split()[0][2:]]
            utc = self.clock.pick(dt.datetime(2023, 9, 10) if "parents" in mark else dt.datetime(2019, 1, 5), dt.datetime(2025, 6, 1))
            self.group_rows.append({"timestamp": stock.seconds(utc), "data": [{"post": text}], "title": f"{NAME} posted in {group}."})
            self.posts.append(written.Written(str(stock.seconds(utc)), text, utc, "personal", "unknown"))

    def _comments(self):
        for index, text in enumerate(stock.lines(posts_facebook.COMMENTS)):
            utc = self.clock.pick(dt.datetime(2016, 1, 5), dt.datetime(2025, 6, 9))
            stamp = stock.seconds(utc)
            known = [member for member in self.friends if member.trust in ("inner", "personal") and self.since[member.key] < stamp]
            friend = self.rng.choices(known, [4 if member.tier == "friend" else 0.3 for member in known])[0]
            said = text[text.index("] ") + 2:] if text.startswith("[") else text
            if self.rng.random() < 0.4:  # named in it, as the program writes it
                said = f"@[{int(hashlib.sha256(friend.key.encode()).hexdigest()[:8], 16)}:2048:{friend.on['facebook']['name']}] {said}"
            comment = {"timestamp": stamp, "comment": said, "author": NAME}
            if index % 6 == 5:
                comment["group"] = self.rng.choice(list(GROUPS.values()))
            self.comments.append({"timestamp": stamp, "data": [{"comment": comment}],
                                  "title": f"{NAME} commented on {friend.on['facebook']['name']}'s {self.rng.choice(['post', 'photo', 'album'])}."})

    # -- messages ---------------------------------------------------------------------------------

    def _conversations(self):
        order = {"friend": 0, "interact": 1, "learn-from": 2, "untiered": 3}
        talkers = sorted(self.friends, key=lambda member: (order[member.tier], member.trust != "inner", member.key))
        near = sum(order[member.tier] < 2 for member in talkers)
        for index, member in enumerate(talkers[:near + 8]):
            # Much with friends, over the years; with others a few words about when and where.
            count = self.rng.randrange(60, 130) if member.tier == "friend" else self.rng.randrange(5, 13) if member.tier == "interact" else self.rng.randrange(1, 4)
            low = max(dt.datetime(2014, 1, 1), _utc(self.since[member.key]))
            high = dt.datetime(2025, 6, 10) if member.tier == "friend" or index % 4 else dt.datetime(2024, 6, 1)
            if member.tier == "interact" and index % 4:
                low = max(low, dt.datetime(2024, 6, 1))
            self._thread([member.on["facebook"]["name"]], "", count, min(low, high - dt.timedelta(days=60)), high)
        close = [member.on["facebook"]["name"] for member in talkers[:9]]
        self._thread(close[:4], "Saturday supper", 48, dt.datetime(2018, 10, 1), dt.datetime(2025, 6, 7))
        self._thread(close[3:9], "Primos y primas", 36, dt.datetime(2020, 4, 1), dt.datetime(2025, 5, 20))

    def _thread(self, others, title, count, low, high):
        lines = written.spoken(messages.HOME, self.rng, count)
        moments = sorted(self.clock.pick(low, high) for _ in range(count))
        said = []
        for index, (utc, text) in enumerate(zip(moments, lines)):
            sender = NAME if index % 2 else self.rng.choice(others)
            message = {"sender_name": sender, "timestamp_ms": stock.seconds(utc) * 1000 + self.rng.randrange(1000), "content": text}
            if self.rng.random() < 0.06:
                message["reactions"] = [{"reaction": "❤", "actor": self.rng.choice(others) if sender == NAME else NAME}]
            message["is_geoblocked_for_viewer"] = False
            said.append(message)
        number = self.rng.randrange(10**15, 10**16)
        folder = f"{slug(title or others[0], '')}_{number}"
        self.threads.append((folder, title or others[0], others, sorted(said, key=lambda message: -message["timestamp_ms"])))

    # -- files ------------------------------------------------------------------------------------

    def _profile(self):
        return {"profile_v2": {
            "name": {"full_name": NAME, "first_name": "Ines", "middle_name": "", "last_name": "Corbally"},
            "emails": {"emails": ["ines.corbally@postbox.example"], "previous_emails": [], "pending_emails": [], "ad_account_emails": []},
            "birthday": {"year": 1988, "month": 9, "day": 27}, "current_city": {"name": "Wexcombe", "timestamp": 1441051200},
            "hometown": {"name": "Vigo", "timestamp": 1236972000}, "relationship": {"status": "Married", "partner": "Matti Keller", "timestamp": 1526727600},
            "previous_names": [], "other_names": [],
            "education_experiences": [{"name": "Kestrel University", "graduated": True, "concentrations": ["Library and Information Studies"], "school_type": "College"}],
            "work_experiences": [{"employer": "St Brannoc's NHS Trust", "title": "Clinical Librarian", "location": "Wexcombe", "start_timestamp": 1441065600}],
            "websites": [{"address": "https://www.linkedin.com/in/ines-corbally-medlib"}, {"address": "https://evidenceshelf.example"}],
            "phone_numbers": [{"phone_type": "Mobile", "phone_number": PHONE, "verified": True}], "username": USER,
            "about_me": "Mother of a lighthouse. Altos, allotment, bread. By day I am the clinical librarian of St Brannoc's (@ines_medlib).",
            "registration_timestamp": stock.seconds(JOINED), "profile_uri": "https://www.facebook.com/" + USER}}

    def files(self):
        kept = [member for member in self.friends if member not in self.gone]
        ended = {member.key: self.since[member.key] + 86400 * 400 for member in self.gone}
        connections = "connections/friends/"
        made = [
            ("personal_information/profile_information/profile_information.json", self._profile()),
            (connections + "your_friends.json", {"friends_v2": self._entries(kept)}),
            (connections + "removed_friends.json", {"deleted_friends_v2": self._entries(self.gone, ended)}),
            (connections + "sent_friend_requests.json", {"sent_requests_v2": self._strangers(self.asked, 2024)}),
            (connections + "received_friend_requests.json", {"received_requests_v2": self._strangers(self.asking, 2024)}),
            (connections + "rejected_friend_requests.json", {"rejected_requests_v2": self._strangers(self.refused, 2022)}),
            ("connections/followers/who_you've_followed.json",
             {"following_v3": [{"name": member.name, "timestamp": stock.seconds(self.clock.pick(dt.datetime(2018, 1, 1), dt.datetime(2025, 1, 1)))}
                               for member in self.pages]}),
            (ROOT + "posts/your_posts__check_ins__photos_and_videos_1.json", self.rows),
            (ROOT + "groups/group_posts_and_comments.json", {"group_posts_v2": sorted(self.group_rows, key=lambda row: -row["timestamp"])}),
            (ROOT + "groups/your_comments_in_groups.json", {"group_comments_v2": [row for row in self.comments if "group" in row["data"][0]["comment"]]}),
            (ROOT + "comments_and_reactions/comments.json", {"comments_v2": [row for row in self.comments if "group" not in row["data"][0]["comment"]]}),
        ]
        for folder, title, others, said in self.threads:
            parts = [said[:100], said[100:]] if len(said) > 100 else [said]
            for number, part in enumerate(parts, 1):
                made.append((f"{ROOT}messages/inbox/{folder}/message_{number}.json",
                             {"participants": [{"name": name} for name in others + [NAME]], "messages": part, "title": title,
                              "is_still_participant": True, "thread_path": "inbox/" + folder, "magic_words": []}))
        self.counts = {"posts": len(self.rows), "group_posts": len(self.group_rows), "comments": len(self.comments), "friends": len(kept),
                       "removed_friends": len(self.gone), "requests_sent": len(self.asked), "requests_received": len(self.asking),
                       "requests_rejected": len(self.refused), "following": len(self.pages), "threads": len(self.threads),
                       "message_files": sum("/message_" in name for name, _ in made), "messages": sum(len(said) for _, _, _, said in self.threads),
                       "group_threads": sum(len(others) > 1 for _, _, others, _ in self.threads),
                       "slips": sum(bool(post.rules) for post in self.posts)}
        return [(name, dump(value)) for name, value in made]


def _utc(seconds):
    return dt.datetime(1970, 1, 1) + dt.timedelta(seconds=seconds)
