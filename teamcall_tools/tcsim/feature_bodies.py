"""Features that were switched as the events of CSTA Phase III."""

from __future__ import annotations

from collections.abc import Callable

from teamcall_core.ber.values import Chosen
from teamcall_core.csta import events
from teamcall_core.csta.identifiers import DeviceID

from .features import SWITCHES
from .legs import FeatureChange

AUDITORY_APPARATUS = b"\x01"
"""Every telephone has one receiver with a microphone and a loudspeaker."""
DISPLAY = b"\x01"
"""And one display."""
DISPLAY_ROWS, DISPLAY_COLUMNS = 2, 24


def feature_body(change: FeatureChange, cross_ref: bytes) -> object:
    """The event that a monitor with this cross reference hears."""
    return _BODIES[change.kind](change, cross_ref)


def _text(change: FeatureChange, name: str) -> str | None:
    value = change.facts.get(name)
    return value if isinstance(value, str) else None


def _device(change: FeatureChange, name: str) -> DeviceID | None:
    word = _text(change, name)
    return DeviceID(word) if word else None


def _is(change: FeatureChange, name: str) -> bool:
    return change.facts.get(name) is True


def _forwarding(change: FeatureChange, cross_ref: bytes) -> object:
    return events.Forwarding(
        cross_ref,
        DeviceID(change.device),
        forwarding_type=_text(change, "forwarding_type"),
        forward_status=_is(change, "forward_status"),
        forward_to=_device(change, "forward_to"),
    )


def _do_not_disturb(change: FeatureChange, cross_ref: bytes) -> object:
    return events.DoNotDisturb(cross_ref, DeviceID(change.device), _is(change, "do_not_disturb_on"))


def _message_waiting(change: FeatureChange, cross_ref: bytes) -> object:
    on = _is(change, "message_waiting_on")
    return events.MessageWaiting(cross_ref, DeviceID(change.device), _device(change, "device_for_message"), on)


def _call_back(change: FeatureChange, cross_ref: bytes) -> object:
    target = DeviceID(_text(change, "target_device") or "")
    return events.CallBack(cross_ref, DeviceID(change.device), target, _is(change, "call_back_set_canceled"))


def _auto_answer(change: FeatureChange, cross_ref: bytes) -> object:
    return events.AutoAnswer(cross_ref, DeviceID(change.device), _is(change, SWITCHES["autoAnswer"]))


def _microphone_mute(change: FeatureChange, cross_ref: bytes) -> object:
    on = _is(change, SWITCHES["microphoneMute"])
    return events.MicrophoneMute(cross_ref, DeviceID(change.device), AUDITORY_APPARATUS, on)


def _speaker_mute(change: FeatureChange, cross_ref: bytes) -> object:
    on = _is(change, SWITCHES["speakerMute"])
    return events.SpeakerMute(cross_ref, DeviceID(change.device), AUDITORY_APPARATUS, on)


def _speaker_volume(change: FeatureChange, cross_ref: bytes) -> object:
    volume = Chosen("volAbs", change.facts["speaker_volume"])
    return events.SpeakerVolume(cross_ref, DeviceID(change.device), AUDITORY_APPARATUS, volume)


def _display_updated(change: FeatureChange, cross_ref: bytes) -> object:
    text = _text(change, "contents_of_display")
    return events.DisplayUpdated(
        cross_ref,
        DeviceID(change.device),
        DISPLAY,
        DISPLAY_ROWS,
        DISPLAY_COLUMNS,
        contents_of_display=text,
    )


def _out_of_service(change: FeatureChange, cross_ref: bytes) -> object:
    return events.OutOfService(cross_ref, DeviceID(change.device), "maintenance")


def _back_in_service(change: FeatureChange, cross_ref: bytes) -> object:
    return events.BackInService(cross_ref, DeviceID(change.device), "normal")


def _agent(make: Callable[..., object]) -> Callable[[FeatureChange, bytes], object]:
    def body(change: FeatureChange, cross_ref: bytes) -> object:
        return make(
            cross_ref,
            DeviceID(change.device),
            agent_id=(_text(change, "agent_id") or "").encode("latin-1", "replace"),
            acd_group=_device(change, "acd_group"),
        )

    return body


_BODIES: dict[str, Callable[[FeatureChange, bytes], object]] = {
    "forwarding": _forwarding,
    "doNotDisturb": _do_not_disturb,
    "messageWaiting": _message_waiting,
    "callBack": _call_back,
    "autoAnswer": _auto_answer,
    "microphoneMute": _microphone_mute,
    "speakerMute": _speaker_mute,
    "speakerVolume": _speaker_volume,
    "displayUpdated": _display_updated,
    "outOfService": _out_of_service,
    "backInService": _back_in_service,
    "agentLoggedOn": _agent(events.AgentLoggedOn),
    "agentLoggedOff": _agent(events.AgentLoggedOff),
    "agentNotReady": _agent(events.AgentNotReady),
    "agentReady": _agent(events.AgentReady),
    "agentBusy": _agent(events.AgentBusy),
    "agentWorkingAfterCall": _agent(events.AgentWorkingAfterCall),
}
FEATURE_EVENTS = tuple(_BODIES)
"""The events of features that the simulator sends."""
