"""What happens by itself: the demo's office, random traffic, scripts; all on a clock of numbers."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest

from teamcall_tools.tcsim.activity import Activity
from teamcall_tools.tcsim.model import CallModel, LegState, Occurrence
from teamcall_tools.tcsim.schedule import LEFT_ALONE, LIFT_FOR, DemoSchedule
from teamcall_tools.tcsim.script import Script, ScriptError, ScriptLine, read_script
from teamcall_tools.tcsim.traffic import Traffic

EXTENSIONS = [str(number) for number in range(101, 111)]


class Player:
    """Runs one activity up to a time and gathers what happened, with the time it happened at."""

    def __init__(self, model: CallModel, activity: Activity, now: float = 0.0) -> None:
        self.model = model
        self.activity = activity
        self.now = now
        self.log: list[tuple[float, Occurrence]] = []

    def until(self, end: float) -> None:
        while (due := self.activity.next_deadline()) is not None and due <= end:
            assert due >= self.now
            self.now = due
            self.activity.handle_timer(due)
            self.gather()
        self.now = end

    def gather(self) -> None:
        while (occurrence := self.model.next_occurrence()) is not None:
            self.log.append((self.now, occurrence))

    def times(self, kind: str, device: str) -> list[float]:
        return [now for now, o in self.log if o.kind == kind and o.device == device]


@pytest.fixture
def demo() -> Player:
    model = CallModel(EXTENSIONS)
    return Player(model, DemoSchedule(model, 1000.0), 1000.0)


def test_101_lifts_its_receiver_at_least_every_8_s_and_hangs_up_again(demo: Player) -> None:
    demo.until(1600.0)
    lifts = demo.times("serviceInitiated", "101")
    assert lifts[0] <= 1008.0
    assert all(later - earlier <= 8.0 for earlier, later in pairwise(lifts))
    assert len(demo.times("connectionCleared", "101")) in (len(lifts), len(lifts) - 1)


def test_102_to_108_take_turns_with_calls_of_several_seconds(demo: Player) -> None:
    demo.until(1090.0)
    for device in EXTENSIONS[1:8]:
        (established,) = demo.times("established", device)[:1]
        assert any(cleared - established >= 3.0 for cleared in demo.times("connectionCleared", device))
    assert {o.kind for _, o in demo.log} == {
        "serviceInitiated",
        "originated",
        "delivered",
        "established",
        "connectionCleared",
    }


def test_109_and_110_stay_quiet(demo: Player) -> None:
    demo.until(2000.0)
    assert not any(device in ("109", "110") for _, o in demo.log for device, _ in o.audience)


def test_two_runs_are_equal() -> None:
    runs = []
    for _ in range(2):
        model = CallModel(EXTENSIONS)
        player = Player(model, DemoSchedule(model, 0.0))
        player.until(300.0)
        runs.append(player.log)
    assert runs[0] == runs[1]


def command(demo: Player, *devices: str) -> None:
    demo.gather()
    demo.activity.commanded(frozenset(devices), demo.now)


def test_the_last_answers_the_last_but_one_after_some_seconds(demo: Player) -> None:
    demo.until(1010.0)
    call = demo.model.make_call("109", "110")
    command(demo, "109", "110")
    demo.until(1020.0)
    assert demo.times("established", "110") == [1014.0]
    demo.until(1200.0)
    assert call.legs == {"109": LegState.CONNECTED, "110": LegState.CONNECTED}


def test_it_does_not_answer_what_the_user_has_answered_or_ended(demo: Player) -> None:
    first = demo.model.make_call("109", "110")
    command(demo, "109", "110")
    demo.model.answer("110", first.number)
    command(demo, "109", "110")
    demo.until(1010.0)
    demo.model.clear("109", first.number)
    demo.model.make_call("109", "110")
    command(demo, "109", "110")
    demo.model.hang_up("109")
    demo.until(1030.0)
    assert demo.times("established", "110") == [1000.0]


def test_nobody_else_answers_the_user(demo: Player) -> None:
    demo.until(1002.0)
    call = demo.model.make_call("110", "109")
    command(demo, "109", "110")
    demo.until(1300.0)
    assert call.legs["109"] is LegState.ALERTING


def test_a_commanded_device_is_left_alone_for_60_s(demo: Player) -> None:
    demo.until(1001.0)
    command(demo, "101", "103")
    demo.until(1160.0)
    assert min(demo.times("serviceInitiated", "101")) >= 1001.0 + LEFT_ALONE
    heard = [now for now, o in demo.log if any(device == "103" for device, _ in o.audience)]
    assert min(heard) >= 1001.0 + LEFT_ALONE
    assert demo.times("established", "105"), "the others go on"


def test_a_scheduled_call_that_the_user_enters_is_the_users(demo: Player) -> None:
    while not demo.times("established", "103"):
        demo.until(demo.now + 0.5)
    start = demo.now
    command(demo, "102", "103")
    demo.until(start + LEFT_ALONE - 0.1)
    assert demo.model.calls_of("102")[0].legs == {"102": LegState.CONNECTED, "103": LegState.CONNECTED}
    demo.until(start + LEFT_ALONE)
    assert demo.model.is_idle("102")
    assert demo.model.is_idle("103")


def test_a_command_during_the_lift_leaves_the_receiver_off(demo: Player) -> None:
    demo.until(1002.0)
    command(demo, "101")
    demo.until(1002.0 + LIFT_FOR + 20.0)
    assert demo.model.active_call("101") is not None


def test_too_few_extensions_are_refused() -> None:
    with pytest.raises(ValueError, match="at least 5"):
        DemoSchedule(CallModel(["1", "2", "3"]), 0.0)


@pytest.mark.parametrize("rate", [0.5, 3.0, 50.0])
def test_traffic_keeps_its_rate_and_ends_its_calls(rate: float) -> None:
    model = CallModel(EXTENSIONS)
    player = Player(model, Traffic(model, rate, Random(7), 0.0))
    player.until(100.0)
    begun = [o for _, o in player.log if o.kind == "serviceInitiated"]
    assert rate * 100 * 0.9 <= len(begun) <= rate * 100
    assert len([o for _, o in player.log if o.kind == "established"]) >= len(begun) * 0.9
    assert not [o for _, o in player.log if o.kind == "failed"]
    assert len(model.calls()) <= len(EXTENSIONS) / 2


def test_equal_seeds_make_equal_traffic() -> None:
    logs = []
    for seed in (1, 1, 2):
        model = CallModel(EXTENSIONS)
        player = Player(model, Traffic(model, 5.0, Random(seed), 0.0))
        player.until(20.0)
        logs.append(player.log)
    assert logs[0] == logs[1] != logs[2]


def test_traffic_goes_around_telephones_in_use() -> None:
    model = CallModel(EXTENSIONS[:4])
    model.lift("101")
    player = Player(model, Traffic(model, 4.0, Random(3), 0.0))
    player.until(30.0)
    assert not any(o.device == "101" and o.kind != "serviceInitiated" for _, o in player.log)
    model.clear("101", 1)
    player.gather()
    player.until(60.0)
    assert any(o.device == "101" and o.kind == "established" for _, o in player.log)


def test_traffic_does_not_catch_up_after_a_long_sleep() -> None:
    model = CallModel(EXTENSIONS)
    traffic = Traffic(model, 10.0, Random(3), 0.0)
    traffic.handle_timer(3600.0)
    assert len(model.calls()) <= 5
    assert traffic.next_deadline() <= 3600.0 + 1.0


def test_a_script_waits_after_the_line_before() -> None:
    lines = read_script("# a call\n\noffhook 101\n@2 dial 101 102\n@0.5\n@1 answer 102\n")
    assert [(line.wait, line.command) for line in lines] == [
        (0.0, "offhook 101"),
        (2.0, "dial 101 102"),
        (0.5, ""),
        (1.0, "answer 102"),
    ]
    done: list[tuple[float, str]] = []
    script = Script(lines, lambda line, now: done.append((now, line.command)), 10.0)
    while (due := script.next_deadline()) is not None:
        script.handle_timer(due)
    assert done == [(10.0, "offhook 101"), (12.0, "dial 101 102"), (13.5, "answer 102")]


def test_a_late_script_does_not_shift() -> None:
    done: list[str] = []
    script = Script((ScriptLine(1, 1.0, "a"), ScriptLine(2, 1.0, "b")), lambda line, _: done.append(line.command), 0.0)
    script.handle_timer(0.9)
    assert done == []
    script.handle_timer(2.5)
    assert done == ["a", "b"]
    assert script.next_deadline() is None


@pytest.mark.parametrize("text", ["@x offhook 101", "@ offhook 101", "@-1 offhook 101", "@inf offhook 101", "@nan a"])
def test_a_wait_that_is_no_time_names_its_line(text: str) -> None:
    with pytest.raises(ScriptError, match="line 2"):
        read_script(f"offhook 101\n{text}\n")
