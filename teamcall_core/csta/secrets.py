"""Octets as a trace may show them: the passwords of agents overwritten, and what may be one where nothing was decoded.

SetAgentState (ECMA-269 22.1.10) carries one, and so may the events of an agent who logs on or off. The name and the
password of an association are the link's own, which writes its trace without them.
"""

from __future__ import annotations

import re
from typing import Final

from teamcall_core.ber.tlv import Element, Fault, Walk, encode_length
from teamcall_core.ber.values import Limits

_NAMES: Final = ("password", "agent_password")
_INVOKE, _EVENT_REPORT, _AARQ, _AARE = 0xA1, 21, 0x60, 0x61
_ANSWERS: Final = (0xA2, 0xA3, 0xA4)
_INTEGER: Final = 0x02
_INVOKE_IDS: Final = (_INTEGER, 0x05)
_CODES: Final = (_INTEGER, 0x06)
_ENDLESS: Final = 1 << 64
"""Lengths that do not fit each other tell nothing about what a message is."""
_SERVICES: Final = frozenset((15, 312))
"""setFeature of the early phases, setAgentState."""
_EVENTS: Final = frozenset(((0xA4, 0xA1), (0xA4, 0xA2), (0xA2, 0xA0), (0xA2, 0xA1)))
"""agentLoggedOn and agentLoggedOff in Phases III and II: category and event."""
_EARLY_EVENT: Final = 0x80
_EARLY_EVENTS: Final = frozenset((201, 202))
_CONTEXT: Final = re.compile(rb"(?:\x80\x02..)?\xa1.\x06.\x2b\x0c", re.DOTALL)
"""Protocol version, application context name: what every AARQ and AARE of CSTA begins with (1.3.12 is ECMA)."""
_AUTHENTICATION: Final = re.compile(rb"\xac.{1,3}?[\x80-\x83\xa0-\xa3]", re.DOTALL)
"""calling-authentication-value of an AARQ (X.227 clause 9.1): [12], its length, one of its alternatives."""
_ROOT: Final = re.compile(rb"\s*(?:<\?[^>]*>\s*|<!--[^>]*>\s*)*<(?:[\w.-]+:)?([A-Za-z]+)[^>]*>?")
_DOCUMENTS: Final = re.compile(rb"(?i:SetAgentState|AgentLoggedO|ApplicationSession)")
"""Names of document elements that may have a password in them."""
_BYTE_ORDER: Final = b"\xef\xbb\xbf\xff\xfe\x00"


def suspected(octets: bytes) -> int | None:
    """Tell from where on one message that could not be decoded may hold a password; None: nowhere.

    It is harmless as far as it says by itself that it is no message with a password in it. Where a password ends cannot
    be known, so everything behind that place may be one.
    """
    if octets.lstrip(_BYTE_ORDER + b" \t\r\n")[:1] == b"<":
        return _in_document(octets)
    walk = Walk(octets, Limits(max_octets=len(octets)))
    try:
        outer = walk.element(0, _ENDLESS)
    except Fault:
        return 0
    place = _in_apdu(walk, outer)
    behind = outer.after if outer.after < len(octets) else None
    return behind if place is None else place


def _in_document(octets: bytes) -> int | None:
    """Do it for XML; in UTF-16 the document element is not looked for."""
    text = octets.lstrip(_BYTE_ORDER)
    wide = b"\x00" in text
    root = _ROOT.match(text.replace(b"\x00", b""))
    if root is None:
        return 0
    if _DOCUMENTS.search(root[1]) is None:
        return None
    return 0 if wide else len(octets) - len(text) + root.end()


def _in_apdu(walk: Walk, outer: Element) -> int | None:
    """Do it for BER, by the kind of APDU."""
    octets = walk.octets
    if outer.ident in (_AARQ, _AARE):
        context = _CONTEXT.match(octets, outer.start)
        if context is None:
            return outer.start
        if outer.ident == _AARE:
            return None
        found = _AUTHENTICATION.search(octets, context.end())
        return len(octets) if found is None else found.start() + 2
    if outer.ident not in (_INVOKE, *_ANSWERS):
        return 0
    try:
        invoke_id = walk.element(outer.start, _ENDLESS)
        if invoke_id.ident not in _INVOKE_IDS:
            return outer.start
        code = walk.element(invoke_id.after, _ENDLESS) if outer.ident == _INVOKE else None
        return None if code is None else _in_argument(walk, code, walk.contents(code))
    except Fault:
        return outer.start if outer.ident == _INVOKE else None


def _in_argument(walk: Walk, code: Element, number: bytes) -> int | None:
    """Do it for the argument of an operation, whatever its length says."""
    operation = int.from_bytes(number, "big") if code.ident == _INTEGER else -1
    if operation in _SERVICES or code.ident not in _CODES:
        return code.after
    if operation != _EVENT_REPORT:
        return None
    try:
        report = walk.element(code.after, _ENDLESS)
        cross_ref = walk.element(report.start, _ENDLESS)
        outer = walk.element(cross_ref.after, _ENDLESS)
        if outer.ident == _EARLY_EVENT:
            return outer.after if int.from_bytes(walk.contents(outer), "big") in _EARLY_EVENTS else None
        inner = walk.element(outer.start, _ENDLESS)
    except Fault:
        return code.after
    return inner.start if (outer.ident, inner.ident) in _EVENTS else None


def without_suspects(octets: bytes) -> bytes:
    """Octets that could not be decoded, of the same length, with what may be a password overwritten."""
    place = suspected(octets)
    return octets if place is None else octets[:place] + b"*" * (len(octets) - place)


def without_secrets(octets: bytes, body: object) -> bytes:
    """``octets``, of the same length, with every password that was decoded from them into ``body`` overwritten."""
    for name in _NAMES:
        secret = getattr(body, name, None)
        if isinstance(secret, bytes) and secret:
            octets = _overwritten(octets, secret)
    return octets


def _overwritten(octets: bytes, secret: bytes) -> bytes:
    """A primitive of BER, or hexadecimal digits of XML; everything, where the password was written in another form."""
    header, digits = encode_length(len(secret)), secret.hex().encode()
    for form, shown in (
        (header + secret, header + b"*" * len(secret)),
        (digits, b"*" * len(digits)),
        (digits.upper(), b"*" * len(digits)),
    ):
        if form in octets:
            return octets.replace(form, shown)
    return b"*" * len(octets)
