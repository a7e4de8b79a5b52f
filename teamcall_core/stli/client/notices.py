"""What the client engine tells, besides answers and the telephone events themselves."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.stli.format import Format

from .answers import LINK_IN_SERVICE, LINK_OUT_OF_SERVICE, Answered
from .events import DeviceInformation, Event


@dataclass(frozen=True, slots=True)
class Greeted:
    """The session is open, or its options are others now. Comes before the ``Answered`` of the same request."""

    kind: str
    """``STLI`` or ``SuperVisor``."""
    format: Format


@dataclass(frozen=True, slots=True)
class LinkOutOfService:
    """The server has no link to the telephone system. Once per loss, whether a notice or an answer told of it."""

    line: str = ""
    """Empty where an answer told of it."""
    name: str = LINK_OUT_OF_SERVICE


@dataclass(frozen=True, slots=True)
class LinkInService:
    """The link is back, and every monitor has been answered either way."""

    line: str = ""
    name: str = LINK_IN_SERVICE


@dataclass(frozen=True, slots=True)
class ServerNotice:
    """An ``error_ind`` line that answers nothing, such as the OVERLOAD before the server drops this client."""

    code: str
    words: tuple[str, ...] = ()
    line: str = ""

    @property
    def name(self) -> str:
        """The code."""
        return self.code


@dataclass(frozen=True, slots=True)
class UnknownLine:
    """A line that means nothing here; it changes nothing."""

    octets: bytes
    """As they came, without the line end; empty for a line that was too long to keep."""
    reason: str
    name: str = "unknown"

    @property
    def line(self) -> str:
        """As text; octets that are no text are written ``\\xHH``."""
        return self.octets.decode(errors="backslashreplace")


@dataclass(frozen=True, slots=True)
class Closed:
    """The last event: nothing more will come. ``reason`` is a sentence's end."""

    reason: str
    is_clean: bool
    """The server answered BYE before."""
    name: str = "closed"


Notice = LinkOutOfService | LinkInService | ServerNotice | UnknownLine
ServerEvent = Event | DeviceInformation | Notice
"""What comes unasked."""
ClientEvent = Greeted | Answered | ServerEvent | Closed
