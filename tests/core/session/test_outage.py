"""What a client is told of the link."""

from __future__ import annotations

import pytest

from teamcall_core.session.outage import Outage

LOST = b"error_ind LINKOUTOFSERVICE\r\n"
BACK = b"error_ind LINKINSERVICE\r\n"


@pytest.fixture
def said() -> list[bytes]:
    return []


@pytest.fixture
def outage(said: list[bytes]) -> Outage:
    return Outage(said.append)


def test_each_loss_and_each_return_once(outage: Outage, said: list[bytes]) -> None:
    for _ in range(2):
        outage.lost()
        outage.lost()
        outage.returned()
        outage.settle(unanswered=0)
        outage.settle(unanswered=0)
    assert said == [LOST, BACK, LOST, BACK]


def test_an_answer_tells_of_the_loss_too(outage: Outage, said: list[bytes]) -> None:
    outage.answered()
    outage.lost()
    assert said == []
    outage.returned()
    outage.settle(unanswered=0)
    assert said == [BACK]


def test_who_was_not_told_of_a_loss_is_not_told_of_the_return(outage: Outage, said: list[bytes]) -> None:
    outage.returned()
    outage.settle(unanswered=0)
    assert said == []


def test_the_return_waits_for_answers_and_is_forgotten_at_the_next_loss(outage: Outage, said: list[bytes]) -> None:
    outage.lost()
    outage.returned()
    outage.settle(unanswered=1)
    outage.lost()
    outage.settle(unanswered=0)
    assert said == [LOST]
