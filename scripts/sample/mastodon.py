# SPDX-License-Identifier: GPL-3.0-or-later
"""Ines's Mastodon account as its own archive holds it: outbox, actor, likes, bookmarks; and the list she follows."""

import datetime as dt
import html
import json
import random
import re

from . import bank, posts_home, posts_more, posts_shelves, replies_home, replies_work, reposts, when

HOST = "shelves.example"
ACTOR = f"https://{HOST}/users/ines"
PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
FOLLOWERS = ACTOR + "/followers"
REPLY_SHARE = 0.66
TALKS = 12  # replies at least to somebody of the tier interact
_TOKEN = re.compile(r"\{photo:(?P<photo>[^}]*)\}|(?P<url>https://[^\s]+)|(?<![\w@.])@(?P<user>\w+)|(?<!\w)#(?P<tag>\w+)")
_CONTEXT = ["https://www.w3.org/ns/activitystreams",
            {"ostatus": "http://ostatus.org#", "atomUri": "ostatus:atomUri", "inReplyToAtomUri": "ostatus:inReplyToAtomUri",
             "conversation": "ostatus:conversation", "sensitive": "as:sensitive", "toot": "http://joinmastodon.org/ns#",
             "votersCount": "toot:votersCount", "blurhash": "toot:blurhash", "Hashtag": "as:Hashtag"}]


def escape(text):
    return html.escape(text, quote=True).replace("&#x27;", "&#39;")


def stamp(utc):
    return utc.strftime("%Y-%m-%dT%H:%M:%SZ")


def uri_of(address):
    user, host = address.split("@")
    return f"https://{host}/users/{user}"


