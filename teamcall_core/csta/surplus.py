"""What a declaration would leave out without a word: the check that makes encoding in BER strict."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from functools import singledispatch
from typing import Any

from teamcall_core.ber.adapters import Alone, Mapped, Named, Only
from teamcall_core.ber.constructed import Choice, Field, Parts, Sequence, SequenceOf, Tagged
from teamcall_core.ber.node import BerType
from teamcall_core.ber.values import Chosen, Unknown

Inside = Iterator[tuple[str, BerType, Any]]


def surplus(kind: BerType, value: Any) -> Iterator[str]:
    """Give the paths of the attributes that are set in ``value`` and have no element in ``kind``."""
    if value is None or isinstance(value, Unknown):
        return
    attributes = declared(kind)
    if attributes is not None:
        yield from _beside(value, attributes)
    for name, inner, item in _inside(kind, value):
        for path in surplus(inner, item):
            yield f"{name}.{path}" if name else path


def _beside(value: Any, attributes: frozenset[str]) -> Iterator[str]:
    """Give the attributes of an object that are set, and not to their default, and are not declared."""
    if isinstance(value, Mapping):  # as good as an object where a SEQUENCE is written
        yield from (name for name, held in value.items() if name not in {*attributes, "unknown"} and held is not None)
    for field in dataclasses.fields(value) if dataclasses.is_dataclass(value) else ():
        if field.name not in attributes and field.name != "unknown":
            held = getattr(value, field.name)
            if held is not None and held != field.default:
                yield field.name


def attributes_of(fields: Iterable[Field]) -> frozenset[str]:
    """Give the attributes that hold the values of elements."""
    return frozenset(name for field in fields for name in (field.attr, field.kind) if name)


@singledispatch
def declared(_kind: BerType) -> frozenset[str] | None:
    """Give the attributes that a declaration takes; None for one that hands objects on."""
    return None


@declared.register
def _(kind: Sequence) -> frozenset[str] | None:
    return attributes_of(kind.fields) | {*kind.given}


@declared.register
def _(kind: Alone) -> frozenset[str] | None:
    return attributes_of(kind.whole.fields if kind.whole else (kind.member,))


@declared.register
def _(kind: Parts) -> frozenset[str] | None:
    return attributes_of(kind.members)


@declared.register
def _(kind: Named) -> frozenset[str] | None:
    return frozenset((kind.word, kind.value))


@declared.register
def _(kind: Mapped) -> frozenset[str] | None:
    return frozenset(kind.attributes)


@singledispatch
def _inside(_kind: BerType, _value: Any) -> Inside:
    """Give name, declaration and value of everything directly inside."""
    return iter(())


@_inside.register
def _(kind: Tagged, value: Any) -> Inside:
    yield "", kind.inner, value


@_inside.register
def _(kind: Only, value: Any) -> Inside:
    yield "[0]", kind.inner, value[0]


@_inside.register
def _(kind: SequenceOf, value: Any) -> Inside:
    for index, item in enumerate(value):
        yield f"[{index}]", kind.item, item


def _each(fields: Iterable[Field], value: Any) -> Inside:
    for field in fields:
        if not field.kind:
            item = value.get(field.attr) if isinstance(value, Mapping) else getattr(value, field.attr)
            yield field.attr, field.type, item


@_inside.register
def _(kind: Sequence, value: Any) -> Inside:
    return _each(kind.fields, value)


@_inside.register
def _(kind: Parts, value: Any) -> Inside:
    return _each(kind.members, value)


@_inside.register
def _(kind: Alone, value: Any) -> Inside:
    return _each(kind.whole.fields if kind.whole else (kind.member,), value)


@_inside.register
def _(kind: Choice, value: Any) -> Inside:
    for one in kind.alternatives:
        if one.accepts is not None and isinstance(value, one.accepts):
            yield "", one.type, value
        elif isinstance(value, Chosen) and value.name == one.name:
            yield "", one.type, value.value


@_inside.register
def _(kind: Named, value: Any) -> Inside:
    for one in kind.kinds.alternatives:
        if one.name == getattr(value, kind.word):
            yield kind.value, one.type, getattr(value, kind.value)


@_inside.register
def _(kind: Mapped, value: Any) -> Inside:
    return _each(kind.inner.fields, kind.take(value))
