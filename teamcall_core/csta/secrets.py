"""Octets as a trace may show them: the passwords of agents overwritten.

SetAgentState (ECMA-269 22.1.10) carries one, and so may the events of an agent who logs on or off. The name and the
password of an association are the link's own, which writes its trace without them.
"""

from __future__ import annotations

from typing import Final

from teamcall_core.ber.tlv import encode_length

_NAMES: Final = ("password", "agent_password")


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
