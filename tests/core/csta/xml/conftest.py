"""Values for every declaration, and the schemas as judges."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st
from lxml import etree

from teamcall_core.ber.values import Bits, Chosen, Unknown
from teamcall_core.csta.common import MediaCallCharacteristics
from teamcall_core.csta.identifiers import ConnectionID, DeviceID
from teamcall_core.csta.message import UniversalFailure
from teamcall_core.csta.xml import enumerations, failures, identifiers, simple, types
from teamcall_core.csta.xml.call_data import LIST_ALONE
from teamcall_core.csta.xml.flags import Flags, OneFlag
from teamcall_core.csta.xml.services.call_control import DEFLECT_CALL
from teamcall_core.csta.xml.services.snapshot import SNAPSHOT_CALL_DATA
from teamcall_core.csta.xml.structures import Alternative, Choice, ListOf, Single, Structure, Wrapped
from teamcall_core.csta.xml.walk import XmlType

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), max_size=8)
OCTETS = st.binary(max_size=6)
FOREIGN = b'<m:mark xmlns:m="urn:maker">7</m:mark>'
MOST = 12
"""Optional elements that one example has at most, so that examples stay small."""


def words(kind: simple.Enumeration | Flags, edition: int) -> list[str]:
    return [name for name in kind.words.words if kind.words.since.get(name, 0) <= edition]


def sets(names: list[str]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(names), max_size=4) if names else st.just(frozenset())


def media(edition: int, *types: str) -> st.SearchStrategy[MediaCallCharacteristics]:
    return st.builds(
        MediaCallCharacteristics,
        st.frozensets(st.sampled_from(words(enumerations.MEDIA_CLASS, edition)), max_size=3).map(Bits),
        connection_rate=st.none() | st.integers(0, 64000),
        bit_rate=st.sampled_from(["constant", "variable"]),
        delay_tolerance=st.none() | st.integers(0, 9),
        switching_sub_domain_ccie_type=st.none() | st.sampled_from(["isdn", "other", *types]),
        switching_sub_domain_information_elements=st.none() | OCTETS,
    )


def devices(edition: int, *types: str) -> st.SearchStrategy[DeviceID]:
    truths = st.none() | st.sampled_from(["true", "false"]) if edition >= 6 else st.none()
    return st.builds(
        DeviceID,
        TEXTS,
        st.sampled_from(words(enumerations.TYPE_OF_NUMBER, edition)),
        private_number=truths,
        private_name=truths,
        media_call_characteristics=st.none() | media(edition, *types),
    )


def connections(edition: int) -> st.SearchStrategy[ConnectionID]:
    calls, parties = TEXTS.map(str.encode), devices(edition) | TEXTS.map(str.encode)
    return st.builds(ConnectionID, calls, st.none() | parties) | st.builds(ConnectionID, st.none(), parties)


def alternatives(one: Alternative, edition: int) -> st.SearchStrategy[Any]:
    if one.type is None:
        return st.just(one.constant)
    found = values(one.type, edition)
    return found.map(lambda value: Chosen(one.name, value)) if one.chosen else found


@st.composite
def structures(draw: st.DrawFn, kind: Structure, edition: int) -> Any:
    optional = [field for field in kind.fields if not field.mandatory and field.since <= edition]
    chosen = (
        draw(st.lists(st.sampled_from(optional), max_size=MOST, unique_by=lambda field: field.name)) if optional else []
    )
    found = {
        field.attr: draw(values(field.type, edition)) for field in kind.fields if field.mandatory or field in chosen
    }
    if kind is SNAPSHOT_CALL_DATA and edition >= LIST_ALONE:
        found = {"snapshot_data": found["snapshot_data"]}
    if kind is DEFLECT_CALL:
        first, *others = found["new_destination"]
        found |= {"new_destination": first, "add_new_destinations_list": others or None}
    return kind.make(**found)


LEAVES = {
    simple.Text: lambda kind, edition: TEXTS,
    simple.Language: lambda kind, edition: st.sampled_from(["en", "de-CH"]),
    simple.DateTime: lambda kind, edition: st.just("2012-12-07T19:34:01"),
    simple.TextOctets: lambda kind, edition: TEXTS.map(str.encode),
    simple.Readable: lambda kind, edition: TEXTS.map(str.encode),
    simple.Hex: lambda kind, edition: OCTETS,
    simple.Boolean: lambda kind, edition: st.booleans(),
    simple.Number: lambda kind, edition: st.integers(kind.least, kind.greatest),
    simple.Coded: lambda kind, edition: st.sampled_from(kind.names) | st.integers(len(kind.names), 99),
    simple.Counted: lambda kind, edition: st.integers(0, 1),
    OneFlag: lambda kind, edition: st.sampled_from(words(kind.flags, edition)),
    simple.Enumeration: lambda kind, edition: st.sampled_from(words(kind, edition)),
    Flags: lambda kind, edition: sets(words(kind, edition)).map(Bits),
    identifiers.DeviceType: lambda kind, edition: devices(edition, *(() if kind.dynamic else ("sip",))),
    identifiers.ConnectionType: lambda kind, edition: connections(edition),
    identifiers.DestinationsType: lambda kind, edition: st.lists(
        devices(edition), min_size=1, max_size=3 if edition >= 6 else 1
    ),
    types.AnyContent: lambda kind, edition: st.lists(st.just(FOREIGN), max_size=2),
    types.PrivateDataList: lambda kind, edition: st.lists(values(types.PRIVATE_DATUM, edition), max_size=1),
    failures.FailureType: lambda kind, edition: universal_failures(),
    Structure: structures,
    type(DEFLECT_CALL): structures,
    type(SNAPSHOT_CALL_DATA): structures,
    ListOf: lambda kind, edition: st.lists(values(kind.item, edition), min_size=kind.least, max_size=2),
    Single: lambda kind, edition: values(kind.item, edition),
    Wrapped: lambda kind, edition: st.lists(values(kind.item, edition), min_size=1, max_size=3).map(
        lambda items: kind.make(items[0], items[1:] or None)
    ),
}


def values(kind: XmlType, edition: int) -> st.SearchStrategy[Any]:
    """Values that an edition of ECMA-323 can hold."""
    if kind is types.PRIVATE_DATUM:
        return OCTETS | st.just(Unknown("private", b"<private>" + FOREIGN + b"</private>"))
    if isinstance(kind, Choice):
        return st.one_of(*(alternatives(one, edition) for one in kind.alternatives))
    found: st.SearchStrategy[Any] = LEAVES[type(kind)](kind, edition)
    return found


def universal_failures() -> st.SearchStrategy[UniversalFailure]:
    pairs = [(category, name) for category, kind in failures._CATEGORIES.items() for name in words(kind, 3)]
    return st.sampled_from([*pairs, ("unspecified", "unspecified")]).map(lambda pair: UniversalFailure(*pair))


@pytest.fixture(scope="session")
def values_of() -> Callable[[XmlType, int], st.SearchStrategy[Any]]:
    """Give the strategy of a declaration in an edition."""
    return values


@pytest.fixture(scope="session")
def failures_of() -> st.SearchStrategy[UniversalFailure]:
    """Every declared failure."""
    return universal_failures()


@pytest.fixture(scope="session")
def schemas(shared: Path) -> dict[int, etree.XMLSchema]:
    """The schemas of editions 3 and 6."""
    folder = shared / "standards" / "xsd"
    return {edition: etree.XMLSchema(etree.parse(folder / f"ecma323_ed{edition}.xsd")) for edition in (3, 6)}
