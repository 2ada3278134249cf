-- SPDX-License-Identifier: GPL-3.0-or-later
-- Relations that a source itself says have ended, and lists that are too doubtful to end any.
ALTER TABLE relation_claims ADD COLUMN until INTEGER;  -- not null: the source lists it as ended then

-- Why nobody counts as gone although the list says that it is whole ("date_range", "many_gone"); "" when it may be
-- trusted. Worked out of all active lists, so undoing an import puts it right.
ALTER TABLE relation_lists ADD COLUMN doubt TEXT NOT NULL DEFAULT '';
