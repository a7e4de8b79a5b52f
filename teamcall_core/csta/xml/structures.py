"""Elements with children: structures, lists and choices.

As in BER, what a later edition or a maker added survives: an element that is not declared stays with its octets and its
place. A declared element that comes twice or out of its order is refused, so is a missing one that the ASN.1 of
ECMA-285 has as mandatory.
"""

from __future__ import annotations

import builtins
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from dataclasses import fields as attributes_of
from typing import Any, Final, NoReturn, TypeVar

from teamcall_core.ber.values import NOT_UNKNOWN, Unknown, are_unknown

from .simple import Enumeration
from .walk import Absent, Element, Fault, Strange, Unfit, Walk, XmlType, refuse_content, refuse_instruction, refuse_text

ABSENT: Final = object()
"""The default of an element that has none."""
RENAMED: Final = 6
"""The edition that spells some elements otherwise."""
_Reader = Callable[[Element, Walk, int], Any]
_Entry = tuple[int, str, str, _Reader, Mapping[str | None, str]]
_NO_WORDS: Final[Mapping[str | None, str]] = {}
_Problem = TypeVar("_Problem", Fault, Strange, Unfit)


def snake(name: str) -> str:
    """Turn an element name into an attribute name: ``monitorCrossRefID``, ``originatingNIDConnection``."""
    cut = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name))
    return cut.lower()


@dataclass(slots=True)
class Field:
    """One child of a structure. ``since``: the first edition that has it, as far as we know."""

    name: str
    type: XmlType
    attr: str
    mandatory: bool
    default: Any = ABSENT
    since: int = 0
    earlier: str = ""
    """What the element is called before edition 6."""

    def name_in(self, edition: int) -> str:
        """Give what an edition calls the element."""
        return self.earlier if self.earlier and edition < RENAMED else self.name


def need(name: str, kind: XmlType, attr: str = "", *, earlier: str = "") -> Field:
    """Declare an element that the ASN.1 has as mandatory; ``earlier``: its name before edition 6."""
    return Field(name, kind, attr or snake(name), mandatory=True, earlier=earlier)


def may(name: str, kind: XmlType, attr: str = "", *, default: Any = ABSENT, since: int = 0) -> Field:
    """Declare an optional element; ``default`` is what its absence means and what is not written."""
    return Field(name, kind, attr or snake(name), mandatory=False, default=default, since=since)


class Structure(XmlType):
    """A sequence of elements as a dataclass.

    ``elsewhere``: attributes that other phases have and XML has not.
    """

    def __init__(self, label: str, *fields: Field, make: type[Any]) -> None:
        self.label = label
        self.fields = fields
        self.make = make
        self.mandatory = frozenset(field.attr for field in fields if field.mandatory)
        held = {field.attr for field in fields}
        self.elsewhere = tuple(one.name for one in attributes_of(make) if one.name not in {*held, "unknown"})
        self._tables: dict[str, dict[str, _Entry]] = {}

    def _table(self, namespace: str) -> dict[str, _Entry]:
        """Make the table of one namespace: qualified name to place, name, attribute, reader, known words."""
        table: dict[str, _Entry] = {
            namespace + field.name: (index, field.name, field.attr, field.type.read, _words_of(field.type))
            for index, field in enumerate(self.fields)
        }
        table |= {namespace + field.earlier: table[namespace + field.name] for field in self.fields if field.earlier}
        self._tables[namespace] = table
        return table

    def read(self, element: Element, walk: Walk, depth: int) -> Any:
        """Give the object."""
        if depth > walk.max_depth:
            walk.deeper(element, depth)
        refuse_text(element)
        table = self._tables.get(walk.namespace) or self._table(walk.namespace)
        values: dict[str, Any] = {}
        unknown: list[Unknown] = []
        place = 0
        depth += 1
        for child in element:
            found = table.get(child.tag)
            if found is None:
                refuse_instruction(child, element)
                unknown.append(walk.unknown(child, depth, place))
                continue
            index, name, attr, reader, words = found
            try:
                if index < place:
                    _refuse_order(child, name)
                if words and child.text in words and not len(child):
                    # Words make half of the leaves of an event; a known one needs no call.
                    values[attr] = words[child.text]
                else:
                    values[attr] = reader(child, walk, depth)
            except Fault as fault:
                self._survive(fault, name, attr)
                unknown.append(walk.unknown(child, depth, index))
            place = index + 1
        if not self.mandatory <= values.keys():
            raise self._incomplete(element, values)
        return self.make(**values, unknown=tuple(unknown)) if unknown else self.make(**values)

    def _survive(self, fault: Fault, name: str, attr: str) -> None:
        """Raise what is wrong; a strange form of an optional element is not."""
        if attr in self.mandatory or not isinstance(fault, Strange):
            raise named(fault, name) from None

    def _incomplete(self, element: Element, values: Mapping[str, Any]) -> Fault:
        missing = next(field for field in self.fields if field.mandatory and field.attr not in values)
        return named(Fault(element, f"the element {missing.name}", "none"), missing.name)

    def write(self, name: str, value: Any, edition: int) -> str:
        """Take the object."""
        content = self.content(value, edition)
        return f"<{name}>{content}</{name}>" if content else f"<{name}/>"

    def content(self, value: Any, edition: int) -> str:
        """Write the children alone."""
        if not isinstance(value, self.make):
            raise Unfit(f"needs {self.label}, has {type(value).__name__}")
        self._refuse_elsewhere(value)
        extras = kept(value)
        parts: list[str] = []
        for index, field in enumerate(self.fields):
            if extras:
                parts += [written(extra) for extra in extras if extra.place == index]
            item = getattr(value, field.attr)
            if item is not None and item != field.default:
                parts.append(_written_field(field, item, edition))
            elif field.mandatory:
                raise named(Unfit("is missing"), field.name)
        parts += [written(extra) for extra in extras if not 0 <= extra.place < len(self.fields)]
        return "".join(parts)

    def usual(self, _value: Any) -> Structure | Listing | None:
        """Give what documents like that of a value are declared as, for emitted code; None: the walk must read them."""
        return self if type(self) is Structure else None

    def _refuse_elsewhere(self, value: Any) -> None:
        """Refuse what would be lost."""
        for attr in self.elsewhere:
            if getattr(value, attr) is not None:
                raise named(Absent("has no element"), attr)


