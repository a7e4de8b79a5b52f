"""Declarations of the messages of an application session (ECMA-354)."""

from __future__ import annotations

from typing import Any, Final

from teamcall_core.ber.values import Unknown

from . import session
from .fragments import declared_type
from .simple import LONG_NUMBER, TEXT, Enumeration, attribute
from .structures import ListOf, Structure, may, need, written
from .walk import Element, Fault, Unfit, Walk, XmlType, only_text, refuse_instruction, refuse_text

_LOGIN_NAME: Final = "SessionLoginInfo"
_INSTANCE: Final = "http://www.w3.org/2001/XMLSchema-instance"


class AnyElements(XmlType):
    """Any elements as a list."""

    label = "elements"

    def read(self, element: Element, walk: Walk, depth: int) -> list[Unknown]:
        """Keep each element."""
        refuse_text(element)
        for child in element:
            refuse_instruction(child, element)
        return [walk.unknown(child, depth + 1) for child in element]

    def write(self, name: str, value: Any, edition: int) -> str:
        """Write each back."""
        if not isinstance(value, (list, tuple)) or not all(isinstance(one, Unknown) for one in value):
            raise Unfit(f"needs a list of Unknown, has {type(value).__name__}")
        return f"<{name}>{''.join(map(written, value))}</{name}>"


class _Login(Structure):
    """SessionLoginInfo, which brings its own namespace."""

    def __init__(self) -> None:
        super().__init__(
            _LOGIN_NAME,
            may("userName", TEXT),
            may("password", TEXT),
            may("sessionCleanupDelay", LONG_NUMBER),
            may("sessionID", TEXT),
            make=session.SessionLoginInfo,
        )
        self.elsewhere = ()

    def read(self, element: Element, walk: Walk, depth: int) -> session.SessionLoginInfo:
        """Give the login."""
        namespace = element.tag[: -len(_LOGIN_NAME)]
        login: session.SessionLoginInfo = super().read(element, Walk(namespace, walk.max_depth), depth)
        login.namespace = namespace[1:-1]
        login.typed = declared_type(element) is not None
        return login

    def write(self, name: str, value: Any, edition: int) -> str:
        """Take the login."""
        content = self.content(value, edition)
        kind = f' xmlns:xsi="{_INSTANCE}" xsi:type="{name}"' if value.typed else ""
        return f'<{name} xmlns="{attribute(value.namespace)}"{kind}>{content}</{name}>'


_LOGIN: Final = _Login()


class _SpecificInfo(AnyElements):
    """A login, or any elements."""

    def read(self, element: Element, walk: Walk, depth: int) -> Any:
        """Give the login, or keep each element."""
        if len(element) != 1 or str(element[0].tag).rpartition("}")[2] != _LOGIN_NAME:
            return super().read(element, walk, depth)
        refuse_text(element)
        try:
            return _LOGIN.read(element[0], walk, depth + 1)
        except Fault as fault:
            fault.path.append(_LOGIN_NAME)
            raise

    def write(self, name: str, value: Any, edition: int) -> str:
        """Take what was read."""
        if not isinstance(value, session.SessionLoginInfo):
            return super().write(name, value, edition)
        try:
            return f"<{name}>{_LOGIN.write(_LOGIN_NAME, value, edition)}</{name}>"
        except Unfit as unfit:
            unfit.path.append(_LOGIN_NAME)
            raise


