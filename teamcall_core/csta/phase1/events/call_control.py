"""Declarations of the call control events of Phase I (ECMA-180 as Application Link sends it; [I]: inferred).

``localConnectionInfo`` is mandatory in some events of Application Link; it is read as OPTIONAL in all.
"""

from __future__ import annotations

from teamcall_core.ber.types import Field, Integer, Sequence, may, need
from teamcall_core.csta.events.call_control import (
    Conferenced,
    ConnectionCleared,
    Delivered,
    Diverted,
    Established,
    Failed,
    Held,
    NetworkReached,
    Originated,
    Queued,
    Retrieved,
    ServiceInitiated,
    Transferred,
)
from teamcall_core.csta.events.call_progress import CallCleared
from teamcall_core.csta.phase1.enumerations import EVENT_CAUSE, LOCAL_CONNECTION_STATE
from teamcall_core.csta.phase1.types import (
    CALLED_DEVICE_ID,
    CALLING_DEVICE_ID,
    CONNECTION_ID,
    CONNECTION_LIST,
    EXTENSIONS,
    REDIRECTION_DEVICE_ID,
    SUBJECT_DEVICE_ID,
)

_END = (
    may("localConnectionInfo", LOCAL_CONNECTION_STATE),
    may("cause", EVENT_CAUSE),
    may("private", EXTENSIONS, "extensions"),
)
"""What every event ends with."""
_PARTIES = (
    need("callingDevice", CALLING_DEVICE_ID),
    need("calledDevice", CALLED_DEVICE_ID),
    need("lastRedirectionDevice", REDIRECTION_DEVICE_ID),
)


def _event(make: type, *fields: Field) -> Sequence:
    return Sequence(make.__name__, *fields, *_END, make=make, given=("monitor_cross_ref_id",))


# [I] Application Link has no callCleared.
CALL_CLEARED = _event(CallCleared, need("clearedCall", CONNECTION_ID))
CONFERENCED = _event(
    Conferenced,
    need("primaryOldCall", CONNECTION_ID),
    may("secondaryOldCall", CONNECTION_ID),
    need("confController", SUBJECT_DEVICE_ID, "conferencing_device"),
    need("addedParty", SUBJECT_DEVICE_ID),
    may("conferenceConnections", CONNECTION_LIST),
)
CONNECTION_CLEARED = _event(
    ConnectionCleared,
    need("droppedConnection", CONNECTION_ID),
    need("releasingDevice", SUBJECT_DEVICE_ID),
)
DELIVERED = _event(
    Delivered,
    need("connectionID", CONNECTION_ID, "connection"),
    need("alertingDevice", SUBJECT_DEVICE_ID),
    *_PARTIES,
)
DIVERTED = _event(
    Diverted,
    may("connection", CONNECTION_ID),
    need("divertingDevice", SUBJECT_DEVICE_ID),
    need("newDestination", CALLED_DEVICE_ID),
)
ESTABLISHED = _event(
    Established,
    need("establishedConn", CONNECTION_ID, "established_connection"),
    need("answeringDevice", SUBJECT_DEVICE_ID),
    *_PARTIES,
)
FAILED = _event(
    Failed,
    need("failedConnection", CONNECTION_ID),
    need("failedDevice", SUBJECT_DEVICE_ID, "failing_device"),
    need("calledNumber", CALLED_DEVICE_ID, "called_device"),
)
HELD = _event(Held, need("heldConnection", CONNECTION_ID), need("holdingDevice", SUBJECT_DEVICE_ID))
NETWORK_REACHED = _event(
    NetworkReached,
    need("connection", CONNECTION_ID, "outbound_connection"),
    need("trunkUsed", SUBJECT_DEVICE_ID, "network_interface_used"),
    need("calledDevice", CALLED_DEVICE_ID),
)
ORIGINATED = _event(
    Originated,
    need("originatedConnection", CONNECTION_ID),
    need("callingDevice", SUBJECT_DEVICE_ID),
    need("calledDevice", CALLED_DEVICE_ID),
)
QUEUED = _event(
    Queued,
    need("queuedConnection", CONNECTION_ID),
    need("queue", SUBJECT_DEVICE_ID),
    *_PARTIES,
    may("numberedQueued", Integer(), "number_queued"),
)
RETRIEVED = _event(Retrieved, need("retrievedConnection", CONNECTION_ID), need("retrievingDevice", SUBJECT_DEVICE_ID))
SERVICE_INITIATED = _event(ServiceInitiated, need("initiatedConnection", CONNECTION_ID))
TRANSFERRED = _event(
    Transferred,
    need("primaryOldCall", CONNECTION_ID),
    may("secondaryOldCall", CONNECTION_ID),
    need("transferringDevice", SUBJECT_DEVICE_ID),
    need("transferredDevice", SUBJECT_DEVICE_ID, "transferred_to_device"),
    may("transferredConnections", CONNECTION_LIST),
)
