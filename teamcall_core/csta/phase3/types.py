"""Declarations that services and events share (ECMA-285 edition 4, modules 121 to 137)."""

from __future__ import annotations

from teamcall_core.ber.types import (
    APPLICATION,
    CONTEXT,
    Alternative,
    BitString,
    Choice,
    DecimalInteger,
    Enumerated,
    GeneralizedTime,
    IA5String,
    Integer,
    Kinds,
    Null,
    OctetString,
    Parts,
    Sequence,
    SequenceOf,
    TextOctets,
    context,
    explicit,
    may,
    need,
)
from teamcall_core.csta.common import (
    CallLinkageData,
    CallLinkageDataList,
    ChargingInfo,
    ChargingUnits,
    ConnectionInformation,
    ConnectionListItem,
    CSTACommonArguments,
    CSTASecurityData,
    DeviceHistory,
    DeviceMediaInfo,
    GlobalCallData,
    MediaCallCharacteristics,
    MessageInfo,
    MonitorFilter,
    NetworkCapability,
    NumberOfCurrencyUnits,
    ServicesPermitted,
    SnapshotDeviceResponseInfo,
    ThreadData,
)
from teamcall_core.csta.identifiers import ConnectionID, DeviceID, DeviceStatus

from .enumerations import (
    CALL_ASSOCIATED_SERVICES,
    CALL_CONTROL_SERVICES,
    EVENT_CAUSE,
    FILTER_CALL_ASSOCIATED_EVENTS,
    FILTER_CALL_CONTROL_EVENTS,
    FILTER_DEVICE_MAINTENANCE_EVENTS,
    FILTER_LOGICAL_DEVICE_FEATURE_EVENTS,
    FILTER_MEDIA_ATTACHMENT_EVENTS,
    FILTER_PHYSICAL_DEVICE_FEATURE_EVENTS,
    FILTER_VENDOR_SPEC_EVENTS,
    FILTER_VOICE_UNIT_EVENTS,
    LOCAL_CONNECTION_STATE,
    MEDIA_ATTACHMENT_SERVICES,
    MEDIA_CLASS,
    ROUTEING_SERVICES,
    SIMPLE_CALL_STATE,
    VOICE_UNIT_SERVICES,
)

