"""TLS on the CSTA links of the simulator, as some telephone systems offer it."""

from __future__ import annotations

import ssl
from pathlib import Path

NOT_NOW = (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError)
"""What a socket that does not block raises while it has nothing, or has no room."""


def read_certificate(certificate: str, key: str) -> ssl.SSLContext:
    """The context of a server with this certificate and its key, both PEM files; raises ``ValueError``."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    for name in (certificate, key):
        if not Path(name).is_file():
            raise ValueError(f"{name} cannot be read")
    try:
        context.load_cert_chain(certificate, key, password=_refuse)
    except (ssl.SSLError, OSError, ValueError) as error:
        raise ValueError(f"{certificate} and {key} are no certificate and its key: {error}") from error
    return context


def _refuse() -> str:
    raise ValueError("the key has a password")
