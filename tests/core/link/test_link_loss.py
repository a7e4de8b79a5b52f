"""The link is lost and comes back: what is told, in which order, and what is set again at which pace."""

from __future__ import annotations

import pytest

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.domain.commands import Ask, MakeCall, Perform
from teamcall_core.domain.events import (
    Answered,
    DialWanted,
    HangUpWanted,
    LinkCameUp,
    LinkWentDown,
    MonitorDelayed,
    MonitorEnded,
    MonitorRestored,
    PeerFault,
    SnapshotTaken,
)
from teamcall_core.domain.ids import Device
from teamcall_core.domain.outcomes import Done, LinkDown, PbxRefused, TimedOut
from teamcall_core.link.monitors import SLOW_RETRY
from teamcall_core.link.restore import RESTORE_WINDOW

DIAL = DialWanted("pbx.example", 1040)
CLOSED = "the telephone system closed the connection"


def lose(scene, reason: str = "") -> None:
    scene.link.receive_eof(scene.now, reason)


def come_back(scene) -> list[object]:
    """The next attempt succeeds; gives what the link tells from its return on."""
    scene.advance(60)
    scene.take_told()
    scene.link.connection_made(scene.now)
    scene.say("aare", csta.AARE())
    scene.status("normal")
    return scene.take_told()


def two_standing(scene):
    return scene.standing("101", b"\x00\x01").standing("102", b"\x00\x02")


def test_open_asks_are_answered_before_the_loss_is_told(scene) -> None:
    scene.ask(1, Perform(MakeCall("101", "102"), Device("101"))).monitor("103", 2)
    lose(scene, "connection reset")
    told = scene.take_told()
    assert told == [Answered(1, LinkDown()), Answered(2, LinkDown()), LinkWentDown("connection reset", 0.0), DIAL]
    assert scene.link.state == "connecting"
    lose(scene, "connection refused")
    assert scene.link.state == "outOfService"


def test_a_request_not_fetched_before_the_loss_is_never_sent(scene) -> None:
    scene.link.send(Ask(1, Perform(MakeCall("101", "102"), Device("101"))), scene.now)
    scene.link.receive_data(b"\x00\x00", scene.now)
    assert scene.link.data_to_send() == b""


def test_a_loss_is_told_once_and_the_delays_grow(scene) -> None:
    lose(scene)
    scene.advance(0)
    waits = []
    for _ in range(4):
        lose(scene)
        waits.append(scene.link.next_deadline() - scene.now)
        scene.advance(waits[-1])
    assert waits == [1, 2, 4, 8]
    downs = [event for event in scene.take_told() if isinstance(event, LinkWentDown)]
    assert downs == [LinkWentDown(CLOSED, 0.0)]
    scene.reconnect()
    lose(scene)
    assert scene.take_told() == [LinkWentDown(CLOSED, 16.0)]
    scene.advance(15.9)
    assert scene.take_told() == []
    scene.advance(0.1)
    assert scene.take_told() == [DIAL]


def test_twenty_losses_in_a_row_bring_the_monitors_back_each_time(scene) -> None:
    two_standing(scene)
    for turn in range(20):
        lose(scene)
        told = come_back(scene)
        assert told == [LinkCameUp("normal")]
        for request in scene.take_sent("monitorStart"):
            scene.grant(request, bytes([turn, request.invoke_id & 0xFF]))
        for request in scene.take_sent("snapshotDevice"):
            scene.answer(request, services.SnapshotDeviceResult([]))
        assert scene.take_told() == [
            SnapshotTaken("101", (), gap=True),
            MonitorRestored("101"),
            SnapshotTaken("102", (), gap=True),
            MonitorRestored("102"),
        ]


def test_restored_in_order_paced(new_scene) -> None:
    scene = two_standing(new_scene(monitor_start_interval=0.5).up())
    lose(scene)
    assert come_back(scene) == [LinkCameUp("normal")]
    first = scene.take_one("monitorStart")
    assert first.body.monitor_object.identifier == "101"
    scene.advance(0.4)
    assert scene.take_sent("monitorStart") == []
    scene.advance(0.1)
    second = scene.take_one("monitorStart")
    assert second.body.monitor_object.identifier == "102"


