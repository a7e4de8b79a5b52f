"""Passwords in what a binary client sends, overwritten for the trace."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from typing import Final

from teamcall_core import csta

_SECRET: Final = frozenset({"password", "agent_password", "calling_authentication_value"})
"""Attributes of bodies, and of what stands in them."""
_ELEMENT: Final = re.compile(rb"(<[^<>/]*[Pp]assword[^<>]*>)[^<]+")
_SHOWN: Final = 8
"""Octets that are shown of a frame that cannot be read: it may hold anything."""
_DEPTH: Final = 6


def masked(octets: bytes, message: csta.Message) -> bytes:
    """The frame with every secret of the message overwritten with ``*``, octet for octet.

    One that stands there in another form than it is read in (a reference, another encoding) hides the whole frame.
    """
    for secret in _secrets(message.body, 0):
        if secret not in octets:
            return mask(octets)
        octets = octets.replace(secret, b"*" * len(secret))
    return _ELEMENT.sub(_starred, octets) if octets[:1] == b"<" else octets


def mask(octets: bytes) -> bytes:
    """The same for a frame that cannot be read: its beginning, and ``*`` for the rest."""
    return octets[:_SHOWN] + b"*" * (len(octets) - _SHOWN)


def _starred(found: re.Match[bytes]) -> bytes:
    return found[1] + b"*" * (found.end() - found.end(1))


def _secrets(body: object, depth: int) -> list[bytes]:
    if not is_dataclass(body) or depth > _DEPTH:
        return []
    found: list[bytes] = []
    for field in fields(body):
        value = getattr(body, field.name)
        if field.name in _SECRET:
            found += _octets(value)
        else:
            found += _secrets(getattr(value, "value", value), depth + 1)
    return found


def _octets(secret: object) -> list[bytes]:
    match secret:
        case str(text):
            octets = text.encode(errors="surrogateescape")
        case bytes(octets):
            pass
        case csta.Unknown(octets=octets):
            pass
        case _:
            return []
    return [octets] if octets else []
