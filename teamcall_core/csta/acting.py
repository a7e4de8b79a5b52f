"""Who acts in a request, and what kind of service it asks for: what permission and licence have to know of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any, Final

from teamcall_core.domain.ids import CallId, Connection

from .identifiers import ConnectionID, DeviceID
from .message import Message, Unknown
from .to_domain.words import connection

_ACTS_ELSEWHERE: Final[Mapping[str, str]] = {
    "directedPickupCall": "requesting_device",
    "joinCall": "joining_device",
}
"""Services in which the first device or connection is not the one that acts."""

_GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "routeing": (
        "routeRegister", "routeRegisterAbort", "routeRegisterCancel", "routeRequest", "reRoute", "routeSelect",
        "routeUsed", "routeEnd", "routeReject",
    ),
    "inputOutput": (
        "startDataPath", "stopDataPath", "sendData", "sendMulticastData", "sendBroadcastData", "suspendDataPath",
        "dataPathSuspended", "resumeDataPath", "dataPathResumed", "fastData", "ioRegister", "ioRegisterAbort",
        "ioRegisterCancel",
    ),
    "escape": (
        "escape", "escapeRegister", "escapeRegisterAbort", "escapeRegisterCancel", "privateDataVersionSelection",
    ),
    "callDetailRecords": (
        "startCDRTransmission", "stopCDRTransmission", "sendStoredCallDetailRecords", "callDetailRecordsNotification",
        "callDetailRecordsReport",
    ),
    "dataCollection": (
        "startDataCollection", "stopDataCollection", "suspendDataCollection", "resumeDataCollection",
        "dataCollectionSuspended", "dataCollectionResumed", "dataCollected",
    ),
}  # fmt: skip
_GROUP_OF: Final = {service: group for group, services in _GROUPS.items() for service in services}

PRIVILEGED: Final = frozenset({"routeing", "inputOutput", "escape"})
"""Groups that reach beyond single devices: refused in security mode unless everything may pass."""

HARMLESS: Final = frozenset({"getCSTAFeatures", "getSwitchingFunctionCapabilities", "requestSystemStatus"})
"""Services about no device that tell nothing of any."""

UNANSWERED: Final = frozenset(
    {
        "escapeRegisterAbort", "ioRegisterAbort", "reRoute", "routeEnd", "routeRegisterAbort", "routeReject",
        "routeRequest", "routeSelect", "routeUsed", "snapshotCallData", "snapshotDeviceData", "systemRegisterAbort",
    }
)  # fmt: skip
"""Services that have no answer."""


def group_of(service: str) -> str:
    """Give the group that a service belongs to, ``""`` where it is none of those that need care."""
    return _GROUP_OF.get(service, "")


def services_in(group: str) -> tuple[str, ...]:
    """Give the services of a group."""
    return _GROUPS.get(group, ())


def identifier_of(device: DeviceID) -> str:
    """Give the word of a device whose type says nothing more."""
    return device.identifier


def acting(message: Message, word_of: Callable[[DeviceID], str] = identifier_of) -> tuple[str, Connection | None]:
    """Give the device word of the acting side, and the connection that names it where one does.

    The word is ``""`` where no device is named: by a request about none, and by a connection with a dynamic device.
    Lists and choices are not looked into: a request that acts for a device names it by an element of its own.
    ``word_of`` gives the word for a device. A request whose body cannot be read may be about any: its connection is
    nobody's.
    """
    if isinstance(message.body, Unknown):
        return "", Connection(CallId(""), "")
    for name in _names(message):
        value = getattr(message.body, name)
        if isinstance(value, DeviceID):
            return word_of(value), None
        if isinstance(value, ConnectionID):
            found = connection(value)
            return ("" if found.dynamic else found.device), found
    return "", None


def respelt(message: Message, device: DeviceID) -> Message:
    """Give a request with its acting device written like ``device``, where it is named by a dialling number.

    A client that gives a device another type knows how the telephone system writes it.
    """
    body: Any = message.body
    for name in _names(message):
        value = getattr(body, name)
        if isinstance(value, ConnectionID):
            return message
        if isinstance(value, DeviceID) and value.type_of_number != "dialingNumber":
            return message
        if isinstance(value, DeviceID):
            written = replace(value, identifier=device.identifier, type_of_number=device.type_of_number)
            return message if written == value else replace(message, body=replace(body, **{name: written}))
    return message


def _names(message: Message) -> tuple[str, ...]:
    """Give the elements among which the acting device is looked for, in that order."""
    if message.body is None or isinstance(message.body, Unknown):
        return ()
    elsewhere = _ACTS_ELSEWHERE.get(str(message.operation))
    return (elsewhere,) if elsewhere else tuple(field.name for field in fields(message.body))  # type: ignore[arg-type]


def has_private_data(message: Message) -> bool:
    """Tell whether a request carries data of a maker, in the common arguments or as its own."""
    body: Any = message.body
    common = getattr(body, "extensions", None)
    return getattr(body, "private_data", None) is not None or getattr(common, "private_data", None) is not None
