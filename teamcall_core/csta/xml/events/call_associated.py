"""Declarations of the call associated events (ECMA-269 clause 18, ECMA-323."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.events.call_associated import (
    CallInformation,
)
from teamcall_core.csta.xml.enumerations import CALL_CHARACTERISTICS
from teamcall_core.csta.xml.identifiers import CONNECTION_ID, DEVICE_ID, EXTENDED_DEVICE_ID
from teamcall_core.csta.xml.simple import HEX, TEXT, TEXT_OCTETS
from teamcall_core.csta.xml.structures import Structure, may, need
from teamcall_core.csta.xml.types import (
    CALL_LINKAGE_DATA_LIST,
    CONNECTION_INFORMATION,
    CORRELATOR_DATA,
    CSTA_COMMON_ARGUMENTS,
    SERVICES_PERMITTED,
    USER_DATA,
)

CALL_INFORMATION: Final = Structure(
    "CallInformation",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("connection", CONNECTION_ID),
    need("device", EXTENDED_DEVICE_ID),
    may("callingDevice", EXTENDED_DEVICE_ID),
    may("accountInfo", HEX),
    may("authCode", HEX),
    may("correlatorData", CORRELATOR_DATA),
    may("servicesPermitted", SERVICES_PERMITTED),
    may("userData", USER_DATA),
    may("callQualifyingData", HEX),
    may("connectionInfo", CONNECTION_INFORMATION),
    may("callLinkageDataList", CALL_LINKAGE_DATA_LIST),
    may("callCharacteristics", CALL_CHARACTERISTICS),
    may("subjectOfCall", TEXT),
    may("languagePreferences", TEXT),
    may("deviceInfo", DEVICE_ID, since=6),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallInformation,
)
