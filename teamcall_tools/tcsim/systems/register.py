"""The dialogue of OpenScape Voice: the switch speaks first, then the application registers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.csta.xml.session import StartApplicationSession, StartApplicationSessionPosResponse
from teamcall_tools.tcsim.states import PeerState

from .dialogue import Dialogue

_REGISTER_ID = b"\x27"
"""``27`` in XML; a recorded one was ``27ss``."""


class RegisterDialogue(Dialogue):
    """SystemStatus, its answer, SystemRegister, its answer; only then are monitors and calls taken.

    An application session may be begun as well (it was seen); it does not replace the registration.
    """

    TAKES: ClassVar[Mapping[tuple[PeerState, str], str]] = {
        **Dialogue.TAKES,
        (PeerState.CONNECTED, "result systemStatus"): "_result",
        (PeerState.CONNECTED, "invoke systemStatus"): "_request",
        (PeerState.CONNECTED, "invoke requestSystemStatus"): "_request",
        (PeerState.CONNECTED, "invoke systemRegister"): "_register",
        (PeerState.ASSOCIATED, "invoke systemRegister"): "_register",
        (PeerState.CONNECTED, "session startApplicationSession"): "_start_session",
        (PeerState.ASSOCIATED, "session startApplicationSession"): "_start_session",
    }

    def opened(self, now: float) -> None:
        """The switch says that it is at work."""
        self.ask_status("normal", now)

    def _register(self, message: csta.Message, now: float) -> None:
        if self._is_gated:
            self.give_up("systemRegister before SystemStatus was answered", now)
            return
        if self._refusal is not None:
            name = "resourceBusy" if self._refusal else "generic"
            failure = csta.UniversalFailure("systemResourceAvailability", name)
            self._peer.answer(csta.Message("error", message.invoke_id, message.operation, failure), now)
            self._end()
            return
        if self._peer.state is PeerState.CONNECTED:
            self._accept()
        body = services.SystemRegisterResult(_REGISTER_ID)
        self._peer.answer(csta.Message("result", message.invoke_id, message.operation, body), now)

    def _start_session(self, message: csta.Message, now: float) -> None:
        body = message.body
        if not isinstance(body, StartApplicationSession):
            self.give_up("a session that is none", now)
            return
        version = next(iter(body.requested_protocol_versions), "")
        answer = StartApplicationSessionPosResponse("009968951", version, body.requested_session_duration)
        self._peer.associate(csta.Message("session", message.invoke_id, message.operation, answer), now)

    def _status(self, status: str) -> services.SystemStatus:
        is_registered = self._peer.state is PeerState.ASSOCIATED
        return services.SystemStatus(_REGISTER_ID if is_registered else None, status)
