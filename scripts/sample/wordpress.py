# SPDX-License-Identifier: GPL-3.0-or-later
"""The blog "The Evidence Shelf" as WordPress exports it (WXR 1.2)."""

import datetime as dt
import random
from email.utils import format_datetime
from xml.sax.saxutils import escape

from . import posts_blog, stock, when, written

SITE = "evidenceshelf.example"
MADE = dt.datetime(2025, 6, 11, 22, 20)
AUTHOR = ("inesc", "ines.corbally@postbox.example", "I. M. Corbally")


def cdata(text):
    return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>"


class Blog:
    purpose = "professional"

    def __init__(self, cast):
        self.rng = random.Random("ines's blog")
        self.clock = stock.Clock(self.rng)
        self.people = [member for member in cast.on("wordpress")]
        self.links = {}
        self.items, self.posts, self.number, self.comment_number = [], [], 11, 40
        self.counts = {"posts": 0, "pages": 0, "private": 0, "password": 0, "not_published": 0, "comments": 0, "own_comments": 0, "unapproved": 0, "pingbacks": 0}

    def build(self):
        self.voices = list(self.people)
        self.lines = posts_blog.COMMENTS.strip().splitlines()
        for block, kind in ((posts_blog.PAGES, "page"), (posts_blog.POSTS, "post")):
            for entry in block.strip().split("== ")[1:]:
                head, title, *paragraphs = [line.strip() for line in entry.strip().splitlines()]
                slug, date, status, tags, marks = (part.strip() for part in head.split("|"))
                self._item(kind, slug, dt.datetime.fromisoformat(date), status, [tag for tag in tags.split(",") if tag], marks, title, paragraphs)
        self.counts["slips"] = sum(bool(post.rules) for post in self.posts)
        return self

    def _item(self, kind, slug, local, status, tags, marks, title, paragraphs):
        draft = stock.read(f"[{marks}] x", "professional")[0]
        self.number += self.rng.randrange(3, 19)
        utc = self.clock.at(when.to_utc(local))
        published = status in ("publish", "private", "password")
        link = f"https://{SITE}/{utc:%Y/%m}/{slug}/" if published and kind == "post" else f"https://{SITE}/{slug}/" if published else f"https://{SITE}/?p={self.number}"
        body = "\n\n".join(f"<!-- wp:paragraph -->\n<p>{escape(text)}</p>\n<!-- /wp:paragraph -->" for text in paragraphs)
        if published:
            key = f"{SITE}?p={self.number}"
            self.counts["posts" if kind == "post" else "pages"] += 1
            self.links[key] = link
            visibility = "public" if status == "publish" else "list"
            rules = written.rules_of(draft, self.purpose) + (("profile_gives_away",) if slug == "about" else ())
            self.posts.append(written.Written(key, title + "\n\n" + "\n\n".join(paragraphs), utc, draft.label, visibility, rules))
        else:
            self.counts["not_published"] += 1
        if status in ("private", "password"):
            self.counts[status] += 1
        comments = self._comments(utc, slug) if status == "publish" and kind == "post" else []
        state = "publish" if status == "password" else status
        gmt = utc.strftime("%Y-%m-%d %H:%M:%S") if published else "0000-00-00 00:00:00"
        lines = ["\t<item>", f"\t\t<title>{cdata(title)}</title>", f"\t\t<link>{link}</link>",
                 f"\t\t<pubDate>{format_datetime(utc.replace(tzinfo=dt.timezone.utc)) if published else ''}</pubDate>", f"\t\t<dc:creator>{cdata(AUTHOR[0])}</dc:creator>",
                 f'\t\t<guid isPermaLink="false">https://{SITE}/?{"page_id" if kind == "page" else "p"}={self.number}</guid>', "\t\t<description></description>",
                 f"\t\t<content:encoded>{cdata(body)}</content:encoded>", f"\t\t<excerpt:encoded>{cdata('')}</excerpt:encoded>", f"\t\t<wp:post_id>{self.number}</wp:post_id>",
                 f"\t\t<wp:post_date>{cdata(local.strftime('%Y-%m-%d %H:%M:%S'))}</wp:post_date>", f"\t\t<wp:post_date_gmt>{cdata(gmt)}</wp:post_date_gmt>",
                 f"\t\t<wp:comment_status>{cdata('open')}</wp:comment_status>", f"\t\t<wp:ping_status>{cdata('open')}</wp:ping_status>",
                 f"\t\t<wp:post_name>{cdata(slug)}</wp:post_name>", f"\t\t<wp:status>{cdata(state)}</wp:status>", "\t\t<wp:post_parent>0</wp:post_parent>",
                 "\t\t<wp:menu_order>0</wp:menu_order>", f"\t\t<wp:post_type>{cdata(kind)}</wp:post_type>",
                 f"\t\t<wp:post_password>{cdata('row-f-2024' if status == 'password' else '')}</wp:post_password>", "\t\t<wp:is_sticky>0</wp:is_sticky>"]
        lines += [f'\t\t<category domain="post_tag" nicename="{tag.replace(" ", "-")}">{cdata(tag)}</category>' for tag in tags]
        self.items.append((utc, "\n".join(lines + comments + ["\t</item>"])))

    # -- comments ---------------------------------------------------------------------------------

    def _comments(self, utc, slug):
        made = []
        for _ in range(self.rng.choice([0, 1, 1, 2, 3])):
            if not self.lines:
                self.lines = posts_blog.COMMENTS.strip().splitlines()
            text = self.lines.pop(self.rng.randrange(len(self.lines)))
            if not self.voices:
                self.voices = list(self.people)
            member = self.voices.pop(self.rng.randrange(len(self.voices)))
            at = self.clock.at(utc + dt.timedelta(minutes=self.rng.randrange(30, 9000)))
            made.append(self._comment(member.name, member.email, text, at, "1", ""))
            self.counts["comments"] += 1
        if slug in ("412", "correction"):
            made.append(self._comment(AUTHOR[2], AUTHOR[1], "Thank you all, I have added it to the table.", self.clock.at(utc + dt.timedelta(days=8)), "1", "", "1"))
            self.counts["own_comments"] += 1
        if slug == "validated":
            made.append(self._comment("Growth Academy", "deals@growth-academy.example", "Great article!!! Cheap followers here", self.clock.at(utc + dt.timedelta(days=9)), "spam", ""))
            made.append(self._comment("Filters, compared", "", "[…] the filter of St Brannoc's […]", self.clock.at(utc + dt.timedelta(days=10)), "1", "pingback"))
            self.counts["unapproved"] += 1
            self.counts["pingbacks"] += 1
        return made

    def _comment(self, name, email, text, at, approved, kind, user="0"):
        self.comment_number += 1
        stamp = at.strftime("%Y-%m-%d %H:%M:%S")
        return "\n".join(["\t\t<wp:comment>", f"\t\t\t<wp:comment_id>{self.comment_number}</wp:comment_id>", f"\t\t\t<wp:comment_author>{cdata(name)}</wp:comment_author>",
                          f"\t\t\t<wp:comment_author_email>{cdata(email)}</wp:comment_author_email>", "\t\t\t<wp:comment_author_url></wp:comment_author_url>",
                          f"\t\t\t<wp:comment_author_IP>{cdata('203.0.113.' + str(self.rng.randrange(1, 250)))}</wp:comment_author_IP>",
                          f"\t\t\t<wp:comment_date>{cdata(stamp)}</wp:comment_date>", f"\t\t\t<wp:comment_date_gmt>{cdata(stamp)}</wp:comment_date_gmt>",
                          f"\t\t\t<wp:comment_content>{cdata(text)}</wp:comment_content>", f"\t\t\t<wp:comment_approved>{cdata(approved)}</wp:comment_approved>",
                          f"\t\t\t<wp:comment_type>{cdata(kind or 'comment')}</wp:comment_type>", "\t\t\t<wp:comment_parent>0</wp:comment_parent>",
                          f"\t\t\t<wp:comment_user_id>{user}</wp:comment_user_id>", "\t\t</wp:comment>"])

    # -- file -------------------------------------------------------------------------------------

    def xml(self):
        namespaces = "".join(f'\n\txmlns:{name}="{uri}"' for name, uri in (
            ("excerpt", "http://wordpress.org/export/1.2/excerpt/"), ("content", "http://purl.org/rss/1.0/modules/content/"),
            ("wfw", "http://wellformedweb.org/CommentAPI/"), ("dc", "http://purl.org/dc/elements/1.1/"), ("wp", "http://wordpress.org/export/1.2/")))
        head = ['<?xml version="1.0" encoding="UTF-8" ?>', "<!-- Synthetic sample data of Twofold. Nobody in it exists. -->",
                f'<!-- generator="WordPress/6.8.1" created="{MADE:%Y-%m-%d %H:%M}" -->', f'<rss version="2.0"{namespaces}\n>', "<channel>",
                "\t<title>The Evidence Shelf</title>", f"\t<link>https://{SITE}</link>", "\t<description>Notes of a hospital librarian, I. M. Corbally</description>",
                f"\t<pubDate>{format_datetime(MADE.replace(tzinfo=dt.timezone.utc))}</pubDate>", "\t<language>en-GB</language>", "\t<wp:wxr_version>1.2</wp:wxr_version>",
                f"\t<wp:base_site_url>https://{SITE}</wp:base_site_url>", f"\t<wp:base_blog_url>https://{SITE}</wp:base_blog_url>",
                f"\t<wp:author><wp:author_id>1</wp:author_id><wp:author_login>{cdata(AUTHOR[0])}</wp:author_login><wp:author_email>{cdata(AUTHOR[1])}</wp:author_email>"
                f"<wp:author_display_name>{cdata(AUTHOR[2])}</wp:author_display_name><wp:author_first_name>{cdata('Ines')}</wp:author_first_name>"
                f"<wp:author_last_name>{cdata('Corbally')}</wp:author_last_name></wp:author>", "\t<generator>https://wordpress.org/?v=6.8.1</generator>"]
        items = [text for _, text in sorted(self.items, key=lambda item: item[0])]
        return "\n".join(head + items + ["</channel>", "</rss>", ""])
