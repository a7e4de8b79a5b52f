"""The server's call model against the simulator's own, over random histories of calls: both see the same calls.

The simulator is asked in memory, octets both ways. Telephones are used by people (control commands) and by a client
(request lines); whatever happens, every monitored device has the same calls in the same states on both sides.
"""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from teamcall_core.domain.events import DialWanted
from teamcall_core.domain.ids import Device
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


class Pair:
    """A simulator and a server with one client that monitors everything."""

    def __init__(self) -> None:
        self.now = 1.0
        self.simulator = Simulator(Switch(DEVICES, queues=("800",), outside="0"))
        profile = PROFILES["simulator"]
        self.link = Link(profile, LinkSettings("simulator", 1, heartbeat_interval=0.0), lambda: 0.5)
        self.exchange = Exchange(self.link, Entitlement(None), "simulator", profile.normalise)
        self.session = ClientSession(SessionSettings(max_per_second=0, max_pending=0), self.now)
        self.exchange.attach(self.session)
        self.link.start(self.now)
        assert isinstance(self.link.next_event(), DialWanted)
        self.connection = self.simulator.switch.connection_made(self.now) or 0
        self.link.connection_made(self.now)
        self.carry()
        self.say("STLI", *(f"MonitorStart {device}" for device in DEVICES))

    def carry(self) -> None:
        """Octets go both ways until nobody has anything more to say."""
        switch = self.simulator.switch
        while True:
            self.exchange.handle_session(self.session, self.now)
            self.simulator.settle(self.now)
            up, down = switch.data_to_send(self.connection), self.link.data_to_send()
            self.link.receive_data(up, self.now)
            switch.receive_data(self.connection, down, self.now)
            self.exchange.handle_link(self.now)
            if not up and not down:
                return

    def say(self, *lines: str) -> list[str]:
        self.session.receive_data("".join(f"{line}\n" for line in lines).encode(), self.now)
        self.carry()
        return [line for line in self.session.data_to_send().decode().split("\r\n") if line.startswith("error_ind")]

    def command(self, line: str) -> None:
        self.simulator.command(line, self.now)
        self.carry()

    def wait(self) -> None:
        """What the telephones do by themselves."""
        self.now += 30.0
        self.simulator.handle_timer(self.now)
        self.link.handle_timer(self.now)
        self.carry()

    def check(self) -> None:
        picture = self.simulator.picture()
        for device in DEVICES:
            true = {call: WORDS.get(legs[device], legs[device]) for call, legs in picture.items() if device in legs}
            views = self.exchange._calls.calls(Device(device))
            assert {view.call: view.state for view in views} == true, f"of {device}"
            for view in views:
                own, *_ = self.exchange._calls.connections(Device(device), view.call)
                assert (own.call, own.device) == (view.call, device)


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
    st.builds("{} {} {}".format, st.sampled_from(["dial", "consult", "deflect", "queue"]), one, number),
    st.builds("trunkcall 0171 {}".format, one),
    st.builds(
        "forward {} {} {} {}".format, one, st.sampled_from(["immediate", "busy"]), st.sampled_from(["on", "off"]), one
    ),
)
by_client = st.one_of(
    st.builds(
        "{} {}".format,
        st.sampled_from(
            ["AnswerCall", "ClearConnection", "HoldCall", "RetrieveCall", "AlternateCall", "ReconnectCall",
             "TransferCall", "ConferenceCall", "ClearCall", "GroupPickupCall", "CallBack", "SnapshotDevice"]
        ),
        one,
    ),
    st.builds(
        "{} {} {}".format,
        st.sampled_from(
            ["MakeCall", "MakeCall", "ConsultationCall", "DeflectCall", "SingleStepTransferCall",
             "SingleStepConferenceCall", "PickupCall", "ParkCall"]
        ),
        one,
        number,
    ),
)  # fmt: skip
step = st.one_of(
    st.tuples(st.just("hand"), by_hand),
    st.tuples(st.just("client"), by_client),
    st.tuples(st.just("wait"), st.just("")),
)
ANSWER = re.compile(r"error_ind (SUCCESS|PBXERROR|NOCALL|AMBIGUOUSCALL) (\w+)")


@settings(max_examples=80, deadline=None)
@given(st.lists(step, min_size=1, max_size=40))
def test_both_models_see_the_same_calls(history: list[tuple[str, str]]) -> None:
    pair = Pair()
    pair.check()
    for who, line in history:
        if who == "hand":
            pair.command(line)
        elif who == "wait":
            pair.wait()
        else:
            answers = pair.say(line)
            assert len(answers) == 1
            found = ANSWER.match(answers[0])
            assert found is not None, answers
            assert found[2] == line.split(" ")[0]
        pair.check()


DAY = (
    "MakeCall 101 102",
    "AnswerCall 102",
    "ConsultationCall 101 103",
    "AnswerCall 103",
    "AlternateCall 101",
    "ConferenceCall 101",
    "ClearConnection 102",
    "HoldCall 101",
    "RetrieveCall 101",
    "SingleStepTransferCall 101 104",
    "AnswerCall 104",
    "ConsultationCall 104 101",
    "AnswerCall 101",
    "TransferCall 104",
    "ParkCall 101 800",
    "PickupCall 102 800",
    "SingleStepConferenceCall 102 104",
    "ClearCall 102",
    "MakeCall 101 102",
    "DeflectCall 102 103",
    "ClearCall 101",
)


def test_a_day_at_the_telephone() -> None:
    """Every service that joins calls, as a client asks for it, with the answers it must get."""
    pair = Pair()
    for line in DAY:
        assert pair.say(line) == [f"error_ind SUCCESS {line.split(' ')[0]}"], line
        pair.check()
    assert not any(pair.exchange._calls.calls(Device(device)) for device in DEVICES)
