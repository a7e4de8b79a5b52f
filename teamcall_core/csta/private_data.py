"""Private data: how each phase carries them, and how a maker's own types are registered and used.

A maker is registered once under a name, with a declaration of what its private data are made of::

    private_data.register(Maker("ACME", declaration, manufacturer="1.3.12.1206.9999"))

``opened`` then gives a message with the maker's objects in the place of octets, ``closed`` puts the octets back.
Nothing is opened unasked: in Phase III private data do not say whose they are; who owns the link knows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from teamcall_core.ber.values import Extensible, Limits, Unknown

if TYPE_CHECKING:
    from teamcall_core.ber.node import BerType

    from .message import Message


@dataclass(slots=True)
class PrivateData(Extensible):
    """One item of private data (ECMA-180, ECMA-218; OmniPCX Enterprise sends several in each event).

    ``manufacturer``: an object identifier, dotted. ``data``: the whole element with its header, read by nobody but the
    application. Phase III has no identifier; there an item is the data alone.
    """

    manufacturer: str
    data: bytes


@dataclass(frozen=True)
class Maker:
    """Who defines private data.

    ``declaration``: of one item, in the words of :mod:`teamcall_core.ber.types`. ``manufacturer``: the dotted object
    identifier in Phases I and II, "" where the maker is only known in Phase III.
    """

    name: str
    declaration: BerType
    manufacturer: str = ""


_OCTET_STRING: Final = 0x04
_BUILT_IN: Final = {"KME": "teamcall_core.csta.private.kme"}
"""Name: the module whose ``MAKER`` it is, imported on first use."""
_makers: Final[dict[str, Maker]] = {}


def register(maker: Maker) -> None:
    """Make a maker known. The same one may be registered again; raises ValueError for a name that is taken."""
    known = _makers.get(maker.name)
    if maker.name in _BUILT_IN or (known is not None and known != maker):
        msg = f"private data of {maker.name!r} are registered already"
        raise ValueError(msg)
    _makers[maker.name] = maker


def registered(name: str) -> Maker:
    """Give a maker by its name; raises LookupError with the names that are known."""
    if name not in _makers and name in _BUILT_IN:
        _makers[name] = import_module(_BUILT_IN[name]).MAKER
    if name not in _makers:
        known = ", ".join(sorted({*_makers, *_BUILT_IN}))
        msg = f"nobody has registered private data of {name!r}; known: {known}"
        raise LookupError(msg)
    return _makers[name]


def opened(message: Message, name: str) -> Message:
    """Give the message with the objects of a maker in the place of the octets of its private data.

    What the maker's declaration does not name, what has another maker's identifier and what came in XML stays as it
    is. Raises DecodeError where data are the maker's and broken; offsets then count from the first octet of the item.
    """
    maker = registered(name)
    return _changed(message, lambda item: _open(item, maker))


def closed(message: Message, name: str) -> Message:
    """Give the message with octets in the place of the maker's objects: what ``encode`` takes. Raises EncodeError."""
    maker = registered(name)
    return _changed(message, lambda item: _close(item, maker, identified=message.phase in ("I", "II")))


def _changed(message: Message, change: Callable[[Any], Any]) -> Message:
    """Copy a message with every item of private data changed."""
    body: Any = message.body
    changes: dict[str, Any] = {}
    if getattr(body, "private_data", None) is not None:
        changes["private_data"] = _each(body.private_data, change)
    extensions: Any = getattr(body, "extensions", None)
    if getattr(extensions, "private_data", None) is not None:
        changes["extensions"] = replace(extensions, private_data=_each(extensions.private_data, change))
    return replace(message, body=replace(body, **changes)) if changes else message


def _each(data: Any, change: Callable[[Any], Any]) -> Any:
    """Change one item, or each item of a list."""
    return [change(item) for item in data] if isinstance(data, list) else change(data)


def _open(item: Any, maker: Maker) -> Any:
    """Give the maker's object for an item that is the maker's."""
    if isinstance(item, PrivateData):
        return maker.declaration.decode(item.data) if item.manufacturer == maker.manufacturer else item
    if isinstance(item, bytes) and maker.declaration.accepts(_OCTET_STRING):
        from teamcall_core.ber.primitives import OctetString  # noqa: PLC0415 - classes of messages do without BER

        return maker.declaration.decode(OctetString().encode(item))
    if isinstance(item, Unknown) and isinstance(item.tag_or_name, int) and maker.declaration.accepts(item.tag_or_name):
        return maker.declaration.decode(item.octets)
    return item


def _close(item: Any, maker: Maker, *, identified: bool) -> Any:
    """Give the item for an object of the maker."""
    if isinstance(item, (PrivateData, Unknown)) or (isinstance(item, bytes) and not identified):
        return item
    octets = maker.declaration.encode(item)
    if identified:
        return PrivateData(maker.manufacturer, octets)
    from teamcall_core.ber.primitives import OctetString  # noqa: PLC0415 - as above
    from teamcall_core.ber.tlv import Walk  # noqa: PLC0415

    if octets[0] == _OCTET_STRING:
        return OctetString().decode(octets)
    identifier, _at = Walk(octets, Limits()).identifier(0, len(octets))
    return Unknown(identifier, octets)
