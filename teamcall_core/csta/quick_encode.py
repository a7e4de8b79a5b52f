"""Writing arguments and results of any phase by emitted code, with ROSE around them.

Octets are text in Latin-1 until the message is whole. Whatever is not usual makes it raise one of ``REFUSALS``; then
the interpretive form decides.
"""

from __future__ import annotations

from typing import Any, Final

from teamcall_core.ber.emit_encoder import REFUSALS, Encoder, encoder
from teamcall_core.ber.encoding import text, writer_of_numbers
from teamcall_core.ber.primitives import Integer
from teamcall_core.ber.source import Unusual
from teamcall_core.ber.tlv import encode_length

from .message import Message
from .quick import Tables

MAX_KNOWN: Final = 4096
"""Lengths whose octets are remembered."""
write_number: Final = writer_of_numbers(Integer())
"""Writes an invoke id or an operation code."""


class _Lengths(dict[int, str]):
    """Length octets by the length, as text in Latin-1."""

    def __missing__(self, length: int) -> str:
        """Make those of a length that is not remembered."""
        found = text(encode_length(length))
        if len(self) < MAX_KNOWN:
            self[length] = found
        return found


_LENGTHS: Final = _Lengths()


def element(ident: str, contents: str) -> str:
    """Write an element as text in Latin-1."""
    return f"{ident}{_LENGTHS[len(contents)]}{contents}"


def event_report(message: Message, event: str) -> bytes:
    """Write an event report of any phase; ``event``: what stands behind the cross reference, as text in Latin-1."""
    body: Any = message.body
    monitor: str = body.monitor_cross_ref_id.decode("latin-1")
    argument = f"\x55{_LENGTHS[len(monitor)]}{monitor}{event}"
    invoke = f"{write_number(message.invoke_id)}\x02\x01\x15\x30{_LENGTHS[len(argument)]}{argument}"
    return f"\xa1{_LENGTHS[len(invoke)]}{invoke}".encode("latin-1")


class Writers:
    """Writes arguments and results."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._encoders: dict[tuple[str, str | int | None], tuple[str, Encoder]] = {}

    def write(self, message: Message) -> bytes:
        """Write an invoke or result; raises REFUSALS where it is not usual."""
        code, write = self._encoder(message)
        contents = code + write(message.body)
        if message.kind == "result":
            return element("\xa2", write_number(message.invoke_id) + element("\x30", contents)).encode("latin-1")
        return element("\xa1", write_number(message.invoke_id) + contents).encode("latin-1")

    def _encoder(self, message: Message) -> tuple[str, Encoder]:
        """Find or make the encoder of an argument or result."""
        key = (message.kind, message.operation)
        found = self._encoders.get(key)
        if found is None:
            name = str(message.operation)
            code = self._tables.operations.numbers[name]
            kind = self._tables.argument_of(name) if message.kind == "invoke" else self._tables.result_of(name)
            if kind is None:
                raise Unusual
            found = self._encoders[key] = write_number(code), encoder(kind)
        return found


__all__ = ["REFUSALS", "Encoder", "Writers", "element", "encoder", "event_report"]
