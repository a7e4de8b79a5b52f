"""CSTA in XML (ECMA-323 editions 2 to 6, ECMA-354 application sessions): documents to messages, and back.

lxml is needed, and imported with the first document.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

from teamcall_core.ber.values import Limits
from teamcall_core.csta.message import Message, Phase

_DEFAULT_LIMITS = Limits()


@cache
def _codec() -> Any:
    """Import what needs lxml, which takes 28 ms."""
    return import_module(f"{__name__}.codec")


def decode(
    octets: bytes, phase: Phase, operation: str | int | None = None, limits: Limits = _DEFAULT_LIMITS
) -> Message:
    """Read one document without framing.

    ``phase`` is taken for a document that does not name its edition; one that does is read as that, and
    ``Message.phase`` says so. ``operation``: what an error answers, since CSTAErrorCode does not say it.
    Raises DecodeError with path, offset, what was needed and what was there; its subclass NeedMore when the document
    has not ended; LocalError without lxml.
    """
    message: Message = _codec().decode(bytes(octets), phase, operation, limits)
    return message


def encode(message: Message, phase: Phase | None = None) -> bytes:
    """Write one document without framing, in UTF-8, in the edition of ``phase`` or in the message's own.

    Raises EncodeError; NotExpressible where the edition has no such element or word; LocalError without lxml.
    """
    octets: bytes = _codec().encode(message, phase or message.phase)
    return octets
