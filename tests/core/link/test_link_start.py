"""From the wish to dial to being in service, and everything that can go wrong on the way."""

from __future__ import annotations

from itertools import pairwise

import pytest

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.csta.events import AgentLoggedOn
from teamcall_core.domain import commands
from teamcall_core.domain.commands import Perform
from teamcall_core.domain.events import (
    DialWanted,
    HangUpWanted,
    LinkCameUp,
    LinkWentDown,
    PeerFault,
    StatusChanged,
)
from teamcall_core.domain.ids import Device
from teamcall_core.errors import LocalError
from teamcall_core.link import FrameTraced

DIAL = DialWanted("pbx.example", 1040)


def test_the_whole_start_in_its_order(new_scene) -> None:
    scene = new_scene()
    assert scene.link.state == "outOfService"
    scene.link.start(scene.now)
    assert scene.take_told() == [DIAL]
    assert scene.link.state == "connecting"
    scene.link.connection_made(scene.now)
    (opening,) = scene.take_sent()
    assert opening.kind == "aarq"
    assert opening.body.user_name is None
    scene.say("aare", csta.AARE())
    assert scene.take_told() == []
    assert scene.take_sent() == []
    assert scene.link.state == "connecting"
    invoke_id = scene.status("normal")
    assert scene.take_told() == [LinkCameUp("normal")]
    assert scene.take_sent() == [csta.Message("result", invoke_id, "systemStatus", services.SystemStatusResult())]
    assert scene.link.state == "inService"
    assert scene.link.csta_status == "normal"
    assert scene.link.next_deadline() is None


def test_aarq_with_name_and_password_is_the_hipath_one(new_scene) -> None:
    scene = new_scene(username="AMHOST", password="77777", trace=True)  # noqa: S106 - the maker's documented default
    scene.link.start(scene.now)
    scene.link.connection_made(scene.now)
    # Origin: Net::CSTAv3::Client 0.06, HiPath.pm, AARQ_apdu.
    sample = bytes.fromhex(
        "6031a10706052b0c00815a8a020680ac15a213a011a00f0406414d484f535404053737373737be0b2809a007a0050303001000"
    )
    assert scene.link.data_to_send() == len(sample).to_bytes(2, "big") + sample
    traced = [event for event in scene.take_told() if isinstance(event, FrameTraced)]
    masked = len(sample).to_bytes(2, "big") + sample.replace(b"77777", b"*****")
    assert traced == [FrameTraced("out", "length2", masked)]


def test_a_trace_does_not_show_the_password_in_a_message_that_is_damaged(new_scene) -> None:
    scene = new_scene(trace=True).up()
    scene.take_told()
    body = AgentLoggedOn(b"1", csta.DeviceID("101"), b"12", agent_password=b"S3cret")
    octets = csta.encode(csta.Message("event", 1, "agentLoggedOn", body))[:-1]
    scene.octets(len(octets).to_bytes(2, "big") + octets)
    (traced,) = [told for told in scene.take_told() if isinstance(told, FrameTraced)]
    place = octets.index(b"c\x07")
    assert traced.octets == len(octets).to_bytes(2, "big") + octets[:place] + b"*" * (len(octets) - place)


def test_trace_shows_both_directions_as_on_the_wire(new_scene) -> None:
    scene = new_scene(trace=True).up()
    scene.status("normal")
    request = scene.frame("invoke", services.SystemStatus(system_status="normal"), 2, "systemStatus")
    answer = scene.frame("result", services.SystemStatusResult(), 2, "systemStatus")
    assert scene.take_told() == [FrameTraced("in", "length2", request), FrameTraced("out", "length2", answer)]


def test_the_trace_shows_no_password_of_an_agent(new_scene) -> None:
    scene = new_scene().up().standing("101", b"\x01")
    scene.link.trace(on=True)
    scene.take_told()
    scene.ask(1, Perform(commands.SetAgentState("101", "loggedOn", "12", None, "S3cret"), Device("101")))
    [asked] = scene.take_sent("setAgentState")
    assert asked.body.password == b"S3cret"
    scene.event("agentLoggedOn", AgentLoggedOn(b"\x01", csta.DeviceID("101"), b"12", None, b"S3cret"))
    traced = [event for event in scene.take_told() if isinstance(event, FrameTraced)]
    assert [event.direction for event in traced] == ["out", "in"]
    assert all(b"******" in event.octets and b"S3cret" not in event.octets for event in traced)


def test_a_message_that_cannot_be_read_is_traced_all_the_same(new_scene) -> None:
    scene = new_scene(trace=True).up()
    scene.octets(b"\x00\x02\xa1\x01")
    assert scene.take_told()[0] == FrameTraced("in", "length2", b"\x00\x02\xa1\x01")


