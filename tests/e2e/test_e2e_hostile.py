"""Clients that do what no client should: each costs itself something, and nobody else."""

from __future__ import annotations

import random
import re
import socket
import time
from itertools import pairwise

import pytest

pytestmark = pytest.mark.e2e

MEGABYTE = 1 << 20


def test_ten_megabytes_without_a_line_end(world):
    _, server = world.pair()
    witness = world.stli(server, "", "101")
    client = world.stli(server)
    piece = b"x" * 65536

    def send_ten_megabytes() -> int:
        before = server.resident_kb
        for _ in range(10 * MEGABYTE // len(piece)):
            client.send(piece)
        witness.nothing_more()
        return server.resident_kb - before

    assert send_ten_megabytes() < 6 * 1024  # What the interpreter takes once for buffers of its own.
    client.expect("error_ind LINETOOLONG")
    assert send_ten_megabytes() < 512
    client.send("\r\n")
    client.nothing_more()
    client.request("MonitorStart 101")


def test_a_line_too_long_is_answered_at_once_once_and_in_its_place(world, shared_pair):
    _, server = shared_pair
    client = world.stli(server)
    client.send("MonitorStart " + "1" * 5000)
    client.expect("error_ind LINETOOLONG")
    client.send("1" * 5000 + "\r\nMonitorStart 101\r\n" + "y" * 9000 + "\r\n" + "SystemStatus\r\n")
    client.expect(
        "error_ind SUCCESS MonitorStart",
        "error_ind LINETOOLONG",
        "SystemStatus inService generic normal",
        "error_ind SUCCESS SystemStatus",
    )
    client.nothing_more()


def test_the_longest_line_that_is_allowed(world):
    _, server = world.pair("maxLineLength = 100")
    client = world.stli(server)
    client.ask("x" * 100, "error_ind INVALCMD " + "x" * 100)
    client.ask("x" * 101, "error_ind LINETOOLONG")
    client.nothing_more()


def test_a_first_line_too_long_leaves_the_session_undecided(world, shared_pair):
    _, server = shared_pair
    client = world.client(server)
    client.ask("x" * 100_000, "error_ind LINETOOLONG")
    client.ask("STLI", "error_ind SUCCESS STLI")


def test_an_endless_number_of_blanks_and_quotes(world, shared_pair):
    _, server = shared_pair
    client = world.stli(server)
    client.ask(" " * 4000 + "SystemStatus", re.compile("SystemStatus .*"), "error_ind SUCCESS SystemStatus")
    client.ask('"' * 4000, re.compile(r"error_ind INVAL\w+.*"))
    client.ask("x " * 2000, "error_ind INVALCMD x")
    client.nothing_more()


def test_two_hundred_who_say_nothing_and_descriptors(world, wait_until):
    box, server = world.pair("maxSessionsPerAddress = 0")
    client = world.stli(server, "", "101")
    before = server.descriptors
    silent = [world.client(server) for _ in range(200)]
    wait_until(lambda: server.descriptors >= before + 200, "all connections")
    box.do("offhook 101")
    client.expect("Initiated 101 normal", "DeviceInformation 101 1 (initiated)")
    talker = world.stli(server)
    talker.request("MonitorStart 102")
    talker.ask("BYE", "error_ind SUCCESS BYE")
    assert talker.rest() == b""
    for number, one in enumerate(silent):
        if number % 2:  # Half of them with a reset.
            one.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        one.close()
    wait_until(lambda: server.descriptors == before, "no descriptor left over")
    for _ in range(200):
        with socket.create_connection(server.entry) as sock:
            sock.sendall(b"STLI\r\nBYE\r\n")
    wait_until(lambda: server.descriptors == before, "no descriptor left over")
    client.nothing_more()


def test_a_silent_one_is_closed_after_login_timeout_and_an_open_session_is_not(world):
    server = world.server(world.home("loginTimeout = 1"))
    open_one = world.stli(server)
    failed = world.client(server)
    failed.ask("Hello", "error_ind INVALCMD Hello")
    silent = world.client(server)
    assert silent.rest() == b""
    assert failed.rest() == b""
    open_one.nothing_more()


def test_one_who_never_reads_is_dropped_and_nobody_else_notices(world, wait_until):
    box, server = world.pair("maxClientBacklog = 4096")
    other = world.stli(server, "", "101")
    deaf = world.client(server, receive_buffer=2048)
    deaf.send("STLI\r\nMonitorStart 101\r\nMonitorStart 102\r\n")
    wait_until(lambda: box.monitors() == 2, "its monitors")
    port = deaf.sock.getsockname()[1]
    total = 0
    while f":{port} " not in server.log("Error.log"):
        assert total < 40_000, "never dropped"
        box.do("fault storm 500")
        total += 500
        for _ in range(500):
            other.expect(
                "Initiated 101 normal",
                "DeviceInformation 101 1 (initiated)",
                re.compile("ConnectionCleared 101 .*"),
                "DeviceInformation 101 0 (idle)",
            )
    lines = [line for line in server.log("Error.log").splitlines() if f":{port} " in line]
    assert len(lines) == 1, lines
    assert "maxClientBacklog" in lines[0] or "4096" in lines[0], lines
    box.do("offhook 101")
    other.expect("Initiated 101 normal", "DeviceInformation 101 1 (initiated)")
    other.nothing_more()
    wait_until(lambda: box.monitors() == 1, "its monitor of 102 to end")


def hear(client, answers: int, events: int) -> list[str]:
    """So many events behind so many answers."""
    for _ in range(answers):
        assert client.line_that("error_ind .*") == "error_ind SUCCESS MonitorStart"
    return [client.line() for _ in range(events)]


@pytest.mark.parametrize("fault", [None, "split 3", "merge"])
def test_device_information_is_always_the_very_next_line(world, fault):
    misbehave = ("--fault", fault.replace(" ", "=")) if fault else ()
    _, server = world.pair(system=("--traffic", "40", "--seed", "3", *misbehave))
    devices = [str(device) for device in range(101, 111)]
    clients = [world.stli(server) for _ in range(3)]
    deaf = world.client(server, receive_buffer=2048)
    deaf.say("STLI")
    for client in (*clients, deaf):
        client.say(*(f"MonitorStart {device}" for device in devices))
    for client in clients:
        for one, following in pairwise(hear(client, len(devices), 200)):
            if one.startswith(("Initiated ", "Originated ", "Delivered ", "ConnectionCleared ")):
                assert following.startswith(f"DeviceInformation {one.split()[1]} "), (one, following)
            else:
                assert not following.startswith("DeviceInformation "), (one, following)


def test_requests_without_end_from_one_who_never_reads(world):
    server = world.server(world.home())
    other = world.stli(server)
    greedy = world.client(server, receive_buffer=2048)
    greedy.say("STLI")
    before = server.resident_kb
    greedy.sock.settimeout(0.3)
    try:
        for _ in range(100):
            greedy.send(b"Help\r\n" * 10_000)
    except (TimeoutError, ConnectionError):
        pass
    started = time.monotonic()
    other.nothing_more()
    assert time.monotonic() - started < 1.0
    assert server.resident_kb - before < 16 * 1024


@pytest.mark.parametrize("seed", range(3))
def test_random_garbage(world, shared_pair, seed):
    _, server = shared_pair
    witness = world.stli(server, "", "101")
    chance = random.Random(seed)
    for _ in range(60):
        client = world.client(server)
        octets = chance.randbytes(chance.randrange(1, 3000))
        if chance.random() < 0.5:
            octets = b"STLI\r\n" + octets
        try:
            client.send(octets)
            if chance.random() < 0.7:
                client.half_close()
                answer = client.rest()
                assert answer == b"" or answer.endswith(b"\r\n")
                for line in answer.split(b"\r\n")[:-1]:
                    assert line.startswith((b"error_ind ", b"Help ", b"SystemStatus ")), line
                    line.decode()
                    assert not any(octet < 32 or octet == 127 for octet in line), line
        except (ConnectionResetError, BrokenPipeError):
            pass
        client.close()
    witness.nothing_more()


@pytest.mark.parametrize("seed", range(3))
def test_broken_dialogues(world, shared_pair, seed):
    """Valid words in any order, with an octet changed here and there: one error_ind per line, and the link lives."""
    _, server = shared_pair
    chance = random.Random(seed)
    words = ["STLI", "MonitorStart", "MonitorStop", "MakeCall", "AnswerCall", "ClearConnection", "SystemStatus"]
    words += ["101", "110", "999", '""', "\\x", ";"]
    client = world.stli(server)
    for _ in range(300):
        line = " ".join(chance.choice(words) for _ in range(chance.randrange(1, 5)))
        if chance.random() < 0.3:
            place = chance.randrange(len(line))
            line = line[:place] + chance.choice("\"\\%{}\t;,'()[]é€") + line[place + 1 :]
        if not line.strip():
            continue
        client.say(line)
        client.line_that("error_ind .*")
    client.say("Question")
    client.line_that("error_ind INVALCMD Question")


def test_many_binary_openings_do_not_fill_the_log(world):
    server = world.server(world.home())
    for _ in range(50):
        client = world.client(server)
        client.send(b"\0\x10" + b"\n" * 16 + b"\0\0")
        assert client.rest() == b""
    text = server.log("Error.log")
    assert len(text) < 20_000
    assert "binary" in text


def test_a_line_cannot_forge_the_log(world):
    server = world.server(world.home())
    client = world.client(server)
    client.send(b" \n2026-01-01T00:00:00 ERROR forged {x} <red>\r\n")
    client.sock.shutdown(socket.SHUT_WR)
    assert client.rest() == b""
    assert not any(line.startswith("2026-01-01T00:00:00") for line in server.log("Error.log").splitlines())
