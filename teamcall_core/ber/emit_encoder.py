"""Straight-line encoders out of declarations: the same octets as the interpretive form, several times as fast.

What is emitted writes values of the declared types, with at most 127 octets in a string and no unknown elements. For
anything else it raises ``Unusual`` or what Python raises, and its caller asks the interpretive form, which alone gives
errors.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from .constructed import ABSENT, Alternative, Choice, Field, Kinds, Parts, Sequence, SequenceOf, Tagged
from .node import BerType, Unfit
from .primitives import (
    BitString,
    Boolean,
    Enumerated,
    GeneralizedTime,
    IA5String,
    Integer,
    Null,
    OctetString,
    TextOctets,
    number_octets,
)
from .source import Source, Unusual
from .tlv import encode_element, encode_length
from .values import Bits, Chosen

_BITS: Final = 128
"""Bits of a list that is written by adding numbers."""

Encoder = Callable[[Any], bytes]
"""The value: the whole element."""

REFUSALS: Final = (Unusual, Unfit, TypeError, ValueError, AttributeError, IndexError, KeyError)
"""What an emitted encoder raises for a value that the interpretive form must decide on."""


def _headers(octets: bytes) -> list[bytes]:
    """Give identifier and length for every short length."""
    return [octets + encode_length(length) for length in range(128)]


def _writer_of_bits(node: BitString) -> Callable[[Any], bytes]:
    """Make a writer of bit strings that adds up what each name stands for, counted from the left of 128 bits."""
    masks = {name: 1 << _BITS - 1 - place for name, place in node.enum.numbers.items() if place < _BITS}
    ident, write = node.octets, node.write

    def bits(value: Any) -> bytes:
        if type(value) is not Bits:
            return write(value)
        number = 0
        try:
            for name in value:
                number |= masks[name]  # type: ignore[index]  # a place without a name is no key
        except KeyError:
            return write(value)
        # The lowest bit that is set is the last one that must be sent.
        length = max(value.length or 0, _BITS + 1 - (number & -number).bit_length() if number else 0)
        if not 0 <= length <= _BITS:
            return write(value)
        size = (length + 7) // 8
        contents = (number >> _BITS - 8 * size).to_bytes(size, "big")
        return ident + bytes((size + 1, 8 * size - length)) + contents

    return bits


class EncoderEmitter(Source):
    """Writes encoders: a function per SEQUENCE, SEQUENCE OF and Parts gives its contents."""

    def __init__(self) -> None:
        super().__init__({"Unusual": Unusual, "Chosen": Chosen, "join": b"".join, "wrap": encode_element})
        self.tables: dict[bytes, str] = {}

    def headers(self, octets: bytes) -> str:
        """Give the name of the headers with this identifier."""
        if octets not in self.tables:
            self.tables[octets] = self.bind(_headers(octets), "h")
        return self.tables[octets]

    def wrapped(self, node: Any, word: str, target: str) -> None:
        """Put identifier and length before the contents in ``word``."""
        table = self.headers(node.octets)
        self.put(f"{target} = {table}[len({word})] + {word} if len({word}) < 128 else wrap({node.octets!r}, {word})")

    def element(self, node: BerType, word: str, target: str) -> None:
        """Write the element of the value in ``word``."""
        if isinstance(node, Tagged):
            self.element(node.inner, word, target)
            self.wrapped(node, target, target)
        elif isinstance(node, (Sequence, SequenceOf)):
            self.put(f"{target} = {self.function(node)}({word})")
            self.wrapped(node, target, target)
        elif isinstance(node, Parts):
            self.put(f"{target} = {self.function(node)}({word})")
        elif isinstance(node, Choice):
            self.choice(node, word, target)
        elif not self.simple(node, word, target):
            self.put(f"{target} = {self.bind(node.write)}({word})")

    def simple(self, node: BerType, word: str, target: str) -> bool:
        """Write a simple type; False for one that is left to the interpretive form."""
        kind: Any = node
        if type(node) is OctetString:
            self.refuse_unless(f"type({word}) is bytes")
            self.put(f"{target} = {self.headers(kind.octets)}[len({word})] + {word}")
        elif type(node) in (IA5String, TextOctets):
            self.put(f"{target} = {word}.encode('latin-1')")
            self.put(f"{target} = {self.headers(kind.octets)}[len({target})] + {target}")
        elif type(node) is Integer:
            table = self.bind([encode_element(kind.octets, number_octets(number)) for number in range(128)])
            write = self.bind(node.write)
            self.put(f"{target} = {table}[{word}] if type({word}) is int and 0 <= {word} < 128 else {write}({word})")
        elif type(node) is Enumerated:
            table = self.bind({name: node.write(name) for name in node.enum.numbers})
            self.put(f"{target} = {table}.get({word}) or {self.bind(node.write)}({word})")
        elif type(node) is BitString:
            self.put(f"{target} = {self.bind(_writer_of_bits(node))}({word})")
        elif type(node) in (Boolean, GeneralizedTime, Null):
            self._checked(node, word, target)
        else:
            return False
        return True

    def _checked(self, node: BerType, word: str, target: str) -> None:
        """Write a simple type whose usual value is one of few forms."""
        kind: Any = node
        write = self.bind(node.write)
        if type(node) is Boolean:
            self.put(f"{target} = {node.write(value=True)!r} if {word} is True else {write}({word})")
        elif type(node) is Null:
            self.put(f"{target} = {node.write(None)!r}")
        else:
            usual = f"len({word}) == 14 and {word}.isascii() and {word}.isdigit()"
            header = kind.octets + bytes([14])
            self.put(f"{target} = {header!r} + {word}.encode() if {usual} else {write}({word})")

    def refuse_unless(self, condition: str) -> None:
        """Leave to the interpretive form what does not fulfil a condition."""
        with self.block(f"if not ({condition}):"):
            self.put("raise Unusual")

    # --- choices ----------------------------------------------------------------------------------------------------

    def choice(self, node: Choice, word: str, target: str) -> None:
        """Write the alternative that the value's type tells."""
        # What a type tells comes first: comparing a dataclass with a constant is slow. A word may be a constant.
        plain = [one for one in node.alternatives if isinstance(one.accepts, type) and one.accepts is not str]
        keyword = "if"
        for one in [*plain, *(one for one in node.alternatives if one not in plain)]:
            with self.block(f"{keyword} {self.fits(one, word)}:"):
                self.element(
                    one.type, f"{word}.value" if one.constant is None and one.accepts is None else word, target
                )
            keyword = "elif"
        with self.block("else:"):
            self.put("raise Unusual")

    def fits(self, one: Alternative, word: str) -> str:
        """Write the condition for an alternative."""
        if one.constant is not None:
            return f"{word} == {self.bind(one.constant)}"
        if one.accepts is None:
            return f"type({word}) is Chosen and {word}.name == {one.name!r}"
        types = one.accepts if isinstance(one.accepts, tuple) else (one.accepts,)
        return " or ".join(f"type({word}) is {self.bind(accepted)}" for accepted in types)

    def kinds(self, node: BerType, kind: str, word: str, target: str) -> None:
        """Write the alternative that the word in ``kind`` tells."""
        inner = node.inner if isinstance(node, Tagged) else node
        keyword = "if"
        for one in inner.alternatives if isinstance(inner, Kinds) else ():
            words = [name for name, found in inner.by_word.items() if found is one]
            with self.block(f"{keyword} {kind} in {tuple(words)!r}:"):
                if one.word == "":
                    self.kinds(one.type, kind, word, target)
                else:
                    self.element(one.type, word, target)
            keyword = "elif"
        with self.block("else:"):
            self.put("raise Unusual")
        if isinstance(node, Tagged):
            self.wrapped(node, target, target)

    # --- functions --------------------------------------------------------------------------------------------------

    def function(self, node: BerType) -> str:
        """Give the name of the function that writes the contents of ``node`` (a Parts: the element)."""
        writer: Callable[[str, Any], None] = self.parts
        if isinstance(node, Sequence):
            writer = self.sequence
        elif isinstance(node, SequenceOf):
            writer = self.sequence_of
        return self.written(node, writer)

    def sequence_of(self, name: str, node: SequenceOf) -> None:
        """Write the function of a SEQUENCE OF."""
        with self.block(f"def {name}(v):"):
            self.refuse_unless("type(v) is list")
            self.put("found = []")
            with self.block("for x in v:"):
                self.element(node.item, "x", "p")
                self.put("found.append(p)")
            self.put("return join(found)")

    def parts(self, name: str, node: Parts) -> None:
        """Write the function of a Parts."""
        with self.block(f"def {name}(v):"):
            self.refuse_unless(f"type(v) is {self.bind(node.make)} and not v.unknown")
            attrs = [member.attr for member in node.members]
            if node.whole is not None:
                with self.block("if " + " and ".join(f"v.{attr} is not None" for attr in attrs) + ":"):
                    self.element(node.whole, "v", "p")
                    self.put("return p")
            for member in node.members:
                with self.block(f"if v.{member.attr} is not None:"):
                    self.element(member.type, f"v.{member.attr}", "p")
                    self.put("return p")
            self.put("return b'\\x05\\x00'" if node.empty else "raise Unusual")

    def sequence(self, name: str, node: Sequence) -> None:
        """Write the function of a SEQUENCE."""
        if not isinstance(node.make, type):
            raise Unusual
        with self.block(f"def {name}(v):"):
            self.refuse_unless(f"type(v) is {self.bind(node.make)} and not v.unknown")
            self.put("found = []")
            for field in node.fields:
                self.field(field)
            self.put("return join(found)")

    def field(self, field: Field) -> None:
        """Write one element of a SEQUENCE."""
        self.put(f"x = v.{field.attr}")
        if field.kind:
            self.put(f"w = v.{field.kind}")
            self.kinds(field.type, "w", "x", "p")
            self.put("found.append(p)")
        elif field.mandatory:
            self.element(field.type, "x", "p")
            self.put("found.append(p)")
        else:
            beside = "" if field.default is ABSENT else f" and x != {field.default!r}"
            with self.block(f"if x is not None{beside}:"):
                self.element(field.type, "x", "p")
                self.put("found.append(p)")


_EMITTER: Final = EncoderEmitter()
"""One for all, so that what many messages share is written once."""


def encoder(node: BerType) -> Encoder:
    """Make the encoder of a declaration: the value in, the whole element out; REFUSALS for what is not usual."""

    def whole(name: str, _node: Any) -> None:
        with _EMITTER.block(f"def {name}(v):"):
            _EMITTER.element(node, "v", "p")
            _EMITTER.put("return p")

    return _EMITTER.make(_EMITTER.fresh("w"), node, whole)
