"""What two calls at one device become, and calls that change their device: the sequences of events, and refusals.

Each line is ``kind device cause listener:state,...`` and, behind ``>``, the new call's connections with the old ones.
"""

from __future__ import annotations

import pytest

from teamcall_tools.tcsim.features import AgentState
from teamcall_tools.tcsim.model import MOST_IN_CONFERENCE, TRUNKS, CallModel, FeatureChange, LegState, Number, Refusal


def history(model: CallModel) -> list[str]:
    lines = []
    while (told := model.next_occurrence()) is not None:
        if isinstance(told, FeatureChange):
            lines.append(f"{told.kind} {told.device} {' '.join(str(fact) for fact in told.facts.values())}")
            continue
        line = f"{told.kind} {told.device} {told.cause} {','.join(f'{leg}:{state}' for leg, state in told.audience)}"
        if told.connections:
            joined = " ".join(f"{one.device}/{one.old_call}" for one in told.connections)
            line += f" > {told.call} of {','.join(map(str, told.old_calls))}: {joined}"
        lines.append(line)
    return lines


def pass_time(model: CallModel) -> list[float]:
    """Do what happens by itself, in the order in which it was noted; returns the delays."""
    delays = []
    while (delay := model.next_delay()) is not None:
        delays.append(delay.seconds)
        delay.step()
    return delays


@pytest.fixture
def model() -> CallModel:
    return CallModel([str(number) for number in range(101, 115)], ["700"], "0")


@pytest.fixture
def talking(model: CallModel) -> CallModel:
    """101 talks to 102 in call 1."""
    model.dial("101", "102")
    model.answer("102")
    history(model)
    return model


@pytest.fixture
def consulting(talking: CallModel) -> CallModel:
    """101 holds 102 in call 1 and talks to 103 in call 2."""
    talking.consult("101", "103")
    talking.answer("103")
    history(talking)
    return talking


def test_hold_and_retrieve(talking: CallModel) -> None:
    talking.hold("101")
    talking.hold("102")
    talking.retrieve("101")
    assert history(talking) == [
        "held 101 normal 101:hold,102:connected",
        "held 102 normal 101:hold,102:hold",
        "retrieved 101 normal 101:connected,102:hold",
    ]


def test_a_held_party_who_leaves_ends_the_call(talking: CallModel) -> None:
    talking.hold("101")
    talking.hang_up("102")
    assert history(talking)[1:] == [
        "connectionCleared 102 normalClearing 101:hold,102:null",
        "connectionCleared 101 normalClearing 101:null",
    ]


def test_whoever_holds_can_take_another_call(talking: CallModel) -> None:
    talking.hold("101")
    talking.make_call("104", "101")
    talking.answer("101")
    assert [call.legs["101"] for call in talking.calls_of("101")] == [LegState.HELD, LegState.CONNECTED]


def test_consultation(talking: CallModel) -> None:
    talking.consult("101", "103")
    talking.answer("103")
    assert history(talking) == [
        "held 101 consultation 101:hold,102:connected",
        "serviceInitiated 101 consultation 101:initiated",
        "originated 101 consultation 101:connected",
        "delivered 103 consultation 101:connected,103:alerting",
        "established 103 consultation 101:connected,103:connected",
    ]


def test_consultation_of_a_busy_number(talking: CallModel) -> None:
    talking.lift("103")
    talking.consult("101", "103")
    assert history(talking)[-1] == "failed 101 busy 101:fail"
    talking.reconnect("101")
    assert history(talking) == [
        "connectionCleared 101 normalClearing 101:null",
        "retrieved 101 normal 101:connected,102:connected",
    ]


def test_alternate(consulting: CallModel) -> None:
    assert consulting.alternate("101").number == 1
    assert history(consulting) == [
        "held 101 alternate 101:hold,103:connected",
        "retrieved 101 alternate 101:connected,102:connected",
    ]


