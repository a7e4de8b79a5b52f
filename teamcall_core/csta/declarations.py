"""Where the declarations of a phase are: imported from their chapter when the first such message comes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Final

from teamcall_core.ber.node import BerType
from teamcall_core.openenum import OpenEnum


@cache
def constant(name: str) -> str:
    """Turn ``makeCall`` into the name of its declaration, ``MAKE_CALL``."""
    return "".join(f"_{letter}" if letter.isupper() else letter for letter in name).upper()


class Declarations:
    """The numbers of one phase and what stands behind them.

    ``package``: the phase's package. ``operations``: names and local codes. ``services``, ``events``: chapter to the
    names that it declares. A name without a chapter is known, but not declared.
    """

    def __init__(
        self,
        package: str,
        operations: OpenEnum,
        services: Mapping[str, tuple[str, ...]],
        events: Mapping[str, tuple[str, ...]],
    ) -> None:
        self.package: Final = package
        self.operations: Final = operations
        self.services: Final = {name: chapter for chapter, names in services.items() for name in names}
        self.events: Final = {name: chapter for chapter, names in events.items() for name in names}
        self._found: dict[tuple[str, str], BerType] = {}

    def argument_of(self, operation: str | int) -> BerType | None:
        """Give the declaration of an operation's argument; None where there is none."""
        chapter = self.services.get(str(operation))
        return None if chapter is None else self._load(f"services.{chapter}", constant(str(operation)))

    def result_of(self, operation: str | int) -> BerType | None:
        """Give the declaration of an operation's result; None where there is none."""
        chapter = self.services.get(str(operation))
        return None if chapter is None else self._load(f"services.{chapter}", constant(str(operation)) + "_RESULT")

    def event_of(self, name: str | int) -> BerType | None:
        """Give the declaration of an event; None where there is none."""
        chapter = self.events.get(str(name))
        return None if chapter is None else self._load(f"events.{chapter}", constant(str(name)))

    def _load(self, chapter: str, name: str) -> BerType:
        """Import a declaration that is known to be there."""
        found = self._found.get((chapter, name))
        if found is None:
            found = self._found[chapter, name] = getattr(import_module(f"{self.package}.{chapter}"), name)
        return found
