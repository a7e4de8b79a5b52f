"""The bare forms of Phases I and II: the same objects from fewer shells, and errors that name the element."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from teamcall_core.ber.adapters import Alone, Mapped, Named, Only, OnOff, Some, UTCTime
from teamcall_core.ber.types import Alternative, Integer, Kinds, Sequence, context, may, need
from teamcall_core.ber.values import Extensible, Unknown
from teamcall_core.errors import DecodeError, EncodeError

COVERS = ("ber/adapters.py",)


@dataclass(slots=True)
class Thing(Extensible):
    word: str = ""
    number: int | None = None
    extra: int | None = None


KINDS = Kinds("Kinds", Alternative("one", context(1, Integer())), Alternative("two", context(2, Integer())))
NAMED = Named("Thing", KINDS, make=Thing, word="word", value="number")
NUMBER = need("number", Integer())
ALONE = Alone("Thing", NUMBER, make=Thing)
EITHER = Alone("Thing", NUMBER, make=Thing, whole=Sequence("Thing", NUMBER, may("extra", Integer()), make=Thing))
SOME = Some(
    "Thing",
    need("number", context(0, Integer())),
    need("extra", context(1, Integer())),
    make=Thing,
    whole=Sequence("Thing", NUMBER, need("extra", Integer()), make=Thing),
)
SWITCH = OnOff("Switch", {("lamp", True): 0, ("lamp", False): 1})
MAPPED = Mapped(
    Sequence("Thing", need("half", Integer())),
    make=Thing,
    give=lambda values: {"number": 2 * values["half"]},
    take=lambda thing: {"half": None if thing.number is None else thing.number // 2},
    attributes=("number",),
)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (NAMED, "810105", Thing("one", 5)),
        (NAMED, "820105", Thing("two", 5)),
        (ALONE, "020105", Thing(number=5)),
        (EITHER, "020105", Thing(number=5)),
        (EITHER, "3006020105020106", Thing(number=5, extra=6)),
        (EITHER, "30050201058900", Thing(number=5, unknown=(Unknown(0x89, b"\x89\0", 1),))),
        (Only(Integer()), "020105", [5]),
        (SOME, "800105", Thing(number=5)),
        (SOME, "810105", Thing(extra=5)),
        (SOME, "3006020105020106", Thing(number=5, extra=6)),
        (SWITCH, "0a0100", ("lamp", True)),
        (SWITCH, "0a0101", ("lamp", False)),
        (SWITCH, "0a0107", (7, None)),
        (MAPPED, "3003020105", Thing(number=10)),
        (MAPPED, "30050201058900", Thing(number=10, unknown=(Unknown(0x89, b"\x89\0", 1),))),
        (UTCTime(), "170d" + b"250301160942Z".hex(), "250301160942Z"),
        (UTCTime(), "170a" + b"2503011609".hex(), "2503011609"),
        (UTCTime(), "1711" + b"250301160942+0100".hex(), "250301160942+0100"),
    ],
)
def test_values_and_back(kind: Any, text: str, value: object) -> None:
    octets = bytes.fromhex(text)
    assert kind.decode(octets) == value
    assert kind.encode(value) == octets


def test_a_time_in_segments() -> None:
    assert UTCTime().decode(bytes.fromhex("370e0406323530333031" + "040431363039")) == "2503011609"


def test_an_alternative_that_nobody_declared_survives_inside() -> None:
    holder = Sequence("Holder", need("thing", NAMED))
    octets = bytes.fromhex("30038901aa")
    value = holder.decode(octets)
    assert value["thing"] == Thing("", "", unknown=(Unknown(0x89, b"\x89\x01\xaa"),))  # type: ignore[arg-type]
    assert holder.encode(value) == octets


@pytest.mark.parametrize(
    ("kind", "text", "path"),
    [
        (NAMED, "8100", "Thing.one"),
        (NAMED, "8901aa", "Thing"),
        (ALONE, "0200", "Thing.number"),
        (ALONE, "3000", "Thing"),
        (EITHER, "30050201050201", "Thing.extra"),
        (SOME, "8000", "Thing.number"),
        (SOME, "30020500", "Thing.number"),
        (Only(Integer()), "0200", "INTEGER"),
        (SWITCH, "0a00", "Switch"),
        (MAPPED, "3000", "Thing.half"),
        (UTCTime(), "1703" + b"abc".hex(), "UTCTime"),
        (UTCTime(), "170f" + b"20250301160942Z".hex(), "UTCTime"),
    ],
)
def test_what_is_wrong_is_named(kind: Any, text: str, path: str) -> None:
    with pytest.raises(DecodeError) as caught:
        kind.decode(bytes.fromhex(text))
    assert caught.value.path == path


@pytest.mark.parametrize(
    ("kind", "value", "reason"),
    [
        (NAMED, None, "is missing"),
        (NAMED, 5, "needs Thing"),
        (NAMED, Thing("three", 5), "no such alternative"),
        (NAMED, Thing("", None), "no such alternative"),
        (ALONE, None, "is missing"),
        (ALONE, Thing(), "is missing"),
        (EITHER, Thing(extra=5), "is missing"),
        (Only(Integer()), [], "exactly one"),
        (Only(Integer()), [1, 2], "exactly one"),
        (Only(Integer()), 5, "exactly one"),
        (SOME, Thing(), "no part"),
        (SWITCH, ("lamp", None), "no such pair"),
        (SWITCH, ("door", True), "no such pair"),
        (MAPPED, None, "is missing"),
        (MAPPED, Thing(), "is missing"),
        (UTCTime(), "20250301160942Z", "needs a time"),
        (UTCTime(), 5, "needs a time"),
    ],
)
def test_what_cannot_be_written_is_refused(kind: Any, value: object, reason: str) -> None:
    with pytest.raises(EncodeError, match=reason):
        kind.encode(value)
