# SPDX-License-Identifier: GPL-3.0-or-later
"""A repository of the AT Protocol as a CARv1: DAG-CBOR, content ids, the search tree. And the way back, for the check.

Sources: atproto.com/specs/repository, ipld.io/specs/codecs/dag-cbor, ipld.io/specs/transport/car/carv1.
"""

import base64
import hashlib

HEAD = bytes([1, 0x71, 0x12, 0x20])  # CID v1, dag-cbor, sha2-256, 32 bytes
_SORTABLE = "234567abcdefghijklmnopqrstuvwxyz"


class Cid:
    """A link to a block."""

    def __init__(self, data):
        self.data = data

    def __str__(self):
        return "b" + base64.b32encode(self.data).decode().lower().rstrip("=")


def cid_of(block):
    return Cid(HEAD + hashlib.sha256(block).digest())


def tid(microseconds, clock):
    """A record key that sorts by time."""
    number, text = (microseconds << 10) | clock, ""
    for _ in range(13):
        text = _SORTABLE[number & 31] + text
        number >>= 5
    return text


# -- writing --------------------------------------------------------------------------------------


def _head(major, number):
    for size, mark in ((0, None), (1, 24), (2, 25), (4, 26), (8, 27)):
        if size == 0 and number < 24:
            return bytes([major << 5 | number])
        if size and number < 1 << (8 * size):
            return bytes([major << 5 | mark]) + number.to_bytes(size, "big")
    raise ValueError(number)


def encode(value):
    if value is None:
        return b"\xf6"
    if value is True or value is False:
        return b"\xf5" if value else b"\xf4"
    if isinstance(value, int):
        return _head(0, value) if value >= 0 else _head(1, -1 - value)
    if isinstance(value, bytes):
        return _head(2, len(value)) + value
    if isinstance(value, str):
        data = value.encode("utf-8")
        return _head(3, len(data)) + data
    if isinstance(value, Cid):
        return b"\xd8\x2a" + encode(b"\0" + value.data)
    if isinstance(value, list):
        return _head(4, len(value)) + b"".join(encode(entry) for entry in value)
    keys = sorted(value, key=lambda key: (len(key.encode()), key.encode()))
    return _head(5, len(value)) + b"".join(encode(key) + encode(value[key]) for key in keys)


def layer(key):
    """How many leading zeros the key's sha-256 has, counted in pairs of bits."""
    digest = int.from_bytes(hashlib.sha256(key.encode()).digest(), "big")
    return (256 - digest.bit_length()) // 2


def _varint(number):
    out = bytearray()
    while number >= 0x80:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes(out + bytes([number]))


class Repository:
    def __init__(self, did):
        self.did = did
        self.records = {}  # "collection/rkey" -> block
        self.blocks = {}   # bytes of the CID -> block

    def put(self, path, record):
        block = encode(record)
        self.records[path] = block
        return cid_of(block)

    def _keep(self, block):
        cid = cid_of(block)
        self.blocks[cid.data] = block
        return cid

    def _node(self, keys, level):
        """The tree over sorted keys, whose layers are at most `level`; None over none."""
        if not keys:
            return None
        here = [index for index, key in enumerate(keys) if layer(key) == level]
        left = self._node(keys[:here[0] if here else len(keys)], level - 1)
        entries, before = [], b""
        for place, index in enumerate(here):
            until = here[place + 1] if place + 1 < len(here) else len(keys)
            key = keys[index].encode()
            shared = next((at for at, (one, other) in enumerate(zip(before, key)) if one != other), min(len(before), len(key)))
            entries.append({"p": shared, "k": key[shared:], "v": self._keep(self.records[keys[index]]), "t": self._node(keys[index + 1:until], level - 1)})
            before = key
        return self._keep(encode({"l": left, "e": entries}))

    def car(self, revision):
        """The file. The commit does not come first: a reader has to begin at the root that the header names."""
        keys = sorted(self.records)
        tree = self._node(keys, max(map(layer, keys)))
        unsigned = {"did": self.did, "rev": revision, "data": tree, "prev": None, "version": 3}
        commit = encode({**unsigned, "sig": hashlib.sha512(encode(unsigned)).digest()})
        root = cid_of(commit)
        blocks = list(self.blocks.items())
        blocks.insert(len(blocks) // 2, (root.data, commit))
        header = encode({"version": 1, "roots": [root]})
        return _varint(len(header)) + header + b"".join(_varint(len(cid) + len(block)) + cid + block for cid, block in blocks)


# -- reading --------------------------------------------------------------------------------------


def decode(data):
    value, end = _decode(data, 0)
    if end != len(data):
        raise ValueError("bytes after the value")
    return value


def _decode(data, at):
    major, short = data[at] >> 5, data[at] & 31
    at += 1
    if major == 7:
        return {20: False, 21: True, 22: None}[short], at
    size = {24: 1, 25: 2, 26: 4, 27: 8}.get(short, 0)
    number = int.from_bytes(data[at:at + size], "big") if size else short
    at += size
    if major == 0:
        return number, at
    if major == 1:
        return -1 - number, at
    if major in (2, 3):
        part = data[at:at + number]
        return (part if major == 2 else part.decode("utf-8")), at + number
    if major == 4:
        rows = []
        for _ in range(number):
            row, at = _decode(data, at)
            rows.append(row)
        return rows, at
    if major == 5:
        rows, before = {}, None
        for _ in range(number):
            key, at = _decode(data, at)
            order = (len(key.encode()), key.encode())
            if before is not None and order <= before:
                raise ValueError("keys out of order")
            before = order
            rows[key], at = _decode(data, at)
        return rows, at
    if number != 42:
        raise ValueError("unknown tag")
    link, at = _decode(data, at)
    return Cid(link[1:]), at


def _read_varint(data, at):
    number, shift = 0, 0
    while True:
        byte = data[at]
        number |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return number, at


def read(data):
    """(commit, {path: record}) of a CAR; raises ValueError where anything is missing, changed or out of place."""
    length, at = _read_varint(data, 0)
    header = decode(data[at:at + length])
    at += length
    blocks = {}
    while at < len(data):
        length, at = _read_varint(data, at)
        cid, block = data[at:at + 36], data[at + 36:at + length]
        if len(block) != length - 36 or cid != HEAD + hashlib.sha256(block).digest():
            raise ValueError("a block is not what its id says")
        blocks[cid] = block
        at += length
    used = set()

    def take(cid):
        used.add(cid.data)
        return decode(blocks[cid.data])

    found = {}

    def walk(cid, level):
        node = take(cid)
        if node["l"]:
            walk(node["l"], level - 1)
        before = b""
        for entry in node["e"]:
            key = before[:entry["p"]] + entry["k"]
            if layer(key.decode()) != level or (found and key.decode() <= next(reversed(found))):
                raise ValueError(f"{key} is not where it belongs")
            found[key.decode()] = take(entry["v"])
            before = key
            if entry["t"]:
                walk(entry["t"], level - 1)

    commit = take(header["roots"][0])
    top = commit["data"]
    node = decode(blocks[top.data])
    walk(top, layer(node["e"][0]["k"].decode()))
    if used != set(blocks):
        raise ValueError("blocks that nothing refers to")
    return commit, found
