# SPDX-License-Identifier: GPL-3.0-or-later
"""The later networks together: who is asked to write when, and what stands on two of them."""

import datetime as dt
import html
import re

from . import addressbook, bluesky, cast as casting, facebook, instagram, linkedin, wordpress

# What people change when they write the same thing again elsewhere.
_CONTRACTED = (("cannot", "can't"), ("do not", "don't"), ("does not", "doesn't"), ("is not", "isn't"), ("did not", "didn't"), ("have not", "haven't"),
               ("it is", "it's"), ("I am", "I'm"), ("I have", "I've"), ("we have", "we've"), ("We have", "We've"), ("It is", "It's"), ("are not", "aren't"))
MORE = ("More on this at the next meeting of the network.", "I would be glad to hear how others do it.", "Slides on request.",
        "Written on a train, meant seriously.", "Ask me again in a year.", "Comments are open.")


def reworded(text):
    for long, short in _CONTRACTED:
        text = re.sub(rf"\b{long}\b", short, text)
    return text


def _x_moment(tweet):
    return dt.datetime.strptime(tweet["created_at"], "%a %b %d %H:%M:%S +0000 %Y")


class Networks:
    def __init__(self, people, x, shelves):
        self.x, self.shelves = x, shelves
        self.cast = casting.Cast(people, x.ids)
        self.copies = []
        self.blog = wordpress.Blog(self.cast).build()
        self.instagram = instagram.InstagramAccount(self.cast).build()
        self.instagram_members = self.instagram.files()
        self._facebook()
        self._linkedin()
        self._bluesky()
        self.book = addressbook.AddressBook(self.cast)
        self.vcf = self.book.vcf()
        for photo, thread in self.instagram.shared:
            self._copy("exact", None, ("instagram", photo), ("threads", thread))

    def _copy(self, how, wider, *posts):
        self.copies.append({"kind": how, "posts": [f"{platform}:{key}" for platform, key in posts], "wider": f"{wider[0]}:{wider[1]}" if wider else None})

    # -- what is shared again ---------------------------------------------------------------------

    def _tweets(self, begin):
        """Plain posts of X that somebody could put elsewhere word for word."""
        hidden = {row["id_str"] for row in self.x.circle}
        slips = {slip["native_id"] for slip in self.x.slips}
        for tweet in sorted(self.x.tweets, key=lambda tweet: int(tweet["id_str"])):
            text = html.unescape(tweet["full_text"])
            if (_x_moment(tweet) >= begin and tweet["id_str"] not in hidden | slips and "in_reply_to_user_id" not in tweet and "extended_entities" not in tweet
                    and "x:" + tweet["id_str"] in self.x.labels and not re.search(r"[@#]|https?:|^RT ", text) and 60 < len(text) < 270):
                yield tweet["id_str"], text, _x_moment(tweet), self.x.labels["x:" + tweet["id_str"]]

    def _followers_only(self):
        for number, item in self.shelves.items:
            note = item["object"] if item["type"] == "Create" else None
            if not note or note["inReplyTo"] or note["tag"] or note["attachment"] or not note["to"] or not note["to"][0].endswith("/followers"):
                continue
            if "https://www.w3.org/ns/activitystreams#Public" in note["cc"] + note["to"] or note["published"] < "2023-08":
                continue
            text = html.unescape(re.sub(r"<[^>]+>", "", note["content"]))
            yield note["id"], text, dt.datetime.strptime(note["published"], "%Y-%m-%dT%H:%M:%SZ"), self.shelves.labels.get("mastodon:" + note["id"], "personal")

    def _facebook(self):
        chosen = [post for post in self.instagram.posts if dt.datetime(2018, 1, 1) < post.utc and not post.rules and post.label == "personal" and len(post.text) > 30][::7][:26]
        self.facebook = facebook.FacebookAccount(self.cast).build([(post.text, "Picture shared from Instagram", post.utc + dt.timedelta(seconds=40)) for post in chosen])
        for post in chosen:
            self._copy("exact", None, ("instagram", post.key), ("facebook", self.facebook.copied[post.text]))
        self.facebook_members = self.facebook.files()

    def _linkedin(self):
        plain = [entry for entry in self._tweets(dt.datetime(2018, 1, 1)) if entry[3] == "professional"]
        near = [entry for entry in plain if reworded(entry[1]) != entry[1]][3::9][:10]
        longer = [entry for entry in plain if entry not in near][8::37][:8]
        shared = [(text, "", utc + dt.timedelta(hours=2), label) for _, text, utc, label in longer]
        shared = [(f"{text} {MORE[index % len(MORE)]}", url, utc, label) for index, (text, url, utc, label) in enumerate(shared)]
        shared += [(reworded(text), "", utc + dt.timedelta(hours=3), label) for _, text, utc, label in near]
        articles = [post for post in self.blog.posts if post.visibility == "public" and post.label == "professional" and post.text.count("\n\n") > 1 and post.utc.year > 2018][2::4][:6]
        for post in articles:
            shared.append((post.text.split("\n\n")[1], self.blog.links[post.key], post.utc + dt.timedelta(hours=14), "professional"))
        self.linkedin = linkedin.LinkedInAccount(self.cast).build(shared)
        keys = iter(self.linkedin.copied)
        for how, entries in (("contained", longer), ("near_identical", near)):
            for entry in entries:
                self._copy(how, None, ("x", entry[0]), ("linkedin", next(keys)))
        for post in articles:
            self._copy("contained", None, ("linkedin", next(keys)), ("wordpress", post.key))
        self.linkedin_members = self.linkedin.files()

    def _bluesky(self):
        plain = list(self._tweets(dt.datetime(2023, 8, 1)))[2::5][:26]
        narrow = list(self._followers_only())
        near = [entry for entry in narrow if reworded(entry[1]) != entry[1]][1::4][:3]
        toots = near + [entry for entry in narrow if entry not in near][3::9][:6]
        members = [post for post in self.linkedin.posts if post.visibility == "friends" and post.utc >= dt.datetime(2023, 8, 1)][:4]
        secret = next(post for post in self.blog.posts if post.text.startswith("For the network only"))
        private = next(post for post in self.blog.posts if post.text.startswith("The merger"))
        wide, minute = ("wider_copy",), dt.timedelta(minutes=4)
        shared = [(text, utc + minute, label, ()) for _, text, utc, label in plain]
        shared += [(text if index >= len(near) else reworded(text), utc + minute, label, wide) for index, (_, text, utc, label) in enumerate(toots)]
        shared += [(" ".join(post.text.split())[:290], post.utc + minute, post.label, wide) for post in members]
        shared.append((private.text.split("\n\n")[1].split(". ", 1)[1], private.utc + dt.timedelta(days=2), "professional", wide))
        addresses = [note.replace("/users/ines/statuses/", "/@ines/") for note, *_ in narrow[1::11][:3]] + [f"https://{wordpress.SITE}/?p={secret.key.split('=')[1]}"]
        self.bluesky = bluesky.BlueskyAccount(self.cast).build(shared, addresses)
        keys = iter(self.bluesky.copied)
        for entry in plain:
            self._copy("exact", None, ("x", entry[0]), ("bluesky", next(keys)))
        for index, entry in enumerate(toots):
            key = next(keys)
            self._copy("exact" if index >= len(near) else "near_identical", ("bluesky", key), ("mastodon", entry[0]), ("bluesky", key))
        for post in members:
            key = next(keys)
            self._copy("exact", ("bluesky", key), ("linkedin", post.key), ("bluesky", key))
        key = next(keys)
        self._copy("contained", ("bluesky", key), ("bluesky", key), ("wordpress", private.key))
        self.car = self.bluesky.car()

    # -- files ------------------------------------------------------------------------------------

    def zips(self):
        return {"facebook-export.zip": (self.facebook_members, facebook.MADE), "linkedin-export.zip": (self.linkedin_members, linkedin.MADE),
                "instagram-export.zip": (self.instagram_members, instagram.MADE)}

    def plain_files(self):
        return {"bluesky-repo.car": self.car, "blog.wordpress.xml": self.blog.xml().encode("utf-8"), "address-book.vcf": self.vcf.encode("utf-8")}
