"""Trees of XML, changed at random: a message, NeedMore or DecodeError, and emitted code says what the walk says."""

from __future__ import annotations

import copy
import random
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from teamcall_core import csta
from teamcall_core.csta import Phase
from teamcall_core.csta.xml import codec, usual
from teamcall_core.errors import DecodeError

Seeds = tuple[tuple[Phase, bytes], ...]
LIMITS = csta.Limits()
EXAMPLES = 400
LARGE = 100
TEXTS = ("", " ", "true", "0", "-1", "99999999999999999999", "notKnown", "&", "<", "ü", "\t", "zz", "0F", "x" * 300)
ENCODINGS = ("UTF-8", "UTF-16", "ISO-8859-1")


def first(node: Any, _other: Any, _chance: random.Random) -> None:
    node.getparent().insert(0, node)


def double(node: Any, _other: Any, _chance: random.Random) -> None:
    node.addnext(copy.deepcopy(node))


def drop(node: Any, _other: Any, _chance: random.Random) -> None:
    node.getparent().remove(node)


def rename(node: Any, other: Any, _chance: random.Random) -> None:
    node.tag = other.tag


def retext(node: Any, _other: Any, chance: random.Random) -> None:
    node.text = chance.choice(TEXTS)


def tail(node: Any, _other: Any, chance: random.Random) -> None:
    node.tail = chance.choice(TEXTS)


def mark(node: Any, _other: Any, chance: random.Random) -> None:
    node.set(chance.choice(("typeOfNumber", "mediaClass", "privateName", "o-ther", "{urn:m}x")), chance.choice(TEXTS))


def grow(node: Any, other: Any, chance: random.Random) -> None:
    node.append(etree.Element(chance.choice(("{urn:maker}x", other.tag, "x"))))


def nest(node: Any, other: Any, _chance: random.Random) -> None:
    node.append(copy.deepcopy(other) if len(list(other.iter())) < LARGE else etree.Comment("x"))


CHANGES = (first, double, drop, rename, retext, tail, mark, grow, nest)


def change(root: Any, chance: random.Random) -> None:
    """Do one thing to one element below the document element."""
    nodes = list(root.iter("*"))[1:]
    if nodes:
        chance.choice(CHANGES)(chance.choice(nodes), chance.choice(nodes), chance)


def answered(octets: bytes, phase: Phase) -> bool:
    """Whether it is a message; then what is written of it is the same message again."""
    quick = usual.read(octets, phase, LIMITS)
    try:
        message = codec.walked(octets, phase, None, LIMITS)
    except DecodeError as error:
        refused = error
    else:
        assert quick is None or quick == message
        told = replace(message, phase=Phase.XML6)  # every edition reads what the newest alone may write
        assert csta.decode(csta.encode(told), Phase.XML6) == told
        return True
    assert quick is None
    assert 0 <= refused.offset <= len(octets)
    assert refused.path
    return False


def test_trees(xml_seeds: Seeds, limited: Any) -> None:
    assert len(xml_seeds) > 500
    kept: list[bool] = []

    @limited(EXAMPLES)
    @given(st.integers(0, len(xml_seeds) - 1), st.integers(1, 4), st.integers(0, 1 << 32))
    def try_(which: int, changes: int, number: int) -> None:
        phase, octets = xml_seeds[which]
        chance = random.Random(number)
        root = etree.fromstring(octets)
        for _ in range(changes):
            change(root, chance)
        kept.append(answered(etree.tostring(root, encoding=chance.choice(ENCODINGS), xml_declaration=True), phase))

    try_()
    # The changes neither break every message nor leave most of them whole.
    assert len(kept) / 20 < sum(kept) < len(kept) * 0.95


def test_cuts_and_splices(xml_seeds: Seeds, limited: Any) -> None:
    @limited(EXAMPLES)
    @given(st.integers(0, len(xml_seeds) - 1), st.integers(0, len(xml_seeds) - 1), st.integers(0, 1 << 32))
    def try_(first: int, second: int, number: int) -> None:
        chance = random.Random(number)
        (phase, one), (_, two) = xml_seeds[first], xml_seeds[second]
        at, length = chance.randrange(len(one)), chance.randrange(1, 40)
        answered(one[:at], phase)
        answered(one[:at] + two[at : at + length] + one[at + length :], phase)
        answered(one[:at] + bytes([one[at] ^ 1 << chance.randrange(8)]) + one[at + 1 :], phase)

    try_()
