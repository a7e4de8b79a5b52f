"""Declarations that services and events of Phase II share. [X] captured, [1] as in Phase I, [I] inferred."""

from __future__ import annotations

from teamcall_core.ber.adapters import UTCTime
from teamcall_core.ber.types import (
    APPLICATION,
    CONTEXT,
    Alternative,
    Any,
    Boolean,
    Choice,
    Field,
    Integer,
    Null,
    ObjectIdentifier,
    OctetString,
    Parts,
    Sequence,
    SequenceOf,
    context,
    explicit,
    may,
    need,
)
from teamcall_core.csta.common import (
    ConnectionListItem,
    CSTACommonArguments,
    CSTASecurityData,
    MonitorFilter,
    SnapshotDeviceResponseInfo,
)

# [X] ConnectionID with a dynamic device [3], the devices of events, cross references of 4 octets: all as in Phase I.
from teamcall_core.csta.phase1.types import (
    ACCOUNT_INFO,
    AGENT_ID,
    AGENT_PASSWORD,
    AUTH_CODE,
    CALLED_DEVICE_ID,
    CALLING_DEVICE_ID,
    CONNECTION_ID,
    CSTA_OBJECT,
    DEVICE_ID,
    EXTENDED_DEVICE_ID,
    MONITOR_CROSS_REF_ID,
    REDIRECTION_DEVICE_ID,
    SUBJECT_DEVICE_ID,
)
from teamcall_core.csta.private_data import PrivateData

from .enumerations import (
    AGENT_FILTER,
    CALL_FILTER,
    FEATURE_FILTER,
    LOCAL_CONNECTION_STATE,
    MAINTENANCE_FILTER,
    VOICE_UNIT_FILTER,
)

CORRELATOR_DATA = OctetString()

# [X] SEQUENCE { OID, value }. An Alcatel message has [APPLICATION 29] around the same two; it survives as Unknown.
PRIVATE_DATA = Choice(
    "CSTAPrivateData",
    Alternative(
        "privateData",
        Sequence("PrivateData", need("manufacturer", ObjectIdentifier()), need("data", Any()), make=PrivateData),
        accepts=PrivateData,
    ),
    open_=True,
)
PRIVATE_DATA_LIST = SequenceOf("PrivateData", PRIVATE_DATA)
CSTA_SECURITY_DATA = Sequence(
    "CSTASecurityData",
    # [I] as in ECMA-285.
    may("messageSequenceNumber", context(0, Integer())),
    # [X] UTCTime; OmniPCX Enterprise sends local time and ends it in Z all the same.
    may("timestamp", UTCTime()),
    make=CSTASecurityData,
)
CSTA_COMMON_ARGUMENTS = Sequence(
    "CSTACommonArguments",
    may("security", context(0, CSTA_SECURITY_DATA)),
    may("privateData", context(1, PRIVATE_DATA_LIST)),
    make=CSTACommonArguments,
).retagged(APPLICATION, 30)
EXTENSIONS = may("extensions", CSTA_COMMON_ARGUMENTS)
"""[X] behind the events; [I] at the end of arguments and results."""


def extended(label: str, *fields: Field, make: type) -> Sequence:
    """An argument or result of Phase I that may carry extensions at its end."""
    return Sequence(label, *fields, EXTENSIONS, make=make)


def done(make: type) -> Parts:
    """A result without content: [X] NULL; [I] or extensions, as in ECMA-285."""
    return Parts(make.__name__, EXTENSIONS, make=make, empty=True, open_=True)


CONNECTION_LIST = SequenceOf(
    "ConnectionList",
    Choice(
        "ConnectionListItem",
        # [X] the tag says that there are other alternatives; none was captured.
        Alternative(
            "connectionAndDevice",
            explicit(
                CONTEXT,
                3,
                Sequence(
                    "ConnectionListItem",
                    need("connection", CONNECTION_ID, "new_connection"),
                    may("device", DEVICE_ID, "endpoint"),
                    make=ConnectionListItem,
                ),
            ),
            accepts=ConnectionListItem,
        ),
        open_=True,
    ),
)
MONITOR_FILTER = Sequence(
    "MonitorFilter",
    may("call", context(0, CALL_FILTER), "call_control"),
    may("feature", context(1, FEATURE_FILTER)),
    may("agent", context(2, AGENT_FILTER)),
    may("maintenance", context(3, MAINTENANCE_FILTER)),
    # [X] voiceUnit [5] stands before private [4].
    may("voiceUnit", context(5, VOICE_UNIT_FILTER)),
    may("private", context(4, Boolean())),
    make=MonitorFilter,
)

_CALL_STATE = Choice(
    "CallState",
    # [I] as in ECMA-285; OmniPCX Enterprise's answer to a snapshot was not captured.
    Alternative("compoundCallState", context(0, SequenceOf("CompoundCallState", LOCAL_CONNECTION_STATE)), accepts=list),
    Alternative("unknown", context(2, Null()), constant="unknown"),
    # [1] as Phase I has it.
    Alternative("localConnectionState", LOCAL_CONNECTION_STATE),
)
SNAPSHOT_DEVICE_RESPONSE_INFO = Sequence(
    "SnapshotDeviceResponseInfo",
    # [1] the device first; [I] or left out, as in ECMA-285.
    may("deviceOnCall", SUBJECT_DEVICE_ID, "endpoint_device"),
    need("callIdentifier", CONNECTION_ID, "connection_identifier"),
    may("localCallState", _CALL_STATE),
    make=SnapshotDeviceResponseInfo,
)
SNAPSHOT_DEVICE_DATA = SequenceOf("SnapshotDeviceData", SNAPSHOT_DEVICE_RESPONSE_INFO).retagged(APPLICATION, 22)

__all__ = [
    "ACCOUNT_INFO",
    "AGENT_ID",
    "AGENT_PASSWORD",
    "AUTH_CODE",
    "CALLED_DEVICE_ID",
    "CALLING_DEVICE_ID",
    "CONNECTION_ID",
    "CONNECTION_LIST",
    "CORRELATOR_DATA",
    "CSTA_COMMON_ARGUMENTS",
    "CSTA_OBJECT",
    "CSTA_SECURITY_DATA",
    "DEVICE_ID",
    "EXTENDED_DEVICE_ID",
    "EXTENSIONS",
    "MONITOR_CROSS_REF_ID",
    "MONITOR_FILTER",
    "PRIVATE_DATA",
    "PRIVATE_DATA_LIST",
    "REDIRECTION_DEVICE_ID",
    "SNAPSHOT_DEVICE_DATA",
    "SUBJECT_DEVICE_ID",
    "done",
    "extended",
]
