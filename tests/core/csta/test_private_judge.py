"""asn1tools with the module of a working client writes the same octets for the private data of Panasonic (KME)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teamcall_core.ber.adapters import Named
from teamcall_core.ber.types import Choice, Tagged
from teamcall_core.ber.values import Chosen
from teamcall_core.csta.identifiers import ConnectionID, DeviceID
from teamcall_core.csta.private.kme import KME_SPECIFIC_PRIVATE_DATA

QUIET = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck), database=None)
Values = Callable[[Any], st.SearchStrategy[Any]]
Tree = Callable[[Any, Any], Any]
DEVICES = st.from_regex(r"[0-9*#]{1,8}", fullmatch=True).map(DeviceID)
CONNECTIONS = st.builds(ConnectionID, st.binary(min_size=1, max_size=4), DEVICES)
"""The module has no other forms."""


@pytest.fixture(scope="module")
def judge(shared: Path) -> Any:
    asn1tools = pytest.importorskip("asn1tools")
    return asn1tools.compile_files(str(shared / "standards" / "csta3" / "panasonic_kxtde_compilable.asn"), "ber")


def values(kind: Any, others: Values) -> st.SearchStrategy[Any]:
    """Values of the choices around the data, and of the data themselves."""
    if isinstance(kind, Tagged):
        return CONNECTIONS if kind.inner.label == "ConnectionID" else values(kind.inner, others)
    if kind.label == "DeviceID":
        return DEVICES
    if isinstance(kind, Named):
        made = (
            values(one.type, others).map(lambda value, name=one.name: kind.make(name, value))
            for one in kind.kinds.alternatives
        )
        return st.one_of(*made)
    if isinstance(kind, Choice):
        found = (
            values(one.type, others).map(lambda value, one=one: value if one.accepts else Chosen(one.name, value))
            for one in kind.alternatives
        )
        return st.one_of(*found)
    if hasattr(kind, "fields"):
        parts = {
            field.attr: values(field.type, others) if field.mandatory else st.none() | values(field.type, others)
            for field in kind.fields
        }
        return st.fixed_dictionaries(parts).map(lambda held: kind.make(**held))
    if hasattr(kind, "item"):
        return st.lists(values(kind.item, others), max_size=2)
    return others(kind)


def tree(kind: Any, value: Any, others: Tree) -> Any:
    """The value in the form of asn1tools, which has one more choice around what is asked for."""
    if isinstance(kind, Tagged):
        return tree(kind.inner, value, others)
    if isinstance(kind, Named):
        one = next(one for one in kind.kinds.alternatives if one.name == value.word)
        inner = one.name, tree(one.type, value.value, others)
        return ("request", inner) if kind.label == "KmeGetSystemData" else inner
    if isinstance(kind, Choice) and not isinstance(value, (ConnectionID, DeviceID)):
        one = kind._alternative(value)
        return one.name, tree(one.type, value if one.accepts is not None else value.value, others)
    return others(kind, value)


def test_private_data_of_kme(judge: Any, values_of: Values, tree_of: Tree) -> None:
    words: set[str] = set()

    @QUIET
    @given(values(KME_SPECIFIC_PRIVATE_DATA, values_of))
    def agrees(value: Any) -> None:
        octets = KME_SPECIFIC_PRIVATE_DATA.encode(value)
        official = tree(KME_SPECIFIC_PRIVATE_DATA, value, tree_of)
        assert octets.hex() == bytes(judge.encode("KmeSpecificPrivateData", official)).hex()
        assert KME_SPECIFIC_PRIVATE_DATA.decode(octets) == value
        words.add(f"{value.word} {getattr(value.value, 'word', '')}")

    agrees()
    assert len(words) > 9, "of 14"
