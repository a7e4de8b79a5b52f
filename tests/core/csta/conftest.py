"""Trees of declarations: random values for hypothesis, and the form in which asn1tools takes the same values."""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from teamcall_core.ber import types as ber
from teamcall_core.ber.adapters import Alone
from teamcall_core.ber.values import Bits, Chosen, Unknown
from teamcall_core.csta import UniversalFailure
from teamcall_core.csta.phase3 import failures, tables
from teamcall_core.csta.phase3.failures import UNIVERSAL_FAILURE

VECTORS = Path(__file__).resolve().parents[2] / "vectors"


def declared() -> dict[str, tuple[str, str, Any]]:
    """Every declared body of Phase III: label (of an event ``label event``) to kind, operation and declaration."""
    found: dict[str, tuple[str, str, Any]] = {}
    for operation in tables.OPERATIONS.numbers:
        for kind, declaration in (("invoke", tables.argument_of(operation)), ("result", tables.result_of(operation))):
            if declaration is not None:
                found[declaration.label] = (kind, operation, declaration)
    for category in tables.CATEGORIES.values():
        for event in sorted(category.events.numbers):
            declaration = tables.event_of(category, event)
            assert declaration is not None
            found[declaration.label + " event"] = ("event", event, declaration)
    return found


@pytest.fixture(scope="session")
def bodies() -> dict[str, tuple[str, str, Any]]:
    return declared()


@pytest.fixture(scope="session")
def vectors() -> list[dict[str, Any]]:
    loaded: dict[str, list[dict[str, Any]]] = json.loads((VECTORS / "phase3.json").read_text())
    return loaded["vectors"]


MANY = 25
"""More optional elements than the usual events have."""
FAILURES: Any = getattr(UNIVERSAL_FAILURE, "categories", None) or failures._CATEGORIES
TEXT = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=8)
OCTETS = st.binary(max_size=6)
LEAVES: dict[type, Callable[[Any], st.SearchStrategy[Any]]] = {
    ber.DecimalInteger: lambda _: st.integers(-300, 70000).map(str),
    ber.Integer: lambda _: st.integers(-(1 << 33), 1 << 33),
    ber.Boolean: lambda _: st.booleans(),
    ber.Null: lambda _: st.none(),
    ber.OctetString: lambda _: OCTETS,
    ber.TextOctets: lambda _: TEXT,
    ber.IA5String: lambda _: TEXT,
    ber.Enumerated: lambda node: st.sampled_from(sorted(node.enum.numbers)),
    ber.GeneralizedTime: lambda _: st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)).map(  # noqa: DTZ001
        # The judge leaves out seconds that are zero; ours are kept as they are given.
        lambda when: when.replace(second=when.second or 1).strftime("%Y%m%d%H%M%S")
    ),
    ber.Any: lambda _: st.sampled_from([b"\x05\x00", b"\x02\x01\x07", b"\x30\x03\x0a\x01\x02"]),
    ber.BitString: lambda node: st.frozensets(st.sampled_from(sorted(node.enum.numbers) or [0]), max_size=4).map(
        lambda names: Bits(names, max([*node.enum.numbers.values(), 0]) + 1)
    ),
}


def values(node: Any) -> st.SearchStrategy[Any]:
    """Random values of a declaration."""
    if type(node) in LEAVES:
        return LEAVES[type(node)](node)
    if node.label == "UniversalFailure" and not isinstance(node, ber.Tagged):
        return pairs(FAILURES).map(lambda pair: UniversalFailure(pair[0], pair[0] if pair[1] is None else pair[1]))
    make = next(made for kind, made in NODES.items() if isinstance(node, kind))
    return make(node)


def alone(node: Alone) -> st.SearchStrategy[Any]:
    return values(node.member.type).map(lambda value: node.make(**{node.member.attr: value}))


def alternative_values(one: ber.Alternative) -> st.SearchStrategy[Any]:
    if one.constant is not None:
        return st.just(one.constant)
    inner = values(one.type)
    return inner if one.accepts is not None else inner.map(lambda value: Chosen(one.name, value))


def pairs(node: Any) -> st.SearchStrategy[tuple[str, Any]]:
    """Random pairs of a Kinds."""
    inner = node.inner if isinstance(node, ber.Tagged) else node
    return st.one_of(
        [
            pairs(one.type) if one.word == "" else st.tuples(st.just(one.word or one.name), values(one.type))
            for one in inner.alternatives
        ]
    )


