"""The benchmark of the server still runs. What it measures is not judged here: tests share their machine."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARK = Path(__file__).resolve().parents[2] / "benchmarks" / "server.py"


@pytest.mark.e2e
def test_it_gives_every_figure() -> None:
    done = subprocess.run(
        [sys.executable, str(BENCHMARK), "--quick", "--json"],
        capture_output=True, text=True, timeout=300, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    assert set(figures) == {"start_s", "rss_idle_mb", "rss_per_client_kb", "events_s_100", "p99_ms_1000"}
    assert all(figure >= 0 for figure in figures.values())