def test_reconnect(consulting: CallModel) -> None:
    assert consulting.reconnect("101").number == 1
    assert history(consulting) == [
        "connectionCleared 101 normalClearing 101:null,103:connected",
        "connectionCleared 103 normalClearing 103:null",
        "retrieved 101 normal 101:connected,102:connected",
    ]


def test_transfer_makes_a_new_call(consulting: CallModel) -> None:
    call = consulting.transfer("101")
    assert history(consulting) == [
        "transferred 101 transfer 102:connected,103:connected,101:null > 3 of 1,2: 102/1 103/2"
    ]
    assert (call.calling, call.called) == (Number("102"), "103")
    assert consulting.picture() == {3: {"102": "connected", "103": "connected"}}
    assert consulting.is_idle("101")


def test_transfer_while_it_rings(talking: CallModel) -> None:
    talking.consult("101", "103")
    history(talking)
    talking.transfer("101")
    talking.answer("103")
    assert history(talking) == [
        "transferred 101 transfer 102:connected,103:alerting,101:null > 3 of 1,2: 102/1 103/2",
        "established 103 newCall 102:connected,103:connected",
    ]


def test_transfer_of_a_call_from_outside(model: CallModel) -> None:
    model.trunk_call(Number("0891", "implicitPublic"), "101")
    model.answer("101")
    model.consult("101", "103")
    model.answer("103")
    history(model)
    call = model.transfer("101")
    assert (call.calling, call.trunk, call.partner_of("103")) == (Number("0891", "implicitPublic"), TRUNKS[0], "0891")
    assert history(model) == [f"transferred 101 transfer 103:connected,101:null > 3 of 1,2: {TRUNKS[0]}/1 103/2"]


def test_conference_grows_and_shrinks(consulting: CallModel) -> None:
    consulting.conference("101")
    consulting.consult("101", "104")
    consulting.answer("104")
    history(consulting)
    consulting.conference("101")
    assert history(consulting) == [
        "conferenced 101 conference 102:connected,103:connected,101:connected,104:connected"
        " > 5 of 3,4: 102/3 103/3 101/4 104/4"
    ]
    consulting.hang_up("101")
    consulting.hang_up("103")
    consulting.hang_up("102")
    assert history(consulting) == [
        "connectionCleared 101 normalClearing 102:connected,103:connected,101:null,104:connected",
        "connectionCleared 103 normalClearing 102:connected,103:null,104:connected",
        "connectionCleared 102 normalClearing 102:null,104:connected",
        "connectionCleared 104 normalClearing 104:null",
    ]


def test_conference_has_a_limit(talking: CallModel) -> None:
    for number in range(103, 103 + MOST_IN_CONFERENCE - 2):
        talking.single_step_conference("101", str(number))
    with pytest.raises(Refusal) as refusal:
        talking.single_step_conference("101", "110")
    assert refusal.value.name == "conferenceMemberLimitExceeded"
    talking.consult("101", "110")
    talking.answer("110")
    with pytest.raises(Refusal, match="room for 8"):
        talking.conference("101")


def test_single_step_transfer(talking: CallModel) -> None:
    talking.single_step_transfer("102", "103")
    assert history(talking) == [
        "transferred 102 singleStepTransfer 101:connected,102:null > 2 of 1: 101/1 103/None",
        "delivered 103 singleStepTransfer 101:connected,103:alerting",
    ]


def test_single_step_conference(talking: CallModel) -> None:
    talking.single_step_conference("101", "103")
    assert history(talking) == [
        "conferenced 101 singleStepConference 101:connected,102:connected,103:connected > 2 of 1: 101/1 102/1 103/None"
    ]


def test_clear_call(consulting: CallModel) -> None:
    consulting.conference("101")
    history(consulting)
    consulting.clear_call("103")
    assert [line.split()[:2] for line in history(consulting)] == [
        ["connectionCleared", "102"],
        ["connectionCleared", "101"],
        ["connectionCleared", "103"],
    ]
    assert consulting.calls() == ()