def test_no_password_in_the_settings_text(new_scene) -> None:
    scene = new_scene(username="AMHOST", password="77777")  # noqa: S106 - the maker's documented default
    assert "77777" not in repr(scene.link._settings)


def test_a_password_that_cannot_be_sent_is_a_failed_attempt(new_scene) -> None:
    scene = new_scene(username="x" * 70_000, password="y")  # noqa: S106 - made up
    scene.link.start(scene.now)
    scene.link.connection_made(scene.now)
    assert scene.take_told()[1:] == [
        HangUpWanted("PBXUsername or PBXPassword has characters that cannot be sent"),
        LinkWentDown("PBXUsername or PBXPassword has characters that cannot be sent", 0.0),
    ]


@pytest.mark.parametrize("good", ["normal", "enabled"])
def test_the_gate_opens_for_a_good_status_only(new_scene, good: str) -> None:
    scene = new_scene()
    scene.link.start(scene.now)
    scene.link.connection_made(scene.now)
    scene.say("aare", csta.AARE())
    scene.take_told()
    scene.status("initializing")
    assert scene.take_told() == [StatusChanged("initializing")]
    scene.advance(3600)
    assert scene.take_told() == []
    scene.status(good)
    assert scene.take_told() == [LinkCameUp(good)]
    assert len(scene.take_sent("systemStatus")) == 2


def test_a_status_before_the_aare_counts_after_it(new_scene) -> None:
    scene = new_scene()
    scene.link.start(scene.now)
    scene.link.connection_made(scene.now)
    scene.status("normal")
    assert LinkCameUp("normal") not in scene.take_told()
    scene.say("aare", csta.AARE())
    assert scene.take_told() == [LinkCameUp("normal")]


def test_status_in_service_is_answered_and_told_when_it_changes(scene) -> None:
    for status in ("normal", "overloadImminent", "overloadImminent", "normal"):
        scene.status(status)
    assert scene.take_told() == [StatusChanged("overloadImminent"), StatusChanged("normal")]
    assert len(scene.take_sent("systemStatus")) == 4
    assert scene.link.state == "inService"


@pytest.mark.parametrize("state", ["dialling", "associating", "gated"])
def test_each_step_has_its_time_limit(new_scene, state: str) -> None:
    scene = new_scene(request_timeout=10)
    scene.link.start(scene.now)
    if state != "dialling":
        scene.advance(5)
        scene.link.connection_made(scene.now)
    if state == "gated":
        scene.advance(5)
        scene.say("aare", csta.AARE())
    scene.take_told()
    scene.advance(9.9)
    assert scene.take_told() == []
    scene.advance(0.1)
    reason = {
        "dialling": "no connection within 10 s",
        "associating": "no answer to the request to associate within 10 s",
        "gated": "no SystemStatus within 10 s",
    }[state]
    assert scene.take_told() == [HangUpWanted(reason), LinkWentDown(reason, 0.0), DIAL]


def test_a_refused_association_is_told_once_and_tried_again_for_ever(new_scene) -> None:
    scene = new_scene(reconnect_delay_max=4)
    scene.link.start(scene.now)
    begun = []
    told = []
    for _ in range(7):
        scene.link.connection_made(scene.now)
        begun.append(scene.now)
        scene.say("aare", csta.AARE(result="rejectedPermanent", diagnostic="noReasonGiven"))
        told += scene.take_told()
        scene.advance(scene.link.next_deadline() - scene.now)
    assert [after - before for before, after in pairwise(begun)] == [0, 1, 2, 4, 4, 4]
    (down,) = [event for event in told if isinstance(event, LinkWentDown)]
    assert down.reason == (
        "the association was refused: rejectedPermanent, user noReasonGiven. Check PBXUsername and PBXPassword, "
        "the CTI licence of the telephone system, and cstaVersions against its release"
    )
    assert down.retry_in == 0
    assert not any(isinstance(event, PeerFault) for event in told)


def test_another_reason_is_told_once_more(new_scene) -> None:
    scene = new_scene()
    scene.link.start(scene.now)
    scene.link.receive_eof(scene.now, "connection refused")
    assert scene.take_told() == [DIAL, LinkWentDown("connection refused", 0.0), DIAL]
    for reason in ("connection refused", "no route to host", "no route to host"):
        scene.link.receive_eof(scene.now, reason)
        scene.advance(scene.link.next_deadline() - scene.now)
    faults = [event for event in scene.take_told() if event != DIAL]
    assert faults == [PeerFault("another attempt failed: no route to host", fatal=True)]


