"""The services that a side of an association says it needs or has."""

from __future__ import annotations

import pytest

from teamcall_core import csta
from teamcall_core.csta.association import AARQ, CSTAFunctionality, UserInformation
from teamcall_core.csta.functionality import CSTA_FUNCTIONALITY, Functions
from teamcall_core.errors import DecodeError, EncodeError, NeedMore

COVERS = ("csta/functionality.py",)

OXE_NEEDS = "3016800403e7b6488106025ffd03fea0830206c0840203f0"
"""OmniPCX Enterprise's AARQ (captured), functions required by the application; its Phase II has the same lists."""


def bits(*names: str, length: int | None = None) -> csta.Bits:
    return csta.Bits(names, length)


def test_a_real_list() -> None:
    read = CSTA_FUNCTIONALITY.decode(bytes.fromhex(OXE_NEEDS))
    assert read.bidirectional_services == {"escapeService", "systemStatus"}
    assert read.status_reporting_services == {"monitorStart", "changeMonitorFilter", "monitorStop", "snapshotDevice"}
    assert read.computing_function_services is None
    assert CSTA_FUNCTIONALITY.encode(read).hex() == OXE_NEEDS


@pytest.mark.parametrize("definition", ["new", "old"])
def test_lists_in_an_association(definition: str) -> None:
    needs = CSTAFunctionality(switching_function_services=bits("makeCall", "transferCall", length=21))
    has = CSTAFunctionality(event_report_services=bits("delivered", length=38), voice_unit_services=bits())
    body = AARQ(user_information=UserInformation(bits("versionThree"), definition, None, needs, has))
    message = csta.Message("aarq", None, None, body)
    assert csta.decode(csta.encode(message)) == message


@pytest.mark.parametrize("octets", ["0500", "3003020107", "3005800309ff80", "30028000"])
def test_another_form_is_kept(octets: str) -> None:
    kind = Functions(CSTA_FUNCTIONALITY, None)
    read = kind.decode(bytes.fromhex(octets))
    assert kind.encode(read).hex() == octets


def test_octets_that_are_not_there_are_asked_for() -> None:
    kind = Functions(CSTA_FUNCTIONALITY, None)
    with pytest.raises(NeedMore):
        kind.decode(bytes.fromhex(OXE_NEEDS)[:-1])


def test_what_fits_nowhere_is_refused() -> None:
    tagged = Functions(CSTA_FUNCTIONALITY.retagged(0x80, 0), frozenset({0xA0}))
    with pytest.raises(DecodeError):
        tagged.decode(bytes.fromhex("0500"))
    for wrong in (None, b"", 7):
        with pytest.raises(EncodeError):
            tagged.encode(wrong)
