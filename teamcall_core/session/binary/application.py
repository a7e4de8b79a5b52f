"""The application session of a binary client in XML (ECMA-354): its start, its timer, its end."""

from __future__ import annotations

from typing import Final

from teamcall_core import csta
from teamcall_core.csta.xml import session as bodies
from teamcall_core.session.settings import BinarySettings

from .association import NO_LOGIN, WRONG_LOGIN, Judgement, may_login

LONGEST: Final = 86_400
"""Seconds: a longer session is granted as this."""
SHORTEST: Final = 1


def editions() -> dict[str, csta.Phase]:
    """Namespace to edition. Only documents need it, and they have lxml."""
    from teamcall_core.csta.xml.tables import EDITIONS  # noqa: PLC0415 - see above

    return EDITIONS


class ApplicationSession:
    """One per connection. ``deadline`` is when its timer runs out, None for no timer."""

    __slots__ = ("_duration", "deadline", "identifier")

    def __init__(self, identifier: str) -> None:
        self.identifier = identifier
        self.deadline: float | None = None
        self._duration: int | None = None

    def start(self, asked: bodies.StartApplicationSession, settings: BinarySettings, now: float) -> Judgement:
        """The answer to StartApplicationSession."""
        known = editions()
        wanted = [uri for uri in asked.requested_protocol_versions if uri.strip() in known]
        if not wanted:
            return _refused("requestedProtocolVersionNotSupported", "it speaks no edition of ECMA-323 that is known")
        login = asked.application_info.application_specific_info
        named = login if isinstance(login, bodies.SessionLoginInfo) else bodies.SessionLoginInfo()
        if not may_login(named.user_name, named.password, settings):
            reason = NO_LOGIN if named.user_name is None and named.password is None else WRONG_LOGIN
            return _refused("invalidApplicationInfo", reason)
        best = max(wanted, key=lambda uri: known[uri.strip()].value)
        answer = bodies.StartApplicationSessionPosResponse(
            self.identifier, best.strip(), self._grant(asked.requested_session_duration, now)
        )
        return Judgement(_message("startApplicationSession", answer), known[best.strip()])

    def answer(self, asked: object, now: float) -> csta.Message | None:
        """The answer to a later message; None for one that is no request."""
        match asked:
            case bodies.ResetApplicationSessionTimer() if asked.session_id != self.identifier:
                wrong = bodies.SessionError(defined="invalidSessionID")
                return _message("resetApplicationSessionTimer", bodies.ResetApplicationSessionTimerNegResponse(wrong))
            case bodies.ResetApplicationSessionTimer():
                granted = bodies.ResetApplicationSessionTimerPosResponse(
                    self._grant(asked.requested_session_duration, now)
                )
                return _message("resetApplicationSessionTimer", granted)
            case bodies.StopApplicationSession() if asked.session_id != self.identifier:
                wrong = bodies.SessionError(defined="invalidSessionID")
                return _message("stopApplicationSession", bodies.StopApplicationSessionNegResponse(wrong))
            case bodies.StopApplicationSession():
                return _message("stopApplicationSession", bodies.StopApplicationSessionPosResponse())
            case bodies.StartApplicationSession():
                again = bodies.SessionError(defined="maxNumberSessions")
                return _message("startApplicationSession", bodies.StartApplicationSessionNegResponse(again))
            case _:
                return None

    def terminated(self, reason: str) -> csta.Message:
        """What tells the client that its session has ended: ``sessionTimerExpired`` or ``resourceLimitation``."""
        body = bodies.ApplicationSessionTerminated(self.identifier, bodies.SessionError(defined=reason))
        return _message("applicationSessionTerminated", body)

    def _grant(self, wanted: int | None, now: float) -> int | None:
        """Set the timer. A client that names no duration at its start has none; later it gets the same again."""
        if wanted is not None:
            self._duration = max(SHORTEST, min(wanted, LONGEST))
        self.deadline = None if self._duration is None else now + self._duration
        return self._duration


def _refused(word: str, reason: str) -> Judgement:
    body = bodies.StartApplicationSessionNegResponse(bodies.SessionError(defined=word))
    return Judgement(_message("startApplicationSession", body), None, reason)


def _message(operation: str, body: object) -> csta.Message:
    return csta.Message("session", None, operation, body, csta.Phase.XML3)
