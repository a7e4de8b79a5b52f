"""The benchmark of the link still runs, and what it counts adds up. What it measures is not judged here."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARK = Path(__file__).resolve().parents[2] / "benchmarks" / "link.py"


@pytest.mark.e2e
def test_it_gives_every_figure() -> None:
    done = subprocess.run(
        [sys.executable, str(BENCHMARK), "--quick", "--json"],
        capture_output=True, text=True, timeout=120, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    assert set(figures) == {"restore", "kills"}
    assert figures["restore"]["seconds"] > 0
    kills = figures["kills"]
    assert (kills["lost"], kills["back"]) == (kills["kills"], kills["kills"])
    assert (kills["devices_out"], kills["devices_back"]) == (20, 20)
