"""What a program gives to be written may be of a wrong type anywhere: the error is one of ours."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.ber.values import Bits, Chosen, Unknown
from teamcall_core.csta import services
from teamcall_core.csta.common import MediaCallCharacteristics
from teamcall_core.csta.message import Phase
from teamcall_core.errors import EncodeError, NotExpressible, TeamcallError

Bodies = dict[str, tuple[str, str, Any]]
Values = Callable[[Any], st.SearchStrategy[Any]]
QUIET: dict[str, Any] = {"deadline": None, "suppress_health_check": list(HealthCheck), "database": None}
PHASES = [Phase.I, Phase.II, Phase.III, Phase.XML3, Phase.XML6]
WRONG = [
    None, [], {}, (), object(), 1.5, -1, 1 << 70, b"\xff", "", "\0", "\ud800", True, [None], [[1]], {"a"}, int,
    Bits(["rain"]), Bits([-1]), Chosen("rain", 1), Unknown("a", b"<a/>"), Unknown(5, b""), Unknown(5, None),
    csta.DeviceStatus.NOT_KNOWN,
    csta.DeviceID("1"), csta.DeviceID(1), csta.DeviceID("1", unknown=7), csta.ConnectionID(), csta.ConnectionID("1"),
    csta.ConnectionID(b"1", 5), csta.DeviceID("1", media_call_characteristics=MediaCallCharacteristics(5)),
]  # fmt: skip


def places(value: Any) -> list[tuple[Any, ...]]:
    """Every attribute and list item in a body, as the path to it."""
    if isinstance(value, list):
        return [(number, *rest) for number, item in enumerate(value) for rest in ((), *places(item))]
    if not dataclasses.is_dataclass(value) or isinstance(value, Unknown):
        return []
    names = [field.name for field in dataclasses.fields(value)]
    return [(name, *rest) for name in names for rest in ((), *places(getattr(value, name)))]


def put(value: Any, path: tuple[Any, ...], wrong: Any) -> Any:
    """Copy a body with something else in one place."""
    if not path:
        return wrong
    first, *rest = path
    if isinstance(value, list):
        return [*value[:first], put(value[first], tuple(rest), wrong), *value[first + 1 :]]
    return dataclasses.replace(value, **{first: put(getattr(value, first), tuple(rest), wrong)})


@settings(max_examples=200, **QUIET)
@given(st.data())
def test_anything_anywhere(bodies: Bodies, values_of: Values, data: st.DataObject) -> None:
    kind, operation, declaration = bodies[data.draw(st.sampled_from(sorted(bodies)))]
    message = csta.Message(kind, 7, operation, data.draw(values_of(declaration)))
    try:
        message = csta.translate(message, data.draw(st.sampled_from(PHASES)))
    except NotExpressible:
        return
    path = data.draw(st.sampled_from([(), *places(message.body)]))
    damaged = dataclasses.replace(message, body=put(message.body, path, data.draw(st.sampled_from(WRONG))))
    with suppress(EncodeError, NotExpressible):
        assert csta.encode(damaged)


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("number", [101, b"101", ["101"]])
def test_a_device_is_a_text(number: Any, phase: Phase) -> None:
    call = services.MakeCall(csta.DeviceID("101"), csta.DeviceID(number))
    with pytest.raises(TeamcallError, match=r"MakeCall\.calledDirectoryNumber.*needs (text|a text).*, has "):
        csta.encode(csta.Message("invoke", 1, "makeCall", call, phase))


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("kind", ["invoke", "result", "error", "event"])
def test_what_is_kept_has_octets(kind: str, phase: Phase) -> None:
    octets: Any = "05 00"
    body = csta.UnknownEvent(5, octets, monitor_cross_ref_id=b"1") if kind == "event" else Unknown(5, octets)
    operation = None if kind == "error" else "callCleared" if kind == "event" else "makeCall"
    with pytest.raises(EncodeError):
        csta.encode(csta.Message(kind, 1, operation, body, phase))
