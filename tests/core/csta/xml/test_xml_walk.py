"""What every declaration shares: names without their namespace, limits, and what no element may hold."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

from teamcall_core.ber.values import END, MAX_DEPTH, Unknown
from teamcall_core.csta.xml import walk
from teamcall_core.csta.xml.walk import Absent, Fault, Strange, Unfit, Walk, XmlType

COVERS = ("csta/xml/walk.py",)

OURS = Walk("{urn:ours}")
BARE = Walk("", 3)


def element(text: str) -> Any:
    return etree.fromstring(text)


def fault(call: Any, *arguments: Any) -> tuple[Any, str, str]:
    with pytest.raises(Fault) as error:
        call(*arguments)
    return error.value.element, error.value.needed, error.value.got


@pytest.mark.parametrize(
    ("reading", "text", "name"),
    [
        (OURS, '<a xmlns="urn:ours"/>', "a"),
        (OURS, '<a xmlns="urn:other"/>', "{urn:other}a"),
        (OURS, "<a/>", "a"),
        (BARE, "<a/>", "a"),
        (BARE, '<a xmlns="urn:ours"/>', "{urn:ours}a"),
    ],
)
def test_the_name_without_the_namespace_of_the_document(reading: Walk, text: str, name: str) -> None:
    assert reading.local(element(text)) == name


def test_the_depth_is_held_against_its_limit() -> None:
    one = element("<a/>")
    assert OURS.max_depth == MAX_DEPTH
    BARE.deeper(one, 3)
    assert fault(BARE.deeper, one, 4) == (one, "at most 3 levels", "more")


def test_what_is_not_declared_is_kept_with_its_place() -> None:
    kept = b'<m:a xmlns:m="urn:m">1<b/></m:a>'
    one = element('<m:a xmlns:m="urn:m">1<b/></m:a>')
    assert BARE.unknown(one, 1) == Unknown("{urn:m}a", kept, END)
    assert BARE.unknown(one, 2, 5) == Unknown("{urn:m}a", kept, 5)
    assert fault(BARE.unknown, one, 3) == (one[0], "at most 3 levels", "more")


@pytest.mark.parametrize(
    ("text", "extended"),
    [
        ("<a/>", False),
        ("<a><one/></a>", False),
        ("<a><x/></a>", False),
        ("<a><one/><x/></a>", True),
        ("<a><x/><one/></a>", True),
        ("<a><x/><y/></a>", True),
        ('<a><one/><one xmlns="urn:m"/></a>', True),
        ("<a><one/><two/></a>", False),
        ("<a><one/><x/><one/></a>", False),
        ("<a><one/><?x y?></a>", False),
    ],
)
def test_a_maker_adds_to_what_was_chosen(text: str, extended: bool) -> None:
    assert BARE.is_extended(element(text), ("one", "two")) is extended


def test_an_element_of_characters_has_no_others_in_it() -> None:
    assert walk.only_text(element("<a> x&amp;<![CDATA[<]]></a>")) == " x&<"
    assert walk.only_text(element("<a/>")) == ""
    for text, got in (("<a>x<b/></a>", "the element b in it"), ("<a>x<?b c?></a>", "a processing instruction in it")):
        one = element(text)
        assert fault(walk.only_text, one) == (one, "text", got)


def test_a_processing_instruction_is_refused_in_the_name_of_its_parent() -> None:
    one = element("<a><b/><?c d?></a>")
    walk.refuse_instruction(one[0], one)
    assert fault(walk.refuse_instruction, one[1], one) == (one, "elements", "a processing instruction")


@pytest.mark.parametrize("text", ["<a/>", "<a><b/></a>", "<a>\n <b>x</b>\t\n<b/>\r </a>", "<a> </a>", "<a><?c?> </a>"])
def test_blanks_may_stand_between_elements(text: str) -> None:
    walk.refuse_text(element(text))
    with pytest.raises(Fault):
        walk.refuse_text(element(text.replace("<a>", "<a>x").replace("<a/>", "<a>x</a>")))


@pytest.mark.parametrize("text", ["<a>x</a>", "<a>x<b/></a>", "<a><b/>x</a>", "<a><b/><?c?>\nx\n<b/></a>"])
def test_characters_may_not(text: str) -> None:
    one = element(text)
    assert fault(walk.refuse_text, one) == (one, "elements", "text between them")


@pytest.mark.parametrize("text", ["<a>x</a>", "<a> </a>", "<a><b/></a>", "<a><?c?></a>"])
def test_an_element_that_says_all_by_its_name_has_no_content(text: str) -> None:
    walk.refuse_content(element("<a k='1'></a>"))
    one = element(text)
    assert fault(walk.refuse_content, one) == (one, "no content", "some")


def test_attributes_are_given_if_they_are_not_too_many() -> None:
    def many(count: int) -> Any:
        return element("<a " + " ".join(f'k{n}="{n}"' for n in range(count)) + "/>")

    assert walk.attributes_of(many(0)) == []
    most = walk.MAX_ATTRIBUTES
    assert walk.attributes_of(many(most)) == [(f"k{n}", str(n)) for n in range(most)]
    one = many(most + 1)
    assert fault(walk.attributes_of, one) == (one, f"at most {most} attributes", str(most + 1))


def test_namespaces_are_given_if_they_are_not_too_many() -> None:
    def many(count: int) -> Any:
        return element("<a " + " ".join(f'xmlns:k{n}="urn:{n}"' for n in range(count)) + "><b/></a>")[0]

    most = walk.MAX_NAMESPACES
    assert walk.namespaces_of(many(0)) == {}
    assert walk.namespaces_of(many(most)) == {f"k{n}": f"urn:{n}" for n in range(most)}
    one = many(most + 1)
    assert fault(walk.namespaces_of, one) == (one, f"at most {most} namespaces", str(most + 1))


def test_problems_gather_their_path_from_the_inside_outwards() -> None:
    one = element("<a/>")
    strange, absent = Strange(one, "needed", "got"), Absent("is not there")
    assert isinstance(strange, Fault)
    assert isinstance(absent, Unfit)
    assert (strange.element, strange.needed, strange.got, strange.path) == (one, "needed", "got", [])
    assert (absent.reason, str(absent), absent.path) == ("is not there", "is not there", [])


def test_a_declaration_says_how_it_reads_and_writes() -> None:
    with pytest.raises(NotImplementedError):
        XmlType().read(element("<a/>"), OURS, 1)
    with pytest.raises(NotImplementedError):
        XmlType().write("a", None, 6)
