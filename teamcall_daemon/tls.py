"""TLS on the link to the telephone system: octets of the socket in and out, plain octets on the other side.

Nothing here touches a socket, so that the loop never waits for a handshake: ``LinkWire`` feeds what it has read and
sends what there is to send. Every failure is a sentence for the log.
"""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from pathlib import Path

from .exits import Exit, StartError

CHUNK = 256 * 1024
"""Plain octets that are taken at a time."""

AUTHORITY = (
    "TLS: the certificate of the telephone system is from an authority that is not trusted here (see cstaLinkCAFile)"
)
VERIFY_FAILURES = {
    9: "TLS: the certificate of the telephone system is not valid yet",
    10: "TLS: the certificate of the telephone system has expired",
    18: AUTHORITY,
    19: AUTHORITY,
    20: AUTHORITY,
    21: AUTHORITY,
}
"""OpenSSL's X509_V_ERR numbers to sentences; the two about names have the name in them."""
NAME_MISMATCHES = frozenset({62, 63, 64})
"""X509_V_ERR of a certificate for another host name, mail address or IP address."""

NOT_TLS = frozenset(
    {"WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "PACKET_LENGTH_TOO_LONG", "HTTP_REQUEST", "UNKNOWN_PROTOCOL"}
)
OLD_TLS = frozenset({"UNSUPPORTED_PROTOCOL", "TLSV1_ALERT_PROTOCOL_VERSION", "NO_PROTOCOLS_AVAILABLE"})

CLOSED = "TLS: the telephone system closed the connection in the handshake; perhaps it does not speak TLS on this port"
UNANSWERED = "TLS: the telephone system does not answer the handshake; perhaps it does not speak TLS on this port"


class TlsFailed(Exception):
    """The connection cannot go on; the text says why, as a sentence for the log."""


def client_context(ca_file: Path | None, *, check: bool) -> ssl.SSLContext:
    """How telephone systems are talked to. Raises StartError where ``ca_file`` cannot be used.

    Versions before TLS 1.2 are not spoken. Without ``ca_file`` the authorities of the operating system are trusted; a
    certificate of the telephone system itself in that file is enough.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if not check:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    if ca_file is None:
        context.load_default_certs()
        return context
    context.verify_flags |= ssl.VerifyFlags.VERIFY_X509_PARTIAL_CHAIN
    try:
        context.load_verify_locations(ca_file)
    except ssl.SSLError as error:
        text = f"cstaLinkCAFile: {ca_file} holds no certificate in PEM form"
        raise StartError(Exit.CONFIGURATION, text) from error
    except OSError as error:
        raise StartError(Exit.CONFIGURATION, f"cstaLinkCAFile: {ca_file}: {error.strerror}") from error
    return context


@dataclass(frozen=True, slots=True)
class Encryption:
    """That the link is encrypted; ``server_name``: what certificates must be for, None: the address that is dialled."""

    context: ssl.SSLContext
    server_name: str | None = None

    def connection(self, host: str) -> Tls:
        """TLS for a new connection to ``host``."""
        return Tls(self.context, self.server_name or host)


class Tls:
    """One connection. ``server_name`` is the host name or address that the certificate must be for."""

    def __init__(self, context: ssl.SSLContext, server_name: str) -> None:
        self._name = server_name.partition("%")[0].rstrip(".")
        self._incoming = ssl.MemoryBIO()
        self._outgoing = ssl.MemoryBIO()
        self._object = context.wrap_bio(self._incoming, self._outgoing, server_hostname=self._name)
        self.established = False
        """The handshake is done: what is sent from now on is encrypted."""
        self.closed = False
        """The telephone system has said that it sends no more."""

    def receive(self, data: bytes) -> bytes:
        """Take octets of the socket (none: begin); the plain octets that came. Raises TlsFailed."""
        self._incoming.write(data)
        try:
            if not self.established:
                self._object.do_handshake()
                self.established = True
            return self._read()
        except ssl.SSLWantReadError:
            return b""
        except ssl.SSLError as error:
            raise TlsFailed(explain(error, self._name)) from error

    def send(self, data: bytes) -> None:
        """Encrypt; ``data_to_send`` has it then. Raises TlsFailed."""
        try:
            self._object.write(data)
        except ssl.SSLError as error:
            raise TlsFailed(explain(error, self._name)) from error

    def end(self) -> None:
        """Say goodbye, if there is somebody to say it to."""
        try:
            self._object.unwrap()
        except ssl.SSLError:
            return  # the goodbye is out, the other side's is not waited for; or there never was a handshake

    def data_to_send(self) -> bytes:
        """Octets for the socket."""
        return self._outgoing.read() if self._outgoing.pending else b""

    def _read(self) -> bytes:
        plain = []
        try:
            while chunk := self._object.read(CHUNK):
                plain.append(chunk)
            self.closed = True
        except ssl.SSLWantReadError:
            pass
        except ssl.SSLZeroReturnError:
            self.closed = True
        return b"".join(plain)


def explain(error: ssl.SSLError, name: str) -> str:
    """The sentence for an error of OpenSSL. What the telephone system wrote into its certificate is not in it."""
    if isinstance(error, ssl.SSLCertVerificationError):
        if error.verify_code in NAME_MISMATCHES:
            return f"TLS: the certificate of the telephone system is for another name than {name}"
        other = f"TLS: the certificate of the telephone system was refused: {error.verify_message}"
        return VERIFY_FAILURES.get(error.verify_code, other)
    reason = getattr(error, "reason", None) or ""
    if reason in NOT_TLS:
        return "TLS: the telephone system does not speak TLS on this port"
    if reason in OLD_TLS:
        return "TLS: the telephone system speaks no version of TLS that is still safe (1.2 or 1.3)"
    return f"TLS: {reason.replace('_', ' ').lower() or 'failed'}"
