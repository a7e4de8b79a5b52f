"""Python source in the making: lines, the objects they name, and the functions that come of them.

What it takes to leave a message to the exact form stands here too; emitted readers of XML do so in the same words.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .node import BerType


class Unusual(Exception):
    """The exact form (interpretive in BER, the walk over elements in XML) must decide. Never leaves the codec."""


class Source:
    """Gathers source and the objects it names, and makes functions of them."""

    def __init__(self, names: dict[str, Any]) -> None:
        """``names``: what every line may name."""
        self.lines: list[str] = []
        self.names = names
        self._indent = 0
        self._functions: dict[Hashable, str] = {}
        self._kept: list[BerType] = []
        """An id is only good while its object lives."""
        self._counter = 0

    def put(self, line: str) -> None:
        """Write one line."""
        self.lines.append("    " * self._indent + line)

    @contextmanager
    def block(self, line: str) -> Iterator[None]:
        """Write a line and indent what follows."""
        self.put(line)
        self._indent += 1
        yield
        self._indent -= 1

    def fresh(self, prefix: str) -> str:
        """Give a name that is not in use."""
        self._counter += 1
        return f"{prefix}{self._counter}"

    def bind(self, value: Any, prefix: str = "k") -> str:
        """Give a name for an object."""
        name = self.fresh(prefix)
        self.names[name] = value
        return name

    def written(self, node: BerType, writer: Callable[[str], None], form: Hashable = None) -> str:
        """Give the name of the function for a form of ``node``, which ``writer`` writes when it is first called."""
        key = id(node), form
        name = self._functions.get(key)
        if name is None:
            name = self._functions[key] = self.fresh("f")
            self._kept.append(node)
            self.names[name] = self._first_call(name, node, writer)
        return name

    def _first_call(self, name: str, node: BerType, writer: Callable[[str], None]) -> Callable[..., Any]:
        """Give what stands in for a function until it is needed."""

        def first(*arguments: Any) -> Any:
            try:
                self.make(name, node, writer)
            except Unusual:
                self.names[name] = never
                raise
            return self.names[name](*arguments)

        return first

    def make(self, name: str, node: BerType, writer: Callable[[str], None]) -> Callable[..., Any]:
        """Write and compile the function of that name."""
        self.lines, self._indent = [], 0
        writer(name)
        exec(compile("\n".join(self.lines), f"<emitted for {node.label}>", "exec"), self.names)  # noqa: S102 - our own source
        found: Callable[..., Any] = self.names[name]
        return found


def never(*_contents: object) -> Any:
    """Leave everything to the exact form."""
    raise Unusual


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