MEDIA_CALL_CHARACTERISTICS = Sequence(
    "MediaCallCharacteristics",
    need("mediaClass", MEDIA_CLASS),
    may("connectionRate", context(0, Integer())),
    may("bitRate", context(1, Enumerated("BitRate", {"constant": 0, "variable": 1})), default="constant"),
    may("delayTolerance", context(2, Integer())),
    may(
        "switchingSubDomainCCIEType",
        context(
            3,
            Enumerated(
                "SwitchingSubDomainCCIEType", {"isdn": 0, "atm": 1, "isoEthernet": 2, "rsvp": 3, "other": 4, "sip": 5}
            ),
        ),
    ),
    may("switchingSubDomainInformationElements", OctetString()),
    make=MediaCallCharacteristics,
)
_PUBLIC_TON = Kinds(
    "PublicTON",
    Alternative("unknown", context(0, IA5String()), word="explicitPublic:unknown"),
    Alternative("international", context(1, IA5String()), word="explicitPublic:international"),
    Alternative("national", context(2, IA5String()), word="explicitPublic:national"),
    Alternative("networkspecific", context(3, IA5String()), word="explicitPublic:networkspecific"),
    Alternative("subscriber", context(4, IA5String()), word="explicitPublic:subscriber"),
    Alternative("abbreviated", context(5, IA5String()), word="explicitPublic:abbreviated"),
)
_PRIVATE_TON = Kinds(
    "PrivateTON",
    Alternative("unknown", context(0, IA5String()), word="explicitPrivate:unknown"),
    Alternative("level3RegionalNumber", context(1, IA5String()), word="explicitPrivate:level3RegionalNumber"),
    Alternative("level2RegionalNumber", context(2, IA5String()), word="explicitPrivate:level2RegionalNumber"),
    Alternative("level1RegionalNumber", context(3, IA5String()), word="explicitPrivate:level1RegionalNumber"),
    Alternative("pTNSpecificNumber", context(4, IA5String()), word="explicitPrivate:pTNSpecificNumber"),
    Alternative("localNumber", context(5, IA5String()), word="explicitPrivate:localNumber"),
    Alternative("abbreviated", context(6, IA5String()), word="explicitPrivate:abbreviated"),
)
DEVICE_ID = Sequence(
    "DeviceID",
    need(
        "deviceIdentifier",
        Kinds(
            "DeviceID",
            Alternative("dialingNumber", context(0, IA5String())),
            Alternative("deviceNumber", context(1, DecimalInteger())),
            Alternative("implicitPublic", context(2, IA5String())),
            Alternative("explicitPublic", explicit(CONTEXT, 3, _PUBLIC_TON), word=""),
            Alternative("implicitPrivate", context(4, IA5String())),
            Alternative("explicitPrivate", explicit(CONTEXT, 5, _PRIVATE_TON), word=""),
            Alternative("other", context(6, TextOctets())),
        ),
        "identifier",
        kind_attr="type_of_number",
    ),
    may("privateNumber", explicit(CONTEXT, 0, IA5String())),
    may("privateName", explicit(CONTEXT, 1, IA5String())),
    may("mediaCallCharacteristics", MEDIA_CALL_CHARACTERISTICS),
    make=DeviceID,
)
LOCAL_DEVICE_ID = Choice(
    "LocalDeviceID",
    Alternative("staticID", DEVICE_ID, accepts=DeviceID),
    Alternative("dynamicID", context(3, OctetString()), accepts=bytes),
)
_CALL_ID = need("callID", context(0, OctetString()))
_DEVICE_ID = need("deviceID", explicit(CONTEXT, 1, LOCAL_DEVICE_ID))
CONNECTION_ID = explicit(
    APPLICATION,
    11,
    Parts(
        "ConnectionID",
        _CALL_ID,
        _DEVICE_ID,
        make=ConnectionID,
        whole=Sequence("ConnectionID", _CALL_ID, _DEVICE_ID, make=ConnectionID),
    ),
)
SUBJECT_DEVICE_ID = explicit(
    APPLICATION,
    3,
    Choice(
        "SubjectDeviceID",
        Alternative("deviceIdentifier", DEVICE_ID, accepts=DeviceID),
        Alternative("notKnown", context(7, Null()), constant=DeviceStatus.NOT_KNOWN),
        Alternative("restricted", context(8, Null()), constant=DeviceStatus.RESTRICTED),
    ),
)
CONNECTION_INFORMATION = Sequence(
    "ConnectionInformation",
    may(
        "flowDirection", Enumerated("FlowDirection", {"transmit": 0, "receive": 1, "transmitAndReceive": 2, "none": 3})
    ),
    may("numberOfChannels", Integer(), default=1),
    may("mediaSessionInformation", IA5String()),
    make=ConnectionInformation,
)
CONNECTION_LIST = SequenceOf(
    "ConnectionList",
    Sequence(
        "ConnectionListItem",
        may("newConnection", explicit(CONTEXT, 0, CONNECTION_ID)),
        may("oldConnection", explicit(CONTEXT, 1, CONNECTION_ID)),
        may(
            "endpoint",
            explicit(
                CONTEXT,
                2,
                Choice(
                    "Endpoint",
                    Alternative("deviceID", DEVICE_ID, accepts=DeviceID),
                    Alternative("notKnown", Null(), constant=DeviceStatus.NOT_KNOWN),
                    Alternative("restricted", explicit(CONTEXT, 1, Null()), constant=DeviceStatus.RESTRICTED),
                ),
            ),
        ),
        may(
            "associatedNID",
            explicit(
                CONTEXT,
                3,
                Choice(
                    "AssociatedNID",
                    Alternative("deviceID", DEVICE_ID, accepts=DeviceID),
                    Alternative("notKnown", Null(), constant=DeviceStatus.NOT_KNOWN),
                ),
            ),
        ),
        may("resultingConnectionInfo", CONNECTION_INFORMATION),
        make=ConnectionListItem,
    ),
)
CORRELATOR_DATA = OctetString()
USER_DATA = explicit(APPLICATION, 29, OctetString())
SERVICES_PERMITTED = Sequence(
    "ServicesPermitted",
    need("callControlServices", CALL_CONTROL_SERVICES),
    need("callAssociatedServices", CALL_ASSOCIATED_SERVICES),
    need("mediaAttachmentServices", MEDIA_ATTACHMENT_SERVICES),
    need("routeingServices", ROUTEING_SERVICES),
    need("voiceUnitServices", VOICE_UNIT_SERVICES),
    make=ServicesPermitted,
)
GLOBAL_CALL_LINKAGE_ID = Choice(
    "GlobalCallLinkageID",
    Alternative("subDomainCallLinkageID", context(0, OctetString())),
    Alternative("globallyUniqueCallLinkageID", context(1, OctetString())),
)
TIME_INFO = GeneralizedTime()
GLOBAL_CALL_DATA = Sequence(
    "GlobalCallData",
    may("globalCallSwitchingSubDomainName", IA5String()),
    need("globalCallLinkageID", GLOBAL_CALL_LINKAGE_ID),
    may("callLinkageIDTimestamp", TIME_INFO),
    make=GlobalCallData,
)
THREAD_LINKAGE_ID = Choice(
    "ThreadLinkageID",
    Alternative("subDomainThreadID", context(0, OctetString())),
    Alternative("globallyUniqueThreadID", context(1, OctetString())),
)
THREAD_DATA = Sequence(
    "ThreadData",
    may("threadSwitchingSubDomainName", IA5String()),
    need("threadLinkageID", THREAD_LINKAGE_ID),
    may("threadIDTimeStamp", TIME_INFO),
    make=ThreadData,
)
CALL_LINKAGE_DATA = Sequence(
    "CallLinkageData", need("globalCallData", GLOBAL_CALL_DATA), may("threadData", THREAD_DATA), make=CallLinkageData
)
CALL_LINKAGE_DATA_LIST = Sequence(
    "CallLinkageDataList",
    need("newCallLinkageData", CALL_LINKAGE_DATA),
    need("oldCallLinkageData", CALL_LINKAGE_DATA),
    make=CallLinkageDataList,
)
LANGUAGE_PREFERENCES = IA5String()
DEVICE_HISTORY = Sequence(
    "DeviceHistory",
    need("oldDeviceID", DEVICE_ID),
    may("eventCause", context(1, EVENT_CAUSE)),
    may("oldConnectionID", context(2, CONNECTION_ID)),
    make=DeviceHistory,
)
SECURITY_INFO = Choice("SecurityInfo", Alternative("string", OctetString(), accepts=bytes), open_=True)
CSTA_SECURITY_DATA = Sequence(
    "CSTASecurityData",
    may("messageSequenceNumber", context(0, Integer())),
    may("timestamp", TIME_INFO),
    may("securityInfo", SECURITY_INFO),
    make=CSTASecurityData,
)
CSTA_PRIVATE_DATA = Choice("CSTAPrivateData", Alternative("string", OctetString(), accepts=bytes), open_=True)
CSTA_COMMON_ARGUMENTS = Sequence(
    "CSTACommonArguments",
    may("security", context(0, CSTA_SECURITY_DATA)),
    may("privateData", context(1, SequenceOf("PrivateData", CSTA_PRIVATE_DATA))),
    make=CSTACommonArguments,
).retagged(APPLICATION, 30)
NUMBER_OF_CHARGING_UNITS = SequenceOf(
    "NumberOfChargingUnits",
    Sequence("ChargingUnits", need("chargingUnits", Integer()), may("typeOfUnits", OctetString()), make=ChargingUnits),
)
NUMBER_OF_CURRENCY_UNITS = Sequence(
    "NumberOfCurrencyUnits",
    need("currencyType", OctetString()),
    need("currencyAmount", Integer()),
    need(
        "currencyMultiplier",
        Enumerated(
            "CurrencyMultiplier",
            {"oneThousandth": 0, "oneHundredth": 1, "oneTenth": 2, "one": 3, "ten": 4, "hundred": 5, "thousand": 6},
        ),
    ),
    make=NumberOfCurrencyUnits,
)
NUMBER_UNITS = Choice(
    "NumberUnits",
    Alternative("numberOfChargeUnits", context(0, NUMBER_OF_CHARGING_UNITS), accepts=list),
    Alternative("numberOfCurrencyUnits", context(1, NUMBER_OF_CURRENCY_UNITS), accepts=NumberOfCurrencyUnits),
)
CHARGING_INFO = Sequence(
    "ChargingInfo",
    need("numberUnits", NUMBER_UNITS),
    need("typeOfChargingInfo", Enumerated("TypeOfChargingInfo", {"subTotal": 0, "total": 1})),
    make=ChargingInfo,
)
CALLING_DEVICE_ID = explicit(
    APPLICATION,
    1,
    Choice(
        "CallingDeviceID",
        Alternative("deviceIdentifier", DEVICE_ID, accepts=DeviceID),
        Alternative("notKnown", context(7, Null()), constant=DeviceStatus.NOT_KNOWN),
        Alternative("restricted", context(8, Null()), constant=DeviceStatus.RESTRICTED),
    ),
)
CALLED_DEVICE_ID = explicit(
    APPLICATION,
    2,
    Choice(
        "CalledDeviceID",
        Alternative("deviceIdentifier", DEVICE_ID, accepts=DeviceID),
        Alternative("notKnown", context(7, Null()), constant=DeviceStatus.NOT_KNOWN),
        Alternative("restricted", context(8, Null()), constant=DeviceStatus.RESTRICTED),
    ),
)
REDIRECTION_DEVICE_ID = explicit(
    APPLICATION,
    4,
    Choice(
        "RedirectionDeviceID",
        Alternative("numberdialed", DEVICE_ID, accepts=DeviceID),
        Alternative("notKnown", context(7, Null()), constant=DeviceStatus.NOT_KNOWN),
        Alternative("notRequired", context(8, Null()), constant=DeviceStatus.NOT_REQUIRED),
        Alternative("notSpecified", context(9, Null()), constant=DeviceStatus.NOT_SPECIFIED),
        Alternative("restricted", context(10, Null()), constant=DeviceStatus.RESTRICTED),
    ),
)
NETWORK_CALLING_DEVICE_ID = explicit(
    APPLICATION,
    7,
    Choice(
        "NetworkCallingDeviceID",
        Alternative("deviceIdentifier", DEVICE_ID, accepts=DeviceID),
        Alternative("notKnown", context(7, Null()), constant=DeviceStatus.NOT_KNOWN),
        Alternative("restricted", context(8, Null()), constant=DeviceStatus.RESTRICTED),
    ),
)
NETWORK_CALLED_DEVICE_ID = explicit(
    APPLICATION,
    8,
    Choice(
        "NetworkCalledDeviceID",
        Alternative("deviceIdentifier", DEVICE_ID, accepts=DeviceID),
        Alternative("notKnown", context(7, Null()), constant=DeviceStatus.NOT_KNOWN),
        Alternative("restricted", context(8, Null()), constant=DeviceStatus.RESTRICTED),
    ),
)
ASSOCIATED_CALLING_DEVICE_ID = explicit(
    APPLICATION,
    5,
    Choice(
        "AssociatedCallingDeviceID",
        Alternative("deviceIdentifier", DEVICE_ID, accepts=DeviceID),
        Alternative("notKnown", context(7, Null()), constant=DeviceStatus.NOT_KNOWN),
        Alternative("restricted", context(8, Null()), constant=DeviceStatus.RESTRICTED),
    ),
)
ASSOCIATED_CALLED_DEVICE_ID = explicit(
    APPLICATION,
    6,
    Choice(
        "AssociatedCalledDeviceID",
        Alternative("deviceIdentifier", DEVICE_ID, accepts=DeviceID),
        Alternative("notKnown", context(7, Null()), constant=DeviceStatus.NOT_KNOWN),
        Alternative("restricted", context(8, Null()), constant=DeviceStatus.RESTRICTED),
    ),
)
SUBJECT_OF_CALL = IA5String()
MESSAGE_INFO = Sequence(
    "MessageInfo",
    need("contents", IA5String()),
    may("contentTypeAndSubtype", IA5String()),
    may("contentsLength", Integer()),
    make=MessageInfo,
)
NETWORK_CAPABILITY = Sequence(
    "NetworkCapability",
    need(
        "networkType",
        Enumerated(
            "NetworkType", {"iSDNPublic": 0, "nonISDNPublic": 1, "iSDNPrivate": 2, "nonISDNPrivate": 3, "other": 4}
        ),
    ),
    may(
        "eventsProvided",
        BitString(
            "EventsProvided",
            {
                "bridged": 0,
                "allCleared": 1,
                "conferenced": 2,
                "connectionCleared": 3,
                "delivered": 4,
                "digitsDialed": 5,
                "diverted": 6,
                "established": 7,
                "failed": 8,
                "held": 9,
                "networkCapabilitiesChange": 10,
                "networkReached": 11,
                "offered": 12,
                "originated": 13,
                "queued": 14,
                "retrieved": 15,
                "serviceInitiated": 16,
                "transferred": 17,
            },
        ),
    ),
    make=NetworkCapability,
)
ACCOUNT_INFO = OctetString()
AUTH_CODE = OctetString()
DEVICE_ID_LIST = SequenceOf("DeviceIDList", DEVICE_ID)
CSTA_OBJECT = Choice(
    "CSTAObject",
    Alternative("deviceObject", DEVICE_ID, accepts=DeviceID),
    Alternative("callObject", CONNECTION_ID, accepts=ConnectionID),
)
MONITOR_OBJECT = CSTA_OBJECT
MONITOR_FILTER = Sequence(
    "MonitorFilter",
    may("callControl", context(0, FILTER_CALL_CONTROL_EVENTS)),
    may("callAssociated", context(6, FILTER_CALL_ASSOCIATED_EVENTS)),
    may("mediaAttachment", context(7, FILTER_MEDIA_ATTACHMENT_EVENTS)),
    may("physicalDeviceFeature", context(8, FILTER_PHYSICAL_DEVICE_FEATURE_EVENTS)),
    may("logicalDeviceFeature", context(9, FILTER_LOGICAL_DEVICE_FEATURE_EVENTS)),
    may("maintenance", context(3, FILTER_DEVICE_MAINTENANCE_EVENTS)),
    may("voiceUnit", context(5, FILTER_VOICE_UNIT_EVENTS)),
    may("private", context(4, FILTER_VENDOR_SPEC_EVENTS)),
    make=MonitorFilter,
)
"""Officially each list is ``DEFAULT {}``: absent is None here, and a list that was sent empty is sent so again."""
MONITOR_CROSS_REF_ID = OctetString().retagged(APPLICATION, 21)
SERVICE_CROSS_REF_ID = OctetString()
COMPOUND_CALL_STATE = SequenceOf("CompoundCallState", LOCAL_CONNECTION_STATE)
CALL_STATE = Choice(
    "CallState",
    Alternative("compoundCallState", context(0, COMPOUND_CALL_STATE), accepts=list),
    Alternative("simpleCallState", context(1, SIMPLE_CALL_STATE), accepts=(str, int)),
    Alternative("unknown", context(2, Null()), constant="unknown"),
)
MEDIA_STREAM_ID = OctetString()
DEVICE_MEDIA_INFO_LIST = SequenceOf(
    "DeviceMediaInfoList",
    Sequence(
        "DeviceMediaInfo",
        may("mediaStreamID", MEDIA_STREAM_ID),
        may("connectionInformation", CONNECTION_INFORMATION),
        make=DeviceMediaInfo,
    ),
)
SNAPSHOT_DEVICE_RESPONSE_INFO = Sequence(
    "SnapshotDeviceResponseInfo",
    need("connectionIdentifier", CONNECTION_ID),
    may("endpointDevice", context(3, SUBJECT_DEVICE_ID)),
    need("localCallState", CALL_STATE),
    may("servicesPermitted", context(0, SERVICES_PERMITTED)),
    may("mediaServiceInfoList", context(1, DEVICE_MEDIA_INFO_LIST)),
    may("mediaCallCharacteristics", context(2, MEDIA_CALL_CHARACTERISTICS)),
    may("callLinkageData", context(4, CALL_LINKAGE_DATA)),
    make=SnapshotDeviceResponseInfo,
)
SNAPSHOT_DEVICE_DATA = SequenceOf("SnapshotDeviceData", SNAPSHOT_DEVICE_RESPONSE_INFO).retagged(APPLICATION, 22)
SYS_STAT_REGISTER_ID = OctetString()
AGENT_ID = OctetString()
AGENT_PASSWORD = OctetString()
