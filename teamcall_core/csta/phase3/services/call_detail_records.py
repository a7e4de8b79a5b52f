"""Declarations of the call detail record services (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import (
    CONTEXT,
    Alternative,
    BitString,
    Boolean,
    Choice,
    Enumerated,
    Integer,
    OctetString,
    Parts,
    Sequence,
    SequenceOf,
    context,
    explicit,
    may,
    need,
)
from teamcall_core.csta.phase3.enumerations import CALL_CHARACTERISTICS
from teamcall_core.csta.phase3.types import (
    ACCOUNT_INFO,
    ASSOCIATED_CALLED_DEVICE_ID,
    ASSOCIATED_CALLING_DEVICE_ID,
    AUTH_CODE,
    CALLED_DEVICE_ID,
    CALLING_DEVICE_ID,
    CHARGING_INFO,
    CONNECTION_ID,
    CSTA_COMMON_ARGUMENTS,
    DEVICE_ID,
    MEDIA_CALL_CHARACTERISTICS,
    NETWORK_CALLED_DEVICE_ID,
    NETWORK_CALLING_DEVICE_ID,
    TIME_INFO,
)
from teamcall_core.csta.phase3.types_features import DEVICE_CATEGORY, NAMED_DEVICE_TYPES
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

CDR_REASON = Enumerated("CDRReason", {"timeout": 0, "thresholdReached": 1, "other": 2})
CALL_DETAIL_RECORDS_NOTIFICATION = Sequence(
    "CallDetailRecordsNotification",
    need("cdrCrossRefID", OctetString()),
    may("cdrReason", CDR_REASON),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallDetailRecordsNotification,
)
CALL_DETAIL_RECORDS_NOTIFICATION_RESULT = Parts(
    "CallDetailRecordsNotificationResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallDetailRecordsNotificationResult,
    empty=True,
    open_=True,
)
CHARGED_DEVICE = Choice(
    "ChargedDevice", Alternative("operator", context(0, DEVICE_ID)), Alternative("nonOperator", context(1, DEVICE_ID))
)
NODE_NUMBER = Sequence(
    "NodeNumber",
    may("area0", context(0, Integer())),
    may("area1", context(1, Integer())),
    may("area2", context(2, Integer())),
    make=NodeNumber,
)
BILLING_ID = Enumerated(
    "BillingID",
    {
        "normalCharging": 0,
        "reverseCharging": 1,
        "creditCardCharging": 2,
        "callForwarding": 3,
        "callDeflection": 4,
        "callTransfer": 5,
        "other": 6,
    },
)
SUPPL_SERVICE_INFO = BitString(
    "SupplServiceInfo",
    {
        "normalCall": 0,
        "consultationCall": 1,
        "transferCall": 2,
        "callCompletion": 3,
        "callForwarding": 4,
        "callDiversion": 5,
        "conferencing": 6,
        "intrusion": 7,
        "userUserInfo": 8,
        "other": 9,
    },
)
REASON_FOR_TERM = Enumerated(
    "ReasonForTerm",
    {"normalClearing": 0, "unsuccessfulCallAttempt": 1, "abnormalTermination": 2, "callTransferred": 3, "other": 4},
)
CDR_INFORMATION_ITEM = Sequence(
    "CDRInformationItem",
    may("recordNumber", Integer()),
    need("recordCreationTime", TIME_INFO),
    may("callingDevice", CALLING_DEVICE_ID),
    may("calledDevice", CALLED_DEVICE_ID),
    may("associatedCallingDevice", ASSOCIATED_CALLING_DEVICE_ID),
    may("associatedCalledDevice", ASSOCIATED_CALLED_DEVICE_ID),
    may("networkCallingDevice", NETWORK_CALLING_DEVICE_ID),
    may("networkCalledDevice", NETWORK_CALLED_DEVICE_ID),
    may("callCharacteristics", context(0, CALL_CHARACTERISTICS)),
    may("mediaCallCharacteristics", context(1, MEDIA_CALL_CHARACTERISTICS)),
    may("chargedDevice", explicit(CONTEXT, 2, CHARGED_DEVICE)),
    may("recordedCall", CONNECTION_ID),
    may("nodeNumber", context(3, NODE_NUMBER)),
    may("tariffTable", context(4, Integer())),
    may("connectionStart", context(5, TIME_INFO)),
    may("connectionEnd", context(6, TIME_INFO)),
    may("connectionDuration", context(7, Integer())),
    may("accessCode", context(8, OctetString())),
    may("carrier", context(9, Integer())),
    may("selectedRoute", context(10, Integer())),
    may("billingID", context(11, BILLING_ID)),
    may("chargingInfo", context(12, CHARGING_INFO)),
    may("supplServiceInfo", context(13, SUPPL_SERVICE_INFO)),
    may("reasonForTerm", context(14, REASON_FOR_TERM)),
    may("authCode", context(15, AUTH_CODE)),
    may("accountInfo", context(16, ACCOUNT_INFO)),
    may("deviceCategory", context(17, DEVICE_CATEGORY)),
    may("namedDeviceTypes", context(18, NAMED_DEVICE_TYPES)),
    may("operatorDevice", explicit(CONTEXT, 19, DEVICE_ID)),
    make=CDRInformationItem,
)
CDR_INFO = SequenceOf("CDRInfo", CDR_INFORMATION_ITEM)
CALL_DETAIL_RECORDS_REPORT = Sequence(
    "CallDetailRecordsReport",
    need("cdrCrossRefID", OctetString()),
    need("numberOfRecordsSent", Integer()),
    need("cdrInfo", CDR_INFO),
    may("lastStoredCDRReportSent", Boolean()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallDetailRecordsReport,
)
CALL_DETAIL_RECORDS_REPORT_RESULT = Parts(
    "CallDetailRecordsReportResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallDetailRecordsReportResult,
    empty=True,
    open_=True,
)
CDR_TIME_PERIOD = Sequence(
    "CDRTimePeriod", need("beginningOfCDR", TIME_INFO), need("endOfCDR", TIME_INFO), make=CDRTimePeriod
)
SEND_STORED_CALL_DETAIL_RECORDS = Sequence(
    "SendStoredCallDetailRecords",
    need("cdrCrossRefID", OctetString()),
    may("timePeriod", CDR_TIME_PERIOD),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SendStoredCallDetailRecords,
)
SEND_STORED_CALL_DETAIL_RECORDS_RESULT = Parts(
    "SendStoredCallDetailRecordsResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SendStoredCallDetailRecordsResult,
    empty=True,
    open_=True,
)
CDR_TRANSFER_MODE = Enumerated(
    "CDRTransferMode", {"transferAtEndOfCall": 0, "transferOnRequest": 1, "transferOnThresholdReached": 2}
)
START_CDR_TRANSMISSION = Sequence(
    "StartCDRTransmission",
    need("transferMode", CDR_TRANSFER_MODE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StartCDRTransmission,
)
START_CDR_TRANSMISSION_RESULT = Sequence(
    "StartCDRTransmissionResult",
    need("cdrCrossRefID", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StartCDRTransmissionResult,
)
CDR_TERM_REASON = Enumerated(
    "CDRTermReason", {"endOfDataDetected": 0, "errorDetected": 1, "thresholdReached": 2, "other": 3}
)
STOP_CDR_TRANSMISSION = Sequence(
    "StopCDRTransmission",
    need("cdrCrossRefID", OctetString()),
    may("cdrTermReason", CDR_TERM_REASON),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StopCDRTransmission,
)
STOP_CDR_TRANSMISSION_RESULT = Parts(
    "StopCDRTransmissionResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StopCDRTransmissionResult,
    empty=True,
    open_=True,
)
