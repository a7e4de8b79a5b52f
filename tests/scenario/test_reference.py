"""Every example of docs/stli.md is asked, answered and told in a transcript, or here."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
TEXT = (HERE.parents[1] / "docs" / "stli.md").read_text(encoding="utf-8")
TRANSCRIPTS = [path.read_text(encoding="utf-8").splitlines() for path in sorted((HERE / "transcripts").glob("*.txt"))]
CELL = re.compile(r"(?<!\\)\|")
NEVER = "INVALIDDEVICEFEATURE"
"""Kept for what does not exist yet."""
ELSEWHERE = {"OVERLOAD", "LINETOOLONG", "INTERNALERROR", "ACCESSDENIED"}
"""Codes whose examples are played by a test of their own: below, and where connections are refused."""
OF_EARLIER_PHASES = {"WorkReady", "WorkNotReady"}


def rows(first: str) -> list[list[str]]:
    """The cells of the table whose first column has this heading, without marks."""
    table = TEXT.split(f"\n| {first} |", 1)[1].split("\n\n", 1)[0]
    return [
        [cell.strip().strip("`").replace("\\|", "|") for cell in CELL.split(row)[1:-1]]
        for row in table.splitlines()[2:]
    ]


def said(line: str) -> str | None:
    """What a client says in this line of a transcript."""
    found = re.match(r"[A-Z]: (.*)", line)
    return found[1] if found else None


def heard(line: str) -> str | None:
    """What it hears."""
    found = re.match(r"[A-Z]< (.*)", line)
    return found[1] if found else None


SAID = {said(line) for lines in TRANSCRIPTS for line in lines}
HEARD = {heard(line) for lines in TRANSCRIPTS for line in lines}


@pytest.mark.parametrize("example", [row[-1] for row in rows("request")])
def test_requests(example: str) -> None:
    assert example in SAID


@pytest.mark.parametrize("example", [row[-1] for row in rows("data line")])
def test_data_lines(example: str) -> None:
    assert example in HEARD


@pytest.mark.parametrize("example", [row[-1] for row in rows("event")])
def test_events(example: str) -> None:
    assert example in HEARD or example.split(maxsplit=1)[0] in OF_EARLIER_PHASES


@pytest.mark.parametrize(("answer", "asked", "answered"), [[row[0], *row[2:]] for row in rows("answer")])
def test_answers(answer: str, asked: str, answered: str) -> None:
    code = answer.split()[1]
    if code == NEVER:
        return
    assert fits(answer, answered)
    if code in ELSEWHERE:
        return
    for lines in TRANSCRIPTS:
        places = [place for place, line in enumerate(lines) if not asked or said(line) == asked]
        if any(heard(line) == answered for place in places[:1] for line in lines[place:]):
            return
    pytest.fail(f"no transcript asks {asked!r} and hears {answered!r}")


def fits(answer: str, answered: str) -> bool:
    """Whether an example is what the first column describes."""
    pattern = re.sub(r"<[^<>]*>", r"\\S+", answer)
    return re.fullmatch(pattern, answered) is not None


def example_of(code: str) -> tuple[str, str]:
    """What is asked and answered in the first row with this code."""
    return next((row[2], row[3]) for row in rows("answer") if row[0].split()[1] == code)


def test_too_many_requests(make_world) -> None:
    asked, answered = example_of("OVERLOAD")
    world = make_world()
    world.pbx_up()
    world.type("A", b"STLI\r\n" + f"{asked}\r\n".encode() * 33)
    assert [message.operation for message in world.requests] == ["makeCall"] * 32
    world.pbx_lost()
    assert list(world.received["A"])[-2:] == ["error_ind LINKOUTOFSERVICE", answered]


def test_a_line_too_long(make_world) -> None:
    _, answered = example_of("LINETOOLONG")
    world = make_world()
    world.type("A", b"x" * 5000 + b"\r\n")
    assert list(world.received["A"]) == [answered]


def test_a_fault_of_ours(make_world, monkeypatch) -> None:
    asked, answered = example_of("INTERNALERROR")
    world = make_world()
    world.pbx_up()
    monkeypatch.setattr(world.link, "offers", lambda request: 1 / 0)
    world.type("A", f"STLI\r\n{asked}\r\n".encode())
    assert list(world.received["A"]) == ["error_ind SUCCESS STLI", answered]
