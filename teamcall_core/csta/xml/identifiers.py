"""Devices and connections in XML: a device is a text with attributes (ECMA-323 device-identifiers).

Call ids and dynamic device ids are texts in XML and octets in the shared dataclasses: the UTF-8 octets of the text.
``private_number`` and ``private_name`` hold the words ``true`` or ``false`` here, because ECMA-323 edition 6 sends a
truth where ECMA-285 has a text.
"""

from __future__ import annotations

import re
from binascii import unhexlify
from collections.abc import Set
from dataclasses import dataclass
from typing import Any, Final

from teamcall_core.ber.values import Bits, Unknown
from teamcall_core.csta.common import MediaCallCharacteristics
from teamcall_core.csta.identifiers import ConnectionID, DeviceID, DeviceStatus

from .enumerations import BIT_RATE, CCIE_TYPE, MEDIA_CLASS, TYPE_OF_NUMBER
from .simple import HEX, LONG, LONG_NUMBER, TEXT_OCTETS, attribute, escape, shown, text_of
from .structures import Alternative, Choice, ListOf, kept, written
from .walk import (
    XML,
    Absent,
    Element,
    Fault,
    Unfit,
    Walk,
    XmlType,
    attributes_of,
    only_text,
    refuse_instruction,
    refuse_text,
)

