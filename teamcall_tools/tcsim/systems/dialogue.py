"""What a telephone system says beside requests and events. One class per kind of dialogue; this is what they share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from teamcall_core import csta
from teamcall_core.csta.services import SystemStatus
from teamcall_core.errors import DecodeError
from teamcall_tools.tcsim.faults import Faults
from teamcall_tools.tcsim.states import Ending, PeerState

from .system import System

if TYPE_CHECKING:
    from teamcall_tools.tcsim.peer import Peer

Step = Callable[[csta.Message, float], None]


@dataclass(frozen=True, slots=True)
class Host:
    """What a dialogue needs of the telephone system it belongs to."""

    system: System
    dialogue: type[Dialogue]
    faults: Faults
    login: tuple[str, str]
    extensions: tuple[str, ...]
    note: Callable[[str], None]
    request: Callable[[Peer, csta.Message, float], None]
    """Do what a client asks, and answer it."""

    def knows(self, name: str | None, password: str | None) -> bool:
        """Whether this client may come; without a name of our own everybody may."""
        return not self.login[0] or (name, password) == self.login


class Dialogue:
    """One link's. ``TAKES`` says what each message does in each state: ``kind``, or ``kind operation`` before it.

    A pair that is not in the table ends the link: the client has broken the order.
    """

    TAKES: ClassVar[Mapping[tuple[PeerState, str], str]] = {
        (PeerState.ASSOCIATED, "invoke"): "_request",
        (PeerState.ASSOCIATED, "result"): "_result",
        (PeerState.ASSOCIATED, "error"): "_refused",
        (PeerState.ASSOCIATED, "reject"): "_refused",
    }

    def __init__(self, peer: Peer, host: Host) -> None:
        self._peer = peer
        self._host = host
        self._asked: int | None = None
        """The invoke id of the SystemStatus that is not answered yet."""
        self._answer_until: float | None = None
        self._ask_at: float | None = None
        self._is_gated = host.system.waits_for_status

    # --- what the link tells ----------------------------------------------------------------------------------------

    def opened(self, now: float) -> None:
        """The connection stands."""

    def begin(self, data: bytes, now: float) -> bytes:
        """Take what comes before the first frame; returns the octets of frames."""
        del now
        return data

    def take(self, message: csta.Message, now: float) -> None:
        """A message has come."""
        name = self.TAKES.get((self._peer.state, f"{message.kind} {message.operation}"))
        name = name or self.TAKES.get((self._peer.state, message.kind))
        if name is None:
            self.give_up(f"{message.kind} {message.operation or ''}".rstrip() + f" while {self._peer.state}", now)
            return
        step: Step = getattr(self, name)
        step(message, now)

    def unreadable(self, error: DecodeError, invoke_id: int | None, now: float) -> None:
        """A frame has come whose content cannot be read."""
        self._host.note(f"link {self._peer.number} sent what cannot be read: {error}")
        if self._peer.state is not PeerState.ASSOCIATED:
            self.give_up("no association", now)
        elif invoke_id is None:
            self._peer.answer(csta.Message("reject", None, None, csta.Reject("badlyStructuredPDU")), now)
        else:
            failure = csta.UniversalFailure("operation", "generic")
            self._peer.answer(csta.Message("error", invoke_id, None, failure), now)

    def give_up(self, reason: str, now: float) -> None:
        """End the link, and say why on standard error."""
        self._host.note(f"link {self._peer.number} is ended: {reason}")
        if self._peer.state is PeerState.ASSOCIATED:
            self._farewell(now)
        self._end()

    def ask_status(self, status: str, now: float) -> None:
        """Tell the client the state of the system; it has to answer. A status that has no number here is not told."""
        asked = self._peer.invoke("systemStatus", self._status(status), now)
        if asked is None:
            self._host.note(f"the status {status} cannot be told to link {self._peer.number}")
            return
        self._asked = asked
        system = self._host.system
        if system.status_patience and not self._host.faults.has("mute"):
            self._answer_until = now + system.status_patience + self._host.faults.number("slow")
        self._ask_at = now + system.status_interval if system.status_interval else None

    def next_deadline(self) -> float | None:
        """When ``handle_timer`` has something to do."""
        return min((due for due in (self._answer_until, self._ask_at) if due is not None), default=None)

    def handle_timer(self, now: float) -> None:
        """Ask for a sign of life, and end the link of a client that gave none."""
        if self._answer_until is not None and self._answer_until <= now:
            self.give_up("SystemStatus was not answered", now)
        elif self._ask_at is not None and self._ask_at <= now:
            self.ask_status("normal", now)

    def stop(self) -> None:
        """Nothing is due any more."""
        self._asked = self._answer_until = self._ask_at = None

    # --- steps ------------------------------------------------------------------------------------------------------

    def _request(self, message: csta.Message, now: float) -> None:
        if self._is_gated:
            self.give_up(f"{message.operation} before SystemStatus was answered", now)
        else:
            self._host.request(self._peer, message, now)

    def _result(self, message: csta.Message, _now: float) -> None:
        if message.invoke_id == self._asked:
            self._asked = self._answer_until = None
            self._is_gated = False

    def _refused(self, message: csta.Message, _now: float) -> None:
        self._host.note(f"link {self._peer.number} answered {message.kind}: {message.body!r}")

    # --- what kinds of dialogue do in their own way -----------------------------------------------------------------

    def _status(self, status: str) -> SystemStatus:
        return SystemStatus(system_status=status)

    def _farewell(self, now: float) -> None:
        """Say goodbye to a client that is associated."""

    # --- within -----------------------------------------------------------------------------------------------------

    @property
    def _refusal(self) -> str | None:
        """The fault that refuses associations: ``""`` for ever, ``transient`` for now, None while it is off."""
        fault = self._host.faults.text("refuse")
        return fault if fault in ("", "transient") else None

    def _accept(self) -> None:
        self._peer.move("accept")

    def _end(self) -> None:
        self._peer.end(Ending.FLUSH)
