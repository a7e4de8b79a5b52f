"""Event lines as values: one class per event, whose own fields are the words of its line in their order.

The order of words is that of stli.md section 5. A word that is ``""`` on the wire is None here, and ``%HH`` is undone;
call identifiers stay as they came, because they are opaque and are given back exactly so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from teamcall_core.stli.from_domain import FORMS
from teamcall_core.stli.tokens import EMPTY

_PERCENT = re.compile(rb"%([0-9A-Fa-f]{2})")
_CUT = "..."
"""What the server ends a list with that would not fit into a line."""


# --- parts of events -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ListedConnection:
    """One member of a list word: who is in which call."""

    call_id: str
    device: str


@dataclass(frozen=True, slots=True)
class ConnectionList:
    """A list word. ``is_cut``: the server left members out, because the line would have been too long."""

    members: tuple[ListedConnection, ...] = ()
    is_cut: bool = False

    def __iter__(self) -> Iterator[ListedConnection]:
        return iter(self.members)

    def __len__(self) -> int:
        return len(self.members)


@dataclass(frozen=True, slots=True)
class InformedCall:
    """One call of a device. ``call_id`` and ``partner`` are known with DeviceInformation=Extended only."""

    state: str
    call_id: str | None = None
    partner: str | None = None


@dataclass(frozen=True, slots=True)
class DeviceInformation:
    """The calls of a device after an event. It is an event of its own only where it follows none."""

    device: str
    number: int
    calls: tuple[InformedCall, ...]
    is_cut: bool = False
    line: str = field(default="", repr=False)

    @property
    def name(self) -> str:
        """The first word of the line."""
        return type(self).__name__


# --- events ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Common to all events. ``device`` is the monitored device, as the server writes it."""

    device: str
    cause: str | None = None
    """None for the events that have none on the wire."""
    call_id: str | None = None
    """In version 2, for call events; what AnswerCall and its like take to name a call."""
    device_id: str | None = None
    information: DeviceInformation | None = None
    """For the four events that DeviceInformation follows, unless it is switched off."""
    further: tuple[str, ...] = field(default=(), repr=False)
    """Words behind those that are known, as they came."""
    line: str = field(default="", repr=False)
    """The line as it came, without its end."""

    @property
    def name(self) -> str:
        """The first word of the line."""
        return type(self).__name__

    def __str__(self) -> str:
        """The line."""
        return self.line


class _WithCause(Event):
    """The second word behind the name is the cause."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherEvent(Event):
    """An event that the server's table has and that has no class of its own here; its words are in ``further``."""

    event: str

    @property
    def name(self) -> str:
        """The first word of the line."""
        return self.event