def test_deflect(model: CallModel) -> None:
    model.dial("101", "102")
    history(model)
    call = model.deflect("102", "103")
    assert history(model) == [
        "diverted 102 redirected 101:connected,102:null",
        "delivered 103 redirected 101:connected,103:alerting",
    ]
    assert (call.called, call.redirected_from) == ("102", "102")


def test_pickup_and_group_pickup(model: CallModel) -> None:
    model.dial("101", "102")
    history(model)
    model.pick_up("103", "102")
    assert history(model) == [
        "diverted 102 callPickup 101:connected,102:null",
        "established 103 callPickup 101:connected,103:connected",
    ]
    model.dial("104", "105")
    assert model.group_pick_up("106").legs == {"104": LegState.CONNECTED, "106": LegState.CONNECTED}
    with pytest.raises(Refusal, match="nothing rings in the group"):
        model.group_pick_up("107")


@pytest.mark.parametrize("place", ["104", "8000"])
def test_park_and_take_it_elsewhere(talking: CallModel, place: str) -> None:
    talking.park("101", place)
    assert talking.knows(place)
    assert history(talking) == [
        "diverted 101 park 101:null,102:connected",
        f"queued {place} park 102:connected,{place}:queued",
    ]
    talking.pick_up("105", place)
    assert history(talking) == [
        f"diverted {place} callPickup 102:connected,{place}:null",
        "established 105 callPickup 102:connected,105:connected",
    ]


def test_a_parked_call_is_answered_where_it_is(talking: CallModel) -> None:
    talking.park("101", "104")
    history(talking)
    talking.answer("104")
    assert history(talking) == ["established 104 newCall 102:connected,104:connected"]


def test_queue(model: CallModel) -> None:
    model.dial("101", "700")
    model.dial("102", "103")
    model.queue("103", "700")
    lines = history(model)
    assert lines[2] == "queued 700 noAvailableAgents 101:connected,700:queued"
    assert lines[-2:] == [
        "diverted 103 redirected 102:connected,103:null",
        "queued 700 noAvailableAgents 102:connected,700:queued",
    ]
    model.queue("104", "701")
    assert history(model)[-1] == "queued 701 noAvailableAgents 104:connected,701:queued"
    model.hang_up("101")
    assert [call.number for call in model.calls_of("700")] == [2]


def test_queue_for_what_rings_elsewhere_and_for_who_talks(model: CallModel) -> None:
    model.dial("101", "102")
    history(model)
    model.queue("101", "700")
    assert history(model) == [
        "diverted 102 redirected 101:connected,102:null",
        "queued 700 noAvailableAgents 101:connected,700:queued",
    ]
    model.queue("101", "701")
    assert history(model)[-1] == "queued 701 noAvailableAgents 101:connected,701:queued"
    model.dial("103", "104")
    model.answer("104")
    history(model)
    model.queue("103", "700")
    assert history(model) == [
        "diverted 103 redirected 103:null,104:connected",
        "queued 700 noAvailableAgents 104:connected,700:queued",
    ]


def test_an_agent_gets_what_waits(model: CallModel) -> None:
    model.dial("101", "700")
    model.set_agent_state("105", "loggedOn", "7", "700")
    model.set_agent_state("105", "ready")
    history(model)
    assert 0.5 in pass_time(model)
    assert history(model) == [
        "diverted 700 distributed 101:connected,700:null",
        "delivered 105 distributed 101:connected,105:alerting",
    ]
    model.answer("105")
    assert model.features.agent("105").state is AgentState.BUSY
    model.dial("102", "700")
    model.hang_up("105")
    assert model.features.agent("105").state is AgentState.READY
    pass_time(model)
    assert history(model)[-1] == "delivered 105 distributed 102:connected,105:alerting"


def test_a_call_outside(model: CallModel) -> None:
    model.dial("101", "0301234")
    assert history(model)[1:] == [
        "originated 101 newCall 101:connected",
        f"networkReached {TRUNKS[0]} newCall 101:connected",
    ]
    assert pass_time(model) == [1.0, 4.0]
    assert history(model) == [
        f"delivered {TRUNKS[0]} networkSignal 101:connected",
        f"established {TRUNKS[0]} networkSignal 101:connected",
    ]
    assert model.calls()[0].partner_of("101") == "0301234"
    assert model.trunk_of("0301234") == TRUNKS[0]
    model.hang_up(TRUNKS[0])
    assert model.calls() == ()


