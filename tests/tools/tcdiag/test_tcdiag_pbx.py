"""``tcdiag pbx``: the steps against the simulator and against strangers, in memory; the command line around them."""

from __future__ import annotations

import argparse
import io
import json
import socket
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.framing.length_prefix import LengthPrefix
from teamcall_core.link import Link
from teamcall_core.profiles import PROFILES, Profile
from teamcall_tools.tcdiag import cli, configuration, pbx
from teamcall_tools.tcdiag.linkdrive import LinkDrive, Octets
from teamcall_tools.tcdiag.linkwalk import walk_link
from teamcall_tools.tcdiag.options import UsageError
from teamcall_tools.tcdiag.steps import Step
from teamcall_tools.tcdiag.target import Target, targets
from teamcall_tools.tcsim.simulator import Simulator
from teamcall_tools.tcsim.switch import Switch
from teamcall_tools.tcsim.systems import SYSTEMS
from teamcall_tools.tcsim.systems.avaya import SWITCH

WITHIN = 3.0
PROVEN = [key for key, profile in PROFILES.items() if profile.proven]
SAY_IT_THEMSELVES = {"avaya-aes", "eltex"}
"""They name a wrong password in words of their own, which the step shows."""
WITH_LOGIN = [key for key in PROVEN if PROFILES[key].login != "never"]


class Clock:
    def __init__(self) -> None:
        self.now = 50.0

    def __call__(self) -> float:
        return self.now


class Played:
    """``Octets`` with a simulated telephone system behind them. ``before`` is called before each receive."""

    def __init__(self, clock: Clock, key: str = "generic", **options: str) -> None:
        self.clock = clock
        self.simulator = Simulator(Switch(["101", "102"], system=SYSTEMS[key], **options))  # type: ignore[arg-type]
        self.link = self.simulator.switch.connection_made(clock.now) or 0
        self.pieces = False
        self.before: Callable[[], None] = lambda: None
        self._rest = b""

    def order(self, command: str) -> None:
        assert self.simulator.command(command, self.clock.now).startswith("ok")

    def send(self, octets: bytes, within: float) -> None:
        self.simulator.switch.receive_data(self.link, octets, self.clock.now)
        self.simulator.settle(self.clock.now)

    def receive(self, within: float) -> bytes | None:
        self.before()
        self._rest += self.simulator.switch.data_to_send(self.link)
        if not self._rest and self.simulator.switch.ending(self.link) is not None:
            return b""
        if not self._rest:
            self.clock.now += max(within, 0.001)
            self.simulator.handle_timer(self.clock.now)
            return None
        size = 1 if self.pieces else len(self._rest)
        came, self._rest = self._rest[:size], self._rest[size:]
        return came


class Stranger:
    """``Octets`` of something that says ``parts`` whatever it hears; then it closes, or is silent."""

    def __init__(self, clock: Clock, *parts: bytes, closes: bool = False) -> None:
        self.clock = clock
        self.parts = list(parts)
        self.closes = closes
        self.heard = b""

    def send(self, octets: bytes, within: float) -> None:
        self.heard += octets

    def receive(self, within: float) -> bytes | None:
        if self.parts:
            return self.parts.pop(0)
        if self.closes:
            return b""
        self.clock.now += max(within, 0.001)
        return None


def walked(
    octets: Octets, clock: Clock, key: str = "generic", device: str | None = "101", **more: object
) -> list[Step]:
    profile: Profile = replace(PROFILES[key], **more.pop("changes", {}))  # type: ignore[arg-type]
    aim = Target(profile, "pbx", 1, device=device, within=WITHIN, **more)  # type: ignore[arg-type]
    drive = LinkDrive(Link(profile, aim.link_settings(), lambda: 0.0), octets, clock)
    return list(walk_link(drive, profile, device, WITHIN))


def shown(steps: list[Step]) -> list[tuple[str, str | None]]:
    return [(step.name, step.finding.code if step.finding else None) for step in steps]


def login(key: str, password: str = "secret") -> dict[str, str]:  # noqa: S107 - of these tests
    """A name and a password, where the telephone system takes them."""
    return {"username": "user", "password": password} if key in WITH_LOGIN else {}


# --- telephone systems ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("pieces", [False, True], ids=["whole", "octet by octet"])
@pytest.mark.parametrize("key", PROVEN)
def test_every_proven_telephone_system(key: str, pieces: bool) -> None:
    clock = Clock()
    played = Played(clock, key, **login(key))
    played.pieces = pieces
    device = f"101:{SWITCH}:127.0.0.1:0" if key == "avaya-aes" else "101"
    steps = walked(played, clock, key, device, **login(key))
    assert [step.name for step in steps if not step.ok] == []
    assert steps[0].name == "association"
    assert [step.name for step in steps[-2:]] == ["MonitorStart", "MonitorStop"]
    assert played.simulator.switch.monitors == 0


