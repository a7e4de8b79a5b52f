"""The demo: one command, both programs, a schedule, and nothing left behind."""

from __future__ import annotations

import os
import re
import signal
import time
from itertools import pairwise
from pathlib import Path

import pytest

pytestmark = pytest.mark.e2e

ROOT = Path(__file__).resolve().parents[2]
DEVICES = tuple(str(device) for device in range(101, 111))


def tree(folder: Path) -> set[str]:
    """Everything below a folder."""
    return {str(entry.relative_to(folder)) for entry in folder.rglob("*")}


def children(pid: int) -> list[int]:
    """The processes that this one has started and that are alive."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and alive(int(entry.name)) and parent(int(entry.name)) == pid:
            found.append(int(entry.name))
    return found


def stat(pid: int) -> list[str]:
    """State, parent and so on of a process; empty when it is gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return []


def alive(pid: int) -> bool:
    """Neither gone nor a zombie."""
    return bool(fields := stat(pid)) and fields[0] != "Z"


def parent(pid: int) -> int | None:
    """Whose child it is."""
    return int(fields[1]) if (fields := stat(pid)) else None


def licensed(world, server) -> bool:
    """Whether more than one device can be monitored."""
    client = world.stli(server, "", "109")
    client.say("MonitorStart 110")
    answer = client.line_that("error_ind .*")
    client.close()
    return answer == "error_ind SUCCESS MonitorStart"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_ends_both_and_nothing_is_left_outside_home(world, tmp_path, wait_until, number):
    user, cwd, temporary, home = (tmp_path / name for name in ("user", "cwd", "temporary", "demo"))
    for folder in (user, cwd, temporary):
        folder.mkdir()
    environment = {**os.environ, "HOME": str(user), "TMPDIR": str(temporary), "PYTHONPATH": str(ROOT)}
    environment |= {"XDG_CACHE_HOME": str(user / ".cache"), "PYTHONDONTWRITEBYTECODE": "1"}
    server = world.demo(home, cwd=cwd, env=environment)
    assert server.entry[0] in {"127.0.0.1", "::1"}
    world.await_link(server)
    said = []
    while not any("nc " in line for line in said):
        said.append(server.line())
    assert any(str(server.entry[1]) in line for line in said), said
    assert licensed(world, server)
    [child] = children(server.pid)

    status, seconds = server.end(number)
    assert status == 0
    assert seconds < 1.5
    wait_until(lambda: not alive(child), "the simulated telephone system to end")
    assert tree(user) == tree(cwd) == tree(temporary) == set()
    assert (home / "log" / "Sys.log").exists()
    assert re.search("licen[cs]e", server.output.decode() + server.errors(), re.IGNORECASE)


def test_without_home_a_temporary_directory_is_used_and_removed(world, tmp_path, wait_until):
    cwd, temporary = tmp_path / "cwd", tmp_path / "temporary"
    cwd.mkdir()
    temporary.mkdir()
    environment = {**os.environ, "TMPDIR": str(temporary), "HOME": str(cwd), "PYTHONPATH": str(ROOT)}
    program = world.run("--demo", "--loginPort", "0", cwd=cwd, env=environment)
    address = program.address("listening")
    client = world.client(address)
    client.ask("BYE", "error_ind SUCCESS BYE")
    assert tree(temporary)
    assert program.end()[0] == 0
    assert tree(cwd) == set()


def test_ctrl_c_of_a_terminal_reaches_both_and_both_end_well(world, tmp_path, wait_until):
    server = world.demo(tmp_path / "demo", start_new_session=True)
    world.await_link(server)
    client = world.stli(server, "", "110")
    [child] = children(server.pid)
    os.killpg(server.pid, signal.SIGINT)
    assert server.wait() == 0
    wait_until(lambda: not alive(child), "the simulated telephone system to end")
    client.rest()
    assert "Traceback" not in server.errors()


def test_nobody_reads_its_standard_output(world, tmp_path):
    server = world.demo(tmp_path / "demo")
    world.await_link(server)
    assert server.process.stdout
    os.dup2(os.open(os.devnull, os.O_RDONLY), server.process.stdout.fileno())
    client = world.stli(server, "", "110")
    client.nothing_more()


def test_a_killed_server_takes_its_telephone_system_along(world, tmp_path, wait_until):
    server = world.demo(tmp_path / "demo")
    [child] = children(server.pid)
    server.kill()
    wait_until(lambda: not alive(child), "the child to end with its parent")


def test_a_killed_telephone_system_is_told(world, tmp_path):
    """To the clients, and to the one who has started it."""
    server = world.demo(tmp_path / "demo")
    world.await_link(server)
    client = world.stli(server, "", "110")
    [child] = children(server.pid)
    os.kill(child, signal.SIGKILL)
    client.expect("error_ind LINKOUTOFSERVICE", "OutOfService 110 normal")
    client.rest()
    server.wait()
    assert "telephone system" in server.errors()


def test_no_licence_shows_demo_mode(world, tmp_path):
    server = world.demo(tmp_path / "demo", "--no-licence")
    world.await_link(server)
    client = world.stli(server, "", "109")
    client.ask("MonitorStart 110", "error_ind LICENSEERROR MONITORINGPOINTSEXCEEDED Monitor not set")
    assert "LICENSEERROR" in server.log("Error.log")


def test_a_demo_may_be_started_again_in_its_home(world, tmp_path):
    for _ in range(2):
        server = world.demo(tmp_path / "demo")
        world.await_link(server)
        assert licensed(world, server)
        assert server.end()[0] == 0


def test_both_loopback_addresses(world, tmp_path, ipv6):
    server = world.demo(tmp_path / "demo")
    for host in ("127.0.0.1", "::1"):
        world.stli((host, server.entry[1])).nothing_more()


def test_the_schedule(world, tmp_path):
    """101 is lifted at least every 8 s, 109 and 110 stay quiet, and a commanded device is left alone."""
    demo, commanded = world.demo(tmp_path / "one"), world.demo(tmp_path / "two")
    for server in (demo, commanded):
        world.await_link(server)
    listener = world.stli(demo)
    for device in DEVICES:  # those that are monitored first have events while the others are asked for
        listener.say(f"MonitorStart {device}")
        listener.line_that("error_ind SUCCESS MonitorStart")
    started = time.monotonic()

    boss = world.stli(commanded, "", "101")
    boss.say("MakeCall 101 109")
    answer = boss.line_that("error_ind .*")
    boss.say("ClearConnection 101")
    boss.line_that("error_ind .*")

    heard: list[tuple[float, str]] = []
    lifted = [started]
    while len(lifted) < 4:
        line = listener.line(8.5 - (time.monotonic() - lifted[-1]))
        heard.append((time.monotonic(), line))
        if line.startswith("Initiated 101 "):
            assert line == "Initiated 101 normal"
            lifted.append(time.monotonic())
    gaps = [later - earlier for earlier, later in pairwise(lifted)]
    assert max(gaps) <= 8.2, gaps
    devices = {line.split()[1] for _, line in heard}
    assert not devices & {"109", "110"}, devices
    assert len(devices & set(DEVICES[1:8])) >= 2, devices
    assert any(line.startswith("Established ") for _, line in heard)
    assert not any(line.startswith("Failed ") for _, line in heard)

    boss.say("Silence")
    said = []
    while (line := boss.line()) != "error_ind INVALCMD Silence":
        said.append(line)
    assert "Initiated 101 normal" not in said, (answer, said)
