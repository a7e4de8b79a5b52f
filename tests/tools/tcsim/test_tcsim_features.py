"""Forwarding, do not disturb, agents and the telephone's own features: where calls go, and what is told."""

from __future__ import annotations

import pytest

from teamcall_tools.tcsim.features import FORWARDING_TYPES
from teamcall_tools.tcsim.model import CallModel, FeatureChange, Number, Refusal


def history(model: CallModel) -> list[str]:
    """Calls as ``kind device cause``, features as ``kind device fact=value,...``."""
    lines = []
    while (told := model.next_occurrence()) is not None:
        if isinstance(told, FeatureChange):
            facts = ",".join(f"{name}={value}" for name, value in told.facts.items())
            lines.append(f"{told.kind} {told.device} {facts}".rstrip())
        else:
            lines.append(f"{told.kind} {told.device} {told.cause}")
    return lines


@pytest.fixture
def model() -> CallModel:
    return CallModel(["101", "102", "103", "104"], ["700"], "0")


def forward(model: CallModel, device: str, word: str, number: str | None, *, on: bool = True) -> None:
    model.features.set_forwarding(device, FORWARDING_TYPES[word], number, on=on)


@pytest.mark.parametrize(
    ("word", "prepare", "cause"),
    [
        ("immediate", lambda m: None, "callForwardImmediate"),
        ("immediateInt", lambda m: None, "callForwardImmediate"),
        ("busy", lambda m: m.lift("102"), "callForwardBusy"),
        ("busyInt", lambda m: m.lift("102"), "callForwardBusy"),
        ("dnd", lambda m: m.features.set_do_not_disturb("102", on=True), "doNotDisturb"),
    ],
)
def test_forwarding_diverts_and_delivers(model: CallModel, word: str, prepare, cause: str) -> None:
    forward(model, "102", word, "103")
    prepare(model)
    history(model)
    call = model.dial("101", "102")
    assert history(model)[2:] == [f"diverted 102 {cause}", f"delivered 103 {cause}"]
    assert (call.called, call.redirected_from) == ("102", "102")


@pytest.mark.parametrize("word", ["immediateExt", "noAnswer", "busy", "dnd"])
def test_forwarding_that_does_not_apply(model: CallModel, word: str) -> None:
    forward(model, "102", word, "103")
    model.dial("101", "102")
    assert history(model)[-1] == "delivered 102 newCall"


def test_forwarding_of_calls_from_outside(model: CallModel) -> None:
    forward(model, "102", "immediateExt", "103")
    forward(model, "102", "immediateInt", "104")
    history(model)
    model.trunk_call(Number("0891"), "102")
    assert history(model) == ["diverted 102 callForwardImmediate", "delivered 103 callForwardImmediate"]


def test_forwarding_for_no_answer(model: CallModel) -> None:
    forward(model, "102", "noAnswer", "103")
    model.dial("101", "102")
    history(model)
    delay = model.next_delay()
    assert delay.seconds == 10.0
    delay.step()
    assert history(model) == ["diverted 102 callForwardNoAnswer", "delivered 103 callForwardNoAnswer"]
    delay.step()
    assert history(model) == []


def test_no_answer_stays_where_the_target_is_busy_or_it_was_answered(model: CallModel) -> None:
    forward(model, "102", "noAnswer", "103")
    model.lift("103")
    model.dial("101", "102")
    history(model)
    delay = model.next_delay()
    delay.step()
    assert history(model) == []
    model.answer("102")
    model.hang_up("103")
    history(model)
    delay.step()
    assert history(model) == []


def test_a_chain_of_forwardings_and_a_circle(model: CallModel) -> None:
    forward(model, "102", "immediate", "103")
    forward(model, "103", "immediate", "0301")
    history(model)
    model.dial("101", "102")
    assert [line.split()[0] for line in history(model)[2:]] == ["diverted", "diverted", "networkReached"]
    model.hang_up("101")
    forward(model, "103", "immediate", "102")
    history(model)
    model.dial("101", "102")
    assert history(model)[-1] == "failed 101 destNotObtainable"


def test_a_forwarding_back_to_the_caller_is_busy(model: CallModel) -> None:
    forward(model, "102", "immediate", "101")
    forward(model, "101", "immediate", "103")
    history(model)
    model.dial("101", "102")
    assert history(model)[2:] == ["diverted 102 callForwardImmediate", "failed 101 busy"]


