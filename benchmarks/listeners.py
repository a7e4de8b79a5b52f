"""The clients of ``server.py``, in a process of their own: they monitor one device and count what they are sent.

Started with a port and a number of clients. Prints ``ready`` when all monitor. For each line ``count N`` on standard
input it waits until every client has N events and answers ``done`` with the monotonic time of the last octet and the
times at which the first client had each event.
"""

from __future__ import annotations

import selectors
import socket
import sys
import time

DEVICE = "101"
EVENT = b"Delivered "


class Client:
    """One STLI session. ``events`` counts event lines; ``times`` says when each came, for a client that is watched."""

    def __init__(self, port: int, *, watched: bool) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.events = 0
        self.times: list[float] | None = [] if watched else None
        self._tail = b""
        self.socket.sendall(f"STLI\r\nMonitorStart {DEVICE}\r\n".encode())
        self._await(b"error_ind SUCCESS MonitorStart\r\n")

    def _await(self, line: bytes) -> None:
        heard = b""
        while not heard.endswith(line):
            octets = self.socket.recv(4096)
            if not octets or b"error_ind SUCCESS" not in heard + octets:
                raise SystemExit(f"the server answered {heard + octets!r}")
            heard += octets

    def read(self) -> None:
        """Take what is there, count event lines; a line's first word may be cut."""
        octets = self.socket.recv(1 << 18)
        if not octets:
            raise SystemExit("the server closed the connection of a client")
        found = (self._tail + octets).count(EVENT)
        self._tail = (
            octets[-len(EVENT) + 1 :] if len(octets) >= len(EVENT) else (self._tail + octets)[-len(EVENT) + 1 :]
        )
        self.events += found
        if self.times is not None and found:
            self.times += [time.monotonic()] * found


def main() -> None:
    """Connect, then count as asked."""
    port, count = int(sys.argv[1]), int(sys.argv[2])
    clients = [Client(port, watched=number == 0) for number in range(count)]
    print("ready", flush=True)
    with selectors.DefaultSelector() as ready:
        for client in clients:
            ready.register(client.socket, selectors.EVENT_READ, client)
        for line in sys.stdin:
            wanted = int(line.split()[1])
            while any(client.events < wanted for client in clients):
                for key, _mask in ready.select(60):
                    key.data.read()
            print("done", f"{time.monotonic():.6f}", *(f"{at:.6f}" for at in clients[0].times or ()), flush=True)
            for client in clients:
                client.events = 0
            clients[0].times = []


if __name__ == "__main__":
    main()
