"""The public face: names, kinds, what is refused, and how long it takes to be there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from teamcall_core import csta
from teamcall_core.csta import events, services
from teamcall_core.errors import DecodeError, EncodeError

COVERS = (
    "csta/__init__.py",
    "csta/codec.py",
    "csta/_lazy.py",
    "csta/message.py",
    "csta/common.py",
    "csta/declarations.py",
    "csta/location.py",
    "csta/capabilit*.py",
    "csta/services/*.py",
    "csta/events/*.py",
    "csta/identifiers.py",
)

DEVICE = csta.DeviceID("101")


def test_names_of_the_package() -> None:
    wanted = "decode encode Message Phase Limits Unknown UniversalFailure Reject AARQ AARE RLRQ RLRE ABRT DeviceID"
    for name in [*wanted.split(), "ConnectionID", "DeviceStatus", "CSTACommonArguments", "UserInformation"]:
        assert getattr(csta, name).__name__ == name
    with pytest.raises(AttributeError, match="nobody"):
        _ = csta.nobody  # type: ignore[attr-defined]
    assert [phase.name for phase in csta.Phase] == ["I", "II", "III", "XML2", "XML3", "XML4", "XML5", "XML6"]


def test_chapters_load_on_first_use() -> None:
    assert events.Delivered.__module__ == "teamcall_core.csta.events.call_control"
    assert services.MakeCall.__module__ == "teamcall_core.csta.services.call_control"
    assert "Transferred" in dir(events)
    assert "SnapshotDeviceResult" in dir(services)
    for package in (events, services):
        for names in package.CHAPTERS.values():
            for name in names:
                assert getattr(package, name).__name__ == name


def test_results_without_a_body_and_with_their_operation() -> None:
    octets = bytes.fromhex("a203020107")
    message = csta.decode(octets, operation="answerCall")
    assert message == csta.Message("result", 7, "answerCall", None)
    assert csta.encode(message) == octets


def test_errors_are_told_what_they_answer() -> None:
    octets = bytes.fromhex("a30b020107020101a0030a010c")
    message = csta.decode(octets, operation="makeCall")
    assert message == csta.Message("error", 7, "makeCall", csta.UniversalFailure("operation", "invalidDeviceID"))


def test_a_reject_without_invoke_id() -> None:
    message = csta.decode(bytes.fromhex("a4050500800100"), operation="makeCall")
    assert message == csta.Message("reject", None, "makeCall", csta.Reject("unrecognizedPDU", "general"))


def test_an_acknowledgement_is_a_null() -> None:
    octets = csta.encode(csta.Message("result", 1, "systemStatus", services.SystemStatusResult()))
    assert octets.hex() == "a20b0201013006020200d30500"


@pytest.mark.parametrize(
    "message",
    [
        csta.Message("invoke", 1, "makeTea", services.MakeCall(DEVICE, DEVICE)),
        csta.Message("invoke", 1, None, services.MakeCall(DEVICE, DEVICE)),
        csta.Message("invoke", 1, "escape", services.MakeCall(DEVICE, DEVICE)),
        csta.Message("invoke", 1, "makeCall", services.MonitorStop(b"\x01")),
        csta.Message("invoke", None, "makeCall", services.MakeCall(DEVICE, DEVICE)),
        csta.Message("event", 1, "makeTea", events.Delivered(b"\x01", csta.ConnectionID(b"\x01"))),
        csta.Message("event", 1, "bridged", events.Delivered(b"\x01", csta.ConnectionID(b"\x01"))),
        csta.Message("event", 1, "delivered", events.Delivered(b"\x01", csta.ConnectionID(b"\x01"))),
        csta.Message("event", 1, "delivered", None),
        csta.Message("error", 1, None, "invalidDeviceID"),
        csta.Message("error", 1, None, csta.UniversalFailure("weather", "rain")),
        csta.Message("error", 1, None, csta.UniversalFailure("operation", "rain")),
        csta.Message("reject", 1, None, None),
        csta.Message("reject", 1, None, csta.Reject("rain")),
        csta.Message("session", None, None, None),
        csta.Message("letter", None, None, None),
        "makeCall",
    ],
)
def test_messages_that_cannot_be_written(message: Any) -> None:
    with pytest.raises(EncodeError):
        csta.encode(message)


def test_a_missing_mandatory_element_is_named() -> None:
    event = events.ConnectionCleared(b"\x01", csta.ConnectionID(b"\x01"), csta.DeviceStatus.NOT_KNOWN)
    with pytest.raises(EncodeError, match=r"ConnectionCleared.cause: is missing"):
        csta.encode(csta.Message("event", 1, "connectionCleared", event))


def test_limits_are_arguments() -> None:
    octets = bytes.fromhex("a10c020101020200d330030a0102")
    with pytest.raises(DecodeError, match="at most 13 octets"):
        csta.decode(octets, limits=csta.Limits(max_octets=13))


IMPORT = """
import sys, time
began = time.process_time()
import teamcall_core.csta as csta
csta.decode(bytes.fromhex(sys.argv[1]))
print(time.process_time() - began, "lxml" in sys.modules, "teamcall_core.csta.services.call_control" in sys.modules)
"""


def test_import_and_first_decode_take_little(vectors: list[dict[str, Any]]) -> None:
    octets = next(v["octets"] for v in vectors if v["shows"]["operation"] == "delivered")
    root = Path(csta.__file__).resolve().parents[2]
    runs = []
    for _ in range(3):
        done = subprocess.run(
            [sys.executable, "-c", IMPORT, octets], cwd=root, capture_output=True, text=True, check=True
        )
        took, xml, service = done.stdout.split()
        assert (xml, service) == ("False", "False")
        runs.append(float(took))
    # The promise is 150 ms on a quiet machine; processor time, since others may be using the machine, and twice of it.
    assert min(runs) < 0.3
