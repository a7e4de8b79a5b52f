"""Random days at the telephones of every proven telephone system, with losses: clients know what is true."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matrix_world import EXTENSIONS, PROVEN, World

NUMBERS = (*EXTENSIONS, "0301234")
ONE = (
    *("HoldCall", "RetrieveCall", "AnswerCall", "ClearConnection", "AlternateCall", "ReconnectCall"),
    "TransferCall",
)
"""No conference here: its line does not say which calls it was made of, so that nobody can fold it (docs/stli.md)."""

one = st.sampled_from(EXTENSIONS)
number = st.sampled_from(NUMBERS)
by_hand = st.one_of(
    st.builds(
        "{} {}".format,
        st.sampled_from(["offhook", "answer", "onhook", "hold", "retrieve", "alternate", "reconnect", "transfer"]),
        one,
    ),
    st.builds("{} {} {}".format, st.sampled_from(["dial", "dial", "consult", "deflect"]), one, number),
    st.builds("trunkcall 0171 {}".format, one),
)
by_client = st.one_of(
    st.tuples(st.sampled_from(ONE), one, st.just("")),
    st.tuples(st.sampled_from(["MakeCall", "ConsultationCall", "DeflectCall"]), one, number),
)
step = st.one_of(
    st.tuples(st.just("hand"), by_hand),
    st.tuples(st.just("client"), by_client),
    st.tuples(st.just("wait"), st.integers(1, 30)),
    st.tuples(st.just("loss"), st.lists(by_hand, max_size=4)),
)


def play(world: World, client, what: str, how) -> None:
    if what == "hand":
        world.simulator.command(how, world.now)
        world.carry()
    elif what == "wait":
        world.wait(float(how))
    elif what == "client":
        verb, extension, wanted = how
        lines = world.say(client, f"{verb} {world.device(extension)} {wanted}".rstrip())
        answers = [line for line in lines if line.startswith("error_ind ")]
        assert len(answers) == 1
        assert answers[0].split(" ")[1] in ("SUCCESS", "NOCALL", "PBXERROR", "AMBIGUOUSCALL"), answers
    else:
        world.is_reachable = False
        world.lose()
        for line in how:
            world.simulator.command(line, world.now)
            world.carry()
        world.is_reachable = True
        world.wait(70.0)
        assert world.is_up


@pytest.mark.parametrize("key", PROVEN)
@settings(max_examples=15, deadline=None)
@given(history=st.lists(step, min_size=1, max_size=25))
def test_clients_know_what_is_true(key: str, history) -> None:
    world = World(key)
    client = world.client(*EXTENSIONS)
    for what, how in history:
        play(world, client, what, how)
        world.check()


BORNE = ("fault twice", "fault unknownid", "fault eventsfirst", "fault slow 0.5", "fault merge 0.1", "split")
"""Faults that must cost nobody a word, however they are mixed."""


@pytest.mark.parametrize("key", PROVEN)
@settings(max_examples=15, deadline=None)
@given(faults=st.sets(st.sampled_from(BORNE), min_size=1), history=st.lists(step, min_size=1, max_size=15))
def test_faults_that_lose_nothing_cost_nothing(key: str, faults, history) -> None:
    world = World(key)
    client = world.client(*EXTENSIONS)
    for fault in sorted(faults):
        if fault == "split":
            world.split = 3
        else:
            world.command(fault)
    for what, how in history:
        if what == "client":
            verb, extension, wanted = how
            world.say(client, f"{verb} {world.device(extension)} {wanted}".rstrip())
        else:
            play(world, client, what, how)
        world.wait(2.0)
        world.check()
