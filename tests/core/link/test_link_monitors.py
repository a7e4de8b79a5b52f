"""Monitors while the link is in service: started, stopped, abandoned, ended by the telephone system."""

from __future__ import annotations

from itertools import pairwise

import pytest

from teamcall_core import csta
from teamcall_core.csta import events, services
from teamcall_core.domain.events import (
    Answered,
    CallInitiated,
    LinkWentDown,
    MonitorDelayed,
    MonitorEnded,
    MonitorLost,
    MonitorRestored,
    PeerFault,
    SnapshotTaken,
)
from teamcall_core.domain.outcomes import BadParameter, Done, LinkDown, PbxRefused, RemoteRejected, TimedOut
from teamcall_core.link.crossrefs import MAX_STOPPED
from teamcall_core.link.monitors import RESET_PAUSE, SLOW_RETRY
from teamcall_core.link.refusals import is_final
from teamcall_core.link.restore import MAX_EARLY_EVENTS, MAX_HELD_EVENTS, SNAPSHOT_PATIENCE

REF = b"\x00\x2a"
OTHER = b"\x00\x2b"
LICENCE = PbxRefused("systemResourceAvailability", "overallMonitorLimitExceeded")


def initiated(cross_ref: bytes, call: bytes = b"\x01") -> events.ServiceInitiated:
    return events.ServiceInitiated(
        cross_ref, csta.ConnectionID(call, csta.DeviceID("101")), csta.DeviceID("101"), cause="normal"
    )


def calls_of(told: list[object]) -> list[str]:
    return [event.connection.call for event in told if isinstance(event, CallInitiated)]


def snapshot() -> services.SnapshotDeviceResult:
    return services.SnapshotDeviceResult([])


def test_start_answered_when_granted_then_the_silent_snapshot(scene) -> None:
    scene.monitor("101", "r")
    start = scene.take_one("monitorStart")
    assert start.body.monitor_object.identifier == "101"
    assert scene.take_told() == []
    scene.grant(start, REF)
    assert scene.take_told() == [Answered("r", Done())]
    request = scene.take_one("snapshotDevice")
    assert request.body.snapshot_object.identifier == "101"
    scene.answer(request, snapshot())
    assert scene.take_told() == [SnapshotTaken("101", ())]


@pytest.mark.parametrize("how", ["refused", "silent", "cross reference", "not offered"])
def test_a_snapshot_that_says_nothing_is_ignored(new_scene, how: str) -> None:
    scene = new_scene(offered=frozenset({"monitorStart"}) if how == "not offered" else None).up()
    scene.monitor("101", "r")
    scene.grant(scene.take_one("monitorStart"), REF)
    if how == "refused":
        scene.refuse(scene.take_one("snapshotDevice"), "operation", "serviceNotSupported")
    elif how == "silent":
        scene.advance(20)
    elif how == "cross reference":
        scene.answer(scene.take_one("snapshotDevice"), services.SnapshotDeviceResult(b"\x07"))
    else:
        assert scene.take_sent() == []
    assert scene.take_told() == [Answered("r", Done())]
    scene.event("serviceInitiated", initiated(REF))
    assert calls_of(scene.take_told()) == ["01"]


def test_events_of_two_monitors_reach_their_devices(scene) -> None:
    scene.standing("101", REF).standing("102", OTHER)
    scene.event("serviceInitiated", initiated(OTHER)).event("serviceInitiated", initiated(REF))
    assert [event.device for event in scene.take_told()] == ["102", "101"]


@pytest.mark.parametrize(
    ("category", "name", "told"),
    [
        ("operation", "invalidDeviceID", PbxRefused("operation", "invalidDeviceID")),
        ("systemResourceAvailability", "overallMonitorLimitExceeded", LICENCE),
    ],
)
def test_a_refused_start_leaves_nothing(scene, category: str, name: str, told: PbxRefused) -> None:
    scene.monitor("101", "r")
    scene.refuse(scene.take_one("monitorStart"), category, name)
    assert scene.take_told() == [Answered("r", told)]
    assert scene.link.next_deadline() is None
    scene.monitor("101", "again")
    assert len(scene.take_sent("monitorStart")) == 1


def test_a_grant_without_a_cross_reference(scene) -> None:
    scene.monitor("101", "r")
    scene.say("result", None, scene.take_one("monitorStart").invoke_id)
    answered = [event for event in scene.take_told() if isinstance(event, Answered)]
    assert answered == [Answered("r", RemoteRejected("mistypedResult"))]


