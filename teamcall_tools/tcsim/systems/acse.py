"""Dialogues in BER: an ACSE association before anything else, or nothing at all before it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from teamcall_core import csta
from teamcall_core.ber.values import Bits
from teamcall_core.csta.association import UserInformation
from teamcall_tools.tcsim.states import PeerState

from .dialogue import Dialogue


class AcseDialogue(Dialogue):
    """AARQ, AARE, then SystemStatus normal from the telephone system (HiPath 3000, Panasonic, and ``generic``)."""

    TAKES: ClassVar[Mapping[tuple[PeerState, str], str]] = {
        **Dialogue.TAKES,
        (PeerState.CONNECTED, "aarq"): "_aarq",
        (PeerState.CONNECTED, "abrt"): "_abort",
        (PeerState.ASSOCIATED, "rlrq"): "_release",
        (PeerState.ASSOCIATED, "abrt"): "_abort",
    }

    def _aarq(self, message: csta.Message, now: float) -> None:
        refused = self._judge(message.body)
        if refused is not None:
            self._host.note(f"link {self._peer.number} is refused: {refused.result}")
            self._peer.associate(csta.Message("aare", None, None, refused), now)
            self._end()
            return
        self._accept()
        self._peer.associate(csta.Message("aare", None, None, self._welcome()), now)
        self.ask_status("normal", now)

    def _judge(self, body: object) -> csta.AARE | None:
        if self._refusal is not None:
            result = "rejectedTransient" if self._refusal else "rejectedPermanent"
            return replace(self._form(), result=result, diagnostic="noReasonGiven")
        name, password = (body.user_name, body.password) if isinstance(body, csta.AARQ) else (None, None)
        if self._host.knows(name, password):
            return None
        diagnostic = "authenticationRequired" if name is None else "authenticationFailure"
        return replace(self._form(), result="rejectedPermanent", diagnostic=diagnostic)

    def _form(self) -> csta.AARE:
        """The AARE of this system, in what does not depend on the answer."""
        return csta.AARE()

    def _welcome(self) -> csta.AARE:
        return replace(self._form(), switch="tcsim", release="1") if self._host.login[0] else self._form()

    def _farewell(self, now: float) -> None:
        self._peer.associate(csta.Message("abrt", None, None, csta.ABRT("provider")), now)

    def _release(self, _message: csta.Message, now: float) -> None:
        self._peer.associate(csta.Message("rlre", None, None, csta.RLRE("normal")), now)
        self._end()

    def _abort(self, _message: csta.Message, _now: float) -> None:
        self._end()


class HiPathDialogue(AcseDialogue):
    """HiPath 3000: its AARE names the system and its release (recorded: ``HE645P.00.023:60``, ``023.000``)."""

    def _form(self) -> csta.AARE:
        return csta.AARE(user_information=UserInformation(Bits(("versionFour",), length=4)))

    def _welcome(self) -> csta.AARE:
        return replace(self._form(), switch="HE645P.00.023:60", release="023.000")


class OmniPcxDialogue(AcseDialogue):
    """OmniPCX Enterprise: one octet ``B`` from the client, ``P`` back, and only then frames."""

    IDENTIFICATION = b"B"
    ANSWER = b"P"
    COMPUTING = bytes.fromhex("3008820203d8830206c0")
    SWITCHING = bytes.fromhex("3016800403e7b6488106025ffd03fea0830206c0840203f0")
    """The services that the AARQ of a program offers and wants (2025): here it is the other way round."""

    _is_identified = False

    def begin(self, data: bytes, now: float) -> bytes:
        """Take the octet ``B``."""
        if self._is_identified or not data:
            return data
        if data[:1] != self.IDENTIFICATION:
            self.give_up(f"the first octet is {data[:1].hex()}, not that of B", now)
            return b""
        self._is_identified = True
        self._peer.send_mark(self.ANSWER, now)
        return data[1:]

    def _form(self) -> csta.AARE:
        information = UserInformation(
            Bits(("versionTwo",), length=5), "old", "1.3.12.0.218.200", self.COMPUTING, self.SWITCHING
        )
        return csta.AARE(
            application_context_name="1.3.12.0.180",
            user_information=information,
            protocol_version=Bits(("version1",), length=1),
        )

    def _welcome(self) -> csta.AARE:
        return self._form()


class BareDialogue(Dialogue):
    """MD110 with Application Link: requests are taken as soon as the connection stands, and nothing is said before.

    ``refuse`` closes the connection at once, since there is nothing that could be refused.
    """

    def opened(self, now: float) -> None:
        """Be ready."""
        if self._refusal is not None:
            self.give_up("refused on request", now)
        else:
            self._accept()
