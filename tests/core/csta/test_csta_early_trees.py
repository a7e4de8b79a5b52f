"""Every declaration of Phases I and II over random trees: values come back, damage is a value or a typed error."""

from __future__ import annotations

from typing import Any

import pytest
from early_trees import bodies, messages
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.csta.apdu import ApduCodec
from teamcall_core.csta.phase1 import codec as phase1
from teamcall_core.csta.phase2 import codec as phase2
from teamcall_core.csta.phase2.types import CSTA_COMMON_ARGUMENTS
from teamcall_core.errors import DecodeError, EncodeError, NeedMore

QUIET: Any = {"deadline": None, "suppress_health_check": list(HealthCheck), "database": None}
PHASES = pytest.mark.parametrize(
    ("codec", "extensions"),
    [(phase1.CODEC, None), (phase2.CODEC, CSTA_COMMON_ARGUMENTS)],
    ids=["I", "II"],
)


@PHASES
def test_every_message_comes_back(codec: ApduCodec, extensions: Any) -> None:
    @settings(max_examples=150, **QUIET)
    @given(messages(codec, extensions))
    def comes_back(message: csta.Message) -> None:
        assert csta.decode(csta.encode(message), codec.phase) == message

    comes_back()


@PHASES
def test_every_declaration_is_found(codec: ApduCodec, extensions: Any) -> None:
    assert all(declaration is not None for _kind, _operation, declaration in bodies(codec).values())
    known = set(codec.declarations.operations.numbers)
    assert set(codec.declarations.services) <= known


@PHASES
def test_every_cut_needs_more(codec: ApduCodec, extensions: Any) -> None:
    @settings(max_examples=60, **QUIET)
    @given(messages(codec, extensions), st.floats(0, 1, exclude_max=True))
    def needs_more(message: csta.Message, part: float) -> None:
        octets = csta.encode(message)
        cut = int(len(octets) * part)
        with pytest.raises(NeedMore) as caught:
            csta.decode(octets[:cut], codec.phase)
        assert caught.value.offset <= cut

    needs_more()


def outcome(octets: bytes, codec: ApduCodec) -> csta.Message | DecodeError:
    """What the decoder says, a value or a typed error; anything else fails the test."""
    try:
        return csta.decode(octets, codec.phase)
    except DecodeError as error:
        return error


def written(message: csta.Message) -> bytes | EncodeError:
    """What the encoder says."""
    try:
        return csta.encode(message)
    except EncodeError as error:
        return error


@PHASES
def test_damage_is_a_value_or_a_typed_error(codec: ApduCodec, extensions: Any) -> None:
    splices = st.lists(st.tuples(st.integers(0, 1 << 16), st.binary(max_size=3)), min_size=1, max_size=3)

    @settings(max_examples=150, **QUIET)
    @given(messages(codec, extensions), splices)
    def survives(message: csta.Message, places: list[tuple[int, bytes]]) -> None:
        octets = bytearray(csta.encode(message))
        for place, splice in places:
            at = place % len(octets)
            octets[at : at + len(splice)] = splice
        read = outcome(bytes(octets), codec)
        if isinstance(read, DecodeError):
            assert read.path
            assert 0 <= read.offset <= len(octets)
        else:
            again = csta.encode(read)
            assert csta.encode(csta.decode(again, codec.phase)) == again

    survives()


@PHASES
def test_no_attribute_is_lost_without_a_word(codec: ApduCodec, extensions: Any) -> None:
    """Whatever is set beyond what the phase knows is refused by its name."""

    @settings(max_examples=60, **QUIET)
    @given(messages(codec, extensions))
    def refused(message: csta.Message) -> None:
        for name in ("correlator_data", "user_data", "language_preferences"):
            if hasattr(message.body, name) and getattr(message.body, name) is None:
                octets = csta.encode(message)
                setattr(message.body, name, b"text" if name != "language_preferences" else "en")
                found = written(message)
                if isinstance(found, EncodeError):
                    assert found.path.endswith(name)
                else:
                    assert csta.decode(found, codec.phase) == message
                setattr(message.body, name, None)
                assert csta.encode(message) == octets

    refused()


@PHASES
@pytest.mark.parametrize(
    "octets",
    [
        bytes(1 << 20),
        b"\xa1\x80" * 20_000,
        b"\xa1\x88" + b"\xff" * 8,
        b"\xa1\x80\x02\x01\x01\x02\x01\x15\x30\x80\x55\x01\x01\x80\x01\x04" + b"\x30\x80" * 20_000,
        b"\xa1\x80\x02\x01\x01\x02\x01\x15\x30\x80\x55\x01\x01" + b"\xa0\x80" * 20_000,
        b"\xa1\x80\x02\x01\x01\x02\x01\x33" + b"\x7d\x80" * 20_000,
        b"\xff" * 100_000,
    ],
    ids=["zeros", "nested", "2^64", "nested-event", "nested-category", "nested-private", "ones"],
)
def test_hostile_octets_end_in_a_typed_error(codec: ApduCodec, extensions: Any, octets: bytes) -> None:
    with pytest.raises(DecodeError) as caught:
        csta.decode(octets, codec.phase)
    assert caught.value.path
    assert 0 <= caught.value.offset <= len(octets)
