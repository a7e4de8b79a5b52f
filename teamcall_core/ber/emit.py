"""Straight-line decoders out of declarations: the same values as the interpretive form, several times as fast.

What is emitted knows the usual form of a message only: definite lengths of at most two octets more, primitive strings,
no element that nobody declared. Whatever else it meets, a fault included, makes it raise ``Unusual``, and its caller
asks the interpretive form, which alone gives errors and keeps what is unknown. So both cannot disagree on an error, and
a message costs at most both.

Ends are compared once for each SEQUENCE: every element moves the place on by what its length says, so that one that
reaches too far leaves the place behind the end for good. A declaration has two functions, one for contents that have no
room for a length of the long form (see ``emit_elements``) and one for all.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from .adapters import Alone, Mapped, Named, Only, Some
from .chains import Chain
from .constructed import Alternatives, Choice, Field, Parts, Sequence, SequenceOf, Tagged
from .emit_elements import ElementEmitter, idents_of, is_kinds
from .emitted import SHORT
from .node import BerType
from .source import Unusual

DEPTH: Final = 32
"""Deeper than anything declared: with a depth limit below this, the interpretive form must do the work."""
MAX_SHORT: Final = SHORT + 1
"""Octets of contents in which an element of more than 127 octets has no room."""

Decoder = Callable[..., Any]
"""``(octets, start, stop)`` of the contents, then the given attributes of a Sequence: the value."""
SEEN: Final = "l = o[1:]; v = o[2:]; x = v.decode('latin-1')"
"""What a decoder looks at besides the message (see ``ValueEmitter``). A slice of text costs half of a slice of octets
and its decoding."""


class Emitter(ElementEmitter):
    """Writes decoders. ``t`` is the identifier at ``at``."""

    def make(self, name: str, node: BerType, writer: Callable[[str], None]) -> Callable[..., Any]:
        """Write and compile the function of that name."""
        self._depth, self._in_place, self._entry = 0, True, False
        return super().make(name, node, writer)

    def entry(self, node: BerType, *, short: bool) -> Decoder:
        """Write the function that reads the contents of ``node`` at once."""

        def write(name: str) -> None:
            self._short, self._entry = short, True
            self.whole(name, node)

        return self.make(self.fresh("f"), node, write)

    @contextmanager
    def head(self, name: str, parameters: str) -> Iterator[None]:
        """Begin a function, which gets what its caller looks at unless it is called from outside."""
        with self.block(f"def {name}({'o' if self._entry else 'o, l, v, x'}, {parameters}):"):
            if self._entry:
                self.put(SEEN)
            yield

    def function(self, node: BerType, *, tail: bool = False) -> str:
        """Give the name of the function that reads the contents of ``node``; ``tail``: all but its first element."""
        short = self._short

        def write(name: str) -> None:
            self._short = short
            if tail and isinstance(node, Sequence):
                self.tail(name, node)
            else:
                self.whole(name, node)

        return self.written(node, write, (short, tail))

    def chained(self, node: Tagged, chain: Chain) -> str:
        """Give the name of the function that reads this chain under any tag; it gets the place of its identifier."""

        def write(name: str) -> None:
            self._short, self._in_place = True, True
            with self.head(name, "at"):
                self.chain(node, chain, "at", "w", "at")
                self.put("return w")

        return self.written(node.inner, write, "chain")

    def whole(self, name: str, node: BerType) -> None:
        """Write the function of ``node``."""
        writers: dict[type, Callable[[str, Any], None]] = {
            Sequence: self.sequence,
            SequenceOf: self.sequence_of,
            Parts: self.parts,
            Tagged: self.tagged,
            Choice: self.choice,
            Named: self.named,
            Alone: self.alone,
            Only: self.only,
            Mapped: self.mapped,
        }
        writer = next((found for kind, found in writers.items() if isinstance(node, kind)), None)
        if writer is None:
            raise Unusual
        writer(name, node)

    def tagged(self, name: str, node: Tagged) -> None:
        """Write the function of an explicit tag."""
        with self.head(name, "at, stop"):
            self.tagged_value(node, "at", "stop", "w", "")
            self.put("return w")

    def sequence_of(self, name: str, node: SequenceOf) -> None:
        """Write the function of a SEQUENCE OF."""
        with self.head(name, "at, stop"):
            self.put("found = []")
            with self.block("while at < stop:"):
                self.put("t = o[at]")
                self.element(node.item, "at", "w", "at", tag="t")
                self.put("found.append(w)")
            self.refuse_if("at != stop")
            self.put("return found")

    # --- alternatives -----------------------------------------------------------------------------------------------

    def parts(self, name: str, node: Parts) -> None:
        """Write the function of a Parts, which gets the place of the identifier."""
        others = {one.attr: "None" for one in node.members} if isinstance(node, Some) else {}
        with self.head(name, "at, start, stop"):
            self.put("t = o[at]")
            if node.empty:
                with self.block("if t == 5 and start == stop:"):
                    self.construct("made", node.make, {})
                    self.put("return made")
            self.as_whole(node.whole)
            for member in node.members:
                self.member(member, node.make, others)
            self.put("raise Unusual")

    def choice(self, name: str, node: Choice) -> None:
        """Write the function of a CHOICE, which gets the place of the identifier."""
        with self.head(name, "at, start, stop"):
            self.put("t = o[at]")
            for ident, inner, one in self.cases(node):
                with self.block(f"if t == {ident}:" if ident is not None else "if True:"):
                    self.value(inner, "at", "start", "stop", "w")
                    if one is not None:
                        self.chosen(node, one, "w", "")
                    self.put("return w")
            self.put("raise Unusual")

    def as_whole(self, whole: Sequence | None) -> None:
        """Read the SEQUENCE of all members."""
        if whole is not None:
            with self.block(f"if t == {whole.ident}:"):
                self.put(f"return {self.function(whole)}(o, l, v, x, start, stop)")

    def member(self, member: Field, make: Any, others: dict[str, str]) -> None:
        """Read one member alone into its object."""
        for ident, inner, one in self.cases(member.type):
            idents = idents_of(inner) if ident is None else [ident]
            with self.block(f"if t in {tuple(idents)}:" if len(idents) != 1 else f"if t == {idents[0]}:"):
                self.value(inner, "at", "start", "stop", "w")
                if one is not None:
                    self.chosen(member.type, one, "w", "")
                self.construct("made", make, others | {member.attr: "w"})
                self.put("return made")

    def named(self, name: str, node: Named) -> None:
        """Write the function of a Named."""
        with self.head(name, "at, start, stop"):
            self.put("t = o[at]")
            for ident, inner, one in self.declared(node.kinds):
                with self.block(f"if t == {ident}:"):
                    self.value(inner, "at", "start", "stop", "w", kind="kind")
                    self.chosen(node.kinds, one, "w", "kind")
                    self.construct("made", node.make, {node.word: "kind", node.value: "w"})
                    self.put("return made")
            self.put("raise Unusual")

    def alone(self, name: str, node: Alone) -> None:
        """Write the function of an Alone."""
        with self.head(name, "at, start, stop"):
            self.put("t = o[at]")
            self.as_whole(node.whole)
            self.member(node.member, node.make, {})
            self.put("raise Unusual")

    def only(self, name: str, node: Only) -> None:
        """Write the function of an Only."""
        with self.head(name, "at, start, stop"):
            self.put("t = o[at]")
            for ident, inner, one in self.cases(node.inner):
                if ident is None or one is not None:
                    raise Unusual
                with self.block(f"if t == {ident}:"):
                    self.value(inner, "at", "start", "stop", "w")
                    self.put("return [w]")
            self.put("raise Unusual")

    def mapped(self, name: str, node: Mapped) -> None:
        """Write the function of a Mapped: its elements become the attributes of an object that nobody sees."""
        scratch = dataclasses.make_dataclass(
            "Scratch", [(attr, Any, default) for attr, default in node.inner.defaults.items()], slots=True
        )
        attrs = tuple(node.inner.defaults)

        def finish(held: Any, given: dict[str, Any]) -> Any:
            values = {attr: getattr(held, attr) for attr in attrs} | {"unknown": ()}
            return node.make(**node.give(values), **given)

        inner = self.function(Sequence(node.label, *node.inner.fields, make=scratch))
        with self.head(name, "at, stop, **given"):
            self.put(f"return {self.bind(finish)}({inner}(o, l, v, x, at, stop), given)")

    # --- sequences --------------------------------------------------------------------------------------------------

    def sequence(self, name: str, node: Sequence) -> None:
        """Write the function of a SEQUENCE."""
        parameters = "".join(f", {attr}=None" for attr in node.given)
        with self.head(name, f"at, stop{parameters}"):
            self.begin("m", node)
            self.fields(node.fields, "m", "at", "stop", "t", leave="return m")
            self.put("return m")

    def tail(self, name: str, node: Sequence) -> None:
        """Write the function that reads all but the first element into an object."""
        with self.head(name, "at, stop, m"):
            self.fields(node.fields[1:], "m", "at", "stop", "t")

    def fields(self, fields: tuple[Field, ...], made: str, at: str, stop: str, tag: str, *, leave: str = "") -> None:
        """Read the elements from ``at`` to ``stop``; ``leave``: what ends the function when the rest is absent."""
        last = max((index for index, field in enumerate(fields) if field.mandatory), default=-1)
        known = False
        for index, field in enumerate(fields):
            if leave and index == last + 1:
                with self.block(f"if {at} == {stop}:"):
                    self.absent(fields[index:], made)
                    self.put(leave)
            if field.mandatory:
                self.mandatory(field, made, at, tag)
                known = False
                continue
            load = f"{tag} = o[{at}] if {at} < {stop} else 0"
            if not known:
                self.put(load)
            more = fields[index + 1 : index + 2]
            self.optional(field, made, at, tag, load if more and not more[0].mandatory else "")
            known = True
        self.refuse_if(f"{at} != {stop}")

    def mandatory(self, field: Field, made: str, at: str, tag: str) -> None:
        """Read an element that must be there into the object ``made``."""
        cases = self.cases(field.type)
        one = len(cases) == 1 and cases[0][0] is not None
        if one:
            self.refuse_if(f"o[{at}] != {cases[0][0]}")
        else:
            self.put(f"{tag} = o[{at}]")
        kind = f"{made}.{field.kind}" if field.kind else ""
        target = f"{made}.{field.attr}"
        if kind and not is_kinds(field.type):  # a simple type that is a pair by itself
            target, kind = f"{kind}, {target}", ""
        self.element(field.type, at, target, at, tag="" if one else tag, kind=kind)

    def optional(self, field: Field, made: str, at: str, tag: str, load: str) -> None:
        """Read an element into the object ``made``, or set its default; ``load``: how the next identifier is read."""
        cases = self.cases(field.type)
        idents = [ident for ident, _inner, _one in cases if ident is not None]
        if len(idents) < len(cases):
            idents = idents_of(field.type)
        if not idents or field.kind:
            raise Unusual
        one = len(idents) == 1
        with self.block(f"if {tag} == {idents[0]}:" if one else f"if {tag} in {tuple(idents)}:"):
            in_place, self._in_place = self._in_place, False
            self.element(field.type, at, f"{made}.{field.attr}", at, tag="" if one else tag)
            self._in_place = in_place
            if load:
                self.put(load)
        with self.block("else:"):
            if isinstance(field.type, Alternatives) and field.type.open_:
                self.refuse_if(tag)  # whatever it is, it stands here
            self.absent([field], made)


_EMITTER: Final = Emitter()
"""One for all, so that what many messages share is written once."""


def decoder(node: BerType, *, short: bool = False) -> Decoder:
    """Make the decoder of a declaration: ``(octets, start, stop)`` of its contents, given attributes behind.

    A ``Parts`` and its like take ``(octets, at, start, stop)``, ``at`` being its identifier. It raises Unusual,
    Fault or IndexError for whatever the interpretive form must decide. The structures inside are emitted when the first
    of them comes. ``short``: good for contents of at most ``MAX_SHORT`` octets alone, and quicker.
    """
    return _EMITTER.entry(node, short=short)
