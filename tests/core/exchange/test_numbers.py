"""The dial plan at the exchange: which numbers are translated, and that memory stays bounded."""

from __future__ import annotations

import dataclasses

import pytest

from teamcall_core.dialplan import DialPlan
from teamcall_core.domain import call_events, commands, device_events, events
from teamcall_core.domain.ids import CallId, Connection, Device, NumberType, Party
from teamcall_core.exchange.numbers import LONGEST_REMEMBERED, MOST_REMEMBERED, SHOWN, Numbers

PLAN = DialPlan(
    country_code="49", area_code="30", internal_lengths=frozenset({3}), trunk_prefix="0", national_prefix="0",
    caller_trunk_prefix=False,
)  # fmt: skip
D101 = Device("101")


def numbers(plan: DialPlan | None = PLAN) -> Numbers:
    made = Numbers()
    made.plan = plan
    return made


def delivered(calling: str, called: str = "101", kind: NumberType = NumberType.DIALING_NUMBER) -> events.CallDelivered:
    connection = Connection(CallId("01"), "101")
    return events.CallDelivered(
        D101, "normal", connection, calling_device=Party(calling, kind), called_device=Party(called)
    )


@pytest.mark.parametrize(
    "request_",
    [
        commands.MakeCall("101", "+4989123"),
        commands.ConsultationCall("101", "+4989123"),
        commands.DeflectCall("101", "+4989123"),
        commands.SingleStepTransferCall("101", "+4989123"),
        commands.SingleStepConferenceCall("101", "+4989123"),
        commands.ParkCall("101", "+4989123"),
        commands.SetForwarding("101", "immediate", on=True, number="+4989123"),
    ],
    ids=lambda request: type(request).__name__,
)
def test_called_numbers_are_dialled(request_: commands.DeviceRequest) -> None:
    dialled = numbers().dial(request_)
    assert dialled.number == "0089123"  # type: ignore[attr-defined]
    assert dataclasses.replace(dialled, number="+4989123") == request_  # type: ignore[call-arg]
    assert numbers(None).dial(request_) is request_


def test_every_request_that_calls_a_number_is_one_of_these() -> None:
    named = {kind.__name__ for kind in vars(commands).values() if hasattr(kind, "number")}
    assert named == {
        "MakeCall", "ConsultationCall", "DeflectCall", "SingleStepTransferCall", "SingleStepConferenceCall", "ParkCall",
        "SetForwarding",
    }  # fmt: skip


@pytest.mark.parametrize(
    "request_",
    [
        commands.AnswerCall("+4989123", CallId("+4989123")),
        commands.PickupCall("+4989123", "+4930456"),
        commands.GenerateDigits("101", "0049"),
        commands.SetForwarding("101", "immediate", on=False),
        commands.MonitorStart("+4989123"),
    ],
    ids=lambda request: type(request).__name__,
)
def test_devices_and_tones_are_not(request_: commands.DeviceRequest) -> None:
    assert numbers().dial(request_) is request_


def test_every_party_of_every_event_is_a_number_or_a_device_on_purpose() -> None:
    parties = {
        field.name
        for module in (call_events, device_events)
        for kind in vars(module).values()
        if dataclasses.is_dataclass(kind)
        for field in dataclasses.fields(kind)
        if "Party" in str(field.type) and kind is not events.Member
    }
    assert parties - SHOWN == {
        "agent_device", "initiating_device", "invoking_device", "originating_device", "queue", "subject", "switched",
        "trunk_device",
    }  # fmt: skip
    assert parties >= SHOWN


def test_without_a_plan_nothing_is_shown_otherwise() -> None:
    event = delivered("0891234")
    numbers(None).show_event(event)
    assert event.calling_device is not None
    assert event.calling_device.shown is None


def test_the_place_says_how_a_number_is_read() -> None:
    event = delivered("0891234", "0891234")
    numbers().show_event(event)
    assert (event.calling_device.shown, event.called_device.shown) == ("+49891234", "+4930891234")  # type: ignore[union-attr]


def test_what_a_caller_was_shown_as_he_is_shown_as_again() -> None:
    one = numbers()
    one.show_event(delivered("0891234"))
    view = events.CallView(CallId("01"), "alerting", "0891234")  # type: ignore[arg-type]
    assert one.show_calls((view,))[0].partner == "+49891234"
    one.plan = PLAN  # as after a reload
    assert one.show_calls((view,))[0].partner == "+4930891234"


def test_a_number_keeps_its_own_word() -> None:
    event = delivered("0891234")
    numbers().show_event(event)
    assert event == delivered("0891234")


def test_what_is_remembered_is_bounded() -> None:
    one = numbers()
    for number in range(MOST_REMEMBERED * 2 + 10):
        one.show_event(delivered(f"089{number}"))
    assert len(one._known) <= MOST_REMEMBERED
    assert len(one._seen) <= MOST_REMEMBERED
    long = "0" * (LONGEST_REMEMBERED + 1)
    event = delivered(long, long, NumberType.IMPLICIT_PUBLIC)
    one.show_event(event)
    assert event.calling_device is not None
    assert event.calling_device.shown == long
    assert long not in one._seen
    assert all(len(key[0]) <= LONGEST_REMEMBERED for key in one._known)
