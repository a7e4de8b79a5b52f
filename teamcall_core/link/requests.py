"""Requests to the telephone system that have no answer yet: invoke identifiers, purposes, deadlines."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace

from teamcall_core import csta
from teamcall_core.csta import acting, from_domain
from teamcall_core.domain.commands import LinkCommand, Perform
from teamcall_core.domain.ids import Device
from teamcall_core.domain.opaque import OpaqueRequest
from teamcall_core.domain.outcomes import BadParameter, Outcome, PbxRefused, not_offered
from teamcall_core.errors import EncodeError, NotExpressible
from teamcall_core.framing.ecma323 import LAST_INVOKE_ID
from teamcall_core.profiles import Profile

from .restore import Monitor
from .wire import Outgoing, Wire

HIGHEST_INVOKE_ID = 32767
"""Two octets, positive: HiPath 3000 and Panasonic encode theirs in two octets. In XML there are four digits."""

MAX_OPEN = 20_000
"""Unanswered requests at one time; well below the identifiers, so that a free one is found at once."""
MAX_OPEN_XML = 6_000
"""The same where identifiers have four digits."""

_WITHOUT_TRANSLATION = frozenset(phase for phase in csta.Phase if phase not in (csta.Phase.I, csta.Phase.II))
"""Phases with the services of Phase III. What a telephone system named in XML goes back as it came."""

TOO_MANY = PbxRefused("subscribedResourceAvailability", "outstandingReqLimitExceeded")
"""What a request beyond ``MAX_OPEN`` gets; nothing is sent for it."""


@dataclass(frozen=True, slots=True, eq=False)
class ForAsk:
    """Sent for an ``Ask``, whose answer it is."""

    reference: object
    command: LinkCommand


@dataclass(frozen=True, slots=True, eq=False)
class ForMonitor:
    """The MonitorStart of a device."""

    monitor: Monitor


@dataclass(frozen=True, slots=True, eq=False)
class ForSnapshot:
    """The SnapshotDevice after a MonitorStart; ``setting`` is the monitor's count of settings when it was sent."""

    monitor: Monitor
    setting: int
    look: bool = False
    """It belongs to a look at all devices: something was missed while the monitor stood."""
    check: bool = False
    """It belongs to the slow round: nothing is known to be missed."""


@dataclass(frozen=True, slots=True, eq=False)
class ForMonitorStop:
    """A MonitorStop; ``asked`` is False where no Ask waits for it."""

    reference: object
    asked: bool


@dataclass(frozen=True, slots=True, eq=False)
class ForHeartbeat:
    """Our SystemStatus, or anything else to which any answer will do."""


Purpose = ForAsk | ForMonitor | ForSnapshot | ForMonitorStop | ForHeartbeat


