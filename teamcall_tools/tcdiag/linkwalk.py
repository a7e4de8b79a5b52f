"""The steps of ``tcdiag pbx`` on a connection that stands: association, SystemStatus, one monitor, the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from teamcall_core.domain.commands import StartMonitor, StopMonitor
from teamcall_core.domain.ids import Device
from teamcall_core.domain.outcomes import Done, Outcome, PbxRefused, RemoteRejected
from teamcall_core.link.transitions import LinkState
from teamcall_core.profiles import Profile
from teamcall_core.profiles.refusals import ACSE_DIAGNOSTICS, LOGIN, LOGIN_FAILED

from .channel import shown
from .finding import Finding
from .findings import FINDINGS
from .linkdrive import By, LinkDrive, Lost
from .refusals import pbx_refusal
from .steps import Step

ASSOCIATED = frozenset({LinkState.GATED, LinkState.IN_SERVICE})
_LOGIN = frozenset({LOGIN, LOGIN_FAILED, ACSE_DIAGNOSTICS["authenticationRequired"]})
"""What the engine advises where name or password are at fault."""
_UNREADABLE = "a message that cannot be read"
_BROKEN = "the telephone system broke the framing"
_UNSENDABLE = "PBXUsername or PBXPassword"
_NO_STATUS = "no SystemStatus"
_SLACK = 1.0
"""Seconds beyond the engine's own limits, so that these are what ends a wait."""


def walk_link(drive: LinkDrive, profile: Profile, device: str | None, within: float) -> Iterator[Step]:
    """All steps in order, each as soon as it is known; the first that fails is the last."""
    for step in _steps(drive, profile, device, within):
        yield step
        if not step.ok:
            break
    drive.stop(within)


def _steps(drive: LinkDrive, profile: Profile, device: str | None, within: float) -> Iterator[Step]:
    yield associate(drive, profile, within)
    if profile.gate == "systemStatus":
        yield await_status(drive, within)
    if device is not None:
        yield start_monitor(drive, device, within)
        yield stop_monitor(drive, device, within)


def associate(drive: LinkDrive, profile: Profile, within: float) -> Step:
    """The link is opened as the profile says."""
    came = drive.until(lambda: drive.link.stage in ASSOCIATED or _is_nonsense(drive), within + _SLACK)
    if isinstance(came, Lost):
        return Step("association", _saw(came), association_lost(came))
    if drive.link.stage in ASSOCIATED:
        name = profile.association if profile.association != "none" else "no association is needed"
        return Step("association", f"accepted: {name}, CSTA Phase {profile.phase}")
    if _is_nonsense(drive):
        return Step("association", shown(drive.faults[-1]), FINDINGS["TC-415"])
    return Step("association", "nothing came in time", FINDINGS["TC-411"])


def association_lost(lost: Lost) -> Finding:
    """Why the link did not get as far as an association."""
    if lost.reason.startswith(_UNSENDABLE):
        return FINDINGS["TC-416"]
    if lost.reason.startswith(_BROKEN):
        return FINDINGS["TC-415"]
    if lost.by is By.LIMIT and lost.reason.startswith(_NO_STATUS):
        return FINDINGS["TC-417"]
    if lost.by is By.LIMIT:
        return FINDINGS["TC-415" if lost.came and lost.faults else "TC-411"]
    if lost.by is By.PEER:
        return FINDINGS["TC-412"]
    return _refused(lost.reason)


def _refused(reason: str) -> Finding:
    """The engine's sentence has said what to check."""
    remedy = reason.rpartition(". ")[2] if ". " in reason else ""
    found = FINDINGS["TC-413" if remedy in _LOGIN else "TC-414"]
    return replace(found, next=f"{remedy}.") if remedy else found


def await_status(drive: LinkDrive, within: float) -> Step:
    """The telephone system says that it is at work."""
    link = drive.link
    came = drive.until(lambda: link.stage is LinkState.IN_SERVICE, within + _SLACK)
    said = f"SystemStatus {shown(link.csta_status)}" if link.csta_status else "no SystemStatus"
    if link.stage is LinkState.IN_SERVICE:
        return Step("SystemStatus", said)
    if isinstance(came, Lost) and came.by is not By.LIMIT:
        return Step("SystemStatus", _saw(came), FINDINGS["TC-423"])
    return Step("SystemStatus", said, FINDINGS["TC-422" if link.csta_status else "TC-421"])


def start_monitor(drive: LinkDrive, device: str, within: float) -> Step:
    """MonitorStart, as the service sends it."""
    answer = drive.ask("start", StartMonitor(Device(device)), within + _SLACK)
    if isinstance(answer, Lost):
        return Step("MonitorStart", _saw(answer), FINDINGS["TC-431"])
    return _answered("MonitorStart", device, answer, FINDINGS["TC-173"])


def stop_monitor(drive: LinkDrive, device: str, within: float) -> Step:
    """MonitorStop, so that nothing is left behind."""
    answer = drive.ask("stop", StopMonitor(Device(device)), within + _SLACK)
    if isinstance(answer, Lost):
        return Step("MonitorStop", _saw(answer), FINDINGS["TC-431"])
    step = _answered("MonitorStop", device, answer, FINDINGS["TC-432"])
    return replace(step, finding=None) if isinstance(answer, PbxRefused | RemoteRejected) else step  # it is gone


def _answered(service: str, device: str, answer: Outcome | None, unanswered: Finding) -> Step:
    match answer:
        case Done():
            return Step(service, f"{device}: done")
        case PbxRefused(category=category, name=name):
            saw = shown(f"{device}: refused, {category} {name}")
            return Step(service, saw, pbx_refusal(category, name, service))
        case RemoteRejected(problem=problem):
            return Step(service, shown(f"{device}: rejected, {problem}"), FINDINGS["TC-174"])
        case _:
            return Step(service, f"{device}: no answer in time", unanswered)


def _is_nonsense(drive: LinkDrive) -> bool:
    return any(fault.startswith(_UNREADABLE) for fault in drive.faults)


def _saw(lost: Lost) -> str:
    """The reason without the advice, which stands in the finding; what came, where it was not understood."""
    reason = lost.reason.partition(". ")[0] or "the telephone system closed the connection"
    understood = lost.by is By.ENGINE and not lost.reason.startswith(_BROKEN)
    came = f", after {lost.came.hex(' ')}" if lost.came and not understood else ""
    return shown(reason) + came
