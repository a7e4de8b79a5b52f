"""The events of ECMA-269 as slotted dataclasses, one module per chapter, each loaded on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teamcall_core.csta._lazy import chapters, listing

if TYPE_CHECKING:
    from .call_associated import CallInformation as CallInformation
    from .call_associated import Charging as Charging
    from .call_associated import DigitsGenerated as DigitsGenerated
    from .call_associated import OtherCall as OtherCall
    from .call_associated import PrimaryOrSecondaryCall as PrimaryOrSecondaryCall
    from .call_associated import ServiceCompletionFailure as ServiceCompletionFailure
    from .call_associated import TelephonyTonesGenerated as TelephonyTonesGenerated
    from .call_control import Conferenced as Conferenced
    from .call_control import ConnectionCleared as ConnectionCleared
    from .call_control import Delivered as Delivered
    from .call_control import Diverted as Diverted
    from .call_control import Established as Established
    from .call_control import Failed as Failed
    from .call_control import Held as Held
    from .call_control import NetworkReached as NetworkReached
    from .call_control import Originated as Originated
    from .call_control import Queued as Queued
    from .call_control import Retrieved as Retrieved
    from .call_control import ServiceInitiated as ServiceInitiated
    from .call_control import Transferred as Transferred
    from .call_progress import Bridged as Bridged
    from .call_progress import CallCleared as CallCleared
    from .call_progress import DigitsDialed as DigitsDialed
    from .call_progress import NetworkCapabilitiesChanged as NetworkCapabilitiesChanged
    from .call_progress import Offered as Offered
    from .call_progress import ProgressIndicator as ProgressIndicator
    from .device_maintenance import BackInService as BackInService
    from .device_maintenance import DeviceCapabilityChanged as DeviceCapabilityChanged
    from .device_maintenance import OutOfService as OutOfService
    from .device_maintenance import PartiallyInService as PartiallyInService
    from .earlier import WorkNotReady as WorkNotReady
    from .earlier import WorkReady as WorkReady
    from .logical_device import AgentBusy as AgentBusy
    from .logical_device import AgentLoggedOff as AgentLoggedOff
    from .logical_device import AgentLoggedOn as AgentLoggedOn
    from .logical_device import AgentNotReady as AgentNotReady
    from .logical_device import AgentReady as AgentReady
    from .logical_device import AgentWorkingAfterCall as AgentWorkingAfterCall
    from .logical_device import AutoAnswer as AutoAnswer
    from .logical_device import AutoWorkMode as AutoWorkMode
    from .logical_device import CallBack as CallBack
    from .logical_device import CallBackMessage as CallBackMessage
    from .logical_device import CallerIDStatus as CallerIDStatus
    from .logical_device import DoNotDisturb as DoNotDisturb
    from .logical_device import Forwarding as Forwarding
    from .logical_device import PresenceState as PresenceState
    from .logical_device import RouteingMode as RouteingMode
    from .media_attachment import MediaAttached as MediaAttached
    from .media_attachment import MediaDetached as MediaDetached
    from .physical_device import ButtonInformation as ButtonInformation
    from .physical_device import ButtonPress as ButtonPress
    from .physical_device import DisplayUpdated as DisplayUpdated
    from .physical_device import Hookswitch as Hookswitch
    from .physical_device import LampMode as LampMode
    from .physical_device import MessageWaiting as MessageWaiting
    from .physical_device import MicrophoneGain as MicrophoneGain
    from .physical_device import MicrophoneMute as MicrophoneMute
    from .physical_device import RingerStatus as RingerStatus
    from .physical_device import SpeakerMute as SpeakerMute
    from .physical_device import SpeakerVolume as SpeakerVolume
    from .vendor_specific import PrivateEvent as PrivateEvent
    from .voice_unit import BookmarkReached as BookmarkReached
    from .voice_unit import Completed as Completed
    from .voice_unit import DtmfDetected as DtmfDetected
    from .voice_unit import Emptied as Emptied
    from .voice_unit import InterruptionDetected as InterruptionDetected
    from .voice_unit import NotRecognized as NotRecognized
    from .voice_unit import Play as Play
    from .voice_unit import Recognized as Recognized
    from .voice_unit import Record as Record
    from .voice_unit import Review as Review
    from .voice_unit import SilenceTimeoutExpired as SilenceTimeoutExpired
    from .voice_unit import SpeechDetected as SpeechDetected
    from .voice_unit import Started as Started
    from .voice_unit import Stop as Stop
    from .voice_unit import SuspendPlay as SuspendPlay
    from .voice_unit import SuspendRecord as SuspendRecord
    from .voice_unit import VoiceAttributesChanged as VoiceAttributesChanged
    from .voice_unit import VoiceErrorOccurred as VoiceErrorOccurred

CHAPTERS = {
    "call_associated": (
        "CallInformation", "Charging", "DigitsGenerated", "OtherCall", "PrimaryOrSecondaryCall",
        "ServiceCompletionFailure", "TelephonyTonesGenerated",
    ),
    "call_control": (
        "Conferenced", "ConnectionCleared", "Delivered", "Diverted", "Established", "Failed", "Held",
        "NetworkReached", "Originated", "Queued", "Retrieved", "ServiceInitiated", "Transferred",
    ),
    "call_progress": (
        "Bridged", "CallCleared", "DigitsDialed", "NetworkCapabilitiesChanged", "Offered", "ProgressIndicator",
    ),
    "device_maintenance": ("BackInService", "DeviceCapabilityChanged", "OutOfService", "PartiallyInService"),
    "earlier": ("WorkNotReady", "WorkReady"),
    "logical_device": (
        "AgentBusy", "AgentLoggedOff", "AgentLoggedOn", "AgentNotReady", "AgentReady", "AgentWorkingAfterCall",
        "AutoAnswer", "AutoWorkMode", "CallBack", "CallBackMessage", "CallerIDStatus", "DoNotDisturb", "Forwarding",
        "PresenceState", "RouteingMode",
    ),
    "media_attachment": ("MediaAttached", "MediaDetached"),
    "physical_device": (
        "ButtonInformation", "ButtonPress", "DisplayUpdated", "Hookswitch", "LampMode", "MessageWaiting",
        "MicrophoneGain", "MicrophoneMute", "RingerStatus", "SpeakerMute", "SpeakerVolume",
    ),
    "vendor_specific": ("PrivateEvent",),
    "voice_unit": (
        "BookmarkReached", "Completed", "DtmfDetected", "Emptied", "InterruptionDetected", "NotRecognized", "Play",
        "Recognized", "Record", "Review", "SilenceTimeoutExpired", "SpeechDetected", "Started", "Stop", "SuspendPlay",
        "SuspendRecord", "VoiceAttributesChanged", "VoiceErrorOccurred",
    ),
}  # fmt: skip
"""Module: the names it holds."""

__getattr__ = chapters(__name__, CHAPTERS)
__dir__ = listing(__name__, CHAPTERS)
