"""What the fuzz tests begin with: one message of every declared service and event, in every phase that can say it."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from teamcall_core import csta
from teamcall_core.csta import Phase
from teamcall_core.csta.phase3 import tables
from teamcall_core.errors import NotExpressible

VECTORS = Path(__file__).resolve().parents[1] / "vectors"
TIMES = int(os.environ.get("TEAMCALL_FUZZ", "1"))
"""How many times as many examples are tried as usual."""


def bounded(examples: int) -> settings:
    """So many examples, times what TEAMCALL_FUZZ says; the same ones on every run unless it says more than 1."""
    return settings(
        max_examples=examples * TIMES,
        derandomize=TIMES == 1,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )


def _declaration(kind: str, name: str) -> Any:
    if kind == "event":
        return tables.event_of(tables.CATEGORIES[tables.EVENT_PLACES[name][0]], name)
    return tables.argument_of(name) if kind == "invoke" else tables.result_of(name)


@cache
def fullest() -> tuple[csta.Message, ...]:
    """Every service and event of Phase III with all its optional elements."""
    octets: dict[str, str] = json.loads((VECTORS / "phase3_official.json").read_text(encoding="utf-8"))["octets"]
    found = []
    for words, body in octets.items():
        kind, name = words.split()
        value = _declaration(kind, name).decode(bytes.fromhex(body))
        if kind == "event":
            value.monitor_cross_ref_id = b"\x01"
        found.append(csta.Message(kind, 1, name, value))
    return tuple(found)


@cache
def _captured() -> tuple[tuple[Phase, bytes], ...]:
    files = ((Phase.I, "phase1/application_link"), (Phase.II, "phase2/captured"), (Phase.III, "phase3"))
    return tuple(
        (phase, bytes.fromhex(vector["octets"]))
        for phase, name in files
        for vector in json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))["vectors"]
    )


@cache
def seeds(*phases: Phase) -> tuple[tuple[Phase, bytes], ...]:
    """Octets of all messages of these phases: what was recorded, and the fullest of what can be said."""
    found = [one for one in _captured() if one[0] in phases]
    for message in fullest():
        for phase in phases:
            try:
                found.append((phase, csta.encode(csta.translate(message, phase))))
            except NotExpressible:
                continue
    return tuple(found)


@pytest.fixture(scope="session")
def ber_seeds() -> tuple[tuple[Phase, bytes], ...]:
    return seeds(Phase.I, Phase.II, Phase.III)


@pytest.fixture(scope="session")
def xml_seeds() -> tuple[tuple[Phase, bytes], ...]:
    return seeds(Phase.XML3, Phase.XML6)


@pytest.fixture(scope="session")
def limited() -> Any:
    return bounded
