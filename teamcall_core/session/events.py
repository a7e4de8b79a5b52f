"""What a client session says to the exchange (events, past tense) and what it is asked to do (wishes, imperative)."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.domain.administration import Administration, Result
from teamcall_core.domain.commands import Request
from teamcall_core.domain.events import Told
from teamcall_core.domain.ids import Device
from teamcall_core.domain.opaque import InvocationAnswer, Invoked
from teamcall_core.domain.outcomes import Outcome

# --- events --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SessionOpened:
    """The client has chosen its kind of session; ``kind`` is ``stli``, ``supervisor`` or ``binary``."""

    kind: str
    protocol: str = ""
    """Of a binary session: its phase and framing."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request to be answered by exactly one ``Reply`` with the same ``number`` (unique within the session)."""

    number: int
    request: Request


@dataclass(frozen=True, slots=True)
class AdministrationAsked:
    """A supervisor's request, to be answered by exactly one ``Report`` with the same ``number``."""

    number: int
    wish: Administration


@dataclass(frozen=True, slots=True)
class AccessDenied:
    """A SuperVisor session was not opened; ``reason`` is for the log and holds nothing that the client sent."""

    reason: str


@dataclass(frozen=True, slots=True)
class RequestOverloaded:
    """A request was answered OVERLOAD, and not asked, because of this setting."""

    setting: str


@dataclass(frozen=True, slots=True)
class FormatChanged:
    """From now on events are wanted in the session's new ``format``."""


@dataclass(frozen=True, slots=True)
class BinaryRefused:
    """A binary session was not opened, or was broken off; ``reason`` is a sentence's end for the log."""

    reason: str
    first_octets: bytes
    """At most 8 of the connection, for the log: they tell the framing, and are too few for a password."""


@dataclass(frozen=True, slots=True)
class InvocationAnswered:
    """A client of a binary session has answered an ``Invoke``."""

    answer: InvocationAnswer


@dataclass(frozen=True, slots=True)
class FrameSeen:
    """One frame of a binary session as it stands on the wire, for the trace; passwords are overwritten with ``*``."""

    direction: str
    """``in`` or ``out``."""
    framing: str
    octets: bytes


@dataclass(frozen=True, slots=True)
class SessionEnded:
    """The session is finished: it will ask nothing more. ``reason`` is a sentence's end for the log."""

    reason: str


SessionEvent = (
    SessionOpened
    | Asked
    | AdministrationAsked
    | AccessDenied
    | RequestOverloaded
    | FormatChanged
    | BinaryRefused
    | InvocationAnswered
    | SessionEnded
)

# --- wishes --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Reply:
    """Answer the request ``number``."""

    number: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Report:
    """Answer the supervisor's request ``number``."""

    number: int
    result: Result


@dataclass(frozen=True, slots=True)
class Tell:
    """Tell the client one event."""

    told: Told


@dataclass(frozen=True, slots=True)
class LinkLost:
    """The link went out of service; ``devices`` are those that the session monitors, in the order to be told."""

    devices: tuple[Device, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkReturned:
    """The link is back, and every monitor of this session has been answered either way."""


@dataclass(frozen=True, slots=True)
class ShutDown:
    """The service, or this session, ends: answer what is open with LINKOUTOFSERVICE, flush, finish."""

    reason: str = "the service ends"


@dataclass(frozen=True, slots=True)
class StatusTold:
    """The telephone system says that its SystemStatus is another; for binary sessions."""

    status: str


@dataclass(frozen=True, slots=True)
class Invoke:
    """The telephone system asks something of this binary session; it is to be answered with ``InvocationAnswered``."""

    invoked: Invoked


SessionWish = Reply | Report | Tell | LinkLost | LinkReturned | StatusTold | Invoke | ShutDown
