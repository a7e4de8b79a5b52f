"""Services and events that are one in Phases I and II and several in ECMA-269, or the other way round."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, NamedTuple

from teamcall_core.ber.values import Chosen

from .common import ForwardListItem
from .events.earlier import WorkNotReady, WorkReady
from .events.logical_device import AgentWorkingAfterCall
from .fitting import Inexpressible
from .identifiers import DeviceID
from .services import call_completion as completion
from .services import logical_device as logical
from .services import physical_device as physical
from .services.earlier import (
    CallCompletion,
    CallCompletionResult,
    ForwardParameter,
    LogInfo,
    QueryDevice,
    QueryDeviceResult,
    SetFeature,
    SetFeatureResult,
)

Named = tuple[str | int | None, Any]


class Rename(NamedTuple):
    """What a body must be, and how it becomes an operation and a body of the other phases."""

    takes: type
    give: Callable[[Any], Named]


# --- setFeature -------------------------------------------------------------------------------------------------------

_AGENT_REQUESTS: Final = {
    "logOn": "loggedOn",
    "logOff": "loggedOff",
    "notReady": "notReady",
    "readyInfo": "ready",
    "workNotReady": "workingAfterCall",
}
"""``workReady`` has no counterpart: ECMA-269 can ask for one state of work after a call."""


def _set_feature(body: SetFeature) -> Named:
    device, extensions = body.device, body.extensions
    match body.feature:
        case Chosen("msgWaitingOn", bool(on)):
            lamp = physical.SetMessageWaitingIndicator(device, on, extensions=extensions)
            return "setMessageWaitingIndicator", lamp
        case Chosen("doNotDisturb", bool(on)):
            return "setDoNotDisturb", logical.SetDoNotDisturb(device, on, extensions=extensions)
        case Chosen("forward", ForwardParameter(forwarding_type=kind, forward_status=on, forward_dn=number)):
            to = None if number is None else DeviceID(number)
            return "setForwarding", logical.SetForwarding(device, kind, on, to, extensions=extensions)
        case Chosen("requestedAgentState", Chosen(state, info)) if state in _AGENT_REQUESTS:
            group = info.agent_group if isinstance(info, LogInfo) else None
            asked = logical.SetAgentState(device, _AGENT_REQUESTS[state], group=group, extensions=extensions)
            return "setAgentState", asked
    raise Inexpressible


def _feature(body: Any, name: str, value: Any) -> Named:
    return "setFeature", SetFeature(body.device, Chosen(name, value), extensions=body.extensions)


def _set_forwarding(body: logical.SetForwarding) -> Named:
    to = body.forward_dn.identifier if body.forward_dn else None
    # ECMA-269: without a type it is the immediate forwarding.
    return _feature(
        body, "forward", ForwardParameter(body.forwarding_type or "forwardImmediate", body.activate_forward, to)
    )


def _set_agent_state(body: logical.SetAgentState) -> Named:
    state = next((early for early, late in _AGENT_REQUESTS.items() if late == body.requested_agent_state), None)
    if state is None:
        raise Inexpressible("requestedAgentState")
    return _feature(body, "requestedAgentState", Chosen(state, LogInfo(body.group) if state[:3] == "log" else None))


# --- queryDevice ------------------------------------------------------------------------------------------------------

_QUERIES: Final[dict[Any, tuple[str, type]]] = {
    "msgWaitingOn": ("getMessageWaitingIndicator", physical.GetMessageWaitingIndicator),
    "doNotDisturb": ("getDoNotDisturb", logical.GetDoNotDisturb),
    "forward": ("getForwarding", logical.GetForwarding),
    "agentState": ("getAgentState", logical.GetAgentState),
}
_AGENT_STATES: Final = {
    "notReady": ("agentNotReady", None),
    "ready": ("agentReady", None),
    "workNotReady": ("agentWorkingAfterCall", "agentNotReady"),
    "workReady": ("agentWorkingAfterCall", "agentReady"),
}
"""State of an agent who is logged on: state and pending state of ECMA-269."""


def _query_device(body: QueryDevice) -> Named:
    if body.feature not in _QUERIES:
        raise Inexpressible
    operation, make = _QUERIES[body.feature]
    return operation, make(body.device, extensions=body.extensions)


def _query(feature: str) -> Callable[[Any], Named]:
    return lambda body: ("queryDevice", QueryDevice(body.device, feature, extensions=body.extensions))


def _query_device_result(body: QueryDeviceResult) -> Named:
    match body.information:
        case Chosen("msgWaitingOn", bool(on)):
            return "getMessageWaitingIndicator", physical.GetMessageWaitingIndicatorResult(on)
        case Chosen("doNotDisturb", bool(on)):
            return "getDoNotDisturb", logical.GetDoNotDisturbResult(on)
        case Chosen("forward", ForwardParameter(forwarding_type=kind, forward_status=on, forward_dn=number)):
            to = None if number is None else DeviceID(number)
            return "getForwarding", logical.GetForwardingResult([ForwardListItem(kind, on, to)])
        case Chosen("agentState", state) if state == "logOut" or state in _AGENT_STATES:
            return "getAgentState", logical.GetAgentStateResult([_agent_entry(str(state))])
    raise Inexpressible


def _agent_entry(state: str) -> logical.AgentStateEntry:
    if state == "logOut":
        return logical.AgentStateEntry(logged_on=False)
    known, pending = _AGENT_STATES[state]
    return logical.AgentStateEntry(logged_on=True, agent_info=[logical.AgentInfo(None, known, pending)])


def _queried(name: str, value: Any) -> Named:
    return "queryDevice", QueryDeviceResult(Chosen(name, value))


def _get_forwarding_result(body: logical.GetForwardingResult) -> Named:
    """Phase I has room for one forwarding; the list may be given as one that is on."""
    active = [item for item in body.forwarding_list if item.forward_status] or body.forwarding_list
    if len(active) != 1 or active[0].forwarding_type is None:
        raise Inexpressible("forwardingList")
    item = active[0]
    number = item.forward_dn.identifier if item.forward_dn else None
    return _queried("forward", ForwardParameter(active[0].forwarding_type, item.forward_status, number))


def _get_agent_state_result(body: logical.GetAgentStateResult) -> Named:
    """Phase I tells the state of one agent in one group."""
    if len(body.agent_state_list) != 1:
        raise Inexpressible("agentStateList")
    entry = body.agent_state_list[0]
    if not entry.logged_on:
        return _queried("agentState", "logOut")
    info = (entry.agent_info or [logical.AgentInfo()])[0]
    exact = (info.agent_state, info.pending_agent_state)
    near = (info.agent_state, "agentNotReady" if info.agent_state == "agentWorkingAfterCall" else None)
    for wanted in (exact, near):
        for state, known in _AGENT_STATES.items():
            if known == wanted:
                return _queried("agentState", state)
    raise Inexpressible("agentStateList")


# --- callCompletion ---------------------------------------------------------------------------------------------------


def _call_completion(body: CallCompletion) -> Named:
    connection, extensions = body.connection, body.extensions
    if body.feature == "campon":
        return "campOnCall", completion.CampOnCall(connection, extensions=extensions)
    if body.feature == "callback":
        return "callBack", completion.CallBack(connection, extensions=extensions)
    if body.feature == "intrude":
        return "intrudeCall", completion.IntrudeCall(connection, extensions=extensions)
    raise Inexpressible


def _complete(feature: str, attribute: str) -> Callable[[Any], Named]:
    def give(body: Any) -> Named:
        return "callCompletion", CallCompletion(feature, getattr(body, attribute), body.extensions)

    return give


# --- agents after a call ----------------------------------------------------------------------------------------------


def _working(body: WorkNotReady | WorkReady) -> Named:
    pending = "notReady" if isinstance(body, WorkNotReady) else "ready"
    return "agentWorkingAfterCall", AgentWorkingAfterCall(
        body.monitor_cross_ref_id,
        body.agent_device,
        agent_id=body.agent_id,
        acd_group=body.acd_group,
        pending_agent_state=pending,
        extensions=body.extensions,
    )


def _working_early(body: AgentWorkingAfterCall) -> Named:
    ready = body.pending_agent_state == "ready"
    operation, make = ("workReady", WorkReady) if ready else ("workNotReady", WorkNotReady)
    return operation, make(body.monitor_cross_ref_id, body.agent_device, body.agent_id, body.acd_group, body.extensions)


def _answered(operation: str, make: Callable[..., Any]) -> Callable[[Any], Named]:
    return lambda body: (operation, make(extensions=body.extensions))


TO_LATE: Final[dict[tuple[str, Any], Rename]] = {
    ("invoke", "callCompletion"): Rename(CallCompletion, _call_completion),
    ("invoke", "setFeature"): Rename(SetFeature, _set_feature),
    ("invoke", "queryDevice"): Rename(QueryDevice, _query_device),
    ("result", "queryDevice"): Rename(QueryDeviceResult, _query_device_result),
    ("event", "workNotReady"): Rename(WorkNotReady, _working),
    ("event", "workReady"): Rename(WorkReady, _working),
}
"""Kind and operation of Phases I and II to how they are said in Phase III."""
AMBIGUOUS: Final = frozenset(("setFeature", "callCompletion"))
"""Services whose answer does not say what it answers."""
TO_EARLY: Final[dict[tuple[str, Any], Rename]] = {
    ("invoke", "campOnCall"): Rename(completion.CampOnCall, _complete("campon", "campon_connection")),
    ("result", "campOnCall"): Rename(completion.CampOnCallResult, _answered("callCompletion", CallCompletionResult)),
    ("invoke", "callBack"): Rename(completion.CallBack, _complete("callback", "callback_connection")),
    ("result", "callBack"): Rename(completion.CallBackResult, _answered("callCompletion", CallCompletionResult)),
    ("invoke", "intrudeCall"): Rename(completion.IntrudeCall, _complete("intrude", "intrude")),
    ("result", "intrudeCall"): Rename(completion.IntrudeCallResult, _answered("callCompletion", CallCompletionResult)),
    ("invoke", "setMessageWaitingIndicator"): Rename(
        physical.SetMessageWaitingIndicator, lambda body: _feature(body, "msgWaitingOn", body.message_waiting_on)
    ),
    ("result", "setMessageWaitingIndicator"): Rename(
        physical.SetMessageWaitingIndicatorResult, _answered("setFeature", SetFeatureResult)
    ),
    ("invoke", "setDoNotDisturb"): Rename(
        logical.SetDoNotDisturb, lambda body: _feature(body, "doNotDisturb", body.do_not_disturb_on)
    ),
    ("result", "setDoNotDisturb"): Rename(logical.SetDoNotDisturbResult, _answered("setFeature", SetFeatureResult)),
    ("invoke", "setForwarding"): Rename(logical.SetForwarding, _set_forwarding),
    ("result", "setForwarding"): Rename(logical.SetForwardingResult, _answered("setFeature", SetFeatureResult)),
    ("invoke", "setAgentState"): Rename(logical.SetAgentState, _set_agent_state),
    ("result", "setAgentState"): Rename(logical.SetAgentStateResult, _answered("setFeature", SetFeatureResult)),
    ("invoke", "getMessageWaitingIndicator"): Rename(physical.GetMessageWaitingIndicator, _query("msgWaitingOn")),
    ("result", "getMessageWaitingIndicator"): Rename(
        physical.GetMessageWaitingIndicatorResult, lambda body: _queried("msgWaitingOn", body.message_waiting_on)
    ),
    ("invoke", "getDoNotDisturb"): Rename(logical.GetDoNotDisturb, _query("doNotDisturb")),
    ("result", "getDoNotDisturb"): Rename(
        logical.GetDoNotDisturbResult, lambda body: _queried("doNotDisturb", body.do_not_disturb_on)
    ),
    ("invoke", "getForwarding"): Rename(logical.GetForwarding, _query("forward")),
    ("result", "getForwarding"): Rename(logical.GetForwardingResult, _get_forwarding_result),
    ("invoke", "getAgentState"): Rename(logical.GetAgentState, _query("agentState")),
    ("result", "getAgentState"): Rename(logical.GetAgentStateResult, _get_agent_state_result),
    ("event", "agentWorkingAfterCall"): Rename(AgentWorkingAfterCall, _working_early),
}
"""Kind and operation of Phase III to how they are said in Phases I and II."""
EARLY_NAMES: Final[dict[str | int | None, str]] = {
    "deflectCall": "divertCall",
    "campOnCall": "callCompletion",
    "callBack": "callCompletion",
    "intrudeCall": "callCompletion",
    **{name: "setFeature" for _kind, name in TO_EARLY if name.startswith("set")},
    **{name: "queryDevice" for _kind, name in TO_EARLY if name.startswith("get")},
}
"""What an operation is called there, where its body needs no change or there is none (errors, rejects)."""
