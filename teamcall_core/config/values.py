"""The kinds of values a setting can have: from the text after the equals sign to a value of Python.

Every kind has ``read``, which raises ``BadValue``, and ``allowed``, a few words for the comments of Default.conf.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Protocol

_LABEL = re.compile(r"(?!-)[A-Za-z0-9_-]{1,63}(?<!-)")
MAX_HOST = 253
"""Characters of a host name (RFC 1035, 2.3.4, without the length octets)."""
_BRACKETED = re.compile(r"\[([^\[\]]+)\](?::(\d+))?")
MAX_PORT = 65535
_DECIMAL = re.compile(r"[0-9]{1,9}(\.[0-9]{1,6})?")
_WHOLE = re.compile(r"[0-9]{1,15}")
_OBJECT_IDENTIFIER = re.compile(r"[0-2](\.(0|[1-9][0-9]{0,9})){1,20}", re.ASCII)
_LARGEST_SECOND_ARC = 39
"""Below the first arcs 0 and 1 (X.660)."""


class BadValue(Exception):
    """``what`` is wrong with the value, as the end of a sentence, and the ``remedy``; neither repeats the value.

    Never leaves this package: it becomes a Problem.
    """

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what, remedy)
        self.what = what
        self.remedy = remedy


class Kind(Protocol):
    """What ``read`` accepts."""

    def read(self, text: str) -> object:
        """The value of ``text``, which is not empty. Raises BadValue."""

    @property
    def allowed(self) -> str:
        """What may be written, in a few words."""


@dataclass(frozen=True, slots=True)
class Text:
    """Any text on one line; blanks in it and quotes belong to it."""

    longest: int = 256

    @property
    def allowed(self) -> str:
        return f"text of at most {self.longest} characters"

    def read(self, text: str) -> str:
        if len(text) > self.longest:
            raise BadValue(f"has more than {self.longest} characters", "Write a shorter one.")
        return text


@dataclass(frozen=True, slots=True)
class Token:
    """A long word; blanks that came in by copying are ignored. Whether it is valid is not judged here."""

    @property
    def allowed(self) -> str:
        return "the licence, in a single line"

    def read(self, text: str) -> str:
        return "".join(text.split())


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number from ``lowest`` to ``highest``; 0 besides, where ``zero`` says what it means."""

    lowest: int
    highest: int
    unit: str = ""
    zero: str = ""

    @property
    def allowed(self) -> str:
        return _range(str(self.lowest), str(self.highest), self.unit, self.zero)

    def read(self, text: str) -> int:
        if not _WHOLE.fullmatch(text):
            raise BadValue("which is not a whole number", f"Write {self.allowed}.")
        number = int(text)
        if not (self.lowest <= number <= self.highest or (number == 0 and self.zero)):
            raise BadValue("which is out of range", f"Write {self.allowed}.")
        return number


@dataclass(frozen=True, slots=True)
class Duration:
    """A time in seconds or milliseconds, read to seconds; 0 besides, where ``zero`` says what it means."""

    lowest: float
    highest: float
    zero: str = ""
    milliseconds: bool = False

    @property
    def allowed(self) -> str:
        return _range(f"{self.lowest:g}", f"{self.highest:.0f}", "ms" if self.milliseconds else "s", self.zero)

    def read(self, text: str) -> float:
        if not _DECIMAL.fullmatch(text):
            raise BadValue("which is not a number", f"Write {self.allowed}; the number alone, with a decimal point.")
        number = float(text)
        if not (self.lowest <= number <= self.highest or (number == 0 and self.zero)):
            raise BadValue("which is out of range", f"Write {self.allowed}.")
        return number / 1000 if self.milliseconds else number


