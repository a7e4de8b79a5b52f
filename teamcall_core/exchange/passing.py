"""What passes between binary sessions and the telephone system in its own words, and who may have it.

Some services concern one application alone (call detail records, routeing, ...): they belong to the first session that
asked, and what the telephone system asks in return goes to it.
"""

from __future__ import annotations

from collections.abc import Callable

from teamcall_core.csta.acting import services_in
from teamcall_core.domain import outcomes as outcome
from teamcall_core.domain.calls import CallModel
from teamcall_core.domain.ids import Device
from teamcall_core.domain.opaque import InvocationAnswer, Invoked, OpaqueRequest
from teamcall_core.link import Link
from teamcall_core.session import ClientSession
from teamcall_core.session.events import Invoke

from .audiences import Audiences
from .overhearing import Overhearing
from .requests import OpenRequests

SHARED = frozenset({"escape"})
"""Groups that every session may use; the first that did is asked what the telephone system asks."""
_ENDINGS = frozenset({"stopCDRTransmission", "routeRegisterCancel", "ioRegisterCancel", "escapeRegisterCancel"})
"""Services with which an application gives its group back."""


def acting_device(request: OpaqueRequest, calls: CallModel, normalise: Callable[[str], str | None]) -> Device | None:
    """Whose request it is; ``""`` for one about no device, None for a word that cannot be one.

    A connection whose device is not named by a word belongs to the monitored device that has it. One that nobody
    monitors is a device of its own: it has no permission, and takes a unit of the licence.
    """
    if request.device:
        word = normalise(request.device)
        return None if word is None else Device(word)
    if request.connection is None:
        return Device("")
    found = calls.owner(request.connection)
    return found or Device(f"{request.connection.call}/{request.connection.device}")


class Passing:
    """Owners of groups, and requests of the telephone system that a session has not answered."""

    def __init__(self, link: Link, audiences: Audiences, requests: OpenRequests) -> None:
        self._link = link
        self._overhearing = Overhearing(link, requests)
        self._audiences = audiences
        self._owners: dict[str, ClientSession] = {}
        self._confirmed: set[str] = set()
        """Groups of which the telephone system has granted something to the owner."""
        self._invoked: dict[int, ClientSession] = {}

    # --- what sessions ask -----------------------------------------------------------------------------------------

    def claim(self, session: ClientSession, request: OpaqueRequest) -> outcome.Outcome | None:
        """Take the request's group for this session; a refusal where it is another's."""
        group = request.group
        owner = self._owners.get(group)
        if not group or owner is session or (owner is not None and group in SHARED):
            return None
        if owner is not None:
            return outcome.PbxRefused("operation", "generic")
        self._owners[group] = session
        self._tell_link()
        return None

    def answered(
        self, session: ClientSession | None, request: OpaqueRequest, answer: outcome.Outcome, now: float
    ) -> None:
        """The telephone system has answered a request: what it refused from the first, or what ended, is free again."""
        self._overhearing.answered(session, request, answer, now)
        group = request.group
        if session is None or self._owners.get(group) is not session:
            return
        if not isinstance(answer, outcome.Done):
            if group not in self._confirmed:
                self._free(group)
        elif request.service in _ENDINGS:
            self._free(group)
        else:
            self._confirmed.add(group)

    def detach(self, session: ClientSession, now: float) -> None:
        """The session has gone: nobody answers what it was asked."""
        self._overhearing.detach(session, now)
        for group in [group for group, owner in self._owners.items() if owner is session]:
            self._free(group)
        for reference in [reference for reference, asked in self._invoked.items() if asked is session]:
            self.reply(session, InvocationAnswer(reference), now)

    # --- what the telephone system asks ----------------------------------------------------------------------------

    def invoked(self, invoked: Invoked, now: float) -> None:
        """Ask the session concerned; where there is none the telephone system hears that at once."""
        owner = self._overhearing.listener(invoked) if invoked.monitor else self._owners.get(invoked.group)
        if owner is None:
            self._link.answer(InvocationAnswer(invoked.reference), now)
            return
        if not invoked.one_way:
            self._invoked[invoked.reference] = owner
        self._audiences.say(owner, Invoke(invoked), now)

    def reply(self, session: ClientSession, answer: InvocationAnswer, now: float) -> None:
        """A session has answered; what it was not asked is not passed on."""
        if self._invoked.get(answer.reference) is session:
            del self._invoked[answer.reference]
            self._link.answer(answer, now)

    def link_went_down(self) -> None:
        """Nothing is to be answered any more, and nobody has anything."""
        self._invoked.clear()
        self._overhearing.clear()
        for group in tuple(self._owners):
            self._free(group)

    def _free(self, group: str) -> None:
        del self._owners[group]
        self._confirmed.discard(group)
        self._tell_link()

    def _tell_link(self) -> None:
        wanted = frozenset(service for group in self._owners for service in services_in(group))
        self._link.invocations.passed_on = wanted
