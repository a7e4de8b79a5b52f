"""The licence token ``TC1.<payload>.<signature>``: both parts base64url without padding, the signature Ed25519.

Signed are the octets of ``TC1.<payload>`` as they stand in the token. The payload is a JSON object with ``holder``,
``devices`` and, where they restrict it, ``expires`` (the last day it is valid, ``YYYY-MM-DD``) and ``host`` (as
``hostname -f`` prints it, compared without case). Other members mean nothing: a licence that has to say more than a
server of this release understands will not begin with ``TC1``.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from teamcall_core.errors import LicenceError

from . import signature
from .public_keys import TrustedKey

PREFIX = "TC1"
MAX_TOKEN = 4096
"""Characters. A licence has about 250; what is longer is not looked at."""
MAX_HOLDER = 200
MAX_DEVICES = 1_000_000

_FORM = "The licence does not have the form TC1.<payload>.<signature>. Copy it again, as one line and without quotes."
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Licence:
    """What a licence allows. Raises LicenceError when the values make no licence."""

    holder: str
    devices: int
    expires: date | None = None
    """The last day on which it is valid."""
    host: str | None = None

    def __post_init__(self) -> None:
        if not (0 < len(self.holder) <= MAX_HOLDER and self.holder.isprintable()):
            raise LicenceError(f"A licence needs a holder of 1 to {MAX_HOLDER} printable characters.")
        if not 0 < self.devices <= MAX_DEVICES:
            raise LicenceError(f"A licence is for 1 to {MAX_DEVICES} devices.")
        if self.host is not None and not (self.host.isprintable() and re.fullmatch(r"\S{1,253}", self.host)):
            raise LicenceError("The host of a licence is one name as 'hostname -f' prints it.")

    def to_json(self) -> dict[str, str | int]:
        """The members of the payload, without what does not restrict."""
        members: dict[str, str | int] = {"holder": self.holder, "devices": self.devices}
        if self.expires is not None:
            members["expires"] = self.expires.isoformat()
        if self.host is not None:
            members["host"] = self.host
        return members


@dataclass(frozen=True, slots=True)
class LicenceToken:
    """The two parts of a token, not yet believed. Neither is shown by ``repr``."""

    payload: bytes = field(repr=False)
    signature: bytes = field(repr=False)

    @classmethod
    def parse(cls, text: str) -> LicenceToken:
        """Take a token apart; blanks and line ends in it are ignored. Raises LicenceError."""
        parts = "".join(text.split()).split(".") if len(text) <= MAX_TOKEN else []
        if len(parts) != 3 or parts[0] != PREFIX:  # noqa: PLR2004 - prefix, payload, signature
            raise LicenceError(_FORM)
        return cls(_from_base64url(parts[1]), _from_base64url(parts[2]))

    def signed_octets(self) -> bytes:
        """The octets that the signature covers."""
        return f"{PREFIX}.{_to_base64url(self.payload)}".encode("ascii")

    def text(self) -> str:
        """The token as it stands after ``license =``."""
        return f"{PREFIX}.{_to_base64url(self.payload)}.{_to_base64url(self.signature)}"


def issue(licence: Licence, private_key: bytes) -> str:
    """The token for ``licence``, signed with an Ed25519 key in PEM. Raises LicenceError when the key is none."""
    payload = json.dumps(licence.to_json(), ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    unsigned = LicenceToken(payload, b"")
    try:
        signed = signature.sign(private_key, unsigned.signed_octets())
    except ValueError as error:
        raise LicenceError("The key file holds no Ed25519 private key in PEM form without a passphrase.") from error
    return LicenceToken(payload, signed).text()


def verify(token: str, public_keys: Iterable[TrustedKey], today: date, host: str) -> Licence:
    """The licence in ``token``. Raises LicenceError with a sentence for people, which never holds the token.

    ``today`` is the local date of this server, ``host`` its full name. Nothing of the payload is read before the
    signature of one of ``public_keys`` is found to be right.
    """
    parsed = LicenceToken.parse(token)
    keys = tuple(public_keys)
    if not keys:
        raise LicenceError("There is no trusted key to check the licence with. Put the issuer's into conf/license.pub.")
    signed = parsed.signed_octets()
    if not any(signature.is_signed_by(key.octets, parsed.signature, signed) for key in keys):
        raise LicenceError(
            "The licence is not signed by a key of conf/license.pub: it was changed, or another issuer signed it."
        )
    licence = _read_payload(parsed.payload)
    if licence.expires is not None and today > licence.expires:
        raise LicenceError(f"The licence has expired: its last day was {licence.expires.isoformat()}.")
    if licence.host is not None and _host_key(licence.host) != _host_key(host):
        raise LicenceError(f"The licence is for the host {licence.host!r}, this server is {host!r}.")
    return licence


def parse_date(text: str) -> date:
    """``YYYY-MM-DD`` and no other form of ISO 8601. Raises ValueError."""
    if not _DATE.fullmatch(text):
        raise ValueError("a date is written YYYY-MM-DD")
    return date.fromisoformat(text)


def _read_payload(payload: bytes) -> Licence:
    """The licence of a payload whose signature is right; still it may be of another make."""
    try:
        members = json.loads(payload.decode("utf-8"))
        holder, devices = members["holder"], members["devices"]
        expires, host = members.get("expires"), members.get("host")
        if not isinstance(holder, str) or type(devices) is not int or not isinstance(host, str | None):
            raise LicenceError(_UNREADABLE)
        return Licence(holder, devices, None if expires is None else parse_date(expires), host)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise LicenceError(_UNREADABLE) from error


_UNREADABLE = "The licence is signed, but its content cannot be read. Ask its issuer for a new one."


def _host_key(host: str) -> str:
    return host.lower().removesuffix(".")


def _to_base64url(octets: bytes) -> str:
    return base64.urlsafe_b64encode(octets).decode("ascii").rstrip("=")


def _from_base64url(text: str) -> bytes:
    """Strictly: no padding, no foreign characters, and one spelling per value. Raises LicenceError."""
    try:
        octets = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise LicenceError(_FORM) from error
    if _to_base64url(octets) != text:
        raise LicenceError(_FORM)
    return octets