def test_a_device_that_cannot_be_sent(scene) -> None:
    scene.monitor("1\u20ac1", "r")
    assert scene.take_sent() == []
    assert scene.take_told() == [Answered("r", BadParameter())]


def test_two_who_ask_share_one_start(scene) -> None:
    scene.monitor("101", 1).monitor("101", 2)
    scene.grant(scene.take_one("monitorStart"), REF)
    assert scene.take_told() == [Answered(1, Done()), Answered(2, Done())]
    scene.take_sent()
    scene.monitor("101", 3)
    assert scene.take_told() == [Answered(3, Done())]
    assert scene.take_sent() == []


def test_stop_is_answered_by_the_telephone_system_and_deaf_at_once(scene) -> None:
    scene.standing("101", REF)
    scene.unmonitor("101", "s")
    stop = scene.take_one("monitorStop")
    assert stop.body.cross_ref_identifier == REF
    scene.event("serviceInitiated", initiated(REF))
    assert scene.take_told() == []
    scene.answer(stop, services.MonitorStopResult())
    assert scene.take_told() == [Answered("s", Done())]
    scene.event("serviceInitiated", initiated(REF))
    assert scene.take_told() == []


def test_stop_of_what_is_not_monitored(scene) -> None:
    scene.unmonitor("101", "s")
    assert scene.take_told() == [Answered("s", Done())]
    assert scene.take_sent() == []


def test_a_refused_or_unanswered_stop_is_told_as_it_ended(scene) -> None:
    scene.standing("101", REF).standing("102", OTHER)
    scene.unmonitor("101", 1).unmonitor("102", 2)
    scene.refuse(scene.take_sent("monitorStop")[0], "operation", "invalidMonitorCrossRefID")
    scene.advance(10)
    assert scene.take_told() == [
        Answered(1, PbxRefused("operation", "invalidMonitorCrossRefID")),
        Answered(2, TimedOut()),
    ]


def test_stop_and_start_again_before_the_stop_is_answered(scene) -> None:
    scene.standing("101", REF)
    scene.unmonitor("101", "s").monitor("101", "m")
    stop, start = scene.take_sent()
    scene.event("serviceInitiated", initiated(REF, b"\x01"))
    scene.answer(stop, services.MonitorStopResult()).grant(start, OTHER)
    scene.event("serviceInitiated", initiated(REF, b"\x02")).event("serviceInitiated", initiated(OTHER, b"\x03"))
    told = scene.advance(SNAPSHOT_PATIENCE).take_told()
    assert told[:2] == [Answered("s", Done()), Answered("m", Done())]
    assert calls_of(told) == ["03"]


def test_the_same_cross_reference_again_at_once(scene) -> None:
    scene.standing("101", REF)
    scene.unmonitor("101", "s").monitor("101", "m")
    stop, start = scene.take_sent()
    scene.answer(stop, services.MonitorStopResult())
    scene.event("serviceInitiated", initiated(REF, b"\x02"))
    scene.grant(start, REF)
    scene.event("serviceInitiated", initiated(REF, b"\x03"))
    assert calls_of(scene.advance(SNAPSHOT_PATIENCE).take_told()) == ["02", "03"]


def test_an_abandoned_start_is_stopped_when_it_is_granted(scene) -> None:
    scene.monitor("101", "m").unmonitor("101", "s")
    assert scene.take_told() == [Answered("s", Done())]
    start = scene.take_one("monitorStart")
    assert scene.take_sent() == []
    scene.event("serviceInitiated", initiated(REF))
    scene.grant(start, REF)
    assert scene.take_told() == [Answered("m", Done())]
    stop = scene.take_one("monitorStop")
    assert stop.body.cross_ref_identifier == REF
    assert scene.take_sent() == []
    scene.event("serviceInitiated", initiated(REF)).answer(stop, services.MonitorStopResult())
    assert scene.take_told() == []


@pytest.mark.parametrize("name", ["invalidDeviceID", "generic"])
def test_an_abandoned_start_that_is_refused(scene, name: str) -> None:
    scene.monitor("101", "m").unmonitor("101", 1).unmonitor("101", 2)
    scene.refuse(scene.take_one("monitorStart"), "operation", name)
    assert scene.take_told() == [
        Answered(1, Done()),
        Answered(2, Done()),
        Answered("m", PbxRefused("operation", name)),
    ]
    assert scene.take_sent() == []


