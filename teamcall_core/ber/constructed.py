"""SEQUENCE, SEQUENCE OF, CHOICE and explicit tags (X.690 clauses 8.9, 8.10, 8.13, 8.14).

What a later edition or a maker adds survives: an element of a SEQUENCE that is not declared, behind the last mandatory
one, stays with its octets and its place; an alternative of a CHOICE that is not declared becomes ``Unknown``.
A declared element that comes twice or too late is an error.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from .node import BerType, Plain, Unfit
from .tlv import CONTEXT, Element, Fault, Walk, encode_element, identifier_of
from .values import END, Chosen, Unknown

ABSENT: Final = object()
"""The default of an element that has none."""
PythonTypes = type | tuple[type, ...]
_CLASS_BITS: Final = 0xC0
_NULL: Final = 0x05


def snake(name: str) -> str:
    """Turn an ASN.1 element name into an attribute name: ``originatingNIDConnection``, ``callID``."""
    cut = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name))
    return cut.lower()


@dataclass(slots=True)
class Field:
    """One element of a SEQUENCE: its ASN.1 name, type and attribute."""

    name: str
    type: BerType
    mandatory: bool
    default: Any
    attr: str
    kind: str = ""
    """For a ``Kinds`` element: the attribute that tells the alternative; ``attr`` then holds its value."""


def need(name: str, kind: BerType, attr: str = "", *, kind_attr: str = "") -> Field:
    """Declare a mandatory element."""
    return Field(name, kind, mandatory=True, default=ABSENT, attr=attr or snake(name), kind=kind_attr)


def may(name: str, kind: BerType, attr: str = "", *, default: Any = ABSENT) -> Field:
    """Declare an OPTIONAL element, or one with a DEFAULT."""
    return Field(name, kind, mandatory=False, default=default, attr=attr or snake(name))


def _within(walk: Walk, element: Element, depth: int) -> None:
    """Hold the depth against its limit."""
    if depth > walk.limits.max_depth:
        raise Fault(element.at, f"at most {walk.limits.max_depth} levels", "more")


def _field_value(field: Field, walk: Walk, element: Element, depth: int) -> Any:
    """Read one element and name it in the path of errors."""
    try:
        return field.type.read(walk, element, depth)
    except Fault as fault:
        fault.path.append(field.name)
        raise


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
        _within(walk, element, depth)
        values = {**self.defaults, **given}
        unknown: list[Unknown] = []
        at, stop, index = element.start, element.stop, 0
        while at < stop:
            ident, here = walk.identifier(at, stop)
            found = self._find(ident, at, index)
            try:
                part = walk.extent(ident, at, here, stop)
            except Fault as fault:
                fault.path += [self.fields[found].name] if found != END else []
                raise
            if found == END or self._strange(found, ident):
                unknown.append(Unknown(ident, walk.whole(part), index))
            else:
                self._take(self.fields[found], walk, part, depth + 1, values)
            index = index if found == END else found + 1
            at = part.after
        self._complete(element, index)
        if self.make is None:
            return values | {"unknown": tuple(unknown)}
        return self.make(**values, unknown=tuple(unknown)) if unknown else self.make(**values)

    def _take(self, field: Field, walk: Walk, part: Element, depth: int, values: dict[str, Any]) -> None:
        """Put the value of one element where it belongs."""
        value = _field_value(field, walk, part, depth)
        if field.kind:
            values[field.kind], values[field.attr] = value
        else:
            values[field.attr] = value

    def _find(self, ident: int, at: int, index: int) -> int:
        """Find the field from ``index`` on that the element at ``at`` is; END for one that is not declared."""
        for found in range(index, len(self.fields)):
            field = self.fields[found]
            if field.type.accepts(ident):
                return found
            if field.mandatory:
                if ident not in self.known and isinstance(field.type, _Alternatives) and field.type.may_grow(ident):
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
        _within(walk, element, depth)
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


class Tagged(Plain):
    """An EXPLICIT tag around one element."""

    constructed = True

    def __init__(self, tag_class: int, number: int, inner: BerType) -> None:
        super().__init__(inner.label, identifier_of(tag_class, number, constructed=True))
        self.inner = inner

    def read(self, walk: Walk, element: Element, depth: int) -> Any:
        """Give the value inside."""
        _within(walk, element, depth)
        if element.start == element.stop:
            raise Fault(element.stop, self.inner.expects(), "nothing")
        part = walk.element(element.start, element.stop)
        if part.after != element.stop:
            raise Fault(part.after, "the end of its tag", f"{element.stop - part.after} octets")
        if isinstance(self.inner, _Alternatives) and self.inner.may_grow(part.ident):
            return self.inner.read(walk, part, depth + 1)
        return self.inner.read_checked(walk, part, depth + 1)

    def write(self, value: Any) -> bytes:
        """Take the value inside."""
        return encode_element(self.octets, self.inner.write(value))


class _Alternatives(BerType):
    """What CHOICE types share: an undeclared alternative of a later edition has a context-specific tag.

    ``open_``: any element at all may stand here (the standard's ``private NULL -- replaced by the real encoding``).
    """

    open_: bool = False

    def may_grow(self, ident: int) -> bool:
        """Tell whether an undeclared alternative may have this identifier."""
        return self.open_ or ident >> (ident.bit_length() - 1) // 8 * 8 & _CLASS_BITS == CONTEXT

    def accepts(self, ident: int) -> bool:
        """Accept the declared alternatives; an open one accepts everything."""
        return self.open_ or super().accepts(ident)

    def retagged(self, tag_class: int, number: int) -> Any:
        """Give an explicit tag: a CHOICE has no tag that could be replaced (X.680 31.2.7)."""
        return Tagged(tag_class, number, self)


@dataclass(slots=True)
class Alternative:
    """One alternative of a CHOICE.

    ``accepts``: the Python type of its values; None: they are ``Chosen`` under ``name``. ``constant``: what stands
    for a NULL. ``word``: the spelling in a ``Kinds`` pair, where it differs from ``name``; ``""``: the alternative is
    a ``Kinds`` itself and brings the word along.
    """

    name: str
    type: BerType
    accepts: PythonTypes | None = None
    constant: Any = None
    word: str | None = None


class Choice(_Alternatives):
    """CHOICE as the plain value where Python types tell the alternatives apart, else as ``Chosen``."""

    def __init__(self, label: str, *alternatives: Alternative, open_: bool = False) -> None:
        super().__init__(label)
        self.usual = alternatives[0]
        # Constants come first when writing: the word of a NULL is a str like a name of an enumeration.
        self.alternatives = tuple(sorted(alternatives, key=lambda one: one.constant is None))
        self.open_ = open_
        self.by_tag = {tag: one for one in alternatives for tag in one.type.tags or ()}
        self.tags = frozenset(self.by_tag)

    def read(self, walk: Walk, element: Element, depth: int) -> Any:
        """Give the value, the constant, Chosen or Unknown."""
        one = self.by_tag.get(element.ident)
        if one is None:
            return Unknown(element.ident, walk.whole(element))
        try:
            value = one.type.read(walk, element, depth)
        except Fault as fault:
            fault.path.append(one.name)
            raise
        if one.constant is not None:
            return one.constant
        return value if one.accepts is not None else Chosen(one.name, value)

    def write(self, value: Any) -> bytes:
        """Take what ``read`` gives."""
        if isinstance(value, Unknown):
            return value.octets
        one = self._alternative(value)
        try:
            if one.constant is not None:
                return one.type.write(None)
            return one.type.write(value.value if one.accepts is None else value)
        except Unfit as unfit:
            unfit.path.append(one.name)
            raise

    def _alternative(self, value: Any) -> Alternative:
        for one in self.alternatives:
            if one.constant is not None:
                fits = isinstance(value, str) and value == one.constant
            elif one.accepts is not None:
                fits = isinstance(value, one.accepts)
            else:
                fits = isinstance(value, Chosen) and value.name == one.name
            if fits:
                return one
        raise Unfit("is missing" if value is None else f"has no such alternative: {type(value).__name__}")


class Kinds(_Alternatives):
    """CHOICE as a pair (word of the alternative, value), which a Sequence spreads over two attributes."""

    def __init__(self, label: str, *alternatives: Alternative) -> None:
        super().__init__(label)
        self.alternatives = alternatives
        self.by_tag = {tag: one for one in alternatives for tag in one.type.tags or ()}
        self.tags = frozenset(self.by_tag)
        self.by_word: dict[str, Alternative] = {}
        for one in alternatives:
            words = _inner_words(one.type) if one.word == "" else (one.word or one.name,)
            self.by_word |= dict.fromkeys(words, one)

    def read(self, walk: Walk, element: Element, depth: int) -> tuple[str, Any]:
        """Give the pair."""
        one = self.by_tag.get(element.ident)
        if one is None:
            raise Fault(element.at, self.expects(), f"tag {element.ident:02x}")
        try:
            value = one.type.read(walk, element, depth)
        except Fault as fault:
            fault.path.append(one.name)
            raise
        if one.word == "":
            pair: tuple[str, Any] = value
            return pair
        return one.word or one.name, value

    def write(self, value: Any) -> bytes:
        """Take the pair."""
        word, item = value
        one = self.by_word.get(word)
        if one is None:
            raise Unfit(f"has no such alternative: {word!r}")
        try:
            return one.type.write(value if one.word == "" else item)
        except Unfit as unfit:
            unfit.path.append(one.name)
            raise


def _inner_words(kind: BerType) -> tuple[str, ...]:
    """Give the words that an alternative brings along."""
    inner = kind.inner if isinstance(kind, Tagged) else kind
    return tuple(inner.by_word) if isinstance(inner, Kinds) else ()


class Parts(_Alternatives):
    """CHOICE of single members, of nothing, or of all together, as one dataclass.

    ConnectionID is ``{callID, deviceID, both SEQUENCE {callID, deviceID}}``; an empty result is
    ``{extensions, noData NULL}``. ``whole``: the SEQUENCE of all members; ``empty``: there is an alternative NULL.
    """

    def __init__(
        self,
        label: str,
        *members: Field,
        make: Callable[..., Any],
        whole: Sequence | None = None,
        empty: bool = False,
        open_: bool = False,
    ) -> None:
        super().__init__(label)
        self.members = members
        self.make = make
        self.whole = whole
        self.empty = empty
        self.open_ = open_
        self.by_tag = {tag: one for one in members for tag in one.type.tags or ()}
        self.tags = frozenset([*self.by_tag, *(whole.tags or () if whole else ()), *([_NULL] if empty else [])])

    def read(self, walk: Walk, element: Element, depth: int) -> Any:
        """Give the object."""
        if self.whole is not None and element.ident == self.whole.ident:
            return self.whole.read(walk, element, depth)
        if self.empty and element.ident == _NULL:
            if element.start != element.stop:
                raise Fault(element.at, "0 octets", str(element.stop - element.start))
            return self.make()
        member = self.by_tag.get(element.ident)
        if member is None:
            return self.make(unknown=(Unknown(element.ident, walk.whole(element)),))
        return self.make(**{member.attr: _field_value(member, walk, element, depth)})

    def write(self, value: Any) -> bytes:
        """Take the object."""
        if isinstance(self.make, type) and not isinstance(value, self.make):
            raise Unfit("is missing" if value is None else f"needs {self.label}, has {type(value).__name__}")
        present = [one for one in self.members if getattr(value, one.attr) is not None]
        if not present and value.unknown:
            return b"".join(extra.octets for extra in value.unknown)
        if not present and self.empty:
            return b"\x05\x00"
        if self.whole is not None and (len(present) > 1 or value.unknown):
            return self.whole.write(value)
        if not present:
            raise Unfit("has no part at all")
        try:
            return present[0].type.write(getattr(value, present[0].attr))
        except Unfit as unfit:
            unfit.path.append(present[0].name)
            raise


def explicit(tag_class: int, number: int, inner: BerType) -> Tagged:
    """``[tag_class number] EXPLICIT inner``."""
    return Tagged(tag_class, number, inner)


__all__ = [
    "ABSENT",
    "Alternative",
    "Choice",
    "Field",
    "Kinds",
    "Parts",
    "Sequence",
    "SequenceOf",
    "Tagged",
    "explicit",
    "may",
    "need",
    "snake",
]
