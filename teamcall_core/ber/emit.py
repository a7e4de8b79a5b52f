"""Straight-line decoders out of declarations: the same values as the interpretive form, several times as fast.

What is emitted knows the usual form of a message only: definite lengths of at most two octets more, primitive strings,
no element that nobody declared. Whatever else it meets, a fault included, makes it raise ``Unusual``, and its caller
asks the interpretive form, which alone gives errors and keeps what is unknown. So both cannot disagree on an error, and
a message costs at most both.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any, Final, NamedTuple

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

Decoder = Callable[..., Any]
"""``(octets, start, stop)`` of the contents, then the given attributes of a Sequence: the value."""


def _long(octets: bytes, at: int, form: int) -> tuple[int, int]:
    """Read a length of one or two octets behind ``form``: begin and end of the contents."""
    if form == 0x81:  # noqa: PLR2004 - X.690 8.1.3.5
        return at + 1, at + 1 + octets[at]
    if form == 0x82:  # noqa: PLR2004
        return at + 2, at + 2 + (octets[at] << 8 | octets[at + 1])
    raise Unusual


def _number(octets: bytes, start: int, stop: int) -> int:
    """Read a number of another size than one octet."""
    if 0 < stop - start <= 8:  # noqa: PLR2004 - greater ones are unusual
        return int.from_bytes(octets[start:stop], "big", signed=True)
    raise Unusual


def _bits_of(node: BitString) -> Callable[[bytes], Bits]:
    """Make a reader of bit strings that remembers those that come again: a Bits cannot be changed."""
    remembered: dict[bytes, Bits] = {}

    def bits(octets: bytes) -> Bits:
        found = remembered.get(octets)
        if found is None:
            found = node.value_of(octets, 0)
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
        if inner and alone and _defaults(node.make).get(first.kind) == (one.word or one.name):
            return Chain((node.ident, *inner.idents), inner.leaf, node.make, first.attr)
    return None


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
    """Writes decoders."""

    def __init__(self) -> None:
        super().__init__(
            {"Unusual": Unusual, "long": _long, "number": _number, "Chosen": Chosen, "new": object.__new__}
        )

    # --- headers ----------------------------------------------------------------------------------------------------

    def extent(self, at: str, stop: str, *, exact: bool) -> tuple[str, str]:
        """Read the length at ``at`` + 1; give the variables of begin and end of the contents."""
        start, end = self.fresh("s"), self.fresh("e")
        self.put(f"{start} = {at} + 2; {end} = o[{at} + 1]")
        with self.block(f"if {end} < 128:"):
            self.put(f"{end} += {start}")
        with self.block("else:"):
            self.put(f"{start}, {end} = long(o, {start}, {end})")
        with self.block(f"if {end} {'!=' if exact else '>'} {stop}:"):
            self.put("raise Unusual")
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

    def element(self, node: BerType, at: str, stop: str, target: str, *, exact: bool, tag: str) -> str:
        """Read the element at ``at``, whose identifier is in ``tag``, into ``target``; give the variable of its end."""
        end = self.fresh("n")
        keyword = "if"
        chain = chain_of(node)
        if chain is not None and len(chain.idents) > 1:
            self.chain(chain, at, stop, target, end, exact=exact, tag=tag)
            keyword = "elif"
        for ident, inner, one in self.cases(node):
            with self.block(f"{keyword} {tag} == {ident}:"):
                start, here = self.extent(at, stop, exact=exact)
                self.value(inner, at, start, here, target)
                if one is not None:
                    self.chosen(node, one, target)
                self.put(f"{end} = {here}")
            keyword = "elif"
        with self.block("else:" if keyword == "elif" else "if True:"):
            self.put("raise Unusual")
        return end

    def chain(self, chain: Chain, at: str, stop: str, target: str, end: str, *, exact: bool, tag: str) -> None:
        """Compare all headers of a chain at once and take the string inside."""
        table = self.bind(_skeletons(chain.idents))
        first = 2 * len(chain.idents)
        with self.block(f"if {tag} == {chain.idents[0]} and o[{at} + 1:{at} + {first}] == {table}[o[{at} + 1]]:"):
            self.put(f"{end} = {at} + 2 + o[{at} + 1]")
            with self.block(f"if {end} {'!=' if exact else '>'} {stop}:"):
                self.put("raise Unusual")
            raw = f"o[{at} + {first}:{end}]"
            word = raw if type(chain.leaf) is OctetString else f"{raw}.decode('latin-1')"
            if chain.make is None:
                self.put(f"{target} = {word}")
            else:
                self.construct(target, chain.make, {chain.attr: word})

    def chosen(self, node: BerType, one: Alternative, target: str) -> None:
        """Make of the alternative's value what the CHOICE gives."""
        if isinstance(node, Kinds):
            if one.word != "":
                self.put(f"{target} = ({one.word or one.name!r}, {target})")
        elif one.constant is not None:
            self.put(f"{target} = {self.bind(one.constant)}")
        elif one.accepts is None:
            self.put(f"{target} = Chosen({one.name!r}, {target})")

    def value(self, node: BerType, at: str, start: str, end: str, target: str) -> None:
        """Make the value of contents."""
        if isinstance(node, Tagged):
            tag = self.fresh("t")
            self.put(f"{tag} = o[{start}]")
            self.element(node.inner, start, end, target, exact=True, tag=tag)
        elif isinstance(node, (Sequence, SequenceOf)):
            self.put(f"{target} = {self.function(node)}(o, {start}, {end})")
        elif isinstance(node, Parts):
            self.put(f"{target} = {self.function(node)}(o, {at}, {start}, {end})")
        elif not self.simple(node, start, end, target):
            self.put(f"{target} = {self.bind(_read_by(node))}(o, {at}, o[{at}], {start}, {end})")

    def simple(self, node: BerType, start: str, end: str, target: str) -> bool:
        """Make the value of a simple type; False for one that is left to the interpretive form."""
        raw = f"o[{start}:{end}]"
        if type(node) in (IA5String, TextOctets):
            self.put(f"{target} = {raw}.decode('latin-1')")
        elif type(node) is OctetString:
            self.put(f"{target} = {raw}")
        elif type(node) is Enumerated:
            table = self.bind([node.enum.name_of(n if n < 128 else n - 256) for n in range(256)])  # noqa: PLR2004
            names = self.bind(node.enum.name_of)
            self.put(f"{target} = {table}[o[{start}]] if {end} == {start} + 1 else {names}(number(o, {start}, {end}))")
        elif isinstance(node, Integer):
            one = f"o[{start}] if {end} == {start} + 1 and o[{start}] < 128 else number(o, {start}, {end})"
            self.put(f"{target} = str({one})" if type(node) is DecimalInteger else f"{target} = {one}")
        else:
            return self._checked(node, start, end, target)
        return True

    def _checked(self, node: BerType, start: str, end: str, target: str) -> bool:
        """Make the value of a simple type whose contents can be wrong."""
        if type(node) is BitString:
            self.put(f"{target} = {self.bind(_bits_of(node))}(o[{start}:{end}])")
        elif type(node) is GeneralizedTime:
            self.put(f"{target} = o[{start}:{end}]")
            with self.block(f"if {end} - {start} != 14 or not {target}.isdigit():"):
                self.put("raise Unusual")
            self.put(f"{target} = {target}.decode()")
        elif type(node) in (Boolean, Null):
            with self.block(f"if {end} - {start} != {1 if type(node) is Boolean else 0}:"):
                self.put("raise Unusual")
            self.put(f"{target} = " + (f"o[{start}] != 0" if type(node) is Boolean else "None"))
        else:
            return False
        return True

    # --- functions --------------------------------------------------------------------------------------------------

    def function(self, node: BerType) -> str:
        """Give the name of the function that reads the contents of ``node``; write it when it is new."""
        if isinstance(node, Sequence):
            return self.written(node, self.sequence)
        if isinstance(node, SequenceOf):
            return self.written(node, self.sequence_of)
        if isinstance(node, Parts):
            return self.written(node, self.parts)
        raise Unusual

    def sequence_of(self, name: str, node: SequenceOf) -> None:
        """Write the function of a SEQUENCE OF."""
        with self.block(f"def {name}(o, at, stop):"):
            self.put("found = []")
            with self.block("while at < stop:"):
                self.put("t = o[at]")
                self.put(f"at = {self.element(node.item, 'at', 'stop', 'x', exact=False, tag='t')}; found.append(x)")
            self.put("return found")

    def parts(self, name: str, node: Parts) -> None:
        """Write the function of a Parts: it gets the place of the identifier, which is known to be one of its own."""
        with self.block(f"def {name}(o, at, start, stop):"):
            self.put("t = o[at]")
            if node.empty:
                with self.block("if t == 5 and start == stop:"):
                    self.construct("x", node.make, {})
                    self.put("return x")
            for member in node.members:
                for ident, inner, _one in self.cases(member.type):
                    with self.block(f"if t == {ident}:"):
                        self.value(inner, "at", "start", "stop", "x")
                        self.construct("y", node.make, {member.attr: "x"})
                        self.put("return y")
            self.put("raise Unusual")

    def sequence(self, name: str, node: Sequence) -> None:
        """Write the function of a SEQUENCE."""
        attrs = [attr for field in node.fields for attr in (field.attr, field.kind) if attr]
        holders = {attr: self.fresh("v") for attr in [*node.given, *attrs]}
        last = max((index for index, field in enumerate(node.fields) if field.mandatory), default=-1)
        parameters = "".join(f", {holders[attr]}=None" for attr in node.given)
        with self.block(f"def {name}(o, at, stop{parameters}):"):
            self.put("t = o[at] if at < stop else 0")
            for index, field in enumerate(node.fields):
                self.field(node, field, holders)
                if index == last and index + 1 < len(node.fields):
                    known = {attr for one in node.fields[: index + 1] for attr in (one.attr, one.kind)} | set(
                        node.given
                    )
                    with self.block("if at == stop:"):
                        self.construct("x", node.make, {attr: holders[attr] for attr in known if attr})
                        self.put("return x")
            with self.block("if at != stop:"):
                self.put("raise Unusual")
            self.construct("x", node.make, holders)
            self.put("return x")

    def construct(self, target: str, make: Any, values: dict[str, str]) -> None:
        """Make an object: its slots are set one by one, which takes half the time of a call with as many arguments."""
        self.put(f"{target} = new({self.bind(make)})")
        words = [(attr, values.get(attr) or self.literal(default)) for attr, default in _defaults(make).items()]
        for attr, word in words:
            self.put(f"{target}.{attr} = {word}")

    def literal(self, default: Any) -> str:
        """Write a default."""
        return repr(default) if default is None or isinstance(default, (str, int, tuple)) else self.bind(default)

    def field(self, node: Sequence, field: Field, holders: dict[str, str]) -> None:
        """Read one element of a SEQUENCE, or set its default."""
        holder = holders[field.attr]
        idents = [ident for ident, _inner, _one in self.cases(field.type)]
        advance = "; t = o[at] if at < stop else 0"
        if field.mandatory:
            end = self.element(field.type, "at", "stop", holder, exact=False, tag="t")
            if field.kind:
                self.put(f"{holders[field.kind]}, {holder} = {holder}")
            self.put(f"at = {end}{advance}")
            return
        with self.block(f"if t == {idents[0]}:" if len(idents) == 1 else f"if t in {tuple(idents)}:"):
            end = self.element(field.type, "at", "stop", holder, exact=False, tag="t")
            self.put(f"at = {end}{advance}")
        with self.block("else:"):
            default = None if field.default is ABSENT else field.default
            self.put(f"{holder} = {default!r}")


def _defaults(make: Any) -> dict[str, Any]:
    """Give the attributes of a dataclass with their defaults; None where there is none.

    Only a plain dataclass can be made slot by slot; a declaration that makes anything else cannot be emitted.
    """
    if not isinstance(make, type) or not dataclasses.is_dataclass(make) or hasattr(make, "__post_init__"):
        raise Unusual
    fields = dataclasses.fields(make)
    if any(field.default_factory is not dataclasses.MISSING for field in fields):
        raise Unusual
    return {field.name: None if field.default is dataclasses.MISSING else field.default for field in fields}


def decoder(node: BerType) -> Decoder:
    """Make the decoder of a declaration: ``(octets, start, stop)`` of its contents, given attributes behind.

    A ``Parts`` takes ``(octets, at, start, stop)``, ``at`` being its identifier. It raises Unusual, Fault or IndexError
    for whatever the interpretive form must decide.
    """
    emitter = Emitter()
    return emitter.compile(emitter.function(node), node.label)
