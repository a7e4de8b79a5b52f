"""The link: one association with one telephone system, kept for ever.

The order of the start is that of the profile. For HiPath 3000 and Panasonic it is AARQ, AARE, then the telephone system
says with SystemStatus (ECMA-269 13.1.4) that it is at work; no request is sent before.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from teamcall_core import csta
from teamcall_core.csta import from_domain, to_domain
from teamcall_core.csta.services import MonitorStartResult, MonitorStop, SystemStatus
from teamcall_core.domain import events as told
from teamcall_core.domain.commands import Ask, DeviceRequest, Perform, StartMonitor, StopMonitor
from teamcall_core.domain.ids import Device
from teamcall_core.domain.opaque import InvocationAnswer, OpaqueRequest
from teamcall_core.domain.outcomes import Done, LinkDown, TimedOut
from teamcall_core.errors import DecodeError, EncodeError, FrameError
from teamcall_core.profiles import Profile

from .addresses import Address
from .answers import is_opaque, outcome_of, reply_to
from .association import Step
from .associations import new_association
from .attempts import Attempts
from .conclusions import Conclusions
from .invocations import Invocations
from .keepalive import IGNORED, Keepalive
from .liveness import Due
from .monitors import Monitors
from .reading import Reading
from .requests import ForAsk, OpenRequests
from .settings import LinkOutput, LinkSettings
from .status import CLOSING_STATUSES, GOOD_STATUSES
from .transitions import (
    CONNECTED_STATES,
    LINK_TRANSITIONS,
    STATE_WORDS,
    STEP_FAILURES,
    LinkInput,
    LinkState,
    StateWord,
    step,
)
from .wire import Outgoing, Wire


class Link:
    """An engine that lives across connections; ``jitter`` gives numbers from 0 to 1 for the delays between attempts.

    ``DialWanted`` asks for a connection; it is answered with ``connection_made`` or ``receive_eof``. After
    ``HangUpWanted``, and after ``receive_eof``, nothing of the old connection counts: do not report it.
    """

    def __init__(self, profile: Profile, settings: LinkSettings, jitter: Callable[[], float]) -> None:
        self._settings = settings
        self._profile = profile
        self._events: deque[LinkOutput] = deque()
        self.phase = csta.Phase(profile.phase)
        self.invocations = Invocations()
        trace = self._events.append if settings.trace else None
        self._wire = Wire(profile, settings.max_frame, trace)
        self._association = new_association(self._profile, settings)
        self._requests = OpenRequests(self._wire, profile, settings.request_timeout)
        self._reading = Reading(profile)
        intervals = {"interval": settings.monitor_start_interval, "check_interval": settings.monitor_check_interval}
        self._monitors = Monitors(self._requests, self._reading, self._events.append, **intervals)
        self._heartbeat = Keepalive(profile, settings)
        self._conclusions = Conclusions(self._monitors, self._heartbeat, self._reading, self._events.append)
        self._attempts = Attempts(settings, jitter)
        self._state = LinkState.IDLE
        self._deadline: float | None = None
        """The end of the step in DIALLING, ASSOCIATING and GATED, of the pause in WAITING."""
        self._status_is_good: bool | None = None
        """What the telephone system has said on this connection; None: nothing."""
        self.csta_status = ""
        """The last SystemStatus of the telephone system, ``""`` before the first."""

    @property
    def state(self) -> StateWord:
        """The state in the words that clients read."""
        return STATE_WORDS[self._state]

    @property
    def address(self) -> Address:
        """Host and port in use, or to be tried next."""
        return self._attempts.address

    @property
    def stage(self) -> LinkState:
        """The same as its own table has it."""
        return self._state

    # --- the connection ---------------------------------------------------------------------------------------------

    def start(self, now: float) -> None:
        """Begin; the first ``DialWanted`` comes at once. Raises LocalError when the link was started before."""
        self._dial(LinkInput.START, now)

    def connection_made(self, now: float) -> None:
        """The connection that ``DialWanted`` asked for is there. Raises LocalError when none was wanted."""
        self._move(LinkInput.CONNECTED)
        self._attempts.connected(now)
        self._await_step(now)
        self._association = new_association(self._profile, self._settings)
        self._follow(self._association.connected, now)

    def receive_data(self, data: bytes, now: float) -> None:
        """Take octets of the connection, cut anywhere; those of a connection that is given up are dropped."""
        if self._state not in CONNECTED_STATES:
            return
        self._wire.receive_data(data)
        is_first = True
        while self._state in CONNECTED_STATES:
            try:
                message = self._wire.next_message()
            except FrameError as error:
                self._lose(f"the telephone system broke the framing: {error}", now)
            except DecodeError as error:
                self._events.append(told.PeerFault(f"a message that cannot be read: {error}", lost=True))
                self._monitors.missed(now)
            else:
                if message is None:
                    return
                if is_first:  # that there is one more at the same moment says nothing new
                    self._heartbeat.heard(now)
                is_first = False
                self._take(message, now)

    def receive_eof(self, now: float, reason: str = "") -> None:
        """The connection has ended, or could not be made (``reason`` says why)."""
        if self._state is LinkState.DIALLING:
            self._lose(reason or "no connection", now, hang_up=False)
        elif self._state in CONNECTED_STATES:
            what = reason or "the telephone system closed the connection"
            try:
                self._wire.receive_eof()
            except FrameError as error:
                what = f"{what}; {error}"
            self._lose(what, now, hang_up=False)

    def stop(self, now: float) -> None:
        """End for good: what is open is answered, the association ended, and no attempt made again."""
        if self._state is LinkState.STOPPED:
            return
        connected = self._state in CONNECTED_STATES
        self._move(LinkInput.STOP)
        self._close()
        if connected:
            self._requests.say(self._association.farewell())
        self._events.append(told.HangUpWanted("the server ends"))

    def reconnect(self, now: float) -> None:
        """Give the connection up and make a new one, to the first address; where none is being made, at once."""
        if self._state in CONNECTED_STATES:
            self._lose("a supervisor wants a new connection", now, self._association.farewell())
        if self._state is LinkState.WAITING:
            self._attempts.restart()
            self._deadline = now  # the timer dials, after what is queued was flushed

    def trace(self, *, on: bool) -> None:
        """From now on every frame is a ``FrameTraced`` event, or none is."""
        self._wire.trace = self._events.append if on else None

    # --- events, octets, time ---------------------------------------------------------------------------------------

    def next_event(self) -> LinkOutput | None:
        """The oldest event not yet fetched, or None."""
        return self._events.popleft() if self._events else None

    def data_to_send(self) -> bytes:
        """All octets for the telephone system since the last call."""
        return self._wire.data_to_send()

    def next_deadline(self) -> float | None:
        """When ``handle_timer`` must be called at the latest, or None."""
        deadlines = [self._deadline, self._heartbeat.next_deadline(), self._requests.next_deadline()]
        if self._state is LinkState.IN_SERVICE:
            deadlines.append(self._monitors.next_deadline())
        return min((deadline for deadline in deadlines if deadline is not None), default=None)

    def handle_timer(self, now: float) -> None:
        """Do what is due at ``now``."""
        if self._deadline is not None and now >= self._deadline:
            if self._state is LinkState.WAITING:
                self._dial(LinkInput.RETRY, now)
            else:
                associating = self._state is LinkState.ASSOCIATING
                missing = self._association.missing if associating else STEP_FAILURES[self._state]
                self._lose(f"{missing} within {self._settings.request_timeout:g} s", now)
            return
        while (purpose := self._requests.take_expired(now)) is not None:
            self._conclusions.conclude(purpose, TimedOut(), now)
        match self._heartbeat.due(now):
            case Due.PROBE:
                self._heartbeat.beat(self._association, self._requests, now)
            case Due.UNWATCHED:
                self._events.append(told.PeerFault(IGNORED))
            case Due.HANG_UP:
                self._lose(f"nothing heard for {self._heartbeat.limit:g} s", now)
        if self._state is LinkState.IN_SERVICE:
            self._monitors.handle_timer(now)

    def offers(self, request: DeviceRequest) -> bool:
        """Whether this telephone system has the service that a request needs."""
        needed = from_domain.operation(request)
        return needed is None or needed in self._profile.services_offered

    def doubt(self, device: Device, now: float, *, sure: bool) -> None:
        """After MonitorChecked: its monitor may miss events, or is ``sure`` to, and is set again."""
        self._monitors.doubt(device, now, sure=sure)

    def send(self, wish: Ask, now: float) -> None:
        """Ask the telephone system for something. Exactly one ``Answered`` with ``wish.reference`` follows."""
        match wish.command:
            case StopMonitor(device=device):
                self._monitors.stop(wish.reference, device, now)
            case _ if self._state is not LinkState.IN_SERVICE:
                self._conclusions.answer(wish.reference, LinkDown())
            case StartMonitor(device=device):
                self._monitors.start(wish.reference, device, now)
            case Perform(request=OpaqueRequest(one_way=True) as asked, device=device):
                self._conclusions.answer(wish.reference, self._requests.opaque(asked, device, None, now) or Done())
            case command:
                outcome = self._requests.command(command, ForAsk(wish.reference, command), now)
                if outcome is not None:
                    self._conclusions.answer(wish.reference, outcome)

    def answer(self, answer: InvocationAnswer, now: float) -> None:
        """Answer an ``Invoked``; nothing happens where its connection has gone meanwhile."""
        asked = self.invocations.take(answer.reference)
        if asked is not None:
            self._wire.write(self.invocations.reply(asked, answer, self.phase))

    # --- what the telephone system sends ----------------------------------------------------------------------------

    def _take(self, message: csta.Message, now: float) -> None:
        match message.kind:
            case "event":
                self._take_event(message, now)
            case _ if self._is_for_association(message, now):
                pass
            case "result" | "error" | "reject":
                self._take_answer(message, now)
            case "invoke":
                self._take_request(message, now)
            case "abrt":
                self._lose("the telephone system aborted the association", now)
            case "rlrq":
                rlre = csta.Message("rlre", None, None, csta.RLRE(reason="normal"), message.phase)
                self._lose("the telephone system released the association", now, Outgoing(rlre))
            case kind:
                self._events.append(told.PeerFault(f"a message of the kind {kind} that nobody waits for"))

    def _take_event(self, message: csta.Message, now: float) -> None:
        if self.invocations.overhears and (overheard := self.invocations.overhear(message)):
            self._events.append(overheard)
            return
        self._monitors.event(message, now)
        if to_domain.is_unreadable(message):
            self._events.append(told.PeerFault(f"an event in a form that is not known: {message.operation}", lost=True))
            self._monitors.missed(now)

    def _is_for_association(self, message: csta.Message, now: float) -> bool:
        if (taken := self._association.take(message)) is None:
            return False
        self._follow(lambda: taken, now)
        if self._state in CONNECTED_STATES:
            self._heartbeat.keep(now, self._heartbeat.period(self._association))
        return True

    def _follow(self, what: Callable[[], Step], now: float) -> None:
        """Do what the association wants."""
        try:
            wanted = what()
            self._requests.say(wanted.send)
        except EncodeError:
            self._lose("PBXUsername or PBXPassword has characters that cannot be sent", now)
            return
        if wanted.refusal is not None:
            self._lose(wanted.refusal, now)
        elif wanted.accepted:
            self._associated(now)

    def _associated(self, now: float) -> None:
        self._move(LinkInput.ACCEPTED)
        self._await_step(now)
        self._heartbeat.start(now, self._heartbeat.period(self._association))
        if self._status_is_good or (self._status_is_good is None and self._profile.gate == "association"):
            self._come_up(now)

    def _take_answer(self, message: csta.Message, now: float) -> None:
        purpose = self._requests.take(message.invoke_id)
        if purpose is not None:
            opaque = isinstance(purpose, ForAsk) and is_opaque(purpose.command)
            read = self.invocations.outcome if opaque else outcome_of
            self._conclusions.conclude(purpose, read(message), now)
            return
        self._events.append(told.PeerFault(f"{message.kind} for a request that is not open"))
        if self._requests.take_late(message.invoke_id) and isinstance(message.body, MonitorStartResult):
            self._monitors.stray_start(message.body.cross_ref_identifier, now)

    def _take_request(self, message: csta.Message, now: float) -> None:
        if (known := self._reading.reply(message)) is not None:
            self._wire.write(known)
            return
        if (invoked := self.invocations.add(message)) is not None:
            self._events.append(invoked)
            return
        if self._association.answers(message):
            self._wire.write(reply_to(message, self._monitors.knows))
        match message.body:
            case SystemStatus(system_status=status):
                self._take_status(str(status), now)
            case MonitorStop(cross_ref_identifier=cross_ref):
                self._monitors.ended(cross_ref, now)
            case _:
                self._events.append(told.PeerFault(f"the request {message.operation}, which is not known"))

    def _take_status(self, status: str, now: float) -> None:
        before = self.csta_status
        self.csta_status = status
        self._status_is_good = status in GOOD_STATUSES
        if self._state is LinkState.ASSOCIATING and self._status_is_good:
            self._follow(self._association.status_is_good, now)
            return
        if self._state is LinkState.GATED and self._status_is_good:
            self._come_up(now)
            return
        if self._state is LinkState.GATED:
            # It is there and says that it needs time: from here on the heartbeat watches it.
            self._deadline = None
        if self._state is LinkState.IN_SERVICE and status in CLOSING_STATUSES:
            self._close_gate(f"the telephone system says that its status is {status}")
            return
        if status != before:
            self._events.append(told.StatusChanged(status))
        if self._state is LinkState.IN_SERVICE:
            self._monitors.system_status(status, before, now)

    # --- steps ------------------------------------------------------------------------------------------------------

    def _move(self, happened: LinkInput) -> None:
        self._state = step(LINK_TRANSITIONS, self._state, happened)

    def _await_step(self, now: float) -> None:
        self._deadline = now + self._settings.request_timeout if self._settings.request_timeout else None

    def _dial(self, happened: LinkInput, now: float) -> None:
        self._move(happened)
        self._await_step(now)
        self._wire.reset()
        self._events.append(told.DialWanted(*self._attempts.address))

    def _come_up(self, now: float) -> None:
        self._move(LinkInput.STATUS_GOOD)
        self._deadline = None
        self._attempts.came_up(now)
        self._events.append(told.LinkCameUp(self.csta_status, self._attempts.name))
        self._monitors.link_up(now)

    def _lose(self, reason: str, now: float, farewell: Outgoing | None = None, *, hang_up: bool = True) -> None:
        was_up = self._state is LinkState.IN_SERVICE
        self._move(LinkInput.LOST)
        self._close()
        self._requests.say(farewell)
        if hang_up:
            self._events.append(told.HangUpWanted(reason))
        delay, outage = self._attempts.lost(reason, now, was_up=was_up)
        self._deadline = now + delay
        self._tell(outage)
        if not delay and not hang_up:
            self._dial(LinkInput.RETRY, now)  # after a hang-up the timer does it: what is queued must be flushed first

    def _tell(self, event: told.LinkWentDown | told.PeerFault | None) -> None:
        if event is not None:
            self._events.append(event)

    def _close_gate(self, reason: str) -> None:
        """Out of service until the telephone system says otherwise; the heartbeat goes on watching the connection."""
        self._move(LinkInput.STATUS_CLOSED)
        self._end_requests()
        self._monitors.gate_closed()
        self._tell(self._attempts.gated(reason))

    def _close(self) -> None:
        """Nothing of the connection counts any more, and nothing that was not sent yet is sent."""
        self._wire.reset()
        self._heartbeat.stop()
        self._deadline = None
        self._status_is_good = None
        self._end_requests()
        self._monitors.link_lost()

    def _end_requests(self) -> None:
        """Nobody waits for an answer any more."""
        self._conclusions.give_up(self._requests.take_all())
        self.invocations.clear()
