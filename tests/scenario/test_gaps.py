"""What clients know after a gap is what is true: histories with losses, against the simulator's own model.

Every client's picture is folded here from the lines that it has read, and from nothing else.
"""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teamcall_core.domain.events import DialWanted, LinkWentDown
from teamcall_core.exchange import Exchange
from teamcall_core.licensing import Entitlement
from teamcall_core.link import Link, LinkSettings
from teamcall_core.profiles import PROFILES
from teamcall_core.session import ClientSession, SessionSettings
from teamcall_tools.tcsim.simulator import Simulator
from teamcall_tools.tcsim.switch import Switch

DEVICES = ("101", "102", "103", "104")
NUMBERS = (*DEVICES, "800", "0301234")
WORDS = {"hold": "held", "fail": "failed"}
"""The simulator's states that clients read by another word."""

LOST, BACK = "error_ind LINKOUTOFSERVICE", "error_ind LINKINSERVICE"
FOLLOWED = ("Initiated", "Originated", "Delivered", "ConnectionCleared")
AFTER = {
    "Initiated": "initiated",
    "Originated": "connected",
    "Delivered": "alerting",
    "Established": "connected",
    "Failed": "failed",
    "Held": "held",
    "Retrieved": "connected",
    "Queued": "queued",
    "ConnectionCleared": None,
    "Diverted": None,
}
"""The state of an event's connection after it (ECMA-269 17.2); None: it is no more."""


class Client:
    """A client of version 2 and its picture: by device and call the state, as its lines say."""

    def __init__(self, pair: Pair, options: str) -> None:
        self.session = ClientSession(SessionSettings(max_per_second=0, max_pending=0), pair.now)
        self.version = 2 if "Version=2" in options else 1
        self.lines: list[str] = []
        self.read_up_to = 0
        self.picture: dict[str, dict[str, str]] = {device: {} for device in DEVICES}
        self.counted: dict[str, list[str]] = {}
        """What DeviceInformation said last of a device, where no other event of it came after."""
        self.out: set[str] = set()
        pair.exchange.attach(self.session)
        self.options = options

    def read(self) -> None:
        self.lines += self.session.data_to_send().decode().split("\r\n")[:-1]
        for line in self.lines[self.read_up_to :]:
            self.fold(line.split(" "))
        self.read_up_to = len(self.lines)

    def fold(self, words: list[str]) -> None:
        name, device, *rest = words
        if name == "DeviceInformation":
            states = rest[1].strip("()").split(",")
            assert int(rest[0]) == (0 if states == ["idle"] else len(states))
            if "Extended" in self.options:
                told = [one.split("/") for one in states if one != "idle"]
                self.picture[device] = {call: state for call, state, _ in told}
            self.counted[device] = sorted(one.split("/")[1] if "/" in one else one for one in states)
            return
        if name in ("OutOfService", "BackInService"):
            assert (device in self.out) is (name == "BackInService"), f"told twice: {words}"
            self.out ^= {device}
        if name in AFTER or name == "Transferred":
            self.counted.pop(device, None)
            if self.version == 2:
                self.fold_call(name, device, rest)

    def fold_call(self, name: str, device: str, rest: list[str]) -> None:
        call, where = rest[-2:]
        calls = self.picture[device]
        if name == "Transferred":
            self.join(device, call, rest[3], rest[4:6])
        elif where == device:
            state = AFTER[name]
            if state is None:
                assert calls.pop(call, None) is not None or name == "Diverted" or rest[0] != "resync", "never told of"
            else:
                calls[call] = state
        elif name != "ConnectionCleared":
            calls.setdefault(call, "connected")

    def join(self, device: str, call: str, members: str, old: list[str]) -> None:
        calls = self.picture[device]
        before = [calls.pop(one) for one in old if one in calls]
        if any(member.partition("/")[2] == device for member in members.split(",")):
            calls[call] = before[0] if before else "connected"


