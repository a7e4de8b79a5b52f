"""The octets of every service and event, as asn1tools made them of the official modules, stay what they are."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from teamcall_core import csta
from teamcall_core.ber.values import Bits
from teamcall_core.csta import events, services
from teamcall_core.csta.common import MonitorFilter
from teamcall_core.csta.phase3 import tables
from teamcall_core.errors import EncodeError

COVERS = (
    "csta/phase3/services/*.py",
    "csta/phase3/events/*.py",
    "csta/phase3/types*.py",
    "csta/phase3/enumerations.py",
    "csta/phase3/tables.py",
    "csta/phase3/__init__.py",
    "csta/phase3/capabilit*.py",
)

VECTORS: dict[str, str] = json.loads(
    (Path(__file__).resolve().parents[3] / "vectors" / "phase3_official.json").read_text()
)["octets"]


def declaration_of(kind: str, name: str) -> Any:
    if kind == "event":
        return tables.event_of(tables.CATEGORIES[tables.EVENT_PLACES[name][0]], name)
    return tables.argument_of(name) if kind == "invoke" else tables.result_of(name)


@pytest.mark.parametrize("body", VECTORS)
def test_the_fullest_value_has_the_octets_of_the_official_modules(body: str, cover: Callable[..., Any]) -> None:
    declaration = declaration_of(*body.split())
    value = cover().full(declaration)
    octets = declaration.encode(value)
    assert octets.hex() == VECTORS[body]
    again = declaration.decode(octets)
    for name in getattr(declaration, "given", ()):
        setattr(again, name, getattr(value, name))
    assert again == value


def test_every_service_and_event_has_its_octets() -> None:
    services = [name for name in tables.OPERATIONS.numbers if tables.argument_of(name) is not None]
    answered = [name for name in services if tables.result_of(name) is not None]
    assert (len(services), len(answered), len(tables.EVENT_PLACES)) == (173, 157, 74)
    expected = {f"invoke {name}" for name in services} | {f"result {name}" for name in answered}
    assert set(VECTORS) == expected | {f"event {name}" for name in tables.EVENT_PLACES}


NARROW = MonitorFilter(call_control=Bits(["held"]), feature=Bits(["forwarding"]))
SOME = csta.ConnectionID(b"\x01", csta.DeviceID("101"))


@pytest.mark.parametrize(
    ("message", "path"),
    [
        (
            csta.Message(
                "invoke", 1, "changeMonitorFilter", services.ChangeMonitorFilter(b"\x07", requested_filter_list=NARROW)
            ),
            "ChangeMonitorFilter.requested_filter_list.feature",
        ),
        (
            csta.Message(
                "result", 1, "monitorStart", services.MonitorStartResult(b"\x07", actual_monitor_filter=NARROW)
            ),
            "MonitorStartResult.actual_monitor_filter.feature",
        ),
        (
            csta.Message(
                "event", 1, "callCleared", events.CallCleared(b"\x07", SOME, cause="busy", local_connection_info="null")
            ),
            "CallCleared.local_connection_info",
        ),
    ],
)
def test_what_only_the_earlier_phases_can_say_is_refused(message: csta.Message, path: str) -> None:
    with pytest.raises(EncodeError, match=f"{path}: cannot be said in Phase III") as caught:
        csta.encode(message)
    assert caught.value.path == path


def test_an_operation_that_is_not_declared_has_a_name_at_most() -> None:
    assert tables.argument_of("cSTAEventReport") is None
    assert tables.argument_of(9999) is None
    assert tables.result_of("routeEnd") is None
    assert tables.event_of(tables.CATEGORIES[0], "noSuchEvent") is None
