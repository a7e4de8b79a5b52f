"""Documents to messages and back: what surrounds the declarations of the chapters."""

from __future__ import annotations

import re
from typing import Final

from teamcall_core.ber.values import Limits, Unknown
from teamcall_core.csta.message import Message, Phase, UnknownEvent, refuse_words
from teamcall_core.errors import DecodeError, EncodeError, NotExpressible

from . import document, tables, usual
from .failures import UNIVERSAL_FAILURE
from .fragments import fragment
from .structures import Structure, written
from .walk import Absent, Element, Fault, Strange, Unfit, Walk, XmlType, only_text

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>'
_EDITIONS: Final = {phase.value: int(phase.value.removeprefix("XML")) for phase in tables.NAMESPACES}
"""By the phase's word: the hash of an Enum member is computed by Python code."""
_NO_CATEGORY: Final = -1
"""``UnknownEvent.category``: XML does not group events."""
_NAME_END: Final = re.compile(r"[\s/>]")
"""What stands behind the name in a start tag."""
_WRITTEN: Final = ("invoke", "result", "event")


def decode(octets: bytes, phase: Phase, operation: str | int | None, limits: Limits) -> Message:
    """Read one document; see :func:`teamcall_core.csta.xml.decode`."""
    if phase.value not in _EDITIONS:
        raise NotExpressible(f"Phase {phase} in XML")
    message = usual.read(octets, phase, limits)
    return walked(octets, phase, operation, limits) if message is None else message


def walked(octets: bytes, phase: Phase, operation: str | int | None, limits: Limits) -> Message:
    """Read one document element by element."""
    root = document.parse(octets, limits)
    uri, _, name = root.tag[1:].partition("}") if root.tag.startswith("{") else ("", "", root.tag)
    walk = Walk("{" + uri + "}" if uri else "", limits.max_depth)
    found = tables.EDITIONS.get(uri, phase)
    try:
        if uri == tables.SESSION_NAMESPACE or (not uri and _is_session(name)):
            return _session(name, root, walk, phase)
        return _document(octets, name, root, walk, Message("error", None, operation, None, found))
    except Fault as fault:
        path = ".".join(reversed(fault.path)).replace(".[", "[")
        raise DecodeError(path, document.offset_of(octets, root, fault.element), fault.needed, fault.got) from None


def _document(octets: bytes, name: str, root: Element, walk: Walk, message: Message) -> Message:
    """Read a document of ECMA-323 into ``message``, which is that of an error at first."""
    label = name
    try:
        _check_namespace(root, walk)
        declaration: XmlType | None = UNIVERSAL_FAILURE
        if name != tables.FAILURE:
            message.kind, message.operation, declaration = tables.kind_of(name)
            label = name if declaration is None else declaration.label
        if declaration is None:
            message.body = _undeclared(message.kind, name, root, walk)
            return message
        try:
            message.body = declaration.read(root, walk, 1)
        except Strange:
            message.body = _undeclared(message.kind, name, root, walk)
        else:
            usual.learn(octets, name, declaration, message, named=bool(walk.namespace))
    except Fault as fault:
        fault.path.append(label)
        raise
    return message


def _check_namespace(root: Element, walk: Walk) -> None:
    """Refuse a document of another standard; one without any namespace is taken for ours."""
    if walk.namespace and walk.namespace[1:-1] not in tables.EDITIONS:
        raise Fault(root, "a document element of ECMA-323 or ECMA-354", root.tag)


def _is_session(name: str) -> bool:
    """Tell whether a document without a namespace belongs to an application session; all their names say so."""
    if "ApplicationSession" not in name:
        return False
    from .application_session import DOCUMENTS  # noqa: PLC0415 - one of its documents opens a link, few come later

    return name in DOCUMENTS


def _session(name: str, root: Element, walk: Walk, phase: Phase) -> Message:
    """Read a message of an application session."""
    from .application_session import DOCUMENTS, operation_of  # noqa: PLC0415 - see _is_session

    declaration = DOCUMENTS.get(name)
    try:
        body = Unknown(name, fragment(root, walk, 1)) if declaration is None else declaration.read(root, walk, 1)
    except Fault as fault:
        fault.path.append(name)
        raise
    return Message("session", None, operation_of(name), body, phase)


