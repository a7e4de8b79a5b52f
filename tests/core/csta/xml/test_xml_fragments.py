"""Elements that no declaration names: what their octets mean on their own, and how they are written back."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from teamcall_core.csta import xml
from teamcall_core.csta.events.call_control import Held
from teamcall_core.csta.identifiers import ConnectionID, DeviceStatus
from teamcall_core.csta.message import Message, Phase
from teamcall_core.csta.xml import tables
from teamcall_core.csta.xml.fragments import declared_type, fragment, written
from teamcall_core.csta.xml.walk import Fault, Unfit, Walk
from teamcall_core.errors import DecodeError

COVERS = ("csta/xml/fragments.py",)

OURS = tables.NAMESPACES[Phase.XML4]
XSI = 'xmlns:x="http://www.w3.org/2001/XMLSchema-instance"'
HELD = Held(b"1", ConnectionID(b"1"), DeviceStatus.NOT_KNOWN, cause="normal")
HEAD = (
    f'<HeldEvent xmlns="{OURS}"><monitorCrossRefID>1</monitorCrossRefID><heldConnection><callID>1</callID>'
    "</heldConnection><holdingDevice><notKnown/></holdingDevice><cause>normal</cause>"
)


def held(inner: str) -> bytes:
    return f"{HEAD}{inner}</HeldEvent>".encode()


def meant(octets: bytes) -> object:
    """What the last element of a document means."""
    return meaning(etree.fromstring(octets, etree.XMLParser(remove_comments=True))[-1])


def meaning(element: Any) -> object:
    """The qualified name, the attributes, the characters and the children."""
    inside = [(meaning(child), child.tail or "") for child in element]
    return element.tag, sorted(element.items()), element.text or "", inside


def kept(text: str) -> str:
    """Read an event with one more element, and see that it means the same wherever it goes."""
    octets = held(text)
    message = xml.decode(octets, Phase.XML4)
    (unknown,) = message.body.unknown
    assert meant(f'<a xmlns="{OURS}">'.encode() + unknown.octets + b"</a>") == meant(octets)
    assert meant(xml.encode(message)) == meant(octets)
    newer = xml.encode(message, Phase.XML6)
    assert newer.replace(b"/ed6", b"/ed4", 1) == xml.encode(message)
    assert xml.decode(newer, Phase.XML3).body.unknown[0].tag_or_name == unknown.tag_or_name
    return unknown.octets.decode()


@pytest.mark.parametrize(
    ("text", "octets"),
    [
        ("<x/>", "<x/>"),
        ("<x></x>", "<x/>"),
        ("<x a='1'>t<!-- no --><b/>u&lt;&#13;</x>", '<x a="1">t<b/>u&lt;&#13;</x>'),
        ("<x a='&quot;&#9;&#10;&#13;&lt;&apos;'/>", '<x a="&quot;&#9;&#10;&#13;&lt;\'"/>'),
        # The document's own elements have no declaration, whatever their prefix was.
        (f'<p:x xmlns:p="{OURS}"><p:b/></p:x>', "<x><b/></x>"),
        (f'<p:x xmlns:p="{OURS}"><b xmlns=""/></p:x>', '<x><b xmlns=""/></x>'),
        (f'<x xmlns="urn:n"><p:b xmlns:p="{OURS}"/></x>', f'<x xmlns="urn:n"><p:b xmlns:p="{OURS}"/></x>'),
        (f'<x xmlns="urn:n"><b xmlns="{OURS}"/></x>', f'<x xmlns="urn:n"><b xmlns="{OURS}"/></x>'),
        # Every other namespace is declared where it is first needed, and only there.
        ('<m:x xmlns:m="urn:m"><m:b m:c="1"/><m:d/></m:x>', '<m:x xmlns:m="urn:m"><m:b m:c="1"/><m:d/></m:x>'),
        ('<x xmlns:m="urn:m"><m:b/><m:b/></x>', '<x><m:b xmlns:m="urn:m"/><m:b xmlns:m="urn:m"/></x>'),
        ("<x xml:lang='de'/>", '<x xml:lang="de"/>'),
        # One of two prefixes that mean the same; one that has meant something else.
        ('<x xmlns:m="urn:m" xmlns:n="urn:m" n:a="1"/>', None),
        ('<n:x xmlns:m="urn:m" xmlns:n="urn:m" n:a="1"/>', None),
        ('<m:x xmlns:m="urn:1"><b xmlns:m="urn:2" m:k="1"/></m:x>', None),
        ('<m:x xmlns:m="urn:1"><n:b xmlns:m="urn:2" xmlns:n="urn:1" m:k="1" n:k="2"/></m:x>', None),
        # The name of a type needs its prefix.
        (f'<x {XSI} x:type="kind"/>', f'<x {XSI} x:type="kind"/>'),
        (f'<x xmlns:t="urn:t" {XSI} x:type=" t:kind"/>', f'<x xmlns:t="urn:t" {XSI} x:type=" t:kind"/>'),
        (f'<t:x xmlns:t="urn:t" {XSI} x:type="t:kind"/>', f'<t:x xmlns:t="urn:t" {XSI} x:type="t:kind"/>'),
        (f'<x {XSI} x:type="nobody:kind"/>', f'<x {XSI} x:type="nobody:kind"/>'),
    ],
)
def test_the_octets_of_an_element_stand_on_their_own(text: str, octets: str | None) -> None:
    found = kept(text)
    if octets is not None:
        assert found == octets


PREFIXES = ("", "m", "n")
URIS = (OURS, "urn:1", "urn:2")


@st.composite
def trees(draw: st.DrawFn, depth: int = 0) -> str:
    """An element that may declare anything anew; what it uses is declared in ``HOME`` at least."""
    changes = draw(st.dictionaries(st.sampled_from(PREFIXES), st.sampled_from(URIS), max_size=2))
    declared = "".join(f' xmlns{":" * bool(one)}{one}="{uri}"' for one, uri in changes.items())
    prefix = draw(st.sampled_from(PREFIXES))
    used = draw(st.sets(st.sampled_from(("k", "m:k", "n:j")), max_size=3))
    attributes = "".join(f' {name}="{number}"' for number, name in enumerate(sorted(used)))
    inside = draw(st.lists(trees(depth + 1), max_size=2)) if depth < 3 else []
    name = f"{prefix}:x" if prefix else "x"
    return f"<{name}{declared}{attributes}>{'t'.join(inside)}</{name}>"


@settings(max_examples=150, deadline=None)
@given(trees())
def test_any_prefixes_keep_their_meaning(tree: str) -> None:
    kept(f'<home xmlns:m="urn:1" xmlns:n="urn:2">{tree}</home>')


def test_what_is_kept_has_limits_too() -> None:
    many = " ".join(f'k{n}="1"' for n in range(65))
    for text, at, error in (
        ("<x><?b c?></x>", "<x>", "needs elements, has a processing instruction"),
        (f"<x><b {many}/></x>", "<b", "needs at most 64 attributes, has 65"),
        ("<x>" * 64 + "</x>" * 64, None, "needs at most 64 levels, has more"),
    ):
        octets = held(text)
        with pytest.raises(DecodeError) as refused:
            xml.decode(octets, Phase.XML4)
        assert str(refused.value).endswith(error)
        if at is not None:
            assert str(refused.value) == f"Held at {octets.index(at.encode())}: {error}"
    assert kept("<x>" * 63 + "</x>" * 63).count("<x") == 63
    one = etree.fromstring("<x><b/></x>")
    assert fragment(one, Walk("", 4), 3) == b"<x><b/></x>"
    with pytest.raises(Fault, match="at most 3 levels"):
        fragment(one, Walk("", 3), 3)


def test_the_type_that_an_element_names() -> None:
    assert declared_type(etree.fromstring(f'<x {XSI} x:type="t:kind" type="other"/>')) == "t:kind"
    assert declared_type(etree.fromstring('<x type="other"/>')) is None


def test_only_one_whole_element_is_written_back() -> None:
    assert written("<x>ä</x>".encode()) == "<x>ä</x>"
    for octets in (b"", b"x", b"<x>", b"<x/><x/>", b"<x>\xe4</x>", "<x/>", None):
        with pytest.raises(Unfit, match="kept octets that are not one element of XML"):
            written(octets)  # type: ignore[arg-type]


def test_a_whole_document_may_be_undeclared() -> None:
    octets = f'<m:Beat xmlns:m="{OURS}" k="1"><m:at>&lt;</m:at></m:Beat>'.encode()
    message = xml.decode(octets, Phase.XML3)
    assert message == Message("invoke", None, "beat", message.body, Phase.XML4)
    assert message.body.octets == b'<Beat k="1"><at>&lt;</at></Beat>'
    assert xml.decode(xml.encode(message), Phase.XML3) == message
