"""Every control command that uses a telephone: what a client that monitors 101 to 103 hears, in memory."""

from __future__ import annotations

import json

import pytest

from teamcall_tools.tcsim.control import COMMANDS, describe_commands
from teamcall_tools.tcsim.script import read_script
from teamcall_tools.tcsim.simulator import Simulator
from teamcall_tools.tcsim.switch import Switch

TALK = ("dial 101 102", "answer 102")
CONSULT = (*TALK, "consult 101 103", "answer 103")
COMMANDED = {
    "offhook 101": ((), "serviceInitiated"),
    "dial 101 102": (("offhook 101",), "originated delivered delivered"),
    "answer 102": (("dial 101 102",), "established established"),
    "onhook 101": (TALK, "connectionCleared connectionCleared connectionCleared"),
    "hold 101": (TALK, "held held"),
    "retrieve 101": ((*TALK, "hold 101"), "retrieved retrieved"),
    "consult 101 103": (TALK, "held held serviceInitiated originated delivered delivered"),
    "alternate 101": (CONSULT, "held held retrieved retrieved"),
    "reconnect 101": (CONSULT, "connectionCleared connectionCleared connectionCleared retrieved retrieved"),
    "transfer 101": (CONSULT, "transferred transferred transferred"),
    "transfer 101 103": (TALK, "transferred transferred delivered delivered"),
    "conference 101": (CONSULT, "conferenced conferenced conferenced"),
    "conference 101 103": (TALK, "conferenced conferenced conferenced"),
    "deflect 102 103": (("dial 101 102",), "diverted diverted delivered delivered"),
    "pickup 103": (("dial 101 102",), "diverted diverted established established"),
    "pickup 103 102": (("dial 101 102",), "diverted diverted established established"),
    "park 101 103": (TALK, "diverted diverted queued queued"),
    "queue 102 700": (("dial 101 102",), "diverted diverted queued"),
    "clearcall 101": (TALK, "connectionCleared connectionCleared connectionCleared"),
    "callback 101": (("offhook 102", "dial 101 102"), "callBack connectionCleared"),
    "digits 101 12#": (TALK, "digitsGenerated digitsGenerated"),
    "data 101 order": (TALK, "callInformation callInformation"),
    "forward 101 busyExt on 102": ((), "forwarding"),
    "forward 101 noAnswer off": (("forward 101 noAnswer on 102",), "forwarding"),
    "dnd 101 on": ((), "doNotDisturb"),
    "waiting 101 on": ((), "messageWaiting"),
    "agent 101 loggedOn 7": ((), "agentLoggedOn"),
    "agent 101 ready 7": (("agent 101 loggedOn 7 700",), "agentReady"),
    "service 101 out": ((), "outOfService"),
    "trunkcall 0891 101 implicitPublic": ((), "delivered"),
}


@pytest.mark.parametrize("line", COMMANDED)
def test_what_a_command_does(connect, line: str) -> None:
    client = connect().associate().monitor("101", "102", "103")
    preparation, heard = COMMANDED[line]
    for command in preparation:
        assert client.command(command) == "ok"
    client.messages()
    assert client.command(line) == "ok"
    assert " ".join(str(message.operation) for message in client.messages()) == heard


def test_every_command_that_uses_a_telephone_has_a_transcript() -> None:
    by_hand = {verb for verb, command in COMMANDS.items() if command.device_at is not None}
    assert by_hand == {line.split()[0] for line in COMMANDED}
    assert all(verb in describe_commands() for verb in COMMANDS)


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("hold 101", "no call"),
        ("consult 101", "usage: consult D N"),
        ("transfer 101", "no call"),
        ("deflect 101 102", "no call"),
        ("queue 101 102", "extension and no queue"),
        ("forward 101 sometimes on 102", "unknown type of forwarding"),
        ("forward 101 busy maybe", "unknown switch"),
        ("forward 101 busy on", "cannot be forwarded"),
        ("dnd 999 on", "no extension"),
        ("agent 101 asleep 7", "unknown state of an agent"),
        ("agent 101 ready 7", "no agent is logged on"),
        ("service 101 sideways", "unknown state of service"),
        ("clearcall 101", "no active call"),
        ("clearcall 999", "no active call"),
        ("answer 0301", "no extension"),
    ],
)
def test_errors(simulator, line: str, word: str) -> None:
    answer = simulator.command(line, 0.0)
    assert answer.startswith("error ")
    assert word in answer


def test_calls_and_the_picture_agree() -> None:
    simulator = Simulator(Switch(["101", "102", "103"], outside="0"))
    for line in (*CONSULT, "trunkcall 0891 102", "conference 101"):
        simulator.command(line, 0.0)
    calls = json.loads(simulator.command("calls", 0.0).removeprefix("ok "))
    assert {call["call"]: call["connections"] for call in calls} == simulator.picture()
    assert simulator.picture() == {"0003": {"102": "connected", "101": "connected", "103": "connected"}}


def test_a_script_tells_a_call_history_to_its_end() -> None:
    simulator = Simulator(Switch(["101", "102", "103"], outside="0"))
    script = "dial 101 0301\n@5 consult 101 102\n@1 answer 102\ntransfer 101\n@1 onhook 0301"
    simulator.add_script(read_script(script), 0.0)
    while (due := simulator.next_deadline()) is not None:
        simulator.handle_timer(due)
    notes = []
    while (note := simulator.next_note()) is not None:
        notes.append(note)
    assert len(notes) == 5
    assert all(note.endswith(": ok") for note in notes)
    assert simulator.picture() == {}
