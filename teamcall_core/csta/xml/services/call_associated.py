"""Declarations of the call associated services (ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.services.call_associated import (
    AssociateData,
    AssociateDataResult,
    CancelTelephonyTones,
    CancelTelephonyTonesResult,
    ChangeConnectionInformation,
    ChangeConnectionInformationResult,
    GenerateDigits,
    GenerateDigitsResult,
    GenerateTelephonyTones,
    GenerateTelephonyTonesResult,
    SendUserInformation,
    SendUserInformationResult,
)
from teamcall_core.csta.xml.enumerations import CALL_CHARACTERISTICS, DIGIT_MODE, TELEPHONY_TONE
from teamcall_core.csta.xml.identifiers import CONNECTION_ID, DEVICE_ID
from teamcall_core.csta.xml.simple import HEX, LONG_NUMBER, TEXT
from teamcall_core.csta.xml.structures import Structure, may, need
from teamcall_core.csta.xml.types import CONNECTION_INFORMATION, CORRELATOR_DATA, CSTA_COMMON_ARGUMENTS, USER_DATA

ASSOCIATE_DATA: Final = Structure(
    "AssociateData",
    need("existingCall", CONNECTION_ID),
    may("accountCode", HEX),
    may("authCode", HEX),
    may("correlatorData", CORRELATOR_DATA),
    may("callQualifyingData", HEX),
    may("callCharacteristics", CALL_CHARACTERISTICS),
    may("subjectOfCall", TEXT),
    may("languagePreferences", TEXT),
    may("deviceInfo", DEVICE_ID, since=6),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AssociateData,
)
ASSOCIATE_DATA_RESULT: Final = Structure(
    "AssociateDataResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AssociateDataResult,
)
CANCEL_TELEPHONY_TONES: Final = Structure(
    "CancelTelephonyTones",
    need("connectionToStopTone", CONNECTION_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CancelTelephonyTones,
)
CANCEL_TELEPHONY_TONES_RESULT: Final = Structure(
    "CancelTelephonyTonesResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CancelTelephonyTonesResult,
)
CHANGE_CONNECTION_INFORMATION: Final = Structure(
    "ChangeConnectionInformation",
    need("connectionToBeChanged", CONNECTION_ID),
    need("requestedConnectionInfo", CONNECTION_INFORMATION),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ChangeConnectionInformation,
)
CHANGE_CONNECTION_INFORMATION_RESULT: Final = Structure(
    "ChangeConnectionInformationResult",
    need("actualConnectionInfo", CONNECTION_INFORMATION),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ChangeConnectionInformationResult,
)
GENERATE_DIGITS: Final = Structure(
    "GenerateDigits",
    need("connectionToSendDigits", CONNECTION_ID),
    may("digitMode", DIGIT_MODE),
    need("charactersToSend", TEXT),
    may("toneDuration", LONG_NUMBER),
    may("pulseRate", LONG_NUMBER),
    may("pauseDuration", LONG_NUMBER),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GenerateDigits,
)
GENERATE_DIGITS_RESULT: Final = Structure(
    "GenerateDigitsResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GenerateDigitsResult,
)
GENERATE_TELEPHONY_TONES: Final = Structure(
    "GenerateTelephonyTones",
    need("connectionToSendTone", CONNECTION_ID),
    need("toneToSend", TELEPHONY_TONE),
    may("toneDuration", LONG_NUMBER),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GenerateTelephonyTones,
)
GENERATE_TELEPHONY_TONES_RESULT: Final = Structure(
    "GenerateTelephonyTonesResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GenerateTelephonyTonesResult,
)
SEND_USER_INFORMATION: Final = Structure(
    "SendUserInformation",
    need("existingCall", CONNECTION_ID),
    need("userData", USER_DATA),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SendUserInformation,
)
SEND_USER_INFORMATION_RESULT: Final = Structure(
    "SendUserInformationResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SendUserInformationResult,
)
