"""What services read out of a request: extensions, connections and pairs of them; else a ``Refusal``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from teamcall_core.csta.identifiers import ConnectionID

from .model import Call, CallModel, Refusal
from .wire import decode_call_id, device_word


class Requests:
    """Reads requests against the model, and gathers whom they command."""

    def __init__(self, model: CallModel) -> None:
        self._model = model
        self.touched: set[str] = set()
        """The devices that applications have commanded, with everybody who is in a call with them."""

    def device(self, device: object) -> str:
        """A device that can be monitored: an extension or a queue."""
        word = device_word(device)
        if not self._model.knows(word):
            raise Refusal("operation", "invalidDeviceID", f"there is no extension {word!r}")
        return word

    def connection(self, connection: object) -> tuple[str, int]:
        """Device and number of the call of a connection; the call may be one that nobody has."""
        if not isinstance(connection, ConnectionID):
            raise Refusal("operation", "invalidConnectionID", "that is no connection")
        return self.device(connection.device_id), decode_call_id(connection.call_id)

    def call(self, connection: object) -> Call:
        """The call of a connection, whatever device it names."""
        number = decode_call_id(connection.call_id) if isinstance(connection, ConnectionID) else 0
        call = self._model.call(number)
        if call is None:
            raise Refusal("operation", "invalidCallID", "there is no such call")
        return call

    def pair(self, held: object, active: object) -> tuple[str, int, int]:
        """The device, its held and its active call."""
        device, first = self.connection(held)
        other, second = self.connection(active)
        if device != other:
            raise Refusal("operation", "notSameDevice", f"{device} and {other} are two devices")
        return device, first, second

    @contextmanager
    def commanding(self, device: str) -> Iterator[None]:
        """Whoever is in a call with ``device`` before or after is touched, unless it is refused."""
        before = self._around(device)
        yield
        self.touched |= before | self._around(device)

    def _around(self, device: str) -> set[str]:
        return {leg for call in self._model.calls_of(device) for leg in call.legs} | {device}
