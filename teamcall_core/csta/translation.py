"""Messages of one phase in the words of another.

The rules, in the order in which they are tried:

* a message whose service or event the target phase does not have is refused: ``NotExpressible`` names it;
* an element that the target demands and cannot say (or the source does not have) is refused likewise, except a device,
  which becomes ``notKnown``, a cause, which becomes ``normal``, and a list of connections, which becomes empty: these
  are the words that say nothing;
* nothing of a ConnectionID is ever left out: it would name another connection;
* every other element that the target cannot say is left out, as are octets that no declaration names (between editions
  of XML they stay);
* identifiers that are octets in BER are hexadecimal text in XML, and times change their form (:mod:`.xml.fitting`);
* a failure keeps its category with the name ``generic`` where its name is not known, and becomes ``unspecified`` where
  its category is not known: an error must be answered with an error.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from importlib import import_module
from typing import Any, Final

from teamcall_core.ber.node import BerType
from teamcall_core.ber.values import Unknown
from teamcall_core.errors import NotExpressible

from . import adaptation
from .fitting import Inexpressible, fit
from .message import Message, Phase, Reject, refuse_words

EARLY: Final = frozenset((Phase.I, Phase.II))
"""Phases with services of their own and private data with an identifier."""
_BER: Final = frozenset((*EARLY, Phase.III))
_ROSE: Final = frozenset(("invoke", "result", "error", "reject", "event"))
_PACKAGES: Final = {Phase.I: "teamcall_core.csta.phase1", Phase.II: "teamcall_core.csta.phase2"}
_XML: Final = "teamcall_core.csta.xml"
_PHASE3: Final = "teamcall_core.csta.phase3"
"""Also the names of XML, which has the same services, events and elements."""


def translate(message: Message, phase: Phase) -> Message:
    """Give the message in the words of ``phase``; raises NotExpressible with the ECMA-269 name of what cannot be said.

    The message given is left as it is. Association messages are handed on as they are between phases in BER; what they
    say of versions is the business of the caller.
    """
    if type(phase) is not Phase or type(message.phase) is not Phase:  # the words of phases are taken too
        return translate(replace(message, phase=Phase(message.phase)), Phase(phase))
    if message.phase is phase:
        return message
    refuse_words(message)
    if message.kind not in _ROSE:
        if phase not in _BER or message.phase not in _BER:
            raise NotExpressible(message.kind)
        return replace(message, phase=phase)
    if message.kind == "reject":
        return _reject(message, phase)
    if message.kind == "error":
        return replace(_renamed(message, phase), body=_failure(message, phase), phase=phase)
    renamed = _renamed(message, phase)
    if renamed.operation != message.operation and not {message.phase, phase} <= _BER:
        return translate(translate(message, Phase.III), phase)  # only Phase III has the words of both
    return _fitted(renamed, message, phase)


def _reject(message: Message, phase: Phase) -> Message:
    """A reject belongs to ROSE; its numbers are the same in all phases."""
    if phase not in _BER or not isinstance(message.body, Reject):
        raise NotExpressible("reject")
    return replace(_renamed(message, phase), phase=phase)


def _renamed(message: Message, phase: Phase) -> Message:
    """Give operation and body in the target's family of phases."""
    if (message.phase in EARLY) == (phase in EARLY):
        return message
    adapt = adaptation.to_early if phase in EARLY else adaptation.to_late
    try:
        operation, body = adapt(message.kind, message.operation, message.body)
    except Inexpressible as fault:
        raise NotExpressible(fault.element or str(message.operation)) from None
    return replace(message, operation=operation, body=body)


def _fitted(renamed: Message, original: Message, phase: Phase) -> Message:
    """Leave of the body what the target can say."""
    operation = renamed.operation
    if not isinstance(operation, str) or isinstance(renamed.body, Unknown):
        raise NotExpressible(str(original.operation))
    try:
        body = _respelt(renamed, operation, original.phase, phase)
        if phase in _BER:
            body = _in_ber(renamed.kind, operation, body, phase)
    except Inexpressible as fault:
        raise NotExpressible(fault.element or str(original.operation)) from None
    return replace(renamed, body=body, phase=phase)


def _in_ber(kind: str, operation: str, body: Any, phase: Phase) -> Any:
    """Leave of the body what a phase in BER can say."""
    declaration = _declaration(kind, operation, phase)
    if declaration is None:
        raise Inexpressible
    if body is None:
        return None
    fitted: Any = fit(declaration, body)
    if kind == "event" and phase is Phase.II and fitted.extensions is not None:
        # They stand behind the event, so its declaration does not know them.
        types: Any = import_module(f"{_PACKAGES[phase]}.types")
        fitted = replace(fitted, extensions=fit(types.CSTA_COMMON_ARGUMENTS, fitted.extensions))
    return fitted


def _respelt(message: Message, operation: str, source: Phase, target: Phase) -> Any:
    """Give the body as the target spells it, where XML has a part in the translation."""
    if source in _BER and target in _BER:
        return message.body
    xml: Any = import_module(f"{_XML}.fitting")
    kind = xml.declaration_of(message.kind, operation, target if target not in _BER else source)
    if kind is None:
        raise Inexpressible(operation)
    if message.body is None:
        return _bodiless(message.kind, operation, kind)
    return xml.fit(kind, message.body, xml.manner_of(source, target))


def _bodiless(kind: str, operation: str, declaration: Any) -> None:
    """Refuse a message without a body where XML demands one: only results may be empty, and not all of them."""
    mandatory = getattr(declaration, "mandatory", ())
    if kind != "result" or mandatory:
        raise Inexpressible(operation)


@lru_cache(maxsize=1024)
def _declaration(kind: str, operation: str, phase: Phase) -> BerType | None:
    """Give the target's declaration of a body."""
    tables: Any = import_module(f"{_PACKAGES.get(phase, _PHASE3)}.tables")
    if phase in EARLY:
        tables = tables.DECLARATIONS
    found: BerType | None
    if kind == "event":
        if phase in EARLY:
            found = tables.event_of(operation)
        else:
            place = tables.EVENT_PLACES.get(operation)
            found = None if place is None else tables.event_of(tables.CATEGORIES[place[0]], operation)
        return found
    found = tables.argument_of(operation) if kind == "invoke" else tables.result_of(operation)
    return found


def _failure(message: Message, phase: Phase) -> Any:
    """Give the nearest failure that the target has a number or a word for."""
    if message.body is None:
        return None
    try:
        return _nearest(message.body, message.phase, phase)
    except Inexpressible:
        raise NotExpressible("error") from None


def _nearest(failure: Any, source: Phase, target: Phase) -> Any:
    """Give the nearest failure; raises Inexpressible for what is none."""
    package = _PACKAGES.get(target, _PHASE3) if target in _BER else _XML
    declaration = import_module(f"{package}.failures").UNIVERSAL_FAILURE
    if target in _BER:
        return fit(declaration, failure)
    fitting: Any = import_module(f"{_XML}.fitting")
    return fitting.fit(declaration, failure, fitting.manner_of(source, target))
