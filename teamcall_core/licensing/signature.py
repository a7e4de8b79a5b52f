"""Ed25519 by cryptography, and nothing else.

cryptography is imported where it is used: a server without a licence does not pay for it in start time and memory.
"""

from __future__ import annotations

KEY_OCTETS = 32
"""A raw Ed25519 public key (RFC 8032, 5.1.5)."""


def generate() -> tuple[bytes, bytes]:
    """A new key pair: the private key as PEM (PKCS 8, not encrypted), the public key as 32 raw octets."""
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415 - see the module's docstring
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415

    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return pem, key.public_key().public_bytes_raw()


def sign(private_key: bytes, octets: bytes) -> bytes:
    """The signature (64 octets). Raises ValueError when ``private_key`` is no Ed25519 key in PEM without passphrase."""
    from cryptography.exceptions import UnsupportedAlgorithm  # noqa: PLC0415 - see the module's docstring
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415
    from cryptography.hazmat.primitives.serialization import load_pem_private_key  # noqa: PLC0415

    try:
        key = load_pem_private_key(private_key, password=None)
    except (TypeError, UnsupportedAlgorithm) as error:  # TypeError: the key is encrypted
        raise ValueError(str(error)) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise ValueError("not an Ed25519 key")  # noqa: TRY004 - the octets are wrong, not the caller's type
    return key.sign(octets)


def is_signed_by(public_key: bytes, signature: bytes, octets: bytes) -> bool:
    """Whether the owner of ``public_key`` (32 raw octets) signed exactly these octets."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - see the module's docstring
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415

    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, octets)
    except (InvalidSignature, ValueError):  # ValueError: 32 octets that are no point of the curve
        return False
    return True
