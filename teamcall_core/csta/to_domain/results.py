"""Answers of the telephone system in the words of the domain: results, snapshots, refusals."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from teamcall_core.ber.values import Chosen, Name
from teamcall_core.csta.identifiers import ConnectionID
from teamcall_core.csta.message import Reject, UniversalFailure
from teamcall_core.domain import commands, results
from teamcall_core.domain.events import SnapshotConnection
from teamcall_core.domain.ids import Connection, ConnectionState, Device
from teamcall_core.domain.outcomes import PbxRefused, RemoteRejected

from .words import STATES_IN_ORDER, connection, forwarding_type, number, party, state, text

OWN_STATE: Final = {
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

FAR_STATE: Final = {
    "callDelivered": ConnectionState.ALERTING,
    "callDeliveredHeld": ConnectionState.ALERTING,
    "callReceived": ConnectionState.CONNECTED,
    "callEstablished": ConnectionState.CONNECTED,
    "callEstablishedHeld": ConnectionState.CONNECTED,
    "callReceivedOnHold": ConnectionState.HELD,
    "callEstablishedOnHold": ConnectionState.HELD,
    "callQueued": ConnectionState.QUEUED,
    "callQueuedHeld": ConnectionState.QUEUED,
    "callFailed": ConnectionState.FAILED,
    "callFailedHeld": ConnectionState.FAILED,
}
"""SimpleCallState to the state of the other device: the high four bits of its number."""

_AGENT_STATES: Final = {
    "agentNull": "loggedOn",
    "agentNotReady": "notReady",
    "agentReady": "ready",
    "agentBusy": "busy",
    "agentWorkingAfterCall": "workingAfterCall",
}
"""AgentState of ECMA-285 to the words of clients; agentNull is logged on and nothing more."""


# --- what a request got ----------------------------------------------------------------------------------------------


def result(request: commands.DeviceRequest, body: object, device: Device) -> object:
    """Give what ``request`` of ``device`` found out; None for one that only does something.

    Raises AttributeError or TypeError for a body that does not hold it.
    """
    read = _RESULTS.get(type(request))
    return None if read is None else read(body, device)


def _placed(body: Any, _device: Device) -> Connection:
    if not isinstance(body.calling_device, ConnectionID):
        raise TypeError("MakeCallResult without a connection")
    return connection(body.calling_device)


def _forwardings(body: Any, device: Device) -> results.Forwardings:
    entries = (
        results.Forwarding(forwarding_type(one.forwarding_type), bool(one.forward_status), number(one.forward_dn))
        for one in body.forwarding_list
    )
    return results.Forwardings(device, tuple(entries))


def _agents(body: Any, device: Device) -> results.Agents:
    """One entry for each group of each agent; an agent without groups has one."""
    entries = []
    for agent in body.agent_state_list:
        name = text(agent.agent_id)
        entries += [
            results.Agent(name, number(one.acd_group), _agent_state(one.agent_state, agent))
            for one in agent.agent_info or ()
        ] or [results.Agent(name, "", _agent_state(None, agent))]
    return results.Agents(device, tuple(entries))


def _agent_state(name: Name | None, agent: Any) -> str:
    if agent.logged_on is False:
        return "loggedOff"
    return "loggedOn" if name is None else _AGENT_STATES.get(str(name), str(name))


_RESULTS: Final[Mapping[type, Callable[[Any, Device], object]]] = {
    commands.MakeCall: _placed,
    commands.GetForwarding: _forwardings,
    commands.GetDoNotDisturb: lambda body, device: results.DoNotDisturbState(device, body.do_not_disturb_on),
    commands.GetMessageWaiting: lambda body, device: results.MessageWaitingState(device, body.message_waiting_on),
    commands.GetAgentState: _agents,
}


# --- snapshots -------------------------------------------------------------------------------------------------------


def snapshot(body: object) -> tuple[SnapshotConnection, ...]:
    """Give the calls of a SnapshotDeviceResult in which the device has a part.

    A result that only announces its data (serviceCrossRefID) gives none.
    """
    data = getattr(body, "cross_ref_id_or_snapshot_data", None)
    calls = []
    for info in data if isinstance(data, list) else ():
        own = _own_state(info.local_call_state)
        if own is not ConnectionState.IDLE:
            identifier = connection(info.connection_identifier)
            far = _far_state(info.local_call_state)
            calls.append(SnapshotConnection(identifier, own, party(info.endpoint_device), far))
    return tuple(calls)


def _own_state(call_state: object) -> ConnectionState:
    """Give the state of the snapshot's own device: the first of a compound state."""
    if isinstance(call_state, list):
        return (state(call_state[0]) or ConnectionState.CONNECTED) if call_state else ConnectionState.IDLE
    if isinstance(call_state, int):
        own = call_state & 0xF
        return STATES_IN_ORDER[own] if own < len(STATES_IN_ORDER) else ConnectionState.IDLE
    if isinstance(call_state, Chosen) and (known := state(call_state.value)):
        return known  # Phase II may tell the device's own state alone
    # The telephone system does not know the state ("unknown"), but there is a call: it counts as connected.
    return OWN_STATE.get(str(call_state), ConnectionState.CONNECTED)


def _far_state(call_state: object) -> ConnectionState | None:
    """Give the state of the other device; None where none is told, or there are several others."""
    if isinstance(call_state, list):
        return state(call_state[1]) if len(call_state) == 2 else None  # noqa: PLR2004 - its own and one other
    if isinstance(call_state, int):
        far = call_state >> 4
        return STATES_IN_ORDER[far] if 0 < far < len(STATES_IN_ORDER) else None
    return FAR_STATE.get(str(call_state))


# --- refusals --------------------------------------------------------------------------------------------------------


def failure(body: object) -> PbxRefused:
    """Turn the body of an error into the outcome."""
    if isinstance(body, UniversalFailure):
        return PbxRefused(body.category, str(body.name))
    return PbxRefused("unspecified", "unspecified")


def rejected(body: object) -> RemoteRejected:
    """Turn the body of a reject into the outcome."""
    return RemoteRejected(str(body.problem) if isinstance(body, Reject) else "unknown")
