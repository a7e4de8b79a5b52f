"""What the telephone system says of itself is acted upon: overload, lost messages, a gate that closes."""

from __future__ import annotations

import pytest

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.csta.events import ServiceInitiated
from teamcall_core.csta.identifiers import ConnectionID, DeviceID
from teamcall_core.domain.commands import Ask, MakeCall, Perform
from teamcall_core.domain.events import (
    Answered,
    CallInitiated,
    GapClosed,
    LinkCameUp,
    LinkWentDown,
    LookBegun,
    MessagesLost,
    MonitorChecked,
    MonitorLost,
    MonitorRestored,
    PeerFault,
    SnapshotTaken,
    StatusChanged,
)
from teamcall_core.domain.ids import Device
from teamcall_core.domain.outcomes import LinkDown
from teamcall_core.link.monitors import MOST_LOOKS, SLOW_RETRY
from teamcall_core.link.status import LOOK_PAUSE, LOOK_WINDOW, OVERLOAD_LIMIT
from teamcall_core.link.transitions import LINK_TRANSITIONS, LinkInput, LinkState

REF, OTHER = b"\x00\x01", b"\x00\x02"
CLOSED = "the telephone system says that its status is disabled"


def looks(scene) -> list[str]:
    return [one.body.snapshot_object.identifier for one in scene.take_sent("snapshotDevice")]


def told(scene) -> list[object]:
    """What the link tells, without the beginnings of looks."""
    return [event for event in scene.take_told() if not isinstance(event, LookBegun)]


def starts(scene) -> list[str]:
    return [one.body.monitor_object.identifier for one in scene.take_sent("monitorStart")]


def initiated(cross_ref: bytes) -> object:
    own = ConnectionID(b"\x01", DeviceID("101"))
    return ServiceInitiated(cross_ref, own, initiating_device=DeviceID("101"), cause="normal")


def test_lost_messages_are_told_and_every_device_is_looked_at(scene) -> None:
    scene.standing("101", REF).standing("102", OTHER)
    scene.status("messagesLost")
    assert told(scene) == [StatusChanged("messagesLost"), MessagesLost()]
    first, second = scene.take_sent("snapshotDevice")
    scene.event("serviceInitiated", initiated(REF))
    assert [type(event) for event in told(scene)] == [CallInitiated]
    scene.answer(first, services.SnapshotDeviceResult([]))
    assert told(scene) == [SnapshotTaken("101", (), gap=True), GapClosed("101")]
    scene.refuse(second, "operation", "serviceNotSupported")
    assert told(scene) == [GapClosed("102")]


def test_who_loses_messages_all_the_time_is_looked_at_once_a_minute(scene) -> None:
    scene.standing("101", REF)
    for _ in range(5):
        scene.status("messagesLost")
    assert told(scene).count(MessagesLost()) == 5
    scene.answer(scene.take_one("snapshotDevice"), services.SnapshotDeviceResult([]))
    scene.advance(LOOK_PAUSE - 0.1)
    assert looks(scene) == []
    scene.advance(0.1)
    scene.answer(scene.take_one("snapshotDevice"), services.SnapshotDeviceResult([]))
    scene.advance(10 * LOOK_PAUSE)
    assert looks(scene) == []


def test_a_message_that_cannot_be_read_is_a_reason_to_look(scene) -> None:
    scene.standing("101", REF)
    scene.octets(b"\x00\x02\xff\xff")
    (fault,) = told(scene)
    assert isinstance(fault, PeerFault)
    assert fault.lost
    scene.advance(0)
    assert looks(scene) == ["101"]


def test_a_look_is_paced_and_keeps_to_its_window(new_scene) -> None:
    scene = new_scene(monitor_start_interval=0.5).up().standing("101", REF).standing("102", OTHER)
    scene.status("messagesLost")
    assert looks(scene) == ["101"]
    scene.advance(0.4)
    assert looks(scene) == []
    scene.advance(0.1)
    assert looks(scene) == ["102"]


