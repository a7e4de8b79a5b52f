"""docs/codecs-phases.md: its examples run, and its tables hold every service and event that is declared."""

from __future__ import annotations

import doctest
from pathlib import Path

from teamcall_core.csta.phase1 import tables as phase1
from teamcall_core.csta.phase2 import tables as phase2

DOCUMENT = Path(__file__).resolve().parents[4] / "docs" / "codecs-phases.md"
MARKS = set("AXCFO1I")


def rows(first: str) -> dict[str, list[str]]:
    """The rows of the table whose first column has the heading ``first``: name to the other columns."""
    table = DOCUMENT.read_text(encoding="utf-8").split(f"\n| {first} |", 1)[1].split("\n\n", 1)[0]
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in table.splitlines()[2:]]
    return {row[0].strip("`"): row[1:] for row in cells}


def test_the_examples_run() -> None:
    failed, tried = doctest.testfile(str(DOCUMENT), module_relative=False, encoding="utf-8")
    assert (failed, tried > 6) == (0, True)


def test_services() -> None:
    told = rows("operation")
    assert set(told) == set(phase1.DECLARATIONS.services) == set(phase2.DECLARATIONS.services)
    for name, (code, first, second, _note) in told.items():
        assert int(code) == phase1.OPERATIONS.numbers[name] == phase2.OPERATIONS.numbers[name]
        assert {first, second} <= MARKS


def test_events() -> None:
    told = rows("event")
    assert set(told) == set(phase1.DECLARATIONS.events)
    for name, (number, tag, first, second, _note) in told.items():
        assert int(number) == phase1.EVENTS.numbers[name]
        place = phase2.EVENT_PLACES.get(name)
        assert tag == ("" if place is None else f"{place[0]}.{place[1]}")
        assert first in MARKS
        assert (second in MARKS) == (place is not None)


def test_services_that_are_only_named() -> None:
    text = DOCUMENT.read_text(encoding="utf-8").split("Named, but not declared", 1)[1].split("##", 1)[0]
    for name, code in phase2.OPERATIONS.numbers.items():
        ranges = 110 <= code <= 119 or code >= 500
        if name not in phase2.DECLARATIONS.services and name != "cSTAEventReport" and not ranges:
            assert f"{name} {code}" in text
