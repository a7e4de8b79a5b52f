"""Single values of CSTA in the words of the domain."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from teamcall_core.ber.values import Name
from teamcall_core.csta.identifiers import ConnectionID, DeviceID
from teamcall_core.domain.features import FORWARDING_TYPES
from teamcall_core.domain.ids import CallId, Connection, ConnectionState, NumberType, Party
from teamcall_core.profiles.devices import bare

STATES: Final = {
    "null": ConnectionState.IDLE,
    "initiated": ConnectionState.INITIATED,
    "alerting": ConnectionState.ALERTING,
    "connected": ConnectionState.CONNECTED,
    "hold": ConnectionState.HELD,
    "queued": ConnectionState.QUEUED,
    "fail": ConnectionState.FAILED,
}
STATES_IN_ORDER: Final = tuple(STATES.values())
"""By the numbers of LocalConnectionState."""

SPELT_OTHERWISE: Final = {
    "badUri": "badURI",
    "interDigitTimeout": "interdigitTimeout",
    "notAvaliableBearerService": "notAvailableBearerService",
}
"""Causes of ECMA-285 that ECMA-323 edition 6 spells in another way."""

FORWARDING_NAMES: Final = dict(
    zip(
        FORWARDING_TYPES,
        (
            "forwardImmediate",
            "forwardImmInt",
            "forwardImmExt",
            "forwardBusy",
            "forwardBusyInt",
            "forwardBusyExt",
            "forwardNoAns",
            "forwardNoAnsInt",
            "forwardNoAnsExt",
            "forwardDND",
            "forwardDNDInt",
            "forwardDNDExt",
        ),
        strict=True,
    )
)
"""The words for forwarding types, and ForwardingType of ECMA-285."""
_FORWARDING_WORDS: Final = {name: word for word, name in FORWARDING_NAMES.items()}
_NO_CALL: Final = CallId("")
_new: Final = object.__new__
"""Slot by slot, what every event has several of is made in half the time."""
_NUMBER_TYPES: Final[Mapping[str, NumberType]] = {str(one): one for one in NumberType}


def cause(name: Name | None) -> str:
    """Give the word of ECMA-323 edition 6: ``normal`` for none, digits for a number without a name."""
    if name is None:
        return "normal"
    word = name if type(name) is str else str(name)
    return SPELT_OTHERWISE.get(word, word)


def state(name: object) -> ConnectionState | None:
    """Give the state of a connection; None where none is known."""
    return STATES.get(name) if isinstance(name, str) else None


def party(named: object) -> Party | None:
    """Give the device that an event names; None where it names none."""
    return named_party(named) if isinstance(named, DeviceID) else None


def named_party(named: DeviceID) -> Party | None:
    """Give the device that an event names by this; None where that is empty."""
    identifier, word = named.identifier, named.type_of_number
    if not identifier:
        return None
    made: Party = _new(Party)
    made.number = _bare(identifier) if identifier[0] == "N" else identifier
    kind = _NUMBER_TYPES.get(word)
    if kind is not None:
        made.type, made.scope = kind, ""
    else:
        coarse, _, made.scope = word.partition(":")
        made.type = _NUMBER_TYPES.get(coarse, NumberType.OTHER)
    made.shown = None
    return made


def _bare(word: str) -> str:
    """Take a device out of the form that only a switching function writes: ``N<101>;noa=nk``."""
    return bare(word) if word.startswith("N<") else word


def number(named: object) -> str:
    """Give the number of a device alone; ``""`` where none is named."""
    return _bare(named.identifier) if isinstance(named, DeviceID) else ""


def connection(identifier: ConnectionID) -> Connection:
    """Give the connection, with ``identifier`` as its origin: it is sent back exactly as it came."""
    device, call = identifier.device_id, identifier.call_id
    made: Connection = _new(Connection)
    made.call = call.hex() if call else _NO_CALL  # type: ignore[assignment]  # a call of NewType is a call
    made.origin = identifier
    made.dynamic = False
    if isinstance(device, DeviceID):
        word = device.identifier
        made.device = _bare(word) if word[:1] == "N" else word
    elif isinstance(device, bytes):
        made.device, made.dynamic = device.hex(), True
    else:
        made.device = ""
    return made


def forwarding_type(name: Name | None) -> str:
    """Give the type of a forwarding: digits for a number without a name, ``""`` for none."""
    return "" if name is None else _FORWARDING_WORDS.get(str(name), str(name))


def text(octets: bytes | None) -> str:
    """Give octets that people write as text: UTF-8, else one character per octet; ``""`` for none."""
    if octets is None:
        return ""
    try:
        return octets.decode()
    except UnicodeDecodeError:
        return octets.decode("latin-1")