def test_many_are_looked_at_as_they_answer(scene) -> None:
    devices = [str(number) for number in range(3 * LOOK_WINDOW)]
    for number, device in enumerate(devices):
        scene.standing(device, number.to_bytes(2, "big"))
    scene.status("messagesLost")
    waiting, asked = scene.take_sent("snapshotDevice"), []
    assert len(waiting) == LOOK_WINDOW
    while waiting:
        request = waiting.pop(0)
        asked.append(request.body.snapshot_object.identifier)
        scene.answer(request, services.SnapshotDeviceResult([]))
        waiting += scene.take_sent("snapshotDevice")
        assert len(waiting) <= LOOK_WINDOW
    assert asked == devices


@pytest.mark.parametrize("how", ["refused", "unanswered"])
def test_a_look_that_fails_for_now_is_taken_again(scene, how: str) -> None:
    scene.standing("101", REF)
    scene.link.receive_eof(scene.now)
    scene.reconnect()
    scene.grant(scene.take_one("monitorStart"), OTHER)
    for look in range(MOST_LOOKS):
        request = scene.take_one("snapshotDevice")
        if how == "refused":
            scene.refuse(request, "systemResourceAvailability", "resourceBusy")
        else:
            scene.advance(10)
        assert told(scene) == [GapClosed("101") if look else MonitorRestored("101")]
        scene.advance(LOOK_PAUSE)
    assert looks(scene) == []
    scene.status("messagesLost")
    scene.answer(scene.take_one("snapshotDevice"), services.SnapshotDeviceResult([]))
    assert told(scene)[-2:] == [SnapshotTaken("101", (), gap=True), GapClosed("101")]


def test_a_look_that_is_taken_again_and_succeeds_tells_what_was_missed(scene) -> None:
    scene.standing("101", REF)
    scene.link.receive_eof(scene.now)
    scene.reconnect()
    scene.grant(scene.take_one("monitorStart"), OTHER)
    scene.refuse(scene.take_one("snapshotDevice"), "performanceManagement", "performanceLimitExceeded")
    told(scene)
    scene.advance(LOOK_PAUSE)
    scene.answer(scene.take_one("snapshotDevice"), services.SnapshotDeviceResult([]))
    assert told(scene) == [SnapshotTaken("101", (), gap=True), GapClosed("101")]
    scene.advance(10 * LOOK_PAUSE)
    assert looks(scene) == []


def test_a_first_look_that_fails_is_no_gap(scene) -> None:
    scene.monitor("101", 1)
    scene.grant(scene.take_one("monitorStart"), REF)
    scene.refuse(scene.take_one("snapshotDevice"), "systemResourceAvailability", "resourceBusy")
    scene.advance(10 * LOOK_PAUSE)
    assert looks(scene) == []


def test_monitors_that_end_during_a_look_do_not_stop_it(new_scene) -> None:
    scene = new_scene(monitor_start_interval=1).up().standing("101", REF).standing("102", OTHER)
    scene.status("messagesLost")
    scene.unmonitor("102")
    scene.unmonitor("101")
    scene.answer(scene.take_one("snapshotDevice"), services.SnapshotDeviceResult([]))
    scene.advance(5)
    assert looks(scene) == []
    told(scene)
    scene.standing("103", b"\x09").advance(LOOK_PAUSE)
    scene.status("normal")
    scene.status("messagesLost")
    assert looks(scene) == ["103"]


@pytest.mark.parametrize("status", ["overloadImminent", "overloadReached"])
@pytest.mark.parametrize("relief", ["overloadRelieved", "normal", "enabled", None])
def test_an_overload_stops_what_is_not_urgent(scene, status: str, relief: str | None) -> None:
    scene.standing("101", REF).advance(5)
    scene.status(status)
    scene.invoke("monitorStop", services.MonitorStop(REF))
    scene.status("messagesLost")
    told(scene)
    assert starts(scene) == looks(scene) == []
    scene.ask(1, Perform(MakeCall("101", "102"), Device("101"))).monitor("103")
    assert len(scene.take_sent("makeCall")) == 1
    assert starts(scene) == ["103"]
    scene.advance(5)
    assert starts(scene) == []
    if relief is None:
        scene.advance(OVERLOAD_LIMIT - 5.1)
        assert starts(scene) == []
        scene.advance(0.1)
    else:
        scene.status(relief)
    assert starts(scene) == ["101"]