def _undeclared(kind: str, name: str, root: Element, walk: Walk) -> Unknown:
    """Keep a document that is not declared; of an event, the monitor it belongs to is told."""
    octets = fragment(root, walk, 1)
    if kind != "event":
        return Unknown(name, octets)
    wanted = walk.namespace + "monitorCrossRefID"
    cross_ref = next((only_text(child) for child in root if child.tag == wanted), "")
    return UnknownEvent(name, octets, monitor_cross_ref_id=cross_ref.encode(), category=_NO_CATEGORY)


def encode(message: Message, phase: Phase) -> bytes:
    """Write one document; see :func:`teamcall_core.csta.xml.encode`."""
    if phase.value not in _EDITIONS:
        raise NotExpressible(f"Phase {phase} in XML")
    refuse_words(message)
    label = type(message.body).__name__
    try:
        text = _written(message, _EDITIONS[phase.value])
    except Absent as absent:
        raise NotExpressible(_path(label, absent)) from absent
    except Unfit as unfit:
        raise EncodeError(_path(label, unfit), unfit.reason) from None
    namespace = tables.SESSION_NAMESPACE if message.kind == "session" else tables.NAMESPACES[phase]
    return (_HEAD + _in_namespace(text, namespace)).encode()


def _path(label: str, unfit: Unfit) -> str:
    return ".".join([label, *reversed(unfit.path)]).replace(".[", "[")


def _in_namespace(text: str, namespace: str) -> str:
    """Give the document element its namespace; it has no attributes, or is a kept element with some of its own."""
    name = _NAME_END.split(text, maxsplit=1)[0]
    return f'{name} xmlns="{namespace}"{text[len(name) :]}'


def _written(message: Message, edition: int) -> str:
    """Write the document element."""
    body = message.body
    if isinstance(body, Unknown) and (message.kind != "error" or body.tag_or_name == tables.FAILURE):
        return _kept(body)
    if message.kind == "session":
        return _written_session(message, edition)
    if message.kind == "error":
        return UNIVERSAL_FAILURE.write(tables.FAILURE, body, edition)
    if message.kind not in _WRITTEN:
        raise Unfit(f"{message.kind} is no kind of message in XML")
    name = _element_name(message, edition)
    declaration = tables.kind_of(name).body
    if declaration is None:
        raise Unfit(f"has no declaration for {message.operation!r}: give it as Unknown")
    if body is None and message.kind == "result":
        return _empty(name, declaration)
    return declaration.write(name, body, edition)


def _element_name(message: Message, edition: int) -> str:
    """Give the name of the document element."""
    operation = message.operation
    if not isinstance(operation, str):
        raise Absent(f"operation {operation!r} has no name")
    if operation in tables.NEWER and edition < tables.NEWER_EDITION:
        raise Absent(f"is there from edition {tables.NEWER_EDITION} on")
    return tables.element_of(message.kind, operation)


def _empty(name: str, declaration: XmlType) -> str:
    """Write a result without a body."""
    if isinstance(declaration, Structure) and declaration.mandatory:
        raise Unfit("is missing")
    return f"<{name}/>"


def _written_session(message: Message, edition: int) -> str:
    from .application_session import DOCUMENTS  # noqa: PLC0415 - see _is_session

    name = type(message.body).__name__
    declaration = DOCUMENTS.get(name)
    if declaration is None:
        raise Unfit("is no message of an application session")
    return declaration.write(name, message.body, edition)


def _kept(body: Unknown) -> str:
    """Write back a document that was not declared."""
    text = written(body)
    if _NAME_END.split(text, maxsplit=1)[0] != f"<{body.tag_or_name}":
        raise Unfit(f"has octets that are not the element {body.tag_or_name!r}")
    if not document.is_element(_in_namespace(text, tables.SESSION_NAMESPACE).encode()):
        raise Unfit("declares the namespace of its document, which is added to it")
    return text
