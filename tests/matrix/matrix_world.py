"""A server and a simulated telephone system of one ``pbxType``, wired to each other in memory on a made-up clock.

The server is what it is: link, exchange, client sessions. Each client folds its picture from the lines that it has
read, and from nothing else; the simulator's own picture is the truth.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from loguru import logger

from teamcall_core.domain.events import DialWanted, HangUpWanted
from teamcall_core.exchange import Exchange, SessionFact
from teamcall_core.licensing import Entitlement
from teamcall_core.link import Link, LinkSettings
from teamcall_core.profiles import PROFILES
from teamcall_core.profiles.override import overridden
from teamcall_core.session import ClientSession, SessionSettings
from teamcall_daemon.journal import Journal
from teamcall_tools.tcsim.simulator import Simulator
from teamcall_tools.tcsim.states import Ending
from teamcall_tools.tcsim.switch import Switch
from teamcall_tools.tcsim.systems import SYSTEMS

PROVEN = tuple(sorted(key for key, profile in PROFILES.items() if profile.proven))
SUFFIX = ":tcsim:127.0.0.1:0"
"""What the simulator, as Avaya AE Services, has behind each extension."""
EXTENSIONS = ("101", "102", "103", "104")
WORDS = {"hold": "held", "fail": "failed"}
"""The simulator's states that clients read by another word."""
AFTER = {
    "Initiated": "initiated",
    "Originated": "connected",
    "Delivered": "alerting",
    "Established": "connected",
    "Failed": "failed",
    "Held": "held",
    "Retrieved": "connected",
    "Queued": "queued",
    "ConnectionCleared": None,
    "Diverted": None,
}
"""The state of an event's connection after it (ECMA-269 17.2); None: it is no more."""
JOINED = ("Transferred", "Conferenced")


class Client:
    """A client of version 2 and its picture: by device and call the state, as its lines say."""

    def __init__(self, world: World, devices: tuple[str, ...]) -> None:
        self.session = ClientSession(SessionSettings(max_per_second=0, max_pending=0), world.now)
        self.world = world
        self.lines: list[str] = []
        self.picture: dict[str, dict[str, str]] = {device: {} for device in devices}
        self.out: set[str] = set()

    def read(self) -> None:
        """Take in what has come."""
        lines = self.session.data_to_send().decode().split("\r\n")[:-1]
        self.lines += lines
        for line in lines:
            name, device, *rest = line.split(" ")
            if name == "OutOfService":
                self.out.add(device)
            elif name == "BackInService":
                self.out.discard(device)
            elif name in AFTER or name in JOINED:
                self._fold(name, device, rest)

    def _fold(self, name: str, device: str, rest: list[str]) -> None:
        call, where = rest[-2:]
        calls = self.picture[device]
        if name in JOINED:
            self._join(device, call, rest[3], rest[4:6] if name == "Transferred" else [])
        elif self.world.word_of(where) == device:
            state = AFTER[name]
            if state is None:
                calls.pop(call, None)
            else:
                calls[call] = state
        elif AFTER[name] is not None:
            calls.setdefault(call, "connected")

    def _join(self, device: str, call: str, members: str, old: list[str]) -> None:
        calls = self.picture[device]
        before = [calls.pop(one) for one in old if one in calls]
        if not old:
            calls.clear()
        words = {self.world.word_of(member.partition("/")[2]) for member in members.split(",")}
        if device in words:
            calls[call] = before[0] if before else "connected"


