"""What ``Profile.keepalive`` means: when something is said on a quiet link, and what."""

from __future__ import annotations

from teamcall_core.csta.services import SystemStatus
from teamcall_core.profiles import Profile

from .association import KEEPALIVE_ELEMENT, Association
from .liveness import Due, Heartbeat
from .requests import ForHeartbeat, OpenRequests
from .settings import LinkSettings

MAX_IGNORED = 3
"""So many links are given up because a SystemStatus was not answered; if none ever was, no more are. That HiPath 3000
and OpenScape Voice answer one of a client was not seen, and a link must not be lost again and again for it."""

IGNORED = (
    "the telephone system never answers SystemStatus: a link that died silently is found by TCP alone. "
    "Set cstaKeepalive = listen where it speaks by itself"
)


class Keepalive(Heartbeat):
    """The heartbeat of one link over all its connections, in the manner of its profile."""

    def __init__(self, profile: Profile, settings: LinkSettings) -> None:
        self._kind = profile.keepalive
        self._was_answered = False
        self._ignored = 0
        self._every = settings.heartbeat_interval or None
        # What nothing answers proves nothing: it is only sent in its period.
        silence = 0.0 if self._kind == "keepaliveElement" else settings.heartbeat_interval
        super().__init__(silence, settings.heartbeat_timeout)

    def period(self, association: Association) -> float | None:
        """Seconds from one probe to the next, whatever else is said; None: only after silences."""
        if self._kind == "keepaliveElement":
            return self._every
        return association.period if self._kind == "sessionTimer" else None

    def answered(self) -> None:
        """A request that ``beat`` has sent was answered, in whatever way: from now on an answer can be demanded."""
        self._was_answered = True

    def due(self, now: float) -> Due:
        """As the heartbeat has it; a telephone system that has never answered is not given up for ever."""
        found = super().due(now)
        if found is not Due.HANG_UP or self._kind != "systemStatus" or self._was_answered:
            return found
        self._ignored += 1
        if self._ignored <= MAX_IGNORED:
            return found
        self.heard(now)
        return Due.UNWATCHED if self._ignored == MAX_IGNORED + 1 else Due.NOTHING

    def beat(self, association: Association, requests: OpenRequests, now: float) -> None:
        """Send what is due: a request that must be answered, a message of the association, or nothing."""
        match self._kind:
            case "systemStatus":
                requests.request("systemStatus", SystemStatus(system_status="normal"), ForHeartbeat(), now)
            case "sessionTimer":
                requests.say(association.probe())
            case "keepaliveElement":
                requests.say(KEEPALIVE_ELEMENT)
