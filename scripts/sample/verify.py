# SPDX-License-Identifier: GPL-3.0-or-later
"""Re-reads what was written and names everything that does not hold."""

import csv
import datetime as dt
import html
import json
import re
import zipfile
from collections import Counter

from . import when

_RESERVED = re.compile(r"https?://([\w.-]+)")
_FORMAT_HOSTS = {"t.co", "twitter.com", "pbs.twimg.com", "mobile.twitter.com", "www.w3.org", "ostatus.org", "joinmastodon.org", "w3id.org"}


def _parse(text):
    return json.loads(text.split("=", 1)[1])


def _time(text):
    return dt.datetime.strptime(text, "%a %b %d %H:%M:%S +0000 %Y")


def _plain(tweet):
    text = tweet["full_text"]
    for url in tweet["entities"]["urls"]:
        text = text.replace(url["url"], "")
    return html.unescape(text).strip()


def _entity_faults(tweet):
    text = tweet["full_text"]
    entities = tweet["entities"]
    for rows, expected in ((entities["urls"], lambda row: row["url"]), (entities.get("media", []), lambda row: row["url"]),
                           (entities["hashtags"], lambda row: "#" + row["text"]),
                           (entities["user_mentions"], lambda row: "@" + row["screen_name"])):
        for row in rows:
            begin, end = (int(index) for index in row["indices"])
            if text[begin:end] != expected(row):
                yield f"{tweet['id_str']}: {text[begin:end]!r} is not {expected(row)!r}"


def _tweet_faults(tweet):
    yield from _entity_faults(tweet)
    number, made = int(tweet["id_str"]), _time(tweet["created_at"])
    if ((number >> 22) + when.X_EPOCH_MS) // 1000 != when.milliseconds(made) // 1000:
        yield f"{number}: the id is not of {made}"
    parent = tweet.get("in_reply_to_status_id")
    if parent and int(parent) >= number:
        yield f"{number}: answers a later post"
    if re.search(r"&(?!amp;|lt;|gt;)|[<>]", tweet["full_text"]):
        yield f"{number}: not escaped"
    body = re.sub(r"https://t\.co/\w+", "x" * 23, html.unescape(tweet["full_text"]))
    body = re.sub(r"^(@\w+ )+", "", body) if parent else body
    limit = 140 if made < dt.datetime(2017, 11, 7) and not body.startswith("RT @") else 310 if body.startswith("RT @") else 280
    if "i/web/status" not in str(tweet["entities"]["urls"]) and len(body) > limit:
        yield f"{number}: {len(body)} characters in {made:%Y-%m}: {body[:60]}"
    if not dt.datetime(2017, 3, 1) < made < dt.datetime(2025, 6, 11, 22):
        yield f"{number}: made on {made}"


def _x_faults(path, truth):
    with zipfile.ZipFile(path) as archive:
        texts = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    config = _parse(texts["data/manifest.js"])
    for kind in config["dataTypes"].values():
        for file in kind["files"]:
            rows = _parse(texts[file["fileName"]])
            if len(rows) != int(file["count"]):
                yield f"{file['fileName']}: {len(rows)} rows, manifest says {file['count']}"
            if not texts[file["fileName"]].startswith(f"window.{file['globalName']} = "):
                yield f"{file['fileName']}: not {file['globalName']}"
    tweets = [row["tweet"] for row in _parse(texts["data/tweets.js"])]
    numbers = {tweet["id_str"] for tweet in tweets}
    if len(numbers) != len(tweets) or len(tweets) != truth["x"]["posts"]:
        yield f"{len(tweets)} tweets, {len(numbers)} ids, truth says {truth['x']['posts']}"
    for tweet in tweets:
        yield from _tweet_faults(tweet)
    own = Counter(_plain(tweet) for tweet in tweets if "in_reply_to_user_id" not in tweet and not tweet["full_text"].startswith("RT @"))
    yield from (f"twice on X: {text}" for text, count in own.items() if count > 1 and not text.startswith("https://t.co"))
    yield from (f"circle tweet {row['tweet']['id_str']} is not among the tweets"
                for row in _parse(texts["data/twitter-circle-tweet.js"]) if row["tweet"]["id_str"] not in numbers)
    for row in _parse(texts["data/note-tweet.js"]):
        note = row["noteTweet"]
        found = [tweet for tweet in tweets if note["core"]["text"][:200] in _plain(tweet)]
        made = dt.datetime.strptime(note["createdAt"][:19], "%Y-%m-%dT%H:%M:%S")
        if len(found) != 1 or abs((_time(found[0]["created_at"]) - made).total_seconds()) >= 1:
            yield f"note {note['noteTweetId']} joins {len(found)} tweets"
        for tag in note["core"]["hashtags"]:
            if note["core"]["text"][int(tag["fromIndex"]):int(tag["toIndex"])] != "#" + tag["text"]:
                yield f"note {note['noteTweetId']}: tag {tag['text']}"
    yield from (f"truth names {key}" for key in truth["labels"] if key.startswith("x:") and key[2:] not in numbers)
    yield from (f"slip {slip['native_id']} is not there" for slip in truth["slips"] if slip["platform"] == "x" and slip["native_id"] not in numbers)
    yield from _hosts("x", texts)


def _mastodon_faults(path, truth):
    with zipfile.ZipFile(path) as archive:
        texts = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    outbox = json.loads(texts["outbox.json"])
    items = outbox["orderedItems"]
    if not len(items) == outbox["totalItems"] == truth["mastodon"]["posts"] == len({item["id"] for item in items}):
        yield "outbox counts differ"
    notes = [item["object"] for item in items if item["type"] == "Create"]
    uris = {note["id"] for note in notes}
    for note in notes:
        made = dt.datetime.strptime(note["published"], "%Y-%m-%dT%H:%M:%SZ")
        if (int(note["id"].rsplit("/", 1)[1]) >> 16) // 1000 != when.milliseconds(made) // 1000:
            yield f"{note['id']}: the id is not of {made}"
        for tag in note["tag"]:
            if tag["type"] == "Mention" and tag["href"] not in note["to"] + note["cc"]:
                yield f"{note['id']}: {tag['name']} is not addressed"
        if not note["to"]:
            yield f"{note['id']}: addressed to nobody"
    own = Counter(note["content"] for note in notes if not note["inReplyTo"] and note["content"])
    yield from (f"twice on Mastodon: {text}" for text, count in own.items() if count > 1)
    yield from (f"truth names {key}" for key in truth["labels"] if key.startswith("mastodon:") and key[9:] not in uris)
    yield from (f"slip {slip['native_id']} is not there" for slip in truth["slips"] if slip["platform"] == "mastodon" and slip["native_id"] not in uris)
    for name in ("actor.json", "likes.json", "bookmarks.json"):
        json.loads(texts[name])
    yield from _hosts("mastodon", texts)


def _hosts(platform, texts):
    for name, text in texts.items():
        for host in set(_RESERVED.findall(text)):
            if host not in _FORMAT_HOSTS and not host.endswith(".example"):
                yield f"{platform} {name}: host {host}"


def faults(folder):
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    found = list(_x_faults(folder / "x-archive.zip", truth)) + list(_mastodon_faults(folder / "mastodon-archive.zip", truth))
    with open(folder / "following_accounts.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if len(rows) != truth["mastodon"]["following"]:
        found.append(f"following_accounts.csv: {len(rows)} rows")
    for name in ("x-archive.zip", "mastodon-archive.zip"):
        if (folder / name).stat().st_size >= 600_000:
            found.append(f"{name} is larger than 600 KB")
    return found
