"""What a message of one shape becomes: the code that makes its objects, and where their values lie.

Two messages have the same shape when they agree in every identifier and length octet. A shape is a mask of these
octets and what they are; since nothing else tells a decoder where to go, a message that fits is read by taking slices.
The code depends on the elements that are there alone, not on their lengths, so that many shapes share it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import starmap
from operator import itemgetter
from typing import Any, Final

from .constructed import ABSENT, Choice, Field, Kinds, Parts, Sequence, SequenceOf, Tagged
from .emitted import SIGNED, reader_of_bits, words_of
from .node import BerType
from .primitives import (
    BitString,
    Boolean,
    DecimalInteger,
    Enumerated,
    GeneralizedTime,
    IA5String,
    Integer,
    Null,
    OctetString,
    TextOctets,
)
from .source import Unusual, class_defaults
from .tlv import Element, Walk
from .values import Chosen, Limits

_TIME: Final = 14
"""Octets of a usual GeneralizedTime."""
_NUMBER: Final = 8
"""Octets of the greatest INTEGER that is usual."""

Reader = Callable[..., Any]
"""``(octets, getters of texts, octets, single octets)``: the value."""
Getter = Callable[[Any], Any]
Shape = tuple[int, int, Reader, Getter | None, Getter | None, Getter | None]
"""A shape of messages of one length: mask of the octets that must be the same, what they are, reader and its getters.

