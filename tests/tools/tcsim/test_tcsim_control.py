"""The control commands and the faults, in memory."""

from __future__ import annotations

import json

import pytest

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.errors import DecodeError
from teamcall_tools.tcsim.faults import FAULTS, FaultError, describe_faults, read_fault
from teamcall_tools.tcsim.script import read_script
from teamcall_tools.tcsim.states import Ending


def monitor_start(device: str = "101") -> services.MonitorStart:
    return services.MonitorStart(csta.DeviceID(device))


def kinds(client) -> list[str]:
    return [message.operation if message.kind == "event" else message.kind for message in client.messages()]


def test_a_call_by_hand(simulator) -> None:
    def do(line: str) -> str:
        return simulator.command(line, 0.0)

    assert [do("offhook 101"), do("DIAL 101 102"), do("answer 102")] == ["ok", "ok", "ok"]
    assert json.loads(do("calls").removeprefix("ok ")) == [
        {"call": "0001", "calling": "101", "called": "102", "connections": {"101": "connected", "102": "connected"}}
    ]
    assert [do("onhook 101"), do("onhook 101"), do("calls")] == ["ok", "ok", "ok []"]
    assert do("trunkcall 0301234 103") == "ok"
    assert [do("answer 103"), do("onhook 0301234"), do("calls")] == ["ok", "ok", "ok []"]


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("", "no command"),
        ("frobnicate 101", "unknown command"),
        ("offhook", "usage: offhook D"),
        ("dial 101", "usage: dial D N"),
        ("offhook 999", "no extension"),
        ("answer 101", "nothing rings"),
        ("hold 101", "no call for that"),
        ("status sleepy", "unknown status"),
        ("monitorend 101", "not monitored"),
        ("fault gremlin", "unknown fault"),
        ("fault split zero", "does not fit"),
        ("fault split 0", "does not fit"),
        ("fault slow nan", "does not fit"),
        ("fault garbage xyz", "does not fit"),
        ("fault mute now", "does not fit"),
        ("trunkcall 0301 101 purple", "purple"),
    ],
)
def test_errors_are_one_line_for_a_person(simulator, line: str, word: str) -> None:
    answer = simulator.command(line, 0.0)
    assert answer.startswith("error ")
    assert word in answer
    assert "\n" not in answer


def test_quit_ends_the_program(simulator) -> None:
    assert simulator.command("quit", 0.0) == "ok"
    assert simulator.quits


def test_status_goes_to_every_client(connect) -> None:
    first, second = connect().associate(), connect().associate()
    assert first.command("status overloadReached") == "ok"
    for client in (first, second):
        (status,) = client.messages()
        assert (status.kind, status.body.system_status) == ("invoke", "overloadReached")
        client.send("result", "systemStatus", services.SystemStatusResult(), status.invoke_id)


def test_the_system_ends_a_monitor_by_itself(connect) -> None:
    client = connect().associate().monitor("101")
    assert client.command("monitorend 101") == "ok"
    (stop,) = client.messages()
    assert (stop.kind, stop.operation, stop.body.cross_ref_identifier) == ("invoke", "monitorStop", b"\0\0")
    client.send("result", "monitorStop", services.MonitorStopResult(), stop.invoke_id)
    client.command("offhook 101")
    assert client.messages() == []


def test_refuse_the_association(connect) -> None:
    client = connect()
    client.command("fault refuse transient")
    client.send("aarq", None, csta.AARQ())
    assert client.messages()[0].body.result == "rejectedTransient"
    other = connect()
    other.command("fault refuse")
    other.send("aarq", None, csta.AARQ())
    assert other.messages()[0].body.result == "rejectedPermanent"
    assert other.switch.ending(other.link) is Ending.FLUSH


def test_refuse_one_operation(connect) -> None:
    client = connect()
    client.command("fault refuse snapshotDevice")
    client.associate().monitor("101")
    failure = client.failure("snapshotDevice", services.SnapshotDevice(csta.DeviceID("101")))
    assert failure == ("systemResourceAvailability", "resourceBusy")
    client.command("fault refuse off")
    assert client.ask("snapshotDevice", services.SnapshotDevice(csta.DeviceID("101"))).kind == "result"


def test_mute_says_nothing(connect) -> None:
    client = connect().associate().monitor("101")
    client.command("fault mute")
    client.request("monitorStart", monitor_start("102"))
    client.command("offhook 101")
    assert client.messages() == []
    client.command("fault off")
    client.command("onhook 101")
    assert kinds(client) == ["connectionCleared"]