@dataclass(frozen=True, slots=True)
class Switch:
    """``yes`` or ``no``, in upper or lower case."""

    @property
    def allowed(self) -> str:
        return "yes or no"

    def read(self, text: str) -> bool:
        word = text.lower()
        if word not in ("yes", "no"):
            raise BadValue("which is neither yes nor no", "Write yes or no.")
        return word == "yes"


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a list, in upper or lower case; read to its spelling in the list."""

    words: tuple[str, ...]
    refused: tuple[tuple[str, str], ...] = ()
    """Words that are known and cannot be taken, in lower case, each with the reason as a sentence without its end."""

    @property
    def allowed(self) -> str:
        return f"one of {', '.join(self.words)}"

    def read(self, text: str) -> str:
        word = text.lower()
        reason = dict(self.refused).get(word)
        if reason is not None:
            raise BadValue(f"which cannot be used: {reason}", f"Write {self.allowed}.")
        for known in self.words:
            if known.lower() == word:
                return known
        near = nearest(word, self.words)
        meant = f"Did you mean {near}? " if near else ""
        raise BadValue("which is not known", f"{meant}Write {self.allowed}.")


@dataclass(frozen=True, slots=True)
class Words:
    """Several words of a list, separated by commas; a word that is named twice counts once."""

    words: tuple[str, ...]
    what: str
    """What the words are, in the plural."""

    @property
    def allowed(self) -> str:
        return f"{self.what} separated by commas"

    def read(self, text: str) -> tuple[str, ...]:
        one = Word(self.words)
        return tuple(dict.fromkeys(one.read(part.strip()) for part in text.split(",")))


@dataclass(frozen=True, slots=True)
class Suffix:
    """What stands behind devices: it begins with a character that no number has."""

    longest: int = 48

    @property
    def allowed(self) -> str:
        return f"at most {self.longest} characters without blanks, of which the first is one of : @ ; / ! ="

    def read(self, text: str) -> str:
        sound = text.isascii() and text.isprintable() and not set(" \"'<>") & set(text)
        if not sound or len(text) > self.longest or text[0] not in ":@;/!=":
            raise BadValue("which cannot stand behind devices", f"Write {self.allowed}.")
        return text


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts separated by commas, each without blanks in it."""

    longest: int = 256

    @property
    def allowed(self) -> str:
        return "texts without blanks, separated by commas"

    def read(self, text: str) -> tuple[str, ...]:
        parts = tuple(dict.fromkeys(part.strip() for part in text.split(",")))
        if not all(part and len(part) <= self.longest and not any(map(str.isspace, part)) for part in parts):
            raise BadValue("in which a part is empty, too long or has blanks", f"Write {self.allowed}.")
        return parts


@dataclass(frozen=True, slots=True)
class ObjectIdentifier:
    """An object identifier of ASN.1 in its dotted form; where ``none`` is allowed, that word instead."""

    none: str = ""
    """What ``none`` means here; ``""``: it is not allowed."""

    @property
    def allowed(self) -> str:
        form = "an object identifier like 1.3.12.0.218"
        return f"{form}, or none ({self.none})" if self.none else form

    def read(self, text: str) -> str:
        if self.none and text.lower() == "none":
            return ""
        arcs = text.split(".")
        if not _OBJECT_IDENTIFIER.fullmatch(text) or (arcs[0] != "2" and int(arcs[1]) > _LARGEST_SECOND_ARC):
            raise BadValue("which is not an object identifier", f"Write {self.allowed}.")
        return text


@dataclass(frozen=True, slots=True)
class Host:
    """An IP address or a host name, without a port."""

    @property
    def allowed(self) -> str:
        return "an IP address or a host name"

    def read(self, text: str) -> str:
        if not (is_address(text) or _is_host_name(text)):
            raise BadValue(
                "which is neither an IP address nor a host name",
                "Write it like 192.168.1.10, fd00::10 or pbx.example.com; the port has a setting of its own.",
            )
        return text


@dataclass(frozen=True, slots=True)
class HostPort:
    """One address of the telephone system; ``port`` is None where the port is that of its own setting."""

    host: str
    port: int | None = None