@pytest.mark.parametrize("key", WITH_LOGIN)
def test_a_wrong_password(key: str) -> None:
    clock = Clock()
    steps = walked(Played(clock, key, **login(key)), clock, key, **login(key, "wrong"))
    assert shown(steps) == [("association", "TC-414" if key in SAY_IT_THEMSELVES else "TC-413")]
    assert steps[0].finding is not None
    assert steps[0].finding.next.startswith("Check PBXUsername and PBXPassword")


def test_no_name_where_one_is_wanted() -> None:
    clock = Clock()
    [step] = walked(Played(clock, "generic", username="u", password="p"), clock)  # noqa: S106 - of this test
    assert step.finding is not None
    assert (step.finding.code, step.finding.next) == ("TC-413", "Set PBXUsername and PBXPassword.")


@pytest.mark.parametrize("key", ["generic", "hipath3000", "avaya-aes", "zultys", "openscapevoice"])
@pytest.mark.parametrize("argument", ["", "transient"])
def test_a_refused_association(key: str, argument: str) -> None:
    clock = Clock()
    played = Played(clock, key, **login(key))
    played.order(f"fault refuse {argument}".strip())
    [step] = walked(played, clock, key, **login(key))
    assert step.name == "association"
    assert step.finding is not None
    assert step.finding.code in {"TC-412", "TC-413", "TC-414"}
    assert step.finding.next.endswith(".")
    assert "refuse" in step.saw or step.finding.code == "TC-412"


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("fault mute", [("association", "TC-411")]),
        ("fault late 60", [("association", "TC-411")]),
        ("fault limit", [("association", None), ("SystemStatus", None), ("MonitorStart", "TC-303")]),
        ("fault refuse monitorStart", [("association", None), ("SystemStatus", None), ("MonitorStart", "TC-309")]),
        (
            "fault twice",
            [("association", None), ("SystemStatus", None), ("MonitorStart", None), ("MonitorStop", None)],
        ),
    ],
)
def test_faults(order: str, expected: list[tuple[str, str | None]]) -> None:
    clock = Clock()
    played = Played(clock)
    played.order(order)
    assert shown(walked(played, clock)) == expected


def test_an_unknown_extension() -> None:
    clock = Clock()
    steps = walked(Played(clock), clock, device="999")
    assert shown(steps)[-1] == ("MonitorStart", "TC-301")
    assert steps[-1].saw == "999: refused, operation invalidDeviceID"


def test_without_an_extension_no_monitor_is_set() -> None:
    clock = Clock()
    assert shown(walked(Played(clock), clock, device=None)) == [("association", None), ("SystemStatus", None)]


class Turning(Played):
    """Does something when the server has sent its n-th piece."""

    def __init__(self, clock: Clock, sends: int, order: str) -> None:
        super().__init__(clock)
        self._sends = sends
        self._order = order

    def send(self, octets: bytes, within: float) -> None:
        self._sends -= 1
        if self._sends == 0:
            self.order(self._order)
        super().send(octets, within)


@pytest.mark.parametrize(
    ("sends", "order", "expected"),
    [
        (1, "fault reset", [("association", "TC-412")]),
        (3, "fault reset", [("association", None), ("SystemStatus", None), ("MonitorStart", "TC-431")]),
        (3, "fault halfopen", [("association", None), ("SystemStatus", None), ("MonitorStart", "TC-173")]),
        (3, "linkdown", [("association", None), ("SystemStatus", None), ("MonitorStart", "TC-431")]),
    ],
)
def test_the_connection_ends_in_between(sends: int, order: str, expected: list[tuple[str, str | None]]) -> None:
    clock = Clock()
    assert shown(walked(Turning(clock, sends, order), clock)) == expected


# --- what the telephone system says of itself -------------------------------------------------------------------------

AARE = LengthPrefix.wrap(
    bytes.fromhex(
        "61 2f 80 02 07 80 a1 07 06 05 2b 0c 00 81 5a a2 03 02 01 00 a3 05 a1 03 02 01 01 be 14 28 12 06 07 2b 0c 00 82"
        "1d 81 48 a0 07 a0 05 03 03 00 08 00"
    )
)
"""AARE accepted, captured from a Panasonic by a public client."""


def status(word: str) -> bytes:
    return LengthPrefix.wrap(
        csta.encode(csta.Message("invoke", 1, "systemStatus", services.SystemStatus(system_status=word)))
    )


def frame(kind: str, operation: str | None, body: object, invoke_id: int | None = 1) -> bytes:
    return LengthPrefix.wrap(csta.encode(csta.Message(kind, invoke_id, operation, body)))


