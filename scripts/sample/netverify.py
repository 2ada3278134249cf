# SPDX-License-Identifier: GPL-3.0-or-later
"""Re-reads the later networks' files on its own, counts what is in them, and names everything that does not hold."""

import csv
import io
import json
import re
import xml.etree.ElementTree as tree
import zipfile
from collections import Counter

from . import carfile

FILES = ("facebook-export.zip", "linkedin-export.zip", "instagram-export.zip", "bluesky-repo.car", "blog.wordpress.xml", "address-book.vcf")
LIMIT = 1_500_000
_HOST = re.compile(r"https?://([\w.-]+)")
_FORMAT_HOSTS = {"www.facebook.com", "www.instagram.com", "www.linkedin.com", "www.threads.net", "x.com", "wordpress.org", "purl.org", "wellformedweb.org"}
RULES = ("personal_on_professional professional_on_personal detail_phone detail_email detail_address detail_children detail_birthday detail_health detail_money "
         "detail_travel detail_place detail_identity_number wider_copy restricted_in_public").split()


def _zip(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def _meta(texts):
    """Meta's files, decoded; a text that is not in its encoding is a fault."""
    def mend(value):
        if isinstance(value, str):
            return value.encode("latin-1").decode("utf-8")
        if isinstance(value, dict):
            return {mend(key): mend(entry) for key, entry in value.items()}
        return [mend(entry) for entry in value] if isinstance(value, list) else value
    for name, text in texts.items():
        if not text.isascii():
            raise ValueError(f"{name} is not ASCII")
    return {name: mend(json.loads(text)) for name, text in texts.items()}


def _facebook(path):
    data = _meta(_zip(path))
    root = "your_facebook_activity/"
    posts = data[root + "posts/your_posts__check_ins__photos_and_videos_1.json"]
    threads = {}
    for name, value in data.items():
        match = re.match(root + r"messages/inbox/([^/]+)/message_(\d+)\.json$", name)
        if match:
            threads.setdefault(match[1], []).append((int(match[2]), value))
    for folder, parts in threads.items():
        if sorted(number for number, _ in parts) != list(range(1, len(parts) + 1)):
            raise ValueError(f"{folder}: numbered with a gap")
    seconds = [row["timestamp"] for row in posts + data[root + "groups/group_posts_and_comments.json"]["group_posts_v2"]]
    if len(set(seconds)) != len(seconds):
        raise ValueError("two posts of one second on Facebook")
    friends = data["connections/friends/your_friends.json"]["friends_v2"]
    counts = {
        "posts": len(posts), "group_posts": len(seconds) - len(posts),
        "comments": len(data[root + "comments_and_reactions/comments.json"]["comments_v2"]) + len(data[root + "groups/your_comments_in_groups.json"]["group_comments_v2"]),
        "friends": len(friends), "removed_friends": len(data["connections/friends/removed_friends.json"]["deleted_friends_v2"]),
        "requests_sent": len(data["connections/friends/sent_friend_requests.json"]["sent_requests_v2"]),
        "requests_received": len(data["connections/friends/received_friend_requests.json"]["received_requests_v2"]),
        "requests_rejected": len(data["connections/friends/rejected_friend_requests.json"]["rejected_requests_v2"]),
        "following": len(data["connections/followers/who_you've_followed.json"]["following_v3"]), "threads": len(threads),
        "message_files": sum(len(parts) for parts in threads.values()),
        "messages": sum(len(part["messages"]) for parts in threads.values() for _, part in parts),
        "group_threads": sum(len(parts[0][1]["participants"]) > 2 for parts in threads.values())}
    return {"facebook-export.zip": counts}, {"facebook": {str(second) for second in seconds}}, sum(count > 1 for count in Counter(row["name"] for row in friends).values())


def _instagram(path):
    data = _meta(_zip(path))
    root, lists = "your_instagram_activity/", "connections/followers_and_following/"
    second = lambda row: row.get("creation_timestamp") or row["media"][0]["creation_timestamp"]
    posts, reels = data[root + "media/posts_1.json"], data[root + "media/reels.json"]["ig_reels_media"]
    threads = data[root + "threads/threads_and_replies.json"]["text_post_app_text_posts"]
    talks = [value for name, value in data.items() if "/messages/inbox/" in name]
    counts = {
        "posts": len(posts), "stories": len(data[root + "media/stories.json"]["ig_stories"]), "reels": len(reels), "comments": len(data[root + "comments/post_comments_1.json"]),
        "reel_comments": len(data[root + "comments/reels_comments.json"]["comments_reels_comments"]), "liked_posts": len(data[root + "likes/liked_posts.json"]["likes_media_likes"]),
        "liked_comments": len(data[root + "likes/liked_comments.json"]["likes_comment_likes"]), "followers": len(data[lists + "followers_1.json"]),
        "following": len(data[lists + "following.json"]["relationships_following"]), "close_friends": len(data[lists + "close_friends.json"]["relationships_close_friends"]),
        "requests_sent": len(data[lists + "pending_follow_requests.json"]["relationships_follow_requests_sent"]),
        "unfollowed": len(data[lists + "recently_unfollowed_profiles.json"]["relationships_unfollowed_users"]),
        "blocked": len(data[lists + "blocked_profiles.json"]["relationships_blocked_users"]), "conversations": len(talks), "messages": sum(len(talk["messages"]) for talk in talks)}
    app = {"posts": len(threads), "replies": sum(row["media"][0]["text_app_post"]["is_reply"] for row in threads),
           "followers": len(data[root + "threads/followers.json"]["text_post_app_text_post_app_followers"]),
           "following": len(data[root + "threads/following.json"]["text_post_app_text_post_app_following"])}
    return ({"instagram-export.zip": counts, "instagram-export.zip/threads": app},
            {"instagram": {str(second(row)) for row in posts + reels}, "threads": {str(second(row)) for row in threads}})


def _linkedin(path):
    texts = _zip(path)

    def rows(name, skip=0, **dialect):
        found = list(csv.reader(io.StringIO("\n".join(texts[name].split("\n")[skip:])), strict=True, **dialect))
        for row in found:
            if len(row) != len(found[0]):
                raise ValueError(f"{name}: {len(row)} cells in {row[:2]}")
        return found[1:]

    if not texts["Connections.csv"].startswith('Notes:\n"When exporting'):
        raise ValueError("Connections.csv has no preamble")
    connections, shares = rows("Connections.csv", 3), rows("Shares.csv")
    comments = rows("Comments.csv", doublequote=False, escapechar="\\")
    messages = rows("messages.csv")
    if not any('"' in row[2] for row in comments) or '\\"' not in texts["Comments.csv"]:
        raise ValueError("Comments.csv quotes nothing")
    urns = [re.search(r"share%3A(\d+)$", row[1])[1] for row in shares]
    counts = {
        "connections": len(connections), "without_url": sum(not row[2] for row in connections), "shares": len(shares), "public": sum(row[5] == "PUBLIC" for row in shares),
        "member_network": sum(row[5] == "MEMBER_NETWORK" for row in shares), "comments": len(comments), "reactions": len(rows("Reactions.csv")),
        "invitations": len(rows("Invitations.csv")), "messages": len(messages), "conversations": len({row[0] for row in messages}),
        "company_follows": len(rows("Company Follows.csv")), "recommendations_given": len(rows("Recommendations_Given.csv")),
        "recommendations_received": len(rows("Recommendations_Received.csv")), "endorsements_received": len(rows("Endorsement_Received_Info.csv"))}
    for name in ("Profile.csv", "Positions.csv", "Education.csv", "Skills.csv", "Email Addresses.csv", "Registration.csv"):
        rows(name)
    return {"linkedin-export.zip": counts}, {"linkedin": set(urns)}


def _bluesky(path):
    commit, records = carfile.read(path.read_bytes())
    if commit["version"] != 3 or len(commit["sig"]) != 64:
        raise ValueError("the commit is not of version 3")
    uris = set()
    for key, record in records.items():
        if record["$type"] != key.split("/")[0]:
            raise ValueError(f"{key} is a {record['$type']}")
        if record["$type"] == "app.bsky.feed.post":
            uris.add(f"at://{commit['did']}/{key}")
            data = record["text"].encode("utf-8")
            if len(record["text"]) > 300:
                raise ValueError(f"{key}: {len(record['text'])} characters")
            for facet in record.get("facets", []):
                part, feature = data[facet["index"]["byteStart"]:facet["index"]["byteEnd"]].decode("utf-8"), facet["features"][0]
                fits = {"tag": lambda: part == "#" + feature["tag"], "did": lambda: part.startswith("@"),
                        "uri": lambda: feature["uri"].split("://", 1)[1].startswith(part.removesuffix("..."))}
                if not any(name in feature and fit() for name, fit in fits.items()):
                    raise ValueError(f"{key}: the facet {part} is not {feature}")
    return {"bluesky-repo.car": dict(sorted(Counter(record["$type"] for record in records.values()).items()))}, {"bluesky": uris}


def _blog(path):
    wp = "{http://wordpress.org/export/1.2/}"
    channel = tree.fromstring(path.read_bytes()).find("channel")
    counts, keys = Counter({name: 0 for name in ("posts", "pages", "private", "password", "not_published", "comments", "own_comments", "unapproved", "pingbacks")}), set()
    for item in channel.iter("item"):
        get = lambda name: item.findtext(wp + name) or ""
        if get("status") not in ("publish", "private"):
            counts["not_published"] += 1
            continue
        counts["posts" if get("post_type") == "post" else "pages"] += 1
        counts["private"] += get("status") == "private"
        counts["password"] += bool(get("post_password"))
        keys.add(f"evidenceshelf.example?p={get('post_id')}")
        for comment in item.iter(wp + "comment"):
            say = lambda name: comment.findtext(wp + name)
            counts["pingbacks" if say("comment_type") != "comment" else "unapproved" if say("comment_approved") != "1" else "own_comments" if say("comment_user_id") != "0" else "comments"] += 1
    return {"blog.wordpress.xml": dict(counts)}, {"wordpress": keys}


def _cards(path):
    data = path.read_bytes()
    if any(len(line) > 75 for line in data.split(b"\r\n")) or b"\n" in data.replace(b"\r\n", b""):
        raise ValueError("lines of the address book are not folded")
    lines = data.decode("utf-8").replace("\r\n ", "").split("\r\n")
    inside, cards = False, []
    for line in lines:
        if line in ("BEGIN:VCARD", "END:VCARD"):
            if inside == (line == "BEGIN:VCARD"):
                raise ValueError("cards are not balanced")
            inside = not inside
            if inside:
                cards.append([])
        elif line:
            cards[-1].append(line)
    has = lambda start: sum(any(line.startswith(start) for line in card) for card in cards)
    if inside or has("FN:") != len(cards):
        raise ValueError("a card without a name or an end")
    return {"address-book.vcf": {"cards": len(cards), "version_3": has("VERSION:3.0"), "version_4": has("VERSION:4.0"), "with_uid": has("UID:"), "with_phone": has("TEL"),
                                 "organisations": has("KIND:org") + has("X-ABShowAs:COMPANY")}}


def _hosts(folder):
    for name in FILES:
        path = folder / name
        texts = _zip(path).values() if name.endswith(".zip") else [path.read_bytes().decode("utf-8", "replace").replace("\r\n ", "")]
        for host in {host for text in texts for host in _HOST.findall(text)}:
            if host not in _FORMAT_HOSTS and not host.rstrip(".").endswith(".example"):
                yield f"{name}: host {host}"


def read(folder):
    """(counts per file, post keys per network, homonyms in one list) as the files themselves have them."""
    counts, keys, homonyms = _facebook(folder / "facebook-export.zip")
    for more, found in (_linkedin(folder / "linkedin-export.zip"), _instagram(folder / "instagram-export.zip"), _bluesky(folder / "bluesky-repo.car"),
                        _blog(folder / "blog.wordpress.xml")):
        counts |= more
        keys |= found
    return counts | _cards(folder / "address-book.vcf"), keys, homonyms


def faults(folder):
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    try:
        counts, keys, homonyms = read(folder)
    except (ValueError, KeyError, csv.Error, tree.ParseError) as error:
        return [f"cannot be read again: {error!r}"]
    found = []
    for name, said in truth["counts"].items():
        said = {key: value for key, value in said.items() if key != "slips"}
        if counts.get(name) != said:
            found.append(f"{name}: {counts.get(name)} is there, truth says {said}")
    if homonyms != 2:
        found.append(f"{homonyms} names twice among the friends")
    for name in truth["post_labels"]:
        platform, _, key = name.partition(":")
        if key not in keys[platform]:
            found.append(f"truth names {name}")
    for platform, there in keys.items():
        labelled = sum(name.startswith(platform + ":") for name in truth["post_labels"])
        if labelled != len(there):
            found.append(f"{platform}: {len(there)} posts, {labelled} labels")
    planted = Counter(rule for plant in truth["plants"] for rule in plant["rules"])
    found += [f"{rule} is no rule" for rule in planted if rule not in RULES and rule != "profile_gives_away"]
    found += [f"{rule}: planted {planted[rule]} times" for rule in RULES if planted[rule] < 3]
    members = {member["id"] for member in truth["cast"]}
    found += [f"nobody is {key}" for pair in truth["homonyms"] for key in pair if key not in members]
    found += list(_hosts(folder))
    size = sum(path.stat().st_size for path in folder.iterdir() if path.is_file())
    if size >= LIMIT:
        found.append(f"{size} bytes in all")
    return found


def table(folder):
    """The counts as lines "file key number"."""
    counts, _, _ = read(folder)
    width = max(len(name) for name in counts)
    return [f"{name:<{width}}  {key:<28} {value:>6}" for name, entries in counts.items() for key, value in entries.items()]
