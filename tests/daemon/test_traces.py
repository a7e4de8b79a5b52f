"""Traces that a supervisor switches at run time."""

from __future__ import annotations

from teamcall_daemon.traces import Traces


def lines(tmp_path, name="Session.log"):
    return [line.split(" ", 1)[1] for line in (tmp_path / name).read_text().splitlines()]


def test_one_session_all_and_all_but_one(tmp_path):
    traces = Traces(tmp_path, link=False, sessions=False)
    assert traces.sessions is None
    assert list(tmp_path.iterdir()) == []
    traces.trace_session(2, on=True)
    for number in (1, 2):
        traces.sessions("in", number, b"first\n")
    traces.trace_sessions(on=True)
    traces.trace_session(2, on=False)
    for number in (1, 2):
        traces.sessions("in", number, b"second\n")
    traces.trace_sessions(on=False)
    assert traces.sessions is None
    traces.close()
    assert lines(tmp_path) == ["in session#2 stli first", "in session#1 stli second"]


def test_the_end_of_a_line_that_began_untraced_is_not_written(tmp_path):
    traces = Traces(tmp_path, link=False, sessions=False)
    traces.trace_session(2, on=True, amid_line=True)
    traces.sessions("in", 2, b"S3cr")
    traces.sessions("in", 2, b"et\nStatus\n")
    traces.close()
    assert lines(tmp_path) == ["in session#2 stli Status"]


def test_the_link(tmp_path):
    traces = Traces(tmp_path, link=True, sessions=False)
    traces.frame("in", "link#1", "length2", b"\x01")
    traces.trace_link(on=False)
    traces.frame("in", "link#1", "length2", b"\x02")
    traces.flush()
    traces.reopen()
    traces.close()
    assert lines(tmp_path, "Link.log") == ["in link#1 length2 01"]


def test_without_a_folder_nothing_is_traced():
    traces = Traces(None, link=True, sessions=True)
    assert (traces.offered, traces.link, traces.sessions) == (False, False, None)
    traces.trace_session(1, on=True)
    traces.close()