class Pair:
    """A simulator, a server, and clients that monitor everything."""

    def __init__(self, *options: str, **link: object) -> None:
        self.now = 1.0
        self.simulator = Simulator(Switch(DEVICES, queues=("800",), outside="0"))
        profile = PROFILES["simulator"]
        chosen = {"heartbeat_interval": 0.0, **link}
        self.link = Link(profile, LinkSettings("simulator", 1, **chosen), lambda: 0.5)  # type: ignore[arg-type]
        self.exchange = Exchange(self.link, Entitlement(None), "simulator", profile.normalise)
        self.connection = 0
        self.facts: list[object] = []
        self.link.start(self.now)
        self.clients: list[Client] = []
        self.come_back()
        for option in options or (";Version=2;DeviceInformation=Extended", ";Version=2;DeviceInformation=Off", ""):
            client = Client(self, option)
            self.clients.append(client)
            self.say(client, f"STLI{option}", *(f"MonitorStart {device}" for device in DEVICES))

    # --- octets -----------------------------------------------------------------------------------------------------

    def carry(self) -> None:
        """Octets go both ways until nobody has anything more to say."""
        switch = self.simulator.switch
        while True:
            for client in self.clients:
                self.exchange.handle_session(client.session, self.now)
            self.simulator.settle(self.now)
            up, down = switch.data_to_send(self.connection), self.link.data_to_send()
            self.link.receive_data(up, self.now)
            switch.receive_data(self.connection, down, self.now)
            self.exchange.handle_link(self.now)
            while (fact := self.exchange.next_event()) is not None:
                self.facts.append(fact)
            if not up and not down:
                break
        self.exchange.settle()
        for client in self.clients:
            client.read()

    def say(self, client: Client, *lines: str) -> None:
        client.session.receive_data("".join(f"{line}\n" for line in lines).encode(), self.now)
        self.carry()

    def wait(self, seconds: float) -> None:
        """What is due in this time."""
        end = self.now + seconds
        while True:
            deadlines = [one.next_deadline() for one in (self.simulator, self.link)]
            due = min((one for one in deadlines if one is not None), default=end)
            self.now = min(max(due, self.now), end)
            self.simulator.handle_timer(self.now)
            self.link.handle_timer(self.now)
            self.carry()
            if self.now >= end:
                return

    # --- the link ---------------------------------------------------------------------------------------------------

    @property
    def is_up(self) -> bool:
        return self.link.state == "inService"

    def lose(self) -> None:
        """The telephone system is gone in the middle of everything; what is on its way is lost."""
        self.simulator.switch.receive_eof(self.connection, self.now)
        self.connection = 0
        self.link.receive_eof(self.now, "connection reset")
        self.carry()

    def come_back(self) -> None:
        """The next attempt of the link succeeds."""
        while not any(isinstance(fact, DialWanted) for fact in self.facts):
            self.now += 1.0
            self.link.handle_timer(self.now)
            self.carry()
        self.facts = [fact for fact in self.facts if not isinstance(fact, DialWanted)]
        self.connection = self.simulator.switch.connection_made(self.now) or 0
        self.link.connection_made(self.now)
        self.carry()

    def command(self, line: str) -> None:
        self.simulator.command(line, self.now)
        self.carry()

    # --- what is true ------------------------------------------------------------------------------------------------

    def truth(self) -> dict[str, dict[str, str]]:
        picture = self.simulator.picture()
        return {
            device: {call: WORDS.get(legs[device], legs[device]) for call, legs in picture.items() if device in legs}
            for device in DEVICES
        }

    def check(self) -> None:
        truth = self.truth()
        for client in self.clients:
            if client.version == 2:
                assert client.picture == truth, client.options
            for device, states in client.counted.items():
                assert states == sorted(truth[device].values() or ["idle"]), (client.options, device)
            assert not client.out
            assert all(
                following.startswith("DeviceInformation ") is (line.split(" ")[0] in FOLLOWED)
                for line, following in zip(client.lines, client.lines[1:], strict=False)
                if "=Off" not in client.options and line.split(" ")[0] in (*FOLLOWED, *AFTER)
            )


one = st.sampled_from(DEVICES)
number = st.sampled_from(NUMBERS)
by_hand = st.one_of(
    st.builds(
        "{} {}".format,
        st.sampled_from(
            ["offhook", "answer", "onhook", "hold", "retrieve", "alternate", "reconnect", "transfer", "conference"]
        ),
        one,
    ),
    st.builds("{} {} {}".format, st.sampled_from(["dial", "dial", "consult", "deflect", "queue"]), one, number),
    st.builds("trunkcall 0171 {}".format, one),
)
heard = by_hand.filter(lambda line: not line.startswith("conference"))
"""What is told so that a client can follow: Conferenced does not say which calls of a device are no more."""


