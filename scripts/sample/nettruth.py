# SPDX-License-Identifier: GPL-3.0-or-later
"""What was planted in the later networks. Posts are named as importers key them, except where an export has no id of its own:
there (facebook, instagram, threads) the key is the second of the post, which no other post of that network has."""

import json

from . import bluesky, facebook, instagram, linkedin, wordpress

KEYS = ("accounts", "counts", "post_labels", "post_visibility", "plants", "profile_plants", "wrong_side", "copies", "cast", "homonyms")


def _accounts():
    return [
        {"platform": "facebook", "handle": facebook.USER, "name": facebook.NAME, "purpose": "personal", "file": "facebook-export.zip"},
        {"platform": "linkedin", "handle": linkedin.SLUG, "name": linkedin.NAME, "purpose": "professional", "file": "linkedin-export.zip"},
        {"platform": "instagram", "handle": instagram.USER, "name": instagram.NAME, "purpose": "personal", "file": "instagram-export.zip"},
        {"platform": "threads", "handle": instagram.USER, "name": instagram.NAME, "purpose": "personal", "file": "instagram-export.zip"},
        {"platform": "bluesky", "native_id": bluesky.DID, "name": "Ines Corbally", "purpose": "mixed", "file": "bluesky-repo.car"},
        {"platform": "wordpress", "handle": wordpress.SITE, "name": "The Evidence Shelf", "purpose": "professional", "file": "blog.wordpress.xml"},
        {"platform": "addressbook", "handle": "address-book", "name": "Address book", "purpose": "", "file": "address-book.vcf"},
    ]


def _profiles():
    return [
        {"rule": "profile_gives_away", "platform": "facebook", "what": "about_me names @ines_medlib; a website is the LinkedIn profile"},
        {"rule": "profile_gives_away", "platform": "instagram", "what": "the bio names @ines_medlib"},
        {"rule": "profile_gives_away", "platform": "linkedin", "what": "summary and website name the Instagram account"},
        {"rule": "profile_gives_away", "platform": "wordpress", "what": "the page About names the Instagram account"},
        {"rule": "profile_gives_away", "platform": "bluesky", "what": "the description names the blog and the Instagram account"},
        {"rule": "profile_differs", "platform": "linkedin", "what": "name: Inés Corbally Otero, on X Ines Corbally"},
        {"rule": "profile_differs", "platform": "linkedin", "what": "headline: deputy head of knowledge services, on X clinical librarian"},
        {"rule": "profile_differs", "platform": "linkedin", "what": "website: an old address of the blog"},
        {"rule": "profile_differs", "platform": "wordpress", "what": "author: I. M. Corbally"},
        {"rule": "account_left_alone", "platform": "threads", "what": "nothing since February 2024"},
        {"rule": "audience_unknown", "platform": "facebook", "what": "the export does not say"},
        {"rule": "audience_unknown", "platform": "instagram", "what": "the export does not say"},
        {"rule": "audience_unknown", "platform": "threads", "what": "the export does not say"},
    ]


def _identity(network, entry):
    kept = {name: entry[name] for name in ("native_id", "handle", "name", "email", "phone") if entry.get(name)}
    return {"platform": network.replace("-", ""), **kept, **({"page": True} if entry.get("page") else {})}


def _cast(cast):
    return [{"id": member.key, "name": member.name, "kind": member.kind, "tier": member.tier, "trust": member.trust, "roles": list(member.roles),
             "on": [_identity(network, entry) for network, entry in member.on.items()]} for member in cast.members]


def _wrong_side(networks):
    """People trusted with work only who see the private accounts."""
    followers = {row["string_list_data"][0]["value"] for row in networks.instagram.followers}
    for member in networks.cast.members:
        if member.kind != "person" or member.trust != "professional":
            continue
        if "facebook" in member.on and member not in networks.facebook.gone:
            yield {"person": member.key, "platform": "facebook", "relation": "friend"}
        if member.on.get("instagram", {}).get("handle") in followers:
            yield {"person": member.key, "platform": "instagram", "relation": "follower"}


def planted(networks):
    posts = [(name, post) for name, written in (("facebook", networks.facebook.posts), ("instagram", networks.instagram.posts), ("threads", networks.instagram.threads_posts),
                                                ("linkedin", networks.linkedin.posts), ("bluesky", networks.bluesky.posts), ("wordpress", networks.blog.posts)) for post in written]
    posts.sort(key=lambda pair: (pair[0], pair[1].utc))
    return {
        "accounts": _accounts(),
        "counts": {"facebook-export.zip": networks.facebook.counts, "linkedin-export.zip": networks.linkedin.counts, "instagram-export.zip": networks.instagram.counts,
                   "instagram-export.zip/threads": networks.instagram.threads_counts, "bluesky-repo.car": dict(sorted(networks.bluesky.counts.items())),
                   "blog.wordpress.xml": networks.blog.counts, "address-book.vcf": networks.book.counts},
        "post_labels": {f"{name}:{post.key}": post.label if post.text else "none" for name, post in posts},
        "post_visibility": {f"{name}:{post.key}": post.visibility for name, post in posts if post.visibility not in ("unknown", "public")},
        "plants": [{"platform": name, "key": post.key, "rules": list(post.rules)} for name, post in posts if post.rules],
        "profile_plants": _profiles(), "wrong_side": list(_wrong_side(networks)), "copies": networks.copies, "cast": _cast(networks.cast),
        "homonyms": networks.cast.same_name,
    }


def document(before, later):
    """The text of truth.json: the present keys as they were, the later ones an entry a line."""
    text = json.dumps(before, ensure_ascii=False, indent=1)
    parts = []
    for key in KEYS:
        value = later[key]
        one = lambda entry: json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
        if isinstance(value, dict):
            rows = ",\n".join(f"  {one(name)}: {one(entry)}" for name, entry in value.items())
            parts.append(f' "{key}": {{\n{rows}\n }}')
        else:
            parts.append(f' "{key}": [\n' + ",\n".join("  " + one(entry) for entry in value) + "\n ]")
    return text[:-2] + ",\n" + ",\n".join(parts) + "\n}\n"