class OpenRequests:
    """Sends requests and keeps them until they are answered, expire or the link is lost.

    All requests have the same time limit, so the order of sending is the order of their deadlines.
    """

    def __init__(self, wire: Wire, profile: Profile, timeout: float) -> None:
        self._wire = wire
        self._phase = csta.Phase(profile.phase)
        self._offered = profile.services_offered
        self._timeout = timeout
        self._spell = profile.devices.denormalise
        self._is_xml = profile.is_xml
        self._last_id = 0
        self._open: OrderedDict[int, tuple[float, Purpose]] = OrderedDict()
        self._late: set[int] = set()
        """Identifiers of MonitorStart that were closed unanswered; an answer that still comes has set a monitor."""

    def __len__(self) -> int:
        return len(self._open)

    def command(self, command: LinkCommand, purpose: Purpose, now: float) -> Outcome | None:
        """Send the request for ``command``. None: on its way; an outcome: refused here, and not one octet is sent."""
        if isinstance(command, Perform) and isinstance(command.request, OpaqueRequest):
            return self.opaque(command.request, command.device, purpose, now)
        try:
            operation, body = from_domain.request(command, self._device)
        except NotExpressible:
            return not_offered()
        except EncodeError:
            return BadParameter()
        return self.request(operation, body, purpose, now) if operation in self._offered else not_offered()

    def opaque(self, asked: OpaqueRequest, device: Device, purpose: Purpose | None, now: float) -> Outcome | None:
        """The same for a session that speaks CSTA itself; without a ``purpose`` no answer is waited for."""
        if asked.monitor:
            return self.request(*from_domain.monitor_stop(asked.monitor), purpose, now)
        if asked.service not in self._offered or not isinstance(asked.origin, csta.Message):
            return not_offered()
        origin, spelt = asked.origin, self._device(device) if asked.device else None

        def message(invoke_id: int) -> csta.Message:
            told = csta.translate(origin, self._phase)
            return replace(told if spelt is None else acting.respelt(told, spelt), invoke_id=invoke_id)

        return self._send(message, purpose, now)

    def request(self, operation: str, body: object, purpose: Purpose | None, now: float) -> Outcome | None:
        """The same for a body in terms of Phase III; what the profile offers is not asked here."""
        return self._send(lambda invoke_id: self._message(invoke_id, operation, body), purpose, now)

    def _send(self, make: Callable[[int], csta.Message], purpose: Purpose | None, now: float) -> Outcome | None:
        if len(self._open) >= (MAX_OPEN_XML if self._is_xml else MAX_OPEN):
            return TOO_MANY
        invoke_id = self._free_id()
        try:
            self._wire.write(make(invoke_id))
        except NotExpressible:
            return not_offered()
        except EncodeError:
            return BadParameter()
        self._last_id = invoke_id
        self._late.discard(invoke_id)
        if purpose is not None:
            self._open[invoke_id] = (now + self._timeout if self._timeout else float("inf"), purpose)
        return None

    def say(self, outgoing: Outgoing | None) -> None:
        """Send what is no request of CSTA, and answered to somebody else. Raises EncodeError; None is nothing."""
        if outgoing is None:
            return
        if self._is_xml:
            self._last_id = self._free_id()
        self._wire.send(outgoing, self._last_id if self._is_xml else None)

    def take(self, invoke_id: int | None) -> Purpose | None:
        """What the request with this identifier was for, which is then closed; None for one that is not open."""
        if invoke_id is None:
            return None
        _, purpose = self._open.pop(invoke_id, (0.0, None))
        return purpose

    def take_late(self, invoke_id: int | None) -> bool:
        """Whether this answers, for the first time, a MonitorStart that was closed unanswered."""
        was_late = invoke_id in self._late
        self._late.discard(invoke_id or 0)
        return was_late

    def take_expired(self, now: float) -> Purpose | None:
        """Close the oldest request when its time is over."""
        if not self._open:
            return None
        invoke_id, (deadline, purpose) = next(iter(self._open.items()))
        if now < deadline:
            return None
        del self._open[invoke_id]
        if isinstance(purpose, ForMonitor):
            self._late.add(invoke_id)
        return purpose

    def take_all(self) -> tuple[Purpose, ...]:
        """Close all, oldest first."""
        purposes = tuple(purpose for _, purpose in self._open.values())
        self._late.update(number for number, (_, purpose) in self._open.items() if isinstance(purpose, ForMonitor))
        self._open.clear()
        return purposes

    def forget_late(self) -> None:
        """The connection is another: no answer can come any more."""
        self._late.clear()

    def next_deadline(self) -> float | None:
        """When the oldest expires."""
        if not self._open:
            return None
        deadline, _ = next(iter(self._open.values()))
        return None if deadline == float("inf") else deadline

    def _free_id(self) -> int:
        """The next identifier that no open request has; 1 follows the highest."""
        candidate = self._last_id
        highest = LAST_INVOKE_ID if self._is_xml else HIGHEST_INVOKE_ID
        while True:
            candidate = candidate % highest + 1
            if candidate not in self._open:
                return candidate

    def _message(self, invoke_id: int, operation: str, body: object) -> csta.Message:
        if self._phase in _WITHOUT_TRANSLATION:
            return csta.Message("invoke", invoke_id, operation, body, self._phase)
        return csta.translate(csta.Message("invoke", invoke_id, operation, body), self._phase)

    def _device(self, key: str) -> csta.DeviceID:
        spelling = self._spell(key)
        return csta.DeviceID(spelling.identifier, spelling.type_of_number)
