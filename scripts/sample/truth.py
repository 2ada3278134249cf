# SPDX-License-Identifier: GPL-3.0-or-later
"""What was planted in the sample: counts, labels, tiers, trust, kinds, slips, and who is the same person."""

import json

from .mastodon import PUBLIC


def _rows(members, name):
    return json.loads(members[f"data/{name}.js"].split("=", 1)[1])


def _x_counts(x, members):
    posts = x.tweets
    talks = _rows(members, "direct-messages")
    count = lambda name: len(_rows(members, name))
    reposts = sum(row["full_text"].startswith("RT @") for row in posts)
    replies = sum("in_reply_to_user_id" in row and row["in_reply_to_user_id"] != x.id for row in posts)
    return {
        "account_id": x.id, "handle": "ines_medlib", "purpose": "professional", "posts": len(posts), "replies": replies, "reposts": reposts,
        "thread_posts": sum(row.get("in_reply_to_user_id") == x.id for row in posts),
        "quotes": sum(any("/status/" in url["expanded_url"] and "/i/web/" not in url["expanded_url"] for url in row["entities"]["urls"]) for row in posts),
        "with_media": sum("extended_entities" in row for row in posts), "circle": len(x.circle), "deleted": len(x.deleted),
        "notes": len(x.notes), "following": count("following"), "followers": count("follower"), "likes": count("like"),
        "blocked": count("block"), "muted": count("mute"), "contacts": count("contact"), "conversations": len(talks),
        "messages": sum(len(talk["dmConversation"]["messages"]) for talk in talks),
        "group_events": sum(len(talk["dmConversation"]["messages"]) for talk in _rows(members, "direct-messages-group")),
        "group_messages": sum("messageCreate" in event for talk in _rows(members, "direct-messages-group") for event in talk["dmConversation"]["messages"])}


def _visibility(item):
    if PUBLIC in item["to"]:
        return "public"
    if PUBLIC in item["cc"]:
        return "unlisted"
    return "followers" if any(uri.endswith("/followers") for uri in item["to"]) else "direct"


def _mastodon_counts(shelves):
    items = [item for _, item in shelves.items]
    notes = [item for item in items if item["type"] == "Create"]
    seen = {}
    for item in notes:
        seen[_visibility(item)] = seen.get(_visibility(item), 0) + 1
    own = "https://shelves.example/users/ines/"
    return {"handle": "ines@shelves.example", "purpose": "mixed", "posts": len(items), "created": len(notes),
            "boosts": len(items) - len(notes),
            "replies": sum(bool(item["object"]["inReplyTo"]) and not item["object"]["inReplyTo"].startswith(own) for item in notes),
            "with_media": sum(bool(item["object"]["attachment"]) for item in notes), "visibility": dict(sorted(seen.items())),
            "following": shelves.following().count("\n") - 1, "likes": len(shelves.likes), "bookmarks": len(shelves.bookmarks)}


TAGS = ("medlibs", "SearchClub", "OpenShelves", "OAWeek", "MedLibConf", "EvSynth")


def _events(x):
    """Per tag of a chat or event: her posts with it, and whom she named in them."""
    found = {}
    for row in x.tweets:
        if row["full_text"].startswith("RT @"):
            continue
        for tag in {entry["text"] for entry in row["entities"]["hashtags"]}:
            if tag.rstrip("0123456789") in TAGS:
                event = found.setdefault("#" + tag, {"posts": 0, "people": set()})
                event["posts"] += 1
                event["people"] |= {"x:" + user["id_str"] for user in row["entities"]["user_mentions"] if user["id_str"] != "-1"}
    return {tag: {"posts": event["posts"], "people": sorted(event["people"])} for tag, event in sorted(found.items())}


def _drift(people, x):
    """Who went silent though once close, and who came closer in the last year."""
    silent = {"x:" + x.ids[person.x]: "silent" for person in people
              if person.x and person.tier in ("friend", "interact") and person.until < "2024-12"}
    return {**silent, "x:" + x.ids["amara_rdl"]: "closer", "mastodon:amara@shelves.example": "closer"}


def _names_child(x, shelves):
    """Posts that anybody can read and that name the child."""
    hidden = {row["id_str"] for row in x.circle}
    yield from ("x:" + row["id_str"] for row in x.tweets if "Tomas" in row["full_text"] and row["id_str"] not in hidden)
    yield from ("mastodon:" + item["object"]["id"] for _, item in shelves.items
                if item["type"] == "Create" and "Tomas" in item["object"]["content"] and _visibility(item) in ("public", "unlisted"))


def planted(people, x, shelves, members):
    tiers, trust, kinds, who, same = {}, {}, {}, {}, []
    for person in people:
        keys = (["x:" + x.ids[person.x]] if person.x else []) + (["mastodon:" + person.mastodon] if person.mastodon else [])
        for key in keys:
            tiers[key], trust[key], kinds[key] = person.tier, person.trust, person.kind
            who[key] = {"name": person.name, "bio": person.bio, "roles": list(person.roles), **({"handle": person.x} if key.startswith("x:") else {})}
        if len(keys) == 2:
            same.append(keys)
    slips = sorted(x.slips, key=lambda slip: int(slip["native_id"])) + shelves.slips
    return {"person": {"name": "Ines Corbally", "x": "ines_medlib", "mastodon": "ines@shelves.example", "timezone": "Europe/London",
                       "work_words": ["clinical librarian", "medical librarian", "hospital library", "St Brannoc's", "literature search",
                                      "search filter", "systematic review", "evidence synthesis", "journal club", "ward round", "MeSH",
                                      "open access", "medlibs", "MedLibConf", "EvSynth", "SearchClub", "OpenShelves"],
                       "child": "Tomas", "partner": "Matthias"},
            "people": len(people), "x": _x_counts(x, members), "mastodon": _mastodon_counts(shelves), "slips": slips,
            "labels": {**x.labels, **shelves.labels}, "tiers": tiers, "trust": trust, "kinds": kinds, "same_person": same,
            "events": _events(x), "drift": _drift(people, x), "child_named_in_public": sorted(_names_child(x, shelves)),
            "not_visible_to_all": sorted("x:" + row["id_str"] for row in x.circle), "who": who}
