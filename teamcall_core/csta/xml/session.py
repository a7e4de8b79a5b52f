"""Bodies of the messages of an application session (ECMA-354); they are not answered by ECMA-269 services."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Extensible, Unknown

LOGIN_NAMESPACE = "http://www.avaya.com/csta"
"""Where the login extension is at home; other servers have taken it over under names of their own."""


@dataclass(slots=True)
class SessionLoginInfo(Extensible):
    """Who logs in: an extension inside ``applicationSpecificInfo``, known from Avaya AE Services (DMCC).

    ``namespace``: that of the extension. ``typed``: ``xsi:type`` was or is to be sent with it; some servers ask for it,
    but the schema of ECMA-354 alone does not know the type.
    """

    user_name: str | None = None
    password: str | None = None
    session_cleanup_delay: int | None = None
    session_id: str | None = None
    namespace: str = LOGIN_NAMESPACE
    typed: bool = False

    def __repr__(self) -> str:
        """Show everything but the password."""
        return f"SessionLoginInfo(user_name={self.user_name!r}, namespace={self.namespace!r})"


@dataclass(slots=True)
class ApplicationInfo(Extensible):
    """Which application asks. ``application_specific_info``: a login, or other elements as they came."""

    application_id: str
    application_specific_info: SessionLoginInfo | list[Unknown] | None = None


@dataclass(slots=True)
class StartApplicationSession(Extensible):
    """Begin a session. Versions are namespaces of ECMA-323; the duration is in seconds."""

    application_info: ApplicationInfo
    requested_protocol_versions: list[str]
    requested_session_duration: int | None = None
    extensions: list[Unknown] | None = None


@dataclass(slots=True)
class StartApplicationSessionPosResponse(Extensible):
    """The session has begun."""

    session_id: str
    actual_protocol_version: str
    actual_session_duration: int | None = None
    extensions: list[Unknown] | None = None


@dataclass(slots=True)
class SessionError(Extensible):
    """Why a request was refused or a session ended: a word of the standard, or a text of the server's own."""

    defined: str | None = None
    """``invalidSessionID serverResourcesBusy ...``; for ends ``normal resourceLimitation sessionTimerExpired``."""
    other: str | None = None


@dataclass(slots=True)
class StartApplicationSessionNegResponse(Extensible):
    """The session was refused."""

    error_code: SessionError
    extensions: list[Unknown] | None = None


@dataclass(slots=True)
class StopApplicationSession(Extensible):
    """End the session."""

    session_id: str
    session_end_reason: SessionError | None = None
    extensions: list[Unknown] | None = None


@dataclass(slots=True)
class StopApplicationSessionPosResponse(Extensible):
    """The session has ended."""

    extensions: list[Unknown] | None = None


@dataclass(slots=True)
class StopApplicationSessionNegResponse(Extensible):
    """The session was not ended."""

    error_code: SessionError
    extensions: list[Unknown] | None = None


@dataclass(slots=True)
class ResetApplicationSessionTimer(Extensible):
    """Keep the session for longer. The duration is in seconds."""

    session_id: str
    requested_session_duration: int | None = None
    extensions: list[Unknown] | None = None


@dataclass(slots=True)
class ResetApplicationSessionTimerPosResponse(Extensible):
    """The session lasts for so many seconds from now."""

    actual_session_duration: int | None = None
    extensions: list[Unknown] | None = None


@dataclass(slots=True)
class ResetApplicationSessionTimerNegResponse(Extensible):
    """The session was not made longer."""

    error_code: SessionError
    extensions: list[Unknown] | None = None


@dataclass(slots=True)
class ApplicationSessionTerminated(Extensible):
    """The server has ended the session."""

    session_id: str
    session_term_reason: SessionError
    extensions: list[Unknown] | None = None
