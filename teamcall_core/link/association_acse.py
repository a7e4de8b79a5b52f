"""The association of ACSE (X.227, ECMA-285): AARQ and AARE at the beginning, ABRT at the end.

What the AARQ says is a row of the profile; HiPath 3000, Panasonic and OmniPCX Enterprise each have a form of their own.
"""

from __future__ import annotations

from teamcall_core import csta
from teamcall_core.profiles.profile import Acse
from teamcall_core.profiles.refusals import ACSE_DIAGNOSTICS, ACSE_OTHER, ACSE_TRANSIENT, ACSE_UNREADABLE

from .association import Association
from .wire import Outgoing

_VERSION_BITS = {"new": 16, "old": 5}
"""Bits of CSTAVersion as HiPath, Panasonic and OmniPCX Enterprise write it: more than are set."""
_LONGER = frozenset({"versionNineteen"})
"""Versions whose bit lies beyond those."""


def aarq(form: Acse, username: str | None, password: str) -> csta.AARQ:
    """The request that ``form`` describes; with ``username`` it carries name and password."""
    information = None
    if form.versions:
        information = csta.UserInformation(
            csta.Bits(form.versions, length=None if _LONGER & set(form.versions) else _VERSION_BITS[form.definition]),
            form.definition,
            form.direct_reference,
            form.required,
            form.supplied,
        )
    return csta.AARQ(
        user_name=username,
        password=password if username else None,
        application_context_name=form.context_name,
        user_information=information,
        protocol_version=csta.Bits(("version1",), length=1) if form.protocol_version else None,
    )


class AcseAssociation(Association):
    """With ``username`` the AARQ carries name and password."""

    def opening(self) -> Outgoing:
        """The AARQ, and for the trace the same with the password overwritten."""
        shown = self._aarq("*" * len(self._password.encode())) if self._username and self._password else None
        return Outgoing(self._aarq(self._password), shown)

    def verdict(self, message: csta.Message) -> str | bool | None:
        """What the AARE says."""
        if message.kind != "aare":
            return None
        answer = message.body
        if not isinstance(answer, csta.AARE):
            return f"the association was answered with something that cannot be read. {ACSE_UNREADABLE}"
        if answer.result == "accepted":
            return True
        said = f"the association was refused: {answer.result}, {answer.diagnostic_source} {answer.diagnostic}"
        transient = answer.result == "rejectedTransient"
        check = ACSE_DIAGNOSTICS.get(str(answer.diagnostic), ACSE_TRANSIENT if transient else ACSE_OTHER)
        return f"{said}. {check}"

    def closing(self) -> Outgoing:
        """ABRT as HiPath clients send it, ``64 06 80 01 00 81 01 01`` (an RLRQ would have to wait)."""
        abort = csta.ABRT(source="user", diagnostic="noReasonGiven")
        return Outgoing(csta.Message("abrt", None, None, abort, self._phase))

    def _aarq(self, password: str) -> csta.Message:
        return csta.Message("aarq", None, None, aarq(self._profile.acse, self._username, password), self._phase)
