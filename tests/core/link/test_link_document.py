"""docs/link.md says of every SystemStatus what is done."""

from __future__ import annotations

import re
from pathlib import Path

from teamcall_core.config.values import HostPorts
from teamcall_core.link.attempts import QUICK_CLOSE
from teamcall_core.link.liveness import STEADY_AFTER
from teamcall_core.link.monitors import SLOW_RETRY
from teamcall_core.link.restore import RESTORE_WINDOW
from teamcall_core.link.status import CLOSING_STATUSES, GOOD_STATUSES, LOOK_PAUSE, OVERLOAD_LIMIT, OVERLOAD_STATUSES
from teamcall_tools.tcsim.switch import SYSTEM_STATUSES

TEXT = (Path(__file__).parents[3] / "docs" / "link.md").read_text(encoding="utf-8")
ROWS = dict(
    re.findall(r"^\| `(\w+)` \| (.+) \|$", TEXT.partition("## SystemStatus")[2].partition("## ")[0], re.MULTILINE)
)


def test_every_status_has_its_row() -> None:
    assert set(ROWS) == set(SYSTEM_STATUSES)


def test_the_rows_say_what_is_done() -> None:
    assert {status for status, does in ROWS.items() if does.startswith("opens the gate")} == GOOD_STATUSES
    assert {status for status, does in ROWS.items() if does.startswith("closes the gate")} == CLOSING_STATUSES
    assert {status for status, does in ROWS.items() if does.startswith("what is not urgent waits")} == OVERLOAD_STATUSES


def test_the_figures_are_those_of_the_code() -> None:
    assert f"tried every {SLOW_RETRY:.0f} s" in TEXT
    assert f"at most {RESTORE_WINDOW} unanswered" in TEXT
    assert f"over {OVERLOAD_LIMIT:.0f} seconds after" in TEXT
    assert f"in service for {STEADY_AFTER:.0f} seconds" in TEXT
    assert f"closed within {QUICK_CLOSE:.0f} seconds" in TEXT
    assert f"at most {HostPorts().most}." in TEXT
    assert LOOK_PAUSE == 60
    assert "at most once a minute" in TEXT
