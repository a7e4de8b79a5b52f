"""Elements with children: what each kind of declaration reads, keeps, refuses and writes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from xml_declarations import both_ways, read, refusal, unfit

from teamcall_core.ber.values import END, Chosen, Unknown
from teamcall_core.csta.xml.simple import TEXT, Enumeration, ForeignWord, Number
from teamcall_core.csta.xml.structures import (
    Alternative,
    Choice,
    Field,
    Listing,
    ListOf,
    Single,
    Structure,
    Wrapped,
    may,
    need,
    snake,
    written,
)
from teamcall_core.csta.xml.walk import Absent, Fault, Strange, Unfit, Walk, XmlType

COVERS = ("csta/xml/structures.py",)

NUMBER = Number(0, 9)
WORD = Enumeration("Word", "yes", "no", spelt={"no": "nay"})


@dataclass(slots=True)
class Made:
    """What the declarations below make; only other phases have ``elsewhere``."""

    one: Any = None
    two: Any = None
    word: Any = None
    elsewhere: Any = None
    unknown: tuple[Unknown, ...] = ()


@dataclass(slots=True)
class Held:
    """One value, and more of them where there are more."""

    item: Any
    others: Any = None
    unknown: tuple[Unknown, ...] = ()


class Odd(XmlType):
    """A form that has no place: always strange."""

    def read(self, element: Any, walk: Walk, depth: int) -> Any:
        raise Strange(element, "a place", "none")


@pytest.mark.parametrize(
    ("name", "attr"),
    [
        ("monitorCrossRefID", "monitor_cross_ref_id"),
        ("originatingNIDConnection", "originating_nid_connection"),
        ("cause", "cause"),
        ("ACDGroup2Info", "acd_group2_info"),
    ],
)
def test_attributes_are_called_like_elements(name: str, attr: str) -> None:
    assert snake(name) == attr
    assert (need(name, TEXT).attr, may(name, TEXT).attr, may(name, TEXT, "own").attr) == (attr, attr, "own")


def structure(*fields: Field) -> Structure:
    return Structure("Made", *fields, make=Made)


PLAIN = structure(need("one", TEXT), may("two", NUMBER, default=5), may("word", WORD))
RENAMED = structure(need("one", TEXT, earlier="uno"), may("two", NUMBER, since=5))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("<a><one>x</one></a>", Made("x")),
        ("<a><one/><two>7</two><word>yes</word></a>", Made("", 7, "yes")),
        ("<a><one/><word>nay</word></a>", Made("", None, "no")),
        ("<a><one/><word>perhaps</word></a>", Made("", None, ForeignWord("perhaps"))),
        # What nobody declared comes back where it stood.
        ("<a><x/><one>1</one></a>", Made("1", unknown=(Unknown("x", b"<x/>", 0),))),
        ("<a><one>1</one><x/><two>2</two></a>", Made("1", 2, unknown=(Unknown("x", b"<x/>", 1),))),
        ("<a><one>1</one><word>yes</word><x/></a>", Made("1", None, "yes", unknown=(Unknown("x", b"<x/>", 3),))),
    ],
)
def test_a_structure_goes_both_ways(text: str, value: Made) -> None:
    both_ways(PLAIN, text, value)


def test_blanks_and_the_namespace_of_the_document_make_no_difference() -> None:
    text = '<a xmlns="urn:u">\n <one>1</one>\n <m:two xmlns:m="urn:m">3</m:two><word> yes </word></a>'
    kept = Unknown("{urn:m}two", b'<m:two xmlns:m="urn:m">3</m:two>', 1)
    assert read(PLAIN, text, Walk("{urn:u}")) == Made("1", None, "yes", unknown=(kept,))
    assert "<a> the element one, none" in refusal(PLAIN, '<a><one xmlns="urn:u">1</one></a>')


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("<a/>", "one <a> the element one, none"),
        ("<a><two>1</two></a>", "one <a> the element one, none"),
        ("<a><one/><one/></a>", "one <one> an element in its order, one again or too late"),
        ("<a><two>1</two><one/></a>", "one <one> an element in its order, one again or too late"),
        ("<a><one/><two>10</two></a>", "two <two> a whole number from 0 to 9, '10'"),
        ("<a><one/><word>yes<x/></word></a>", "word <word> text, the element x in it"),
        ("<a><one/>1<two>1</two></a>", " <a> elements, text between them"),
        ("<a><one/><?x y?></a>", " <a> elements, a processing instruction"),
    ],
)
def test_a_structure_refuses(text: str, error: str) -> None:
    assert refusal(PLAIN, text) == error


def test_the_first_mandatory_element_that_is_missing_is_named() -> None:
    kind = structure(may("two", NUMBER), need("one", TEXT), need("word", WORD))
    assert refusal(kind, "<a/>") == "one <a> the element one, none"
    assert refusal(kind, "<a><two>1</two><one/></a>") == "word <a> the element word, none"


def test_a_strange_form_is_kept_where_the_element_is_optional() -> None:
    kind = structure(need("one", TEXT), may("two", Odd()), may("word", WORD))
    found = read(kind, "<a><one/><two k='1'/><word>yes</word></a>")
    assert found == Made("", None, "yes", unknown=(Unknown("two", b'<two k="1"/>', 1),))
    assert kind.write("a", found, 6) == '<a><one/><two k="1"/><word>yes</word></a>'
    mandatory = structure(need("one", Odd()))
    assert refusal(mandatory, "<a><one/></a>", wanted=Strange) == "one <one> a place, none"


def test_the_depth_has_a_limit() -> None:
    deep = structure(need("one", structure(need("one", structure(need("one", TEXT))))))
    text = "<a><one><one><one>x</one></one></one></a>"
    assert read(deep, text, Walk("", 3)) == Made(Made(Made("x")))
    assert refusal(deep, text, Walk("", 2)) == "one.one <one> at most 2 levels, more"


@pytest.mark.parametrize(
    ("value", "error", "kind"),
    [
        (None, "needs Made, has NoneType", Unfit),
        (Made(None, 1), "one: is missing", Unfit),
        (Made(7), "one: needs text, has int", Unfit),
        (Made("1", 10), "two: needs a whole number from 0 to 9, has 10", Unfit),
        (Made("1", None, 7), "word: has no word for 7", Absent),
        (Made("1", elsewhere=0), "elsewhere: has no element", Absent),
        (Made("1", unknown=(Unknown("x", b"x"),)), "is kept octets that are not one element of XML", Unfit),
        (Made("1", unknown=(b"<x/>",)), "has something else than Unknown in unknown", Unfit),  # type: ignore[arg-type]
        (Made("1", unknown=7), "has something else than Unknown in unknown", Unfit),  # type: ignore[arg-type]
    ],
)
def test_a_structure_does_not_write(value: object, error: str, kind: type[Unfit]) -> None:
    assert unfit(PLAIN, value, wanted=kind) == error


def test_a_default_is_not_written_and_an_empty_structure_is_closed() -> None:
    assert PLAIN.write("a", Made("1", 5), 6) == "<a><one>1</one></a>"
    assert structure(may("one", TEXT)).write("a", Made(), 6) == "<a/>"


def test_kept_elements_without_a_place_come_last() -> None:
    extras = tuple(Unknown("x", octets, place) for octets, place in ((b"<x/>", END), (b"<y/>", 99), (b"<z/>", 1)))
    assert PLAIN.write("a", Made("1", 2, unknown=extras), 6) == "<a><one>1</one><z/><two>2</two><x/><y/></a>"
    assert written(extras[0]) == "<x/>"


def test_an_edition_has_its_own_elements_and_names() -> None:
    for edition, text in ((6, "<a><one>x</one><two>1</two></a>"), (5, "<a><uno>x</uno><two>1</two></a>")):
        both_ways(RENAMED, text, Made("x", 1), edition)
    assert RENAMED.write("a", Made("x"), 4) == "<a><uno>x</uno></a>"
    assert unfit(RENAMED, Made("x", 1), 4, Absent) == "two: is there from edition 5 on"


def test_what_is_emitted_for_a_structure() -> None:
    class Own(Structure):
        """Reads in a way of its own."""

    assert PLAIN.usual(Made()) is PLAIN
    assert Own("Made", may("one", TEXT), make=Made).usual(Made()) is None


NUMBERS = ListOf("n", NUMBER)


@pytest.mark.parametrize(
    ("text", "value"), [("<a/>", []), ("<a><n>1</n></a>", [1]), ("<a><n>1</n><n>2</n></a>", [1, 2])]
)
def test_a_list_goes_both_ways(text: str, value: list[int]) -> None:
    both_ways(NUMBERS, text, value)
    assert NUMBERS.write("a", tuple(value), 6) == text


@pytest.mark.parametrize(
    ("text", "error", "kind"),
    [
        ("<a><n>1</n><m/></a>", " <m> n, m", Strange),
        ("<a><n>1</n><?x y?></a>", " <a> elements, a processing instruction", Fault),
        ("<a><n>1</n>2</a>", " <a> elements, text between them", Fault),
        ("<a><n>1</n><n>10</n></a>", "[1] <n> a whole number from 0 to 9, '10'", Fault),
    ],
)
def test_a_list_refuses(text: str, error: str, kind: type[Fault]) -> None:
    assert refusal(NUMBERS, text, wanted=kind) == error


def test_a_list_may_need_some_elements_and_has_a_depth() -> None:
    two = ListOf("n", NUMBER, 2)
    assert refusal(two, "<a><n>1</n></a>") == " <a> the element n, none"
    assert unfit(two, [1]) == "needs 2 or more of n"
    both_ways(two, "<a><n>1</n><n>2</n></a>", [1, 2])
    assert refusal(NUMBERS, "<a/>", Walk("", 0)) == " <a> at most 0 levels, more"
    nested = ListOf("n", NUMBERS)
    assert refusal(nested, "<a><n/></a>", Walk("", 1)) == "[0] <n> at most 1 levels, more"
    assert read(nested, "<a><n/></a>", Walk("", 2)) == [[]]


@pytest.mark.parametrize(
    ("value", "error"),
    [
        (7, "needs a list, has int"),
        ("12", "needs a list, has str"),
        ([1, "2"], "[1]: needs a number, has str"),
        ([10], "[0]: needs a whole number from 0 to 9, has 10"),
    ],
)
def test_a_list_does_not_write(value: object, error: str) -> None:
    assert unfit(NUMBERS, value) == error


def test_a_document_that_is_a_list() -> None:
    kind = Listing("n", NUMBER, "two", Made)
    both_ways(kind, "<a><n>1</n></a>", Made(two=[1]))
    assert unfit(kind, Made(two=[10])) == "[0]: needs a whole number from 0 to 9, has 10"


def test_a_list_of_the_schema_for_one_value() -> None:
    kind = Single("n", NUMBER)
    both_ways(kind, "<a><n>1</n></a>", 1)
    assert refusal(kind, "<a/>", wanted=Strange) == " <a> one n, 0"
    assert refusal(kind, "<a><n>1</n><n>2</n></a>", wanted=Strange) == " <a> one n, 2"
    assert refusal(kind, "<a><n>10</n></a>") == "[0] <n> a whole number from 0 to 9, '10'"
    assert unfit(kind, [1]) == "needs a number, has list"
    # The schema's list is not in the path of a value; a list in it is.
    assert unfit(Single("n", structure(may("one", NUMBERS))), Made(["x"])) == "one.[0]: needs a number, has str"


def test_a_list_of_the_schema_for_a_sequence_of_one() -> None:
    kind = Wrapped("n", NUMBER, "item", Held)
    both_ways(kind, "<a><n>1</n></a>", Held(1))
    both_ways(kind, "<a><n>1</n><n>2</n><n>3</n></a>", Held(1, [2, 3]))
    assert kind.write("a", Held(1, ()), 6) == "<a><n>1</n></a>"
    assert refusal(kind, "<a/>", wanted=Strange) == " <a> the element n, none"
    assert unfit(kind, 1) == "needs Held, has int"
    assert unfit(kind, Held(10)) == "[0]: needs a whole number from 0 to 9, has 10"
    assert unfit(kind, Held(1, [2, "3"])) == "[2]: needs a number, has str"
    assert unfit(kind, Held(1, 2)) == "others: needs a list, has int"
    assert unfit(kind, Held(1, unknown=(Unknown("x", b"<x/>"),)), wanted=Absent) == "has no place for other elements"


CHOICE = Choice(
    "Either",
    Alternative("number", NUMBER, accepts=int),
    Alternative("none", constant="none"),
    Alternative("text", TEXT, accepts=str),
    Alternative("many", NUMBERS, accepts=(list, tuple)),
    Alternative("left", TEXT, chosen=Chosen),
    Alternative("right", TEXT, chosen=Chosen),
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("<a><number>1</number></a>", 1),
        ("<a><none/></a>", "none"),
        ("<a><text>x</text></a>", "x"),
        ("<a><many><n>1</n></many></a>", [1]),
        ("<a><left>x</left></a>", Chosen("left", "x")),
        ("<a><right>x</right></a>", Chosen("right", "x")),
        ('<a><x k="1"/></a>', Unknown("x", b'<x k="1"/>')),
    ],
)
def test_a_choice_goes_both_ways(text: str, value: object) -> None:
    both_ways(CHOICE, text, value)
    spaced = text.replace("<a>", "<a>\n ").replace("</a>", "\n</a>")
    assert read(CHOICE, spaced) == value


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("<a/>", " <a> one of number, none, text, many, left, right, 0 elements"),
        ("<a><none/><none/></a>", " <a> one of number, none, text, many, left, right, 2 elements"),
        ("<a><none/><?x y?></a>", " <a> one of number, none, text, many, left, right, 2 elements"),
        ("<a><x/><none/><none/></a>", " <a> one of number, none, text, many, left, right, 3 elements"),
        ("<a>1<none/></a>", " <a> elements, text between them"),
        ("<a><?x y?></a>", " <a> elements, a processing instruction"),
        ("<a><none>x</none></a>", "none <none> no content, some"),
        ("<a><none><x/></none></a>", "none <none> no content, some"),
        ("<a><number>10</number></a>", "number <number> a whole number from 0 to 9, '10'"),
        ("<a><many><n>x</n></many></a>", "many.[0] <n> a whole number from 0 to 9, 'x'"),
    ],
)
def test_a_choice_refuses(text: str, error: str) -> None:
    assert refusal(CHOICE, text) == error


@pytest.mark.parametrize("text", ["<a><none/><x/></a>", '<a><m:x xmlns:m="urn:m"/><none/></a>', "<a><x/><y/></a>"])
def test_a_choice_with_an_element_of_a_maker_is_kept_whole(text: str) -> None:
    assert refusal(CHOICE, text, wanted=Strange) == " <a> one of number, none, text, many, left, right, 2 elements"


def test_a_choice_has_a_depth() -> None:
    nested = Choice("Outer", Alternative("inner", CHOICE, accepts=object))
    assert refusal(nested, "<a><inner><none/></inner></a>", Walk("", 1)) == "inner <inner> at most 1 levels, more"
    assert read(nested, "<a><inner><none/></inner></a>", Walk("", 2)) == "none"
    assert refusal(CHOICE, "<a><x/></a>", Walk("", 1)) == " <x> at most 1 levels, more"
    assert read(CHOICE, "<a><x/></a>", Walk("", 2)) == Unknown("x", b"<x/>")


@pytest.mark.parametrize(
    ("value", "error"),
    [
        (7.5, "has no such alternative: float"),
        (None, "has no such alternative: NoneType"),
        (Chosen("middle", "x"), "has no such alternative: Chosen"),
        (10, "number: needs a whole number from 0 to 9, has 10"),
        (Chosen("left", 7), "left: needs text, has int"),
        ([1, 10], "many.[1]: needs a whole number from 0 to 9, has 10"),
        (Unknown("x", b"x"), "is kept octets that are not one element of XML"),
    ],
)
def test_a_choice_does_not_write(value: object, error: str) -> None:
    assert unfit(CHOICE, value) == error


def test_a_choice_that_cannot_grow_keeps_the_whole_element() -> None:
    kind = Choice("Fixed", Alternative("text", TEXT, accepts=str), grows=False)
    assert refusal(kind, "<a><x/></a>", wanted=Strange) == " <x> Fixed, x"
    assert refusal(kind, "<a/>", wanted=Strange) == " <a> one of text, 0 elements"
    assert refusal(kind, "<a><text/><text/></a>") == " <a> one of text, 2 elements"
    both_ways(kind, "<a><text>x</text></a>", "x")


def test_a_choice_of_which_the_schema_takes_several() -> None:
    kind = Choice("Several", Alternative("text", TEXT, accepts=str), several=True)
    for text, count in (("<a/>", 0), ("<a><text/><text/></a>", 2)):
        assert refusal(kind, text, wanted=Strange) == f" <a> one of text, {count} elements"
    both_ways(kind, "<a><text>x</text></a>", "x")
