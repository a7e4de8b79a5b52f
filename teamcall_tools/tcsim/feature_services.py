"""The services on features that the simulated telephone system offers (ECMA-269 clauses 21.1 and 22.1)."""

from __future__ import annotations

from teamcall_core.ber.values import Chosen
from teamcall_core.csta import services as asked
from teamcall_core.csta.common import ForwardListItem
from teamcall_core.csta.identifiers import DeviceID

from .call_services import Service
from .feature_bodies import AUDITORY_APPARATUS, DISPLAY, DISPLAY_COLUMNS, DISPLAY_ROWS
from .features import Features
from .model import CallModel, Refusal
from .peer import Peer
from .wire import device_word

VOLUME_STEP = 10


class FeatureServices:
    """One method for each service; ``table`` finds it by operation and body."""

    def __init__(self, model: CallModel) -> None:
        self._model = model
        self._features: Features = model.features
        self.table: dict[tuple[str, type], Service] = {
            ("setForwarding", asked.SetForwarding): self._set_forwarding,
            ("getForwarding", asked.GetForwarding): self._get_forwarding,
            ("setDoNotDisturb", asked.SetDoNotDisturb): self._set_do_not_disturb,
            ("getDoNotDisturb", asked.GetDoNotDisturb): self._get_do_not_disturb,
            ("setMessageWaitingIndicator", asked.SetMessageWaitingIndicator): self._set_message_waiting,
            ("getMessageWaitingIndicator", asked.GetMessageWaitingIndicator): self._get_message_waiting,
            ("setAgentState", asked.SetAgentState): self._set_agent_state,
            ("getAgentState", asked.GetAgentState): self._get_agent_state,
            ("setAutoAnswer", asked.SetAutoAnswer): self._set_auto_answer,
            ("getAutoAnswer", asked.GetAutoAnswer): self._get_auto_answer,
            ("setMicrophoneMute", asked.SetMicrophoneMute): self._set_microphone_mute,
            ("getMicrophoneMute", asked.GetMicrophoneMute): self._get_microphone_mute,
            ("setSpeakerMute", asked.SetSpeakerMute): self._set_speaker_mute,
            ("getSpeakerMute", asked.GetSpeakerMute): self._get_speaker_mute,
            ("setSpeakerVolume", asked.SetSpeakerVolume): self._set_speaker_volume,
            ("getSpeakerVolume", asked.GetSpeakerVolume): self._get_speaker_volume,
            ("setDisplay", asked.SetDisplay): self._set_display,
            ("getDisplay", asked.GetDisplay): self._get_display,
            ("callBackNonCallRelated", asked.CallBackNonCallRelated): self._set_call_back,
            ("cancelCallBack", asked.CancelCallBack): self._cancel_call_back,
        }

    # --- forwarding, do not disturb, message waiting ----------------------------------------------------------------

    def _set_forwarding(self, body: asked.SetForwarding, _peer: Peer) -> object:
        kind = "forwardImmediate" if body.forwarding_type is None else str(body.forwarding_type)
        number = device_word(body.forward_dn) or None
        self._features.set_forwarding(device_word(body.device), kind, number, on=body.activate_forward is True)
        return asked.SetForwardingResult()

    def _get_forwarding(self, body: asked.GetForwarding, _peer: Peer) -> object:
        found = self._features.forwardings(device_word(body.device))
        return asked.GetForwardingResult(
            [ForwardListItem(kind, one.is_on, DeviceID(one.to) if one.to else None) for kind, one in found.items()]
        )

    def _set_do_not_disturb(self, body: asked.SetDoNotDisturb, _peer: Peer) -> object:
        self._features.set_do_not_disturb(device_word(body.device), on=body.do_not_disturb_on)
        return asked.SetDoNotDisturbResult()

    def _get_do_not_disturb(self, body: asked.GetDoNotDisturb, _peer: Peer) -> object:
        return asked.GetDoNotDisturbResult(self._features.do_not_disturb(device_word(body.device)))

    def _set_message_waiting(self, body: asked.SetMessageWaitingIndicator, _peer: Peer) -> object:
        sender = device_word(body.device_for_message) or None
        self._features.set_message_waiting(device_word(body.device), on=body.message_waiting_on, sender=sender)
        return asked.SetMessageWaitingIndicatorResult()

    def _get_message_waiting(self, body: asked.GetMessageWaitingIndicator, _peer: Peer) -> object:
        return asked.GetMessageWaitingIndicatorResult(self._features.message_waiting(device_word(body.device)))

    # --- agents and call backs --------------------------------------------------------------------------------------

    def _set_agent_state(self, body: asked.SetAgentState, _peer: Peer) -> object:
        identifier = body.agent_id.decode("latin-1") if body.agent_id is not None else None
        group = device_word(body.group) or None
        self._model.set_agent_state(device_word(body.device), str(body.requested_agent_state), identifier, group)
        return asked.SetAgentStateResult()

    def _get_agent_state(self, body: asked.GetAgentState, _peer: Peer) -> object:
        agent = self._features.agent(device_word(body.device))
        if agent is None:
            return asked.GetAgentStateResult([])
        info = asked.AgentInfo(DeviceID(agent.group) if agent.group else None, agent.state.value)
        return asked.GetAgentStateResult(
            [asked.AgentStateEntry(agent.identifier.encode("latin-1", "replace"), True, [info])]
        )

    def _set_call_back(self, body: asked.CallBackNonCallRelated, _peer: Peer) -> object:
        self._model.set_call_back(device_word(body.originating_device), device_word(body.target_device))
        return asked.CallBackNonCallRelatedResult()

    def _cancel_call_back(self, body: asked.CancelCallBack, _peer: Peer) -> object:
        self._model.cancel_call_back(device_word(body.originating_device), device_word(body.target_device))
        return asked.CancelCallBackResult()

    # --- the telephone ----------------------------------------------------------------------------------------------

    def _set_auto_answer(self, body: asked.SetAutoAnswer, _peer: Peer) -> object:
        self._features.set_switch(device_word(body.device), "autoAnswer", on=body.auto_answer_on)
        return asked.SetAutoAnswerResult()

    def _get_auto_answer(self, body: asked.GetAutoAnswer, _peer: Peer) -> object:
        return asked.GetAutoAnswerResult(self._features.switch(device_word(body.device), "autoAnswer"))

    def _set_microphone_mute(self, body: asked.SetMicrophoneMute, _peer: Peer) -> object:
        self._features.set_switch(device_word(body.device), "microphoneMute", on=body.microphone_mute_on)
        return asked.SetMicrophoneMuteResult()

    def _get_microphone_mute(self, body: asked.GetMicrophoneMute, _peer: Peer) -> object:
        is_on = self._features.switch(device_word(body.device), "microphoneMute")
        return asked.GetMicrophoneMuteResult([asked.MicrophoneMuteListItem(AUDITORY_APPARATUS, is_on)])

    def _set_speaker_mute(self, body: asked.SetSpeakerMute, _peer: Peer) -> object:
        self._features.set_switch(device_word(body.device), "speakerMute", on=body.speaker_mute_on)
        return asked.SetSpeakerMuteResult()

    def _get_speaker_mute(self, body: asked.GetSpeakerMute, _peer: Peer) -> object:
        is_on = self._features.switch(device_word(body.device), "speakerMute")
        return asked.GetSpeakerMuteResult([asked.SpeakerMuteListItem(AUDITORY_APPARATUS, is_on)])

    def _set_speaker_volume(self, body: asked.SetSpeakerVolume, _peer: Peer) -> object:
        device = device_word(body.device)
        before = self._features.speaker_volume(device)
        match body.speaker_volume:
            case Chosen("volAbs", int() as volume):
                self._features.set_speaker_volume(device, volume)
            case Chosen("volInc", "increment"):
                self._features.set_speaker_volume(device, min(100, before + VOLUME_STEP))
            case Chosen("volInc", "decrement"):
                self._features.set_speaker_volume(device, max(0, before - VOLUME_STEP))
            case _:
                raise Refusal("operation", "invalidSpeakerVolume", "that is no volume")
        return asked.SetSpeakerVolumeResult()

    def _get_speaker_volume(self, body: asked.GetSpeakerVolume, _peer: Peer) -> object:
        volume = self._features.speaker_volume(device_word(body.device))
        return asked.GetSpeakerVolumeResult([asked.SpeakerVolumeListItem(AUDITORY_APPARATUS, volume)])

    def _set_display(self, body: asked.SetDisplay, _peer: Peer) -> object:
        self._features.set_display(device_word(body.device), body.contents_of_display or "")
        return asked.SetDisplayResult()

    def _get_display(self, body: asked.GetDisplay, _peer: Peer) -> object:
        text = self._features.display(device_word(body.device))
        shown = asked.DisplayListItem(DISPLAY, DISPLAY_ROWS, DISPLAY_COLUMNS, contents_of_display=text)
        return asked.GetDisplayResult([shown])
