"""The client engine and the server's own session, wired to each other in memory."""

from __future__ import annotations

import pytest

from teamcall_core.domain import commands
from teamcall_core.domain.events import CallDelivered, CallInitiated, CallView, ConnectionCleared, Told
from teamcall_core.domain.ids import CallId, Connection, ConnectionState, Device, Party
from teamcall_core.domain.outcomes import Done, NoCall, PbxRefused
from teamcall_core.session import (
    Asked,
    ClientSession,
    LinkLost,
    LinkReturned,
    Reply,
    SessionEvent,
    SessionSettings,
    Tell,
)
from teamcall_core.stli import Format
from teamcall_core.stli.client import (
    Answered,
    Ask,
    Bye,
    Client,
    ClientEvent,
    Closed,
    DeviceInformation,
    Event,
    InformedCall,
    LinkInService,
    LinkOutOfService,
    Open,
    events,
)

CALL = Connection(CallId("00%2F"), "101 b")


class Pair:
    """Octets go from one engine to the other until neither has any, one octet at a time or all at once."""

    def __init__(self, step: int) -> None:
        self.step = step
        self.client = Client()
        self.session = ClientSession(SessionSettings(), now=0.0)

    def settle(self) -> None:
        """Carry everything across."""
        while True:
            up, down = self.client.data_to_send(), self.session.data_to_send()
            if not up and not down:
                break
            for place in range(0, len(up), self.step):
                self.session.receive_data(up[place : place + self.step], 0.0)
            for place in range(0, len(down), self.step):
                self.client.receive_data(down[place : place + self.step], 0.0)
        if self.session.finished:
            self.client.receive_eof(0.0)

    def say(self, *wishes: object) -> list[SessionEvent]:
        """What the server's exchange hears of wishes of the client."""
        for wish in wishes:
            self.client.send(wish, 0.0)  # type: ignore[arg-type]
        self.settle()
        heard = []
        while (event := self.session.next_event()) is not None:
            heard.append(event)
        return heard

    def do(self, *wishes: object) -> list[ClientEvent]:
        """What the client hears of wishes of the exchange."""
        for wish in wishes:
            self.session.send(wish, 0.0)  # type: ignore[arg-type]
        return self.told()

    def told(self) -> list[ClientEvent]:
        """What the client has heard."""
        self.settle()
        found = []
        while (event := self.client.next_event()) is not None:
            found.append(event)
        return found


@pytest.fixture(params=[1, 7, 1 << 20])
def pair(request: pytest.FixtureRequest) -> Pair:
    return Pair(request.param)


@pytest.mark.parametrize("version", [1, 2])
@pytest.mark.parametrize("information", ["Off", "Standard", "Extended"])
def test_every_format(pair: Pair, version: int, information: str) -> None:
    pair.say(Open(Format(version, information)))
    pair.told()
    assert pair.session.format == pair.client.format == Format(version, information)
    event = CallInitiated(Device("101"), "makeCall", CALL)
    (initiated,) = pair.do(Tell(Told(event, calls=(CallView(CALL.call, ConnectionState.INITIATED, "1,2"),))))
    assert isinstance(initiated, events.Initiated)
    assert (initiated.call_id, initiated.device_id) == (("00%252F", "101 b") if version == 2 else (None, None))
    if information == "Off":
        assert initiated.information is None
    else:
        assert initiated.information is not None
        known = ("00%252F", "1,2") if information == "Extended" else (None, None)
        assert initiated.information.calls == (InformedCall("initiated", *known),)


def test_a_call_id_goes_back_as_it_came(pair: Pair) -> None:
    pair.say(Open(Format(2)))
    pair.told()
    (event,) = pair.do(Tell(Told(CallDelivered(Device("101"), "newCall", CALL, calling_device=Party("4 2")))))
    assert isinstance(event, events.Delivered)
    assert event.calling_device == "4 2"
    (asked,) = pair.say(Ask("AnswerCall", ("101", event.call_id or "")))
    assert asked == Asked(1, commands.AnswerCall("101", CALL.call))
    (again,) = pair.say(commands.AnswerCall("101", CallId(event.call_id or "")))
    assert again == Asked(2, commands.AnswerCall("101", CALL.call))


def test_answers_in_order_and_events_behind_them(pair: Pair) -> None:
    pair.say(Open(Format(2)))
    pair.told()
    asked = pair.say(commands.MonitorStart("101"), commands.MakeCall("101", "102"), commands.AnswerCall("103"))
    assert [event.number for event in asked if isinstance(event, Asked)] == [1, 2, 3]
    event = Tell(Told(CallInitiated(Device("101"), "makeCall", CALL)))
    assert pair.do(Reply(3, NoCall()), event, Reply(2, PbxRefused("operation", "generic"))) == []
    *answers, initiated = pair.do(Reply(1, Done()))
    assert [(one.verb, one.code, one.words) for one in answers if isinstance(one, Answered)] == [
        ("MonitorStart", "SUCCESS", ()),
        ("MakeCall", "PBXERROR", ("operation", "generic")),
        ("AnswerCall", "NOCALL", ()),
    ]
    assert isinstance(initiated, events.Initiated)


def test_a_long_list_is_cut_and_says_so(pair: Pair) -> None:
    pair.say(Open(Format(2)))
    pair.told()
    many = tuple(Connection(CallId(f"{number:08x}"), f"device{number}") for number in range(1000))
    (event,) = pair.do(Tell(Told(ConnectionCleared(Device("101"), "normal", CALL), connections=many)))
    assert isinstance(event, events.ConnectionCleared)
    assert event.active_connections.is_cut
    assert [one.device for one in event.active_connections] == [
        f"device{number}" for number in range(len(event.active_connections))
    ]


def test_loss_and_return_of_the_link(pair: Pair) -> None:
    pair.say(Open(Format(2)))
    pair.told()
    pair.say(commands.MonitorStart("101"))
    pair.do(Reply(1, Done()))
    lost, out = pair.do(LinkLost((Device("101"),)))
    assert isinstance(lost, LinkOutOfService)
    assert isinstance(out, events.OutOfService)
    assert isinstance(pair.do(LinkReturned())[0], LinkInService)


def test_help_and_status_have_data(pair: Pair) -> None:
    pair.say(Open(), Ask("Help"), commands.QuerySystemStatus())
    pair.do(Reply(1, Done(commands.LinkStatus("inService", "a b", "normal"))))
    pair.say(Ask("Help", ("makecall",)))
    (answer,) = pair.told()
    assert isinstance(answer, Answered)
    assert answer.data[0][:2] == ("Help", "MakeCall")


def test_options_change_in_the_open_session(pair: Pair) -> None:
    pair.say(Open(Format(2)))
    pair.say(Ask("STLI;DeviceInformation=Off"))
    pair.told()
    assert pair.client.format == Format(2, "Off")
    pair.say(Open(Format(1)))
    (refused,) = pair.told()
    assert isinstance(refused, Answered)
    assert refused.code == "INVALPARAM"
    assert pair.client.format == Format(2, "Off")


def test_bye(pair: Pair) -> None:
    pair.say(Open(), Bye())
    assert isinstance(pair.told()[-1], Closed)
    assert not any(isinstance(event, (Event, DeviceInformation)) for event in pair.told())
