"""The nearest to an object that a declaration can say: the basis of translation between phases."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Set
from functools import singledispatch
from typing import Any, Final

from teamcall_core.ber.adapters import Alone, Mapped, Named, Only, OnOff
from teamcall_core.ber.constructed import ABSENT, Choice, Field, Kinds, Parts, Sequence, SequenceOf, Tagged
from teamcall_core.ber.node import BerType, Unfit
from teamcall_core.ber.primitives import BitString, DecimalInteger, Enumerated, IA5String
from teamcall_core.ber.values import Bits, Chosen, Unknown

from .failures import Failure
from .identifiers import DeviceID, DeviceStatus
from .message import UniversalFailure
from .surplus import declared

_IDENTIFIERS: Final = frozenset(("ConnectionID", "DeviceID", "ExtendedDeviceID"))
"""Without one of their elements these would name something else, so none is ever left out."""
NEUTRAL: Final = {"cause": "normal"}
"""Attribute to the value that says nothing, for an element that only the target phase demands."""
_rests: Final[dict[tuple[BerType, type], dict[str, Any]]] = {}
"""What ``_rest_of`` gave: declarations live for ever."""


class Inexpressible(Exception):
    """A declaration has no place for a value. ``element``: its ASN.1 name, "" as long as nobody has named it."""

    def __init__(self, element: str = "") -> None:
        super().__init__(element)
        self.element = element


@singledispatch
def fit(_kind: BerType, value: Any) -> Any:
    """Give ``value`` as far as ``kind`` can say it; raises Inexpressible.

    Elements that may be left out are left out where they cannot be said; numbers that have no name stay; octets that
    no declaration names are left out, since they have no meaning in another phase.
    """
    if isinstance(value, Unknown):
        raise Inexpressible
    return value


@fit.register
def _(kind: Tagged, value: Any) -> Any:
    return fit(kind.inner, value)


@fit.register
def _(kind: Enumerated, value: Any) -> Any:
    if not isinstance(value, (str, int)) or kind.enum.number_of(value) is None:
        raise Inexpressible
    return value


@fit.register(IA5String)
@fit.register(DecimalInteger)
def _(kind: BerType, value: Any) -> Any:
    """Take a text, which may come from XML with characters that BER has no octets for."""
    if not _can_be_written(kind, value):
        raise Inexpressible
    return value


@fit.register
def _(kind: OnOff, value: Any) -> Any:
    if value not in kind.pairs and not (isinstance(value[0], int) and value[1] is None):
        raise Inexpressible
    return value


@fit.register
def _(kind: BitString, value: Any) -> Any:
    if not isinstance(value, Set):
        raise Inexpressible
    known = [bit for bit in value if kind.enum.number_of(bit) is not None]
    return value if len(known) == len(value) else Bits(known)


@fit.register
def _(kind: SequenceOf, value: Any) -> Any:
    if not isinstance(value, (list, tuple)):
        raise Inexpressible
    return [fit(kind.item, item) for item in value]


@fit.register
def _(kind: Only, value: Any) -> Any:
    if not isinstance(value, (list, tuple)) or not value:
        raise Inexpressible
    return [fit(kind.inner, value[0])]


@fit.register
def _(kind: Kinds, value: Any) -> Any:
    word, held = value
    one = kind.by_word.get(word)
    if one is None:
        raise Inexpressible
    return value if one.word == "" else (word, fit(one.type, held))


@fit.register
def _(kind: Choice, value: Any) -> Any:
    if isinstance(value, DeviceStatus):
        return _status(kind, value)
    if kind.open_ and isinstance(value, Unknown):
        return value
    for one in kind.alternatives:
        if isinstance(value, Chosen) and value.name == one.name:
            return Chosen(value.name, fit(one.type, value.value))
        if one.constant is not None and value == one.constant:
            return value
        if one.accepts is not None and isinstance(value, one.accepts):
            return _device_or_why_not(kind, one.type, value)
    raise Inexpressible


@fit.register
def _(kind: Failure, value: Any) -> Any:
    return nearest_failure(value, lambda failure: _can_be_written(kind, failure))


def nearest_failure(failure: Any, can_be_said: Callable[[UniversalFailure], bool]) -> UniversalFailure:
    """Give the nearest failure that can be said: an error must be answered with an error."""
    if not isinstance(failure, UniversalFailure):
        raise Inexpressible
    for nearest in (failure, UniversalFailure(failure.category, "generic")):
        if can_be_said(nearest):
            return nearest
    return UniversalFailure("unspecified", "unspecified")


def _can_be_written(kind: BerType, value: Any) -> bool:
    try:
        kind.write(value)
    except Unfit:
        return False
    return True


def _status(kind: Choice, value: DeviceStatus) -> DeviceStatus:
    """Give the reason for a missing device, or the plainer reason that every phase knows."""
    reasons = [one.constant for one in kind.alternatives if isinstance(one.constant, DeviceStatus)]
    if value in reasons:
        return value
    if DeviceStatus.NOT_KNOWN in reasons:
        return DeviceStatus.NOT_KNOWN
    raise Inexpressible


def _device_or_why_not(kind: Choice, inner: BerType, value: Any) -> Any:
    """Give a device; one whose number the phase cannot write is not known to it."""
    try:
        return fit(inner, value)
    except Inexpressible:
        if not isinstance(value, DeviceID):
            raise
        return _status(kind, DeviceStatus.NOT_KNOWN)


@fit.register
def _(kind: Named, value: Any) -> Any:
    if not isinstance(value, kind.make):
        raise Inexpressible
    fitted = fit(kind.kinds, (getattr(value, kind.word), getattr(value, kind.value)))
    return _without_the_rest(kind, value, {kind.value: fitted[1]})


@fit.register
def _(kind: Sequence, value: Any) -> Any:
    if kind.make is None:
        return value
    if isinstance(kind.make, type) and not isinstance(value, kind.make):
        raise Inexpressible
    kept = _fields(kind.fields, value, strict=kind.label in _IDENTIFIERS)
    return _without_the_rest(kind, value, kept)


@fit.register
def _(kind: Parts, value: Any) -> Any:
    if isinstance(kind.make, type) and not isinstance(value, kind.make):
        raise Inexpressible
    fields = kind.whole.fields if kind.whole else kind.members
    kept = _fields(fields, value, strict=kind.label in _IDENTIFIERS, lenient=True)
    if not kind.empty and all(held is None for held in kept.values()):
        raise Inexpressible
    return _without_the_rest(kind, value, kept)


@fit.register
def _(kind: Alone, value: Any) -> Any:
    if not isinstance(value, kind.make):
        raise Inexpressible
    fields = kind.whole.fields if kind.whole else (kind.member,)
    return _without_the_rest(kind, value, _fields(fields, value))


@fit.register
def _(kind: Mapped, value: Any) -> Any:
    if not isinstance(value, kind.make):
        raise Inexpressible
    taken = kind.take(value)
    kept = taken | _fields(kind.inner.fields, taken)
    changes = kind.give(kept)
    return _without_the_rest(kind, value, changes)


def _fields(fields: tuple[Field, ...], value: Any, *, strict: bool = False, lenient: bool = False) -> dict[str, Any]:
    """Fit each element. ``strict``: none may be left out; ``lenient``: a mandatory one may be absent."""
    kept: dict[str, Any] = {}
    get = value.get if isinstance(value, dict) else lambda name: getattr(value, name)
    for field in fields:
        held = (get(field.kind), get(field.attr)) if field.kind else get(field.attr)
        if held is None:
            if field.mandatory and not lenient:
                kept[field.attr] = _neutral(field)
            continue
        try:
            fitted = fit(field.type, held)
        except Inexpressible as inner:
            if field.mandatory or strict:
                raise Inexpressible(inner.element or field.name) from None
            fitted = None if field.default is ABSENT else field.default
        if field.kind:
            kept[field.kind], kept[field.attr] = fitted
        else:
            kept[field.attr] = fitted
    return kept


def _neutral(field: Field) -> Any:
    """Give what says nothing, for an element that the target phase demands and the source does not have."""
    if field.attr in NEUTRAL:
        return NEUTRAL[field.attr]
    kind = field.type.inner if isinstance(field.type, Tagged) else field.type
    if isinstance(kind, Choice) and any(one.constant is DeviceStatus.NOT_KNOWN for one in kind.alternatives):
        return DeviceStatus.NOT_KNOWN
    if isinstance(kind, SequenceOf):
        return []
    raise Inexpressible(field.name)


def _without_the_rest(kind: BerType, value: Any, changes: dict[str, Any]) -> Any:
    """Copy an object with the changes, and without what is not declared; one that stays as it is is not copied."""
    make = type(value)
    rest = _rests.get((kind, make))
    if rest is None:
        rest = _rests[kind, make] = _rest_of(kind, make)
    wanted = rest | changes
    if all(getattr(value, name) is held for name, held in wanted.items()):
        return value
    return dataclasses.replace(value, **wanted)


def _rest_of(kind: BerType, make: type) -> dict[str, Any]:
    """Give the attributes that a declaration does not take, with what they are when nothing is said."""
    kept = declared(kind) or frozenset()
    rest = {
        field.name: None if field.default is dataclasses.MISSING else field.default
        for field in dataclasses.fields(make)
        if field.name not in kept and field.name != "unknown"
    }
    return rest | {"unknown": ()} if hasattr(make, "unknown") else rest
