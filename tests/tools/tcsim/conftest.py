"""A client of the switch in memory: wishes to octets, octets to messages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.csta.xml import session
from teamcall_core.framing.length_prefix import LengthPrefix
from teamcall_tools.tcsim.simulator import Simulator
from teamcall_tools.tcsim.switch import Switch
from teamcall_tools.tcsim.systems import SYSTEMS
from teamcall_tools.tcsim.systems.acse import AcseDialogue, OmniPcxDialogue
from teamcall_tools.tcsim.systems.login import LoginDialogue
from teamcall_tools.tcsim.systems.register import RegisterDialogue
from teamcall_tools.tcsim.systems.session import SessionDialogue

ED3 = "http://www.ecma-international.org/standards/ecma-323/csta/ed3"


class Client:
    """One link to a switch. ``now`` is a number that the test moves."""

    def __init__(self, simulator: Simulator) -> None:
        self.simulator = simulator
        self.switch = simulator.switch
        self.now = 100.0
        self.frames = LengthPrefix()
        self.last_invoke_id = 0
        link = self.switch.connection_made(self.now)
        assert link is not None
        self.link = link

    def send(self, kind: str, operation: str | None, body: object, invoke_id: int | None = None) -> None:
        self.send_apdu(csta.encode(csta.Message(kind, invoke_id, operation, body)))

    def send_apdu(self, apdu: bytes) -> None:
        self.switch.receive_data(self.link, LengthPrefix.wrap(apdu), self.now)
        self.simulator.settle(self.now)

    def request(self, operation: str, body: object) -> int:
        self.last_invoke_id += 1
        self.send("invoke", operation, body, self.last_invoke_id)
        return self.last_invoke_id

    def command(self, line: str) -> str:
        return self.simulator.command(line, self.now)

    def apdus(self) -> list[bytes]:
        self.frames.receive_data(self.switch.data_to_send(self.link))
        apdus = []
        while (frame := self.frames.next_frame()) is not None:
            apdus.append(frame)
        return apdus

    def messages(self) -> list[csta.Message]:
        return [csta.decode(apdu) for apdu in self.apdus()]

    def ask(self, operation: str, body: object) -> csta.Message:
        """A request whose answer is the only thing that comes."""
        invoke_id = self.request(operation, body)
        (answer,) = self.messages()
        assert (answer.invoke_id, answer.operation) in ((invoke_id, operation), (invoke_id, None))
        return answer

    def associate(self) -> Client:
        self.send("aarq", None, csta.AARQ())
        aare, status = self.messages()
        assert (aare.kind, aare.body.result) == ("aare", "accepted")
        assert (status.kind, status.operation, status.body.system_status) == ("invoke", "systemStatus", "normal")
        self.send("result", "systemStatus", services.SystemStatusResult(), status.invoke_id)
        return self

    def monitor(self, *devices: str) -> Client:
        for device in devices:
            answer = self.ask("monitorStart", services.MonitorStart(csta.DeviceID(device), monitor_type="device"))
            assert answer.kind == "result"
        return self

    def failure(self, operation: str, body: object) -> tuple[str, str | int]:
        answer = self.ask(operation, body)
        assert isinstance(answer.body, csta.UniversalFailure)
        return answer.body.category, answer.body.name

    def pass_time(self, seconds: float) -> None:
        self.now += seconds
        self.simulator.handle_timer(self.now)


@pytest.fixture
def simulator() -> Simulator:
    return Simulator(Switch([str(number) for number in range(101, 111)]))


@pytest.fixture
def connect(simulator: Simulator) -> Callable[[], Client]:
    """Opens one more link; ``connect().associate().monitor("101")`` reads as it is done."""
    return lambda: Client(simulator)


class Caller:
    """A client of any telephone system, in its own frames and phase. It knows nothing of the simulator's insides."""

    def __init__(self, key: str, extensions: tuple[str, ...] = ("101", "102", "103"), **options: str) -> None:
        self.system = SYSTEMS[key]
        self.simulator = Simulator(Switch(extensions, outside="0", system=self.system, **options))  # type: ignore[arg-type]
        self.now = 0.0
        self.connect()

    @property
    def switch(self) -> Switch:
        return self.simulator.switch

    def connect(self) -> None:
        self.frames = self.system.framing()
        self.marks = b""
        self.link = self.switch.connection_made(self.now) or 0

    # --- octets -----------------------------------------------------------------------------------------------------

    def send_octets(self, octets: bytes) -> None:
        self.switch.receive_data(self.link, octets, self.now)
        self.simulator.settle(self.now)

    def send_frame(self, octets: bytes, invoke_id: int = 1) -> None:
        self.send_octets(self.system.framing.wrap(octets, invoke_id))

    def octets(self) -> bytes:
        return self.switch.data_to_send(self.link)

    def hear(self, *, hooks: bool = False) -> list[csta.Message]:
        """Everything that was sent, as it stands on the wire; of receivers only where it is about them."""
        self.frames.receive_data(self.octets())
        heard = []
        while (frame := self.frames.take_frame()) is not None:
            message = csta.decode(frame.octets, self.system.phase)
            if frame.invoke_id is not None:
                message.invoke_id = frame.invoke_id
            heard.append(message)
        return [one for one in heard if hooks or one.operation != "hookswitch"]

    # --- messages ---------------------------------------------------------------------------------------------------

    def say(self, kind: str, operation: str | None, body: object, invoke_id: int | None = 1) -> None:
        message = csta.Message(kind, invoke_id, operation, body, self.system.phase)
        self.send_frame(csta.encode(message), invoke_id or 0)

    def ask(self, operation: str, body: object, invoke_id: int = 7) -> csta.Message:
        """A request, and its answer; what else was heard is dropped."""
        self.say("invoke", operation, body, invoke_id)
        return next(one for one in self.hear() if one.invoke_id == invoke_id and one.kind in ("result", "error"))

    def device(self, word: str) -> csta.DeviceID:
        return (
            csta.DeviceID(f"{word}:tcsim:127.0.0.1:0", "other")
            if self.system.key == "avaya-aes"
            else csta.DeviceID(word)
        )

    def monitor(self, *words: str) -> Caller:
        for word in words:
            assert self.ask("monitorStart", services.MonitorStart(self.device(word))).kind == "result"
        return self

    def command(self, line: str) -> list[csta.Message]:
        """A control command, and what is heard of it."""
        assert self.simulator.command(line, self.now).startswith("ok")
        return self.hear()

    def wait(self, seconds: float) -> list[csta.Message]:
        """Let time pass; nothing that is heard is answered."""
        until = self.now + seconds
        while (due := self.simulator.next_deadline()) is not None and due <= until:
            self.now = max(due, self.now)
            self.simulator.handle_timer(self.now)
        self.now = until
        self.simulator.handle_timer(self.now)
        return self.hear()

    def notes(self) -> list[str]:
        notes = []
        while (note := self.simulator.next_note()) is not None:
            notes.append(note)
        return notes

    @property
    def is_ended(self) -> bool:
        return self.switch.ending(self.link) is not None

    # --- how each begins --------------------------------------------------------------------------------------------

    def associate(self) -> Caller:
        """Do all that must be done before a request."""
        self.knock()
        if self.system.dialogue is LoginDialogue:
            assert b"<loginResponce " in self.octets()
            return self
        answer, *status = self.hear() or [None]
        if isinstance(answer, csta.Message):
            assert getattr(answer.body, "result", "accepted") == "accepted"
            assert not isinstance(answer.body, (csta.UniversalFailure, session.StartApplicationSessionNegResponse))
            self.session_id = getattr(answer.body, "session_id", "")
        for one in status:
            self.say("result", "systemStatus", services.SystemStatusResult(), one.invoke_id)
        return self

    def knock(self) -> None:
        """Say all that must be said until it is known whether one may come."""
        dialogue = self.system.dialogue
        if dialogue is OmniPcxDialogue:
            self.send_octets(b"B")
            assert self.octets() == b"P"
        if issubclass(dialogue, AcseDialogue):
            name, password = self.system.login
            self.say("aarq", None, csta.AARQ(user_name=name or None, password=password or None), None)
        elif dialogue is RegisterDialogue:
            (status,) = self.hear()
            self.say("result", "systemStatus", services.SystemStatusResult(), status.invoke_id)
            self.say("invoke", "systemRegister", services.SystemRegister(csta.Bits(["systemStatus"])), 0)
        elif issubclass(dialogue, SessionDialogue):
            self.start_session()
        elif dialogue is LoginDialogue:
            self.send_frame(login_request("user", "NWoZK3kTsExUV00Ywo1G5jlUKKs=\n"))

    def start_session(self, password: str = "secret", version: str = ED3, duration: int = 120) -> None:  # noqa: S107
        login = session.SessionLoginInfo("user", password)
        body = session.StartApplicationSession(session.ApplicationInfo("test", login), [version], duration)
        self.say("session", "startApplicationSession", body, 0)


def login_request(name: str, hashed: str) -> bytes:
    return f"<loginRequest type='User'><userName>{name}</userName><pwd>{hashed}</pwd></loginRequest>".encode()


@pytest.fixture(params=sorted(SYSTEMS))
def caller(request: pytest.FixtureRequest) -> Caller:
    """A client of every telephone system there is, associated."""
    return Caller(request.param).associate()


@pytest.fixture(scope="session")
def call() -> Callable[..., Caller]:
    """A client of this telephone system that has said nothing yet."""
    return Caller
