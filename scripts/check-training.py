#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the texts of resources/training: form, balance, and that no post is a copy of another or made from a template.

Usage: check-training.py [FOLDER]
Prints a table by file, then each fault as FILE:LINE: why. Exit code 1 when there is a fault, 2 when there is nothing to
check. docs/judgement.md says how the texts were written.
"""
import collections
import dataclasses
import pathlib
import re
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent

PLATFORMS = {"x", "facebook", "instagram", "threads", "linkedin", "mastodon", "bluesky"}
KINDS = {"post", "reply", "quote", "comment", "repost", "article"}
LANGUAGES = {"en", "es", "de", "fr", "pt", "it", "nl", "el", "ja"}
LABELS = {"p", "h"}

LEAST_POSTS = 15
PERSON_BALANCE = (0.40, 0.60)
WHOLE_BALANCE = (0.48, 0.52)
HELD_SHARE = (0.10, 0.25)
WORK_WORDS = (10, 25)
LEAST_WORDS_USED = 3
NEAR_DUPLICATE = 0.6    # Jaccard of the shingles
SHINGLE = 3             # words
LEAST_FOR_NEAR = 6      # words of a text that may be a near-duplicate
OPENING = 4             # words; in Japanese, which has no spaces, twice as many characters
MOST_OPENINGS = 10      # in the whole; some are common English ("we are looking for", "happy birthday to my")
MOST_OPENINGS_BY_ONE = 1
STYLE_FACTOR = 1.6      # between the shares of the two labels

LINK = re.compile(r"https?://\S+|www\.\S+")
HANDLE = re.compile(r"@[\w.]+(?:@[\w.-]+)?")
EMOJI = re.compile("[\u2600-\u27bf\u2b50\u2b55\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff]")
ENGLISH_I = re.compile(r"\bI\b")


@dataclasses.dataclass
class Post:
    file: str
    line: int
    person: str
    language: str
    label: str
    text: str


@dataclasses.dataclass
class Person:
    file: str
    line: int
    id: str
    held: bool
    language: str
    words: list[str]
    posts: list[Post] = dataclasses.field(default_factory=list)


class Faults:
    def __init__(self) -> None:
        self.lines: list[str] = []

    def add(self, file: str, line: int, why: str) -> None:
        self.lines.append(f"{file}:{line}: {why}")


def read_person(file: str, number: int, fields: list[str], faults: Faults) -> Person | None:
    if len(fields) != 6:
        faults.add(file, number, f"a person has 6 fields, not {len(fields)}")
        return None
    _, key, part, language, description, words = fields
    if part not in ("train", "held"):
        faults.add(file, number, f"“{part}” is neither train nor held")
    if language not in LANGUAGES:
        faults.add(file, number, f"unknown language “{language}”")
    if not key or not description:
        faults.add(file, number, "id or description is empty")
    return Person(file, number, key, part == "held", language, [word.strip() for word in words.split(",") if word.strip()])


def read_post(file: str, number: int, fields: list[str], person: Person | None, faults: Faults) -> None:
    if len(fields) != 4 or fields[0] not in LABELS:
        faults.add(file, number, "a post is: p or h, platform, kind, text, with tabs between")
        return
    label, platform, kind, text = fields
    if person is None:
        faults.add(file, number, "a post before the first person")
        return
    if platform not in PLATFORMS:
        faults.add(file, number, f"unknown platform “{platform}”")
    if kind not in KINDS:
        faults.add(file, number, f"unknown kind “{kind}”")
    if not text.strip() or text != text.strip():
        faults.add(file, number, "the text is empty, or has spaces around it")
    person.posts.append(Post(file, number, person.id, person.language, label, text))


def read_file(path: pathlib.Path, faults: Faults) -> list[Person]:
    people: list[Person] = []
    try:
        content = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        faults.add(path.name, 1, f"not UTF-8 (byte {error.start})")
        return people
    if not content.startswith("# SPDX-License-Identifier: GPL-3.0-or-later\n"):
        faults.add(path.name, 1, "the licence line is missing")
    for number, line in enumerate(content.split("\n"), 1):
        if not line or line.startswith("# "):
            continue
        fields = line.split("\t")
        if fields[0] != "@person":
            read_post(path.name, number, fields, people[-1] if people else None, faults)
        elif person := read_person(path.name, number, fields, faults):
            people.append(person)
    return people


def folded(text: str) -> str:
    """Lower case, without links, handles and accents; other signs become spaces."""
    text = HANDLE.sub(" ", LINK.sub(" ", text))
    text = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c if c.isalnum() else "" if unicodedata.combining(c) or c in "'’" else " " for c in text)


def words_of(post: Post) -> list[str]:
    words = folded(post.text).split()
    return list("".join(words)) if post.language == "ja" else words


def check_person(person: Person, faults: Faults) -> None:
    count = len(person.posts)
    if count < LEAST_POSTS:
        faults.add(person.file, person.line, f"{person.id} has {count} posts, fewer than {LEAST_POSTS}")
    share = sum(post.label == "p" for post in person.posts) / max(count, 1)
    if not PERSON_BALANCE[0] <= share <= PERSON_BALANCE[1]:
        faults.add(person.file, person.line, f"{share:.0%} of the posts of {person.id} are p")
    if not WORK_WORDS[0] <= len(person.words) <= WORK_WORDS[1]:
        faults.add(person.file, person.line, f"{person.id} has {len(person.words)} words of work")
    everything = "\n".join(post.text.casefold() for post in person.posts)
    used = sum(word.casefold().lstrip("#@") in everything for word in person.words)
    if used < LEAST_WORDS_USED:
        faults.add(person.file, person.line, f"{used} of the words of work of {person.id} stand in the posts")


def check_ids(people: list[Person], faults: Faults) -> None:
    first: dict[str, Person] = {}
    for person in people:
        if person.id in first:
            faults.add(person.file, person.line, f"the id {person.id} is that of {first[person.id].file}:{first[person.id].line} too")
        first.setdefault(person.id, person)


def check_equal(posts: list[Post], faults: Faults) -> None:
    first: dict[str, Post] = {}
    for post in posts:
        key = "".join(folded(post.text).split()) or post.text
        if key in first:
            faults.add(post.file, post.line, f"the same text as {first[key].file}:{first[key].line}")
        first.setdefault(key, post)


def check_near(posts: list[Post], faults: Faults) -> None:
    """Each text against those before it that share a shingle, found by an index of shingles."""
    index: dict[tuple[str, ...], list[int]] = collections.defaultdict(list)
    sizes: list[int] = []
    for number, post in enumerate(posts):
        words = words_of(post)
        shingles = {tuple(words[i:i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)} if len(words) >= LEAST_FOR_NEAR else set()
        sizes.append(len(shingles))
        shared = collections.Counter(other for shingle in shingles for other in index[shingle])
        for other, common in sorted(shared.items()):
            likeness = common / (sizes[number] + sizes[other] - common)
            if likeness >= NEAR_DUPLICATE and words != words_of(posts[other]):  # equal ones are told already
                faults.add(post.file, post.line, f"nearly the text of {posts[other].file}:{posts[other].line} ({likeness:.2f})")
        for shingle in shingles:
            index[shingle].append(number)


def check_openings(posts: list[Post], faults: Faults) -> None:
    by_opening: dict[tuple[str, ...], list[Post]] = collections.defaultdict(list)
    for post in posts:
        length = OPENING * 2 if post.language == "ja" else OPENING
        words = words_of(post)
        if len(words) > length:  # a post that is no longer than that has no opening
            by_opening[tuple(words[:length])].append(post)
    for opening, users in by_opening.items():
        text = " ".join(opening)
        if len(users) > MOST_OPENINGS:
            faults.add(users[-1].file, users[-1].line, f"{len(users)} posts begin with “{text}”, first {users[0].file}:{users[0].line}")
        seen: collections.Counter[str] = collections.Counter()
        for post in users:
            seen[post.person] += 1
            if seen[post.person] > MOST_OPENINGS_BY_ONE:
                faults.add(post.file, post.line, f"{post.person} begins with “{text}” again")


STYLES = {
    "links": lambda post: LINK.search(post.text),
    "hashtags": lambda post: re.search(r"[#＃]\w", post.text),
    "emoji": lambda post: EMOJI.search(post.text),
    "digits": lambda post: re.search(r"\d", LINK.sub("", HANDLE.sub("", post.text))),
    "“I” (English)": lambda post: post.language == "en" and ENGLISH_I.search(post.text),
}


def style_shares(posts: list[Post]) -> dict[str, tuple[float, float]]:
    shares = {}
    for name, has in STYLES.items():
        pair = []
        for label in ("p", "h"):
            counted = [post for post in posts if post.label == label and ("English" not in name or post.language == "en")]
            pair.append(sum(bool(has(post)) for post in counted) / max(len(counted), 1))
        shares[name] = (pair[0], pair[1])
    return shares


def check_whole(people: list[Person], posts: list[Post], faults: Faults) -> None:
    balance = sum(post.label == "p" for post in posts) / len(posts)
    if not WHOLE_BALANCE[0] <= balance <= WHOLE_BALANCE[1]:
        faults.add("(all)", 0, f"{balance:.1%} of the posts are p")
    held = sum(person.held for person in people) / len(people)
    if not HELD_SHARE[0] <= held <= HELD_SHARE[1]:
        faults.add("(all)", 0, f"{held:.1%} of the people are held out")
    for name, (work, home) in style_shares(posts).items():
        if max(work, home) > STYLE_FACTOR * min(work, home):
            faults.add("(all)", 0, f"{name}: in {work:.1%} of p and {home:.1%} of h, more than a factor {STYLE_FACTOR} apart")


def table_line(name: str, people: list[Person]) -> str:
    posts = [post for person in people for post in person.posts]
    languages = ",".join(sorted({person.language for person in people}))
    balance = sum(post.label == "p" for post in posts) / max(len(posts), 1)
    return f"{name:<24} {len(people):>6} {len(posts):>6}  {languages if len(languages) < 12 else 'all':<10} {balance:>6.1%} {sum(person.held for person in people):>5}"


def print_table(people: list[Person]) -> None:
    by_file: dict[str, list[Person]] = collections.defaultdict(list)
    for person in people:
        by_file[person.file].append(person)
    print(f"{'file':<24} {'people':>6} {'posts':>6}  {'languages':<10} {'p':>6} {'held':>5}")
    for name, group in sorted(by_file.items()):
        print(table_line(name, group))
    print(table_line("all", people))
    for name, (work, home) in style_shares([post for person in people for post in person.posts]).items():
        print(f"{name:<24} in {work:.1%} of p, {home:.1%} of h")


def main(arguments: list[str]) -> int:
    folder = pathlib.Path(arguments[0]) if arguments else ROOT / "resources" / "training"
    faults = Faults()
    people = [person for path in sorted(folder.glob("*.tsv")) for person in read_file(path, faults)]
    posts = [post for person in people for post in person.posts]
    if not posts:
        print(*faults.lines, f"{folder}: no people, or no posts", sep="\n")
        return 2
    for person in people:
        check_person(person, faults)
    check_ids(people, faults)
    check_equal(posts, faults)
    check_near(posts, faults)
    check_openings(posts, faults)
    check_whole(people, posts, faults)
    print_table(people)
    for line in faults.lines:
        print(line)
    return 1 if faults.lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
