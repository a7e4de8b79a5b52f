"""Device words: from what a client or a telephone system writes to the one word that stands for the device, and back.

The word is the key of monitors, licence units and DeviceLicense.conf. So a normaliser removes wrapping only, and never
touches what a telephone system may need: ``101``, ``+4930123``, ``*72``, ``#31#``, ``Line71001`` and ``sip:101@pbx``
all stay as they are. A denormaliser gives what the telephone system is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

MAX_DEVICE = 64
"""Characters of a device key. The standards set no limit; no device word that was ever seen comes near this."""
MAX_WORD = 256
"""A word with its parameters (``N<101>;displayNumber=...;uid=...``) is longer."""

DIALING_NUMBER = "dialingNumber"
DEVICE_NUMBER = "deviceNumber"
OTHER = "other"

_KEY = re.compile(rf"[!#-&(-;=?-~]{{1,{MAX_DEVICE}}}")
"""Printable ASCII without blank, quotes (``"`` ``'``) and angle brackets. Besides digits, ECMA-323 (DeviceIDFormat)
knows ``* # A-D ! P T , W @ $ ;`` as dialable and ``! & / %`` inside ``N<...>``, so nothing else can be left out."""
_WRAPPED = re.compile(r"N<([^<>]*)>[^<>\x00-\x1f\x7f]*")
"""The switching function representation of ECMA-269, as OpenScape Voice sends it: ``N<302118840100>;noa=nk``. What
follows ``>`` are parameters and the name of the same device."""
_DEVICE_NUMBER = re.compile(r"0[xX]([0-9A-Fa-f]{8})")
"""A device number of Panasonic as people write it: two words of 16 bits, kind and index (``0x01110001``)."""


def normalise_plain(word: str) -> str | None:
    """The device key of ``word``, or None when it cannot be a device. Normalising a key gives the same key.

    A key has 1 to 64 characters of printable ASCII without blanks, quotes and angle brackets. ``N<101>;noa=nk`` and
    ``101`` are one device. Upper and lower case stay: an identifier that holds letters is the telephone system's own.
    """
    if len(word) <= MAX_DEVICE and word.isalnum() and word.isascii():
        return word  # as almost all are: in a tenth of the time
    if len(word) > MAX_WORD:
        return None
    wrapped = _WRAPPED.fullmatch(word)
    key = wrapped[1] if wrapped else word
    return key if _KEY.fullmatch(key) else None


def bare(word: str) -> str:
    """``word`` without the wrapping of ECMA-269, or ``word`` itself where nothing is wrapped or nothing remains."""
    return normalise_plain(word) or word


@dataclass(frozen=True, slots=True)
class Spelling:
    """A device as a message names it: the text, and its type in the words of ECMA-323."""

    identifier: str
    type_of_number: str = DIALING_NUMBER


@dataclass(frozen=True, slots=True)
class DeviceForm:
    """How a telephone system writes devices. ``denormalise`` takes keys only."""

    name: str
    normalise: Callable[[str], str | None]
    denormalise: Callable[[str], Spelling]
    appends: str = ""
    """What the telephone system appends to every device of its own, and clients neither write nor read."""


def _as_it_is(key: str) -> Spelling:
    return Spelling(key)


def _wrapped(key: str) -> Spelling:
    """``123!98`` is a name of the switching function (MiVoice Office 400); a bare number is dialled."""
    return Spelling(f"N<{key}>") if "!" in key else Spelling(key)


def _normalise_panasonic(word: str) -> str | None:
    """A device number gets one spelling, ``0x`` and eight upper-case digits; all else is a dialling number."""
    number = _DEVICE_NUMBER.fullmatch(word)
    return f"0x{number[1].upper()}" if number else normalise_plain(word)


def _panasonic(key: str) -> Spelling:
    number = _DEVICE_NUMBER.fullmatch(key)
    return Spelling(str(int(number[1], 16)), DEVICE_NUMBER) if number else Spelling(key)


def _avaya(key: str) -> Spelling:
    """``extension:switch:address:instance``, the device id that GetThirdPartyDeviceId gives, is no dialling number."""
    return Spelling(key, OTHER) if ":" in key else Spelling(key)


def appending(form: DeviceForm, suffix: str) -> DeviceForm:
    """``form`` with ``suffix`` behind each device: ``101`` is asked for as ``101:CM1:10.0.0.1:0``, and read back."""

    def normalise(word: str) -> str | None:
        key = form.normalise(word)
        while key is not None and key != suffix and key.endswith(suffix):
            key = key.removesuffix(suffix)
        return key

    def denormalise(key: str) -> Spelling:
        return form.denormalise(key if suffix[:1] in key else key + suffix)

    return DeviceForm(form.name, normalise, denormalise, suffix)


PLAIN = DeviceForm("plain", normalise_plain, _as_it_is)
WRAPPED = DeviceForm("wrapped", normalise_plain, _wrapped)
PANASONIC = DeviceForm("panasonic", _normalise_panasonic, _panasonic)
AVAYA = DeviceForm("avaya", normalise_plain, _avaya)

DEVICE_FORMS: Mapping[str, DeviceForm] = MappingProxyType({one.name: one for one in (PLAIN, WRAPPED, PANASONIC, AVAYA)})
"""The word of the setting ``cstaDeviceForm`` to the form."""
