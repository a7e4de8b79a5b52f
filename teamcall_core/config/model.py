"""The settings as the rest of the program reads them."""

from __future__ import annotations

from dataclasses import dataclass, field

from teamcall_core.profiles import PROFILES, Profile
from teamcall_core.profiles.override import OVERRIDES, overridden

from .values import HostPort, Network


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One value per row of the table in ``spec``. All times are seconds; secrets are not shown by ``repr``.

    A limit of 0 means no limit, an interval of 0 is switched off. What was not set has its default or the profile's.
    """

    license: str | None = field(repr=False)
    """The licence token as configured, not yet judged; None: none."""
    pbx_type: str
    """A key of ``profiles.PROFILES``."""
    csta_link_address: tuple[HostPort, ...]
    """At least one, in the order in which they are tried."""
    csta_link_port: int
    """For addresses that have none of their own; 0 where none needs it."""
    csta_link_tls: bool
    csta_link_ca_file: str | None
    """As it is written, perhaps a relative path."""
    csta_link_server_name: str | None
    csta_link_tls_check: bool
    pbx_username: str | None
    pbx_password: str | None = field(repr=False)
    csta_phase: str | None
    """This and the next ones: None: as in the row of ``pbx_type``; see ``link_profile``."""
    csta_link_framing: str | None
    csta_association: str | None
    csta_session_octet: str | None
    csta_application_context: str | None
    csta_direct_reference: str | None
    csta_versions: tuple[str, ...] | None
    csta_protocol_versions: tuple[str, ...] | None
    csta_login_namespace: str | None
    csta_session_duration: int | None
    csta_keepalive: str | None
    csta_gate: str | None
    csta_device_form: str | None
    csta_device_suffix: str | None
    csta_services: tuple[str, ...] | None
    csta_max_pdu: int | None
    login_port: int
    """0: the system chooses one port for all addresses."""
    login_address: tuple[str, ...]
    login_timeout: float
    request_timeout: float
    heartbeat_interval: float
    heartbeat_timeout: float
    reconnect_delay_max: float
    monitor_start_interval: float
    """Seconds here, although the file says milliseconds."""
    monitor_check_interval: float
    max_line_length: int
    max_client_backlog: int
    max_total_backlog: int
    trace_link: bool
    trace_sessions: bool
    allowed_addresses: tuple[Network, ...] | None
    """None: everyone's."""
    max_sessions: int
    max_sessions_per_address: int
    max_pending_requests: int
    max_requests_per_second: int
    stli_greeting: str
    """``standard`` or ``legacy``."""
    prefix_plan: str | None
    """Any value switches the ``+`` rule off."""
    binary_phase: str
    """``I``, ``II`` or ``III``."""
    binary_username: str | None
    binary_password: str | None = field(repr=False)
    binary_pass_through: bool
    supervisor_addresses: tuple[Network, ...]
    supervisor_password: str | None = field(repr=False)
    log_level: str
    """``debug``, ``info``, ``warning`` or ``error``."""


def link_profile(settings: Settings) -> Profile:
    """The row of ``pbx_type`` with everything that the settings change in it."""
    return overridden(PROFILES[settings.pbx_type], {name: getattr(settings, name) for name in OVERRIDES})
