"""README.md keeps its promises: its two commands, the programs it names and the files it points to are there."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DOCUMENTS = [ROOT / name for name in ("README.md", "ARCHITECTURE.md", "CHANGELOG.md")] + sorted(
    (ROOT / "docs").glob("*.md")
)
PROGRAMS = re.compile(r"\b(CSTAServer|tc(?:diag|sim|stli|decode|license|load))\b")


def commands() -> list[str]:
    """The lines of the code blocks that set everything up."""
    blocks = re.findall(r"^```\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line.startswith("python3 -m venv ")]


def test_there_are_two_commands_and_the_second_runs_the_tests() -> None:
    first, second = commands()
    assert first.endswith("CSTAServer --demo")
    assert re.fullmatch(r"python3 -m venv .*tox", second)


def test_the_ci_runs_the_second_command() -> None:
    pattern = re.search(r"grep -m 1 -E '([^']+)' README\.md", (ROOT / ".ci" / "run").read_text(encoding="utf-8"))
    assert pattern
    assert re.findall(pattern[1], README, re.MULTILINE)[0] == commands()[1]


@pytest.mark.parametrize("program", sorted(set(PROGRAMS.findall(README))))
def test_every_program_the_readme_names_is_installed(program: str) -> None:
    assert program in PROJECT["scripts"]
    module = PROJECT["scripts"][program].split(":")[0]
    assert (ROOT / Path(*module.split("."))).with_suffix(".py").is_file()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", document.read_text(encoding="utf-8")):
        assert (document.parent / target).exists(), target


def test_the_trademark_and_the_open_licence_are_stated() -> None:
    assert "TeamCall is a registered trademark of ilink Kommunikationssysteme GmbH" in README.replace("\n", " ")
    assert "independent" in README
    assert "licence" in README.lower()


@pytest.mark.parametrize("program", sorted(PROJECT["scripts"]))
def test_options_the_documents_give_a_program_exist(program: str) -> None:
    lines = [line for document in DOCUMENTS for line in document.read_text(encoding="utf-8").splitlines()]
    given = {
        (line.split()[1] if line.split()[1].isalpha() else "", option)
        for line in lines
        if line.startswith(f"{program} ")
        for option in re.findall(r"--\w+", line)
    }
    module = PROJECT["scripts"][program].split(":")[0]
    for command in {command for command, _option in given}:
        help_text = subprocess.run(
            [sys.executable, "-c", f"import sys, {module} as it; sys.exit(it.main())", *command.split(), "--help"],
            capture_output=True, text=True, timeout=60, check=True, stdin=subprocess.DEVNULL,
        ).stdout  # fmt: skip
        assert {option for of, option in given if of == command} <= set(re.findall(r"--\w+", help_text))