def test_do_not_disturb_and_out_of_service_fail(model: CallModel) -> None:
    model.features.set_do_not_disturb("102", on=True)
    model.features.set_in_service("103", on=False)
    for number, cause in (("102", "doNotDisturb"), ("103", "destOutOfOrder")):
        model.dial("101", number)
        assert history(model)[-1] == f"failed 101 {cause}"
        model.hang_up("101")
    with pytest.raises(Refusal):
        model.trunk_call(Number("0891"), "102")
    model.features.set_in_service("103", on=True)
    assert history(model)[-1] == "backInService 103"


def test_a_forwarding_keeps_its_number_and_tells_only_changes(model: CallModel) -> None:
    forward(model, "101", "busy", "102")
    forward(model, "101", "busy", "102")
    forward(model, "101", "busy", None, on=False)
    forward(model, "101", "busy", None, on=False)
    forward(model, "101", "busy", None)
    forward(model, "102", "busy", None, on=False)
    assert history(model) == [
        "forwarding 101 forwarding_type=forwardBusy,forward_status=True,forward_to=102",
        "forwarding 101 forwarding_type=forwardBusy,forward_status=False,forward_to=102",
        "forwarding 101 forwarding_type=forwardBusy,forward_status=True,forward_to=102",
    ]


def test_switches_tell_only_changes(model: CallModel) -> None:
    features = model.features
    for _ in range(2):
        features.set_do_not_disturb("101", on=True)
        features.set_message_waiting("101", on=True, sender="102")
        features.set_switch("101", "microphoneMute", on=True)
        features.set_speaker_volume("101", 70)
        features.set_display("101", "hello")
        features.set_in_service("101", on=False)
    assert history(model) == [
        "doNotDisturb 101 do_not_disturb_on=True",
        "messageWaiting 101 message_waiting_on=True,device_for_message=102",
        "microphoneMute 101 microphone_mute_on=True",
        "speakerVolume 101 speaker_volume=70",
        "displayUpdated 101 contents_of_display=hello",
        "outOfService 101",
    ]
    assert features.do_not_disturb("101")
    assert features.message_waiting("101")
    assert features.switch("101", "microphoneMute")
    assert (features.speaker_volume("101"), features.display("101")) == (70, "hello")


def test_a_day_of_an_agent(model: CallModel) -> None:
    for state in ("loggedOn", "notReady", "ready", "ready", "workingAfterCall", "loggedOff"):
        model.set_agent_state("101", state, "7", "700")
    told = [line.split()[0] for line in history(model)]
    assert told == ["agentLoggedOn", "agentNotReady", "agentReady", "agentWorkingAfterCall", "agentLoggedOff"]
    assert model.features.agent("101") is None


@pytest.mark.parametrize(
    ("act", "category", "name"),
    [
        (lambda m: forward(m, "101", "busy", None), "operation", "invalidForwardingDestination"),
        (lambda m: forward(m, "101", "busy", "101"), "operation", "invalidForwardingDestination"),
        (lambda m: forward(m, "999", "busy", "101"), "operation", "invalidDeviceID"),
        (lambda m: m.features.set_forwarding("101", "x", "1", on=True), "operation", "invalidForwardingType"),
        (lambda m: m.features.set_do_not_disturb("999", on=True), "operation", "invalidDeviceID"),
        (lambda m: m.features.set_message_waiting("700", on=True), "operation", "invalidDeviceID"),
        (lambda m: m.features.set_speaker_volume("101", 101), "operation", "speakerVolumeOutOfRange"),
        (lambda m: m.set_agent_state("102", "ready"), "stateIncompatibility", "invalidObjectState"),
        (lambda m: m.set_agent_state("102", "loggedOn"), "operation", "invalidAgentIdentifier"),
        (lambda m: m.set_agent_state("102", "loggedOn", "7"), "operation", "invalidAgentIdentifier"),
        (lambda m: m.set_agent_state("101", "loggedOn", "8"), "stateIncompatibility", "invalidObjectState"),
        (lambda m: m.set_agent_state("102", "loggedOn", "8", "103"), "operation", "invalidDestination"),
        (lambda m: m.set_agent_state("101", "ready", "8"), "operation", "invalidAgentIdentifier"),
        (lambda m: m.set_agent_state("101", "asleep", "7"), "operation", "invalidAgentState"),
    ],
)
def test_refusals(model: CallModel, act, category: str, name: str) -> None:
    """7 is logged on at 101."""
    model.set_agent_state("101", "loggedOn", "7")
    history(model)
    with pytest.raises(Refusal) as refusal:
        act(model)
    assert (refusal.value.category, refusal.value.name) == (category, name)
    assert history(model) == []
