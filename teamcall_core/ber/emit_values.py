"""Emitted lines for values: simple types out of slices, and objects set slot by slot."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from .adapters import OnOff, UTCTime
from .emitted import SIGNED, long, number, reader_of_bits, words_of
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
from .source import Source, Unusual, class_defaults
from .values import Chosen, Unknown

SIMPLE: Final = frozenset(
    {
        BitString,
        Boolean,
        DecimalInteger,
        Enumerated,
        GeneralizedTime,
        IA5String,
        Integer,
        Null,
        OctetString,
        OnOff,
        TextOctets,
        UTCTime,
    }
)
"""Types whose values are made of their contents alone."""


class ValueEmitter(Source):
    """Writes the lines that make values.

    ``o`` is the message, ``l`` the same from the second octet on and ``v`` from the third; ``x`` is the text of ``v``
    in Latin-1. So the length octet of an element at ``at`` is ``l[at]``, and its contents, behind a length of one
    octet, are ``v[at:at + l[at]]``: two sums less for each element.
    """

    def __init__(self) -> None:
        super().__init__(
            {
                "Unusual": Unusual,
                "signed": SIGNED,
                "long": long,
                "number": number,
                "Chosen": Chosen,
                "Unknown": Unknown,
                "new": object.__new__,
            }
        )
        self._shared: dict[Any, str] = {}

    def refuse_if(self, condition: str) -> None:
        """Leave to the interpretive form what fulfils a condition."""
        with self.block(f"if {condition}:"):
            self.put("raise Unusual")

    # --- objects ----------------------------------------------------------------------------------------------------

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

    def shared(self, key: Any, make: Callable[[Any], Any]) -> str:
        """Give the name of an object that is made of ``key`` once for all."""
        if key not in self._shared:
            self._shared[key] = self.bind(make(key))
        return self._shared[key]

    # --- simple types -----------------------------------------------------------------------------------------------

    def one_octet(self, node: BerType, octet: str) -> str:
        """Give the expression of a value whose contents are one octet; empty where that is nothing special."""
        kind = type(node)
        if isinstance(node, Enumerated):
            return f"{self.shared(words_of(node)[0], tuple)}[{octet}]"
        if kind is Integer:
            return f"signed[{octet}]"
        if kind is DecimalInteger:
            return f"str(signed[{octet}])"
        return f"{octet} != 0" if kind is Boolean else ""

    def simple(self, node: BerType, start: str, end: str, target: str) -> None:
        """Make the value of a simple type."""
        kind = type(node)
        if kind in (IA5String, TextOctets):
            self.put(f"{target} = x[{start}:{end}]")
        elif kind is OctetString:
            self.put(f"{target} = v[{start}:{end}]")
        elif isinstance(node, Enumerated):
            self.put(f"{target} = {self.bind(words_of(node)[1])}(number(v, {start}, {end}))")
        elif isinstance(node, Integer):
            one = f"number(v, {start}, {end})"
            self.put(f"{target} = str({one})" if kind is DecimalInteger else f"{target} = {one}")
        elif kind is BitString:
            self.put(f"{target} = {self.bind(reader_of_bits(node))}(v[{start}:{end}])")
        else:
            self._checked(node, start, end, target)

    def _checked(self, node: BerType, start: str, end: str, target: str) -> None:
        """Make the value of a simple type whose contents can be wrong."""
        kind = type(node)
        if kind is GeneralizedTime:
            self.put(f"time = x[{start}:{end}]")
            self.refuse_if(f"{end} - {start} != 14 or not time.isdecimal()")
            self.put(f"{target} = time")
        elif kind is UTCTime:
            self.put(f"time = x[{start}:{end}]")
            self.refuse_if(f"{end} - {start} != 13 or time[-1:] != 'Z' or not time[:12].isdecimal()")
            self.put(f"{target} = time")
        else:
            self.refuse_if(f"{end} - {start} != {1 if kind is Boolean else 0}")
            self.put(f"{target} = " + (f"v[{start}] != 0" if kind is Boolean else "None"))
