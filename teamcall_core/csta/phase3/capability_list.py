"""How capability lists are declared: one line per service or event, its bits as words in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from teamcall_core.ber.types import BitString, Sequence, context, may, need

_NO_NAME = "-"
_RUN = re.compile(r"(\w*\D)0\.\.(\d+)")


def positions(words: str) -> dict[str, int]:
    """Give the bit positions of words: ``-`` skips one, ``sf0..2`` stands for ``sf0 sf1 sf2``.

    >>> positions("hold - sf0..1 other")
    {'hold': 0, 'sf0': 2, 'sf1': 3, 'other': 4}
    """
    return {name: place for place, name in enumerate(_spelt_out(words)) if name != _NO_NAME}


def _spelt_out(words: str) -> Iterator[str]:
    for word in words.split():
        run = _RUN.fullmatch(word)
        if run:
            yield from (f"{run[1]}{number}" for number in range(int(run[2]) + 1))
        else:
            yield word


def capability_list(label: str, make: type, *rows: tuple[int, str, str], mandatory: bool = False) -> Sequence:
    """Declare a list: for each service or event its tag number, its name and the words of its bits."""
    declare = need if mandatory else may
    fields = (
        declare(name, context(tag, BitString(name[0].upper() + name[1:], positions(words))))
        for tag, name, words in rows
    )
    return Sequence(label, *fields, make=make)
