"""docs/codecs.md: every example runs and shows what it says."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

from teamcall_core.framing import FRAMINGS

DOCS = Path(__file__).resolve().parents[3] / "docs"
TEXT = (DOCS / "codecs.md").read_text(encoding="utf-8")


def test_the_examples_run() -> None:
    pytest.importorskip("lxml")
    failed, tried = doctest.testfile(str(DOCS / "codecs.md"), module_relative=False, encoding="utf-8")
    assert (failed, tried > 40) == (0, True)


def test_every_subject_has_an_example() -> None:
    wanted = ["Decode", "Encode", "Errors", "What", "Private", "Phases", "XML", "Translate", "Limits", "Framings"]
    sections = {section.split(None, 1)[0]: section for section in TEXT.split("\n## ")[1:]}
    assert [name for name in wanted if ">>> " not in sections[name]] == []


def test_every_framing_is_in_the_table() -> None:
    table = TEXT.split("\n| class |", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    told = {row.split("`")[1]: int(row.rsplit("|", 2)[1]) for row in table}
    assert told == {one.__name__: one.largest for one in FRAMINGS.values()}