def test_an_abandoned_start_that_is_wanted_again(scene) -> None:
    scene.monitor("101", 1).unmonitor("101", "s").monitor("101", 2)
    scene.grant(scene.take_one("monitorStart"), REF)
    assert scene.take_told() == [Answered("s", Done()), Answered(1, Done()), Answered(2, Done())]
    assert [request.operation for request in scene.take_sent()] == ["snapshotDevice"]
    scene.event("serviceInitiated", initiated(REF))
    assert calls_of(scene.advance(SNAPSHOT_PATIENCE).take_told()) == ["01"]


def test_events_before_the_answer_come_up_after_it_in_their_order(scene) -> None:
    scene.monitor("101", 1).monitor("102", 2)
    first, second = scene.take_sent("monitorStart")
    for call, cross_ref in ((b"\x01", REF), (b"\x02", OTHER), (b"\x03", REF)):
        scene.event("serviceInitiated", initiated(cross_ref, call))
    assert scene.take_told() == []
    scene.grant(first, REF)
    told = scene.advance(SNAPSHOT_PATIENCE).take_told()
    assert told[0] == Answered(1, Done())
    assert calls_of(told) == ["01", "03"]
    scene.grant(second, OTHER)
    told = scene.advance(SNAPSHOT_PATIENCE).take_told()
    assert told[0] == Answered(2, Done())
    assert calls_of(told) == ["02"]


def test_events_before_an_answer_are_bounded_and_forgotten_when_nobody_starts(scene) -> None:
    scene.monitor("101", 1)
    start = scene.take_one("monitorStart")
    octets = scene.frame("event", initiated(REF), 1, "serviceInitiated")
    scene.octets(octets * (MAX_EARLY_EVENTS + 1))
    assert scene.take_told() == [PeerFault("too many events before the answers to MonitorStart", lost=True)]
    scene.refuse(start, "operation", "generic")
    scene.take_told()
    scene.monitor("101", 2)
    scene.grant(scene.take_one("monitorStart"), REF)
    assert scene.take_told() == [Answered(2, Done())]


def test_an_event_of_a_monitor_that_never_was(scene) -> None:
    scene.event("serviceInitiated", initiated(REF))
    assert scene.take_told() == [PeerFault("an event of an unknown monitor")]


def test_a_start_granted_after_its_time_is_ended_at_the_telephone_system(scene) -> None:
    scene.monitor("101", "m")
    start = scene.take_one("monitorStart")
    scene.advance(10)
    assert scene.take_told() == [Answered("m", TimedOut())]
    scene.grant(start, REF)
    assert scene.take_one("monitorStop").body.cross_ref_identifier == REF
    assert [type(event) for event in scene.take_told()] == [PeerFault]
    scene.grant(start, REF).event("serviceInitiated", initiated(REF))
    assert scene.take_sent() == []


def test_a_grant_that_comes_twice_keeps_the_monitor(scene) -> None:
    scene.monitor("101", "m")
    start = scene.take_one("monitorStart")
    scene.grant(start, REF).grant(start, REF)
    assert [message.operation for message in scene.take_sent()] == ["snapshotDevice"]
    scene.take_told()
    scene.event("serviceInitiated", initiated(REF))
    assert calls_of(scene.advance(SNAPSHOT_PATIENCE).take_told()) == ["01"]


def test_a_grant_that_nobody_asked_for_stops_nothing(scene) -> None:
    """The same grant comes under an identifier that nobody has used, before the one that was asked for."""
    scene.monitor("101", "m")
    start = scene.take_one("monitorStart")
    scene.say("result", services.MonitorStartResult(REF), start.invoke_id + 100, "monitorStart")
    scene.grant(start, REF)
    assert [message.operation for message in scene.take_sent()] == ["snapshotDevice"]
    scene.advance(SNAPSHOT_PATIENCE).take_told()
    scene.event("serviceInitiated", initiated(REF))
    assert calls_of(scene.take_told()) == ["01"]


def test_events_before_the_snapshot_are_told_after_it(scene) -> None:
    scene.monitor("101", "m")
    scene.grant(scene.take_one("monitorStart"), REF)
    snapshot = scene.take_one("snapshotDevice")
    scene.event("serviceInitiated", initiated(REF))
    assert scene.take_told() == [Answered("m", Done())]
    scene.answer(snapshot, services.SnapshotDeviceResult([]))
    assert [type(event) for event in scene.take_told()] == [SnapshotTaken, CallInitiated]
    scene.event("serviceInitiated", initiated(REF, b"\x02"))
    assert calls_of(scene.take_told()) == ["02"]
    assert scene.link.next_deadline() is None


