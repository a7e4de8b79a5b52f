"""From the octets of a configuration file to its lines ``name = value`` (manual, 4.3).

Lines that begin with ``#`` are comments. Blanks around name and value are ignored, all others belong to the value, and
so do quotes and ``#``. What editors put into such files is recognised and called by its name.
"""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.errors import Problem

BOM = b"\xef\xbb\xbf"
_UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")
_BLANKS = " \t\r\u00a0"
"""The no-break space too: it looks like a blank, and editors make it."""
_CURLY = "".join(map(chr, range(0x2018, 0x2020)))
"""The typographic single and double quotes of all languages."""
MAX_FILE = 1 << 18
"""Octets; fifty times the shipped file. What is longer is something else."""
_PLAIN_TEXT = "Save it as plain text in UTF-8"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line ``name = value``. ``sound`` is False where a problem with this line has already been reported."""

    line: int
    """1-based; 0 for what does not come from the file."""
    name: str
    value: str
    sound: bool = True


def split(text: bytes, file: str) -> tuple[list[Entry], list[Problem]]:
    """All entries in their order, doubled ones too, and what is wrong with the file so far. Never raises.

    A problem never repeats anything of a line: a line may be part of a licence or a password.
    """
    whole = _not_text(text)
    if whole:
        return [], [Problem(file, 0, *whole)]
    entries: list[Entry] = []
    problems: list[Problem] = []
    for number, octets in enumerate(text.removeprefix(BOM).split(b"\n"), 1):
        line = octets.decode("utf-8", "replace").strip(_BLANKS)
        if not line or line.startswith("#"):
            continue
        name, equals, value = line.partition("=")
        name, value = name.strip(_BLANKS), value.strip(_BLANKS)
        wrong = _wrong_line(octets, line) or _wrong_form(name, equals)
        if wrong:
            problems.append(Problem(file, number, *wrong))
        if name and equals:
            entries.append(Entry(number, name, value, sound=wrong is None))
    return entries, problems


def _not_text(text: bytes) -> tuple[str, str] | None:
    """What is wrong with the file as a whole, and the remedy."""
    start = text[:64].removeprefix(BOM).lstrip()
    if start.startswith(b"{\\rtf"):
        return "The file is in RTF format", f"{_PLAIN_TEXT} (in TextEdit: Format > Make Plain Text)."
    if text.startswith(_UTF16_BOMS) or _looks_like_utf16(text):
        return "The file is in the encoding UTF-16", f"{_PLAIN_TEXT}; the editor offers it as an encoding."
    if b"\0" in text or len(text) > MAX_FILE:
        return (
            "The file is not a text file, or far too long",
            f"{_PLAIN_TEXT}, or start again from the shipped file.",
        )
    if b"\r" in text and b"\n" not in text:
        return "The lines of the file end in CR alone", "Save it with line ends LF (Unix) or CR LF (Windows)."
    return None


def _looks_like_utf16(text: bytes) -> bool:
    """Western text in UTF-16 without a byte order mark: every other octet is zero."""
    sample = text[:64]
    pairs = len(sample) // 2
    return pairs > 0 and pairs in (sample[0 : 2 * pairs : 2].count(0), sample[1 : 2 * pairs : 2].count(0))


def _wrong_line(octets: bytes, line: str) -> tuple[str, str] | None:
    """What is wrong with the characters of a line that is not a comment."""
    try:
        octets.decode("utf-8")
    except UnicodeDecodeError:
        return "This line is not in UTF-8", "Save the file in the encoding UTF-8, and look at this line again."
    if any(character in _CURLY for character in line):
        return (
            "This line has curly quotes, which editors put in the place of typed ones",
            "Remove them; values are written without quotes. Switch smart quotes off in the editor.",
        )
    if any(_is_control(character) for character in line):
        return "This line has a control character", "Type the line again."
    return None


def _wrong_form(name: str, equals: str) -> tuple[str, str] | None:
    """What is wrong with the form of a line that is not a comment."""
    if name.startswith("["):
        return "This line begins a section, and the file has none", "Remove the line, or put a # before it."
    if not equals:
        return "This line has no equals sign", "Write name = value, each in one line, or put a # before a comment."
    if not name:
        return "This line has no name before the equals sign", "Write name = value, or put a # before a comment."
    return None


def _is_control(character: str) -> bool:
    """C0 without TAB, DEL, C1, and the line ends of Unicode, which could forge a line of a log."""
    return (character < " " and character != "\t") or "\x7f" <= character <= "\x9f" or character in "\u2028\u2029"
