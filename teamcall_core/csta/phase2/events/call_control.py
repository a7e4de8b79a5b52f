"""Declarations of the call control events of Phase II.

[X] content and order as OmniPCX Enterprise sends them, but callCleared, failed and queued, which are [1]. Time and
private data stand behind the event, not in it.
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
from teamcall_core.csta.phase2.enumerations import EVENT_CAUSE, LOCAL_CONNECTION_STATE
from teamcall_core.csta.phase2.types import (
    CALLED_DEVICE_ID,
    CALLING_DEVICE_ID,
    CONNECTION_ID,
    CONNECTION_LIST,
    REDIRECTION_DEVICE_ID,
    SUBJECT_DEVICE_ID,
)

_PARTIES = (
    need("callingDevice", CALLING_DEVICE_ID),
    need("calledDevice", CALLED_DEVICE_ID),
    need("lastRedirectionDevice", REDIRECTION_DEVICE_ID),
)


def _event(make: type, *fields: Field) -> Sequence:
    """[X] conferenced, retrieved, serviceInitiated and transferred came without a cause: it is OPTIONAL."""
    return Sequence(
        make.__name__,
        *fields,
        may("localConnectionInfo", LOCAL_CONNECTION_STATE),
        may("cause", EVENT_CAUSE),
        make=make,
        given=("monitor_cross_ref_id", "extensions"),
    )


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
    ConnectionCleared, need("droppedConnection", CONNECTION_ID), need("releasingDevice", SUBJECT_DEVICE_ID)
)
DELIVERED = _event(
    Delivered,
    need("connectionID", CONNECTION_ID, "connection"),
    need("alertingDevice", SUBJECT_DEVICE_ID),
    *_PARTIES,
)
# [X] the new destination is a subject device [APPLICATION 3]; Phase I has a called device there.
DIVERTED = _event(
    Diverted,
    may("connection", CONNECTION_ID),
    need("divertingDevice", SUBJECT_DEVICE_ID),
    need("newDestination", SUBJECT_DEVICE_ID),
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
# [X] the caller is a calling device [APPLICATION 1]; Phase I has a subject device there.
ORIGINATED = _event(
    Originated,
    need("originatedConnection", CONNECTION_ID),
    need("callingDevice", CALLING_DEVICE_ID),
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
