"""Straight-line decoders out of declarations: the same values as the interpretive form, several times as fast.

What is emitted knows the usual form of a message only: definite lengths of at most two octets more, primitive strings,
no element that nobody declared. Whatever else it meets, a fault included, makes it raise ``Unusual``, and its caller
asks the interpretive form, which alone gives errors and keeps what is unknown. So both cannot disagree on an error, and
a message costs at most both.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from contextlib import nullcontext
from functools import cache
from typing import Any, Final, NamedTuple

from teamcall_core.openenum import OpenEnum

from .constructed import ABSENT, Alternative, Choice, Field, Kinds, Parts, Sequence, SequenceOf, Tagged
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
from .tlv import Element, Walk
from .values import Bits, Chosen, Limits

DEPTH: Final = 32
"""Deeper than anything declared: with a depth limit below this, the interpretive form must do the work."""
MAX_REMEMBERED_BITS: Final = 256
"""Bit strings that are remembered per declaration; beyond, they are made each time."""

MAX_NAMED_OCTETS: Final = 8
"""Octets of a bit string whose bits are named by tables."""
MAX_INLINE: Final = 3
"""Elements of a SEQUENCE that is read without a function of its own."""

Decoder = Callable[..., Any]
"""``(octets, text, start, stop)`` of the contents, then the given attributes of a Sequence: the value.

