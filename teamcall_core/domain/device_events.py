"""What happened at a device without a call: agents, features, service (ECMA-269 clauses 21.2, 22.2 and 23.1)."""

from __future__ import annotations

from dataclasses import dataclass, field

from .ids import Device, Party


@dataclass(slots=True)
class DeviceEvent:
    """Common to what happens at a device without a call."""

    device: Device
    """The monitored device."""
    origin: object = field(default=None, kw_only=True, compare=False, repr=False)


@dataclass(slots=True)
class AgentEvent(DeviceEvent):
    """An agent has changed what he does (ECMA-269 22.2)."""

    cause: str
    agent_device: Party | None = None
    agent_id: str = ""
    agent_group: str = ""


class AgentBusy(AgentEvent):
    """AgentBusy: in a call."""

    __slots__ = ()


class AgentLoggedOn(AgentEvent):
    """AgentLoggedOn: begins work."""

    __slots__ = ()


class AgentLoggedOff(AgentEvent):
    """AgentLoggedOff: ends work."""

    __slots__ = ()


class AgentReady(AgentEvent):
    """AgentReady: takes calls."""

    __slots__ = ()


class AgentNotReady(AgentEvent):
    """AgentNotReady: takes no calls."""

    __slots__ = ()


class AgentWorkReady(AgentEvent):
    """WorkReady, ECMA-179: still works on the last call and may take another."""

    __slots__ = ()


class AgentWorkNotReady(AgentEvent):
    """WorkNotReady, ECMA-179: still works on the last call and takes no other."""

    __slots__ = ()


class AgentWorkingAfterCall(AgentEvent):
    """AgentWorkingAfterCall: still works on the last call."""

    __slots__ = ()


@dataclass(slots=True)
class SwitchEvent(DeviceEvent):
    """Something of ``switched`` is on or off from now; None where the telephone system did not say which."""

    switched: Party | None = None
    on: bool | None = None


class DoNotDisturbSwitched(SwitchEvent):
    """DoNotDisturb, ECMA-269 22.2."""

    __slots__ = ()


class AutoAnswerSwitched(SwitchEvent):
    """AutoAnswer, ECMA-269 22.2."""

    __slots__ = ()


class MicrophoneMuteSwitched(SwitchEvent):
    """MicrophoneMute, ECMA-269 21.2."""

    __slots__ = ()


class SpeakerMuteSwitched(SwitchEvent):
    """SpeakerMute, ECMA-269 21.2."""

    __slots__ = ()


@dataclass(slots=True)
class MessageWaitingSwitched(SwitchEvent):
    """MessageWaiting, ECMA-269 21.2. ``invoking_device`` has the message."""

    invoking_device: Party | None = None


@dataclass(slots=True)
class SpeakerVolumeSet(DeviceEvent):
    """SpeakerVolume, ECMA-269 21.2. ``volume`` is 0 to 100, or ``increment`` or ``decrement``."""

    subject: Party | None = None
    volume: str = ""


@dataclass(slots=True)
class ForwardingSwitched(SwitchEvent):
    """Forwarding, ECMA-269 22.2. ``type`` is one of ``features.FORWARDING_TYPES``, or decimal digits."""

    type: str = ""
    forwarded_to: Party | None = None


@dataclass(slots=True)
class DeviceOutOfService(DeviceEvent):
    """Events of this device may be missed from now on, or the telephone system says that it works no more."""

    cause: str = "normal"


@dataclass(slots=True)
class DeviceBackInService(DeviceEvent):
    """The device is heard again and its clients' picture has been made true, or it works again."""

    cause: str = "resync"
