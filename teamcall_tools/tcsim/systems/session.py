"""The dialogue of Avaya AE Services and Eltex ECSS-10: an application session with a login (ECMA-354)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from teamcall_core import csta
from teamcall_core.csta.xml import session
from teamcall_tools.tcsim.states import PeerState

from .dialogue import Dialogue

_EDITION = "http://www.ecma-international.org/standards/ecma-323/csta/ed3"


class SessionDialogue(Dialogue):
    """StartApplicationSession, then requests as long as the timer of the session is set again in time."""

    TAKES: ClassVar[Mapping[tuple[PeerState, str], str]] = {
        **Dialogue.TAKES,
        (PeerState.CONNECTED, "session startApplicationSession"): "_start_session",
        (PeerState.ASSOCIATED, "session resetApplicationSessionTimer"): "_reset_timer",
        (PeerState.ASSOCIATED, "session stopApplicationSession"): "_stop_session",
    }
    LONGEST = 7200
    """Seconds; a longer session is made so long."""

    _session_id = ""
    _duration = 0
    _expires_at: float | None = None

    def _start_session(self, message: csta.Message, now: float) -> None:
        body = message.body
        if not isinstance(body, session.StartApplicationSession):
            self.give_up("a session that is none", now)
            return
        versions = [one for one in body.requested_protocol_versions if one.startswith(_EDITION)]
        refused = self._judge(body, versions)
        if refused is not None:
            self._host.note(f"link {self._peer.number} is refused: {refused.defined or refused.other}")
            self._answer(message, session.StartApplicationSessionNegResponse(refused), now)
            self._end()
            return
        self._accept()
        self._session_id = f"{self._peer.number:08X}"
        self._duration = self._granted(body.requested_session_duration)
        self._peer.namespace = versions[0]
        self._extend(now)
        self._answer(
            message, session.StartApplicationSessionPosResponse(self._session_id, versions[0], self._duration), now
        )

    def _judge(self, body: session.StartApplicationSession, versions: list[str]) -> session.SessionError | None:
        if self._refusal is not None:
            word = "serverResourcesBusy" if self._refusal else "invalidApplicationInfo"
            return session.SessionError(defined=word)
        if not versions:
            return session.SessionError(defined="requestedProtocolVersionNotSupported")
        login = body.application_info.application_specific_info
        if not isinstance(login, session.SessionLoginInfo) or not (login.user_name and login.password):
            return session.SessionError(defined="invalidApplicationInfo")
        if not self._host.knows(login.user_name, login.password):
            return session.SessionError(other="name or password is wrong")
        return None

    def _granted(self, asked: int | None) -> int:
        return min(asked or int(self._host.system.session_duration), self.LONGEST)

    def _reset_timer(self, message: csta.Message, now: float) -> None:
        body = message.body
        if not isinstance(body, session.ResetApplicationSessionTimer) or body.session_id != self._session_id:
            error = session.SessionError(defined="invalidSessionID")
            self._answer(message, session.ResetApplicationSessionTimerNegResponse(error), now)
            return
        self._duration = self._granted(body.requested_session_duration)
        self._extend(now)
        self._answer(message, session.ResetApplicationSessionTimerPosResponse(self._duration), now)

    def _stop_session(self, message: csta.Message, now: float) -> None:
        self._answer(message, session.StopApplicationSessionPosResponse(), now)
        self._end()

    def _extend(self, now: float) -> None:
        self._expires_at = now + self._duration

    def _answer(self, message: csta.Message, body: object, now: float) -> None:
        self._peer.associate(csta.Message("session", message.invoke_id, message.operation, body), now)

    def _farewell(self, now: float) -> None:
        self._tell_end(session.SessionError(defined="resourceLimitation"), now)

    def _tell_end(self, reason: session.SessionError, now: float) -> None:
        body = session.ApplicationSessionTerminated(self._session_id, reason)
        invoke_id = self._peer.next_invoke_id()
        self._peer.associate(csta.Message("session", invoke_id, "applicationSessionTerminated", body), now)

    def next_deadline(self) -> float | None:
        """When the session ends, or less."""
        return min((due for due in (super().next_deadline(), self._expires_at) if due is not None), default=None)

    def handle_timer(self, now: float) -> None:
        """End a session whose client has gone."""
        super().handle_timer(now)
        if self._expires_at is not None and self._expires_at <= now:
            self._host.note(f"link {self._peer.number} is ended: its session has expired")
            self._tell_end(session.SessionError(defined="sessionTimerExpired"), now)
            self._end()

    def stop(self) -> None:
        """No session any more."""
        super().stop()
        self._expires_at = None


class EltexDialogue(SessionDialogue):
    """ECSS-10: a session lasts 300 s, whatever was asked for."""

    def _granted(self, asked: int | None) -> int:
        del asked
        return int(self._host.system.session_duration)
