"""What SEQUENCE and CHOICE share: their elements, explicit tags and the rule for alternatives that nobody declared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from .node import BerType, Plain
from .tlv import CONTEXT, Element, Fault, Walk, encode_element, identifier_of

ABSENT: Final = object()
"""The default of an element that has none."""
_CLASS_BITS: Final = 0xC0


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


def within(walk: Walk, element: Element, depth: int) -> None:
    """Hold the depth against its limit."""
    if depth > walk.limits.max_depth:
        raise Fault(element.at, f"at most {walk.limits.max_depth} levels", "more")


def field_value(field: Field, walk: Walk, element: Element, depth: int) -> Any:
    """Read one element and name it in the path of errors."""
    try:
        return field.type.read(walk, element, depth)
    except Fault as fault:
        fault.path.append(field.name)
        raise


class Tagged(Plain):
    """An EXPLICIT tag around one element."""

    constructed = True

    def __init__(self, tag_class: int, number: int, inner: BerType) -> None:
        super().__init__(inner.label, identifier_of(tag_class, number, constructed=True))
        self.inner = inner

    def read(self, walk: Walk, element: Element, depth: int) -> Any:
        """Give the value inside."""
        within(walk, element, depth)
        if element.start == element.stop:
            raise Fault(element.stop, self.inner.expects(), "nothing")
        part = walk.element(element.start, element.stop)
        if part.after != element.stop:
            raise Fault(min(part.after, walk.total), "the end of its tag", f"{element.stop - part.after} octets")
        if isinstance(self.inner, Alternatives) and self.inner.may_grow(part.ident):
            return self.inner.read(walk, part, depth + 1)
        return self.inner.read_checked(walk, part, depth + 1)

    def write(self, value: Any) -> bytes:
        """Take the value inside."""
        return encode_element(self.octets, self.inner.write(value))


class Alternatives(BerType):
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


def explicit(tag_class: int, number: int, inner: BerType) -> Tagged:
    """``[tag_class number] EXPLICIT inner``."""
    return Tagged(tag_class, number, inner)
