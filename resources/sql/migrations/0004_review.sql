-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the review asks of posts: the most uncertain ones (the unsure band of store/read.h), and some at random. Only posts
-- whose label is a suggestion; no reposts.
CREATE INDEX posts_unsure ON posts(abs(label_p - 500), id DESC)
    WHERE present = 1 AND label_state = 1 AND kind != 3 AND label_p BETWEEN 340 AND 660;

-- The lowest bits of a post's number are part of a hash, so each of these 16 parts is a random sample of the posts.
CREATE INDEX posts_in_parts ON posts(id & 15, id) WHERE present = 1 AND label_state = 1 AND kind != 3;

-- Decisions, links and duplicates name the contact that an identity has by itself.
CREATE INDEX identities_of_own_contact ON identities(own_contact_id);
