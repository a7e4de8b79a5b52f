"""The way in: octets of any phase to messages and back."""

from __future__ import annotations

from importlib import import_module
from typing import Final, Protocol, cast

from teamcall_core.errors import EncodeError

from . import xml
from .message import Limits, Message, Phase


class _Codec(Protocol):
    """What the codec module of a phase in BER offers."""

    def decode(self, octets: bytes, operation: str | int | None, limits: Limits, /) -> Message: ...

    def encode(self, message: Message, /) -> bytes: ...


class _Edition:
    """The codec of one edition of CSTA in XML."""

    def __init__(self, phase: Phase) -> None:
        self._phase = phase

    def decode(self, octets: bytes, operation: str | int | None, limits: Limits) -> Message:
        return xml.decode(octets, self._phase, operation, limits)

    def encode(self, message: Message) -> bytes:
        return xml.encode(message, self._phase)


_MODULES: Final = {
    Phase.I: "teamcall_core.csta.phase1.codec",
    Phase.II: "teamcall_core.csta.phase2.codec",
    Phase.III: "teamcall_core.csta.phase3.codec",
}
"""Phase in BER: its codec module, loaded on first use."""
_loaded: dict[int, _Codec] = {}
"""By the phase's id, since it lives for ever: the hash and the word of an Enum member are computed by Python code."""
_DEFAULT_LIMITS: Final = Limits()


def _codec(phase: Phase) -> _Codec:
    known = Phase(phase)  # the word of a phase is taken too, but it may not live as long as its id is remembered
    found = _loaded.get(id(known))
    if found is None:
        found = cast(_Codec, import_module(_MODULES[known])) if known in _MODULES else _Edition(known)
        _loaded[id(known)] = found
    return found


def decode(
    octets: bytes,
    phase: Phase = Phase.III,
    *,
    operation: str | int | None = None,
    limits: Limits = _DEFAULT_LIMITS,
) -> Message:
    """Read one APDU (ECMA-180, ECMA-218, ECMA-285 around X.880 and X.227) or document (ECMA-323, 354) without framing.

    A document that names its edition of ECMA-323 is read as that, and ``Message.phase`` says so. ``operation``: what
    an error, a reject or an empty result answers, since they do not say it themselves. Raises DecodeError with path,
    offset, what was needed and what was there; its subclass NeedMore when the octets end early. Octets behind the
    message are an error, and so is what goes beyond ``limits``. A service or event that is not declared survives as
    ``Unknown``. Raises LocalError for XML where lxml is not installed, ValueError for what is no phase.
    """
    codec = _loaded.get(id(phase)) or _codec(phase)
    return codec.decode(octets if type(octets) is bytes else bytes(octets), operation, limits)


def encode(message: Message, phase: Phase | None = None) -> bytes:
    """Write one APDU or document without framing, in ``phase`` or in the message's own. Raises EncodeError.

    A message of another phase is written as it is, if all of it can be; see ``translate`` for what it would be there.
    """
    if not isinstance(message, Message):
        raise EncodeError("Message", f"needs a Message, has {type(message).__name__}")
    wanted = message.phase if phase is None else phase
    return (_loaded.get(id(wanted)) or _codec(wanted)).encode(message)
