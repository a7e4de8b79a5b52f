"""Declarations of the call associated services (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import Enumerated, IA5String, Integer, OctetString, Parts, Sequence, context, may, need
from teamcall_core.csta.phase3.enumerations import CALL_CHARACTERISTICS
from teamcall_core.csta.phase3.types import (
    ACCOUNT_INFO,
    AUTH_CODE,
    CONNECTION_ID,
    CONNECTION_INFORMATION,
    CORRELATOR_DATA,
    CSTA_COMMON_ARGUMENTS,
    DEVICE_ID,
    LANGUAGE_PREFERENCES,
    SUBJECT_OF_CALL,
    USER_DATA,
)
from teamcall_core.csta.phase3.types_features import TELEPHONY_TONE
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

ASSOCIATE_DATA = Sequence(
    "AssociateData",
    need("existingCall", CONNECTION_ID),
    may("accountCode", context(0, ACCOUNT_INFO)),
    may("authCode", context(1, AUTH_CODE)),
    may("correlatorData", context(2, CORRELATOR_DATA)),
    may("callQualifyingData", context(3, OctetString())),
    may("callCharacteristics", context(4, CALL_CHARACTERISTICS)),
    may("subjectOfCall", context(5, SUBJECT_OF_CALL)),
    may("languagePreferences", context(6, LANGUAGE_PREFERENCES)),
    may("deviceInfo", context(7, DEVICE_ID)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AssociateData,
)
ASSOCIATE_DATA_RESULT = Parts(
    "AssociateDataResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=AssociateDataResult, empty=True, open_=True
)
CANCEL_TELEPHONY_TONES = Sequence(
    "CancelTelephonyTones",
    need("connectionToStopTone", CONNECTION_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CancelTelephonyTones,
)
CANCEL_TELEPHONY_TONES_RESULT = Parts(
    "CancelTelephonyTonesResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CancelTelephonyTonesResult,
    empty=True,
    open_=True,
)
CHANGE_CONNECTION_INFORMATION = Sequence(
    "ChangeConnectionInformation",
    need("connectionToBeChanged", CONNECTION_ID),
    need("requestedConnectionInfo", CONNECTION_INFORMATION),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ChangeConnectionInformation,
)
CHANGE_CONNECTION_INFORMATION_RESULT = Sequence(
    "ChangeConnectionInformationResult",
    need("actualConnectionInfo", CONNECTION_INFORMATION),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ChangeConnectionInformationResult,
)
DIGIT_MODE = Enumerated("DigitMode", {"rotaryPulse": 0, "dTMF": 1})
GENERATE_DIGITS = Sequence(
    "GenerateDigits",
    need("connectionToSendDigits", CONNECTION_ID),
    may("digitMode", DIGIT_MODE),
    need("charactersToSend", IA5String()),
    may("toneDuration", context(0, Integer())),
    may("pulseRate", context(1, Integer())),
    may("pauseDuration", context(2, Integer())),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GenerateDigits,
)
GENERATE_DIGITS_RESULT = Parts(
    "GenerateDigitsResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=GenerateDigitsResult, empty=True, open_=True
)
GENERATE_TELEPHONY_TONES = Sequence(
    "GenerateTelephonyTones",
    need("connectionToSendTone", CONNECTION_ID),
    need("toneToSend", TELEPHONY_TONE),
    may("toneDuration", Integer()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GenerateTelephonyTones,
)
GENERATE_TELEPHONY_TONES_RESULT = Parts(
    "GenerateTelephonyTonesResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GenerateTelephonyTonesResult,
    empty=True,
    open_=True,
)
SEND_USER_INFORMATION = Sequence(
    "SendUserInformation",
    need("existingCall", CONNECTION_ID),
    need("userData", USER_DATA),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SendUserInformation,
)
SEND_USER_INFORMATION_RESULT = Parts(
    "SendUserInformationResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SendUserInformationResult,
    empty=True,
    open_=True,
)
