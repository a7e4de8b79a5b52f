"""Calls as clients see them, and MakeCall for the strictest public client, whatever the timing."""

from __future__ import annotations

import re

import pytest

pytestmark = pytest.mark.e2e

OPTIONS = ";Version=2;DeviceInformation=Standard"
INITIATED = re.compile(r'Initiated 101 makeCall (?!"")\S+ (?!"")\S+')
WAIT = 0.25
"""How late a late telephone system is, in seconds."""


@pytest.fixture
def box(shared_pair):
    """The telephone system, without faults afterwards."""
    yield shared_pair[0]
    shared_pair[0].do("fault off")


@pytest.fixture
def server(shared_pair):
    """The server beside it."""
    return shared_pair[1]


@pytest.fixture
def idle(box):
    """All receivers are down afterwards."""
    yield
    box.do("fault off")
    box.hang_up_all()


TIMINGS = [
    None,
    "eventsfirst",
    f"late {WAIT}",
    f"slow {WAIT}",
    "split 1",
    f"merge {WAIT}",
    "unknownid",
]


@pytest.mark.parametrize("fault", TIMINGS, ids=str)
def test_strict_make_call(world, box, server, idle, fault):
    client = world.stli(server, OPTIONS, "101")
    if fault:
        box.do(f"fault {fault}")
    client.say("MakeCall 101 102")
    first, initiated, information = client.line(), client.line(), client.line()
    assert first == "error_ind SUCCESS MakeCall"
    assert INITIATED.fullmatch(initiated), initiated
    assert information == "DeviceInformation 101 1 (initiated)"
    client.line_that(r'Delivered 101 newCall 102 101 102 "" \S+ \S+')
    client.expect("DeviceInformation 101 1 (connected)")
    client.nothing_more()


@pytest.mark.parametrize("fault", ["eventsfirst", f"late {WAIT}"])
def test_others_do_not_wait_for_the_answer_and_hear_make_call_too(world, box, server, idle, fault):
    observer = world.stli(server, "", "101")
    client = world.stli(server, OPTIONS)
    box.do(f"fault {fault}")
    client.say("MakeCall 101 102")
    observer.expect("Initiated 101 makeCall", "DeviceInformation 101 1 (initiated)")
    client.expect("error_ind SUCCESS MakeCall")


def test_events_that_arrive_before_the_answer_stay_whole_and_in_order(world, box, server, idle):
    client = world.stli(server, "", "101", "102")
    box.do(f"fault late {WAIT}")
    client.say("MakeCall 101 102", "SystemStatus")
    client.expect(
        "error_ind SUCCESS MakeCall",
        re.compile("SystemStatus inService generic .*"),
        "error_ind SUCCESS SystemStatus",
        "Initiated 101 makeCall",
        "DeviceInformation 101 1 (initiated)",
    )
    client.line_that(r'Delivered 102 newCall 102 101 102 ""')
    client.expect("DeviceInformation 102 1 (alerting)")


def test_a_refused_make_call_does_not_colour_the_next_receiver_lifted(world, box, server, idle):
    client = world.stli(server, "", "101")
    box.do("fault refuse makeCall")
    client.ask("MakeCall 101 102", "error_ind PBXERROR MakeCall systemResourceAvailability resourceBusy")
    box.do("fault off")
    box.do("offhook 101")
    client.expect("Initiated 101 normal", "DeviceInformation 101 1 (initiated)")


def test_a_receiver_lifted_by_hand_stays_normal_after_a_make_call(world, box, server, idle):
    client = world.stli(server, "", "101")
    client.request("MakeCall 101 102")
    client.expect("Initiated 101 makeCall", "DeviceInformation 101 1 (initiated)")
    client.say("ClearConnection 101")
    client.line_that(r"DeviceInformation 101 0 \(idle\)")
    box.do("offhook 101")
    client.expect("Initiated 101 normal", "DeviceInformation 101 1 (initiated)")


def test_a_call_from_dial_to_end_in_version_1(world, box, server, idle):
    client = world.stli(server, "", "101", "102")
    box.do("offhook 101")
    client.expect("Initiated 101 normal", "DeviceInformation 101 1 (initiated)")
    box.do("dial 101 102")
    client.line_that(r'Delivered 102 newCall 102 101 102 ""')
    client.expect("DeviceInformation 102 1 (alerting)")
    client.say("AnswerCall 102")
    client.expect(
        "error_ind SUCCESS AnswerCall",
        'Established 101 newCall 102 101 102 ""',
        'Established 102 newCall 102 101 102 ""',
    )
    client.say("ClearConnection 102")
    client.expect(
        "error_ind SUCCESS ClearConnection",
        re.compile(r"ConnectionCleared 10[12] normalClearing 102 \S+"),
        re.compile(r"DeviceInformation 10[12] [01] \(\S+\)"),
    )


