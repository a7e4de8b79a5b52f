"""What a loss of the link costs: restoring thousands of monitors, kills in a row, and cycles without end.

``python benchmarks/link.py [--json] [--quick] [--cycles [N]]``. Server and telephone system (tcsim) are processes of
their own on loopback; the client is here. Nothing is paced: ``monitorStartInterval`` is 0.

``restore``: seconds from the return of the telephone system until the client reads LINKINSERVICE, with so many
monitored devices. Up to 0.1 s of that is the delay of the attempt; the time of tcsim, which answers two requests for
each device, is in it too.

``kills``: the telephone system is killed and started anew, again and again, with calls under way; what is counted must
be equal to the number of kills, and for devices to that times the number of devices.

``cycles``: connections that are reset and made again, for one telephone system of each framing; memory and descriptors
of the server after a tenth of them and after all.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE, Popen

from server import listening, rss_kb, running, say

from teamcall_core.licensing import Licence, TrustedKey, generate, issue
from teamcall_core.profiles import PROFILES

FIRST = 10_000
"""The first extension."""
FRAMINGS = {"generic": "length2", "hipath3000": "hipath", "openscapevoice": "ecma323"}
LOGIN = ("AMHOST", "77777")
BACK = b"error_ind LINKINSERVICE"
LOST = b"error_ind LINKOUTOFSERVICE"
PATIENCE = 60.0


class Lines:
    """A socket that is read by lines."""

    def __init__(self, address: tuple[str, int]) -> None:
        self.sock = socket.create_connection(address)
        self.sock.settimeout(PATIENCE)
        self._rest = b""

    def say(self, *lines: str) -> None:
        self.sock.sendall("".join(f"{line}\r\n" for line in lines).encode())

    def until(self, last: bytes) -> list[bytes]:
        """All lines up to the first that is ``last``."""
        heard: list[bytes] = []
        while True:
            while b"\n" in self._rest:
                line, _, self._rest = self._rest.partition(b"\n")
                heard.append(line.rstrip(b"\r"))
                if heard[-1] == last:
                    return heard
            octets = self.sock.recv(1 << 20)
            if not octets:
                raise SystemExit(f"closed while waiting for {last!r}; the last line was {heard[-1:]}")
            self._rest += octets

    def count(self, line: bytes, times: int) -> None:
        """Read until this line has come so often."""
        for _ in range(times):
            self.until(line)


class TelephoneSystem:
    """A tcsim and its control port."""

    def __init__(self, process: Popen[str]) -> None:
        self.process = process
        self.port = listening(process)
        self._control = Lines(("127.0.0.1", listening(process)))

    def do(self, command: str) -> None:
        self._control.sock.sendall(f"{command}\n".encode())
        answer = b""
        while not answer.endswith(b"\n"):
            answer += self._control.sock.recv(65536)
        if not answer.startswith(b"ok"):
            raise SystemExit(f"tcsim: {command}: {answer!r}")


@contextlib.contextmanager
def telephone_system(devices: int, pbx_type: str = "generic", port: int = 0) -> Iterator[TelephoneSystem]:
    """A tcsim with so many extensions."""
    extensions = f"{FIRST}-{FIRST + devices - 1}"
    with running(
        "-m", "teamcall_tools.tcsim", "--listen", f"127.0.0.1:{port}", "--control", "127.0.0.1:0",
        "--pbxType", pbx_type, "--extensions", extensions,
    ) as process:  # fmt: skip
        yield TelephoneSystem(process)


@contextlib.contextmanager
def server(link_port: int, devices: int, pbx_type: str = "generic") -> Iterator[tuple[Popen[str], Lines]]:
    """A CSTAServer and a client of it that monitors all devices."""
    private_key, public_key = generate()
    with tempfile.TemporaryDirectory() as home:
        conf = Path(home, "conf")
        conf.mkdir()
        (conf / "license.pub").write_text(TrustedKey(public_key, "link").line() + "\n", "utf-8")
        settings = {
            "pbxType": pbx_type, "cstaLinkAddress": "127.0.0.1", "cstaLinkPort": link_port,
            "loginAddress": "127.0.0.1", "loginPort": 0, "heartbeatInterval": 0, "reconnectDelayMax": 0.1,
            "monitorStartInterval": 0, "maxPendingRequests": 0, "maxRequestsPerSecond": 0, "maxClientBacklog": 0,
            "license": issue(Licence("link.py", devices), private_key),
        }  # fmt: skip
        if PROFILES[pbx_type].login == "required" or pbx_type == "hipath3000":
            settings |= {"PBXUsername": LOGIN[0], "PBXPassword": LOGIN[1]}
        file = conf / "Default.conf"
        file.write_text("".join(f"{key} = {value}\n" for key, value in settings.items()), "utf-8")
        with running("-m", "teamcall_daemon", "-c", str(file), "--home", home, "--foreground") as process:
            client = Lines(("127.0.0.1", listening(process)))
            client.say("STLI")
            client.until(b"error_ind SUCCESS STLI")
            await_link(client)
            client.say(*(f"MonitorStart {device}" for device in range(FIRST, FIRST + devices)))
            client.count(b"error_ind SUCCESS MonitorStart", devices)
            yield process, client


def await_link(client: Lines) -> None:
    """Until the link is in service."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        client.say("SystemStatus")
        if any(b"SystemStatus inService" in line for line in client.until(b"error_ind SUCCESS SystemStatus")):
            return
        time.sleep(0.02)
    raise SystemExit("the link did not come up")


