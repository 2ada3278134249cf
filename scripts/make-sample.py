#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the sample data: exports of one invented person, and the truth that was planted in them.

  scripts/make-sample.py [--out DIR]   write them all, and truth.json
  scripts/make-sample.py --check       write them elsewhere, read them again, and compare with resources/sample; exit 1 where they
                                       differ or where anything does not hold; prints what each file has (truth.json, "counts")
"""

import argparse
import pathlib
import sys
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
HOME = HERE.parent / "resources" / "sample"
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE))

from sample import mastodon, nettruth, networks, netverify, people, truth, verify, xarchive  # noqa: E402


def write_zip(path, members, stamp):
    """A ZIP that is the same byte for byte on every run."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in members:
            info = zipfile.ZipInfo(name, stamp)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o644 << 16
            archive.writestr(info, text.encode("utf-8"), compresslevel=9)


def write_all(folder):
    folder.mkdir(parents=True, exist_ok=True)
    known = people.load()
    x = xarchive.XAccount(known).build()
    shelves = mastodon.MastodonAccount(known).build()
    members = xarchive.archive(x)
    write_zip(folder / "x-archive.zip", members, (2025, 6, 11, 21, 42, 10))
    write_zip(folder / "mastodon-archive.zip", shelves.files(), (2025, 6, 11, 22, 5, 30))
    (folder / "following_accounts.csv").write_text(shelves.following(), encoding="utf-8", newline="\n")
    planted = truth.planted(known, x, shelves, dict(members))
    later = networks.Networks(known, x, shelves)
    for name, (files, stamp) in later.zips().items():
        write_zip(folder / name, files, stamp)
    for name, data in later.plain_files().items():
        (folder / name).write_bytes(data)
    more = nettruth.planted(later)
    (folder / "truth.json").write_text(nettruth.document(planted, more), encoding="utf-8", newline="\n")
    wrong = verify.faults(folder) + netverify.faults(folder)
    if wrong:
        raise SystemExit("\n".join(wrong))
    return planted | more


def differences(left, right):
    """Names whose bytes differ; a ZIP with equal members packed by another zlib counts as equal."""
    for name in ("x-archive.zip", "mastodon-archive.zip", "following_accounts.csv", *netverify.FILES, "truth.json"):
        if not (right / name).exists():
            yield name + " is missing"
        elif (left / name).read_bytes() != (right / name).read_bytes():
            if not name.endswith(".zip") or _members(left / name) != _members(right / name):
                yield name + " differs"


def _members(path):
    with zipfile.ZipFile(path) as archive:
        return [(info.filename, info.date_time, archive.read(info)) for info in archive.infolist()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, default=HOME, help="folder to write to (resources/sample)")
    parser.add_argument("--check", action="store_true", help="compare with the folder instead of writing to it")
    options = parser.parse_args()
    if not options.check:
        planted = write_all(options.out)
        print(f"{options.out}: {planted['x']['posts']} posts on X, {planted['mastodon']['posts']} on Mastodon, "
              f"{len(planted['slips']) + len(planted['plants'])} slips, {len(planted['cast'])} people, {len(planted['post_labels'])} posts elsewhere")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        write_all(pathlib.Path(folder))
        found = list(differences(pathlib.Path(folder), options.out))
        print("\n".join(netverify.table(pathlib.Path(folder))))
    for line in found:
        print(line, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
