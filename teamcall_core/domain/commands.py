"""What is asked, in the imperative: requests of sessions, and the commands that the exchange gives a link.

A session names devices and calls as its client wrote them, a call only by identifier, or not at all; what reaches a
link names a normalised ``Device`` and, where calls are meant, the ``Connection`` of each.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from .ids import CallId, Connection, ConnectionState, Device

States = tuple[ConnectionState, ...]
"""States that a call may be in, tried in this order."""

_CONNECTED: States = (ConnectionState.CONNECTED,)
_ALERTING: States = (ConnectionState.ALERTING,)
_HELD: States = (ConnectionState.HELD,)
_BESIDE_HELD: States = (
    ConnectionState.CONNECTED,
    ConnectionState.INITIATED,
    ConnectionState.FAILED,
    ConnectionState.ALERTING,
    ConnectionState.QUEUED,
)
"""What the other call of a device may be that holds one."""
_ANY: States = (
    ConnectionState.CONNECTED,
    ConnectionState.ALERTING,
    ConnectionState.INITIATED,
    ConnectionState.FAILED,
    ConnectionState.HELD,
    ConnectionState.QUEUED,
)

# --- what a session asks: the fields are the parameters, in the order in which clients write them ---------------------


@dataclass(frozen=True, slots=True)
class DeviceRequest:
    """A request in which ``device`` acts: permission and licence ask for it."""

    device: str

    NEEDS: ClassVar[tuple[States, ...]] = ()
    """The calls that it is about, found by their states: none, one, or a held and another one (stli.md section 4)."""
    AT: ClassVar[str] = "device"
    """The field that names the device whose calls they are."""


class MonitorStart(DeviceRequest):
    """Hear the events of this device (ECMA-269 14.1.2)."""

    __slots__ = ()


class MonitorStop(DeviceRequest):
    """Hear them no more (ECMA-269 14.1.3)."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class MakeCall(DeviceRequest):
    """Call ``number`` from ``device`` (ECMA-269 17.1.18)."""

    number: str


@dataclass(frozen=True, slots=True)
class CallRequest(DeviceRequest):
    """A request about one call of ``device``: the named one, or the only one in the first state that has any."""

    call: CallId | None = None


class AnswerCall(CallRequest):
    """Answer the ringing call (ECMA-269 17.1.3)."""

    __slots__ = ()
    NEEDS = (_ALERTING,)


class ClearConnection(CallRequest):
    """Leave the call (ECMA-269 17.1.8)."""

    __slots__ = ()
    NEEDS = (
        (
            ConnectionState.CONNECTED,
            ConnectionState.ALERTING,
            ConnectionState.INITIATED,
            ConnectionState.FAILED,
            ConnectionState.HELD,
        ),
    )


class HoldCall(CallRequest):
    """Hold the call (ECMA-269 17.1.15)."""

    __slots__ = ()
    NEEDS = (_CONNECTED,)


class RetrieveCall(CallRequest):
    """Take the held call back (ECMA-269 17.1.23)."""

    __slots__ = ()
    NEEDS = (_HELD,)


class ClearCall(CallRequest):
    """End the call for all who are in it (ECMA-269 17.1.7)."""

    __slots__ = ()
    NEEDS = (_ANY,)


@dataclass(frozen=True, slots=True)
class ConsultationCall(DeviceRequest):
    """Hold the call and call ``number`` (ECMA-269 17.1.10)."""

    number: str

    NEEDS = (_CONNECTED,)


class AlternateCall(DeviceRequest):
    """Hold the active call and take the held one (ECMA-269 17.1.2)."""

    __slots__ = ()
    NEEDS = (_HELD, _BESIDE_HELD)


class ReconnectCall(DeviceRequest):
    """Leave the active call and take the held one (ECMA-269 17.1.22)."""

    __slots__ = ()
    NEEDS = (_HELD, _BESIDE_HELD)


class TransferCall(DeviceRequest):
    """Connect the held with the active call and leave (ECMA-269 17.1.27)."""

    __slots__ = ()
    NEEDS = (_HELD, _BESIDE_HELD)


class ConferenceCall(DeviceRequest):
    """Make one call of the held and the active one (ECMA-269 17.1.9)."""

    __slots__ = ()
    NEEDS = (_HELD, _BESIDE_HELD)


@dataclass(frozen=True, slots=True)
class DeflectCall(DeviceRequest):
    """Send the ringing call to ``number`` (ECMA-269 17.1.11)."""

    number: str
    call: CallId | None = None

    NEEDS = (_ALERTING,)


@dataclass(frozen=True, slots=True)
class SingleStepTransferCall(DeviceRequest):
    """Send the call to ``number`` and leave, without asking there first (ECMA-269 17.1.26)."""

    number: str

    NEEDS = (_CONNECTED,)


@dataclass(frozen=True, slots=True)
class SingleStepConferenceCall(DeviceRequest):
    """Take ``number`` into the call at once (ECMA-269 17.1.25)."""

    number: str

    NEEDS = (_CONNECTED,)


