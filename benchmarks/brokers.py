"""The servers that ``fanout.py`` compares, and how each is spoken to.

Ours is told CSTA events by a telephone system; the others forward lines of the same length, which are published to
one channel (subject, topic) per device without any acknowledgement. In those lines the last octet is ``MARK``, so
that the reader counts one octet per line for all of them, whatever line ends the protocol has besides.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from typing import Any

from publisher import FIRST_DEVICE, cross_ref

from teamcall_core import csta
from teamcall_core.config.spec import SETTINGS
from teamcall_core.csta import events
from teamcall_core.framing.length_prefix import LengthPrefix
from teamcall_core.licensing import Licence, TrustedKey, generate, issue

HERE = Path(__file__).resolve().parent
MARK = 0x1E
LINE_END = 0x0A
SYSTEM_PATH = os.pathsep.join(filter(None, (os.environ.get("PATH"), "/usr/sbin", "/usr/local/sbin")))
SERVER_CORE, READER_CORE = 0, 1
UNLIMITED = ("maxClientBacklog", "maxTotalBacklog", "maxSessions", "maxSessionsPerAddress")
"""As fast as possible means that clients fall behind; none may be dropped for it. The others have no limits either."""


def device(number: int) -> str:
    """The words of the devices, all of the same length."""
    return str(FIRST_DEVICE + number)


# --- processes --------------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def pinned(core: int) -> Iterator[None]:
    """What is started within runs on this core alone, where the system can do that and there are two."""
    if not hasattr(os, "sched_setaffinity") or len(before := os.sched_getaffinity(0)) < 2:
        yield
        return
    os.sched_setaffinity(0, {sorted(before)[core]})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


@contextlib.contextmanager
def running(core: int, *command: str, pipes: bool = False) -> Iterator[Popen[str]]:
    """A process that is ended with the block."""
    path = os.pathsep.join(filter(None, (str(HERE.parent), os.environ.get("PYTHONPATH"))))
    with pinned(core):
        process = Popen(
            command,
            stdin=PIPE if pipes else DEVNULL,
            stdout=PIPE if pipes else DEVNULL,
            stderr=None if pipes else DEVNULL,
            text=True,
            cwd=HERE.parent,
            env={**os.environ, "PYTHONPATH": path},
        )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def await_port(port: int, process: Popen[str]) -> None:
    """Until somebody listens there."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.02)
    raise SystemExit(f"{process.args!r} does not listen")


# --- what is said -----------------------------------------------------------------------------------------------------


def telephone_events(word: str, calls: int) -> list[bytes]:
    """Framed events of so many calls of a device, three each: it rings, is answered, and the call ends."""
    mine = csta.DeviceID(word)
    common: dict[str, Any] = {"last_redirection_device": csta.DeviceStatus.NOT_KNOWN, "called_device": mine}
    bodies: list[Any] = []
    for number in range(calls):
        here = csta.ConnectionID(number.to_bytes(4, "big"), mine)
        caller = csta.DeviceID(f"004989{number:08d}")
        reference = cross_ref(word)
        bodies += [
            events.Delivered(
                reference, here, alerting_device=mine, calling_device=caller, local_connection_info="alerting",
                cause="newCall", **common,
            ),
            events.Established(
                reference, here, answering_device=mine, calling_device=caller, local_connection_info="connected",
                cause="normal", **common,
            ),
            events.ConnectionCleared(
                reference, here, releasing_device=caller, local_connection_info="null", cause="normalClearing"
            ),
        ]  # fmt: skip
    operations = ("delivered", "established", "connectionCleared")
    return [
        LengthPrefix.wrap(csta.encode(csta.Message("event", 1, operations[place % 3], body)))
        for place, body in enumerate(bodies)
    ]


def _redis_publish(word: str, line: bytes) -> bytes:
    return b"*3\r\n$7\r\nPUBLISH\r\n$%d\r\n%b\r\n$%d\r\n%b\r\n" % (len(word), word.encode(), len(line), line)


def _nats_publish(word: str, line: bytes) -> bytes:
    return b"PUB %b %d\r\n%b\r\n" % (word.encode(), len(line), line)


def _mqtt(kind: int, body: bytes) -> bytes:
    size, length = bytearray(), len(body)
    while length > 127:
        size.append(length & 127 | 128)
        length >>= 7
    size.append(length)
    return bytes([kind]) + bytes(size) + body


def _mqtt_text(text: str) -> bytes:
    return len(text).to_bytes(2, "big") + text.encode()


def _mqtt_connect(name: str) -> bytes:
    return _mqtt(0x10, _mqtt_text("MQTT") + b"\x04\x02\x00\x00" + _mqtt_text(name))


def _mqtt_publish(word: str, line: bytes) -> bytes:
    return _mqtt(0x30, _mqtt_text(word) + line)


def _mqtt_subscriber(word: str, number: int) -> tuple[bytes, bytes]:
    subscribe = _mqtt(0x82, b"\x00\x01" + _mqtt_text(word) + b"\x00")
    return _mqtt_connect(f"reader{number}") + subscribe, b"\x90\x03\x00\x01\x00"


def _redis_subscriber(word: str, _number: int) -> tuple[bytes, bytes]:
    return b"SUBSCRIBE %b\r\n" % word.encode(), b":1\r\n"


