-- SPDX-License-Identifier: GPL-3.0-or-later
-- Two kinds of tables. What was said: jobs and their claims (what each import saw), events and their decisions (what
-- the user chose). What follows from it: accounts, identities, contacts, relations, posts, findings as they stand, which
-- the active claims and decisions determine. So undo switches a job or an event off and works out what follows; no
-- other import and no later decision is touched. Times are milliseconds since 1970 UTC; numbers of words are those of
-- core/words.h; confidences are per mille. present = 0: only undone imports know it.

CREATE TABLE meta(
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One run of an import or a sync.
CREATE TABLE jobs(
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    path TEXT NOT NULL,
    fingerprint TEXT NOT NULL,               -- of the source, to find an interrupted job again
    format TEXT NOT NULL DEFAULT '',
    era TEXT NOT NULL DEFAULT '',
    account_id INTEGER REFERENCES accounts(id),
    state INTEGER NOT NULL DEFAULT 0,
    active INTEGER NOT NULL DEFAULT 1,       -- 0: undone
    started INTEGER NOT NULL,
    ended INTEGER,
    observed_at INTEGER NOT NULL,            -- when the source was made, else when it was imported
    partial INTEGER NOT NULL DEFAULT 0,
    report TEXT NOT NULL DEFAULT '{}'        -- counts, files, missing parts, notes: the truth report
) STRICT;

-- A record that a job could not take, or took with a repair.
CREATE TABLE issues(
    id INTEGER PRIMARY KEY,
    job_id INTEGER NOT NULL REFERENCES jobs(id) ON DELETE CASCADE,
    kind INTEGER NOT NULL,
    file TEXT NOT NULL,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    excerpt TEXT NOT NULL,
    skipped INTEGER NOT NULL
) STRICT;
CREATE INDEX issues_of_job ON issues(job_id);

-- A change that can be undone: a decision of the user, or a job.
CREATE TABLE events(
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,                      -- "decision", "import", …
    title TEXT NOT NULL,                     -- JSON: what it was, for the history
    job_id INTEGER REFERENCES jobs(id),
    undone INTEGER NOT NULL DEFAULT 0,
    undone_seq INTEGER,                      -- order of the undoing
    undone_after INTEGER                     -- newest event at that moment: redo is offered until there is a newer one
) STRICT;
CREATE INDEX events_undone ON events(undone_seq) WHERE undone = 1;
CREATE INDEX events_of_job ON events(job_id) WHERE job_id IS NOT NULL;

-- What the user decided. The newest one of an event that is not undone counts. A post's number is made of its time and
-- key, so a decision finds its post again also after an import was undone and run once more.
CREATE TABLE decisions(
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL REFERENCES events(id),
    subject INTEGER NOT NULL,                -- 1 contact, 2 post, 3 account, 4 finding, 5 identity, 6 review card
    subject_id INTEGER NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX decisions_of_subject ON decisions(subject, subject_id, field, id);
CREATE INDEX decisions_of_event ON decisions(event_id);

-- The user's own profiles.
CREATE TABLE accounts(
    id INTEGER PRIMARY KEY,
    platform INTEGER NOT NULL,
    key TEXT NOT NULL,
    native_id TEXT NOT NULL,
    handle TEXT NOT NULL,
    name TEXT NOT NULL,
    bio TEXT NOT NULL,
    location TEXT NOT NULL,
    website TEXT NOT NULL,
    created INTEGER,
    purpose INTEGER NOT NULL DEFAULT 0,      -- from decisions
    audience INTEGER NOT NULL DEFAULT 0,     -- from decisions: default audience
    observed_at INTEGER NOT NULL,
    present INTEGER NOT NULL DEFAULT 1,
    UNIQUE(platform, key)
) STRICT;

-- What each job knew of an account; the newest known value of each field stands in accounts.
CREATE TABLE account_claims(
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    job_id INTEGER NOT NULL REFERENCES jobs(id),
    handle TEXT NOT NULL,
    name TEXT NOT NULL,
    bio TEXT NOT NULL,
    location TEXT NOT NULL,
    website TEXT NOT NULL,
    created INTEGER,
    PRIMARY KEY(account_id, job_id)
) STRICT, WITHOUT ROWID;

-- Handles that an account or an identity had.
CREATE TABLE account_handles(
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    handle TEXT NOT NULL,
    job_id INTEGER NOT NULL REFERENCES jobs(id),
    until INTEGER,
    PRIMARY KEY(account_id, handle, job_id)
) STRICT, WITHOUT ROWID;

-- People and organisations: one or more identities. A number is never used again: decisions name it.
CREATE TABLE contacts(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL DEFAULT '',
    sort_name TEXT NOT NULL DEFAULT '',
    kind INTEGER NOT NULL DEFAULT 0,
    tier INTEGER NOT NULL DEFAULT 0,
    tier_state INTEGER NOT NULL DEFAULT 0,
    tier_confidence INTEGER NOT NULL DEFAULT 0,
    trust INTEGER NOT NULL DEFAULT 0,
    trust_state INTEGER NOT NULL DEFAULT 0,
    trust_confidence INTEGER NOT NULL DEFAULT 0,
    suggested_tier INTEGER NOT NULL DEFAULT 0,   -- beside a decision: what would be suggested
    score INTEGER NOT NULL DEFAULT 0,            -- strength of the tie, per mille
    note TEXT NOT NULL DEFAULT '',               -- from decisions
    count_in INTEGER NOT NULL DEFAULT 0,
    count_out INTEGER NOT NULL DEFAULT 0,
    messages_in INTEGER NOT NULL DEFAULT 0,
    messages_out INTEGER NOT NULL DEFAULT 0,
    first_at INTEGER,
    last_at INTEGER,
    months BLOB,                                 -- 24 counts of 16 bits: 12 months in, 12 out, oldest first
    platforms INTEGER NOT NULL DEFAULT 0,        -- bit set by Platform
    present INTEGER NOT NULL DEFAULT 0,          -- shown once what follows has been worked out
    -- What lists are sorted by: columns, since SQLite finds a place in an index by columns alone.
    by_last INTEGER GENERATED ALWAYS AS (coalesce(last_at, -1)) VIRTUAL,
    by_tier INTEGER GENERATED ALWAYS AS (tier * 8192 + iif(tier_state = 2, 4096, 0) + score) VIRTUAL,
    by_trust INTEGER GENERATED ALWAYS AS (trust * 8192 + iif(trust_state = 2, 4096, 0) + score) VIRTUAL
) STRICT;
CREATE INDEX contacts_by_last ON contacts(by_last, id) WHERE present = 1;
CREATE INDEX contacts_by_tier ON contacts(by_tier, id) WHERE present = 1;
CREATE INDEX contacts_by_trust ON contacts(by_trust, id) WHERE present = 1;
CREATE INDEX contacts_by_score ON contacts(score, id) WHERE present = 1;
CREATE INDEX contacts_by_name ON contacts(sort_name, id) WHERE present = 1;

CREATE TABLE contact_roles(
    contact_id INTEGER NOT NULL REFERENCES contacts(id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    PRIMARY KEY(contact_id, role)
) STRICT, WITHOUT ROWID;

-- Somebody's profile on one platform.
CREATE TABLE identities(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    platform INTEGER NOT NULL,
    key TEXT NOT NULL,
    native_id TEXT NOT NULL,
    handle TEXT NOT NULL,
    name TEXT NOT NULL,
    bio TEXT NOT NULL,
    profile_url TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    kind INTEGER NOT NULL DEFAULT 0,
    contact_id INTEGER NOT NULL REFERENCES contacts(id),
    own_contact_id INTEGER NOT NULL REFERENCES contacts(id),  -- the one it has when no merge holds
    present INTEGER NOT NULL DEFAULT 1,
    UNIQUE(platform, key)
) STRICT;
CREATE INDEX identities_of_contact ON identities(contact_id);

-- What each job knew of an identity; the newest known value of each field stands in identities.
CREATE TABLE identity_claims(
    identity_id INTEGER NOT NULL REFERENCES identities(id) ON DELETE CASCADE,
    job_id INTEGER NOT NULL REFERENCES jobs(id),
    handle TEXT NOT NULL,
    handle_at INTEGER,
    name TEXT NOT NULL,
    name_at INTEGER,
    bio TEXT NOT NULL,
    profile_url TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    kind INTEGER NOT NULL,
    PRIMARY KEY(identity_id, job_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_claims_of_job ON identity_claims(job_id);

CREATE TABLE identity_handles(
    identity_id INTEGER NOT NULL REFERENCES identities(id) ON DELETE CASCADE,
    handle TEXT NOT NULL,
    job_id INTEGER NOT NULL REFERENCES jobs(id),
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    PRIMARY KEY(identity_id, handle, job_id)
) STRICT, WITHOUT ROWID;

-- Account to identity, dated. since/until follow from the claims and the lists that were whole.
CREATE TABLE relations(
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts(id),
    identity_id INTEGER NOT NULL REFERENCES identities(id),
    kind INTEGER NOT NULL,
    list TEXT NOT NULL DEFAULT '',
    since INTEGER,                            -- as the source says, else unknown
    first_seen INTEGER NOT NULL,
    until INTEGER,                            -- the first whole list that no longer had it
    present INTEGER NOT NULL DEFAULT 1,
    UNIQUE(account_id, kind, list, identity_id)
) STRICT;
CREATE INDEX relations_of_identity ON relations(identity_id);

CREATE TABLE relation_claims(
    relation_id INTEGER NOT NULL REFERENCES relations(id) ON DELETE CASCADE,
    job_id INTEGER NOT NULL REFERENCES jobs(id),
    since INTEGER,
    PRIMARY KEY(relation_id, job_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_claims_of_job ON relation_claims(job_id);

-- Which lists a job brought, and whether whole: only a whole list shows that somebody left.
CREATE TABLE relation_lists(
    job_id INTEGER NOT NULL REFERENCES jobs(id),
    account_id INTEGER NOT NULL REFERENCES accounts(id),
    kind INTEGER NOT NULL,
    list TEXT NOT NULL DEFAULT '',
    complete INTEGER NOT NULL,
    PRIMARY KEY(job_id, account_id, kind, list)
) STRICT, WITHOUT ROWID;

-- What an account shared. id = milliseconds since 1970 * 2048 + a part of the key's hash, so that the order of ids is
-- the order of time, and the same post has the same id in every store.
CREATE TABLE posts(
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts(id),
    native_id TEXT NOT NULL,
    created INTEGER,
    date_only INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    visibility INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    text TEXT NOT NULL,
    url TEXT NOT NULL,
    language TEXT NOT NULL,
    in_reply_to TEXT NOT NULL,
    conversation TEXT NOT NULL,
    likes INTEGER NOT NULL,
    reposts INTEGER NOT NULL,
    replies INTEGER NOT NULL,
    media INTEGER NOT NULL,                   -- how many
    digest INTEGER NOT NULL,                  -- of the record, to tell "unchanged"
    job_id INTEGER NOT NULL REFERENCES jobs(id),  -- whose version this is
    label INTEGER NOT NULL DEFAULT 0,
    label_state INTEGER NOT NULL DEFAULT 0,
    label_p INTEGER,                          -- probability of professional, per mille; NULL: undecidable or not looked at
    present INTEGER NOT NULL DEFAULT 1,
    UNIQUE(account_id, native_id)
) STRICT;
CREATE INDEX posts_by_label ON posts(label, id) WHERE present = 1;

-- Further imports that saw a post: doc NULL when they saw the version that stands in posts, else their version and its
-- digest.
CREATE TABLE post_claims(
    post_id INTEGER NOT NULL REFERENCES posts(id) ON DELETE CASCADE,
    job_id INTEGER NOT NULL REFERENCES jobs(id),
    doc TEXT,
    digest INTEGER,
    PRIMARY KEY(post_id, job_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_claims_of_job ON post_claims(job_id);

CREATE TABLE tags(
    id INTEGER PRIMARY KEY,
    tag TEXT NOT NULL UNIQUE                  -- case folded
) STRICT;
CREATE TABLE post_tags(
    tag_id INTEGER NOT NULL REFERENCES tags(id),
    post_id INTEGER NOT NULL REFERENCES posts(id) ON DELETE CASCADE,
    shown TEXT NOT NULL,                      -- as written
    PRIMARY KEY(post_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_tags_of_tag ON post_tags(tag_id);

CREATE TABLE post_links(
    post_id INTEGER NOT NULL REFERENCES posts(id) ON DELETE CASCADE,
    url TEXT NOT NULL,
    PRIMARY KEY(post_id, url)
) STRICT, WITHOUT ROWID;

CREATE TABLE post_media(
    post_id INTEGER NOT NULL REFERENCES posts(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    type TEXT NOT NULL,
    path TEXT NOT NULL,
    alt TEXT NOT NULL,
    PRIMARY KEY(post_id, position)
) STRICT, WITHOUT ROWID;

-- Something that passed between an account and an identity. source: the post that shows it, or, when none of the
-- user's posts does, a negative hash of the native key; then job_id is the first job that saw it.
CREATE TABLE interactions(
    source INTEGER NOT NULL,
    identity_id INTEGER NOT NULL REFERENCES identities(id),
    kind INTEGER NOT NULL,
    direction INTEGER NOT NULL,
    account_id INTEGER NOT NULL REFERENCES accounts(id),
    at INTEGER,
    job_id INTEGER REFERENCES jobs(id),
    present INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY(source, identity_id, kind, direction)
) STRICT, WITHOUT ROWID;
CREATE INDEX interactions_of_identity ON interactions(identity_id, at) WHERE present = 1;

CREATE TABLE interaction_claims(
    source INTEGER NOT NULL,
    identity_id INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    direction INTEGER NOT NULL,
    job_id INTEGER NOT NULL REFERENCES jobs(id),
    PRIMARY KEY(source, identity_id, kind, direction, job_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX interaction_claims_of_job ON interaction_claims(job_id);

CREATE VIEW mentions AS
    SELECT source AS post_id, identity_id, at FROM interactions WHERE kind = 1 AND source > 0 AND present = 1;

-- How many posts there are of each sort; kept in step with posts in the same transaction.
CREATE TABLE post_counts(
    account_id INTEGER NOT NULL,
    year INTEGER NOT NULL,
    visibility INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    label INTEGER NOT NULL,
    label_state INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY(account_id, year, visibility, kind, label, label_state)
) STRICT, WITHOUT ROWID;

-- One thing that the audit noticed.
CREATE TABLE findings(
    id INTEGER PRIMARY KEY,
    rule TEXT NOT NULL,
    post_id INTEGER NOT NULL DEFAULT 0,
    contact_id INTEGER NOT NULL DEFAULT 0,
    account_id INTEGER NOT NULL DEFAULT 0,
    severity INTEGER NOT NULL,
    evidence TEXT NOT NULL,                   -- JSON of a reason
    state INTEGER NOT NULL DEFAULT 0,         -- from decisions
    noticed INTEGER NOT NULL,
    present INTEGER NOT NULL DEFAULT 1,       -- 0: the rule no longer sees it
    UNIQUE(rule, post_id, contact_id, account_id)
) STRICT;
-- Listed by severity, then by post: a post's number is its time.
CREATE INDEX findings_by_severity ON findings(severity, post_id, id) WHERE present = 1;
CREATE INDEX findings_by_state ON findings(state, severity, post_id, id) WHERE present = 1;
CREATE INDEX findings_of_account ON findings(account_id, state) WHERE present = 1;
CREATE INDEX findings_of_post ON findings(post_id) WHERE post_id != 0;

-- Full text. The writer adds new posts batch by batch in the transaction that stores them; triggers do the rest.
CREATE VIEW posts_searchable AS SELECT id, text FROM posts WHERE present = 1;
CREATE VIRTUAL TABLE posts_text USING fts5(
    text, content='posts_searchable', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
);
-- One trigger for each case: the order in which several fire on one change is not defined.
-- Fewer, larger merges while a big import adds batch after batch; a search over up to sixteen parts costs next to nothing.
INSERT INTO posts_text(posts_text, rank) VALUES('automerge', 16);
CREATE TRIGGER posts_text_change AFTER UPDATE OF text, present ON posts
    WHEN old.present = 1 AND new.present = 1 AND new.text IS NOT old.text BEGIN
    INSERT INTO posts_text(posts_text, rowid, text) VALUES('delete', old.id, old.text);
    INSERT INTO posts_text(rowid, text) VALUES(new.id, new.text);
END;
CREATE TRIGGER posts_text_hide AFTER UPDATE OF present ON posts WHEN old.present = 1 AND new.present = 0 BEGIN
    INSERT INTO posts_text(posts_text, rowid, text) VALUES('delete', old.id, old.text);
END;
CREATE TRIGGER posts_text_show AFTER UPDATE OF present ON posts WHEN old.present = 0 AND new.present = 1 BEGIN
    INSERT INTO posts_text(rowid, text) VALUES(new.id, new.text);
END;
CREATE TRIGGER posts_text_delete AFTER DELETE ON posts WHEN old.present = 1 BEGIN
    INSERT INTO posts_text(posts_text, rowid, text) VALUES('delete', old.id, old.text);
END;

CREATE VIRTUAL TABLE people_text USING fts5(
    name, handles, bio, note, tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
);
