"""Messages as JSON and back, for any dataclass of the codecs: by class name and fields, without a table of messages.

Plain values are themselves. Everything else is an object with one key that begins with ``$``: ``$hex`` octets,
``$bits`` the set bits of a BIT STRING, ``$tuple``, ``$enum`` a value of an enumeration class, ``$type`` the class of an
object, whose other keys are its attributes. An attribute that is absent (None, or an empty ``unknown``) is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from importlib import import_module
from typing import Any, Final

from teamcall_core import csta

from .secrets import MASK, SECRET_FIELDS, hidden_in_text

_ROOT: Final = "teamcall_core.csta"
_HOMES: Final = ("", "events", "services", "association", "common", "identifiers", "message")
"""Modules of csta whose classes are called by their bare names, in the order in which they are asked."""


class JsonError(Exception):
    """JSON that describes no message; the text says where and why."""


# --- to JSON ---------------------------------------------------------------------------------------------------------


class Writer:
    """Values to what ``json`` can write. With ``secrets`` passwords are written as they are."""

    def __init__(self, *, secrets: bool = False) -> None:
        self._secrets = secrets

    def value(self, value: object) -> object:
        """Any value of a message."""
        if isinstance(value, Enum):
            return {"$enum": name_of(type(value)), "value": value.value}
        if value is None or isinstance(value, (bool, int, float, str)):
            return value
        if isinstance(value, (bytes, bytearray)):
            octets = bytes(value)
            return {"$hex": (octets if self._secrets else hidden_in_text(octets)).hex()}
        if isinstance(value, csta.Bits):
            return {"$bits": sorted(value, key=str), "length": value.length}
        if is_dataclass(value) and not isinstance(value, type):
            return {"$type": name_of(type(value)), **self.attributes(value)}
        return self._several(value)

    def _several(self, value: object) -> object:
        if isinstance(value, list):
            return [self.value(one) for one in value]
        if isinstance(value, tuple):
            return {"$tuple": [self.value(one) for one in value]}
        if isinstance(value, Mapping):
            return {"$map": [[self.value(key), self.value(held)] for key, held in value.items()]}
        return {"$repr": repr(value)}

    def attributes(self, value: object) -> dict[str, object]:
        """The attributes that are present."""
        found: dict[str, object] = {}
        for name, held in present(value):
            secret = name in SECRET_FIELDS and held is not None and not self._secrets
            found[name] = MASK if secret else self.value(held)
        return found


def present(value: object) -> list[tuple[str, object]]:
    """Attributes of a dataclass with their values, but those that are as absent as they are by default."""
    pairs = ((one, getattr(value, one.name, None)) for one in fields(value))  # type: ignore[arg-type]
    return [(one.name, held) for one, held in pairs if not _absent(one, held)]


def _absent(field: Field[Any], held: object) -> bool:
    return (held is None or held == ()) and field.default_factory is MISSING and held == field.default


def name_of(kind: type) -> str:
    """The name by which ``class_of`` finds the class: bare where that is enough, else with its module inside csta."""
    if _bare(kind.__name__) is kind:
        return kind.__name__
    return f"{kind.__module__.removeprefix(_ROOT).lstrip('.')}.{kind.__qualname__}"


# --- from JSON -------------------------------------------------------------------------------------------------------


def read_value(data: object, path: str) -> Any:
    """The value that JSON describes. Raises JsonError with the path of what is wrong."""
    if isinstance(data, list):
        return [read_value(one, f"{path}[{place}]") for place, one in enumerate(data)]
    if not isinstance(data, dict):
        return data
    marks = [key for key in data if key.startswith("$")]
    reader = _READERS.get(marks[0]) if len(marks) == 1 else None
    if reader is None:
        raise JsonError(f"{path}: needs one of {' '.join(_READERS)}, has {' '.join(data) or 'none'}")
    try:
        return reader(data, path)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise JsonError(f"{path}: {error}") from error


def _hex(data: dict[str, Any], path: str) -> bytes:
    del path
    return bytes.fromhex(data["$hex"])


def _bits(data: dict[str, Any], path: str) -> csta.Bits:
    del path
    return csta.Bits(data["$bits"], data.get("length"))


def _tuple(data: dict[str, Any], path: str) -> tuple[object, ...]:
    return tuple(read_value(data["$tuple"], path))


def _map(data: dict[str, Any], path: str) -> dict[object, object]:
    return {read_value(key, path): read_value(held, path) for key, held in data["$map"]}


def _enum(data: dict[str, Any], path: str) -> Enum:
    kind = class_of(data["$enum"], path)
    if not issubclass(kind, Enum):
        raise JsonError(f"{path}: {data['$enum']} is no enumeration")
    value = data["value"]
    return kind(value)


def _object(data: dict[str, Any], path: str) -> object:
    kind = class_of(data["$type"], path)
    if not is_dataclass(kind):
        raise JsonError(f"{path}: {data['$type']} is no class of messages")
    named = {key: read_value(held, f"{path}.{key}") for key, held in data.items() if key != "$type"}
    return kind(**named)


_READERS: Final = {"$hex": _hex, "$bits": _bits, "$tuple": _tuple, "$map": _map, "$enum": _enum, "$type": _object}


def class_of(name: object, path: str) -> type:
    """The class that ``name_of`` named. Only classes of the codecs are found."""
    if not isinstance(name, str):
        raise JsonError(f"{path}: a class is named by a text, not by {name!r}")
    module, dot, bare = name.rpartition(".")
    found = _inside(module, bare) if dot else _bare(bare)
    if found is None:
        raise JsonError(f"{path}: there is no class {name!r}")
    return found


def _bare(name: str) -> type | None:
    for home in _HOMES:
        found = _inside(home, name)
        if found is not None:
            return found
    return None


def _inside(module: str, name: str) -> type | None:
    whole = module if module.startswith("teamcall_core.") else f"{_ROOT}.{module}".rstrip(".")
    if not whole.replace(".", "").replace("_", "").isalnum():
        return None
    try:
        found = getattr(import_module(whole), name, None)
    except ImportError:
        return None
    return found if isinstance(found, type) and found.__module__.startswith("teamcall_core.") else None
