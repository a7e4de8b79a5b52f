"""Requests of the telephone system that applications answer, until they do."""

from __future__ import annotations

from dataclasses import replace

from teamcall_core import csta
from teamcall_core.csta.acting import UNANSWERED, group_of
from teamcall_core.domain.opaque import InvocationAnswer, Invoked
from teamcall_core.errors import NotExpressible

from .answers import reply_to

MAX_INVOCATIONS = 1000
"""That wait for an application at a time; one more is answered by us."""


class Invocations:
    """Of one connection."""

    def __init__(self) -> None:
        self.passed_on: frozenset[str] = frozenset()
        """Services that applications answer; every other one is answered by us."""
        self._last = 0
        self._waiting: dict[int, csta.Message] = {}

    def add(self, message: csta.Message) -> Invoked | None:
        """The event that asks for an answer; None for what applications do not answer, and where too many wait."""
        if message.operation not in self.passed_on or len(self._waiting) >= MAX_INVOCATIONS:
            return None
        self._last += 1
        service = str(message.operation)
        one_way = service in UNANSWERED
        if not one_way:
            self._waiting[self._last] = message
        return Invoked(self._last, service, group_of(service), one_way, message)

    def take(self, reference: int) -> csta.Message | None:
        """The request that is answered now; None for one that is gone, or has no answer."""
        return self._waiting.pop(reference, None)

    def clear(self) -> None:
        """The connection is gone."""
        self._waiting.clear()

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
