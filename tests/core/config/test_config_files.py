"""Files as people and editors write them, and the problems that come out: ``cases/*.conf`` beside ``*.problems``.

A ``.problems`` file holds what is told, a line per problem; a warning begins with ``warning:``. All constructed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from teamcall_core.config import ConfigurationError, Problem, load

CASES = Path(__file__).parent / "cases"
NAMES = sorted(path.stem for path in CASES.glob("*.conf"))


def told(name: str) -> tuple[bool, list[Problem]]:
    """Whether the server would start with this file, and all problems."""
    try:
        settings, problems = load((CASES / f"{name}.conf").read_bytes(), "Default.conf")
    except ConfigurationError as error:
        return False, list(error.problems)
    assert settings.pbx_type == "generic"
    return True, list(problems)


@pytest.mark.parametrize("name", NAMES)
def test_the_problems_of_a_file(name: str) -> None:
    starts, problems = told(name)
    expected = (CASES / f"{name}.problems").read_text("utf-8").splitlines()
    assert [f"{'' if problem.fatal else 'warning: '}{problem}" for problem in problems] == expected
    assert starts == (not any(problem.fatal for problem in problems))


@pytest.mark.parametrize("name", NAMES)
def test_no_problem_shows_a_secret(name: str) -> None:
    assert not any("SECRET" in str(problem) for problem in told(name)[1])


@pytest.mark.parametrize("name", NAMES)
def test_under_check_every_problem_refuses(name: str) -> None:
    text = (CASES / f"{name}.conf").read_bytes()
    problems = told(name)[1]
    if problems:
        with pytest.raises(ConfigurationError) as caught:
            load(text, "Default.conf", check=True)
        assert list(caught.value.problems) == problems
    else:
        load(text, "Default.conf", check=True)


@pytest.mark.parametrize("name", NAMES)
def test_problems_come_in_the_order_of_the_file(name: str) -> None:
    lines = [problem.line for problem in told(name)[1] if problem.line]
    assert lines == sorted(lines)
