"""Names of documents: element, kind of message, operation, and where the declaration is.

An element of the document's namespace that is not declared keeps its name and its octets (``Unknown``); its kind
follows from its name. A chapter is added by its line in one of the two tables and a module of that name.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Final, NamedTuple

from teamcall_core.csta.message import Phase

from .structures import Structure
from .walk import XmlType

_ECMA: Final = "http://www.ecma-international.org/standards/"
NAMESPACES: Final = {
    Phase.XML2: "http://www.ecma.ch/standards/ecma-323/csta/ed2",
    Phase.XML3: _ECMA + "ecma-323/csta/ed3",
    Phase.XML4: _ECMA + "ecma-323/csta/ed4",
    Phase.XML5: _ECMA + "ecma-323/csta/ed5",
    Phase.XML6: _ECMA + "ecma-323/csta/ed6",
}
"""What each edition is called."""
EDITIONS: Final = {
    **{uri: phase for phase, uri in NAMESPACES.items()},
    _ECMA + "ecma-323/csta/ed2": Phase.XML2,
}
"""Namespaces that are read; edition 2 also with the younger host name."""
SESSION_NAMESPACE: Final = _ECMA + "ecma-354/appl_session"

SERVICES: Final = {
    "call_control": (
        "alternateCall", "answerCall", "clearCall", "clearConnection", "conferenceCall", "consultationCall",
        "deflectCall", "holdCall", "makeCall", "reconnectCall", "retrieveCall", "singleStepTransferCall",
        "transferCall",
    ),
    "escape": ("escape",),
    "logical_device": ("getDoNotDisturb", "setAgentState", "setDoNotDisturb", "setForwarding"),
    "monitoring": ("changeMonitorFilter", "monitorStart", "monitorStop"),
    "snapshot": ("snapshotDevice",),
    "system": ("systemStatus",),
}  # fmt: skip
"""Chapter: services that are declared in it, each with its result."""
EVENTS: Final = {
    "call_associated": ("callInformation",),
    "call_control": (
        "callCleared", "conferenced", "connectionCleared", "delivered", "diverted", "established", "failed", "held",
        "networkReached", "originated", "queued", "retrieved", "serviceInitiated", "transferred",
    ),
    "device_maintenance": ("backInService", "outOfService"),
    "logical_device": (
        "agentLoggedOff", "agentLoggedOn", "agentNotReady", "agentReady", "agentWorkingAfterCall", "doNotDisturb",
        "forwarding",
    ),
    "physical_device": ("hookswitch", "messageWaiting"),
    "vendor_specific": ("privateEvent",),
}  # fmt: skip
"""Chapter: events that are declared in it."""
FAILURE: Final = "CSTAErrorCode"
_EVENT: Final = "Event"
_RESPONSE: Final = "Response"
SPELT: Final = {
    "transferred": "TransferedEvent",
    "privateEvent": "PrivateEvent",
    "campOnCall": "CamponCall",
    "getSwitchingFunctionCapabilities": "GetSwitchingFunctionCaps",
    "callDetailRecordsReport": "CDRReport",
}
"""Operations whose element is not simply the name with a capital letter (and ``Event``)."""
_OPERATIONS: Final = {element: operation for operation, element in SPELT.items()}
_SERVICE_CHAPTER: Final = {name: chapter for chapter, names in SERVICES.items() for name in names}
_EVENT_CHAPTER: Final = {name: chapter for chapter, names in EVENTS.items() for name in names}


class Kind(NamedTuple):
    """What a document element is: kind of message, operation, declaration or None."""

    kind: str
    operation: str | None
    body: XmlType | None


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _small(name: str) -> str:
    return name[:1].lower() + name[1:]


def _constant(name: str) -> str:
    """Turn ``makeCall`` into the name of its declaration."""
    return "".join(f"_{letter}" if letter.isupper() else letter for letter in name).upper()


def kind_of(element: str) -> Kind:
    """Say what an element without its namespace is."""
    found = _LOADED.get(element)
    if found is not None:
        return found
    known = _declared().get(element)
    if known is not None:
        return _LOADED.setdefault(element, known.load())
    if element.endswith(_EVENT):
        return Kind("event", _OPERATIONS.get(element) or _small(element.removesuffix(_EVENT)), None)
    service = element.removesuffix(_RESPONSE)
    operation = _OPERATIONS.get(service) or _small(service)
    return Kind("result" if element.endswith(_RESPONSE) else "invoke", operation, None)


def element_of(kind: str, operation: str) -> str:
    """Give the name of the document element of a message."""
    if kind == "event":
        return SPELT.get(operation) or _capital(operation) + _EVENT
    name = SPELT.get(operation) or _capital(operation)
    return name + _RESPONSE if kind == "result" else name


class _Lazy(NamedTuple):
    """A declaration that is imported when the first such document comes."""

    kind: str
    operation: str
    package: str
    chapter: str
    constant: str

    def load(self) -> Kind:
        """Import the declaration."""
        module = import_module(f"teamcall_core.csta.xml.{self.package}.{self.chapter}")
        declaration: Structure = getattr(module, self.constant)
        return Kind(self.kind, self.operation, declaration)


_LOADED: Final[dict[str, Kind]] = {}
"""Document elements that have come already."""


@cache
def _declared() -> dict[str, _Lazy]:
    """Make the table of document elements that are declared."""
    table: dict[str, _Lazy] = {}
    for name, chapter in _SERVICE_CHAPTER.items():
        constant = _constant(name)
        table[element_of("invoke", name)] = _Lazy("invoke", name, "services", chapter, constant)
        table[element_of("result", name)] = _Lazy("result", name, "services", chapter, constant + "_RESULT")
    for name, chapter in _EVENT_CHAPTER.items():
        table[element_of("event", name)] = _Lazy("event", name, "events", chapter, _constant(name))
    return table


def elements() -> tuple[str, ...]:
    """Name all document elements that are declared."""
    return tuple(_declared())
