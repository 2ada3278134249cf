# SPDX-License-Identifier: GPL-3.0-or-later
"""The cast over all networks: the people of people.py, whom they are elsewhere, and those who are only elsewhere.

A member is "on" a network with what an importer sees there: native_id, handle, name, email. Networks: x, mastodon, facebook, linkedin,
instagram, threads, bluesky, wordpress, address-book.
"""

import hashlib
import random
import re
import unicodedata
from dataclasses import dataclass, field

from . import names

# Where those of people.py are as well: l LinkedIn, f Facebook, i Instagram, b Bluesky, a address book, w comments on the blog.
# "f=Name" where they are called otherwise there.
ELSEWHERE = """
Gwen Pritchard-Lowe: l f a=Gwendolen_Pritchard-Lowe w
Leonie Achterberg: l f i b a
Saoirse Bellamy: l f i b a w
Petra Voss: l f b a
Idris Falk: f i a
Wren Castellano: f i b a
Tobias Renner: l b a w
Amara Lindqvist: l i b a w
Priya Raghunathan: l f a
Hana Sobotka: l b a w
Rafael Montoya: l f=Rafa_Montoya a w
Nikhil Banerjee: l b a
Callum Reith: l=Cal_Reith b a
Beatriz Lobo: l b a
Elspeth Munro: l=Ellie_Munro b
Ingrid Solheim: l a w
Marcus Oyelaran: l f a
Yusra Haddad: l b w
Ottilie Brandt: b
Sefa Lindgren: l b
Simon Ardley: l a
Paula Tennant: l
Simone Achebe: l
Mohammed Aziz: l b w
Tamsin Woolf: l b
Adaeze Okonkwo: l b
Giulia Ferrante: l b
Marek Wilk: l b
Deanna Frost: l b
Teleri Jones: l f b
Ngaire Tuhoro: b
Chen Wei-Ling: l
Dr Fatima Benali: l=Fatima_Benali f a
Joyce Kamau: l f i a
Ben Hartley: l f
Alicja Nowak: l f i b a w
Devon Pryce: l b a
Mairead Quigley: l b
Haruka Ito: b
Iris Delacroix: l b w
Olukemi Sanusi: l b
Anouk van Dalen: l b
Felix Ostrow: b
Journal of Clinical Searching: b
Society of Health Libraries: b
MedLibConf: b
Evidence Weekly: b
The Ward Post: b
Open Access Wire: b
Obinna Uchukwu: l=Obi_Uchukwu f
Bronagh Keane: l b
Ayodele Cole: l b
Emma Liddell: l b
Soledad Marin: l=Soledad_Marín f=Sole_Marín i w
Ulrike Hahn: l w
Harriet Stone: l
Gavin Lowther: l i
Ian Bartlett: l
Dr Susan Okafor: l=Susan_Okafor
Nigel Brandreth: l f
Tessa Holland: f i
Kofi Mensah: b
Lorcan Byrne: l b
Thandiwe Mokoena: l b
Tom Waverley: b
Maeve Corbally: f i a
Dermot Corbally: f a
Matthias Keller: f=Matti_Keller i a
Kieran Dufresne: f i a
Jo Tanner: f a
Bashir Noor: f b a
Greta Hollis: f i a
Tadeusz Lis: i b
Marisol Vega: f=Marisol_Vega_Lorca b i
Nell Abernathy: f i a
Aki Lehtonen: b
Pia Rasmussen: b i
Lowri Parry: b
Dr Omolara Giwa: b
Sister Bernadette Oduya: b
"""

# Same name, another person: name | network | kind of acquaintance | position or bio.
HOMONYMS = """
Sarah Lockyer|facebook|parent|Mother of two at Quarry Lane Primary.
Sarah Lockyer|facebook|choir|Second alto.
Manuel Otero Lago|facebook|family|Cousin, Cangas.
Manuel Otero Lago|facebook|family|Cousin, Moaña.
Emma Liddell|facebook|service|Cuts hair in Harbour Street.
Paula Tennant|linkedin|-|Lettings Manager
Tom Waverley|linkedin|vendor|Regional Sales Manager
Hannah Brook|linkedin|recruiter|Talent Partner
Jun Takahara|linkedin|-|Marine Engineer
Simon Ardley|address-book|service|Plumber
Nell Abernathy|linkedin|-|Tax Adviser
"""

LETTERS = {"l": "linkedin", "f": "facebook", "i": "instagram", "b": "bluesky", "a": "address-book", "w": "wordpress"}


@dataclass
class Member:
    key: str
    name: str
    kind: str
    tier: str
    trust: str
    roles: tuple
    bio: str
    known: int  # first year of the acquaintance
    email: str = ""
    phone: str = ""
    on: dict = field(default_factory=dict)


def plain(text):
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char)).replace("ß", "ss")


