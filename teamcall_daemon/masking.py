"""Passwords in what clients type, overwritten before a trace shows it: those of supervisors and of agents.

What is mistyped is covered as well: a line that means one of the two verbs, however it is spelt and whatever is left
out, shows nothing that could be a password.
"""

from __future__ import annotations

import re

from teamcall_core.config.values import nearest
from teamcall_core.domain.features import REQUESTED_AGENT_STATES
from teamcall_core.framing.line import LineReader
from teamcall_core.stli.requests import find
from teamcall_core.stli.supervisor import NAME

_MASK = b"***"
_AGENT = "SetAgentState"
_STATES = frozenset(state.lower().encode() for state in REQUESTED_AGENT_STATES)

_BLANKS = re.compile(rb"[\s\0]+")
_ESCAPED = re.compile(rb'\s*"[^"]*\\')
"""A first word that is written with escapes may be any verb."""
_FIRST_WORD = re.compile(rb"[^A-Za-z]*([A-Za-z]{1,32})")
_WORD = re.compile(rb'\s*("(?:[^"\\]|\\.)*"(?=\s|\Z)|[^\s"]\S*)', re.DOTALL)


def hide(line: bytes) -> bytes:
    """A line of a client with its password overwritten."""
    text = _as_read(line)
    shown = _shown(text)
    return line if shown is None or not text[shown:].strip() else text[:shown] + _MASK


def _as_read(line: bytes) -> bytes:
    """What a session reads of it: without the Telnet commands that may stand in the middle of a word."""
    if b"\xff" not in line and b"\0" not in line:
        return line
    reader = LineReader(0)
    reader.receive_data(line)
    reader.receive_eof()
    read = reader.next_line()
    return read if isinstance(read, bytes) else b""


def _shown(text: bytes) -> int | None:
    """How many octets may be shown; None for all."""
    if escaped := _ESCAPED.match(text):
        return text.index(b'"', escaped.start()) + 1
    lower = text.lower()
    if (at := lower.find(NAME.lower().encode())) >= 0:
        return _behind_word(text, at)
    if (at := lower.find(_AGENT.lower().encode())) >= 0:
        return _behind_agent(text, _behind_word(text, at))
    if (first := _FIRST_WORD.match(text)) is None:
        return None
    word = first[1].decode("ascii")
    meant = None if find(word) else nearest(word, (NAME, _AGENT))
    if meant is None:
        return None
    behind = _behind_word(text, first.end())
    return behind if meant == NAME else _behind_agent(text, behind)


def _behind_word(text: bytes, at: int) -> int:
    """Behind the word that stands at ``at``, and the blanks that follow it."""
    blanks = _BLANKS.search(text, at)
    return blanks.end() if blanks else len(text)


def _behind_agent(text: bytes, at: int) -> int:
    """The end of ``<device> <state> <agentId> `` where that is what stands at ``at``, else ``at``."""
    words: list[bytes] = []
    ends: list[int] = []
    end = at
    while len(words) < 3 and (word := _WORD.match(text, end)):  # noqa: PLR2004 - the three of the docstring
        end = word.end()
        words.append(word[1].strip(b'"').lower())
        ends.append(end)
    for place in (1, 0):
        if place < len(words) and words[place] in _STATES:
            last = ends[min(place + 1, len(ends) - 1)]
            return last + len(text[last:]) - len(text[last:].lstrip())
    return at
