"""The dialogues of docs/binary-session.md, played against a server and the simulator in memory, octet for octet."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from binary_world import World

from teamcall_core.framing import FRAMINGS
from teamcall_core.session import ClientSession

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "binary-session.md"
DIALOGUES = re.findall(r"```binary (\w+)\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'


def octets(framing: str, line: str) -> bytes:
    """A line of the document as it stands on the wire."""
    if framing != "ecma323":
        return bytes.fromhex(line)
    invoke_id, _, document = line.partition(" ")
    return FRAMINGS[framing].wrap((DECLARATION + document).encode(), int(invoke_id))


def shown(framing: str, said: bytes) -> list[bytes]:
    """The frames of what the server has said."""
    stream = FRAMINGS[framing]()
    stream.receive_data(said)
    frames = []
    while (frame := stream.take_frame()) is not None:
        frames.append(stream.wrap(frame.octets, frame.invoke_id))
    stream.eof()
    return frames


@pytest.mark.parametrize(("framing", "text"), DIALOGUES, ids=[framing for framing, _ in DIALOGUES])
def test_the_dialogues_of_the_document(framing: str, text: str) -> None:
    world = World()
    session = ClientSession(world.settings, world.now)
    world.exchange.attach(session)
    world.lines[session] = []
    heard: list[bytes] = []
    world.hear = lambda said: heard.extend(shown(framing, said))  # type: ignore[method-assign]
    for line in filter(None, text.splitlines()):
        what, _, rest = line.partition(" ")
        if what == "#":
            continue
        if what == "$":
            world.command(rest)
        elif what == ">":
            session.receive_data(octets(framing, rest), world.now)
            world.carry()
        else:
            assert heard, line
            assert heard.pop(0) == octets(framing, rest), line
    assert not heard
    assert session.finished == (framing != "hipath")


def test_there_is_a_dialogue_for_each_framing() -> None:
    assert [framing for framing, _ in DIALOGUES] == ["length2", "hipath", "ecma323"]
