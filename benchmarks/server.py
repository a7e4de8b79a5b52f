"""What the server costs: start, memory, events per second to 100 clients, latency.

``python benchmarks/server.py [--json] [--quick]``. The server is the real one in a process of its own. For start and
memory a tcsim stands beside it; for events the telephone system is ``feeder.py``, which sends events encoded before,
and the clients are ``listeners.py``. All processes share the machine: compare only figures of one machine.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import resource
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE, Popen

HERE = Path(__file__).resolve().parent
CLIENTS = 100
RATE = 1000
CONFIGURATION = """\
pbxType = generic
cstaLinkAddress = 127.0.0.1
cstaLinkPort = {port}
loginAddress = 127.0.0.1
loginPort = 0
heartbeatInterval = 0
maxClientBacklog = 0
maxSessions = 0
maxSessionsPerAddress = 0
maxTotalBacklog = 0
"""
"""No backlog limits: as fast as possible means that clients fall behind, and none may be dropped for it here."""


def say(text: str) -> None:
    """Progress, beside the result."""
    print(text, file=sys.stderr, flush=True)


def answer(process: Popen[str], line: str | None = None) -> list[str]:
    """Tell a helper process something and take the words of its next line."""
    assert process.stdin
    assert process.stdout
    if line is not None:
        process.stdin.write(line + "\n")
        process.stdin.flush()
    words = process.stdout.readline().split()
    if not words:
        raise SystemExit(f"{process.args!r} ended unexpectedly")
    return words


@contextlib.contextmanager
def running(*command: str) -> Iterator[Popen[str]]:
    """A process that is ended with the block."""
    path = os.pathsep.join(filter(None, (str(HERE.parent), os.environ.get("PYTHONPATH"))))
    process = Popen(
        [sys.executable, *command],
        stdin=PIPE, stdout=PIPE, stderr=subprocess.DEVNULL, text=True, env={**os.environ, "PYTHONPATH": path},
    )  # fmt: skip
    try:
        yield process
    finally:
        process.terminate()
        process.communicate(timeout=30)


@contextlib.contextmanager
def server(link_port: int) -> Iterator[tuple[Popen[str], int, float]]:
    """A CSTAServer beside the telephone system on this port: its process, its port, seconds until it listened."""
    with tempfile.TemporaryDirectory() as home:
        file = Path(home, "conf", "Default.conf")
        file.parent.mkdir()
        file.write_text(CONFIGURATION.format(port=link_port), encoding="utf-8")
        began = time.monotonic()
        with running("-m", "teamcall_daemon", "-c", str(file), "--home", home, "--foreground") as process:
            port = listening(process)
            yield process, port, time.monotonic() - began


def listening(process: Popen[str]) -> int:
    """The port of a ``listening ADDRESS:PORT`` line."""
    return int(answer(process)[1].rpartition(":")[2])


@contextlib.contextmanager
def simulator() -> Iterator[int]:
    """A tcsim; its port."""
    with running("-m", "teamcall_tools.tcsim", "--listen", "127.0.0.1:0", "--extensions", "101-110") as process:
        yield listening(process)


def rss_kb(process: Popen[str]) -> int:
    """Resident memory, by /proc where there is one: not every machine has ps."""
    status = Path("/proc", str(process.pid), "status")
    if status.exists():
        return next(int(line.split()[1]) for line in status.read_text("ascii").splitlines() if line.startswith("VmRSS"))
    return int(subprocess.run(["ps", "-o", "rss=", "-p", str(process.pid)], capture_output=True, check=True).stdout)


def cpu_seconds(process: Popen[str]) -> float:
    """Processor time that it has spent so far, by /proc; 0.0 where there is none."""
    status = Path("/proc", str(process.pid), "stat")
    if not status.exists():
        return 0.0
    words = status.read_text("ascii").rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def session(port: int) -> socket.socket:
    """A client with an open STLI session."""
    client = socket.create_connection(("127.0.0.1", port))
    client.sendall(b"STLI\r\n")
    answered = client.recv(100)
    assert answered == b"error_ind SUCCESS STLI\r\n", answered
    return client


def await_link(port: int) -> None:
    """Until the server's link is in service."""
    with session(port) as client:
        client.settimeout(10)
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            client.sendall(b"SystemStatus\r\n")
            heard = b""
            while not heard.endswith(b"SUCCESS SystemStatus\r\n"):
                heard += client.recv(4096)
            if b"SystemStatus inService" in heard:
                return
            time.sleep(0.02)
    raise SystemExit("the link did not come up")


