"""Requests and their answers: right, wrong, late, twice, never."""

from __future__ import annotations

import pytest

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.domain.commands import AnswerCall, ClearConnection, MakeCall, Perform, TakeSnapshot
from teamcall_core.domain.events import Answered, PeerFault
from teamcall_core.domain.ids import CallId, Connection, Device
from teamcall_core.domain.outcomes import (
    BadParameter,
    Done,
    LinkDown,
    PbxRefused,
    RemoteRejected,
    TimedOut,
    not_offered,
)
from teamcall_core.link import requests as requests_module
from teamcall_core.link.answers import outcome_of

DEVICE = csta.DeviceID("101")
OWN = csta.ConnectionID(b"\x00\x01", DEVICE)
CALL = Perform(MakeCall("101", "102"), Device("101"))


def test_make_call_gives_the_connection_and_only_that_can_be_answered(scene) -> None:
    scene.ask("r", CALL)
    request = scene.take_one("makeCall")
    assert request.body.calling_device.identifier == "101"
    assert request.body.called_directory_number.identifier == "102"
    assert scene.take_told() == []
    scene.answer(request, services.MakeCallResult(OWN))
    (answered,) = scene.take_told()
    assert answered == Answered("r", Done(Connection(CallId("0001"), "101")))
    connection = answered.outcome.result
    scene.ask("a", Perform(AnswerCall("101"), Device("101"), (connection,))).ask(
        "c", Perform(ClearConnection("101"), Device("101"), (connection,))
    )
    answer, clear = scene.take_sent()
    assert answer.body.call_to_be_answered == OWN
    assert clear.body.connection_to_be_cleared == OWN
    scene.answer(clear, services.ClearConnectionResult()).answer(answer, services.AnswerCallResult())
    assert scene.take_told() == [Answered("c", Done()), Answered("a", Done())]


def test_snapshot(scene) -> None:
    scene.ask("r", TakeSnapshot(Device("101")))
    scene.answer(scene.take_one("snapshotDevice"), services.SnapshotDeviceResult([]))
    assert scene.take_told() == [Answered("r", Done(()))]


def test_a_refusal_and_a_reject(scene) -> None:
    scene.ask(1, CALL).ask(2, CALL)
    first, second = scene.take_sent("makeCall")
    scene.refuse(first, "operation", "invalidCalledDeviceID")
    scene.say("reject", csta.Reject("mistypedArgument", "invoke"), second.invoke_id)
    assert scene.take_told() == [
        Answered(1, PbxRefused("operation", "invalidCalledDeviceID")),
        Answered(2, RemoteRejected("mistypedArgument")),
    ]


def test_a_result_that_does_not_hold_what_was_asked_for(scene) -> None:
    scene.ask(1, CALL).ask(2, TakeSnapshot(Device("101"))).ask(3, TakeSnapshot(Device("101")))
    for request in scene.take_sent():
        body = services.SnapshotDeviceResult(b"\x01") if request.invoke_id == 3 else None
        scene.say("result", body, request.invoke_id, request.operation if body else None)
    assert scene.take_told() == [Answered(reference, RemoteRejected("mistypedResult")) for reference in (1, 2, 3)]


def test_no_answer_in_time_then_a_late_one(scene) -> None:
    scene.ask("r", CALL)
    request = scene.take_one("makeCall")
    scene.advance(9.9)
    assert scene.take_told() == []
    scene.advance(0.1)
    assert scene.take_told() == [Answered("r", TimedOut())]
    scene.answer(request, services.MakeCallResult(OWN))
    assert scene.take_told() == [PeerFault("result for a request that is not open")]
    assert scene.link.state == "inService"


def test_no_time_limit(new_scene) -> None:
    scene = new_scene(request_timeout=0).up()
    scene.ask("r", CALL)
    assert scene.link.next_deadline() is None
    scene.advance(1e6)
    assert scene.take_told() == []


def test_a_double_answer_is_one_answer(scene) -> None:
    scene.ask("r", CALL)
    request = scene.take_one("makeCall")
    for _ in range(2):
        scene.answer(request, services.MakeCallResult(OWN))
    answered, fault = scene.take_told()
    assert answered.reference == "r"
    assert isinstance(fault, PeerFault)


@pytest.mark.parametrize("kind", ["result", "error", "reject"])
def test_answers_to_what_was_never_asked(scene, kind: str) -> None:
    body = {
        "result": None,
        "error": csta.UniversalFailure("operation", "generic"),
        "reject": csta.Reject("unrecognizedOperation", "invoke"),
    }[kind]
    scene.say(kind, body, 77)
    assert scene.take_told() == [PeerFault(f"{kind} for a request that is not open")]


