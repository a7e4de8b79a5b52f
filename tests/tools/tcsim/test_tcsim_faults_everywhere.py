"""Every fault does what its name says on every telephone system, whatever its frames and its dialogue."""

from __future__ import annotations

import pytest

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.errors import DecodeError
from teamcall_tools.tcsim.states import Ending
from teamcall_tools.tcsim.systems import SYSTEMS
from teamcall_tools.tcsim.systems.acse import AcseDialogue, HiPathDialogue, OmniPcxDialogue
from teamcall_tools.tcsim.systems.login import LoginDialogue
from teamcall_tools.tcsim.systems.panasonic import PanasonicDialogue
from teamcall_tools.tcsim.systems.register import RegisterDialogue
from teamcall_tools.tcsim.systems.session import EltexDialogue, SessionDialogue

REFUSALS: dict[type, tuple[bytes, bytes]] = {
    **dict.fromkeys(
        (AcseDialogue, HiPathDialogue, PanasonicDialogue, OmniPcxDialogue),
        (b"\xa2\x03\x02\x01\x01", b"\xa2\x03\x02\x01\x02"),
    ),
    RegisterDialogue: (b"CSTAErrorCode", b"resourceBusy"),
    **dict.fromkeys((SessionDialogue, EltexDialogue), (b"invalidApplicationInfo", b"serverResourcesBusy")),
    LoginDialogue: (b'<loginFailed Code="2"', b'<loginFailed Code="9"'),
}
"""What stands in the refusal for good, and in the one for now; MD110 has no words for either."""
STATUS = services.SystemStatus(system_status="normal")


def kinds(messages: list[csta.Message]) -> list[str]:
    return [one.kind for one in messages]


def fault(caller, line: str) -> None:
    assert caller.simulator.command(f"fault {line}", caller.now) == "ok"


@pytest.mark.parametrize("kind", ["", "transient"])
@pytest.mark.parametrize("key", sorted(SYSTEMS))
def test_refuse_ends_the_link_before_it_is_associated(call, key: str, kind: str) -> None:
    caller = call(key)
    caller.simulator.command(f"fault refuse {kind}", 0.0)
    caller.connect()
    caller.knock()
    octets = caller.octets()
    words = REFUSALS.get(SYSTEMS[key].dialogue)
    assert caller.switch.ending(caller.link) is Ending.FLUSH
    assert (words is None and octets == b"") or (words is not None and words[kind != ""] in octets)


def test_refuse_an_operation(caller) -> None:
    fault(caller, "refuse monitorStart")
    answer = caller.ask("monitorStart", services.MonitorStart(caller.device("101")))
    assert answer.kind == "error"
    assert answer.body.category == "systemResourceAvailability"
    fault(caller, "off")
    caller.monitor("101")


def test_mute_sends_nothing_whatever_comes(caller) -> None:
    caller.monitor("101")
    fault(caller, "mute")
    caller.say("invoke", "systemStatus", STATUS)
    assert caller.simulator.command("offhook 101", 0.0) == "ok"
    assert caller.octets() == b""
    fault(caller, "mute off")
    assert kinds(caller.command("onhook 101")) == ["event"]


def test_slow_keeps_everything_back_and_late_only_answers(caller) -> None:
    caller.monitor("101")
    for name, at_once in (("slow", []), ("late", ["event"])):
        fault(caller, f"{name} 2")
        assert kinds(caller.command("offhook 101")) == at_once
        caller.say("invoke", "systemStatus", STATUS, 21)
        assert caller.hear() == []
        later = caller.wait(2.0)
        assert [one.kind for one in later if one.kind != "invoke"] == ["event"] * (1 - len(at_once)) + ["result"]
        fault(caller, "off")
        caller.command("onhook 101")


def test_merge_gathers_frames_and_twice_doubles_each(caller) -> None:
    caller.monitor("101")
    fault(caller, "merge 1")
    assert caller.command("offhook 101") == []
    assert caller.command("onhook 101") == []
    assert kinds(caller.wait(1.0)) == ["event", "event"]
    fault(caller, "off")
    fault(caller, "twice")
    assert kinds(caller.command("offhook 101")) == ["event", "event"]


def test_garbage_is_a_frame_that_holds_no_message_and_what_follows_is_whole(caller) -> None:
    caller.monitor("101")
    fault(caller, "garbage")
    caller.simulator.command("offhook 101", 0.0)
    caller.frames.receive_data(caller.octets())
    frame = caller.frames.take_frame()
    assert frame is not None
    with pytest.raises(DecodeError):
        csta.decode(frame.octets, caller.system.phase)
    assert kinds(caller.hear()) == ["event"]
    fault(caller, "garbage c0ffee")
    assert caller.octets() == b"\xc0\xff\xee"


def test_reset_and_halfopen(caller) -> None:
    caller.monitor("101")
    fault(caller, "halfopen")
    caller.say("invoke", "systemStatus", STATUS)
    assert caller.command("offhook 101") == []
    assert caller.wait(1000.0) == []
    assert not caller.is_ended, "it stands for ever, and says nothing"
    caller.connect()
    caller.associate().monitor("101")
    fault(caller, "reset")
    assert caller.switch.ending(caller.link) is Ending.RESET


def test_unknownid_sends_an_answer_that_nobody_asked_for_before_each(caller) -> None:
    fault(caller, "unknownid")
    for invoke_id in (1, 5000, 9998):
        caller.say("invoke", "systemStatus", STATUS, invoke_id)
        stray, answer = caller.hear()
        assert (stray.kind, answer.kind, answer.invoke_id) == ("result", "result", invoke_id)
        assert stray.invoke_id != invoke_id


def test_losemonitors_and_limit(caller) -> None:
    caller.monitor("101", "102")
    fault(caller, "losemonitors")
    assert caller.command("dial 101 102") == []
    fault(caller, "limit 1")
    caller.monitor("101")
    answer = caller.ask("monitorStart", services.MonitorStart(caller.device("102")))
    assert (answer.kind, answer.body.category) == ("error", "systemResourceAvailability")
    if caller.system.phase not in (csta.Phase.I, csta.Phase.II):
        assert answer.body.name == "overallMonitorLimitExceeded"


def test_storm_and_eventsfirst(caller) -> None:
    caller.monitor("101", "102")
    fault(caller, "storm 10")
    assert [one.operation for one in caller.hear()] == ["serviceInitiated", "connectionCleared"] * 20
    fault(caller, "eventsfirst")
    caller.say("invoke", "makeCall", services.MakeCall(caller.device("101"), csta.DeviceID("103")))
    assert kinds(caller.hear()) == ["event", "event", "event", "result"]
