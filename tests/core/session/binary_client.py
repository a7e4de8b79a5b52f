"""A client that speaks CSTA, for tests of binary sessions: it frames, decodes, and keeps its invoke ids."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.csta.association import AARQ, UserInformation
from teamcall_core.csta.message import Phase
from teamcall_core.csta.xml import session as application
from teamcall_core.csta.xml.tables import NAMESPACES
from teamcall_core.framing import FRAMINGS

VERSIONS = {Phase.I: "versionOne", Phase.II: "versionTwo", Phase.III: "versionFive"}


class BinaryClient:
    """Octets for the server come from ``take``; what the server sends goes to ``receive``."""

    def __init__(self, framing: str, phase: Phase) -> None:
        self.framing = FRAMINGS[framing]()
        self.phase = phase
        self.received: deque[csta.Message] = deque()
        """Everything that came, and was not fetched."""
        self.events: list[csta.Message] = []
        self.statuses: list[str] = []
        self.ended: list[bytes] = []
        """Cross references that the server has stopped."""
        self._out = b""
        self._invoke_id = 0

    @property
    def is_xml(self) -> bool:
        return self.phase in NAMESPACES

    # --- octets ----------------------------------------------------------------------------------------------------

    def take(self) -> bytes:
        octets, self._out = self._out, b""
        return octets

    def receive(self, octets: bytes) -> None:
        self.framing.receive_data(octets)
        while (frame := self.framing.take_frame()) is not None:
            message = csta.decode(frame.octets, self.phase)
            if frame.invoke_id is not None:
                message.invoke_id = frame.invoke_id
            if message.kind == "event":
                self.events.append(message)
            elif message.kind == "invoke" and message.operation in ("systemStatus", "monitorStop"):
                self._asked(message)
            else:
                self.received.append(message)

    def _asked(self, message: csta.Message) -> None:
        if message.operation == "systemStatus":
            self.statuses.append(message.body.system_status)
            self.send(replace(message, kind="result", body=services.SystemStatusResult()))
        else:
            self.ended.append(message.body.cross_ref_identifier)
            self.send(replace(message, kind="result", body=services.MonitorStopResult()))

    def send(self, message: csta.Message) -> None:
        invoke_id = message.invoke_id
        octets = csta.encode(replace(message, invoke_id=None) if self.is_xml else message)
        self._out += self.framing.wrap(octets, 9999 if invoke_id is None else invoke_id)

    # --- messages --------------------------------------------------------------------------------------------------

    def associate(self, name: str | None = None, password: str | None = None, duration: int | None = None) -> None:
        if self.is_xml:
            login = None if name is None else application.SessionLoginInfo(name, password)
            body = application.StartApplicationSession(
                application.ApplicationInfo("test", login), [NAMESPACES[self.phase]], duration
            )
            self.send(csta.Message("session", 1, "startApplicationSession", body, self.phase))
            return
        asked = AARQ(name, password, user_information=UserInformation(csta.Bits((VERSIONS[self.phase],))))
        self.send(csta.Message("aarq", None, None, asked, self.phase))

    def ask(self, operation: str, body: object) -> int:
        """Send a request; its invoke id."""
        self._invoke_id += 1
        self.send(csta.Message("invoke", self._invoke_id, operation, body, self.phase))
        return self._invoke_id

    def monitor(self, device: str, wanted: object = None) -> int:
        return self.ask("monitorStart", services.MonitorStart(csta.DeviceID(device), wanted))

    def answer(self) -> csta.Message:
        """The next message that is neither an event nor asked of us."""
        assert self.received, "nothing came"
        return self.received.popleft()
