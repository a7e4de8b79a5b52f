"""Pieces into messages: one connection at a time, with what its earlier messages tell about the later ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from teamcall_core import csta
from teamcall_core.errors import DecodeError, NotExpressible, TeamcallError

from .cutting import NONE, Piece, cut
from .guessing import DEFAULT_XML, edition_of, framing_of, phase_of
from .secrets import secret_place
from .shapes import is_xml
from .streams import Input, Note, Stream

_ANSWERS: Final = frozenset(("result", "error", "reject"))
_MAX_ASKED: Final = 100_000
"""Requests that are remembered of one connection, to name the service of an error."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why octets could not be decoded; ``path`` and ``offset`` where the decoder says them."""

    text: str
    path: str | None = None
    offset: int | None = None


@dataclass(slots=True)
class Part:
    """One thing to be shown: a message, octets that could not be read, or a line of text."""

    stream: Stream
    piece: Piece
    phase: csta.Phase | None = None
    message: csta.Message | None = None
    failure: Failure | None = None
    text: str | None = None
    secret: int | None = None
    """The first octet that may be of a password, where it is not the decoded body that says so."""


@dataclass(slots=True)
class Result:
    """Everything there is to show."""

    parts: list[Part] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def decode_all(source: Input, framing: str | None, phase: csta.Phase | None) -> Result:
    """All parts of the input in the order in which they were seen. Raises nothing for any octets."""
    result = Result(notes=list(source.notes))
    connections: dict[str, list[Stream]] = {}
    for stream in source.streams:
        connections.setdefault(stream.connection, []).append(stream)
    left_out = 0
    for name, streams in connections.items():
        named = framing or streams[0].framing
        guessed, sensible = (named, True) if named else framing_of(streams)
        if source.selective and not sensible:
            left_out += 1
            continue
        if not named and any(stream.runs for stream in streams):
            result.notes.append(Note(f"{name}: framing {guessed} (guessed)"))
        _Connection(name, streams, guessed, phase).decode(result)
    if left_out:
        result.notes.append(Note(f"{left_out} connections in which nothing looks like CSTA are left out; see --port"))
    result.parts.sort(key=lambda part: part.piece.mark.order)
    return result


class _Connection:
    """The streams of one connection."""

    def __init__(self, name: str, streams: Sequence[Stream], framing: str, phase: csta.Phase | None) -> None:
        self._notes: list[Note] = []
        self._name = name
        self._streams = streams
        self._framing = framing
        self._named = phase
        self._ber = csta.Phase.III
        self._xml: csta.Phase | None = None
        self._asked: dict[tuple[str, int], str | int] = {}
        """Direction and invoke id of requests: the service."""

    def decode(self, result: Result) -> None:
        """Add all messages of the connection to the result."""
        pieces = [
            (stream, piece)
            for stream in self._streams
            for piece in (_text_pieces(stream) if stream.text else cut(stream, stream.framing or self._framing))
        ]
        pieces.sort(key=lambda both: both[1].mark.order)
        self._choose_phase([piece for stream, piece in pieces if not stream.text])
        parts = [self._part(stream, piece) for stream, piece in pieces]
        _look_for_secrets(parts)
        result.parts += parts
        result.notes += self._notes

    def _choose_phase(self, pieces: Sequence[Piece]) -> None:
        if self._named is not None:
            return
        apdus = [piece for piece in pieces if piece.fault is None and not is_xml(piece.octets)]
        if apdus:
            self._ber = phase_of(apdus)
            self._notes.append(Note(f"{self._name}: phase {self._ber} (guessed)"))

    def _part(self, stream: Stream, piece: Piece) -> Part:
        part = Part(stream, piece)
        if stream.text:
            part.text = piece.octets.decode("utf-8", "replace")
        elif piece.fault is not None:
            part.failure = Failure(piece.fault)
        elif piece.identification:
            sign = piece.octets.decode("ascii")
            part.text = f"{sign}, the single octet before the first frame of Alcatel systems"
        else:
            part.phase = self._phase(piece.octets)
            part.failure = self._read(part)
        return part

    def _phase(self, octets: bytes) -> csta.Phase:
        if self._named is not None:
            return self._named
        if not is_xml(octets):
            return self._ber
        named = edition_of(octets)
        if named is None and self._xml is None:
            self._notes.append(Note(f"{self._name}: no edition of ECMA-323 is named, read as {DEFAULT_XML} (guessed)"))
        self._xml = named or self._xml or DEFAULT_XML
        return self._xml

    def _read(self, part: Part) -> Failure | None:
        """Decode the message of ``part``, if that can be done."""
        assert part.phase is not None  # noqa: S101 - set by the caller
        octets = part.piece.octets
        try:
            message = csta.decode(octets, part.phase)
            operation = self._answered(part.stream, part.piece, message)
            if operation is not None:
                message = csta.decode(octets, part.phase, operation=operation)
        except DecodeError as error:
            return Failure(str(error), error.path, error.offset)
        except NotExpressible:
            return Failure(f"phase {part.phase} cannot be decoded by this version")
        except TeamcallError as error:
            return Failure(str(error))
        except ImportError as error:
            return Failure(f"phase {part.phase} needs one more package ({error}): pip install 'teamcall[xml]'")
        except Exception as error:  # noqa: BLE001 - a fault of a codec must not hide all other messages
            return Failure(f"a fault of the decoder: {type(error).__name__}: {error}")
        part.message = message
        return None

    def _answered(self, stream: Stream, piece: Piece, message: csta.Message) -> str | int | None:
        """The service of an answer that does not name it; remembers the requests."""
        invoke_id = message.invoke_id if message.invoke_id is not None else piece.invoke_id
        if invoke_id is None:
            return None
        if message.kind == "invoke" and message.operation is not None:
            if len(self._asked) >= _MAX_ASKED:
                self._asked.clear()
            self._asked[stream.direction, invoke_id] = message.operation
        if message.kind not in _ANSWERS or message.operation is not None:
            return None
        other = {"in": "out", "out": "in"}.get(stream.direction, stream.direction)
        return self._asked.get((other, invoke_id))


def _look_for_secrets(parts: Iterable[Part]) -> None:
    """Tell of each part from where on it may hold a password, if its octets were not decoded to the last."""
    suspicious: dict[int, bool] = {}
    for part in parts:
        message, stream = part.message, id(part.stream)
        if part.text is not None:
            continue
        if message is None:
            part.secret = 0 if suspicious.get(stream) or part.piece.hole == 0 else secret_place(part.piece)
        elif getattr(message.body, "unknown", True):
            part.secret = secret_place(part.piece)
        suspicious[stream] = message is None and part.secret is not None


def _text_pieces(stream: Stream) -> list[Piece]:
    return [Piece(run.offset, run.octets, run.marks[0], NONE) for run in stream.runs]
