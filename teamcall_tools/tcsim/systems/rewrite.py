"""The names in a message, replaced one by one: connections and devices, wherever they stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from teamcall_core.csta.identifiers import ConnectionID, DeviceID

Connections = Callable[[ConnectionID], ConnectionID]
Devices = Callable[[DeviceID, str], object]
"""Takes a device and the name of the element that it stands in."""


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def rewritten(value: Any, connections: Connections, devices: Devices, element: str = "") -> Any:
    """A copy of ``value`` with other names. The device inside a connection is the connection's own affair."""
    match value:
        case ConnectionID():
            return connections(value)
        case DeviceID():
            return devices(value, element)
        case list():
            return [rewritten(one, connections, devices, element) for one in value]
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {}
    for name in _names(type(value)):
        old = getattr(value, name)
        new = rewritten(old, connections, devices, name)
        if new is not old:
            changes[name] = new
    return replace(value, **changes) if changes else value
