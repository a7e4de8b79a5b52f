"""Random histories of everything that telephones can do: invariants, and events that tell all of it.

A client monitors every device and keeps a picture of each from nothing but the events; it must always be the model's.
"""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.framing.length_prefix import LengthPrefix
from teamcall_tools.tcsim.features import FORWARDING_TYPES
from teamcall_tools.tcsim.hands import AGENT_STATES
from teamcall_tools.tcsim.model import (
    MAX_RINGING,
    MOST_IN_CONFERENCE,
    RECEIVER_OFF,
    TRUNKS,
    CallModel,
    LegState,
)
from teamcall_tools.tcsim.simulator import Simulator
from teamcall_tools.tcsim.switch import Switch

DEVICES = ["101", "102", "103", "104", "105"]
QUEUES = ["700", "701"]
CONNECTIONS = (
    "initiated_connection",
    "originated_connection",
    "connection",
    "established_connection",
    "dropped_connection",
    "failed_connection",
    "held_connection",
    "retrieved_connection",
    "queued_connection",
    "outbound_connection",
)
SUBJECT_STATES = {
    "serviceInitiated": "initiated",
    "originated": "connected",
    "delivered": "alerting",
    "established": "connected",
    "connectionCleared": "null",
    "failed": "fail",
    "held": "hold",
    "retrieved": "connected",
    "diverted": "null",
    "queued": "queued",
}


class Watcher:
    """Monitors all devices of a simulator and folds what it hears, in memory and with a clock of numbers."""

    def __init__(self) -> None:
        self.simulator = Simulator(Switch(DEVICES, queues=QUEUES, outside="0"))
        self.switch = self.simulator.switch
        self.now = 0.0
        link = self.switch.connection_made(0.0)
        assert link is not None
        self.link = link
        self.frames = LengthPrefix()
        self.pictures: dict[str, dict[str, str]] = {}
        self.features: dict[tuple[str, str], object] = {}
        self.devices: dict[bytes, str] = {}
        self.send(csta.Message("aarq", None, None, csta.AARQ()))
        self.send(csta.Message("result", self.messages()[1].invoke_id, "systemStatus", services.SystemStatusResult()))
        for device in DEVICES + QUEUES:
            answer = self.ask("monitorStart", services.MonitorStart(csta.DeviceID(device)))
            self.devices[answer.body.cross_ref_identifier] = device
            self.pictures[device] = {}

    def send(self, message: csta.Message) -> None:
        self.switch.receive_data(self.link, LengthPrefix.wrap(csta.encode(message)), self.now)
        self.simulator.settle(self.now)

    def messages(self) -> list[csta.Message]:
        self.frames.receive_data(self.switch.data_to_send(self.link))
        found = []
        while (frame := self.frames.next_frame()) is not None:
            found.append(csta.decode(frame))
        return found

    def ask(self, operation: str, body: object) -> csta.Message:
        self.send(csta.Message("invoke", 1, operation, body))
        (answer,) = self.messages()
        return answer

    def listen(self) -> int:
        """Fold the events that have come; returns how many."""
        told = self.messages()
        for message in told:
            device = self.devices[message.body.monitor_cross_ref_id]
            if message.operation in ("transferred", "conferenced"):
                self.fold_join(device, message.body)
            elif hasattr(message.body, "local_connection_info"):
                self.check_subject(device, message)
                found = next(getattr(message.body, name) for name in CONNECTIONS if hasattr(message.body, name))
                self.fold(device, found.call_id.hex(), message.body.local_connection_info)
            else:
                self.fold_feature(device, message)
        return len(told)

    def check_subject(self, device: str, message: csta.Message) -> None:
        """The state of the event's own device is the one that ECMA-269 clause 17.2 gives the event."""
        found = next(getattr(message.body, name) for name in CONNECTIONS if hasattr(message.body, name))
        if found.device_id.identifier == device:
            assert message.body.local_connection_info == SUBJECT_STATES[str(message.operation)]

    def fold(self, device: str, call: str, state: str) -> None:
        if state == "null":
            self.pictures[device].pop(call, None)
        else:
            self.pictures[device][call] = state

    def fold_join(self, device: str, body: csta.events.Transferred | csta.events.Conferenced) -> None:
        old = [body.primary_old_call, body.secondary_old_call]
        for one in filter(None, old):
            self.pictures[device].pop(one.call_id.hex(), None)
        items = getattr(body, "transferred_connections", None) or body.conference_connections
        self.fold(device, items[0].new_connection.call_id.hex(), body.local_connection_info)

    def fold_feature(self, device: str, message: csta.Message) -> None:
        body, name = message.body, str(message.operation)
        if name == "forwarding":
            to = body.forward_to.identifier if body.forward_to else ""
            self.features[device, body.forwarding_type] = (to, body.forward_status)
        elif name == "doNotDisturb":
            self.features[device, name] = body.do_not_disturb_on
        elif name == "messageWaiting":
            self.features[device, name] = body.message_waiting_on
        elif name == "agentLoggedOff":
            del self.features[device, "agent"]
        elif name.startswith("agent"):
            state = "agentNull" if name == "agentLoggedOn" else name
            self.features[device, "agent"] = (body.agent_id.decode(), state)
        elif name == "callBack":
            pair = (body.originating_device.identifier, body.target_device.identifier)
            self.features[device, f"callBack {pair}"] = body.call_back_set_canceled
        else:
            assert name in ("callInformation", "digitsGenerated", "outOfService", "backInService")

    def told_features(self) -> dict[tuple[str, str], object]:
        """What is on, as the events have told it."""
        is_off = (False, None)
        return {
            key: value
            for key, value in self.features.items()
            if value not in is_off and not key[1].startswith("callBack")
        }

    def true_features(self) -> dict[tuple[str, str], object]:
        """The same from the model."""
        features, found = self.switch.model.features, {}
        for device in DEVICES:
            for kind, one in features.forwardings(device).items():
                found[device, kind] = (one.to, one.is_on)
            if features.do_not_disturb(device):
                found[device, "doNotDisturb"] = True
            if features.message_waiting(device):
                found[device, "messageWaiting"] = True
            if (agent := features.agent(device)) is not None:
                found[device, "agent"] = (agent.identifier, str(agent.state))
        return found

    def pass_time(self, seconds: float) -> None:
        end = self.now + seconds
        while (due := self.simulator.next_deadline()) is not None and due <= end:
            self.now = due
            self.simulator.handle_timer(due)
        self.now = end

    def live(self, line: str) -> None:
        """Do one line and look at everything."""
        before = self.simulator.picture()
        if line.startswith("wait"):
            self.pass_time(float(line.split()[1]))
            self.listen()
        else:
            answer = self.simulator.command(line, self.now)
            events = self.listen()
            assert answer == "ok" or (answer.startswith("error ") and events == 0)
            assert answer == "ok" or self.simulator.picture() == before
        check_invariants(self.switch.model)
        picture = self.simulator.picture()
        for name in DEVICES + QUEUES:
            assert self.pictures[name] == {call: legs[name] for call, legs in picture.items() if name in legs}
        assert self.told_features() == self.true_features()


