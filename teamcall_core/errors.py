"""Every exception of the project. The class says whose fault it is; the arguments say where and what to do.

``LocalError``: a wish of our own side that cannot be fulfilled. ``RemoteError``: what a peer sent is wrong.
"""

from __future__ import annotations

from dataclasses import dataclass


class TeamcallError(Exception):
    """Base of all errors this project raises on purpose."""


class LocalError(TeamcallError):
    """Our own side asked for something that cannot be done."""


class RemoteError(TeamcallError):
    """A peer sent something that cannot be read."""


class FrameError(RemoteError):
    """A frame breaks the framing; the stream cannot be resynchronised, the connection must end.

    ``offset`` counts octets from the first octet of the stream.
    """

    def __init__(self, reason: str, offset: int) -> None:
        super().__init__(f"{reason} at octet {offset}")
        self.reason = reason
        self.offset = offset


class DecodeError(RemoteError):
    """A message cannot be decoded.

    ``path`` names the element from the message inwards (``Delivered.connection.deviceID``), ``offset`` its first octet
    in the message, ``needed`` what had to stand there and ``got`` what stood there, both as short words
    (``9 octets``, ``tag 30``).
    """

    def __init__(self, path: str, offset: int, needed: str, got: str) -> None:
        super().__init__(path, offset, needed, got)
        self.path = path
        self.offset = offset
        self.needed = needed
        self.got = got

    def __str__(self) -> str:
        return f"{self.path} at {self.offset}: needs {self.needed}, has {self.got}"


class NeedMore(DecodeError):
    """The octets end before the message does: not wrong so far, only not all here yet."""


class EncodeError(LocalError):
    """A value cannot be encoded. ``path`` names the element, ``reason`` what is wrong with it."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class NotExpressible(LocalError):
    """The wanted phase has no such element. ``element`` is its ECMA-269 name."""

    def __init__(self, element: str) -> None:
        super().__init__(f"{element} cannot be expressed in this phase")
        self.element = element


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of a file that a person wrote: where it is and how to mend it."""

    file: str
    line: int
    """1-based; 0 where the fault belongs to no line (a missing setting)."""
    what: str
    remedy: str
    fatal: bool = True
    """False: worth a warning, refuses the start only under ``--check``."""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.what}. {self.remedy}"


class ConfigurationError(LocalError):
    """A file cannot be used. ``problems`` holds all of them at once."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class LicenceError(LocalError):
    """A licence token is not valid; the text says why, never the token itself."""
