"""What ``Profile.keepalive`` means: when something is said on a quiet link, and what."""

from __future__ import annotations

from teamcall_core.csta.services import SystemStatus
from teamcall_core.profiles import Profile

from .association import KEEPALIVE_ELEMENT, Association
from .liveness import Heartbeat
from .requests import ForHeartbeat, OpenRequests
from .settings import LinkSettings


class Keepalive(Heartbeat):
    """The heartbeat of one link, in the manner of its profile."""

    def __init__(self, profile: Profile, settings: LinkSettings) -> None:
        self._kind = profile.keepalive
        self._every = settings.heartbeat_interval or None
        # What nothing answers proves nothing: it is only sent in its period.
        silence = 0.0 if self._kind == "keepaliveElement" else settings.heartbeat_interval
        super().__init__(silence, settings.heartbeat_timeout)

    def period(self, association: Association) -> float | None:
        """Seconds from one probe to the next, whatever else is said; None: only after silences."""
        if self._kind == "keepaliveElement":
            return self._every
        return association.period if self._kind == "sessionTimer" else None

    def beat(self, association: Association, requests: OpenRequests, now: float) -> None:
        """Send what is due: a request that must be answered, a message of the association, or nothing."""
        match self._kind:
            case "systemStatus":
                requests.request("systemStatus", SystemStatus(system_status="normal"), ForHeartbeat(), now)
            case "sessionTimer":
                requests.say(association.probe())
            case "keepaliveElement":
                requests.say(KEEPALIVE_ELEMENT)
