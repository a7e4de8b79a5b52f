"""Lines out of octets (stli.md section 2): LF or CR LF ends a line, a hard limit bounds it, Telnet is dropped.

Cut anywhere, the same octets give the same lines in linear time. The Telnet commands are those of RFC 854.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from teamcall_core.buffers import Bounded, Fifo

DEFAULT_MAX_LINE = 4096
"""Octets of a line without its end (setting ``maxLineLength``)."""

_UNLIMITED = 1 << 62

_NUL, _LF, _CR = 0x00, 0x0A, 0x0D
_SE, _SB, _WILL, _IAC = 0xF0, 0xFA, 0xFB, 0xFF


class TooLong(Enum):
    """Stands in the place of a line that is longer than the limit."""

    TOO_LONG = auto()


TOO_LONG: Final = TooLong.TOO_LONG


class _Telnet(Enum):
    """Where in a Telnet command the stream is."""

    TEXT = auto()
    AFTER_CR = auto()
    COMMAND = auto()
    """IAC was read."""
    OPTION = auto()
    """IAC and WILL, WONT, DO or DONT were read; the option code follows."""
    PARAMETERS = auto()
    """Inside IAC SB ... IAC SE."""
    PARAMETERS_IAC = auto()


class _TelnetFilter:
    """Drops Telnet commands and the NUL behind a CR; holds nothing but its state."""

    __slots__ = ("_state",)

    def __init__(self) -> None:
        self._state = _Telnet.TEXT

    def clean(self, data: bytes) -> bytes:
        """What remains of ``data``."""
        inside = self._state is not _Telnet.TEXT and self._state is not _Telnet.AFTER_CR
        if not inside and _IAC not in data and _NUL not in data:
            if data:
                self._state = _Telnet.AFTER_CR if data[-1] == _CR else _Telnet.TEXT
            return data
        kept = bytearray()
        for octet in data:
            if self._step(octet):
                kept.append(octet)
        return bytes(kept)

    def _step(self, octet: int) -> bool:
        """Go on by one octet; whether it belongs to the text."""
        state = self._state
        if state is _Telnet.TEXT or state is _Telnet.AFTER_CR:
            return self._text(octet, after_cr=state is _Telnet.AFTER_CR)
        if state is _Telnet.COMMAND:
            return self._command(octet)
        if state is _Telnet.OPTION:
            self._state = _Telnet.TEXT
        elif state is _Telnet.PARAMETERS_IAC:
            self._state = _Telnet.TEXT if octet == _SE else _Telnet.PARAMETERS
        elif octet == _IAC:
            self._state = _Telnet.PARAMETERS_IAC
        return False

    def _text(self, octet: int, *, after_cr: bool) -> bool:
        if octet == _IAC:
            self._state = _Telnet.COMMAND
            return False
        if octet == _NUL and after_cr:
            # The state stays: CR NUL LF is a line end as CR LF is.
            return False
        self._state = _Telnet.AFTER_CR if octet == _CR else _Telnet.TEXT
        return True

    def _command(self, octet: int) -> bool:
        if octet == _SB:
            self._state = _Telnet.PARAMETERS
            return False
        if octet == _IAC or octet < _SE:
            # IAC IAC is the octet 0xFF, which no UTF-8 text has: dropped. Below SE there is no command, so that only
            # the IAC is dropped; swallowing the octet behind it could swallow a line end.
            self._state = _Telnet.TEXT
            return octet != _IAC and self._text(octet, after_cr=False)
        self._state = _Telnet.OPTION if octet >= _WILL else _Telnet.TEXT
        return False


class LineReader:
    """Lines without their ends, in order, and ``TOO_LONG`` in the place of each line beyond the limit.

    A line that is too long is known as soon as its limit is passed; its further octets are dropped as they come, so
    that one peer costs at most ``max_line`` octets (besides the lines not yet fetched). ``max_line`` 0 is no limit.
    """

    __slots__ = ("_dropping", "_line", "_lines", "_max_line", "_telnet")

    def __init__(self, max_line: int = DEFAULT_MAX_LINE) -> None:
        self._max_line = max_line or _UNLIMITED
        self._telnet = _TelnetFilter()
        # One octet more: a CR behind the last octet that counts may belong to the line end.
        self._line = Bounded(self._max_line + 1)
        self._lines: Fifo[bytes | TooLong] = Fifo()
        self._dropping = False

    def receive_data(self, data: bytes) -> None:
        """Take octets, cut anywhere."""
        first, *rest = self._telnet.clean(data).split(b"\n")
        self._add(first)
        for piece in rest:
            self._end_line()
            self._add(piece)

    def receive_eof(self) -> None:
        """The stream has ended: an unfinished last line counts as a line."""
        if len(self._line):
            self._end_line()

    def next_line(self) -> bytes | TooLong | None:
        """The oldest line not yet fetched (it may be empty), or None."""
        return self._lines.take() if len(self._lines) else None

    @property
    def amid_line(self) -> bool:
        """A line has begun and not ended."""
        return self._dropping or len(self._line) > 0

    def discard(self) -> None:
        """Forget all lines not yet fetched and what is held of an unfinished one."""
        self._lines.clear()
        self._line.take()

    def _add(self, piece: bytes) -> None:
        if self._dropping or not piece:
            return
        if not self._line.append(piece):
            self._drop()
        elif len(self._line) > self._max_line and not piece.endswith(b"\r"):
            self._line.take()
            self._drop()

    def _drop(self) -> None:
        self._dropping = True
        self._lines.append(TOO_LONG)

    def _end_line(self) -> None:
        if self._dropping:
            self._dropping = False
        else:
            self._lines.append(self._line.take().rstrip(b"\r"))
