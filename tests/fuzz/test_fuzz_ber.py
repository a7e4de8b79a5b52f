"""Trees of BER, changed at random: a message, NeedMore or DecodeError, whatever is done to them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.csta import Phase
from teamcall_core.errors import DecodeError

Seeds = tuple[tuple[Phase, bytes], ...]
CONSTRUCTED = 0x20
HIGH = 0x1F
EXAMPLES = 400
LARGE = 2000


@dataclass
class Node:
    """One element: identifier octets, then elements or octets."""

    ident: bytes
    children: list[Node] = field(default_factory=list)
    content: bytes = b""
    form: int = 0
    """0 a length in its shortest form, 1 to 4 so many octets more, -1 indefinite."""

    def octets(self) -> bytes:
        inner = b"".join(child.octets() for child in self.children) + self.content
        if self.form < 0 and self.ident[0] & CONSTRUCTED:
            return self.ident + b"\x80" + inner + b"\x00\x00"
        if self.form <= 0 and len(inner) < 0x80:
            return self.ident + bytes([len(inner)]) + inner
        size = max(self.form, (len(inner).bit_length() + 7) // 8)
        return self.ident + bytes([0x80 | size]) + len(inner).to_bytes(size, "big") + inner

    def all(self) -> Iterator[Node]:
        yield self
        for child in self.children:
            yield from child.all()


def parsed(octets: bytes) -> list[Node]:
    """The elements of octets in definite form."""
    found, at = [], 0
    while at < len(octets):
        start = at
        at += 1
        if octets[start] & HIGH == HIGH:
            while octets[at] & 0x80:
                at += 1
            at += 1
        ident, length = octets[start:at], octets[at]
        at += 1
        if length & 0x80:
            size = length & 0x7F
            length, at = int.from_bytes(octets[at : at + size], "big"), at + size
        node = Node(ident)
        if ident[0] & CONSTRUCTED:
            node.children = parsed(octets[at : at + length])
        else:
            node.content = octets[at : at + length]
        found.append(node)
        at += length
    return found


def shuffle(node: Node, _other: Node, chance: random.Random) -> None:
    chance.shuffle(node.children)


def double(node: Node, _other: Node, chance: random.Random) -> None:
    if node.children:
        node.children.insert(chance.randrange(len(node.children)), chance.choice(node.children))


def drop(node: Node, _other: Node, chance: random.Random) -> None:
    if node.children:
        del node.children[chance.randrange(len(node.children))]


def retag(node: Node, _other: Node, chance: random.Random) -> None:
    node.ident = bytes([node.ident[0] ^ chance.choice((0x01, 0x02, 0x20, 0x40, 0x80))]) + node.ident[1:]


def rename(node: Node, other: Node, _chance: random.Random) -> None:
    node.ident = other.ident


def cut(node: Node, _other: Node, chance: random.Random) -> None:
    node.content = node.content[: chance.randrange(len(node.content) + 1)]


def extend(node: Node, _other: Node, chance: random.Random) -> None:
    node.content += chance.randbytes(chance.choice((1, 2, 9)))


def replace(node: Node, other: Node, chance: random.Random) -> None:
    node.content = chance.choice((b"", b"\xff" * 17, bytes(200), other.content))


def lengthen(node: Node, _other: Node, chance: random.Random) -> None:
    node.form = chance.choice((-1, 1, 2, 4))


CHANGES = (shuffle, double, drop, retag, rename, cut, extend, replace, lengthen)


def change(root: Node, chance: random.Random) -> None:
    """Do one thing to one element."""
    nodes = list(root.all())
    if len(nodes) < LARGE:
        chance.choice(CHANGES)(chance.choice(nodes), chance.choice(nodes), chance)


def answered(octets: bytes, phase: Phase) -> bool:
    """Whether it is a message; then what is written of it is the same message again."""
    try:
        message = csta.decode(octets, phase)
    except DecodeError as error:
        refused = error
    else:
        again = csta.decode(csta.encode(message), phase, operation=message.operation)
        assert again == message
        return True
    assert 0 <= refused.offset <= len(octets)
    assert refused.path
    return False


def test_trees(ber_seeds: Seeds, limited: Any) -> None:
    assert len(ber_seeds) > 500
    kept: list[bool] = []

    @limited(EXAMPLES)
    @given(st.integers(0, len(ber_seeds) - 1), st.integers(1, 4), st.integers(0, 1 << 32))
    def try_(which: int, changes: int, number: int) -> None:
        phase, octets = ber_seeds[which]
        chance = random.Random(number)
        (root,) = parsed(octets)
        assert root.octets() == octets
        for _ in range(changes):
            change(root, chance)
        kept.append(answered(root.octets(), phase))

    try_()
    # The changes neither break every message nor leave most of them whole.
    assert len(kept) / 20 < sum(kept) < len(kept) * 0.95


def test_cuts_and_splices(ber_seeds: Seeds, limited: Any) -> None:
    @limited(EXAMPLES)
    @given(st.integers(0, len(ber_seeds) - 1), st.integers(0, len(ber_seeds) - 1), st.integers(0, 1 << 32))
    def try_(first: int, second: int, number: int) -> None:
        chance = random.Random(number)
        (phase, one), (_, two) = ber_seeds[first], ber_seeds[second]
        at, length = chance.randrange(len(one)), chance.randrange(1, 40)
        answered(one[:at], phase)
        answered(one[:at] + two[at : at + length] + one[at + length :], phase)
        answered(one[:at] + bytes([one[at] ^ 1 << chance.randrange(8)]) + one[at + 1 :], phase)

    try_()
