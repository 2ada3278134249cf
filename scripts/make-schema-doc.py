#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes docs/schema.md from the migrations: runs them, and reads back what SQLite then has.

Usage: make-schema-doc.py [--check]   (--check: exit 1 when docs/schema.md is not what the migrations say)
"""
import pathlib
import re
import sqlite3
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "schema.md"


def comments_of(sql: str) -> dict[str, str]:
    """The comment lines that stand directly above each CREATE."""
    found: dict[str, str] = {}
    pending: list[str] = []
    for line in sql.splitlines():
        if line.startswith("-- "):
            pending.append(line[3:])
            continue
        match = re.match(r"CREATE (?:VIRTUAL )?(?:TABLE|VIEW) (\w+)", line)
        if match and pending:
            found[match.group(1)] = " ".join(pending)
        pending = []
    return found


def column_notes(statement: str) -> dict[str, str]:
    notes = {}
    for line in statement.splitlines():
        match = re.match(r"\s+(\w+) .*--\s*(.+)$", line)
        if match:
            notes[match.group(1)] = match.group(2)
    return notes


def table_lines(db: sqlite3.Connection, name: str, statement: str, comment: str) -> list[str]:
    notes = column_notes(statement)
    lines = [f"## {name}", ""]
    if comment:
        lines += [comment, ""]
    lines += ["| column | type | key | note |", "|---|---|---|---|"]
    references = {row[3]: f"→ {row[2]}" for row in db.execute(f"PRAGMA foreign_key_list({name})")}
    for _, column, kind, required, _, key in db.execute(f"PRAGMA table_info({name})"):
        marks = " ".join(filter(None, ["key" if key else "", references.get(column, "")]))
        note = notes.get(column, "")
        lines.append(f"| {column} | {kind.lower()}{'' if required or key else ', may be null'} | {marks} | {note} |")
    indexes = [row[0] for row in db.execute("SELECT sql FROM sqlite_master WHERE type='index' AND tbl_name=? AND sql NOT NULL ORDER BY name", (name,))]
    if indexes:
        lines += ["", *[f"- `{re.sub(r'^CREATE ', '', index)}`" for index in indexes]]
    return lines + [""]


def document() -> str:
    db = sqlite3.connect(":memory:")
    files = sorted((ROOT / "resources" / "sql" / "migrations").glob("*.sql"))
    sql = "".join(file.read_text(encoding="utf-8") for file in files)
    db.executescript(sql)
    comments = comments_of(sql)
    head = re.search(r"\A(?:-- SPDX[^\n]*\n)((?:-- [^\n]*\n)+)", sql)
    lines = ["# Schema", "", "Made by `scripts/make-schema-doc.py` from `resources/sql/migrations`; do not edit.", ""]
    if head:
        lines += [" ".join(line[3:] for line in head.group(1).splitlines()), ""]
    rows = db.execute("SELECT name, type, sql FROM sqlite_master WHERE type IN ('table','view') AND name NOT LIKE 'sqlite_%' ORDER BY rowid").fetchall()
    for name, kind, statement in rows:
        if re.search(r"_text_(data|idx|content|docsize|config)$", name):
            continue  # FTS5's own
        if kind == "view" or statement.startswith("CREATE VIRTUAL"):
            lines += [f"## {name}", ""] + ([comments[name], ""] if name in comments else []) + ["```sql", statement, "```", ""]
        else:
            lines += table_lines(db, name, statement, comments.get(name, ""))
    triggers = db.execute("SELECT sql FROM sqlite_master WHERE type='trigger' ORDER BY name").fetchall()
    lines += ["## Triggers", "", "```sql", *[row[0] for row in triggers], "```", ""]
    return "\n".join(lines)


def main() -> int:
    text = document()
    if "--check" in sys.argv:
        if TARGET.read_text(encoding="utf-8") == text:
            return 0
        print("docs/schema.md is not what the migrations say: run scripts/make-schema-doc.py", file=sys.stderr)
        return 1
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
