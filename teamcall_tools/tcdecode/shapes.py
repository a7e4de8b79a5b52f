"""What octets look like, judged by their first few: an APDU, a document, a frame. Nothing is decoded here."""

from __future__ import annotations

from typing import Final

from teamcall_core.ber.tlv import Fault, Walk
from teamcall_core.ber.values import Limits

ROSE_AND_ACSE: Final = frozenset((0xA1, 0xA2, 0xA3, 0xA4, 0x60, 0x61, 0x62, 0x63, 0x64))
"""First octets of APDUs."""
_XML_STARTS: Final = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<\x00", b"\xfe\xff\x00<", b"\x00<\x00", b"<\x00")
_BLANKS: Final = b" \t\r\n"
_TRAILING: Final = _BLANKS + b"\x00"
_PEEK: Final = 16
HIPATH_START: Final = b"\x26"
"""The first octet of a frame in the framing ``hipath``."""
_TOP_BIT: Final = 0x80
_ECMA323_START: Final = b"\x00\x00"
_DIGITS: Final = frozenset(b"0123456789")


def is_xml(octets: bytes) -> bool:
    """Whether a document begins here, in any encoding of ASCII or UTF-16."""
    return octets[:_PEEK].lstrip(_BLANKS).startswith(_XML_STARTS)


def begins_message(octets: bytes) -> bool:
    """Whether an APDU or a document may begin here."""
    return octets[:1] != b"" and (octets[0] in ROSE_AND_ACSE or is_xml(octets))


def apdu_end(octets: bytes, at: int = 0) -> int | None:
    """The first octet behind the element at ``at``; None where its length cannot be read or is more than is there."""
    try:
        after = Walk(octets, Limits(max_octets=len(octets))).element(at, len(octets)).after
    except Fault:
        return None
    return after if after <= len(octets) else None


def is_message(octets: bytes) -> bool:
    """Whether this is one whole APDU or document, as far as its outside tells."""
    if is_xml(octets):
        return octets.rstrip(_TRAILING).endswith(b">")
    return begins_message(octets) and apdu_end(octets) == len(octets)


def begins_frame(framing: str, octets: bytes) -> bool:
    """Whether a frame of this framing, with a message in it, may begin here; False where too few octets are here."""
    if framing == "length2":
        return octets[:2] != _ECMA323_START and begins_message(octets[2:])
    if framing == "hipath":
        return octets[:1] == HIPATH_START and octets[1:2] >= bytes([_TOP_BIT]) and begins_message(octets[3:])
    if framing == "ecma323":
        header = octets[:8]
        return header[:2] == _ECMA323_START and _DIGITS.issuperset(header[4:]) and begins_message(octets[8:])
    return begins_message(octets)
