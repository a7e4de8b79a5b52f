"""Grouping of sessions that hear the same devices in the same words, so that a line is made and joined once for all."""

from __future__ import annotations

from collections import Counter

from teamcall_core import csta
from teamcall_core.domain.events import Told, UnknownEvent
from teamcall_core.domain.ids import Device
from teamcall_core.session import Audience, ClientSession
from teamcall_core.session.events import LinkLost, LinkReturned, SessionWish
from teamcall_core.stli import Format

from .binaries import Binaries

_Key = tuple[Format, frozenset[Device]]


class Audiences:
    """Keeps every session in the audience of its devices and format.

    Moving a session is put off until the next event: a client that starts many monitors in a row moves once.
    """

    def __init__(self, link: csta.Phase) -> None:
        """``link`` is the phase of the telephone system."""
        self.binaries = Binaries(link)
        self._by_key: dict[_Key, Audience] = {}
        self._by_device: dict[Device, dict[Audience, None]] = {}
        self._informing: Counter[Device] = Counter()
        """How many audiences of a device want DeviceInformation."""
        self._seats: dict[ClientSession, tuple[_Key, Audience]] = {}
        self._moving: dict[ClientSession, set[Device]] = {}
        self._gathering: set[Audience] = set()
        self.touched: set[ClientSession] = set()
        """Sessions that may have octets to send."""

    def take_touched(self) -> set[ClientSession]:
        """The sessions that may have octets to send since the last call."""
        touched, self.touched = self.touched, set()
        return touched

    def say(self, session: ClientSession, wish: SessionWish, now: float) -> None:
        """Say something to one session, after what was gathered for it."""
        self.settle_for(session)
        session.send(wish, now)
        self.touched.add(session)

    def welcome(self, session: ClientSession, now: float, *, in_service: bool) -> None:
        """A binary session is open: tell it how the link is, as a telephone system does."""
        self.binaries.sessions.add(session)
        self.say(session, LinkReturned() if in_service else LinkLost(), now)

    def say_to_binaries(self, wish: SessionWish, now: float) -> None:
        """Say something to every binary session."""
        for session in self.binaries.sessions:
            self.say(session, wish, now)

    def place(self, session: ClientSession, devices: set[Device], changed: Device | None = None) -> None:
        """From the next event on, ``session`` hears ``devices`` (a set that its owner goes on changing).

        ``changed`` has just come to them or left them; None: only the format is another.
        """
        if session.binary is None:
            self.settle_for(session)
            self._moving[session] = devices
        elif changed is not None and changed in devices:
            self.binaries.join(session, changed)
        elif changed is not None:
            self.binaries.leave(session, changed)

    def leave(self, session: ClientSession, devices: set[Device]) -> None:
        """The session, which heard ``devices``, is gone; nothing is delivered to it any more."""
        self.binaries.sessions.discard(session)
        for device in devices if session.binary is not None else ():
            self.binaries.leave(session, device)
        self.settle_for(session)
        self._moving.pop(session, None)
        self._unseat(session)

    def informs(self, device: Device) -> bool:
        """Whether anybody who hears ``device`` is shown its calls."""
        if self._moving:
            self._move()
        return self._informing[device] > 0

    def hear(self, device: Device, told: Told) -> None:
        """Tell every session that hears ``device``."""
        if self._moving:
            self._move()
        for audience in self._by_device.get(device, ()):
            audience.hear(told)
            self._gathering.add(audience)
        if self.binaries.sessions:
            self.touched.update(self.binaries.hear(device, told.event))

    def hear_unknown(self, event: UnknownEvent) -> None:
        """Tell an event that only binary sessions have words for."""
        self.touched.update(self.binaries.hear(event.device, event))

    def settle(self) -> None:
        """Hand over all that was gathered: once a turn, before sockets are written."""
        for audience in self._gathering:
            self._hand_over(audience)
        self._gathering.clear()

    def settle_for(self, session: ClientSession) -> None:
        """Hand over what was gathered for this session, before something else is said to it."""
        seat = self._seats.get(session)
        if seat is not None and seat[1] in self._gathering:
            self._gathering.discard(seat[1])
            self._hand_over(seat[1])

    def _hand_over(self, audience: Audience) -> None:
        audience.settle()
        self.touched |= audience.members

    def _move(self) -> None:
        for session, devices in self._moving.items():
            key = (session.format, frozenset(devices))
            if devices and self._reshape(session, key):
                continue
            self._unseat(session)
            if devices:
                self._seat(session, key)
        self._moving.clear()

    def _reshape(self, session: ClientSession, key: _Key) -> bool:
        """Let the audience change with its only member: a client that sets many monitors amid events moves often."""
        before, audience = self._seats.get(session, (None, None))
        if before is None or audience is None or len(audience.members) > 1 or key[0] != before[0]:
            return False
        if key in self._by_key:
            return key == before
        del self._by_key[before]
        self._by_key[key] = audience
        self._hear_no_more(audience, before[1] - key[1])
        self._hear_from_now(audience, key[1] - before[1])
        self._seats[session] = (key, audience)
        return True

    def _hear_from_now(self, audience: Audience, devices: frozenset[Device]) -> None:
        informs = audience.format.device_information != "Off"
        for device in devices:
            self._by_device.setdefault(device, {})[audience] = None
            self._informing[device] += informs

    def _hear_no_more(self, audience: Audience, devices: frozenset[Device]) -> None:
        informs = audience.format.device_information != "Off"
        for device in devices:
            hearing = self._by_device[device]
            del hearing[audience]
            self._informing[device] -= informs
            if not hearing:
                del self._by_device[device]
                del self._informing[device]

    def _seat(self, session: ClientSession, key: _Key) -> None:
        audience = self._by_key.get(key)
        if audience is None:
            audience = self._by_key[key] = Audience(key[0])
            self._hear_from_now(audience, key[1])
        elif audience in self._gathering:  # what its members heard before is not for the one who joins now
            self._gathering.discard(audience)
            self._hand_over(audience)
        audience.members.add(session)
        self._seats[session] = (key, audience)

    def _unseat(self, session: ClientSession) -> None:
        seat = self._seats.pop(session, None)
        if seat is None:
            return
        key, audience = seat
        audience.members.discard(session)
        if audience.members:
            return
        del self._by_key[key]
        self._hear_no_more(audience, key[1])
