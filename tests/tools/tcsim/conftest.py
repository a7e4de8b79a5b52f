"""A client of the switch in memory: wishes to octets, octets to messages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.framing.length_prefix import LengthPrefix
from teamcall_tools.tcsim.simulator import Simulator
from teamcall_tools.tcsim.switch import Switch


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
