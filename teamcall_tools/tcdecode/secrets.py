"""What is not shown unless it is asked for: passwords, also in octets that could not be decoded.

Of octets that were decoded it is known where a password stands. Others are shown as far as they prove themselves that
they are of a message without one, by its operation or its event. What follows a hole in a capture, or a frame that
was lost, proves nothing until the next message comes.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Final

from teamcall_core import csta
from teamcall_core.csta.secrets import suspected, without_secrets
from teamcall_core.framing import FRAMINGS

from .cutting import NONE, Piece

MASK: Final = "***"
SECRET_FIELDS: Final = frozenset(("password", "agent_password", "calling_authentication_value"))
"""Attributes of messages. The last is an authentication value whose form is not known, so any of it may be secret."""

_WORD: Final = b"password"
_UTF16: Final = re.compile(rb"p\x00?a\x00?s\x00?s\x00?w\x00?o\x00?r\x00?d\x00?", re.IGNORECASE)
_TAG: Final = re.compile(rb"<[^<>]*>")
_ATTRIBUTE: Final = re.compile(rb"(password\s*=\s*)(\"[^\"]*|'[^']*)", re.IGNORECASE)


def secret_place(piece: Piece) -> int | None:
    """From where on a piece that is no decoded message may hold a password; None: nowhere."""
    header = 0 if piece.fault is None or piece.framing == NONE else FRAMINGS[piece.framing].header
    place = suspected(piece.octets[header : piece.hole])
    if place is None:
        return None
    return header + place if piece.hole is None else min(header + place, piece.hole)


def hidden(octets: bytes, body: object = None, place: int | None = None) -> bytes:
    """``octets`` as they may be shown, of the same length.

    ``body`` is what was decoded from them; they are hidden from ``place`` on, where that is known.
    """
    if isinstance(body, csta.AARQ):
        place = suspected(octets)
    octets = hidden_in_text(without_secrets(octets, body))
    return octets if place is None else _hidden_from(octets, place)


def shown_body(body: object, place: int | None) -> object:
    """The body as it may be shown, where its octets may hold a password."""
    known: Any = body
    if place is None or not isinstance(body, csta.Unknown | csta.Extensible):
        return body
    if isinstance(body, csta.Unknown):
        return replace(known, octets=MASK)
    return replace(known, unknown=tuple(shown_body(one, place) for one in body.unknown))


def _hidden_from(octets: bytes, place: int) -> bytes:
    """Everything behind ``place``: where a password ends cannot be known of octets that could not be decoded."""
    return octets[:place] + b"*" * (len(octets) - place)


def hidden_in_text(octets: bytes) -> bytes:
    """Octets inside a decoded message: only what is a password by its XML element or attribute."""
    if b"<" not in octets:
        return octets
    octets = _hidden_elements(octets)
    octets = _ATTRIBUTE.sub(lambda found: found[1] + found[2][:1] + b"*" * (len(found[2]) - 1), octets)
    wide = _UTF16.search(octets) if b"\x00" in octets else None
    return octets if wide is None or b"\x00" not in wide[0] else _hidden_from(octets, wide.end())


def _hidden_elements(octets: bytes) -> bytes:
    """What stands between the tags of an element with such a name, marked sections included."""
    pieces, done = [], 0
    while (tag := _TAG.search(octets, done)) is not None:
        pieces.append(octets[done : tag.end()])
        done = tag.end()
        if _WORD in tag[0].lower() and not tag[0].startswith(b"</") and not tag[0].endswith(b"/>"):
            end = octets.find(b"</", done)
            end = len(octets) if end < 0 else end
            pieces.append(b"*" * (end - done))
            done = end
    return b"".join(pieces) + octets[done:]
