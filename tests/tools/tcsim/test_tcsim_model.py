"""The call model: the histories of ordinary calls, every refusal, and invariants over random histories."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teamcall_tools.tcsim.model import (
    MAX_RINGING,
    RECEIVER_OFF,
    TRANSITIONS,
    TRUNKS,
    CallModel,
    LegState,
    Move,
    Number,
    Occurrence,
    Refusal,
)


def drain(model: CallModel) -> list[Occurrence]:
    occurrences = []
    while (occurrence := model.next_occurrence()) is not None:
        occurrences.append(occurrence)
    return occurrences


def history(model: CallModel) -> list[str]:
    """Each occurrence as ``kind device cause listener:state,...``."""
    return [
        f"{o.kind} {o.device} {o.cause} {','.join(f'{device}:{state}' for device, state in o.audience)}"
        for o in drain(model)
    ]


@pytest.fixture
def model() -> CallModel:
    return CallModel([str(number) for number in range(101, 111)])


def test_a_lifted_receiver_is_a_dial_tone_with_the_cause_normal(model: CallModel) -> None:
    model.lift("101")
    model.hang_up("101")
    assert history(model) == [
        "serviceInitiated 101 normal 101:initiated",
        "connectionCleared 101 normalClearing 101:null",
    ]
    assert model.calls() == ()


def test_a_call_by_hand(model: CallModel) -> None:
    model.lift("101")
    model.dial("101", "102")
    model.lift("102")
    model.hang_up("102")
    assert history(model) == [
        "serviceInitiated 101 normal 101:initiated",
        "originated 101 newCall 101:connected",
        "delivered 102 newCall 101:connected,102:alerting",
        "established 102 newCall 101:connected,102:connected",
        "connectionCleared 102 normalClearing 101:connected,102:null",
        "connectionCleared 101 normalClearing 101:null",
    ]


def test_a_caller_who_gives_up_ends_the_ringing(model: CallModel) -> None:
    model.dial("101", "102")
    drain(model)
    model.hang_up("101")
    assert history(model) == [
        "connectionCleared 101 normalClearing 101:null,102:alerting",
        "connectionCleared 102 normalClearing 102:null",
    ]


def test_make_call_seizes_and_dials_without_a_prompt(model: CallModel) -> None:
    call = model.make_call("101", "102")
    assert [o.split()[:3] for o in history(model)] == [
        ["serviceInitiated", "101", "newCall"],
        ["originated", "101", "newCall"],
        ["delivered", "102", "newCall"],
    ]
    assert call.legs == {"101": LegState.CONNECTED, "102": LegState.ALERTING}


@pytest.mark.parametrize(("number", "cause"), [("999", "destNotObtainable"), ("0301234", "destNotObtainable")])
def test_a_number_that_is_no_extension_fails(model: CallModel, number: str, cause: str) -> None:
    model.make_call("101", number)
    assert history(model)[-1] == f"failed 101 {cause} 101:fail"
    model.hang_up("101")
    assert history(model) == ["connectionCleared 101 normalClearing 101:null"]


def test_a_telephone_with_its_receiver_off_is_busy_and_hears_nothing_of_it(model: CallModel) -> None:
    model.lift("102")
    drain(model)
    model.make_call("101", "102")
    assert history(model)[-1] == "failed 101 busy 101:fail"


def test_calling_oneself_is_busy(model: CallModel) -> None:
    model.dial("101", "101")
    assert history(model)[-1] == "failed 101 busy 101:fail"


def test_a_ringing_telephone_takes_a_second_call_but_no_third(model: CallModel) -> None:
    first = model.make_call("101", "104")
    model.make_call("102", "104")
    model.make_call("103", "104")
    assert history(model)[-1] == "failed 103 busy 103:fail"
    assert len(model.calls_of("104")) == MAX_RINGING
    assert model.answer("104") is first
    assert sorted(call.legs["104"] for call in model.calls_of("104")) == [LegState.ALERTING, LegState.CONNECTED]


def test_a_ringing_call_can_be_refused(model: CallModel) -> None:
    call = model.make_call("101", "102")
    drain(model)
    model.clear("102", call.number)
    assert history(model) == [
        "connectionCleared 102 normalClearing 101:connected,102:null",
        "connectionCleared 101 normalClearing 101:null",
    ]


def test_a_trunk_call_rings_with_the_number_of_the_caller(model: CallModel) -> None:
    call = model.trunk_call(Number("015200000049", "implicitPublic"), "101")
    (delivered,) = drain(model)
    assert (delivered.trunk, delivered.calling.digits, delivered.called) == (TRUNKS[0], "015200000049", "101")
    assert delivered.audience == (("101", LegState.ALERTING),)
    assert call.partner_of("101") == "015200000049"
    assert model.trunk_of("015200000049") == TRUNKS[0]
    model.answer("101")
    model.hang_up(TRUNKS[0])
    assert history(model)[1:] == [
        f"connectionCleared {TRUNKS[0]} normalClearing 101:connected",
        "connectionCleared 101 normalClearing 101:null",
    ]


@pytest.mark.parametrize(
    ("act", "category", "name"),
    [
        (lambda m: m.lift("999"), "operation", "invalidDeviceID"),
        (lambda m: m.make_call("999", "101"), "operation", "invalidCallingDeviceID"),
        (lambda m: m.make_call("101", ""), "operation", "invalidCalledDeviceID"),
        (lambda m: m.make_call("101", "1\n2"), "operation", "invalidCalledDeviceID"),
        (lambda m: m.lift("103"), "stateIncompatibility", "invalidDeviceState"),
        (lambda m: m.make_call("103", "101"), "stateIncompatibility", "invalidCallingDeviceState"),
        (lambda m: m.dial("104", "101"), "stateIncompatibility", "invalidCallingDeviceState"),
        (lambda m: m.answer("101"), "stateIncompatibility", "noCallToAnswer"),
        (lambda m: m.answer("103", 1), "stateIncompatibility", "noCallToAnswer"),
        (lambda m: m.answer("101", 1), "operation", "invalidConnectionID"),
        (lambda m: m.answer("101", 999), "operation", "invalidConnectionID"),
        (lambda m: m.clear("101", 1), "operation", "invalidConnectionID"),
        (lambda m: m.clear("101", 999), "operation", "invalidConnectionID"),
        (lambda m: m.trunk_call(Number("0301"), "103"), "stateIncompatibility", "invalidCalledDeviceState"),
        (lambda m: m.trunk_call(Number("0301"), "999"), "operation", "invalidDeviceID"),
    ],
)
def test_refusals_say_why_and_change_nothing(model: CallModel, act, category: str, name: str) -> None:
    model.dial("103", "104")
    model.answer("104")
    drain(model)
    before = [(call.number, dict(call.legs)) for call in model.calls()]
    with pytest.raises(Refusal) as refusal:
        act(model)
    assert (refusal.value.category, refusal.value.name) == (category, name)
    assert [(call.number, dict(call.legs)) for call in model.calls()] == before
    assert drain(model) == []


def test_there_are_as_many_outside_calls_as_trunks(model: CallModel) -> None:
    for place in range(len(TRUNKS)):
        model.trunk_call(Number("0301"), model.extensions[place])
    with pytest.raises(Refusal, match="trunk"):
        model.trunk_call(Number("0301"), "110")


def test_call_numbers_go_around_and_skip_what_exists(model: CallModel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("teamcall_tools.tcsim.board.CALL_NUMBERS", 3)
    assert model.lift("101").number == 1
    assert [model.lift("102").number, model.hang_up("102").number] == [2, 2]
    assert [model.lift("102").number, model.lift("103").number] == [3, 2]


def test_every_pair_of_state_and_move_is_decided() -> None:
    """A leg that is null can only come in; every other can leave; each other move has one state that it fits."""
    decided = {(state, move) for state in LegState for move in Move if (state, move) in TRANSITIONS}
    coming_in = {Move.LIFT, Move.SEIZE, Move.RING, Move.QUEUE}
    assert {move for state, move in decided if state is LegState.NULL} == coming_in
    assert all((state, Move.LEAVE) in decided for state in LegState if state is not LegState.NULL)
    others = sorted((move.name, state.value) for state, move in decided if move not in {*coming_in, Move.LEAVE})
    assert others == [
        ("ANSWER", "alerting"),
        ("ANSWER", "queued"),
        ("DIAL", "initiated"),
        ("FAIL", "connected"),
        ("HOLD", "connected"),
        ("REACH", "connected"),
        ("RETRIEVE", "hold"),
    ]
    assert len(decided) == 17


DEVICES = ["101", "102", "103", "104"]
ACTIONS = st.one_of(
    st.tuples(st.just("lift"), st.sampled_from([*DEVICES, "999"])),
    st.tuples(st.just("hang_up"), st.sampled_from([*DEVICES, TRUNKS[0], "999"])),
    st.tuples(st.just("answer"), st.sampled_from(DEVICES), st.one_of(st.none(), st.integers(0, 6))),
    st.tuples(
        st.sampled_from(["dial", "make_call"]), st.sampled_from(DEVICES), st.sampled_from([*DEVICES, "999", "0"])
    ),
    st.tuples(st.just("clear"), st.sampled_from(DEVICES), st.integers(0, 6)),
    st.tuples(st.just("trunk_call"), st.just(Number("0301")), st.sampled_from(DEVICES)),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(ACTIONS, max_size=40))
def test_random_histories_keep_the_invariants(actions: list[tuple[object, ...]]) -> None:
    model = CallModel(DEVICES)
    heard: dict[str, dict[int, LegState]] = {device: {} for device in DEVICES}
    for name, *arguments in actions:
        try:
            getattr(model, str(name))(*arguments)
        except Refusal:
            assert drain(model) == []
        for occurrence in drain(model):
            for device, state in occurrence.audience:
                heard[device][occurrence.call] = state
                if state is LegState.NULL:
                    del heard[device][occurrence.call]
        check_invariants(model)
        for device in DEVICES:
            assert heard[device] == {call.number: call.legs[device] for call in model.calls_of(device)}


def check_invariants(model: CallModel) -> None:
    for call in model.calls():
        assert LegState.NULL not in call.legs.values()
        assert len(call.legs) == 2 or set(call.legs.values()) <= {LegState.INITIATED, LegState.FAIL}
        assert list(call.legs.values()).count(LegState.ALERTING) <= 1
    for device in DEVICES:
        states = [call.legs[device] for call in model.calls_of(device)]
        assert sum(state in RECEIVER_OFF for state in states) <= 1
        assert states.count(LegState.ALERTING) <= MAX_RINGING
        in_calls = [call.number for call in model.calls() if device in call.legs]
        assert sorted(call.number for call in model.calls_of(device)) == sorted(in_calls)
