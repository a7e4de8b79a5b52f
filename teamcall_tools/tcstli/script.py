"""Commands from ``--exec`` or from a pipe: one after the other, each waits for its answer."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from time import monotonic

from .exits import Exit
from .talk import Talk
from .words import Unreadable, wish_of


class Script:
    """Runs commands in an open session."""

    def __init__(
        self, talk: Talk, complain: Callable[[str], None], *, wait: float | None = None, until: str | None = None
    ) -> None:
        self._talk = talk
        self._complain = complain
        self._wait = wait
        self._until = until

    def run(self, commands: Iterator[str]) -> Exit:
        """Run them all, wait for what is to be waited for, then say BYE. Ctrl-C comes to the BYE at once."""
        with suppress(KeyboardInterrupt):
            for command in commands:
                self._obey(command)
                if self._talk.closed is not None or self._talk.wire.client.said_bye:
                    break
            else:
                self._linger()
        self._talk.leave()
        if self._until is not None and self._until.lower() not in self._talk.seen:
            return max(self._talk.status(), Exit.FAILED)
        return self._talk.status()

    def _obey(self, command: str) -> None:
        try:
            wish = wish_of(command)
        except Unreadable as fault:
            self._complain(str(fault))
            self._talk.failed = True
            return
        if wish is not None and self._talk.closed is None:
            self._talk.ask(wish)

    def _linger(self) -> None:
        """Show events until the time is over or the event has come."""
        if self._wait is None and self._until is None:
            return
        deadline = None if self._wait is None else monotonic() + self._wait
        while self._talk.closed is None and not self._is_over(deadline):
            self._talk.listen(deadline)

    def _is_over(self, deadline: float | None) -> bool:
        if self._until is not None and self._until.lower() in self._talk.seen:
            return True
        return deadline is not None and monotonic() >= deadline


def piped(talk: Talk, descriptor: int) -> Iterator[str]:
    """Lines of a pipe or a file, as they come; events are shown meanwhile. Ends with the input or the connection."""
    rest = b""
    while talk.closed is None:
        if not talk.listen(None, [descriptor]):
            continue
        octets = os.read(descriptor, 65536)
        *lines, rest = (rest + octets).split(b"\n")
        yield from (line.decode(errors="replace") for line in lines)
        if not octets:
            yield rest.decode(errors="replace")
            return
