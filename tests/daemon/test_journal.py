"""What stands in the log: the manual's words, quoted texts of peers, and no flood of the same line."""

from __future__ import annotations

import pytest
from loguru import logger

from teamcall_core.domain import events as link
from teamcall_core.domain.outcomes import PbxRefused
from teamcall_core.exchange import LicenceRefused, PermissionRefused, RestoreEnded
from teamcall_daemon.faults import guard
from teamcall_daemon.journal import MOST_FAULTS, MOST_SUBJECTS, QUIET, Journal, Repeats
from teamcall_daemon.logs import Logs, system

FORGED = "x {y} {0}\r\n2026-01-01 ERROR forged"


@pytest.fixture
def clock():
    class Clock:
        now = 100.0

        def __call__(self):
            return self.now

    return Clock()


@pytest.fixture
def journal(clock):
    return Journal("pbx.example:1040", clock)


FACTS = (
    (link.LinkWentDown(FORGED, 1.5), "ERROR LINKOUTOFSERVICE the link to pbx.example:1040"),
    (link.LinkWentDown(FORGED, None), "ERROR LINKOUTOFSERVICE the link to pbx.example:1040"),
    (link.LinkCameUp(FORGED), "INFO the link to pbx.example:1040 is in service"),
    (link.PeerFault(FORGED, fatal=True), "ERROR LINKOUTOFSERVICE"),
    (link.PeerFault(FORGED), "WARNING the telephone system pbx.example:1040 sent"),
    (link.StatusChanged(FORGED), "WARNING the telephone system"),
    (link.MonitorLost(FORGED, FORGED), "WARNING the telephone system ended the monitor"),
    (link.MonitorRestored(FORGED), "INFO the monitor of"),
    (link.MonitorDelayed(FORGED, PbxRefused("operation", FORGED)), "WARNING the monitor of"),
    (link.MonitorEnded(FORGED, PbxRefused("operation", FORGED)), "WARNING the monitor of"),
    (LicenceRefused(None, FORGED, 1, monitor=True), "WARNING LICENSEERROR MONITORINGPOINTSEXCEEDED Monitor not set"),
    (LicenceRefused(None, FORGED, 1, monitor=False), "WARNING LICENSEERROR DEVICESEXCEEDED"),
    (PermissionRefused(None, FORGED), "WARNING DEVICENOTPERMITTED"),
)


@pytest.mark.parametrize(("fact", "begin"), FACTS, ids=lambda value: type(value).__name__)
def test_each_fact_is_one_line_with_quoted_text(journal, log_lines, fact, begin):
    journal.tell(fact, None)
    [line] = log_lines
    assert line.startswith(begin)
    assert "\n" not in line
    assert "x {y} {0}\\r\\n2026-01-01 ERROR forged" in line


@pytest.mark.parametrize(
    ("fact", "line"),
    [
        (
            link.LinkWentDown("gone", None),
            "ERROR LINKOUTOFSERVICE the link to pbx.example:1040 is out of service: 'gone'; "
            "the connection stands, and the telephone system has to say more",
        ),
        (
            link.MessagesLost(),
            "WARNING the telephone system pbx.example:1040 has lost messages, it says; "
            "every monitored device is looked at",
        ),
        (
            PermissionRefused(None, ""),
            "WARNING DEVICENOTPERMITTED: a session wanted a service that reaches beyond single devices; "
            "see binaryPassThrough",
        ),
        (RestoreEnded(5000, 0, 0), "INFO 5000 monitors are set again"),
        (
            RestoreEnded(10, 2, 1),
            "WARNING 10 monitors are set again; 2 are refused for now and tried again, 1 were refused for good",
        ),
    ],
)
def test_lines_without_a_peers_text(journal, log_lines, fact, line):
    journal.tell(fact, None)
    assert log_lines == [line]


def test_monitors_refused_for_one_reason_are_one_line_a_minute(journal, clock, log_lines):
    licence = PbxRefused("systemResourceAvailability", "overallMonitorLimitExceeded")
    for number in range(1000):
        journal.tell(link.MonitorDelayed(str(number), licence), None)
    assert len(log_lines) == 1
    clock.now += QUIET
    journal.tell(link.MonitorDelayed("1", licence), None)
    assert log_lines[1].endswith("it is tried again (and 999 times more before)")


def test_the_same_refusal_is_one_line_a_minute_that_counts_the_others(journal, clock, log_lines):
    refused = LicenceRefused(None, "102", 1, monitor=True)
    for _ in range(100):
        journal.tell(refused, None)
    assert len(log_lines) == 1
    clock.now += QUIET
    journal.tell(refused, None)
    assert len(log_lines) == 2
    assert log_lines[1].endswith("(and 99 times more before)")


def test_repeats_do_not_grow_without_bound(clock):
    repeats = Repeats(clock)
    for number in range(5 * MOST_SUBJECTS):
        assert repeats.due(number) == ""
    assert len(repeats._subjects) <= MOST_SUBJECTS


@pytest.fixture
def folder(tmp_path):
    logs = Logs(tmp_path, terminal=False)
    yield tmp_path
    logs.close()


def test_the_main_log_has_all_lines_and_the_other_those_of_the_system(folder, journal):
    logger.info("a line")
    system.info("a line of the system {!r}", FORGED)
    logger.debug("a detail")
    assert len((folder / "Error.log").read_text().splitlines()) == 2
    assert len((folder / "Sys.log").read_text().splitlines()) == 1


def test_what_is_no_utf8_does_not_break_the_log(folder):
    logger.info("{!r} {}", "\udcff", "\udcff")
    assert (folder / "Error.log").read_text().endswith("'\\udcff' \\udcff\n")


def test_a_fault_shows_places_but_no_values(folder):
    def fail(password, now):
        raise KeyError("the key")

    assert not guard("session#1", fail, "S3cret", now=1.0)
    [line] = (folder / "Error.log").read_text().splitlines()
    assert "INTERNALERROR F" in line
    assert "KeyError" in line
    assert "test_journal.py" in line
    assert "S3cret" not in line


def test_a_flood_of_different_faults_is_cut(journal, clock, log_lines):
    for number in range(5000):
        journal.tell(link.PeerFault(f"a fault at {number}"), None)
        journal.tell(link.StatusChanged(("normal", "disabled")[number % 2]), None)
    assert len(log_lines) == MOST_FAULTS + 1 + 2
    assert "more of it is left out for 60 s" in log_lines[-1]
    clock.now += QUIET
    journal.tell(link.PeerFault("another"), None)
    assert "another" in log_lines[-1]