def test_a_reject_that_names_no_request(scene) -> None:
    # Origin: an OmniPCX Enterprise answered a malformed result with this reject (qtcestea).
    scene.octets(bytes.fromhex("0007 a4050500800100"))
    assert scene.take_told() == [PeerFault("reject for a request that is not open")]
    assert scene.link.state == "inService"


def test_what_the_profile_does_not_offer_is_refused_without_an_octet(new_scene) -> None:
    scene = new_scene(offered=frozenset({"monitorStart"})).up()
    before = scene.octets_out
    scene.ask("r", CALL)
    assert scene.take_told() == [Answered("r", not_offered())]
    assert scene.octets_out == before


def test_what_cannot_be_encoded_is_refused_without_an_octet(scene) -> None:
    before = scene.octets_out
    scene.ask("r", Perform(MakeCall("101", "1\u20ac2"), Device("101")))
    assert scene.take_told() == [Answered("r", BadParameter())]
    assert scene.octets_out == before


@pytest.mark.parametrize("started", [False, True])
def test_out_of_service_is_answered_at_once(new_scene, started: bool) -> None:
    scene = new_scene()
    if started:
        scene.link.start(scene.now)
        scene.link.connection_made(scene.now)
        scene.say("aare", csta.AARE())
        scene.take_sent()
        scene.take_told()
    scene.ask("r", CALL)
    assert scene.take_told() == [Answered("r", LinkDown())]
    assert scene.take_sent() == []


def test_invoke_identifiers_go_round_and_skip_open_ones(scene, monkeypatch) -> None:
    monkeypatch.setattr(requests_module, "HIGHEST_INVOKE_ID", 5)
    scene.ask("kept", CALL)
    kept = scene.take_one("makeCall")
    used = []
    for _ in range(6):
        scene.ask("r", CALL)
        request = scene.take_one("makeCall")
        used.append(request.invoke_id)
        scene.refuse(request, "operation", "generic")
    assert kept.invoke_id == 1
    assert used == [2, 3, 4, 5, 2, 3]


def test_the_highest_identifier_stays_within_two_octets(scene) -> None:
    scene.link._requests._last_id = requests_module.HIGHEST_INVOKE_ID - 1
    scene.ask(1, CALL).ask(2, CALL)
    assert [request.invoke_id for request in scene.take_sent("makeCall")] == [32767, 1]


def test_open_requests_are_bounded(scene, monkeypatch) -> None:
    monkeypatch.setattr(requests_module, "MAX_OPEN", 3)
    for reference in range(4):
        scene.ask(reference, CALL)
    assert len(scene.take_sent("makeCall")) == 3
    assert scene.take_told() == [Answered(3, requests_module.TOO_MANY)]


def test_a_request_we_do_not_know_is_refused_and_ends_nothing(scene) -> None:
    scene.octets(bytes.fromhex("000b a109 020107 02021234 3000"))
    (refusal,) = scene.take_sent()
    assert (refusal.kind, refusal.invoke_id) == ("error", 7)
    assert refusal.body == csta.UniversalFailure("operation", "serviceNotSupported")
    assert scene.take_told() == [PeerFault("the request 4660, which is not known")]
    scene.invoke("makeCall", services.MakeCall(DEVICE, DEVICE))
    (refusal,) = scene.take_sent()
    assert refusal.body == csta.UniversalFailure("operation", "serviceNotSupported")
    assert scene.link.state == "inService"


def test_a_body_that_cannot_be_read_is_dropped(scene) -> None:
    scene.octets(bytes.fromhex("0004 a1050201"))
    (fault,) = scene.take_told()
    assert isinstance(fault, PeerFault)
    assert fault.what.startswith("a message that cannot be read: ")
    scene.status("overloadReached")
    assert scene.link.csta_status == "overloadReached"


def test_refusals_in_a_form_that_is_not_declared() -> None:
    assert outcome_of(csta.Message("error", 1, None, csta.Unknown(5, b"\x05\x00"))) == PbxRefused(
        "unspecified", "unspecified"
    )
    assert outcome_of(csta.Message("reject", 1, None, csta.Unknown(5, b"\x05\x00"))) == RemoteRejected("unspecified")


def test_a_connection_that_cannot_be_named_is_refused_without_an_octet(scene) -> None:
    before = scene.octets_out
    scene.ask("r", Perform(AnswerCall("101"), Device("101"), (Connection(CallId("no hex"), "101"),)))
    assert scene.take_told() == [Answered("r", BadParameter())]
    assert scene.octets_out == before


def test_a_stop_beyond_the_bound_is_answered_too(scene, monkeypatch) -> None:
    scene.standing("101", b"\x01")
    monkeypatch.setattr(requests_module, "MAX_OPEN", 0)
    scene.unmonitor("101", "s")
    assert scene.take_told() == [Answered("s", requests_module.TOO_MANY)]
