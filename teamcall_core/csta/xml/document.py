"""Octets to the elements of a document, safely: the only place that parses XML.

lxml parses. No DTD, no entity but the five predefined ones and character references, no network, no document larger
than the limits. When lxml refuses, expat of the standard library says what is wrong and where: it counts octets, and it
tells a document that has not ended from one that is wrong.
"""

from __future__ import annotations

import re
from contextlib import suppress
from functools import cache
from typing import Any, Final, NoReturn
from xml.parsers import expat

from teamcall_core.ber.values import Limits
from teamcall_core.errors import DecodeError, LocalError, NeedMore

from .walk import Element

try:
    from lxml import etree
except ImportError as absent:
    raise LocalError("CSTA XML needs the package lxml: install teamcall[xml]") from absent

_DOCUMENT: Final = "document"
"""The path of what is wrong before any element has a meaning."""
_HEAD: Final = 200
"""An XML declaration ends before this octet."""
_DECLARED: Final = re.compile(rb"<\?xml\s[^>]*?encoding\s*=\s*[\"']([^\"']*)[\"']")
_USUAL: Final = re.compile(
    rb"(?:<\?xml version=[\"']1\.0[\"'](?: encoding=[\"'](?:UTF|utf)-8[\"'])?\s*\?>)?\s*<[A-Za-z_]"
)
"""The head of nearly every document: in UTF-8, and the first element follows, so that there can be no DTD."""
_UTF8: Final = ("UTF-8", "UTF8")
"""Only lxml knows the second spelling; expat would take it for an encoding of single octets."""
_SINGLE_OCTET: Final = re.compile(r"US-ASCII|ASCII|ISO[-_]?8859-\d{1,2}|LATIN-?1|(?:WINDOWS-|CP)125\d")
"""Encodings in which the marks of XML are those of ASCII. Others (UTF-7, EBCDIC) could hide a DTD from us."""
_DOCTYPE: Final = b"<!DOCTYPE"
_WIDE_DOCTYPE: Final = b"\0D\0O\0C\0T\0Y\0P"
_DOCTYPES: Final = (_DOCTYPE, _DOCTYPE.decode().encode("utf-16-le"), _DOCTYPE.decode().encode("utf-16-be"))
_FIRST: Final = b"<\0\xff\xfe\xef"
"""Octets that a document can begin with, behind blanks."""
_BOM: Final = b"\xef\xbb\xbf"
"""The byte order mark of UTF-8; a declaration behind it that names another encoding is wrong."""
_MARKS: Final = {
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
    b"<\0": "UTF-16LE",
    b"\0<": "UTF-16BE",
}


@cache
def _parser(encoding: str) -> Any:
    """Make the parser of an encoding; what the document declares has been read by us."""
    return etree.XMLParser(
        encoding=encoding,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        collect_ids=False,
    )


def parse(octets: bytes, limits: Limits) -> Element:
    """Give the document element. Raises DecodeError, NeedMore."""
    if len(octets) > limits.max_octets:
        raise DecodeError(_DOCUMENT, 0, f"at most {limits.max_octets} octets", str(len(octets)))
    if _USUAL.match(octets) is not None:
        encoding = "UTF-8"
    else:
        encoding = encoding_of(octets)
        _refuse_doctype(octets, encoding)
    try:
        root: Element = etree.fromstring(octets, _parser(encoding))
    except etree.XMLSyntaxError as error:
        _explain(octets, encoding, limits, error)
    return root


def encoding_of(octets: bytes) -> str:
    """Tell the encoding of a document (XML 1.0 appendix F). Raises DecodeError for one that is not read."""
    found = _MARKS.get(octets[:2])
    if found is not None:
        return found
    if octets.startswith(_BOM):
        return "UTF-8"
    declared = _DECLARED.search(octets, 0, _HEAD)
    if declared is None:
        return "UTF-8"
    name = declared[1].decode("latin-1").upper()
    if name in _UTF8:
        return "UTF-8"
    if _SINGLE_OCTET.fullmatch(name) is None:
        raise DecodeError(_DOCUMENT, declared.start(1), "UTF-8, UTF-16 or an encoding of the ASCII family", repr(name))
    try:
        _parser(name)
    except LookupError:
        raise DecodeError(_DOCUMENT, declared.start(1), "a known encoding", repr(name)) from None
    return name


class _Stop(Exception):
    """The octet that was looked for."""

    def __init__(self, offset: int) -> None:
        super().__init__(offset)
        self.offset = offset


class _Sound(Exception):
    """The document element: what was looked for would stand before it."""


