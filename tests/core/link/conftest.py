"""A telephone system in memory: a script of CSTA messages on one side of a Link, with a fake clock.

It knows no calls. A test says what it answers, message by message, and reads what the link sent and told.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.domain.commands import Ask, StartMonitor, StopMonitor
from teamcall_core.domain.events import Answered, LinkCameUp
from teamcall_core.domain.ids import Device
from teamcall_core.framing.length_prefix import LengthPrefix
from teamcall_core.link import Link, LinkSettings
from teamcall_core.profiles import PROFILES

SETTINGS = LinkSettings(
    host="pbx.example",
    port=1040,
    request_timeout=10,
    heartbeat_interval=0,
    heartbeat_timeout=0,
    reconnect_delay_max=60,
    monitor_start_interval=0,
)


class Scene:
    """``link``, the clock ``now``, ``told`` (events not looked at yet) and ``sent`` (messages not looked at yet)."""

    def __init__(self, *, offered: frozenset[str] | None = None, **settings: object) -> None:
        profile = PROFILES["generic"]
        if offered is not None:
            profile = replace(profile, services_offered=offered)
        self.now = 1000.0
        self.told: list[object] = []
        self.sent: list[csta.Message] = []
        self.octets_out = 0
        self._reader = LengthPrefix()
        self._own_id = 0
        self.link = Link(profile, replace(SETTINGS, **settings), lambda: 1.0)

    # --- both sides -------------------------------------------------------------------------------------------------

    def look(self) -> Scene:
        """Fetch what the link tells and sends."""
        while (event := self.link.next_event()) is not None:
            self.told.append(event)
        octets = self.link.data_to_send()
        self.octets_out += len(octets)
        self._reader.receive_data(octets)
        while (frame := self._reader.next_frame()) is not None:
            self.sent.append(csta.decode(frame))
        return self

    def take_told(self) -> list[object]:
        """All events since the last call."""
        self.look()
        told, self.told = self.told, []
        return told

    def take_sent(self, operation: str | None = None) -> list[csta.Message]:
        """All messages since the last call, or those of one operation."""
        self.look()
        taken = [message for message in self.sent if operation in (None, message.operation)]
        self.sent = [message for message in self.sent if message not in taken]
        return taken

    def take_one(self, operation: str) -> csta.Message:
        """The one message of ``operation``."""
        (message,) = self.take_sent(operation)
        return message

    def advance(self, seconds: float) -> Scene:
        """Let time pass; the timer is called at each deadline on the way, as an event loop would."""
        end = self.now + seconds
        while (deadline := self.link.next_deadline()) is not None and deadline <= end:
            self.now = max(self.now, deadline)
            self.link.handle_timer(self.now)
            self.look()
        self.now = end
        return self

    # --- the server's side ------------------------------------------------------------------------------------------

    def up(self) -> Scene:
        """From the start to in service, with everything on the way looked at and forgotten."""
        self.link.start(self.now)
        return self.reconnect()

    def reconnect(self) -> Scene:
        """Answer the wish to dial with all that brings the link into service."""
        self.link.connection_made(self.now)
        self.say("aare", csta.AARE())
        self.status("normal")
        assert any(isinstance(event, LinkCameUp) for event in self.take_told())
        assert {message.kind for message in self.sent[:2]} == {"aarq", "result"}
        del self.sent[:2]
        return self

    def ask(self, reference: object, command: object) -> Scene:
        """Send an Ask."""
        self.link.send(Ask(reference, command), self.now)
        return self.look()

    def monitor(self, device: str, reference: object = "m") -> Scene:
        """Ask for a monitor."""
        return self.ask(reference, StartMonitor(Device(device)))

    def unmonitor(self, device: str, reference: object = "s") -> Scene:
        """Ask for its end."""
        return self.ask(reference, StopMonitor(Device(device)))

    def standing(self, device: str, cross_ref: bytes) -> Scene:
        """Bring a monitor to its quiet state: started, its snapshot refused."""
        self.monitor(device, "m")
        self.grant(self.take_one("monitorStart"), cross_ref)
        self.refuse(self.take_one("snapshotDevice"), "operation", "serviceNotSupported")
        assert Answered("m", outcome=self.told[0].outcome) in self.take_told()
        return self

    # --- the telephone system's side --------------------------------------------------------------------------------

    def octets(self, octets: bytes) -> Scene:
        """Octets as they are."""
        self.link.receive_data(octets, self.now)
        return self.look()

    def frame(self, kind: str, body: object, invoke_id: int | None = None, operation: str | None = None) -> bytes:
        """A message as it stands on the wire."""
        return LengthPrefix.wrap(csta.encode(csta.Message(kind, invoke_id, operation, body)))

    def say(self, kind: str, body: object, invoke_id: int | None = None, operation: str | None = None) -> Scene:
        """Send one message."""
        return self.octets(self.frame(kind, body, invoke_id, operation))

    def invoke(self, operation: str, body: object) -> int:
        """A request of the telephone system; gives its invoke identifier."""
        self._own_id += 1
        self.say("invoke", body, self._own_id, operation)
        return self._own_id

    def status(self, status: str) -> int:
        """A SystemStatus."""
        return self.invoke("systemStatus", services.SystemStatus(system_status=status))

    def answer(self, request: csta.Message, body: object) -> Scene:
        """A positive answer."""
        return self.say("result", body, request.invoke_id, request.operation)

    def grant(self, request: csta.Message, cross_ref: bytes) -> Scene:
        """The positive answer to a MonitorStart."""
        return self.answer(request, services.MonitorStartResult(cross_ref))

    def refuse(self, request: csta.Message, category: str, name: str) -> Scene:
        """A negative answer."""
        return self.say("error", csta.UniversalFailure(category, name), request.invoke_id)

    def event(self, operation: str, body: object) -> Scene:
        """An event report."""
        return self.say("event", body, 500, operation)


@pytest.fixture
def scene() -> Scene:
    """A link that is in service, nothing monitored."""
    return Scene().up()


@pytest.fixture(scope="session")
def new_scene() -> type[Scene]:
    """A link with other settings, not started."""
    return Scene