NATS_CONNECT = b'CONNECT {"verbose":false,"pedantic":false,"echo":false}\r\n'


def _nats_subscriber(word: str, _number: int) -> tuple[bytes, bytes]:
    return NATS_CONNECT + b"SUB %b 1\r\nPING\r\n" % word.encode(), b"PONG\r\n"


def _stli_subscriber(word: str, _number: int) -> tuple[bytes, bytes]:
    """One line per event, as the others get: without DeviceInformation."""
    opening = b"STLI;DeviceInformation=Off\r\nMonitorStart %b\r\n" % word.encode()
    return opening, b"error_ind SUCCESS MonitorStart\r\n"


# --- the servers ------------------------------------------------------------------------------------------------------


def _redis_command(_folder: Path, port: int) -> list[str]:
    words = f"--port {port} --bind 127.0.0.1 --appendonly no --daemonize no --maxclients 5000"
    return [*words.split(), "--save", "", "--client-output-buffer-limit", "pubsub 0 0 0"]


def _nats_command(folder: Path, port: int) -> list[str]:
    file = folder / "nats.conf"
    file.write_text(
        f'listen: "127.0.0.1:{port}"\nping_interval: "1h"\nmax_pending: 2GB\nwrite_deadline: "120s"\n', "utf-8"
    )
    return ["-c", str(file)]


def _mosquitto_command(folder: Path, port: int) -> list[str]:
    file = folder / "mosquitto.conf"
    file.write_text(
        f"listener {port} 127.0.0.1\nallow_anonymous true\npersistence false\nset_tcp_nodelay true\n"
        "max_queued_messages 0\nmax_queued_bytes 0\nlog_type none\nuser root\n",
        "utf-8",
    )
    return ["-c", str(file)]


@dataclass(frozen=True)
class Kind:
    """One of the servers that forward."""

    name: str
    program: str
    command: Callable[[Path, int], list[str]]
    publish: Callable[[str, bytes], bytes]
    subscriber: Callable[[str, int], tuple[bytes, bytes]]
    publisher: tuple[bytes, bytes]


KINDS = (
    Kind("redis", "redis-server", _redis_command, _redis_publish, _redis_subscriber,
        (b"PING\r\nCLIENT REPLY OFF\r\n", b"+PONG\r\n")),
    Kind("nats", "nats-server", _nats_command, _nats_publish, _nats_subscriber,
        (NATS_CONNECT + b"PING\r\n", b"PONG\r\n")),
    Kind("mosquitto", "mosquitto", _mosquitto_command, _mqtt_publish, _mqtt_subscriber,
        (_mqtt_connect("publisher"), b"\x20\x02\x00\x00")),
)  # fmt: skip


def installed(kind: Kind) -> str | None:
    """Where its program is."""
    return shutil.which(kind.program, path=SYSTEM_PATH)


@dataclass
class Started:
    """A server that runs."""

    name: str
    port: int
    process: Popen[str]
    mark: int
    subscriber: Callable[[str, int], tuple[bytes, bytes]]
    kind: Kind | None = field(default=None)


@contextlib.contextmanager
def forwarding(kind: Kind, folder: Path) -> Iterator[Started]:
    """One of the others, on a free port."""
    port = free_port()
    program = installed(kind)
    assert program
    with running(SERVER_CORE, program, *kind.command(folder, port)) as process:
        await_port(port, process)
        yield Started(kind.name, port, process, MARK, kind.subscriber, kind)


@contextlib.contextmanager
def ours(folder: Path, link_port: int, devices: int, *, limits: bool = False) -> Iterator[Started]:
    """A CSTAServer whose telephone system is on this port, with a licence for so many devices."""
    private_key, public_key = generate()
    conf = folder / "conf"
    conf.mkdir()
    (conf / "license.pub").write_text(TrustedKey(public_key, "fanout").line() + "\n", "utf-8")
    settings = {
        "pbxType": "generic", "cstaLinkAddress": "127.0.0.1", "cstaLinkPort": link_port,
        "loginAddress": "127.0.0.1", "loginPort": 0, "heartbeatInterval": 0,
        "license": issue(Licence("fanout.py", devices), private_key),
    }  # fmt: skip
    known = {setting.key for setting in SETTINGS}
    settings |= {key: 0 for key in UNLIMITED if key in known and not (limits and key.endswith("Backlog"))}
    file = conf / "Default.conf"
    file.write_text("".join(f"{key} = {value}\n" for key, value in settings.items()), "utf-8")
    program = [sys.executable, "-m", "teamcall_daemon", "-c", str(file), "--home", str(folder), "--foreground"]
    with (folder / "terminal").open("w") as terminal, pinned(SERVER_CORE):
        path = os.pathsep.join(filter(None, (str(HERE.parent), os.environ.get("PYTHONPATH"))))
        environment = {**os.environ, "PYTHONPATH": path}
        process = Popen(
            program, stdin=DEVNULL, stdout=PIPE, stderr=terminal, text=True, env=environment, cwd=HERE.parent
        )
    try:
        assert process.stdout
        words = process.stdout.readline().split()
        if not words:
            raise SystemExit(f"CSTAServer did not start: {(folder / 'terminal').read_text()}")
        yield Started("ours", int(words[1].rpartition(":")[2]), process, LINE_END, _stli_subscriber)
    finally:
        process.terminate()
        process.communicate(timeout=30)
