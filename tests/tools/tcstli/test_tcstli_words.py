"""What a person types, what is offered for it, and what is kept of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from teamcall_core.domain import commands
from teamcall_core.stli import Format
from teamcall_core.stli.client import Ask, Bye, Open, OpenSuperVisor, Wish
from teamcall_tools.tcstli.completion import STLI, SUPERVISOR, Known, candidates, hint
from teamcall_tools.tcstli.history import history_file, prepare
from teamcall_tools.tcstli.words import Unreadable, is_secret, shown, wish_of


@pytest.mark.parametrize(
    ("line", "wish"),
    [
        ("", None),
        ("   ", None),
        ("# a comment", None),
        ("bye", Bye()),
        ("QUIT", Bye()),
        ("exit now", Ask("exit", ("now",))),
        (" MakeCall 101  \"0 89\" ", Ask("MakeCall", ("101", "0 89"))),
        ("STLI;DeviceInformation=Off", Ask("STLI;DeviceInformation=Off")),
    ],
)  # fmt: skip
def test_wishes(line: str, wish: Wish | None) -> None:
    assert wish_of(line) == wish


@pytest.mark.parametrize("line", ['MakeCall "101', '"two words" 1', "é", '""'])
def test_what_is_no_request(line: str) -> None:
    with pytest.raises(Unreadable):
        wish_of(line)


@pytest.mark.parametrize(
    ("wish", "text"),
    [
        (Ask("SuperVisor", ("secret",)), "SuperVisor ***"),
        (Ask("supervisor;Format=JSON", ("secret", "more")), "supervisor;Format=JSON *** ***"),
        (Ask("SetAgentState", ("101", "loggedOn", "7", "g", "secret")), "SetAgentState 101 loggedOn 7 *** ***"),
        (Ask("MakeCall", ("101", "0 89")), 'MakeCall 101 "0 89"'),
        (OpenSuperVisor("secret"), "SuperVisor"),
        (Open(Format(2)), "STLI;Version=2;DeviceInformation=Standard"),
        (Open(), "STLI"),
        (Bye(), "BYE"),
        (commands.MonitorStart("101"), "MonitorStart"),
    ],
)
def test_passwords_are_not_shown(wish: Wish, text: str) -> None:
    assert shown(wish) == text


@pytest.mark.parametrize(
    ("line", "secret"),
    [
        ("SuperVisor x", True), ("SUPERVISOR;Format=JSON x", True), ("SuperVisor", False), ("", False),
        ("SetAgentState 101 loggedOn 7 g x", True), ("SetAgentState 101 loggedOn 7 x", True), ("Help", False),
        ("SetAgentState 101 loggedOn 7", False), ("SetAgntState 101 loggedOn 7 g x", True), ("SuperVsor x", True),
        ('"SetAgentState" 101 loggedOn 7 g x', True), ('"Super\\x56isor" x', True), ("MakeCall 101 0 8 9 1", False),
    ],
)  # fmt: skip
def test_passwords_are_not_remembered(line: str, secret: bool) -> None:
    assert is_secret(line) is secret


# --- completion ------------------------------------------------------------------------------------------------------

KNOWN = Known(STLI, devices=["102", "101", "n7"], calls=["0a", "0b"])


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("mon", ["MonitorStart", "MonitorStop"]),
        ("  MONITORSTA", ["MonitorStart"]),
        ("MonitorStart ", ["101", "102", "n7"]),
        ("monitorstart N", ["n7"]),
        ("MakeCall 101 10", ["101", "102"]),
        ("AnswerCall 101 ", ["0b", "0a"]),
        ("Help makec", ["MakeCall"]),
        ("STLI;d", [f"STLI;DeviceInformation={value}" for value in ("Off", "Standard", "Extended")]),
        ("SetForwarding 101 BUSY", ["busy", "busyInt", "busyExt"]),
        ("SetForwarding 101 busy o", ["on", "off"]),
        ("SetAgentState 101 logged", ["loggedOn", "loggedOff"]),
        ("PickupCall 101 10", ["101", "102"]),
        ("MonitorStart 101 ", []),
        ("Nonsense ", []),
    ],
)
def test_candidates(line: str, words: list[str]) -> None:
    assert candidates(line, KNOWN) == words


def test_every_verb_of_the_table_is_offered() -> None:
    assert candidates("", KNOWN) == list(STLI)


def test_choices_come_from_the_parameter() -> None:
    verbs = {"SetDoNotDisturb": (("<device>", "<on|off>"), ""), "Trace": (("[<session|link>]",), "")}
    assert candidates("SetDoNotDisturb 101 o", Known(verbs)) == ["on", "off"]
    assert candidates("trace ", Known(verbs)) == ["session", "link"]


def test_the_supervisor_has_verbs_of_its_own() -> None:
    assert candidates("Tr", Known(SUPERVISOR)) == ["Trace"]
    assert candidates("Trace o", Known(SUPERVISOR)) == ["on", "off"]
    assert candidates("STLI;", Known(SUPERVISOR)) == []


def test_hints() -> None:
    assert hint("makecall 1", KNOWN) == "MakeCall <device> <number> - call a number from a device"
    assert hint("", KNOWN) == hint("Nonsense", KNOWN) == ""


# --- history ---------------------------------------------------------------------------------------------------------


def test_the_history_lies_in_the_users_state_folder(tmp_path: Path) -> None:
    assert history_file({}, tmp_path) == tmp_path / ".local/state/teamcall/tcstli_history"
    assert history_file({"XDG_STATE_HOME": "relative"}, tmp_path) == history_file({}, tmp_path)
    file = history_file({"XDG_STATE_HOME": str(tmp_path / "state")}, tmp_path)
    assert prepare(file)
    assert prepare(file)
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_no_history_where_no_file_can_be(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert not prepare(tmp_path / "file" / "history")
