-- SPDX-License-Identifier: GPL-3.0-or-later
-- What follows from what was said and decided, and is worked out anew after each of them: which profiles are one
-- person, which may be, roles that are suggested, and tiers that no longer fit.

-- The contact that explicit evidence gives an identity; NULL where none does. A decision of the user goes before it.
ALTER TABLE identities ADD COLUMN linked_contact_id INTEGER REFERENCES contacts(id);

-- What the labels of posts that name an identity go by, from the decisions on its contact: 1 close, 2 of work.
ALTER TABLE identities ADD COLUMN label_hint INTEGER NOT NULL DEFAULT 0;

-- Why two identities are linked at once: a code with its words (JSON of a reason), a < b.
CREATE TABLE identity_links(
    a INTEGER NOT NULL REFERENCES identities(id) ON DELETE CASCADE,
    b INTEGER NOT NULL REFERENCES identities(id) ON DELETE CASCADE,
    evidence TEXT NOT NULL,
    PRIMARY KEY(a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_links_of_b ON identity_links(b);

-- Contacts that may be one person: a suggestion with its reasons (JSON), a < b.
CREATE TABLE duplicates(
    a INTEGER NOT NULL REFERENCES contacts(id) ON DELETE CASCADE,
    b INTEGER NOT NULL REFERENCES contacts(id) ON DELETE CASCADE,
    score INTEGER NOT NULL,                   -- per mille
    evidence TEXT NOT NULL,
    PRIMARY KEY(a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX duplicates_of_b ON duplicates(b);
CREATE INDEX duplicates_by_score ON duplicates(score);

CREATE TABLE role_suggestions(
    contact_id INTEGER NOT NULL REFERENCES contacts(id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    confidence INTEGER NOT NULL,              -- per mille
    PRIMARY KEY(contact_id, role)
) STRICT, WITHOUT ROWID;

-- A tier that no longer fits (1 gone silent, 2 closer than its tier, 3 cooler than its tier), and whether the contact is
-- one to part with.
ALTER TABLE contacts ADD COLUMN drift INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contacts ADD COLUMN prune INTEGER NOT NULL DEFAULT 0;
CREATE INDEX contacts_by_drift ON contacts(drift, score, id) WHERE present = 1 AND drift != 0;
CREATE INDEX contacts_to_prune ON contacts(score, id) WHERE present = 1 AND prune != 0;
