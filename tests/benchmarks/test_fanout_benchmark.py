"""The benchmark of the fan-out still runs. What it measures is not judged here: tests share their machine."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARK = Path(__file__).resolve().parents[2] / "benchmarks" / "fanout.py"


@pytest.mark.e2e
def test_it_gives_every_figure() -> None:
    done = subprocess.run(
        [sys.executable, str(BENCHMARK), "--quick", "--json"],
        capture_output=True, text=True, timeout=300, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert set(report) == {"missing", "shared", "own", "latency", "stalled", "overload"}
    measured = {"redis-server": "redis", "nats-server": "nats", "mosquitto": "mosquitto"}
    others = {name for program, name in measured.items() if program not in report["missing"]}
    for row in [*report["shared"].values(), *report["own"].values()]:
        assert row["lines_s"] > 0
        assert {key for key in row if key.startswith("ratio_")} == {f"ratio_{name}" for name in others}
    assert {key for key in report["latency"] if key.startswith("p99_ratio_")} == {f"p99_ratio_{one}" for one in others}
    assert report["stalled"]["ratio"] > 0
    assert report["overload"]["dropped"] == 0
