"""One phase in the words of another: what is the same, what is renamed, what is left out, and what is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from early_trees import messages
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.csta import common, events, services
from teamcall_core.csta.apdu import ApduCodec
from teamcall_core.csta.message import Phase
from teamcall_core.csta.phase1 import codec as phase1
from teamcall_core.csta.phase2 import codec as phase2
from teamcall_core.csta.phase2.types import CSTA_COMMON_ARGUMENTS
from teamcall_core.csta.xml.simple import ForeignWord
from teamcall_core.errors import EncodeError, NotExpressible

COVERS = ("csta/translation.py", "csta/adaptation.py", "csta/renaming.py")

VECTORS = Path(__file__).resolve().parents[2] / "vectors"
BER = (Phase.I, Phase.II, Phase.III)
CALL = csta.ConnectionID(b"\0\x16", csta.DeviceID("100"))
DEVICE = csta.DeviceID("100")
MAKER = csta.PrivateData("1.3.12.1206.521", b"\x04\x02\xab\xcd")
QUIET: Any = {"deadline": None, "suppress_health_check": list(HealthCheck), "database": None}


def captured() -> list[csta.Message]:
    found = []
    for file, phase in (("phase1/application_link", Phase.I), ("phase2/captured", Phase.II), ("phase3", Phase.III)):
        vectors = json.loads((VECTORS / f"{file}.json").read_text())["vectors"]
        found += [csta.decode(bytes.fromhex(vector["octets"]), phase) for vector in vectors]
    return found


def translated(kind: str, operation: str, body: object, source: Phase, target: Phase) -> csta.Message:
    """Translate, write and read what comes of it."""
    made = csta.translate(csta.Message(kind, 7, operation, body, source), target)
    if target in BER:
        again = csta.decode(csta.encode(made), target, operation=made.operation)
        assert again == made
    return made


@pytest.mark.parametrize("phase", BER)
def test_captured_events_in_every_phase(phase: Phase) -> None:
    said = 0
    for message in captured():
        before = repr(message)
        if message.kind != "event" or isinstance(message.body, csta.UnknownEvent) or message.operation == "hookswitch":
            continue
        made = csta.translate(message, phase)
        assert repr(message) == before
        assert (made.kind, made.invoke_id, made.operation, made.phase) == (
            "event",
            message.invoke_id,
            message.operation,
            phase,
        )
        assert csta.decode(csta.encode(made), phase).body == made.body
        said += 1
    assert said > 15


def test_the_same_phase_is_the_same_message() -> None:
    message = csta.Message("invoke", 1, "makeCall", csta.Unknown(1, b""))
    assert csta.translate(message, Phase.III) is message


def test_the_words_of_phases_are_as_good_as_the_phases() -> None:
    early: Any = "II"
    message = csta.Message("invoke", 1, "divertCall", services.DeflectCall(CALL, DEVICE), early)
    late = csta.translate(message, "III")  # type: ignore[arg-type]
    assert (late.phase, late.operation, late.body) == (Phase.III, "deflectCall", message.body)
    assert type(late.phase) is Phase
    with pytest.raises(ValueError, match="'IV' is not a valid Phase"):
        csta.translate(late, "IV")  # type: ignore[arg-type]


def said_or_refused(message: csta.Message, phase: Phase) -> csta.Message | NotExpressible:
    """What the translation says; anything else fails the test."""
    try:
        return csta.translate(message, phase)
    except NotExpressible as refused:
        return refused


@pytest.mark.parametrize("codec", [phase1.CODEC, phase2.CODEC], ids=["I", "II"])
def test_whatever_can_be_said_can_be_written(codec: ApduCodec) -> None:
    extensions = CSTA_COMMON_ARGUMENTS if codec.phase is Phase.II else None

    @settings(max_examples=120, **QUIET)
    @given(messages(codec, extensions), st.sampled_from(list(Phase)))
    def written(message: csta.Message, phase: Phase) -> None:
        made = said_or_refused(message, phase)
        if isinstance(made, NotExpressible):
            assert made.element
        elif phase in BER:
            assert made.phase is phase
            octets = csta.encode(made)
            assert csta.encode(csta.decode(octets, phase)) == octets

    written()


# --- one service here, several there ----------------------------------------------------------------------------------

RENAMED = [
    ("invoke", "divertCall", services.DeflectCall(CALL, DEVICE), "deflectCall", services.DeflectCall(CALL, DEVICE)),
    (
        "invoke",
        "setFeature",
        services.SetFeature(DEVICE, csta.Chosen("doNotDisturb", True)),
        "setDoNotDisturb",
        services.SetDoNotDisturb(DEVICE, do_not_disturb_on=True),
    ),
    (
        "invoke",
        "setFeature",
        services.SetFeature(DEVICE, csta.Chosen("msgWaitingOn", False)),
        "setMessageWaitingIndicator",
        services.SetMessageWaitingIndicator(DEVICE, message_waiting_on=False),
    ),
    (
        "invoke",
        "setFeature",
        services.SetFeature(DEVICE, csta.Chosen("forward", services.ForwardParameter("forwardBusy", True, "101"))),
        "setForwarding",
        services.SetForwarding(DEVICE, "forwardBusy", activate_forward=True, forward_dn=csta.DeviceID("101")),
    ),
    (
        "invoke",
        "setFeature",
        services.SetFeature(DEVICE, csta.Chosen("requestedAgentState", csta.Chosen("logOn", services.LogInfo(DEVICE)))),
        "setAgentState",
        services.SetAgentState(DEVICE, "loggedOn", group=DEVICE),
    ),
    (
        "invoke",
        "setFeature",
        services.SetFeature(DEVICE, csta.Chosen("requestedAgentState", csta.Chosen("readyInfo", None))),
        "setAgentState",
        services.SetAgentState(DEVICE, "ready"),
    ),
    ("invoke", "queryDevice", services.QueryDevice(DEVICE, "forward"), "getForwarding", services.GetForwarding(DEVICE)),
    (
        "invoke",
        "queryDevice",
        services.QueryDevice(DEVICE, "agentState"),
        "getAgentState",
        services.GetAgentState(DEVICE),
    ),
    (
        "invoke",
        "queryDevice",
        services.QueryDevice(DEVICE, "doNotDisturb"),
        "getDoNotDisturb",
        services.GetDoNotDisturb(DEVICE),
    ),
    (
        "invoke",
        "queryDevice",
        services.QueryDevice(DEVICE, "msgWaitingOn"),
        "getMessageWaitingIndicator",
        services.GetMessageWaitingIndicator(DEVICE),
    ),
    (
        "result",
        "queryDevice",
        services.QueryDeviceResult(csta.Chosen("doNotDisturb", False)),
        "getDoNotDisturb",
        services.GetDoNotDisturbResult(do_not_disturb_on=False),
    ),
    (
        "result",
        "queryDevice",
        services.QueryDeviceResult(csta.Chosen("msgWaitingOn", True)),
        "getMessageWaitingIndicator",
        services.GetMessageWaitingIndicatorResult(message_waiting_on=True),
    ),
    (
        "result",
        "queryDevice",
        services.QueryDeviceResult(csta.Chosen("forward", services.ForwardParameter("forwardNoAns", True, "7"))),
        "getForwarding",
        services.GetForwardingResult(
            [common.ForwardListItem("forwardNoAns", forward_status=True, forward_dn=csta.DeviceID("7"))]
        ),
    ),
    *[
        (
            "result",
            "queryDevice",
            services.QueryDeviceResult(csta.Chosen("agentState", early)),
            "getAgentState",
            services.GetAgentStateResult([services.AgentStateEntry(logged_on=bool(info), agent_info=info)]),
        )
        for early, info in (
            ("logOut", None),
            ("ready", [services.AgentInfo(None, "agentReady")]),
            ("workReady", [services.AgentInfo(None, "agentWorkingAfterCall", "agentReady")]),
        )
    ],
    ("invoke", "callCompletion", services.CallCompletion("campon", CALL), "campOnCall", services.CampOnCall(CALL)),
    ("invoke", "callCompletion", services.CallCompletion("callback", CALL), "callBack", services.CallBack(CALL)),
    ("invoke", "callCompletion", services.CallCompletion("intrude", CALL), "intrudeCall", services.IntrudeCall(CALL)),
]


@pytest.mark.parametrize("early", [Phase.I, Phase.II])
@pytest.mark.parametrize(("kind", "operation", "body", "late_operation", "late_body"), RENAMED)
def test_services_that_are_called_otherwise(
    early: Phase, kind: str, operation: str, body: object, late_operation: str, late_body: object
) -> None:
    late = translated(kind, operation, body, early, Phase.III)
    assert (late.operation, late.body) == (late_operation, late_body)
    back = translated(kind, late_operation, late_body, Phase.III, early)
    assert (back.operation, back.body) == (operation, body)


@pytest.mark.parametrize(
    ("event", "pending"), [(events.WorkNotReady(b"\1", DEVICE), "notReady"), (events.WorkReady(b"\1", DEVICE), "ready")]
)
def test_agents_after_a_call(event: Any, pending: str) -> None:
    operation = "workReady" if pending == "ready" else "workNotReady"
    late = translated("event", operation, event, Phase.I, Phase.III)
    assert (late.operation, late.body) == (
        "agentWorkingAfterCall",
        events.AgentWorkingAfterCall(b"\1", DEVICE, pending_agent_state=pending),
    )
    assert translated("event", "agentWorkingAfterCall", late.body, Phase.III, Phase.I).body == event
    with pytest.raises(NotExpressible, match=operation):
        csta.translate(csta.Message("event", 1, operation, event, Phase.I), Phase.II)


@pytest.mark.parametrize(
    "operation", ["setDoNotDisturb", "setForwarding", "setAgentState", "setMessageWaitingIndicator"]
)
def test_answers_to_set_services(operation: str) -> None:
    make = getattr(services, operation[0].upper() + operation[1:] + "Result")
    assert translated("result", operation, make(), Phase.III, Phase.I).body == services.SetFeatureResult()
    error = csta.Message("error", 7, operation, csta.UniversalFailure("operation", "generic"))
    assert csta.translate(error, Phase.I).operation == "setFeature"
    with pytest.raises(NotExpressible, match="setFeature"):
        csta.translate(csta.Message("result", 7, "setFeature", services.SetFeatureResult(), Phase.I), Phase.III)


# --- elements ---------------------------------------------------------------------------------------------------------


def delivered(**more: Any) -> events.Delivered:
    known: dict[str, Any] = {
        "alerting_device": DEVICE,
        "calling_device": csta.DeviceID("0150", "implicitPublic"),
        "called_device": DEVICE,
        "last_redirection_device": csta.DeviceStatus.NOT_REQUIRED,
        "local_connection_info": "alerting",
        "cause": "newCall",
    }
    return events.Delivered(b"\0\1", CALL, **known | more)


def test_elements_that_the_other_phase_has_not_are_left_out() -> None:
    body = delivered(correlator_data=b"x", subject_of_call="hello", unknown=(csta.Unknown(0x8A, b"\x8a\0"),))
    assert translated("event", "delivered", body, Phase.III, Phase.I).body == delivered()


@pytest.mark.parametrize(
    ("device", "target", "said"),
    [
        (csta.DeviceStatus.RESTRICTED, Phase.I, csta.DeviceStatus.NOT_KNOWN),
        (csta.DeviceID("", "", unknown=(csta.Unknown(0x89, b"\x89\0"),)), Phase.I, csta.DeviceStatus.NOT_KNOWN),
        (csta.DeviceID("1", "implicitPrivate", private_name="Ann"), Phase.I, csta.DeviceID("1", "implicitPrivate")),
        (csta.DeviceID("1", "explicitPublic:national"), Phase.II, csta.DeviceID("1", "explicitPublic:national")),
        (csta.Unknown(0x89, b"\x89\0"), Phase.II, None),
    ],
)
def test_devices(device: Any, target: Phase, said: object) -> None:
    message = csta.Message("event", 1, "delivered", delivered(calling_device=device))
    if said is None:
        with pytest.raises(NotExpressible, match="callingDevice"):
            csta.translate(message, target)
    else:
        body: Any = csta.translate(message, target).body
        assert body.calling_device == said


def test_what_only_the_target_demands_says_nothing() -> None:
    early = events.Conferenced(b"\1", CALL, None, DEVICE, DEVICE, local_connection_info="connected")
    late: Any = translated("event", "conferenced", early, Phase.II, Phase.III).body
    assert (late.cause, late.conference_connections) == ("normal", [])
    started: Any = translated(
        "event", "serviceInitiated", events.ServiceInitiated(b"\1", CALL), Phase.I, Phase.III
    ).body
    assert (started.initiating_device, started.cause) == (csta.DeviceStatus.NOT_KNOWN, "normal")


def test_a_cause_without_a_number_there_is_left_out() -> None:
    body: Any = translated("event", "delivered", delivered(cause="aCDBusy"), Phase.III, Phase.II).body
    assert body.cause is None


def test_a_connection_is_whole_or_refused() -> None:
    for odd in (csta.DeviceID("1", "implicitPrivate"), csta.Unknown(0x89, b"\x89\0")):
        body = replace(delivered(), connection=csta.ConnectionID(b"\1", odd))
        with pytest.raises(NotExpressible, match="device"):
            csta.translate(csta.Message("event", 1, "delivered", body), Phase.I)
    named = csta.DeviceID("1", private_name="Ann")
    body = replace(delivered(), connection=csta.ConnectionID(b"\1", named))
    made: Any = translated("event", "delivered", body, Phase.III, Phase.I).body
    assert made.connection == csta.ConnectionID(b"\1", csta.DeviceID("1"))


def test_time_and_private_data() -> None:
    security = csta.CSTASecurityData(timestamp="250301160942Z")
    early = delivered(extensions=csta.CSTACommonArguments(security, [MAKER, csta.PrivateData("1.2", b"\5\0")]))
    late: Any = translated("event", "delivered", early, Phase.II, Phase.III).body
    assert late.extensions.security.timestamp == "20250301160942Z"
    assert late.extensions.private_data == [b"\xab\xcd", csta.Unknown(5, b"\5\0")]
    back: Any = translated("event", "delivered", late, Phase.III, Phase.II).body
    assert back.extensions == csta.CSTACommonArguments(security)
    first: Any = translated("event", "delivered", early, Phase.II, Phase.I).body
    assert first.extensions == csta.CSTACommonArguments(private_data=[MAKER])
    old: Any = translated(
        "event",
        "delivered",
        delivered(extensions=csta.CSTACommonArguments(csta.CSTASecurityData(timestamp="9912312359"))),
        Phase.II,
        Phase.III,
    ).body
    assert old.extensions.security.timestamp == "199912312359"
    tagged = csta.Unknown(0x7D, b"\x7d\x05\x06\x01\x2a\x05\x00")
    kept = csta.CSTACommonArguments(csta.CSTASecurityData(timestamp="yesterday"), [tagged])
    unread: Any = csta.translate(
        csta.Message("event", 1, "delivered", delivered(extensions=kept), Phase.II), Phase.III
    ).body
    assert unread.extensions == kept
    odd = csta.CSTACommonArguments(csta.CSTASecurityData(timestamp="20250301160942.5"))
    lost: Any = translated("event", "delivered", delivered(extensions=odd), Phase.III, Phase.II).body
    assert lost.extensions.security.timestamp is None


def test_private_data_without_an_identifier_are_octets_in_phase_three() -> None:
    items = [csta.Unknown(4, b"\x04\x02\xab\xcd"), csta.Unknown(2, b"\x02\x01\x05"), b"\x01"]
    extensions = common.CSTACommonArguments(private_data=items)
    said: Any = translated(
        "invoke", "answerCall", services.AnswerCall(CALL, extensions=extensions), Phase.II, Phase.III
    )
    assert said.body.extensions.private_data == [b"\xab\xcd", csta.Unknown(2, b"\x02\x01\x05"), b"\x01"]


def test_a_makers_service_has_one_item_in_phase_three() -> None:
    assert translated("invoke", "escape", services.Escape([MAKER]), Phase.II, Phase.III).body == services.Escape(
        b"\xab\xcd"
    )
    handed_on = csta.Message("invoke", 1, "escape", services.Escape([MAKER]))
    assert csta.translate(handed_on, Phase.II).body == services.Escape([MAKER])
    bare = csta.Message("invoke", 1, "escape", services.Escape(b"\xab"), Phase.II)
    assert csta.translate(bare, Phase.III).body == services.Escape(b"\xab")
    for body, source, target in (
        (services.Escape([MAKER, MAKER]), Phase.II, Phase.III),
        (services.Escape(b"\xab\xcd"), Phase.III, Phase.I),
    ):
        with pytest.raises(NotExpressible, match="privateData"):
            csta.translate(csta.Message("invoke", 1, "escape", body, source), target)


def test_monitor_filters() -> None:
    early = csta.Message(
        "result",
        1,
        "monitorStart",
        services.MonitorStartResult(
            b"\1",
            common.MonitorFilter(
                csta.Bits(["held"], 14),
                feature=csta.Bits(["callInformation", "forwarding", "messageWaiting", 6], 8),
                agent=csta.Bits(["agentReady"], 6),
                private=True,
            ),
        ),
        Phase.II,
    )
    late: Any = csta.translate(early, Phase.III).body
    assert late.actual_monitor_filter == common.MonitorFilter(
        csta.Bits(["held"]),
        call_associated=csta.Bits(["callInformation"]),
        physical_device_feature=csta.Bits(["messageWaiting"]),
        logical_device_feature=csta.Bits(["forwarding", "agentReady"]),
        private=csta.Bits(["privateEvent"]),
    )
    back: Any = csta.translate(csta.translate(early, Phase.III), Phase.I).body
    assert back.actual_monitor_filter == common.MonitorFilter(
        csta.Bits(["held"]),
        feature=csta.Bits(["callInformation", "forwarding", "messageWaiting"]),
        agent=csta.Bits(["agentReady"]),
        private=True,
    )
    unnamed: Any = services.MonitorStart(
        DEVICE, common.MonitorFilter(csta.Bits(["held", 20], 21), voice_unit=csta.Bits([3]))
    )
    asked: Any = translated("invoke", "monitorStart", unnamed, Phase.II, Phase.III).body
    assert asked.requested_monitor_filter == common.MonitorFilter(csta.Bits(["held"]), voice_unit=csta.Bits())
    asked = translated("invoke", "monitorStart", unnamed, Phase.III, Phase.II).body
    assert asked.requested_monitor_filter == common.MonitorFilter(csta.Bits(["held"]), voice_unit=csta.Bits())
    asked = translated("invoke", "monitorStart", unnamed, Phase.II, Phase.I).body
    assert asked.requested_monitor_filter.call_control == {"held", 20}
    strange = services.MonitorStart(DEVICE, common.MonitorFilter(csta.Bits(["bridged", "held"])))
    asked = translated("invoke", "monitorStart", strange, Phase.III, Phase.I).body
    assert asked.requested_monitor_filter == common.MonitorFilter(csta.Bits(["held"]))


@pytest.mark.parametrize(
    ("state", "source", "target", "said"),
    [
        (csta.Chosen("localConnectionState", "hold"), Phase.II, Phase.III, ["hold"]),
        (["hold"], Phase.I, Phase.III, ["hold"]),
        (["connected", "alerting"], Phase.III, Phase.II, ["connected", "alerting"]),
        (["connected", "alerting"], Phase.III, Phase.I, ["connected"]),
        ("callEstablished", Phase.III, Phase.I, None),
    ],
)
def test_snapshots(state: Any, source: Phase, target: Phase, said: object) -> None:
    info = common.SnapshotDeviceResponseInfo(CALL, DEVICE, state)
    body: Any = translated("result", "snapshotDevice", services.SnapshotDeviceResult([info]), source, target).body
    assert body.cross_ref_id_or_snapshot_data == [common.SnapshotDeviceResponseInfo(CALL, DEVICE, said)]


# --- failures, rejects, associations, and what is refused -------------------------------------------------------------


@pytest.mark.parametrize(
    ("failure", "target", "said"),
    [
        (("operation", "invalidDeviceID"), Phase.I, ("operation", "invalidDeviceID")),
        (("operation", "invalidAgentState"), Phase.I, ("operation", "generic")),
        (("security", "generic"), Phase.II, ("unspecified", "unspecified")),
        (("systemResourceAvailability", "resourceBusy"), Phase.I, ("systemResourceAvailability", "resourceBusy")),
        (("unspecified", "unspecified"), Phase.I, ("unspecified", "unspecified")),
        (("operation", "invalidDeviceID"), Phase.XML3, ("operation", "invalidDeviceID")),
        (("operation", 999), Phase.XML6, ("operation", "generic")),
        (("unspecified", "unspecified"), Phase.XML6, ("unspecified", "unspecified")),
        (("ofTheNextEdition", "generic"), Phase.XML6, ("unspecified", "unspecified")),
    ],
)
def test_failures(failure: tuple[str, str], target: Phase, said: tuple[str, str]) -> None:
    made = translated("error", "makeCall", csta.UniversalFailure(*failure), Phase.III, target)
    assert made.body == csta.UniversalFailure(*said)


@pytest.mark.parametrize(
    ("failure", "source", "target", "said"),
    [
        (("operation", "invalidDeviceID"), Phase.III, Phase.XML6, ("operation", "invalidDeviceID")),
        (("operation", 999), Phase.III, Phase.XML6, ("operation", "generic")),
        (("operation", ForeignWord("ofTheNextEdition")), Phase.XML6, Phase.III, ("operation", "generic")),
        (("operation", ForeignWord("ofTheNextEdition")), Phase.XML6, Phase.XML3, ("operation", "ofTheNextEdition")),
        (("ofTheNextEdition", "generic"), Phase.XML6, Phase.III, ("unspecified", "unspecified")),
    ],
)
def test_failures_inside_of_a_message(failure: Any, source: Phase, target: Phase, said: tuple[str, str]) -> None:
    body = services.RouteEnd(b"01", error_value=csta.UniversalFailure(*failure))
    made: Any = translated("invoke", "routeEnd", body, source, target).body
    assert made.error_value == csta.UniversalFailure(*said)
    assert csta.encode(csta.Message("invoke", 7, "routeEnd", made, target))


def test_a_failure_that_nobody_declared_stays_between_editions_of_xml() -> None:
    own = csta.Unknown("privateErrorCode", b"<privateErrorCode/>")
    body = services.RouteEnd(b"01", error_value=own)
    assert csta.translate(csta.Message("invoke", 1, "routeEnd", body, Phase.XML3), Phase.XML6).body == body
    lost: Any = csta.translate(csta.Message("invoke", 1, "routeEnd", body, Phase.XML3), Phase.III).body
    assert lost.error_value is None
    error = csta.Message("error", 1, "makeCall", own, Phase.XML3)
    assert csta.translate(error, Phase.XML6).body is own
    with pytest.raises(NotExpressible, match="error"):
        csta.translate(error, Phase.III)
    with pytest.raises(NotExpressible, match="error"):
        csta.translate(csta.Message("error", 1, "makeCall", csta.Unknown(0xA9, b"\xa9\0")), Phase.XML6)


def test_a_failure_of_phase_one_that_phase_three_has_not() -> None:
    busy = csta.UniversalFailure("systemResourceAvailability", "serviceBusy")
    made = translated("error", "makeCall", busy, Phase.I, Phase.III)
    assert made.body == csta.UniversalFailure("systemResourceAvailability", "generic")
    assert translated("error", "makeCall", None, Phase.I, Phase.III).body is None


def test_rejects_and_associations_belong_to_ber() -> None:
    reject = csta.Message("reject", None, None, csta.Reject("unrecognizedPDU"), Phase.II)
    assert csta.translate(reject, Phase.I) == replace(reject, phase=Phase.I)
    request = csta.Message("aarq", None, None, csta.AARQ())
    assert csta.translate(request, Phase.II) == replace(request, phase=Phase.II)
    for message in (reject, request):
        with pytest.raises(NotExpressible, match=message.kind):
            csta.translate(message, Phase.XML3)


def test_a_service_that_nobody_declares_cannot_be_said_in_xml() -> None:
    message = csta.Message("invoke", 5, "serviceOfTheNextEdition", services.AnswerCall(CALL))
    with pytest.raises(NotExpressible, match="serviceOfTheNextEdition"):
        csta.translate(message, Phase.XML6)


def test_an_empty_body_stays_empty() -> None:
    assert translated("result", "makeCall", None, Phase.I, Phase.III).body is None
    assert translated("invoke", "monitorStop", None, Phase.I, Phase.III).body is None
    assert translated("result", "answerCall", None, Phase.III, Phase.XML6).body is None


@pytest.mark.parametrize(
    ("kind", "operation"),
    [("invoke", "answerCall"), ("invoke", "getCSTAFeatures"), ("result", "makeCall"), ("event", "delivered")],
)
def test_xml_has_no_message_without_what_it_demands(kind: str, operation: str) -> None:
    with pytest.raises(NotExpressible) as caught:
        csta.translate(csta.Message(kind, 7, operation, None), Phase.XML6)
    assert caught.value.element == operation


def test_xml_has_the_words_of_phase_three() -> None:
    made = csta.translate(csta.Message("event", 5, "delivered", delivered(), Phase.II), Phase.XML6)
    assert made.phase is Phase.XML6
    assert made.body.connection.call_id == delivered().connection.call_id.hex().encode(), "octets are hexadecimal text"
    assert made.body.alerting_device == delivered().alerting_device
    back = csta.translate(made, Phase.II)
    assert (back.phase, back.body) == (Phase.II, delivered())
    renamed = csta.Message("invoke", 5, "divertCall", services.DeflectCall(CALL, DEVICE), Phase.I)
    assert csta.translate(renamed, Phase.XML3).operation == "deflectCall"


@pytest.mark.parametrize(
    ("message", "target", "element"),
    [
        (csta.Message("invoke", 1, "acceptCall", services.AcceptCall(CALL)), Phase.I, "acceptCall"),
        (csta.Message("invoke", 1, "makeCall", csta.Unknown("makeCall", b"\5\0")), Phase.I, "makeCall"),
        (csta.Message("invoke", 1, 999, csta.Unknown(999, b"\5\0")), Phase.I, "999"),
        (csta.Message("event", 1, "bridged", csta.UnknownEvent("bridged", b"")), Phase.II, "bridged"),
        (
            csta.Message("event", 1, "hookswitch", events.Hookswitch(b"", DEVICE, b"", hookswitch_on_hook=True)),
            Phase.II,
            "hookswitch",
        ),
        (
            csta.Message("invoke", 1, "setFeature", csta.Unknown("setFeature", b"\5\0"), Phase.I),
            Phase.III,
            "setFeature",
        ),
        (csta.Message("invoke", 1, "setFeature", None, Phase.I), Phase.III, "setFeature"),
        (
            csta.Message("invoke", 1, "queryDevice", services.QueryDevice(DEVICE, "deviceInfo"), Phase.I),
            Phase.III,
            "queryDevice",
        ),
        (
            csta.Message("invoke", 1, "callCompletion", services.CallCompletion("", CALL), Phase.I),
            Phase.III,
            "callCompletion",
        ),
        (
            csta.Message(
                "invoke",
                1,
                "setFeature",
                services.SetFeature(DEVICE, csta.Chosen("requestedAgentState", csta.Chosen("workReady", None))),
                Phase.I,
            ),
            Phase.III,
            "setFeature",
        ),
        (
            csta.Message(
                "result",
                1,
                "queryDevice",
                services.QueryDeviceResult(csta.Chosen("deviceInfo", services.DeviceInfo())),
                Phase.I,
            ),
            Phase.III,
            "queryDevice",
        ),
        (
            csta.Message("invoke", 1, "setAgentState", services.SetAgentState(DEVICE, 99)),
            Phase.I,
            "requestedAgentState",
        ),
        (csta.Message("result", 1, "getForwarding", services.GetForwardingResult([])), Phase.I, "forwardingList"),
        (csta.Message("result", 1, "getAgentState", services.GetAgentStateResult([])), Phase.I, "agentStateList"),
        (
            csta.Message(
                "result", 1, "getAgentState", services.GetAgentStateResult([services.AgentStateEntry(logged_on=True)])
            ),
            Phase.I,
            "agentStateList",
        ),
        (csta.Message("result", 1, "snapshotDevice", services.SnapshotDeviceResult(b"\1")), Phase.I, "snapshotData"),
        (
            csta.Message("event", 1, "diverted", events.Diverted(b"\1", None, DEVICE, DEVICE), Phase.I),
            Phase.III,
            "connection",
        ),  # type: ignore[arg-type]
        (csta.Message("invoke", 1, "makeCall", services.AnswerCall(CALL)), Phase.I, "makeCall"),
        (csta.Message("error", 1, "makeCall", csta.Unknown(7, b"")), Phase.I, "error"),
        (csta.Message("reject", 1, None, None), Phase.I, "reject"),
        (csta.Message("session", 1, None, None, Phase.XML3), Phase.III, "session"),
        (
            csta.Message("invoke", 1, "answerCall", services.AnswerCall(csta.ConnectionID()), Phase.I),
            Phase.III,
            "callToBeAnswered",
        ),
    ],
)
def test_what_cannot_be_said_is_named(message: csta.Message, target: Phase, element: str) -> None:
    with pytest.raises(NotExpressible) as caught:
        csta.translate(message, target)
    assert caught.value.element == element


def test_an_agent_who_works_after_a_call_without_saying_what_comes_then() -> None:
    entry = services.AgentStateEntry(logged_on=True, agent_info=[services.AgentInfo(None, "agentWorkingAfterCall")])
    made: Any = translated("result", "getAgentState", services.GetAgentStateResult([entry]), Phase.III, Phase.I).body
    assert made.information == csta.Chosen("agentState", "workNotReady")


@pytest.mark.parametrize("target", [Phase.I, Phase.III])
def test_writing_in_another_phase_leaves_nothing_out(target: Phase) -> None:
    message = csta.Message("invoke", 1, "answerCall", services.AnswerCall(CALL), Phase.II)
    assert csta.encode(message, target) == csta.encode(replace(message, phase=target))
    assert csta.encode(replace(message, kind="result", body=None), target).hex() == "a203020101"
    extended = replace(message, body=services.AnswerCall(CALL, extensions=csta.CSTACommonArguments()))
    if target is Phase.I:
        with pytest.raises(EncodeError, match="extensions"):
            csta.encode(extended, target)
    cleared = events.CallCleared(b"\1", CALL, cause="busy", local_connection_info="null")
    message = csta.Message("event", 1, "callCleared", cleared, Phase.II)
    if target is Phase.III:
        with pytest.raises(EncodeError, match=r"CallCleared\.local_connection_info: cannot be said in Phase III"):
            csta.encode(message, target)
    else:
        assert csta.decode(csta.encode(message, target), target).body == cleared
    error = csta.Message("error", 1, "makeCall", csta.UniversalFailure("operation", "generic"), Phase.II)
    assert csta.encode(error, target)


@pytest.mark.parametrize("early", [Phase.I, Phase.II])
@pytest.mark.parametrize("edition", [Phase.XML3, Phase.XML6])
def test_services_that_are_one_in_the_early_phases_go_between_them_and_xml(early: Phase, edition: Phase) -> None:
    body = services.SetDoNotDisturb(csta.DeviceID("101"), True)
    asked = csta.Message("invoke", 1, "setDoNotDisturb", body, edition)
    told = csta.translate(asked, early)
    assert told.operation == "setFeature"
    assert csta.translate(told, edition) == asked