def _words_of(kind: XmlType) -> Mapping[str | None, str]:
    return dict(kind.words.names.items()) if isinstance(kind, Enumeration) else _NO_WORDS


def _refuse_order(element: Element, name: str) -> NoReturn:
    raise Fault(element, "an element in its order", f"{name} again or too late")


def _written_field(field: Field, item: Any, edition: int) -> str:
    """Write one child and name it in the path of errors."""
    try:
        if field.since > edition:
            raise Absent(f"is there from edition {field.since} on")
        return field.type.write(field.name_in(edition), item, edition)
    except Unfit as unfit:
        raise named(unfit, field.name) from None


def named(problem: _Problem, name: str) -> _Problem:
    """Say which element of a structure has the problem."""
    problem.path.append(name)
    return problem


def kept(value: Any) -> tuple[Unknown, ...]:
    """Give what is unknown of an object that is written. Raises Unfit."""
    if not are_unknown(value.unknown):
        raise Unfit(NOT_UNKNOWN)
    found: tuple[Unknown, ...] = value.unknown
    return found


def written(extra: Unknown) -> str:
    """Write back an element that was kept."""
    from .fragments import written as fragment_written  # noqa: PLC0415 - most documents have none

    return fragment_written(extra.octets)


class ListOf(XmlType):
    """Elements of one name as a list; ``least``: how many there are at least."""

    def __init__(self, item_name: str, item: XmlType, least: int = 0) -> None:
        self.label = f"a list of {item_name}"
        self.item_name = item_name
        self.item = item
        self.least = least

    def read(self, element: Element, walk: Walk, depth: int) -> list[Any]:
        """Give the list."""
        walk.deeper(element, depth)
        refuse_text(element)
        wanted = walk.namespace + self.item_name
        values: list[Any] = []
        for child in element:
            if child.tag != wanted:
                refuse_instruction(child, element)
                raise Strange(child, self.item_name, walk.local(child))
            try:
                values.append(self.item.read(child, walk, depth + 1))
            except Fault as fault:
                raise named(fault, f"[{len(values)}]") from None
        if len(values) < self.least:
            raise Fault(element, f"the element {self.item_name}", "none")
        return values

    def write(self, name: str, value: Any, edition: int) -> str:
        """Take a list or tuple."""
        if not isinstance(value, (list, tuple)):
            raise Unfit(f"needs a list, has {type(value).__name__}")
        if len(value) < self.least:
            raise Unfit(f"needs {self.least} or more of {self.item_name}")
        parts: list[str] = []
        try:
            parts.extend(self.item.write(self.item_name, item, edition) for item in value)
        except Unfit as unfit:
            raise named(unfit, f"[{len(parts)}]") from None
        return f"<{name}>{''.join(parts)}</{name}>" if parts else f"<{name}/>"


class Listing(ListOf):
    """A document that is a list and nothing else, where the ASN.1 has a SEQUENCE with more: ``attr`` of ``make``."""

    def __init__(self, item_name: str, item: XmlType, attr: str, make: type[Any]) -> None:
        super().__init__(item_name, item)
        self.attr = attr
        self.make = make

    def read(self, element: Element, walk: Walk, depth: int) -> Any:
        """Give the object."""
        return self.make(**{self.attr: super().read(element, walk, depth)})

    def write(self, name: str, value: Any, edition: int) -> str:
        """Take the object."""
        return super().write(name, getattr(value, self.attr), edition)


