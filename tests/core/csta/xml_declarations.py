"""What the tests of single declarations of XML share: an element in, a value out, and back, and what goes wrong."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

from teamcall_core.csta.xml.walk import Fault, Unfit, Walk, XmlType

BARE = Walk("")


def read(kind: XmlType, text: str, walk: Walk = BARE) -> Any:
    """Read a document that is one element."""
    return kind.read(etree.fromstring(text), walk, 1)


def refusal(kind: XmlType, text: str, walk: Walk = BARE, wanted: type[Fault] = Fault) -> str:
    """Tell the path, the element, what it needs and what it has."""
    with pytest.raises(Fault) as error:
        read(kind, text, walk)
    found = error.value
    assert type(found) is wanted
    return f"{'.'.join(reversed(found.path))} <{found.element.tag}> {found.needed}, {found.got}"


def unfit(kind: XmlType, value: object, edition: int = 6, wanted: type[Unfit] = Unfit) -> str:
    """Tell the path and the reason why a value is not written."""
    with pytest.raises(Unfit) as error:
        kind.write("a", value, edition)
    assert type(error.value) is wanted
    return f"{'.'.join(reversed(error.value.path))}: {error.value.reason}".removeprefix(": ")


def both_ways(kind: XmlType, text: str, value: object, edition: int = 6) -> None:
    """See that an element and a value mean each other."""
    found = read(kind, text)
    assert found == value
    assert type(found) is type(value)
    assert kind.write("a", value, edition) == text
