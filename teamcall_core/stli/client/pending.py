"""Requests that wait for their answers, and which ``error_ind`` line is the answer to which."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from teamcall_core.stli.requests import find

from .answers import LINK_OUT_OF_SERVICE, SUCCESS
from .wishes import Wish, canonical

_ANSWERED_WHILE_DOWN = frozenset({"STLI", "SuperVisor", "Help", "BYE", "SystemStatus"})
"""Never answered LINKOUTOFSERVICE (stli.md section 3a), so that this line before their answer is a notice."""

_ECHO_AFTER = {"DEVICESEXCEEDED": "LICENSEERROR"}
"""Second words behind which the verb stands, with the code in front of them."""

DATA_OF = {
    "SystemStatus": ("SystemStatus",),
    "Help": ("Help",),
    "SnapshotDevice": ("Connection",),
    "GetForwarding": ("Forwarding",),
    "GetDoNotDisturb": ("DoNotDisturb",),
    "GetMessageWaiting": ("MessageWaiting",),
    "GetAgentState": ("AgentState",),
}
"""The first words of the data lines of a query (stli.md section 4)."""


class Asked:
    """One request, from its sending to its answer."""

    __slots__ = ("data", "deadline", "given_up", "is_cut", "octets", "verb", "wish")

    def __init__(self, wish: Wish, verb: str, deadline: float) -> None:
        self.wish = wish
        self.verb = verb
        self.deadline = deadline
        self.given_up = False
        """Its asker was told NO_ANSWER; its place is kept, as the answer may still come."""
        self.data: list[str] = []
        self.octets = 0
        """Of the data lines."""
        self.is_cut = False

    def keep(self, line: str, limit: int) -> None:
        """Add a data line, unless that would be more than ``limit`` octets in all."""
        self.octets += len(line) + 1
        if self.octets > limit:
            self.is_cut = True
        else:
            self.data.append(line)

    def takes_data(self, word: str) -> bool:
        """Whether a line with this first word may be one of this request's data lines."""
        return word in DATA_OF.get(self.verb, ())

    def answered_by(self, words: list[str]) -> bool:
        """Whether an ``error_ind`` line with these words behind it answers this request."""
        code, *rest = words
        if code == LINK_OUT_OF_SERVICE and not rest:
            return self.verb not in _ANSWERED_WHILE_DOWN
        if code == "INVALCMD":
            return True
        echo = _echo(words)
        if echo is None or canonical(echo) == self.verb:
            return True
        # A word that is no verb may be how another server words its refusals.
        return code != SUCCESS and find(echo) is None

    def words_of(self, words: list[str]) -> tuple[str, ...]:
        """The words of its answer without the code and the echo of the verb."""
        echo = _echo(words)
        rest = words[1:]
        if echo is not None and canonical(echo) == self.verb:
            rest.remove(echo)
        return tuple(rest)


def _echo(words: list[str]) -> str | None:
    """The word of an answer that should be the verb; None for the answers that have none."""
    code, *rest = words
    if not rest or (code == "LICENSEERROR" and rest[0] not in _ECHO_AFTER):
        return None
    if _ECHO_AFTER.get(rest[0]) == code:
        return rest[1] if len(rest) > 1 else None
    return rest[0]


class Pending:
    """First asked, first answered."""

    __slots__ = ("_asked",)

    def __init__(self) -> None:
        self._asked: deque[Asked] = deque()

    def __len__(self) -> int:
        return len(self._asked)

    def append(self, asked: Asked) -> None:
        """Sent now, behind the others."""
        self._asked.append(asked)

    def head(self) -> Asked | None:
        """The one whose answer comes next."""
        return self._asked[0] if self._asked else None

    def take(self) -> Asked:
        """The head, which goes."""
        return self._asked.popleft()

    def waiting(self) -> Iterator[Asked]:
        """Those whose askers still wait."""
        return (asked for asked in self._asked if not asked.given_up)

    def next_deadline(self) -> float | None:
        """When the oldest that is waited for is given up."""
        return next((asked.deadline for asked in self.waiting()), None)
