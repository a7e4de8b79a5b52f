"""What integrators may import is listed here. A name that is taken away breaks them; one that is added is a promise."""

from __future__ import annotations

from importlib import import_module

import pytest

SURFACE = {
    "teamcall_core": "",
    "teamcall_core.config": (
        "SETTINGS ConfigurationError Found Problem Setting Settings default_conf link_profile load read"
    ),
    "teamcall_core.csta": (
        "AARE AARQ ABRT Bits CSTACommonArguments CSTASecurityData Chosen ConnectionID DeviceID DeviceStatus Extensible"
        " Limits Message Phase PrivateData RLRE RLRQ Reject UniversalFailure Unknown UnknownEvent UserInformation"
        " decode encode translate"
    ),
    "teamcall_core.csta.events": (
        "AgentBusy AgentLoggedOff AgentLoggedOn AgentNotReady AgentReady AgentWorkingAfterCall AutoAnswer"
        " AutoWorkMode BackInService BookmarkReached Bridged ButtonInformation ButtonPress CallBack CallBackMessage"
        " CallCleared CallInformation CallerIDStatus Charging Completed Conferenced ConnectionCleared Delivered"
        " DeviceCapabilityChanged DigitsDialed DigitsGenerated DisplayUpdated Diverted DoNotDisturb DtmfDetected"
        " Emptied Established Failed Forwarding Held Hookswitch InterruptionDetected LampMode MediaAttached"
        " MediaDetached MessageWaiting MicrophoneGain MicrophoneMute NetworkCapabilitiesChanged NetworkReached"
        " NotRecognized Offered Originated OtherCall OutOfService PartiallyInService Play PresenceState"
        " PrimaryOrSecondaryCall PrivateEvent ProgressIndicator Queued Recognized Record Retrieved Review RingerStatus"
        " RouteingMode ServiceCompletionFailure ServiceInitiated SilenceTimeoutExpired SpeakerMute SpeakerVolume"
        " SpeechDetected Started Stop SuspendPlay SuspendRecord TelephonyTonesGenerated Transferred"
        " VoiceAttributesChanged VoiceErrorOccurred WorkNotReady WorkReady"
    ),
    "teamcall_core.csta.services": (
        "AcceptCall AcceptCallResult Activate ActivateResult AgentInfo AgentStateEntry AlternateCall"
        " AlternateCallResult AnswerCall AnswerCallResult AssociateData AssociateDataResult AttachMediaService"
        " AttachMediaServiceResult AuditoryApparatusListItem ButtonListItem ButtonPress ButtonPressResult"
        " CDRInformationItem CDRTimePeriod CallBack CallBackListItem CallBackMessage CallBackMessageNonCallRelated"
        " CallBackMessageNonCallRelatedResult CallBackMessageResult CallBackNonCallRelated"
        " CallBackNonCallRelatedResult CallBackResult CallCompletion CallCompletionResult"
        " CallDetailRecordsNotification CallDetailRecordsNotificationResult CallDetailRecordsReport"
        " CallDetailRecordsReportResult CallLinkageDataListItems CampOnCall CampOnCallResult CancelCallBack"
        " CancelCallBackMessage CancelCallBackMessageResult CancelCallBackResult CancelTelephonyTones"
        " CancelTelephonyTonesResult ChangeConnectionInformation ChangeConnectionInformationResult ChangeMonitorFilter"
        " ChangeMonitorFilterResult ChangeSystemStatusFilter ChangeSystemStatusFilterResult Clear ClearCall"
        " ClearCallResult ClearConnection ClearConnectionResult ClearResult CollectionFilter ConcatenateMessage"
        " ConcatenateMessageResult ConferenceCall ConferenceCallResult ConnectionListItems ConsultationCall"
        " ConsultationCallResult ControlData DataCollected DataCollectedResult DataCollectionResumed"
        " DataCollectionResumedResult DataCollectionSuspended DataCollectionSuspendedResult DataPathResumed"
        " DataPathResumedResult DataPathSuspended DataPathSuspendedResult Deactivate DeactivateResult DeflectCall"
        " DeflectCallResult DeleteMessage DeleteMessageResult DestinationDetectionItem DetachMediaService"
        " DetachMediaServiceResult DeviceInfo DeviceListItem DeviceListItems DialDigits DialDigitsResult DigitsData"
        " DigitsReportingCriteria DirectedPickupCall DirectedPickupCallResult DisplayAttribute DisplayAttributeList"
        " DisplayListItem Escape EscapeRegister EscapeRegisterAbort EscapeRegisterCancel EscapeRegisterCancelResult"
        " EscapeRegisterResult EscapeResult FastData FastDataResult ForwardParameter GenerateDigits"
        " GenerateDigitsResult GenerateTelephonyTones GenerateTelephonyTonesResult GetAgentState GetAgentStateResult"
        " GetAuditoryApparatusInformation GetAuditoryApparatusInformationResult GetAutoAnswer GetAutoAnswerResult"
        " GetAutoWorkMode GetAutoWorkModeResult GetButtonInformation GetButtonInformationResult GetCSTAFeatures"
        " GetCSTAFeaturesResult GetCallBack GetCallBackResult GetCallerIDStatus GetCallerIDStatusResult GetDisplay"
        " GetDisplayResult GetDoNotDisturb GetDoNotDisturbResult GetForwarding GetForwardingResult GetHookswitchStatus"
        " GetHookswitchStatusResult GetLampInformation GetLampInformationResult GetLampMode GetLampModeResult"
        " GetLastNumberDialed GetLastNumberDialedResult GetLocationInformation GetLocationInformationResult"
        " GetLocationTrackingCapabilities GetLocationTrackingCapabilitiesResult GetLocationTrackingSessions"
        " GetLocationTrackingSessionsResult GetLogicalDeviceInformation GetLogicalDeviceInformationResult"
        " GetMessageWaitingIndicator GetMessageWaitingIndicatorResult GetMicrophoneGain GetMicrophoneGainResult"
        " GetMicrophoneMute GetMicrophoneMuteResult GetMonitors GetMonitorsResult GetPhysicalDeviceInformation"
        " GetPhysicalDeviceInformationResult GetPresenceState GetPresenceStateResult GetRegistrations"
        " GetRegistrationsResult GetRingerStatus GetRingerStatusResult GetRouteingMode GetRouteingModeResult"
        " GetSpeakerMute GetSpeakerMuteResult GetSpeakerVolume GetSpeakerVolumeResult GetSwitchingFunctionCapabilities"
        " GetSwitchingFunctionCapabilitiesResult GetSwitchingFunctionDevices GetSwitchingFunctionDevicesResult"
        " GroupPickupCall GroupPickupCallResult HoldCall HoldCallResult HookswitchStatusListItem IORegister"
        " IORegisterAbort IORegisterCancel IORegisterCancelResult IORegisterResult IntrudeCall IntrudeCallResult"
        " JoinCall JoinCallResult LampListItem LampModeListItem LocationInformationReport"
        " LocationInformationReportResult LocationSessionInfo LocationSessionListEntry LocationTrackingSessionResumed"
        " LocationTrackingSessionResumedResult LocationTrackingSessionSuspended LocationTrackingSessionSuspendedResult"
        " LogInfo MakeCall MakeCallResult MakeConnection MakeConnectionResult MakePredictiveCall"
        " MakePredictiveCallResult MicrophoneGainListItem MicrophoneMuteListItem MonitorInfo MonitorListEntry"
        " MonitorStart MonitorStartResult MonitorStop MonitorStopResult NodeNumber ParkCall ParkCallResult PlayMessage"
        " PlayMessageResult PrivateDataVersionSelection PrivateDataVersionSelectionResult QueryDevice"
        " QueryDeviceResult QueryVoiceAttribute QueryVoiceAttributeResult Queue QueueResult ReRoute ReconnectCall"
        " ReconnectCallResult RecordMessage RecordMessageResult RegistrationInfo RegistrationListEntry Reposition"
        " RepositionResult RequestSystemStatus RequestSystemStatusResult Resume ResumeDataCollection"
        " ResumeDataCollectionResult ResumeDataPath ResumeDataPathResult ResumeLocationTrackingSession"
        " ResumeLocationTrackingSessionResult ResumeResult RetrieveCall RetrieveCallResult Review ReviewResult"
        " RingerStatusListItem RouteEnd RouteRegister RouteRegisterAbort RouteRegisterCancel RouteRegisterCancelResult"
        " RouteRegisterResult RouteReject RouteRequest RouteSelect RouteUsed SendBroadcastData SendBroadcastDataResult"
        " SendData SendDataResult SendMessage SendMessageResult SendMulticastData SendMulticastDataResult"
        " SendStoredCallDetailRecords SendStoredCallDetailRecordsResult SendUserInformation SendUserInformationResult"
        " SetAgentState SetAgentStateResult SetAutoAnswer SetAutoAnswerResult SetAutoWorkMode SetAutoWorkModeResult"
        " SetButtonInformation SetButtonInformationResult SetCallerIDStatus SetCallerIDStatusResult SetDisplay"
        " SetDisplayResult SetDoNotDisturb SetDoNotDisturbResult SetFeature SetFeatureResult SetForwarding"
        " SetForwardingResult SetHookswitchStatus SetHookswitchStatusResult SetLampMode SetLampModeResult"
        " SetLocationInformation SetLocationInformationResult SetMessageWaitingIndicator"
        " SetMessageWaitingIndicatorResult SetMicrophoneGain SetMicrophoneGainResult SetMicrophoneMute"
        " SetMicrophoneMuteResult SetPresenceState SetPresenceStateResult SetRingerStatus SetRingerStatusResult"
        " SetRouteingMode SetRouteingModeResult SetSpeakerMute SetSpeakerMuteResult SetSpeakerVolume"
        " SetSpeakerVolumeResult SetVoiceAttribute SetVoiceAttributeResult SignallingDetection"
        " SingleStepConferenceCall SingleStepConferenceCallResult SingleStepTransferCall SingleStepTransferCallResult"
        " SnapshotCall SnapshotCallData SnapshotCallResult SnapshotDevice SnapshotDeviceData SnapshotDeviceResult"
        " SpeakerMuteListItem SpeakerVolumeListItem Start StartCDRTransmission StartCDRTransmissionResult"
        " StartDataCollection StartDataCollectionResult StartDataPath StartDataPathResult StartLocationTrackingSession"
        " StartLocationTrackingSessionResult StartResult Stop StopCDRTransmission StopCDRTransmissionResult"
        " StopDataCollection StopDataCollectionResult StopDataPath StopDataPathResult StopLocationTrackingSession"
        " StopLocationTrackingSessionResult StopResult Suspend SuspendDataCollection SuspendDataCollectionResult"
        " SuspendDataPath SuspendDataPathResult SuspendLocationTrackingSession SuspendLocationTrackingSessionResult"
        " SuspendResult SwitchingFunctionCapabilitiesChanged SwitchingFunctionCapabilitiesChangedResult"
        " SwitchingFunctionDevices SwitchingFunctionDevicesChanged SwitchingFunctionDevicesChangedResult"
        " SynthesizeMessage SynthesizeMessageResult SystemRegister SystemRegisterAbort SystemRegisterCancel"
        " SystemRegisterCancelResult SystemRegisterResult SystemStatus SystemStatusResult TelTonesData TransferCall"
        " TransferCallResult"
    ),
    "teamcall_core.exchange": (
        "AdministrationWanted Exchange ExchangeEvent LicenceRefused PermissionRefused RequestFailed RestoreEnded"
        " SessionFact"
    ),
    "teamcall_core.licensing": (
        "DEMO_DEVICES Entitlement Licence LicenceStatus LicenceToken TrustedKey describe entitlement_for generate issue"
        " parse_date parse_device_license parse_public_keys verify"
    ),
    "teamcall_core.link": "FrameTraced Link LinkOutput LinkSettings",
    "teamcall_core.profiles": "PROFILES Profile WITHOUT_CSTA",
    "teamcall_core.session": (
        "AccessDenied AdministrationAsked Asked Audience BinaryRefused ClientSession EventReport FormatChanged"
        " FrameSeen InvocationAnswered Invoke LinkLost LinkReturned Reply Report RequestOverloaded SessionEnded"
        " SessionEvent SessionOpened SessionSettings SessionWish ShutDown StatusTold Tell event_report"
    ),
    "teamcall_core.stli": "Format",
    "teamcall_core.stli.client": (
        "CLOSED EVENTS NO_ANSWER SUCCESS Answered Ask Bye Client ClientEvent ClientSettings Closed ConnectionList"
        " DeviceInformation Event Greeted InformedCall LinkInService LinkOutOfService ListedConnection Open"
        " OpenSuperVisor OtherEvent ServerEvent ServerNotice UnknownLine Wish meaning"
    ),
    "teamcall_tools.client": "ConnectFailed Connection ConnectionLost RequestFailed TooManyEvents connect",
}  # fmt: skip


@pytest.mark.parametrize("package", SURFACE)
def test_every_listed_name_is_there(package: str) -> None:
    module = import_module(package)
    missing = [name for name in SURFACE[package].split() if not hasattr(module, name)]
    assert not missing


@pytest.mark.parametrize("package", SURFACE)
def test_no_other_name_is_offered(package: str) -> None:
    module = import_module(package)
    held = (name for names in getattr(module, "CHAPTERS", {}).values() for name in names)
    assert {*getattr(module, "__all__", ()), *held} <= set(SURFACE[package].split())
