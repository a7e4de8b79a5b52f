"""Emitted lines for one element: header, alternatives of a CHOICE, contents.

An element inside of a short length takes every length octet at its word: one of the long form, read as 128 and more,
reaches too far in there. Elsewhere the form is looked at first.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import Final

from .adapters import Alone, Mapped, Named, Only
from .chains import Chain, skeletons, usual_chain
from .constructed import ABSENT, Alternative, Choice, Field, Kinds, Parts, Sequence, SequenceOf, Tagged
from .emit_values import SIMPLE, ValueEmitter
from .emitted import SHORT, read_by
from .node import BerType
from .primitives import Any_, OctetString
from .source import Unusual, class_defaults
from .values import Chosen

Case = tuple[int | None, BerType, Alternative | None]
"""Identifier (None: whatever is left), what has it, and what the value becomes in a CHOICE."""

_ADAPTERS: Final = (Named, Alone, Only)
BY_PLACE: Final = (Parts, *_ADAPTERS)
"""Their functions get the place of the identifier too: ``(octets, at, start, stop)``."""
_CONSTRUCTED: Final = (Tagged, Sequence, SequenceOf, Mapped, *BY_PLACE)
NEEDS_NO_PLACE: Final = SIMPLE | {Tagged, Sequence, SequenceOf, Mapped}
"""Types whose contents are read without a look at the identifier."""


class Foreign(Any_):
    """What stands in an open CHOICE and is not declared."""

    def __init__(self, beside: Choice) -> None:
        super().__init__("Unknown")
        self.beside = beside


class ElementEmitter(ValueEmitter, ABC):
    """Writes the reading of one element: header, alternatives, contents."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0
        """Elements inside each other that are being written: the variables are named after it, so that they are few."""
        self._short = False
        """Whether what is being written is inside of a short length."""
        self._in_place = True
        """Whether a chain is read in place: what may be absent shares a function, so that there is less code."""

    @abstractmethod
    def function(self, node: BerType, *, tail: bool = False) -> str:
        """Give the name of the function that reads the contents of ``node``; ``tail``: all but its first element."""

    @abstractmethod
    def chained(self, node: Tagged, chain: Chain) -> str:
        """Give the name of the function that reads this chain under any tag; it gets the place of its identifier."""

    def begin(self, made: str, node: Sequence) -> None:
        """Make the object of a SEQUENCE, with the attributes that no element of it brings."""
        self.put(f"{made} = new({self.bind_class(node.make)})")
        brought = {attr for field in node.fields for attr in (field.attr, field.kind)}
        for attr, default in class_defaults(node.make).items():
            if attr not in brought:
                self.put(f"{made}.{attr} = {attr if attr in node.given else self.literal(default)}")

    def absent(self, fields: Iterable[Field], made: str) -> None:
        """Set the defaults of elements that are not there."""
        for field in fields:
            if field.mandatory:
                self.put("raise Unusual")
                return
            self.put(f"{made}.{field.attr} = {None if field.default is ABSENT else field.default!r}")

    # --- elements ---------------------------------------------------------------------------------------------------

    def cases(self, node: BerType) -> list[Case]:
        """Give the identifiers that an element of this type may have in its usual form."""
        if isinstance(node, (Choice, Kinds)):
            foreign: list[Case] = [(None, Foreign(node), None)] if isinstance(node, Choice) and node.open_ else []
            return [*self.declared(node), *foreign]
        if isinstance(node, Parts) and node.whole is not None:
            return [(node.whole.ident, node.whole, None), (None, node, None)]
        if isinstance(node, (*BY_PLACE, Any_)):
            return [(None, node, None)]
        ident = getattr(node.inner if isinstance(node, Mapped) else node, "ident", None)
        return [] if ident is None or ident > 0xFF else [(ident, node, None)]  # noqa: PLR2004

    def declared(self, node: Choice | Kinds) -> list[tuple[int, BerType, Alternative]]:
        """Give those of the alternatives of a CHOICE."""
        return [(ident, inner, one) for one in node.alternatives for ident, inner in self._cases_in_choice(one.type)]

    def _cases_in_choice(self, node: BerType) -> list[tuple[int, BerType]]:
        """Give those of an alternative, all by their identifiers."""
        if isinstance(node, Kinds):
            raise Unusual  # the word would not come back
        if isinstance(node, (*BY_PLACE, Choice)):
            return [(ident, node) for ident in idents_of(node)]
        return [(ident, inner) for ident, inner, _one in self.cases(node) if ident is not None]

    def element(self, node: BerType, at: str, target: str, end: str, *, tag: str, kind: str = "") -> None:
        """Read the element at ``at`` into ``target`` and its end into ``end``, which may be ``at`` itself.

        ``tag``: what holds the identifier; empty where it is known to fit. ``kind``: the variable for the word of a
        Kinds.
        """
        cases = self.cases(node)
        self._depth += 1
        for place, (ident, inner, one) in enumerate(cases):
            with self._case(ident, place, tag):
                self._usual(inner, at, target, end, kind)
                if one is not None:
                    self.chosen(node, one, target, kind)
        self._depth -= 1
        if not cases:
            self.put("raise Unusual")
        elif tag and cases[-1][0] is not None:
            with self.block("else:"):
                self.put("raise Unusual")

    def _case(self, ident: int | None, place: int, tag: str) -> AbstractContextManager[None]:
        """Begin the lines for one of several identifiers."""
        if not tag or (ident is None and not place):
            return nullcontext()
        if ident is None:
            return self.block("else:")
        return self.block(f"{'elif' if place else 'if'} {tag} == {ident}:")

    def _usual(self, node: BerType, at: str, target: str, end: str, kind: str) -> None:
        """Read length and contents, those of a chain all at once."""
        chain = usual_chain(node)
        if chain is None:
            self.contents(node, at, target, end, kind=kind)
        elif self._in_place or not isinstance(node, Tagged):
            self.chain(node, chain, at, target, end)
        else:
            self.shared_chain(node, chain, at, target, end)

    def contents(self, node: BerType, at: str, target: str, end: str, *, kind: str = "") -> None:
        """Read length and contents of an element."""
        if type(node) in SIMPLE:
            self.plain(node, at, target, end)
            return
        start, place = f"s{self._depth}", at
        if at == end and type(node) not in NEEDS_NO_PLACE:
            place = f"p{self._depth}"
            self.put(f"{place} = {at}")
        if self._short:
            self.put(f"{start} = {at} + 2; {end} = {start} + l[{at}]")
            self.value(node, place, start, end, target, kind=kind)
            return
        self.put(f"n = l[{at}]; {start} = {at} + 2; {end} = {start} + n")
        with self.block(f"if n >= {SHORT}:"):
            self.put(f"{start}, {end} = long(o, {start} - 2)")
            self.called(node, place, start, end, target)
        with self.block("else:"):
            self._short = True
            self.value(node, place, start, end, target, kind=kind)
            self._short = False

    def plain(self, node: BerType, at: str, target: str, end: str) -> None:
        """Read length and contents of a simple type; in ``x`` and ``v``, contents stand where the identifier stood."""
        stop = f"e{self._depth}"
        usual = self.one_octet(node, f"v[{at}]")
        if usual:
            with self.block(f"if l[{at}] == 1:"):
                self.put(f"{target} = {usual}; {end} = {at} + 3")
        with self.block("else:") if usual else nullcontext():
            if self._short:
                self.put(f"{stop} = {at} + l[{at}]")
                self.simple(node, at, stop, target)
            else:
                start = f"s{self._depth}"
                self.put(f"n = l[{at}]; {start} = {at}; {stop} = {at} + n")
                with self.block(f"if n >= {SHORT}:"):
                    self.put(f"{start}, {stop} = long(o, {at}); {start} -= 2; {stop} -= 2")
                self.simple(node, start, stop, target)
            self.put(f"{end} = {stop} + 2")

    def shared_chain(self, node: Tagged, chain: Chain, at: str, target: str, end: str) -> None:
        """Call the function that all elements with the same contents share."""
        if self._short:
            self.put(f"{target} = {self.chained(node, chain)}(o, l, v, x, {at}); {end} = {at} + 2 + l[{at}]")
            return
        with self.block(f"if l[{at}] < {SHORT}:"):
            self._short = True
            self.shared_chain(node, chain, at, target, end)
            self._short = False
        with self.block("else:"):
            start = f"s{self._depth}"
            self.put(f"{start}, {end} = long(o, {at})")
            self.called(node, at, start, end, target)

    def chain(self, node: BerType, chain: Chain, at: str, target: str, end: str) -> None:
        """Compare the headers of a chain at once and take the string inside; else read it element by element."""
        start, stop = f"s{self._depth}", f"e{self._depth}"
        table = self.shared(chain.idents[1:], skeletons)
        size = 2 * len(chain.idents) - 2
        self.put(f"n = l[{at}]")
        with self.block(f"if v[{at}:{at} + {size - 1}] == {table}[n]:"):
            self.put(f"{start} = {at} + {size}; {end} = {at} + 2 + n; {stop} = {start} + l[{start}]")
            word = f"{'v' if type(chain.leaf) is OctetString else 'x'}[{start}:{stop}]"
            if chain.holder is None:
                self.refuse_if(f"{stop} + 2 != {end}")
                self.put(f"{target} = {word}")
            else:
                self._held(chain.holder, chain.word, word, f"{stop} + 2", end)
                self.put(f"{target} = made")
        with self.block("else:"):
            self.contents(node, at, target, end)

    def _held(self, holder: Sequence, kind: str, value: str, at: str, stop: str) -> None:
        """Make the object of a SEQUENCE whose first element has been read; it may have more."""
        first, *rest = holder.fields
        self.begin("made", holder)
        self.put(f"made.{first.attr} = {value}")
        self.put(f"made.{first.kind} = {kind!r}")
        with self.block(f"if {at} == {stop}:"):
            self.absent(rest, "made")
        with self.block("else:"):
            short, self._short = self._short, True
            self.put(f"{self.function(holder, tail=True)}(o, l, v, x, {at}, {stop}, made)")
            self._short = short

    def chosen(self, node: BerType, one: Alternative, target: str, kind: str) -> None:
        """Make of the alternative's value what the CHOICE gives."""
        if isinstance(node, Kinds):
            if one.word != "":
                self.put(f"{kind} = {one.word or one.name!r}")
        elif one.constant is not None:
            self.put(f"{target} = {self.bind(one.constant)}")
        elif one.accepts is None:
            self.construct(target, Chosen, {"name": repr(one.name), "value": target})

    def value(self, node: BerType, at: str, start: str, end: str, target: str, *, kind: str = "") -> None:
        """Make the value of contents."""
        if isinstance(node, Tagged):
            self.tagged_value(node, start, end, target, kind)
        elif type(node) in SIMPLE:
            self.put(f"b = {start} - 2; e = {end} - 2")
            self.simple(node, "b", "e", target)
        else:
            self.called(node, at, start, end, target)

    def called(self, node: BerType, at: str, start: str, end: str, target: str) -> None:
        """Make the value of contents by the function of its type."""
        if isinstance(node, Tagged) and isinstance(node.inner, Kinds):
            self.put("raise Unusual")  # the word would not come back
            return
        if isinstance(node, Any_):
            self.refuse_if(f"o[{at}] & 31 in (0, 31)")
            whole = f"o[{at}:{end}]"
            if isinstance(node, Foreign):
                self.refuse_if(f"o[{at}] in {tuple(idents_of(node.beside))}")
                whole = f"Unknown(o[{at}], {whole})"
            self.put(f"{target} = {whole}")
            return
        if not isinstance(node, _CONSTRUCTED):
            self.put(f"{target} = {self.bind(read_by(node))}(o, {at}, {start}, {end})")
            return
        place = f"{at}, " if isinstance(node, BY_PLACE) else ""
        self.put(f"{target} = {self.function(node)}(o, l, v, x, {place}{start}, {end})")

    def tagged_value(self, node: Tagged, start: str, end: str, target: str, kind: str) -> None:
        """Read the one element inside of a tag."""
        inner = f"e{self._depth + 1}"
        tag = f"t{self._depth}"
        self.put(f"{tag} = o[{start}]")
        self.element(node.inner, start, target, inner, tag=tag, kind=kind)
        self.refuse_if(f"{inner} != {end}")


def idents_of(node: BerType) -> list[int]:
    """Give the identifiers of one octet that an element of this type may have, usual or not."""
    return sorted(ident for ident in node.tags or () if ident <= 0xFF)  # noqa: PLR2004


def is_kinds(node: BerType) -> bool:
    """Tell whether a type is a Kinds, with or without a tag around it."""
    return isinstance(node.inner if isinstance(node, Tagged) else node, Kinds)
