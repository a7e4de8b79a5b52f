"""Emitted code of Phases I and II: what it is sure of, the interpretive form says too, over trees, cuts and damage."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from early_trees import bodies, messages
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.ber.source import Unusual, never
from teamcall_core.ber.types import Sequence
from teamcall_core.csta import quick, quick_encode
from teamcall_core.csta.apdu import ApduCodec
from teamcall_core.csta.phase1 import codec as phase1
from teamcall_core.csta.phase2 import codec as phase2
from teamcall_core.csta.phase2.types import CSTA_COMMON_ARGUMENTS
from teamcall_core.errors import DecodeError, EncodeError

COVERS = ("csta/quick.py", "csta/quick_apdu.py", "csta/quick_encode.py")

LIMITS = csta.Limits()
QUIET: Any = {"deadline": None, "suppress_health_check": list(HealthCheck), "database": None}
VECTORS = Path(__file__).resolve().parents[2] / "vectors"
PHASES = pytest.mark.parametrize(
    ("codec", "extensions"), [(phase1.CODEC, None), (phase2.CODEC, CSTA_COMMON_ARGUMENTS)], ids=["I", "II"]
)
CODECS = pytest.mark.parametrize("codec", [phase1.CODEC, phase2.CODEC], ids=["I", "II"])


def real(codec: ApduCodec) -> Iterator[bytes]:
    """Messages of telephone systems."""
    name = {csta.Phase.I: "phase1/application_link", csta.Phase.II: "phase2/captured"}[codec.phase]
    loaded = json.loads((VECTORS / f"{name}.json").read_text())
    for vector in loaded["vectors"]:
        yield bytes.fromhex(vector["octets"])


def interpreted(codec: ApduCodec, octets: bytes) -> csta.Message | None:
    try:
        return codec.interpret(octets, None, LIMITS)
    except DecodeError:
        return None


def agree(codec: ApduCodec, octets: bytes) -> bool:
    found = codec.quick.decode(octets, LIMITS)
    if found is not None:
        assert found == interpreted(codec, octets)
    return found is not None


def built(codec: ApduCodec, message: csta.Message) -> bytes | None:
    try:
        return codec.build(message)
    except EncodeError:
        return None


@PHASES
def test_every_declaration_is_emitted(codec: ApduCodec, extensions: Any) -> None:
    for _kind, _operation, declaration in bodies(codec).values():
        for short in (False, True):
            assert quick.emitted(declaration, short=short) is not never


@PHASES
def test_random_trees_are_usual_and_read_and_written_alike(codec: ApduCodec, extensions: Any) -> None:
    splices = st.lists(st.tuples(st.integers(0, 1 << 16), st.binary(max_size=3)), max_size=3)

    @settings(max_examples=120, **QUIET)
    @given(messages(codec, extensions), splices)
    def alike(message: csta.Message, damage: list[tuple[int, bytes]]) -> None:
        octets = codec.build(message)
        assert codec.quick.encode(message) == octets
        assert agree(codec, octets)
        damaged = bytearray(octets)
        for place, splice in damage:
            at = place % len(damaged)
            damaged[at : at + len(splice)] = splice
            agree(codec, bytes(damaged[:at]))
        agree(codec, bytes(damaged))

    alike()


@CODECS
def test_real_messages_cut_and_damaged(codec: ApduCodec) -> None:
    usual = 0
    for message in real(codec):
        octets = bytearray(message)
        usual += agree(codec, message)
        for index, right in enumerate(octets):
            agree(codec, bytes(octets[:index]))
            for wrong in {0x00, 0x80, 0xFF, right ^ 0x01, right ^ 0x20} - {right}:
                octets[index] = wrong
                agree(codec, bytes(octets))
            octets[index] = right
    assert usual


WRONG = st.sampled_from([None, 5, "word", b"octets", True, [], (), csta.DeviceID("1"), csta.Chosen("x", 1), 1 << 200])


@PHASES
def test_values_that_do_not_fit_are_refused_alike(codec: ApduCodec, extensions: Any) -> None:
    """Also those that the phase has no element for, which must not be left out."""

    @settings(max_examples=150, **QUIET)
    @given(messages(codec, extensions), st.integers(0, 1 << 16), WRONG, st.booleans())
    def alike(message: csta.Message, place: int, wrong: Any, deep: bool) -> None:
        target: Any = message.body
        for _ in range(2):
            names = [name for name in type(target).__dataclass_fields__ if name != "unknown"]
            if not names:
                return
            name = names[place % len(names)]
            inner = getattr(target, name)
            if not deep or not hasattr(type(inner), "__dataclass_fields__"):
                break
            target = inner
            name = ""
        if name:
            setattr(target, name, wrong)
        found = codec.quick.encode(message)
        if found is not None:
            assert found == built(codec, message)

    alike()


@CODECS
@pytest.mark.parametrize(
    "message",
    [
        csta.Message("letter", 1, "makeCall", None),
        csta.Message("invoke", 1, "makeTea", None),
        csta.Message("invoke", 1, "makePredictiveCall", None),
        csta.Message("invoke", None, "makeCall", None),
        csta.Message("event", 1, "delivered", None),
        csta.Message("event", 1, "makeTea", None),
        csta.Message("event", 1, 77, csta.UnknownEvent(77, b"")),
        csta.Message("result", 1, None, None),
    ],
)
def test_what_is_left_alone(codec: ApduCodec, message: csta.Message) -> None:
    assert codec.quick.encode(message) is None


@CODECS
def test_narrow_limits_are_for_the_interpretive_form(codec: ApduCodec) -> None:
    octets = next(octets for octets in real(codec) if codec.quick.decode(octets, LIMITS))
    assert codec.quick.decode(octets, csta.Limits(max_depth=10)) is None
    assert codec.quick.decode(octets, csta.Limits(max_octets=10)) is None


def test_what_cannot_be_emitted_says_so_at_every_message() -> None:
    read = quick.emitted(Sequence("No", make=dict))
    assert read is never
    with pytest.raises(Unusual):
        read(b"\x30\x00", b"", b"", "", 2, 2)


# --- headers ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("octets", "begin"),
    [
        ("3000", 2),
        ("300105", 2),
        ("308100", 3),
        ("3082000105", 4),
        ("30820001", None),
        ("3080", None),
        ("3080" + "00" * 128, None),
        ("3002", None),
    ],
)
def test_a_header_whose_contents_end_where_they_must(octets: str, begin: int | None) -> None:
    raw = bytes.fromhex(octets)
    if begin is None:
        with pytest.raises((Unusual, IndexError)):
            quick.header(raw, 1, len(raw))
    else:
        assert quick.header(raw, 1, len(raw)) == begin


@pytest.mark.parametrize(("octets", "extent"), [("300105ff", (2, 3)), ("308101 05ff", (3, 4)), ("3003 05", None)])
def test_a_header_with_something_behind_its_contents(octets: str, extent: tuple[int, int] | None) -> None:
    raw = bytes.fromhex(octets)
    if extent is None:
        with pytest.raises(Unusual):
            quick.extent(raw, 0)
    else:
        assert quick.extent(raw, 0) == extent


@pytest.mark.parametrize("octets", ["0300", "0200", "020500000000 00", "020401"])
def test_numbers_that_are_left_alone(octets: str) -> None:
    with pytest.raises(Unusual):
        quick.integer(bytes.fromhex(octets), 0)


@pytest.mark.parametrize("size", [0, 127, 128, 255, 256, 65535, 65536])
def test_elements_of_all_sizes(size: int) -> None:
    octets = quick_encode.element("\x30", "x" * size).encode("latin-1")
    assert (
        len(octets)
        == size + {127: 2, 255: 3, 65535: 4, 65536: 5}[next(n for n in (127, 255, 65535, 65536) if size <= n)]
    )
    if size < 65536:
        assert quick.header(octets, 1, len(octets)) == len(octets) - size


def test_not_every_length_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quick_encode, "MAX_KNOWN", 3)
    monkeypatch.setattr(quick_encode, "_LENGTHS", quick_encode._Lengths())
    for size in (1, 200, 300, 400, 300, 500):
        octets = quick_encode.element("\x30", "x" * size).encode("latin-1")
        assert quick.header(octets, 1, len(octets)) == len(octets) - size
    assert sorted(quick_encode._LENGTHS) == [1, 200, 300]
