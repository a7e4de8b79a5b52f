"""Association: both makers' forms, and forms of nobody we know."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from teamcall_core import csta
from teamcall_core.ber.values import Bits
from teamcall_core.csta.association import AARE, AARQ, ABRT, RLRE, RLRQ, UserInformation
from teamcall_core.errors import DecodeError, EncodeError

COVERS = ("csta/acse.py", "csta/association.py")

HIPATH = "6031a10706052b0c00815a8a020680ac15a213a011a00f0406414d484f535404053737373737be0b2809a007a0050303001000"
PANASONIC = "602380020780a10706052b0c00815abe14281206072b0c00821d8148a007a0050303000800"
OXE = (
    "604480020780a10706052b0c008134be35283306072b0c00815a8148a0283026030203c03016800403e7b6488106025ffd03fea083"
    "0206c0840203f03008820203d8830206c0"
)


def test_with_name_and_password_it_is_the_form_of_the_hipath_family() -> None:
    octets = csta.encode(csta.Message("aarq", None, None, AARQ("AMHOST", "77777")))
    assert octets.hex() == HIPATH
    assert csta.decode(octets).body == AARQ("AMHOST", "77777")


def test_without_a_name_there_is_no_authentication() -> None:
    octets = csta.encode(csta.Message("aarq", None, None, AARQ()))
    assert octets.hex() == "6016a10706052b0c00815abe0b2809a007a0050303001000"
    assert csta.decode(octets).body == AARQ()


def test_the_user_information_can_be_chosen() -> None:
    panasonic = AARQ(
        protocol_version=csta.Bits(("version1",), 1),
        user_information=UserInformation(csta.Bits(("versionFive",), 16), direct_reference="1.3.12.0.285.200"),
    )
    assert csta.encode(csta.Message("aarq", None, None, panasonic)).hex() == PANASONIC
    assert csta.decode(bytes.fromhex(PANASONIC)).body == panasonic


WRONG: Any = ["new"]
SAID = UserInformation(Bits(["versionFour"]))


@pytest.mark.parametrize(
    ("body", "path"),
    [
        (AARQ(user_information=WRONG), "AARQ.userInformation"),
        (AARQ(user_information=replace(SAID, definition=WRONG)), "AARQ.userInformation"),
        (AARQ(user_information=replace(SAID, definition="newest")), "AARQ.userInformation"),
        (AARQ(unknown=WRONG), "AARQ"),
        (AARQ(user_information=replace(SAID, unknown=WRONG)), "AARQ.userInformation[0].encoding.singleASN1Type"),
    ],
)
def test_what_is_no_user_information(body: AARQ, path: str) -> None:
    with pytest.raises(EncodeError) as caught:
        csta.encode(csta.Message("aarq", None, None, body))
    assert caught.value.path.startswith(path)


def test_the_old_definition_is_understood() -> None:
    body: Any = csta.decode(bytes.fromhex(OXE)).body
    assert body.application_context_name == "1.3.12.0.180"
    assert body.user_information.definition == "old"
    assert body.user_information.csta_version == {"versionOne", "versionTwo"}
    assert csta.encode(csta.decode(bytes.fromhex(OXE))).hex() == OXE


def test_an_answer_says_who_and_which_release() -> None:
    body: Any = csta.decode(
        bytes.fromhex(
            "6148a10706052b0c00815aa203020100a305a10302010088020680aa21a21fa01da11b04104845363435502e30302e3032333a3630"
            "04073032332e303030be0a2808a006a00403020410"
        )
    ).body
    assert (body.result, body.diagnostic, body.switch, body.release) == (
        "accepted",
        "null",
        "HE645P.00.023:60",
        "023.000",
    )
    assert body.user_information.csta_version == {"versionFour"}
    assert body.user_information.csta_version.length == 4


@pytest.mark.parametrize(
    "octets",
    [
        # constructed: authentication by a character string; another EXTERNAL; other requirements; more elements
        "6000a10706052b0c00815a8a020780ac05800378797a",
        "6000a10706052b0c00815abe09280781057061737331",
        "6000a10706052b0c00815aac0ca20aa008a206040161040162",
        "6000a10706052b0c00815a8b032b0c01be0728058103616263",
        "6000a10706052b0c00815aac028000",
        "6000a10706052b0c00815a",
        "6000a10706052b0c00815abe0a2808020105a003810103",
        "6000a10706052b0c00815abe00",
        "6100a10706052b0c00815aa203020102a3028900",
        "6100a10706052b0c00815aa203020101a305a203020102",
        "6200800101",
        "630080011e",
        "6300",
        "6400800101810102",
        "6400800100890145",
    ],
)
def test_other_forms_survive(octets: str) -> None:
    raw = bytes.fromhex(octets)
    raw = raw[:1] + bytes([len(raw) - 2]) + raw[2:]
    try:
        message = csta.decode(raw)
    except DecodeError as error:
        pytest.fail(f"{octets}: {error}")
    assert csta.encode(message) == raw


def test_release_and_abort() -> None:
    for body in (
        RLRQ("normal"),
        RLRE("notFinished"),
        ABRT("user", "protocolError"),
        AARE(),
        AARE("rejectedPermanent", 1),
    ):
        kind = type(body).__name__.lower()
        message = csta.decode(csta.encode(csta.Message(kind, None, None, body)))
        assert message.kind == kind
        assert message.invoke_id is None
        again: Any = message.body
        if again != body:
            assert again.diagnostic == "noReasonGiven"


def test_a_body_of_another_message_is_refused() -> None:
    with pytest.raises(EncodeError, match=r"AARQ: needs AARQ, has AARE"):
        csta.encode(csta.Message("aarq", None, None, AARE()))


def test_the_path_of_a_fault_in_an_association() -> None:
    with pytest.raises(DecodeError) as caught:
        csta.decode(bytes.fromhex(HIPATH.replace("0303001000", "0303091000")))
    assert caught.value.path.startswith("AARQ.userInformation[0].encoding.singleASN1Type.newDefinition.cSTAVersion")