@st.composite
def sequences(draw: Any, node: Any) -> Any:
    attributes: dict[str, Any] = {name: draw(st.binary(min_size=1, max_size=4)) for name in node.given}
    optional = [field.attr for field in node.fields if not field.mandatory]
    # Hypothesis gives up on the greatest messages if half of their 250 optional elements are to be there.
    some = draw(st.sets(st.sampled_from(optional), max_size=8)) if len(optional) > MANY else None
    for field in node.fields:
        if field.kind:
            attributes[field.kind], attributes[field.attr] = draw(pairs(field.type))
        elif field.mandatory or (field.attr in some if some is not None else draw(st.booleans())):
            attributes[field.attr] = draw(values(field.type))
    return node.make(**attributes)


@st.composite
def parts(draw: Any, node: Any) -> Any:
    if node.whole is not None and draw(st.booleans()):
        return draw(values(node.whole))
    if node.empty and draw(st.booleans()):
        return node.make()
    member = draw(st.sampled_from(node.members))
    return node.make(**{member.attr: draw(values(member.type))})


NODES: dict[type, Callable[[Any], st.SearchStrategy[Any]]] = {
    ber.Tagged: lambda node: values(node.inner),
    ber.SequenceOf: lambda node: st.lists(values(node.item), max_size=2),
    ber.Sequence: sequences,
    ber.Choice: lambda node: st.one_of([alternative_values(one) for one in node.alternatives]),
    ber.Parts: parts,
    Alone: alone,
}


@pytest.fixture(scope="session")
def values_of() -> Callable[[Any], st.SearchStrategy[Any]]:
    return values


# --- the form of asn1tools --------------------------------------------------------------------------------------------


NAMED_NUMBERS = {"LampColor", "LampMode"}
"""INTEGER types whose numbers have names; the judge knows the numbers alone."""


def leaf(node: Any, value: Any) -> Any:
    if isinstance(node, ber.BitString):
        octets = node.write(value)
        header = 2 if octets[1] < 128 else 3
        contents = octets[header:]
        return contents[1:], 8 * (len(contents) - 1) - contents[0]
    if isinstance(node, ber.GeneralizedTime):
        return datetime.strptime(value, "%Y%m%d%H%M%S")  # noqa: DTZ007 - telephone systems send no zone
    if isinstance(node, ber.DecimalInteger):
        return int(value)
    if isinstance(node, ber.TextOctets):
        return value.encode("latin-1")
    if isinstance(node, ber.Enumerated) and node.label in NAMED_NUMBERS:
        return node.enum.number_of(value)
    return value


def tree(node: Any, value: Any) -> Any:
    """Give the value in the form of asn1tools: dicts with ASN.1 names, (name, value) for a CHOICE."""
    if isinstance(node, ber.Tagged):
        return tree(node.inner, value)
    if isinstance(node, ber.SequenceOf):
        return [tree(node.item, item) for item in value]
    if isinstance(node, ber.Sequence):
        return sequence_tree(node, value)
    if isinstance(node, ber.Choice):
        return choice_tree(node, value)
    if isinstance(node, ber.Parts):
        return parts_tree(node, value)
    if isinstance(node, Alone):
        return tree(node.member.type, getattr(value, node.member.attr))
    if isinstance(value, UniversalFailure):
        return value.category, None if value.category == "unspecified" else value.name
    return leaf(node, value)


def sequence_tree(node: Any, value: Any) -> dict[str, Any]:
    made = {}
    for field in node.fields:
        item = getattr(value, field.attr)
        if field.kind:
            made[field.name] = kind_tree(field.type, getattr(value, field.kind), item)
        elif item is not None:
            made[field.name] = tree(field.type, item)
    return made


def kind_tree(node: Any, word: str, value: Any) -> tuple[str, Any]:
    inner = node.inner if isinstance(node, ber.Tagged) else node
    one = inner.by_word[word]
    return one.name, kind_tree(one.type, word, value) if one.word == "" else tree(one.type, value)


def choice_tree(node: Any, value: Any) -> tuple[str, Any]:
    if isinstance(value, Unknown):
        return "private", None
    one = node._alternative(value)
    if one.constant is not None:
        return one.name, None
    return one.name, tree(one.type, value.value if one.accepts is None else value)


def parts_tree(node: Any, value: Any) -> tuple[str, Any]:
    present = [one for one in node.members if getattr(value, one.attr) is not None]
    if not present:
        return "noData", None
    if node.whole is not None and len(present) > 1:
        return "both", sequence_tree(node.whole, value)
    return present[0].name, tree(present[0].type, getattr(value, present[0].attr))


@pytest.fixture(scope="session")
def tree_of() -> Callable[[Any, Any], Any]:
    return tree


@pytest.fixture(scope="session")
def judge(shared: Path) -> Any:
    """asn1tools with the merged module of ECMA-285."""
    asn1tools = pytest.importorskip("asn1tools")
    return asn1tools.compile_files(str(shared / "standards" / "csta3" / "ecma285_ed4_merged.asn"), "ber")


@pytest.fixture(scope="session")
def chapters() -> Callable[[str], Any]:
    return importlib.import_module