@dataclass(frozen=True, slots=True)
class PickupCall(DeviceRequest):
    """Take the call that rings at ``alerting_device`` (ECMA-269 17.1.13)."""

    alerting_device: str

    NEEDS = ((ConnectionState.ALERTING, ConnectionState.QUEUED, ConnectionState.HELD),)
    AT = "alerting_device"


class GroupPickupCall(DeviceRequest):
    """Take a call that rings in the pickup group of ``device`` (ECMA-269 17.1.14)."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ParkCall(DeviceRequest):
    """Let the call wait at ``number`` (ECMA-269 17.1.21)."""

    number: str

    NEEDS = ((ConnectionState.CONNECTED, ConnectionState.HELD),)


class CallBack(DeviceRequest):
    """Have the busy or silent other side called again when it is free (ECMA-269 17.1.4)."""

    __slots__ = ()
    NEEDS = ((ConnectionState.FAILED, ConnectionState.CONNECTED),)


@dataclass(frozen=True, slots=True)
class GenerateDigits(DeviceRequest):
    """Send tones for ``digits`` into the call (ECMA-269 18.1.4)."""

    digits: str

    NEEDS = (_CONNECTED,)


@dataclass(frozen=True, slots=True)
class AssociateData(DeviceRequest):
    """Tie ``data`` to the call, as its correlator data (ECMA-269 18.1.1)."""

    data: str

    NEEDS = (_CONNECTED,)


@dataclass(frozen=True, slots=True)
class SetForwarding(DeviceRequest):
    """Switch a forwarding (ECMA-269 22.1.15). ``type`` is one of ``features.FORWARDING_TYPES``."""

    type: str
    on: bool
    number: str | None = None


class GetForwarding(DeviceRequest):
    """Tell the forwardings of a device (ECMA-269 22.1.7)."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class SetDoNotDisturb(DeviceRequest):
    """Switch do not disturb (ECMA-269 22.1.14)."""

    on: bool


class GetDoNotDisturb(DeviceRequest):
    """Tell whether do not disturb is on (ECMA-269 22.1.6)."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class SetMessageWaiting(DeviceRequest):
    """Show or hide that a message waits (ECMA-269 21.1.17)."""

    on: bool


class GetMessageWaiting(DeviceRequest):
    """Tell whether a message waits (ECMA-269 21.1.8)."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class SetAgentState(DeviceRequest):
    """Log an agent on or off, or change what the agent does (ECMA-269 22.1.10).

    ``state`` is one of ``features.REQUESTED_AGENT_STATES``.
    """

    state: str
    agent_id: str
    group: str | None = None
    password: str | None = field(default=None, repr=False)


class GetAgentState(DeviceRequest):
    """Tell the agents at a device (ECMA-269 22.1.2)."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class SetDisplay(DeviceRequest):
    """Show ``text`` on the display of a telephone (ECMA-269 21.1.14)."""

    text: str


@dataclass(frozen=True, slots=True)
class SetMicrophoneMute(DeviceRequest):
    """Mute the microphone of a telephone or open it (ECMA-269 21.1.19)."""

    on: bool


@dataclass(frozen=True, slots=True)
class SetSpeakerMute(DeviceRequest):
    """Mute the loudspeaker of a telephone or open it (ECMA-269 21.1.21)."""

    on: bool


@dataclass(frozen=True, slots=True)
class SetSpeakerVolume(DeviceRequest):
    """Set the volume of the loudspeaker, 0 to 100 (ECMA-269 21.1.22)."""

    volume: int


class SnapshotDevice(DeviceRequest):
    """Tell the calls of a device (ECMA-269 15.1.2)."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class QuerySystemStatus:
    """Tell the state of the link; answered with Done(LinkStatus) also while the link is down."""


Request = DeviceRequest | QuerySystemStatus


@dataclass(frozen=True, slots=True)
class LinkStatus:
    """The answer to QuerySystemStatus."""

    state: str
    """``inService``, ``outOfService`` or ``connecting``."""
    pbx_type: str
    csta_status: str
    """The last SystemStatus of the telephone system, ``""`` before the first."""


# --- what the exchange asks of a link ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StartMonitor:
    """Set a monitor and keep it through losses until StopMonitor. Answered when the telephone system has answered."""

    device: Device


@dataclass(frozen=True, slots=True)
class StopMonitor:
    """End the monitor; from now on no event of that device comes up."""

    device: Device


@dataclass(frozen=True, slots=True)
class Perform:
    """The service that a request of a session asks for.

    ``device`` is the normalised acting device, ``connections`` has one connection for each entry of the request's
    ``NEEDS``. Done holds the Connection of the calling device for MakeCall, an object of ``domain.results`` for a
    query, else None.
    """

    request: DeviceRequest
    device: Device
    connections: tuple[Connection, ...] = ()


@dataclass(frozen=True, slots=True)
class TakeSnapshot:
    """SnapshotDevice; Done holds a tuple of SnapshotConnection."""

    device: Device


LinkCommand = StartMonitor | StopMonitor | Perform | TakeSnapshot


@dataclass(frozen=True, slots=True)
class Ask:
    """A command to a link with the asker's own ``reference``, which comes back in ``Answered``."""

    reference: object
    command: LinkCommand
