# SPDX-License-Identifier: GPL-3.0-or-later
"""Ines's repository on Bluesky: profile, posts with facets, replies, quotes, reposts, likes, follows, a block, a list."""

import datetime as dt
import random
import re

from . import posts_bluesky, stock, when, written
from .carfile import Repository, cid_of, encode, tid
from .cast import did_of

DID = did_of("ines corbally herself")
LOW, HIGH = dt.datetime(2023, 7, 8), dt.datetime(2025, 6, 11, 19)
MADE = dt.datetime(2025, 6, 11, 22, 30, 5)
POST = "app.bsky.feed.post"
_TOKEN = re.compile(r"(?P<url>https://[^\s]+)|(?<![\w@.])@(?P<user>[\w.]+\w)|(?<!\w)#(?P<tag>\w+)")


def stamp(utc):
    return utc.strftime("%Y-%m-%dT%H:%M:%S.") + f"{utc.microsecond // 1000:03d}Z"


class BlueskyAccount:
    purpose = "mixed"

    def __init__(self, cast):
        self.rng = random.Random("ines on bluesky")
        self.clock = stock.Clock(self.rng)
        self.people = sorted(cast.on("bluesky"), key=lambda member: member.key)
        self.by_handle = {member.on["bluesky"]["handle"]: member for member in self.people}
        self.repository = Repository(DID)
        self.posts, self.links, self.counts = [], {}, {}

    def build(self, crossposts, restricted):
        """crossposts: (text, moment, label, rules); restricted: what fills {0} of the posts that give away one that few could read."""
        self._profile()
        for block, label in ((posts_bluesky.POSTS, "professional"), (posts_bluesky.SLIPS, "personal")):
            for draft in stock.read(block, label):
                self._post(draft.text, self.clock.of(draft, LOW, HIGH), draft.label, draft.lang, written.rules_of(draft, self.purpose), card=True)
        self.copied = [self._post(text, self.clock.at(utc), label, "en", rules) for text, utc, label, rules in crossposts]
        for draft, what in zip(stock.read(posts_bluesky.GIVES_AWAY, "personal"), restricted):
            self._post(draft.text.replace("{0}", what), self.clock.of(draft), draft.label, "en", ("restricted_in_public",))
        self._exchange()
        self._spread()
        self._lists()
        return self

    # -- records ----------------------------------------------------------------------------------

    def _put(self, collection, record, utc):
        key = tid(when.milliseconds(utc) * 1000 + self.rng.randrange(1000), self.rng.randrange(1024))
        path = f"{collection}/{key}"
        cid = self.repository.put(path, {"$type": collection, **record, "createdAt": stamp(utc)})
        self.counts[collection] = self.counts.get(collection, 0) + 1
        return {"uri": f"at://{DID}/{path}", "cid": str(cid)}

    def _theirs(self, member, utc):
        """A post of somebody else's, which is not in this repository."""
        key = tid(when.milliseconds(utc - dt.timedelta(minutes=int(3 + self.rng.expovariate(1 / 200)))) * 1000, self.rng.randrange(1024))
        uri = f"at://{member.on['bluesky']['native_id']}/{POST}/{key}"
        return {"uri": uri, "cid": str(cid_of(encode(uri)))}

    def _facets(self, text):
        """The text as shown, and its facets, which count bytes."""
        shown, facets, at = "", [], 0
        for match in _TOKEN.finditer(text):
            shown += text[at:match.start()]
            at = match.end()
            if match["user"] and match["user"] not in self.by_handle:
                shown += match.group()
                continue
            short = match.group()
            if match["url"]:
                short = match["url"].split("://", 1)[1]
                short = short if len(short) <= 27 else short[:24] + "..."
                feature = {"$type": "app.bsky.richtext.facet#link", "uri": match["url"]}
            elif match["user"]:
                feature = {"$type": "app.bsky.richtext.facet#mention", "did": self.by_handle[match["user"]].on["bluesky"]["native_id"]}
            else:
                feature = {"$type": "app.bsky.richtext.facet#tag", "tag": match["tag"]}
            begin = len(shown.encode())
            shown += short
            facets.append({"index": {"byteStart": begin, "byteEnd": len(shown.encode())}, "features": [feature]})
        return shown + text[at:], facets

    def _post(self, text, utc, label, lang="en", rules=(), reply=None, embed=None, card=False):
        shown, facets = self._facets(text)
        record = {"text": shown, "langs": [lang]}
        if facets:
            record["facets"] = facets
        url = next((feature["uri"] for facet in facets for feature in facet["features"] if "uri" in feature), "")
        if card and url:
            embed = {"$type": "app.bsky.embed.external", "external": {"uri": url, "title": url.rsplit("/", 1)[1].replace("-", " ").capitalize(), "description": ""}}
        if reply:
            record["reply"] = reply
        if embed:
            record["embed"] = embed
        made = self._put(POST, record, utc)
        self.links[made["uri"]] = made
        self.posts.append(written.Written(made["uri"], text, utc, label, "public", rules))
        return made["uri"]

    def _profile(self):
        avatar = {"$type": "blob", "ref": cid_of(b"avatar"), "mimeType": "image/jpeg", "size": 48211}
        avatar["ref"].data = bytes([1, 0x55]) + avatar["ref"].data[2:]  # raw bytes, not in the repository
        self.repository.put("app.bsky.actor.profile/self", {
            "$type": "app.bsky.actor.profile", "displayName": "Ines Corbally", "createdAt": stamp(LOW), "avatar": avatar,
            "description": "Brackets, bread, a small boy. Librarian on the wards of St Brannoc's.\nBlog: evidenceshelf.example. Pictures: @ines_y_las_mareas"})
        self.counts["app.bsky.actor.profile"] = 1
        self.repository.put("chat.bsky.actor.declaration/self", {"$type": "chat.bsky.actor.declaration", "allowIncoming": "following"})
        self.counts["chat.bsky.actor.declaration"] = 1

    # -- exchange ---------------------------------------------------------------------------------

    def _near(self):
        return [member for member in self.people if member.tier in ("friend", "interact") and member.kind == "person"]

    def _exchange(self):
        near, threads = self._near(), []
        for draft in stock.read(posts_bluesky.REPLIES, "professional"):
            fitting = [member for member in near if (member.trust in ("personal", "inner")) == (draft.label == "personal")]
            member, utc = self.rng.choice(fitting or near), self.clock.of(draft, LOW, HIGH)
            parent = self._theirs(member, utc)
            root = parent if self.rng.random() < 0.7 else self._theirs(self.rng.choice(near), utc - dt.timedelta(hours=1))
            self._post(draft.text, utc, draft.label, draft.lang, reply={"root": root, "parent": parent})
        for draft in stock.read(posts_bluesky.QUOTES, "professional"):
            utc = self.clock.of(draft, LOW, HIGH)
            member = self.rng.choice(near)
            self._post(draft.text, utc, draft.label, draft.lang, embed={"$type": "app.bsky.embed.record", "record": self._theirs(member, utc)})
        for first in [post for post in self.posts if post.label == "professional" and not post.rules][4:40:6]:  # threads of her own
            threads.append(first)
        more = ["And one more thing: write down the date.", "The reason is on the second page, as always.", "Thank you for the answers. I have counted them.",
                "Late addition: it also works backwards.", "(Source: a Tuesday.)", "I will put the file up on Monday."]
        for first, text in zip(threads, more):
            ref = self.links[first.key]
            self._post(text, self.clock.at(first.utc + dt.timedelta(minutes=2)), "professional", reply={"root": ref, "parent": ref})
        friends = [member for member in near if member.tier == "friend"][:5]
        for member, text in zip(friends, ["Sunday, ten, the pier. @{} brings the thermometer.", "Everything I know about fog I have from @{}.", "Ask @{}. She was there, she has the sandwich.",
                                           "If you like plain words, follow @{}.", "Plot 31 is winning. @{} will deny it."]):
            self._post(text.format(member.on["bluesky"]["handle"]), self.clock.pick(LOW, HIGH), "personal")
        for text, photo in (("The view from row F.", "Chairs, coats, a hand-lettered sign"), ("It leans.", "A loaf of bread that leans to the left"),
                            ("Beans, first ten centimetres.", "A row of seedlings with labels"), ("Morning, harbour.", "Fishing boats in pink light")):
            image = cid_of(photo.encode())
            image.data = bytes([1, 0x55]) + image.data[2:]
            label = "professional" if "row F" in text else "personal"
            self._post(text, self.clock.pick(LOW, HIGH), label, embed={"$type": "app.bsky.embed.images", "images": [
                {"alt": photo, "image": {"$type": "blob", "ref": image, "mimeType": "image/jpeg", "size": 204811}, "aspectRatio": {"width": 1600, "height": 1200}}]})

    def _spread(self):
        for _ in range(58):
            utc = self.clock.pick(LOW, HIGH)
            self._put("app.bsky.feed.repost", {"subject": self._theirs(self.rng.choice(self.people), utc)}, utc)
        weights = [6 if member.tier == "friend" else 4 if member.tier == "interact" else 1 for member in self.people]
        for _ in range(170):
            utc = self.clock.pick(LOW, HIGH)
            self._put("app.bsky.feed.like", {"subject": self._theirs(self.rng.choices(self.people, weights)[0], utc)}, utc)

    def _lists(self):
        for index, member in enumerate(self.people):
            utc = self.clock.pick(LOW, HIGH if member.known > 2023 else dt.datetime(2024, 12, 1))
            self._put("app.bsky.graph.follow", {"subject": member.on["bluesky"]["native_id"]}, utc)
            if index % 45 == 12:  # the same person followed twice, as real repositories hold it
                self._put("app.bsky.graph.follow", {"subject": member.on["bluesky"]["native_id"]}, self.clock.at(utc + dt.timedelta(days=40)))
        self._put("app.bsky.graph.block", {"subject": did_of("keto miracle daily")}, dt.datetime(2024, 11, 20, 8, 15))
        shelf = self._put("app.bsky.graph.list", {"name": "Row F", "purpose": "app.bsky.graph.defs#curatelist", "description": "Those who save me a seat."}, dt.datetime(2024, 11, 21, 20, 5))
        for member in [member for member in self._near() if "peer" in member.roles][:9]:
            self._put("app.bsky.graph.listitem", {"subject": member.on["bluesky"]["native_id"], "list": shelf["uri"]}, self.clock.pick(dt.datetime(2024, 11, 22), HIGH))
            self.listed = getattr(self, "listed", []) + [member.key]

    def car(self):
        return self.repository.car(tid(when.milliseconds(MADE) * 1000, 7))