@settings(max_examples=150, deadline=None)
@given(st.lists(heard, max_size=12), st.lists(by_hand, max_size=12), st.lists(heard, max_size=4))
def test_after_a_gap_every_client_knows_what_is_true(before: list[str], during: list[str], after: list[str]) -> None:
    pair = Pair()
    for line in before:
        pair.command(line)
    pair.check()
    pair.lose()
    for line in during:
        pair.command(line)
    pair.come_back()
    pair.check()
    for line in after:
        pair.command(line)
        pair.check()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        by_hand.filter(lambda line: line.split(" ")[0] not in ("queue", "deflect", "transfer", "conference")),
        max_size=14,
    )
)
def test_a_gap_in_which_nothing_happened_tells_nothing_of_calls(before: list[str]) -> None:
    """Calls that were handed on are left out: events name who began them, a snapshot names who is there."""
    pair = Pair()
    for line in before:
        pair.command(line)
    told = [len(client.lines) for client in pair.clients]
    pair.lose()
    pair.come_back()
    expected = [
        LOST,
        *(f"OutOfService {device} normal" for device in DEVICES),
        *(f"BackInService {device} resync" for device in DEVICES),
        BACK,
    ]
    for client, count in zip(pair.clients, told, strict=True):
        assert client.lines[count:] == expected


@settings(max_examples=60, deadline=None)
@given(st.lists(heard, max_size=8), st.lists(by_hand, min_size=1, max_size=8))
def test_events_lost_on_a_link_that_stands(before: list[str], lost: list[str]) -> None:
    """The telephone system drops events and says messagesLost; in the end nobody has missed anything."""
    pair = Pair()
    for line in before:
        pair.command(line)
    for line in lost:
        pair.simulator.command(line, pair.now)
    pair.simulator.switch.data_to_send(pair.connection)
    pair.command("status messagesLost")
    pair.check()
    assert not any(line.startswith(("OutOfService", LOST)) for line in pair.clients[0].lines)
    record = pair.exchange.record
    assert (record.gaps, record.lost_events, record.reconnects) == (1, 1, 0)


@pytest.mark.parametrize("closing", ["disabled", "initializing"])
def test_a_telephone_system_that_closes_its_gate_and_opens_it_again(closing: str) -> None:
    pair = Pair()
    pair.command("dial 101 102")
    pair.command(f"status {closing}")
    assert not pair.is_up
    watcher = pair.clients[0]
    assert watcher.lines[-5:] == [LOST, *(f"OutOfService {device} normal" for device in DEVICES)]
    pair.say(watcher, "MakeCall 103 104")
    assert watcher.lines[-1] == LOST
    pair.command("answer 102")
    pair.command("dial 103 104")
    pair.command("status normal" if closing == "disabled" else "status enabled")
    pair.check()
    assert watcher.lines[-1] == BACK
    for line in ("answer 104", "onhook 101", "onhook 102", "onhook 103", "onhook 104"):
        pair.command(line)  # the simulator still has the old monitors: they speak, and are stopped
    pair.check()
    assert pair.simulator.switch.monitors == len(DEVICES)
    downs = [fact for fact in pair.facts if isinstance(fact, LinkWentDown)]
    assert downs == [LinkWentDown(f"the telephone system says that its status is {closing}", None)]


@pytest.mark.parametrize("how", ["ended", "enabled"])
def test_monitors_that_the_telephone_system_ends(how: str) -> None:
    pair = Pair()
    pair.command("dial 101 102")
    watcher = pair.clients[0]
    told = len(watcher.lines)
    if how == "ended":
        pair.command("monitorend 101")
        assert watcher.lines[told:] == ["OutOfService 101 normal", "BackInService 101 resync"]
    else:
        for peer in pair.simulator.switch._peers.values():
            peer.forget_monitors()
        pair.command("answer 102")
        pair.command("status enabled")
        lines = watcher.lines[told:]
        assert [line for line in lines if "InService" in line or "OfService" in line] == [
            *(f"OutOfService {device} normal" for device in DEVICES),
            *(f"BackInService {device} resync" for device in DEVICES),
        ]
        assert any(line.startswith("Established 101 resync 102 101 102") for line in lines)
    pair.check()
    assert pair.simulator.switch.monitors == len(DEVICES)


