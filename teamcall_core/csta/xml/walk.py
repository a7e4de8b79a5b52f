"""What every declaration of XML shares: the walk over a document, the wish to write one, and how both go wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final, Protocol

from teamcall_core.ber.values import END, MAX_DEPTH, Unknown


class Element(Protocol):
    """The part of an lxml element that declarations use."""

    @property
    def tag(self) -> Any:
        """``{namespace}name``; something else than a text for a processing instruction."""

    @property
    def text(self) -> str | None:
        """The characters before the first child."""

    @property
    def tail(self) -> str | None:
        """The characters behind the element."""

    @property
    def prefix(self) -> str | None:
        """The prefix that was used."""

    @property
    def nsmap(self) -> dict[str | None, str]:
        """All namespaces that are known here."""

    def __len__(self) -> int: ...
    def __getitem__(self, index: int) -> Element: ...
    def __iter__(self) -> Iterator[Element]: ...
    def keys(self) -> list[str]:
        """Give the names of the attributes."""

    def items(self) -> list[tuple[str, str]]:
        """Give the attributes; the time grows with the square of their number."""


XML: Final = "http://www.w3.org/XML/1998/namespace"
"""What the prefix ``xml`` means without a declaration."""
MAX_ATTRIBUTES: Final = 64
"""An element with more is refused. The schemas declare at most nine."""
MAX_NAMESPACES: Final = 64
"""Where more are known, an element that uses one with a prefix is refused: to look for it costs all of them."""


class Fault(Exception):
    """A document breaks its declaration. ``path`` is filled from the inside outwards."""

    def __init__(self, element: Element, needed: str, got: str) -> None:
        super().__init__(needed, got)
        self.element = element
        self.needed = needed
        self.got = got
        self.path: list[str] = []


class Strange(Fault):
    """The schema allows this form, the shared dataclass has no place for it: the whole element is kept as it is."""


class Unfit(Exception):
    """A value does not fit its declaration. ``path`` is filled from the inside outwards."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.path: list[str] = []


class Absent(Unfit):
    """The value is sound, but the edition that is written has no element or word for it."""


class Walk:
    """One reading of one document: the namespace of its own elements (``{uri}`` or nothing), and the limit of depth."""

    __slots__ = ("max_depth", "namespace")

    def __init__(self, namespace: str, max_depth: int = MAX_DEPTH) -> None:
        self.namespace: Final = namespace
        self.max_depth: Final = max_depth

    def local(self, element: Element) -> str:
        """Give the name of an element without the document's own namespace; other namespaces stay in front."""
        tag: str = element.tag
        own = self.namespace
        return tag[len(own) :] if own and tag.startswith(own) else tag

    def deeper(self, element: Element, depth: int) -> None:
        """Hold the depth against its limit."""
        if depth > self.max_depth:
            raise Fault(element, f"at most {self.max_depth} levels", "more")

    def is_extended(self, element: Element, known: Iterable[str]) -> bool:
        """Tell whether there are elements of a maker beside the one of ``known`` that was chosen."""
        chosen = {"", *known}
        names = [self.local(child) if isinstance(child.tag, str) else "" for child in element]
        return sum(name in chosen for name in names) < 2 <= len(names)  # noqa: PLR2004 - one, and one more

    def unknown(self, element: Element, depth: int, place: int = END) -> Unknown:
        """Keep an element that is not declared."""
        from .fragments import fragment  # noqa: PLC0415 - most documents have none

        return Unknown(self.local(element), fragment(element, self, depth), place)


class XmlType:
    """A declaration: it reads the content of an element, and writes an element of a given name."""

    label: str = ""

    def read(self, element: Element, walk: Walk, depth: int) -> Any:
        """Give the value of ``element``, which stands at ``depth`` (the document element: 1). Raises Fault."""
        raise NotImplementedError

    def write(self, name: str, value: Any, edition: int) -> str:
        """Give the element ``name`` that holds ``value`` in an edition of ECMA-323. Raises Unfit."""
        raise NotImplementedError


def only_text(element: Element) -> str:
    """Give the characters of an element that has no children."""
    if len(element):
        raise Fault(element, "text", _shown(element[0]) + " in it")
    return element.text or ""


def _shown(element: Element) -> str:
    tag = element.tag
    return f"the element {tag}" if isinstance(tag, str) else "a processing instruction"


def refuse_instruction(element: Element, parent: Element) -> None:
    """Refuse a processing instruction among the elements: nothing in CSTA gives it a meaning."""
    if not isinstance(element.tag, str):
        raise Fault(parent, "elements", "a processing instruction")


def refuse_text(element: Element) -> None:
    """Refuse characters other than blanks between the children of an element: nothing in CSTA gives them a meaning."""
    text = element.text
    if text is not None and not text.isspace():
        raise Fault(element, "elements", "text between them")
    for child in element:
        text = child.tail
        if text is not None and not text.isspace():
            raise Fault(element, "elements", "text between them")


def refuse_content(element: Element) -> None:
    """Refuse whatever stands in an element that says all by its name."""
    if len(element) or element.text:
        raise Fault(element, "no content", "some")


def attributes_of(element: Element) -> list[tuple[str, str]]:
    """Give the attributes of an element, if they are not too many."""
    count = len(element.keys())
    if count > MAX_ATTRIBUTES:
        raise Fault(element, f"at most {MAX_ATTRIBUTES} attributes", str(count))
    return element.items() if count else []


def namespaces_of(element: Element) -> dict[str | None, str]:
    """Give the namespaces that are known at an element, if they are not too many."""
    found = element.nsmap
    if len(found) > MAX_NAMESPACES:
        raise Fault(element, f"at most {MAX_NAMESPACES} namespaces", str(len(found)))
    return found