def test_extended_information_names_the_call_and_it_is_read_back(world, box, server, idle):
    client = world.stli(server, ";Version=2;DeviceInformation=Extended", "102")
    box.do("trunkcall 089123456 102")
    delivered = client.line().split()
    assert delivered[:4] == ["Delivered", "102", "newCall", "102"], delivered
    call = delivered[-2]
    client.expect(f"DeviceInformation 102 1 ({call}/alerting/089123456)")
    client.ask("AnswerCall 102 ffffffff", "error_ind NOCALL AnswerCall")
    client.say(f"AnswerCall 102 {call}")
    client.expect("error_ind SUCCESS AnswerCall", re.compile(rf'Established 102 newCall 102 \S+ 102 "" {call} 102'))


def test_two_ringing_calls_are_ambiguous(world, box, server, idle):
    client = world.stli(server, OPTIONS, "103")
    box.do("trunkcall 0891 103")
    one = client.line_that(r"Delivered 103 .*").split()[-2]
    box.do("trunkcall 0892 103")
    two = client.line_that(r"Delivered 103 .*").split()[-2]
    client.expect("DeviceInformation 103 2 (alerting,alerting)")
    assert one != two
    sent = box.requests("answerCall")
    client.ask("AnswerCall 103", "error_ind AMBIGUOUSCALL AnswerCall")
    assert box.requests("answerCall") == sent
    client.ask(f"AnswerCall 103 {two}", "error_ind SUCCESS AnswerCall")


def test_calls_are_found_without_a_monitor(world, box, server, idle):
    client = world.stli(server, OPTIONS)
    client.ask("AnswerCall 108", "error_ind NOCALL AnswerCall")
    box.do("trunkcall 0891 108")
    client.request("AnswerCall 108")
    client.request("ClearConnection 108")
    client.ask("ClearConnection 108", "error_ind NOCALL ClearConnection")
    client.nothing_more()


def test_a_failed_call_is_told(world, box, server, idle):
    client = world.stli(server, "", "104")
    client.request("MakeCall 104 999")
    client.line_that(r"Failed 104 destNotObtainable 999 999")
    client.request("ClearConnection 104")
    client.expect(re.compile(r"ConnectionCleared 104 .*"), "DeviceInformation 104 0 (idle)")


def test_device_information_can_be_switched(world, box, server, idle):
    client = world.stli(server, ";Version=1;DeviceInformation=Off", "105")
    box.do("offhook 105")
    client.expect("Initiated 105 normal")
    client.ask("STLI;DeviceInformation=Standard", "error_ind SUCCESS STLI;Version=1;DeviceInformation=Standard")
    box.do("onhook 105")
    client.expect(re.compile(r"ConnectionCleared 105 .*"), "DeviceInformation 105 0 (idle)")


def test_calls_from_before_the_monitor_are_counted(world, box, server, idle, wait_until):
    box.do("trunkcall 0891 106")
    asked = box.requests("snapshotDevice")
    client = world.stli(server, "", "106")
    wait_until(lambda: box.requests("snapshotDevice") > asked, "the silent SnapshotDevice")
    box.do("trunkcall 0892 106")
    client.line_that(r"Delivered 106 .*")
    client.expect("DeviceInformation 106 2 (alerting,alerting)")


def test_calls_from_before_are_counted_even_while_the_snapshot_is_awaited(world, box, server, idle):
    box.do("trunkcall 0891 106")
    box.do(f"fault late {WAIT}")
    client = world.stli(server, "", "106")
    box.do("trunkcall 0892 106")
    client.line_that(r"Delivered 106 .*")
    client.expect("DeviceInformation 106 2 (alerting,alerting)")


def test_a_refused_snapshot_is_no_concern_of_the_client(world, box, server, idle):
    box.do("fault refuse snapshotDevice")
    client = world.stli(server, "", "107")
    box.do("offhook 107")
    client.expect("Initiated 107 normal", "DeviceInformation 107 1 (initiated)")


def test_a_monitor_of_an_unknown_device_is_refused(world, box, server):
    client = world.stli(server)
    client.ask("MonitorStart 999", "error_ind PBXERROR MonitorStart operation invalidDeviceID")
    client.ask("MonitorStop 999", "error_ind MONITORNOTSET MonitorStop")


def test_a_request_that_is_never_answered_times_out(world):
    box, server = world.pair("requestTimeout = 1")
    client = world.stli(server, OPTIONS, "101")
    other = world.stli(server, "", "101")
    box.do("fault late 60")
    client.say("MakeCall 101 102")
    other.expect("Initiated 101 makeCall", "DeviceInformation 101 1 (initiated)")
    client.expect("error_ind TIMEOUT MakeCall", INITIATED, "DeviceInformation 101 1 (initiated)")
