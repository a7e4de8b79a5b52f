"""Events of the domain as CSTA messages: what the telephone system sent, or what the server itself has to tell.

An event with an ``origin`` is that message, in the words of the phase that is wanted. One without was made by the
server (after a gap): it is said in the nearest event of ECMA-269.
"""

from __future__ import annotations

from typing import Any, Final

from teamcall_core.ber.values import Unknown
from teamcall_core.domain import events as domain
from teamcall_core.domain.ids import ConnectionState, Device, NumberType, Party
from teamcall_core.errors import NotExpressible

from . import events
from .from_domain import connection_id
from .identifiers import DeviceID, DeviceStatus
from .message import Message, Phase
from .to_domain.call_events import CALL_EVENTS, Words
from .translation import translate

Event = domain.CallEvent | domain.DeviceEvent | domain.UnknownEvent

NO_CROSS_REF: Final = b"\x00\x00"
"""Stands in an event of our own until a session puts its own cross reference there."""

_MADE: Final = {words.make: (operation, words) for operation, words in CALL_EVENTS.items() if isinstance(words, Words)}
_STATES: Final = {
    ConnectionState.IDLE: "null",
    ConnectionState.INITIATED: "initiated",
    ConnectionState.ALERTING: "alerting",
    ConnectionState.CONNECTED: "connected",
    ConnectionState.HELD: "hold",
    ConnectionState.QUEUED: "queued",
    ConnectionState.FAILED: "fail",
}
_OUR_CAUSES: Final = {"resync": "normal"}
"""Causes that ECMA-269 does not have."""
_WHOLE_TYPES: Final = (NumberType.IMPLICIT_PUBLIC, NumberType.IMPLICIT_PRIVATE)
_PLAIN: Final = ("calling_device", "called_device", "last_redirection_device")
"""Elements that ECMA-285 demands of many events: a device that is not named is not known."""


def event(happened: Event, phase: Phase, link: Phase) -> Message:
    """Give the message for ``happened`` in ``phase``; ``link`` is the phase of the telephone system.

    Raises NotExpressible. Cross reference and invoke id are those of the link or none: both belong to each session.
    """
    origin = happened.origin
    if not isinstance(origin, Message):
        return translate(_made(happened, link), phase)
    if isinstance(origin.body, Unknown) and origin.phase is not phase:
        raise NotExpressible(str(origin.operation))
    return translate(origin, phase)


def _made(happened: Event, link: Phase) -> Message:
    """Make the message, in the phase in which the identifiers of its connection are."""
    base = link if link not in (Phase.I, Phase.II) else Phase.III
    if isinstance(happened, domain.DeviceOutOfService):
        return _maintenance("outOfService", events.OutOfService, happened.device, happened.cause, base)
    if isinstance(happened, domain.DeviceBackInService):
        return _maintenance("backInService", events.BackInService, happened.device, happened.cause, base)
    found = _MADE.get(type(happened)) if isinstance(happened, domain.CallEvent) else None
    if found is None or not isinstance(happened, domain.CallEvent):
        raise NotExpressible(type(happened).__name__)
    operation, words = found
    return Message("event", 0, operation, _body(happened, operation, words), base)


def _maintenance(operation: str, make: Any, device: Device, cause: str, phase: Phase) -> Message:
    return Message("event", 0, operation, make(NO_CROSS_REF, DeviceID(device), _cause(cause)), phase)


def _cause(word: str) -> str | int:
    return int(word) if word.isascii() and word.isdigit() else _OUR_CAUSES.get(word, word)


def _body(happened: domain.CallEvent, operation: str, words: Words) -> object:
    make = getattr(events, operation[:1].upper() + operation[1:])
    devices = {element: _device(getattr(happened, name)) for name, element in words.parties.items()}
    values: dict[str, Any] = {
        words.connection: connection_id(happened.connection),
        **{name: DeviceStatus.NOT_KNOWN for name in _PLAIN if name in make.__dataclass_fields__},
        **devices,
        **{name: getattr(happened, name) for name in words.plain},
        "cause": _cause(happened.cause),
        "local_connection_info": None if happened.local_state is None else _STATES[happened.local_state],
    }
    if isinstance(values.get("originating_device"), DeviceStatus):
        values["originating_device"] = None  # the one element that has no word for a device that is not known
    return make(NO_CROSS_REF, **values)


def _device(party: Party | None) -> DeviceID | DeviceStatus:
    """Give the device; a type whose finer part the domain does not keep is not said."""
    if party is None:
        return DeviceStatus.NOT_KNOWN
    return DeviceID(party.number, party.type.value if party.type in _WHOLE_TYPES else "dialingNumber")
