"""Who acts in a request, what group a service belongs to, and how the acting device is written."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from early_trees import messages
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.csta import acting, services
from teamcall_core.csta.common import CSTACommonArguments
from teamcall_core.csta.message import Phase
from teamcall_core.csta.phase1 import codec as phase1
from teamcall_core.csta.phase2 import codec as phase2
from teamcall_core.csta.phase3.tables import OPERATIONS
from teamcall_core.csta.services.earlier import CallCompletion, QueryDevice
from teamcall_core.domain.ids import CallId, Connection

COVERS = ("csta/acting.py",)

A, B = csta.DeviceID("101"), csta.DeviceID("102")
CALL = csta.ConnectionID(b"\x0a", A)
OTHER = csta.ConnectionID(b"\x0b", B)
OWN = Connection(CallId("0a"), "101")

CASES: Mapping[str, tuple[object, str, bool]] = {
    "makeCall": (services.MakeCall(A, B), "101", False),
    "answerCall": (services.AnswerCall(CALL), "101", True),
    "transferCall": (services.TransferCall(CALL, OTHER), "101", True),
    "deflectCall": (services.DeflectCall(CALL, B), "101", True),
    "directedPickupCall": (services.DirectedPickupCall(OTHER, A), "101", False),
    "joinCall": (services.JoinCall(OTHER, A), "101", False),
    "groupPickupCall": (services.GroupPickupCall(A), "101", False),
    "setForwarding": (services.SetForwarding(A, None, True, B), "101", False),
    "snapshotDevice": (services.SnapshotDevice(A), "101", False),
    "snapshotCall": (services.SnapshotCall(CALL), "101", True),
    "callCompletion": (CallCompletion("campon", CALL), "101", True),
    "queryDevice": (QueryDevice(A, "forward"), "101", False),
}


def message(operation: str, body: object) -> csta.Message:
    return csta.Message("invoke", 1, operation, body)


@pytest.mark.parametrize("operation", CASES)
def test_the_acting_device(operation: str) -> None:
    body, word, by_connection = CASES[operation]
    assert acting.acting(message(operation, body)) == (word, OWN if by_connection else None)


@pytest.mark.parametrize(
    ("identifier", "connection"),
    [
        (csta.ConnectionID(b"\x0a", b"\x99"), Connection(CallId("0a"), "99")),
        (csta.ConnectionID(b"\x0a"), Connection(CallId("0a"), "")),
    ],
)
def test_a_connection_without_a_word(identifier: csta.ConnectionID, connection: Connection) -> None:
    assert acting.acting(message("answerCall", services.AnswerCall(identifier))) == ("", connection)


def test_anybody_may_act_where_nothing_can_be_read() -> None:
    unread = message("makeCall", csta.Unknown("makeCall", b"\x30\x00"))
    assert acting.acting(unread) == ("", Connection(CallId(""), ""))
    assert acting.respelt(unread, A) is unread


@pytest.mark.parametrize("body", [None, services.GetCSTAFeatures()])
def test_nobody_acts(body: object) -> None:
    assert acting.acting(message("getCSTAFeatures", body)) == ("", None)
    assert acting.respelt(message("getCSTAFeatures", body), B).body == body


def test_the_acting_device_is_written_as_the_link_writes_it() -> None:
    spelt = csta.DeviceID("N<101>", "deviceNumber")
    call = acting.respelt(message("makeCall", services.MakeCall(A, B)), spelt)
    assert call.body == services.MakeCall(spelt, B)
    pickup = acting.respelt(message("directedPickupCall", services.DirectedPickupCall(OTHER, A)), spelt)
    assert pickup.body == services.DirectedPickupCall(OTHER, spelt)
    same = message("makeCall", services.MakeCall(A, B))
    assert acting.respelt(same, A) is same
    typed = message("makeCall", services.MakeCall(csta.DeviceID("17", "deviceNumber"), B))
    assert acting.respelt(typed, spelt) is typed
    deflect = message("deflectCall", services.DeflectCall(CALL, B))
    assert acting.respelt(deflect, spelt) is deflect


def test_private_data_are_found_wherever_they_stand() -> None:
    private = CSTACommonArguments(private_data=[b"\x01"])
    assert acting.has_private_data(message("makeCall", services.MakeCall(A, B, extensions=private)))
    assert acting.has_private_data(message("escape", services.Escape(b"\x01")))
    assert not acting.has_private_data(message("makeCall", services.MakeCall(A, B, extensions=CSTACommonArguments())))


def test_the_groups_name_services_that_there_are() -> None:
    named = {
        service
        for group in ("routeing", "inputOutput", "escape", "callDetailRecords", "dataCollection")
        for service in acting.services_in(group)
    }
    assert not {one for one in named | acting.UNANSWERED | acting.HARMLESS if OPERATIONS.number_of(one) is None}
    assert all(acting.group_of(service) for service in named)
    assert acting.group_of("makeCall") == ""
    assert acting.services_in("nothing") == ()


def test_the_phases_have_the_same_acting_device() -> None:
    told = csta.translate(message("setForwarding", services.SetForwarding(A, "forwardBusy", True, B)), Phase.I)
    assert told.operation == "setFeature"
    assert acting.acting(told) == ("101", None)


def named(message: csta.Message) -> str | None:
    """The word of the first device or connection of a request, in lists and choices too."""
    values = [getattr(message.body, field.name) for field in dataclasses.fields(message.body)]  # type: ignore[arg-type]
    while values:
        value = values.pop(0)
        if isinstance(value, csta.Chosen):
            values.insert(0, value.value)
        elif isinstance(value, list):
            values[:0] = value
        elif isinstance(value, csta.DeviceID):
            return value.identifier
        elif isinstance(value, csta.ConnectionID):
            return value.device_id.identifier if isinstance(value.device_id, csta.DeviceID) else ""
    return None


def test_no_request_names_its_device_in_a_list_or_a_choice_alone(
    bodies: dict[str, tuple[str, str, Any]], values_of: Callable[[Any], st.SearchStrategy[Any]]
) -> None:
    """So that nobody may act who is not seen."""
    requests = sorted(
        label
        for label, (kind, operation, _) in bodies.items()
        if kind == "invoke" and operation not in ("directedPickupCall", "joinCall")
    )
    late = st.sampled_from(requests).flatmap(
        lambda label: values_of(bodies[label][2]).map(lambda body: message(bodies[label][1], body))
    )
    early = st.one_of(messages(phase1.CODEC), messages(phase2.CODEC)).filter(lambda made: made.kind == "invoke")

    @settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(late | early)
    def seen(request: csta.Message) -> None:
        word, connection = acting.acting(request)
        first = named(request)
        assert word == (first or "")
        assert (first is None) <= (connection is None)

    seen()