@dataclass(frozen=True, slots=True)
class HostPorts:
    """IP addresses or host names in the order in which they are tried, each with a port or without."""

    most: int = 8

    @property
    def allowed(self) -> str:
        return "IP addresses or host names separated by commas, each alone or with :port"

    def read(self, text: str) -> tuple[HostPort, ...]:
        parts = tuple(dict.fromkeys(map(_host_port, text.split(","))))
        found = tuple(part for part in parts if part is not None)
        if len(found) < len(parts):
            many = "in which not every part is" if "," in text else "which is neither"
            alternatives = "an IP address or a host name" if "," in text else "an IP address nor a host name"
            raise BadValue(
                f"{many} {alternatives}",
                "Write it like 192.168.1.10, fd00::10 or pbx.example.com; with a port of its own like "
                "192.168.1.10:1040 or [fd00::10]:1040.",
            )
        if len(found) > self.most:
            raise BadValue(f"which are more than {self.most} addresses", "Write fewer.")
        return found


@dataclass(frozen=True, slots=True)
class Addresses:
    """IP addresses of this computer, separated by commas; an address that is named twice counts once."""

    @property
    def allowed(self) -> str:
        return "IP addresses separated by commas"

    def read(self, text: str) -> tuple[str, ...]:
        addresses = tuple(dict.fromkeys(part.strip() for part in text.split(",")))
        if not all(map(is_address, addresses)):
            raise BadValue(
                "in which not every part is an IP address",
                "Write IP addresses without ports and brackets; an example is 127.0.0.1, ::1.",
            )
        return addresses


Network = ipaddress.IPv4Network | ipaddress.IPv6Network
"""A network, or one address as the network that holds no other."""


@dataclass(frozen=True, slots=True)
class Networks:
    """Addresses and networks of others, separated by commas."""

    @property
    def allowed(self) -> str:
        return "IP addresses and networks (like 192.0.2.0/24) separated by commas"

    def read(self, text: str) -> tuple[Network, ...]:
        try:
            return tuple(dict.fromkeys(ipaddress.ip_network(part.strip()) for part in text.split(",")))
        except ValueError as error:
            raise BadValue(
                "in which not every part is an IP address or a network",
                "Write addresses without ports, and networks by their first address and the number of its bits that "
                "count; an example is 127.0.0.1, 192.0.2.0/24, fd00::/8.",
            ) from error


def is_address(text: str) -> bool:
    """Whether ``text`` is an IPv4 or IPv6 address (with a zone, where it has one)."""
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return text.isprintable() and " " not in text


def _host_port(text: str) -> HostPort | None:
    """``HOST``, ``HOST:PORT``, an address of IPv6, or ``[ADDRESS]:PORT``; None for anything else."""
    text = text.strip()
    bracketed = _BRACKETED.fullmatch(text)
    if bracketed:
        host, port = bracketed[1], bracketed[2]
    elif is_address(text):
        host, port = text, None
    else:
        host, colon, after = text.partition(":")
        port = after if colon else None
    if not (is_address(host) if bracketed else is_address(host) or _is_host_name(host)):
        return None
    if port is None:
        return HostPort(host)
    valid = _WHOLE.fullmatch(port) and 1 <= int(port) <= MAX_PORT
    return HostPort(host, int(port)) if valid else None


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The word of ``words`` that was probably meant; compared without case. Time is bounded for any ``word``."""
    by_lower = {known.lower(): known for known in words}
    found = get_close_matches(word[:64].lower(), by_lower, n=1)
    return by_lower[found[0]] if found else None


def _is_host_name(text: str) -> bool:
    """Letters, digits, hyphens and underscores in labels, the last of which is not a number (RFC 1123, 2.1)."""
    labels = text.removesuffix(".").split(".")
    return len(text) <= MAX_HOST and all(map(_LABEL.fullmatch, labels)) and not labels[-1].isdigit()


def _range(lowest: str, highest: str, unit: str, zero: str) -> str:
    text = f"a number from {lowest} to {highest}{f' {unit}' if unit else ''}"
    return f"{text}, or 0 ({zero})" if zero else text