def test_an_overload_that_goes_on_is_respected(scene) -> None:
    scene.standing("101", REF).advance(5)
    scene.status("overloadReached")
    scene.invoke("monitorStop", services.MonitorStop(REF))
    for _ in range(5):
        scene.advance(OVERLOAD_LIMIT - 1)
        scene.status("overloadReached")
        assert starts(scene) == []


@pytest.mark.parametrize("status", ["disabled", "initializing"])
def test_the_gate_closes(scene, status: str) -> None:
    scene.standing("101", REF)
    scene.ask(1, Perform(MakeCall("101", "102"), Device("101"))).monitor("102", 2)
    scene.status(status)
    reason = f"the telephone system says that its status is {status}"
    assert told(scene) == [Answered(1, LinkDown()), Answered(2, LinkDown()), LinkWentDown(reason, None)]
    assert scene.link.state == "connecting"
    scene.ask(3, Perform(MakeCall("101", "102"), Device("101")))
    assert told(scene) == [Answered(3, LinkDown())]
    scene.take_sent()
    scene.status("messagesLost")
    scene.advance(3600)
    assert told(scene) == [StatusChanged("messagesLost")]
    scene.status("normal")
    assert told(scene) == [LinkCameUp("normal")]
    scene.grant(scene.take_one("monitorStart"), OTHER)
    scene.answer(scene.take_one("snapshotDevice"), services.SnapshotDeviceResult([]))
    assert told(scene) == [SnapshotTaken("101", (), gap=True), MonitorRestored("101")]


def test_a_connection_lost_behind_a_closed_gate(scene) -> None:
    scene.standing("101", REF)
    scene.status("disabled")
    assert told(scene) == [LinkWentDown(CLOSED, None)]
    scene.link.receive_eof(scene.now)
    scene.advance(0)
    downs = [event for event in told(scene) if isinstance(event, LinkWentDown)]
    assert not downs
    scene.reconnect()
    assert starts(scene) == ["101"]


def test_a_monitor_that_was_said_to_be_no_more_and_speaks_is_stopped(scene) -> None:
    scene.standing("101", REF)
    scene.status("disabled")
    scene.event("serviceInitiated", initiated(REF))
    told(scene)
    assert scene.take_sent("monitorStop") == []
    scene.status("normal")
    scene.grant(scene.take_one("monitorStart"), OTHER)
    for _ in range(2):
        scene.event("serviceInitiated", initiated(REF))
    (stop,) = scene.take_sent("monitorStop")
    assert stop.body.cross_ref_identifier == REF
    assert not [event for event in told(scene) if isinstance(event, CallInitiated | PeerFault)]


def test_a_monitor_granted_too_late_behind_a_closed_gate_is_stopped_when_it_speaks(scene) -> None:
    scene.monitor("101", 1)
    request = scene.take_one("monitorStart")
    scene.status("disabled")
    scene.grant(request, REF)
    assert scene.take_sent("monitorStop") == []
    scene.status("normal")
    scene.event("serviceInitiated", initiated(REF))
    assert scene.take_one("monitorStop").body.cross_ref_identifier == REF


def test_enabled_says_that_no_monitor_stands(scene) -> None:
    scene.standing("101", REF).standing("102", OTHER).advance(5)
    scene.status("enabled")
    assert told(scene) == [StatusChanged("enabled"), MonitorLost("101", "normal"), MonitorLost("102", "normal")]
    assert starts(scene) == ["101", "102"]
    scene.status("enabled")
    assert told(scene) == []
    assert scene.link.state == "inService"


def test_what_a_partly_disabled_telephone_system_does_not_reach_is_out_of_service(scene) -> None:
    scene.standing("101", REF).standing("102", OTHER).advance(5)
    scene.status("partiallyDisabled")
    unreachable, fine = scene.take_sent("snapshotDevice")
    scene.refuse(unreachable, "systemResourceAvailability", "resourceOutOfService")
    scene.answer(fine, services.SnapshotDeviceResult([]))
    assert told(scene) == [
        StatusChanged("partiallyDisabled"),
        MonitorLost("101", "normal"),
        SnapshotTaken("102", (), gap=True),
        GapClosed("102"),
    ]
    scene.advance(SLOW_RETRY - 0.1)
    assert starts(scene) == []
    scene.status("normal")
    assert starts(scene) == ["101"]


