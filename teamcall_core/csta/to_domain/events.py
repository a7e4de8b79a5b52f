"""Events of CSTA in the words of the domain, by their operation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from teamcall_core.csta.message import Message, UnknownEvent
from teamcall_core.domain import events as domain
from teamcall_core.domain.ids import Device

from .call_events import CALL_EVENTS, Words
from .device_events import DEVICE_EVENTS

_Read = Callable[[Any, Device], "domain.CallEvent | domain.DeviceEvent | None"]
_EVENTS: Final[Mapping[str, _Read]] = {
    **{name: one.read if isinstance(one, Words) else one for name, one in CALL_EVENTS.items()},
    **DEVICE_EVENTS,
}


def event(message: Message, device: Device) -> domain.CallEvent | domain.DeviceEvent | domain.UnknownEvent:
    """Turn an event into the domain's; ``device`` is the one that is monitored. What has no word is UnknownEvent."""
    read = _EVENTS.get(message.operation)  # type: ignore[arg-type]  # a number without a name is none of the keys
    body = message.body
    made = None if read is None or body is None or type(body) is UnknownEvent else read(body, device)
    if made is None:
        return domain.UnknownEvent(device, str(message.operation), origin=message)
    made.origin = message
    return made


def is_unreadable(message: Message) -> bool:
    """Tell whether an event that has words came in a form that has none, and was kept whole."""
    return type(message.body) is UnknownEvent and message.operation in _EVENTS
