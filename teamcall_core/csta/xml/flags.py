"""Sets of flags: elements of truth, which the ASN.1 has as a BIT STRING of named bits."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from typing import Any, Final, NoReturn

from teamcall_core.ber.values import Bits

from .simple import ForeignWord, Words, truth_of
from .walk import Absent, Element, Fault, Strange, Unfit, Walk, XmlType, refuse_instruction, refuse_text

_NAME: Final = re.compile(r"[A-Za-z_][\w.-]*")
_PLAIN: Final[Mapping[str | None, bool]] = {"true": True, "false": False}


class Flags(XmlType):
    """Elements of truth as Bits: the names of the true ones, in any order; what is not told is false."""

    def __init__(
        self, label: str, *names: str, spelt: Mapping[str, str] | None = None, since: Mapping[str, int] | None = None
    ) -> None:
        self.label = label
        self.words = Words(names, spelt, since)
        self._none = Bits()
        self._tables: dict[str, dict[str, str]] = {}

    def _table(self, namespace: str) -> dict[str, str]:
        """Make the table of one namespace: qualified element name to name."""
        table = {namespace + word: name for word, name in self.words.names.items()}
        self._tables[namespace] = table
        return table

    def read(self, element: Element, walk: Walk, depth: int) -> Bits:
        """Give the names; one that is not declared is a ForeignWord."""
        refuse_text(element)
        if not len(element):
            return self._none
        if depth > walk.max_depth:
            walk.deeper(element, depth)
        namespace = walk.namespace
        table = self._tables[namespace] if namespace in self._tables else self._table(namespace)
        try:
            told = {table[child.tag]: _PLAIN[child.text] for child in element if not len(child)}
        except KeyError:
            told = {}
        if len(told) != len(element):
            told = self._careful(element, walk, table)
        return self.bits(told)

    def bits(self, told: Mapping[str, bool]) -> Bits:
        """Give the set of what was told."""
        return Bits([name for name in told if told[name]])

    def _careful(self, element: Element, walk: Walk, table: Mapping[str, str]) -> dict[str, bool]:
        """Read flags of which one at least is not simply ``true`` or ``false``."""
        told: dict[str, bool] = {}
        for child in element:
            name = table.get(child.tag) or self._foreign(child, element, walk)
            try:
                if name in told:
                    _refuse_second(child, name)
                told[name] = truth_of(child)
            except Fault as fault:
                fault.path.append(name)
                raise
        return told

    def _foreign(self, child: Element, element: Element, walk: Walk) -> str:
        """Give the name of a flag that is not declared; an element of a maker makes the whole element strange."""
        refuse_instruction(child, element)
        name = walk.local(child)
        if _NAME.fullmatch(name) is None:
            raise Strange(child, self.label, name)
        return ForeignWord(name)

    def write(self, name: str, value: Any, edition: int) -> str:
        """Take a set of names."""
        if not isinstance(value, Set):
            raise Unfit(f"needs a set of names, has {type(value).__name__}")
        known = [one for one in self.words.words if one in value]
        foreign = sorted(one for one in set(value).difference(known) if _is_foreign_name(one))
        if len(known) + len(foreign) != len(value):
            raise self._undeclared(frozenset(value).difference(known, foreign))
        words = [self.words.word_of(one, edition) for one in (*known, *foreign)]
        content = "".join(f"<{word}>true</{word}>" for word in words)
        return f"<{name}>{content}</{name}>" if content else f"<{name}/>"

    def _undeclared(self, names: frozenset[Any]) -> Unfit:
        """Say which flag cannot be written; a bit without a name comes from a phase in BER."""
        kind = Absent if all(isinstance(one, int) for one in names) else Unfit
        return kind(f"has no flag {min(names, key=str)!r}")


class OneFlag(XmlType):
    """A set of flags in XML where the ASN.1 has one word: the word, or the set where it is not one."""

    def __init__(self, flags: Flags) -> None:
        self.label = flags.label
        self.flags = flags

    def read(self, element: Element, walk: Walk, depth: int) -> str | int | Bits:
        """Give the name of the one that is true, or the names of all."""
        bits = self.flags.read(element, walk, depth)
        return next(iter(bits)) if len(bits) == 1 else bits

    def write(self, name: str, value: Any, edition: int) -> str:
        """Take the name, or a set of names."""
        one = isinstance(value, (str, int))
        return self.flags.write(name, frozenset([value]) if one else value, edition)


def _is_foreign_name(word: object) -> bool:
    return isinstance(word, ForeignWord) and _NAME.fullmatch(word) is not None


def _refuse_second(element: Element, name: str) -> NoReturn:
    raise Fault(element, "each flag once", f"{name} again")
