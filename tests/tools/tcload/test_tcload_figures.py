"""Percentiles out of buckets, and what a plan means."""

from __future__ import annotations

import pytest

from teamcall_tools.tcload.figures import Figures, Histogram
from teamcall_tools.tcload.plan import Plan


def test_percentiles_are_a_little_above_the_truth() -> None:
    histogram = Histogram()
    for number in range(1, 1001):
        histogram.add(number / 1000)
    assert 0.5 <= histogram.percentile(0.5) <= 0.5 * 1.023
    assert 0.99 <= histogram.percentile(0.99) <= 0.99 * 1.023
    assert histogram.percentile(1.0) == 1.0
    assert histogram.report()["max"] == 1000.0


def test_nothing_measured() -> None:
    assert Histogram().report() == {"median": 0.0, "p99": 0.0, "max": 0.0}
    assert Figures().report(0.0)["lines_s"] == 0


def test_one_value() -> None:
    histogram = Histogram()
    histogram.add(0.0)
    histogram.add(0.25)
    assert histogram.percentile(0.99) == 0.25


@pytest.mark.parametrize(
    ("plan", "requesters"),
    [
        (Plan(("101", "102"), rate=0.0), 0),
        (Plan(("101", "102"), rate=10.0), 1),
        (Plan(("101", "102"), rate=1000.0), 1),
        (Plan(("101", "102"), rate=1000.0, calls=False), 2),
        (Plan(tuple("12345678"), rate=101.0), 3),
        (Plan(("101",), rate=1.0), 0),
    ],
)
def test_requesters(plan: Plan, requesters: int) -> None:
    assert plan.requesters == requesters


def test_who_monitors_what() -> None:
    own = Plan(("101", "102"), own=True)
    assert [own.monitored(number) for number in range(3)] == [("101",), ("102",), ("101",)]
    assert Plan(("101", "102")).monitored(1) == ("101", "102")
    assert [own.version(number) for number in range(3)] == [1, 2, 1]