ABORT = LengthPrefix.wrap(bytes.fromhex("6406800100810101"))


@pytest.mark.parametrize(
    ("parts", "closes", "expected", "saw"),
    [
        ((), False, [("association", "TC-411")], "no answer to the request to associate within 3 s"),
        ((), True, [("association", "TC-412")], "the telephone system closed the connection"),
        ((ABORT,), False, [("association", "TC-414")], "the telephone system aborted the association"),
        ((b"SSH-2.0-OpenSSH_9.6\r\n",), True, [("association", "TC-412")], "after 53 53 48"),
        ((b"HTTP/1.1 400 Bad Request\r\n\r\n",), False, [("association", "TC-411")], "after 48 54 54 50"),
        ((b"\0\x04\xde\xad\xbe\xef",), False, [("association", "TC-415")], "a message that cannot be read"),
        ((b"\0\0",), False, [("association", "TC-415")], "broke the framing"),
        ((AARE,), False, [("association", None), ("SystemStatus", "TC-421")], "no SystemStatus"),
        ((AARE,), True, [("association", None), ("SystemStatus", "TC-423")], "closed the connection"),
        ((AARE, ABORT), False, [("association", None), ("SystemStatus", "TC-423")], "aborted"),
        ((AARE, status("initializing")), False, [("association", None), ("SystemStatus", "TC-422")], "initializing"),
        ((AARE, status("initializing"), status("normal")), True,
         [("association", None), ("SystemStatus", None), ("MonitorStart", "TC-431")], "closed the connection"),
        ((AARE + status("normal"),), False,
         [("association", None), ("SystemStatus", None), ("MonitorStart", "TC-173")], "no answer in time"),
        ((AARE + status("normal"), b"", ), False,
         [("association", None), ("SystemStatus", None), ("MonitorStart", "TC-431")], "closed the connection"),
    ],
)  # fmt: skip
def test_what_others_say(
    parts: tuple[bytes, ...], closes: bool, expected: list[tuple[str, str | None]], saw: str
) -> None:
    clock = Clock()
    steps = walked(Stranger(clock, *parts, closes=closes), clock)
    assert shown(steps) == expected
    assert saw in steps[-1].saw


def test_a_reject_of_the_monitor() -> None:
    clock = Clock()
    stranger = Stranger(clock, AARE + status("normal"))
    stranger.parts.append(LengthPrefix.wrap(bytes.fromhex("a406020101810102")))
    assert shown(walked(stranger, clock))[-1] == ("MonitorStart", "TC-174")


def test_a_password_that_cannot_be_sent() -> None:
    clock = Clock()
    steps = walked(Stranger(clock), clock, "avaya-aes", username="a\0b", password="secret")  # noqa: S106
    assert shown(steps) == [("association", "TC-416")]


def test_a_flood_of_nonsense_ends_with_the_time_limit() -> None:
    clock = Clock()
    unknown = frame("invoke", "systemStatus", services.SystemStatus(system_status="normal"))

    class Flood(Stranger):
        def receive(self, within: float) -> bytes | None:
            self.clock.now += 0.01
            return unknown * 50

    steps = walked(Flood(clock), clock)
    assert shown(steps) == [("association", "TC-411")]
    assert len(steps[0].saw) < 400


def test_goodbye_is_said_and_no_password_is_shown() -> None:
    clock = Clock()
    stranger = Stranger(clock, AARE + status("normal"))
    steps = walked(stranger, clock, username="user", password="S3cret", device=None)  # noqa: S106 - of this test
    assert all(step.ok for step in steps)
    assert b"S3cret" in stranger.heard
    assert stranger.heard.endswith(ABORT)
    assert not any("S3cret" in step.saw for step in steps)
    assert "S3cret" not in repr(Target(PROFILES["generic"], "h", 1, "user", "S3cret"))


POOL = [
    AARE, status("normal"), status("initializing"), status("disabled"), ABORT, b"", b"\0", b"\0\0", b"\xff\xff",
    b"\0\x02\x30", b"\0\x04\xde\xad\xbe\xef", AARE[:10], AARE[10:], b"HTTP/1.1 400\r\n", bytes(3000),
    LengthPrefix.wrap(bytes.fromhex("a406020101810102")), LengthPrefix.wrap(bytes.fromhex("a203020101")),
    frame("error", "monitorStart", csta.UniversalFailure("operation", "invalidDeviceID")),
    frame("result", "monitorStart", services.MonitorStartResult(cross_ref_identifier=b"\0\1")),
    frame("invoke", "monitorStop", services.MonitorStop(b"\0\1")),
]  # fmt: skip


