"""Transcripts as tests: what a client sends, what the exchange does, and every octet that the client then reads.

One line of a transcript each:
``C: text`` the client sends this line; ``C< octets`` octets with Python's escapes, no line end; ``C.`` its FIN;
``S: line`` the next line the client reads; everything must have been read before the next ``C`` or ``X``;
``X: asked N Request words``, ``X: reply N Outcome words``, ``X: tell Event device cause call [attribute=number ...]
[calls=call/state/partner,...] [connections=call/device,...]``, ``X: notice Event device``, ``X: lost devices``,
``X: returned``, ``X: shutdown``, ``X: finished`` (the connection is to be closed), ``X: open`` (it is not).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from teamcall_core.domain import commands, events, outcomes
from teamcall_core.domain.ids import CallId, Connection, ConnectionState, Device, Party
from teamcall_core.session import (
    Asked,
    ClientSession,
    LinkLost,
    LinkReturned,
    Reply,
    SessionSettings,
    ShutDown,
    Tell,
)

TRANSCRIPTS = sorted(Path(__file__).parent.glob("*.txt"))
CUTS: dict[str, Callable[[bytes], Iterator[bytes]]] = {
    "whole": lambda octets: iter([octets]),
    "octet by octet": lambda octets: (octets[i : i + 1] for i in range(len(octets))),
    "LF": lambda octets: iter([octets.replace(b"\r\n", b"\n")]),
}


class Stage:
    """One session, the lines it has said that were not read yet, and the requests it has asked."""

    def __init__(self, cut: Callable[[bytes], Iterator[bytes]]) -> None:
        self.session = ClientSession(SessionSettings(), now=0.0)
        self.cut = cut
        self.unread = b""
        self.asked: dict[int, commands.Request] = {}

    def play(self, line: str) -> None:
        """Perform one line of a transcript, and check what it expects."""
        kind, _, text = line.partition(" ")
        if kind == "S:":
            expected = text.encode() + b"\r\n"
            assert self.unread.startswith(expected), f"the client reads {self.unread!r}"
            self.unread = self.unread[len(expected) :]
            return
        assert self.unread == b"", f"unread before {line!r}"
        if kind == "C:":
            self._feed(text.encode() + b"\r\n")
        elif kind == "C<":
            self._feed(text.encode("latin-1").decode("unicode_escape").encode("latin-1"))
        elif kind == "C.":
            self.session.receive_eof(1.0)
        else:
            assert kind == "X:", line
            verb, *words = text.split()
            getattr(self, "x_" + verb)(*words)
        self.unread += self.session.data_to_send()

    def _feed(self, octets: bytes) -> None:
        for piece in self.cut(octets):
            self.session.receive_data(piece, 1.0)

    def x_asked(self, number: str, name: str, *words: str) -> None:
        while (event := self.session.next_event()) is not None:
            if isinstance(event, Asked):
                self.asked[event.number] = event.request
        assert self.asked.pop(int(number)) == getattr(commands, name)(*words)

    def x_reply(self, number: str, name: str, *words: str) -> None:
        result = (commands.LinkStatus(*words),) if name == "Done" and words else words
        self.session.send(Reply(int(number), getattr(outcomes, name)(*result)), 1.0)

    def x_tell(self, name: str, device: str, cause: str, call: str, *words: str) -> None:
        options = dict(word.split("=") for word in words)
        calls = tuple(self._views(options.pop("calls", "")))
        connections = tuple(self._connections(options.pop("connections", "")))
        parties = {attribute: Party(number) for attribute, number in options.items()}
        event = getattr(events, name)(Device(device), cause, Connection(CallId(call), device), **parties)
        self.session.send(Tell(events.Told(event, calls, connections)), 1.0)

    def x_notice(self, name: str, device: str) -> None:
        self.session.send(Tell(events.Told(getattr(events, name)(Device(device)))), 1.0)

    def x_lost(self, *devices: str) -> None:
        self.session.send(LinkLost(tuple(map(Device, devices))), 1.0)

    def x_returned(self) -> None:
        self.session.send(LinkReturned(), 1.0)

    def x_shutdown(self) -> None:
        self.session.send(ShutDown(), 1.0)

    def x_finished(self) -> None:
        assert self.session.finished

    def x_open(self) -> None:
        assert not self.session.finished

    @staticmethod
    def _views(text: str) -> Iterator[events.CallView]:
        for view in filter(None, text.split(",")):
            call, state, partner = view.split("/")
            yield events.CallView(CallId(call), ConnectionState(state), partner)

    @staticmethod
    def _connections(text: str) -> Iterator[Connection]:
        for pair in filter(None, text.split(",")):
            call, device = pair.split("/")
            yield Connection(CallId(call), device)


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("transcript", TRANSCRIPTS, ids=lambda path: path.stem)
def test_the_client_reads_exactly_this(transcript: Path, cut: str) -> None:
    stage = Stage(CUTS[cut])
    for line in transcript.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            stage.play(line)
    assert stage.unread == b""


def test_every_transcript_names_its_origin() -> None:
    for transcript in TRANSCRIPTS:
        assert transcript.read_text(encoding="utf-8").startswith("# origin: "), transcript.name
