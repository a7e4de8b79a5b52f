"""The nearest to an object that an edition of XML can say, and the way back: translation between BER and XML.

What BER has as octets and XML as text is spelt here: an identifier that the telephone system makes (call id, cross
reference, dynamic device, button and so on) is lower-case hexadecimal text in XML; coming from XML, a text of pairs of
lower-case hexadecimal digits gives its octets, any other text is held by octets that begin with FF. So each comes back
as it was, whichever of the two a telephone system speaks. Times change between GeneralizedTime and dateTime; a zone is
kept where one is said, and none is invented.
"""

from __future__ import annotations

import dataclasses
import re
from binascii import unhexlify
from collections.abc import Callable, Set
from dataclasses import dataclass
from datetime import datetime
from functools import singledispatch
from typing import Any, Final

from teamcall_core.ber.values import Bits, Unknown
from teamcall_core.csta.fitting import NEUTRAL, Inexpressible, nearest_failure
from teamcall_core.csta.identifiers import ConnectionID, DeviceID, DeviceStatus
from teamcall_core.csta.message import Phase
from teamcall_core.csta.services.snapshot import SnapshotCallData

from .call_data import LIST_ALONE, CallData
from .failures import FailureType
from .flags import Flags
from .identifiers import DEVICE_ID, DEVICES, LISTS, LOCAL_DEVICE_ID, ConnectionType, DestinationsType, DeviceType
from .services.call_control import Deflect
from .simple import DateTime, Readable, TextOctets, can_be_written
from .structures import ABSENT, Alternative, Choice, Field, ListOf, Single, Structure, Wrapped
from .tables import NAMESPACES, NEWER, NEWER_EDITION, element_of, kind_of
from .types import PRIVATE_DATUM, AnyContent, PrivateDataList
from .walk import Unfit, XmlType

_GENERALIZED: Final = re.compile(
    r"(\d{4})(\d\d)(\d\d)(\d\d)(?:(\d\d)(?:(\d\d)(?:[.,](\d+))?)?)?(?:(Z)|([+-]\d\d)(\d\d)?)?", re.ASCII
)
_DIGITS: Final = re.compile(b"(?:[0-9a-f]{2})*")
_HOLDS: Final = b"\xff"
"""Begins octets that hold a text; no text in UTF-8 begins so, nor does any call id that was seen in BER."""
_DATE_TIME: Final = re.compile(
    r"\s*(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(?:(Z)|([+-]\d\d):(\d\d))?\s*", re.ASCII
)


def text_of(octets: bytes) -> bytes:
    """Give the text of an identifier of BER: its octets in hexadecimal, or the text of XML that they hold."""
    held = _held(octets)
    return octets.hex().encode() if held is None else held


def octets_of(text: bytes) -> bytes:
    """Give the octets of an identifier of XML: those that it is the hexadecimal text of, or octets that hold it.

    ``text_of`` and this undo each other, whatever the octets and the text are.
    """
    return unhexlify(text) if _is_hexadecimal(text) else _HOLDS + text


def _is_hexadecimal(text: bytes) -> bool:
    """Tell whether ``text_of`` gives such a text for the octets that it means."""
    return _DIGITS.fullmatch(text) is not None and _held(unhexlify(text)) is None


def _held(octets: bytes) -> bytes | None:
    """Give the text that octets hold; the question goes back and forth with ever shorter octets."""
    text = octets[len(_HOLDS) :]
    if not octets.startswith(_HOLDS) or not can_be_written(text) or _is_hexadecimal(text):
        return None
    return text


def date_time(text: str) -> str | None:
    """Turn a GeneralizedTime into a dateTime; None for a text that is no such time."""
    found = _GENERALIZED.fullmatch(text)
    if found is None or not _exists(found.groups()[:6]):
        return None
    year, month, day, hour, minute, second, fraction, utc, ahead, minutes = found.groups()
    zone = utc or (f"{ahead}:{minutes or '00'}" if ahead else "")
    return f"{year}-{month}-{day}T{hour}:{minute or '00'}:{second or '00'}{'.' + fraction if fraction else ''}{zone}"


def generalized_time(text: str) -> str | None:
    """Turn a dateTime into a GeneralizedTime; None for a text that is no such time."""
    found = _DATE_TIME.fullmatch(text)
    if found is None or not _exists(found.groups()[:6]):
        return None
    return "".join(part or "" for part in found.groups())


def _exists(parts: tuple[str | None, ...]) -> bool:
    """Tell whether there is such a time."""
    try:
        datetime(*(int(part or 0) for part in parts))  # type: ignore[arg-type]  # noqa: DTZ001 - only its range counts
    except ValueError:
        return False
    return True


def _same(text: str) -> str | None:
    return text


