"""The trace files: one line per line of text, escaped, passwords overwritten."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from teamcall_daemon.trace import LONGEST_LINE, SessionTrace, TraceFile


@pytest.fixture
def file(tmp_path):
    file = TraceFile(tmp_path / "Session.log")
    yield file
    file.close()


def lines(file: TraceFile) -> list[str]:
    file.flush()
    return [line.split(" ", 1)[1] for line in file._path.read_text(encoding="ascii").splitlines()]


def test_a_line_has_time_direction_name_framing_and_text(file):
    file.write("in", "link#1", "length2", "0004a1020201")
    file.flush()
    pattern = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}[+-]\d\d:\d\d in link#1 length2 0004a1020201\n"
    assert re.fullmatch(pattern, file._path.read_text())


def test_text_in_pieces_is_one_line_and_several_in_one_are_several(file):
    trace = SessionTrace(file)
    for octet in b"STLI\r\n":
        trace("in", 7, bytes((octet,)))
    trace("out", 7, b"error_ind SUCCESS STLI\r\nInitiated 101 normal\r\n")
    assert lines(file) == [
        "in session#7 stli STLI",
        "out session#7 stli error_ind SUCCESS STLI",
        "out session#7 stli Initiated 101 normal",
    ]


def test_octets_that_are_no_text_are_escaped(file):
    SessionTrace(file)("in", 1, b"a\xff\x00\\\t\x1b\r\r\n")
    assert lines(file) == ["in session#1 stli a\\xff\\x00\\\\\\t\\x1b\\r"]


@pytest.mark.parametrize(
    "text",
    [
        b"SuperVisor S3cret",
        b"  supervisor;Format=JSON   S3cret more",
        b"SUPERVISOR\tS3cret",
        b'"SuperVisor" S3cret',
        b"\xff\xfb\x1fSuperVisor S3cret",
    ],
)
@pytest.mark.parametrize("size", [1, 3, 100])
def test_the_password_of_a_supervisor_is_overwritten(file, text, size):
    trace = SessionTrace(file)
    octets = text + b"\n"
    for start in range(0, len(octets), size):
        trace("in", 1, octets[start : start + size])
    [line] = lines(file)
    assert "S3cret" not in line
    assert line.endswith(("***", "..."))


def test_an_endless_line_is_cut_and_costs_little(file):
    trace = SessionTrace(file)
    for _ in range(100):
        trace("in", 1, b"y" * LONGEST_LINE)
        assert len(trace._unfinished[1, "in"]) <= LONGEST_LINE + 1
    trace("in", 1, b"\n")
    assert lines(file) == ["in session#1 stli " + "y" * LONGEST_LINE + "..."]


def test_an_unfinished_line_is_written_at_the_end(file):
    trace = SessionTrace(file)
    trace("in", 1, b"BY")
    assert lines(file) == []
    trace.ended(1)
    assert lines(file) == ["in session#1 stli BY"]
    assert trace._unfinished == {}


def test_after_it_was_moved_a_new_file_is_made(file):
    file.write("in", "link#1", "length2", "00")
    moved = file._path.rename(file._path.with_suffix(".1"))
    file.reopen()
    file.write("in", "link#1", "length2", "01")
    file.flush()
    assert moved.read_text().endswith(" 00\n")
    assert file._path.read_text().endswith(" 01\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full is Linux's")
def test_a_full_disk_costs_the_trace_and_one_line_in_the_log(log_lines):
    file = TraceFile(Path("/dev/full"))
    for _ in range(3):
        file.write("in", "link#1", "length2", "00" * 100_000)
        file.flush()
    file.close()
    file.flush()
    assert log_lines == ["WARNING /dev/full: the trace cannot be written: No space left on device; lines are left out"]


def test_a_file_that_cannot_be_opened_is_tried_again_when_the_logs_are_opened_anew(tmp_path, log_lines):
    folder = tmp_path / "Link.log"
    folder.mkdir()
    file = TraceFile(folder)
    file.write("in", "link#1", "length2", "00")
    file.flush()
    assert [line.rpartition(": the trace")[2] for line in log_lines] == [
        " cannot be written: Is a directory; lines are left out"
    ]
    folder.rmdir()
    file.reopen()
    file.write("in", "link#1", "length2", "01")
    file.close()
    assert folder.read_text().endswith(" 01\n")
