"""The cache of shapes: values and errors stay those of the interpretive form, and nobody can make it grow or slow."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.ber import shapes
from teamcall_core.csta import events
from teamcall_core.csta.phase3 import codec, fast
from teamcall_core.errors import DecodeError

LIMITS = csta.Limits()
QUIET: dict[str, Any] = {"deadline": None, "suppress_health_check": list(HealthCheck), "database": None}
SEEN = shapes.FIRST_TRACE + 1
"""How often one shape alone must come until it is known."""


@pytest.fixture(autouse=True)
def nothing_known() -> Iterator[None]:
    fast.forget()
    yield
    fast.forget()


def hits() -> int:
    return sum(bucket.hits for bucket in fast._shapes.buckets.values())


def learn(octets: bytes) -> None:
    for _ in range(SEEN):
        fast.decode(octets, LIMITS)


def outcome(decode: Callable[[], Any]) -> Any:
    try:
        return decode()
    except DecodeError as error:
        return type(error), str(error)


def alike(octets: bytes) -> None:
    """All three forms agree: on the value, or that there is none, and then on the error."""
    right = outcome(lambda: codec.interpret(octets, None, LIMITS))
    for quick in (fast.decode(octets, LIMITS), fast.generated(octets, LIMITS)):
        assert quick is None or quick == right
    assert outcome(lambda: csta.decode(octets)) == right


def held(call: bytes, device: str, correlator: bytes | None = None) -> bytes:
    body = events.Held(
        b"\x00\x01",
        csta.ConnectionID(call, csta.DeviceID(device)),
        csta.DeviceID(device),
        cause="consultation",
        correlator_data=correlator,
    )
    return csta.encode(csta.Message("event", 300, "held", body))


def test_a_shape_is_known_after_some_sightings() -> None:
    for number in range(SEEN):
        assert not fast._shapes.learnt
        octets = held(number.to_bytes(2, "big"), str(100 + number))
        assert fast.decode(octets, LIMITS) == codec.interpret(octets, None, LIMITS)
    assert fast._shapes.learnt == 1
    octets = held(b"\xff\x80", "777")
    assert fast.decode(octets, LIMITS) == codec.interpret(octets, None, LIMITS)
    assert hits() == 1


def test_messages_of_one_length_are_told_apart() -> None:
    one, other = held(b"\x01\x02", "10234"), held(b"\x01\x02", "102", b"\x11\x22")
    assert len(one) == len(other)
    for octets in (one, other):
        learn(octets)
    assert len(fast._shapes.buckets[len(one)].shapes) == 2
    before = hits()
    alike(one)
    alike(other)
    assert hits() == before + 4


def test_real_messages_are_learnt_and_damaged(vectors: list[dict[str, Any]]) -> None:
    for vector in vectors:
        if vector["shows"]["kind"] != "event":
            continue
        octets = bytearray(bytes.fromhex(vector["octets"]))
        learn(bytes(octets))
        for index, right in enumerate(octets):
            alike(bytes(octets[:index]))
            for wrong in {0x00, 0x80, 0xFF, right ^ 0x01, right ^ 0x20} - {right}:
                octets[index] = wrong
                alike(bytes(octets))
            octets[index] = right
    assert hits()


def headers(octets: bytes, at: int, stop: int) -> Iterator[list[tuple[int, int]]]:
    """The elements side by side, level by level: place of the identifier and length, both of one octet."""
    level = []
    while at < stop:
        size = octets[at + 1]
        if size > 127:
            return
        level.append((at, size))
        if octets[at] & 0x20:
            yield from headers(octets, at + 2, at + 2 + size)
        at += 2 + size
    yield level


def near_misses(octets: bytes) -> Iterator[bytes]:
    """Messages of the same length whose elements lie a little otherwise."""
    for level in headers(octets, 0, len(octets)):
        for (one, first), (other, second) in itertools.pairwise(level):
            for moved in {-first, -1, 1, second}:
                grown, left = first + moved, second - moved
                if 0 <= grown <= 127 and 0 <= left <= 127:
                    inside = octets[one + 2 : other] + octets[other + 2 : other + 2 + second]
                    yield (
                        octets[: one + 1] + bytes([grown]) + inside[:grown] + octets[other : other + 1]
                        + bytes([left]) + inside[grown:] + octets[other + 2 + second :]
                    )  # fmt: skip
            whole = octets[one : other + 2 + second]
            turned = octets[other : other + 2 + second] + octets[one:other]
            yield octets[:one] + turned + octets[one + len(whole) :]
            yield octets[: one + 1] + bytes([first + 2 + second]) + octets[one + 2 :]


def test_near_misses_of_what_is_known(vectors: list[dict[str, Any]]) -> None:
    """A border between two elements is moved, two change places, one swallows the other."""
    count = 0
    for vector in vectors:
        octets = bytes.fromhex(vector["octets"])
        if vector["shows"]["kind"] != "event":
            continue
        learn(octets)
        for near in near_misses(octets):
            assert len(near) == len(octets)
            alike(near)
            count += 1
    assert count > 200


def test_random_events_are_learnt_and_damaged(bodies: Any, values_of: Any) -> None:
    of_events = sorted(label for label in bodies if bodies[label][0] == "event")
    reports = st.sampled_from(of_events).flatmap(
        lambda label: values_of(bodies[label][2]).map(lambda body: csta.Message("event", 300, bodies[label][1], body))
    )

    @settings(max_examples=60, **QUIET)
    @given(reports, st.lists(st.tuples(st.integers(0, 1 << 16), st.integers(0, 7)), max_size=6))
    def try_one(message: csta.Message, flips: list[tuple[int, int]]) -> None:
        octets = csta.encode(message)
        learn(octets)
        alike(octets)
        for place, bit in flips:
            damaged = bytearray(octets)
            damaged[place % len(damaged)] ^= 1 << bit
            alike(bytes(damaged))
            alike(octets[: place % len(octets)])

    try_one()


def test_it_stays_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shapes, "MAX_SHAPES", 5)
    monkeypatch.setattr(shapes, "MAX_KEYS", 4)
    for size in range(1, 30):
        learn(held(b"\x01\x02", "1" * size))
    assert fast._shapes.learnt == 5
    assert len(fast._shapes._sighted) <= 4
    monkeypatch.setattr(shapes, "SETTLE", 50)
    for size in range(40, 60):
        for _ in range(20):
            fast.decode(held(b"\x01\x02", "1" * size), LIMITS)
    assert any(size > 100 for size in fast._shapes.buckets), "what is not used gives way"
    assert fast._shapes.learnt <= 5


def test_messages_that_are_too_long_are_not_learnt() -> None:
    learn(held(b"\x01\x02", "1" * shapes.MAX_SIZE))
    assert not fast._shapes.learnt


def test_a_length_that_only_misses_loses_its_shapes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shapes, "SETTLE", 10)
    learn(held(b"\x01\x02", "10234"))
    assert fast._shapes.learnt == 1
    monkeypatch.setattr(shapes, "ALLOWANCE", 0)
    other = held(b"\x01\x02", "102", b"\x11\x22")
    for _ in range(12):
        fast.decode(other, LIMITS)
    assert not fast._shapes.learnt


def test_a_stream_of_new_shapes_is_not_learnt_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hostile peer repeats each shape just often enough to have it learnt, and never uses it."""
    monkeypatch.setattr(shapes, "ALLOWANCE", 40)
    source = random.Random(7)
    for number in range(400):
        octets = held(source.randbytes(1 + number % 40), "1" * (1 + number // 40), source.randbytes(1 + number % 7))
        learn(octets)
    assert fast._shapes.spent <= 40 + shapes.CODE_COST + hits() // shapes.HITS_PER_COST
    assert len(fast._shapes._sighted) <= shapes.MAX_KEYS


def test_hits_pay_for_learning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shapes, "ALLOWANCE", 1)
    monkeypatch.setattr(shapes, "SETTLE", 5)
    learn(held(b"\x01\x02", "100"))
    assert fast._shapes.learnt == 1
    learn(held(b"\x01\x02", "1000"))
    assert fast._shapes.learnt == 1
    for _ in range(40 * shapes.HITS_PER_COST):
        fast.decode(held(b"\x01\x02", "100"), LIMITS)
    for _ in range(6):
        learn(held(b"\x01\x02", "1000"))
    assert fast._shapes.learnt == 2
