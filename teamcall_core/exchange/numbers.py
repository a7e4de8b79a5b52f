"""The dial plan at work: numbers of requests on their way out, numbers of events and answers on their way to clients.

Devices keep the words of the telephone system: what acts, what is monitored, what the connections are called.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from teamcall_core.dialplan import DialPlan, dial, show
from teamcall_core.domain import events as told
from teamcall_core.domain import outcomes as outcome
from teamcall_core.domain.commands import DeviceRequest
from teamcall_core.domain.ids import NumberType, Party
from teamcall_core.domain.results import DeviceCalls, Forwarding, Forwardings

CALLERS = frozenset({"calling_device", "last_redirection_device"})
"""Where outside callers stand."""
DIALLED = frozenset({"called_device", "forwarded_to", "new_destination"})
"""Where numbers stand as somebody dialled them."""
OTHERS = frozenset({
    "alerting_device", "answering_device", "releasing_device", "failing_device", "holding_device", "retrieving_device",
    "diverting_device", "controller", "added_party", "transferring_device", "transferred_to",
})  # fmt: skip
"""Where either stands. All other attributes of events are devices in any case: trunks, queues, where a call originates,
and what belongs to no call."""
SHOWN = CALLERS | DIALLED | OTHERS
MOST_REMEMBERED = 4096
"""Numbers whose reading is kept; with more, all are forgotten and read again."""
LONGEST_REMEMBERED = 64
"""Characters of such a number. A longer word is none, and is not kept."""

_Request = TypeVar("_Request", bound=DeviceRequest)


class Numbers:
    """Translates by ``plan``; without one nothing is changed."""

    def __init__(self) -> None:
        self._plan: DialPlan | None = None
        self.shows = False
        """There is a dial plan."""
        self._places: dict[type, tuple[str, ...]] = {}
        self._known: dict[tuple[str, NumberType, str, bool], str] = {}
        self._seen: dict[str, str] = {}
        """How a number was last shown, where its type or its place said more than its digits do."""

    @property
    def plan(self) -> DialPlan | None:
        """The dial plan in force."""
        return self._plan

    @plan.setter
    def plan(self, plan: DialPlan | None) -> None:
        self._plan = plan
        self.shows = plan is not None
        self._known.clear()
        self._seen.clear()

    # --- out -------------------------------------------------------------------------------------------------------

    def dial(self, request: _Request) -> _Request:
        """The request with its called number as the telephone system dials it."""
        number: str | None = getattr(request, "number", None)
        if self._plan is None or not number:
            return request
        dialled = dial(self._plan, number).number
        return request if dialled == number else replace(request, number=dialled)  # type: ignore[call-arg]

    # --- in --------------------------------------------------------------------------------------------------------

    def show_event(self, event: told.CallEvent | told.DeviceEvent) -> None:
        """Say how each number of the event is shown."""
        if self._plan is None:
            return
        kind = type(event)
        places = self._places.get(kind)
        if places is None:
            places = self._places[kind] = tuple(name for name in kind.__dataclass_fields__ if name in SHOWN)
        for place in places:
            party: Party | None = getattr(event, place)
            if party is not None:
                party.shown = self._show(self._plan, party, place)

    def show_calls(self, calls: tuple[told.CallView, ...]) -> tuple[told.CallView, ...]:
        """The calls of a device, with their partners as the events have shown them."""
        plan = self._plan
        if plan is None:
            return calls
        return tuple(
            replace(call, partner=self._show(plan, Party(call.partner))) if call.partner else call for call in calls
        )

    def show_answer(self, answer: outcome.Outcome | None) -> outcome.Outcome | None:
        """The answer to a request, with the numbers of its result."""
        plan = self._plan
        if plan is None or not isinstance(answer, outcome.Done):
            return answer
        match answer.result:
            case DeviceCalls(calls=calls):
                for call in calls:
                    if call.partner is not None:
                        call.partner.shown = self._show(plan, call.partner)
            case Forwardings(entries=entries) as found:
                shown = tuple(self._show_forwarding(plan, entry) for entry in entries)
                return outcome.Done(replace(found, entries=shown))
        return answer

    def _show_forwarding(self, plan: DialPlan, entry: Forwarding) -> Forwarding:
        return replace(entry, number=self._show(plan, Party(entry.number), "forwarded_to")) if entry.number else entry

    def _show(self, plan: DialPlan, party: Party, place: str = "") -> str:
        """What is typed, and what stands where callers or dialled numbers do, is read as such; all else as before."""
        if len(party.number) > LONGEST_REMEMBERED:
            return party.number
        caller = place in CALLERS and not plan.caller_trunk_prefix
        shown = self._read(plan, party, caller=caller)
        if caller or party.type is not NumberType.DIALING_NUMBER:
            if len(self._seen) >= MOST_REMEMBERED:
                self._seen.clear()
            self._seen[party.number] = shown
            return shown
        return shown if place in DIALLED else self._seen.get(party.number, shown)

    def _read(self, plan: DialPlan, party: Party, *, caller: bool) -> str:
        key = (party.number, party.type, party.scope, caller)
        shown = self._known.get(key)
        if shown is None:
            if len(self._known) >= MOST_REMEMBERED:
                self._known.clear()
            shown = self._known[key] = show(plan, party, caller=caller).number
        return shown
