"""Capability lists as lines of words."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from teamcall_core.ber.values import Bits, Extensible
from teamcall_core.csta.phase3.capability_list import capability_list, positions
from teamcall_core.errors import DecodeError, EncodeError


@dataclass(slots=True)
class Services(Extensible):
    hold_call: Bits | None = None
    take_call: Bits | None = None


ROWS = ((0, "holdCall", "alerting - privateData"), (1, "takeCall", ""))


def test_words_count_their_positions() -> None:
    assert positions("") == {}
    assert positions("hold - other") == {"hold": 0, "other": 2}
    assert positions("tone0 toneSf0..2 last") == {"tone0": 0, "toneSf0": 1, "toneSf1": 2, "toneSf2": 3, "last": 4}


def test_a_row_is_an_optional_bit_list_under_its_tag() -> None:
    kind = capability_list("Services", Services, *ROWS)
    assert kind.encode(Services(Bits(["privateData"]))).hex() == "300480020520"
    read = kind.decode(bytes.fromhex("300880020520810206c0"))
    assert read == Services(Bits(["privateData"]), Bits([0, 1]))
    with pytest.raises(EncodeError, match="holdCall"):
        kind.encode(Services(Bits(["takeCall"])))


def test_rows_may_be_mandatory() -> None:
    kind = capability_list("Services", Services, *ROWS, mandatory=True)
    with pytest.raises(DecodeError, match="takeCall"):
        kind.decode(bytes.fromhex("300480020520"))
