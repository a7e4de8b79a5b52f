"""Between the early phases (I, II) and the later ones (III, XML): what is the same thing under another name.

``to_late`` and ``to_early`` give operation and body; a body that cannot be said raises Inexpressible. They only
rename and rearrange: what the target phase has no element for is left to :mod:`.fitting`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from teamcall_core.ber.adapters import UTCTime
from teamcall_core.ber.primitives import OctetString
from teamcall_core.ber.values import Bits, Chosen, Unknown
from teamcall_core.errors import DecodeError

from .common import CSTACommonArguments, MonitorFilter, SnapshotDeviceResponseInfo
from .events.earlier import WorkNotReady, WorkReady
from .events.logical_device import AgentWorkingAfterCall
from .fitting import Inexpressible
from .identifiers import DeviceID
from .private_data import PrivateData
from .services.earlier import ForwardParameter, LogInfo, QueryDevice, QueryDeviceResult, SetFeature
from .services.logical_device import (
    GetDoNotDisturb,
    GetDoNotDisturbResult,
    SetAgentState,
    SetDoNotDisturb,
    SetForwarding,
)

Named = tuple[str | int | None, Any]
_CENTURY: Final = 50
"""Two digits of a year below this are of this century (X.680 46.3 leaves it open; so does X.509)."""

_FILTERS: Final = (
    "requested_monitor_filter",
    "actual_monitor_filter",
    "requested_filter_list",
    "actual_filter_list",
)
_FEATURES: Final = {
    "callInformation": "call_associated",
    "doNotDisturb": "logical_device_feature",
    "forwarding": "logical_device_feature",
    "messageWaiting": "physical_device_feature",
}
_AGENTS: Final = ("agentLoggedOn", "agentLoggedOff", "agentNotReady", "agentReady")


def to_late(kind: str, operation: str | int | None, body: Any) -> Named:
    """Give operation and body as Phase III has them."""
    rename = _TO_LATE.get((kind, operation))
    if rename is not None:
        operation, body = rename(body)
    elif operation == "divertCall":
        operation = "deflectCall"
    elif operation in ("setFeature", "queryDevice") and kind != "error":
        # The answer does not say which feature was meant, so it is not known which service it answers.
        raise Inexpressible(str(operation))
    return operation, _rearranged(body, _extensions_late, _filter_late, _private_late)


def to_early(kind: str, operation: str | int | None, body: Any) -> Named:
    """Give operation and body as Phases I and II have them."""
    rename = _TO_EARLY.get((kind, operation))
    if rename is not None:
        operation, body = rename(body)
    elif operation in _EARLY_NAMES:
        operation = _EARLY_NAMES[operation]
    return operation, _rearranged(body, _extensions_early, _filter_early, _private_early)


def _rearranged(
    body: Any,
    extensions: Callable[[CSTACommonArguments], CSTACommonArguments],
    monitor_filter: Callable[[MonitorFilter], MonitorFilter],
    private: Callable[[Any], Any],
) -> Any:
    """Rearrange the parts that bodies share."""
    if body is None or isinstance(body, Unknown):
        return body
    changes: dict[str, Any] = {}
    if isinstance(held := getattr(body, "extensions", None), CSTACommonArguments):
        changes["extensions"] = extensions(held)
    for name in _FILTERS:
        if isinstance(held := getattr(body, name, None), MonitorFilter):
            changes[name] = monitor_filter(held)
    if hasattr(body, "private_data"):
        changes["private_data"] = private(body.private_data)
    if isinstance(held := getattr(body, "cross_ref_id_or_snapshot_data", None), list):
        changes["cross_ref_id_or_snapshot_data"] = [_call_state(info) for info in held]
    return replace(body, **changes) if changes else body


# --- services and events ----------------------------------------------------------------------------------------------


def _set_feature(body: SetFeature) -> Named:
    match body.feature:
        case Chosen("doNotDisturb", bool(on)):
            return "setDoNotDisturb", SetDoNotDisturb(body.device, on, extensions=body.extensions)
        case Chosen("forward", ForwardParameter(forwarding_type=kind, forward_status=on, forward_dn=number)):
            to = None if number is None else DeviceID(number)
            return "setForwarding", SetForwarding(body.device, kind, on, to, extensions=body.extensions)
        case Chosen("requestedAgentState", Chosen(state, info)) if state in _AGENT_STATES:
            group = info.agent_group if isinstance(info, LogInfo) else None
            asked = SetAgentState(body.device, _AGENT_STATES[state], group=group, extensions=body.extensions)
            return "setAgentState", asked
    raise Inexpressible("setFeature")


_AGENT_STATES: Final = {
    "logOn": "loggedOn",
    "logOff": "loggedOff",
    "notReady": "notReady",
    "readyInfo": "ready",
    "workNotReady": "workingAfterCall",
}
"""``workReady`` has no counterpart: ECMA-269 knows one state of work after a call."""


def _set_do_not_disturb(body: SetDoNotDisturb) -> Named:
    feature = Chosen("doNotDisturb", body.do_not_disturb_on)
    return "setFeature", SetFeature(body.device, feature, extensions=body.extensions)


def _set_forwarding(body: SetForwarding) -> Named:
    to = body.forward_dn.identifier if body.forward_dn else None
    # ECMA-269: without a type it is the immediate forwarding.
    parameter = ForwardParameter(body.forwarding_type or "forwardImmediate", body.activate_forward, to)
    return "setFeature", SetFeature(body.device, Chosen("forward", parameter), extensions=body.extensions)


def _set_agent_state(body: SetAgentState) -> Named:
    state = next((early for early, late in _AGENT_STATES.items() if late == body.requested_agent_state), None)
    if state is None:
        raise Inexpressible("requestedAgentState")
    value = LogInfo(body.group) if state in ("logOn", "logOff") else None
    feature = Chosen("requestedAgentState", Chosen(state, value))
    return "setFeature", SetFeature(body.device, feature, extensions=body.extensions)


def _query_device(body: QueryDevice) -> Named:
    if body.feature != "doNotDisturb":
        raise Inexpressible("queryDevice")
    return "getDoNotDisturb", GetDoNotDisturb(body.device, extensions=body.extensions)


def _query_device_result(body: QueryDeviceResult) -> Named:
    match body:
        case QueryDeviceResult(information=Chosen("doNotDisturb", bool(on))):
            return "getDoNotDisturb", GetDoNotDisturbResult(on)
    raise Inexpressible("queryDevice")


def _get_do_not_disturb(body: GetDoNotDisturb) -> Named:
    return "queryDevice", QueryDevice(body.device, "doNotDisturb", extensions=body.extensions)


def _get_do_not_disturb_result(body: GetDoNotDisturbResult) -> Named:
    return "queryDevice", QueryDeviceResult(Chosen("doNotDisturb", body.do_not_disturb_on))


def _working(body: WorkNotReady | WorkReady) -> Named:
    pending = "notReady" if isinstance(body, WorkNotReady) else "ready"
    return "agentWorkingAfterCall", AgentWorkingAfterCall(
        body.monitor_cross_ref_id, body.agent_device, body.agent_id, body.acd_group, pending, extensions=body.extensions
    )


def _working_early(body: AgentWorkingAfterCall) -> Named:
    ready = body.pending_agent_state == "ready"
    operation, make = ("workReady", WorkReady) if ready else ("workNotReady", WorkNotReady)
    return operation, make(body.monitor_cross_ref_id, body.agent_device, body.agent_id, body.acd_group, body.extensions)


_TO_LATE: Final[dict[tuple[str, Any], Callable[[Any], Named]]] = {
    ("invoke", "setFeature"): _set_feature,
    ("invoke", "queryDevice"): _query_device,
    ("result", "queryDevice"): _query_device_result,
    ("event", "workNotReady"): _working,
    ("event", "workReady"): _working,
}
_TO_EARLY: Final[dict[tuple[str, Any], Callable[[Any], Named]]] = {
    ("invoke", "setDoNotDisturb"): _set_do_not_disturb,
    ("invoke", "setForwarding"): _set_forwarding,
    ("invoke", "setAgentState"): _set_agent_state,
    ("invoke", "getDoNotDisturb"): _get_do_not_disturb,
    ("result", "getDoNotDisturb"): _get_do_not_disturb_result,
    ("event", "agentWorkingAfterCall"): _working_early,
}
_EARLY_NAMES: Final[dict[str | int | None, str]] = {"deflectCall": "divertCall"}


# --- the parts that bodies share --------------------------------------------------------------------------------------


def _extensions_late(given: CSTACommonArguments) -> CSTACommonArguments:
    data = given.private_data
    return _timed(given, _generalized_time, None if data is None else [_item_late(item) for item in data])


def _extensions_early(given: CSTACommonArguments) -> CSTACommonArguments:
    """Private data without an identifier has no place in the early phases."""
    data = [item for item in given.private_data or () if isinstance(item, PrivateData)]
    return _timed(given, _utc_time, data or None)


def _timed(given: CSTACommonArguments, convert: Callable[[str], str | None], data: Any) -> CSTACommonArguments:
    security = given.security
    if security is not None and security.timestamp is not None:
        security = replace(security, timestamp=convert(security.timestamp))
    return replace(given, security=security, private_data=data)


def _generalized_time(text: str) -> str:
    """Give the year four digits; the zone stays as it was said."""
    return f"{20 if int(text[:2]) < _CENTURY else 19}{text}"


def _utc_time(text: str) -> str | None:
    """Give the year two digits; None for a time that UTCTime has no form for."""
    return text[2:] if UTCTime.SHORT_FORM.fullmatch(text[2:]) else None


def _item_late(item: Any) -> Any:
    """Give an item of private data without its identifier, which Phase III has no place for."""
    if not isinstance(item, PrivateData):
        return item
    try:
        octets: bytes = OctetString().decode(item.data)
    except DecodeError:
        return Unknown(item.data[0] if item.data else 0, item.data)
    return octets


def _private_late(data: Any) -> Any:
    """Give the one item of a maker's service or event."""
    if isinstance(data, list):
        if len(data) != 1:
            raise Inexpressible("privateData")
        return _item_late(data[0])
    return data


