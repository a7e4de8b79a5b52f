"""Every fault on every proven telephone system: what must hold of each, and the page that tells what came of it."""

from __future__ import annotations

import re

import pytest
from fault_matrix import FAULTS, NEVER, PAGE, Outcome, page, run, run_all
from matrix_world import PROVEN

from teamcall_core.profiles import PROFILES
from teamcall_tools.tcsim.faults import FAULTS as PLAYED

MOST_LINES = 6
"""Different lines of the log that one fault may cost in six minutes."""


@pytest.fixture(scope="module")
def outcomes() -> dict[tuple[str, str], Outcome]:
    return run_all()


def test_every_fault_that_the_simulator_plays_is_in_the_matrix() -> None:
    assert {fault.name.split(" ")[0] for fault in FAULTS} == set(PLAYED)


def test_the_page_tells_what_a_run_gives(outcomes: dict[tuple[str, str], Outcome]) -> None:
    assert PAGE.read_text(encoding="utf-8") == page(outcomes), "write it anew: python tests/matrix/fault_matrix.py"


def test_the_same_fault_gives_the_same_twice() -> None:
    for fault in FAULTS[:6]:
        assert run("generic", fault) == run("generic", fault)


@pytest.mark.parametrize("key", PROVEN)
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_every_fault_is_borne(outcomes: dict[tuple[str, str], Outcome], key: str, fault) -> None:
    """Whoever can notice does, in the time that the row promises; nobody's log is filled; in the end all is well."""
    outcome = outcomes[fault.name, key]
    assert len(outcome.logged) <= MOST_LINES
    assert not outcome.saw.startswith("HoldCall: nothing")
    profile = PROFILES[key]
    if fault.name in ("mute", "halfopen"):
        if profile.heartbeat_timeout and profile.heartbeat_interval:
            limit = profile.heartbeat_interval + profile.heartbeat_timeout
            seconds = float(re.fullmatch(r"([\d.]+) s", outcome.noticed)[1])  # type: ignore[index]
            assert seconds <= limit
            assert "nothing heard for" in outcome.logged[0]
        else:
            assert (outcome.noticed, outcome.well) == ("not", NEVER)
    elif fault.name == "losemonitors":
        assert outcome.well != NEVER
        assert "has not told all events" in outcome.logged[0]
    else:
        assert outcome.well != NEVER
    if fault.name in ("slow", "split", "merge", "storm", "eventsfirst"):
        assert (outcome.noticed, outcome.saw, outcome.well) == ("needs none", "HoldCall: SUCCESS", "before its end")
    if fault.name in ("garbage", "twice", "unknownid"):
        assert "link out" not in outcome.saw, "one bad message ends no link"
        assert "dropped" in outcome.logged[0]