def test_what_is_over_outside_does_not_come_back(model: CallModel) -> None:
    model.dial("101", "0301")
    model.hang_up("101")
    model.dial("102", "0301")
    history(model)
    first, second, *others = [model.next_delay() for _ in range(4)]
    first.step()
    second.step()
    assert history(model) == []
    for delay in others:
        delay.step()
    assert [line.split()[0] for line in history(model)] == ["delivered", "established"]


def test_all_trunks_busy(model: CallModel) -> None:
    for place in range(len(TRUNKS)):
        model.dial(model.extensions[place], f"030{place}")
    history(model)
    model.dial("110", "0309")
    assert history(model)[-1] == "failed 110 trunksBusy 110:fail"
    with pytest.raises(Refusal, match="trunk"):
        model.trunk_call(Number("0891"), "111")


def test_forwarding_of_a_call_from_outside_to_outside_needs_two_lines(model: CallModel) -> None:
    model.features.set_forwarding("111", "forwardImmediate", "0305", on=True)
    for place in range(len(TRUNKS) - 1):
        model.dial(model.extensions[place], f"030{place}")
    history(model)
    with pytest.raises(Refusal, match="trunk"):
        model.trunk_call(Number("0891"), "111")
    assert history(model) == []
    model.hang_up("101")
    call = model.trunk_call(Number("0891"), "111")
    assert len(call.outside) == 2


def test_call_back(model: CallModel) -> None:
    model.lift("102")
    model.dial("101", "102")
    history(model)
    model.call_back("101")
    assert history(model) == ["callBack 101 102 True", "connectionCleared 101 normalClearing 101:null"]
    pass_time(model)
    assert history(model) == []
    model.hang_up("102")
    history(model)
    pass_time(model)
    assert history(model) == [
        "callBack 101 102 False",
        "serviceInitiated 101 callBack 101:initiated",
        "originated 101 callBack 101:connected",
        "delivered 102 callBack 101:connected,102:alerting",
    ]
    model.set_call_back("103", "104")
    model.cancel_call_back("103", "104")
    history(model)
    pass_time(model)
    assert history(model) == []


def test_data_stay_with_the_call(consulting: CallModel) -> None:
    consulting.associate("101", {"correlator_data": b"order 7"}, 1)
    information = consulting.next_occurrence()
    assert (information.kind, information.data) == ("callInformation", {"correlator_data": b"order 7"})
    assert consulting.transfer("101").correlator == b"order 7"


