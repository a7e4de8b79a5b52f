"""Declarations of the routeing services (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import (
    APPLICATION,
    CONTEXT,
    Alternative,
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
from teamcall_core.csta.phase3.enumerations import CALL_CHARACTERISTICS, MEDIA_CLASS
from teamcall_core.csta.phase3.failures import UNIVERSAL_FAILURE
from teamcall_core.csta.phase3.types import (
    ASSOCIATED_CALLED_DEVICE_ID,
    ASSOCIATED_CALLING_DEVICE_ID,
    CALL_LINKAGE_DATA,
    CALLED_DEVICE_ID,
    CALLING_DEVICE_ID,
    CONNECTION_ID,
    CONNECTION_INFORMATION,
    CORRELATOR_DATA,
    CSTA_COMMON_ARGUMENTS,
    DEVICE_HISTORY,
    DEVICE_ID,
    LANGUAGE_PREFERENCES,
    MEDIA_CALL_CHARACTERISTICS,
    MESSAGE_INFO,
    SUBJECT_DEVICE_ID,
    SUBJECT_OF_CALL,
)
from teamcall_core.csta.services.routeing import (
    ReRoute,
    RouteEnd,
    RouteRegister,
    RouteRegisterAbort,
    RouteRegisterCancel,
    RouteRegisterCancelResult,
    RouteRegisterResult,
    RouteReject,
    RouteRequest,
    RouteSelect,
    RouteUsed,
)

ROUTEING_CROSS_REF_ID = OctetString().retagged(APPLICATION, 24)
RE_ROUTE = Sequence(
    "ReRoute",
    need("crossRefIdentifier", ROUTEING_CROSS_REF_ID),
    may("routeRegisterReqID", context(0, OctetString())),
    may("replyTimeout", context(1, Integer())),
    may("correlatorData", context(2, CORRELATOR_DATA)),
    may("callLinkageData", context(3, CALL_LINKAGE_DATA)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ReRoute,
)
ROUTE_END = Sequence(
    "RouteEnd",
    need("crossRefIdentifier", ROUTEING_CROSS_REF_ID),
    may("routeRegisterReqID", context(0, OctetString())),
    may("errorValue", explicit(CONTEXT, 1, UNIVERSAL_FAILURE)),
    may("correlatorData", context(2, CORRELATOR_DATA)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RouteEnd,
)
ROUTE_REGISTER = Sequence(
    "RouteRegister",
    may("routeingDevice", DEVICE_ID),
    may("requestedRouteingMediaClass", MEDIA_CLASS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RouteRegister,
)
ROUTE_REGISTER_RESULT = Sequence(
    "RouteRegisterResult",
    need("routeRegisterReqID", OctetString()),
    may("actualRouteingMediaClass", MEDIA_CLASS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RouteRegisterResult,
)
ROUTE_REGISTER_ABORT = Sequence(
    "RouteRegisterAbort",
    need("routeRegisterReqID", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RouteRegisterAbort,
)
ROUTE_REGISTER_CANCEL = Sequence(
    "RouteRegisterCancel",
    need("routeRegisterReqID", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RouteRegisterCancel,
)
ROUTE_REGISTER_CANCEL_RESULT = Parts(
    "RouteRegisterCancelResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RouteRegisterCancelResult,
    empty=True,
    open_=True,
)
REJECT_CAUSE = Enumerated(
    "RejectCause",
    {"busyOverflow": 1, "queueTimeOverflow": 2, "capacityOverflow": 3, "calendarOverflow": 4, "unknownOverflow": 5},
)
ROUTE_REJECT = Sequence(
    "RouteReject",
    need("crossRefIdentifier", ROUTEING_CROSS_REF_ID),
    may("routeRegisterReqID", context(0, OctetString())),
    may("rejectCause", context(1, REJECT_CAUSE)),
    may("correlatorData", context(2, CORRELATOR_DATA)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RouteReject,
)
SELECT_VALUE = Enumerated("SelectValue", {"normal": 0, "leastCost": 1, "emergency": 2, "aCD": 3, "userDefined": 4})
ROUTE_REQUEST = Sequence(
    "RouteRequest",
    need("crossRefIdentifier", ROUTEING_CROSS_REF_ID),
    may("routeRegisterReqID", context(0, OctetString())),
    need("currentRoute", CALLED_DEVICE_ID),
    may("callingDevice", CALLING_DEVICE_ID),
    may("routeingDevice", SUBJECT_DEVICE_ID),
    may("routedCall", CONNECTION_ID),
    may("routeSelAlgorithm", context(1, SELECT_VALUE)),
    may("associatedCallingDevice", ASSOCIATED_CALLING_DEVICE_ID),
    may("associatedCalledDevice", ASSOCIATED_CALLED_DEVICE_ID),
    may("priority", context(2, Boolean())),
    may("replyTimeout", context(3, Integer())),
    may("correlatorData", context(4, CORRELATOR_DATA)),
    may("mediaCallCharacteristics", context(5, MEDIA_CALL_CHARACTERISTICS)),
    may("callCharacteristics", context(6, CALL_CHARACTERISTICS)),
    may("routeCallInfo", context(7, CONNECTION_INFORMATION)),
    may("callLinkageData", context(8, CALL_LINKAGE_DATA)),
    may("subjectOfCall", context(9, SUBJECT_OF_CALL)),
    may("messageInfo", context(10, MESSAGE_INFO)),
    may("languagePreferences", context(11, LANGUAGE_PREFERENCES)),
    may("deviceHistory", context(12, DEVICE_HISTORY)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RouteRequest,
)
RETRY_VALUE = Choice(
    "RetryValue",
    Alternative("noListAvailable", context(0, Boolean())),
    Alternative("noCountAvailable", context(1, Boolean())),
    Alternative("retryCount", context(2, Integer())),
)
ROUTE_SELECT = Sequence(
    "RouteSelect",
    need("crossRefIdentifier", ROUTEING_CROSS_REF_ID),
    may("routeRegisterReqID", context(0, OctetString())),
    need("routeSelected", explicit(CONTEXT, 1, DEVICE_ID)),
    may("alternateRoutes", context(2, SequenceOf("AlternateRoutes", DEVICE_ID))),
    may("remainRetries", explicit(CONTEXT, 3, RETRY_VALUE)),
    may("routeUsedReq", context(4, Boolean())),
    may("correlatorData", context(5, CORRELATOR_DATA)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RouteSelect,
)
ROUTE_USED = Sequence(
    "RouteUsed",
    need("crossRefIdentifier", ROUTEING_CROSS_REF_ID),
    may("routeRegisterReqID", context(0, OctetString())),
    need("routeUsed", CALLED_DEVICE_ID),
    may("callingDevice", CALLING_DEVICE_ID),
    may("domain", Boolean()),
    may("correlatorData", context(1, CORRELATOR_DATA)),
    may("callLinkageData", context(2, CALL_LINKAGE_DATA)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RouteUsed,
)
