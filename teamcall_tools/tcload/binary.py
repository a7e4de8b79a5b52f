"""A session that speaks CSTA: Phase III in BER, two octets of length, monitors and the count of what they report."""

from __future__ import annotations

import socket
from collections.abc import Iterator, Sequence

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.errors import TeamcallError
from teamcall_core.framing.length_prefix import LengthPrefix

from .figures import Figures
from .sessions import LARGE, PATIENCE, Refused

_EVENT_REPORT = b"\x02\x01\x15"
"""Operation code 21 (ECMA-285). What has it in its first octets is counted and not decoded, so that many sessions fit
into one process."""
_HEAD = 12


class Application:
    """Opened, monitoring and read; it answers what the server asks it."""

    kind = "binaries"

    def __init__(self, sock: socket.socket, devices: Sequence[str]) -> None:
        self._sock = sock
        self._frames = LengthPrefix()
        sock.settimeout(PATIENCE)
        self._send(csta.Message("aarq", None, None, csta.AARQ()))
        self._await("aare", None)
        for number, device in enumerate(devices, 1):
            start = services.MonitorStart(csta.DeviceID(device))
            self._send(csta.Message("invoke", number, "monitorStart", start))
            self._await("result", number)
        sock.setblocking(False)

    def _send(self, message: csta.Message) -> None:
        self._sock.sendall(LengthPrefix.wrap(csta.encode(message)))

    def _await(self, kind: str, number: int | None) -> None:
        """What answers the last request; events may come before."""
        while True:
            try:
                octets = self._sock.recv(LARGE)
            except OSError as fault:
                raise Refused(f"no answer while a binary session was opened: {fault}") from fault
            if not octets:
                raise Refused("the server closed a connection while a binary session was opened")
            for message in self._take(octets, Figures()):
                if message.kind == kind and message.invoke_id == number:
                    return
                if message.kind in {"error", "reject"}:
                    raise Refused(f"the server answered {message.body!r}")

    def _take(self, octets: bytes, figures: Figures) -> Iterator[csta.Message]:
        """Everything but events, which are counted; requests are answered."""
        self._frames.receive_data(octets)
        answered = []
        while (frame := self._frames.next_frame()) is not None:
            if _EVENT_REPORT in frame[:_HEAD]:
                figures.reports += 1
                continue
            message = csta.decode(frame)
            if message.kind == "invoke" and message.operation == "systemStatus":
                self._send(csta.Message("result", message.invoke_id, "systemStatus", services.SystemStatusResult()))
            else:
                answered.append(message)
        yield from answered

    def fileno(self) -> int:
        """The socket's."""
        return self._sock.fileno()

    def read(self, figures: Figures, now: float) -> bool:
        """Count what is there."""
        try:
            octets = self._sock.recv(LARGE)
        except (BlockingIOError, InterruptedError):
            return True
        except OSError:
            return False
        figures.octets += len(octets)
        try:
            for _message in self._take(octets, figures):
                pass
        except (OSError, TeamcallError):  # what cannot be read, or answered, ends it as a lost connection does
            return False
        return bool(octets)

    def close(self) -> None:
        """Close the socket."""
        self._sock.close()
