"""Values that reach every element of a declaration: the smallest one, the fullest one, and each thing on its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from teamcall_core.ber import types as ber
from teamcall_core.ber.adapters import Alone
from teamcall_core.ber.values import Bits, Chosen
from teamcall_core.csta import UniversalFailure
from teamcall_core.csta.phase3 import failures
from teamcall_core.csta.phase3.failures import UNIVERSAL_FAILURE

FAILURES: Any = getattr(UNIVERSAL_FAILURE, "categories", None) or failures._CATEGORIES
ONE: dict[type, Any] = {
    ber.DecimalInteger: "4711",
    ber.Integer: 130,
    ber.Boolean: True,
    ber.OctetString: b"\x00\xff",
    ber.TextOctets: "plan",
    ber.IA5String: "text",
    ber.GeneralizedTime: "20240229235959",
    ber.Null: None,
}
"""One value of each simple type."""


class Cover:
    """The values of one declaration. A declaration that it meets again is not varied again, only filled.

    ``without``: labels of types whose optional elements are left out.
    """

    def __init__(self, without: frozenset[str] = frozenset()) -> None:
        self.without = without
        self.varied: set[int] = set()

    def full(self, node: Any) -> Any:
        """Give a value with everything that fits into it at once."""
        return self._one(node, full=True)

    def least(self, node: Any) -> Any:
        """Give a value with what is mandatory."""
        return self._one(node, full=False)

    def _one(self, node: Any, *, full: bool) -> Any:
        if type(node) in ONE:
            return ONE[type(node)]
        if isinstance(node, ber.Tagged):
            return self._one(node.inner, full=full)
        if isinstance(node, ber.Enumerated):
            return max(node.enum.numbers, key=node.enum.numbers.__getitem__)
        if isinstance(node, ber.BitString):
            return Bits(node.enum.numbers if full else (), max([*node.enum.numbers.values(), 0]) + 1)
        if isinstance(node, ber.SequenceOf):
            return [self._one(node.item, full=full)] * (2 if full else 0)
        return self._shaped(node, full=full)

    def _shaped(self, node: Any, *, full: bool) -> Any:
        if isinstance(node, ber.Sequence):
            return self._sequence(node, [field for field in node.fields if field.mandatory or full], full=full)
        if isinstance(node, ber.Choice):
            return self._chosen(node.usual, self._one(node.usual.type, full=full))
        if isinstance(node, ber.Parts):
            return self._one(node.whole, full=full) if node.whole and full else self._part(node, full=full)
        if isinstance(node, Alone):
            return node.make(**{node.member.attr: self._one(node.member.type, full=full)})
        assert node.label == "UniversalFailure"
        return UniversalFailure("operation", "generic")

    def _part(self, node: Any, *, full: bool) -> Any:
        if node.empty and not full:
            return node.make()
        member = node.members[0]
        return node.make(**{member.attr: self._one(member.type, full=full)})

    def _sequence(self, node: Any, fields: list[Any], *, full: bool) -> Any:
        attributes: dict[str, Any] = dict.fromkeys(node.given, b"\x07")
        for field in fields:
            if field.kind:
                attributes[field.kind], attributes[field.attr] = next(self._pairs(field.type))
            elif field.mandatory or not self._left_out(field):
                attributes[field.attr] = self._one(field.type, full=full)
        return node.make(**attributes)

    def _left_out(self, field: Any) -> bool:
        return not field.mandatory and field.type.label in self.without

    @staticmethod
    def _chosen(one: Any, value: Any) -> Any:
        if one.constant is not None:
            return one.constant
        return value if one.accepts is not None else Chosen(one.name, value)

    def each(self, node: Any) -> Iterator[Any]:
        """Give values that differ from the least one in one thing: an element, a name, a bit, an alternative."""
        if id(node) in self.varied and type(node) not in ONE:
            yield self.full(node)
            return
        self.varied.add(id(node))
        if isinstance(node, ber.Tagged):
            yield from self.each(node.inner)
        elif isinstance(node, ber.Enumerated):
            yield from node.enum.numbers
        elif isinstance(node, ber.BitString):
            yield from (Bits([name], max(node.enum.numbers.values()) + 1) for name in node.enum.numbers)
        elif isinstance(node, ber.SequenceOf):
            yield from ([value] for value in self.each(node.item))
        else:
            yield from self._each_shape(node)

    def _each_shape(self, node: Any) -> Iterator[Any]:
        if isinstance(node, ber.Sequence):
            yield from self._each_element(node)
        elif isinstance(node, ber.Choice):
            for one in node.alternatives:
                yield from (self._chosen(one, value) for value in self.each(one.type))
        elif isinstance(node, ber.Parts):
            for member in node.members:
                yield from (node.make(**{member.attr: value}) for value in self.each(member.type))
            yield from self.each(node.whole) if node.whole else ()
        elif isinstance(node, Alone):
            yield from (node.make(**{node.member.attr: value}) for value in self.each(node.member.type))
        elif node.label == "UniversalFailure":
            yield from (UniversalFailure(word, word if name is None else name) for word, name in self._pairs(FAILURES))
        else:
            yield ONE[type(node)]

    def _each_element(self, node: Any) -> Iterator[Any]:
        for field in node.fields:
            if self._left_out(field):
                continue
            for value in self._pairs(field.type) if field.kind else self.each(field.type):
                made = self.least(node)
                if field.kind:
                    setattr(made, field.kind, value[0])
                    setattr(made, field.attr, value[1])
                else:
                    setattr(made, field.attr, value)
                yield made

    def _pairs(self, node: Any) -> Iterator[tuple[str, Any]]:
        inner = node.inner if isinstance(node, ber.Tagged) else node
        for one in inner.alternatives:
            if one.word == "":
                yield from self._pairs(one.type)
            else:
                kind = one.type.inner if isinstance(one.type, ber.Tagged) else one.type
                values = kind.enum.numbers if isinstance(kind, ber.Enumerated) else [self.least(kind)]
                yield from ((one.word or one.name, value) for value in values)


@pytest.fixture(scope="session")
def cover() -> Callable[..., Cover]:
    """Make a Cover."""
    return Cover