def slug(text, joint="-"):
    return re.sub(r"[^a-z0-9]+", joint, plain(text).lower()).strip(joint)


def folded(text):
    """As core folds a name: NFC, case folded, single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def did_of(key):
    alphabet = "abcdefghijklmnopqrstuvwxyz234567"
    digest = hashlib.sha256(("did " + key).encode()).digest()
    return "did:plc:" + "".join(alphabet[byte % 32] for byte in digest[:24])


class Cast:
    def __init__(self, people, x_ids):
        self.rng = random.Random("ines's people")
        self.members, self.keys, self.used_names = [], set(), set()
        self.same_name = []
        for person in people:
            member = self._add(person.name, person.kind, person.tier, person.trust, person.roles, person.bio, int(person.since[:4]))
            if person.x:
                member.on["x"] = {"native_id": x_ids[person.x], "handle": person.x, "name": person.name}
            if person.mastodon:
                member.on["mastodon"] = {"handle": person.mastodon}
        self.by_name = {member.name: member for member in self.members}
        for line in ELSEWHERE.strip().splitlines():
            name, _, codes = line.partition(": ")
            if name in self.by_name:
                for code in codes.split():
                    letter, _, alias = code.partition("=")
                    self._join(self.by_name[name], LETTERS[letter], alias.replace("_", " "))
        self._new_people()
        for line in HOMONYMS.strip().splitlines():
            name, network, role, bio = line.split("|")
            self._homonym(name, network, role, bio)

    # -- one member -------------------------------------------------------------------------------

    def _add(self, name, kind, tier, trust, roles, bio, known):
        key, number = slug(name), 2
        while key in self.keys:
            key, number = f"{slug(name)}-{number}", number + 1
        self.keys.add(key)
        self.used_names.add(name)
        member = Member(key, name, kind, tier, trust, tuple(roles), bio, known)
        member.email = f"{slug(re.sub(r'^(Dr|Prof|Sister) ', '', name), '.')}{'' if key == slug(name) else number - 1}@{self.rng.choice(['postbox', 'mailbarge', 'inkpost', 'harbourmail'])}.example"
        member.phone = f"+44 7700 900{500 + len(self.members) % 450:03d}"
        self.members.append(member)
        return member

    def _join(self, member, network, alias=""):
        name = alias or member.name
        if network == "linkedin":
            employer, positions = self.rng.choice(names.EMPLOYERS)
            position = self.rng.choice(positions)
            if member.bio:  # "Subject librarian, Kestrel University. Swims …"
                position, _, employer = re.split(r"\. |\.$", member.bio)[0].partition(", ")
            member.on[network] = {"handle": slug(name) + self.rng.choice(["", "", f"-{self.rng.randrange(16**6):06x}"]), "name": name,
                                  "company": employer, "position": position}
        elif network == "facebook":
            member.on[network] = {"name": name}
        elif network == "instagram":
            own = member.on.get("x", {}).get("handle", "") if self.rng.random() < 0.5 else ""
            member.on[network] = {"handle": own or self.rng.choice(["{a}.{b}", "{a}_{b}", "{b}.{a}", "{a}{b}"]).format(
                a=slug(name, "").replace(slug(name.split()[-1], ""), "") or "the", b=slug(name.split()[-1], ""))}
        elif network == "bluesky":
            member.on[network] = {"native_id": did_of(member.key), "handle": slug(name, "") + self.rng.choice([".skyline.example", ".openstacks.example", ".example"])}
        elif network == "wordpress":
            member.on[network] = {"native_id": "mail:" + member.email, "name": name}
        elif network == "address-book":
            self._card(member, name)

    def _card(self, member, name):
        digest = hashlib.sha256(("card " + member.key).encode()).hexdigest()
        uid = f"{digest[:8]}-{digest[8:12]}-4{digest[13:16]}-a{digest[17:20]}-{digest[20:32]}"
        with_uid = self.rng.random() < 0.85
        if not member.email and not with_uid:
            key = "tel:" + re.sub(r"[^\d+]", "", member.phone) + "|" + folded(name)
        else:
            key = uid if with_uid else f"mail:{member.email}|{folded(name)}"
        member.on["address-book"] = {"native_id": key, "name": name, **({"uid": uid} if with_uid else {})}

    # -- those who are only elsewhere ------------------------------------------------------------

    def _fresh_name(self, language, last=""):
        first_names, last_names = names.LANGUAGES[language]
        while True:
            name = f"{self.rng.choice(first_names)} {last or self.rng.choice(last_names)}"
            if language == "es":
                name += " " + self.rng.choice([other for other in last_names if other not in name])
            if name not in self.used_names:
                return name

    def _group(self, count, language, role, tier, trust, bio, network, last=""):
        made = []
        for _ in range(count):
            member = self._add(self._fresh_name(language, last), "person", tier, trust, (role,) if role else (), bio, self.rng.randrange(2009, 2024))
            self._join(member, network)
            made.append(member)
        return made

    def _new_people(self):
        family = (self._group(12, "es", "family", "interact", "inner", "Galicia.", "facebook")
                  + self._group(8, "uk", "family", "interact", "inner", "A Corbally.", "facebook", "Corbally")
                  + self._group(6, "de", "family", "interact", "personal", "Freiburg.", "facebook", "Keller"))
        close = self._group(8, "uk", "friend", "friend", "inner", "From the house share.", "facebook")
        others = (self._group(34, "uk", "parent", "untiered", "personal", "Parent at Quarry Lane Primary.", "facebook")
                  + self._group(20, "uk", "choir", "untiered", "personal", "Wexcombe Choir.", "facebook")
                  + self._group(14, "uk", "neighbour", "interact", "personal", "Quarry Terrace.", "facebook")
                  + self._group(12, "world", "friend", "untiered", "personal", "From university.", "facebook")
                  + self._group(10, "fr", "friend", "untiered", "personal", "Lyon.", "facebook")
                  + self._group(10, "de", "friend", "untiered", "personal", "Freiburg.", "facebook")
                  + self._group(10, "es", "friend", "untiered", "personal", "Vigo.", "facebook"))
        for member in family[::2] + family[1:20:2] + close + others[1::4]:
            self._join(member, "address-book")
        for member in family[::3] + close[::2] + others[::9]:
            self._join(member, "instagram")
        for member in others[::9]:  # whom she follows there as well, she talks with
            member.tier = "interact"
        work = []
        for count, language in ((96, "uk"), (60, "world"), (16, "de"), (14, "es"), (8, "fr")):
            work += self._group(count, language, "peer", "untiered", "professional", "", "linkedin")
        for index, member in enumerate(work):
            place = member.on["linkedin"]
            member.bio = f"{place['position']}, {place['company']}"
            member.roles = {"St Brannoc's NHS Trust": ("colleague",), "Fenwick Lane Recruitment": ("recruiter",), "Stackline Discovery": ("vendor",),
                            "RefManager Pro": ("vendor",), "Orchid Learning": ("vendor",)}.get(place["company"], ("peer",))
            if index % 12 == 0:
                member.tier = "interact"
        for member in work[40::60]:  # without an address, as those are who have left
            place = member.on["linkedin"]
            del place["handle"]
            place["native_id"] = f"name:{folded(member.name)}|{folded(place['company'])}"
        for member in work[::17]:
            self._join(member, "bluesky")
            if member.tier == "untiered":  # followed there, little passes
                member.tier = "learn-from"
        for member in work[5::11]:
            self._join(member, "address-book")
        self._group(45, "uk", "", "learn-from", "public", "Seen now and then.", "bluesky")
        self._group(28, "world", "", "learn-from", "public", "Writes about methods.", "bluesky")
        self._group(22, "uk", "", "learn-from", "public", "Photographs of bread and boats.", "instagram")
        self._group(8, "es", "", "learn-from", "public", "Fotos de la ría.", "instagram")
        self._group(18, "uk", "service", "untiered", "personal", "A number for when it leaks.", "address-book")
        for line in names.SERVICES.splitlines():
            name, phone = line.split("|")
            member = self._add(name, "organisation", "untiered", "public", ("service",), "", 2018)
            member.email, member.phone = "", phone
            self._join(member, "address-book")
        for line in names.ORGANISATIONS_INSTAGRAM.splitlines():
            name, handle = line.split("|")
            member = self.find(name) or self._add(name, "organisation", "learn-from", "public", (), "", 2018)
            member.on["instagram"] = {"handle": handle}
        for name in names.PAGES_FACEBOOK:
            member = self.find(name) or self._add(name, "organisation", "learn-from", "public", (), "", 2018)
            member.on["facebook"] = {"name": name, "page": True}
        for name in names.ORGANISATIONS_LINKEDIN:
            member = self.find(name) or self._add(name, "organisation", "learn-from", "public", (), "", 2018)
            member.on["linkedin"] = {"name": name, "page": True}

    def find(self, name):
        return next((member for member in self.members if member.name == name), None)

    def _homonym(self, name, network, role, bio):
        others = [member for member in self.members if member.name == name]
        trust = "personal" if network == "facebook" else "professional" if network == "linkedin" else "public"
        member = self._add(name, "person", "untiered", trust, (role,) if role != "-" else (), bio, 2014 + len(others) * 4)
        self._join(member, network)
        if network == "linkedin":
            member.on[network].update(position=bio, company="Lockwater & Sons", handle=slug(name) + f"-{self.rng.randrange(16**6):06x}")
        self.same_name += [[member.key, other.key] for other in others]

    # -- asking -----------------------------------------------------------------------------------

    def on(self, network, pages=False):
        return [member for member in self.members if network in member.on and bool(member.on[network].get("page")) == pages]