``text`` is ``octets`` in Latin-1: a slice of it costs half of a slice of octets and its decoding.
"""


_SIZES: Final = (*range(128), *[1 << 62] * 128)
"""What a length octet says; one of the long form says more than any message has."""
SIGNED: Final = (*range(128), *range(-128, 0))
"""What an INTEGER of one octet says."""


_words: dict[int, tuple[OpenEnum, tuple[str | int, ...]]] = {}


def words_of(enum: OpenEnum) -> tuple[str | int, ...]:
    """Give what an ENUMERATED of one octet says, by the octet; made once."""
    found = _words.get(id(enum))
    if found is None:
        found = _words[id(enum)] = (enum, tuple(map(enum.name_of, SIGNED)))
    return found[1]


def _long(octets: bytes, at: int, stop: int) -> tuple[int, int]:
    """Read a length of one or two octets more at ``at`` + 1: begin and end of contents that end by ``stop``."""
    form = octets[at + 1]
    if form == 0x81:  # noqa: PLR2004 - X.690 8.1.3.5
        start = at + 3
        end = start + octets[at + 2]
    elif form == 0x82:  # noqa: PLR2004
        start = at + 4
        end = start + (octets[at + 2] << 8 | octets[at + 3])
    else:
        raise Unusual
    if end > stop:
        raise Unusual
    return start, end


def _long_exact(octets: bytes, at: int, stop: int) -> tuple[int, int]:
    """Read such a length of an element that must end at ``stop``."""
    start, end = _long(octets, at, stop)
    if end != stop:
        raise Unusual
    return start, end


def _number(octets: bytes, start: int, stop: int) -> int:
    """Read a number of another size than one octet."""
    if 0 < stop - start <= 8:  # noqa: PLR2004 - greater ones are unusual
        return int.from_bytes(octets[start:stop], "big", signed=True)
    raise Unusual


class _Named(dict[int, tuple[str | int, ...]]):
    """Names of the set bits of one octet, by the octet; made when it first comes."""

    def __init__(self, node: BitString, place: int) -> None:
        super().__init__()
        self.names = [node.enum.name_of(8 * place + bit) for bit in range(8)]

    def __missing__(self, octet: int) -> tuple[str | int, ...]:
        """Name the bits of an octet."""
        found = self[octet] = tuple(name for bit, name in enumerate(self.names) if octet << bit & 0x80)
        return found


_bit_readers: dict[int, tuple[BitString, Callable[[bytes], Bits], Callable[[bytes], Bits | None]]] = {}
"""By the id of the names: the declaration that keeps them alive, what reads, what remembers."""


def reader_of_bits(node: BitString) -> tuple[Callable[[bytes], Bits], Callable[[bytes], Bits | None]]:
    """Give a reader of the contents of a bit string and what remembers those that come again: no Bits is changed."""
    found = _bit_readers.get(id(node.enum))
    if found is None:
        remembered: dict[bytes, Bits] = {}
        found = _bit_readers[id(node.enum)] = (node, _bits_of(node, remembered), remembered.get)
    return found[1:]


def _bits_of(node: BitString, remembered: dict[bytes, Bits]) -> Callable[[bytes], Bits]:
    """Make a reader of bit strings."""
    tables = [_Named(node, place) for place in range(MAX_NAMED_OCTETS)]
    make: Any = frozenset.__new__

    def bits(octets: bytes) -> Bits:
        unused = octets[0]
        last = len(octets) - 2
        if unused > 7 or not 0 <= last < MAX_NAMED_OCTETS:  # noqa: PLR2004 - X.690 8.6.2.2
            return node.value_of(octets, 0)
        gathered: list[str | int] = []
        for table, octet in zip(tables, octets[1:-1], strict=False):
            gathered += table[octet]
        gathered += tables[last][octets[-1] >> unused << unused]
        found: Bits = make(Bits, gathered)
        found.length = 8 * last + 8 - unused
        if len(remembered) < MAX_REMEMBERED_BITS:
            remembered[octets] = found
        return found

    return bits


def _read_by(node: BerType) -> Callable[[bytes, int, int, int, int], Any]:
    """Make a reader that leaves one element to the interpretive form."""

    def read(octets: bytes, at: int, ident: int, start: int, stop: int) -> Any:
        return node.read(Walk(octets, Limits()), Element(at, ident, start, stop, stop), 0)

    return read


class Chain(NamedTuple):
    """Headers inside each other around one string, as a device that has a number and nothing else.

    ``idents``: from the outermost inwards. ``make``: the class that holds the value of ``leaf`` as ``attr``.
    """

    idents: tuple[int, ...]
    leaf: BerType
    make: Any = None
    attr: str = ""


def chain_of(node: BerType) -> Chain | None:
    """Find the chain that an element of this type usually is; None where it is none."""
    if type(node) in (IA5String, OctetString):
        return Chain((node.ident,), node)
    if isinstance(node, Tagged):
        inner = chain_of(node.inner)
        return inner and inner._replace(idents=(node.ident, *inner.idents))
    if isinstance(node, Choice) and node.usual.accepts is not None:
        return chain_of(node.usual.type)
    if isinstance(node, Sequence) and node.fields and isinstance(node.fields[0].type, Kinds):
        first = node.fields[0]
        one = first.type.alternatives[0]
        inner = chain_of(one.type)
        alone = not any(field.mandatory for field in node.fields[1:])
        if inner and alone and class_defaults(node.make).get(first.kind) == (one.word or one.name):
            return Chain((node.ident, *inner.idents), inner.leaf, node.make, first.attr)
    return None


def is_chain(node: BerType) -> bool:
    """Tell whether there is more than one header to compare."""
    chain = chain_of(node)
    return chain is not None and len(chain.idents) > 1


def _skeletons(idents: tuple[int, ...]) -> list[bytes]:
    """Give, for every outer length octet, the octets from it to the innermost length that fit each other."""
    found = []
    for length in range(256):
        inner = length - 2 * (len(idents) - 1)
        octets = [length]
        for depth, ident in enumerate(idents[1:], 1):
            octets += [ident, length - 2 * depth]
        found.append(bytes(octets) if inner >= 0 and length < 128 else b"")  # noqa: PLR2004 - short form
    return found


class Emitter(Source):
    """Writes decoders. ``o`` is the message, ``x`` its text, ``t`` the identifier at ``at``."""

    def __init__(self) -> None:
        super().__init__(
            {
                "Unusual": Unusual,
                "size": _SIZES,
                "signed": SIGNED,
                "long": _long,
                "long_exact": _long_exact,
                "number": _number,
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
        for number, (ident, inner, one) in enumerate(cases):
            with self.block(f"{'elif' if number else 'if'} {tag} == {ident}:") if tag else nullcontext():
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
        table = self.bind(_skeletons(chain.idents))
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
            self.put(f"{target} = {self.bind(_read_by(node))}(o, {at}, o[{at}], {start}, {end})")

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


@cache
def class_defaults(make: Any) -> dict[str, Any]:
    """Give the attributes of a dataclass with their defaults; None where there is none.

    Only a plain dataclass can be made slot by slot; a declaration that makes anything else cannot be emitted.
    """
    if not isinstance(make, type) or not dataclasses.is_dataclass(make) or hasattr(make, "__post_init__"):
        raise Unusual
    fields = dataclasses.fields(make)
    if any(field.default_factory is not dataclasses.MISSING for field in fields):
        raise Unusual
    return {field.name: None if field.default is dataclasses.MISSING else field.default for field in fields}


_EMITTER: Final = Emitter()
"""One for all, so that what many messages share is written once."""


def decoder(node: BerType) -> Decoder:
    """Make the decoder of a declaration: ``(octets, text, start, stop)`` of its contents, given attributes behind.

    A ``Parts`` takes ``(octets, text, at, start, stop)``, ``at`` being its identifier. It raises Unusual, Fault or
    IndexError for whatever the interpretive form must decide. The structures inside are emitted when the first of
    them comes.
    """
    return _EMITTER.make(_EMITTER.function(node), node, _EMITTER.writer(node))