DIALING: Final = "dialingNumber"
"""``typeOfNumber`` where none is sent."""
DYNAMIC: Final = "dynamic"
"""``typeOfNumber`` of a device id that only the telephone system reads."""
_NUMBER: Final = re.compile(r"-?[0-9]{1,40}")
_TRUTHS: Final = ("true", "false", "1", "0")
_MARK: Final = "@"
"""First character of ``Unknown.tag_or_name`` of an attribute that is not declared."""
_FIRST_SIGN: Final = (
    "A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
"""What a name may begin with (XML 1.0, 5th edition, production 4), but the colon."""
_KEPT: Final = re.compile(
    rf"{_MARK}(?:\{{([^{{}}]+)\}})?([{_FIRST_SIGN}][{_FIRST_SIGN}.0-9\xb7\u0300-\u036f\u203f\u2040-]*)"
)


class DeviceType(XmlType):
    """A device: its text, ``typeOfNumber`` and the media of its calls as attributes.

    ``dynamic``: the device of a connection, which may be dynamic and is octets then.
    """

    def __init__(self, *, dynamic: bool = False) -> None:
        self.label = "LocalDeviceID" if dynamic else "DeviceID"
        self.dynamic = dynamic

    def read(self, element: Element, walk: Walk, depth: int) -> Any:
        """Give the device, or the octets of a dynamic one."""
        if len(element):
            only_text(element)
        attributes = attributes_of(element)
        if not attributes:
            return DeviceID(element.text or "")
        if self.dynamic and ("typeOfNumber", DYNAMIC) in attributes:
            return (element.text or "").encode()
        return Attributes(element.text or "", attributes, element).device()

    def write(self, name: str, value: Any, edition: int) -> str:
        """Take a DeviceID; octets of a dynamic one where ``dynamic``."""
        if self.dynamic and isinstance(value, bytes):
            return f'<{name} typeOfNumber="{DYNAMIC}">{escape(text_of(value))}</{name}>'
        if not isinstance(value, DeviceID):
            raise Unfit(f"needs a DeviceID, has {type(value).__name__}")
        if not isinstance(value.identifier, str):
            raise Unfit(f"needs text, has {type(value.identifier).__name__}")
        if self.dynamic and _is_sip(value):
            raise Absent("has no sip for the device of a connection")
        attributes = _written_attributes(value, edition)
        return f"<{name}{attributes}>{escape(value.identifier)}</{name}>"


@dataclass(slots=True)
class Attributes:
    """The attributes of one device while they are read. ``element``: what errors point at."""

    text: str
    attributes: list[tuple[str, str]]
    element: Any = None

    def device(self) -> DeviceID:
        """Give the device. Raises Fault."""
        found = dict(self.attributes)
        return DeviceID(
            self.text,
            TYPE_OF_NUMBER.words.name_of(found.pop("typeOfNumber", DIALING)),
            private_number=self._truth("privateNumber", found),
            private_name=self._truth("privateName", found),
            media_call_characteristics=self._media(found),
            unknown=tuple(Unknown(_MARK + name, value.encode()) for name, value in found.items()),
        )

    def _truth(self, name: str, found: dict[str, str]) -> str | None:
        word = found.pop(name, None)
        if word is not None and word not in _TRUTHS:
            raise self._fault(name, "true or false", word)
        return word

    def _fault(self, name: str, needed: str, word: str) -> Fault:
        fault = Fault(self.element, needed, shown(word))
        fault.path.append(_MARK + name)
        return fault

    def _number(self, name: str, found: dict[str, str]) -> int | None:
        word = found.pop(name, None)
        if word is None:
            return None
        if _NUMBER.fullmatch(word) is None or not -LONG <= int(word) < LONG:
            raise self._fault(name, "a number", word)
        return int(word)

    def _media(self, found: dict[str, str]) -> MediaCallCharacteristics | None:
        """Give the media, where any of its attributes is sent."""
        before = len(found)
        classes = found.pop("mediaClass", "").split()
        rate, delay = self._number("connectionRate", found), self._number("delayTolerance", found)
        bit_rate, ccie = found.pop("bitRate", None), found.pop("switchingSubDomainCCIEType", None)
        octets = found.pop("switchingSubDomainInformationElements", None)
        if len(found) == before:
            return None
        return MediaCallCharacteristics(
            Bits(MEDIA_CLASS.words.name_of(word) for word in classes),
            rate,
            BIT_RATE.words.name_of(bit_rate) if bit_rate else "constant",
            delay,
            CCIE_TYPE.words.name_of(ccie) if ccie else None,
            self._octets(octets),
        )

    def _octets(self, word: str | None) -> bytes | None:
        if word is None:
            return None
        try:
            return unhexlify(word)
        except ValueError:
            raise self._fault("switchingSubDomainInformationElements", HEX.label, word) from None


def _is_sip(device: DeviceID) -> bool:
    """Tell whether a device has media that the schemas know for every device but that of a connection."""
    media = device.media_call_characteristics
    return isinstance(media, MediaCallCharacteristics) and media.switching_sub_domain_ccie_type == "sip"


def _written_attributes(device: DeviceID, edition: int) -> str:
    """Write what is not as usual about a device."""
    found: dict[str, str] = {}
    if device.type_of_number != DIALING:
        found["typeOfNumber"] = TYPE_OF_NUMBER.words.word_of(device.type_of_number, edition)
    if device.media_call_characteristics is not None:
        found |= _media_attributes(device.media_call_characteristics, edition)
    for name, value in (("privateNumber", device.private_number), ("privateName", device.private_name)):
        if value is not None:
            found[name] = _truth_word(name, value, edition)
    for number, extra in enumerate(kept(device)):
        found |= _kept_attribute(extra, f"n{number}")
    return "".join(f' {name}="{attribute(value)}"' for name, value in found.items())


def _truth_word(name: str, value: str, edition: int) -> str:
    if edition < 6:  # noqa: PLR2004 - edition 3 has no such attribute, edition 6 has
        raise Absent(f"has {name} from edition 6 on")
    if value not in _TRUTHS:
        raise Absent(f"needs the word true or false for {name} in XML")
    return value


def _kept_attribute(extra: Unknown, prefix: str) -> dict[str, str]:
    """Give back an attribute that was kept; one of a namespace declares ``prefix``."""
    found = _KEPT.fullmatch(str(extra.tag_or_name))
    if found is None:
        raise Absent("has an unknown part that is no attribute")
    uri, name = found.groups()
    value = text_of(extra.octets)
    if uri is None:
        return {name: value}
    return {f"xml:{name}": value} if uri == XML else {f"xmlns:{prefix}": uri, f"{prefix}:{name}": value}


def _media_attributes(media: MediaCallCharacteristics, edition: int) -> dict[str, str]:
    if not isinstance(media, MediaCallCharacteristics) or not isinstance(media.media_class, Set):
        raise Unfit("needs MediaCallCharacteristics with a set of names")
    if media.unknown:
        raise Absent("has an unknown part that is no attribute")
    found = {"mediaClass": " ".join(sorted(MEDIA_CLASS.words.word_of(one, edition) for one in media.media_class))}
    if media.connection_rate is not None:
        found["connectionRate"] = LONG_NUMBER.digits(media.connection_rate)
    if media.bit_rate not in (None, "constant"):
        found["bitRate"] = BIT_RATE.words.word_of(media.bit_rate or "", edition)
    if media.delay_tolerance is not None:
        found["delayTolerance"] = LONG_NUMBER.digits(media.delay_tolerance)
    if media.switching_sub_domain_ccie_type is not None:
        # The attribute knows sip in every edition, the element of the same name from 6 on.
        found["switchingSubDomainCCIEType"] = CCIE_TYPE.words.word_of(media.switching_sub_domain_ccie_type, 6)
    if media.switching_sub_domain_information_elements is not None:
        found["switchingSubDomainInformationElements"] = HEX.digits(media.switching_sub_domain_information_elements)
    return found


DEVICE_ID: Final = DeviceType()
LOCAL_DEVICE_ID: Final = DeviceType(dynamic=True)


class DestinationsType(XmlType):
    """Where a call is deflected to, as a list: ``device`` elements in edition 6, one device itself before.

    Both forms are read in every edition.
    """

    label = "newDestination"

    def read(self, element: Element, walk: Walk, depth: int) -> list[Any]:
        """Give the devices."""
        if not len(element):
            return [DEVICE_ID.read(element, walk, depth)]
        return DEVICES.read(element, walk, depth)

    def write(self, name: str, value: Any, edition: int) -> str:
        """Take the devices."""
        if edition >= LISTS:
            return DEVICES.write(name, value, edition)
        if len(value) > 1:
            raise Absent(f"has several devices from edition {LISTS} on")
        return DEVICE_ID.write(name, value[0], edition)


LISTS: Final = 6
"""The edition from which on a call can be deflected to several devices."""
DEVICES: Final = ListOf("device", DEVICE_ID)
DESTINATIONS: Final = DestinationsType()


class ConnectionType(XmlType):
    """A connection: ``callID`` and ``deviceID``, at least one of them, in either order (both are seen)."""

    label = "ConnectionID"

    def read(self, element: Element, walk: Walk, depth: int) -> ConnectionID:
        """Give the connection."""
        if depth > walk.max_depth:
            walk.deeper(element, depth)
        refuse_text(element)
        parts: dict[str, Any] = {}
        unknown: list[Unknown] = []
        call, device = walk.namespace + "callID", walk.namespace + "deviceID"
        for child in element:
            tag = child.tag
            if tag in parts:
                raise Fault(child, "each part once", f"{walk.local(child)} again")
            refuse_instruction(child, element)
            try:
                if tag == call:
                    parts[call] = only_text(child).encode()
                elif tag == device:
                    parts[device] = LOCAL_DEVICE_ID.read(child, walk, depth + 1)
                else:
                    unknown.append(walk.unknown(child, depth + 1))
            except Fault as fault:
                fault.path.append(walk.local(child))
                raise
        if not parts and not unknown:
            raise Fault(element, "callID or deviceID", "neither")
        return ConnectionID(parts.get(call), parts.get(device), unknown=tuple(unknown))

    def write(self, name: str, value: Any, edition: int) -> str:
        """Take a connection."""
        if not isinstance(value, ConnectionID):
            raise Unfit(f"needs a ConnectionID, has {type(value).__name__}")
        parts: list[str] = []
        part = "callID"
        try:
            if value.call_id is not None:
                parts.append(TEXT_OCTETS.write(part, value.call_id, edition))
            part = "deviceID"
            if isinstance(value.device_id, Unknown):
                raise Absent("is kept octets of a phase in BER")
            if value.device_id is not None:
                parts.append(LOCAL_DEVICE_ID.write(part, value.device_id, edition))
        except Unfit as unfit:
            unfit.path.append(part)
            raise
        parts += [written(extra) for extra in kept(value)]
        if not parts:
            raise Unfit("has neither callID nor deviceID")
        return f"<{name}>{''.join(parts)}</{name}>"


CONNECTION_ID: Final = ConnectionType()


class NamedDevice(Choice):
    """A device of an event, or what stands in its place."""

    def __init__(self, label: str, device: str, *statuses: DeviceStatus) -> None:
        super().__init__(
            label,
            Alternative(device, DEVICE_ID, accepts=DeviceID),
            *(Alternative(status.value, constant=status) for status in statuses),
        )
        self.device = device

    def read(self, element: Element, walk: Walk, depth: int) -> Any:
        """Give the device or its status."""
        if len(element) == 1 and depth <= walk.max_depth:
            child = element[0]
            # Most devices are a number without attributes; an event has six of them.
            if child.tag == walk.namespace + self.device and not child.keys() and not len(child):
                refuse_text(element)
                return DeviceID(child.text or "")
        return super().read(element, walk, depth)


_KNOWN: Final = (DeviceStatus.NOT_KNOWN, DeviceStatus.RESTRICTED)
EXTENDED_DEVICE_ID: Final = NamedDevice("ExtendedDeviceID", "deviceIdentifier", *_KNOWN)
"""SubjectDeviceID, CallingDeviceID, CalledDeviceID and the network's and associated ones have one form."""
REDIRECTION_DEVICE_ID: Final = NamedDevice("RedirectionDeviceID", "numberDialed", *DeviceStatus)
ENDPOINT: Final = NamedDevice("Endpoint", "deviceID", *_KNOWN)
ASSOCIATED_NID: Final = NamedDevice("AssociatedNID", "deviceID", DeviceStatus.NOT_KNOWN)
