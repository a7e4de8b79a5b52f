"""DeviceLicense.conf: the devices that may be used (manual, chapter 5).

The file is octets in any encoding that holds ASCII; only ``0-9 * # + /``, TAB and LF are looked at (5.2.1), so
everything else, a byte order mark or the CR of CR LF included, is gone before lines and comments are looked for.
"""

from __future__ import annotations

_DEVICE_OCTETS = b"0123456789*#+"
"""What an identifier keeps (5.2.2)."""
_READ_OCTETS = _DEVICE_OCTETS + b"/\t\n"
_IGNORED_OCTETS = bytes(set(range(256)) - set(_READ_OCTETS))


def parse_device_license(octets: bytes) -> frozenset[str]:
    """The permitted devices; empty when the file names none, and then nothing is permitted (5.2.2).

    Never fails: a line without a device is ignored, a device that is listed twice counts once. A file that is absent is
    not an empty file: then there is no restriction, and nothing to parse.
    """
    lines = octets.translate(None, _IGNORED_OCTETS).split(b"\n")
    return frozenset(device for device in map(_device, lines) if device)


def _device(line: bytes) -> str:
    """The device of one line of counting octets, ``""`` where there is none."""
    if line.startswith(b"//"):
        return ""
    return line.partition(b"\t")[0].replace(b"/", b"").decode("ascii")
