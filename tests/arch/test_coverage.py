"""Every module of csta/ and ber/ has one own test module, which ``tests/core/own_coverage.py`` asks for its lines."""

from __future__ import annotations

import importlib.util
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def own_coverage() -> ModuleType:
    path = Path(__file__).resolve().parents[1] / "core" / "own_coverage.py"
    spec = importlib.util.spec_from_file_location("own_coverage", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_module_has_one_owner(own_coverage: ModuleType) -> None:
    counted = Counter(module for modules in own_coverage.owners().values() for module in modules)
    assert {module: counted[module] for module in own_coverage.MODULES if counted[module] != 1} == {}


def test_every_pattern_fits_a_module(own_coverage: ModuleType) -> None:
    idle = [
        (path.name, pattern)
        for path in own_coverage.owners()
        for pattern in own_coverage.covers(path)
        if not any(own_coverage.fnmatch(module, pattern) for module in own_coverage.MODULES)
    ]
    assert not idle


def test_a_gap_is_told_with_its_place(own_coverage: ModuleType) -> None:
    assert own_coverage.missing("ber/tlv.py", {"missing_lines": [3, 9], "missing_branches": [[4, 7]]}) == [
        "ber/tlv.py: 3, 9 and 4->7"
    ]
    assert own_coverage.missing("ber/tlv.py", None) == ["ber/tlv.py: not imported"]
    assert own_coverage.missing("ber/tlv.py", {"missing_lines": [], "missing_branches": []}) == []