def test_a_snapshot_that_never_comes_holds_events_for_a_moment_and_only_so_many(scene) -> None:
    scene.monitor("101", "m")
    scene.grant(scene.take_one("monitorStart"), REF)
    octets = scene.frame("event", initiated(REF), 1, "serviceInitiated")
    scene.octets(octets * MAX_HELD_EVENTS)
    assert scene.take_told() == [Answered("m", Done())]
    scene.octets(octets)
    assert len(calls_of(scene.take_told())) == MAX_HELD_EVENTS + 1
    scene.octets(octets)
    assert len(calls_of(scene.take_told())) == 1


def test_a_stream_without_messages_is_not_alive(new_scene) -> None:
    scene = new_scene(heartbeat_interval=10, heartbeat_timeout=5).up()
    scene.octets(b"\xff\xff")
    for _ in range(16):
        scene.advance(1).octets(b"\x00")
    assert any(isinstance(event, LinkWentDown) for event in scene.take_told())


def test_events_held_for_a_snapshot_are_told_before_the_link_goes(scene) -> None:
    scene.monitor("101", "m")
    scene.grant(scene.take_one("monitorStart"), REF)
    scene.event("serviceInitiated", initiated(REF))
    scene.link.receive_eof(scene.now)
    kinds = [type(event) for event in scene.take_told()]
    assert kinds.index(CallInitiated) < kinds.index(LinkWentDown)


def test_stopped_monitors_are_remembered_up_to_a_number(scene) -> None:
    for number in range(MAX_STOPPED + 1):
        cross_ref = number.to_bytes(2, "big")
        scene.link._monitors._refs.stop(cross_ref)
    assert not scene.link._monitors.knows(b"\x00\x00")
    assert scene.link._monitors.knows(b"\x00\x01")


def test_a_monitor_ended_by_the_telephone_system_is_answered_told_and_set_again(scene) -> None:
    scene.standing("101", REF).advance(5)
    invoke_id = scene.invoke("monitorStop", services.MonitorStop(REF))
    assert scene.take_told() == [MonitorLost("101", "normal")]
    reply, start = scene.take_sent()
    assert (reply.kind, reply.invoke_id, reply.operation) == ("result", invoke_id, "monitorStop")
    assert start.operation == "monitorStart"
    scene.event("serviceInitiated", initiated(REF))
    scene.grant(start, OTHER)
    assert calls_of(scene.take_told()) == []
    scene.answer(scene.take_one("snapshotDevice"), snapshot())
    assert scene.take_told() == [SnapshotTaken("101", (), gap=True), MonitorRestored("101")]
    scene.event("serviceInitiated", initiated(OTHER))
    assert calls_of(scene.take_told()) == ["01"]


def test_a_monitor_ended_as_fast_as_it_is_set_makes_no_storm(scene) -> None:
    scene.standing("101", REF)
    begun = []
    for _ in range(4):
        scene.invoke("monitorStop", services.MonitorStop(REF))
        scene.advance((scene.link._monitors.next_deadline() or scene.now) - scene.now)
        begun.append(scene.now)
        scene.grant(scene.take_one("monitorStart"), REF)
    assert [later - earlier for earlier, later in pairwise(begun)] == [RESET_PAUSE] * 3


def test_an_end_of_a_monitor_that_is_none_of_ours(scene) -> None:
    scene.invoke("monitorStop", services.MonitorStop(REF))
    (refusal,) = scene.take_sent()
    assert refusal.body == csta.UniversalFailure("operation", "invalidMonitorCrossRefID")
    assert scene.take_told() == []


def test_both_sides_end_a_monitor_at_the_same_time(scene) -> None:
    scene.standing("101", REF)
    scene.unmonitor("101", "s")
    scene.take_sent()
    scene.invoke("monitorStop", services.MonitorStop(REF))
    (reply,) = scene.take_sent()
    assert reply.kind == "result"
    assert scene.take_told() == []


def test_a_snapshot_of_an_older_setting_does_not_count(scene) -> None:
    scene.monitor("101", "m")
    scene.grant(scene.take_one("monitorStart"), REF)
    old = scene.take_one("snapshotDevice")
    scene.advance(5)
    scene.invoke("monitorStop", services.MonitorStop(REF))
    scene.grant(scene.take_one("monitorStart"), OTHER)
    scene.take_told()
    scene.answer(old, snapshot())
    assert scene.take_told() == []
    scene.answer(scene.take_one("snapshotDevice"), snapshot())
    assert scene.take_told() == [SnapshotTaken("101", (), gap=True), MonitorRestored("101")]


