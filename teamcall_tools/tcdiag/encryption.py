"""TLS on the connection to a telephone system: made with a deadline, and explained where it cannot be."""

from __future__ import annotations

import socket
import ssl
from dataclasses import dataclass
from pathlib import Path

from .findings import FINDINGS
from .steps import Step

_NO_TLS = frozenset(
    {"WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "PACKET_LENGTH_TOO_LONG", "HTTP_REQUEST", "UNKNOWN_PROTOCOL"}
)
"""What OpenSSL says of octets that are no TLS."""


@dataclass(frozen=True, slots=True)
class Encryption:
    """As ``cstaLinkTLS`` and its relatives have it."""

    ca_file: Path | None = None
    """Whom to trust; None: whom the operating system does."""
    server_name: str | None = None
    """What the certificate must be for; None: the host that is connected to."""
    check: bool = True


def encrypt(connection: socket.socket, host: str, within: float, how: Encryption) -> tuple[ssl.SSLSocket | None, Step]:
    """The encrypted connection and the step; None where there is none, and ``connection`` is closed then."""
    name = how.server_name or host
    try:
        context = _context(how)
    except (OSError, ssl.SSLError) as fault:
        connection.close()
        return None, Step("TLS", f"{how.ca_file}: {fault.strerror or fault}", FINDINGS["TC-408"])
    connection.settimeout(within)
    try:
        secured = context.wrap_socket(connection, server_hostname=name)
    except (OSError, ssl.SSLError) as fault:
        connection.close()
        return None, _failed(fault, name)
    checked = f"the certificate is valid for {name}" if how.check else "the certificate is not checked"
    return secured, Step("TLS", f"{secured.version()}, {checked}")


def _context(how: Encryption) -> ssl.SSLContext:
    """As the service makes it: TLS 1.2 at least, and a trusted file may hold the certificate itself."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if not how.check:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    if how.ca_file is None:
        context.load_default_certs()
    else:
        context.verify_flags |= ssl.VerifyFlags.VERIFY_X509_PARTIAL_CHAIN
        context.load_verify_locations(how.ca_file)
    return context


def _failed(fault: OSError, name: str) -> Step:
    if isinstance(fault, ssl.SSLCertVerificationError):
        return Step("TLS", f"the certificate is refused for {name}: {fault.verify_message}", FINDINGS["TC-406"])
    reason = str(getattr(fault, "reason", None) or "")
    if isinstance(fault, TimeoutError):
        return Step("TLS", "no answer to the handshake in time", FINDINGS["TC-407"])
    saw = "what answers is no TLS" if reason in _NO_TLS else reason.replace("_", " ").lower()
    return Step("TLS", saw or "the connection was closed in the handshake", FINDINGS["TC-407"])
