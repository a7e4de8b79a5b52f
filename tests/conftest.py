"""Fixtures that all tests share, and the closing line that says how many judges ran."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def _shared_folder() -> Path:
    return Path(os.environ.get("TEAMCALL_SHARED", ROOT.parent / "shared"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of independent judges (standards, samples); a test that asks for it is skipped where it is absent."""
    folder = _shared_folder()
    if not folder.is_dir():
        pytest.skip("the folder of independent judges is absent (TEAMCALL_SHARED)")
    return folder


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many tests asked an independent judge, so that a run without judges cannot pass unnoticed."""
    ran = skipped = 0
    for outcome in ("passed", "failed", "skipped", "error"):
        for report in terminalreporter.stats.get(outcome, []):
            if "shared" not in getattr(report, "judges", ()):
                continue
            if outcome == "skipped":
                skipped += 1
            else:
                ran += 1
    terminalreporter.write_line(f"judges: {ran} ran, {skipped} skipped")


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item):
    """Mark each report with the judges its test asked for."""
    outcome = yield
    report = outcome.get_result()
    if "shared" in getattr(item, "fixturenames", ()) and (report.when == "call" or report.skipped or report.failed):
        report.judges = ("shared",)
