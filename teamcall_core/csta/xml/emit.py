"""Straight-line readers out of declarations: the same values as the walk over elements, several times as fast.

A declaration becomes one regular expression for a whole document and a function that makes the objects of its groups.
They know the usual form only: elements of the document's own namespace without a prefix, in their declared order, none
that nobody declared, no attribute but ``typeOfNumber``, no comment, no reference but the five predefined ones. Whatever
else there is, a fault included, makes them raise ``Unusual``, and their caller asks the walk, which alone gives errors
and keeps what is unknown. So both cannot disagree on an error.

No part of an expression gives back what it has taken (``*+``, ``?+``, ``(?>``), and what follows a start tag is decided
by that tag: the time grows with the length of the document and with nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from teamcall_core.ber.source import Unusual, never
from teamcall_core.csta.identifiers import DeviceID

from . import usual_values
from .patterns import Body
from .structures import Listing, ListOf, Single, Structure

_PLAIN: Final = rf"([^<>&{usual_values.NO_CHARACTERS}]*+)"
_ESCAPED: Final = rf"([^<>{usual_values.NO_CHARACTERS}]*+)"
_GAP: Final = r"[ \t\r\n]*+"


class Emitter:
    """Makes readers for one form of documents.

    ``spaced``: with blanks between elements; ``escaped``: with references.
    """

    def __init__(self, *, spaced: bool, escaped: bool) -> None:
        self.gap: Final = _GAP if spaced else ""
        self.text: Final = _ESCAPED if escaped else _PLAIN
        self.escaped: Final = escaped
        self.names: Final[dict[str, Any]] = {
            "Unusual": Unusual,
            "new": object.__new__,
            "device": usual_values.device,
            "truth": usual_values.TRUTH,
            "octets_of": usual_values.octets_of,
            "connection": usual_values.connection,
            "unescaped": usual_values.unescaped,
            "DeviceID": DeviceID,
        }
        """What every line may name."""
        self._items: dict[int, str] = {}
        self._kept: list[ListOf] = []
        """An id is only good while its object lives."""

    def document(self, name: str, kind: Structure | Listing) -> Callable[[str, int], Any]:
        """Give the reader of all that stands behind the start tag of a document element. Raises Unusual."""
        body = Body(self)
        match = re.compile(body.document(kind, name, "value") + _GAP, re.DOTALL).fullmatch
        read = body.function(kind.label)

        def document(text: str, at: int) -> Any:
            found = match(text, at)
            if found is None:
                raise Unusual
            return read(found.groups())

        return document

    def bind(self, value: Any) -> str:
        """Give a name for an object."""
        name = f"k{len(self.names)}"
        self.names[name] = value
        return name

    def items(self, kind: ListOf) -> str:
        """Give the name of the reader of the content of a list, which is made when it is first needed."""
        found = self._items.get(id(kind))
        if found is not None:
            return found

        def first(text: str) -> Any:
            try:
                self.names[name] = self._reader_of(kind)
            except Unusual:
                self.names[name] = never
                raise
            return self.names[name](text)

        name = self._items[id(kind)] = self.bind(first)
        self._kept.append(kind)
        return name

    def _reader_of(self, kind: ListOf) -> Callable[[str], Any]:
        """Make the reader of the elements of a list, one behind the other."""
        body = Body(self)
        match = re.compile(body.element(kind.item, kind.item_name, "value").pattern, re.DOTALL).match
        read = body.function(kind.label)
        least, single = kind.least, isinstance(kind, Single)

        def items(text: str) -> Any:
            found: list[Any] = []
            at, end = 0, len(text)
            while at < end:
                one = match(text, at)
                if one is None:
                    raise Unusual
                found.append(read(one.groups()))
                at = one.end()
            if len(found) < least or (single and len(found) != 1):
                raise Unusual
            return found[0] if single else found

        return items
