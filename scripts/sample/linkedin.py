# SPDX-License-Identifier: GPL-3.0-or-later
"""Ines's LinkedIn as its complete export gives it: a ZIP of CSV files, each with habits of its own."""

import csv
import datetime as dt
import io
import random
import urllib.parse

from . import messages, posts_linkedin, stock, when, written

SLUG, NAME = "ines-corbally-medlib", "Inés Corbally Otero"
MADE = (2025, 6, 11, 23, 10, 0)
JOINED = dt.datetime(2013, 2, 4, 9, 12)
NOTES = ('Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for '
         'connections who have allowed their connections to see or download their email address using this setting."\n\n')
REACTIONS = ["LIKE", "LIKE", "LIKE", "PRAISE", "EMPATHY", "INTEREST", "APPRECIATION", "ENTERTAINMENT"]
VISIBILITY = {"public": "PUBLIC", "followers": "MEMBER_NETWORK"}


def address(handle):
    return "https://www.linkedin.com/in/" + urllib.parse.quote(handle)


def table(header, rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header.split(","))
    writer.writerows(rows)
    return out.getvalue()


def slashed(header, rows):
    """As Comments.csv is written: quotes inside quotes with a backslash."""
    quote = lambda cell: '"' + cell.replace('"', '\\"') + '"' if any(char in cell for char in ',"\n') else cell
    return header + "\n" + "".join(",".join(quote(cell) for cell in row) + "\n" for row in rows)


def day(utc):
    return utc.strftime("%d %b %Y")


def us_time(utc):
    return f"{utc.month}/{utc.day}/{utc:%y}, {utc.hour % 12 or 12}:{utc:%M} {'PM' if utc.hour >= 12 else 'AM'}"


