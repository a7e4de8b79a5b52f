"""Binary and text clients that come, ask, monitor, stop and go in any order, with losses of the link between.

Whatever the order: every request has one answer, the telephone system has one monitor per device that somebody hears,
and every cross reference hears every event of its device, once and in order.
"""

from __future__ import annotations

from binary_client import BinaryClient
from binary_world import DEVICES, FORMS, World
from hypothesis import given, settings
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.domain.events import DialWanted
from teamcall_core.session import ClientSession


class Player:
    """Keeps what each client believes."""

    def __init__(self) -> None:
        self.world = World()
        self.own: dict[BinaryClient, dict[bytes, tuple[str, int]]] = {}
        """Cross reference to its device, and how many of the device's events there were before."""
        self.lines: dict[ClientSession, set[str]] = {}

    # --- what may happen -------------------------------------------------------------------------------------------

    def connect(self, pick: int) -> None:
        if len(self.own) < 5:
            self.own[self.world.binary(*FORMS[pick % len(FORMS)])] = {}

    def join(self, pick: int) -> None:
        device = DEVICES[pick % len(DEVICES)]
        self.lines[self.world.stli(device)] = {device}

    def monitor(self, pick: int) -> None:
        for client in self.some(pick):
            device = DEVICES[pick // 7 % len(DEVICES)]
            self.own[client][self.world.monitor(client, device)] = (device, len(client.events))

    def stop(self, pick: int) -> None:
        for client in self.some(pick):
            if self.own[client]:
                cross_ref = list(self.own[client])[pick % len(self.own[client])]
                assert self.world.stop(client, cross_ref).kind == "result"
                del self.own[client][cross_ref]

    def stop_nothing(self, pick: int) -> None:
        for client in self.some(pick):
            cross_ref = b"7fff" if client.is_xml else b"\x7f\xff"
            assert self.world.stop(client, cross_ref).kind == "error"

    def ask(self, pick: int) -> None:
        for client in self.some(pick):
            device = csta.DeviceID(DEVICES[pick % len(DEVICES)])
            assert self.world.ask(client, "snapshotDevice", services.SnapshotDevice(device)).kind == "result"

    def monitor_call(self, pick: int) -> None:
        """The simulator monitors devices alone, and says so."""
        for client in self.some(pick):
            call = csta.ConnectionID(b"0001" if client.is_xml else b"\0\1", csta.DeviceID("101"))
            assert self.world.ask(client, "monitorStart", services.MonitorStart(call)).kind == "error"

    def leave(self, pick: int) -> None:
        for client in self.some(pick):
            del self.own[client]
            self.world.leave(client)

    def part(self, pick: int) -> None:
        if self.lines:
            session = list(self.lines)[pick % len(self.lines)]
            del self.lines[session]
            del self.world.lines[session]
            self.world.exchange.detach(session, self.world.now)
            self.world.carry()

    def telephone(self, pick: int) -> None:
        device, other = DEVICES[pick % 4], DEVICES[pick // 4 % 4]
        verb = ("offhook", "dial", "answer", "onhook", "hold", "retrieve")[pick // 16 % 6]
        self.world.command(f"{verb} {device} {other}" if verb == "dial" else f"{verb} {device}")

    def lose(self, pick: int) -> None:
        self.world.now += 20.0  # in service long enough for the first attempt to follow at once
        self.world.lose()
        self.world.dial()

    def some(self, pick: int) -> list[BinaryClient]:
        clients = list(self.own)
        return [clients[pick % len(clients)]] if clients else []

    # --- what must hold --------------------------------------------------------------------------------------------

    def check(self) -> None:
        heard = {device for own in self.own.values() for device, _ in own.values()}
        for devices in self.lines.values():
            heard |= devices
        assert self.world.monitors == len(heard)
        for client in self.own:
            assert not client.received
            assert not client.ended
            assert self.world.binaries[client].unanswered == 0
            assert client.statuses[-1] == "normal"

    def check_events(self) -> None:
        """All who hear a device hear the same from the moment on when the last of them began to."""
        for device in DEVICES:
            told = []
            for client, own in self.own.items():
                for cross_ref, (mine, before) in own.items():
                    if mine == device:
                        told.append([one.operation for one in client.events[before:] if is_of(one, cross_ref)])
            shortest = min(map(len, told), default=0)
            assert len({tuple(one[len(one) - shortest :]) for one in told}) <= 1, told


def is_of(event: csta.Message, cross_ref: bytes) -> bool:
    return event.body.monitor_cross_ref_id == cross_ref


ACTIONS = (
    *("connect",) * 2, "join", *("monitor",) * 4, *("stop",) * 2, "stop_nothing", "monitor_call",
    *("ask",) * 2, "leave", "part",
    *("telephone",) * 8, "lose",
)  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(ACTIONS), st.integers(0, 2**12)), min_size=5, max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_order_of_everything(script: list[tuple[str, int]]) -> None:
    player = Player()
    for action, pick in [("connect", 0), ("connect", 4), *script]:
        getattr(player, action)(pick)
        player.check()
    player.check_events()
    for client in tuple(player.own):
        del player.own[client]
        player.world.leave(client)
        player.check()


def test_a_dial_is_wanted_at_once_after_a_loss() -> None:
    world = World()
    world.lose()
    assert any(isinstance(fact, DialWanted) for fact in iter(world.exchange.next_event, None))