device = st.sampled_from(DEVICES)
number = st.sampled_from([*DEVICES, *QUEUES, "0301", "999"])
one = st.sampled_from(
    ["offhook", "answer", "onhook", "hold", "retrieve", "alternate", "reconnect", "transfer", "conference", "pickup"]
)
two = st.sampled_from(["dial", "consult", "transfer", "conference", "deflect", "queue", "park", "pickup"])
CALLS = st.one_of(
    st.builds("{} {}".format, one, device),
    st.builds("{} {} {}".format, two, device, number),
    st.builds("answer {}".format, device),
    st.builds("dial {} {}".format, device, number),
    st.builds("trunkcall 0891 {}".format, device),
    st.builds("onhook {}".format, st.sampled_from([*TRUNKS[:2], "0891", "0301"])),
    st.builds("answer {}".format, st.sampled_from(["0301", "0891"])),
    st.builds("{} {}".format, st.sampled_from(["clearcall", "callback"]), device),
    st.builds("data {} x".format, device),
    st.builds("digits {} 12#".format, device),
    st.builds("wait {}".format, st.sampled_from([0.5, 1.0, 5.0, 20.0])),
)
FEATURES = st.one_of(
    st.builds("forward {} {} {} {}".format, device, st.sampled_from(list(FORWARDING_TYPES)), st.just("on"), number),
    st.builds("forward {} {} off".format, device, st.sampled_from(list(FORWARDING_TYPES))),
    st.builds("{} {} {}".format, st.sampled_from(["dnd", "waiting"]), device, st.sampled_from(["on", "off"])),
    st.builds("service {} {}".format, device, st.sampled_from(["in", "out"])),
    st.builds("agent {} {} 7 700".format, device, st.sampled_from(AGENT_STATES)),
)
HISTORIES = st.lists(st.one_of(CALLS, CALLS, CALLS, FEATURES), max_size=40)
TRANSFERS = ["dial 101 102", "answer 102", "consult 101 103", "answer 103", "transfer 101"]
CONFERENCE = [*TRANSFERS[:4], "conference 101", "hold 102", "consult 101 104", "answer 104", "conference 101"]
DISTRIBUTION = ["agent 101 loggedOn 7 700", "agent 101 ready 7", "dial 102 700", "wait 1.0", "answer 101", "onhook 101"]