@dataclass(frozen=True, slots=True)
class Manner:
    """How a translation spells. ``edition``: the edition of XML that must be able to say it, None on the way to BER."""

    edition: int | None
    octets: Callable[[bytes], bytes] = bytes
    time: Callable[[str], str | None] = _same
    keeps: bool = False
    """Elements that no declaration names stay: between editions of XML they mean the same."""


def manner_of(source: Phase, target: Phase) -> Manner:
    """Give the manner of a translation in which XML has a part."""
    edition = int(target.value.removeprefix("XML")) if target in NAMESPACES else None
    if source not in NAMESPACES:
        return Manner(edition, text_of, date_time)
    return Manner(None, octets_of, generalized_time) if edition is None else Manner(edition, keeps=True)


def declaration_of(kind: str, operation: str, target: Phase) -> XmlType | None:
    """Give the declaration of a body, None where there is none; Inexpressible where the edition lacks the service."""
    edition = int(target.value.removeprefix("XML"))
    if operation in NEWER and edition < NEWER_EDITION:
        raise Inexpressible(operation)
    return kind_of(element_of(kind, operation)).body


@singledispatch
def fit(kind: XmlType, value: Any, manner: Manner) -> Any:
    """Give ``value`` as far as the target can say it; raises Inexpressible.

    ``kind`` is the declaration of XML also on the way to BER, whose own declarations are tried after this.
    """
    return _checked(kind, value, manner)


def _checked(kind: XmlType, value: Any, manner: Manner) -> Any:
    """Try to write a value."""
    if manner.edition is not None:
        try:
            kind.write("_", value, manner.edition)
        except Unfit:
            raise Inexpressible from None
    return value


@fit.register
def _(kind: TextOctets, value: Any, manner: Manner) -> Any:
    if not isinstance(value, bytes):
        raise Inexpressible
    return _checked(kind, manner.octets(value), manner)


@fit.register
def _(kind: Readable, value: Any, manner: Manner) -> Any:
    return _checked(kind, value, manner)


@fit.register
def _(kind: DateTime, value: Any, manner: Manner) -> Any:
    said = manner.time(value) if isinstance(value, str) else None
    if said is None:
        raise Inexpressible
    return _checked(kind, said, manner)


@fit.register
def _(kind: Flags, value: Any, manner: Manner) -> Any:
    """Give the flags that can be said."""
    if not isinstance(value, Set):
        raise Inexpressible
    return Bits(one for one in value if _can_say(kind, Bits([one]), manner))


def _can_say(kind: XmlType, value: Any, manner: Manner) -> bool:
    try:
        fit_leaf = _checked(kind, value, manner)
    except Inexpressible:
        return False
    return fit_leaf is value


@fit.register
def _(kind: ListOf, value: Any, manner: Manner) -> Any:
    if not isinstance(value, (list, tuple)) or len(value) < kind.least:
        raise Inexpressible
    return [fit(kind.item, item, manner) for item in value]


@fit.register
def _(kind: Single, value: Any, manner: Manner) -> Any:
    return fit(kind.item, value, manner)


@fit.register
def _(kind: Wrapped, value: Any, manner: Manner) -> Any:
    if not isinstance(value, kind.make):
        raise Inexpressible
    if value.others and manner.edition is None:
        raise Inexpressible
    first, *others = (fit(kind.item, item, manner) for item in (getattr(value, kind.attr), *(value.others or ())))
    return kind.make(first, others or None)


@fit.register
def _(kind: Choice, value: Any, manner: Manner) -> Any:
    if isinstance(value, Unknown):
        if not manner.keeps:
            raise Inexpressible
        return value
    one = next((one for one in kind.alternatives if one.fits(value)), None)
    if one is None:
        return _not_known(kind, value)
    return value if one.type is None else _chosen(kind, one, one.type, value, manner)


def _chosen(kind: Choice, one: Alternative, inner: XmlType, value: Any, manner: Manner) -> Any:
    """Give what was chosen; a device whose number cannot be written is not known."""
    if one.chosen is not None:
        return one.chosen(one.name, fit(inner, value.value, manner))
    try:
        return fit(inner, value, manner)
    except Inexpressible:
        if not isinstance(value, DeviceID):
            raise
        return _not_known(kind, DeviceStatus.NOT_KNOWN)


@fit.register
def _(kind: FailureType, value: Any, manner: Manner) -> Any:
    """Give the nearest failure that there is a word for; what nobody declared stays between editions."""
    if manner.edition is None or (manner.keeps and isinstance(value, Unknown)):
        return _checked(kind, value, manner)
    return nearest_failure(value, lambda failure: _can_say(kind, failure, manner))


