"""Events of a link as the domain has them, with devices by their keys whatever the telephone system appends to them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from teamcall_core import csta
from teamcall_core.csta import to_domain
from teamcall_core.domain.commands import LinkCommand
from teamcall_core.domain.events import CallEvent, CallsJoined, DeviceEvent, SnapshotConnection, UnknownEvent
from teamcall_core.domain.ids import CallId, Connection, Device, NumberType, Party
from teamcall_core.domain.outcomes import Done, Outcome
from teamcall_core.profiles import Profile

from .answers import answer_to
from .requests import ForHeartbeat, OpenRequests

if TYPE_CHECKING:
    from .device_book import DeviceBook

_PLAIN = re.compile(rb"[0-9A-Za-z]{1,64}")
"""A text that stands for itself in every line; any other stays in hexadecimal digits."""

Told = CallEvent | DeviceEvent | UnknownEvent


class Reading:
    """How the events and snapshots of one telephone system are read."""

    def __init__(self, profile: Profile) -> None:
        self._caller_is_associated = profile.caller_is_associated
        self._key = profile.devices.normalise if profile.devices.appends else None
        self._book = _device_book() if profile.lists_devices else None
        self._calls_are_texts = profile.is_xml
        self._respells = self._key is not None or self._book is not None or profile.is_xml
        adapts = self._caller_is_associated or self._respells
        self.event: Callable[[csta.Message, Device], Told] = self._adapted if adapts else to_domain.event
        """The event of a monitored device."""

    def _adapted(self, message: csta.Message, device: Device) -> Told:
        made = to_domain.event(message, device)
        if self._caller_is_associated and getattr(made, "calling_device", made) is None:
            made.calling_device = to_domain.party(getattr(message.body, "associated_calling_device", None))  # type: ignore[union-attr]
        if self._respells and not isinstance(made, UnknownEvent):
            self._respell(made)
        return made

    def link_up(self, requests: OpenRequests, now: float) -> None:
        """Ask for what is needed to read what comes; nothing waits for the answer."""
        if self._book is not None:
            requests.request("escape", self._book.request(), ForHeartbeat(), now)

    def reply(self, message: csta.Message) -> csta.Message | None:
        """The answer to a request that tells something of that; None for any other request."""
        return None if self._book is None else self._book.take(message)

    def answer(self, command: LinkCommand, outcome: Outcome) -> Outcome:
        """The outcome of an Ask, in terms of the domain."""
        found = answer_to(command, outcome)
        if self._respells and isinstance(found, Done):
            for value in found.result if isinstance(found.result, tuple) else (found.result,):
                if isinstance(value, SnapshotConnection):
                    self.calls((value,))
                self._respell_one(value)
        return found

    def calls(self, listed: tuple[SnapshotConnection, ...] | None) -> tuple[SnapshotConnection, ...] | None:
        """The calls of a snapshot."""
        if self._respells:
            for one in listed or ():
                self._respell_one(one.connection)
                self._respell_one(one.partner)
        return listed

    def _respell(self, made: CallEvent | DeviceEvent) -> None:
        for field in fields(made):
            self._respell_one(getattr(made, field.name))
        if isinstance(made, CallsJoined):
            self._find_own(made)
            if self._calls_are_texts:
                made.primary_old, made.secondary_old = _text(made.primary_old), _text(made.secondary_old)

    def _respell_one(self, value: Any) -> None:
        if isinstance(value, Connection) and self._calls_are_texts:
            own = getattr(value.origin, "call_id", None)
            value.call = _text(CallId(own.hex()) if own else value.call)
        if isinstance(value, Party):
            value.number = self._key_of(value.number, value.type)
        elif isinstance(value, Connection) and not value.dynamic:
            static = getattr(value.origin, "device_id", None)
            value.device = self._key_of(value.device, getattr(static, "type_of_number", ""))

    def _key_of(self, word: str, type_of_number: str) -> str:
        if self._book is not None and type_of_number == NumberType.DEVICE_NUMBER:
            return self._book.dialled(word) or word
        return (self._key and self._key(word)) or word

    def _find_own(self, made: CallsJoined) -> None:
        """Which of the members is the monitored device was looked for under its key alone."""
        for member in made.members:
            self._respell_one(member.connection)
            self._respell_one(member.party)
        if made.connection.origin is not None:
            return
        for member in made.members:
            number = member.party.number if member.party else ""
            if made.device in ("" if member.connection.dynamic else member.connection.device, number):
                made.connection = member.connection
                return


def _text(call: CallId) -> CallId:
    """A call that the telephone system names by a text, as that text (``CallId``)."""
    octets = bytes.fromhex(call)
    return CallId(octets.decode()) if _PLAIN.fullmatch(octets) else call


def _device_book() -> DeviceBook:
    """An empty one; its module brings a maker's private data, which only its telephone systems need."""
    from .device_book import DeviceBook  # noqa: PLC0415 - not at every start

    return DeviceBook()
