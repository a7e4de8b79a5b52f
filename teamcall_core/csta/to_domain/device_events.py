"""Events of devices without a call (ECMA-269 clauses 21.2, 22.2 and 23.1): one row each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from teamcall_core.ber.values import Chosen
from teamcall_core.domain import events as domain
from teamcall_core.domain.ids import Device

from .words import cause, forwarding_type, number, party, text


def _switch(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _volume(value: object) -> str:
    """A percentage, or ``increment`` or ``decrement``."""
    return str(value.value) if isinstance(value, Chosen) else ""


@dataclass(frozen=True, slots=True)
class _Feature:
    """How an event is called in the domain: its class, and for each attribute the CSTA element and its reader."""

    make: type[domain.DeviceEvent]
    elements: Mapping[str, tuple[str, Callable[[Any], object]]]

    def __call__(self, body: Any, device: Device) -> domain.DeviceEvent:
        """Read the body; what an earlier phase does not have is read as absent."""
        values = {name: read(getattr(body, element, None)) for name, (element, read) in self.elements.items()}
        return self.make(device, **values)


def _agent(make: type[domain.AgentEvent]) -> _Feature:
    return _Feature(
        make,
        {
            "cause": ("cause", cause),
            "agent_device": ("agent_device", party),
            "agent_id": ("agent_id", text),
            "agent_group": ("acd_group", number),
        },
    )


def _switched(make: type[domain.SwitchEvent], device: str, on: str, **more: str) -> _Feature:
    """``more``: further attributes that are devices."""
    others = {name: (element, party) for name, element in more.items()}
    return _Feature(make, {"switched": (device, party), "on": (on, _switch), **others})


DEVICE_EVENTS: Final[Mapping[str, Callable[[Any, Device], domain.DeviceEvent]]] = {
    "agentBusy": _agent(domain.AgentBusy),
    "agentLoggedOn": _agent(domain.AgentLoggedOn),
    "agentLoggedOff": _agent(domain.AgentLoggedOff),
    "agentReady": _agent(domain.AgentReady),
    "agentNotReady": _agent(domain.AgentNotReady),
    "workReady": _agent(domain.AgentWorkReady),
    "workNotReady": _agent(domain.AgentWorkNotReady),
    "agentWorkingAfterCall": _agent(domain.AgentWorkingAfterCall),
    "doNotDisturb": _switched(domain.DoNotDisturbSwitched, "device", "do_not_disturb_on"),
    "autoAnswer": _switched(domain.AutoAnswerSwitched, "invoking_device", "auto_answer_on"),
    "microphoneMute": _switched(domain.MicrophoneMuteSwitched, "invoking_device", "microphone_mute_on"),
    "speakerMute": _switched(domain.SpeakerMuteSwitched, "invoking_device", "speaker_mute_on"),
    "speakerVolume": _Feature(
        domain.SpeakerVolumeSet, {"subject": ("invoking_device", party), "volume": ("speaker_volume", _volume)}
    ),
    "messageWaiting": _switched(
        domain.MessageWaitingSwitched, "target_device", "message_waiting_on", invoking_device="device_for_message"
    ),
    "forwarding": _Feature(
        domain.ForwardingSwitched,
        {
            "switched": ("device", party),
            "on": ("forward_status", _switch),
            "type": ("forwarding_type", forwarding_type),
            "forwarded_to": ("forward_to", party),
        },
    ),
    "outOfService": _Feature(domain.DeviceOutOfService, {"cause": ("cause", cause)}),
    "backInService": _Feature(domain.DeviceBackInService, {"cause": ("cause", cause)}),
}
