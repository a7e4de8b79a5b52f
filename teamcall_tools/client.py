"""A blocking connection to a TeamCall server, for programs that place and watch calls.

One connection belongs to one thread. Events are fetched, never called back: a program that takes its time, or fails,
disturbs nobody but itself, and what has come meanwhile is kept for it.
"""

from __future__ import annotations

import socket
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from time import monotonic
from types import TracebackType
from typing import Self

from teamcall_core.errors import RemoteError, TeamcallError
from teamcall_core.stli import Format
from teamcall_core.stli.client import (
    CLOSED,
    Answered,
    Ask,
    Bye,
    Client,
    ClientEvent,
    ClientSettings,
    Closed,
    Greeted,
    Open,
    ServerEvent,
    Wish,
)
from teamcall_tools.wire import ConnectFailed, Wire, dial

__all__ = [
    "ConnectFailed",
    "Connection",
    "ConnectionLost",
    "RequestFailed",
    "TooManyEvents",
    "connect",
]

DEFAULT_PORT = 26535
MAX_EVENTS = 100_000
"""Events that wait to be fetched. A program that leaves more lying is told so instead of filling the memory."""
BYE_SECONDS = 2.0


class RequestFailed(RemoteError):
    """The server answered something else than SUCCESS, or nothing in time. ``code`` says what (stli.md section 3)."""

    def __init__(self, answer: Answered) -> None:
        super().__init__(f"{answer.verb}: {answer}")
        self.answer = answer
        self.code = answer.code
        self.words = answer.words


class ConnectionLost(TeamcallError):
    """The connection ended without BYE: events may have been missed from here on."""


class TooManyEvents(TeamcallError):
    """More events wait than the connection keeps; it was closed."""


def connect(
    host: str = "localhost",
    port: int = DEFAULT_PORT,
    *,
    format: Format = Format(version=2),  # noqa: A002, B008 - the protocol's own word; a frozen value
    timeout: float = 15.0,
    max_events: int = MAX_EVENTS,
) -> Connection:
    """An open session. ``timeout``: seconds for the connection, and then for each answer.

    Raises ConnectFailed, RequestFailed, ConnectionLost.
    """
    sock = dial(host, port, timeout)
    return Connection(sock, format=format, timeout=timeout, max_events=max_events)


