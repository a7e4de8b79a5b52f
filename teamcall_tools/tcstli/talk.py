"""One session as the console uses it: wishes go out, what comes is handed on, and what matters is remembered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from time import monotonic

from teamcall_core.errors import LocalError
from teamcall_core.stli.client import (
    CLOSED,
    NO_ANSWER,
    Answered,
    Bye,
    ClientEvent,
    Closed,
    Event,
    LinkInService,
    LinkOutOfService,
    Wish,
)
from teamcall_tools.wire import Wire

from .exits import Exit

BYE_SECONDS = 3.0
"""What a server may take to answer BYE before this side hangs up."""


class Talk:
    """What has been said and heard in one session."""

    def __init__(self, wire: Wire, hear: Callable[[ClientEvent], None]) -> None:
        self.wire = wire
        self.hear = hear
        """Is told everything that comes, in its order."""
        self.closed: Closed | None = None
        self.seen: set[str] = set()
        """Names of the events that have come, in lower case."""
        self.devices: dict[str, None] = {}
        """Devices that events have named, in the order of their first event."""
        self.calls: dict[str, None] = {}
        """Call identifiers that events have named."""
        self.link_is_down = False
        self.failed = False
        """Some request was not answered with SUCCESS."""

    def take(self) -> list[ClientEvent]:
        """What has come so far, remembered and handed on."""
        taken: list[ClientEvent] = []
        while (event := self.wire.client.next_event()) is not None:
            self._remember(event)
            self.hear(event)
            taken.append(event)
        return taken

    def _remember(self, event: ClientEvent) -> None:
        match event:
            case Answered():
                self.failed = self.failed or not event.ok
            case Event():
                self.seen.add(event.name.lower())
                _remember(self.devices, event.device)
                _remember(self.calls, event.call_id or "")
            case LinkOutOfService():
                self.link_is_down = True
            case LinkInService():
                self.link_is_down = False
            case Closed():
                self.closed = event

    def ask(self, wish: Wish) -> Answered:
        """Say a wish and wait for its answer. Raises LocalError where nothing can be said."""
        self.wire.send(wish)
        while True:
            for event in self.take():
                if isinstance(event, Answered) and event.request is wish:
                    return event
            self.wire.wait(None)

    def listen(self, deadline: float | None, others: Sequence[int] = ()) -> list[int]:
        """Wait once, for the server, for ``others`` or the deadline; those others that are ready."""
        ready = self.wire.wait(deadline, others)
        self.take()
        return ready

    def leave(self) -> None:
        """End politely: BYE, its answer, the server's close; not waiting for ever. Harmless when it is over."""
        deadline = monotonic() + BYE_SECONDS
        with suppress(LocalError):  # BYE was said before, or the connection is over
            self.wire.send(Bye())
        while self.closed is None and monotonic() < deadline:
            self.listen(deadline)
        self.wire.close()

    def status(self) -> Exit:
        """What the session comes to, after its end."""
        if self.closed is not None and not self.closed.is_clean:
            return Exit.UNREACHABLE
        return Exit.FAILED if self.failed else Exit.OK


def is_silent(answer: Answered) -> bool:
    """Nobody has answered."""
    return answer.code in (NO_ANSWER, CLOSED)


def _remember(known: dict[str, None], word: str) -> None:
    """Keep the last words for completion, newest last; not more of them than a person can use."""
    if word:
        known.pop(word, None)
        known[word] = None
        if len(known) > _KEPT:
            del known[next(iter(known))]


_KEPT = 500
