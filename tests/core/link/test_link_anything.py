"""Whatever happens in whatever order: no exception, one answer per Ask, and after a quiet end both sides agree."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.csta import events, services
from teamcall_core.domain.commands import MakeCall, Perform
from teamcall_core.domain.events import Answered, DialWanted
from teamcall_core.domain.ids import Device
from teamcall_core.framing.length_prefix import LengthPrefix
from teamcall_core.link.restore import RESTORE_WINDOW
from teamcall_core.link.transitions import SET, LinkState

ACTIONS = (
    "monitor",
    "unmonitor",
    "call",
    "grant",
    "grant",
    "refuse",
    "refuse for good",
    "twice",
    "event",
    "end",
    "lose",
    "garbage",
    "wait",
    "wait long",
)


class Player:
    """A telephone system that answers only when told to, and remembers which monitors it has."""

    def __init__(self, scene) -> None:
        self.scene = scene.up()
        self.asked: list[int] = []
        self.answers: Counter[object] = Counter()
        self.open: list[csta.Message] = []
        self.monitors: dict[bytes, str] = {}
        self.last_ref = 0
        self.last_answer: tuple[csta.Message, object] | None = None

    def play(self, action: str, pick: int) -> None:
        getattr(self, action.replace(" ", "_"))(pick)
        self.look()

    def look(self) -> None:
        """Count answers, take requests; a wish to dial is fulfilled with all that brings the link up."""
        for event in self.scene.take_told():
            if isinstance(event, Answered):
                self.answers[event.reference] += 1
            if isinstance(event, DialWanted):
                self.open.clear()
                self.monitors.clear()
                self.scene.link.connection_made(self.scene.now)
                self.scene.say("aare", csta.AARE())
                self.scene.status("normal")
        for message in self.scene.take_sent():
            if message.kind != "invoke":
                continue
            if message.operation == "monitorStop":
                self.monitors.pop(message.body.cross_ref_identifier, None)
            self.open.append(message)

    def next_reference(self) -> int:
        self.asked.append(len(self.asked))
        return self.asked[-1]

    def monitor(self, pick: int) -> None:
        self.scene.monitor(str(pick % 3), self.next_reference())

    def unmonitor(self, pick: int) -> None:
        self.scene.unmonitor(str(pick % 3), self.next_reference())

    def call(self, pick: int) -> None:
        self.scene.ask(self.next_reference(), Perform(MakeCall("1", "1"), Device(str(pick % 3))))

    def grant(self, pick: int) -> None:
        if not self.open:
            return
        request = self.open.pop(pick % len(self.open))
        body = services.MonitorStopResult()
        if request.operation == "monitorStart":
            self.last_ref += 1
            cross_ref = self.last_ref.to_bytes(2, "big")
            self.monitors[cross_ref] = request.body.monitor_object.identifier
            body = services.MonitorStartResult(cross_ref)
        elif request.operation == "snapshotDevice":
            body = services.SnapshotDeviceResult([])
        elif request.operation == "makeCall":
            body = services.MakeCallResult(csta.ConnectionID(b"\x01", csta.DeviceID("1")))
        self.last_answer = (request, body)
        self.scene.answer(request, body)

    def refuse(self, pick: int) -> None:
        if self.open:
            self.scene.refuse(self.open.pop(pick % len(self.open)), "performanceManagement", "generic")

    def refuse_for_good(self, pick: int) -> None:
        if self.open:
            self.scene.refuse(self.open.pop(pick % len(self.open)), "operation", "invalidDeviceID")

    def twice(self, pick: int) -> None:
        if self.last_answer is not None and self.last_answer[0].operation != "monitorStart":
            self.scene.answer(*self.last_answer)

    def event(self, pick: int) -> None:
        cross_ref = (pick % (self.last_ref + 2)).to_bytes(2, "big")
        connection = csta.ConnectionID(b"\x01", csta.DeviceID("1"))
        self.scene.event(
            "serviceInitiated", events.ServiceInitiated(cross_ref, connection, csta.DeviceID("1"), cause=1)
        )

    def end(self, pick: int) -> None:
        if self.monitors:
            cross_ref = sorted(self.monitors)[pick % len(self.monitors)]
            del self.monitors[cross_ref]
            self.scene.invoke("monitorStop", services.MonitorStop(cross_ref))

    def lose(self, pick: int) -> None:
        self.scene.link.receive_eof(self.scene.now, f"reason {pick % 2}")

    def garbage(self, pick: int) -> None:
        self.scene.octets(LengthPrefix.wrap(pick.to_bytes(4, "big")))

    def wait(self, pick: int) -> None:
        self.step(pick % 4)

    def wait_long(self, pick: int) -> None:
        self.step(60)

    def step(self, seconds: float) -> None:
        """Let time pass, answering wishes to dial at their time."""
        end = self.scene.now + seconds
        while (deadline := self.scene.link.next_deadline()) is not None and deadline <= end:
            self.scene.advance(max(deadline - self.scene.now, 0))
            self.look()
        self.scene.advance(max(end - self.scene.now, 0))

    def settle(self) -> None:
        """The telephone system answers everything until nothing is open any more."""
        for _ in range(8):
            while self.open:
                self.grant(0)
                self.look()
            self.step(60)
            self.look()


@given(st.lists(st.tuples(st.sampled_from(ACTIONS), st.integers(0, 2**32 - 1)), min_size=20, max_size=60))
@settings(max_examples=100, deadline=None)
def test_any_order_of_everything(new_scene, script: list[tuple[str, int]]) -> None:
    player = Player(new_scene())
    for action, pick in script:
        player.play(action, pick)
    player.settle()
    assert player.answers == Counter(player.asked)
    link = player.scene.link
    assert link._state is LinkState.IN_SERVICE
    assert len(link._requests) == 0
    monitors = link._monitors
    assert {monitor.state for monitor in monitors._by_device.values()} <= SET
    assert monitors._unanswered == 0
    assert {monitor.cross_ref: monitor.device for monitor in monitors._refs.standing()} == player.monitors


def test_many_monitors_come_back(new_scene) -> None:
    player = Player(new_scene())
    for number in range(1500):
        player.scene.monitor(str(number), number)
    player.look()
    while player.open:
        player.grant(0)
        player.look()
    assert len(player.monitors) == 1500
    player.play("lose", 0)
    player.step(0)
    player.look()
    assert len(player.open) == RESTORE_WINDOW
    while player.open:
        player.grant(0)
        player.look()
    assert sorted(player.monitors.values()) == sorted(map(str, range(1500)))
