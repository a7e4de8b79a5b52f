"""``--watch``: a live view of extensions; a table that is redrawn on terminals, lines or objects in pipes."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from time import monotonic
from typing import Protocol

from teamcall_core.stli.client import Ask, ClientEvent
from teamcall_core.stli.requests import find

from .board import Board, Row
from .exits import Exit
from .printing import local_time, printable
from .talk import Talk

TICK_SECONDS = 1.0
"""How often the times in the table go on."""


class View(Protocol):
    """How the board is shown."""

    ticks: bool
    """Wants to be shown again every second."""

    def show(self, board: Board, *, link_is_down: bool, now: float) -> None:
        """Show what has changed."""

    def close(self) -> None:
        """The end."""


class Watch:
    """Monitors the devices in an open session and shows what they do."""

    def __init__(self, talk: Talk, devices: Sequence[str], view: View) -> None:
        self._talk = talk
        self._board = Board(devices)
        self._view = view
        talk.hear = self._hear

    def run(self, *, wait: float | None = None, until: str | None = None) -> Exit:
        """Until Ctrl-C, or ``wait`` seconds are over, or the event ``until`` has come."""
        deadline = None if wait is None else monotonic() + wait
        try:
            with suppress(KeyboardInterrupt):
                self._start()
                while not self._is_over(deadline, until):
                    self._refresh()
                    self._talk.listen(self._wake(deadline))
                    self._show()
        finally:
            self._view.close()
        self._talk.leave()
        missed = until is not None and until.lower() not in self._talk.seen
        return max(self._talk.status(), Exit.FAILED) if missed else self._talk.status()

    def _start(self) -> None:
        for device in tuple(self._board.rows):
            if self._talk.closed is not None:
                return
            answer = self._talk.ask(Ask("MonitorStart", (device,)))
            self._board.started(device, answer, monotonic())
            self._board.rows[device].is_stale = answer.ok
        self._refresh()
        self._show()

    def _refresh(self) -> None:
        """Ask what only a snapshot can tell; not where the server has no such request."""
        for row in tuple(self._board.rows.values()):
            if not row.is_stale or find("SnapshotDevice") is None or self._talk.closed is not None:
                continue
            failed = self._talk.failed
            answer = self._talk.ask(Ask("SnapshotDevice", (row.device,)))
            self._talk.failed = failed  # a telephone system without snapshots is no failure of the watching
            self._board.snapshot(row.device, answer, monotonic())

    def _hear(self, event: ClientEvent) -> None:
        self._board.hear(event, monotonic())

    def _show(self) -> None:
        self._view.show(self._board, link_is_down=self._talk.link_is_down, now=monotonic())
        self._board.changed.clear()

    def _wake(self, deadline: float | None) -> float | None:
        if not self._view.ticks:
            return deadline
        tick = monotonic() + TICK_SECONDS
        return tick if deadline is None else min(deadline, tick)

    def _is_over(self, deadline: float | None, until: str | None) -> bool:
        if self._talk.closed is not None or (until is not None and until.lower() in self._talk.seen):
            return True
        return deadline is not None and monotonic() >= deadline


class Lines:
    """A line, or an object, for each row that has changed."""

    ticks = False

    def __init__(self, say: Callable[[str], None], *, json: bool) -> None:
        self._say = say
        self._json = json
        self._link_was_down = False

    def show(self, board: Board, *, link_is_down: bool, now: float) -> None:
        """Say what has changed."""
        moment = local_time().isoformat(timespec="milliseconds")
        if link_is_down != self._link_was_down:
            self._link_was_down = link_is_down
            self._say_link(moment, "down" if link_is_down else "up")
        for device in board.changed:
            row = board.rows[device]
            self._say(json.dumps(_object(moment, row), ensure_ascii=False) if self._json else _line(moment, row))

    def _say_link(self, moment: str, state: str) -> None:
        told = {"time": moment, "kind": "link", "state": state}
        self._say(json.dumps(told) if self._json else f"{moment} link {state}")

    def close(self) -> None:
        """Nothing remains to be said."""


def _line(moment: str, row: Row) -> str:
    words = (moment, row.device, row.state.replace(" ", "-"), row.partners.replace(" ", "") or "-", row.last or "-")
    return printable(" ".join(words))


def _object(moment: str, row: Row) -> dict[str, object]:
    calls = [{"callId": call_id, "state": one.state, "partner": one.partner} for call_id, one in row.calls.items()]
    return {
        "time": moment, "kind": "row", "device": row.device, "state": row.state, "calls": calls, "event": row.last,
    }  # fmt: skip
