"""The exchange routes requests of sessions to the link, and the link's answers and events to the sessions.

It decides what licence and permission allow, shares one monitor per device among all sessions, and keeps the call
model. It holds no socket: whoever owns the sockets feeds the engines, calls ``handle_session`` and ``handle_link``
for those that were fed, then ``settle`` once a turn, and writes what ``take_touched`` names.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial

from teamcall_core.domain import commands as wish
from teamcall_core.domain import events as told
from teamcall_core.domain import outcomes as outcome
from teamcall_core.domain.administration import MonitorRow, Result
from teamcall_core.domain.calls import CallModel
from teamcall_core.domain.ids import Device
from teamcall_core.domain.opaque import OpaqueRequest
from teamcall_core.domain.results import DeviceCalls
from teamcall_core.licensing import Entitlement
from teamcall_core.link import Link
from teamcall_core.session import ClientSession
from teamcall_core.session.events import (
    AdministrationAsked,
    Asked,
    FormatChanged,
    InvocationAnswered,
    Reply,
    Report,
    SessionOpened,
    ShutDown,
)

from .audiences import Audiences
from .events import (
    OF_NO_CONCERN,
    AdministrationWanted,
    ExchangeEvent,
    LicenceRefused,
    PermissionRefused,
    RequestFailed,
    SessionFact,
)
from .hearing import Hearing
from .monitors import Monitors
from .numbers import Numbers
from .passing import Passing, acting_device
from .placements import Placements, placed_by
from .record import LinkRecord
from .requests import OpenRequest, OpenRequests
from .turns import LONGEST_WAIT, Turns, Waiting


class Exchange:
    """One link, one entitlement, any number of sessions.

    ``normalise`` is the profile's: a device word as a client wrote it -> the device's key, or None for a word that
    cannot be a device. ``entitlement`` may be replaced at any time; standing monitors stay.
    """

    def __init__(
        self, link: Link, entitlement: Entitlement, pbx_type: str, normalise: Callable[[str], str | None]
    ) -> None:
        self.entitlement = entitlement
        self._link = link
        self._pbx_type = pbx_type
        self._normalise = normalise
        self._sessions: set[ClientSession] = set()
        self._calls = CallModel(normalise)
        self._audiences = Audiences(link.phase)
        self.binaries = self._audiences.binaries
        self._requests = OpenRequests(link)
        self._turns = Turns()
        self._placements = Placements()
        self._monitors = Monitors(self._requests, self._audiences, self._forget)
        self._passing = Passing(link, self._audiences, self._requests)
        self.numbers = Numbers()
        """Its ``plan`` may be replaced at any time."""
        self._hearing = Hearing(
            link=link,
            calls=self._calls,
            audiences=self._audiences,
            monitors=self._monitors,
            placements=self._placements,
            passing=self._passing,
            numbers=self.numbers,
            note=self._note,
        )
        self.record = LinkRecord()
        """What became of the link."""
        self._facts: deque[ExchangeEvent] = deque()
        self._failed = 0
        """How many requests have ended in a fault of ours."""

    # --- the owner's side ------------------------------------------------------------------------------------------

    def attach(self, session: ClientSession) -> None:
        """A client has connected."""
        self._sessions.add(session)
        self._monitors.attach(session)

    def detach(self, session: ClientSession, now: float) -> None:
        """A client has gone: its monitors end unless others hear them, its open requests are nobody's."""
        self._sessions.discard(session)
        self._requests.forget_session(session)
        self._turns.forget(session)
        self._passing.detach(session, now)
        self._monitors.detach(session, now)
        self._audiences.touched.discard(session)

    def handle_session(self, session: ClientSession, now: float) -> None:
        """Act on everything that ``session`` has to say."""
        while (event := session.next_event()) is not None:
            match event:
                case Asked(number=number, request=request):
                    self._ask(session, number, request, now)
                case FormatChanged():
                    self._monitors.regroup(session)
                case AdministrationAsked(number=number, wish=asked):
                    self._facts.append(AdministrationWanted(session, number, asked))
                case InvocationAnswered(answer=answer):
                    self._passing.reply(session, answer, now)
                case _:
                    self._facts.append(SessionFact(session, event))
                    if isinstance(event, SessionOpened) and event.kind == "binary":
                        self._audiences.welcome(session, now, in_service=self._link.state == "inService")
        self._audiences.touched.add(session)

    def handle_link(self, now: float) -> None:
        """Act on everything that the link has to say; sessions have it before they read on."""
        self.route_link(now)
        self._audiences.settle()
        for session in self.binaries.sessions & self._audiences.touched:
            self.handle_session(session, now)  # what it was told may make it ask for something

    def route_link(self, now: float) -> None:
        """Act on everything that the link has to say. More of it may follow before ``settle``, but nothing else."""
        hear = self._hearing.hear
        while (event := self._link.next_event()) is not None:
            if isinstance(event, told.CallEvent):  # as almost all of them are
                hear(event)
                continue
            match event:
                case told.Answered(reference=int() as reference, outcome=answer):
                    self._answered(reference, answer, now)
                case _:
                    self._hearing.take(event, now)
            self.record.note(event, self._link.state, now)

    def settle(self) -> None:
        """The turn ends: hand every session what was gathered for it."""
        self._audiences.settle()

    def take_touched(self) -> set[ClientSession]:
        """The sessions that may have octets to send since the last call."""
        return self._audiences.take_touched()

    def next_event(self) -> ExchangeEvent | None:
        """The oldest fact not yet fetched, or None."""
        return self._facts.popleft() if self._facts else None

    def _forget(self, device: Device) -> None:
        self._hearing.forget(device)

    def _note(self, fact: ExchangeEvent) -> None:
        self._facts.append(fact)

    def shut_down(self, now: float) -> None:
        """End the service: open requests are answered, clients and link say goodbye. Flush, then close everything."""
        self._requests.clear()
        self._turns.clear()
        self._monitors.stop_waiting()
        for session in self._sessions:
            self._audiences.say(session, ShutDown(), now)
        self._link.stop(now)
        while (event := self._link.next_event()) is not None:
            if not isinstance(event, OF_NO_CONCERN):
                self._facts.append(event)

    # --- what a supervisor is shown and does -----------------------------------------------------------------------

    def report(self, session: ClientSession, number: int, result: Result, now: float) -> None:
        """Answer an ``AdministrationWanted``; nothing happens where its session has gone meanwhile."""
        if session in self._sessions:
            self._audiences.say(session, Report(number, result), now)

    def dismiss(self, session: ClientSession, reason: str, now: float) -> None:
        """End one session; what it has asked is answered, what it is owed is sent."""
        self._audiences.say(session, ShutDown(reason), now)
        self.handle_session(session, now)

    @property
    def used(self) -> int:
        """How many devices are in use, as the licence counts."""
        return self._monitors.used

    def monitor_rows(self) -> tuple[MonitorRow, ...]:
        """Every monitored device."""
        return self._monitors.rows()

    def monitors_of(self, session: ClientSession) -> int:
        """How many devices a session hears."""
        return self._monitors.heard_by(session)

    # --- requests --------------------------------------------------------------------------------------------------

    def _ask(self, session: ClientSession, number: int, request: wish.Request, now: float) -> None:
        self._answer(session, number, now, lambda: self._decide(session, number, request, now))

    def _answer(
        self, session: ClientSession, number: int, now: float, decide: Callable[[], outcome.Outcome | None]
    ) -> None:
        try:
            answer = decide()
        except Exception as error:  # noqa: BLE001 - one request must not take the session, and its others, with it
            self._failed += 1
            reference = f"R{self._failed}"
            self._facts.append(RequestFailed(session, reference, error))
            answer = outcome.InternalFault(reference)
        if answer is not None:
            self._audiences.say(session, Reply(number, answer), now)

    def _decide(self, session: ClientSession, number: int, request: wish.Request, now: float) -> outcome.Outcome | None:
        """The answer, when it can be given at once; None when it will come."""
        if isinstance(request, wish.QuerySystemStatus):
            return outcome.Done(wish.LinkStatus(self._link.state, self._pbx_type, self._link.csta_status))
        if isinstance(request, OpaqueRequest):
            return self._pass_on(session, number, request, now)
        word = self._normalise(request.device)
        if word is None:
            return outcome.BadParameter()
        return self._decide_for(Waiting(session, number, request, Device(word), now), now)

    def _decide_for(self, one: Waiting, now: float, *, waited: bool = False) -> outcome.Outcome | None:
        session, number, request, device = one.session, one.number, one.request, one.device
        in_service = self._link.state == "inService"
        if isinstance(request, wish.MonitorStop):
            return self._stop(session, number, device, now, wait=in_service)
        if not in_service:
            return outcome.LinkDown()
        starts = isinstance(request, wish.MonitorStart)
        refused = self._refuse(session, device, monitor=starts)
        if refused is not None:
            return refused
        if starts:
            return self._monitors.start(session, number, device, now)
        if not self._link.offers(request):
            return outcome.not_offered()
        return self._take_turn(one, now, waited=waited)

    def _take_turn(self, one: Waiting, now: float, *, waited: bool) -> outcome.Outcome | None:
        if waited and now - one.since > LONGEST_WAIT:
            return outcome.TimedOut()
        if not waited and self._turns.holds(one):
            return None
        asked = self.numbers.dial(one.request)
        request = OpenRequest(one.session, one.number, one.device, asked, counted=True, waited=waited)
        answer = self._act(request, now)
        if answer is None:
            self._turns.begin(request)
        return answer

    def _next_turn(self, ended: OpenRequest, now: float) -> None:
        """Its session has been answered: act on what it has asked of the calls of that device since."""
        while (one := self._turns.next(ended)) is not None:
            self._answer(one.session, one.number, now, partial(self._decide_for, one, now, waited=True))

    def _pass_on(
        self, session: ClientSession, number: int, request: OpaqueRequest, now: float
    ) -> outcome.Outcome | None:
        """A request of a binary session for the telephone system, if its acting device may."""
        if self._link.state != "inService":
            return outcome.LinkDown()
        device = acting_device(request, self._calls, self._normalise)
        if device is None:
            return outcome.BadParameter()
        if request.restricted and self.entitlement.permitted is not None:
            self._facts.append(PermissionRefused(session, Device("")))
            return outcome.PbxRefused("operation", "securityViolation")
        refused = self._refuse(session, device, monitor=False) if device else None
        refused = refused or self._passing.claim(session, request)
        if refused is not None:
            return refused
        open_request = OpenRequest(session, number, device, request, counted=bool(device))
        reference = self._requests.send(open_request, wish.Perform(request, device), now)
        if request.service == "makeCall":
            self._placements.begin(device, reference)
        return None

    def _stop(
        self, session: ClientSession, number: int, device: Device, now: float, *, wait: bool
    ) -> outcome.Outcome | None:
        answer = self._monitors.stop(session, number, device, now, wait=wait)
        if isinstance(answer, outcome.MonitorNotSet) and not self._permits(device):
            return outcome.NotPermitted()
        return answer

    def _permits(self, device: Device) -> bool:
        permitted = self.entitlement.permitted
        return permitted is None or device in permitted

    def _refuse(self, session: ClientSession, device: Device, *, monitor: bool) -> outcome.Outcome | None:
        """What permission and licence say against ``device`` acting for ``session``."""
        if not self._permits(device):
            self._facts.append(PermissionRefused(session, device))
            return outcome.NotPermitted()
        licensed = self.entitlement.devices
        if licensed is None or self._monitors.fits(device, licensed):
            return None
        self._facts.append(LicenceRefused(session, device, licensed, monitor))
        return outcome.MonitorLicenceExceeded() if monitor else outcome.DeviceLicenceExceeded()

    def _act(self, request: OpenRequest, now: float) -> outcome.Outcome | None:
        asked = request.request
        if isinstance(asked, wish.SnapshotDevice):
            self._requests.send(request, wish.TakeSnapshot(request.device), now)
            return None
        if not asked.NEEDS:
            reference = self._requests.send(request, wish.Perform(asked, request.device), now)
            if isinstance(asked, wish.MakeCall):
                self._placements.begin(request.device, reference)
            return None
        word = self._normalise(getattr(asked, asked.AT))
        if word is None:
            return outcome.BadParameter()
        at = Device(word)
        if at in self._monitors:
            answer = self._act_on_calls(request, at, self._calls, now)
            if not isinstance(answer, outcome.NoCall) or (self._calls.is_complete(at) and not request.waited):
                return answer
        # Not all is known of a device that nobody monitors, or not for long; nor where the events of what the session
        # has asked before may come behind its answer: look first, then act.
        request.looking_at = at
        self._requests.send(request, wish.TakeSnapshot(at), now)
        return None

    def _act_on_calls(self, request: OpenRequest, at: Device, calls: CallModel, now: float) -> outcome.Outcome | None:
        """Send the request with the calls that it is about, which are those of ``at``."""
        asked = request.request
        found = calls.find_all(at, asked.NEEDS, getattr(asked, "call", None))
        if not isinstance(found, tuple):
            return found
        self._requests.send(request, wish.Perform(asked, request.device, found), now)
        return None

    # --- what the link answers -------------------------------------------------------------------------------------

    def _answered(self, reference: int, answer: outcome.Outcome, now: float) -> None:
        request = self._requests.take(reference)
        if request is None:
            return
        result = self.numbers.show_answer(self._conclude(request, reference, answer, now))
        if request.session is not None and result is not None:
            self._audiences.say(request.session, Reply(request.number, result), now)
            self._turns.end(request)
            self._next_turn(request, now)

    def _conclude(
        self, request: OpenRequest, reference: int, answer: outcome.Outcome, now: float
    ) -> outcome.Outcome | None:
        """What the session is answered; None when that will come."""
        match request.request:
            case wish.MonitorStart():
                self._monitors.started(request.device, answer, now)
            case wish.MonitorStop() if isinstance(answer, outcome.PbxRefused | outcome.RemoteRejected):
                return outcome.Done()  # whatever the telephone system thinks of it, the monitor is gone
            case wish.MakeCall() | OpaqueRequest(service="makeCall"):
                placed = placed_by(answer) if request.device in self._monitors else None
                self._placements.answered(request.device, reference, placed)
            case OpaqueRequest() as asked:
                self._passing.answered(request.session, asked, answer, now)
            case wish.SnapshotDevice() if isinstance(answer, outcome.Done) and isinstance(answer.result, tuple):
                return outcome.Done(DeviceCalls(request.device, answer.result))
            case _:
                return self._looked(request, answer, now)
        return answer

    def _looked(self, request: OpenRequest, answer: outcome.Outcome, now: float) -> outcome.Outcome | None:
        """The answer to a request, or to the snapshot that was taken to find its calls."""
        at = request.looking_at
        if at is None or request.session is None:
            return answer
        request.looking_at = None
        if self._link.state != "inService":  # lost in the same breath: too late to ask for more
            return outcome.LinkDown()
        if isinstance(answer, outcome.Done) and isinstance(answer.result, tuple):
            seen = CallModel(self._normalise)
            seen.replace(at, answer.result)
            return self._act_on_calls(request, at, seen, now)
        if isinstance(answer, outcome.PbxRefused) and at in self._monitors:
            self._calls.complete(at)  # it will not say more than its events do
            return self._act_on_calls(request, at, self._calls, now)
        return answer
