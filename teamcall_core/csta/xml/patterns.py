"""Patterns and lines for the kinds of declarations: what ``emit`` makes readers of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from teamcall_core.ber.source import Unusual, class_defaults

from . import simple, usual_values
from .flags import Flags
from .identifiers import ConnectionType, DeviceType, NamedDevice
from .structures import Alternative, Choice, Listing, ListOf, Single, Structure
from .types import PrivateDataList
from .walk import XmlType

if TYPE_CHECKING:
    from .emit import Emitter

_NUMBER: Final = r"(-?[0-9]{1,18}+)"
_ATTRIBUTES: Final = rf'((?: [A-Za-z]++="[^"<>&\t\n{usual_values.NO_CHARACTERS}]*+")*+)'

Read = Callable[[tuple[Any, ...]], Any]
"""The groups of a match: the value."""


class Part(NamedTuple):
    """The pattern of an element, and the variable of a group that is None where the element is absent."""

    pattern: str
    lead: str


class Body:
    """One expression and its function in the making: each part gives its pattern and writes the lines of its groups.

    A writer of an element says what its value is assigned to (``target``), and whether it must have a group that tells
    its presence (``marked``).
    """

    def __init__(self, emitter: Emitter) -> None:
        self.emitter = emitter
        self.lines: list[str] = []
        self.groups = 0
        self._indent = 1
        self._made = 0

    # --- lines ------------------------------------------------------------------------------------------------------

    def put(self, line: str) -> None:
        """Write one line."""
        self.lines.append("    " * self._indent + line)

    @contextmanager
    def apart(self) -> Iterator[list[str]]:
        """Gather lines that are indented and go below a line that is not known yet; take all back if one is unusual."""
        before, groups = self.lines, self.groups
        self.lines, self._indent = [], self._indent + 1
        try:
            yield self.lines
        except Unusual:
            self.groups = groups
            raise
        finally:
            self.lines, self._indent = before, self._indent - 1

    def group(self) -> str:
        """Give the variable of the next group of the pattern."""
        self.groups += 1
        return f"g{self.groups}"

    def function(self, label: str) -> Read:
        """Compile what was written."""
        unpacked = "".join(f"g{number}, " for number in range(1, self.groups + 1))
        head = ["def read(groups):", *([f"    {unpacked}= groups"] if unpacked else [])]
        names: dict[str, Any] = {}
        code = compile("\n".join([*head, *self.lines, "    return value"]), f"<emitted for {label}>", "exec")
        exec(code, self.emitter.names, names)  # noqa: S102 - our own source
        found: Read = names["read"]
        return found

    # --- elements ---------------------------------------------------------------------------------------------------

    def element(self, kind: XmlType, name: str, target: str, *, marked: bool = False) -> Part:
        """Write the reader of an element: its pattern from the start tag to the blanks behind the end tag."""
        writer = _WRITERS.get(type(kind))
        if writer is None:
            raise Unusual
        return writer(self, kind, name, target, marked=marked)

    def optional(self, kind: XmlType, name: str, target: str, absent: str) -> str:
        """Write the reader of an element that may be missing; one of a kind that is not emitted is unusual."""
        try:
            with self.apart() as lines:
                pattern, lead = self.element(kind, name, target, marked=True)
        except Unusual:
            self.put(f"{target} = {absent}")
            return ""
        if absent == "None" and [line.strip() for line in lines] == [f"{target} = {lead}"]:
            self.put(f"{target} = {lead}")
        else:
            self.put(f"if {lead} is None: {target} = {absent}")
            self.put("else:")
            self.lines += lines
        return f"(?:{pattern})?+"

    def structure(self, kind: Structure, name: str, target: str, *, marked: bool) -> Part:
        """Read a structure in place; one without a mandatory element may be empty."""
        lead, mark = (self.group(), "()") if marked else ("", "")
        content = f">{self.content(kind, name, target)}"
        if not kind.mandatory:
            content = f"(?:/>{self.emitter.gap}|{content})"
        return Part(f"<{name}{mark}{content}", lead)

    def document(self, kind: Structure | Listing, name: str, target: str) -> str:
        """Read all that stands behind the start tag of a document element."""
        if isinstance(kind, Structure):
            return self.content(kind, name, target)
        group, gap, make = self.group(), self.emitter.gap, self.emitter.bind(kind.make)
        items = f"{self.emitter.items(kind)}({group})"
        self.put(f"{target} = {make}({kind.attr}={items})")
        return f"{gap}(?>(.*?)</{name}>)"

    def content(self, kind: Structure, name: str, target: str) -> str:
        """Read all that stands behind the start tag of a structure."""
        self._made += 1
        made = f"m{self._made}"
        make: Any = kind.make
        self.put(f"{made} = new({self.emitter.bind(make)})")
        defaults = {**class_defaults(make)}
        patterns = []
        for field in kind.fields:
            place, default = f"{made}.{field.attr}", self.literal(defaults.pop(field.attr))
            if field.mandatory:
                patterns.append(self.element(field.type, field.name, place).pattern)
            else:
                patterns.append(self.optional(field.type, field.name, place, default))
        for attr, default in defaults.items():
            self.put(f"{made}.{attr} = {self.literal(default)}")
        self.put(f"{target} = {made}")
        return f"{self.emitter.gap}{''.join(patterns)}</{name}>{self.emitter.gap}"

    def literal(self, default: object) -> str:
        """Write a default."""
        plain = default is None or isinstance(default, (str, int, tuple))
        return repr(default) if plain else self.emitter.bind(default)

    def listed(self, kind: ListOf, name: str, target: str, **_unneeded: bool) -> Part:
        """Take the content of a list."""
        group, gap = self.group(), self.emitter.gap
        self.put(f"{target} = {self.emitter.items(kind)}({group})")
        return Part(f"<{name}>{gap}(?>(.*?)</{name}>){gap}", group)

    def flags(self, kind: Flags, name: str, target: str, **_unneeded: bool) -> Part:
        """Take all that stands behind the name in the start tag."""
        group = self.group()
        self.put(f"{target} = {self.emitter.bind(usual_values.Remembered(kind))}[{group}]")
        return Part(f"<{name}((?>/>|>.*?</{name}>)){self.emitter.gap}", group)

    # --- leaves -----------------------------------------------------------------------------------------------------

    def leaf(self, kind: XmlType, name: str, target: str, **_unneeded: bool) -> Part:
        """Take the characters of an element."""
        group = self.group()
        self.put(f"{target} = {self.source(kind, group)}")
        pattern = _NUMBER if isinstance(kind, simple.Number) else self.emitter.text
        return Part(f"<{name}>{pattern}</{name}>{self.emitter.gap}", group)

    def source(self, kind: XmlType, group: str) -> str:
        """Give the source that makes the value of the characters."""
        if isinstance(kind, simple.Enumeration):
            return f"{self.emitter.bind(kind.words.names)}[{group}]"
        if isinstance(kind, simple.Number):
            return f"int({group})" if kind.whole else f"{self.emitter.bind(usual_values.bounded(kind))}({group})"
        if isinstance(kind, simple.Hex):
            return f"octets_of({group})"
        if isinstance(kind, simple.Boolean):
            return f"truth[{group}]"
        octets = isinstance(kind, simple.TextOctets)
        return f"{self.characters(group)}.encode()" if octets else self.characters(group)

    def characters(self, group: str) -> str:
        """Give the source of the characters of a group."""
        return f"unescaped({group})" if self.emitter.escaped else group

    def device(self, _kind: DeviceType, name: str, target: str, **_unneeded: bool) -> Part:
        """Take a device with its attributes."""
        word, group = self.group(), self.group()
        self.put(f"{target} = {self.made(group, word)}")
        return Part(f"<{name}{_ATTRIBUTES}>{self.emitter.text}</{name}>{self.emitter.gap}", group)

    def made(self, group: str, attributes: str) -> str:
        """Give the source of a device; nearly all have no attributes."""
        text = self.characters(group)
        return f"device({text}, {attributes}) if {attributes} else DeviceID({text})"

    # --- devices, connections and other choices ---------------------------------------------------------------------

    def named(self, kind: NamedDevice, name: str, target: str, *, marked: bool) -> Part:
        """Take a device or its status."""
        gap = self.emitter.gap
        lead = self.group() if marked else ""
        word, group, status = self.group(), self.group(), self.group()
        statuses = {one.name: one.constant for one in kind.alternatives if one.type is None}
        self.put(f"if {group} is not None: {target} = {self.made(group, word)}")
        self.put(f"else: {target} = {self.emitter.bind(statuses)}[{status}]")
        device = f"<{kind.device}{_ATTRIBUTES}>{self.emitter.text}</{kind.device}>"
        content = f"(?:{device}|<({'|'.join(statuses)})/>)"
        return Part(f"<{name}>{'()' if marked else ''}{gap}{content}{gap}</{name}>{gap}", lead)

    def connection(self, _kind: ConnectionType, name: str, target: str, *, marked: bool) -> Part:
        """Take a connection; its call id stands before or behind the device."""
        gap, text = self.emitter.gap, self.emitter.text
        lead = self.group() if marked else ""
        first, word, device, second = (self.group() for _ in range(4))
        texts = map(self.characters, (first, device, second))
        self.put(f"{target} = connection({', '.join(texts)}, {word})")
        call = f"(?:<callID>{text}</callID>{gap})?+"
        content = f"{call}(?:<deviceID{_ATTRIBUTES}>{text}</deviceID>{gap})?+{call}"
        return Part(f"<{name}>{'()' if marked else ''}{gap}{content}</{name}>{gap}", lead)

    def choice(self, kind: Choice, name: str, target: str, *, marked: bool) -> Part:
        """Take one of several elements; one of a kind that is not emitted is unusual."""
        gap = self.emitter.gap
        lead = self.group() if marked else ""
        patterns = [
            self.alternative(one, target, "elif" if number else "if") for number, one in enumerate(kind.alternatives)
        ]
        self.put("else: raise Unusual")
        content = "|".join(filter(None, patterns))
        return Part(f"<{name}>{'()' if marked else ''}{gap}(?:{content})</{name}>{gap}", lead)

    def alternative(self, one: Alternative, target: str, word: str) -> str:
        """Write the case of one alternative."""
        try:
            with self.apart() as lines:
                if one.type is None:
                    pattern, lead = f"<{one.name}/>(){self.emitter.gap}", self.group()
                    self.put(f"{target} = {self.emitter.bind(one.constant)}")
                else:
                    pattern, lead = self.element(one.type, one.name, target, marked=True)
                    if one.chosen is not None:
                        self.put(f"{target} = {self.emitter.bind(one.chosen)}({one.name!r}, {target})")
        except Unusual:
            self.put(f"{word} False: pass")
            return ""
        self.put(f"{word} {lead} is not None:")
        self.lines += lines
        return pattern

    def private(self, _kind: PrivateDataList, name: str, target: str, **_unneeded: bool) -> Part:
        """Take a list of one: what every known system sends."""
        group, gap = self.group(), self.emitter.gap
        self.put(f"{target} = [octets_of({group})]")
        return Part(f"<{name}>{gap}<string>{self.emitter.text}</string>{gap}</{name}>{gap}", group)


_WRITERS: Final[dict[type[XmlType], Callable[..., Part]]] = {
    Structure: Body.structure,
    ListOf: Body.listed,
    Single: Body.listed,
    Choice: Body.choice,
    NamedDevice: Body.named,
    ConnectionType: Body.connection,
    DeviceType: Body.device,
    PrivateDataList: Body.private,
    Flags: Body.flags,
    **dict.fromkeys(
        (
            simple.Text,
            simple.TextOctets,
            simple.Readable,
            simple.DateTime,
            simple.Hex,
            simple.Number,
            simple.Boolean,
            simple.Enumeration,
        ),
        Body.leaf,
    ),
}
"""By the very class: a subclass may read otherwise."""
