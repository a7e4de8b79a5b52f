"""Several addresses of one telephone system: the order in which they are tried, and what is told of them."""

from __future__ import annotations

import pytest

from teamcall_core import csta
from teamcall_core.domain.events import DialWanted, HangUpWanted, LinkCameUp, LinkWentDown, PeerFault
from teamcall_core.link.addresses import Addresses, shown
from teamcall_core.link.attempts import QUICK_CLOSE
from teamcall_core.link.liveness import STEADY_AFTER
from teamcall_core.link.outage import MOST_REASONS

A, B, C = ("a.example", 1040), ("b.example", 1040), ("::1", 7001)


@pytest.fixture
def three(new_scene):
    scene = new_scene(host=A[0], port=A[1], others=(B, C))
    scene.link.start(scene.now)
    return scene


def dialled(scene) -> list[tuple[str, int]]:
    return [(event.host, event.port) for event in scene.take_told() if isinstance(event, DialWanted)]


def fail(scene, reason: str) -> None:
    """The attempt fails, and the next one has begun."""
    scene.link.receive_eof(scene.now, reason)
    if scene.link.state == "outOfService":
        scene.advance(scene.link.next_deadline() - scene.now)


def test_a_round_goes_through_the_list_without_delay(three) -> None:
    assert dialled(three) == [A]
    for address in (B, C, A, B, C):
        three.link.receive_eof(three.now, "refused")
        assert dialled(three) == [address]
    three.link.receive_eof(three.now, "refused")
    assert dialled(three) == []
    assert three.link.next_deadline() == three.now + 1.0
    assert three.link.address == A


@pytest.mark.parametrize("result", ["rejectedTransient", "rejectedPermanent"])
def test_a_refused_association_means_the_next_address_at_once(three, result: str) -> None:
    three.link.connection_made(three.now)
    three.take_told()
    three.say("aare", csta.AARE(result=result, diagnostic="noReasonGiven"))
    told = three.take_told()
    assert [type(event) for event in told] == [HangUpWanted, LinkWentDown]
    assert told[1].address == "a.example:1040"
    three.advance(0)
    assert dialled(three) == [B]


def test_who_accepts_and_closes_is_left_for_the_next_at_once(three) -> None:
    three.link.connection_made(three.now)
    three.link.receive_eof(three.now)
    assert dialled(three) == [A, B]


def test_even_where_it_came_into_service(three) -> None:
    three.reconnect().advance(QUICK_CLOSE - 0.1)
    three.link.receive_eof(three.now)
    assert dialled(three) == [B]


def test_a_link_that_was_in_service_is_made_again_where_it_was(three) -> None:
    three.link.receive_eof(three.now, "refused")
    three.reconnect().advance(STEADY_AFTER)
    assert three.link.address == B
    three.link.receive_eof(three.now)
    assert dialled(three) == [B]
    for address in (C, A, B):
        three.link.receive_eof(three.now, "refused")
        if address is not B:
            assert dialled(three) == [address]
    assert three.link.next_deadline() == three.now + 1.0


def test_a_supervisor_begins_with_the_first_again(three) -> None:
    three.link.receive_eof(three.now, "refused")
    three.reconnect().advance(STEADY_AFTER)
    three.link.reconnect(three.now)
    three.advance(0)
    assert dialled(three) == [A]


def test_each_reason_of_each_address_is_told_once(three) -> None:
    for _ in range(4):
        for reason in ("refused", "b.example:1040: no route", "refused"):
            fail(three, reason)
    told = [event for event in three.take_told() if not isinstance(event, DialWanted)]
    assert told == [
        LinkWentDown("refused", 0.0, "a.example:1040"),
        PeerFault("another attempt failed: b.example:1040: no route", fatal=True),
        PeerFault("another attempt failed: [::1]:7001: refused", fatal=True),
    ]
    three.reconnect()
    three.link.receive_eof(three.now, "refused")
    assert [event.address for event in three.take_told() if isinstance(event, LinkWentDown)] == ["a.example:1040"]


def test_which_address_came_up_is_told(three) -> None:
    three.link.receive_eof(three.now, "refused")
    three.link.connection_made(three.now)
    three.say("aare", csta.AARE())
    three.status("normal")
    assert LinkCameUp("normal", "b.example:1040") in three.take_told()


def test_endlessly_different_reasons_are_not_told_endlessly(three) -> None:
    for number in range(3 * MOST_REASONS):
        fail(three, f"reason {number}")
    told = [event for event in three.take_told() if not isinstance(event, DialWanted)]
    assert len(told) == MOST_REASONS


def test_one_address_is_a_list_too() -> None:
    one = Addresses((A,))
    assert not one.failed()
    assert one.current == A
    assert [shown(address) for address in (A, C)] == ["a.example:1040", "[::1]:7001"]
