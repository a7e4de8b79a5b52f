"""Transcripts played in memory: octets of the telephone system and lines of clients in, lines and requests out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

TRANSCRIPTS = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))


def world_options(text: str) -> dict[str, object]:
    """``# world: devices=1 permitted=101,102`` in the first line chooses the entitlement."""
    first = text.splitlines()[0]
    if not first.startswith("# world:"):
        return {}
    words = dict(word.split("=") for word in first.removeprefix("# world:").split())
    options: dict[str, object] = {}
    if "devices" in words:
        options["devices"] = int(words["devices"])
    if "permitted" in words:
        options["permitted"] = frozenset(words["permitted"].split(","))
    return options


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_transcript(path: Path, play: Callable[..., object]) -> None:
    text = path.read_text(encoding="utf-8")
    play(text, **world_options(text))


def test_there_are_transcripts() -> None:
    assert len(TRANSCRIPTS) >= 12
