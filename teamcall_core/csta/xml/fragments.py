"""Elements that no declaration names: kept as octets that stand on their own, and written back.

The octets are UTF-8. Elements of the document's own namespace are written without a declaration, so that they follow
the document into the edition it is written in; every other namespace is declared where it is first needed. Comments
are not kept.
"""

from __future__ import annotations

from typing import Final

from .simple import attribute, escape
from .walk import XML, Element, Unfit, Walk, attributes_of, namespaces_of, refuse_instruction

_TYPE: Final = "{http://www.w3.org/2001/XMLSchema-instance}type"
_Scope = dict[str | None, str]


def fragment(element: Element, walk: Walk, depth: int) -> bytes:
    """Give the octets of an element that stands at ``depth``."""
    return _element(element, walk, depth, {None: walk.namespace[1:-1]}).encode()


def _element(element: Element, walk: Walk, depth: int, scope: _Scope) -> str:
    walk.deeper(element, depth)
    uri, name = _split(element.tag)
    here = dict(scope)
    own = uri == walk.namespace[1:-1] and here[None] == uri
    prefix = None if own else element.prefix
    declared = _declare(prefix, uri, here)
    head = f"{prefix}:{name}" if prefix else name
    attributes = "".join(_attribute(key, value, element, here, declared) for key, value in attributes_of(element))
    parts = [escape(element.text or "")]
    for child in element:
        refuse_instruction(child, element)
        parts += [_element(child, walk, depth + 1, here), escape(child.tail or "")]
    content = "".join(parts)
    start = head + "".join(declared) + attributes
    return f"<{start}>{content}</{head}>" if content else f"<{start}/>"


def declared_type(element: Element) -> str | None:
    """Give ``xsi:type`` of an element."""
    return dict(attributes_of(element)).get(_TYPE)


def _split(tag: str) -> tuple[str, str]:
    """Split ``{uri}name``."""
    if not tag.startswith("{"):
        return "", tag
    uri, _, name = tag[1:].partition("}")
    return uri, name


def _declare(prefix: str | None, uri: str, here: _Scope) -> list[str]:
    """Declare ``prefix`` where it does not mean ``uri`` yet."""
    if here.get(prefix) == uri or uri == XML:
        return []
    here[prefix] = uri
    return [f' xmlns:{prefix}="{attribute(uri)}"' if prefix else f' xmlns="{attribute(uri)}"']


def _attribute(key: str, value: str, element: Element, here: _Scope, declared: list[str]) -> str:
    """Write an attribute; what its name, or a type's name in it, needs goes to ``declared``."""
    uri, name = _split(key)
    if key == _TYPE and ":" in value:
        word = value.strip().partition(":")[0]
        known = namespaces_of(element)
        declared += _declare(word, known[word], here) if word in known else []
    if not uri:
        return f' {name}="{attribute(value)}"'
    prefix = "xml" if uri == XML else _prefix(uri, element)
    declared += _declare(prefix, uri, here)
    return f' {prefix}:{name}="{attribute(value)}"'


def _prefix(uri: str, element: Element) -> str:
    """Find a prefix that means ``uri`` at this element."""
    return next(one for one, meant in namespaces_of(element).items() if one and meant == uri)


def written(octets: bytes) -> str:
    """Give a kept element for a document that is written. Raises Unfit where it is not one sound element of XML."""
    from .document import is_element  # noqa: PLC0415 - needs lxml

    if not is_element(octets):
        raise Unfit("is kept octets that are not one element of XML")
    return octets.decode()
