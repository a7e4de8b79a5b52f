"""The services of ECMA-269 as slotted dataclasses, one module per chapter, each loaded on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teamcall_core.csta._lazy import chapters

if TYPE_CHECKING:
    from .call_control import AlternateCall as AlternateCall
    from .call_control import AlternateCallResult as AlternateCallResult
    from .call_control import AnswerCall as AnswerCall
    from .call_control import AnswerCallResult as AnswerCallResult
    from .call_control import ClearCall as ClearCall
    from .call_control import ClearCallResult as ClearCallResult
    from .call_control import ClearConnection as ClearConnection
    from .call_control import ClearConnectionResult as ClearConnectionResult
    from .call_control import ConferenceCall as ConferenceCall
    from .call_control import ConferenceCallResult as ConferenceCallResult
    from .call_control import ConsultationCall as ConsultationCall
    from .call_control import ConsultationCallResult as ConsultationCallResult
    from .call_control import DeflectCall as DeflectCall
    from .call_control import DeflectCallResult as DeflectCallResult
    from .call_control import HoldCall as HoldCall
    from .call_control import HoldCallResult as HoldCallResult
    from .call_control import MakeCall as MakeCall
    from .call_control import MakeCallResult as MakeCallResult
    from .call_control import ReconnectCall as ReconnectCall
    from .call_control import ReconnectCallResult as ReconnectCallResult
    from .call_control import RetrieveCall as RetrieveCall
    from .call_control import RetrieveCallResult as RetrieveCallResult
    from .call_control import SingleStepTransferCall as SingleStepTransferCall
    from .call_control import SingleStepTransferCallResult as SingleStepTransferCallResult
    from .call_control import TransferCall as TransferCall
    from .call_control import TransferCallResult as TransferCallResult
    from .earlier import CallCompletion as CallCompletion
    from .earlier import CallCompletionResult as CallCompletionResult
    from .earlier import DeviceInfo as DeviceInfo
    from .earlier import ForwardParameter as ForwardParameter
    from .earlier import LogInfo as LogInfo
    from .earlier import QueryDevice as QueryDevice
    from .earlier import QueryDeviceResult as QueryDeviceResult
    from .earlier import SetFeature as SetFeature
    from .earlier import SetFeatureResult as SetFeatureResult
    from .escape import Escape as Escape
    from .escape import EscapeResult as EscapeResult
    from .logical_device import GetDoNotDisturb as GetDoNotDisturb
    from .logical_device import GetDoNotDisturbResult as GetDoNotDisturbResult
    from .logical_device import SetAgentState as SetAgentState
    from .logical_device import SetAgentStateResult as SetAgentStateResult
    from .logical_device import SetDoNotDisturb as SetDoNotDisturb
    from .logical_device import SetDoNotDisturbResult as SetDoNotDisturbResult
    from .logical_device import SetForwarding as SetForwarding
    from .logical_device import SetForwardingResult as SetForwardingResult
    from .monitoring import ChangeMonitorFilter as ChangeMonitorFilter
    from .monitoring import ChangeMonitorFilterResult as ChangeMonitorFilterResult
    from .monitoring import MonitorStart as MonitorStart
    from .monitoring import MonitorStartResult as MonitorStartResult
    from .monitoring import MonitorStop as MonitorStop
    from .monitoring import MonitorStopResult as MonitorStopResult
    from .snapshot import SnapshotDevice as SnapshotDevice
    from .snapshot import SnapshotDeviceResult as SnapshotDeviceResult
    from .system import SystemStatus as SystemStatus
    from .system import SystemStatusResult as SystemStatusResult

CHAPTERS = {
    "call_control": (
        "AlternateCall",
        "AlternateCallResult",
        "AnswerCall",
        "AnswerCallResult",
        "ClearCall",
        "ClearCallResult",
        "ClearConnection",
        "ClearConnectionResult",
        "ConferenceCall",
        "ConferenceCallResult",
        "ConsultationCall",
        "ConsultationCallResult",
        "DeflectCall",
        "DeflectCallResult",
        "HoldCall",
        "HoldCallResult",
        "MakeCall",
        "MakeCallResult",
        "ReconnectCall",
        "ReconnectCallResult",
        "RetrieveCall",
        "RetrieveCallResult",
        "SingleStepTransferCall",
        "SingleStepTransferCallResult",
        "TransferCall",
        "TransferCallResult",
    ),
    "earlier": (
        "CallCompletion",
        "CallCompletionResult",
        "DeviceInfo",
        "ForwardParameter",
        "LogInfo",
        "QueryDevice",
        "QueryDeviceResult",
        "SetFeature",
        "SetFeatureResult",
    ),
    "escape": (
        "Escape",
        "EscapeResult",
    ),
    "logical_device": (
        "GetDoNotDisturb",
        "GetDoNotDisturbResult",
        "SetAgentState",
        "SetAgentStateResult",
        "SetDoNotDisturb",
        "SetDoNotDisturbResult",
        "SetForwarding",
        "SetForwardingResult",
    ),
    "monitoring": (
        "ChangeMonitorFilter",
        "ChangeMonitorFilterResult",
        "MonitorStart",
        "MonitorStartResult",
        "MonitorStop",
        "MonitorStopResult",
    ),
    "snapshot": (
        "SnapshotDevice",
        "SnapshotDeviceResult",
    ),
    "system": (
        "SystemStatus",
        "SystemStatusResult",
    ),
}
"""Module: the names it holds."""

__getattr__ = chapters(__name__, CHAPTERS)


def __dir__() -> list[str]:
    """Name everything that can be had."""
    return sorted([*globals(), *(name for names in CHAPTERS.values() for name in names)])