def test_five_thousand_are_restored_at_their_pace(new_scene) -> None:
    """One per ``monitor_start_interval``, each at its time, however fast the answers come."""
    scene = new_scene(monitor_start_interval=0.02).up()
    for number in range(5000):
        scene.standing(str(number), number.to_bytes(2, "big"))
    lose(scene)
    scene.advance(0).take_told()
    scene.reconnect()
    begun, restored = scene.now, []
    while len(restored) < 5000:
        for request in scene.take_sent("monitorStart"):
            restored.append((request.body.monitor_object.identifier, round(scene.now - begun, 6)))
            scene.grant(request, len(restored).to_bytes(3, "big"))
        for request in scene.take_sent("snapshotDevice"):
            scene.answer(request, services.SnapshotDeviceResult([]))
        scene.now = max(scene.now, scene.link.next_deadline() or scene.now)
        scene.link.handle_timer(scene.now)
    assert restored == [(str(number), round(0.02 * number, 6)) for number in range(5000)]


def test_restoring_many_keeps_to_the_window_and_reaches_all(scene) -> None:
    devices = [str(number) for number in range(3 * RESTORE_WINDOW)]
    for number, device in enumerate(devices):
        scene.standing(device, number.to_bytes(2, "big"))
    lose(scene)
    come_back(scene)
    restored: list[str] = []
    waiting = scene.take_sent("monitorStart")
    assert len(waiting) == RESTORE_WINDOW
    while waiting:
        request = waiting.pop(0)
        restored.append(request.body.monitor_object.identifier)
        scene.grant(request, len(restored).to_bytes(3, "big"))
        waiting += scene.take_sent("monitorStart")
        assert len(waiting) <= RESTORE_WINDOW
    assert restored == devices


def test_each_fate_of_a_standing_monitor(scene) -> None:
    for number in range(1, 5):
        scene.standing(str(number), bytes([number]))
    lose(scene)
    come_back(scene)
    good, final, licence, _ = scene.take_sent("monitorStart")
    scene.refuse(final, "operation", "privilegeViolationSpecifiedDevice")
    scene.refuse(licence, "systemResourceAvailability", "overallMonitorLimitExceeded")
    scene.grant(good, b"\x11")
    scene.refuse(scene.take_one("snapshotDevice"), "operation", "generic")
    scene.advance(10)
    assert scene.take_told() == [
        MonitorEnded("2", PbxRefused("operation", "privilegeViolationSpecifiedDevice")),
        MonitorDelayed("3", PbxRefused("systemResourceAvailability", "overallMonitorLimitExceeded")),
        MonitorRestored("1"),
        MonitorDelayed("4", TimedOut()),
    ]
    for device, seconds in (("3", SLOW_RETRY - 10), ("4", 10)):
        scene.advance(seconds)
        request = scene.take_one("monitorStart")
        assert request.body.monitor_object.identifier == device
        scene.grant(request, device.encode())
        scene.answer(scene.take_one("snapshotDevice"), services.SnapshotDeviceResult([]))
        assert scene.take_told() == [SnapshotTaken(device, (), gap=True), MonitorRestored(device)]


def test_asking_and_stopping_while_out_of_service(scene) -> None:
    two_standing(scene)
    lose(scene)
    scene.take_told()
    scene.unmonitor("101", "s").monitor("102", "m").monitor("103", "n").unmonitor("999", "t")
    assert scene.take_told() == [
        Answered("s", Done()),
        Answered("m", LinkDown()),
        Answered("n", LinkDown()),
        Answered("t", Done()),
    ]
    come_back(scene)
    assert scene.take_one("monitorStart").body.monitor_object.identifier == "102"


def test_a_start_whose_restore_is_pending_joins_it(new_scene) -> None:
    scene = two_standing(new_scene(monitor_start_interval=5).up())
    lose(scene)
    come_back(scene)
    scene.monitor("101", 1).monitor("102", 2)
    first, second = scene.take_sent("monitorStart")
    scene.grant(first, b"\x11").grant(second, b"\x12")
    assert scene.take_told() == [Answered(1, Done()), Answered(2, Done())]
    for request in scene.take_sent("snapshotDevice"):
        scene.refuse(request, "operation", "generic")
    assert scene.take_told() == [MonitorRestored("101"), MonitorRestored("102")]
    scene.advance(60)
    assert scene.take_sent("monitorStart") == []


