"""What the emitted readers of documents call: values out of characters, as far as they are usual."""

from __future__ import annotations

import re
from binascii import unhexlify
from collections.abc import Callable
from typing import Any, Final

from teamcall_core.ber.source import Unusual
from teamcall_core.csta.identifiers import ConnectionID, DeviceID

from .enumerations import TYPE_OF_NUMBER
from .flags import Flags
from .identifiers import DYNAMIC, Attributes
from .simple import ForeignWord, Number
from .walk import MAX_ATTRIBUTES, Fault

MAX_REMEMBERED: Final = 256
"""Sets of flags that are remembered per declaration; beyond, they are made each time."""
MAX_LENGTH: Final = 4096
"""Longer sets are not remembered."""
NO_CHARACTERS: Final = r"\0-\x08\x0b-\x1f\ufffe\uffff"
"""What XML cannot hold, and CR, which XML reads as LF; in a set of a regular expression."""
TRUTH: Final = {"true": True, "false": False, "1": True, "0": False}
_ENTITIES: Final = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))
_FLAG: Final = re.compile(r"[ \t\r\n]*+<([A-Za-z_][\w.-]*+)>(true|false)</\1>[ \t\r\n]*+", re.ASCII)

_KINDS: Final = {f' typeOfNumber="{word}"': name for word, name in TYPE_OF_NUMBER.words.names.items()}
"""Attributes as nearly all devices have them, if they have any."""
_DYNAMIC: Final = f' typeOfNumber="{DYNAMIC}"'
_ATTRIBUTE: Final = re.compile(' ([A-Za-z]+)="([^"]*)"')


def unescaped(text: str | None) -> Any:
    """Give the characters that predefined references stand for (XML 1.0 clause 4.6)."""
    if text is not None and "&" in text:
        for reference, character in _ENTITIES:
            text = text.replace(reference, character)
    return text


def octets_of(text: str) -> bytes:
    """Give the octets of hexadecimal digits."""
    try:
        return unhexlify(text)
    except ValueError:
        raise Unusual from None


def bounded(kind: Number) -> Callable[[str], int]:
    """Make a reader of numbers that are not of 64 bits."""

    def number(text: str) -> int:
        found = int(text)
        if not kind.least <= found <= kind.greatest:
            raise Unusual
        return found

    return number


def device(text: str, attributes: str) -> DeviceID:
    """Make a device that has attributes."""
    kind = _KINDS.get(attributes)
    if kind is not None:
        return DeviceID(text, kind)
    pairs = _ATTRIBUTE.findall(attributes)
    names = dict(pairs)
    if len(names) != len(pairs) or len(pairs) > MAX_ATTRIBUTES or "xmlns" in names:
        raise Unusual
    try:
        return Attributes(text, pairs).device()
    except Fault:
        raise Unusual from None


def connection(first: str | None, party: str | None, second: str | None, attributes: str) -> ConnectionID:
    """Make a connection of a call id, which stands before or behind the device, and the device with its attributes."""
    call = first
    if call is None:
        call = second
    elif second is not None:
        raise Unusual
    if party is None:
        if call is None:
            raise Unusual
        return ConnectionID(call.encode())
    made: DeviceID | bytes
    if not attributes:
        made = DeviceID(party)
    elif attributes == _DYNAMIC:
        made = party.encode()
    elif DYNAMIC in attributes:
        raise Unusual
    else:
        made = device(party, attributes)
    return ConnectionID(None if call is None else call.encode(), made)


class Remembered(dict[str, Any]):
    """Flags by their octets. A set that has come is given again, since no Bits is changed."""

    def __init__(self, flags: Flags) -> None:
        super().__init__()
        self.flags = flags

    def __missing__(self, text: str) -> Any:
        """Read ``/>``, or ``>`` with the elements and the end tag."""
        names = self.flags.words.names
        told: dict[str, bool] = {}
        at, end = 1, max(text.rfind("<"), 0)
        while at < end:
            match = _FLAG.match(text, at, end)
            name = match and (names.get(match[1]) or ForeignWord(match[1]))
            if match is None or name is None or name in told:
                raise Unusual
            told[name] = match[2] == "true"
            at = match.end()
        found = self.flags.bits(told)
        if len(self) < MAX_REMEMBERED and len(text) < MAX_LENGTH:
            self[text] = found
        return found
