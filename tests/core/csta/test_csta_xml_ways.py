"""BER to XML and back: what went both ways names the same calls and devices, and a second time changes nothing."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.ber.values import Chosen, Unknown
from teamcall_core.csta import common, events, services
from teamcall_core.csta.message import Phase
from teamcall_core.csta.xml.fitting import octets_of, text_of
from teamcall_core.csta.xml.simple import can_be_written
from teamcall_core.errors import DecodeError, NotExpressible

VECTORS = Path(__file__).resolve().parents[2] / "vectors"
DEVICE = csta.DeviceID("101")
Bodies = dict[str, tuple[str, str, Any]]
Values = Callable[[Any], st.SearchStrategy[Any]]
QUIET: dict[str, Any] = {"deadline": None, "suppress_health_check": list(HealthCheck), "database": None}
EDITIONS = [Phase.XML2, Phase.XML3, Phase.XML4, Phase.XML5, Phase.XML6]


def there(message: csta.Message, phase: Phase) -> csta.Message:
    """Translate, and let the octets of that phase be read again."""
    said = csta.translate(message, phase)
    read = csta.decode(csta.encode(said), phase, operation=said.operation)
    assert dataclasses.replace(read, invoke_id=said.invoke_id) == said
    return dataclasses.replace(read, invoke_id=message.invoke_id)


def identifiers(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Name every identifier of the telephone system in a body, with its place."""
    if isinstance(value, csta.ConnectionID):
        yield path, (value.call_id, value.device_id if isinstance(value.device_id, bytes) else None)
    elif isinstance(value, bytes) and path.endswith(("cross_ref_id", "sys_stat_register_id", "button", "lamp")):
        yield path, value
    elif isinstance(value, Chosen):
        yield from identifiers(value.value, f"{path}.{value.name}")
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from identifiers(item, f"{path}[{number}]")
    elif dataclasses.is_dataclass(value) and not isinstance(value, Unknown):
        for field in dataclasses.fields(value):
            yield from identifiers(getattr(value, field.name), f"{path}.{field.name}")


def check(message: csta.Message, edition: Phase) -> bool:
    """Go there and back twice. False where XML cannot say it."""
    try:
        in_xml = there(message, edition)
    except NotExpressible:
        return False
    back = there(in_xml, Phase.III)
    before, after = dict(identifiers(message.body)), dict(identifiers(back.body))
    assert after == before
    assert there(back, edition) == in_xml
    assert there(there(back, edition), Phase.III) == back
    return True


@pytest.mark.parametrize(("category", "edition"), [("conference", Phase.XML3), ("station", Phase.XML6)])
def test_a_category_that_is_not_written_is_read_as_what_it_is_when_nothing_is_said(
    category: str, edition: Phase
) -> None:
    body = services.GetLogicalDeviceInformationResult(
        category,
        has_physical_element=False,
        acd_models=csta.Bits(length=2),
        appearance_addressable=False,
        appearance_type="basicBridged",
    )
    message = csta.Message("result", 7, "getLogicalDeviceInformation", body)
    assert b"deviceCategory" not in csta.encode(csta.translate(message, edition))
    assert there(message, edition).body.device_category == "station"


@pytest.mark.parametrize("edition", [Phase.XML3, Phase.XML6])
def test_random_messages(bodies: Bodies, values_of: Values, edition: Phase) -> None:
    said: list[bool] = []

    @settings(max_examples=100, **QUIET)
    @given(
        st.sampled_from(sorted(bodies)).flatmap(lambda label: st.tuples(st.just(label), values_of(bodies[label][2])))
    )
    def alike(drawn: tuple[str, Any]) -> None:
        kind, operation, _ = bodies[drawn[0]]
        said.append(check(csta.Message(kind, 7, operation, drawn[1]), edition))

    alike()
    assert sum(said) > len(said) / 3


def test_no_further_destination_is_none() -> None:
    call = csta.ConnectionID(b"\x01", DEVICE)
    deflect = services.DeflectCall(call, DEVICE, add_new_destinations_list=[])
    assert there(csta.Message("invoke", 7, "deflectCall", deflect), Phase.XML6).body.add_new_destinations_list is None


def test_recorded_messages() -> None:
    """Every identifier of the vectors of Phases II and III comes back, in every edition."""
    said = 0
    for name, phase in (("phase2/captured", Phase.II), ("phase3", Phase.III)):
        vectors = json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))["vectors"]
        for vector in vectors:
            message = csta.decode(bytes.fromhex(vector["octets"]), phase)
            if message.kind in ("invoke", "result", "event") and phase is Phase.III:
                said += sum(check(message, edition) for edition in EDITIONS)
            elif message.kind == "event":
                said += sum(check(csta.translate(message, Phase.III), edition) for edition in EDITIONS)
    assert said > 150


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), max_size=8)
"""What XML can hold."""
HEXADECIMAL = st.binary(max_size=6).map(bytes.hex) | st.binary(max_size=6).map(lambda octets: octets.hex().upper())
HELD = (TEXTS | HEXADECIMAL).map(lambda text: b"\xff" + text.encode())


@settings(max_examples=300, **QUIET)
@given(st.binary(max_size=6) | HELD | HELD.map(lambda octets: b"\xff" + octets.hex().encode()))
def test_octets_come_back_from_xml(octets: bytes) -> None:
    assert octets_of(text_of(octets)) == octets
    assert can_be_written(text_of(octets))


