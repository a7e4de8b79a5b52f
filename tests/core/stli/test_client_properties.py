"""Whatever a server sends, in whatever pieces: events or data, never an exception, never without a bound."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from teamcall_core.stli import Format
from teamcall_core.stli.client import (
    EVENTS,
    Answered,
    Ask,
    Bye,
    Client,
    ClientEvent,
    ClientSettings,
    Closed,
    Event,
    Open,
    OpenSuperVisor,
    UnknownLine,
    Wish,
)

VERBS = ["STLI", "MonitorStart", "MakeCall", "SystemStatus", "Help", "BYE", "SuperVisor", "Unheard"]
CODES = [
    "SUCCESS",
    "LINKOUTOFSERVICE",
    "LINKINSERVICE",
    "OVERLOAD",
    "LICENSEERROR",
    "INVALCMD",
    "LINETOOLONG",
    "TIMEOUT",
]
WORDS = st.sampled_from([
    "101", "normal", '""', '"', '"a b"', "1a/102,1b/103", "%41", "%FF", "(idle)", "(connected,...)", "(1a/held/7)",
    "on", "off", "3", "", "\t", "é", "\x00", "DEVICESEXCEEDED", "STLI;Version=2", *VERBS,
])  # fmt: skip
LINES = st.one_of(
    st.builds(" ".join, st.tuples(st.just("error_ind"), st.sampled_from(CODES), WORDS)),
    st.builds(lambda words: " ".join(["error_ind", *words]), st.lists(WORDS, max_size=4)),
    st.builds(lambda name, words: " ".join([name, *words]),
              st.sampled_from([*EVENTS, "DeviceInformation", "SystemStatus", "Help"]), st.lists(WORDS, max_size=9)),
).map(lambda line: line.encode() + b"\r\n")  # fmt: skip
STREAMS = st.lists(st.one_of(LINES, st.binary(max_size=40), st.just(b"x" * 300)), max_size=25).map(b"".join)
WISHES: list[Wish] = [
    Open(), Open(Format(2, "Off")), OpenSuperVisor("x"), Ask("MonitorStart", ("101",)), Ask("Help"), Ask("Unheard"),
]  # fmt: skip


def fetch(client: Client) -> list[ClientEvent]:
    events = []
    while (event := client.next_event()) is not None:
        events.append(event)
    return events


@settings(max_examples=200, deadline=None)
@given(
    stream=STREAMS, cuts=st.lists(st.integers(1, 40), max_size=30), wishes=st.lists(st.sampled_from(WISHES), max_size=8)
)
def test_any_octets_in_any_cuts(stream: bytes, cuts: list[int], wishes: list[Wish]) -> None:
    client = Client(ClientSettings(max_line=256, max_data=200, request_timeout=3.0))
    waiting, events, now, place = list(wishes), [], 0.0, 0
    for cut in [*cuts, len(stream) + 1]:
        if waiting:
            client.send(waiting.pop(0), now)
        client.receive_data(stream[place : place + cut], now)
        place += cut
        now += 0.3
        client.handle_timer(now)
        events += fetch(client)
    said = len(wishes) - len(waiting)
    client.receive_eof(now)
    events += fetch(client)

    answered = [event.request for event in events if isinstance(event, Answered)]
    assert answered == wishes[:said], "every wish is answered once, in order"
    assert isinstance(events[-1], Closed)
    assert client.next_deadline() is None
    assert all(sum(map(len, event.data_lines)) <= 200 for event in events if isinstance(event, Answered))
    assert all(str(event) for event in events if isinstance(event, Event))


@settings(max_examples=100, deadline=None)
@given(stream=STREAMS, cuts=st.lists(st.integers(1, 20), max_size=60))
def test_cuts_make_no_difference(stream: bytes, cuts: list[int]) -> None:
    def play(pieces: list[bytes]) -> list[ClientEvent]:
        client = Client(ClientSettings(max_line=256))
        client.send(Open(Format(2)), 0.0)
        client.send(Ask("Help"), 0.0)
        for piece in pieces:
            client.receive_data(piece, 0.0)
        client.receive_eof(0.0)
        return fetch(client)

    pieces, rest = [], stream
    for cut in cuts:
        pieces.append(rest[:cut])
        rest = rest[cut:]
    assert play([*pieces, rest]) == play([stream])


def test_memory_is_bounded_however_long_the_line() -> None:
    client = Client(ClientSettings(max_line=1000))
    for _ in range(1000):
        client.receive_data(b"y" * 1000, 0.0)
    (event,) = fetch(client)
    assert isinstance(event, UnknownLine)


def test_the_late_and_the_lost_do_not_pile_up() -> None:
    client = Client(ClientSettings(request_timeout=1.0, max_pending=10))
    for now in range(10):
        client.send(Ask("Help"), float(now))
        client.handle_timer(now + 1.0)
    assert [event.code for event in fetch(client) if isinstance(event, Answered)] == ["NOANSWER"] * 10
    client.receive_data(b"error_ind SUCCESS Help\r\n" * 10, 20.0)
    client.send(Bye(), 20.0)
    client.receive_data(b"error_ind SUCCESS BYE\r\n", 20.0)
    client.receive_eof(20.0)
    assert fetch(client)[-1] == Closed("the server closed the connection", is_clean=True)
