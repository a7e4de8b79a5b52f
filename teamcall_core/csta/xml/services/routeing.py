"""Declarations of the routeing services (ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.ber.values import (
    Chosen,
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
from teamcall_core.csta.xml.enumerations import CALL_CHARACTERISTICS, MEDIA_CLASS, REJECT_CAUSE, SELECT_VALUE
from teamcall_core.csta.xml.failures import UNIVERSAL_FAILURE
from teamcall_core.csta.xml.identifiers import CONNECTION_ID, DEVICE_ID, EXTENDED_DEVICE_ID
from teamcall_core.csta.xml.simple import BOOLEAN, LONG_NUMBER, TEXT, TEXT_OCTETS
from teamcall_core.csta.xml.structures import Alternative, Choice, ListOf, Structure, may, need
from teamcall_core.csta.xml.types import (
    CALL_LINKAGE_DATA,
    CONNECTION_INFORMATION,
    CORRELATOR_DATA,
    CSTA_COMMON_ARGUMENTS,
    DEVICE_HISTORY,
    MEDIA_CALL_CHARACTERISTICS,
    MESSAGE_INFO,
)

RE_ROUTE: Final = Structure(
    "ReRoute",
    need("crossRefIdentifier", TEXT_OCTETS),
    may("routeRegisterReqID", TEXT_OCTETS),
    may("replyTimeout", LONG_NUMBER),
    may("correlatorData", CORRELATOR_DATA),
    may("callLinkageData", CALL_LINKAGE_DATA),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ReRoute,
)
ROUTE_END: Final = Structure(
    "RouteEnd",
    need("crossRefIdentifier", TEXT_OCTETS),
    may("routeRegisterReqID", TEXT_OCTETS),
    may("errorValue", UNIVERSAL_FAILURE),
    may("correlatorData", CORRELATOR_DATA),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RouteEnd,
)
ROUTE_REGISTER: Final = Structure(
    "RouteRegister",
    may("routeingDevice", DEVICE_ID),
    may("requestedRouteingMediaClass", MEDIA_CLASS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RouteRegister,
)
ROUTE_REGISTER_RESULT: Final = Structure(
    "RouteRegisterResult",
    need("routeRegisterReqID", TEXT_OCTETS),
    may("actualRouteingMediaClass", MEDIA_CLASS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RouteRegisterResult,
)
ROUTE_REGISTER_ABORT: Final = Structure(
    "RouteRegisterAbort",
    need("routeRegisterReqID", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RouteRegisterAbort,
)
ROUTE_REGISTER_CANCEL: Final = Structure(
    "RouteRegisterCancel",
    need("routeRegisterReqID", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RouteRegisterCancel,
)
ROUTE_REGISTER_CANCEL_RESULT: Final = Structure(
    "RouteRegisterCancelResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RouteRegisterCancelResult,
)
ROUTE_REJECT: Final = Structure(
    "RouteReject",
    need("crossRefIdentifier", TEXT_OCTETS),
    may("routeRegisterReqID", TEXT_OCTETS),
    may("rejectCause", REJECT_CAUSE),
    may("correlatorData", CORRELATOR_DATA),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RouteReject,
)
ROUTE_REQUEST: Final = Structure(
    "RouteRequest",
    need("crossRefIdentifier", TEXT_OCTETS),
    may("routeRegisterReqID", TEXT_OCTETS),
    need("currentRoute", EXTENDED_DEVICE_ID),
    may("callingDevice", EXTENDED_DEVICE_ID),
    may("routeingDevice", EXTENDED_DEVICE_ID),
    may("routedCall", CONNECTION_ID),
    may("routeSelAlgorithm", SELECT_VALUE),
    may("associatedCallingDevice", EXTENDED_DEVICE_ID),
    may("associatedCalledDevice", EXTENDED_DEVICE_ID),
    may("priority", BOOLEAN),
    may("replyTimeout", LONG_NUMBER),
    may("correlatorData", CORRELATOR_DATA),
    may("mediaCallCharacteristics", MEDIA_CALL_CHARACTERISTICS),
    may("callCharacteristics", CALL_CHARACTERISTICS),
    may("routeCallInfo", CONNECTION_INFORMATION),
    may("callLinkageData", CALL_LINKAGE_DATA),
    may("subjectOfCall", TEXT),
    may("messageInfo", MESSAGE_INFO),
    may("languagePreferences", TEXT),
    may("deviceHistory", DEVICE_HISTORY),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RouteRequest,
)
ROUTE_SELECT: Final = Structure(
    "RouteSelect",
    need("crossRefIdentifier", TEXT_OCTETS),
    may("routeRegisterReqID", TEXT_OCTETS),
    need("routeSelected", DEVICE_ID),
    may("alternateRoutes", ListOf("deviceID", DEVICE_ID)),
    may(
        "remainRetries",
        Choice(
            "RetryValue",
            Alternative("noCountAvailable", BOOLEAN, chosen=Chosen),
            Alternative("noListAvailable", BOOLEAN, chosen=Chosen),
            Alternative("retryCount", LONG_NUMBER, chosen=Chosen),
        ),
    ),
    may("routeUsedReq", BOOLEAN),
    may("correlatorData", CORRELATOR_DATA),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RouteSelect,
)
ROUTE_USED: Final = Structure(
    "RouteUsed",
    need("crossRefIdentifier", TEXT_OCTETS),
    may("routeRegisterReqID", TEXT_OCTETS),
    need("routeUsed", EXTENDED_DEVICE_ID),
    may("callingDevice", EXTENDED_DEVICE_ID),
    may("domain", BOOLEAN),
    may("correlatorData", CORRELATOR_DATA),
    may("callLinkageData", CALL_LINKAGE_DATA),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RouteUsed,
)
