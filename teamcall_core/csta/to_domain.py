"""From CSTA messages to the words of the domain. Nothing of the message is lost: it travels on as ``origin``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from teamcall_core.ber.values import Chosen, Name
from teamcall_core.domain import events as domain
from teamcall_core.domain.ids import CallId, Connection, ConnectionState, Device, NumberType, Party
from teamcall_core.domain.outcomes import PbxRefused, RemoteRejected

from .identifiers import ConnectionID, DeviceID
from .message import Message, Reject, UniversalFailure


class _Words(NamedTuple):
    """How an event of CSTA is called in the domain: its class, its connection, domain attribute to CSTA attribute."""

    make: type[domain.CallEvent]
    connection: str
    parties: Mapping[str, str]


def _same(*names: str) -> dict[str, str]:
    return {name: name for name in names}


_FOUR: Final = ("calling_device", "called_device", "last_redirection_device")
_EVENTS: Final = {
    "serviceInitiated": _Words(domain.CallInitiated, "initiated_connection", _same("initiating_device")),
    "originated": _Words(
        domain.CallOriginated, "originated_connection", _same("calling_device", "called_device", "originating_device")
    ),
    "delivered": _Words(domain.CallDelivered, "connection", _same("alerting_device", *_FOUR)),
    "established": _Words(domain.CallEstablished, "established_connection", _same("answering_device", *_FOUR)),
    "connectionCleared": _Words(domain.ConnectionCleared, "dropped_connection", _same("releasing_device")),
    "failed": _Words(
        domain.CallFailed, "failed_connection", _same("failing_device", "calling_device", "called_device")
    ),
}

_STATES: Final = {
    "null": ConnectionState.IDLE,
    "initiated": ConnectionState.INITIATED,
    "alerting": ConnectionState.ALERTING,
    "connected": ConnectionState.CONNECTED,
    "hold": ConnectionState.HELD,
    "queued": ConnectionState.QUEUED,
    "fail": ConnectionState.FAILED,
}
_OWN_STATE: Final = {
    "callNull": ConnectionState.IDLE,
    "callPending": ConnectionState.INITIATED,
    "callOriginated": ConnectionState.CONNECTED,
    "callDelivered": ConnectionState.CONNECTED,
    "callDeliveredHeld": ConnectionState.HELD,
    "callReceived": ConnectionState.ALERTING,
    "callEstablished": ConnectionState.CONNECTED,
    "callEstablishedHeld": ConnectionState.HELD,
    "callReceivedOnHold": ConnectionState.ALERTING,
    "callEstablishedOnHold": ConnectionState.CONNECTED,
    "callQueued": ConnectionState.CONNECTED,
    "callQueuedHeld": ConnectionState.HELD,
    "callFailed": ConnectionState.CONNECTED,
    "callFailedHeld": ConnectionState.HELD,
    "callBlocked": ConnectionState.IDLE,
}
"""SimpleCallState to the state of the device asked about: the low four bits of its number are that device's
LocalConnectionState, the high ones the other's (status-reporting 126: callReceived is 0x32, alerting and connected)."""

_SPELT_OTHERWISE: Final = {
    "badUri": "badURI",
    "interDigitTimeout": "interdigitTimeout",
    "notAvaliableBearerService": "notAvailableBearerService",
}
"""Causes of ECMA-285 that ECMA-323 edition 6 spells in another way."""


def event(message: Message, device: Device) -> domain.CallEvent | domain.UnknownEvent:
    """Turn an event into the domain's; ``device`` is the one that is monitored. What has no word is UnknownEvent."""
    words = _EVENTS.get(message.operation) if isinstance(message.operation, str) else None
    found = getattr(message.body, words.connection, None) if words else None
    if words is None or not isinstance(found, ConnectionID):
        return domain.UnknownEvent(device, str(message.operation), origin=message)
    body = message.body
    parties = {name: party(getattr(body, source)) for name, source in words.parties.items()}
    made = words.make(device, cause(getattr(body, "cause", None)), connection(found), **parties)  # type: ignore[arg-type]
    made.local_state = state(getattr(body, "local_connection_info", None))
    made.origin = message
    return made


def cause(name: Name | None) -> str:
    """Give the word of ECMA-323 edition 6: ``normal`` for none, digits for a number without a name."""
    if name is None:
        return "normal"
    word = str(name)
    return _SPELT_OTHERWISE.get(word, word)


def state(name: Name | None) -> ConnectionState | None:
    """Give the state of a connection; None where none is known."""
    return _STATES.get(name) if isinstance(name, str) else None


def party(named: object) -> Party | None:
    """Give the device that an event names; None where it names none."""
    if not isinstance(named, DeviceID) or not named.identifier:
        return None
    return Party(named.identifier, _number_type(named.type_of_number))


def _number_type(word: str) -> NumberType:
    """Give the type of a number without its finer part (``explicitPublic:national``)."""
    coarse = word.partition(":")[0]
    return NumberType(coarse) if coarse in NumberType.__members__.values() else NumberType.OTHER


def connection(identifier: ConnectionID) -> Connection:
    """Give the connection, with ``identifier`` as its origin: it is sent back exactly as it came."""
    device = identifier.device_id
    word = ""
    if isinstance(device, DeviceID):
        word = device.identifier
    elif isinstance(device, bytes):
        word = device.hex()
    return Connection(CallId((identifier.call_id or b"").hex()), word, origin=identifier)


def snapshot(body: object) -> tuple[domain.SnapshotConnection, ...]:
    """Give the calls of a SnapshotDeviceResult in which the device has a part.

    A result that only announces its data (serviceCrossRefID) gives none.
    """
    data = getattr(body, "cross_ref_id_or_snapshot_data", None)
    calls = []
    for info in data if isinstance(data, list) else ():
        own = _own_state(info.local_call_state)
        if own is not ConnectionState.IDLE:
            identifier = connection(info.connection_identifier)
            calls.append(domain.SnapshotConnection(identifier, own, party(info.endpoint_device)))
    return tuple(calls)


def _own_state(call_state: object) -> ConnectionState:
    """Give the state of the snapshot's own device: the first of a compound state."""
    if isinstance(call_state, list):
        return _STATES.get(call_state[0], ConnectionState.CONNECTED) if call_state else ConnectionState.IDLE
    if isinstance(call_state, int):
        return tuple(_STATES.values())[call_state & 0xF] if call_state & 0xF < len(_STATES) else ConnectionState.IDLE
    if isinstance(call_state, Chosen) and call_state.value in _STATES:
        # Phase II may tell the device's own state alone.
        return _STATES[str(call_state.value)]
    # The telephone system does not know the state ("unknown"), but there is a call: it counts as connected.
    return _OWN_STATE.get(str(call_state), ConnectionState.CONNECTED)


def failure(body: object) -> PbxRefused:
    """Turn the body of an error into the outcome."""
    if isinstance(body, UniversalFailure):
        return PbxRefused(body.category, str(body.name))
    return PbxRefused("unspecified", "unspecified")


def rejected(body: object) -> RemoteRejected:
    """Turn the body of a reject into the outcome."""
    return RemoteRejected(str(body.problem) if isinstance(body, Reject) else "unknown")
