"""The exchange routes requests of sessions to the link, and the link's answers and events to the sessions.

It decides what licence and permission allow, shares one monitor per device among all sessions, and keeps the call
model. It holds no socket: whoever owns the sockets feeds the engines, calls ``handle_session`` and ``handle_link``
for those that were fed, then ``settle`` once a turn, and writes what ``take_touched`` names.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from teamcall_core.domain import commands as wish
from teamcall_core.domain import events as told
from teamcall_core.domain import outcomes as outcome
from teamcall_core.domain.administration import MonitorRow, Result
from teamcall_core.domain.calls import CallModel
from teamcall_core.domain.ids import Connection, Device
from teamcall_core.domain.results import DeviceCalls
from teamcall_core.licensing import Entitlement
from teamcall_core.link import Link
from teamcall_core.link.settings import LinkOutput
from teamcall_core.session import ClientSession
from teamcall_core.session.events import AdministrationAsked, Asked, FormatChanged, Reply, Report, ShutDown

from .audiences import Audiences
from .events import AdministrationWanted, ExchangeEvent, LicenceRefused, PermissionRefused, RequestFailed, SessionFact
from .gaps import Gaps
from .monitors import Monitors
from .placements import Placements
from .record import LinkRecord
from .requests import OpenRequest, OpenRequests
from .restoring import Restoring

FOLLOWED_BY_CALLS = (told.CallInitiated, told.CallOriginated, told.CallDelivered, told.ConnectionCleared)
"""Events after which clients are shown the calls of the device (DeviceInformation)."""

_OF_NO_CONCERN = (
    told.CallEvent,
    told.DeviceEvent,
    told.UnknownEvent,
    told.Answered,
    told.SnapshotTaken,
    told.GapClosed,
)
"""What a link says that is for sessions only, of which there are none when the service ends."""


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
        self._gaps = Gaps(self._calls)
        self._audiences = Audiences()
        self._requests = OpenRequests(link)
        self._placements = Placements()
        self._monitors = Monitors(self._requests, self._audiences, self._forget)
        self._restoring = Restoring()
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
                case _:
                    self._facts.append(SessionFact(session, event))
        self._audiences.touched.add(session)

    def handle_link(self, now: float) -> None:
        """Act on everything that the link has to say; sessions have it before they read on."""
        while (event := self._link.next_event()) is not None:
            self._route(event, now)
            self.record.note(event, self._link.state, now)
        self._audiences.settle()

    def settle(self) -> None:
        """The turn ends: hand every session what was gathered for it."""
        self._audiences.settle()

    def take_touched(self) -> set[ClientSession]:
        """The sessions that may have octets to send since the last call."""
        return self._audiences.take_touched()

    def next_event(self) -> ExchangeEvent | None:
        """The oldest fact not yet fetched, or None."""
        return self._facts.popleft() if self._facts else None

    def shut_down(self, now: float) -> None:
        """End the service: open requests are answered, clients and link say goodbye. Flush, then close everything."""
        self._requests.clear()
        self._monitors.stop_waiting()
        for session in self._sessions:
            self._audiences.say(session, ShutDown(), now)
        self._link.stop(now)
        while (event := self._link.next_event()) is not None:
            if not isinstance(event, _OF_NO_CONCERN):
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
        try:
            answer = self._decide(session, number, request, now)
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
        word = self._normalise(request.device)
        if word is None:
            return outcome.BadParameter()
        device = Device(word)
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
        return self._act(OpenRequest(session, number, device, request, counted=True), now)

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
            if not isinstance(answer, outcome.NoCall) or self._calls.is_complete(at):
                return answer
        # Not all is known of a device that nobody monitors, or not for long: look first, then act.
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

    # --- what the link says ----------------------------------------------------------------------------------------

    def _route(self, event: LinkOutput, now: float) -> None:
        match event:
            case told.CallEvent():
                self._hear(event)
            case told.DeviceEvent():
                self._audiences.hear(event.device, told.Told(event))
            case told.Answered(reference=int() as reference, outcome=answer):
                self._answered(reference, answer, now)
            case told.SnapshotTaken():
                self._look(event)
            case told.GapClosed(device=device):
                self._tell_what_was_missed(device)
            case told.UnknownEvent() | told.Answered():
                pass  # nothing that a session of text could be told
            case told.MonitorRestored() if self._restoring.under_way:
                self._change(event, now)  # the log has one line for all of them
            case _:
                self._facts.append(event)
                self._change(event, now)

    def _look(self, taken: told.SnapshotTaken) -> None:
        if taken.device not in self._monitors:
            return
        if taken.gap:
            self._gaps.look(taken.device, taken.calls)
        else:
            self._calls.replace(taken.device, taken.calls)

    def _hear(self, event: told.CallEvent) -> None:
        if event.device not in self._monitors:
            return
        if self._placements.causes(event):
            event.cause = "makeCall"
        if self._gaps.takes(event):
            return
        self._calls.fold(event)
        self._tell(event)

    def _tell_what_was_missed(self, device: Device) -> None:
        for event in self._gaps.close(device):
            self._tell(event)

    def _tell(self, event: told.CallEvent) -> None:
        """Tell a call event, with what the picture after it is, to all who hear its device."""
        device = event.device
        calls = self._calls.calls(device) if isinstance(event, FOLLOWED_BY_CALLS) else ()
        cleared = isinstance(event, told.ConnectionCleared)
        connections = self._calls.connections(device, event.connection.call) if cleared else ()
        self._audiences.hear(device, told.Told(event, calls, connections))

    def _answered(self, reference: int, answer: outcome.Outcome, now: float) -> None:
        request = self._requests.take(reference)
        if request is None:
            return
        result: outcome.Outcome | None = answer
        match request.request:
            case wish.MonitorStart():
                self._monitors.started(request.device, answer, now)
            case wish.MonitorStop() if isinstance(answer, outcome.PbxRefused | outcome.RemoteRejected):
                result = outcome.Done()  # whatever the telephone system thinks of it, the monitor is gone
            case wish.MakeCall():
                is_heard = request.device in self._monitors
                placed = answer.result if is_heard and isinstance(answer, outcome.Done) else None
                self._placements.answered(request.device, reference, placed if isinstance(placed, Connection) else None)
            case wish.SnapshotDevice() if isinstance(answer, outcome.Done) and isinstance(answer.result, tuple):
                result = outcome.Done(DeviceCalls(request.device, answer.result))
            case _:
                result = self._looked(request, answer, now)
        if request.session is not None and result is not None:
            self._audiences.say(request.session, Reply(request.number, result), now)

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

    def _forget(self, device: Device) -> None:
        """The device is not monitored any more."""
        self._calls.forget(device)
        self._gaps.forget(device)
        self._placements.forget(device)
        self._restore_answered(device, "")

    def _restore_answered(self, device: Device, how: str) -> None:
        ended = self._restoring.answered(device, how)
        if ended is not None:
            self._facts.append(ended)

    def _change(self, event: LinkOutput, now: float) -> None:
        """The link, or one monitor of it, is in another state."""
        match event:
            case told.LinkWentDown():
                self._placements.clear()
                self._gaps.clear()
                self._calls.doubt()
                self._restoring.clear()
                self._monitors.link_went_down(now)
            case told.LinkCameUp():
                self._restoring.begin(self._monitors.standing())
                self._monitors.link_came_up(now)
            case told.MonitorLost(device=device):
                self._gaps.forget(device)
                self._calls.doubt(device)
                self._monitors.lost(device)
            case _:
                self._change_restored(event, now)

    def _change_restored(self, event: LinkOutput, now: float) -> None:
        """A standing monitor that was not set has been answered."""
        match event:
            case told.MonitorRestored(device=device):
                self._tell_what_was_missed(device)
                self._restore_answered(device, "restored")
                self._monitors.restored(device, now)
            case told.MonitorDelayed(device=device, outcome=answer):
                self._restore_answered(device, "delayed")
                self._monitors.delayed(device, answer, now)
            case told.MonitorEnded(device=device, outcome=answer):
                self._restore_answered(device, "ended")
                self._monitors.ended(device, answer, now)
