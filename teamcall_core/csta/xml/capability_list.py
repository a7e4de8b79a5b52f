"""Capability lists in short: a line for each set of flags, a line for all numbers of a structure."""

from __future__ import annotations

from typing import Any, Final

from .flags import Flags
from .simple import LONG_NUMBER, SHORT_NUMBER
from .structures import Field, Structure, need, snake

_NEWER: Final = 6
"""The edition that what is marked with ``+`` is there from."""


def capability_list(label: str, make: type[Any], *lists: str) -> Structure:
    """Declare sets of flags from lines ``element: flag flag ...``, one for each service or event.

    An element whose attribute is called otherwise is ``element@attribute``. What edition 3 does not have ends with
    ``+``, what the ASN.1 has as mandatory with ``!``.
    """
    return Structure(label, *map(_field, lists), make=make)


def _field(line: str) -> Field:
    head, _, words = line.partition(":")
    name, attr = _element(head.rstrip("+!"))
    since = _NEWER if head.endswith("+") else 0
    return Field(name, flags(name, words), attr, mandatory=head.endswith("!"), since=since)


def _element(word: str) -> tuple[str, str]:
    """Split ``element@attribute``."""
    name, _, attr = word.partition("@")
    return name, attr or snake(name)


def flags(label: str, words: str) -> Flags:
    """Declare a set of flags; one that the ASN.1 names otherwise is ``name=flag``."""
    spelt: dict[str, str] = {}
    since: dict[str, int] = {}
    for word in words.split():
        name, _, flag = word.removesuffix("+").partition("=")
        spelt[name] = flag or name
        if word.endswith("+"):
            since[name] = _NEWER
    return Flags(label, *spelt, spelt=spelt, since=since)


def numbers(label: str, make: type[Any], words: str) -> Structure:
    """Declare a structure of numbers, all of them mandatory; one of 16 bits ends with ``.``."""
    fields = [
        need(name, SHORT_NUMBER if word.endswith(".") else LONG_NUMBER, attr)
        for word in words.split()
        for name, attr in [_element(word.removesuffix("."))]
    ]
    return Structure(label, *fields, make=make)