@pytest.mark.parametrize(
    ("act", "category", "name"),
    [
        (lambda m: m.hold("104"), "stateIncompatibility", "invalidConnectionState"),
        (lambda m: m.hold("101", 1), "stateIncompatibility", "invalidConnectionState"),
        (lambda m: m.hold("101", 99), "operation", "invalidConnectionID"),
        (lambda m: m.hold("999"), "operation", "invalidDeviceID"),
        (lambda m: m.retrieve("101"), "stateIncompatibility", "connectedCallExists"),
        (lambda m: m.retrieve("102"), "stateIncompatibility", "noHeldCall"),
        (lambda m: m.consult("104", "105"), "stateIncompatibility", "invalidConnectionState"),
        (lambda m: m.consult("102", "1\n"), "operation", "invalidCalledDeviceID"),
        (lambda m: m.alternate("102"), "stateIncompatibility", "noHeldCall"),
        (lambda m: m.alternate("101", 2, 1), "stateIncompatibility", "invalidHeldConnectionState"),
        (lambda m: m.alternate("101", 1, 1), "stateIncompatibility", "invalidActiveConnectionState"),
        (lambda m: m.alternate("101", 9, 2), "operation", "invalidHeldConnectionID"),
        (lambda m: m.alternate("101", 1, 9), "operation", "invalidActiveConnectionID"),
        (lambda m: m.reconnect("103"), "stateIncompatibility", "noHeldCall"),
        (lambda m: m.transfer("105"), "stateIncompatibility", "noActiveCall"),
        (lambda m: m.conference("102"), "stateIncompatibility", "noHeldCall"),
        (lambda m: m.single_step_transfer("101", "102"), "stateIncompatibility", "invalidDestinationDeviceState"),
        (lambda m: m.single_step_transfer("101", "999"), "operation", "invalidDestination"),
        (lambda m: m.single_step_transfer("104", "105"), "stateIncompatibility", "invalidActiveConnectionState"),
        (lambda m: m.single_step_conference("101", "999"), "operation", "invalidDestinationDeviceID"),
        (lambda m: m.single_step_conference("101", "102"), "stateIncompatibility", "invalidDestinationDeviceState"),
        (lambda m: m.deflect("101", "105"), "stateIncompatibility", "invalidConnectionState"),
        (lambda m: m.deflect("106", "999"), "operation", "invalidDestination"),
        (lambda m: m.deflect("106", "101"), "stateIncompatibility", "invalidDestinationDeviceState"),
        (lambda m: m.deflect("999", "105"), "operation", "invalidDivertingDeviceID"),
        (lambda m: m.pick_up("105", "999"), "operation", "invalidPickUpDeviceID"),
        (lambda m: m.pick_up("105", "106"), "operation", "notDifferentDevices"),
        (lambda m: m.pick_up("104", "102"), "stateIncompatibility", "noCallToAnswer"),
        (lambda m: m.pick_up("101", "106"), "stateIncompatibility", "invalidDestinationDeviceState"),
        (lambda m: m.park("104", "110"), "stateIncompatibility", "invalidConnectionState"),
        (lambda m: m.park("101", "103"), "operation", "invalidParkToDeviceID"),
        (lambda m: m.queue("101", "103"), "stateIncompatibility", "invalidConnectionState"),
        (lambda m: m.queue("101", "\n"), "operation", "invalidCalledDeviceID"),
        (lambda m: m.queue("110", "111"), "operation", "invalidDestination"),
        (lambda m: m.queue("106", "105"), "stateIncompatibility", "invalidConnectionState"),
        (lambda m: m.call_back("101"), "stateIncompatibility", "noCallToComplete"),
        (lambda m: m.set_call_back("101", "101"), "operation", "invalidDestinationDeviceID"),
        (lambda m: m.cancel_call_back("101", "102"), "stateIncompatibility", "noCallToComplete"),
        (lambda m: m.clear_call("104"), "stateIncompatibility", "noCallToClear"),
        (lambda m: m.associate("104", {}), "stateIncompatibility", "noActiveCall"),
        (lambda m: m.generate_digits("101", "x"), "operation", "invalidParameterValue"),
        (lambda m: m.generate_digits("101", "12", 1), "stateIncompatibility", "invalidConnectionState"),
        (lambda m: m.dial_in("101", 2, "105"), "stateIncompatibility", "invalidConnectionState"),
        (lambda m: m.answer_outside("9731"), "stateIncompatibility", "noCallToAnswer"),
    ],
)
def test_refusals_say_why_and_change_nothing(consulting: CallModel, act, category: str, name: str) -> None:
    """101 holds 102 (call 1), talks to 103 (call 2); 105 calls 106 (call 3), which rings."""
    consulting.dial("105", "106")
    consulting.hold("105")
    history(consulting)
    before = consulting.picture()
    with pytest.raises(Refusal) as refusal:
        act(consulting)
    assert (refusal.value.category, refusal.value.name) == (category, name)
    assert consulting.picture() == before
    assert history(consulting) == []


def test_the_same_party_in_both_calls_cannot_be_joined(talking: CallModel) -> None:
    talking.hold("102")
    talking.consult("101", "102")
    talking.answer("102")
    for act in (talking.transfer, talking.conference):
        with pytest.raises(Refusal, match="102 is in both calls"):
            act("101")
