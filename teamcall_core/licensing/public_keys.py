"""``license.pub``: the keys whose licences are trusted.

A text file in UTF-8. Lines that begin with ``#`` and empty lines are ignored; every other line is one key in three
words, like the public keys of OpenSSH::

    # who may issue licences for this server
    ed25519 11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo= Huber GmbH 2024

The second word is the base64 form of the 32 raw octets (RFC 8032), the rest of the line a name for people.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass

from teamcall_core.errors import ConfigurationError, Problem

from .signature import KEY_OCTETS

KIND = "ed25519"


@dataclass(frozen=True, slots=True)
class TrustedKey:
    """One line of license.pub."""

    octets: bytes
    name: str = ""

    def line(self) -> str:
        """The line of license.pub that gives this key again, without a line end."""
        return f"{KIND} {base64.b64encode(self.octets).decode('ascii')} {self.name}".rstrip()


def parse_public_keys(text: bytes, file: str) -> tuple[TrustedKey, ...]:
    """The trusted keys in the order of the file, each once. Raises ConfigurationError with every wrong line.

    ``file`` is the name that problems give.
    """
    keys: dict[bytes, TrustedKey] = {}
    problems: list[Problem] = []
    for number, raw in enumerate(text.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        line = raw.decode("utf-8", "replace").strip()
        if not line or line.startswith("#"):
            continue
        key = _key(line)
        if key is None:
            problems.append(Problem(file, number, "This line is no public key", _REMEDY))
        else:
            keys.setdefault(key.octets, key)
    if problems:
        raise ConfigurationError(tuple(problems))
    return tuple(keys.values())


_REMEDY = f"Copy the line of the .pub file again; it reads '{KIND}', 44 characters that end in '=', and a name."


def _key(line: str) -> TrustedKey | None:
    kind, encoded, name = (*line.split(None, 2), "", "")[:3]
    if kind != KIND:
        return None
    try:
        octets = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        return None
    name = "".join(character for character in name if character.isprintable())
    return TrustedKey(octets, name.strip()) if len(octets) == KEY_OCTETS else None
