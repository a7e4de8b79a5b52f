"""Names of a package that are imported from its chapters on first use: 200 dataclasses take 100 ms to define."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def chapters(package: str, names: Mapping[str, tuple[str, ...]]) -> Callable[[str], object]:
    """Make the ``__getattr__`` of ``package``: ``names`` maps a module inside it to the names it holds."""
    home = {name: f"{package}.{module}" for module, held in names.items() for name in held}

    def find(name: str) -> object:
        """Import the chapter that holds ``name`` and remember the name in the package."""
        if name not in home:
            msg = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(msg)
        value: object = getattr(import_module(home[name]), name)
        setattr(sys.modules[package], name, value)
        return value

    return find


def listing(package: str, names: Mapping[str, tuple[str, ...]]) -> Callable[[], list[str]]:
    """Make the ``__dir__`` of ``package``: everything that can be had, imported or not."""

    def everything() -> list[str]:
        """Name it in order."""
        return sorted({*vars(sys.modules[package]), *(name for held in names.values() for name in held)})

    return everything