def start_seconds(runs: int) -> float:
    """From starting the process to its ``listening`` line; the median."""
    say(f"start: {runs} times")
    with simulator() as link_port:
        times = []
        for _run in range(runs):
            with server(link_port) as (_process, _port, seconds):
                times.append(seconds)
    return statistics.median(times)


def memory(clients: int) -> tuple[float, float]:
    """MB of the idle server, and KB more for each of so many idle STLI clients."""
    say(f"memory: {clients} idle clients")
    with (
        simulator() as link_port,
        server(link_port) as (process, port, _seconds),
        contextlib.ExitStack() as open_clients,
    ):
        await_link(port)
        idle = rss_kb(process)
        for _client in range(clients):
            open_clients.enter_context(session(port))
        return idle / 1024, (rss_kb(process) - idle) / clients


@contextlib.contextmanager
def fan_out() -> Iterator[tuple[Popen[str], Popen[str]]]:
    """Feeder and listeners on the two sides of a server, all monitors set."""
    with running(str(HERE / "feeder.py")) as feeder, server(int(answer(feeder)[1])) as (_process, port, _seconds):
        await_link(port)
        with running(str(HERE / "listeners.py"), str(port), str(CLIENTS)) as listeners:
            assert answer(listeners) == ["ready"]
            yield feeder, listeners


def events_per_second(count: int) -> float:
    """Events from the link until all clients have all of them."""
    say(f"events: {count} to {CLIENTS} clients, as fast as possible")
    with fan_out() as (feeder, listeners):
        assert listeners.stdin
        _warmed_up(feeder, listeners)
        listeners.stdin.write(f"count {count}\n")
        listeners.stdin.flush()
        began = time.monotonic()
        answer(feeder, f"events {count} 0")
        return count / (float(answer(listeners)[1]) - began)


def latency_ms(count: int) -> float:
    """The 99th percentile from a paced event's sending to its line at one of the clients."""
    say(f"latency: {count} events at {RATE} a second to {CLIENTS} clients")
    with fan_out() as (feeder, listeners):
        assert listeners.stdin
        _warmed_up(feeder, listeners)
        listeners.stdin.write(f"count {count}\n")
        listeners.stdin.flush()
        sent = [float(moment) for moment in answer(feeder, f"events {count} {RATE}")[1:]]
        came = [float(moment) for moment in answer(listeners)[2:]]
    assert len(sent) == len(came) == count
    return 1000 * statistics.quantiles((at - since for since, at in zip(sent, came, strict=True)), n=100)[98]


def _warmed_up(feeder: Popen[str], listeners: Popen[str]) -> None:
    answer(feeder, "events 200 0")
    answer(listeners, "count 200")


def measure(*, quick: bool) -> dict[str, float]:
    """All figures."""
    rss_idle, rss_client = memory(100 if quick else 1000)
    return {
        "start_s": round(start_seconds(3 if quick else 9), 3),
        "rss_idle_mb": round(rss_idle, 1),
        "rss_per_client_kb": round(rss_client, 2),
        "events_s_100": round(events_per_second(500 if quick else 20_000)),
        "p99_ms_1000": round(latency_ms(500 if quick else 10_000), 2),
    }


MEANING = {
    "start_s": "seconds from start to listening",
    "rss_idle_mb": "MB resident, idle",
    "rss_per_client_kb": "KB more per idle client",
    "events_s_100": "events/s from the link to 100 clients",
    "p99_ms_1000": "ms, 99th percentile at 1,000 events/s to 100 clients",
}


def main() -> int:
    """Measure and show."""
    parser = argparse.ArgumentParser(description="Measures the server; see the text at the top of this file.")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    parser.add_argument("--quick", action="store_true", help="small counts: to see that it works, not to compare")
    options = parser.parse_args()
    _soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))  # the server inherits it
    figures = measure(quick=options.quick)
    if options.json:
        print(json.dumps(figures))
        return 0
    for key, value in figures.items():
        print(f"{key:<18} {value:>10}  {MEANING[key]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
