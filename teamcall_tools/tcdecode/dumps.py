"""Dumps of octets as other programs print them: a place, octets in hex, signs.

hexdump, xxd, od, Wireshark, tshark -x, tcpdump -X and this program; lines of any width. How many octets stand in a
line is known from the place of the next one, so that signs behind them are never taken for more of them. Lines that are
none of a dump (titles of packets) are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

_LINE: Final = re.compile(r"(?:0[xX])?([0-9a-fA-F]{4,8})(:?)(?:([ \t]+)(.*))?")
_SIGNS: Final = re.compile(r"[ \t]{3,}|\||[ \t]{2,}>")
"""What stands between octets and signs; behind 16 octets two blanks are enough."""
_GAP: Final = re.compile(r"[ \t]{2,}")
"""The same in lines with a colon, as xxd and tcpdump print them, which have no such gap between octets."""
_WORD: Final = re.compile(r"(?:[0-9a-fA-F]{2}){1,8}")
_USUAL_WIDTH: Final = 16
_MAX_WIDTH: Final = 64
_BASES: Final = (16, 8, 10)
"""Of places: hex, and what ``od`` prints."""
_SWAPPED: Final = 4
"""Digits of the words of hexdump and ``od -x``, whose octets are swapped as in a PC; those of xxd follow a colon."""
_AGAIN: Final = "*"


@dataclass(slots=True)
class _Block:
    """The lines of one dump: place and what stands behind it; None for lines like the one before."""

    loose: bool
    """One blank behind the place: only further lines tell it from plain hex."""
    lines: list[tuple[str, str | None]] = field(default_factory=list)


def read_blocks(text: str) -> tuple[list[bytes], int] | None:
    """The octets of each dump in a text, and how many lines are none of a dump; None where no dump is in it."""
    blocks: list[_Block] = []
    others = _gather(text.splitlines(), blocks)
    found = [_octets(block) for block in blocks]
    octets = [one for one in found if one is not None]
    if others is None or len(octets) < len(found) or not any(octets):
        return None
    return [one for one in octets if one], others


def _gather(lines: list[str], blocks: list[_Block]) -> int | None:
    """Sort the lines into blocks, each of which begins with the place 0. Lines of plain hex are no dump: None."""
    others, inside = 0, False
    for line in map(str.strip, lines):
        found = _LINE.fullmatch(line)
        if found is not None and not found[1].strip("0") and found[4]:
            blocks.append(_Block(loose=not found[2] and found[3] == " "))
            inside = True
        if line == _AGAIN and inside:
            blocks[-1].lines.append(("", None))
        elif found is not None and inside:
            prefix = found[2] and ":"
            blocks[-1].lines.append((found[1], prefix + (found[4] or "")))
        elif line and not line.startswith("#"):
            if _WORD.fullmatch(line.replace(" ", "")[:16]):
                return None
            others, inside = others + 1, False
    return others


def _octets(block: _Block) -> bytes | None:
    """The octets of a block, None where its places do not fit what stands behind them."""
    if block.loose and len(block.lines) == 1:
        return None
    found = [one for base in _BASES if (one := _in_base(block, base)) is not None]
    # od prints no signs: in the base that it means nothing is left over of a line.
    return max(found, key=len) if block.loose and found else next(iter(found), None)


def _in_base(block: _Block, base: int) -> bytes | None:
    try:
        places = [int(place, base) for place, rest in block.lines if rest is not None]
    except ValueError:
        return None
    kept = [rest for _place, rest in block.lines if rest is not None]
    octets, width, column = b"", _USUAL_WIDTH, None
    for (here, there), rest, again in zip(pairwise(places), kept, _again(block), strict=False):
        count = width if again else there - here
        line = _first(rest, count) if here == len(octets) and 0 < count <= _MAX_WIDTH else None
        if line is None:
            return None
        part, column = line
        width = count
        octets += part
        while again and len(octets) < there:
            octets += part
    last = _last(kept[-1], None if len(places) == 1 else column, width) if places[-1] == len(octets) else None
    return None if last is None else octets + last


def _again(block: _Block) -> Iterator[bool]:
    """Of each line: whether lines like it follow."""
    for (_place, rest), (_other, behind) in pairwise([*block.lines, ("", "")]):
        if rest is not None:
            yield behind is None


def _first(rest: str, count: int) -> tuple[bytes, int] | None:
    """So many octets of a line, and the column behind them."""
    octets = b""
    for found in re.finditer(r"\S+", rest.removeprefix(":")):
        word = found[0]
        if not _WORD.fullmatch(word):
            return None
        part = bytes.fromhex(word)
        octets += part[::-1] if len(word) == _SWAPPED and not rest.startswith(":") else part
        if len(octets) >= count:
            return octets[:count], found.end()
    return None


def _last(rest: str, column: int | None, width: int) -> bytes | None:
    """The octets of the last line, which no place bounds: by the column, or the blanks in front of signs."""
    bare = rest.removeprefix(":")
    if column is None:
        column = found.start() if (found := (_SIGNS if bare == rest else _GAP).search(bare)) else len(bare)
        width = width if bare == rest else _MAX_WIDTH
    words = bare[:column].split()
    octets = b""
    for word in words:
        if len(octets) >= width:
            break
        if not _WORD.fullmatch(word):
            return None
        part = bytes.fromhex(word)
        octets += part[::-1] if len(word) == _SWAPPED and not rest.startswith(":") else part
    return octets
