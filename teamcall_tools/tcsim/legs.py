"""The words of the call model: states of a leg and what can happen to it, calls, and what is told of them.

Names of states, causes and refusals are those of ECMA-269, because they are what a telephone system reports.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto

from teamcall_core.errors import LocalError


class LegState(StrEnum):
    """LocalConnectionState of ECMA-285."""

    NULL = "null"
    INITIATED = "initiated"
    ALERTING = "alerting"
    CONNECTED = "connected"
    HELD = "hold"
    QUEUED = "queued"
    FAIL = "fail"


class Move(Enum):
    """What can happen to one leg of a call."""

    LIFT = auto()
    DIAL = auto()
    SEIZE = auto()
    RING = auto()
    QUEUE = auto()
    ANSWER = auto()
    REACH = auto()
    HOLD = auto()
    RETRIEVE = auto()
    FAIL = auto()
    LEAVE = auto()


TRANSITIONS: dict[tuple[LegState, Move], LegState] = {
    (LegState.NULL, Move.LIFT): LegState.INITIATED,
    (LegState.NULL, Move.SEIZE): LegState.CONNECTED,
    (LegState.NULL, Move.RING): LegState.ALERTING,
    (LegState.NULL, Move.QUEUE): LegState.QUEUED,
    (LegState.INITIATED, Move.DIAL): LegState.CONNECTED,
    (LegState.INITIATED, Move.LEAVE): LegState.NULL,
    (LegState.ALERTING, Move.ANSWER): LegState.CONNECTED,
    (LegState.ALERTING, Move.LEAVE): LegState.NULL,
    (LegState.QUEUED, Move.ANSWER): LegState.CONNECTED,
    (LegState.QUEUED, Move.LEAVE): LegState.NULL,
    (LegState.CONNECTED, Move.REACH): LegState.ALERTING,
    (LegState.CONNECTED, Move.HOLD): LegState.HELD,
    (LegState.CONNECTED, Move.FAIL): LegState.FAIL,
    (LegState.CONNECTED, Move.LEAVE): LegState.NULL,
    (LegState.HELD, Move.RETRIEVE): LegState.CONNECTED,
    (LegState.HELD, Move.LEAVE): LegState.NULL,
    (LegState.FAIL, Move.LEAVE): LegState.NULL,
}
"""Every other pair is a fault of the model and ends in ``KeyError``. REACH is the far end of a trunk line: it rings."""

RECEIVER_OFF = frozenset({LegState.INITIATED, LegState.CONNECTED, LegState.FAIL})


class Refusal(LocalError):
    """The telephone system will not do it. ``category`` and ``name`` are ECMA-269's; the text is for a person."""

    def __init__(self, category: str, name: str, text: str) -> None:
        super().__init__(text)
        self.category = category
        self.name = name


@dataclass(frozen=True, slots=True)
class Number:
    """A telephone number with what the network says of it (``typeOfNumber`` of ECMA-323)."""

    digits: str
    type_of_number: str = "dialingNumber"


@dataclass(slots=True)
class Call:
    """One call. ``legs`` keeps the order in which devices came in; a trunk line is a leg like any other.

    ``trunk``: the line over which the calling party came in. ``outside``: the number behind each trunk line.
    ``cause``: what the call was begun for. ``correlator``: data of an application that stays with the call.
    ``turns``: how often it was sent to a device.
    """

    number: int
    calling: Number
    called: str | None = None
    trunk: str | None = None
    legs: dict[str, LegState] = field(default_factory=dict)
    outside: dict[str, Number] = field(default_factory=dict)
    cause: str = "newCall"
    redirected_from: str | None = None
    correlator: bytes | None = None
    turns: int = 0

    def number_of(self, device: str) -> Number:
        """The number by which a leg is known: a trunk line stands for the party behind it."""
        return self.outside.get(device) or Number(device)

    def others(self, device: str) -> list[str]:
        """All legs but that of ``device``."""
        return [leg for leg in self.legs if leg != device]

    def partner_of(self, device: str) -> str | None:
        """The number of the other party, None while there is none."""
        for other in self.legs:
            if other != device:
                return self.number_of(other).digits
        return self.called if self.legs.get(device) is LegState.FAIL else None


@dataclass(frozen=True, slots=True)
class Joined:
    """One connection of the call that a transfer or conference has made: where it was before, None where it is new."""

    device: str
    number: Number
    old_call: int | None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One thing that happened to a call. ``kind`` is the event's name in ECMA-269, ``device`` the one it is about.

    ``audience``: the extensions and queues that take part, each with its own connection state after the event.
    ``party``: the number of ``device``. ``destination``: where a diverted call goes, who was added or transferred to.
    ``old_calls``: the calls that ``call`` has replaced, the held one first. ``waiting``: calls in the queue, and how
    many of them are in front. ``data``: what was associated with the call.
    """

    kind: str
    call: int
    device: str
    cause: str
    calling: Number
    called: str | None
    trunk: str | None
    audience: tuple[tuple[str, LegState], ...]
    party: Number | None = None
    redirected_from: str | None = None
    destination: Number | None = None
    old_calls: tuple[int, ...] = ()
    connections: tuple[Joined, ...] = ()
    waiting: tuple[int, int] = (0, 0)
    data: Mapping[str, bytes | str] = field(default_factory=dict)
    correlator: bytes | None = None


@dataclass(frozen=True, slots=True)
class FeatureChange:
    """A feature of ``device`` was switched; ``facts`` are named as the event's elements are in ``csta.events``."""

    kind: str
    device: str
    facts: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Delay:
    """Something that happens by itself ``seconds`` from now; ``step`` looks first whether it still applies."""

    seconds: float
    step: Callable[[], None]
