"""The envelope of every CSTA message, the same for all phases."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import NoneType

from teamcall_core.ber.values import Bits, Chosen, Extensible, Limits, Unknown
from teamcall_core.errors import EncodeError

__all__ = [
    "Bits",
    "Chosen",
    "Extensible",
    "Limits",
    "Message",
    "Phase",
    "Reject",
    "UniversalFailure",
    "Unknown",
    "UnknownEvent",
    "refuse_words",
]


class Phase(StrEnum):
    """The protocol of a link: CSTA Phase I to III in BER, ECMA-323 editions 2 to 6 in XML."""

    I = "I"  # noqa: E741 - the phases are called by Roman numbers
    II = "II"
    III = "III"
    XML2 = "XML2"
    XML3 = "XML3"
    XML4 = "XML4"
    XML5 = "XML5"
    XML6 = "XML6"


@dataclass(slots=True)
class Message:
    """One message.

    ``kind``: ``invoke result error reject event aarq aare rlrq rlre abrt session``. ``invoke_id``: None where the
    message has none (ACSE) or a reject does not know it. ``operation``: the service (``makeCall``), also of results
    and, where the caller of ``decode`` told it, of errors; for events the event (``delivered``); a number where no
    name is known; None for ACSE. ``body``: a dataclass of ``services``, ``events`` or ``association``, ``Unknown``
    where none is declared, None where the message has no such part.
    """

    kind: str
    invoke_id: int | None
    operation: str | int | None
    body: object
    phase: Phase = Phase.III


def refuse_words(message: Message) -> None:
    """Refuse a kind or an operation that is neither a word nor a number: they are looked up in tables."""
    for name in ("kind", "operation"):
        word = getattr(message, name)
        if not isinstance(word, (str, int, NoneType)):
            raise EncodeError(f"Message.{name}", f"needs a word, has {type(word).__name__}")


@dataclass(slots=True)
class UniversalFailure:
    """Why a service was refused (ECMA-269 clause 9.3, ECMA-285 error-definition).

    ``category``: ``operation security stateIncompatibility systemResourceAvailability subscribedResourceAvailability
    performanceManagement privateData unspecified``. ``name``: the ASN.1 name, an int where the number has no name;
    ``unspecified`` in the category of that name.
    """

    category: str
    name: str | int


@dataclass(slots=True)
class Reject:
    """A ROSE reject (X.880 clause 9.5): the PDU could not be used. ``family``: ``general invoke result error``."""

    problem: str | int
    family: str = "general"


@dataclass(slots=True)
class UnknownEvent(Unknown):
    """An event that is not declared. ``octets`` are its EventSpecificInfo, ``category`` the outer tag number of it."""

    monitor_cross_ref_id: bytes = b""
    category: int = 0
