"""``tcdiag pbx --tls``: certificates that are trusted, and all the ways in which it fails."""

from __future__ import annotations

import json
import socket
import ssl
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from teamcall_tools.tcdiag import cli

Service = Callable[[Callable[[socket.socket], None]], int]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate for 127.0.0.1 that signs itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    today = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(today - timedelta(days=1))
        .not_valid_after(today + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    folder = tmp_path_factory.mktemp("certificate")
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    plain = serialization.NoEncryption()
    (folder / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    )
    return folder / "cert.pem", folder / "key.pem"


@pytest.fixture
def encrypted(service: Service, certificate: tuple[Path, Path]) -> int:
    """The port of a service in TLS that reads something and closes."""

    def talk(connection: socket.socket) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*certificate)
        with context.wrap_socket(connection, server_side=True) as secured:
            secured.recv(1000)

    return service(talk)


def codes(capsys: pytest.CaptureFixture[str], port: int, *words: str) -> list[tuple[str, str | None]]:
    options = ["--host", "127.0.0.1", "--port", str(port), "--tls", "--timeout", "5", "--json", *words]
    cli.main(["pbx", "--pbxType", "generic", *options])
    return [(step["step"], step["code"]) for step in json.loads(capsys.readouterr().out)["steps"]]


REACHED = [("reachable", None), ("TLS", None), ("association", "TC-412")]


def test_a_certificate_that_is_trusted(
    encrypted: int, certificate: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert codes(capsys, encrypted, "--ca-file", str(certificate[0])) == REACHED


def test_a_certificate_that_nobody_checks(encrypted: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert codes(capsys, encrypted, "--no-check") == REACHED


def test_a_certificate_that_is_not_trusted(encrypted: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert codes(capsys, encrypted) == [("reachable", None), ("TLS", "TC-406")]


@pytest.mark.parametrize("server_name", ["127.0.0.1", "pbx.example"])
def test_the_settings_of_the_file(
    server_name: str,
    encrypted: int,
    certificate: tuple[Path, Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A relative path of cstaLinkCAFile begins at the folder of the file."""
    (tmp_path / "pbx.pem").write_bytes(certificate[0].read_bytes())
    (tmp_path / "Default.conf").write_text(
        f"pbxType = generic\ncstaLinkAddress = 127.0.0.1\ncstaLinkPort = {encrypted}\ncstaLinkTLS = yes\n"
        f"cstaLinkCAFile = pbx.pem\ncstaLinkServerName = {server_name}\n"
    )
    status = cli.main(["pbx", "--config", str(tmp_path / "Default.conf"), "--timeout", "5"])
    out = capsys.readouterr().out
    assert status == 14
    assert ("TC-412" if server_name == "127.0.0.1" else "TC-406") in out
    assert server_name in out


@pytest.mark.parametrize("says", [b"", b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\0\x0e\xa1\x0c"])
def test_what_is_no_tls(says: bytes, service: Service, capsys: pytest.CaptureFixture[str]) -> None:
    port = service(lambda connection: connection.sendall(says))
    assert codes(capsys, port, "--no-check") == [("reachable", None), ("TLS", "TC-407")]


@pytest.mark.parametrize("text", [None, "no certificate"])
def test_a_file_of_certificates_that_cannot_be_used(
    text: str | None, encrypted: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if text is not None:
        (tmp_path / "ca.pem").write_text(text)
    assert codes(capsys, encrypted, "--ca-file", str(tmp_path / "ca.pem")) == [("reachable", None), ("TLS", "TC-408")]