class MastodonAccount:
    def __init__(self, people):
        self.rng = random.Random("ines on shelves")
        self.flakes = when.Snowflakes(self.rng)
        self.people = [person for person in people if person.mastodon]
        self.by_user = {person.mastodon.split("@")[0]: person for person in self.people}
        self.items, self.labels, self.slips, self.likes, self.bookmarks = [], {}, [], [], []

    def build(self):
        for block in (posts_home.POSTS, posts_more.HOME_M):
            for draft in bank.read(block, "personal"):
                self._original(draft, draft.visibility or "followers")
        for block in (posts_shelves.POSTS, posts_more.WORK_M, posts_shelves.SENSITIVE):
            for draft in bank.read(block, "professional"):
                self._original(draft, draft.visibility or "public")
        self._replies()
        self._boosts()
        self._liked()
        self.items.sort(key=lambda item: item[0])
        return self

    # -- notes ------------------------------------------------------------------------------------

    def _content(self, text):
        """HTML as Mastodon writes it, the tags, the people named, the pictures."""
        tags, named, photos = [], [], []

        def replace(match):
            if match["photo"] is not None:
                photos.append(match["photo"])
                return ""
            if match["user"]:
                person = self.by_user[match["user"]]
                user, host = person.mastodon.split("@")
                named.append(uri_of(person.mastodon))
                tags.append({"type": "Mention", "href": uri_of(person.mastodon),
                             "name": "@" + (user if host == HOST else person.mastodon)})
                return (f'<span class="h-card" translate="no"><a href="https://{host}/@{user}" class="u-url mention">'
                        f"@<span>{user}</span></a></span>")
            if match["tag"]:
                tags.append({"type": "Hashtag", "href": f"https://{HOST}/tags/{match['tag'].lower()}", "name": "#" + match["tag"].lower()})
                return f'<a href="https://{HOST}/tags/{match["tag"]}" class="mention hashtag" rel="tag">#<span>{match["tag"]}</span></a>'
            shown = match["url"].split("://", 1)[1]
            tail = shown[30:]
            style = ' class="ellipsis"' if tail else ' class=""'
            return (f'<a href="{match["url"]}" target="_blank" rel="nofollow noopener noreferrer" translate="no">'
                    f'<span class="invisible">https://</span><span{style}>{shown[:30]}</span><span class="invisible">{tail}</span></a>')

        out, position = [], 0
        for match in _TOKEN.finditer(text):
            out += [escape(text[position:match.start()]), replace(match)]
            position = match.end()
        out.append(escape(text[position:]))
        body = "".join(out).strip()
        return (f"<p>{body}</p>" if body else ""), tags, named, photos

    def _audience(self, visibility, named):
        if visibility == "public":
            return [PUBLIC], [FOLLOWERS] + named
        if visibility == "unlisted":
            return [FOLLOWERS], [PUBLIC] + named
        if visibility == "followers":
            return [FOLLOWERS], named
        return named, []

    def _create(self, text, utc, visibility, lang, parent=None):
        number = self.flakes.mastodon(utc)
        uri = f"{ACTOR}/statuses/{number}"
        content, tags, named, photos = self._content(text)
        to, cc = self._audience(visibility, named)
        note = {"id": uri, "type": "Note", "summary": None, "inReplyTo": parent, "published": stamp(utc),
                "url": f"https://{HOST}/@ines/{number}", "attributedTo": ACTOR, "to": to, "cc": cc, "sensitive": False,
                "atomUri": uri, "inReplyToAtomUri": parent,
                "conversation": f"tag:{HOST},{utc:%Y-%m-%d}:objectId={int(number) >> 22}:objectType=Conversation",
                "content": content, "contentMap": {lang: content},
                "attachment": [{"type": "Document", "mediaType": "image/jpeg",
                                "url": f"/media_attachments/files/{number[:3]}/{number[3:6]}/{number[6:9]}/original/{number[-12:]}.jpg",
                                "name": photo, "blurhash": "U" + number[-12:] + "xuM{%Mt7WB", "width": 1600, "height": 1200} for photo in photos],
                "tag": tags,
                "replies": {"id": uri + "/replies", "type": "Collection",
                            "first": {"type": "CollectionPage", "next": uri + "/replies?only_other_accounts=true&page=true",
                                      "partOf": uri + "/replies", "items": []}}}
        self.items.append((int(number), {"id": uri + "/activity", "type": "Create", "actor": ACTOR, "published": stamp(utc),
                                         "to": to, "cc": cc, "object": note}))
        return uri

    def _original(self, draft, visibility):
        low = max(draft.low, dt.datetime(2018, 8, 18))
        local = draft.low if draft.exact else when.pick(self.rng, low, draft.high, draft.label == "professional")
        parent = None
        for index, text in enumerate([draft.text] + draft.thread):
            utc = when.to_utc(local) + dt.timedelta(seconds=self.rng.randrange(1, 59))
            parent = self._create(text, utc, visibility, draft.lang, parent)
            if text.split("{photo")[0].strip():
                self.labels["mastodon:" + parent] = draft.label
            if index == 0 and draft.slip:
                self.slips.append({"platform": "mastodon", "native_id": parent, "rule": "sensitive_work",
                                   "visibility": visibility, "also": ["detail_" + name for name in draft.slip]})
            local += dt.timedelta(minutes=self.rng.randrange(1, 4))

    # -- exchange ---------------------------------------------------------------------------------

    def _pool_of(self, person, pools):
        if "family" in person.roles:
            return pools["family"] if self.rng.random() < 0.8 else pools["friend"]
        if person.kind != "person":
            return pools["orgs"]
        if "peer" not in person.roles and "colleague" not in person.roles:
            return pools["scholar"] if person.mastodon.endswith(("methods.example", "papertrail.example", "openstacks.example")) else pools["friend"]
        if person.trust in ("personal", "inner"):
            return pools["friend"] if self.rng.random() < 0.75 else pools["shelves"]
        return pools["shelves"] if self.rng.random() < 0.45 else pools["peer"]

    def _replies(self):
        pools = {"family": bank.Pool(replies_home.FAMILY_M, "personal", self.rng),
                 "friend": bank.Pool(replies_home.FRIEND_M, "personal", self.rng),
                 "shelves": bank.Pool(replies_home.SHELVES_WORK, "professional", self.rng),
                 "orgs": bank.Pool(replies_home.ORGS_M, "personal", self.rng),
                 "scholar": bank.Pool(replies_home.SCHOLAR_M, "professional", self.rng),
                 "peer": bank.Pool(replies_work.PEER, "professional", self.rng)}
        for person in self.people:
            if not person.replies_m:
                continue
            for _ in range(max(1, round(person.replies_m * REPLY_SHARE))):
                self._reply(person, pools)
        for person in self.people:  # whom she talks with, she talks with more than now and then
            if person.tier == "interact" and person.replies_m:
                for _ in range(TALKS - round(person.replies_m * REPLY_SHARE)):
                    self._reply(person, pools)

    def _reply(self, person, pools):
        user = person.mastodon.split("@")[0]
        low = max(dt.datetime.fromisoformat(person.since + "-01"), dt.datetime(2018, 9, 1))
        if person.x and person.tier != "friend":
            low = max(low, dt.datetime(2022, 11, 8))
        high = min(dt.datetime.fromisoformat(person.until + "-28") + dt.timedelta(hours=21), bank.LAST)
        bend = 0.22 if user == "amara" else 0.6
        for _ in range(14):
            pool = self._pool_of(person, pools)
            work = pool in (pools["shelves"], pools["peer"], pools["scholar"])
            at = low + (high - low) * self.rng.random() ** bend
            local = when.pick(self.rng, max(low, at - dt.timedelta(days=8)), min(high, at + dt.timedelta(days=8)), False)
            draft = pool.take(user, local)
            if draft is None:
                continue
            visibility = "public" if work else self.rng.choice(
                ["followers", "followers", "unlisted", "direct"] if "family" in person.roles else ["public", "unlisted", "unlisted", "followers"])
            utc = when.to_utc(local) + dt.timedelta(seconds=self.rng.randrange(1, 59))
            before = utc - dt.timedelta(minutes=int(2 + self.rng.expovariate(1 / 120)))
            parent = f"{uri_of(person.mastodon)}/statuses/{self.flakes.mastodon(before)}"
            uri = self._create(f"@{user} {draft.text}", utc, visibility, draft.lang, parent)
            self.labels["mastodon:" + uri] = draft.label
            return

    def _span(self, user):
        person = self.by_user[user]
        low = max(dt.datetime.fromisoformat(person.since + "-01"), dt.datetime(2022, 11, 8))
        high = min(dt.datetime.fromisoformat(person.until + "-28"), bank.LAST - dt.timedelta(hours=2))
        return low, high

    def _boosts(self):
        for entry in reposts.BOOSTS.split():
            user, count = entry.split(":")
            author = uri_of(self.by_user[user].mastodon)
            low, high = self._span(user)
            for _ in range(int(count)):
                utc = when.to_utc(when.pick(self.rng, low, high, False))
                number = self.flakes.mastodon(utc)
                target = f"{author}/statuses/{self.flakes.mastodon(utc - dt.timedelta(minutes=self.rng.randrange(4, 900)))}"
                uri = f"{ACTOR}/statuses/{number}/activity"
                self.items.append((int(number), {"id": uri, "type": "Announce", "actor": ACTOR, "published": stamp(utc),
                                                 "to": [PUBLIC], "cc": [author, FOLLOWERS], "object": target, "atomUri": uri}))

    def _liked(self):
        users = [person.mastodon.split("@")[0] for person in self.people if "F" in person.relation]
        for target, count in ((self.likes, 240), (self.bookmarks, 38)):
            for _ in range(count):
                user = self.rng.choice(users)
                low, high = self._span(user)
                number = self.flakes.mastodon(when.pick(self.rng, low, high, False))
                target.append((int(number), f"{uri_of(self.by_user[user].mastodon)}/statuses/{number}"))
            target.sort(reverse=True)

    # -- files ------------------------------------------------------------------------------------

    def _collection(self, name, items):
        return {"@context": "https://www.w3.org/ns/activitystreams", "id": name, "type": "OrderedCollection", "orderedItems": items}

    def _actor(self):
        field = lambda name, value: {"type": "PropertyValue", "name": name, "value": value}
        link = '<a href="{0}" target="_blank" rel="nofollow noopener noreferrer me">{0}</a>'
        return {"@context": ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"], "id": ACTOR, "type": "Person",
                "following": ACTOR + "/following", "followers": FOLLOWERS, "inbox": ACTOR + "/inbox", "outbox": "outbox.json",
                "preferredUsername": "ines", "name": "Ines", "url": f"https://{HOST}/@ines",
                "summary": "<p>Medical librarian, allotment, bus 14. Half work, half slugs. @ines_medlib in the other place.</p>",
                "manuallyApprovesFollowers": True, "discoverable": True, "published": "2018-08-18T00:00:00Z",
                "attachment": [field("Blog", link.format("https://evidenceshelf.example")), field("Elsewhere", "@ines_medlib on X"),
                               field("Pronouns", "she/her")],
                "tag": [], "endpoints": {"sharedInbox": f"https://{HOST}/inbox"}, "likes": "likes.json", "bookmarks": "bookmarks.json"}

    def files(self):
        dump = lambda value: json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        rows = [item for _, item in self.items]
        outbox = {"@context": _CONTEXT, "id": "outbox.json", "type": "OrderedCollection", "totalItems": len(rows), "orderedItems": rows}
        return [("outbox.json", dump(outbox)), ("actor.json", dump(self._actor())),
                ("likes.json", dump(self._collection("likes.json", [uri for _, uri in self.likes]))),
                ("bookmarks.json", dump(self._collection("bookmarks.json", [uri for _, uri in self.bookmarks])))]

    def following(self):
        lines = ["Account address,Show boosts,Notify on new posts,Languages"]
        for person in self.people:
            if "F" in person.relation:
                quiet = person.kind == "bot"
                lines.append(f"{person.mastodon},{'false' if quiet else 'true'},{'true' if person.tier == 'friend' else 'false'},")
        return "\n".join(lines) + "\n"
