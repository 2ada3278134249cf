# SPDX-License-Identifier: GPL-3.0-or-later
"""Ines's address book as vCards, some of version 3.0 (a telephone wrote them) and some of 4.0 (the desktop did)."""

import base64
import hashlib
import random

from .cast import folded, slug


def fold(line):
    """Lines of at most 75 bytes; what follows begins with a space."""
    data, parts = line.encode("utf-8"), []
    while len(data) > 75:
        cut = 75
        while data[cut] & 0xC0 == 0x80:
            cut -= 1
        parts.append(data[:cut])
        data = b" " + data[cut:]
    return b"\r\n".join(parts + [data]).decode("utf-8")


def text(value):
    return value.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n")


class AddressBook:
    def __init__(self, cast):
        self.rng = random.Random("ines's address book")
        self.people = sorted(cast.on("address-book"), key=lambda member: (member.on["address-book"]["name"].split()[-1], member.key))

    def _links(self, member):
        """Addresses of what else somebody is: they tie the networks together."""
        found = []
        if "x" in member.on:
            found.append(("twitter", "https://x.com/" + member.on["x"]["handle"]))
        if "mastodon" in member.on:
            user, host = member.on["mastodon"]["handle"].split("@")
            found.append(("mastodon", f"https://{host}/@{user}"))
        if "handle" in member.on.get("linkedin", {}):
            found.append(("linkedin", "https://www.linkedin.com/in/" + member.on["linkedin"]["handle"]))
        if "instagram" in member.on:
            found.append(("instagram", "https://www.instagram.com/" + member.on["instagram"]["handle"]))
        return [link for link in found if self.rng.random() < 0.6]

    def _card(self, member, version):
        entry = member.on["address-book"]
        name = entry["name"]
        lines = ["BEGIN:VCARD", f"VERSION:{version}"]
        if version == "3.0":
            lines.append("PRODID:-//Sample Telephone//Contacts 4//EN")
        if "uid" in entry:
            lines.append(f"UID:urn:uuid:{entry['uid']}" if version == "4.0" else f"UID:{entry['uid'].upper()}")
        if member.kind == "person":
            words = name.split()
            title = words.pop(0) if words[0] in ("Dr", "Prof", "Sister") else ""
            family = " ".join(words[1:])
            lines += [f"FN:{text(name)}", f"N:{text(family)};{text(words[0])};;{title};"]
        else:
            lines += ["KIND:org"] if version == "4.0" else ["X-ABShowAs:COMPANY"]
            lines += [f"FN:{text(name)}", f"ORG:{text(name)}"] + ([] if version == "4.0" else ["N:;;;;"])
        addresses = [member.email] if member.email else []
        if member.email:
            lines.append(f"EMAIL;PREF=1:{member.email}" if version == "4.0" else f"EMAIL;TYPE=INTERNET,HOME:{member.email}")
        if "linkedin" in member.on and self.rng.random() < 0.5:
            work = f"{member.email.split('@')[0]}@{slug(member.on['linkedin'].get('company') or 'work', '')[:18]}.example"
            addresses.append(work)
            lines.append(f"EMAIL;TYPE=work:{work}")
            lines += [f"ORG:{text(member.on['linkedin'].get('company') or 'Freelance')}", f"TITLE:{text(member.on['linkedin'].get('position', ''))}"]
        spaced = f"{member.phone[:3]} {member.phone[4:8]} {member.phone[9:]}"
        private = member.trust == "inner" or (member.trust == "personal" and self.rng.random() < 0.12)
        if private or "service" in member.roles or member.kind != "person" or self.rng.random() < 0.06:
            kinds = ("cell,voice", "CELL") if private else ("work,voice", "WORK")
            lines.append(f"TEL;VALUE=uri;TYPE=\"{kinds[0]}\":tel:{member.phone.replace(' ', '-')}" if version == "4.0" else f"TEL;TYPE={kinds[1]}:{spaced}")
            entry["phone"] = "+" + "".join(char for char in member.phone if char.isdigit())
        if addresses:
            entry["email"] = member.email
        if "uid" not in entry:  # the first address in order, else the number
            entry["native_id"] = (f"mail:{min(addresses)}" if addresses else f"tel:{entry['phone']}") + f"|{folded(name)}"
        for index, (service, url) in enumerate(self._links(member), 1):
            if index % 2:
                lines.append(f"X-SOCIALPROFILE;TYPE={service}:{url}")
            else:
                lines += [f"item{index}.URL:{url}", f"item{index}.X-ABLabel:{service}"]
        groups = [role for role in member.roles if role in ("family", "friend", "choir", "neighbour", "parent", "service", "colleague", "peer")]
        if groups:
            lines.append("CATEGORIES:" + ",".join(groups))
        if "family" in member.roles and self.rng.random() < 0.6:
            month, day = self.rng.randrange(1, 13), self.rng.randrange(1, 29)
            lines.append(f"BDAY:--{month:02d}{day:02d}" if version == "4.0" else f"BDAY;X-APPLE-OMIT-YEAR=1604:1604-{month:02d}-{day:02d}")
        if self.rng.random() < 0.08:
            photo = base64.b64encode(hashlib.sha512(member.key.encode()).digest() * 2).decode()
            lines.append(f"PHOTO:data:image/jpeg;base64,{photo}" if version == "4.0" else f"PHOTO;ENCODING=b;TYPE=JPEG:{photo}")
        if member.bio and self.rng.random() < 0.3:
            lines.append(f"NOTE:{text(member.bio)}\\nFrom the old telephone.")
        return "".join(fold(line) + "\r\n" for line in lines + ["END:VCARD"])

    def vcf(self):
        cards = [self._card(member, "4.0" if self.rng.random() < 0.45 else "3.0") for member in self.people]
        self.counts = {"cards": len(cards), "version_3": sum("VERSION:3.0" in card for card in cards), "version_4": sum("VERSION:4.0" in card for card in cards),
                       "with_uid": sum("\nUID:" in card for card in cards), "with_phone": sum("\nTEL" in card for card in cards),
                       "organisations": sum(member.kind == "organisation" for member in self.people)}
        return "".join(cards)