def test_a_snapshot_after_the_stop_does_not_count(scene) -> None:
    scene.monitor("101", "m")
    scene.grant(scene.take_one("monitorStart"), REF)
    scene.unmonitor("101", "s")
    scene.take_told()
    scene.answer(scene.take_one("snapshotDevice"), snapshot())
    assert scene.take_told() == []


def test_a_lost_monitor_refused_for_now_is_delayed_and_tried_slowly(scene) -> None:
    scene.standing("101", REF).advance(5)
    scene.invoke("monitorStop", services.MonitorStop(REF))
    scene.take_told()
    for _ in range(3):
        scene.refuse(scene.take_one("monitorStart"), LICENCE.category, LICENCE.name)
        scene.advance(SLOW_RETRY)
    assert scene.take_told() == [MonitorDelayed("101", LICENCE)] * 3
    scene.grant(scene.take_one("monitorStart"), OTHER)
    scene.answer(scene.take_one("snapshotDevice"), snapshot())
    assert scene.take_told() == [SnapshotTaken("101", (), gap=True), MonitorRestored("101")]


def test_a_lost_monitor_refused_for_good_ends(scene) -> None:
    scene.standing("101", REF).advance(5)
    scene.invoke("monitorStop", services.MonitorStop(REF))
    scene.refuse(scene.take_one("monitorStart"), "operation", "invalidDeviceID")
    assert scene.take_told() == [
        MonitorLost("101", "normal"),
        MonitorEnded("101", PbxRefused("operation", "invalidDeviceID")),
    ]
    scene.advance(600)
    assert scene.take_sent("monitorStart") == []


def test_who_asks_for_a_delayed_monitor_has_it_tried_now(scene) -> None:
    scene.standing("101", REF).advance(5)
    scene.invoke("monitorStop", services.MonitorStop(REF))
    scene.refuse(scene.take_one("monitorStart"), LICENCE.category, LICENCE.name)
    scene.take_told()
    scene.monitor("101", 1)
    scene.refuse(scene.take_one("monitorStart"), LICENCE.category, LICENCE.name)
    assert scene.take_told() == [Answered(1, LICENCE), MonitorDelayed("101", LICENCE)]
    scene.monitor("101", 2)
    scene.grant(scene.take_one("monitorStart"), OTHER)
    scene.answer(scene.take_one("snapshotDevice"), snapshot())
    assert scene.take_told() == [Answered(2, Done()), SnapshotTaken("101", (), gap=True), MonitorRestored("101")]
    scene.advance(600)
    assert scene.take_sent("monitorStart") == []


def test_a_monitor_being_set_again_can_be_joined_left_and_joined(scene) -> None:
    scene.standing("101", REF).advance(5)
    scene.invoke("monitorStop", services.MonitorStop(REF))
    start = scene.take_one("monitorStart")
    scene.take_told()
    scene.monitor("101", 1).unmonitor("101", "s").monitor("101", 2)
    assert scene.take_told() == [Answered("s", Done())]
    scene.take_sent()
    scene.grant(start, OTHER)
    assert scene.take_told() == [Answered(1, Done()), Answered(2, Done())]


def test_stop_while_it_waits_to_be_set_again_is_forgetting(scene) -> None:
    scene.standing("101", REF)
    scene.invoke("monitorStop", services.MonitorStop(REF))
    scene.refuse(scene.take_one("monitorStart"), LICENCE.category, LICENCE.name)
    scene.take_told()
    scene.take_sent()
    scene.unmonitor("101", "s").advance(600)
    assert scene.take_told() == [Answered("s", Done())]
    assert scene.take_sent() == []


def test_a_loss_answers_every_kind_of_asker(scene) -> None:
    scene.standing("101", REF)
    scene.monitor("102", 1).monitor("102", 2).unmonitor("101", 3)
    scene.take_told()
    scene.link.receive_eof(scene.now)
    answered = [event for event in scene.take_told() if isinstance(event, Answered)]
    assert {event.reference for event in answered} == {1, 2, 3}
    assert {event.outcome for event in answered} == {LinkDown()}


@pytest.mark.parametrize(
    ("outcome", "final"),
    [
        (PbxRefused("operation", "privilegeViolationSpecifiedDevice"), True),
        (PbxRefused("operation", "invalidMonitorObject"), True),
        (BadParameter(), True),
        (PbxRefused("operation", "generic"), False),
        (PbxRefused("security", "invalidDeviceID"), False),
        (LICENCE, False),
        (TimedOut(), False),
        (RemoteRejected("resourceLimitation"), False),
    ],
)
def test_what_is_final(outcome, final: bool) -> None:
    assert is_final(outcome) is final