def test_twenty_kills_in_a_row_under_traffic() -> None:
    """All monitors come back each time, nobody connects anew, and no picture has too much or too little."""
    pair = Pair()
    traffic = iter(
        line
        for turn in range(200)
        for line in (
            f"dial {DEVICES[turn % 4]} {DEVICES[(turn + 1) % 4]}",
            f"trunkcall 0171{turn} {DEVICES[(turn + 2) % 4]}",
            f"answer {DEVICES[(turn + 1) % 4]}",
            f"hold {DEVICES[turn % 4]}",
            f"onhook {DEVICES[(turn + 1) % 4]}",
            f"offhook {DEVICES[(turn + 3) % 4]}",
            f"onhook {DEVICES[turn % 4]}",
        )
    )
    for kill in range(20):
        for _ in range(3 + kill % 4):
            pair.command(next(traffic))
        if kill % 5 == 4:
            pair.simulator.switch.links_down()  # and what was on its way arrives
            pair.carry()
            pair.simulator.switch.links_up()
        pair.lose()
        for _ in range(kill % 6):
            pair.command(next(traffic))
        pair.come_back()
        pair.check()
        assert pair.simulator.switch.monitors == len(DEVICES)
    told = Counter(line.partition(" ")[0] for line in pair.clients[0].lines)
    assert told["OutOfService"] == told["BackInService"] == 20 * len(DEVICES)
    assert Counter(pair.clients[0].lines)[LOST] == Counter(pair.clients[0].lines)[BACK] == 20
    assert sum(isinstance(fact, LinkWentDown) for fact in pair.facts) == 20
    assert pair.exchange.record.reconnects == pair.exchange.record.gaps == 20


def test_events_before_the_snapshot_of_a_restored_device_are_part_of_what_was_missed() -> None:
    """They come between the answers to MonitorStart and SnapshotDevice, and are told once, with the difference."""
    pair = Pair()
    pair.lose()
    pair.command("fault slow 0.2")
    pair.come_back()
    while not pair.is_up:
        pair.wait(0.2)
    pair.wait(0.25)
    assert pair.simulator.switch.monitors == len(DEVICES)
    told = len(pair.clients[0].lines)
    pair.command("dial 101 102")
    pair.wait(2)
    pair.check()
    heard = Counter(" ".join(line.split(" ")[:2]) for line in pair.clients[0].lines[told:])
    assert heard["Delivered 102"] == heard["BackInService 102"] == heard["Originated 101"] == 1, heard


def test_monitors_that_were_forgotten_without_a_word_are_found() -> None:
    pair = Pair(monitor_check_interval=20.0)
    pair.command("dial 101 102")
    pair.command("fault losemonitors")
    pair.command("answer 102")
    pair.command("trunkcall 0171 103")
    watcher = pair.clients[0]
    told = len(watcher.lines)
    pair.wait(41)
    pair.check()
    assert Counter(line for line in watcher.lines[told:] if line.startswith(("OutOfService", "BackIn"))) == {
        "OutOfService 102 normal": 1,
        "BackInService 102 resync": 1,
        "OutOfService 103 normal": 1,
        "BackInService 103 resync": 1,
    }
    assert 'Delivered 103 resync 103 0171 103 "" 0002 103' in watcher.lines
    assert pair.exchange.record.gaps == 2
    assert pair.simulator.switch.monitors == 2  # no call shows yet that the others are missing
    pair.command("onhook 101")
    pair.wait(41)
    pair.check()
    assert pair.simulator.switch.monitors == 3


@settings(max_examples=60, deadline=None)
@given(st.lists(by_hand, max_size=14))
def test_the_slow_round_finds_nothing_where_nothing_is_missing(history: list[str]) -> None:
    pair = Pair(monitor_check_interval=10.0)
    for line in history:
        pair.command(line)
        pair.wait(3)
    pair.wait(21)
    assert pair.exchange.record.gaps == 0
    assert not any("resync" in line for line in pair.clients[0].lines)


def test_a_call_that_is_placed_during_a_look_begins_as_it_must() -> None:
    """Clients demand the cause makeCall; a look at the device, whose answer is on its way, changes nothing of that."""
    pair = Pair()
    watcher = pair.clients[0]
    pair.simulator.command("fault late 3", pair.now)
    pair.command("status messagesLost")
    pair.say(watcher, "MakeCall 101 102")
    pair.wait(20)
    pair.check()
    assert [line for line in watcher.lines if line.startswith("Initiated 101")] == ["Initiated 101 makeCall 0001 101"]
    assert not any(" resync " in line for line in watcher.lines)
