"""Associations of CSTA in XML: the application session of ECMA-354, SystemRegister, and the login of Zultys MX."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha1
from html import escape
from typing import Any

from teamcall_core import csta
from teamcall_core.csta.services import SystemRegister
from teamcall_core.csta.xml import session
from teamcall_core.errors import EncodeError
from teamcall_core.profiles import Profile
from teamcall_core.profiles.profile import ApplicationSession
from teamcall_core.profiles.refusals import (
    LOGIN_FAILED,
    REGISTER_OTHER,
    SESSION_ERRORS,
    SESSION_OTHER,
)

from .association import Association, AssociationInput
from .wire import Outgoing

LEAST_PERIOD = 1.0
"""Seconds between two ResetApplicationSessionTimer: a telephone system that grants less is not asked all the time."""


def _masked(password: str) -> str:
    return "*" * len(password)


class SessionAssociation(Association):
    """StartApplicationSession with or without a login; ResetApplicationSessionTimer keeps it."""

    UNANSWERED = "no answer to StartApplicationSession"

    def __init__(self, profile: Profile, username: str | None, password: str | None) -> None:
        super().__init__(profile, username, password)
        self._form = profile.application_session or ApplicationSession(())
        self._session_id = ""
        self._granted: int | None = None

    @property
    def period(self) -> float | None:
        """Half of the granted duration, though never less than ``LEAST_PERIOD``; None where the session has no end."""
        return max(self._granted / 2, LEAST_PERIOD) if self._granted and self._granted > 0 else None

    def opening(self) -> Outgoing:
        """The request, and for the trace the same with the password overwritten."""
        shown = self._start(_masked(self._password)) if self._login_goes and self._password else None
        return Outgoing(self._start(self._password), shown)

    def verdict(self, message: csta.Message) -> str | bool | None:
        """What the response to StartApplicationSession says."""
        match message.body:
            case session.StartApplicationSessionPosResponse(session_id=found, actual_session_duration=granted):
                self._session_id, self._granted = found, granted
                return True
            case session.StartApplicationSessionNegResponse(error_code=error):
                word = error.defined or error.other or "unspecified"
                check = SESSION_ERRORS.get(word, SESSION_OTHER)
                return f"the session was refused: {word!r}. {check}"
            case csta.UniversalFailure() as failure if message.kind == "error":
                return f"the session was refused: {failure.category} {failure.name}. {SESSION_OTHER}"
        return None

    def probe(self) -> Outgoing | None:
        """Keep the session for longer."""
        reset = session.ResetApplicationSessionTimer(self._session_id, self._form.duration)
        return Outgoing(self._message("resetApplicationSessionTimer", reset))

    def is_answer_to_probe(self, message: csta.Message) -> bool:
        """The session is kept; how long may be said anew."""
        if not isinstance(message.body, session.ResetApplicationSessionTimerPosResponse):
            return False
        self._granted = message.body.actual_session_duration or self._granted
        return True

    def ending(self, message: csta.Message) -> str | None:
        """The session is over, or was not kept."""
        match message.body:
            case session.ApplicationSessionTerminated(session_term_reason=reason):
                return f"the telephone system ended the session: {_word(reason)!r}"
            case session.ResetApplicationSessionTimerNegResponse(error_code=error):
                return f"the telephone system did not renew the session: {_word(error)!r}"
        return None

    def closing(self) -> Outgoing | None:
        """StopApplicationSession, where there is a session."""
        if not self._session_id:
            return None
        reason = session.SessionError(defined="normal")
        return Outgoing(
            self._message("stopApplicationSession", session.StopApplicationSession(self._session_id, reason))
        )

    @property
    def _login_goes(self) -> bool:
        return bool(self._username and self._form.login_namespace)

    def _start(self, password: str) -> csta.Message:
        form = self._form
        login = None
        if self._login_goes:
            login = session.SessionLoginInfo(
                self._username,
                password,
                form.cleanup_delay,
                namespace=str(form.login_namespace),
                typed=form.login_typed,
            )
        info = session.ApplicationInfo(form.application_id, login)
        body = session.StartApplicationSession(info, list(form.protocol_versions), form.duration)
        return self._message("startApplicationSession", body)

    def _message(self, operation: str, body: object) -> csta.Message:
        return csta.Message("session", None, operation, body, self._phase)


def _word(error: session.SessionError) -> str:
    return error.defined or error.other or "unspecified"


class RegisterAssociation(Association):
    """The telephone system says that it is at work, then we register for its SystemStatus (OpenScape Voice)."""

    FIRST = AssociationInput.AWAIT_STATUS
    UNANSWERED = "no answer to SystemRegister"

    def opening(self) -> Outgoing:
        """SystemRegister for the SystemStatus of the telephone system; it does not ask for ours."""
        body = SystemRegister(csta.Bits(("systemStatus",)))
        return Outgoing(csta.Message("invoke", None, "systemRegister", body, self._phase))

    def verdict(self, message: csta.Message) -> str | bool | None:
        """What the answer to SystemRegister says."""
        if message.kind == "result" and message.operation == "systemRegister":
            return True
        if message.kind != "error":
            return None
        failure: Any = message.body
        said = f"{failure.category} {failure.name}" if isinstance(failure, csta.UniversalFailure) else "unspecified"
        return f"the registration was refused: {said}. {REGISTER_OTHER}"

    def ending(self, message: csta.Message) -> str | None:
        """The registration is over."""
        return "the telephone system ended the registration" if message.operation == "systemRegisterAbort" else None


class LoginAssociation(Association):
    """The loginRequest of Zultys MX, which is no CSTA: documents without a namespace, a keepalive without an answer."""

    UNANSWERED = "no answer to loginRequest"

    def answers(self, message: csta.Message) -> bool:
        """Documents that are none of CSTA are told, not asked."""
        return not isinstance(message.body, csta.Unknown) and super().answers(message)

    def opening(self) -> Outgoing:
        """The request. The trace shows no hash either: it is as good as the password."""
        digest = b64encode(sha1(self._password.encode(), usedforsecurity=False).digest()).decode()
        return Outgoing(self._request(digest), self._request(_masked(digest)))

    def verdict(self, message: csta.Message) -> str | bool | None:
        """What the answer says; its name is spelt so by the telephone system."""
        if message.operation in ("loginResponce", "loginResponse"):
            return True
        if message.operation == "loginFailed":
            return f"the login was refused. {LOGIN_FAILED}"
        return None

    def is_answer_to_probe(self, message: csta.Message) -> bool:
        """Should the server repeat it, that is no request."""
        return message.operation == "keepalive"

    def ending(self, message: csta.Message) -> str | None:
        """The user was logged out, for instance because he logged in elsewhere."""
        return "the telephone system logged this user out" if message.operation in ("Logout", "logout") else None

    def _request(self, digest: str) -> bytes:
        name = self._username or ""
        if not name.isprintable():
            raise EncodeError("userName", "has characters that cannot be sent")
        return (
            '<?xml version="1.0" encoding="utf-8"?><loginRequest type="User" platform="iPhone" version="7.0" '
            'push_ntf="false" push_token="" push_clean="false" push_bundle_id="">'
            f"<userName>{escape(name, quote=False)}</userName><pwd>{digest}\n</pwd></loginRequest>"
        ).encode()
