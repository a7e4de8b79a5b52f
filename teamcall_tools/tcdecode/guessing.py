"""Which framing and which phase a connection speaks, when nobody says it: by trying them and counting what fits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final

from teamcall_core import csta
from teamcall_core.csta.association import CSTA_I_CONTEXT
from teamcall_core.errors import TeamcallError

from .cutting import NAMES, NONE, Piece, cut
from .shapes import begins_frame, begins_message, is_message
from .streams import Stream

TRIED: Final = 40
"""Pieces of each stream, and messages of each connection, that a guess looks at."""

BER_PHASES: Final = (csta.Phase.III, csta.Phase.II, csta.Phase.I)
"""In the order in which they are preferred where they fit equally well."""
DEFAULT_XML: Final = csta.Phase.XML3
_EDITION: Final = re.compile(rb"ecma-323/csta/ed([2-6])")

_KNOWN, _UNKNOWN, _TELLING = 2, 1, 10


def framing_of(streams: Sequence[Stream]) -> tuple[str, bool]:
    """The framing that makes most octets whole messages, and whether anything in the streams looks like messages."""
    scores = {name: sum(_framing_score(stream, name) for stream in streams) for name in NAMES}
    best = max(scores, key=lambda name: scores[name])
    if scores[best]:
        return best, True
    begins = [run.octets for stream in streams for run in stream.runs[:1]]
    for name in reversed(NAMES):  # the shorter the header, the more often anything at all looks like it
        if any(begins_frame(name, octets) for octets in begins):
            return name, True
    return NONE, False


def _framing_score(stream: Stream, name: str) -> int:
    """The octets that this framing explains; a whole message counts more than one that is cut off."""
    score = 0
    for piece in islice(cut(stream, name), TRIED):
        if piece.fault is None and is_message(piece.octets):
            score += 2 * len(piece.octets)
        elif piece.fault is None and name != NONE and begins_message(piece.octets):
            score += len(piece.octets)
    return score


def phase_of(pieces: Iterable[Piece]) -> csta.Phase:
    """The BER phase in which most of these APDUs can be read."""
    apdus = list(islice((piece.octets for piece in pieces if piece.fault is None), TRIED))
    scores = {phase: sum(_phase_score(octets, phase) for octets in apdus) for phase in BER_PHASES}
    return max(scores, key=lambda phase: scores[phase])


def _phase_score(octets: bytes, phase: csta.Phase) -> int:
    try:
        message = csta.decode(octets, phase)
    except TeamcallError:
        return 0
    except Exception:  # noqa: BLE001 - a fault of one codec must not keep the others from being tried
        return 0
    body = message.body
    if isinstance(body, (csta.AARQ, csta.AARE)):
        return _TELLING * (_told_phase(body) is phase)
    if isinstance(message.operation, int):
        return _UNKNOWN - 1
    return _UNKNOWN if isinstance(body, csta.Unknown) else _KNOWN


def _told_phase(body: csta.AARQ | csta.AARE) -> csta.Phase:
    """The phase that an association names: Phase I by its context, Phase II by the form of its user information."""
    if body.application_context_name == CSTA_I_CONTEXT:
        return csta.Phase.I
    information = body.user_information
    old = isinstance(information, csta.UserInformation) and information.definition == "old"
    return csta.Phase.II if old else csta.Phase.III


def edition_of(document: bytes) -> csta.Phase | None:
    """The edition that the namespace of a document names; None where it names none."""
    found = _EDITION.search(document if b"\x00" not in document else document.replace(b"\x00", b""))
    return csta.Phase(f"XML{found[1].decode()}") if found else None
