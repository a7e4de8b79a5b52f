"""Event lines as values: one class per event, whose own fields are the words of its line in their order.

The order of words is that of stli.md section 5. A word that is ``""`` on the wire is None here, and ``%HH`` is undone;
call identifiers stay as they came, because they are opaque and are given back exactly so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

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
    line: str = field(default="", repr=False, compare=False)

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
    line: str = field(default="", repr=False, compare=False)
    """The line as it came, without its end."""

    @property
    def name(self) -> str:
        """The first word of the line."""
        return type(self).__name__

    def __str__(self) -> str:
        """The line."""
        return self.line


class EventWithCause(Event):
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
class Initiated(EventWithCause):
    """The receiver is off, or a MakeCall has begun (cause ``makeCall``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Originated(EventWithCause):
    """The number is dialled."""

    calling_device: str | None
    called_device: str | None
    originating_device: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered(EventWithCause):
    """The called side rings."""

    alerting_device: str | None
    calling_device: str | None
    called_device: str | None
    last_redirection_device: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Established(EventWithCause):
    """Answered."""

    answering_device: str | None
    calling_device: str | None
    called_device: str | None
    last_redirection_device: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionCleared(EventWithCause):
    """One device has left the call."""

    releasing_device: str | None
    active_connections: ConnectionList


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed(EventWithCause):
    """The call cannot be completed; the cause says why."""

    failed_device: str | None
    called_device: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Held(EventWithCause):
    """A call is on hold."""

    holding_device: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Retrieved(EventWithCause):
    """A held call is connected again."""

    retrieving_device: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conferenced(EventWithCause):
    """Calls were joined; in version 2 ``call_id`` is the new call."""

    conf_controller: str | None
    added_party: str | None
    conference_connections: ConnectionList


@dataclass(frozen=True, slots=True, kw_only=True)
class Transferred(EventWithCause):
    """A call was handed over; in version 2 ``call_id`` is the new call."""

    transferring_device: str | None
    transferred_device: str | None
    transferred_connections: ConnectionList
    primary_old_call: str | None
    secondary_old_call: str | None
    new_call: str | None
    correlator_data: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Diverted(EventWithCause):
    """A call went on to another destination."""

    diverting_device: str | None
    new_destination: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Queued(EventWithCause):
    """A call waits in a queue."""

    queue: str | None
    calling_device: str | None
    called_device: str | None
    last_redirection_device: str | None
    number_queued: int | None
    calls_in_front: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkReached(EventWithCause):
    """A call has left for another network, which may tell no more of it."""

    called_device: str | None
    trunk_device: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentBusy(EventWithCause):
    """An agent is busy with a call."""

    agent_device: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedOn(EventWithCause):
    """An agent has logged on; the password is always empty."""

    agent_device: str | None
    agent_id: str | None
    agent_group: str | None
    password: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedOff(EventWithCause):
    """An agent has logged off; the password is always empty."""

    agent_device: str | None
    agent_id: str | None
    agent_group: str | None
    password: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready(EventWithCause):
    """An agent takes calls."""

    agent_device: str | None
    agent_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotReady(EventWithCause):
    """An agent takes no calls."""

    agent_device: str | None
    agent_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkReady(EventWithCause):
    """An agent is at work after a call and takes the next one."""

    agent_device: str | None
    agent_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkNotReady(EventWithCause):
    """An agent is at work after a call and takes no other."""

    agent_device: str | None
    agent_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingAfterCall(EventWithCause):
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
class OutOfService(EventWithCause):
    """Events of this device may be missed from now on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackInService(EventWithCause):
    """The device is heard again; the events before this one, with the cause ``resync``, made the picture true."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitorStopped(EventWithCause):
    """The monitor is gone and will not come back by itself."""


_EVENTS: tuple[type[Event], ...] = (
    Initiated, Originated, Delivered, Established, ConnectionCleared, Failed, Held, Retrieved, Conferenced,
    Transferred, Diverted, Queued, NetworkReached, AgentBusy, LoggedOn, LoggedOff, Ready, NotReady, WorkReady,
    WorkNotReady, WorkingAfterCall, DoNotDisturb, AutoAnswer, MicrophoneMute, SpeakerMute, SpeakerVolume,
    MessageWaiting, Forwarding, OutOfService, BackInService, MonitorStopped,
)  # fmt: skip
EVENTS: Mapping[str, type[Event]] = {kind.__name__: kind for kind in _EVENTS}
"""Every event of stli.md section 5 by its first word."""
