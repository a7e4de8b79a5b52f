"""SEQUENCE and SEQUENCE OF (X.690 clauses 8.9 and 8.10).

What a later edition or a maker adds survives: an element of a SEQUENCE that is not declared, behind the last mandatory
one, stays with its octets and its place. A declared element that comes twice or too late is an error.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .fields import ABSENT, Alternatives, Field, field_value, within
from .node import BerType, Plain, Unfit
from .tlv import Element, Fault, Walk, encode_element
from .values import END, NOT_UNKNOWN, Unknown, are_unknown


class Sequence(Plain):
    """SEQUENCE as ``make(**attributes)``: a dataclass, or a dict where ``make`` is None.

    ``given``: attributes that do not stand in the SEQUENCE and are handed in by ``read_given``; None otherwise.
    """

    constructed = True

    def __init__(
        self, label: str, *fields: Field, make: Callable[..., Any] | None = None, given: tuple[str, ...] = ()
    ) -> None:
        super().__init__(label, 0x30)
        self.fields = fields
        self.make = make
        self.given = given
        self.known = frozenset(tag for field in fields for tag in field.type.tags or ())
        self.defaults = {field.attr: None if field.default is ABSENT else field.default for field in fields}
        self.defaults |= {name: "" for field in fields if field.kind for name in (field.kind, field.attr)}
        self.defaults |= dict.fromkeys(given)

    def read(self, walk: Walk, element: Element, depth: int) -> Any:
        """Give the object."""
        return self.read_given(walk, element, depth, {})

    def read_given(self, walk: Walk, element: Element, depth: int, given: Mapping[str, Any]) -> Any:
        """Give the object, with attributes that stood outside of the SEQUENCE."""
        within(walk, element, depth)
        values = {**self.defaults, **given}
        unknown: list[Unknown] = []
        at, stop, index, place = element.start, element.stop, 0, 0
        while at < stop:
            ident, here = walk.identifier(at, stop)
            found = self._find(ident, at, index)
            try:
                part = walk.extent(ident, at, here, stop)
            except Fault as fault:
                fault.path += [self.fields[found].name] if found != END else []
                raise
            if found == END:
                unknown.append(Unknown(ident, walk.whole(part), place))
            elif self._strange(found, ident):
                unknown.append(Unknown(ident, walk.whole(part), found))
                index = place = found + 1
            else:
                index = found + 1
                # A default is not written, so nothing can have its place behind it.
                place = index if self._take(self.fields[found], walk, part, depth + 1, values) else place
            at = part.after
        self._complete(element, index)
        if self.make is None:
            return values | {"unknown": tuple(unknown)}
        return self.make(**values, unknown=tuple(unknown)) if unknown else self.make(**values)

    def _take(self, field: Field, walk: Walk, part: Element, depth: int, values: dict[str, Any]) -> bool:
        """Put the value of one element where it belongs; tell whether it is another than the default."""
        value = field_value(field, walk, part, depth)
        if field.kind:
            values[field.kind], values[field.attr] = value
        else:
            values[field.attr] = value
        return field.default is ABSENT or bool(value != field.default)

    def _find(self, ident: int, at: int, index: int) -> int:
        """Find the field from ``index`` on that the element at ``at`` is; END for one that is not declared."""
        for found in range(index, len(self.fields)):
            field = self.fields[found]
            if field.type.accepts(ident):
                return found
            if field.mandatory:
                if ident not in self.known and isinstance(field.type, Alternatives) and field.type.may_grow(ident):
                    return found
                raise self._misplaced(field, ident, at)
        if ident in self.known:
            raise Fault(at, "an element in its order", f"tag {ident:02x} again or too late")
        return END

    def _misplaced(self, field: Field, ident: int, at: int) -> Fault:
        fault = Fault(at, field.type.expects(), f"tag {ident:02x}")
        fault.path.append(field.name)
        return fault

    def _strange(self, found: int, ident: int) -> bool:
        """Tell whether the element is an undeclared form of a ``Kinds`` field: kept as octets in its place."""
        return bool(self.fields[found].kind) and not self.fields[found].type.accepts(ident)

    def _complete(self, element: Element, index: int) -> None:
        """Check that no mandatory element is missing."""
        for field in self.fields[index:]:
            if field.mandatory:
                fault = Fault(element.stop, field.type.expects(), "the end of " + self.label)
                fault.path.append(field.name)
                raise fault

    def write(self, value: Any) -> bytes:
        """Take an object with the attributes of the fields, or a mapping."""
        return encode_element(self.octets, b"".join(self._parts(value)))

    def _parts(self, value: Any) -> list[bytes]:
        get = self._getter(value)
        unknown: tuple[Unknown, ...] = get("unknown") or ()
        if not are_unknown(unknown):
            raise Unfit(NOT_UNKNOWN)
        parts: list[bytes] = []
        for index, field in enumerate(self.fields):
            before = [extra.octets for extra in unknown if extra.place == index]
            parts += before
            item = get(field.attr)
            if field.kind:
                item = (get(field.kind), item) if get(field.kind) or not before else None
            if before and item is None:
                continue  # an undeclared form stands in its place
            if (item is None and not field.mandatory) or (field.default is not ABSENT and item == field.default):
                continue
            try:
                parts.append(field.type.write(item))
            except Unfit as unfit:
                unfit.path.append(field.name)
                raise
        parts += [extra.octets for extra in unknown if extra.place == END or extra.place >= len(self.fields)]
        return parts

    def _getter(self, value: Any) -> Callable[[str], Any]:
        if isinstance(value, Mapping):
            return value.get
        if self.make is None or (isinstance(self.make, type) and not isinstance(value, self.make)):
            raise Unfit("is missing" if value is None else f"needs {self.label}, has {type(value).__name__}")
        return lambda name: getattr(value, name)


class SequenceOf(Plain):
    """SEQUENCE OF as a list."""

    constructed = True

    def __init__(self, label: str, item: BerType) -> None:
        super().__init__(label, 0x30)
        self.item = item

    def read(self, walk: Walk, element: Element, depth: int) -> list[Any]:
        """Give the list."""
        within(walk, element, depth)
        values: list[Any] = []
        at = element.start
        try:
            while at < element.stop:
                part = walk.element(at, element.stop)
                values.append(self.item.read_checked(walk, part, depth + 1))
                at = part.after
        except Fault as fault:
            fault.path.append(f"[{len(values)}]")
            raise
        return values

    def write(self, value: Any) -> bytes:
        """Take a list or tuple."""
        if not isinstance(value, (list, tuple)):
            raise Unfit("is missing" if value is None else f"needs a list, has {type(value).__name__}")
        parts: list[bytes] = []
        try:
            parts.extend(map(self.item.write, value))
        except Unfit as unfit:
            unfit.path.append(f"[{len(parts)}]")
            raise
        return encode_element(self.octets, b"".join(parts))