@pytest.mark.parametrize("when", ["starting", "abandoned", "restoring", "reconciling", "delayed"])
def test_a_loss_in_the_middle(scene, when: str) -> None:
    if when in {"starting", "abandoned"}:
        scene.monitor("101", "m")
        if when == "abandoned":
            scene.unmonitor("101", "s")
    else:
        scene.standing("101", b"\x01")
        lose(scene)
        come_back(scene)
        if when == "reconciling":
            scene.grant(scene.take_one("monitorStart"), b"\x02")
        if when == "delayed":
            scene.refuse(scene.take_one("monitorStart"), "performanceManagement", "generic")
    scene.take_sent()
    scene.take_told()
    lose(scene)
    come_back(scene)
    starts = scene.take_sent("monitorStart")
    assert len(starts) == (0 if when in {"starting", "abandoned"} else 1)
    if starts:
        scene.grant(starts[0], b"\x03")
        scene.answer(scene.take_one("snapshotDevice"), services.SnapshotDeviceResult([]))
        assert scene.take_told() == [SnapshotTaken("101", (), gap=True), MonitorRestored("101")]


def test_answers_and_events_of_the_old_connection_mean_nothing_on_the_new_one(scene) -> None:
    scene.standing("101", b"\x01")
    scene.ask("r", Perform(MakeCall("101", "102"), Device("101")))
    request = scene.take_one("makeCall")
    lose(scene)
    come_back(scene)
    scene.refuse(request, "operation", "generic")
    assert [type(event) for event in scene.take_told()] == [PeerFault]


@pytest.mark.parametrize(
    ("octets", "reason"),
    [
        ("0000", "a frame of length 0 at octet"),
        ("ffff", "a frame of 65535 octets, more than the limit of 2000, at octet"),
    ],
)
def test_broken_framing_ends_the_connection(new_scene, octets: str, reason: str) -> None:
    scene = new_scene(max_frame=2000).up()
    scene.octets(
        bytes.fromhex(octets) + scene.frame("invoke", services.SystemStatus(system_status="normal"), 1, "systemStatus")
    )
    hang_up, down = scene.take_told()
    assert isinstance(hang_up, HangUpWanted)
    assert isinstance(down, LinkWentDown)
    assert down.reason.startswith(f"the telephone system broke the framing: {reason}")
    assert scene.take_sent() == []
    assert come_back(scene) == [LinkCameUp("normal")]


def test_an_end_inside_a_frame_is_told(scene) -> None:
    scene.octets(b"\x00\x10\xa1")
    lose(scene)
    down, _ = scene.take_told()
    assert down.reason.startswith(f"{CLOSED}; the stream ends with 3 octets of an unfinished frame")
    assert come_back(scene) == [LinkCameUp("normal")]


def test_a_half_open_connection_is_found_and_given_up(new_scene) -> None:
    scene = new_scene(heartbeat_interval=30, heartbeat_timeout=5).up()
    scene.advance(30)
    probe = scene.take_one("systemStatus")
    assert (probe.kind, probe.body.system_status) == ("invoke", "normal")
    scene.advance(5)
    assert scene.take_told() == [
        HangUpWanted("nothing heard for 35 s"),
        LinkWentDown("nothing heard for 35 s", 0.0),
        DIAL,
    ]


@pytest.mark.parametrize("how", ["result", "error", "anything"])
def test_a_heartbeat_that_is_heard(new_scene, how: str) -> None:
    scene = new_scene(heartbeat_interval=30, heartbeat_timeout=5).up()
    for _ in range(5):
        scene.advance(30)
        probe = scene.take_one("systemStatus")
        if how == "result":
            scene.answer(probe, services.SystemStatusResult())
        elif how == "error":
            scene.refuse(probe, "operation", "serviceNotSupported")
        else:
            scene.status("normal")
            scene.take_sent()
    assert scene.take_told() == []
    assert scene.link.state == "inService"


def test_heartbeat_while_the_telephone_system_is_starting(new_scene) -> None:
    scene = new_scene(heartbeat_interval=30, heartbeat_timeout=5)
    scene.link.start(scene.now)
    scene.link.connection_made(scene.now)
    scene.say("aare", csta.AARE())
    scene.status("initializing")
    scene.take_told()
    scene.advance(36)
    assert scene.take_told()[0] == HangUpWanted("nothing heard for 35 s")


def test_no_heartbeat_where_it_is_switched_off(scene) -> None:
    scene.advance(1e6)
    assert scene.take_sent() == []
    assert scene.take_told() == []
