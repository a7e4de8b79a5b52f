"""CHOICE in its three forms (X.690 clause 8.13), and one place to import every constructed type from.

An alternative that is not declared becomes ``Unknown`` with its octets.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from .fields import ABSENT, Alternatives, Field, Tagged, explicit, field_value, may, need, snake
from .node import BerType, Unfit, octets_of, unknown_of
from .sequences import Sequence, SequenceOf
from .tlv import Element, Fault, Walk
from .values import Chosen, Unknown

PythonTypes = type | tuple[type, ...]
_NULL: Final = 0x05


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


class Choice(Alternatives):
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
            return octets_of(value)
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


class Kinds(Alternatives):
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
        one = self.by_word.get(word) if isinstance(word, str) else None
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


class Parts(Alternatives):
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
        return self.make(**{member.attr: field_value(member, walk, element, depth)})

    def write(self, value: Any) -> bytes:
        """Take the object."""
        if isinstance(self.make, type) and not isinstance(value, self.make):
            raise Unfit("is missing" if value is None else f"needs {self.label}, has {type(value).__name__}")
        present = [one for one in self.members if getattr(value, one.attr) is not None]
        if not present and value.unknown:
            return unknown_of(value)
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


__all__ = [
    "ABSENT",
    "Alternative",
    "Alternatives",
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