def _expat(encoding: str) -> expat.XMLParserType:
    return expat.ParserCreate(encoding)


def _refuse_doctype(octets: bytes, encoding: str) -> None:
    """Refuse a document type declaration; the words may also stand in a text or a comment.

    What expat cannot read as far as the document element is refused too: it does not know all characters that lxml
    takes for those of a name, and the declaration could stand behind them.
    """
    if (_WIDE_DOCTYPE if encoding.startswith("UTF-16") else _DOCTYPE) not in octets:
        return
    parser = _expat(encoding)

    def declared(*_: object) -> NoReturn:
        raise _Stop(parser.CurrentByteIndex)

    def opened(_name: str, _attributes: object) -> NoReturn:
        raise _Sound

    parser.StartDoctypeDeclHandler = declared
    parser.StartElementHandler = opened
    try:
        parser.Parse(octets, False)
    except _Sound:
        return
    except _Stop as stop:
        at = max(octets.rfind(word, 0, stop.offset) for word in _DOCTYPES)
        at -= at % 2 if encoding.startswith("UTF-16") else 0
        raise DecodeError(_DOCUMENT, at, "a document without DTD", "a document type declaration") from None
    except expat.ExpatError as error:
        raise _unsound(parser, error) from None


def _unsound(parser: expat.XMLParserType, error: expat.ExpatError) -> DecodeError:
    """Say what expat says."""
    return DecodeError(_DOCUMENT, max(parser.ErrorByteIndex, 0), "well-formed XML", expat.ErrorString(error.code))


def _explain(octets: bytes, encoding: str, limits: Limits, error: etree.XMLSyntaxError) -> NoReturn:
    """Say what is wrong with a document that lxml refused."""
    parser = _expat(encoding)
    depth = 0

    def opened(_name: str, _attributes: object) -> None:
        nonlocal depth
        depth += 1
        if depth > limits.max_depth:
            raise _Stop(parser.CurrentByteIndex)

    def closed(_name: str) -> None:
        nonlocal depth
        depth -= 1

    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    try:
        parser.Parse(octets, False)
    except _Stop as stop:
        raise DecodeError(_DOCUMENT, stop.offset, f"at most {limits.max_depth} levels", "more") from None
    except expat.ExpatError as found:
        raise _unsound(parser, found) from None
    try:
        parser.Parse(b"", True)
    except expat.ExpatError:
        first = octets.lstrip()[:1]
        if first not in _FIRST:
            raise DecodeError(_DOCUMENT, octets.index(first), "<", repr(first)) from None
        raise NeedMore(_DOCUMENT, len(octets), "the end of the document", "the end of the octets") from None
    # Well-formed, but not as namespaces need it: only lxml knows, and it counts lines and columns.
    raise DecodeError(
        _DOCUMENT, _by_line(octets, *error.position), "well-formed namespaces", error.msg.partition(", line")[0]
    ) from None


def _by_line(octets: bytes, line: int, column: int) -> int:
    """Turn a position that counts from 1 into an offset, exact where a character is an octet."""
    lines = octets.split(b"\n")
    return min(sum(len(one) + 1 for one in lines[: line - 1]) + max(column - 1, 0), len(octets))


def offset_of(octets: bytes, root: Any, wanted: Element) -> int:
    """Give the offset of the first octet of an element: the elements are counted, and expat counts again.

    0 where a name before it has a character that expat does not know, which goes by an older edition of XML.
    """
    index = next(number for number, one in enumerate(root.iter("*")) if one is wanted)
    parser = _expat(encoding_of(octets))
    count, offset = -1, 0

    def opened(_name: str, _attributes: object) -> None:
        nonlocal count, offset
        count += 1
        if count == index:
            offset = parser.CurrentByteIndex
            raise _Stop(offset)

    parser.StartElementHandler = opened
    with suppress(_Stop, expat.ExpatError):
        parser.Parse(octets, True)
    return offset


def is_element(octets: object) -> bool:
    """Tell whether something is octets that in UTF-8 are one element of XML and nothing else."""
    if not isinstance(octets, bytes) or not octets.startswith(b"<") or octets.startswith((b"<?", b"<!")):
        return False
    try:
        whole = etree.fromstring(octets, _parser("UTF-8"))
    except etree.XMLSyntaxError:
        return False
    return octets.endswith(b">") and _stands_alone(whole)


def _stands_alone(root: Any) -> bool:
    """Tell that nothing stands beside the document element."""
    return root.getprevious() is None and root.getnext() is None
