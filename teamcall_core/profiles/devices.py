"""Device words: from what a client or a telephone system writes to the one word that stands for the device.

The result is the key of monitors, licence units and DeviceLicense.conf, and it is what the telephone system is asked
for. So a normaliser removes wrapping only, and never touches what a telephone system may need: ``101``, ``+4930123``,
``*72``, ``#31#``, ``Line71001`` and ``sip:101@pbx`` all stay as they are.
"""

from __future__ import annotations

import re

MAX_DEVICE = 64
"""Characters of a device key. The standards set no limit; no device word that was ever seen comes near this."""
MAX_WORD = 256
"""A word with its parameters (``N<101>;displayNumber=...;uid=...``) is longer."""

_KEY = re.compile(rf"[!#-&(-;=?-~]{{1,{MAX_DEVICE}}}")
"""Printable ASCII without blank, quotes (``"`` ``'``) and angle brackets. Besides digits, ECMA-323 (DeviceIDFormat)
knows ``* # A-D ! P T , W @ $ ;`` as dialable and ``! & / %`` inside ``N<...>``, so nothing else can be left out."""
_WRAPPED = re.compile(r"N<([^<>]*)>[^<>\x00-\x1f\x7f]*")
"""The switching function representation of ECMA-269, as OpenScape Voice sends it: ``N<302118840100>;noa=nk``. What
follows ``>`` are parameters and the name of the same device."""


def normalise_plain(word: str) -> str | None:
    """The device key of ``word``, or None when it cannot be a device. Normalising a key gives the same key.

    A key has 1 to 64 characters of printable ASCII without blanks, quotes and angle brackets. ``N<101>;noa=nk`` and
    ``101`` are one device. Upper and lower case stay: an identifier that holds letters is the telephone system's own.
    """
    if len(word) > MAX_WORD:
        return None
    wrapped = _WRAPPED.fullmatch(word)
    key = wrapped[1] if wrapped else word
    return key if _KEY.fullmatch(key) else None
