"""Straight-line encoders out of declarations: the same octets as the interpretive form, several times as fast.

What is emitted writes values of the declared types, with at most 255 octets in a string and no unknown elements. For
anything else it raises ``Unusual`` or what Python raises, and its caller asks the interpretive form, which alone gives
errors. All octets are text in Latin-1 until the message is whole: most values are text already.
"""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Callable
from typing import Any, Final

from .adapters import Alone, Mapped, Named, Only
from .constructed import ABSENT, Field, Parts, Sequence, SequenceOf
from .emit_elements import is_kinds
from .emit_encoder_elements import ElementEncoder
from .node import BerType, Unfit
from .source import Unusual

Encoder = Callable[[Any], str]
"""The value: the whole element, as text in Latin-1."""

REFUSALS: Final = (Unusual, Unfit, TypeError, ValueError, AttributeError, IndexError, KeyError)
"""What an emitted encoder raises for a value that the interpretive form must decide on."""


class EncoderEmitter(ElementEncoder):
    """Writes encoders: a function per SEQUENCE and SEQUENCE OF gives its contents, one per CHOICE type the element."""

    def entry(self, node: BerType) -> Encoder:
        """Write the function that writes a whole element."""

        def write(name: str) -> None:
            with self.block(f"def {name}(v):"):
                self.element(node, "v", "p", "q")
                self.put("return p + q")

        return self.make(self.fresh("w"), node, write)

    def function(self, node: BerType) -> str:
        """Give the name of the function that writes the contents of ``node``, or the element where it is a CHOICE."""
        writers: dict[type, Callable[[str, Any], None]] = {
            Sequence: self.sequence,
            SequenceOf: self.sequence_of,
            Parts: self.parts,
            Named: self.named,
            Alone: self.alone,
            Only: self.only,
            Mapped: self.mapped,
        }
        writer = next(found for kind, found in writers.items() if isinstance(node, kind))
        return self.written(node, lambda name: writer(name, node))

    def begin(self, name: str, make: Any, declared: set[str]) -> None:
        """Write the head of a function that takes an object of a class, with nothing unknown or undeclared in it."""
        self.put(f"def {name}(v):")
        self._indent += 1
        self.refuse_unless(f"type(v) is {self.bind(make)} and not v.unknown")
        for condition in self.beside(make, declared, "v"):
            self.refuse_unless(condition)

    def end(self, result: str) -> None:
        """Write the end of a function."""
        self.put(f"return {result}")
        self._indent -= 1

    def sequence_of(self, name: str, node: SequenceOf) -> None:
        """Write the function of a SEQUENCE OF."""
        with self.block(f"def {name}(v):"):
            self.refuse_unless("type(v) is list")
            self.put("found = []")
            with self.block("for x in v:"):
                self.element(node.item, "x", "p", "q")
                self.put("found += p, q")
            self.put("return join(found)")

    def parts(self, name: str, node: Parts) -> None:
        """Write the function of a Parts."""
        attrs = [member.attr for member in node.members]
        self.begin(name, node.make, set(attrs))
        if node.whole is not None:
            with self.block("if " + " + ".join(f"(v.{attr} is not None)" for attr in attrs) + " > 1:"):
                self.wrapped(node.whole, self.fields(node.whole), "p", "q")
                self.put("return p + q")
        for member in node.members:
            with self.block(f"if v.{member.attr} is not None:"):
                self.element(member.type, f"v.{member.attr}", "p", "q")
                self.put("return p + q")
        self.put("return '\\x05\\x00'" if node.empty else "raise Unusual")
        self._indent -= 1

    def named(self, name: str, node: Named) -> None:
        """Write the function of a Named."""
        self.begin(name, node.make, {node.word, node.value})
        self.put(f"w = v.{node.word}; x = v.{node.value}")
        self.kinds(node.kinds, "w", "x", "p", "q")
        self.end("p + q")

    def alone(self, name: str, node: Alone) -> None:
        """Write the function of an Alone."""
        beside = [] if node.whole is None else [field.attr for field in node.whole.fields]
        beside = [attr for attr in beside if attr != node.member.attr]
        self.begin(name, node.make, {node.member.attr, *beside})
        if node.whole is not None and beside:
            with self.block("if " + " or ".join(f"v.{attr} is not None" for attr in beside) + ":"):
                self.element(node.whole, "v", "p", "q")
                self.put("return p + q")
        self.put(f"x = v.{node.member.attr}")
        self.element(node.member.type, "x", "p", "q")
        self.end("p + q")

    def only(self, name: str, node: Only) -> None:
        """Write the function of an Only."""
        with self.block(f"def {name}(v):"):
            self.refuse_unless("type(v) is list and len(v) == 1")
            self.put("x = v[0]")
            self.element(node.inner, "x", "p", "q")
            self.put("return p + q")

    def mapped(self, name: str, node: Mapped) -> None:
        """Write the function of a Mapped: its elements become the attributes of an object that nobody sees."""
        defaults = node.inner.defaults
        attributes = [*((attr, Any, default) for attr, default in defaults.items()), ("unknown", Any, ())]
        scratch: Any = dataclasses.make_dataclass("Scratch", attributes, slots=True)

        def spread(value: Any) -> Any:
            taken = node.take(value).items()
            return scratch(**{attr: item for attr, item in taken if attr in defaults})

        inner = copy.copy(node.inner)
        inner.make = scratch
        self.begin(name, node.make, set(node.attributes))
        self.put(f"x = {self.bind(spread)}(v)")
        self.element(inner, "x", "p", "q")
        self.end("p + q")

    # --- sequences --------------------------------------------------------------------------------------------------

    def sequence(self, name: str, node: Sequence) -> None:
        """Write the function of a SEQUENCE."""
        declared = {attr for field in node.fields for attr in (field.attr, field.kind) if attr}
        self.begin(name, node.make, {*declared, *node.given})
        self.end(self.fields(node))

    def fields(self, node: Sequence) -> str:
        """Write all elements of a SEQUENCE; give the expression that joins them."""
        parts: list[str] = []
        for index, field in enumerate(node.fields):
            p, q = "" if self.comes_whole(field.type) else f"p{index}", f"q{index}"
            self.field(field, f"x{index}", p, q)
            parts += [p, q] if p else [q]
        return f"join(({', '.join(parts)},))" if parts else "''"

    def field(self, field: Field, x: str, p: str, q: str) -> None:
        """Write one element of a SEQUENCE."""
        self.put(f"{x} = v.{field.attr}")
        if field.kind and not is_kinds(field.type):
            self.put(f"w = v.{field.kind}, {x}")
            self.element(field.type, "w", p, q)
        elif field.kind:
            self.put(f"w = v.{field.kind}")
            self.kinds(field.type, "w", x, p, q)
        elif field.mandatory:
            self.element(field.type, x, p, q)
        else:
            absent = f"{x} is None" + ("" if field.default is ABSENT else f" or {x} == {field.default!r}")
            with self.block(f"if {absent}:"):
                self.put(f"{p} = {q} = ''" if p else f"{q} = ''")
            with self.block("else:"):
                self.element(field.type, x, p, q)


_EMITTER: Final = EncoderEmitter()
"""One for all, so that what many messages share is written once."""


def encoder(node: BerType) -> Encoder:
    """Make the encoder of a declaration; it raises REFUSALS for what is not usual.

    An object with attributes that the declaration has no element for is not.
    """
    return _EMITTER.entry(node)