def test_the_gate_opens_where_part_of_the_telephone_system_works(new_scene) -> None:
    scene = new_scene()
    scene.link.start(scene.now)
    scene.link.connection_made(scene.now)
    scene.say("aare", csta.AARE())
    scene.status("partiallyDisabled")
    assert LinkCameUp("partiallyDisabled") in told(scene)


def test_only_a_link_in_service_has_a_gate_to_close() -> None:
    closing = [state for state, moved in LINK_TRANSITIONS if moved is LinkInput.STATUS_CLOSED]
    assert closing == [LinkState.IN_SERVICE]


def test_an_ask_in_flight_when_the_gate_closes_is_answered_once(scene) -> None:
    scene.link.send(Ask(1, Perform(MakeCall("101", "102"), Device("101"))), scene.now)
    request = scene.take_one("makeCall")
    scene.status("disabled")
    scene.refuse(request, "operation", "generic")
    answers = [event for event in told(scene) if isinstance(event, Answered)]
    assert answers == [Answered(1, LinkDown())]


# --- the slow round --------------------------------------------------------------------------------------------------


def test_the_slow_round_looks_at_one_after_the_other(new_scene) -> None:
    scene = new_scene(monitor_check_interval=30).up()
    for number in range(3):
        scene.standing(str(number), bytes([number]))
    scene.advance(29.9)
    assert looks(scene) == []
    seen = []
    for _ in range(7):
        scene.advance(0.1)
        for request in scene.take_sent("snapshotDevice"):
            seen.append((request.body.snapshot_object.identifier, round(scene.now - 1000, 3)))
            scene.answer(request, services.SnapshotDeviceResult([]))
        scene.advance(9.9)
    assert seen == [("0", 30), ("1", 40), ("2", 50), ("0", 60), ("1", 70), ("2", 80), ("0", 90)]
    checked = [event for event in told(scene) if not isinstance(event, Answered)]
    assert checked == [MonitorChecked(device, ()) for device, _ in seen]


def test_a_round_without_monitors_and_without_answers_is_no_trouble(new_scene) -> None:
    scene = new_scene(monitor_check_interval=10).up()
    scene.advance(100)
    scene.standing("101", REF)
    scene.advance(100)
    assert len(looks(scene)) in (9, 10)
    scene.advance(10)
    assert set(told(scene)) == {GapClosed("101")}
    scene.take_sent()
    scene.link.receive_eof(scene.now)
    scene.advance(0).take_told()
    scene.link.receive_eof(scene.now)
    assert scene.link.next_deadline() is not None
    assert looks(scene) == []


def test_a_doubted_monitor_is_checked_once_more_and_then_set_again(new_scene) -> None:
    scene = new_scene().up().standing("101", REF).advance(5)
    scene.link.doubt(Device("101"), scene.now, sure=False)
    scene.answer(scene.take_one("snapshotDevice"), services.SnapshotDeviceResult([]))
    assert told(scene) == [MonitorChecked("101", ())]
    scene.link.doubt(Device("101"), scene.now, sure=True)
    assert scene.take_one("monitorStop").body.cross_ref_identifier == REF
    assert told(scene) == [MonitorLost("101", "silent")]
    scene.grant(scene.take_one("monitorStart"), OTHER)
    scene.answer(scene.take_one("snapshotDevice"), services.SnapshotDeviceResult([]))
    assert told(scene) == [SnapshotTaken("101", (), gap=True), MonitorRestored("101")]


def test_doubts_of_what_is_not_monitored_do_nothing(scene) -> None:
    scene.link.doubt(Device("101"), scene.now, sure=True)
    scene.standing("102", REF)
    scene.link.receive_eof(scene.now)
    scene.take_sent()
    scene.link.doubt(Device("102"), scene.now, sure=True)
    assert looks(scene) == starts(scene) == []
