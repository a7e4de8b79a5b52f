"""Declarations of the call detail record services (ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.ber.values import (
    Chosen,
)
from teamcall_core.csta.services.call_detail_records import (
    CallDetailRecordsNotification,
    CallDetailRecordsNotificationResult,
    CallDetailRecordsReport,
    CallDetailRecordsReportResult,
    CDRInformationItem,
    CDRTimePeriod,
    NodeNumber,
    SendStoredCallDetailRecords,
    SendStoredCallDetailRecordsResult,
    StartCDRTransmission,
    StartCDRTransmissionResult,
    StopCDRTransmission,
    StopCDRTransmissionResult,
)
from teamcall_core.csta.xml.enumerations import (
    BILLING_ID,
    C_D_R_REASON,
    C_D_R_TERM_REASON,
    C_D_R_TRANSFER_MODE,
    CALL_CHARACTERISTICS,
    DEVICE_CATEGORY,
    NAMED_DEVICE_TYPES,
    REASON_FOR_TERM,
    SUPPL_SERVICE_INFO,
)
from teamcall_core.csta.xml.identifiers import CONNECTION_ID, DEVICE_ID, EXTENDED_DEVICE_ID
from teamcall_core.csta.xml.simple import BOOLEAN, DATE_TIME, HEX, LONG_NUMBER, READABLE, TEXT_OCTETS
from teamcall_core.csta.xml.structures import Alternative, Choice, ListOf, Structure, may, need
from teamcall_core.csta.xml.types import CHARGING_INFO, CSTA_COMMON_ARGUMENTS, MEDIA_CALL_CHARACTERISTICS

CALL_DETAIL_RECORDS_NOTIFICATION: Final = Structure(
    "CallDetailRecordsNotification",
    need("cdrCrossRefID", TEXT_OCTETS),
    may("cdrReason", C_D_R_REASON),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallDetailRecordsNotification,
)
CALL_DETAIL_RECORDS_NOTIFICATION_RESULT: Final = Structure(
    "CallDetailRecordsNotificationResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallDetailRecordsNotificationResult,
)
CALL_DETAIL_RECORDS_REPORT: Final = Structure(
    "CallDetailRecordsReport",
    need("cdrCrossRefID", TEXT_OCTETS),
    need("numberOfRecordsSent", LONG_NUMBER),
    need(
        "cdrInfo",
        ListOf(
            "cdrInformationItem",
            Structure(
                "CDRInformationItem",
                may("recordNumber", LONG_NUMBER),
                need("recordCreationTime", DATE_TIME),
                may("callingDevice", EXTENDED_DEVICE_ID),
                may("calledDevice", EXTENDED_DEVICE_ID),
                may("associatedCallingDevice", EXTENDED_DEVICE_ID),
                may("associatedCalledDevice", EXTENDED_DEVICE_ID),
                may("networkCallingDevice", EXTENDED_DEVICE_ID),
                may("networkCalledDevice", EXTENDED_DEVICE_ID),
                may("callCharacteristics", CALL_CHARACTERISTICS),
                may("mediaCallCharacteristics", MEDIA_CALL_CHARACTERISTICS),
                may(
                    "chargedDevice",
                    Choice(
                        "ChargedDevice",
                        Alternative("nonOperator", DEVICE_ID, chosen=Chosen),
                        Alternative("operator", DEVICE_ID, chosen=Chosen),
                    ),
                ),
                may("recordedCall", CONNECTION_ID),
                may(
                    "nodeNumber",
                    Structure(
                        "NodeNumber",
                        may("area0", LONG_NUMBER),
                        may("area1", LONG_NUMBER),
                        may("area2", LONG_NUMBER),
                        make=NodeNumber,
                    ),
                ),
                may("tariffTable", LONG_NUMBER),
                may("connectionStart", DATE_TIME),
                may("connectionEnd", DATE_TIME),
                may("connectionDuration", LONG_NUMBER),
                may("accessCode", READABLE),
                may("carrier", LONG_NUMBER),
                may("selectedRoute", LONG_NUMBER),
                may("billingID", BILLING_ID),
                may("chargingInfo", CHARGING_INFO),
                may("supplServiceInfo", SUPPL_SERVICE_INFO),
                may("reasonForTerm", REASON_FOR_TERM),
                may("authCode", HEX),
                may("accountInfo", HEX),
                may("deviceCategory", DEVICE_CATEGORY),
                may("namedDeviceTypes", NAMED_DEVICE_TYPES),
                may("operatorDevice", DEVICE_ID),
                make=CDRInformationItem,
            ),
        ),
    ),
    may("lastStoredCDRReportSent", BOOLEAN),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallDetailRecordsReport,
)
CALL_DETAIL_RECORDS_REPORT_RESULT: Final = Structure(
    "CallDetailRecordsReportResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallDetailRecordsReportResult,
)
SEND_STORED_CALL_DETAIL_RECORDS: Final = Structure(
    "SendStoredCallDetailRecords",
    need("cdrCrossRefID", TEXT_OCTETS),
    may(
        "timePeriod",
        Structure(
            "CDRTimePeriod",
            need("beginningOfCDR", DATE_TIME),
            need("endOfCDR", DATE_TIME),
            make=CDRTimePeriod,
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SendStoredCallDetailRecords,
)
SEND_STORED_CALL_DETAIL_RECORDS_RESULT: Final = Structure(
    "SendStoredCallDetailRecordsResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SendStoredCallDetailRecordsResult,
)
START_CDR_TRANSMISSION: Final = Structure(
    "StartCDRTransmission",
    need("transferMode", C_D_R_TRANSFER_MODE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StartCDRTransmission,
)
START_CDR_TRANSMISSION_RESULT: Final = Structure(
    "StartCDRTransmissionResult",
    need("cdrCrossRefID", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StartCDRTransmissionResult,
)
STOP_CDR_TRANSMISSION: Final = Structure(
    "StopCDRTransmission",
    need("cdrCrossRefID", TEXT_OCTETS),
    may("cdrTermReason", C_D_R_TERM_REASON),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StopCDRTransmission,
)
STOP_CDR_TRANSMISSION_RESULT: Final = Structure(
    "StopCDRTransmissionResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StopCDRTransmissionResult,
)
