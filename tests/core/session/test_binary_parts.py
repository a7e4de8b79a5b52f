"""The parts of a binary session one by one: reports, monitors, answers, masks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from binary_client import BinaryClient

from teamcall_core import csta
from teamcall_core.csta import events, services
from teamcall_core.csta.common import MonitorFilter
from teamcall_core.csta.message import Phase
from teamcall_core.csta.xml import session as application
from teamcall_core.domain import outcomes as outcome
from teamcall_core.domain.ids import Device
from teamcall_core.domain.opaque import InvocationAnswer, Invoked, OpaqueResult
from teamcall_core.errors import DecodeError, EncodeError, LocalError
from teamcall_core.framing import FRAMINGS
from teamcall_core.session import (
    Asked,
    ClientSession,
    InvocationAnswered,
    Invoke,
    LinkLost,
    Reply,
    SessionSettings,
    StatusTold,
)
from teamcall_core.session.binary import answers, event_report
from teamcall_core.session.binary.masking import mask, masked
from teamcall_core.session.binary.monitors import OwnMonitors
from teamcall_core.session.binary.reports import HIGHEST_INVOKE_ID, LOWEST_INVOKE_ID

PHASES = [Phase.I, Phase.II, Phase.III, Phase.XML3, Phase.XML6]


def held(cross_ref: bytes, device: str = "101") -> csta.Message:
    body = events.Held(
        cross_ref, csta.ConnectionID(b"\x01\x02", csta.DeviceID(device)), csta.DeviceID(device), "hold", cause="normal"
    )
    return csta.Message("event", 1, "held", body)


# --- reports ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("came", [b"\x00\x07", b"\x07", b"\x01\x02\x03\x04"])
@pytest.mark.parametrize("size", [3, 60, 120, 700])
@pytest.mark.parametrize("phase", PHASES)
def test_a_report_is_what_encoding_it_for_the_session_would_be(phase: Phase, size: int, came: bytes) -> None:
    message = csta.translate(held(came, "1" * size), phase)
    report = event_report(message)
    assert report.operation == "held"
    is_xml = phase in (Phase.XML3, Phase.XML6)
    for framing in ("ecma323",) if is_xml else ("length2", "hipath"):
        for invoke_id in (LOWEST_INVOKE_ID, 300, HIGHEST_INVOKE_ID):
            own = b"0a0b" if is_xml else b"\x0a\x0b"
            wanted = replace(message, invoke_id=invoke_id, body=replace(message.body, monitor_cross_ref_id=own))
            octets = FRAMINGS[framing].wrap(csta.encode(wanted), 9999)
            assert report.frame(FRAMINGS[framing], invoke_id, own) == octets


@pytest.mark.parametrize("phase", [Phase.III, Phase.XML3])
def test_an_event_that_nobody_knows_is_cut_as_well(phase: Phase) -> None:
    if phase is Phase.III:
        octets = bytes.fromhex("a1140201070201153 00c55020007a206".replace(" ", "") + "5f630301020 3".replace(" ", ""))
        came = csta.decode(octets, phase)
        own = b"\x01\x02"
    else:
        uri = "http://www.ecma-international.org/standards/ecma-323/csta/ed3"
        came = csta.decode(
            f'<NovelEvent xmlns="{uri}"><monitorCrossRefID>77</monitorCrossRefID><x>1</x></NovelEvent>'.encode(), phase
        )
        own = b"0102"
    assert isinstance(came.body, csta.UnknownEvent)
    framing = FRAMINGS["length2" if phase is Phase.III else "ecma323"]
    frame = event_report(came).frame(framing, 200, own)
    told = csta.decode(frame[framing.header :], phase)
    assert isinstance(told.body, csta.UnknownEvent)
    assert told.body.monitor_cross_ref_id == own


def test_a_report_that_a_framing_cannot_carry() -> None:
    report = event_report(held(b"\x00\x07", "1" * 33_000))
    with pytest.raises(EncodeError):
        report.frame(FRAMINGS["hipath"], 200, b"\x00\x01")
    with pytest.raises(EncodeError):
        report.frame(FRAMINGS["length2"], 200, b"\x00\x01")


# --- monitors --------------------------------------------------------------------------------------------------------

A, B = Device("101"), Device("102")


def test_the_exchange_is_asked_once_per_device_and_told_when_none_is_left() -> None:
    own = OwnMonitors(is_xml=False)
    own.begin(A)
    first = own.grant(A, None)
    own.begin(A)
    assert not own.remove(first)  # the other is on its way
    second = own.grant(A, MonitorFilter(call_control=csta.Bits(["held"])))
    assert (first.cross_ref, second.cross_ref) == (b"\0\1", b"\0\2")
    assert list(own.of(A)) == [second]
    assert second.suppressed == {"held"}
    assert own.remove(second)
    assert len(own) == 0
    own.begin(B)
    assert not own.fail(B)  # it was never heard
    own.begin(A)
    third = own.grant(A, None)
    own.begin(A)
    assert not own.remove(third)
    assert own.fail(A)  # the last one that could have kept it


def test_a_lost_device_takes_its_monitors_along() -> None:
    own = OwnMonitors(is_xml=True)
    for device in (A, A, B):
        own.begin(device)
        own.grant(device, None)
    assert [monitor.cross_ref for monitor in own.lose(A)] == [b"0001", b"0002"]
    assert own.lose(A) == []
    assert own.find(b"0003") is not None
    assert own.find(b"0001") is None


def test_cross_references_are_used_again_only_when_they_are_free(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("teamcall_core.session.binary.monitors.HIGHEST_CROSS_REF", 3)
    own = OwnMonitors(is_xml=False)
    given = []
    for _ in range(3):
        own.begin(A)
        given.append(own.grant(A, None))
    own.remove(given[1])
    own.begin(A)
    assert own.grant(A, None).cross_ref == given[1].cross_ref


# --- answers ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize(
    "ended",
    [
        *(made() for made in answers.FAILURES if made is not outcome.InternalFault),
        outcome.InternalFault("R1"),
        outcome.PbxRefused("operation", "invalidCalledDeviceID"),
        outcome.PbxRefused("operation", "4711"),
        outcome.PbxRefused("security", "sequenceNumberViolated"),
        outcome.PbxRefused("unspecified", "unspecified"),
        outcome.RemoteRejected("mistypedArgument"),
        outcome.RemoteRejected("mistypedResult"),
        outcome.RemoteRejected("whatever"),
    ],
    ids=str,
)
def test_every_outcome_has_an_answer_in_every_phase(ended: outcome.Outcome, phase: Phase) -> None:
    message = answers.refusal(7, "makeCall", ended, phase)
    assert message.kind in ("error", "reject")
    csta.decode(csta.encode(replace(message, invoke_id=None) if phase in PHASES[3:] else message), phase)


def test_every_failure_of_ours_has_a_number_of_phase_3() -> None:
    for failure in answers.FAILURES.values():
        assert answers.error(1, None, failure, Phase.III).body == csta.UniversalFailure(*failure)


@pytest.mark.parametrize("phase", PHASES)
def test_a_result_that_the_phase_cannot_say(phase: Phase) -> None:
    features = csta.Message("result", 3, "getCSTAFeatures", services.GetSwitchingFunctionDevicesResult(b"\0\1"))
    asked = answers.result(7, "getSwitchingFunctionDevices", OpaqueResult(replace(features, operation=999)), phase)
    if phase is not Phase.III:
        assert (asked.kind, asked.invoke_id) == ("error", 7)
    done = answers.result(7, "setDisplay", OpaqueResult(None), phase)
    assert (done.kind, done.invoke_id, done.body) == ("result", 7, None)


# --- masks -----------------------------------------------------------------------------------------------------------


def test_the_password_of_an_association_is_overwritten_octet_for_octet() -> None:
    message = csta.Message("aarq", None, None, csta.AARQ("AMHOST", "77777"))
    octets = csta.encode(message)
    shown = masked(octets, csta.decode(octets))
    assert shown == csta.encode(csta.Message("aarq", None, None, csta.AARQ("AMHOST", "*****")))


@pytest.mark.parametrize(
    "document",
    [
        "<password>s3cret</password>",
        '<password xmlns:a="b">s3cret</password>',
        "<password>s3cret&amp;more</password>",
        "<password><![CDATA[s3cret]]></password>",
        "<password>s3<!-- x -->cret</password>",
        "<other><Password>s3cret</Password></other>",
        "<agentPassword>s3cret</agentPassword>",
    ],
)
def test_the_password_of_an_application_session_does_not_show(document: str) -> None:
    uri = "http://www.ecma-international.org/standards/ecma-354/appl_session"
    versions = "<requestedProtocolVersions><protocolVersion>x</protocolVersion></requestedProtocolVersions>"
    octets = (
        f'<StartApplicationSession xmlns="{uri}"><applicationInfo><applicationID>x</applicationID>'
        f'<applicationSpecificInfo><SessionLoginInfo xmlns="http://www.avaya.com/csta"><userName>u</userName>'
        f"{document}</SessionLoginInfo></applicationSpecificInfo></applicationInfo>{versions}</StartApplicationSession>"
    ).encode()
    try:
        message = csta.decode(octets, Phase.XML3)
    except DecodeError:
        shown = mask(octets)
    else:
        shown = masked(octets, message)
    assert b"s3cret" not in shown
    assert b"cret" not in shown
    assert len(shown) == len(octets)


def test_another_encoding_hides_the_whole_document() -> None:
    body = application.StartApplicationSession(
        application.ApplicationInfo("x", application.SessionLoginInfo("u", "s3cret")), ["y"]
    )
    text = csta.encode(csta.Message("session", None, "startApplicationSession", body, Phase.XML3)).decode()
    octets = text.replace("UTF-8", "UTF-16").encode("utf-16")
    shown = masked(octets, csta.decode(octets, Phase.XML3))
    assert shown == octets[:8] + b"*" * (len(octets) - 8)


def test_the_password_of_an_agent_does_not_show() -> None:
    body = services.SetAgentState(csta.DeviceID("101"), "loggedOn", b"7", b"s3cret")
    message = csta.Message("invoke", 1, "setAgentState", body)
    assert b"s3cret" not in masked(csta.encode(message), message)


# --- what the server asks of a client --------------------------------------------------------------------------------


def opened(framing: str, phase: Phase) -> tuple[ClientSession, BinaryClient]:
    session, client = ClientSession(SessionSettings(), 0.0), BinaryClient(framing, phase)
    client.associate()
    session.receive_data(client.take(), 0.0)
    client.receive(session.data_to_send())
    client.received.clear()
    list(iter(session.next_event, None))
    return session, client


def invoked(reference: int, body: object, operation: str = "escape") -> Invoke:
    return Invoke(
        Invoked(reference, operation, "escape", one_way=False, origin=csta.Message("invoke", 5, operation, body))
    )


def test_a_status_that_the_phase_does_not_know_is_not_told_and_the_next_one_is() -> None:
    session, client = opened("length2", Phase.I)
    for status in ("normal", "partiallyDisabled", "77", "normal"):
        session.send(StatusTold(status), 0.0)
    client.receive(session.data_to_send())
    assert client.statuses == ["normal", 77, "normal"]


def test_what_the_telephone_system_asks_and_the_phase_cannot_say_is_answered_by_nobody() -> None:
    session, client = opened("ecma323", Phase.XML3)
    session.send(invoked(4, csta.Unknown("escape", b"\x30\x00")), 0.0)
    assert list(iter(session.next_event, None)) == [InvocationAnswered(InvocationAnswer(4))]
    client.receive(session.data_to_send())
    assert not client.received


def test_a_client_that_answers_nothing_is_asked_no_more_than_so_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("teamcall_core.session.binary.telling.MOST_INVOCATIONS", 2)
    session, client = opened("hipath", Phase.III)
    for reference in (1, 2, 3):
        session.send(invoked(reference, services.Escape(b"\1")), 0.0)
    assert list(iter(session.next_event, None)) == [InvocationAnswered(InvocationAnswer(1))]
    client.receive(session.data_to_send())
    first, second, _ = client.received
    for message in (first, second, second):
        client.send(replace(message, kind="result", body=services.EscapeResult()))
    session.receive_data(client.take(), 0.0)
    [event] = list(iter(session.next_event, None))
    assert isinstance(event, InvocationAnswered)
    assert event.answer.reference == 2


def test_a_device_that_goes_out_of_service_is_told_as_the_filter_says() -> None:
    session, client = opened("length2", Phase.III)
    client.monitor("101")
    client.monitor("101", MonitorFilter(maintenance=csta.Bits(["outOfService"])))
    session.receive_data(client.take(), 0.0)
    for event in iter(session.next_event, None):
        assert isinstance(event, Asked)
        session.send(Reply(event.number, outcome.Done()), 0.0)
    session.send(LinkLost((A, B)), 0.0)
    client.receive(session.data_to_send())
    assert [(event.operation, event.body.monitor_cross_ref_id) for event in client.events] == [
        ("outOfService", b"\0\1")
    ]


def test_the_session_s_face_for_lines_says_nothing_in_a_binary_session() -> None:
    session, _ = opened("length2", Phase.III)
    session.deliver(b"Initiated 101 normal\r\n")
    assert session.data_to_send() == b""
    assert not session.amid_line
    assert not session.paused
    assert session.format.version == 1
    text = ClientSession(SessionSettings(), 0.0)
    assert text.deliver_report(A, event_report(held(b"\0\7"))) == 0


def test_a_reply_to_what_was_never_asked_is_a_fault_of_ours() -> None:
    session, _ = opened("length2", Phase.III)
    with pytest.raises(LocalError):
        session.send(Reply(9, outcome.Done()), 0.0)


@pytest.mark.parametrize(
    ("framing", "phase", "identifier"), [("length2", Phase.III, b"\0\1"), ("ecma323", Phase.XML3, b"0001")]
)
def test_who_registers_hears_the_status_under_the_identifier_that_it_was_given(framing, phase, identifier) -> None:
    session, client = opened(framing, phase)
    told: list[bytes | None] = []
    client._asked = lambda message: told.append(message.body.sys_stat_register_id)  # type: ignore[method-assign]
    session.send(StatusTold("normal"), 0.0)
    client.ask("systemRegister", services.SystemRegister(csta.Bits(["systemStatus"])))
    session.receive_data(client.take(), 0.0)
    session.send(StatusTold("disabled"), 0.0)
    client.ask("systemRegisterCancel", services.SystemRegisterCancel(identifier))
    session.receive_data(client.take(), 0.0)
    session.send(StatusTold("normal"), 0.0)
    client.receive(session.data_to_send())
    assert [(one.kind, one.operation) for one in client.received] == [
        ("result", "systemRegister"),
        ("result", "systemRegisterCancel"),
    ]
    assert client.received[0].body.sys_stat_register_id == identifier
    assert told == [None, identifier, None]
