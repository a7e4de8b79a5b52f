"""Which connections are traced, as the settings say at first and a supervisor may change; and the files for that."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from .trace import SessionTrace, TraceFile


class Traces:
    """The trace files of a server, opened when they are first needed. Without a folder nothing is traced."""

    def __init__(self, folder: Path | None, *, link: bool, sessions: bool) -> None:
        self._folder = folder
        self._link_file: TraceFile | None = None
        self._session_file: TraceFile | None = None
        self._session_trace: SessionTrace | None = None
        self.link = False
        """Whether the link is traced."""
        self._all_sessions = False
        self._otherwise: set[int] = set()
        """Sessions that are traced although not all are, or not although all are."""
        if link:
            self.trace_link(on=True)
        if sessions:
            self.trace_sessions(on=True)

    @property
    def offered(self) -> bool:
        """There is a place for trace files."""
        return self._folder is not None

    @property
    def sessions(self) -> SessionTrace | None:
        """What is to hear the octets of sessions; None while none is traced."""
        return self._session_trace if self._all_sessions or self._otherwise else None

    # --- what a supervisor changes ---------------------------------------------------------------------------------

    def trace_link(self, *, on: bool) -> None:
        """Write the frames of the link, or no longer."""
        if on and self._link_file is None and self._folder is not None:
            self._link_file = TraceFile(self._folder / "Link.log")
        self.link = on and self._link_file is not None

    def trace_sessions(self, *, on: bool, amid_line: Iterable[int] = ()) -> None:
        """Write the lines of all sessions, or of none. ``amid_line``: those whose line has begun already."""
        self._open_session_file(on=on)
        self._all_sessions = on and self._session_trace is not None
        self._otherwise.clear()
        self._join(amid_line, on=on)

    def trace_session(self, number: int, *, on: bool, amid_line: bool = False) -> None:
        """Write the lines of one session, or no longer."""
        self._open_session_file(on=on)
        if self._session_trace is None:
            return
        if on == self._all_sessions:
            self._otherwise.discard(number)
        else:
            self._otherwise.add(number)
        self._join([number] if amid_line else (), on=on)

    # --- octets ----------------------------------------------------------------------------------------------------

    def frame(self, direction: str, who: str, framing: str, octets: bytes) -> None:
        """A frame of the link."""
        if self.link and self._link_file is not None:
            self._link_file.write(direction, who, framing, octets.hex())

    # --- the files -------------------------------------------------------------------------------------------------

    def flush(self) -> None:
        """The end of a turn."""
        for file in self._files():
            file.flush()

    def reopen(self) -> None:
        """The files were moved away."""
        for file in self._files():
            file.reopen()

    def close(self) -> None:
        """Write no more."""
        for file in self._files():
            file.close()

    def _files(self) -> list[TraceFile]:
        return [file for file in (self._link_file, self._session_file) if file is not None]

    def _open_session_file(self, *, on: bool) -> None:
        if on and self._session_file is None and self._folder is not None:
            self._session_file = TraceFile(self._folder / "Session.log")
            self._session_trace = SessionTrace(self._session_file, self._is_traced)

    def _is_traced(self, number: int) -> bool:
        return (number in self._otherwise) != self._all_sessions

    def _join(self, numbers: Iterable[int], *, on: bool) -> None:
        if on and self._session_trace is not None:
            self._session_trace.join_amid_line(numbers)
