"""What is not shown unless it is asked for: passwords, also in octets that could not be decoded."""

from __future__ import annotations

import re
from typing import Final

MASK: Final = "***"
SECRET_FIELDS: Final = frozenset(("password", "calling_authentication_value"))
"""Attributes of messages. The second is an authentication value whose form is not known, so any of it may be secret."""

_AARQ: Final = 0x60
_AUTHENTICATION: Final = re.compile(rb"\xac[\x00-\xff]{1,3}?[\x80-\x83\xa0-\xa3]")
"""calling-authentication-value of an AARQ (X.227 clause 9.1): [12], its length, one of its alternatives."""
_EMBEDDED: Final = re.compile(rb"\xac[\x00-\xff]{1,3}?\xa2[\x00-\xff]{1,3}?\xa0")
"""The same in the form with name and password, where octets do not begin with an AARQ."""
_UTF16: Final = re.compile(rb"p\x00?a\x00?s\x00?s\x00?w\x00?o\x00?r\x00?d\x00?", re.IGNORECASE)
_XML: Final = re.compile(rb"(<(?:[^<>\s/]*:)?[^<>]*?password[^<>]*>)[^<]+", re.IGNORECASE)


def hidden(octets: bytes) -> bytes:
    """``octets`` as they may be shown, of the same length."""
    octets = hidden_in_text(octets)
    begins = octets[:1] == bytes([_AARQ])
    found = (_AUTHENTICATION if begins else _EMBEDDED).search(octets)
    return octets if found is None else _hidden_from(octets, found.start() + 2)


def _hidden_from(octets: bytes, place: int) -> bytes:
    """Everything behind ``place``: where a password ends cannot be known of octets that could not be decoded."""
    return octets[:place] + b"*" * (len(octets) - place)


def hidden_in_text(octets: bytes) -> bytes:
    """Octets inside a decoded message: only what is a password by its XML element."""
    octets = _XML.sub(lambda found: found[1] + b"*" * (len(found[0]) - len(found[1])), octets)
    wide = _UTF16.search(octets) if b"\x00" in octets else None
    return octets if wide is None or b"\x00" not in wide[0] else _hidden_from(octets, wide.end())
