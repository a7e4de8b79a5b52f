"""Declarations of the call associated events (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import IA5String, Integer, OctetString, Sequence, SequenceOf, context, may, need
from teamcall_core.csta.events.call_associated import (
    CallInformation,
    Charging,
    DigitsGenerated,
    OtherCall,
    PrimaryOrSecondaryCall,
    ServiceCompletionFailure,
    TelephonyTonesGenerated,
)
from teamcall_core.csta.phase3.enumerations import CALL_CHARACTERISTICS, EVENT_CAUSE, LOCAL_CONNECTION_STATE
from teamcall_core.csta.phase3.types import (
    ACCOUNT_INFO,
    AUTH_CODE,
    CALL_LINKAGE_DATA_LIST,
    CALLING_DEVICE_ID,
    CHARGING_INFO,
    CONNECTION_ID,
    CONNECTION_INFORMATION,
    CORRELATOR_DATA,
    CSTA_COMMON_ARGUMENTS,
    DEVICE_ID,
    LANGUAGE_PREFERENCES,
    MEDIA_CALL_CHARACTERISTICS,
    SERVICES_PERMITTED,
    SUBJECT_DEVICE_ID,
    SUBJECT_OF_CALL,
    USER_DATA,
)
from teamcall_core.csta.phase3.types_features import TELEPHONY_TONE

CALL_INFORMATION = Sequence(
    "CallInformation",
    need("connection", CONNECTION_ID),
    need("device", SUBJECT_DEVICE_ID),
    may("callingDevice", CALLING_DEVICE_ID),
    may("accountInfo", context(0, ACCOUNT_INFO)),
    may("authCode", context(1, AUTH_CODE)),
    may("correlatorData", context(2, CORRELATOR_DATA)),
    may("servicesPermitted", context(3, SERVICES_PERMITTED)),
    may("userData", USER_DATA),
    may("callQualifyingData", context(4, OctetString())),
    may("connectionInfo", CONNECTION_INFORMATION),
    may("callLinkageDataList", context(5, CALL_LINKAGE_DATA_LIST)),
    may("callCharacteristics", context(6, CALL_CHARACTERISTICS)),
    may("subjectOfCall", context(7, SUBJECT_OF_CALL)),
    may("languagePreferences", context(8, LANGUAGE_PREFERENCES)),
    may("deviceInfo", context(9, DEVICE_ID)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallInformation,
    given=("monitor_cross_ref_id",),
)
CHARGING = Sequence(
    "Charging",
    need("connection", CONNECTION_ID),
    need("chargedDevice", DEVICE_ID),
    need("chargingInfo", CHARGING_INFO),
    may("cause", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Charging,
    given=("monitor_cross_ref_id",),
)
DIGITS_GENERATED = Sequence(
    "DigitsGenerated",
    need("connection", CONNECTION_ID),
    need("digitGeneratedList", IA5String()),
    may("digitDurationList", context(0, SequenceOf("DigitDurationList", Integer()))),
    may("pauseDurationList", context(1, SequenceOf("PauseDurationList", Integer()))),
    may("connectionInfo", CONNECTION_INFORMATION),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DigitsGenerated,
    given=("monitor_cross_ref_id",),
)
TELEPHONY_TONES_GENERATED = Sequence(
    "TelephonyTonesGenerated",
    need("connection", CONNECTION_ID),
    may("toneGenerated", TELEPHONY_TONE),
    may("toneFrequency", context(0, Integer())),
    may("toneDuration", context(1, Integer())),
    may("pauseDuration", context(2, Integer())),
    may("connectionInfo", CONNECTION_INFORMATION),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=TelephonyTonesGenerated,
    given=("monitor_cross_ref_id",),
)
PRIMARY_OR_SECONDARY_CALL = Sequence(
    "PrimaryOrSecondaryCall",
    need("deviceID", DEVICE_ID),
    need("connectionID", CONNECTION_ID),
    need("localConnectionState", LOCAL_CONNECTION_STATE),
    may("connectionInfo", CONNECTION_INFORMATION),
    make=PrimaryOrSecondaryCall,
)
OTHER_CALL = Sequence(
    "OtherCall",
    need("deviceID", DEVICE_ID),
    need("connectionID", CONNECTION_ID),
    may("localConnectionState", LOCAL_CONNECTION_STATE),
    may("connectionInfo", CONNECTION_INFORMATION),
    make=OtherCall,
)
SERVICE_COMPLETION_FAILURE = Sequence(
    "ServiceCompletionFailure",
    need("primaryCall", PRIMARY_OR_SECONDARY_CALL),
    may("secondaryCall", context(0, PRIMARY_OR_SECONDARY_CALL)),
    may("otherDevsPrimaryCallList", context(1, SequenceOf("OtherDevsPrimaryCallList", OTHER_CALL))),
    may("otherDevsSecondaryCallList", context(2, SequenceOf("OtherDevsSecondaryCallList", OTHER_CALL))),
    may("mediaCallCharacteristics", context(3, MEDIA_CALL_CHARACTERISTICS)),
    need("cause", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ServiceCompletionFailure,
    given=("monitor_cross_ref_id",),
)
