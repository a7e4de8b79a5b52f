"""The words behind a verb: how Help shows them, how they are read, and what is answered where they cannot be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from teamcall_core.domain.features import FORWARDING_TYPES, REQUESTED_AGENT_STATES
from teamcall_core.domain.ids import CallId

from . import tokens


@dataclass(frozen=True, slots=True)
class Parameter:
    """One word behind a verb. ``read`` raises ValueError for a word that it cannot be."""

    shown: str
    """As Help writes it; what may be left out stands in brackets."""
    read: Callable[[str], object]
    code: str = "INVALPARAM"
    """What a word that cannot be read is answered with."""

    @property
    def optional(self) -> bool:
        """May be left out."""
        return self.shown.startswith("[")


_CONTROLS = frozenset({"Cc", "Zl", "Zp"})
"""Unicode's control characters, line and paragraph separators."""
_DIGITS = re.compile(r"[0-9A-Da-d*#,]+")
_VOLUME = re.compile(r"[0-9]{1,3}")
_LOUDEST = 100


def _clean(word: str) -> str:
    """A word that may reach a telephone system: no control characters, hence no line ends."""
    if any(unicodedata.category(character) in _CONTROLS for character in word):
        raise ValueError("control characters")
    return word


def _printable(word: str) -> str:
    if not word:
        raise ValueError("empty")
    return _clean(word)


def _absent_if_empty(word: str) -> str | None:
    return _clean(word) or None


def _call(word: str) -> CallId:
    return CallId(_printable(tokens.read_call_word(word)))


def _one_of(words: Iterable[str]) -> Callable[[str], str]:
    known = {word.lower(): word for word in words}

    def read(word: str) -> str:
        if word.lower() not in known:
            raise ValueError("unknown")
        return known[word.lower()]

    return read


def _on_off(word: str) -> bool:
    return _one_of(("on", "off"))(word) == "on"


def _digits(word: str) -> str:
    if not _DIGITS.fullmatch(word):
        raise ValueError("no digits")
    return word


def _volume(word: str) -> int:
    if not _VOLUME.fullmatch(word) or int(word) > _LOUDEST:
        raise ValueError("no percentage")
    return int(word)


DEVICE = Parameter("<device>", _printable)
ALERTING_DEVICE = Parameter("<alertingDevice>", _printable)
NUMBER = Parameter("<number>", _printable)
ANY_NUMBER = Parameter("[<number>]", _printable)
CALL = Parameter("[callId]", _call)
DIGITS = Parameter("<digits>", _digits)
DATA = Parameter("<data>", _printable)
TEXT = Parameter("<text>", _clean)
FORWARDING_TYPE = Parameter("<type>", _one_of(FORWARDING_TYPES), "INVALIDFORWARDINGFEATURE")
ON_OFF = Parameter("<on|off>", _on_off)
AGENT_STATE = Parameter("<state>", _one_of(REQUESTED_AGENT_STATES), "INVALIDAGENTSTATE")
AGENT_ID = Parameter("<agentId>", _clean)
GROUP = Parameter("[<group>]", _absent_if_empty)
PASSWORD = Parameter("[<password>]", _absent_if_empty)
VOLUME = Parameter("<0-100>", _volume)
