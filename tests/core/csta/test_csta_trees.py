"""Every declaration over random trees: values come back, damage is a value or a typed error, never anything else."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.ber.types import Choice
from teamcall_core.errors import DecodeError, NeedMore

QUIET = {"deadline": None, "suppress_health_check": list(HealthCheck), "database": None}
Bodies = dict[str, tuple[str, str, Any]]
Values = Callable[[Any], st.SearchStrategy[Any]]


def messages(bodies: Bodies, values_of: Values) -> st.SearchStrategy[csta.Message]:
    """Random messages of all declared kinds."""
    return st.sampled_from(sorted(bodies)).flatmap(
        lambda label: values_of(bodies[label][2]).map(
            lambda body: csta.Message(*bodies[label][:1], 7, bodies[label][1], body)
        )
    )


def test_every_message_comes_back(bodies: Bodies, values_of: Values) -> None:
    @settings(max_examples=150, **QUIET)
    @given(messages(bodies, values_of))
    def comes_back(message: csta.Message) -> None:
        octets = csta.encode(message)
        assert csta.decode(octets) == message

    comes_back()


def test_every_cut_needs_more(bodies: Bodies, values_of: Values) -> None:
    @settings(max_examples=60, **QUIET)
    @given(messages(bodies, values_of), st.floats(0, 1, exclude_max=True))
    def needs_more(message: csta.Message, part: float) -> None:
        octets = csta.encode(message)
        cut = int(len(octets) * part)
        with pytest.raises(NeedMore) as caught:
            csta.decode(octets[:cut])
        assert caught.value.offset <= cut

    needs_more()


def test_bit_flips_and_spliced_octets(bodies: Bodies, values_of: Values) -> None:
    @settings(max_examples=150, **QUIET)
    @given(messages(bodies, values_of), st.lists(st.tuples(st.integers(0, 1 << 16), st.binary(max_size=3)), max_size=3))
    def survives(message: csta.Message, splices: list[tuple[int, bytes]]) -> None:
        octets = bytearray(csta.encode(message))
        for place, splice in splices:
            at = place % len(octets)
            octets[at : at + len(splice)] = splice
        with contextlib.suppress(DecodeError):
            read = csta.decode(bytes(octets))
            assert csta.decode(csta.encode(read)) == read

    survives()


def test_declarations_name_attributes_that_exist(bodies: Bodies) -> None:
    for label, (_kind, operation, declared) in bodies.items():
        declaration = declared.usual.type if operation == "escape" and isinstance(declared, Choice) else declared
        if not isinstance(getattr(declaration, "make", None), type):
            continue
        for field in getattr(declaration, "fields", getattr(declaration, "members", ())):
            assert field.attr in declaration.make.__dataclass_fields__, (label, field.name)
        assert declaration.make.__name__ == declaration.label
