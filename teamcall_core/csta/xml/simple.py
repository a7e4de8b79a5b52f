"""Elements without children: texts, octets, numbers, truth and words (XML Schema part 2, as ECMA-323 uses it)."""

from __future__ import annotations

import re
from binascii import Error, unhexlify
from collections.abc import Iterable, Mapping
from typing import Final

from .walk import Absent, Element, Fault, Unfit, Walk, XmlType, only_text

_SPECIAL: Final = re.compile("[&<>\r\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no document of XML 1.0 can hold (clause 2.2)."""
_BLANKS: Final = " \t\r\n"
_DIGITS: Final = re.compile(r"[+-]?[0-9]{1,19}")
LONG: Final = 1 << 63
"""One above the greatest ``xs:long``."""
_LANGUAGE: Final = re.compile("[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*")
_SHOWN: Final = 40


def escape(text: str) -> str:
    """Write characters between tags. Raises Unfit for a character that XML cannot hold."""
    if _SPECIAL.search(text) is None:
        return text
    bad = _ILLEGAL.search(text)
    if bad is not None:
        raise Unfit(f"has the character U+{ord(bad[0]):04X}, which XML cannot hold")
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def can_be_written(octets: bytes) -> bool:
    """Tell whether octets are a UTF-8 text that XML can hold."""
    try:
        return _ILLEGAL.search(octets.decode()) is None
    except UnicodeDecodeError:
        return False


def attribute(text: str) -> str:
    """Write characters between quotation marks."""
    return escape(text).replace('"', "&quot;").replace("\t", "&#9;").replace("\n", "&#10;")


def shown(text: str) -> str:
    """Quote a text of a peer for an error, shortened."""
    return repr(text if len(text) <= _SHOWN else text[:_SHOWN] + "...")


def _element(name: str, text: str) -> str:
    return f"<{name}>{text}</{name}>" if text else f"<{name}/>"


def _needs(value: object, wanted: type, word: str) -> None:
    """Check the type of a value; truth is no number."""
    if not isinstance(value, wanted) or (isinstance(value, bool) and wanted is int):
        raise Unfit(f"needs {word}, has {type(value).__name__}")


class ForeignWord(str):
    """A word of an enumeration or a flag that is not declared: as it was read, and written back as such.

    It equals the plain text. A plain text that is no declared word is refused, because then it is a misspelling.
    """

    __slots__ = ()


class Text(XmlType):
    """``xs:string`` as text, blanks included."""

    label = "text"

    def read(self, element: Element, walk: Walk, depth: int) -> str:
        """Give the characters."""
        return only_text(element)

    def write(self, name: str, value: str, edition: int) -> str:
        """Take the characters."""
        _needs(value, str, "text")
        return _element(name, escape(value))


class TextOctets(XmlType):
    """``xs:string`` where the ASN.1 has an OCTET STRING (call ids, cross references): the UTF-8 octets of the text."""

    label = "text"

    def read(self, element: Element, walk: Walk, depth: int) -> bytes:
        """Give the octets."""
        return only_text(element).encode()

    def write(self, name: str, value: bytes, edition: int) -> str:
        """Take octets that are UTF-8."""
        return _element(name, escape(text_of(value)))


class Readable(TextOctets):
    """Octets that people read (an agent's number, a currency): the same text in every phase, never hexadecimal."""


class DateTime(Text):
    """A time as its text: ``xs:string`` in the schema, which the standard fills with an ``xs:dateTime``.

    Kept as it was sent; only a translation to or from BER looks into it.
    """

    label = "a time"


class Language(Text):
    """``xs:language``: ``en``, ``de-CH``."""

    label = "a language"

    def write(self, name: str, value: str, edition: int) -> str:
        """Take what names a language."""
        _needs(value, str, "text")
        if _LANGUAGE.fullmatch(value) is None:
            raise Unfit(f"needs a language, has {shown(value)}")
        return _element(name, value)


def text_of(octets: bytes) -> str:
    """Give the text of octets that are UTF-8."""
    _needs(octets, bytes, "octets")
    try:
        return octets.decode()
    except UnicodeDecodeError:
        raise Unfit(f"needs octets of a UTF-8 text, has {octets[:_SHOWN].hex()}") from None


class Hex(XmlType):
    """``xs:hexBinary`` as octets. ``secret``: an error does not show what stands there."""

    label = "pairs of hexadecimal digits"

    def __init__(self, *, secret: bool = False) -> None:
        self.secret = secret

    def read(self, element: Element, walk: Walk, depth: int) -> bytes:
        """Give the octets."""
        text = only_text(element)
        try:
            return unhexlify(text.strip(_BLANKS))
        except (Error, ValueError):
            got = "something else" if self.secret else shown(text)
            raise Fault(element, self.label, got) from None

    def write(self, name: str, value: bytes, edition: int) -> str:
        """Take octets."""
        return _element(name, self.digits(value))

    def digits(self, value: bytes) -> str:
        """Write octets alone. Raises Unfit."""
        _needs(value, bytes, "octets")
        return value.hex().upper()


class Number(XmlType):
    """``xs:long`` and its narrower kin as int."""

    def __init__(self, least: int = -LONG, greatest: int = LONG - 1) -> None:
        self.whole = (least, greatest) == (-LONG, LONG - 1)
        self.label = "a whole number of 64 bits" if self.whole else f"a whole number from {least} to {greatest}"
        self.least = least
        self.greatest = greatest

    def read(self, element: Element, walk: Walk, depth: int) -> int:
        """Give the number."""
        text = only_text(element)
        bare = text.strip(_BLANKS)
        if _DIGITS.fullmatch(bare) is None or not self.least <= int(bare) <= self.greatest:
            raise Fault(element, self.label, shown(text))
        return int(bare)

    def write(self, name: str, value: int, edition: int) -> str:
        """Take a number."""
        return f"<{name}>{self.digits(value)}</{name}>"

    def digits(self, value: int) -> str:
        """Write a number alone. Raises Unfit."""
        _needs(value, int, "a number")
        if not self.least <= value <= self.greatest:
            raise Unfit(f"needs {self.label}, has {value}")
        return str(value)


_TRUTH: Final = {"true": True, "false": False, "1": True, "0": False}


def truth_of(element: Element) -> bool:
    """Read ``xs:boolean``."""
    text = only_text(element)
    found = _TRUTH.get(text)
    if found is None:
        found = _TRUTH.get(text.strip(_BLANKS))
    if found is None:
        raise Fault(element, "true or false", shown(text))
    return found


class Boolean(XmlType):
    """``xs:boolean``."""

    label = "true or false"

    def read(self, element: Element, walk: Walk, depth: int) -> bool:
        """Give the truth."""
        return truth_of(element)

    def write(self, name: str, value: bool, edition: int) -> str:  # noqa: FBT001 - the signature is that of all types
        """Take True or False."""
        _needs(value, bool, "True or False")
        return f"<{name}>{'true' if value else 'false'}</{name}>"


class Words:
    """Declared words of the schema and the names our dataclasses give them.

    ``spelt``: the schema's word where it differs from the name (which is the ASN.1's); ``since``: first edition of a
    name that not all editions have.
    """

    def __init__(
        self, names: Iterable[str], spelt: Mapping[str, str] | None = None, since: Mapping[str, int] | None = None
    ) -> None:
        self.words = {name: (spelt or {}).get(name, name) for name in names}
        self.names = {word: name for name, word in self.words.items()}
        self.since = dict(since or {})

    def name_of(self, word: str) -> str:
        """Give the name of a word that was read."""
        return self.names.get(word) or ForeignWord(word)

    def word_of(self, name: str | int, edition: int) -> str:
        """Give the word to write."""
        word = self.words.get(name) if isinstance(name, str) else None
        if word is None and isinstance(name, ForeignWord):
            return name
        if word is None:
            raise (Absent if isinstance(name, int) else Unfit)(f"has no word for {name!r}")
        if self.since and self.since.get(str(name), 0) > edition:
            raise Absent(f"has {name} from edition {self.since[str(name)]} on")
        return word


class Enumeration(XmlType):
    """An enumeration as the name that the ASN.1 gives; a word that is not declared stays as ForeignWord."""

    def __init__(
        self, label: str, *names: str, spelt: Mapping[str, str] | None = None, since: Mapping[str, int] | None = None
    ) -> None:
        self.label = label
        self.words = Words(names, spelt, since)

    def read(self, element: Element, walk: Walk, depth: int) -> str:
        """Give the name."""
        text = only_text(element)
        name = self.words.names.get(text)
        if name is not None:
            return name
        bare = text.strip(_BLANKS)
        if not bare:
            raise Fault(element, f"a word of {self.label}", "nothing")
        return self.words.name_of(bare)

    def write(self, name: str, value: str | int, edition: int) -> str:
        """Take the name."""
        if not isinstance(value, (str, int)) or isinstance(value, bool):
            raise Unfit(f"needs a word of {self.label}, has {type(value).__name__}")
        return f"<{name}>{escape(self.words.word_of(value, edition))}</{name}>"


class Coded(XmlType):
    """A number of the schema that the ASN.1 has a name for: the name, or the number where there is none."""

    def __init__(self, label: str, *names: str) -> None:
        self.label = label
        self.names = names
        """From 0 on."""

    def read(self, element: Element, walk: Walk, depth: int) -> str | int:
        """Give the name."""
        number = SHORT_NUMBER.read(element, walk, depth)
        return self.names[number] if 0 <= number < len(self.names) else number

    def write(self, name: str, value: str | int, edition: int) -> str:
        """Take the name or a number."""
        if isinstance(value, str) and value not in self.names:
            raise Unfit(f"has no number for {value!r}")
        return SHORT_NUMBER.write(name, self.names.index(value) if isinstance(value, str) else value, edition)


class Counted(XmlType):
    """A truth of the schema where the ASN.1 has a number: 0 or 1."""

    label = "true or false"

    def read(self, element: Element, walk: Walk, depth: int) -> int:
        """Give the number."""
        return int(truth_of(element))

    def write(self, name: str, value: int, edition: int) -> str:
        """Take 0 or 1."""
        _needs(value, int, "a number")
        if value not in (0, 1):
            raise Absent(f"has a truth in XML, not {value}")
        return BOOLEAN.write(name, bool(value), edition)


TEXT: Final = Text()
TEXT_OCTETS: Final = TextOctets()
READABLE: Final = Readable()
LANGUAGE: Final = Language()
DATE_TIME: Final = DateTime()
HEX: Final = Hex()
PASSWORD: Final = Hex(secret=True)
BOOLEAN: Final = Boolean()
LONG_NUMBER: Final = Number()
SHORT_NUMBER: Final = Number(-(1 << 15), (1 << 15) - 1)
COUNT: Final = Number(0)
"""``xs:nonNegativeInteger``; as far as ``xs:long`` reaches."""
