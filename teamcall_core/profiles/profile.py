"""The columns of the table of telephone systems.

Names are those of ECMA-269, ECMA-285 and ECMA-354. What no row needs stands at its default, so that a row shows what is
particular about its telephone system.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from .devices import PLAIN, DeviceForm

Login = Literal["never", "optional", "required"]
"""Whether PBXUsername and PBXPassword are sent to the telephone system."""
Keepalive = Literal["systemStatus", "sessionTimer", "keepaliveElement", "listen"]
"""Who proves that the link lives, and with what:

``systemStatus``: after a silence we send a SystemStatus, and any message counts as the answer.
``sessionTimer``: we send ResetApplicationSessionTimer at half of the granted duration (ECMA-354), and after a silence.
``keepaliveElement``: we send ``<keepalive/>`` in regular intervals, and nothing answers it.
``listen``: the telephone system speaks by itself; we only notice when it does not.
"""
Gate = Literal["systemStatus", "association"]
"""What must have come before the link counts as in service: a good SystemStatus, or the association alone."""


@dataclass(frozen=True, slots=True)
class Acse:
    """What an AARQ says (X.227, ECMA-285 acse_user_info_csta 200)."""

    context_name: str = "1.3.12.0.218"
    versions: tuple[str, ...] = ("versionFour",)
    """CSTAVersion, bits by their names; empty: no user information at all."""
    definition: str = "new"
    """``new``: that of ECMA-285, ``old``: that of ECMA-218."""
    direct_reference: str | None = None
    """Object identifier before the user information."""
    protocol_version: bool = False
    """Whether protocol-version (version1) is said."""
    required: bytes | None = None
    """CSTAFunctionality that we need, as the octets of the element; None: nothing is said."""
    supplied: bytes | None = None
    """The same for what we have."""


@dataclass(frozen=True, slots=True)
class ApplicationSession:
    """What a StartApplicationSession says (ECMA-354)."""

    protocol_versions: tuple[str, ...]
    """Namespaces of ECMA-323, the one we like best first."""
    login_namespace: str | None = None
    """That of SessionLoginInfo; None: no name and password are sent."""
    login_typed: bool = False
    """Whether SessionLoginInfo carries ``xsi:type``."""
    duration: int = 300
    """Seconds that we ask for."""
    cleanup_delay: int | None = None
    """Seconds for which the telephone system keeps a lost session; None: nothing is said."""
    application_id: str = "TeamCall"


@dataclass(frozen=True, slots=True)
class Quirk:
    """Something that a telephone system does otherwise than the standard says."""

    system: str
    """Which, and of which release."""
    text: str


@dataclass(frozen=True, slots=True)
class Profile:
    """One ``pbxType``. All times are seconds; an interval of 0 is switched off, a limit of 0 is no limit."""

    key: str
    """The word after ``pbxType =``."""
    names: tuple[str, ...]
    """The telephone systems it is for, as people call them."""
    phase: str
    """CSTA phase and encoding, the name of a ``csta.Phase``."""
    framing: str
    """How a message is delimited on TCP, a key of ``framing.FRAMINGS``: ``length2``, ``hipath`` or ``ecma323``."""
    association: str
    """``none``, ``acse``, ``applicationSession``, ``systemRegister`` or ``loginRequest``."""
    default_port: int | None
    """TCP port of the CSTA link where one is proven; None makes ``cstaLinkPort`` mandatory."""
    heartbeat_interval: float
    """Seconds of silence on the link before we ask whether the telephone system is there (see ``keepalive``)."""
    heartbeat_timeout: float
    """Seconds to wait for that answer before the link counts as lost; 0: it never does."""
    monitor_start_interval: float
    """Seconds between two MonitorStart when the monitors are restored."""
    services_offered: frozenset[str]
    """Services of ECMA-269 that may be asked for, in the spelling of ``csta.Message.operation`` in Phase III."""
    devices: DeviceForm = PLAIN
    """How a device is written on the link."""
    lists_devices: bool = False
    """Whether the telephone system has to be asked which device number is which extension (Panasonic)."""
    caller_is_associated: bool = False
    """The caller of an external call may be named as the associated calling device alone."""
    default_tls_port: int | None = None
    """TCP port of the same link in TLS where one is proven."""
    tls: bool = False
    """Whether the telephone system is known to offer TLS for this link."""
    acse: Acse = field(default_factory=Acse)
    """For the association ``acse``."""
    application_session: ApplicationSession | None = None
    """For the association ``applicationSession``."""
    session_octet: bytes | None = None
    """One octet that is sent before the association, without framing."""
    session_answer: bytes | None = None
    """The octet that must come back; None: any octet counts."""
    keepalive: Keepalive = "systemStatus"
    gate: Gate = "systemStatus"
    login: Login = "optional"
    login_place: str = "the authentication value of the AARQ"
    """Where name and password go, for people; where they are never sent, why not."""
    max_pdu: int = 0
    """Octets of the longest message that we may send, without its framing."""
    quirks: tuple[Quirk, ...] = ()
    proven: bool = False
    """Whether framing and association were seen in octets or in code that worked with the telephone system."""
    evidence: tuple[str, ...] = ()
    """What is known, and from where, in sentences for people. Never empty for a proven row."""
    port_evidence: str = ""
    """Where the default port is from; ``""`` where there is none."""
    component: str = ""
    """What the telephone system itself needs besides this server, in a sentence; ``""``: nothing that is known."""
    refusals: tuple[str, ...] = ()
    """What to look at when the telephone system refuses, beyond what the kind of association tells already."""
    relative: str = ""
    """The row that this one takes everything from that it does not say itself; ``""`` for none."""

    @property
    def normalise(self) -> Callable[[str], str | None]:
        """A device word to the one word that stands for that device; None when it cannot be a device."""
        return self.devices.normalise

    @property
    def is_xml(self) -> bool:
        """Whether messages are documents of ECMA-323."""
        return self.phase.startswith("XML")
