"""The console for a person: a line editor with history and completion below, what the server says above it.

Built on prompt_toolkit (extra ``console``): the standard library's readline cannot show a line that comes while another
one is being typed, and is another library with other key bindings on each system.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterable
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path
from time import monotonic

from prompt_toolkit import PromptSession
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.patch_stdout import patch_stdout
from prompt_toolkit.shortcuts import CompleteStyle

from teamcall_core.errors import LocalError
from teamcall_core.stli.client import Answered, Ask, ClientEvent

from .completion import STLI, SUPERVISOR, Known, candidates, hint
from .exits import Exit
from .history import history_file, prepare
from .talk import Talk
from .words import Unreadable, is_secret, wish_of

_FLUSH_SECONDS = 0.05
"""How soon octets that the socket did not take are tried again."""


class Console:
    """One interactive session, open already."""

    def __init__(self, talk: Talk, where: str) -> None:
        self._talk = talk
        self._where = where
        self._verbs = SUPERVISOR if talk.wire.client.kind == "SuperVisor" else STLI
        self._timer: asyncio.TimerHandle | None = None
        self._prompt: PromptSession[str] = PromptSession(
            history=_history(),
            completer=_Completer(self),
            complete_style=CompleteStyle.READLINE_LIKE,
            auto_suggest=AutoSuggestFromHistory(),
            bottom_toolbar=self._toolbar,
        )

    def run(self) -> Exit:
        """Until the person or the server ends it. A refused request is no failure here: its line was shown."""
        with suppress(KeyboardInterrupt):
            asyncio.run(self._converse())
        self._talk.leave()
        lost = self._talk.closed is not None and not self._talk.closed.is_clean
        return Exit.UNREACHABLE if lost else Exit.OK

    @property
    def known(self) -> Known:
        """What completion knows just now."""
        return Known(self._verbs, self._talk.devices, self._talk.calls)

    async def _converse(self) -> None:
        loop = asyncio.get_running_loop()
        loop.add_reader(self._talk.wire.fileno(), self._readable)
        try:
            with patch_stdout(raw=True):
                while self._is_open():
                    self._obey(await self._prompt.prompt_async(f"{self._where}> "))
        except (EOFError, KeyboardInterrupt):
            pass
        finally:
            loop.remove_reader(self._talk.wire.fileno())
            if self._timer is not None:
                self._timer.cancel()

    def _is_open(self) -> bool:
        return self._talk.closed is None and not self._talk.wire.client.said_bye

    def _obey(self, text: str) -> None:
        """Say what was typed (several lines, where they were pasted)."""
        for line in text.splitlines():
            try:
                wish = wish_of(line)
                if wish is not None:
                    self._talk.wire.send(wish)
            except (Unreadable, LocalError) as fault:
                print(f"tcstli: {fault}")
        self._set_timer()

    # --- from the server -----------------------------------------------------------------------------------------

    def _readable(self) -> None:
        self._talk.wire.exchange(readable=True)
        self._settle()

    def _due(self) -> None:
        self._talk.wire.exchange(readable=False)
        self._settle()

    def _settle(self) -> None:
        for event in self._talk.take():
            self._advise(event)
        self._set_timer()
        if self._talk.closed is not None and self._prompt.app.is_running:
            self._prompt.app.exit(exception=EOFError)

    def _advise(self, event: ClientEvent) -> None:
        """Name the verb that was probably meant."""
        if isinstance(event, Answered) and event.code == "INVALCMD" and isinstance(event.request, Ask):
            by_name = {verb.lower(): verb for verb in self._verbs}
            near = get_close_matches(event.request.verb.lower(), by_name, n=1)
            if near:
                print(f"  did you mean {by_name[near[0]]}?")

    def _set_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        deadline = self._talk.wire.client.next_deadline()
        seconds = None if deadline is None else max(deadline - monotonic(), 0.0)
        if self._talk.wire.has_unsent:
            seconds = _FLUSH_SECONDS
        if seconds is not None:
            self._timer = asyncio.get_running_loop().call_later(seconds, self._due)

    def _toolbar(self) -> str:
        """How to write the request that is being typed; else what there is to know of the session."""
        told = hint(self._prompt.default_buffer.text, self.known)
        if told:
            return told
        client = self._talk.wire.client
        link = "  telephone system: NO LINK" if self._talk.link_is_down else ""
        kind = f"STLI {client.format}" if client.kind == "STLI" else client.kind
        return f"{kind}{link}   Tab completes, Help lists requests, Ctrl-D leaves"


class _Completer(Completer):
    def __init__(self, console: Console) -> None:
        self._console = console

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """The candidates for the word before the cursor."""
        line = document.text_before_cursor
        begun = line.replace("\t", " ").rpartition(" ")[2]
        for word in candidates(line, self._console.known):
            yield Completion(word, start_position=-len(begun))


class _Discreet(FileHistory):
    """Does not keep lines that may hold a password."""

    def store_string(self, string: str) -> None:
        """Keep a line."""
        if not is_secret(string):
            super().store_string(string)


def _history() -> History:
    file = history_file(os.environ, Path.home())
    return _Discreet(str(file)) if prepare(file) else InMemoryHistory()
