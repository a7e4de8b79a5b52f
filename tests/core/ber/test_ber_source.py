"""Source in the making: indents, names, functions written when they are first called, classes made slot by slot."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from teamcall_core.ber import types as ber
from teamcall_core.ber.source import Source, Unusual, class_defaults

COVERS = ("ber/source.py",)

NODE = ber.Integer("Number")


def test_lines_are_indented_by_their_blocks() -> None:
    source = Source({})
    with source.block("if a:"):
        source.put("b")
        with source.block("while c:"):
            source.put("d")
    source.put("e")
    assert source.lines == ["if a:", "    b", "    while c:", "        d", "e"]


def test_names_are_never_given_twice() -> None:
    source = Source({"given": 1})
    first, second = source.bind("x"), source.bind("x", "p")
    assert (source.names[first], source.names[second], source.names["given"]) == ("x", "x", 1)
    assert len({first, second, source.fresh("k"), source.fresh("k")}) == 4
    assert second.startswith("p")


def test_a_function_is_written_when_it_is_first_called() -> None:
    source, written = Source({}), []

    def write(name: str) -> None:
        written.append(name)
        with source.block(f"def {name}(a, b):"):
            source.put("return a * b")

    name = source.written(NODE, write)
    assert source.written(NODE, write) == name
    assert source.written(NODE, write, "another form") != name
    assert not written
    assert [source.names[name](6, 7), source.names[name](2, 3)] == [42, 6]
    assert written == [name]


def test_two_functions_may_need_each_other() -> None:
    source = Source({})

    def write(name: str) -> None:
        with source.block(f"def {name}(n):"):
            source.put(f"return n and 1 + {source.written(NODE, write)}(n - 1)")

    assert source.names[source.written(NODE, write)](5) == 5


def test_what_cannot_be_written_is_refused_from_then_on() -> None:
    source, tried = Source({}), []

    def write(name: str) -> None:
        tried.append(name)
        raise Unusual

    name = source.written(NODE, write)
    for arguments in ((), (1, 2), (1,)):
        with pytest.raises(Unusual):
            source.names[name](*arguments)
    assert tried == [name]


def test_the_source_says_what_it_was_emitted_for() -> None:
    source = Source({})

    def write(name: str) -> None:
        source.put(f"def {name}(): return missing")

    made = source.make("f", NODE, write)
    assert made.__code__.co_filename == "<emitted for Number>"
    with pytest.raises(NameError):
        made()


@dataclasses.dataclass
class Checked:
    """It does something when it is made."""

    number: int = 0

    def __post_init__(self) -> None:
        """Be more than its attributes."""


@dataclasses.dataclass
class Listed:
    """It makes a new list each time."""

    items: list[int] = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Plain:
    """Attributes alone."""

    name: str
    number: int = 5


@pytest.mark.parametrize("make", [None, dict, Checked, Listed, len, Plain("x")])
def test_classes_that_cannot_be_made_slot_by_slot(make: Any) -> None:
    with pytest.raises(Unusual):
        class_defaults.__wrapped__(make)


def test_defaults() -> None:
    assert class_defaults(Plain) == {"name": None, "number": 5}
