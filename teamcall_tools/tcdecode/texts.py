"""Input that is text: hex in any usual form, and the lines of our own traces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from teamcall_core.framing import FRAMINGS

from .cutting import NAMES, NONE
from .shapes import begins_frame
from .streams import Input, Mark, Note, Run, Stream

_FILL: Final = re.compile(r"0[xX]|\\x|(?:[\s:,;.\-|\"]|\\(?!x))+")
"""What people put between the digits, and programs around them."""
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_ARRAY: Final = re.compile(r"\{([^{}]*)\}")
_HEX: Final = re.compile(r"(?:[0-9a-fA-F]{2})*")
_TRACE: Final = re.compile(r"(\S+) (in|out) ((?:link|session)#\d+) (\S+) (.*)")
_TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\S*")
_PEEK: Final = 32
_SHOWN: Final = 60


def hex_octets(text: str) -> bytes | None:
    """The octets that ``text`` spells, None where it is no hex. Blanks, colons, ``0x`` and the like are overlooked."""
    digits = _FILL.sub("", text)
    return bytes.fromhex(digits) if _HEX.fullmatch(digits) else None


def as_text(octets: bytes) -> str | None:
    """The text of a file in ASCII, None for anything else."""
    octets = octets.removeprefix(b"\xef\xbb\xbf")
    return octets.decode("ascii") if octets.isascii() else None


def _lines(text: str) -> list[str]:
    """The lines that count: not the empty ones and not those that begin with ``#``."""
    return [line for line in map(str.strip, text.splitlines()) if line and not line.startswith("#")]


# --- hex -------------------------------------------------------------------------------------------------------------


def read_hex(text: str, name: str = "hex") -> Input | None:
    """Messages spelt in hex, None where the text is something else.

    A line each where every line begins one in the same framing, otherwise all lines are one.
    """
    arrays = _ARRAY.findall(_COMMENT.sub("", text))  # of C, as Wireshark and xxd -i print them
    spelt = [hex_octets(line) for line in arrays or _lines(text)]
    octets = [one for one in spelt if one]
    if not octets or len(octets) < len(spelt):
        return None if arrays else _read_joined(text, name)
    alone = len(octets) > 1 and any(all(begins_frame(f, one[:_PEEK]) for one in octets) for f in NAMES)
    return hex_input(octets if alone else [b"".join(octets)], name)


def _read_joined(text: str, name: str) -> Input | None:
    """Hex whose lines end inside an octet."""
    octets = hex_octets(" ".join(_lines(text)))
    return hex_input([octets], name) if octets else None


def _runs(pieces: Sequence[bytes]) -> list[Run]:
    runs, offset = [], 0
    for order, octets in enumerate(pieces):
        runs.append(Run(octets, offset, [Mark(0, order)]))
        offset += len(octets)
    return runs


def hex_input(pieces: Sequence[bytes], name: str) -> Input:
    """Messages, or pieces of them, as input."""
    return Input([Stream(name, name, runs=_runs(pieces))], [])


# --- traces ----------------------------------------------------------------------------------------------------------


def is_trace(text: str) -> bool:
    """Whether any of the first lines is one of a trace."""
    return any(_parse(line) for line in text[: 1 << 16].splitlines())


def _parse(line: str) -> re.Match[str] | None:
    found = _TRACE.fullmatch(line)
    return found if found and _TIME.fullmatch(found[1]) else None


def read_trace(text: str) -> Input:
    """The frames and lines of a trace file, each on its own: a bad one does not touch the next."""
    streams: dict[tuple[str, str, str], Stream] = {}
    ends: dict[tuple[str, str, str], int] = {}
    notes = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        found = _parse(line)
        octets = _traced_octets(found) if found else None
        if found is None or octets is None:
            notes.append(Note(f"line {number} is not one of a trace: {line[:_SHOWN]!r}", bad=True))
            continue
        time, direction, who, framing, _what = found.groups()
        key = (who, direction, framing)
        if key not in streams:
            known = framing in NAMES
            streams[key] = Stream(who, who, direction, framing=framing if known else NONE, text=not known)
        offset = ends.get(key, 0)
        streams[key].runs.append(Run(octets, offset, [Mark(0, number, time)]))
        ends[key] = offset + len(octets)
    return Input(list(streams.values()), notes)


def _traced_octets(found: re.Match[str]) -> bytes | None:
    """What the line holds: hex where the framing is one of ours, otherwise text."""
    framing, what = found[4], found[5]
    if framing in FRAMINGS or framing == NONE:
        return hex_octets(what)
    return what.encode()
