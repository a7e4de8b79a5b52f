"""Requests of the telephone system that applications answer, until they do."""

from __future__ import annotations

from dataclasses import replace

from teamcall_core import csta
from teamcall_core.csta.acting import UNANSWERED, group_of
from teamcall_core.csta.services import MonitorStop
from teamcall_core.domain.opaque import InvocationAnswer, Invoked, OpaqueResult
from teamcall_core.domain.outcomes import Done, Outcome
from teamcall_core.errors import NotExpressible

from .answers import opaque_outcome, reply_to

MAX_INVOCATIONS = 1000
"""That wait for an application at a time; one more is answered by us."""


class Invocations:
    """Of one connection."""

    def __init__(self) -> None:
        self.passed_on: frozenset[str] = frozenset()
        """Services that applications answer; every other one is answered by us."""
        self.overhears: set[bytes] = set()
        """Monitors that sessions have set for themselves: those of calls. Mostly empty."""
        self._last = 0
        self._waiting: dict[int, csta.Message] = {}

    def add(self, message: csta.Message) -> Invoked | None:
        """The event that asks for an answer; None for what applications do not answer, and where too many wait."""
        body = message.body
        monitor = body.cross_ref_identifier if isinstance(body, MonitorStop) else b""
        if monitor in self.overhears:
            self.overhears.discard(monitor)
        elif message.operation not in self.passed_on:
            return None
        if len(self._waiting) >= MAX_INVOCATIONS:
            return None
        self._last += 1
        service = str(message.operation)
        one_way = service in UNANSWERED
        if not one_way:
            self._waiting[self._last] = message
        return Invoked(self._last, service, group_of(service), one_way, message, monitor)

    def outcome(self, message: csta.Message) -> Outcome:
        """How a session's own request ended; a monitor that it has set is listened to from now on."""
        ended = opaque_outcome(message)
        if isinstance(ended, Done) and isinstance(ended.result, OpaqueResult) and ended.result.monitor:
            self.overhears.add(ended.result.monitor)
        return ended

    def overhear(self, event: csta.Message) -> Invoked | None:
        """The event for who has set its monitor; None for one of the shared monitors."""
        monitor = getattr(event.body, "monitor_cross_ref_id", b"") if self.overhears else b""
        if monitor not in self.overhears:
            return None
        return Invoked(0, str(event.operation), "", one_way=True, origin=event, monitor=monitor)

    def stop(self, monitor: bytes) -> None:
        """Listen to it no more."""
        self.overhears.discard(monitor)

    def take(self, reference: int) -> csta.Message | None:
        """The request that is answered now; None for one that is gone, or has no answer."""
        return self._waiting.pop(reference, None)

    def clear(self) -> None:
        """The connection is gone."""
        self._waiting.clear()
        self.overhears.clear()

    @staticmethod
    def reply(asked: csta.Message, answer: InvocationAnswer, phase: csta.Phase) -> csta.Message:
        """The application's answer under the request's invoke id; where nobody answers, the service is not offered."""
        if not isinstance(answer.origin, csta.Message):
            return reply_to(asked, lambda _: False)
        try:
            told = csta.translate(answer.origin, phase)
        except NotExpressible:
            return csta.Message("result", asked.invoke_id, asked.operation, None, phase)
        return replace(told, invoke_id=asked.invoke_id)
