"""How a link is opened, kept and ended: what all kinds of associations have in common.

An association is an engine of its own, without time: it is told what happened and says what is to be sent. Its states
are those of ``ASSOCIATION_TRANSITIONS``; a new one begins with each connection. The kinds are in the modules
``association_*``, and ``associations`` names them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import ClassVar

from teamcall_core import csta
from teamcall_core.csta.services import SystemStatus
from teamcall_core.framing.ecma323 import EVENT_INVOKE_ID
from teamcall_core.profiles import Profile
from teamcall_core.profiles.refusals import GREETING

from .transitions import step
from .wire import SESSION_ANSWER, Outgoing


class AssociationState(Enum):
    """Where an association stands."""

    NEW = auto()
    GREETING = auto()
    """The session octet is sent; the one that answers it has not come."""
    AWAITING_STATUS = auto()
    """The telephone system speaks first, and has not said that it is at work."""
    ASKED = auto()
    """The request is sent."""
    STANDING = auto()
    REFUSED = auto()


class AssociationInput(Enum):
    """What moves an association."""

    GREET = auto()
    """Connected, and an octet comes before the request."""
    AWAIT_STATUS = auto()
    """The telephone system must speak now."""
    ASK = auto()
    """The request is to be sent."""
    ACCEPTED = auto()
    REFUSED = auto()


ASSOCIATION_TRANSITIONS: Mapping[tuple[AssociationState, AssociationInput], AssociationState] = {
    (AssociationState.NEW, AssociationInput.GREET): AssociationState.GREETING,
    (AssociationState.NEW, AssociationInput.AWAIT_STATUS): AssociationState.AWAITING_STATUS,
    (AssociationState.NEW, AssociationInput.ASK): AssociationState.ASKED,
    (AssociationState.NEW, AssociationInput.ACCEPTED): AssociationState.STANDING,
    (AssociationState.GREETING, AssociationInput.AWAIT_STATUS): AssociationState.AWAITING_STATUS,
    (AssociationState.GREETING, AssociationInput.ASK): AssociationState.ASKED,
    (AssociationState.GREETING, AssociationInput.ACCEPTED): AssociationState.STANDING,
    (AssociationState.GREETING, AssociationInput.REFUSED): AssociationState.REFUSED,
    (AssociationState.AWAITING_STATUS, AssociationInput.ASK): AssociationState.ASKED,
    (AssociationState.ASKED, AssociationInput.ACCEPTED): AssociationState.STANDING,
    (AssociationState.ASKED, AssociationInput.REFUSED): AssociationState.REFUSED,
}


@dataclass(frozen=True, slots=True)
class Step:
    """What the link is to do: send, then come up or give up."""

    send: Outgoing | None = None
    accepted: bool = False
    refusal: str | None = None
    """Why the telephone system does not want us, or not any more: for people, with what to check."""


KEEPALIVE_ELEMENT = Outgoing(b'<?xml version="1.0" encoding="utf-8"?><keepalive/>')
"""What ``Profile.keepalive`` calls keepaliveElement, as Zultys MX takes it."""

NOTHING = Step()
"""The message was for the association, and nothing is to be done."""


class Association:
    """One association. ``None`` as an answer of ``take``: the message was not for it."""

    FIRST: ClassVar[AssociationInput] = AssociationInput.ASK
    """What follows when the connection stands, and the session octet was answered."""
    UNANSWERED: ClassVar[str] = "no answer to the request to associate"
    """What is missing when the time limit is over."""

    def __init__(self, profile: Profile, username: str | None, password: str | None) -> None:
        self._profile = profile
        self._phase = csta.Phase(profile.phase)
        self._username = None if profile.login == "never" else username
        self._password = password or ""
        self._state = AssociationState.NEW

    @property
    def missing(self) -> str:
        """What has not come, when the time limit ends the attempt."""
        if self._state is AssociationState.GREETING:
            return f"no octet in answer to {self._profile.session_octet!r}"
        return "no SystemStatus" if self._state is AssociationState.AWAITING_STATUS else self.UNANSWERED

    @property
    def period(self) -> float | None:
        """Seconds from one ``probe`` to the next, whatever else is said on the link; None: only after silences."""
        return None

    def connected(self) -> Step:
        """The connection stands."""
        octet = self._profile.session_octet
        if octet is None:
            return self._begin()
        self._move(AssociationInput.GREET)
        return Step(Outgoing(octet, framed=False))

    def status_is_good(self) -> Step:
        """The telephone system has said that it is at work."""
        return self._ask() if self._state is AssociationState.AWAITING_STATUS else NOTHING

    def take(self, message: csta.Message) -> Step | None:
        """What a message asks for; None where it is not for the association."""
        if self._state is AssociationState.GREETING and message.kind == SESSION_ANSWER:
            return self._greeted(message.body)
        if self._state is AssociationState.ASKED:
            return self._judged(message)
        return self._kept(message) if self._state is AssociationState.STANDING else None

    def answers(self, message: csta.Message) -> bool:
        """Whether a request of the telephone system is answered: in XML not one with the invoke id of events."""
        numbered = message.invoke_id != EVENT_INVOKE_ID or not self._profile.is_xml
        return numbered or isinstance(message.body, SystemStatus)

    def farewell(self) -> Outgoing | None:
        """How we end what was begun; None: by closing the connection."""
        begun = self._state in (AssociationState.ASKED, AssociationState.STANDING)
        return self.closing() if begun else None

    # --- what the kinds do --------------------------------------------------------------------------------------------

    def opening(self) -> Outgoing:
        """The request to associate."""
        raise NotImplementedError

    def verdict(self, message: csta.Message) -> str | bool | None:
        """Whether ``message`` accepts (True) or refuses; None where it answers nothing of ours."""
        raise NotImplementedError

    def ending(self, message: csta.Message) -> str | None:
        """Why the association that stood is over; None where ``message`` does not end it."""
        del message
        return None

    def probe(self) -> Outgoing | None:
        """What ``Profile.keepalive`` calls sessionTimer; None where there is no session."""
        return None

    def is_answer_to_probe(self, message: csta.Message) -> bool:
        """Whether ``message`` says no more than that the association stands."""
        del message
        return False

    def closing(self) -> Outgoing | None:
        """How we end it; None: by closing the connection."""
        return None

    # --- steps --------------------------------------------------------------------------------------------------------

    def _move(self, happened: AssociationInput) -> None:
        self._state = step(ASSOCIATION_TRANSITIONS, self._state, happened)

    def _begin(self) -> Step:
        if self.FIRST is AssociationInput.ASK:
            return self._ask()
        self._move(self.FIRST)
        return Step(accepted=self._state is AssociationState.STANDING)

    def _ask(self) -> Step:
        self._move(AssociationInput.ASK)
        return Step(self.opening())

    def _greeted(self, octet: object) -> Step:
        wanted = self._profile.session_answer
        if wanted is None or octet == wanted:
            return self._begin()
        self._move(AssociationInput.REFUSED)
        reason = f"the telephone system answered {octet!r} to {self._profile.session_octet!r}, {wanted!r} was expected"
        return Step(refusal=f"{reason}. {GREETING}")

    def _judged(self, message: csta.Message) -> Step | None:
        verdict = self.verdict(message)
        if verdict is None:
            return None
        if isinstance(verdict, str):
            self._move(AssociationInput.REFUSED)
            return Step(refusal=verdict)
        self._move(AssociationInput.ACCEPTED)
        return Step(accepted=True)

    def _kept(self, message: csta.Message) -> Step | None:
        if self.is_answer_to_probe(message):
            return NOTHING
        reason = self.ending(message)
        return None if reason is None else Step(refusal=reason)


class NoAssociation(Association):
    """The link stands as soon as the connection does (Ericsson Application Link)."""

    FIRST = AssociationInput.ACCEPTED
