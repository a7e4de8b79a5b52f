"""A number without a name stays a number."""

from __future__ import annotations

import pytest

from teamcall_core.openenum import OpenEnum

STATE = OpenEnum({"null": 0, "initiated": 1})


def test_names_and_numbers() -> None:
    assert STATE.name_of(1) == "initiated"
    assert STATE.number_of("null") == 0


def test_a_number_without_a_name_is_itself_both_ways() -> None:
    assert STATE.name_of(77) == 77
    assert STATE.number_of(77) == 77


def test_a_name_that_is_not_in_the_table_has_no_number() -> None:
    assert STATE.number_of("nul") is None


def test_two_names_for_one_number_are_a_mistake_of_the_table() -> None:
    with pytest.raises(ValueError, match="two names"):
        OpenEnum({"a": 1, "b": 1})
