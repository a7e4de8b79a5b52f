"""Words that must not stand in the project: places of the machine it was written on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("teamcall_core", "teamcall_daemon", "teamcall_tools", "tests", "docs", "benchmarks", ".ci")
TEXTS = {".py", ".md", ".toml", ".ini", ".conf", ".txt", ".json", ".plist", ".service", ".sh", ""}

MACHINE_PLACES = re.compile(r"(?<![\w.])/(?:work|root|opt|home/\w+|Users/\w+|mnt)/")


def texts() -> Iterator[Path]:
    yield from (path for path in ROOT.iterdir() if path.is_file() and path.suffix in TEXTS and path.name[0] != ".")
    for folder in FOLDERS:
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and path.suffix in TEXTS and "__pycache__" not in path.parts:
                yield path


def test_no_text_names_a_place_of_one_machine() -> None:
    found = {
        f"{path.relative_to(ROOT)}:{number}"
        for path in texts()
        if path != Path(__file__).resolve()
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if MACHINE_PLACES.search(line)
    }
    assert not found


def test_the_search_finds_what_it_is_for() -> None:
    assert MACHINE_PLACES.search("see /" + "work/main")
    assert not MACHINE_PLACES.search("see /var/CSTAServer/conf and docs/work/x")
