"""What each watched extension is doing, folded from the events of an STLI session (version 2, Extended)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from teamcall_core.stli.client import Answered, ClientEvent, DeviceInformation, Event, events

STATES = ("alerting", "connected", "held", "queued", "initiated", "failed")
"""In the order in which they matter to somebody who looks at the board."""


@dataclass(slots=True)
class Call:
    """One call of an extension; ``partner`` is ``""`` while unknown."""

    state: str
    partner: str = ""


@dataclass(slots=True)
class Row:
    """One extension."""

    device: str
    trouble: str = "not monitored yet"
    """Why what is shown may be untrue; empty while events are heard."""
    calls: dict[str, Call] = field(default_factory=dict)
    is_known: bool = False
    """Whether anything has told of its calls yet."""
    last: str = ""
    """The last event."""
    since: float = 0.0
    """When its state became what it is."""
    is_stale: bool = False
    """Something has happened that only a snapshot can tell the outcome of."""

    @property
    def state(self) -> str:
        """One word; of several calls the most urgent one's."""
        if self.trouble:
            return self.trouble
        states = {call.state for call in self.calls.values()}
        return next((state for state in STATES if state in states), "idle" if self.is_known else "unknown")

    @property
    def partners(self) -> str:
        """With whom, and in what state where there are several calls."""
        if len(self.calls) == 1:
            return next(iter(self.calls.values())).partner
        return ", ".join(f"{call.partner or '?'} ({call.state})" for call in self.calls.values())


class Board:
    """All rows. ``changed``: the devices whose rows are others since somebody emptied it."""

    def __init__(self, devices: Iterable[str]) -> None:
        self.rows = {device: Row(device) for device in devices}
        self.changed: dict[str, None] = {}

    def started(self, device: str, answer: Answered, now: float) -> None:
        """The answer to MonitorStart came."""
        self._set(self.rows[device], now, trouble="" if answer.ok else f"refused: {answer.code}")

    def snapshot(self, device: str, answer: Answered, now: float) -> None:
        """The answer to SnapshotDevice came: ``Connection <device> <callId> <state> <partner>`` per call."""
        row = self.rows[device]
        row.is_stale = False
        if answer.ok:
            found = (words[2:] for words in answer.data if words[0] == "Connection" and len(words) >= _SNAPSHOT_WORDS)
            calls = {call: Call(state, partner) for call, state, partner, *_ in found if state != "idle"}
            self._set(row, now, calls=calls, is_known=True)

    def hear(self, event: ClientEvent, now: float) -> None:
        """Fold an event in."""
        if isinstance(event, DeviceInformation) and event.device in self.rows:
            self._set(self.rows[event.device], now, **_told(event))
        if not isinstance(event, Event):
            return
        row = self.rows.setdefault(event.device, Row(event.device, ""))
        row.last = event.name if event.cause in (None, "normal") else f"{event.name} ({event.cause})"
        row.is_stale = row.is_stale or isinstance(event, _OPAQUE)
        told = _told(event.information) if event.information is not None else {}
        fold = _FOLDS.get(type(event))
        if fold is not None and event.information is None:
            told = fold(row, event)
        self._set(row, now, **told)

    def _set(self, row: Row, now: float, **told: Any) -> None:
        before = (row.state, row.partners)
        for name, value in told.items():
            setattr(row, name, value)
        if (row.state, row.partners) != before:
            row.since = now
        self.changed[row.device] = None


_SNAPSHOT_WORDS = 5
_OPAQUE = (events.Transferred, events.Conferenced, events.Diverted, events.BackInService)


def _told(information: DeviceInformation) -> Mapping[str, Any]:
    """DeviceInformation replaces what was known."""
    calls = {
        call.call_id or str(place): Call(call.state, call.partner or "") for place, call in enumerate(information.calls)
    }
    return {"calls": calls, "is_known": True}


# --- events that DeviceInformation does not follow -------------------------------------------------------------------


def _with_state(row: Row, event: Event, state: str, partner: str | None = None) -> Mapping[str, Any]:
    call_id = event.call_id or ""
    before = row.calls.get(call_id, Call(state))
    return {"calls": {**row.calls, call_id: Call(state, before.partner or partner or "")}, "is_known": True}


def _established(row: Row, event: Any) -> Mapping[str, Any]:
    sides = [event.calling_device, event.answering_device, event.called_device]
    return _with_state(row, event, "connected", next((side for side in sides if side and side != row.device), None))


def _held(row: Row, event: Any) -> Mapping[str, Any]:
    return _with_state(row, event, "held") if event.holding_device == row.device else {}


def _retrieved(row: Row, event: Any) -> Mapping[str, Any]:
    return _with_state(row, event, "connected") if event.retrieving_device == row.device else {}


def _failed(row: Row, event: Any) -> Mapping[str, Any]:
    return _with_state(row, event, "failed", event.called_device)


def _diverted(row: Row, event: Any) -> Mapping[str, Any]:
    return _without(row, event.call_id) if event.diverting_device == row.device else {}


def _transferred(row: Row, event: Any) -> Mapping[str, Any]:
    """Who transfers leaves both calls; for the others the new call stands in the place of the old ones."""
    old = (event.primary_old_call, event.secondary_old_call)
    left = _without(row, *old)
    if event.transferring_device == row.device or not event.call_id:
        return left
    return {"calls": {**left["calls"], event.call_id: Call("connected")}, "is_known": True}


def _conferenced(_row: Row, event: Any) -> Mapping[str, Any]:
    return {"calls": {event.call_id or "": Call("connected", "conference")}, "is_known": True}


def _without(row: Row, *call_ids: str | None) -> Mapping[str, Any]:
    return {"calls": {one: call for one, call in row.calls.items() if one not in call_ids}, "is_known": True}


def _trouble(text: str) -> Callable[[Row, Any], Mapping[str, Any]]:
    return lambda _row, _event: {"trouble": text}


_FOLDS: Mapping[type[Event], Callable[[Row, Any], Mapping[str, Any]]] = {
    events.Established: _established,
    events.Held: _held,
    events.Retrieved: _retrieved,
    events.Failed: _failed,
    events.Diverted: _diverted,
    events.Transferred: _transferred,
    events.Conferenced: _conferenced,
    events.OutOfService: _trouble("out of service"),
    events.BackInService: _trouble(""),
    events.MonitorStopped: _trouble("monitor stopped"),
}
