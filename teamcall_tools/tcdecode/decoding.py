"""Pieces into messages: one connection at a time, with what its earlier messages tell about the later ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import islice
from typing import Final

from teamcall_core import csta
from teamcall_core.errors import DecodeError, NotExpressible, TeamcallError

from .cutting import NONE, Piece, cut
from .guessing import DEFAULT_XML, TRIED, edition_of, framing_of, phase_of
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

    notes: list[Note]
    parts: Iterator[Part]
    """In the order in which they were seen; each is decoded when it is taken, so that a great input fits the memory."""


def decode_all(source: Input, framing: str | None, phase: csta.Phase | None) -> Result:
    """All parts of the input. Raises nothing for any octets."""
    notes, parts = list(source.notes), []
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
            notes.append(Note(f"{name}: framing {guessed} (guessed)"))
        connection = _Connection(name, streams, guessed, phase)
        notes += connection.notes()
        parts.append(connection.parts())
    if left_out:
        notes.append(Note(f"{left_out} connections in which nothing looks like CSTA are left out; see --port"))
    return Result(notes, merge(*parts, key=lambda part: part.piece.mark.order))


class _Connection:
    """The streams of one connection."""

    def __init__(self, name: str, streams: Sequence[Stream], framing: str, phase: csta.Phase | None) -> None:
        self._name = name
        self._streams = streams
        self._framing = framing
        self._named = phase
        self._ber = csta.Phase.III
        self._xml: csta.Phase | None = None
        self._asked: dict[tuple[str, int], str | int] = {}
        """Direction and invoke id of requests: the service."""

    def notes(self) -> list[Note]:
        """Choose the phases, and say what was guessed."""
        if self._named is not None:
            return []
        told = []
        heads = list(islice((piece for stream, piece in self._pieces() if _is_whole(stream, piece)), TRIED))
        apdus = [piece for piece in heads if not is_xml(piece.octets)]
        if apdus:
            self._ber = phase_of(apdus)
            told.append(Note(f"{self._name}: phase {self._ber} (guessed)"))
        documents = [piece.octets for piece in heads if is_xml(piece.octets)]
        if documents and edition_of(documents[0]) is None:
            told.append(Note(f"{self._name}: no edition of ECMA-323 is named, read as {DEFAULT_XML} (guessed)"))
        return told

    def parts(self) -> Iterator[Part]:
        """All messages of the connection."""
        suspicious: dict[int, bool] = {}
        for stream, piece in self._pieces():
            part = self._part(stream, piece)
            if part.text is None:
                suspicious[id(stream)] = _look_for_secrets(part, before=suspicious.get(id(stream), False))
            yield part

    def _pieces(self) -> Iterator[tuple[Stream, Piece]]:
        """Cut all streams, in the order in which their octets were seen."""
        return merge(*map(self._pieces_of, self._streams), key=lambda both: both[1].mark.order)

    def _pieces_of(self, stream: Stream) -> Iterator[tuple[Stream, Piece]]:
        pieces = _text_pieces(stream) if stream.text else cut(stream, stream.framing or self._framing)
        return ((stream, piece) for piece in pieces)

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
        self._xml = edition_of(octets) or self._xml or DEFAULT_XML
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


def _look_for_secrets(part: Part, *, before: bool) -> bool:
    """Tell from where on a part may hold a password, if its octets were not decoded to the last.

    ``before``: the octets in front of it might, and so may those behind it if this gives True.
    """
    if part.message is None:
        part.secret = 0 if before or part.piece.hole == 0 else secret_place(part.piece)
    elif getattr(part.message.body, "unknown", True):
        part.secret = secret_place(part.piece)
    return part.message is None and part.secret is not None


def _is_whole(stream: Stream, piece: Piece) -> bool:
    """Whether it is a message, as far as its framing tells."""
    return piece.fault is None and not piece.identification and not stream.text


def _text_pieces(stream: Stream) -> list[Piece]:
    return [Piece(run.offset, run.octets, run.marks[0], NONE) for run in stream.runs]
