"""Octets of real systems: values, the same octets back, and nothing but typed errors for anything damaged."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from teamcall_core import csta
from teamcall_core.errors import DecodeError, NeedMore


def flat(path: str, value: Any, out: dict[str, Any]) -> dict[str, Any]:
    """Every attribute that is present, by its path."""
    if dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            flat(f"{path}.{field.name}" if path else field.name, getattr(value, field.name), out)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            flat(f"{path}[{index}]", item, out)
    elif isinstance(value, csta.Bits):
        out[path] = [sorted(map(str, value)), value.length]
    elif isinstance(value, bytes):
        out[path] = "0x" + value.hex()
    elif value is not None and value != ():
        out[path] = value
    return out


def outcome(octets: bytes) -> csta.Message | DecodeError:
    """What the decoder says, a value or a typed error; anything else fails the test."""
    try:
        return csta.decode(octets)
    except DecodeError as error:
        return error


def test_every_vector_shows_what_it_should(vectors: list[dict[str, Any]]) -> None:
    for vector in vectors:
        shown = flat("", csta.decode(bytes.fromhex(vector["octets"])), {})
        assert shown.pop("phase") == "III"
        assert shown == vector["shows"], vector["name"]


def test_every_vector_comes_back_octet_for_octet(vectors: list[dict[str, Any]]) -> None:
    for vector in vectors:
        octets = bytes.fromhex(vector["octets"])
        assert csta.encode(csta.decode(octets)) == octets, vector["name"]


def test_every_prefix_needs_more(vectors: list[dict[str, Any]]) -> None:
    for vector in vectors:
        octets = bytes.fromhex(vector["octets"])
        for cut in range(len(octets)):
            with pytest.raises(NeedMore) as caught:
                csta.decode(octets[:cut])
            assert 0 <= caught.value.offset <= cut, (vector["name"], cut)


def test_octets_behind_a_message_are_an_error(vectors: list[dict[str, Any]]) -> None:
    for vector in vectors:
        octets = bytes.fromhex(vector["octets"])
        with pytest.raises(DecodeError) as caught:
            csta.decode(octets + b"\0")
        assert not isinstance(caught.value, NeedMore)
        assert caught.value.offset == len(octets)


def test_every_corruption_of_one_octet_is_a_value_or_a_typed_error(vectors: list[dict[str, Any]]) -> None:
    for vector in vectors:
        octets = bytearray(bytes.fromhex(vector["octets"]))
        for index, right in enumerate(octets):
            for wrong in {0x00, 0x1F, 0x30, 0x7F, 0x80, 0xFF, right ^ 0x01, right ^ 0x20, right ^ 0x80} - {right}:
                octets[index] = wrong
                read = outcome(bytes(octets))
                if isinstance(read, DecodeError):
                    assert read.path, vector["name"]
                    assert 0 <= read.offset <= len(octets), vector["name"]
                else:
                    # What was read must be writable: nothing half-read may leave the decoder.
                    assert csta.encode(read), vector["name"]
            octets[index] = right


def test_the_error_names_the_way_to_the_fault(vectors: list[dict[str, Any]]) -> None:
    delivered = next(v for v in vectors if v["name"] == "hipath3000_delivered_trunk_in_1")
    octets = bytearray(bytes.fromhex(delivered["octets"]))
    at = octets.index(bytes.fromhex("a1073005"))
    octets[at + 1] = 9
    with pytest.raises(DecodeError) as caught:
        csta.decode(bytes(octets))
    assert str(caught.value) == f"Delivered.connection.deviceID at {at}: needs 9 octets, has 7"


def test_a_cut_message_names_the_element_that_was_being_read(vectors: list[dict[str, Any]]) -> None:
    delivered = next(v for v in vectors if v["name"] == "hipath3000_delivered_trunk_in_1")
    octets = bytes.fromhex(delivered["octets"])
    at = octets.index(bytes.fromhex("a1073005"))
    with pytest.raises(NeedMore) as caught:
        csta.decode(octets[: at + 7])
    assert caught.value.path.startswith("Delivered.connection.deviceID")