# --- what is measured ------------------------------------------------------------------------------------------------


def restore(devices: int) -> dict[str, float]:
    """One loss and return with so many monitored devices."""
    say(f"restore: {devices} monitored devices")
    with telephone_system(devices) as box, server(box.port, devices) as (_process, client):
        seconds = []
        for _ in range(3):
            box.do("linkdown")
            client.until(f"OutOfService {FIRST + devices - 1} normal".encode())
            began = time.monotonic()
            box.do("linkup")
            told = Counter(line.split(b" ")[0] for line in client.until(BACK))
            seconds.append(time.monotonic() - began)
            assert told[b"BackInService"] == devices, told
        median = statistics.median(seconds)
    return {"devices": devices, "seconds": round(median, 3), "ms_per_device": round(1000 * median / devices, 3)}


def kills(times: int, devices: int) -> dict[str, float]:
    """The telephone system is killed with calls under way, and another one takes its place."""
    say(f"kills: {times} in a row, {devices} monitored devices")
    counted: Counter[str] = Counter()
    seconds = []
    with telephone_system(devices) as first, server(first.port, devices) as (_process, client):
        box = first
        for kill in range(times):
            for device in range(FIRST, FIRST + devices - 1, 2):
                box.do(f"dial {device} {device + 1}")
            box.process.send_signal(signal.SIGKILL)
            told = client.until(LOST)
            with contextlib.ExitStack() as stack:
                another = stack.enter_context(telephone_system(devices, port=first.port))
                began = time.monotonic()
                told += client.until(BACK)
                seconds.append(time.monotonic() - began)
                box, keep = another, stack.pop_all()
            counted.update(line.split(b" ")[0].decode() for line in told if b"normal" in line or b"resync" in line)
            counted.update(line.split(b" ")[1].decode() for line in told if line in (LOST, BACK))
            if kill + 1 == times:
                keep.close()
    return {
        "kills": times,
        "devices": devices,
        "lost": counted["LINKOUTOFSERVICE"],
        "back": counted["LINKINSERVICE"],
        "devices_out": counted["OutOfService"],
        "devices_back": counted["BackInService"],
        "seconds": round(statistics.median(seconds), 3),
    }


def cycles(times: int, pbx_type: str) -> dict[str, float]:
    """Connections that are reset and made again; memory in KB and descriptors of the server."""
    say(f"cycles: {times} of {pbx_type} ({FRAMINGS[pbx_type]})")
    devices = 20
    with telephone_system(devices, pbx_type) as box, server(box.port, devices, pbx_type) as (process, client):
        figures: dict[str, float] = {"cycles": times}
        began = time.monotonic()
        for cycle in range(1, times + 1):
            box.do("fault reset")
            client.until(BACK)
            if cycle in (max(1, times // 10), times):
                when = "after" if cycle == times else "early"
                figures |= {f"rss_kb_{when}": rss_kb(process), f"descriptors_{when}": descriptors(process)}
        figures["ms_per_cycle"] = round(1000 * (time.monotonic() - began) / times, 1)
    return figures


def descriptors(process: Popen[str]) -> int:
    """How many files and sockets are open."""
    folder = Path("/proc", str(process.pid), "fd")
    if folder.exists():
        return len(os.listdir(folder))
    listed = subprocess.run(["lsof", "-p", str(process.pid)], stdout=PIPE, check=True).stdout  # macOS
    return len(listed.splitlines()) - 1


def show(figures: dict[str, dict[str, float]]) -> None:
    """A table."""
    for name, values in figures.items():
        print(name)
        for key, value in values.items():
            print(f"  {key:<20} {value:>10}")


def main() -> int:
    """Measure and show."""
    parser = argparse.ArgumentParser(description="Measures losses of the link; see the text at the top of this file.")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    parser.add_argument("--quick", action="store_true", help="small counts: to see that it works, not to compare")
    parser.add_argument("--cycles", nargs="?", type=int, const=200, default=0, help="cycles per framing (200)")
    options = parser.parse_args()
    figures = {
        "restore": restore(100 if options.quick else 5000),
        "kills": kills(2 if options.quick else 20, 10),
    }
    for pbx_type in FRAMINGS if options.cycles else ():
        figures[f"cycles_{FRAMINGS[pbx_type]}"] = cycles(options.cycles, pbx_type)
    if options.json:
        print(json.dumps(figures))
    else:
        show(figures)
    return 0


if __name__ == "__main__":
    sys.exit(main())