@dataclass(frozen=True, slots=True, kw_only=True)
class Initiated(_WithCause):
    """The receiver is off, or a MakeCall has begun (cause ``makeCall``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Originated(_WithCause):
    """The number is dialled."""

    calling_device: str | None
    called_device: str | None
    originating_device: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered(_WithCause):
    """The called side rings."""

    alerting_device: str | None
    calling_device: str | None
    called_device: str | None
    last_redirection_device: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Established(_WithCause):
    """Answered."""

    answering_device: str | None
    calling_device: str | None
    called_device: str | None
    last_redirection_device: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionCleared(_WithCause):
    """One device has left the call."""

    releasing_device: str | None
    active_connections: ConnectionList


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed(_WithCause):
    """The call cannot be completed; the cause says why."""

    failed_device: str | None
    called_device: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Held(_WithCause):
    """A call is on hold."""

    holding_device: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Retrieved(_WithCause):
    """A held call is connected again."""

    retrieving_device: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conferenced(_WithCause):
    """Calls were joined; in version 2 ``call_id`` is the new call."""

    conf_controller: str | None
    added_party: str | None
    conference_connections: ConnectionList


@dataclass(frozen=True, slots=True, kw_only=True)
class Transferred(_WithCause):
    """A call was handed over; in version 2 ``call_id`` is the new call."""

    transferring_device: str | None
    transferred_device: str | None
    transferred_connections: ConnectionList
    primary_old_call: str | None
    secondary_old_call: str | None
    new_call: str | None
    correlator_data: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Diverted(_WithCause):
    """A call went on to another destination."""

    diverting_device: str | None
    new_destination: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Queued(_WithCause):
    """A call waits in a queue."""

    queue: str | None
    calling_device: str | None
    called_device: str | None
    last_redirection_device: str | None
    number_queued: int | None
    calls_in_front: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkReached(_WithCause):
    """A call has left for another network, which may tell no more of it."""

    called_device: str | None
    trunk_device: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentBusy(_WithCause):
    """An agent is busy with a call."""

    agent_device: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedOn(_WithCause):
    """An agent has logged on; the password is always empty."""

    agent_device: str | None
    agent_id: str | None
    agent_group: str | None
    password: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedOff(_WithCause):
    """An agent has logged off; the password is always empty."""

    agent_device: str | None
    agent_id: str | None
    agent_group: str | None
    password: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready(_WithCause):
    """An agent takes calls."""

    agent_device: str | None
    agent_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotReady(_WithCause):
    """An agent takes no calls."""

    agent_device: str | None
    agent_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkReady(_WithCause):
    """An agent is at work after a call and takes the next one."""

    agent_device: str | None
    agent_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkNotReady(_WithCause):
    """An agent is at work after a call and takes no other."""

    agent_device: str | None
    agent_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingAfterCall(_WithCause):
    """An agent is at work after a call."""

    agent_device: str | None
    agent_id: str | None
    agent_group: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DoNotDisturb(Event):
    """Do not disturb was switched."""

    feature_device: str | None
    on: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AutoAnswer(Event):
    """Answering without a hand was switched."""

    feature_device: str | None
    on: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MicrophoneMute(Event):
    """The microphone was switched off (``on``) or back."""

    feature_device: str | None
    on: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerMute(Event):
    """The speaker was switched off (``on``) or back."""

    feature_device: str | None
    on: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerVolume(Event):
    """The speaker was turned up or down."""

    feature_device: str | None
    volume: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageWaiting(Event):
    """The sign that a message waits was switched."""

    feature_device: str | None
    invoking_device: str | None
    on: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Forwarding(Event):
    """Forwarding was switched; ``type`` ends in On or Off."""

    feature_device: str | None
    type: str | None
    forward_dn: str | None
    forwarded_to: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutOfService(_WithCause):
    """Events of this device may be missed from now on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackInService(_WithCause):
    """The device is heard again; the events before this one, with the cause ``resync``, made the picture true."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitorStopped(_WithCause):
    """The monitor is gone and will not come back by itself."""


# --- reading ---------------------------------------------------------------------------------------------------------


def parse(words: list[str], line: str, version: int) -> Event | DeviceInformation | None:
    """The event that the words of a line tell; None where they tell none (an unknown name, or too few words)."""
    name, *rest = words
    if name == "DeviceInformation":
        return _information(rest, line)
    kind = EVENTS.get(name)
    if kind is None:
        return (
            OtherEvent(event=name, device=_undo(rest[0]), further=tuple(rest[1:]), line=line)
            if (name in _RENDERED and rest)
            else None
        )
    readers = _READERS_OF[kind]
    if len(rest) < len(readers):
        return None
    values: dict[str, Any] = {key: read(word) for (key, read), word in zip(readers, rest, strict=False)}
    further = rest[len(readers) :]
    if version > 1 and len(further) >= len(_IDENTIFIERS):
        values |= {"call_id": _call_id(further[0]), "device_id": _text(further[1])}
        further = further[len(_IDENTIFIERS) :]
    return kind(**values, further=tuple(further), line=line)


def _information(words: list[str], line: str) -> DeviceInformation | None:
    """``<device> <numberOfCalls> (<info>)``; None where it cannot be read so."""
    if len(words) != len(("device", "number", "info")):
        return None
    device, number, info = words
    count = _number(number)
    if count is None or not (info.startswith("(") and info.endswith(")")):
        return None
    members = info[1:-1].split(",")
    is_cut = members[-1] == _CUT
    calls = tuple(_informed(member) for member in members if member not in ("", "idle", _CUT))
    return DeviceInformation(_undo(device), count, calls, is_cut, line)


def _informed(member: str) -> InformedCall:
    """``state``, or ``callId/state/partner``."""
    call, slash, rest = member.partition("/")
    if not slash:
        return InformedCall(member)
    state, _, partner = rest.partition("/")
    return InformedCall(state, call, _undo(partner) or None)


def _undo(word: str) -> str:
    """The word without its ``%HH``; as it came where that gives no text."""
    if "%" not in word:
        return word
    try:
        return _PERCENT.sub(lambda match: bytes([int(match[1], 16)]), word.encode()).decode()
    except UnicodeDecodeError:
        return word


def _device(word: str) -> str:
    return "" if word == EMPTY else _undo(word)


def _text(word: str) -> str | None:
    return None if word == EMPTY else _undo(word)


def _call_id(word: str) -> str | None:
    return None if word == EMPTY else word


def _number(word: str) -> int | None:
    """Digits that the server may have sent; None for anything else. Bounded, as reading a number is not linear."""
    is_number = word.isascii() and word.isdigit() and len(word) <= _MOST_DIGITS
    return int(word) if is_number else None


_MOST_DIGITS = 10


def _on_off(word: str) -> bool | None:
    return {"on": True, "off": False}.get(word.lower())


def _connections(word: str) -> ConnectionList:
    if word == EMPTY:
        return ConnectionList()
    members = word.split(",")
    is_cut = members[-1] == _CUT
    pairs = (member.partition("/") for member in members if member not in ("", _CUT))
    return ConnectionList(tuple(ListedConnection(call, _undo(device)) for call, _, device in pairs), is_cut)


_IDENTIFIERS = ("call_id", "device_id")
_COMMON = frozenset(one.name for one in fields(Event))
_BY_TYPE: Mapping[str, Callable[[str], object]] = {
    "str | None": _text,
    "int | None": _number,
    "bool | None": _on_off,
    "ConnectionList": _connections,
}
_CALL_WORDS = frozenset({"primary_old_call", "secondary_old_call", "new_call"})


def _readers_of(kind: type[Event]) -> tuple[tuple[str, Callable[[str], object]], ...]:
    """Field and reader of each word that stands behind the name of this event."""
    first: list[tuple[str, Callable[[str], object]]] = [("device", _device)]
    if issubclass(kind, _WithCause):
        first.append(("cause", _text))
    own = [one for one in fields(kind) if one.name not in _COMMON]
    return (
        *first,
        *((one.name, _call_id if one.name in _CALL_WORDS else _BY_TYPE[str(one.type)]) for one in own),
    )


EVENTS: Mapping[str, type[Event]] = {
    kind.__name__: kind
    for kind in (
        Initiated,
        Originated,
        Delivered,
        Established,
        ConnectionCleared,
        Failed,
        Held,
        Retrieved,
        Conferenced,
        Transferred,
        Diverted,
        Queued,
        NetworkReached,
        AgentBusy,
        LoggedOn,
        LoggedOff,
        Ready,
        NotReady,
        WorkReady,
        WorkNotReady,
        WorkingAfterCall,
        DoNotDisturb,
        AutoAnswer,
        MicrophoneMute,
        SpeakerMute,
        SpeakerVolume,
        MessageWaiting,
        Forwarding,
        OutOfService,
        BackInService,
        MonitorStopped,
    )
}
"""Every event of stli.md section 5 by its first word."""

_READERS_OF = {kind: _readers_of(kind) for kind in EVENTS.values()}
_RENDERED = frozenset(form.name for form in FORMS.values())
INFORMED = frozenset(form.name for form in FORMS.values() if form.device_information)
"""The events that DeviceInformation follows, as the server's own table has it."""
