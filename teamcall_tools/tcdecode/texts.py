"""Input that is text: hex in any usual form, and the lines of our own traces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from teamcall_core.framing import FRAMINGS

from .cutting import NAMES, NONE
from .shapes import begins_frame
from .streams import Input, Mark, Note, Run, Stream

_FILL: Final = re.compile(r"0[xX]|\\x|[\s:,;.\-|]+")
"""What people put between the digits."""
_HEX: Final = re.compile(r"(?:[0-9a-fA-F]{2})*")
_DUMP: Final = re.compile(r"([0-9a-fA-F]{4,8})(?:(?::|[ \t][ \t])[ \t]*(\S.*))?")
_SIGNS: Final = re.compile(r"[ \t]{3,}|\|")
"""What stands between octets and signs; behind 16 octets two blanks are enough."""
_PER_LINE: Final = 16
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
    spelt = [hex_octets(line) for line in _lines(text)]
    octets = [one for one in spelt if one]
    if not octets or len(octets) < len(spelt):
        return _read_joined(text, name)
    alone = len(octets) > 1 and any(all(begins_frame(f, one[:_PEEK]) for one in octets) for f in NAMES)
    return Input([Stream(name, name, runs=_runs(octets if alone else [b"".join(octets)]))], [])


def _read_joined(text: str, name: str) -> Input | None:
    """Hex whose lines end inside an octet."""
    octets = hex_octets(" ".join(_lines(text)))
    return Input([Stream(name, name, runs=_runs([octets]))], []) if octets else None


def _runs(pieces: Sequence[bytes]) -> list[Run]:
    runs, offset = [], 0
    for order, octets in enumerate(pieces):
        runs.append(Run(octets, offset, [Mark(0, order)]))
        offset += len(octets)
    return runs


def read_dump(text: str, name: str = "hex") -> Input | None:
    """Octets as hexdump, xxd, Wireshark and this program print them: place, at most 16 octets, signs. Else None.

    A line whose place is 0 begins another message.
    """
    found: list[bytearray] = []
    for line in _lines(text):
        parts = _DUMP.fullmatch(line)
        if parts is None:
            return None
        place, octets = int(parts[1], 16), _dumped(parts[2] or "")
        if place == 0 and octets:
            found.append(bytearray())
        if not found or octets is None or place != len(found[-1]):
            return None
        found[-1] += octets
    return Input([Stream(name, name, runs=_runs([bytes(one) for one in found]))], []) if found else None


def _dumped(columns: str) -> bytes | None:
    """The octets of one line; of the signs behind them no more than can be mistaken for a 17th octet is looked at."""
    octets = b""
    for word in _SIGNS.split(columns, maxsplit=1)[0].split():
        if len(octets) >= _PER_LINE:
            break
        if len(word) % 2 or not _HEX.fullmatch(word):
            return None
        octets += bytes.fromhex(word)
    return octets


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
