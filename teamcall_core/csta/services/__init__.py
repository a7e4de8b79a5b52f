"""The services of ECMA-269 as slotted dataclasses, one module per chapter, each loaded on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teamcall_core.csta._lazy import chapters, listing

if TYPE_CHECKING:
    from .call_associated import AssociateData as AssociateData
    from .call_associated import AssociateDataResult as AssociateDataResult
    from .call_associated import CancelTelephonyTones as CancelTelephonyTones
    from .call_associated import CancelTelephonyTonesResult as CancelTelephonyTonesResult
    from .call_associated import ChangeConnectionInformation as ChangeConnectionInformation
    from .call_associated import ChangeConnectionInformationResult as ChangeConnectionInformationResult
    from .call_associated import GenerateDigits as GenerateDigits
    from .call_associated import GenerateDigitsResult as GenerateDigitsResult
    from .call_associated import GenerateTelephonyTones as GenerateTelephonyTones
    from .call_associated import GenerateTelephonyTonesResult as GenerateTelephonyTonesResult
    from .call_associated import SendUserInformation as SendUserInformation
    from .call_associated import SendUserInformationResult as SendUserInformationResult
    from .call_completion import AcceptCall as AcceptCall
    from .call_completion import AcceptCallResult as AcceptCallResult
    from .call_completion import CallBack as CallBack
    from .call_completion import CallBackMessage as CallBackMessage
    from .call_completion import CallBackMessageResult as CallBackMessageResult
    from .call_completion import CallBackResult as CallBackResult
    from .call_completion import CampOnCall as CampOnCall
    from .call_completion import CampOnCallResult as CampOnCallResult
    from .call_completion import DirectedPickupCall as DirectedPickupCall
    from .call_completion import DirectedPickupCallResult as DirectedPickupCallResult
    from .call_completion import GroupPickupCall as GroupPickupCall
    from .call_completion import GroupPickupCallResult as GroupPickupCallResult
    from .call_completion import IntrudeCall as IntrudeCall
    from .call_completion import IntrudeCallResult as IntrudeCallResult
    from .call_completion import JoinCall as JoinCall
    from .call_completion import JoinCallResult as JoinCallResult
    from .call_completion import ParkCall as ParkCall
    from .call_completion import ParkCallResult as ParkCallResult
    from .call_completion import SingleStepConferenceCall as SingleStepConferenceCall
    from .call_completion import SingleStepConferenceCallResult as SingleStepConferenceCallResult
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
    from .call_detail_records import CallDetailRecordsNotification as CallDetailRecordsNotification
    from .call_detail_records import CallDetailRecordsNotificationResult as CallDetailRecordsNotificationResult
    from .call_detail_records import CallDetailRecordsReport as CallDetailRecordsReport
    from .call_detail_records import CallDetailRecordsReportResult as CallDetailRecordsReportResult
    from .call_detail_records import CDRInformationItem as CDRInformationItem
    from .call_detail_records import CDRTimePeriod as CDRTimePeriod
    from .call_detail_records import NodeNumber as NodeNumber
    from .call_detail_records import SendStoredCallDetailRecords as SendStoredCallDetailRecords
    from .call_detail_records import SendStoredCallDetailRecordsResult as SendStoredCallDetailRecordsResult
    from .call_detail_records import StartCDRTransmission as StartCDRTransmission
    from .call_detail_records import StartCDRTransmissionResult as StartCDRTransmissionResult
    from .call_detail_records import StopCDRTransmission as StopCDRTransmission
    from .call_detail_records import StopCDRTransmissionResult as StopCDRTransmissionResult
    from .call_making import CallLinkageDataListItems as CallLinkageDataListItems
    from .call_making import ConnectionListItems as ConnectionListItems
    from .call_making import DestinationDetectionItem as DestinationDetectionItem
    from .call_making import DeviceListItems as DeviceListItems
    from .call_making import DialDigits as DialDigits
    from .call_making import DialDigitsResult as DialDigitsResult
    from .call_making import MakeConnection as MakeConnection
    from .call_making import MakeConnectionResult as MakeConnectionResult
    from .call_making import MakePredictiveCall as MakePredictiveCall
    from .call_making import MakePredictiveCallResult as MakePredictiveCallResult
    from .call_making import SendMessage as SendMessage
    from .call_making import SendMessageResult as SendMessageResult
    from .call_making import SignallingDetection as SignallingDetection
    from .capability_device import GetLogicalDeviceInformation as GetLogicalDeviceInformation
    from .capability_device import GetLogicalDeviceInformationResult as GetLogicalDeviceInformationResult
    from .capability_device import GetPhysicalDeviceInformation as GetPhysicalDeviceInformation
    from .capability_device import GetPhysicalDeviceInformationResult as GetPhysicalDeviceInformationResult
    from .capability_switching import DeviceListItem as DeviceListItem
    from .capability_switching import GetCSTAFeatures as GetCSTAFeatures
    from .capability_switching import GetCSTAFeaturesResult as GetCSTAFeaturesResult
    from .capability_switching import GetSwitchingFunctionCapabilities as GetSwitchingFunctionCapabilities
    from .capability_switching import GetSwitchingFunctionCapabilitiesResult as GetSwitchingFunctionCapabilitiesResult
    from .capability_switching import GetSwitchingFunctionDevices as GetSwitchingFunctionDevices
    from .capability_switching import GetSwitchingFunctionDevicesResult as GetSwitchingFunctionDevicesResult
    from .capability_switching import SwitchingFunctionDevices as SwitchingFunctionDevices
    from .data_collection import DataCollected as DataCollected
    from .data_collection import DataCollectedResult as DataCollectedResult
    from .data_collection import DataCollectionResumed as DataCollectionResumed
    from .data_collection import DataCollectionResumedResult as DataCollectionResumedResult
    from .data_collection import DataCollectionSuspended as DataCollectionSuspended
    from .data_collection import DataCollectionSuspendedResult as DataCollectionSuspendedResult
    from .data_collection import DigitsData as DigitsData
    from .data_collection import DigitsReportingCriteria as DigitsReportingCriteria
    from .data_collection import ResumeDataCollection as ResumeDataCollection
    from .data_collection import ResumeDataCollectionResult as ResumeDataCollectionResult
    from .data_collection import StartDataCollection as StartDataCollection
    from .data_collection import StartDataCollectionResult as StartDataCollectionResult
    from .data_collection import StopDataCollection as StopDataCollection
    from .data_collection import StopDataCollectionResult as StopDataCollectionResult
    from .data_collection import SuspendDataCollection as SuspendDataCollection
    from .data_collection import SuspendDataCollectionResult as SuspendDataCollectionResult
    from .data_collection import TelTonesData as TelTonesData
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
    from .escape import EscapeRegister as EscapeRegister
    from .escape import EscapeRegisterAbort as EscapeRegisterAbort
    from .escape import EscapeRegisterCancel as EscapeRegisterCancel
    from .escape import EscapeRegisterCancelResult as EscapeRegisterCancelResult
    from .escape import EscapeRegisterResult as EscapeRegisterResult
    from .escape import EscapeResult as EscapeResult
    from .escape import PrivateDataVersionSelection as PrivateDataVersionSelection
    from .escape import PrivateDataVersionSelectionResult as PrivateDataVersionSelectionResult
    from .input_output import DataPathResumed as DataPathResumed
    from .input_output import DataPathResumedResult as DataPathResumedResult
    from .input_output import DataPathSuspended as DataPathSuspended
    from .input_output import DataPathSuspendedResult as DataPathSuspendedResult
    from .input_output import DisplayAttribute as DisplayAttribute
    from .input_output import DisplayAttributeList as DisplayAttributeList
    from .input_output import FastData as FastData
    from .input_output import FastDataResult as FastDataResult
    from .input_output import IORegister as IORegister
    from .input_output import IORegisterAbort as IORegisterAbort
    from .input_output import IORegisterCancel as IORegisterCancel
    from .input_output import IORegisterCancelResult as IORegisterCancelResult
    from .input_output import IORegisterResult as IORegisterResult
    from .input_output import ResumeDataPath as ResumeDataPath
    from .input_output import ResumeDataPathResult as ResumeDataPathResult
    from .input_output import SendBroadcastData as SendBroadcastData
    from .input_output import SendBroadcastDataResult as SendBroadcastDataResult
    from .input_output import SendData as SendData
    from .input_output import SendDataResult as SendDataResult
    from .input_output import SendMulticastData as SendMulticastData
    from .input_output import SendMulticastDataResult as SendMulticastDataResult
    from .input_output import StartDataPath as StartDataPath
    from .input_output import StartDataPathResult as StartDataPathResult
    from .input_output import StopDataPath as StopDataPath
    from .input_output import StopDataPathResult as StopDataPathResult
    from .input_output import SuspendDataPath as SuspendDataPath
    from .input_output import SuspendDataPathResult as SuspendDataPathResult
    from .location import CollectionFilter as CollectionFilter
    from .location import GetLocationInformation as GetLocationInformation
    from .location import GetLocationInformationResult as GetLocationInformationResult
    from .location import GetLocationTrackingCapabilities as GetLocationTrackingCapabilities
    from .location import GetLocationTrackingCapabilitiesResult as GetLocationTrackingCapabilitiesResult
    from .location import GetLocationTrackingSessions as GetLocationTrackingSessions
    from .location import GetLocationTrackingSessionsResult as GetLocationTrackingSessionsResult
    from .location import LocationInformationReport as LocationInformationReport
    from .location import LocationInformationReportResult as LocationInformationReportResult
    from .location import LocationSessionInfo as LocationSessionInfo
    from .location import LocationSessionListEntry as LocationSessionListEntry
    from .location import LocationTrackingSessionResumed as LocationTrackingSessionResumed
    from .location import LocationTrackingSessionResumedResult as LocationTrackingSessionResumedResult
    from .location import LocationTrackingSessionSuspended as LocationTrackingSessionSuspended
    from .location import LocationTrackingSessionSuspendedResult as LocationTrackingSessionSuspendedResult
    from .location import ResumeLocationTrackingSession as ResumeLocationTrackingSession
    from .location import ResumeLocationTrackingSessionResult as ResumeLocationTrackingSessionResult
    from .location import SetLocationInformation as SetLocationInformation
    from .location import SetLocationInformationResult as SetLocationInformationResult
    from .location import StartLocationTrackingSession as StartLocationTrackingSession
    from .location import StartLocationTrackingSessionResult as StartLocationTrackingSessionResult
    from .location import StopLocationTrackingSession as StopLocationTrackingSession
    from .location import StopLocationTrackingSessionResult as StopLocationTrackingSessionResult
    from .location import SuspendLocationTrackingSession as SuspendLocationTrackingSession
    from .location import SuspendLocationTrackingSessionResult as SuspendLocationTrackingSessionResult
    from .logical_call_back import CallBackListItem as CallBackListItem
    from .logical_call_back import CallBackMessageNonCallRelated as CallBackMessageNonCallRelated
    from .logical_call_back import CallBackMessageNonCallRelatedResult as CallBackMessageNonCallRelatedResult
    from .logical_call_back import CallBackNonCallRelated as CallBackNonCallRelated
    from .logical_call_back import CallBackNonCallRelatedResult as CallBackNonCallRelatedResult
    from .logical_call_back import CancelCallBack as CancelCallBack
    from .logical_call_back import CancelCallBackMessage as CancelCallBackMessage
    from .logical_call_back import CancelCallBackMessageResult as CancelCallBackMessageResult
    from .logical_call_back import CancelCallBackResult as CancelCallBackResult
    from .logical_call_back import GetCallBack as GetCallBack
    from .logical_call_back import GetCallBackResult as GetCallBackResult
    from .logical_device import AgentInfo as AgentInfo
    from .logical_device import AgentStateEntry as AgentStateEntry
    from .logical_device import GetAgentState as GetAgentState
    from .logical_device import GetAgentStateResult as GetAgentStateResult
    from .logical_device import GetAutoAnswer as GetAutoAnswer
    from .logical_device import GetAutoAnswerResult as GetAutoAnswerResult
    from .logical_device import GetAutoWorkMode as GetAutoWorkMode
    from .logical_device import GetAutoWorkModeResult as GetAutoWorkModeResult
    from .logical_device import GetCallerIDStatus as GetCallerIDStatus
    from .logical_device import GetCallerIDStatusResult as GetCallerIDStatusResult
    from .logical_device import GetDoNotDisturb as GetDoNotDisturb
    from .logical_device import GetDoNotDisturbResult as GetDoNotDisturbResult
    from .logical_device import GetForwarding as GetForwarding
    from .logical_device import GetForwardingResult as GetForwardingResult
    from .logical_device import GetLastNumberDialed as GetLastNumberDialed
    from .logical_device import GetLastNumberDialedResult as GetLastNumberDialedResult
    from .logical_device import GetPresenceState as GetPresenceState
    from .logical_device import GetPresenceStateResult as GetPresenceStateResult
    from .logical_device import GetRouteingMode as GetRouteingMode
    from .logical_device import GetRouteingModeResult as GetRouteingModeResult
    from .logical_device import SetAgentState as SetAgentState
    from .logical_device import SetAgentStateResult as SetAgentStateResult
    from .logical_device import SetAutoAnswer as SetAutoAnswer
    from .logical_device import SetAutoAnswerResult as SetAutoAnswerResult
    from .logical_device import SetAutoWorkMode as SetAutoWorkMode
    from .logical_device import SetAutoWorkModeResult as SetAutoWorkModeResult
    from .logical_device import SetCallerIDStatus as SetCallerIDStatus
    from .logical_device import SetCallerIDStatusResult as SetCallerIDStatusResult
    from .logical_device import SetDoNotDisturb as SetDoNotDisturb
    from .logical_device import SetDoNotDisturbResult as SetDoNotDisturbResult
    from .logical_device import SetForwarding as SetForwarding
    from .logical_device import SetForwardingResult as SetForwardingResult
    from .logical_device import SetPresenceState as SetPresenceState
    from .logical_device import SetPresenceStateResult as SetPresenceStateResult
    from .logical_device import SetRouteingMode as SetRouteingMode
    from .logical_device import SetRouteingModeResult as SetRouteingModeResult
    from .media_attachment import AttachMediaService as AttachMediaService
    from .media_attachment import AttachMediaServiceResult as AttachMediaServiceResult
    from .media_attachment import DetachMediaService as DetachMediaService
    from .media_attachment import DetachMediaServiceResult as DetachMediaServiceResult
    from .monitoring import ChangeMonitorFilter as ChangeMonitorFilter
    from .monitoring import ChangeMonitorFilterResult as ChangeMonitorFilterResult
    from .monitoring import GetMonitors as GetMonitors
    from .monitoring import GetMonitorsResult as GetMonitorsResult
    from .monitoring import MonitorInfo as MonitorInfo
    from .monitoring import MonitorListEntry as MonitorListEntry
    from .monitoring import MonitorStart as MonitorStart
    from .monitoring import MonitorStartResult as MonitorStartResult
    from .monitoring import MonitorStop as MonitorStop
    from .monitoring import MonitorStopResult as MonitorStopResult
    from .physical_audio import AuditoryApparatusListItem as AuditoryApparatusListItem
    from .physical_audio import GetAuditoryApparatusInformation as GetAuditoryApparatusInformation
    from .physical_audio import GetAuditoryApparatusInformationResult as GetAuditoryApparatusInformationResult
    from .physical_audio import GetMicrophoneGain as GetMicrophoneGain
    from .physical_audio import GetMicrophoneGainResult as GetMicrophoneGainResult
    from .physical_audio import GetMicrophoneMute as GetMicrophoneMute
    from .physical_audio import GetMicrophoneMuteResult as GetMicrophoneMuteResult
    from .physical_audio import GetRingerStatus as GetRingerStatus
    from .physical_audio import GetRingerStatusResult as GetRingerStatusResult
    from .physical_audio import GetSpeakerMute as GetSpeakerMute
    from .physical_audio import GetSpeakerMuteResult as GetSpeakerMuteResult
    from .physical_audio import GetSpeakerVolume as GetSpeakerVolume
    from .physical_audio import GetSpeakerVolumeResult as GetSpeakerVolumeResult
    from .physical_audio import MicrophoneGainListItem as MicrophoneGainListItem
    from .physical_audio import MicrophoneMuteListItem as MicrophoneMuteListItem
    from .physical_audio import RingerStatusListItem as RingerStatusListItem
    from .physical_audio import SetMicrophoneGain as SetMicrophoneGain
    from .physical_audio import SetMicrophoneGainResult as SetMicrophoneGainResult
    from .physical_audio import SetMicrophoneMute as SetMicrophoneMute
    from .physical_audio import SetMicrophoneMuteResult as SetMicrophoneMuteResult
    from .physical_audio import SetRingerStatus as SetRingerStatus
    from .physical_audio import SetRingerStatusResult as SetRingerStatusResult
    from .physical_audio import SetSpeakerMute as SetSpeakerMute
    from .physical_audio import SetSpeakerMuteResult as SetSpeakerMuteResult
    from .physical_audio import SetSpeakerVolume as SetSpeakerVolume
    from .physical_audio import SetSpeakerVolumeResult as SetSpeakerVolumeResult
    from .physical_audio import SpeakerMuteListItem as SpeakerMuteListItem
    from .physical_audio import SpeakerVolumeListItem as SpeakerVolumeListItem
    from .physical_device import ButtonListItem as ButtonListItem
    from .physical_device import ButtonPress as ButtonPress
    from .physical_device import ButtonPressResult as ButtonPressResult
    from .physical_device import DisplayListItem as DisplayListItem
    from .physical_device import GetButtonInformation as GetButtonInformation
    from .physical_device import GetButtonInformationResult as GetButtonInformationResult
    from .physical_device import GetDisplay as GetDisplay
    from .physical_device import GetDisplayResult as GetDisplayResult
    from .physical_device import GetHookswitchStatus as GetHookswitchStatus
    from .physical_device import GetHookswitchStatusResult as GetHookswitchStatusResult
    from .physical_device import GetLampInformation as GetLampInformation
    from .physical_device import GetLampInformationResult as GetLampInformationResult
    from .physical_device import GetLampMode as GetLampMode
    from .physical_device import GetLampModeResult as GetLampModeResult
    from .physical_device import GetMessageWaitingIndicator as GetMessageWaitingIndicator
    from .physical_device import GetMessageWaitingIndicatorResult as GetMessageWaitingIndicatorResult
    from .physical_device import HookswitchStatusListItem as HookswitchStatusListItem
    from .physical_device import LampListItem as LampListItem
    from .physical_device import LampModeListItem as LampModeListItem
    from .physical_device import SetButtonInformation as SetButtonInformation
    from .physical_device import SetButtonInformationResult as SetButtonInformationResult
    from .physical_device import SetDisplay as SetDisplay
    from .physical_device import SetDisplayResult as SetDisplayResult
    from .physical_device import SetHookswitchStatus as SetHookswitchStatus
    from .physical_device import SetHookswitchStatusResult as SetHookswitchStatusResult
    from .physical_device import SetLampMode as SetLampMode
    from .physical_device import SetLampModeResult as SetLampModeResult
    from .physical_device import SetMessageWaitingIndicator as SetMessageWaitingIndicator
    from .physical_device import SetMessageWaitingIndicatorResult as SetMessageWaitingIndicatorResult
    from .routeing import ReRoute as ReRoute
    from .routeing import RouteEnd as RouteEnd
    from .routeing import RouteRegister as RouteRegister
    from .routeing import RouteRegisterAbort as RouteRegisterAbort
    from .routeing import RouteRegisterCancel as RouteRegisterCancel
    from .routeing import RouteRegisterCancelResult as RouteRegisterCancelResult
    from .routeing import RouteRegisterResult as RouteRegisterResult
    from .routeing import RouteReject as RouteReject
    from .routeing import RouteRequest as RouteRequest
    from .routeing import RouteSelect as RouteSelect
    from .routeing import RouteUsed as RouteUsed
    from .snapshot import SnapshotCall as SnapshotCall
    from .snapshot import SnapshotCallData as SnapshotCallData
    from .snapshot import SnapshotCallResult as SnapshotCallResult
    from .snapshot import SnapshotDevice as SnapshotDevice
    from .snapshot import SnapshotDeviceData as SnapshotDeviceData
    from .snapshot import SnapshotDeviceResult as SnapshotDeviceResult
    from .system import ChangeSystemStatusFilter as ChangeSystemStatusFilter
    from .system import ChangeSystemStatusFilterResult as ChangeSystemStatusFilterResult
    from .system import GetRegistrations as GetRegistrations
    from .system import GetRegistrationsResult as GetRegistrationsResult
    from .system import RegistrationInfo as RegistrationInfo
    from .system import RegistrationListEntry as RegistrationListEntry
    from .system import RequestSystemStatus as RequestSystemStatus
    from .system import RequestSystemStatusResult as RequestSystemStatusResult
    from .system import SwitchingFunctionCapabilitiesChanged as SwitchingFunctionCapabilitiesChanged
    from .system import SwitchingFunctionCapabilitiesChangedResult as SwitchingFunctionCapabilitiesChangedResult
    from .system import SwitchingFunctionDevicesChanged as SwitchingFunctionDevicesChanged
    from .system import SwitchingFunctionDevicesChangedResult as SwitchingFunctionDevicesChangedResult
    from .system import SystemRegister as SystemRegister
    from .system import SystemRegisterAbort as SystemRegisterAbort
    from .system import SystemRegisterCancel as SystemRegisterCancel
    from .system import SystemRegisterCancelResult as SystemRegisterCancelResult
    from .system import SystemRegisterResult as SystemRegisterResult
    from .system import SystemStatus as SystemStatus
    from .system import SystemStatusResult as SystemStatusResult
    from .voice_unit import Activate as Activate
    from .voice_unit import ActivateResult as ActivateResult
    from .voice_unit import Clear as Clear
    from .voice_unit import ClearResult as ClearResult
    from .voice_unit import ConcatenateMessage as ConcatenateMessage
    from .voice_unit import ConcatenateMessageResult as ConcatenateMessageResult
    from .voice_unit import ControlData as ControlData
    from .voice_unit import Deactivate as Deactivate
    from .voice_unit import DeactivateResult as DeactivateResult
    from .voice_unit import DeleteMessage as DeleteMessage
    from .voice_unit import DeleteMessageResult as DeleteMessageResult
    from .voice_unit import PlayMessage as PlayMessage
    from .voice_unit import PlayMessageResult as PlayMessageResult
    from .voice_unit import QueryVoiceAttribute as QueryVoiceAttribute
    from .voice_unit import QueryVoiceAttributeResult as QueryVoiceAttributeResult
    from .voice_unit import Queue as Queue
    from .voice_unit import QueueResult as QueueResult
    from .voice_unit import RecordMessage as RecordMessage
    from .voice_unit import RecordMessageResult as RecordMessageResult
    from .voice_unit import Reposition as Reposition
    from .voice_unit import RepositionResult as RepositionResult
    from .voice_unit import Resume as Resume
    from .voice_unit import ResumeResult as ResumeResult
    from .voice_unit import Review as Review
    from .voice_unit import ReviewResult as ReviewResult
    from .voice_unit import SetVoiceAttribute as SetVoiceAttribute
    from .voice_unit import SetVoiceAttributeResult as SetVoiceAttributeResult
    from .voice_unit import Start as Start
    from .voice_unit import StartResult as StartResult
    from .voice_unit import Stop as Stop
    from .voice_unit import StopResult as StopResult
    from .voice_unit import Suspend as Suspend
    from .voice_unit import SuspendResult as SuspendResult
    from .voice_unit import SynthesizeMessage as SynthesizeMessage
    from .voice_unit import SynthesizeMessageResult as SynthesizeMessageResult

CHAPTERS = {
    "call_associated": (
        "AssociateData", "AssociateDataResult", "CancelTelephonyTones", "CancelTelephonyTonesResult",
        "ChangeConnectionInformation", "ChangeConnectionInformationResult", "GenerateDigits", "GenerateDigitsResult",
        "GenerateTelephonyTones", "GenerateTelephonyTonesResult", "SendUserInformation", "SendUserInformationResult",
    ),
    "call_completion": (
        "AcceptCall", "AcceptCallResult", "CallBack", "CallBackMessage", "CallBackMessageResult", "CallBackResult",
        "CampOnCall", "CampOnCallResult", "DirectedPickupCall", "DirectedPickupCallResult", "GroupPickupCall",
        "GroupPickupCallResult", "IntrudeCall", "IntrudeCallResult", "JoinCall", "JoinCallResult", "ParkCall",
        "ParkCallResult", "SingleStepConferenceCall", "SingleStepConferenceCallResult",
    ),
    "call_control": (
        "AlternateCall", "AlternateCallResult", "AnswerCall", "AnswerCallResult", "ClearCall", "ClearCallResult",
        "ClearConnection", "ClearConnectionResult", "ConferenceCall", "ConferenceCallResult", "ConsultationCall",
        "ConsultationCallResult", "DeflectCall", "DeflectCallResult", "HoldCall", "HoldCallResult", "MakeCall",
        "MakeCallResult", "ReconnectCall", "ReconnectCallResult", "RetrieveCall", "RetrieveCallResult",
        "SingleStepTransferCall", "SingleStepTransferCallResult", "TransferCall", "TransferCallResult",
    ),
    "call_detail_records": (
        "CDRInformationItem", "CDRTimePeriod", "CallDetailRecordsNotification", "CallDetailRecordsNotificationResult",
        "CallDetailRecordsReport", "CallDetailRecordsReportResult", "NodeNumber", "SendStoredCallDetailRecords",
        "SendStoredCallDetailRecordsResult", "StartCDRTransmission", "StartCDRTransmissionResult",
        "StopCDRTransmission", "StopCDRTransmissionResult",
    ),
    "call_making": (
        "CallLinkageDataListItems", "ConnectionListItems", "DestinationDetectionItem", "DeviceListItems",
        "DialDigits", "DialDigitsResult", "MakeConnection", "MakeConnectionResult", "MakePredictiveCall",
        "MakePredictiveCallResult", "SendMessage", "SendMessageResult", "SignallingDetection",
    ),
    "capability_device": (
        "GetLogicalDeviceInformation", "GetLogicalDeviceInformationResult", "GetPhysicalDeviceInformation",
        "GetPhysicalDeviceInformationResult",
    ),
    "capability_switching": (
        "DeviceListItem", "GetCSTAFeatures", "GetCSTAFeaturesResult", "GetSwitchingFunctionCapabilities",
        "GetSwitchingFunctionCapabilitiesResult", "GetSwitchingFunctionDevices", "GetSwitchingFunctionDevicesResult",
        "SwitchingFunctionDevices",
    ),
    "data_collection": (
        "DataCollected", "DataCollectedResult", "DataCollectionResumed", "DataCollectionResumedResult",
        "DataCollectionSuspended", "DataCollectionSuspendedResult", "DigitsData", "DigitsReportingCriteria",
        "ResumeDataCollection", "ResumeDataCollectionResult", "StartDataCollection", "StartDataCollectionResult",
        "StopDataCollection", "StopDataCollectionResult", "SuspendDataCollection", "SuspendDataCollectionResult",
        "TelTonesData",
    ),
    "earlier": (
        "CallCompletion", "CallCompletionResult", "DeviceInfo", "ForwardParameter", "LogInfo", "QueryDevice",
        "QueryDeviceResult", "SetFeature", "SetFeatureResult",
    ),
    "escape": (
        "Escape", "EscapeRegister", "EscapeRegisterAbort", "EscapeRegisterCancel", "EscapeRegisterCancelResult",
        "EscapeRegisterResult", "EscapeResult", "PrivateDataVersionSelection", "PrivateDataVersionSelectionResult",
    ),
    "input_output": (
        "DataPathResumed", "DataPathResumedResult", "DataPathSuspended", "DataPathSuspendedResult",
        "DisplayAttribute", "DisplayAttributeList", "FastData", "FastDataResult", "IORegister", "IORegisterAbort",
        "IORegisterCancel", "IORegisterCancelResult", "IORegisterResult", "ResumeDataPath", "ResumeDataPathResult",
        "SendBroadcastData", "SendBroadcastDataResult", "SendData", "SendDataResult", "SendMulticastData",
        "SendMulticastDataResult", "StartDataPath", "StartDataPathResult", "StopDataPath", "StopDataPathResult",
        "SuspendDataPath", "SuspendDataPathResult",
    ),
    "location": (
        "CollectionFilter", "GetLocationInformation", "GetLocationInformationResult",
        "GetLocationTrackingCapabilities", "GetLocationTrackingCapabilitiesResult", "GetLocationTrackingSessions",
        "GetLocationTrackingSessionsResult", "LocationInformationReport", "LocationInformationReportResult",
        "LocationSessionInfo", "LocationSessionListEntry", "LocationTrackingSessionResumed",
        "LocationTrackingSessionResumedResult", "LocationTrackingSessionSuspended",
        "LocationTrackingSessionSuspendedResult", "ResumeLocationTrackingSession",
        "ResumeLocationTrackingSessionResult", "SetLocationInformation", "SetLocationInformationResult",
        "StartLocationTrackingSession", "StartLocationTrackingSessionResult", "StopLocationTrackingSession",
        "StopLocationTrackingSessionResult", "SuspendLocationTrackingSession", "SuspendLocationTrackingSessionResult",
    ),
    "logical_call_back": (
        "CallBackListItem", "CallBackMessageNonCallRelated", "CallBackMessageNonCallRelatedResult",
        "CallBackNonCallRelated", "CallBackNonCallRelatedResult", "CancelCallBack", "CancelCallBackMessage",
        "CancelCallBackMessageResult", "CancelCallBackResult", "GetCallBack", "GetCallBackResult",
    ),
    "logical_device": (
        "AgentInfo", "AgentStateEntry", "GetAgentState", "GetAgentStateResult", "GetAutoAnswer",
        "GetAutoAnswerResult", "GetAutoWorkMode", "GetAutoWorkModeResult", "GetCallerIDStatus",
        "GetCallerIDStatusResult", "GetDoNotDisturb", "GetDoNotDisturbResult", "GetForwarding", "GetForwardingResult",
        "GetLastNumberDialed", "GetLastNumberDialedResult", "GetPresenceState", "GetPresenceStateResult",
        "GetRouteingMode", "GetRouteingModeResult", "SetAgentState", "SetAgentStateResult", "SetAutoAnswer",
        "SetAutoAnswerResult", "SetAutoWorkMode", "SetAutoWorkModeResult", "SetCallerIDStatus",
        "SetCallerIDStatusResult", "SetDoNotDisturb", "SetDoNotDisturbResult", "SetForwarding", "SetForwardingResult",
        "SetPresenceState", "SetPresenceStateResult", "SetRouteingMode", "SetRouteingModeResult",
    ),
    "media_attachment": (
        "AttachMediaService", "AttachMediaServiceResult", "DetachMediaService", "DetachMediaServiceResult",
    ),
    "monitoring": (
        "ChangeMonitorFilter", "ChangeMonitorFilterResult", "GetMonitors", "GetMonitorsResult", "MonitorInfo",
        "MonitorListEntry", "MonitorStart", "MonitorStartResult", "MonitorStop", "MonitorStopResult",
    ),
    "physical_audio": (
        "AuditoryApparatusListItem", "GetAuditoryApparatusInformation", "GetAuditoryApparatusInformationResult",
        "GetMicrophoneGain", "GetMicrophoneGainResult", "GetMicrophoneMute", "GetMicrophoneMuteResult",
        "GetRingerStatus", "GetRingerStatusResult", "GetSpeakerMute", "GetSpeakerMuteResult", "GetSpeakerVolume",
        "GetSpeakerVolumeResult", "MicrophoneGainListItem", "MicrophoneMuteListItem", "RingerStatusListItem",
        "SetMicrophoneGain", "SetMicrophoneGainResult", "SetMicrophoneMute", "SetMicrophoneMuteResult",
        "SetRingerStatus", "SetRingerStatusResult", "SetSpeakerMute", "SetSpeakerMuteResult", "SetSpeakerVolume",
        "SetSpeakerVolumeResult", "SpeakerMuteListItem", "SpeakerVolumeListItem",
    ),
    "physical_device": (
        "ButtonListItem", "ButtonPress", "ButtonPressResult", "DisplayListItem", "GetButtonInformation",
        "GetButtonInformationResult", "GetDisplay", "GetDisplayResult", "GetHookswitchStatus",
        "GetHookswitchStatusResult", "GetLampInformation", "GetLampInformationResult", "GetLampMode",
        "GetLampModeResult", "GetMessageWaitingIndicator", "GetMessageWaitingIndicatorResult",
        "HookswitchStatusListItem", "LampListItem", "LampModeListItem", "SetButtonInformation",
        "SetButtonInformationResult", "SetDisplay", "SetDisplayResult", "SetHookswitchStatus",
        "SetHookswitchStatusResult", "SetLampMode", "SetLampModeResult", "SetMessageWaitingIndicator",
        "SetMessageWaitingIndicatorResult",
    ),
    "routeing": (
        "ReRoute", "RouteEnd", "RouteRegister", "RouteRegisterAbort", "RouteRegisterCancel",
        "RouteRegisterCancelResult", "RouteRegisterResult", "RouteReject", "RouteRequest", "RouteSelect", "RouteUsed",
    ),
    "snapshot": (
        "SnapshotCall", "SnapshotCallData", "SnapshotCallResult", "SnapshotDevice", "SnapshotDeviceData",
        "SnapshotDeviceResult",
    ),
    "system": (
        "ChangeSystemStatusFilter", "ChangeSystemStatusFilterResult", "GetRegistrations", "GetRegistrationsResult",
        "RegistrationInfo", "RegistrationListEntry", "RequestSystemStatus", "RequestSystemStatusResult",
        "SwitchingFunctionCapabilitiesChanged", "SwitchingFunctionCapabilitiesChangedResult",
        "SwitchingFunctionDevicesChanged", "SwitchingFunctionDevicesChangedResult", "SystemRegister",
        "SystemRegisterAbort", "SystemRegisterCancel", "SystemRegisterCancelResult", "SystemRegisterResult",
        "SystemStatus", "SystemStatusResult",
    ),
    "voice_unit": (
        "Activate", "ActivateResult", "Clear", "ClearResult", "ConcatenateMessage", "ConcatenateMessageResult",
        "ControlData", "Deactivate", "DeactivateResult", "DeleteMessage", "DeleteMessageResult", "PlayMessage",
        "PlayMessageResult", "QueryVoiceAttribute", "QueryVoiceAttributeResult", "Queue", "QueueResult",
        "RecordMessage", "RecordMessageResult", "Reposition", "RepositionResult", "Resume", "ResumeResult", "Review",
        "ReviewResult", "SetVoiceAttribute", "SetVoiceAttributeResult", "Start", "StartResult", "Stop", "StopResult",
        "Suspend", "SuspendResult", "SynthesizeMessage", "SynthesizeMessageResult",
    ),
}  # fmt: skip
"""Module: the names it holds."""

__getattr__ = chapters(__name__, CHAPTERS)
__dir__ = listing(__name__, CHAPTERS)
