"""Transcripts played in memory: octets of the telephone system and lines of clients in, lines and requests out."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from teamcall_core.dialplan import load
from teamcall_core.stli.from_domain import FORMS
from teamcall_core.stli.requests import VERBS

TRANSCRIPTS = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))


def world_options(text: str) -> dict[str, object]:
    """``# world: devices=1 permitted=101,102`` chooses the entitlement, ``lacks=holdCall`` what is not offered.

    ``# dialplan: countryCode=49 ...`` is a DialPlan.conf.
    """
    first = text.splitlines()[0]
    options: dict[str, object] = {}
    if first.startswith("# dialplan:"):
        options["dial_plan"], _ = load("\n".join(first.removeprefix("# dialplan:").split()).encode(), "DialPlan.conf")
    if not first.startswith("# world:"):
        return options
    words = dict(word.split("=") for word in first.removeprefix("# world:").split())
    if "devices" in words:
        options["devices"] = int(words["devices"])
    if "permitted" in words:
        options["permitted"] = frozenset(words["permitted"].split(","))
    if "lacks" in words:
        options["lacks"] = frozenset(words["lacks"].split(","))
    return options


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_transcript(path: Path, play: Callable[..., object]) -> None:
    text = path.read_text(encoding="utf-8")
    play(text, **world_options(text))


LINES = [line for path in TRANSCRIPTS for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("verb", [verb.name for verb in VERBS])
def test_every_verb_has_a_transcript(verb: str) -> None:
    assert any(re.match(rf"\w+: {verb}\b", line) for line in LINES)
    assert any(re.match(rf"\w+< error_ind SUCCESS {verb}\b", line) for line in LINES)


OF_EARLIER_PHASES = {"WorkReady", "WorkNotReady"}
"""Phase III, which these transcripts speak, has no such event."""


@pytest.mark.parametrize("event", sorted({form.name for form in FORMS.values()} - OF_EARLIER_PHASES))
def test_every_event_has_a_transcript(event: str) -> None:
    assert any(re.match(rf"\w+< {event} ", line) for line in LINES)


def test_there_are_transcripts() -> None:
    assert len(TRANSCRIPTS) >= 12