class Single(ListOf):
    """A list of the schema where the ASN.1 has one value; any other number of them is kept as it is."""

    def read(self, element: Element, walk: Walk, depth: int) -> Any:
        """Give the value."""
        values = super().read(element, walk, depth)
        if len(values) != 1:
            raise Strange(element, f"one {self.item_name}", str(len(values)))
        return values[0]

    def write(self, name: str, value: Any, edition: int) -> str:
        """Take the value."""
        return f"<{name}>{self.item.write(self.item_name, value, edition)}</{name}>"


class Wrapped(ListOf):
    """A list of the schema where the ASN.1 has a SEQUENCE of one element: ``attr`` of ``make``, and ``others``."""

    def __init__(self, item_name: str, item: XmlType, attr: str, make: type[Any]) -> None:
        super().__init__(item_name, item)
        self.attr = attr
        self.make = make

    def read(self, element: Element, walk: Walk, depth: int) -> Any:
        """Give the object; an empty list is kept as it is."""
        values = super().read(element, walk, depth)
        if not values:
            raise Strange(element, f"the element {self.item_name}", "none")
        return self.make(values[0], values[1:] or None)

    def write(self, name: str, value: Any, edition: int) -> str:
        """Take the object."""
        if not isinstance(value, self.make):
            raise Unfit(f"needs {self.make.__name__}, has {type(value).__name__}")
        others = () if value.others is None else value.others
        if not isinstance(others, (list, tuple)):
            raise named(Unfit(f"needs a list, has {type(others).__name__}"), "others")
        if value.unknown:
            raise Absent("has no place for other elements")
        return super().write(name, [getattr(value, self.attr), *others], edition)


@dataclass(slots=True)
class Alternative:
    """One alternative of a choice: the Python type of its values, or the constant that stands for an empty element."""

    name: str
    type: XmlType | None = None
    accepts: builtins.type | tuple[builtins.type, ...] | None = None
    constant: Any = None
    chosen: Callable[[str, Any], Any] | None = None
    """Makes the value from name and content where Python types do not tell the alternatives apart."""

    def fits(self, value: Any) -> bool:
        """Tell whether ``value`` is one of this alternative."""
        if self.constant is not None:
            return isinstance(value, str) and value == self.constant
        if self.chosen is not None:
            return getattr(value, "name", None) == self.name
        return self.accepts is not None and isinstance(value, self.accepts)


class Choice(XmlType):
    """A choice as the plain value of what was chosen.

    ``grows``: an alternative that is not declared becomes Unknown; otherwise the whole element is strange.
    ``several``: the schema takes any number of them; another one than 1 is strange.
    """

    def __init__(self, label: str, *alternatives: Alternative, grows: bool = True, several: bool = False) -> None:
        self.label = label
        self.alternatives = alternatives
        self.grows = grows
        self.several = several
        self._tables: dict[str, dict[str, Alternative]] = {}

    def _table(self, namespace: str) -> dict[str, Alternative]:
        table = {namespace + one.name: one for one in self.alternatives}
        self._tables[namespace] = table
        return table

    def read(self, element: Element, walk: Walk, depth: int) -> Any:
        """Give the value, the constant, or Unknown."""
        if depth > walk.max_depth:
            walk.deeper(element, depth)
        if len(element) != 1:
            raise self._crowded(element, walk)
        refuse_text(element)
        child = element[0]
        namespace = walk.namespace
        one = (self._tables[namespace] if namespace in self._tables else self._table(namespace)).get(child.tag)
        if one is None:
            return self._undeclared(element, child, walk, depth + 1)
        try:
            if one.type is None:
                refuse_content(child)
                return one.constant
            value = one.type.read(child, walk, depth + 1)
        except Fault as fault:
            raise named(fault, one.name) from None
        return value if one.chosen is None else one.chosen(one.name, value)

    def _crowded(self, element: Element, walk: Walk) -> Fault:
        """Say what is wrong; where a maker has added an element to the chosen one, the whole is kept."""
        names = [one.name for one in self.alternatives]
        needed = "one of " + ", ".join(names)
        if self.several or walk.is_extended(element, names) or not (len(element) or self.grows):
            return Strange(element, needed, f"{len(element)} elements")
        return Fault(element, needed, f"{len(element)} elements")

    def _undeclared(self, element: Element, child: Element, walk: Walk, depth: int) -> Unknown:
        refuse_instruction(child, element)
        if not self.grows:
            raise Strange(child, self.label, walk.local(child))
        return walk.unknown(child, depth)

    def write(self, name: str, value: Any, edition: int) -> str:
        """Take what ``read`` gives."""
        return f"<{name}>{self.content(value, edition)}</{name}>"

    def content(self, value: Any, edition: int) -> str:
        """Write what was chosen, alone."""
        if isinstance(value, Unknown):
            return written(value)
        one = next((one for one in self.alternatives if one.fits(value)), None)
        if one is None:
            raise Unfit(f"has no such alternative: {type(value).__name__}")
        if one.type is None:
            return f"<{one.name}/>"
        try:
            return one.type.write(one.name, value if one.chosen is None else value.value, edition)
        except Unfit as unfit:
            raise named(unfit, one.name) from None
