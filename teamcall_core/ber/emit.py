"""Straight-line decoders out of declarations: the same values as the interpretive form, several times as fast.

What is emitted knows the usual form of a message only: definite lengths of at most two octets more, primitive strings,
no element that nobody declared. Whatever else it meets, a fault included, makes it raise ``Unusual``, and its caller
asks the interpretive form, which alone gives errors and keeps what is unknown. So both cannot disagree on an error, and
a message costs at most both.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from typing import Any, Final

from .chains import chain_of, is_chain, skeletons
from .constructed import ABSENT, Alternative, Choice, Field, Kinds, Parts, Sequence, SequenceOf, Tagged
from .emitted import SIGNED, SIZES, class_defaults, long, long_exact, number, read_by, reader_of_bits, words_of
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
from .source import Source, Unusual
from .values import Chosen

DEPTH: Final = 32
"""Deeper than anything declared: with a depth limit below this, the interpretive form must do the work."""
MAX_INLINE: Final = 3
"""Elements of a SEQUENCE that is read without a function of its own."""

Decoder = Callable[..., Any]
"""``(octets, text, start, stop)`` of the contents, then the given attributes of a Sequence: the value.

``text`` is ``octets`` in Latin-1: a slice of it costs half of a slice of octets and its decoding.
"""


class Emitter(Source):
    """Writes decoders. ``o`` is the message, ``x`` its text, ``t`` the identifier at ``at``."""

    def __init__(self) -> None:
        super().__init__(
            {
                "Unusual": Unusual,
                "size": SIZES,
                "signed": SIGNED,
                "long": long,
                "long_exact": long_exact,
                "number": number,
                "Chosen": Chosen,
                "new": object.__new__,
            }
        )
        self._depth = 0
        """Elements inside each other that are being written: the variables are named after it, so that they are few."""
        self._whole = True
        """Whether a small SEQUENCE may be read in place."""

    def make(self, name: str, node: BerType, writer: Callable[[str, Any], None]) -> Callable[..., Any]:
        """Write and compile the function of that name."""
        self._depth, self._whole = 0, True
        return super().make(name, node, writer)

    # --- headers ----------------------------------------------------------------------------------------------------

    def extent(self, at: str, stop: str, *, exact: bool) -> tuple[str, str]:
        """Read the length at ``at`` + 1; give the variables of begin and end of the contents."""
        start, end = f"s{self._depth}", f"e{self._depth}"
        self.put(f"{start} = {at} + 2; {end} = {start} + size[o[{at} + 1]]")
        with self.block(f"if {end} {'!=' if exact else '>'} {stop}:"):
            self.put(f"{start}, {end} = {'long_exact' if exact else 'long'}(o, {at}, {stop})")
        return start, end

    # --- values -----------------------------------------------------------------------------------------------------

    def cases(self, node: BerType) -> list[tuple[int, BerType, Alternative | None]]:
        """Give the identifiers that an element of this type may have in its usual form."""
        if isinstance(node, (Choice, Kinds)):
            return [
                (ident, inner, outer if outer is not None else one)
                for one in node.alternatives
                for ident, inner, outer in [(i, n, None) for i, n, _ in self.cases(one.type)]
            ]
        if isinstance(node, Parts):
            whole = node.whole.ident if node.whole is not None else None
            return [
                (ident, node.whole if ident == whole and node.whole is not None else node, None)
                for ident in sorted(node.tags or ())
            ]
        ident = getattr(node, "ident", None)
        return [] if ident is None or ident > 0xFF else [(ident, node, None)]  # noqa: PLR2004

    def element(self, node: BerType, at: str, stop: str, target: str, *, exact: bool, tag: str, kind: str = "") -> str:
        """Read the element at ``at``, whose identifier is in ``tag``, into ``target``; give the variable of its end.

        ``kind``: the variable for the word of a Kinds. ``tag`` is empty where the identifier is known to fit.
        """
        self._depth += 1
        end = f"n{self._depth}"
        cases = self.cases(node)
        if not cases:
            self.put("raise Unusual")
        for place, (ident, inner, one) in enumerate(cases):
            with self.block(f"{'elif' if place else 'if'} {tag} == {ident}:") if tag else nullcontext():
                if is_chain(inner):
                    self.chain(inner, at, stop, target, exact=exact)
                else:
                    self.contents(inner, at, stop, target, exact=exact, kind=kind)
                if one is not None:
                    self.chosen(node, one, target, kind)
        if tag and cases:
            with self.block("else:"):
                self.put("raise Unusual")
        self._depth -= 1
        return end

    def contents(self, node: BerType, at: str, stop: str, target: str, *, exact: bool, kind: str = "") -> None:
        """Read length and contents of an element."""
        start, here = self.extent(at, stop, exact=exact)
        self.value(node, at, start, here, target, kind=kind)
        self.put(f"n{self._depth} = {here}")

    def chain(self, node: BerType, at: str, stop: str, target: str, *, exact: bool) -> None:
        """Compare all headers of a chain at once and take the string inside; else read it element by element."""
        chain = chain_of(node)
        if chain is None:
            raise Unusual
        end = f"n{self._depth}"
        table = self.bind(skeletons(chain.idents))
        first = 2 * len(chain.idents)
        with self.block(f"if o[{at} + 1:{at} + {first}] == {table}[o[{at} + 1]]:"):
            self.put(f"{end} = {at} + 2 + o[{at} + 1]")
            with self.block(f"if {end} {'!=' if exact else '>'} {stop}:"):
                self.put("raise Unusual")
            word = f"{'o' if type(chain.leaf) is OctetString else 'x'}[{at} + {first}:{end}]"
            if chain.make is None:
                self.put(f"{target} = {word}")
            else:
                self.construct(target, chain.make, {chain.attr: word})
        with self.block("else:"):
            start, here = self.extent(at, stop, exact=exact)
            self.put(f"{target} = {self.function(node)}(o, x, {start}, {here}); {end} = {here}")

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
        elif isinstance(node, Sequence) and len(node.fields) <= MAX_INLINE and not node.given and self._whole:
            self.inline(node, start, end, target)
        elif isinstance(node, (Sequence, SequenceOf)):
            self.put(f"{target} = {self.function(node)}(o, x, {start}, {end})")
        elif isinstance(node, Parts):
            self.put(f"{target} = {self.function(node)}(o, x, {at}, {start}, {end})")
        elif not self.simple(node, start, end, target):
            self.put(f"{target} = {self.bind(read_by(node))}(o, {at}, o[{at}], {start}, {end})")

    def tagged_value(self, node: Tagged, start: str, end: str, target: str, kind: str) -> None:
        """Read the one element inside of a tag."""
        inner = node.inner
        if isinstance(inner, Parts) and inner.whole is not None:
            with self.block(f"if o[{start}] == {inner.whole.ident}:"):
                self._depth += 1
                begin, here = self.extent(start, end, exact=True)
                self.value(inner.whole, start, begin, here, target)
            with self.block("else:"):
                begin, here = self.extent(start, end, exact=True)
                self.put(f"{target} = {self.function(inner)}(o, x, {start}, {begin}, {here})")
                self._depth -= 1
            return
        tag = f"t{self._depth}"
        self.put(f"{tag} = o[{start}]")
        self.element(inner, start, end, target, exact=True, tag=tag, kind=kind)

    def simple(self, node: BerType, start: str, end: str, target: str) -> bool:
        """Make the value of a simple type; False for one that is left to the interpretive form."""
        if type(node) in (IA5String, TextOctets):
            self.put(f"{target} = x[{start}:{end}]")
        elif type(node) is OctetString:
            self.put(f"{target} = o[{start}:{end}]")
        elif type(node) is Enumerated:
            table = self.bind(words_of(node.enum))
            names = self.bind(node.enum.name_of)
            self.put(f"{target} = {table}[o[{start}]] if {end} == {start} + 1 else {names}(number(o, {start}, {end}))")
        elif isinstance(node, Integer):
            one = f"signed[o[{start}]] if {end} == {start} + 1 else number(o, {start}, {end})"
            self.put(f"{target} = str({one})" if type(node) is DecimalInteger else f"{target} = {one}")
        else:
            return self._checked(node, start, end, target)
        return True

    def _checked(self, node: BerType, start: str, end: str, target: str) -> bool:
        """Make the value of a simple type whose contents can be wrong."""
        if type(node) is BitString:
            read, known = map(self.bind, reader_of_bits(node))
            self.put(f"bits = o[{start}:{end}]")
            self.put(f"{target} = {known}(bits) or {read}(bits)")
        elif type(node) is GeneralizedTime:
            self.put(f"time = x[{start}:{end}]")
            with self.block(f"if {end} - {start} != 14 or not time.isdecimal():"):
                self.put("raise Unusual")
            self.put(f"{target} = time")
        elif type(node) in (Boolean, Null):
            with self.block(f"if {end} - {start} != {1 if type(node) is Boolean else 0}:"):
                self.put("raise Unusual")
            self.put(f"{target} = " + (f"o[{start}] != 0" if type(node) is Boolean else "None"))
        else:
            return False
        return True

    # --- functions --------------------------------------------------------------------------------------------------

    def function(self, node: BerType) -> str:
        """Give the name of the function that reads the contents of ``node``."""
        return self.written(node, self.writer(node))

    def writer(self, node: BerType) -> Callable[[str, Any], None]:
        """Give what writes the function of ``node``."""
        writers: dict[type, Callable[[str, Any], None]] = {
            Sequence: self.sequence,
            SequenceOf: self.sequence_of,
            Parts: self.parts,
            Tagged: self.tagged,
        }
        writer = next((found for kind, found in writers.items() if isinstance(node, kind)), None)
        if writer is None:
            raise Unusual
        return writer

    def tagged(self, name: str, node: Tagged) -> None:
        """Write the function of an explicit tag."""
        with self.block(f"def {name}(o, x, at, stop):"):
            self.tagged_value(node, "at", "stop", "v", "")
            self.put("return v")

    def sequence_of(self, name: str, node: SequenceOf) -> None:
        """Write the function of a SEQUENCE OF."""
        with self.block(f"def {name}(o, x, at, stop):"):
            self.put("found = []")
            with self.block("while at < stop:"):
                self.put("t = o[at]")
                self.put(f"at = {self.element(node.item, 'at', 'stop', 'v', exact=False, tag='t')}; found.append(v)")
            self.put("return found")

    def parts(self, name: str, node: Parts) -> None:
        """Write the function of a Parts: it gets the place of the identifier, which is known to be one of its own."""
        with self.block(f"def {name}(o, x, at, start, stop):"):
            self.put("t = o[at]")
            if node.empty:
                with self.block("if t == 5 and start == stop:"):
                    self.construct("v", node.make, {})
                    self.put("return v")
            if node.whole is not None:
                with self.block(f"if t == {node.whole.ident}:"):
                    self.put(f"return {self.function(node.whole)}(o, x, start, stop)")
            for member in node.members:
                for ident, inner, _one in self.cases(member.type):
                    with self.block(f"if t == {ident}:"):
                        self.value(inner, "at", "start", "stop", "w")
                        self.construct("v", node.make, {member.attr: "w"})
                        self.put("return v")
            self.put("raise Unusual")

    def sequence(self, name: str, node: Sequence) -> None:
        """Write the function of a SEQUENCE."""
        last = max((index for index, field in enumerate(node.fields) if field.mandatory), default=-1)
        parameters = "".join(f", {attr}=None" for attr in node.given)
        with self.block(f"def {name}(o, x, at, stop{parameters}):"):
            self.begin("m", node)
            self.put("t = o[at] if at < stop else 0")
            for index, field in enumerate(node.fields):
                self.field(field, "m", "at", "stop", "t")
                if index == last and index + 1 < len(node.fields):
                    with self.block("if at == stop:"):
                        for rest in node.fields[index + 1 :]:
                            self.absent(rest, "m")
                        self.put("return m")
            with self.block("if at != stop:"):
                self.put("raise Unusual")
            self.put("return m")

    def begin(self, made: str, node: Sequence) -> None:
        """Make the object of a SEQUENCE, with the attributes that no element of it brings."""
        self.put(f"{made} = new({self.bind_class(node.make)})")
        brought = {attr for field in node.fields for attr in (field.attr, field.kind)}
        for attr, default in class_defaults(node.make).items():
            if attr not in brought:
                self.put(f"{made}.{attr} = {attr if attr in node.given else self.literal(default)}")

    def inline(self, node: Sequence, start: str, stop: str, target: str) -> None:
        """Read the elements of a small SEQUENCE in place."""
        at, tag, made = f"a{self._depth}", f"t{self._depth}", f"m{self._depth}"
        self.begin(made, node)
        self.put(f"{at} = {start}; {tag} = o[{at}] if {at} < {stop} else 0")
        for field in node.fields:
            self.field(field, made, at, stop, tag)
        with self.block(f"if {at} != {stop}:"):
            self.put("raise Unusual")
        self.put(f"{target} = {made}")

    def construct(self, target: str, make: Any, values: dict[str, str]) -> None:
        """Make an object: its slots are set one by one, which takes half the time of a call with as many arguments."""
        self.put(f"made = new({self.bind_class(make)})")
        for attr, default in class_defaults(make).items():
            self.put(f"made.{attr} = {values.get(attr) or self.literal(default)}")
        self.put(f"{target} = made")

    def bind_class(self, make: Any) -> str:
        """Give the name of a class."""
        name = f"c{id(make)}"
        self.names[name] = make
        return name

    def literal(self, default: Any) -> str:
        """Write a default."""
        return repr(default) if default is None or isinstance(default, (str, int, tuple)) else self.bind(default)

    def field(self, field: Field, made: str, at: str, stop: str, tag: str) -> None:
        """Read one element of a SEQUENCE into the object ``made``, or set its default."""
        holder = f"{made}.{field.attr}"
        kind = f"{made}.{field.kind}"
        idents = [ident for ident, _inner, _one in self.cases(field.type)]
        advance = f"{tag} = o[{at}] if {at} < {stop} else 0"
        if field.mandatory:
            end = self.element(field.type, at, stop, holder, exact=False, tag=tag, kind=kind)
            self.put(f"{at} = {end}; {advance}")
            return
        one = len(idents) == 1
        with self.block(f"if {tag} == {idents[0]}:" if one else f"if {tag} in {tuple(idents)}:"):
            self._whole = False
            end = self.element(field.type, at, stop, holder, exact=False, tag="" if one else tag, kind=kind)
            self._whole = True
            self.put(f"{at} = {end}; {advance}")
        with self.block("else:"):
            self.absent(field, made)

    def absent(self, field: Field, made: str) -> None:
        """Set the default of an element that is not there."""
        default = None if field.default is ABSENT else field.default
        self.put(f"{made}.{field.attr} = {default!r}")


_EMITTER: Final = Emitter()
"""One for all, so that what many messages share is written once."""


def decoder(node: BerType) -> Decoder:
    """Make the decoder of a declaration: ``(octets, text, start, stop)`` of its contents, given attributes behind.

    A ``Parts`` takes ``(octets, text, at, start, stop)``, ``at`` being its identifier. It raises Unusual, Fault or
    IndexError for whatever the interpretive form must decide. The structures inside are emitted when the first of
    them comes.
    """
    return _EMITTER.make(_EMITTER.function(node), node, _EMITTER.writer(node))
