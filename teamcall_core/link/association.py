"""How an association is asked for, judged and ended: ACSE (X.227, ECMA-285), in the form of the HiPath family.

HiPath 3000, Panasonic and the generic profile differ in nothing that a client has to send.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from teamcall_core import csta


class AcseAssociation:
    """AARQ and AARE at the beginning, ABRT at the end. With ``username`` the AARQ carries name and password."""

    def __init__(self, phase: csta.Phase, username: str | None, password: str | None) -> None:
        self._phase = phase
        self._username = username
        self._password = password or ""

    def opening(self) -> csta.Message:
        """The request to associate."""
        return self._aarq(self._password)

    def opening_shown(self) -> csta.Message | None:
        """The same for the trace, with the password overwritten; None where there is none."""
        return self._aarq("*" * len(self._password.encode())) if self._username and self._password else None

    def refusal(self, answer: object) -> str | None:
        """Why the telephone system did not accept; None when it did."""
        if not isinstance(answer, csta.AARE):
            return "the association was answered with something that cannot be read"
        if answer.result == "accepted":
            return None
        return f"the association was refused: {answer.result}, {answer.diagnostic_source} {answer.diagnostic}"

    def release_answer(self) -> csta.Message:
        """The answer to a telephone system that ends the association politely."""
        return csta.Message("rlre", None, None, csta.RLRE(reason="normal"), self._phase)

    def closing(self) -> csta.Message:
        """How we end it: ABRT as HiPath clients send it, ``64 06 80 01 00 81 01 01`` (an RLRQ would have to wait)."""
        return csta.Message("abrt", None, None, csta.ABRT(source="user", diagnostic="noReasonGiven"), self._phase)

    def _aarq(self, password: str) -> csta.Message:
        named = csta.AARQ(user_name=self._username, password=password) if self._username else csta.AARQ()
        return csta.Message("aarq", None, None, named, self._phase)


ASSOCIATIONS: Mapping[str, Callable[[csta.Phase, str | None, str | None], AcseAssociation]] = {"acse": AcseAssociation}
"""``Profile.association`` to the class that knows it."""