@given(st.lists(st.sampled_from(POOL) | st.binary(max_size=40), max_size=12), st.booleans())
def test_whatever_is_said_every_step_has_an_end_and_a_sentence(parts: list[bytes], closes: bool) -> None:
    clock = Clock()
    steps = walked(Stranger(clock, *parts, closes=closes), clock)
    assert steps
    assert all(step.ok for step in steps[:-1])
    assert clock.now - 50.0 <= 4 * (WITHIN + 2)
    assert all(step.saw.isprintable() and len(step.saw) < 400 for step in steps)


def test_a_telephone_system_that_never_begins() -> None:
    clock = Clock()
    assert shown(walked(Stranger(clock), clock, "openscapevoice")) == [("association", "TC-417")]


# --- the command line -------------------------------------------------------------------------------------------------

FILE = (
    "pbxType = hipath3000\ncstaLinkAddress = 192.0.2.1\ncstaLinkPort = 7001\n"
    "PBXUsername = file\nPBXPassword = fromfile\n"
)


def options(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    pbx.add_options(parser)
    return parser.parse_args(words)


def settings(folder: Path, text: str = FILE) -> object:
    file = folder / "Default.conf"
    file.write_text(text)
    return configuration.read_settings(file)[0]


def test_the_command_line_alone() -> None:
    [aim] = targets(options("--pbxType", "hipath3000", "--host", "h", "--extension", "101"), None)
    assert (aim.profile.key, aim.host, aim.port, aim.username, aim.device) == ("hipath3000", "h", 7001, None, "101")


def test_the_file_alone(tmp_path: Path) -> None:
    [aim] = targets(options(), settings(tmp_path, f"{FILE}cstaGate = association\n"))  # type: ignore[arg-type]
    assert (aim.profile.key, aim.profile.gate, aim.host, aim.port) == ("hipath3000", "association", "192.0.2.1", 7001)
    assert (aim.username, aim.password) == ("file", "fromfile")


def test_the_command_line_wins(tmp_path: Path) -> None:
    given = options("--host", "h", "--port", "5", "--username", "u")
    [aim] = targets(given, settings(tmp_path), lambda: "asked")  # type: ignore[arg-type]
    assert (aim.host, aim.port, aim.username, aim.password) == ("h", 5, "u", "asked")
    [aim] = targets(options("--pbxType", "panasonic"), settings(tmp_path))  # type: ignore[arg-type]
    assert (aim.profile.key, aim.port) == ("panasonic", 33333)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "--pbxType KEY"),
        (("--pbxType", "generic"), "--host H"),
        (("--pbxType", "generic", "--host", "h"), "--port P"),
        (("--pbxType", "hipath3000", "--host", "h", "--extension", "1" * 500), "cannot be a device"),
    ],
)
def test_what_is_missing(words: tuple[str, ...], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        targets(options(*words), None)


@pytest.mark.parametrize("key", ["innovaphone", "nothing", ""])
def test_types_that_are_no_telephone_system(key: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["pbx", "--pbxType", key, "--host", "h"]) == 64
    assert "Try: tcdiag pbx --help" in capsys.readouterr().err


def test_a_port_that_nobody_listens_on(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        number = listener.getsockname()[1]
    words = ["pbx", "--pbxType", "generic", "--host", "127.0.0.1", "--port", str(number), "--json"]
    assert cli.main(words) == 11
    answer = json.loads(capsys.readouterr().out)
    assert [(step["step"], step["code"]) for step in answer["steps"]] == [("reachable", "TC-402")]


def test_a_name_without_an_address(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_words: object, **_options: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    assert cli.main(["pbx", "--pbxType", "generic", "--host", "no.such.name", "--port", "1"]) == 11
    assert "TC-401" in capsys.readouterr().out


def test_a_file_that_cannot_be_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["pbx", "--config", str(tmp_path / "none")]) == 10
    (tmp_path / "Default.conf").write_text("pbxType = x\n")
    assert cli.main(["pbx", "--config", str(tmp_path / "Default.conf")]) == 10
    assert "TC-102" in capsys.readouterr().out


def test_a_password_comes_from_a_pipe(
    service: Callable[[Callable[[socket.socket], None]], int],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    heard: list[bytes] = []

    def talk(connection: socket.socket) -> None:
        heard.append(connection.recv(1000))

    number = service(talk)
    monkeypatch.setattr("sys.stdin", io.StringIO("S3cret\n"))
    words = ["--pbxType", "generic", "--host", "127.0.0.1", "--port", str(number), "--username", "u"]
    assert cli.main(["pbx", *words]) == 14
    out = capsys.readouterr().out
    assert b"S3cret" in heard[0]
    assert "S3cret" not in out
    assert "TC-412" in out


def test_a_package_that_is_missing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "lxml.etree", None)
    assert cli.main(["pbx", "--pbxType", "openscapevoice", "--host", "192.0.2.1"]) == 10
    assert "TC-409" in capsys.readouterr().out