@settings(max_examples=100, deadline=None)
@given(HISTORIES)
@example(TRANSFERS)
@example([*CONFERENCE, "transfer 103 105", "onhook 102"])
@example([*DISTRIBUTION, "onhook 101"])
@example(["dial 101 0301", "wait 1.0", "answer 0301", "transfer 101 102", "answer 102", "onhook 0301"])
@example(["forward 102 noAnswer on 103", "trunkcall 0891 102", "wait 20.0", "queue 103 700", "pickup 104 700"])
@example(["offhook 102", "dial 101 102", "callback 101", "onhook 102", "wait 5.0"])
def test_what_the_events_tell_is_what_is_true(history: list[str]) -> None:
    watcher = Watcher()
    for line in history:
        watcher.live(line)
    check_snapshots(watcher)


def likely(model: CallModel) -> list[str]:
    """Commands that fit the states, so that chance leads deep into calls."""
    found = []
    for name in DEVICES:
        states = {call.legs[name] for call in model.calls_of(name)}
        is_busy = bool(states & RECEIVER_OFF)
        if not is_busy:
            found += [f"dial {name} {other}" for other in DEVICES if other != name and model.active_call(other) is None]
            found += [f"dial {name} 0301", f"trunkcall 0891 {name}", f"pickup {name}", f"queue {name} 700"]
        if LegState.ALERTING in states:
            found += [f"answer {name}"] * 6 + [f"deflect {name} 105", f"deflect {name} 700"]
        if LegState.CONNECTED in states:
            free = [other for other in DEVICES if model.is_idle(other)]
            found += [f"hold {name}", f"clearcall {name}", f"park {name} 701", f"consult {name} 0302"]
            found += [f"{verb} {name} {other}" for verb in ("consult", "conference", "transfer") for other in free]
        if LegState.HELD in states:
            found += [f"{verb} {name}" for verb in ("alternate", "reconnect", "transfer", "conference", "retrieve")] * 3
        if is_busy:
            found.append(f"onhook {name}")
        if LegState.FAIL in states:
            found.append(f"callback {name}")
    return [*found, "wait 1.0", "answer 0301", "onhook 0891"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 10_000), max_size=60))
def test_deep_histories(choices: list[int]) -> None:
    watcher = Watcher()
    for choice in choices:
        commands = likely(watcher.switch.model)
        watcher.live(commands[choice % len(commands)])
    check_snapshots(watcher)


def check_invariants(model: CallModel) -> None:
    """What the head of ``model.py`` promises."""
    for call in model.calls():
        states = list(call.legs.values())
        assert LegState.NULL not in states
        assert len(states) >= 2 or set(states) <= {LegState.INITIATED, LegState.FAIL}
        assert len(states) <= MOST_IN_CONFERENCE + 1
        assert set(call.outside) == call.legs.keys() & set(TRUNKS)
    for name in (*DEVICES, *model.queues, *TRUNKS):
        calls = model.calls_of(name)
        assert sorted(call.number for call in calls) == sorted(c.number for c in model.calls() if name in c.legs)
        states = [call.legs[name] for call in calls]
        if name in DEVICES:
            assert sum(state in RECEIVER_OFF for state in states) <= 1
            assert states.count(LegState.ALERTING) <= MAX_RINGING
        elif name in TRUNKS:
            assert len(states) <= 1
        else:
            assert set(states) <= {LegState.QUEUED}
    assert len({call.number for call in model.calls()}) == len(model.calls())


def check_snapshots(watcher: Watcher) -> None:
    """SnapshotDevice and SnapshotCall show what is true."""
    picture = watcher.simulator.picture()
    for name in DEVICES + QUEUES:
        body = watcher.ask("snapshotDevice", services.SnapshotDevice(csta.DeviceID(name))).body
        infos = body.cross_ref_id_or_snapshot_data
        assert {i.connection_identifier.call_id.hex(): i.local_call_state[0] for i in infos} == watcher.pictures[name]
    for call, legs in picture.items():
        asked = services.SnapshotCall(csta.ConnectionID(bytes.fromhex(call), csta.DeviceID("101")))
        infos = watcher.ask("snapshotCall", asked).body.cross_ref_id_or_snapshot_data
        found = {i.call_identifier.device_id.identifier: i.local_connection_state for i in infos}
        assert found == {leg: str(state) for leg, state in legs.items()}
