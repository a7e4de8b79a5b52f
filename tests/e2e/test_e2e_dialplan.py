"""DialPlan.conf and a running server: read at the start, refused with its problems, translating, read again."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.e2e

PASSWORD = "Un-g3heim"  # noqa: S105 - of these tests
PLAN = "countryCode = 49\nareaCode = 30\nmainNumber = 28526\ninternalLengths = 3\ntrunkPrefix = 0\nnationalPrefix = 0\n"


def file_of(home):
    return home / "conf" / "DialPlan.conf"


def test_problems_of_both_files_refuse_the_start(world):
    home = world.home("requestTimeout = soon")
    file_of(home).write_text("areaCode = x\nrule = 1\n")
    for options in (("--check",), ()):
        program = world.run("-c", str(home / "conf" / "Default.conf"), *options)
        assert program.wait() == 78
        lines = (program.output.decode() + program.errors()).splitlines()
        assert ["Default.conf:" in line for line in lines].count(True) == 1
        assert ["DialPlan.conf" in line for line in lines].count(True) == 3
    assert "DialPlan.conf: countryCode is not set" in (home / "log" / "Error.log").read_text()


def test_a_warning_refuses_under_check_alone(world):
    home = world.home()
    file_of(home).write_text(PLAN + "trunkPrefx = 0\n")
    assert world.run("-c", str(home / "conf" / "Default.conf"), "--check").wait() == 78
    server = world.server(home)
    assert "Did you mean trunkPrefix?" in server.log("Error.log")


def test_numbers_are_translated_and_the_file_is_read_again(world):
    box = world.system()
    home = world.home("heartbeatInterval = 0", f"supervisorPassword = {PASSWORD}", link=box.link)
    file_of(home).write_text(PLAN)
    server = world.server(home)
    world.await_link(server)
    client = world.stli(server, ";Version=1;DeviceInformation=Off", "101", "102", "103", "104", "105")

    def shown(number, device):
        box.do(f"trunkcall {number} {device} implicitPublic")
        return client.line_that(f"Delivered {device} .*").split()[4]

    assert shown("00891234567", "101") == "+49891234567"
    client.say("MakeCall 104 +493028526102")
    client.line_that("error_ind SUCCESS MakeCall")
    assert client.line_that("Delivered 102 .*").split()[3:6] == ["102", "104", "102"]

    supervisor = world.client(server)
    supervisor.ask(f"SuperVisor {PASSWORD}", "error_ind SUCCESS SuperVisor")
    file_of(home).write_text("countryCode = x")
    supervisor.ask("ReloadDialPlan", "error_ind FILEERROR ReloadDialPlan invalid")
    file_of(home).unlink()
    supervisor.ask("ReloadDialPlan", "error_ind FILEERROR ReloadDialPlan missing")
    file_of(home).mkdir()
    supervisor.ask("ReloadDialPlan", "error_ind FILEERROR ReloadDialPlan unreadable")
    file_of(home).rmdir()
    file_of(home).write_text(PLAN + "rule = +49 89 -> 7\n")
    supervisor.request("ReloadDialPlan")
    assert shown("71234567", "103") == "+49891234567"
    file_of(home).write_text("# nothing\n")
    supervisor.request("ReloadDialPlan")
    assert shown("81234567", "105") == "+81234567"  # the + rule again
    assert "countryCode is 'x'" in server.log("Error.log")


def test_without_a_file_there_is_nothing_to_read_again(world):
    _, server = world.pair(f"supervisorPassword = {PASSWORD}")
    supervisor = world.client(server)
    supervisor.ask(f"SuperVisor {PASSWORD}", "error_ind SUCCESS SuperVisor")
    supervisor.request("ReloadDialPlan")