def test_accept_and_close(new_scene) -> None:
    scene = new_scene()
    scene.link.start(scene.now)
    scene.link.connection_made(scene.now)
    scene.link.receive_eof(scene.now)
    assert scene.take_told() == [DIAL, LinkWentDown("the telephone system closed the connection", 0.0), DIAL]
    assert scene.link.data_to_send() == b""


@pytest.mark.parametrize(
    ("body", "kind", "reason"),
    [
        (csta.ABRT(), "abrt", "the telephone system aborted the association"),
        (csta.RLRQ(), "rlrq", "the telephone system released the association"),
    ],
)
def test_the_telephone_system_ends_the_association(scene, body, kind: str, reason: str) -> None:
    scene.say(kind, body)
    assert scene.take_told() == [HangUpWanted(reason), LinkWentDown(reason, 0.0)]
    assert [message.kind for message in scene.take_sent()] == (["rlre"] if kind == "rlrq" else [])
    assert scene.link.state == "outOfService"


def test_messages_that_nobody_waits_for_are_told_and_dropped(scene) -> None:
    for kind, body in (("aare", csta.AARE()), ("aarq", csta.AARQ()), ("rlre", csta.RLRE())):
        scene.say(kind, body)
        assert scene.take_told() == [PeerFault(f"a message of the kind {kind} that nobody waits for")]
    assert scene.link.state == "inService"


def test_started_twice_or_connected_unasked_is_the_caller_s_mistake(scene) -> None:
    with pytest.raises(LocalError):
        scene.link.start(scene.now)
    with pytest.raises(LocalError):
        scene.link.connection_made(scene.now)


def test_octets_and_ends_of_a_connection_given_up_are_dropped(new_scene) -> None:
    scene = new_scene()
    scene.octets(b"\x00\x00")
    scene.link.receive_eof(scene.now)
    scene.link.start(scene.now)
    scene.octets(b"\x00\x00")
    assert scene.take_told() == [DIAL]
    for _ in range(2):
        scene.link.receive_eof(scene.now, "refused")
    assert scene.take_told() == [LinkWentDown("refused", 0.0), DIAL]
    scene.octets(b"\x00\x00")
    scene.link.receive_eof(scene.now, "refused")
    assert scene.take_told() == []
    assert scene.link.state == "outOfService"


def test_handle_timer_early_does_nothing(new_scene) -> None:
    scene = new_scene(heartbeat_interval=30)
    for _ in range(2):
        scene.link.handle_timer(scene.now)
    scene.up()
    scene.link.handle_timer(scene.now)
    assert scene.take_told() == []
    assert scene.take_sent() == []


@pytest.mark.parametrize("size", [1, 2, 7, 10_000])
def test_octet_by_octet_equals_whole(new_scene, size: int) -> None:
    scene = new_scene()
    scene.link.start(scene.now)
    scene.link.connection_made(scene.now)
    stream = (
        scene.frame("aare", csta.AARE())
        + scene.frame("invoke", services.SystemStatus(system_status="normal"), 1, "systemStatus")
        + scene.frame("invoke", services.SystemStatus(system_status="overloadImminent"), 2, "systemStatus")
    )
    for place in range(0, len(stream), size):
        scene.octets(stream[place : place + size])
    assert scene.take_told() == [DIAL, LinkCameUp("normal"), StatusChanged("overloadImminent")]
    assert [message.kind for message in scene.take_sent()] == ["aarq", "result", "result"]


@pytest.mark.parametrize("state", ["idle", "dialling", "associating", "gated", "in service", "waiting"])
def test_stop_from_every_state_says_goodbye_where_there_is_somebody(new_scene, state: str) -> None:
    scene = new_scene()
    if state != "idle":
        scene.link.start(scene.now)
    if state in {"associating", "gated", "in service"}:
        scene.link.connection_made(scene.now)
    if state in {"gated", "in service"}:
        scene.say("aare", csta.AARE())
    if state == "in service":
        scene.status("normal")
    if state == "waiting":
        scene.link.receive_eof(scene.now)
        scene.link.receive_eof(scene.now)
    scene.take_told()
    scene.take_sent()
    scene.link.stop(scene.now)
    connected = state in {"associating", "gated", "in service"}
    # Origin: Net::CSTAv3::Client 0.06, HiPath.pm, ABRT_apdu.
    assert scene.link.data_to_send() == (bytes.fromhex("00086406800100810101") if connected else b"")
    assert scene.take_told() == [HangUpWanted("the server ends")]
    assert scene.link.state == "outOfService"
    scene.link.stop(scene.now)
    scene.link.receive_eof(scene.now)
    scene.octets(b"\x00\x00")
    scene.advance(10_000)
    assert scene.take_told() == []
    assert scene.link.next_deadline() is None
