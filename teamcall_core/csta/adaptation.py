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
from .fitting import Inexpressible
from .private_data import PrivateData
from .renaming import AMBIGUOUS, EARLY_NAMES, TO_EARLY, TO_LATE, Named, Rename

_CENTURY: Final = 50
"""Two digits of a year below this are of this century (X.680 leaves it open; X.509 says so)."""

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
    rename = TO_LATE.get((kind, operation))
    if rename is not None:
        operation, body = _applied(rename, body)
    elif operation == "divertCall":
        operation = "deflectCall"
    elif operation in AMBIGUOUS and kind == "result":
        # The answer does not say which feature was meant, so it is not known which service it answers.
        raise Inexpressible(str(operation))
    return operation, _rearranged(body, _extensions_late, _filter_late, _private_late)


def to_early(kind: str, operation: str | int | None, body: Any) -> Named:
    """Give operation and body as Phases I and II have them."""
    rename = TO_EARLY.get((kind, operation))
    if rename is not None:
        operation, body = _applied(rename, body)
    elif operation in EARLY_NAMES:
        operation = EARLY_NAMES[operation]
    return operation, _rearranged(body, _extensions_early, _filter_early, _private_early)


def _applied(rename: Rename, body: Any) -> Named:
    """Rename a body, if it is of the class that the operation has."""
    if not isinstance(body, rename.takes):
        raise Inexpressible
    return rename.give(body)


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
    if not UTCTime.SHORT_FORM.fullmatch(text):
        return text
    return f"{20 if int(text[:2]) < _CENTURY else 19}{text}"


def _utc_time(text: str) -> str | None:
    """Give the year two digits; None for a time that UTCTime has no form for."""
    return text[2:] if UTCTime.SHORT_FORM.fullmatch(text[2:]) else None


def _item_late(item: Any) -> Any:
    """Give an item of private data without its identifier, which Phase III has no place for."""
    if not isinstance(item, PrivateData | Unknown):
        return item
    data = item.data if isinstance(item, PrivateData) else item.octets
    try:
        octets: bytes = OctetString().decode(data)
    except DecodeError:
        return Unknown(data[0] if data else 0, data)
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
    return replace(given, feature=None, agent=None, private=private, **spread, **_named_bits(given))


def _filter_early(given: MonitorFilter) -> MonitorFilter:
    """Gather the bits that the early phases have."""
    held = {
        name: getattr(given, name) or Bits()
        for name in ("call_associated", "logical_device_feature", "physical_device_feature")
    }
    feature = [bit for bit, name in _FEATURES.items() if bit in held[name]]
    agent = [bit for bit in _AGENTS if bit in held["logical_device_feature"]]
    private = None if given.private is None else bool(given.private)
    spread: dict[str, Any] = {"feature": Bits(feature) or None, "agent": Bits(agent) or None}
    return replace(given, private=private, **spread, **_named_bits(given))


def _named_bits(given: MonitorFilter) -> dict[str, Any]:
    """Leave out positions without a name: in the lists of the other phases they mean other events."""
    lists = {name: getattr(given, name) for name in ("call_control", "maintenance", "voice_unit")}
    return {
        name: Bits(bit for bit in bits if isinstance(bit, str))
        for name, bits in lists.items()
        if isinstance(bits, Bits) and any(isinstance(bit, int) for bit in bits)
    }


def _call_state(info: Any) -> Any:
    """Give the device's own state as a compound state of one, which every phase has."""
    state = info.local_call_state if isinstance(info, SnapshotDeviceResponseInfo) else None
    if isinstance(state, Chosen) and state.name == "localConnectionState":
        return replace(info, local_call_state=[state.value])
    return info
