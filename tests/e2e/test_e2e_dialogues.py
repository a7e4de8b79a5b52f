"""The dialogues of the manual's 7.4 and 8.3, octet for octet, however a client cuts and ends what it sends."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess

import pytest

pytestmark = pytest.mark.e2e

MISTYPED = ("STIL", "STLI", "MonitorStart 105", "BYE")
MISTYPED_ANSWERS = (
    b"error_ind INVALCMD STIL\r\nerror_ind SUCCESS STLI\r\nerror_ind SUCCESS MonitorStart\r\nerror_ind SUCCESS BYE\r\n"
)


@pytest.fixture
def box(shared_pair):
    """The telephone system."""
    return shared_pair[0]


@pytest.fixture
def server(shared_pair):
    """The server beside it."""
    return shared_pair[1]


def test_bye_alone(world, server):
    client = world.client(server)
    client.send("BYE\r\n")
    assert client.rest() == b"error_ind SUCCESS BYE\r\n"


def test_monitor_a_lifted_receiver_and_leave(world, box, server):
    client = world.client(server)
    client.send("STLI\n")
    client.expect("error_ind SUCCESS STLI")
    client.send("MonitorStart 101\n")
    client.expect("error_ind SUCCESS MonitorStart")
    box.do("offhook 101")
    client.expect("Initiated 101 normal", "DeviceInformation 101 1 (initiated)")
    box.do("onhook 101")
    client.line_that(r"ConnectionCleared 101 .*")
    client.expect("DeviceInformation 101 0 (idle)")
    client.send("BYE\n")
    assert client.rest() == b"error_ind SUCCESS BYE\r\n"


def test_the_whole_dialogue_octet_for_octet(world, box, server, wait_until):
    client = world.client(server)
    client.send("STLI\r\nMonitorStart 102\r\n")
    wait_until(lambda: box.monitors() == 1, "the monitor of 102")
    witness = world.stli(server, "", "102")
    box.do("offhook 102")
    witness.expect("Initiated 102 normal", "DeviceInformation 102 1 (initiated)")
    client.send("BYE\r\n")
    assert client.rest() == (
        b"error_ind SUCCESS STLI\r\nerror_ind SUCCESS MonitorStart\r\nInitiated 102 normal\r\n"
        b"DeviceInformation 102 1 (initiated)\r\nerror_ind SUCCESS BYE\r\n"
    )
    box.do("onhook 102")


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("pieces", ["octets", "lines", "one segment"])
def test_line_ends_and_segments(world, server, end, pieces):
    client = world.client(server)
    octets = "".join(line + end for line in MISTYPED).encode()
    if pieces == "octets":
        for octet in octets:
            client.send(bytes([octet]))
    elif pieces == "lines":
        for line in MISTYPED:
            client.send(line + end)
    else:
        client.send(octets)
    assert client.rest() == MISTYPED_ANSWERS


def test_half_closing_clients_get_all_their_answers(world, server):
    client = world.client(server)
    client.send("STLI\r\nBYE\r\n")
    client.half_close()
    assert client.rest() == b"error_ind SUCCESS STLI\r\nerror_ind SUCCESS BYE\r\n"


def test_fin_without_bye_and_an_unfinished_last_line(world, server):
    client = world.client(server)
    client.send("STLI\nMonitorStart 106\nMonitorStop 106")
    client.half_close()
    assert client.rest() == b"".join(
        b"error_ind SUCCESS %s\r\n" % verb for verb in (b"STLI", b"MonitorStart", b"MonitorStop")
    )


@pytest.mark.skipif(shutil.which("nc") is None, reason="nc is not installed")
@pytest.mark.parametrize("said", [b"STLI\r\nBYE\r\n", b"STLI\nBYE\n"], ids=["CRLF", "LF"])
def test_netcat(server, said):
    host, port = server.entry
    done = subprocess.run(("nc", host, str(port)), input=said, capture_output=True, timeout=10, check=False)
    assert done.stdout == b"error_ind SUCCESS STLI\r\nerror_ind SUCCESS BYE\r\n"


def test_blank_lines_and_odd_blanks_do_not_matter(world, server):
    client = world.client(server)
    client.send("\r\n\n\r\nstli\r\n\r\n\nmonitorSTART \t  107  \r\nmonitorstop\t107\r\nbye\r\n")
    assert client.rest() == b"".join(
        b"error_ind SUCCESS %s\r\n" % verb for verb in (b"STLI", b"MonitorStart", b"MonitorStop", b"BYE")
    )


def test_telnet_commands_and_nul_are_never_answered(world, server):
    client = world.client(server)
    client.send(b"STLI\r\0\n\xff\xfd\x03\xff\xfb\x18Monitor\xff\xf1Start 107\r\nMonitorStop 107\r\nBYE\r\n")
    answers = client.rest()
    assert b"\xff" not in answers
    assert answers == b"".join(
        b"error_ind SUCCESS %s\r\n" % verb for verb in (b"STLI", b"MonitorStart", b"MonitorStop", b"BYE")
    )


def test_a_telnet_client_that_negotiates_first_is_a_text_client(world, server):
    client = world.client(server)
    client.send(b"\xff\xfd\x03\xff\xfb\x18STLI\r\nBYE\r\n")
    assert client.rest() == b"error_ind SUCCESS STLI\r\nerror_ind SUCCESS BYE\r\n"


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("SuperVisor;Form=x", "error_ind INVALPARAM SuperVisor"),
        ("MonitorStart 101", "error_ind INVALCMD MonitorStart"),
        ("HELO", "error_ind INVALCMD HELO"),
    ],
)
def test_a_failed_first_line_leaves_the_session_undecided(world, server, line, answer):
    client = world.client(server)
    client.ask(line, answer)
    client.ask("STLI", "error_ind SUCCESS STLI")
    client.nothing_more()


@pytest.mark.parametrize("opening", [b" STLI\r\n", b"\tSTLI\r\n", b"\x00\x0b\x60", b"\x26\x80", b"\x26\xff"])
def test_a_binary_opening_that_ends_is_closed_without_a_word(world, server, opening):
    client = world.client(server)
    client.send(opening)
    client.sock.shutdown(socket.SHUT_WR)
    assert client.rest() == b""


def test_a_binary_opening_is_logged_with_its_address(world, wait_until):
    server = world.server(world.home())
    client = world.client(server)
    port = client.sock.getsockname()[1]
    client.send(b" STLI\r\n")
    client.sock.shutdown(socket.SHUT_WR)
    assert client.rest() == b""
    wait_until(lambda: re.search(rf"127\.0\.0\.1:{port}\b.*binary", server.log("Error.log")), "a line in the log")


def test_an_ampersand_alone_waits_for_the_next_octet(world, server):
    client = world.client(server)
    client.send(b"&")
    client.send(b"x\r\n")
    client.expect("error_ind INVALCMD &x")
    client.ask("BYE", "error_ind SUCCESS BYE")


def test_session_options(world, server):
    client = world.client(server)
    client.ask(
        "STLI;deviceinformation=OFF;VERSION=1;version=2", "error_ind SUCCESS STLI;Version=2;DeviceInformation=Off"
    )
    client.ask("STLI;Version=1", "error_ind INVALPARAM STLI")
    client.ask("STLI;Colour=blue", "error_ind INVALPARAM STLI")
    client.ask("STLI;DeviceInformation=Sometimes", "error_ind INVALPARAM STLI")
    client.ask("STLI;DeviceInformation=Extended", "error_ind SUCCESS STLI;Version=2;DeviceInformation=Extended")
    client.ask("STLI", "error_ind SUCCESS STLI")
    client.nothing_more()


def test_requests_that_cannot_be_read(world, box, server, wait_until):
    client = world.stli(server)
    wait_until(lambda: box.monitors() == 0, "the monitors of earlier tests to end")
    before = box.do("stats")["octets_in"]
    client.ask("Colour 101", "error_ind INVALCMD Colour")
    client.ask("MonitorStart", "error_ind INVALNUMPARAM MonitorStart")
    client.ask("MonitorStart 101 102", "error_ind INVALNUMPARAM MonitorStart")
    client.ask("makecall 101", "error_ind INVALNUMPARAM MakeCall")
    client.ask('MakeCall "101 102', "error_ind INVALCMD MakeCall")
    client.send(b"MakeCall 101 \xc3\x28\r\n")
    client.expect("error_ind INVALCMD")
    client.ask("MonitorStop 109", "error_ind MONITORNOTSET MonitorStop")
    client.nothing_more()
    assert box.do("stats")["octets_in"] == before


def test_quoted_words_are_read(world, server):
    client = world.stli(server)
    client.ask(r'MonitorStart "\x31\x300"', "error_ind PBXERROR MonitorStart operation invalidDeviceID")
    client.ask(r'MonitorStart "10\x38"', "error_ind SUCCESS MonitorStart")
    client.request("MonitorStop 108")


def test_answers_keep_their_order_in_one_segment(world, server):
    client = world.client(server)
    client.say("STLI", "MonitorStart 103", "Nonsense", "SystemStatus", "MonitorStart 103", "MakeCall 1", "BYE", "STLI")
    assert client.rest().decode().split("\r\n") == [
        "error_ind SUCCESS STLI",
        "error_ind SUCCESS MonitorStart",
        "error_ind INVALCMD Nonsense",
        "SystemStatus inService generic normal",
        "error_ind SUCCESS SystemStatus",
        "error_ind SUCCESS MonitorStart",
        "error_ind INVALNUMPARAM MakeCall",
        "error_ind SUCCESS BYE",
        "",
    ]