@settings(max_examples=300, **QUIET)
@given(TEXTS | HEXADECIMAL | HELD.map(bytes.hex))
def test_texts_come_back_from_ber(text: str) -> None:
    assert text_of(octets_of(text.encode())) == text.encode()


@pytest.mark.parametrize(
    ("text", "octets"),
    [
        ("1184300014", "1184300014"),
        ("FF00010000000000CFB6706408000000", "ff" + b"FF00010000000000CFB6706408000000".hex()),
        ("ff00010000000000cfb6706408000000", "ff00010000000000cfb6706408000000"),
        ("117367389", "ff" + b"117367389".hex()),
        ("", ""),
        ("ff41", "ff66663431"),
        ("A", "ff41"),
        ("ff00", "ff00"),
        ("ü", "ffc3bc"),
    ],
)
def test_identifiers_of_both_kinds(text: str, octets: str) -> None:
    assert octets_of(text.encode()).hex() == octets
    assert text_of(bytes.fromhex(octets)).decode() == text


def test_a_call_of_a_system_that_speaks_xml_is_cleared_by_a_client_that_speaks_ber() -> None:
    call = b"FF00010000000000CFB6706408000000"
    for name in (b"N<+1>;a", b"abc"):
        held = csta.Message(
            "event", 7, "held", events.Held(b"1", csta.ConnectionID(call, name), DEVICE, cause="normal")
        )
        told = csta.decode(csta.encode(csta.translate(dataclasses.replace(held, phase=Phase.XML4), Phase.III)))
        asked = services.ClearConnection(told.body.held_connection)  # type: ignore[attr-defined]
        request = csta.translate(csta.Message("invoke", 1, "clearConnection", asked), Phase.XML4)
        assert request.body.connection_to_be_cleared == csta.ConnectionID(call, name)  # type: ignore[attr-defined]


LONGEST = (1 << 63) - 1
"""Of ``xs:long``."""


def test_a_device_with_the_longest_numbers_and_with_what_nobody_declared() -> None:
    media = common.MediaCallCharacteristics(csta.Bits(["audio"]), LONGEST, unknown=(csta.Unknown(132, b"\x84\0", 2),))
    device = csta.DeviceID("101", media_call_characteristics=media)
    message = csta.Message("invoke", None, "getMicrophoneMute", services.GetMicrophoneMute(device))
    with pytest.raises(NotExpressible) as caught:
        csta.encode(message, Phase.XML4)  # strict: nothing is left out
    assert caught.value.element == "GetMicrophoneMute.device"
    said = csta.translate(message, Phase.XML4)
    document = csta.encode(said)
    read = csta.decode(document, Phase.XML4)
    assert read == said
    assert read.body.device.media_call_characteristics == common.MediaCallCharacteristics(csta.Bits(["audio"]), LONGEST)  # type: ignore[attr-defined]
    for wrong in (LONGEST + 1, "1" * 50, "+1", "1 ", "\u0661"):
        with pytest.raises(DecodeError) as refused:
            csta.decode(document.replace(str(LONGEST).encode(), str(wrong).encode()), Phase.XML4)
        assert refused.value.path == "GetMicrophoneMute.device.@connectionRate"


@pytest.mark.parametrize("name", ["o-ther", "a\u00b7b", "\u0e01\u0300", "\ufefft", "\U00010000", "{urn:m}a.1"])
def test_a_foreign_attribute_comes_back_whatever_its_name(name: str) -> None:
    device = csta.DeviceID("101", unknown=(csta.Unknown("@" + name, b"1", -1),))
    message = csta.Message("invoke", None, "getMicrophoneMute", services.GetMicrophoneMute(device), Phase.XML4)
    assert csta.decode(csta.encode(message), Phase.XML4) == message


@pytest.mark.parametrize("name", ["", "1a", "a b", 'a="1" b', "a:b", "-a", "\u00d7"])
def test_what_is_no_name_of_an_attribute_is_not_written(name: str) -> None:
    device = csta.DeviceID("101", unknown=(csta.Unknown("@" + name, b"1", -1),))
    with pytest.raises(NotExpressible):
        csta.encode(csta.Message("invoke", None, "getMicrophoneMute", services.GetMicrophoneMute(device), Phase.XML4))


def test_a_text_that_ber_has_no_octets_for() -> None:
    calling = csta.DeviceID("10\u2665")
    event = events.DoNotDisturb(b"1", calling, True)
    read = csta.decode(csta.encode(csta.Message("event", None, "doNotDisturb", event, Phase.XML4)), Phase.XML4)
    said = csta.translate(read, Phase.III)
    assert said.body.device is csta.DeviceStatus.NOT_KNOWN  # type: ignore[attr-defined]
    said.invoke_id = 1
    assert csta.decode(csta.encode(said)) == said
    asked = csta.Message("invoke", 1, "getMicrophoneMute", services.GetMicrophoneMute(calling), Phase.XML4)
    with pytest.raises(NotExpressible) as caught:
        csta.translate(asked, Phase.III)
    assert caught.value.element == "deviceIdentifier"


@pytest.mark.parametrize(
    ("kind", "operation"), [("invoke", "makeCall"), ("event", "held"), ("result", "singleStepTransferCall")]
)
def test_a_message_without_its_body_has_no_document(kind: str, operation: str) -> None:
    with pytest.raises(NotExpressible) as caught:
        csta.translate(csta.Message(kind, 1, operation, None), Phase.XML4)
    assert caught.value.element == operation
    assert csta.translate(csta.Message("result", 1, "holdCall", None), Phase.XML4).body is None
