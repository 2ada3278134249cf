# SPDX-License-Identifier: GPL-3.0-or-later
"""One tweet as X's own archive writes it: escaped text, and indices in code points of the escaped text."""

import hashlib
import re

from . import when

HANDLE = "ines_medlib"
_TOKEN = re.compile(r"\{q:(?P<quote>\w+)\}|\{photo:(?P<photo>[^}]*)\}|(?P<url>https://[^\s]+)"
                    r"|(?<![\w@.])@(?P<user>\w+)(?!@)(?!\w)|(?<!\w)#(?P<tag>\w+)")

SOURCES = [
    ("2017", '<a href="http://twitter.com" rel="nofollow">Twitter Web Client</a>'),
    ("2019-08", '<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>'),
    ("phone", '<a href="http://twitter.com/download/android" rel="nofollow">Twitter for Android</a>'),
]


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def short_code(*parts):
    """A t.co style code that depends on the parts alone."""
    alphabet = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789"
    number = int.from_bytes(hashlib.sha256("|".join(parts).encode()).digest()[:10], "big")
    code = ""
    for _ in range(10):
        number, digit = divmod(number, len(alphabet))
        code += alphabet[digit]
    return code


def created_at(utc):
    days, months = "Mon Tue Wed Thu Fri Sat Sun".split(), "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
    return f"{days[utc.weekday()]} {months[utc.month - 1]} {utc:%d %H:%M:%S} +0000 {utc.year}"


def iso(utc):
    return utc.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _sizes():
    return {name: {"w": str(w), "h": str(h), "resize": "crop" if name == "thumb" else "fit"}
            for name, w, h in (("thumb", 150, 150), ("small", 680, 510), ("medium", 1200, 900), ("large", 1600, 1200))}


class TweetWriter:
    """Turns marked text into a tweet. `users` maps a handle to (id, name)."""

    def __init__(self, users, flakes, rng):
        self.users = users
        self.flakes = flakes
        self.rng = rng

    def write(self, text, utc, lang="en", reply_to=None, likes=0, reposts=0, device="web"):
        """reply_to is (status id, user id, handle) or None."""
        status = self.flakes.x(utc)
        full, entities, media = self._entities(text, status, utc)
        tweet = {
            "edit_info": {"initial": {"editTweetIds": [status], "editableUntil": iso(utc + when.dt.timedelta(hours=1)),
                                      "editsRemaining": "5", "isEditEligible": reply_to is None}},
            "retweeted": False,
            "source": self._source(utc, device),
            "entities": entities,
            "display_text_range": ["0", str(len(full))],
            "favorite_count": str(likes),
            "id_str": status,
            "truncated": False,
            "retweet_count": str(reposts),
            "id": status,
            "created_at": created_at(utc),
            "favorited": False,
            "full_text": full,
            "lang": "zxx" if media and not text.split("{photo")[0].strip() else lang,
        }
        if reply_to:
            parent, user, handle = reply_to
            if parent:
                tweet.update(in_reply_to_status_id=parent, in_reply_to_status_id_str=parent)
            tweet.update(in_reply_to_user_id=user, in_reply_to_user_id_str=user, in_reply_to_screen_name=handle)
        if entities["urls"] or media:
            tweet["possibly_sensitive"] = False
        if media:
            tweet["extended_entities"] = {"media": media}
        return tweet

    def _source(self, utc, device):
        if device == "phone":
            return SOURCES[2][1]
        return SOURCES[0][1] if utc < when.dt.datetime(2019, 8, 1) else SOURCES[1][1]

    def _entities(self, text, status, utc):
        out, length = [], 0
        entities = {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}
        media = []

        def put(piece):
            nonlocal length
            begin = length
            out.append(piece)
            length += len(piece)
            return [str(begin), str(length)]

        position = 0
        for match in _TOKEN.finditer(text):
            put(escape(text[position:match.start()]))
            position = match.end()
            if match["user"]:
                self._mention(match, put, entities)
            elif match["tag"]:
                entities["hashtags"].append({"text": match["tag"], "indices": put("#" + match["tag"])})
            elif match["photo"] is not None:
                media.append(self._photo(match["photo"], status, put))
            else:
                self._link(match, put, entities, status, utc)
        put(escape(text[position:]))
        if media:
            entities["media"] = media[:1]
        return "".join(out), entities, media

    def _mention(self, match, put, entities):
        user, name = self.users[match["user"]]
        entities["user_mentions"].append({"name": name, "screen_name": match["user"], "indices": put(match[0]),
                                          "id_str": user, "id": user})

    def _link(self, match, put, entities, status, utc):
        if match["quote"]:
            ago = when.dt.timedelta(minutes=self.rng.randrange(20, 1600))
            target = f"https://twitter.com/{match['quote']}/status/{self.flakes.x(utc - ago)}"
        else:
            target = match["url"]
        url = "https://t.co/" + short_code(status, target)
        shown = target.split("://", 1)[1]
        entities["urls"].append({"url": url, "expanded_url": target,
                                 "display_url": shown if len(shown) <= 27 else shown[:26] + "…", "indices": put(url)})

    def _photo(self, description, status, put):
        url = "https://t.co/" + short_code(status, "photo", description)
        number = str(int(status) - (5 << 22))
        file = f"pbs.twimg.com/media/F{short_code(status, description)}aAA.jpg"
        return {"expanded_url": f"https://twitter.com/{HANDLE}/status/{status}/photo/1", "indices": put(url), "url": url,
                "media_url": "http://" + file, "id_str": number, "id": number, "media_url_https": "https://" + file,
                "sizes": _sizes(), "type": "photo", "display_url": "pic.twitter.com/" + url[-10:]}
