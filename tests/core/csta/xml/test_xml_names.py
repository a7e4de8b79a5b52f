"""XML and BER fill the same dataclasses: with the same names, and with the same elements as mandatory."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest
from xml_declarations import both_ways, refusal, unfit

from teamcall_core.ber.constructed import Parts, Sequence
from teamcall_core.csta.identifiers import ConnectionID, DeviceID
from teamcall_core.csta.phase3 import events, services
from teamcall_core.csta.phase3 import tables as ber_tables
from teamcall_core.csta.services.call_control import DeflectCall
from teamcall_core.csta.xml import tables
from teamcall_core.csta.xml.flags import Flags
from teamcall_core.csta.xml.services.call_control import DEFLECT_CALL
from teamcall_core.csta.xml.simple import Enumeration
from teamcall_core.csta.xml.walk import Absent, Strange

COVERS = ("csta/xml/tables.py", "csta/xml/enumerations.py", "csta/xml/services/*.py", "csta/xml/events/*.py")

OTHER_NAMES = {"pidfProfile"}
"""Enumerations that the ASN.1 spells so differently that both spellings stay."""


SCHEMA_ALONE = {
    "IntrudeCall": {"participation_type"},
    "JoinCall": {"auto_originate", "participation_type"},
    "SingleStepConferenceCall": {"participation_type"},
    "GetPhysicalDeviceInformationResponse": {"device_category"},
    "StartLocationTrackingSessionResponse": {"pid_profile"},
    "RingerStatusEvent": {"ring_mode"},
    "VoiceAttributeChangedEvent": {"mode"},
}
"""Elements that the schema needs and the ASN.1 has as optional, or with a default."""


def inside(kind: Any, seen: set[int]) -> Iterator[Any]:
    """Give a declaration of BER and all that it is made of."""
    if id(kind) in seen:
        return
    seen.add(id(kind))
    yield kind
    parts = [field.type for field in (*getattr(kind, "fields", ()), *getattr(kind, "members", ()))]
    parts += [one.type for one in getattr(kind, "alternatives", ())]
    parts += [getattr(kind, name) for name in ("inner", "item", "whole") if getattr(kind, name, None) is not None]
    for part in parts:
        yield from inside(part, seen)


@pytest.fixture(scope="module")
def declared() -> dict[type, Sequence | Parts]:
    """Give the declarations of BER by dataclass."""
    found: dict[type, Sequence | Parts] = {}
    seen: set[int] = set()
    for package in (services, events):
        for module in pkgutil.iter_modules(package.__path__):
            for value in vars(import_module(f"{package.__name__}.{module.name}")).values():
                if hasattr(value, "read_checked"):
                    for kind in inside(value, seen):
                        if isinstance(kind, (Sequence, Parts)) and isinstance(kind.make, type):
                            found.setdefault(kind.make, kind)
    return found


def names_of(kind: Any) -> set[str]:
    while hasattr(kind, "inner"):
        kind = kind.inner
    return {name for value in vars(kind).values() if hasattr(value, "numbers") for name in value.numbers}


@pytest.mark.parametrize("element", tables.elements())
def test_same_names_and_same_mandatory_elements(element: str, declared: dict[type, Sequence | Parts]) -> None:
    body = tables.kind_of(element).body
    assert body is not None
    official = declared.get(body.make)
    if official is None:
        assert element == "PrivateDataVersionSelection", "whose argument is a bare number in BER"
        return
    if isinstance(official, Parts):
        assert not body.mandatory
        return
    fields = {field.attr: field for field in official.fields}
    mandatory = {attr for attr, field in fields.items() if field.mandatory}
    assert body.mandatory - {"monitor_cross_ref_id"} - SCHEMA_ALONE.get(element, set()) == mandatory
    for field in body.fields:
        if isinstance(field.type, (Enumeration, Flags)) and field.type.label not in OTHER_NAMES:
            names = names_of(fields[field.attr].type)
            assert not names or set(field.type.words.words) <= names, field.name


def test_every_operation_and_event_of_ber_has_a_document() -> None:
    for operation in ber_tables.OPERATIONS.numbers:
        assert tables.kind_of(tables.element_of("invoke", operation)).operation == operation
    for category in ber_tables.CATEGORIES.values():
        for event in category.events.numbers:
            assert tables.kind_of(tables.element_of("event", event)).operation == event


FIRST, CALL = DeviceID("30"), ConnectionID(b"1")
HEAD = "<a><callToBeDiverted><callID>1</callID></callToBeDiverted><newDestination>"
ONE, MORE = "<device>30</device>", '<device typeOfNumber="other">31</device><device>32</device>'


@pytest.mark.parametrize(
    ("text", "body", "edition"),
    [
        (f"{HEAD}{ONE}</newDestination></a>", DeflectCall(CALL, FIRST), 6),
        (f"{HEAD}30</newDestination></a>", DeflectCall(CALL, FIRST), 5),
        (
            f"{HEAD}{ONE}{MORE}</newDestination></a>",
            DeflectCall(CALL, FIRST, add_new_destinations_list=[DeviceID("31", "other"), DeviceID("32")]),
            6,
        ),
    ],
)
def test_the_destinations_of_a_deflection_are_two_attributes(text: str, body: DeflectCall, edition: int) -> None:
    both_ways(DEFLECT_CALL, text, body, edition)


def test_deflections_that_have_no_place() -> None:
    more = DeflectCall(CALL, FIRST, add_new_destinations_list=[FIRST])
    assert unfit(DEFLECT_CALL, more, 5, Absent) == "newDestination: has several devices from edition 6 on"
    assert unfit(DEFLECT_CALL, DeflectCall(CALL, None)) == "newDestination.[0]: needs a DeviceID, has NoneType"
    odd = DeflectCall(CALL, FIRST, add_new_destinations_list=FIRST)
    assert unfit(DEFLECT_CALL, odd) == "addNewDestinationsList: needs a list, has DeviceID"
    assert unfit(DEFLECT_CALL, CALL) == "needs DeflectCall, has ConnectionID"
    assert refusal(DEFLECT_CALL, f"{HEAD}<x/></newDestination></a>", wanted=Strange) == "newDestination <x> device, x"
