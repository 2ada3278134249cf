# SPDX-License-Identifier: GPL-3.0-or-later
"""Ines's Instagram as its download gives it (JSON, layout of 2025), with the Threads folder inside."""

import datetime as dt
import random

from . import messages, posts_instagram, stock, written
from .facebook import dump

USER, NAME = "ines_y_las_mareas", "Ines C."
MADE = (2025, 6, 11, 22, 55, 0)
JOINED = dt.datetime(2015, 5, 2, 18, 30, 9)
THREADS_JOINED = dt.datetime(2023, 7, 6, 8, 0)
ROOT = "your_instagram_activity/"
LISTS = "connections/followers_and_following/"
WRONG_SIDE = ("gavin-lowther", "joyce-kamau", "alicja-nowak")


class InstagramAccount:
    purpose = "personal"

    def __init__(self, cast):
        self.rng = random.Random("ines on instagram")
        self.clock = stock.Clock(self.rng)
        self.people = sorted(cast.on("instagram"), key=lambda member: member.key)
        self.posts, self.media, self.stories, self.reels, self.comments, self.reel_comments = [], [], [], [], [], []
        self.likes, self.liked_comments, self.threads_rows, self.threads_posts, self.talks = [], [], [], [], []

    def build(self):
        for block, low, high in ((posts_instagram.OLD, JOINED, dt.datetime(2017, 2, 20)), (posts_instagram.CAPTIONS, None, None),
                                 (posts_instagram.SLIPS, None, None)):
            for draft in stock.read(block, "personal"):
                self._post(draft, self.clock.of(draft, low, high))
        for _ in range(26):
            self._story()
        self._reels()
        self._relations()
        self._comments()
        self._likes()
        self._talks()
        self._threads()
        self.media.sort(key=lambda row: -(row.get("creation_timestamp") or row["media"][0]["creation_timestamp"]))
        return self

    # -- posts ------------------------------------------------------------------------------------

    def _item(self, utc, title, kind="posts", ending="jpg"):
        return {"uri": f"media/{kind}/{utc:%Y%m}/{self.rng.randrange(10**16, 10**17)}_n_{self.rng.randrange(10**14, 10**15)}.{ending}",
                "creation_timestamp": stock.seconds(utc),
                "media_metadata": {"photo_metadata" if ending == "jpg" else "video_metadata": {"exif_data": [{"device_id": "android-0000000000000000", "source_type": "4"}]},
                                   "camera_metadata": {"has_camera_metadata": False}},
                "title": title, "cross_post_source": {"source_app": "FB"}}

    def _post(self, draft, utc):
        text, _, _ = stock.parts(draft.text.replace("{photo}", ""))
        several = not draft.slip and self.rng.random() < 0.15
        if several:
            row = {"media": [self._item(utc, "") for _ in range(self.rng.choice([2, 3, 4]))], "title": text, "creation_timestamp": stock.seconds(utc)}
        else:
            row = {"media": [self._item(utc, text)]}
        self.media.append(row)
        self.posts.append(written.Written(str(stock.seconds(utc)), text, utc, draft.label, "unknown", written.rules_of(draft, self.purpose)))

    def _story(self):
        utc = self.clock.pick(dt.datetime(2021, 1, 1), dt.datetime(2025, 6, 10))
        self.stories.append(self._item(utc, "", "stories", self.rng.choice(["jpg", "mp4"])))

    def _reels(self):
        for text in ("Kneading, forty seconds.", "Starlings. Sound on.", "He explains the tides.", "First bow stroke on number two.", "Waves, and Leonie screaming.",
                     "Un minuto de ría.", "How to fold a paper crown.", "Slug patrol, with torch."):
            utc = self.clock.pick(dt.datetime(2021, 6, 1), dt.datetime(2025, 6, 1))
            self.reels.append({"media": [self._item(utc, text, "reels", "mp4")]})
            self.posts.append(written.Written(str(stock.seconds(utc)), text, utc, "personal", "unknown"))

    # -- people -----------------------------------------------------------------------------------

    def _moment(self, member):
        low = max(JOINED, dt.datetime(max(member.known, 2015), 6, 1))
        return stock.seconds(self.clock.pick(low, max(low + dt.timedelta(days=90), dt.datetime(2025, 5, 30))))

    def _entry(self, handle, stamp):
        return {"title": "", "media_list_data": [], "string_list_data": [{"href": "https://www.instagram.com/" + handle, "value": handle, "timestamp": stamp}]}

    def _relations(self):
        self.following, self.followers, self.close = [], [], []
        for member in self.people:
            handle = member.on["instagram"]["handle"]
            if member.key not in WRONG_SIDE[:1]:
                self.following.append({"title": handle, "string_list_data": [{"href": "https://www.instagram.com/_u/" + handle, "timestamp": self._moment(member)}]})
            if member.kind == "person" and (member.trust != "public" or self.rng.random() < 0.15):
                self.followers.append(self._entry(handle, self._moment(member)))
            if member.tier == "friend":
                self.close.append(self._entry(handle, self._moment(member)))
        for number in range(1, 41):
            self.followers.append(self._entry(f"{self.rng.choice(['bread', 'tide', 'plot', 'choir', 'clay', 'gull'])}.{self.rng.choice(['and', 'of', 'by'])}."
                                              f"{self.rng.choice(['salt', 'stone', 'hazel', 'harbour', 'wool'])}{number}", stock.seconds(self.clock.pick(JOINED, dt.datetime(2025, 5, 1)))))
        for rows in (self.following, self.followers, self.close):
            rows.sort(key=lambda row: -row["string_list_data"][0]["timestamp"])

    def _comments(self):
        persons = [member for member in self.people if member.kind == "person"]
        for index, text in enumerate(stock.lines(posts_instagram.COMMENTS) * 3):
            utc = self.clock.pick(dt.datetime(2018, 1, 1), dt.datetime(2025, 6, 9))
            owner = self.rng.choice([member for member in persons if member.tier in ("friend", "interact")] or persons)
            row = {"media_list_data": [{"uri": ""}],
                   "string_map_data": {"Comment": {"value": text}, "Media Owner": {"value": owner.on["instagram"]["handle"]}, "Time": {"timestamp": stock.seconds(utc)}}}
            (self.reel_comments if index % 12 == 11 else self.comments).append(row)

    def _likes(self):
        for index in range(150):
            member = self.rng.choice(self.people)
            stamp = stock.seconds(self.clock.pick(dt.datetime(2019, 1, 1), dt.datetime(2025, 6, 10)))
            code = "".join(self.rng.choice("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0123456789-_") for _ in range(11))
            target = self.liked_comments if index % 10 == 9 else self.likes
            target.append({"title": member.on["instagram"]["handle"],
                           "string_list_data": [{"href": f"https://www.instagram.com/p/{code}/", "value": "\U0001f44d", "timestamp": stamp}]})

    def _talks(self):
        talkers = [member for index, member in enumerate(self.people)
                   if member.kind == "person" and (member.tier == "friend" or (member.tier == "interact" and index % 4 == 0))]
        for member in talkers:
            handle, count = member.on["instagram"]["handle"], self.rng.randrange(3, 26)
            moments = sorted(self.clock.pick(dt.datetime(2018, 1, 1), dt.datetime(2025, 6, 9)) for _ in range(count))
            said = [{"sender_name": NAME if index % 2 else member.name, "timestamp_ms": stock.seconds(utc) * 1000 + self.rng.randrange(1000), "content": text,
                     "is_geoblocked_for_viewer": False, "is_unsent_image_by_messenger_kid_parent": False}
                    for index, (utc, text) in enumerate(zip(moments, written.spoken(messages.HOME, self.rng, count)))]
            folder = f"{handle.replace('.', '').replace('_', '')}_{self.rng.randrange(10**15, 10**16)}"
            self.talks.append((folder, member.name, said[::-1]))

    # -- Threads ----------------------------------------------------------------------------------

    def _threads(self):
        for block, reply in ((posts_instagram.THREADS, False), (posts_instagram.THREADS_REPLIES, True)):
            for draft in stock.read(block, "personal"):
                self._thread_post(draft.text, self.clock.of(draft, THREADS_JOINED, dt.datetime(2024, 2, 28)), reply)
        chosen = [post for post in self.posts if dt.datetime(2023, 7, 10) < post.utc < dt.datetime(2024, 2, 20) and not post.rules and "#" not in post.text and len(post.text) > 24]
        self.shared = []
        for post in chosen[:5]:
            key = self._thread_post(post.text, self.clock.at(post.utc + dt.timedelta(minutes=3)), False)
            self.shared.append((post.key, key))

    def _thread_post(self, text, utc, reply):
        item = {"uri": "", "creation_timestamp": stock.seconds(utc), "media_metadata": {"camera_metadata": {"has_camera_metadata": False}}, "title": text,
                "cross_post_source": {"source_app": "FB"}, "text_app_post": {"is_reply": reply, "reply_control": "everyone"}}
        self.threads_rows.append({"media": [item]})
        self.threads_posts.append(written.Written(str(stock.seconds(utc)), text, utc, "personal", "unknown"))
        return str(stock.seconds(utc))

    # -- files ------------------------------------------------------------------------------------

    def _profile(self):
        entry = lambda value: {"href": "", "value": value, "timestamp": 0}
        return {"profile_user": [{"title": "", "media_map_data": {"Profile Photo": self._item(dt.datetime(2022, 6, 5, 9, 14), "", "profile")},
                                  "string_map_data": {"Email": entry("ines.corbally@postbox.example"), "Phone Number": entry("+447700900361"), "Username": entry(USER),
                                                      "Name": entry(NAME), "Bio": entry("Marées, mareas, tides. Pan, violines, un niño. By day: librarian, @ines_medlib over on X."),
                                                      "Gender": entry("female"), "Date of birth": entry("1988-09-27"), "Website": entry("https://corbally-ceramics.example"),
                                                      "Private Account": entry("True")}}]}

    def _threads_list(self, root, members):
        return {root: [{"title": member.name, "media_list_data": [],
                        "string_list_data": [{"href": "https://www.threads.net/@" + member.on["instagram"]["handle"], "value": member.on["instagram"]["handle"],
                                              "timestamp": stock.seconds(self.clock.pick(THREADS_JOINED, dt.datetime(2024, 2, 1)))}]} for member in members]}

    def files(self):
        on_threads = self.people[::4]
        for member in on_threads:
            member.on["threads"] = {"handle": member.on["instagram"]["handle"], "name": member.name}
        gone = [self._entry(handle, stock.seconds(self.clock.pick(dt.datetime(2025, 5, 1), dt.datetime(2025, 6, 5)))) for handle in ("daily.growth.hacks", "miracle.bread.machine")]
        asked = [self._entry(handle, stock.seconds(self.clock.pick(dt.datetime(2024, 5, 1), dt.datetime(2025, 6, 1)))) for handle in ("moncho.vilarino.plus", "hester_hides")]
        blocked = {"relationships_blocked_users": [{"title": "crypto.medix.now", "media_list_data": [], "string_list_data": [
            {"href": "https://www.instagram.com/crypto.medix.now", "timestamp": 1690012345}]}]}
        made = [
            ("personal_information/personal_information/personal_information.json", self._profile()),
            (LISTS + "followers_1.json", self.followers), (LISTS + "following.json", {"relationships_following": self.following}),
            (LISTS + "close_friends.json", {"relationships_close_friends": self.close}),
            (LISTS + "pending_follow_requests.json", {"relationships_follow_requests_sent": asked}),
            (LISTS + "recently_unfollowed_profiles.json", {"relationships_unfollowed_users": gone}), (LISTS + "blocked_profiles.json", blocked),
            (ROOT + "media/posts_1.json", self.media), (ROOT + "media/stories.json", {"ig_stories": self.stories}), (ROOT + "media/reels.json", {"ig_reels_media": self.reels}),
            (ROOT + "comments/post_comments_1.json", self.comments), (ROOT + "comments/reels_comments.json", {"comments_reels_comments": self.reel_comments}),
            (ROOT + "likes/liked_posts.json", {"likes_media_likes": self.likes}), (ROOT + "likes/liked_comments.json", {"likes_comment_likes": self.liked_comments}),
            (ROOT + "threads/threads_and_replies.json", {"text_post_app_text_posts": sorted(self.threads_rows, key=lambda row: -row["media"][0]["creation_timestamp"])}),
            (ROOT + "threads/followers.json", self._threads_list("text_post_app_text_post_app_followers", on_threads[::2])),
            (ROOT + "threads/following.json", self._threads_list("text_post_app_text_post_app_following", on_threads)),
        ]
        for folder, title, said in self.talks:
            made.append((f"{ROOT}messages/inbox/{folder}/message_1.json", {"participants": [{"name": title}, {"name": NAME}], "messages": said, "title": title,
                                                                            "is_still_participant": True, "thread_path": "inbox/" + folder, "magic_words": []}))
        self.counts = {"posts": len(self.media), "stories": len(self.stories), "reels": len(self.reels), "comments": len(self.comments), "reel_comments": len(self.reel_comments),
                       "liked_posts": len(self.likes), "liked_comments": len(self.liked_comments), "followers": len(self.followers), "following": len(self.following),
                       "close_friends": len(self.close), "requests_sent": len(asked), "unfollowed": len(gone), "blocked": 1, "conversations": len(self.talks),
                       "messages": sum(len(said) for _, _, said in self.talks), "slips": sum(bool(post.rules) for post in self.posts)}
        self.threads_counts = {"posts": len(self.threads_rows), "replies": sum(row["media"][0]["text_app_post"]["is_reply"] for row in self.threads_rows),
                               "followers": len(on_threads[::2]), "following": len(on_threads)}
        return [(name, dump(value)) for name, value in made]
