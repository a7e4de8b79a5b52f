"""Random messages through a binary session, the exchange and a link: no fault of ours, and nothing unanswered."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from binary_client import BinaryClient
from early_trees import messages as early_messages
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_binary_passing import World

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.csta.message import Message, Phase
from teamcall_core.csta.phase1 import codec as phase1
from teamcall_core.csta.phase2 import codec as phase2
from teamcall_core.csta.phase3.tables import OPERATIONS
from teamcall_core.errors import EncodeError, NotExpressible
from teamcall_core.exchange import RequestFailed

QUIET = {"deadline": None, "suppress_health_check": list(HealthCheck), "database": None}
Values = Callable[[Any], st.SearchStrategy[Any]]


def messages(phase: Phase, bodies: dict[str, tuple[str, str, Any]], values_of: Values) -> st.SearchStrategy[Message]:
    if phase in (Phase.I, Phase.II):
        return early_messages((phase1 if phase is Phase.I else phase2).CODEC)
    return st.sampled_from(sorted(bodies)).flatmap(
        lambda label: values_of(bodies[label][2]).map(lambda body: Message(bodies[label][0], 7, bodies[label][1], body))
    )


def ask(client: BinaryClient, given_: Message, invoke_id: int) -> None:
    """The client sends it, if its phase can say it."""
    with contextlib.suppress(NotExpressible, EncodeError):
        client.send(replace(csta.translate(given_, client.phase), invoke_id=invoke_id))


def say(world: World, given_: Message, invoke_id: int) -> None:
    """The telephone system sends it: an answer for the oldest request, an event for the monitor."""
    try:
        message = csta.translate(given_, world.phase)
        if message.kind == "event":
            message.body.monitor_cross_ref_id = NAME  # type: ignore[attr-defined]
        csta.encode(replace(message, invoke_id=None) if world.is_xml else message)
    except (NotExpressible, EncodeError):
        return
    if message.kind == "result" and world.asked:
        invoke_id = world.asked.popleft().invoke_id or 0
    world.says(replace(message, invoke_id=invoke_id))


NAME = b"07"
"""The telephone system's name for the monitor, in BER as in XML."""


@pytest.mark.parametrize(
    ("link", "side"),
    [
        (Phase.III, Phase.III),
        (Phase.I, Phase.III),
        (Phase.III, Phase.II),
        (Phase.XML3, Phase.III),
        (Phase.II, Phase.XML3),
    ],
)
def test_random_messages_both_ways(bodies: Any, values_of: Values, link: Phase, side: Phase) -> None:
    @settings(max_examples=6, **QUIET)
    @given(
        st.lists(messages(side, bodies, values_of), min_size=3, max_size=6),
        st.lists(messages(link, bodies, values_of), min_size=3, max_size=6),
    )
    def flow(asked: list[Message], said: list[Message]) -> None:
        world = World(link, "ecma323" if link is Phase.XML3 else "length2", offered=frozenset(OPERATIONS.numbers))
        client = world.client("ecma323" if side is Phase.XML3 else "hipath", side)
        client.monitor("101")
        world.turn()
        world.grant(world.asked.popleft(), services.MonitorStartResult(NAME))
        for number, message in enumerate(asked, 10):
            ask(client, message, number)
        world.turn()
        for number, message in enumerate(said, 100):
            say(world, message, number)
        world.now += 60.0
        world.link.handle_timer(world.now)
        world.turn()
        faults = [fact.error for fact in iter(world.exchange.next_event, None) if isinstance(fact, RequestFailed)]
        assert not faults
        assert world.clients[client].unanswered == 0

    flow()