class Connection:
    """An open session on a connected socket. As a context manager it ends with BYE."""

    def __init__(
        self,
        sock: socket.socket,
        *,
        format: Format = Format(version=2),  # noqa: A002, B008 - the protocol's own word; a frozen value
        timeout: float = 15.0,
        max_events: int = MAX_EVENTS,
    ) -> None:
        self._wire = Wire(sock, Client(ClientSettings(request_timeout=timeout)))
        self._max_events = max_events
        self._events: deque[ServerEvent] = deque()
        self._closed: Closed | None = None
        try:
            self.wish(Open(format))
        except TeamcallError:
            self._wire.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def fileno(self) -> int:
        """The socket's, for a loop of one's own: when it is readable, fetch with ``next_event(0)`` until None."""
        return self._wire.fileno()

    @property
    def format(self) -> Format:
        """The options in force."""
        return self._wire.client.format

    # --- requests ------------------------------------------------------------------------------------------------

    def ask(self, verb: str, *words: str) -> Answered:
        """Any request; gives its answer, with the data lines of a query. Raises RequestFailed, ConnectionLost."""
        return self.wish(Ask(verb, words))

    def wish(self, wish: Wish) -> Answered:
        """As ``ask``, for requests that are values, such as ``domain.commands.MakeCall``."""
        if self._closed is not None:
            raise ConnectionLost(self._closed.reason)
        self._wire.send(wish)
        while True:
            event = self._fetch(None)
            # After an answer CLOSED the next thing is Closed, which raises with the reason.
            if isinstance(event, Answered) and event.code != CLOSED:
                if not event.ok:
                    raise RequestFailed(event)
                return event

    def monitor_start(self, device: str) -> None:
        """Hear the events of this device."""
        self.ask("MonitorStart", device)

    def monitor_stop(self, device: str) -> None:
        """Hear them no more."""
        self.ask("MonitorStop", device)

    def make_call(self, device: str, number: str) -> None:
        """Call a number from a device."""
        self.ask("MakeCall", device, number)

    def answer_call(self, device: str, call_id: str | None = None) -> None:
        """Answer the ringing call of a device."""
        self._ask_for_call("AnswerCall", device, call_id)

    def clear_connection(self, device: str, call_id: str | None = None) -> None:
        """Let a device leave its call."""
        self._ask_for_call("ClearConnection", device, call_id)

    def hold_call(self, device: str, call_id: str | None = None) -> None:
        """Put the call of a device on hold."""
        self._ask_for_call("HoldCall", device, call_id)

    def retrieve_call(self, device: str, call_id: str | None = None) -> None:
        """Go back to the held call."""
        self._ask_for_call("RetrieveCall", device, call_id)

    def consultation_call(self, device: str, number: str) -> None:
        """Hold the call and call somebody else."""
        self.ask("ConsultationCall", device, number)

    def transfer_call(self, device: str) -> None:
        """Connect the held partner with the other one, and leave."""
        self.ask("TransferCall", device)

    def conference_call(self, device: str) -> None:
        """Bring the held partner and the other one together."""
        self.ask("ConferenceCall", device)

    def deflect_call(self, device: str, number: str, call_id: str | None = None) -> None:
        """Send the ringing call on to another number."""
        self.ask("DeflectCall", device, number, *filter(None, [call_id]))

    def system_status(self) -> str:
        """``inService``, ``outOfService`` or ``connecting``: the server's link to the telephone system."""
        data = self.ask("SystemStatus").data
        return next((words[1] for words in data if words[0] == "SystemStatus" and len(words) > 1), "")

    def _ask_for_call(self, verb: str, device: str, call_id: str | None) -> None:
        self.ask(verb, device, *filter(None, [call_id]))

    # --- events --------------------------------------------------------------------------------------------------

    def events(self, timeout: float | None = None) -> Iterator[ServerEvent]:
        """Events as they come; ends when none has come for ``timeout`` seconds (None: never).

        Raises ConnectionLost when the connection ends, so that a gap cannot pass for silence.
        """
        while (event := self.next_event(timeout)) is not None:
            yield event

    def next_event(self, timeout: float | None = None) -> ServerEvent | None:
        """The next event, waiting at most ``timeout`` seconds for it (None: for ever). Raises ConnectionLost."""
        deadline = None if timeout is None else monotonic() + timeout
        while not self._events:
            if self._closed is not None:
                raise ConnectionLost(self._closed.reason)
            if self._fetch(deadline) is None:
                return None
        return self._events.popleft()

    def _fetch(self, deadline: float | None) -> ClientEvent | None:
        """The next thing of any kind, which is kept when it came unasked; None at the deadline."""
        event = self._wire.next_event(deadline)
        if isinstance(event, Closed):
            self._closed = event
            self._wire.close()
            raise ConnectionLost(event.reason)
        if event is not None and not isinstance(event, (Answered, Greeted)):
            if len(self._events) >= self._max_events:
                self._wire.close()
                self._closed = Closed(f"{len(self._events)} events were never fetched", is_clean=False)
                raise TooManyEvents(f"{self._closed.reason}; fetch them with events() or next_event()")
            self._events.append(event)
        return event

    # --- the end -------------------------------------------------------------------------------------------------

    def close(self) -> None:
        """Say BYE, wait a moment for its answer, and close. Harmless when closed already."""
        if self._closed is None:
            deadline = monotonic() + BYE_SECONDS
            with suppress(TeamcallError, OSError):
                self._wire.send(Bye())
                while (event := self._wire.next_event(deadline)) is not None:
                    if isinstance(event, (Answered, Closed)):
                        break
            self._closed = Closed("this side has closed the connection", is_clean=True)
        self._wire.close()
