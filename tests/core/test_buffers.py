"""The queues of the engines."""

from __future__ import annotations

from collections import deque

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcall_core.buffers import Bounded, Fifo, Gathered


@given(st.lists(st.integers(0, 3)))
def test_a_fifo_is_a_deque(steps: list[int]) -> None:
    fifo: Fifo[int] = Fifo()
    model: deque[int] = deque()
    for number, step in enumerate(steps * 30):
        if step:
            fifo.append(number)
            model.append(number)
        elif model:
            assert fifo.first() == model[0]
            assert fifo.take() == model.popleft()
        assert len(fifo) == len(model)


def test_taken_items_are_let_go_of_though_the_queue_never_runs_empty() -> None:
    fifo: Fifo[int] = Fifo()
    for number in range(10_000):
        fifo.append(number)
        fifo.append(number)
        fifo.take()
    for _ in range(9_990):
        fifo.take()
    assert len(fifo._items) < 100


def test_nothing_can_be_taken_from_an_empty_fifo() -> None:
    fifo: Fifo[int] = Fifo()
    with pytest.raises(IndexError):
        fifo.first()
    with pytest.raises(IndexError):
        fifo.take()
    fifo.append(1)
    fifo.clear()
    assert len(fifo) == 0


def test_one_gathered_piece_comes_back_as_the_same_object() -> None:
    gathered = Gathered()
    piece = bytes(range(10))
    gathered.append(b"")
    assert not gathered
    gathered.append(piece)
    assert gathered
    assert gathered.take() is piece
    assert gathered.take() == b""
    gathered.append(b"a")
    gathered.append(b"b")
    assert gathered.take() == b"ab"


def test_bounded_octets_forget_everything_at_the_limit() -> None:
    bounded = Bounded(3)
    assert bounded.append(b"abc")
    assert len(bounded) == 3
    assert not bounded.append(b"d")
    assert bounded.take() == b""
    assert bounded.append(b"xy")
    assert bounded.take() == b"xy"
    assert len(bounded) == 0
