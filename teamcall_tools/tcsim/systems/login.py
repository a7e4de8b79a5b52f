"""The dialogue of Zultys MX: ``loginRequest`` with the hash of the password, and ``keepalive`` ever after."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from typing import ClassVar

from teamcall_core import csta
from teamcall_core.ber.values import Limits, Unknown
from teamcall_core.csta.xml import document
from teamcall_tools.tcsim.states import PeerState

from .dialogue import Dialogue

_HEAD = '<?xml version="1.0" encoding="utf-8"?>'
_WELCOME = _HEAD + '<loginResponce Code="0" apiversion="2"><userId>{number}</userId></loginResponce>'
_REFUSED = _HEAD + '<loginFailed Code="{code}" apiversion="1"/>'
_WRONG, _BUSY = 2, 9


class LoginDialogue(Dialogue):
    """The names of the answers are those that a working program waits for; what they hold is assumed."""

    TAKES: ClassVar[Mapping[tuple[PeerState, str], str]] = {
        **Dialogue.TAKES,
        (PeerState.CONNECTED, "invoke loginRequest"): "_login",
        (PeerState.ASSOCIATED, "invoke keepalive"): "_keepalive",
    }

    _expires_at: float | None = None

    def take(self, message: csta.Message, now: float) -> None:
        """Whatever comes is a sign of life."""
        if self._expires_at is not None:
            self._extend(now)
        super().take(message, now)

    def _login(self, message: csta.Message, now: float) -> None:
        name, password = _name_and_hash(message.body)
        code = self._judge(name, password)
        if code:
            self._host.note(f"link {self._peer.number} is refused: loginFailed {code}")
            self._say(message, _REFUSED.format(code=code), now)
            self._end()
            return
        self._accept()
        self._extend(now)
        self._say(message, _WELCOME.format(number=self._peer.number), now)

    def _judge(self, name: str, password: str) -> int:
        if self._refusal is not None:
            return _BUSY if self._refusal else _WRONG
        wanted = (self._host.login[0] or name, self._host.login[1] if self._host.login[0] else None)
        hashed = password if wanted[1] is None else hash_of(wanted[1])
        return 0 if name and (name, password) == (wanted[0], hashed) else _WRONG

    def _keepalive(self, _message: csta.Message, _now: float) -> None:
        """Nothing answers it."""

    def _extend(self, now: float) -> None:
        self._expires_at = now + self._host.system.session_duration

    def _say(self, message: csta.Message, text: str, now: float) -> None:
        self._peer.send_document(text.encode(), message.invoke_id, now)

    def next_deadline(self) -> float | None:
        """When the silence has lasted too long, or less."""
        return min((due for due in (super().next_deadline(), self._expires_at) if due is not None), default=None)

    def handle_timer(self, now: float) -> None:
        """End the link of a client that has gone silent."""
        super().handle_timer(now)
        if self._expires_at is not None and self._expires_at <= now:
            self.give_up("nothing was heard, not even keepalive", now)

    def stop(self) -> None:
        """Nothing is waited for any more."""
        super().stop()
        self._expires_at = None


def hash_of(password: str) -> str:
    """The password as it travels: the SHA-1 of it in base64, and a line end."""
    digest = hashlib.sha1(password.encode(), usedforsecurity=False).digest()
    return base64.b64encode(digest).decode() + "\n"


def _name_and_hash(body: object) -> tuple[str, str]:
    """The two texts of a loginRequest; empty where they are missing."""
    if not isinstance(body, Unknown):
        return "", ""
    root = document.parse(body.octets, Limits())
    found = {str(child.tag).rpartition("}")[2]: child.text or "" for child in root}
    return found.get("userName", ""), found.get("pwd", "")
