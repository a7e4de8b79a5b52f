"""How a binary client opens its session: ACSE in BER (X.227, ECMA-285), an application session in XML (ECMA-354).

The telephone system's side of both: the client's request is judged and answered.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from teamcall_core import __version__, csta
from teamcall_core.csta.association import AARE, AARQ, ABRT, RLRE, UserInformation
from teamcall_core.session.secrets import are_equal
from teamcall_core.session.settings import BinarySettings

_VERSIONS: Final[Mapping[str, csta.Phase]] = {
    "versionOne": csta.Phase.I,
    "versionTwo": csta.Phase.II,
    "versionThree": csta.Phase.III,
    "versionFour": csta.Phase.III,
    "versionFive": csta.Phase.III,
    "versionFifteen": csta.Phase.III,
    "versionNineteen": csta.Phase.III,
}
"""CSTAVersion (ECMA-285 acse_user_info_csta 200) that are BER, the lowest first. Those between are editions of XML."""
_CONTEXTS: Final[Mapping[str, csta.Phase]] = {
    "1.3.12.0.180": csta.Phase.I,
    "1.3.12.0.218": csta.Phase.II,
    "1.3.12.0.285": csta.Phase.III,
}
"""Application contexts, and what they say where there is no user information: Phase III systems send that of II."""

SWITCH: Final = "TeamCall"
"""Who we are, to clients that give name and password in the HiPath form."""
WRONG_LOGIN: Final = "its name or password is wrong"
NO_LOGIN: Final = "it gave no name and password"


class Judgement(NamedTuple):
    """``phase`` None: refused, for ``reason`` (a sentence's end)."""

    answer: csta.Message
    phase: csta.Phase | None
    reason: str = ""


def judge(asked: AARQ, settings: BinarySettings, phase: csta.Phase) -> Judgement:
    """The answer to a request to associate; ``phase`` is that of the messages until now."""
    version, agreed = _agree(asked)
    if agreed is None:
        return _refused(asked, "noReasonGiven", "it speaks no version of CSTA that is known", phase)
    if settings.username is not None and not _may(asked.user_name, asked.password, settings):
        missing = asked.user_name is None and asked.password is None
        diagnostic = "authenticationRequired" if missing else "authenticationFailure"
        return _refused(asked, diagnostic, NO_LOGIN if missing else WRONG_LOGIN, phase)
    answer = AARE(
        application_context_name=asked.application_context_name, user_information=_information(asked, version)
    )
    if asked.user_name is not None:  # HiPath answers who it is, and clients of its kind wait for that
        answer.switch, answer.release = SWITCH, __version__
    return Judgement(csta.Message("aare", None, None, answer, phase), agreed)


def may_login(user_name: str | None, password: str | None, settings: BinarySettings) -> bool:
    """Whether a client that gives these may open a session."""
    return settings.username is None or _may(user_name, password, settings)


def release(phase: csta.Phase) -> csta.Message:
    """The answer to a client that ends the association politely."""
    return csta.Message("rlre", None, None, RLRE(reason="normal"), phase)


def abort(phase: csta.Phase, diagnostic: str | None = None) -> csta.Message:
    """Our end of the association, at once; ``diagnostic`` where the client has broken the protocol."""
    source = "user" if diagnostic is None else "provider"
    return csta.Message("abrt", None, None, ABRT(source, diagnostic or "noReasonGiven"), phase)


def _may(user_name: str | None, password: str | None, settings: BinarySettings) -> bool:
    name_fits = are_equal(user_name or "", settings.username or "")
    return are_equal(password or "", settings.password or "") and name_fits


def _agree(asked: AARQ) -> tuple[str | None, csta.Phase | None]:
    """The highest version that both sides speak, and its phase; the context's where no versions are named."""
    given = asked.user_information
    if isinstance(given, UserInformation):
        common = [version for version in _VERSIONS if version in given.csta_version]
        return (common[-1], _VERSIONS[common[-1]]) if common else (None, None)
    context = ".".join(asked.application_context_name.split(".")[:5])
    return None, _CONTEXTS.get(context)


def _information(asked: AARQ, version: str | None) -> UserInformation | None:
    """Ours, in the form of the client's: the one version that counts, and what it asked for as what it gets."""
    given = asked.user_information
    if not isinstance(given, UserInformation) or version is None:
        return None
    bits = csta.Bits((version,), length=given.csta_version.length)
    if given.definition == "new":
        return UserInformation(bits, "new", given.direct_reference)
    offered = given.functions_that_can_be_supplied
    return UserInformation(bits, "old", given.direct_reference, offered, given.functions_required)


def _refused(asked: AARQ, diagnostic: str, reason: str, phase: csta.Phase) -> Judgement:
    answer = AARE("rejectedPermanent", diagnostic, "user", asked.application_context_name, user_information=None)
    return Judgement(csta.Message("aare", None, None, answer, phase), None, reason)