class World:
    """One telephone system, one server, its clients, and what the server writes into its log."""

    def __init__(self, key: str, *, changes: dict[str, object] | None = None, **settings: object) -> None:
        self.key = key
        self.now = 1.0
        self.system = SYSTEMS[key]
        self.profile = overridden(PROFILES[key], changes or {})
        self.split = 0
        """Octets that arrive at the server at a time; 0: as they come."""
        self.simulator = Simulator(Switch(EXTENSIONS, outside="0", system=self.system))
        name, password = self.system.login if self.system.login[0] else ("user", "secret")
        chosen: dict[str, object] = {
            "username": name if self.profile.login == "required" else None,
            "password": password if self.profile.login == "required" else None,
            "heartbeat_interval": self.profile.heartbeat_interval,
            "heartbeat_timeout": self.profile.heartbeat_timeout,
            "monitor_start_interval": self.profile.monitor_start_interval,
            **settings,
        }
        self.link = Link(self.profile, LinkSettings("pbx", 1, **chosen), lambda: 0.5)  # type: ignore[arg-type]
        self.exchange = Exchange(self.link, Entitlement(None), key, self.profile.normalise)
        self.journal = Journal("pbx:1", lambda: self.now)
        self.log: list[tuple[float, str]] = []
        self.clients: list[Client] = []
        self.connection = 0
        self.is_reachable = True
        self.link.start(self.now)
        self.carry()

    # --- names ------------------------------------------------------------------------------------------------------

    def device(self, extension: str) -> str:
        """An extension as a client names it."""
        is_long = self.key == "avaya-aes" and not self.profile.devices.appends
        return f"{extension}{SUFFIX}" if is_long else extension

    def word_of(self, where: str) -> str:
        """The device of a connection as a client would name it; a dynamic one only the telephone system can tell."""
        static = getattr(self.simulator.switch.speech, "_static", {})
        try:
            return str(static.get(bytes.fromhex(where), where))
        except ValueError:
            return self.profile.normalise(where) or where

    # --- octets -----------------------------------------------------------------------------------------------------

    def carry(self) -> None:
        """Octets go both ways until nobody has anything more to say."""
        while self._turn():
            pass
        self.exchange.settle()
        for client in self.clients:
            client.read()

    def _turn(self) -> bool:
        for client in self.clients:
            self.exchange.handle_session(client.session, self.now)
        self.simulator.settle(self.now)
        switch = self.simulator.switch
        down = self.link.data_to_send()
        switch.receive_data(self.connection, down, self.now)
        up = switch.data_to_send(self.connection)
        step = self.split or len(up)
        for start in range(0, len(up), step or 1):
            self.link.receive_data(up[start : start + step], self.now)
        ending = switch.ending(self.connection)
        if self.connection and ending is not None:
            switch.receive_eof(self.connection, self.now)
            self.connection = 0
            self.link.receive_eof(self.now, "connection reset" if ending is Ending.RESET else "")
        self.exchange.handle_link(self.now)
        return bool(up or down or self._facts())

    def _facts(self) -> bool:
        any_fact = False
        while (fact := self.exchange.next_event()) is not None:
            any_fact = True
            match fact:
                case DialWanted():
                    self._dial()
                case HangUpWanted():
                    self.simulator.switch.receive_eof(self.connection, self.now)
                    self.connection = 0
                case SessionFact():
                    pass
                case _:
                    self.journal.tell(fact, None)
        return any_fact

    def _dial(self) -> None:
        connection = self.simulator.switch.connection_made(self.now) if self.is_reachable else None
        if connection is None:
            self.link.receive_eof(self.now, "connection refused")
        else:
            self.connection = connection
            self.link.connection_made(self.now)

    # --- what happens -----------------------------------------------------------------------------------------------

    def client(self, *extensions: str) -> Client:
        """A client of version 2 that monitors these."""
        devices = tuple(map(self.device, extensions))
        client = Client(self, devices)
        self.clients.append(client)
        self.exchange.attach(client.session)
        self.say(client, "STLI;Version=2", *(f"MonitorStart {device}" for device in devices))
        return client

    def say(self, client: Client, *lines: str) -> list[str]:
        """Request lines, and the lines that came until nobody had anything more to say."""
        count = len(client.lines)
        client.session.receive_data("".join(f"{line}\n" for line in lines).encode(), self.now)
        self.carry()
        return client.lines[count:]

    def command(self, line: str) -> None:
        """By hand at the telephone system."""
        answer = self.simulator.command(line, self.now)
        assert answer.startswith("ok"), f"{line}: {answer}"
        self.carry()

    def wait(self, seconds: float) -> None:
        """Let this time pass, with all that is due in it."""
        end = self.now + seconds
        while True:
            engines = (self.simulator, self.link, *(client.session for client in self.clients))
            deadlines = [due for one in engines if (due := one.next_deadline()) is not None]
            self.now = min([end, *(max(due, self.now) for due in deadlines)])
            for one in engines:
                one.handle_timer(self.now)
            self.carry()
            if self.now >= end:
                return

    def lose(self) -> None:
        """The connection is gone in the middle of everything; what is on its way is lost."""
        self.simulator.switch.receive_eof(self.connection, self.now)
        self.connection = 0
        self.link.receive_eof(self.now, "connection reset")
        self.carry()

    @property
    def is_up(self) -> bool:
        """Whether clients are told that the link is in service."""
        return self.link.state == "inService"

    # --- what is true -----------------------------------------------------------------------------------------------

    def truth(self, client: Client) -> dict[str, dict[str, str]]:
        """The picture that this client should have."""
        picture = self.simulator.picture().items()
        return {
            self.device(one): {call: WORDS.get(legs[one], legs[one]) for call, legs in picture if one in legs}
            for one in EXTENSIONS
            if self.device(one) in client.picture
        }

    @property
    def is_true(self) -> bool:
        """Whether every client's picture is."""
        return all(client.picture == self.truth(client) and not client.out for client in self.clients)

    def check(self) -> None:
        """Every client's picture is true, or the test fails and shows the difference."""
        for client in self.clients:
            assert client.picture == self.truth(client), client.lines[-12:]
            assert not client.out

    @contextmanager
    def logging(self) -> Iterator[None]:
        """Gather what the server writes into its log, with the time on the made-up clock."""

        def note(line: object) -> None:
            self.log.append((self.now, str(line).rstrip("\n")))

        number = logger.add(note, format="{message}", level="INFO")
        try:
            yield
        finally:
            logger.remove(number)
