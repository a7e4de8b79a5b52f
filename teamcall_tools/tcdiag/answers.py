"""What an answer line means. Nothing here reads or writes; the rules are those of STLI (section 8.5 and 8.6 of the
manual for the two messages it explains).
"""

from __future__ import annotations

from typing import Protocol

from .channel import Ended, How
from .findings import FINDINGS, Finding
from .refusals import pbx_refusal

ANSWER = "error_ind "
"""What every answer and notice of the service begins with."""

NOTICES = frozenset({"error_ind LINKINSERVICE"})
"""Lines that look like answers and come unasked without telling of a fault."""

_CODES = {
    "LINKOUTOFSERVICE": "TC-141",
    "ACCESSDENIED": "TC-132",
    "OVERLOAD": "TC-133",
    "DEVICENOTPERMITTED": "TC-161",
    "INVALPARAM": "TC-172",
    "INVALNUMPARAM": "TC-172",
    "TIMEOUT": "TC-173",
    "REJECTED": "TC-174",
    "INTERNALERROR": "TC-175",
}


_OF_OTHERS = {"TC-171": "TC-178", "TC-173": "TC-180"}
"""What is said of other requests than MonitorStart, where the sentence speaks of monitors."""


class Conversation(Protocol):
    """What the steps need of a connection."""

    def say(self, line: str, within: float) -> None:
        """Send a line."""

    def hear(self, within: float) -> str | Ended:
        """The next line, or why none came."""


def refusal(line: str, otherwise: str) -> Finding:
    """The finding for an ``error_ind`` line that is no success; ``otherwise`` is the code for what is not known."""
    words = line.split()
    match words[1:]:
        case ["LICENSEERROR", "MONITORINGPOINTSEXCEEDED", *_]:
            return FINDINGS["TC-151"]
        case ["LICENSEERROR", *_]:
            return FINDINGS["TC-152"]
        case ["PBXERROR", verb, category, name, *_]:
            return pbx_refusal(category, name, verb)
        case ["PBXERROR", *_]:
            return FINDINGS["TC-311"]
        case [code, *rest]:
            found = _CODES.get(code, otherwise)
            return FINDINGS[found if rest[:1] == ["MonitorStart"] else _OF_OTHERS.get(found, found)]
        case _:
            return FINDINGS[otherwise]


def first_answer(heard: str | Ended) -> Finding | None:
    """What the answer to the first BYE tells of who is there; None where it is as it must be."""
    if isinstance(heard, Ended):
        return FINDINGS[_first_ending(heard)]
    if heard == "error_ind SUCCESS BYE":
        return None
    return refusal(heard, "TC-191") if heard.startswith(ANSWER) else FINDINGS["TC-122"]


def _first_ending(ended: Ended) -> str:
    if ended.how is How.UNREADABLE:
        return "TC-123"
    if ended.octets:  # it talks, if not in lines
        return "TC-122" if ended.octets.isascii() else "TC-123"
    return "TC-121" if ended.how is How.CLOSED else "TC-201"


def ending(ended: Ended, closed: str) -> Finding:
    """The finding where a session that was well so far gives no more lines; ``closed`` is the code of a closed one."""
    if ended.how is How.SILENT:
        return FINDINGS["TC-202"]
    return FINDINGS[closed if ended.how is How.CLOSED else "TC-123"]
