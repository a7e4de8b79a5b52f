"""What is not shown unless it is asked for: passwords, also in octets that could not be decoded."""

from __future__ import annotations

import re
from typing import Final

from teamcall_core.csta.secrets import without_secrets

MASK: Final = "***"
SECRET_FIELDS: Final = frozenset(("password", "agent_password", "calling_authentication_value"))
"""Attributes of messages. The last is an authentication value whose form is not known, so any of it may be secret."""

_WORD: Final = b"password"
_AARQ: Final = 0x60
_AUTHENTICATION: Final = re.compile(rb"\xac[\x00-\xff]{1,3}?[\x80-\x83\xa0-\xa3]")
"""calling-authentication-value of an AARQ (X.227 clause 9.1): [12], its length, one of its alternatives."""
_EMBEDDED: Final = re.compile(rb"\xac[\x00-\xff]{1,3}?\xa2[\x00-\xff]{1,3}?\xa0")
"""The same in the form with name and password, where octets do not begin with an AARQ."""
_UTF16: Final = re.compile(rb"p\x00?a\x00?s\x00?s\x00?w\x00?o\x00?r\x00?d\x00?", re.IGNORECASE)
_TAG: Final = re.compile(rb"<[^<>]*>")
_ATTRIBUTE: Final = re.compile(rb"(password\s*=\s*)(\"[^\"]*|'[^']*)", re.IGNORECASE)


def hidden(octets: bytes, body: object = None) -> bytes:
    """``octets`` as they may be shown, of the same length; ``body`` is what was decoded from them."""
    octets = hidden_in_text(without_secrets(octets, body))
    begins = octets[:1] == bytes([_AARQ])
    found = (_AUTHENTICATION if begins else _EMBEDDED).search(octets)
    return octets if found is None else _hidden_from(octets, found.start() + 2)


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