class LinkedInAccount:
    purpose = "professional"

    def __init__(self, cast):
        self.rng = random.Random("ines on linkedin")
        self.clock = stock.Clock(self.rng)
        self.people = sorted(cast.on("linkedin"), key=lambda member: member.key)
        self.pages = cast.on("linkedin", True)
        self.posts, self.shares, self.comments, self.reactions, self.talks = [], [], [], [], []

    def build(self, crossposts):
        """crossposts: (text, address, moment, label) of what she shares from X and from the blog."""
        for block, label in ((posts_linkedin.SHARES, "professional"), (posts_linkedin.SLIPS, "personal")):
            for draft in stock.read(block, label):
                self._share(draft, self.clock.of(draft))
        self.copied = [self._copy(*entry) for entry in crossposts]
        self.shares.sort(key=lambda row: row[0], reverse=True)
        self._react()
        self._talk()
        return self

    # -- posts ------------------------------------------------------------------------------------

    def _urn(self, utc):
        return str(((when.milliseconds(utc) + self.rng.randrange(1000)) << 22) | self.rng.randrange(1 << 22))

    def _row(self, text, url, utc, visibility):
        number = self._urn(utc)
        self.shares.append([utc.strftime("%Y-%m-%d %H:%M:%S"), f"https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A{number}", text, url, "", VISIBILITY[visibility]])
        return number

    def _share(self, draft, utc):
        words = draft.text.split()
        url = next((word for word in words if word.startswith("https://")), "")
        text = " ".join(word for word in words if word != url)
        if len(text) > 160 and not draft.slip:  # longer posts stand in paragraphs
            cut = text.index(". ", 60) + 1
            text = text[:cut] + "\n\n" + text[cut + 1:]
        visibility = draft.visibility or "public"
        number = self._row(text, url, utc, visibility)
        self.posts.append(written.Written(number, text, utc, draft.label, "public" if visibility == "public" else "friends", written.rules_of(draft, self.purpose)))

    def _copy(self, text, url, utc, label):
        number = self._row(text, url, self.clock.at(utc), "public")
        self.posts.append(written.Written(number, text, utc, label, "public"))
        return number

    def _link(self):
        utc = self.clock.pick(dt.datetime(2017, 3, 10), dt.datetime(2025, 6, 8), True)
        return utc, f"https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A{self._urn(utc - dt.timedelta(hours=5))}"

    def _react(self):
        for line in stock.lines(posts_linkedin.COMMENTS):
            utc, link = self._link()
            text = line[line.index("] ") + 2:]
            self.comments.append([utc.strftime("%Y-%m-%d %H:%M:%S"), link, text])
        # Two comments on one link, and one without a date.
        twice = self.comments[3]
        self.comments.append([twice[0][:-1] + ("1" if twice[0][-1] != "1" else "2"), twice[1], "And one more thing: \"thank you\" to the colleagues at the desk."])
        self.comments.append(["", self.comments[9][1], "Late to this, and glad that I read it."])
        self.comments.sort(reverse=True)
        for _ in range(120):
            utc, link = self._link()
            self.reactions.append([utc.strftime("%Y-%m-%d %H:%M:%S"), self.rng.choice(REACTIONS), link])
        self.reactions.sort(reverse=True)

    # -- people -----------------------------------------------------------------------------------

    def _connections(self):
        rows = []
        for index, member in enumerate(self.people):
            place = member.on["linkedin"]
            first, _, last = place["name"].partition(" ")
            low = max(JOINED, dt.datetime(max(member.known, 2013), 1, 8))
            utc = self.clock.pick(low, max(low + dt.timedelta(days=100), dt.datetime(2025, 6, 1)), True)
            shown = "address-book" in member.on or index % 5 == 0
            place["email"] = member.email if shown else ""
            rows.append((utc, [first, last, address(place["handle"]) if "handle" in place else "", place["email"], place["company"], place["position"], day(utc)]))
        rows.sort(key=lambda row: row[0], reverse=True)
        self.linked = [member for member in self.people if "handle" in member.on["linkedin"]]
        return NOTES + table("First Name,Last Name,URL,Email Address,Company,Position,Connected On", [row for _, row in rows])

    def _invitations(self):
        rows = []
        notes = posts_linkedin.INVITES.strip().splitlines()
        for index, member in enumerate(self.linked[4::6]):
            utc = self.clock.pick(dt.datetime(2019, 1, 3), dt.datetime(2025, 6, 9), True)
            note = notes[index % len(notes)] if index % 3 == 0 else ""
            other = (member.on["linkedin"]["name"], address(member.on["linkedin"]["handle"]))
            sent = index % 2 == 0
            rows.append((utc, [NAME if sent else other[0], other[0] if sent else NAME, us_time(utc), note, "OUTGOING" if sent else "INCOMING",
                               address(SLUG) if sent else other[1], other[1] if sent else address(SLUG)]))
        self.invitations = len(rows)
        return table("From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl", [row for _, row in sorted(rows, reverse=True, key=lambda row: row[0])])

    def _talk(self):
        self.linked = [member for member in self.people if "handle" in member.on["linkedin"]]
        near = [member for member in self.linked if member.tier in ("friend", "interact")]
        asking = [member for member in self.linked if member.tier not in ("friend", "interact") and "recruiter" in member.roles]
        talkers = sorted(near + asking[:12], key=lambda member: member.key)
        for member in talkers:  # with some she talks elsewhere
            if member.tier == "untiered":
                self._conversation([member], "", self.rng.randrange(1, 4))
            elif len(member.on) == 1 or self.rng.random() < 0.7:
                self._conversation([member], "", self.rng.randrange(9, 18))
        self._conversation(talkers[:3], "Programme, row F", 14)

    def _conversation(self, others, title, count):
        number = f"2-{self.rng.getrandbits(128):032x}=="
        moments = sorted(self.clock.pick(dt.datetime(2018, 1, 8), dt.datetime(2025, 6, 9), True) for _ in range(count))
        parties = [(NAME, address(SLUG))] + [(member.on["linkedin"]["name"], address(member.on["linkedin"]["handle"])) for member in others]
        for index, (utc, text) in enumerate(zip(moments, written.spoken(messages.WORK, self.rng, count))):
            sender = parties[0] if index % 2 else self.rng.choice(parties[1:])
            to = [party for party in parties if party != sender]
            self.talks.append((utc, [number, title, sender[0], sender[1], ",".join(name for name, _ in to), ",".join(url for _, url in to),
                                     utc.strftime("%Y-%m-%d %H:%M:%S UTC"), "", text, "INBOX"]))

    def _endorsed(self):
        rows = [[day(self.clock.pick(dt.datetime(2018, 1, 1), dt.datetime(2025, 1, 1), True)), *member.on["linkedin"]["name"].split(" ", 1), member] for member in self.linked[2::19]]
        return [[row[0], skill, row[1], row[2], address(row[3].on["linkedin"]["handle"]), "ACCEPTED"]
                for row, skill in zip(rows, ["Literature Searching", "Systematic Reviews", "Teaching"] * 9)]

    def _recommended(self, members):
        texts = posts_linkedin.RECOMMEND.strip().splitlines()
        return table("First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
                     [[*member.on["linkedin"]["name"].split(" ", 1), member.on["linkedin"]["company"], member.on["linkedin"]["position"], text,
                       self.clock.pick(dt.datetime(2018, 1, 1), dt.datetime(2025, 1, 1), True).strftime("%m/%d/%y, %I:%M %p"), "VISIBLE"] for member, text in zip(members, texts)])

    # -- files ------------------------------------------------------------------------------------

    def files(self):
        connections = self._connections()
        peers = [member for member in self.linked if member.tier in ("friend", "interact")]
        endorsed = self._endorsed()
        profile = ["Inés", "Corbally Otero", "", "14 Quarry Terrace, Wexcombe WX4 7QT", "Sep 27, 1988", "Deputy Head of Knowledge Services, St Brannoc's NHS Trust",
                   "I help hospital teams to find what is known. Fifteen years of literature searching, search filters, systematic reviews and teaching.\n"
                   "Founder of The Evidence Shelf. Mother, runner, @ines_y_las_mareas on Instagram.", "Hospitals and Health Care", "WX4 7QT", "Wexcombe, England, United Kingdom",
                   "[ines_medlib]", "[BLOG:https://evidence-shelf-old.example,PERSONAL:https://www.instagram.com/ines_y_las_mareas]", ""]
        made = [
            ("Connections.csv", connections),
            ("Shares.csv", table("Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility", self.shares)),
            ("Comments.csv", slashed("Date,Link,Message", self.comments)),
            ("Reactions.csv", table("Date,Type,Link", self.reactions)),
            ("Invitations.csv", self._invitations()),
            ("messages.csv", table("CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER",
                                   [row for _, row in sorted(self.talks, reverse=True, key=lambda talk: talk[0])])),
            ("Profile.csv", table("First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers", [profile])),
            ("Positions.csv", table("Company Name,Title,Description,Location,Started On,Finished On", [
                ["St Brannoc's NHS Trust", "Deputy Head of Knowledge Services", "Evidence services, teaching, and the ward rounds on Tuesdays.", "Wexcombe", "Oct 2024", ""],
                ["St Brannoc's NHS Trust", "Clinical Librarian", "Ward rounds, search filters, systematic review support.", "Wexcombe", "Sep 2015", "Sep 2024"],
                ["Kestrel University Library", "Assistant Librarian", "", "Kestrel", "Feb 2013", "Aug 2015"]])),
            ("Education.csv", table("School Name,Start Date,End Date,Notes,Degree Name,Activities", [
                ["Kestrel University", "2011", "2012", "", "MSc, Library and Information Studies", "Choir, second alto"], ["Universidade da Ría", "2006", "2010", "", "BA, Translation", ""]])),
            ("Skills.csv", table("Name", [[name] for name in ("Literature Searching", "Systematic Reviews", "Search Filters", "Teaching", "Evidence Synthesis", "Spanish", "German")])),
            ("Email Addresses.csv", table("Email Address,Confirmed,Primary,Updated On", [
                ["ines.corbally@stbrannocs.example", "Yes", "Yes", "2015-09-03 08:41:10 UTC"], ["ines.corbally@postbox.example", "Yes", "No", "2013-02-04 09:12:44 UTC"]])),
            ("Company Follows.csv", table("Organization,Followed On", [[member.name, day(self.clock.pick(JOINED, dt.datetime(2025, 1, 1), True))]
                                                                          for member in self.pages])),
            ("Recommendations_Given.csv", self._recommended(peers[2:6])), ("Recommendations_Received.csv", self._recommended(peers[6:10])),
            ("Endorsement_Received_Info.csv", table("Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status", endorsed)),
            ("Registration.csv", table("Registered At,Registration Ip,Subscription Types", [["2/4/13, 9:12 AM", "203.0.113.44", "MEMBER"]])),
        ]
        self.counts = {"connections": len(self.people), "without_url": len(self.people) - len(self.linked), "shares": len(self.shares),
                       "public": sum(row[5] == "PUBLIC" for row in self.shares), "member_network": sum(row[5] == "MEMBER_NETWORK" for row in self.shares),
                       "comments": len(self.comments), "reactions": len(self.reactions), "invitations": self.invitations, "messages": len(self.talks),
                       "conversations": len({row[0] for _, row in self.talks}), "company_follows": len(self.pages), "recommendations_given": min(4, len(peers[2:6])),
                       "recommendations_received": min(4, len(peers[6:10])), "endorsements_received": len(endorsed),
                       "slips": sum(bool(post.rules) for post in self.posts)}
        return made