def _private_early(data: Any) -> Any:
    if not isinstance(data, list):
        raise Inexpressible("privateData")
    return data


def _filter_late(given: MonitorFilter) -> MonitorFilter:
    """Spread the bits of features and agents over the three lists of the later phases."""
    lists: dict[str, list[str | int]] = {name: [] for name in (*_FEATURES.values(), "logical_device_feature")}
    for bit in given.feature or ():
        if bit in _FEATURES:
            lists[_FEATURES[str(bit)]].append(bit)
    lists["logical_device_feature"] += [bit for bit in given.agent or () if bit in _AGENTS]
    private = None if given.private is None else Bits(["privateEvent"] if given.private else [])
    spread: dict[str, Any] = {name: Bits(bits) for name, bits in lists.items() if bits}
    return replace(given, feature=None, agent=None, private=private, **spread)


def _filter_early(given: MonitorFilter) -> MonitorFilter:
    """Gather the bits that the early phases have."""
    held = {
        name: getattr(given, name) or Bits()
        for name in ("call_associated", "logical_device_feature", "physical_device_feature")
    }
    feature = [bit for bit, name in _FEATURES.items() if bit in held[name]]
    agent = [bit for bit in _AGENTS if bit in held["logical_device_feature"]]
    private = None if given.private is None else bool(given.private)
    return replace(given, feature=Bits(feature) or None, agent=Bits(agent) or None, private=private)


def _call_state(info: SnapshotDeviceResponseInfo) -> SnapshotDeviceResponseInfo:
    """Give the device's own state as a compound state of one, which every phase has."""
    state = info.local_call_state
    if isinstance(state, Chosen) and state.name == "localConnectionState":
        return replace(info, local_call_state=[state.value])  # type: ignore[list-item]  # a name or number
    return info
