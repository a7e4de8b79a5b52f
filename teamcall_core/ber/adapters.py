"""Where the wire has fewer shells than the objects: the bare forms of CSTA Phases I and II.

Phase I sends a device as a bare CHOICE, an argument of one element as that element, a list of one as its item. These
declarations give the same objects as the fuller forms of Phase III.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from .constructed import Alternatives, Field, Kinds, Parts, Sequence
from .node import BerType, Unfit, unknown_of
from .primitives import Enumerated, GeneralizedTime
from .tlv import Element, Fault, Walk, encode_element
from .values import Unknown

_UTC_TIME: Final = 0x17


class UTCTime(GeneralizedTime):
    """UTCTime as the text that was sent (X.690 8.25). OmniPCX Enterprise ends local time in ``Z``: kept so."""

    SHORT_FORM: Final = re.compile(r"\d{10}(\d\d)?(Z|[+-]\d{4})?", re.ASCII)

    def __init__(self, label: str = "UTCTime") -> None:
        super().__init__(label)
        self._set(_UTC_TIME)

    def read(self, walk: Walk, element: Element, _depth: int) -> str:
        """Give the text of the time."""
        text = self._octets_of(walk, element).decode("latin-1")
        if not self.SHORT_FORM.fullmatch(text):
            raise Fault(element.at, "a time YYMMDDhhmmss", repr(text[:30]))
        return text

    def write(self, value: Any) -> bytes:
        """Take the text of a time."""
        if not isinstance(value, str) or not self.SHORT_FORM.fullmatch(value):
            raise Unfit(f"needs a time YYMMDDhhmmss, has {value!r:.40}")
        return encode_element(self.octets, value.encode())


def _needs(value: Any, make: type, label: str) -> None:
    """Refuse an object of another class."""
    if not isinstance(value, make):
        raise Unfit("is missing" if value is None else f"needs {label}, has {type(value).__name__}")


class Named(Alternatives):
    """CHOICE as an object with two attributes: the word of the alternative and its value.

    An alternative that is not declared has the word ``""`` and survives in ``unknown``.
    """

    def __init__(self, label: str, kinds: Kinds, *, make: type, word: str, value: str) -> None:
        super().__init__(label)
        self.kinds = kinds
        self.make = make
        self.word = word
        self.value = value
        self.tags = kinds.tags

    def read(self, walk: Walk, element: Element, depth: int) -> Any:
        """Give the object."""
        if not self.kinds.accepts(element.ident):
            unknown = (Unknown(element.ident, walk.whole(element)),)
            return self.make(**{self.word: "", self.value: ""}, unknown=unknown)
        word, value = self.kinds.read(walk, element, depth)
        return self.make(**{self.word: word, self.value: value})

    def write(self, value: Any) -> bytes:
        """Take the object."""
        _needs(value, self.make, self.label)
        if not getattr(value, self.word) and value.unknown:
            return unknown_of(value)
        return self.kinds.write((getattr(value, self.word), getattr(value, self.value)))


class Alone(BerType):
    """An object whose only element stands without a SEQUENCE around it.

    ``whole``: the SEQUENCE that is used as soon as the object has more than this element; both forms are read.
    """

    def __init__(self, label: str, member: Field, *, make: type, whole: Sequence | None = None) -> None:
        super().__init__(label)
        self.member = member
        self.make = make
        self.whole = whole
        self.tags = frozenset([*(member.type.tags or ()), *((whole.tags or ()) if whole else ())])

    def read(self, walk: Walk, element: Element, depth: int) -> Any:
        """Give the object."""
        if self.whole is not None and element.ident == self.whole.ident:
            return self.whole.read(walk, element, depth)
        try:
            value = self.member.type.read(walk, element, depth)
        except Fault as fault:
            fault.path.append(self.member.name)
            raise
        return self.make(**{self.member.attr: value})

    def write(self, value: Any) -> bytes:
        """Take the object."""
        _needs(value, self.make, self.label)
        if self.whole is not None and self._more(value, self.whole):
            return self.whole.write(value)
        try:
            return self.member.type.write(getattr(value, self.member.attr))
        except Unfit as unfit:
            unfit.path.append(self.member.name)
            raise

    def _more(self, value: Any, whole: Sequence) -> bool:
        """Tell whether the object has anything beside its one element."""
        beside = (field.attr for field in whole.fields if field.attr != self.member.attr)
        return bool(value.unknown) or any(getattr(value, attr) is not None for attr in beside)


class Only(BerType):
    """One element as a list with one item."""

    def __init__(self, inner: BerType) -> None:
        super().__init__(inner.label)
        self.inner = inner
        self.tags = inner.tags

    def read(self, walk: Walk, element: Element, depth: int) -> list[Any]:
        """Give the list."""
        return [self.inner.read(walk, element, depth)]

    def write(self, value: Any) -> bytes:
        """Take a list with one item."""
        if not isinstance(value, (list, tuple)) or len(value) != 1:
            raise Unfit("needs a list of exactly one item")
        return self.inner.write(value[0])


class Some(Parts):
    """CHOICE of single members or of all together; members that do not stand there are None in the object."""

    def read(self, walk: Walk, element: Element, depth: int) -> Any:
        """Give the object."""
        member = self.by_tag.get(element.ident)
        if member is None:
            return super().read(walk, element, depth)
        absent = {one.attr: None for one in self.members}
        try:
            return self.make(**absent | {member.attr: member.type.read(walk, element, depth)})
        except Fault as fault:
            fault.path.append(member.name)
            raise


class OnOff(Enumerated):
    """ENUMERATED that says two things, as a pair (name, on): ``forwardBusyOff`` is ``("forwardBusy", False)``.

    ``pairs``: pair to number. A number without a pair is ``(number, None)``.
    """

    def __init__(self, label: str, pairs: Mapping[tuple[str, bool], int]) -> None:
        super().__init__(label, {f"{name}{'On' if on else 'Off'}": number for (name, on), number in pairs.items()})
        self.pairs = dict(pairs)
        self.numbers = {number: pair for pair, number in pairs.items()}

    def read(self, walk: Walk, element: Element, depth: int) -> Any:
        """Give the pair."""
        word = super().read(walk, element, depth)
        number = self.enum.number_of(word)
        return (word, None) if number is None or number not in self.numbers else self.numbers[number]

    def write(self, value: Any) -> bytes:
        """Take the pair."""
        name, on = value
        if isinstance(name, int) and on is None:
            return super().write(name)
        if (name, on) not in self.pairs:
            raise Unfit(f"has no such pair: {name!r}, {on!r}")
        return super().write(self.pairs[name, on])


class Mapped(BerType):
    """A SEQUENCE whose elements lie otherwise than the attributes of the object.

    ``inner`` gives and takes mappings; ``give`` makes the arguments of ``make`` of one, ``take`` makes one of the
    object. ``attributes``: those that ``take`` looks at.
    """

    def __init__(
        self,
        inner: Sequence,
        *,
        make: type,
        give: Callable[[dict[str, Any]], dict[str, Any]],
        take: Callable[[Any], dict[str, Any]],
        attributes: tuple[str, ...],
    ) -> None:
        super().__init__(inner.label)
        self.inner = inner
        self.make = make
        self.give = give
        self.take = take
        self.attributes = attributes
        self.tags = inner.tags

    def read(self, walk: Walk, element: Element, depth: int) -> Any:
        """Give the object."""
        return self.read_given(walk, element, depth, {})

    def read_given(self, walk: Walk, element: Element, depth: int, given: Mapping[str, Any]) -> Any:
        """Give the object, with attributes that stood outside of the SEQUENCE."""
        values = self.inner.read(walk, element, depth)
        return self.make(**self.give(values), unknown=values["unknown"], **given)

    def write(self, value: Any) -> bytes:
        """Take the object."""
        _needs(value, self.make, self.label)
        return self.inner.write(self.take(value) | {"unknown": value.unknown})


__all__ = ["Alone", "Mapped", "Named", "OnOff", "Only", "Some", "UTCTime"]
