"""The order of what a session writes."""

from __future__ import annotations

import pytest

from teamcall_core.buffers import Gathered
from teamcall_core.errors import LocalError
from teamcall_core.session.answers import OPEN_REQUEST_OCTETS, Answers


@pytest.fixture
def out() -> Gathered:
    return Gathered()


@pytest.fixture
def answers(out: Gathered) -> Answers:
    return Answers(out)


def test_nothing_waits_while_nothing_is_open(answers: Answers, out: Gathered) -> None:
    answers.append(b"event")
    answers.append(b"")
    assert out.take() == b"event"
    assert answers.queued_octets == 0


def test_answers_keep_the_order_of_requests_and_events_their_place(answers: Answers, out: Gathered) -> None:
    answers.ask(1, "A")
    answers.append(b"[event 1]")
    answers.ask(2, "B")
    answers.append(b"[event 2]")
    answers.fill(2, b"[2]")
    assert out.take() == b""
    assert (answers.unanswered, answers.queued_octets) == (1, len("[event 1][2][event 2]") + OPEN_REQUEST_OCTETS)
    answers.fill(1, b"[1]")
    assert out.take() == b"[1][event 1][2][event 2]"
    assert (answers.unanswered, answers.queued_octets) == (0, 0)


def test_an_event_comes_after_the_answers_to_all_earlier_requests_only(answers: Answers, out: Gathered) -> None:
    answers.ask(1, "A")
    answers.append(b"[event]")
    answers.ask(2, "B")
    answers.fill(1, b"[1]")
    assert out.take() == b"[1][event]"
    answers.fill_all(b"[gone]")
    assert out.take() == b"[gone]"


def test_an_answer_to_nothing_is_an_error_of_ours(answers: Answers) -> None:
    with pytest.raises(LocalError, match="request 1 is not open"):
        answers.verb_of(1)
    answers.ask(1, "A")
    assert answers.verb_of(1) == "A"
    answers.fill(1, b"x")
    with pytest.raises(LocalError, match="request 1 is not open"):
        answers.verb_of(1)
