"""What integrators may import is listed here. A name that is taken away breaks them; one that is added is a promise."""

from __future__ import annotations

from importlib import import_module

import pytest

SURFACE = {
    "teamcall_core": "",
    "teamcall_core.config": (
        "SETTINGS ConfigurationError Found Problem Setting Settings default_conf load read"
    ),
    "teamcall_core.csta": (
        "AARE AARQ ABRT Bits CSTACommonArguments CSTASecurityData Chosen ConnectionID DeviceID DeviceStatus Extensible"
        " Limits Message Phase PrivateData RLRE RLRQ Reject UniversalFailure Unknown UnknownEvent UserInformation decode"
        " encode translate"
    ),
    "teamcall_core.csta.events": (
        "AgentLoggedOff AgentLoggedOn AgentNotReady AgentReady AgentWorkingAfterCall BackInService CallCleared"
        " CallInformation Conferenced ConnectionCleared Delivered Diverted DoNotDisturb Established Failed Forwarding Held"
        " Hookswitch MessageWaiting NetworkReached Originated OutOfService PrivateEvent Queued Retrieved ServiceInitiated"
        " Transferred WorkNotReady WorkReady"
    ),
    "teamcall_core.csta.services": (
        "AlternateCall AlternateCallResult AnswerCall AnswerCallResult CallCompletion CallCompletionResult"
        " ChangeMonitorFilter ChangeMonitorFilterResult ClearCall ClearCallResult ClearConnection ClearConnectionResult"
        " ConferenceCall ConferenceCallResult ConsultationCall ConsultationCallResult DeflectCall DeflectCallResult"
        " DeviceInfo Escape EscapeResult ForwardParameter GetDoNotDisturb GetDoNotDisturbResult HoldCall HoldCallResult"
        " LogInfo MakeCall MakeCallResult MonitorStart MonitorStartResult MonitorStop MonitorStopResult QueryDevice"
        " QueryDeviceResult ReconnectCall ReconnectCallResult RetrieveCall RetrieveCallResult SetAgentState"
        " SetAgentStateResult SetDoNotDisturb SetDoNotDisturbResult SetFeature SetFeatureResult SetForwarding"
        " SetForwardingResult SingleStepTransferCall SingleStepTransferCallResult SnapshotDevice SnapshotDeviceResult"
        " SystemStatus SystemStatusResult TransferCall TransferCallResult"
    ),
    "teamcall_core.exchange": "Exchange ExchangeEvent LicenceRefused PermissionRefused SessionFact",
    "teamcall_core.licensing": (
        "DEMO_DEVICES Entitlement Licence LicenceStatus LicenceToken TrustedKey describe entitlement_for generate issue"
        " parse_date parse_device_license parse_public_keys verify"
    ),
    "teamcall_core.link": "FrameTraced Link LinkOutput LinkSettings",
    "teamcall_core.profiles": "PROFILES Profile",
    "teamcall_core.session": (
        "Asked Audience BinaryRefused ClientSession FormatChanged LinkLost LinkReturned Reply SessionEnded SessionEvent"
        " SessionOpened SessionSettings SessionWish ShutDown Tell"
    ),
    "teamcall_core.stli": "Format",
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