A plain tuple, which is taken apart three times as fast as a named one.
"""


class Trace:
    """The way through one message: code, places of values, octets that must be the same."""

    def __init__(self, octets: bytes) -> None:
        self.walk = Walk(octets, Limits())
        self.total = len(octets)
        self.mask = bytearray(self.total)
        self.lines: list[str] = []
        self.names: dict[str, Any] = {
            "Unusual": Unusual,
            "signed": SIGNED,
            "number": int.from_bytes,
            "new": object.__new__,
            "starmap": starmap,
        }
        self.classes: list[str] = []
        """Names of the classes of the objects, in the order of their making."""
        self.texts: list[slice] = []
        self.octets: list[slice] = []
        self.singles: list[int] = []
        self.code = ""

    def finish(self, made: str) -> None:
        """Make the source of ``read``, which gives the value of the expression ``made``."""
        # Bare objects are made all at once, which takes less time than one by one.
        bare = "".join(f"m{number}, " for number in range(len(self.classes)))
        head = [f"def read(o, gt, go, gs, classes=({''.join(f'({name},), ' for name in self.classes)})):"]
        head.append(f"    {bare}= starmap(new, classes)")
        head += ["    x = o.decode('latin-1')"] if self.texts else []
        takers = ("a", self.texts, "gt(x)"), ("b", self.octets, "go(o)"), ("i", self.singles, "gs(o)")
        for letter, places, taken in takers:
            names = ", ".join(f"{letter}{number}" for number in range(len(places)))
            head += [f"    {names} = {taken}"] if places else []
        self.code = "\n".join([*head, *("    " + line for line in self.lines), f"    return {made}"])

    def fixed(self, element: Element) -> None:
        """Let the contents of an element belong to the skeleton."""
        self.mask[element.start : element.stop] = b"\xff" * (element.stop - element.start)

    # --- elements ---------------------------------------------------------------------------------------------------

    def header(self, at: int, stop: int) -> Element:
        """Read a header, which belongs to the skeleton."""
        element = self.walk.element(at, stop)
        if element.after != element.stop or element.stop > stop:
            raise Unusual
        self.mask[at : element.start] = b"\xff" * (element.start - at)
        return element

    def value(self, node: BerType, element: Element) -> str:
        """Trace an element whose header has been read; give the expression of its value."""
        if isinstance(node, Tagged):
            inner = self.header(element.start, element.stop)
            if element.ident != node.ident or inner.stop != element.stop:
                raise Unusual
            return self.value(node.inner, inner)
        if isinstance(node, Choice):
            return self.choice(node, element)
        if isinstance(node, Parts):
            return self.parts(node, element)
        if element.ident != getattr(node, "ident", None):
            raise Unusual
        if isinstance(node, Sequence) and not node.given:
            return self.sequence(node, element.start, element.stop)
        if isinstance(node, SequenceOf):
            return self.sequence_of(node, element)
        return self.simple(node, element.start, element.stop)

    def choice(self, node: Choice, element: Element) -> str:
        """Trace a CHOICE."""
        one = node.by_tag.get(element.ident)
        if one is None:
            raise Unusual
        value = self.value(one.type, element)
        if one.constant is not None:
            return self.bound(one.constant)
        return value if one.accepts is not None else self.made(Chosen, {"name": repr(one.name), "value": value})

    def kinds(self, node: BerType, element: Element) -> tuple[str, str]:
        """Trace a Kinds: expressions of word and value."""
        if isinstance(node, Tagged):
            inner = self.header(element.start, element.stop)
            if element.ident != node.ident or inner.stop != element.stop:
                raise Unusual
            return self.kinds(node.inner, inner)
        one = node.by_tag.get(element.ident) if isinstance(node, Kinds) else None
        if one is None:
            raise Unusual
        if one.word == "":
            return self.kinds(one.type, element)
        return repr(one.word or one.name), self.value(one.type, element)

    def parts(self, node: Parts, element: Element) -> str:
        """Trace a Parts."""
        if node.whole is not None and element.ident == node.whole.ident:
            return self.value(node.whole, element)
        member = node.by_tag.get(element.ident)
        if member is None:
            raise Unusual
        return self.made(node.make, {member.attr: self.value(member.type, element)})

    def sequence_of(self, node: SequenceOf, element: Element) -> str:
        """Trace a SEQUENCE OF."""
        items = []
        at = element.start
        while at < element.stop:
            part = self.header(at, element.stop)
            items.append(self.value(node.item, part))
            at = part.stop
        return f"[{', '.join(items)}]"

    def sequence(self, node: Sequence, start: int, stop: int, given: Mapping[str, str] | None = None) -> str:
        """Trace the elements of a SEQUENCE; ``given``: expressions of the attributes that stood outside of it."""
        values = dict(given or {})
        fields = iter(node.fields)
        at = start
        while at < stop:
            part = self.header(at, stop)
            field = self.passed(fields, part, values)
            if field.kind:
                values[field.kind], values[field.attr] = self.kinds(field.type, part)
            else:
                values[field.attr] = self.value(field.type, part)
            at = part.stop
        for field in fields:
            self.absent(field, values)
        return self.made(node.make, values)

    def passed(self, fields: Iterator[Field], part: Element, values: dict[str, str]) -> Field:
        """Go on to the field that an element is; those before it are absent."""
        for field in fields:
            if field.type.accepts(part.ident):
                return field
            self.absent(field, values)
        raise Unusual

    def absent(self, field: Field, values: dict[str, str]) -> None:
        """Give an element that is not there its default."""
        if field.mandatory:
            raise Unusual
        values[field.attr] = self.literal(None if field.default is ABSENT else field.default)

    # --- values -----------------------------------------------------------------------------------------------------

    def simple(self, node: BerType, start: int, stop: int) -> str:
        """Trace the contents of a simple type."""
        size = stop - start
        if type(node) in (IA5String, TextOctets):
            return self.slot(self.texts, "a", start, stop)
        if type(node) is OctetString:
            return self.slot(self.octets, "b", start, stop)
        if isinstance(node, Integer) and 0 < size <= _NUMBER:
            number = self.number(start, stop)
            return f"str({number})" if type(node) is DecimalInteger else number
        if type(node) is Enumerated and size == 1:
            table = self.bound(words_of(node)[0])
            return f"{table}[{self.single(start)}]"
        return self.checked(node, start, stop)

    def checked(self, node: BerType, start: int, stop: int) -> str:
        """Trace the contents of a simple type whose contents can be wrong."""
        size = stop - start
        if type(node) is BitString:
            octets = self.slot(self.octets, "b", start, stop)
            return f"{self.bound(reader_of_bits(node))}({octets})"
        if type(node) is GeneralizedTime and size == _TIME:
            text = self.slot(self.texts, "a", start, stop)
            self.lines += [f"if not {text}.isdecimal():", "    raise Unusual"]
            return text
        if type(node) is Boolean and size == 1:
            return f"({self.single(start)} != 0)"
        if type(node) is Null and size == 0:
            return "None"
        raise Unusual

    def number(self, start: int, stop: int) -> str:
        """Trace the contents of an INTEGER."""
        if stop - start == 1:
            return f"signed[{self.single(start)}]"
        if stop - start == 2:  # noqa: PLR2004 - quicker than from_bytes
            return f"(signed[{self.single(start)}] << 8 | {self.single(start + 1)})"
        return f"number({self.slot(self.octets, 'b', start, stop)}, 'big', signed=True)"

    def slot(self, places: list[slice], letter: str, start: int, stop: int) -> str:
        """Take a slice."""
        places.append(slice(start, stop))
        return f"{letter}{len(places) - 1}"

    def single(self, at: int) -> str:
        """Take one octet."""
        self.singles.append(at)
        return f"i{len(self.singles) - 1}"

    def bound(self, value: Any) -> str:
        """Name an object after itself, so that its name is the same in every trace; the code keeps it alive."""
        name = f"k{id(value)}"
        self.names[name] = value
        return name

    def literal(self, default: Any) -> str:
        """Write a default."""
        return repr(default) if default is None or type(default) in (str, int, bool, tuple) else self.bound(default)

    def made(self, make: Any, values: dict[str, str]) -> str:
        """Make an object slot by slot."""
        name = f"m{len(self.classes)}"
        self.classes.append(self.bound(make))
        for attr, default in class_defaults(make).items():
            word = values.get(attr)
            self.lines.append(f"{name}.{attr} = {self.literal(default) if word is None else word}")
        return name


def getter(places: list[Any]) -> Getter | None:
    """Make what takes all values at once, or the only one by itself; None where there are none."""
    return itemgetter(*places) if places else None
