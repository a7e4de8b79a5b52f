"""Many sessions, one monitor per device at the telephone system."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.e2e


def test_one_monitor_for_two_clients(world, wait_until):
    box, server = world.pair()
    first = world.stli(server, "", "101")
    second = world.stli(server, ";Version=2;DeviceInformation=Off")
    second.ask("monitorstart 101", "error_ind SUCCESS MonitorStart")
    second.request("MonitorStart 101")
    assert box.requests("monitorStart") == 1

    box.do("offhook 101")
    first.expect("Initiated 101 normal", "DeviceInformation 101 1 (initiated)")
    assert second.line().startswith("Initiated 101 normal ")

    first.ask("BYE", "error_ind SUCCESS BYE")
    assert first.rest() == b""
    box.do("onhook 101")
    assert second.line().startswith("ConnectionCleared 101 ")
    second.nothing_more()
    assert box.requests("monitorStop") == 0

    second.request("MonitorStop 101")
    wait_until(lambda: box.monitors() == 0, "the monitor to end")
    second.request("MonitorStart 102")  # Whatever else had been sent would have come before this.
    assert box.requests("monitorStop") == 1
    assert box.requests("monitorStart") == 2


def test_a_client_that_vanishes_leaves_no_monitor(world, wait_until):
    box, server = world.pair()
    first, second = world.stli(server, "", "101"), world.stli(server, "", "101")
    first.close()
    box.do("offhook 101")
    second.expect("Initiated 101 normal", "DeviceInformation 101 1 (initiated)")
    assert box.requests("monitorStop") == 0
    second.close()
    wait_until(lambda: box.requests("monitorStop") == 1, "MonitorStop after the last client")
    assert box.monitors() == 0


def test_monitors_asked_for_at_the_same_time_are_one(world):
    box, server = world.pair()
    box.do("fault late 0.2")
    clients = [world.stli(server) for _ in range(5)]
    for client in clients:
        client.say("MonitorStart 101")
    for client in clients:
        client.expect("error_ind SUCCESS MonitorStart")
    assert box.requests("monitorStart") == 1
    box.do("offhook 101")
    for client in clients:
        client.expect("Initiated 101 normal", "DeviceInformation 101 1 (initiated)")


def test_a_refused_monitor_is_refused_to_all_who_wait_and_may_be_tried_again(world):
    box, server = world.pair()
    box.do("fault limit 0")
    box.do("fault late 0.2")
    clients = [world.stli(server) for _ in range(3)]
    for client in clients:
        client.say("MonitorStart 101")
    for client in clients:
        client.expect("error_ind PBXERROR MonitorStart systemResourceAvailability overallMonitorLimitExceeded")
    box.do("fault off")
    clients[0].request("MonitorStart 101")
    box.do("offhook 101")
    clients[0].expect("Initiated 101 normal", "DeviceInformation 101 1 (initiated)")
    clients[1].nothing_more()


def test_start_and_stop_in_quick_turns_end_as_the_last_word_says(world, wait_until):
    box, server = world.pair()
    box.do("fault late 0.1")
    client = world.stli(server)
    client.say(*("MonitorStart 101", "MonitorStop 101") * 5, "MonitorStart 101")
    for _ in range(5):
        client.expect("error_ind SUCCESS MonitorStart", "error_ind SUCCESS MonitorStop")
    client.expect("error_ind SUCCESS MonitorStart")
    box.do("fault off")
    wait_until(lambda: box.monitors() == 1, "exactly one monitor")
    box.do("offhook 101")
    client.expect("Initiated 101 normal", "DeviceInformation 101 1 (initiated)")
    client.request("MonitorStop 101")
    wait_until(lambda: box.monitors() == 0, "no monitor left")


def test_a_client_that_leaves_while_its_monitor_is_being_set_leaves_none(world, wait_until):
    box, server = world.pair()
    box.do("fault late 0.2")
    client = world.stli(server)
    client.say("MonitorStart 101")
    wait_until(lambda: box.requests("monitorStart") == 1, "the request at the telephone system")
    client.close()
    wait_until(lambda: box.requests("monitorStop") == 1, "MonitorStop of a monitor that nobody wants")
    wait_until(lambda: box.monitors() == 0, "no monitor left")


def test_an_answer_that_comes_too_late_leaves_no_monitor(world, wait_until):
    box, server = world.pair("requestTimeout = 0.3")
    client = world.stli(server)
    box.do("fault late 0.7")
    client.ask("MonitorStart 101", "error_ind TIMEOUT MonitorStart")
    wait_until(lambda: box.requests("monitorStop") == 1, "MonitorStop of a monitor that nobody has", patience=2)
