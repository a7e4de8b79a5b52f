"""Words and lines of STLI (stli.md section 2): request lines into words, words into answer lines and event words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from teamcall_core.errors import RemoteError

MAX_LINE = 4096
"""Octets of a line that the server sends, with its CR LF (stli.md section 2, from the vendor's FAQ)."""

END = b"\r\n"
EMPTY = '""'
"""How an empty, unknown or absent value is written."""

_QUOTED = re.compile(rb'"((?:[^"\\]|\\["\\rnt]|\\x[0-9A-Fa-f]{2})*)"(?=[ \t]|\Z)')
_PLAIN = re.compile(rb"[^ \t]+")
_BLANKS = re.compile(rb"[ \t]+")
_ESCAPE = re.compile(rb'\\(["\\rnt]|x[0-9A-Fa-f]{2})')
_NAMED = {b'"': b'"', b"\\": b"\\", b"r": b"\r", b"n": b"\n", b"t": b"\t"}

# Besides what the wire contract names, what some Unicode text reader takes for a line end; written octet by octet.
_NEEDS_QUOTES = re.compile('[\x00-\x20"\x7f-\x9f\u2028\u2029]')
_TO_ESCAPE = re.compile('[\x00-\x1f"\\\\\x7f-\x9f\u2028\u2029]')
_WRITTEN = {'"': '\\"', "\\": "\\\\", "\r": "\\r", "\n": "\\n", "\t": "\\t"}

_CALL_ID_OTHER = re.compile(r"[^0-9A-Za-z._:\-]")
_PERCENT = re.compile(rb"%([0-9A-Fa-f]{2})")
_BAD_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_CACHED_WORD = 64
"""Characters up to which an escaped word is remembered; numbers and causes are shorter."""


class Undecodable(RemoteError):
    """The line is not UTF-8 text."""


class OpenQuote(RemoteError):
    """A quoted word has no end, an escape that does not exist, or something right behind it.

    ``first`` is the first word of the line where that one can be read, else None.
    """

    def __init__(self, first: str | None) -> None:
        super().__init__("a quoted word cannot be read")
        self.first = first


# --- requests --------------------------------------------------------------------------------------------------------


def split(line: bytes) -> list[str]:
    """The words of a request line. Raises Undecodable, OpenQuote. A quote inside a plain word stands for itself."""
    if b'"' not in line:
        return [_text(word) for word in line.replace(b"\t", b" ").split(b" ") if word]
    words: list[str] = []
    position = _skip_blanks(line, 0)
    while position < len(line):
        pattern, is_quoted = (_QUOTED, True) if line.startswith(b'"', position) else (_PLAIN, False)
        match = pattern.match(line, position)
        if match is None:
            raise OpenQuote(words[0] if words else None)
        words.append(_text(_ESCAPE.sub(_unescape, match[1]) if is_quoted else match[0]))
        position = _skip_blanks(line, match.end())
    return words


def _skip_blanks(line: bytes, position: int) -> int:
    match = _BLANKS.match(line, position)
    return match.end() if match else position


def _text(octets: bytes) -> str:
    try:
        return octets.decode()
    except UnicodeDecodeError as error:
        raise Undecodable("not UTF-8") from error


def _unescape(match: re.Match[bytes]) -> bytes:
    what = match[1]
    return _NAMED[what] if what in _NAMED else bytes([int(what[1:], 16)])


# --- answers ---------------------------------------------------------------------------------------------------------


def quote(word: str) -> str:
    """The word as answers and data lines write it: plain where it can stand alone, else in double quotes."""
    if word and not _NEEDS_QUOTES.search(word):
        return word
    return '"' + _TO_ESCAPE.sub(_escape, word) + '"'


def join(words: Iterable[str]) -> str:
    """A line, without its end, that ``split`` reads back as these words."""
    return " ".join(map(quote, words))


def encode_line(text: str) -> bytes:
    """A finished line with CR LF. Lone surrogates, which UTF-8 does not have, are written as ``?``."""
    return text.encode(errors="replace") + END


def clip(word: str, octets: int) -> str:
    """The word, cut behind so many octets of UTF-8 and marked with ``...`` where it is longer."""
    encoded = word.encode(errors="replace")
    return word if len(encoded) <= octets else encoded[:octets].decode(errors="ignore") + "..."


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    return _WRITTEN.get(character) or "".join(f"\\x{octet:02x}" for octet in character.encode())


# --- events ----------------------------------------------------------------------------------------------------------


def event_word(word: str) -> str:
    """The word as events write it: never a blank, a quote or a control character; those are ``%HH``.

    Every character that some Unicode text splitter takes for a blank counts as one.
    """
    if word.isalnum() and word.isascii():
        return word
    return _escaped_event_word(word) if len(word) <= _CACHED_WORD else _escape_event_word(word)


def list_member(word: str) -> str:
    """A part of a member of a list word: as ``event_word``, and the characters that build the list are ``%HH`` too.

    An absent part is empty: ``""`` stands for a whole word only.
    """
    if word.isalnum() and word.isascii():
        return word
    return "".join(_percent(c) if c in ",/()" or _is_special(c) else c for c in word)


def call_word(call: str) -> str:
    """A call identifier as one word (stli.md section 5, callId)."""
    if call.isalnum() and call.isascii():
        return call
    return _CALL_ID_OTHER.sub(lambda match: _percent(match[0]), call) or EMPTY


def read_call_word(word: str) -> str:
    """The call identifier that ``call_word`` wrote. Raises ValueError where it cannot have been written so."""
    if "%" not in word:
        return word
    if _BAD_PERCENT.search(word):
        raise ValueError("a percent sign without two hexadecimal digits")
    return _PERCENT.sub(lambda match: bytes([int(match[1], 16)]), word.encode()).decode()


def _escape_event_word(word: str) -> str:
    return "".join(_percent(c) if _is_special(c) else c for c in word) or EMPTY


_escaped_event_word = lru_cache(maxsize=4096)(_escape_event_word)


def _is_special(character: str) -> bool:
    return character in '"%' or character.isspace() or not (character.isprintable() or character > "\x9f")


def _percent(character: str) -> str:
    return "".join(f"%{octet:02X}" for octet in character.encode(errors="surrogatepass"))
