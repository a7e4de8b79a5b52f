"""Declarations that services and events of Phase I share (ECMA-180 as Application Link sends it).

``[I]`` marks what is not in the ASN.1 of Application Link; docs/codecs-phases.md says where it comes from.
"""

from __future__ import annotations

from teamcall_core.ber.adapters import Alone, Named, Only
from teamcall_core.ber.types import (
    APPLICATION,
    CONTEXT,
    Alternative,
    Any,
    Boolean,
    Choice,
    DecimalInteger,
    IA5String,
    Kinds,
    Null,
    ObjectIdentifier,
    OctetString,
    Sequence,
    SequenceOf,
    Tagged,
    TextOctets,
    context,
    explicit,
    may,
    need,
)
from teamcall_core.csta.common import (
    ConnectionListItem,
    CSTACommonArguments,
    MonitorFilter,
    SnapshotDeviceResponseInfo,
)
from teamcall_core.csta.identifiers import ConnectionID, DeviceID, DeviceStatus
from teamcall_core.csta.private_data import PrivateData

from .enumerations import AGENT_FILTER, CALL_FILTER, FEATURE_FILTER, LOCAL_CONNECTION_STATE, MAINTENANCE_FILTER

_PUBLIC_TON = Kinds(
    "PublicTON",
    Alternative("unknown", context(0, IA5String()), word="explicitPublic:unknown"),
    Alternative("international", context(1, IA5String()), word="explicitPublic:international"),
    Alternative("national", context(2, IA5String()), word="explicitPublic:national"),
    Alternative("networkspecific", context(3, IA5String()), word="explicitPublic:networkspecific"),
    Alternative("subscriber", context(4, IA5String()), word="explicitPublic:subscriber"),
    Alternative("abreviated", context(5, IA5String()), word="explicitPublic:abbreviated"),
)
_PRIVATE_TON = Kinds(
    "PrivateTON",
    Alternative("unknown", context(0, IA5String()), word="explicitPrivate:unknown"),
    Alternative("level3RegionalNumber", context(1, IA5String()), word="explicitPrivate:level3RegionalNumber"),
    Alternative("level2RegionalNumber", context(2, IA5String()), word="explicitPrivate:level2RegionalNumber"),
    Alternative("level1RegionalNumber", context(3, IA5String()), word="explicitPrivate:level1RegionalNumber"),
    Alternative("pTNSpecificNumber", context(4, IA5String()), word="explicitPrivate:pTNSpecificNumber"),
    Alternative("localNumber", context(5, IA5String()), word="explicitPrivate:localNumber"),
    Alternative("abbreviated", context(6, IA5String()), word="explicitPrivate:abbreviated"),
)
_DIALING_NUMBER = Alternative("dialingNumber", context(0, IA5String()))
_DEVICE_NUMBER = Alternative("deviceNumber", context(1, DecimalInteger()))


def _device(label: str, *alternatives: Alternative) -> Named:
    """A device as a bare CHOICE: Phase III has a SEQUENCE around it."""
    return Named(label, Kinds(label, *alternatives), make=DeviceID, word="type_of_number", value="identifier")


DEVICE_ID = _device("DeviceID", _DIALING_NUMBER, _DEVICE_NUMBER)
EXTENDED_DEVICE_ID = _device(
    "ExtendedDeviceID",
    _DIALING_NUMBER,
    _DEVICE_NUMBER,
    Alternative("implicitPublic", context(2, IA5String())),
    Alternative("explicitPublic", explicit(CONTEXT, 3, _PUBLIC_TON), word=""),
    Alternative("implicitPrivate", context(4, IA5String())),
    Alternative("explicitPrivate", explicit(CONTEXT, 5, _PRIVATE_TON), word=""),
    Alternative("other", context(6, TextOctets())),
)


def _event_device(label: str, number: int) -> Tagged:
    """The device of an event, or why there is none."""
    return explicit(
        APPLICATION,
        number,
        Choice(
            label,
            Alternative("deviceID", EXTENDED_DEVICE_ID, accepts=DeviceID),
            Alternative("notKnown", context(7, Null()), constant=DeviceStatus.NOT_KNOWN),
            Alternative("notRequired", context(8, Null()), constant=DeviceStatus.NOT_REQUIRED),
        ),
    )


CALLING_DEVICE_ID = _event_device("CallingDeviceID", 1)
CALLED_DEVICE_ID = _event_device("CalledDeviceID", 2)
SUBJECT_DEVICE_ID = _event_device("SubjectDeviceID", 3)
REDIRECTION_DEVICE_ID = _event_device("RedirectionDeviceID", 4)

LOCAL_DEVICE_ID = Choice(
    "LocalDeviceID",
    # [I] deviceNumber [1] and dynamicID [3]: OmniPCX Office needs them, Application Link has dialingNumber [0] alone.
    Alternative("staticID", DEVICE_ID, accepts=DeviceID),
    Alternative("dynamicID", context(3, OctetString()), accepts=bytes),
)
CONNECTION_ID = Sequence(
    "ConnectionID",
    may("call", context(2, OctetString()), "call_id"),
    may("device", LOCAL_DEVICE_ID, "device_id"),
    make=ConnectionID,
).retagged(APPLICATION, 11)
CONNECTION_LIST = SequenceOf(
    "ConnectionList",
    Alone("ConnectionListItem", need("newConnection", CONNECTION_ID), make=ConnectionListItem),
).retagged(APPLICATION, 12)

PRIVATE_DATA = Sequence(
    "PrivateData", need("manufacturer", ObjectIdentifier()), need("data", Any()), make=PrivateData
).retagged(APPLICATION, 29)
EXTENSIONS = Alone(
    "CSTACommonArguments", need("privateData", Only(PRIVATE_DATA), "private_data"), make=CSTACommonArguments
)
"""The private data of a message, as ``extensions``: Phase I has room for one item and has no security data."""

CSTA_OBJECT = Choice(
    "CSTAObject",
    Alternative("device", DEVICE_ID, accepts=DeviceID),
    # [I] Application Link monitors devices only.
    Alternative("call", CONNECTION_ID, accepts=ConnectionID),
)
MONITOR_CROSS_REF_ID = OctetString().retagged(APPLICATION, 21)
MONITOR_FILTER = Sequence(
    "MonitorFilter",
    # [I] OPTIONAL: Application Link always sends all five.
    may("call", context(0, CALL_FILTER), "call_control"),
    may("feature", context(1, FEATURE_FILTER)),
    may("agent", context(2, AGENT_FILTER)),
    may("maintenance", context(3, MAINTENANCE_FILTER)),
    may("private", context(4, Boolean())),
    make=MonitorFilter,
)
SNAPSHOT_DEVICE_RESPONSE_INFO = Sequence(
    "SnapshotDeviceResponseInfo",
    need("deviceOnCall", SUBJECT_DEVICE_ID, "endpoint_device"),
    need("callIdentifier", CONNECTION_ID, "connection_identifier"),
    # The state of the device asked about alone: a compound state of one.
    may("localConnectionState", Only(LOCAL_CONNECTION_STATE), "local_call_state"),
    make=SnapshotDeviceResponseInfo,
)
SNAPSHOT_DEVICE_DATA = SequenceOf("SnapshotDeviceData", SNAPSHOT_DEVICE_RESPONSE_INFO).retagged(APPLICATION, 22)
AGENT_ID = OctetString()
AGENT_PASSWORD = OctetString()
ACCOUNT_INFO = OctetString()
AUTH_CODE = OctetString()