class Reason(XmlType):
    """A word of the standard in one element, or a text of one's own in another."""

    label = "a reason"

    def __init__(self, defined: str, other: str, *words: str) -> None:
        self.defined = defined
        self.other = other
        self.words = Enumeration(defined, *words)

    def read(self, element: Element, walk: Walk, depth: int) -> session.SessionError:
        """Give the reason."""
        if len(element) != 1:
            raise Fault(element, f"{self.defined} or {self.other}", f"{len(element)} elements")
        refuse_text(element)
        child = element[0]
        refuse_instruction(child, element)
        name = walk.local(child)
        if name == self.defined:
            return session.SessionError(defined=self.words.read(child, walk, depth + 1))
        if name == self.other:
            return session.SessionError(other=only_text(child))
        return session.SessionError(unknown=(walk.unknown(child, depth + 1),))

    def write(self, name: str, value: Any, edition: int) -> str:
        """Take the reason."""
        if not isinstance(value, session.SessionError):
            raise Unfit(f"needs a SessionError, has {type(value).__name__}")
        parts = [written(extra) for extra in value.unknown]
        if value.defined is not None:
            parts.append(self.words.write(self.defined, value.defined, edition))
        if value.other is not None:
            parts.append(TEXT.write(self.other, value.other, edition))
        if len(parts) != 1:
            raise Unfit("needs one reason")
        return f"<{name}>{parts[0]}</{name}>"


_EXTENSIONS: Final = may("extensions", AnyElements())
_SESSION: Final = need("sessionID", TEXT)


def _refusal(make: type, *words: str) -> Structure:
    """Declare a negative response."""
    return Structure(
        make.__name__, need("errorCode", Reason("definedError", "applError", *words)), _EXTENSIONS, make=make
    )


_APPLICATION_INFO: Final = Structure(
    "ApplicationInfo",
    need("applicationID", TEXT),
    may("applicationSpecificInfo", _SpecificInfo()),
    make=session.ApplicationInfo,
)
_DECLARATIONS: Final = (
    Structure(
        "StartApplicationSession",
        need("applicationInfo", _APPLICATION_INFO),
        need("requestedProtocolVersions", ListOf("protocolVersion", TEXT)),
        may("requestedSessionDuration", LONG_NUMBER),
        _EXTENSIONS,
        make=session.StartApplicationSession,
    ),
    Structure(
        "StartApplicationSessionPosResponse",
        _SESSION,
        need("actualProtocolVersion", TEXT),
        may("actualSessionDuration", LONG_NUMBER),
        _EXTENSIONS,
        make=session.StartApplicationSessionPosResponse,
    ),
    _refusal(
        session.StartApplicationSessionNegResponse,
        "invalidApplicationInfo",
        "requestedProtocolVersionNotSupported",
        "serverResourcesBusy",
        "maxNumberSessions",
    ),
    Structure(
        "StopApplicationSession",
        _SESSION,
        may("sessionEndReason", Reason("definedEndReason", "appEndReason", "normal")),
        _EXTENSIONS,
        make=session.StopApplicationSession,
    ),
    Structure("StopApplicationSessionPosResponse", _EXTENSIONS, make=session.StopApplicationSessionPosResponse),
    _refusal(session.StopApplicationSessionNegResponse, "invalidSessionID"),
    Structure(
        "ResetApplicationSessionTimer",
        _SESSION,
        may("requestedSessionDuration", LONG_NUMBER),
        _EXTENSIONS,
        make=session.ResetApplicationSessionTimer,
    ),
    Structure(
        "ResetApplicationSessionTimerPosResponse",
        may("actualSessionDuration", LONG_NUMBER),
        _EXTENSIONS,
        make=session.ResetApplicationSessionTimerPosResponse,
    ),
    _refusal(session.ResetApplicationSessionTimerNegResponse, "invalidSessionID", "serverCannotResetSessionTimer"),
    Structure(
        "ApplicationSessionTerminated",
        _SESSION,
        need(
            "sessionTermReason",
            Reason("definedTermReason", "serverTermReason", "resourceLimitation", "sessionTimerExpired"),
        ),
        _EXTENSIONS,
        make=session.ApplicationSessionTerminated,
    ),
)
DOCUMENTS: Final = {one.label: one for one in _DECLARATIONS}
"""Declaration by document element."""


def operation_of(element: str) -> str:
    """Give the service that a document belongs to: ``startApplicationSession`` also for its responses."""
    service = element.removesuffix("PosResponse").removesuffix("NegResponse")
    return service[:1].lower() + service[1:]
