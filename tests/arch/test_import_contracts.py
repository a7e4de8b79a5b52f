"""The import contracts of pyproject.toml, checked on every run of the tests, and each one broken once on purpose."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("teamcall_core", "teamcall_daemon", "teamcall_tools")
CHECK = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"


def check(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CHECK], cwd=folder, capture_output=True, text=True, timeout=120, check=False
    )


def test_every_contract_is_kept() -> None:
    done = check(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sources, to be spoilt."""
    folder = tmp_path_factory.mktemp("contracts")
    shutil.copy(ROOT / "pyproject.toml", folder)
    for package in PACKAGES:
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


@pytest.mark.parametrize(
    ("module", "line", "broken"),
    [
        ("teamcall_core/stli/tokens.py", "import teamcall_core.csta", "inside the core"),
        ("teamcall_core/session/login.py", "import teamcall_core.link", "inside the core"),
        ("teamcall_core/domain/ids.py", "import teamcall_core.stli", "inside the core"),
        ("teamcall_core/junk_drawer.py", '"""Nobody knows what this is for."""', "not listed as layers"),
        ("teamcall_core/link/link.py", "import time", "the core does no I/O"),
        ("teamcall_core/link/link.py", "import construct", "construct stays"),
        ("teamcall_core/config/spec.py", "import configobj", "configobj is used"),
        ("teamcall_daemon/loop.py", "import teamcall_tools.tcdiag", "programs stand on the core"),
        ("teamcall_tools/tcdiag/steps.py", "import teamcall_daemon.loop", "programs stand on the core"),
    ],
)
def test_each_contract_catches_what_it_is_for(copy: Path, module: str, line: str, broken: str) -> None:
    file = copy / module
    before = file.read_text(encoding="utf-8") if file.exists() else None
    file.write_text(f"{before or ''}\n{line}\n", encoding="utf-8")
    try:
        done = check(copy)
    finally:
        file.unlink() if before is None else file.write_text(before, encoding="utf-8")
    assert done.returncode == 1
    assert broken in done.stdout