def test_slow_keeps_everything_back_and_the_order(connect) -> None:
    client = connect().associate().monitor("101")
    client.command("fault slow 2")
    client.request("monitorStart", monitor_start("102"))
    client.command("offhook 101")
    client.pass_time(1.9)
    assert client.messages() == []
    assert client.switch.next_deadline() == pytest.approx(102.0)
    client.pass_time(0.2)
    assert kinds(client) == ["result", "serviceInitiated"]


def test_late_keeps_answers_back(connect) -> None:
    client = connect().associate().monitor("101")
    client.command("fault late")
    client.request("monitorStart", monitor_start("102"))
    client.command("offhook 101")
    assert kinds(client) == ["serviceInitiated"]
    client.pass_time(15.0)
    assert kinds(client) == ["result"]


def test_merge_gathers_frames(connect) -> None:
    client = connect().associate().monitor("101")
    client.command("fault merge 0.5")
    client.command("offhook 101")
    client.command("onhook 101")
    assert client.messages() == []
    client.pass_time(0.5)
    assert kinds(client) == ["serviceInitiated", "connectionCleared"]


def test_twice_sends_every_frame_twice(connect) -> None:
    client = connect().associate().monitor("101")
    client.command("fault twice")
    client.command("offhook 101")
    first, second = client.apdus()
    assert first == second


def test_unknownid_answers_what_nobody_asked(connect) -> None:
    client = connect().associate()
    client.command("fault unknownid")
    invoke_id = client.request("monitorStart", monitor_start())
    stray, answer = client.messages()
    assert (stray.invoke_id, answer.invoke_id) == (invoke_id + 0x4000, invoke_id)


def test_limit_refuses_further_monitors(connect) -> None:
    client = connect().associate()
    client.command("fault limit 1")
    client.monitor("101")
    refused = ("systemResourceAvailability", "overallMonitorLimitExceeded")
    assert client.failure("monitorStart", monitor_start("102")) == refused


def test_eventsfirst_turns_the_order_around(connect) -> None:
    client = connect().associate().monitor("101")
    client.command("fault eventsfirst")
    client.request("makeCall", services.MakeCall(csta.DeviceID("101"), csta.DeviceID("102")))
    assert kinds(client) == ["serviceInitiated", "originated", "delivered", "result"]


def test_garbage_is_sent_as_it_is(connect) -> None:
    client = connect().associate()
    client.command("fault garbage c0ffee")
    assert client.switch.data_to_send(client.link) == bytes.fromhex("c0ffee")
    client.command("fault garbage")
    (apdu,) = client.apdus()
    with pytest.raises(DecodeError):
        csta.decode(apdu)


def test_reset_ends_all_links(connect) -> None:
    client = connect().associate()
    client.command("fault reset")
    assert client.switch.ending(client.link) is Ending.RESET
    client.switch.receive_eof(client.link, client.now)
    connect().associate()


def test_halfopen_freezes_the_links_that_stand(connect) -> None:
    frozen = connect().associate().monitor("101")
    frozen.command("fault halfopen")
    frozen.request("monitorStart", monitor_start("102"))
    frozen.command("offhook 101")
    assert frozen.messages() == []
    assert frozen.switch.ending(frozen.link) is None
    connect().associate().monitor("101")


def test_losemonitors_forgets_without_a_word(connect) -> None:
    client = connect().associate().monitor("101")
    client.command("fault losemonitors")
    client.command("offhook 101")
    assert client.messages() == []
    assert client.failure("monitorStop", services.MonitorStop(b"\0\0")) == ("operation", "invalidMonitorCrossRefID")


def test_a_storm_is_pairs_of_events_for_every_monitor(connect) -> None:
    client = connect().associate().monitor("101", "102")
    client.command("fault storm 3")
    assert kinds(client) == ["serviceInitiated", "connectionCleared"] * 6
    assert client.command("calls") == "ok []"


def test_the_table_describes_every_fault() -> None:
    text = describe_faults()
    assert all(name in text for name in FAULTS)
    with pytest.raises(FaultError, match="eventsfirst"):
        read_fault("gremlin", "")


def test_scripts_report_what_each_line_did(simulator) -> None:
    simulator.add_script(read_script("offhook 101\n@1 offhook 101\n@1 quit"), 0.0)
    while (due := simulator.next_deadline()) is not None:
        simulator.handle_timer(due)
    notes = []
    while (note := simulator.next_note()) is not None:
        notes.append(note)
    assert notes[0] == "script line 1: offhook 101: ok"
    assert notes[1].startswith("script line 2: offhook 101: error ")
    assert simulator.quits