def _not_known(kind: Choice, value: Any) -> DeviceStatus:
    """Give the plainest reason for a missing device, where the choice has one."""
    reasons = [one.constant for one in kind.alternatives if isinstance(one.constant, DeviceStatus)]
    if not isinstance(value, DeviceStatus) or DeviceStatus.NOT_KNOWN not in reasons:
        raise Inexpressible
    return DeviceStatus.NOT_KNOWN


@fit.register
def _(kind: DeviceType, value: Any, manner: Manner) -> Any:
    if kind.dynamic and isinstance(value, bytes):
        return _checked(kind, manner.octets(value), manner)
    if not isinstance(value, DeviceID):
        raise Inexpressible
    if manner.keeps and _can_say(kind, value, manner):
        return value
    bare = _checked(kind, DeviceID(value.identifier, value.type_of_number), manner)
    media = value.media_call_characteristics
    if media is not None and media.unknown:
        media = dataclasses.replace(media, unknown=())
    with_media = dataclasses.replace(bare, media_call_characteristics=media)
    # privateNumber and privateName are a truth in XML and a text in BER: neither can say the other's.
    return with_media if _can_say(kind, with_media, manner) else bare


@fit.register
def _(_kind: DestinationsType, value: Any, manner: Manner) -> Any:
    return fit(DEVICE_ID, value, manner)


@fit.register
def _(_kind: ConnectionType, value: Any, manner: Manner) -> Any:
    """Give all of a connection: without one of its parts it would be another."""
    if not isinstance(value, ConnectionID):
        raise Inexpressible
    call, device = value.call_id, value.device_id
    if call is None and device is None and not manner.keeps:
        raise Inexpressible
    try:
        said = None if device is None else fit(LOCAL_DEVICE_ID, device, manner)
    except Inexpressible:
        raise Inexpressible("deviceID") from None
    return ConnectionID(
        None if call is None else manner.octets(call), said, unknown=value.unknown if manner.keeps else ()
    )


@fit.register
def _(_kind: PrivateDataList, value: Any, manner: Manner) -> Any:
    """Give the first item that can be said: XML has place for one."""
    for item in value:
        try:
            return [fit(PRIVATE_DATUM, item, manner)]
        except Inexpressible:
            continue
    if value:
        raise Inexpressible
    return []


@fit.register
def _(_kind: AnyContent, value: Any, manner: Manner) -> Any:
    if not manner.keeps:
        raise Inexpressible
    return value


@fit.register
def _structure(kind: Structure, value: Any, manner: Manner) -> Any:
    if not isinstance(value, kind.make):
        raise Inexpressible
    changes: dict[str, Any] = {"unknown": value.unknown if manner.keeps else ()}
    for field in kind.fields:
        changes[field.attr] = _field(field, getattr(value, field.attr), manner)
    if manner.edition is not None:
        defaults = {field.name: field.default for field in dataclasses.fields(value)}
        changes |= {attr: defaults[attr] for attr in kind.elsewhere}
    return dataclasses.replace(value, **changes)


@fit.register
def _(kind: Deflect, value: Any, manner: Manner) -> Any:
    """Give the further destinations too, where there are any and a place for them: XML has one list for all."""
    fitted = _structure(kind, value, manner)
    others = value.add_new_destinations_list
    if not others or (manner.edition is not None and manner.edition < LISTS):
        return fitted
    return dataclasses.replace(fitted, add_new_destinations_list=fit(DEVICES, others, manner))


@fit.register
def _(kind: CallData, value: Any, manner: Manner) -> Any:
    """Give all of it: without its cross reference nobody knows which request a list answers."""
    if manner.edition is None or manner.edition < LIST_ALONE or not isinstance(value, SnapshotCallData):
        return _structure(kind, value, manner)
    if value.service_cross_ref_id is not None:
        raise Inexpressible("serviceCrossRefID")
    return SnapshotCallData(snapshot_data=fit(kind.alone, value.snapshot_data, manner))


def _field(field: Field, held: Any, manner: Manner) -> Any:
    """Give one element, or its default."""
    default = None if field.default is ABSENT else field.default
    if held is None:
        return _neutral(field) if field.mandatory and manner.edition is not None else None
    if manner.edition is not None and field.since > manner.edition:
        return default
    try:
        return fit(field.type, held, manner)
    except Inexpressible as inner:
        if field.mandatory:
            raise Inexpressible(inner.element or field.name) from None
        return default


def _neutral(field: Field) -> Any:
    """Give what says nothing, for an element that the schema demands and the source does not have."""
    if field.attr in NEUTRAL:
        return NEUTRAL[field.attr]
    kind = field.type
    if isinstance(kind, Choice) and any(one.constant is DeviceStatus.NOT_KNOWN for one in kind.alternatives):
        return DeviceStatus.NOT_KNOWN
    if type(kind) is ListOf and not kind.least:
        return []
    raise Inexpressible(field.name)
