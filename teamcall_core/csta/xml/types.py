"""Declarations that services and events share (ECMA-323, schema modules of the same names as the ASN.1 modules)."""

from __future__ import annotations

from typing import Any, Final

from teamcall_core.ber.values import Chosen, Unknown
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
    GlobalCallData,
    MediaCallCharacteristics,
    MessageInfo,
    MonitorFilter,
    NetworkCapability,
    NumberOfCurrencyUnits,
    ServicesPermitted,
    ThreadData,
)
from teamcall_core.csta.identifiers import ConnectionID, DeviceID

from .enumerations import (
    BIT_RATE,
    CALL_ASSOCIATED_SERVICES,
    CALL_CONTROL_SERVICES,
    CCIE_TYPE,
    CURRENCY_MULTIPLIER,
    EVENT_CAUSE,
    EVENTS_PROVIDED,
    FILTER_CALL_ASSOCIATED_EVENTS,
    FILTER_CALL_CONTROL_EVENTS,
    FILTER_DEVICE_MAINTENANCE_EVENTS,
    FILTER_LOGICAL_DEVICE_FEATURE_EVENTS,
    FILTER_MEDIA_ATTACHMENT_EVENTS,
    FILTER_PHYSICAL_DEVICE_FEATURE_EVENTS,
    FILTER_VENDOR_SPEC_EVENTS,
    FILTER_VOICE_UNIT_EVENTS,
    FLOW_DIRECTION,
    LOCAL_CONNECTION_STATE,
    MEDIA_ATTACHMENT_SERVICES,
    MEDIA_CLASS,
    NETWORK_TYPE,
    ROUTEING_SERVICES,
    SIMPLE_CALL_STATE,
    TYPE_OF_CHARGING_INFO,
    VOICE_UNIT_SERVICES,
    VOL_INC,
)
from .identifiers import ASSOCIATED_NID, CONNECTION_ID, DEVICE_ID, ENDPOINT
from .simple import COUNT, DATE_TIME, HEX, LONG_NUMBER, READABLE, SHORT_NUMBER, TEXT, TEXT_OCTETS
from .structures import Alternative, Choice, ListOf, Single, Structure, may, need, written
from .walk import Absent, Element, Unfit, Walk, XmlType, refuse_instruction, refuse_text

MEDIA_CALL_CHARACTERISTICS: Final = Structure(
    "MediaCallCharacteristics",
    need("mediaClass", MEDIA_CLASS),
    may("connectionRate", LONG_NUMBER),
    may("bitRate", BIT_RATE, default="constant"),
    may("delayTolerance", LONG_NUMBER),
    may("switchingSubDomainCCIEType", CCIE_TYPE),
    may("switchingSubDomainInformationElements", HEX),
    make=MediaCallCharacteristics,
)
CONNECTION_INFORMATION: Final = Structure(
    "ConnectionInformation",
    may("flowDirection", FLOW_DIRECTION),
    may("numberOfChannels", LONG_NUMBER, default=1),
    may("mediaSessionInfo", TEXT, "media_session_information"),
    make=ConnectionInformation,
)
CONNECTION_LIST: Final = ListOf(
    "connectionListItem",
    Structure(
        "ConnectionListItem",
        may("newConnection", CONNECTION_ID),
        may("oldConnection", CONNECTION_ID),
        may("endpoint", ENDPOINT),
        may("associatedNID", ASSOCIATED_NID),
        may("resultingConnectionInfo", CONNECTION_INFORMATION),
        make=ConnectionListItem,
    ),
)
CORRELATOR_DATA: Final = Choice("CorrelatorData", Alternative("string", HEX, accepts=bytes), grows=False)
"""Its other form ``private`` is kept in ``unknown`` of the message; so is that of UserData."""
USER_DATA: Final = Choice("UserData", Alternative("string", HEX, accepts=bytes), grows=False)
SERVICES_PERMITTED: Final = Structure(
    "ServicesPermitted",
    need("callControlServices", CALL_CONTROL_SERVICES),
    need("callAssociatedServices", CALL_ASSOCIATED_SERVICES),
    need("mediaAttachementServices", MEDIA_ATTACHMENT_SERVICES, "media_attachment_services"),
    need("routeingServices", ROUTEING_SERVICES),
    need("voiceServices", VOICE_UNIT_SERVICES, "voice_unit_services"),
    make=ServicesPermitted,
)
GLOBAL_CALL_DATA: Final = Structure(
    "GlobalCallData",
    may("globalCallSwitchingSubDomainName", TEXT),
    need(
        "globalCallLinkageID",
        Choice(
            "GlobalCallLinkageID",
            Alternative("globallyUniqueCallLinkageID", TEXT_OCTETS, chosen=Chosen),
            Alternative("subDomainCallLinkageID", TEXT_OCTETS, chosen=Chosen),
        ),
    ),
    may("callLinkageIDTimestamp", DATE_TIME),
    make=GlobalCallData,
)
THREAD_DATA: Final = Structure(
    "ThreadData",
    may("threadSwitchingSubDomainName", TEXT),
    need(
        "threadLinkageID",
        Choice(
            "ThreadLinkageID",
            Alternative("globallyUniqueThreadID", TEXT_OCTETS, chosen=Chosen),
            Alternative("subDomainThreadID", TEXT_OCTETS, chosen=Chosen),
        ),
    ),
    may("threadIDTimeStamp", DATE_TIME),
    make=ThreadData,
)
CALL_LINKAGE_DATA: Final = Structure(
    "CallLinkageData",
    need("globalCallData", GLOBAL_CALL_DATA),
    may("threadData", THREAD_DATA),
    make=CallLinkageData,
)
CALL_LINKAGE_DATA_LIST: Final = Structure(
    "CallLinkageDataList",
    need("newCallLinkageData", CALL_LINKAGE_DATA),
    need("oldCallLinkageData", CALL_LINKAGE_DATA),
    make=CallLinkageDataList,
)
DEVICE_HISTORY: Final = Single(
    "DeviceHistoryListItem",
    Structure(
        "DeviceHistory",
        need(
            "oldDeviceID",
            Choice("OldDeviceID", Alternative("numberDialed", DEVICE_ID, accepts=DeviceID), grows=False),
        ),
        may("eventCause", EVENT_CAUSE),
        may("oldConnectionID", CONNECTION_ID),
        make=DeviceHistory,
    ),
)
"""A history of several devices, or of one that is not known, is kept in ``unknown`` of the message."""
MESSAGE_INFO: Final = Single(
    "messageInfoItem",
    Structure(
        "MessageInfo",
        may("contentTypeAndSubtype", TEXT),
        need("contents", TEXT),
        may("contentsLength", COUNT),
        make=MessageInfo,
    ),
)


class AnyContent(XmlType):
    """Any elements as a list of octets."""

    label = "elements"

    def read(self, element: Element, walk: Walk, depth: int) -> list[bytes]:
        """Give the octets of each element."""
        refuse_text(element)
        for child in element:
            refuse_instruction(child, element)
        return [walk.unknown(child, depth + 1).octets for child in element]

    def write(self, name: str, value: Any, edition: int) -> str:
        """Take the octets of each element."""
        if not isinstance(value, (list, tuple)):
            raise Unfit(f"needs a list, has {type(value).__name__}")
        return f"<{name}>{''.join(written(Unknown(name, octets)) for octets in value)}</{name}>"


LOCATION_INFO_LIST: Final = ListOf("locationInfoEntry", AnyContent())
SECURITY_INFO: Final = Choice("SecurityInfo", Alternative("string", HEX, accepts=bytes))
CSTA_SECURITY_DATA: Final = Structure(
    "CSTASecurityData",
    may("messageSequenceNumber", LONG_NUMBER),
    may("timeStamp", DATE_TIME, "timestamp"),
    may("securityInfo", SECURITY_INFO),
    make=CSTASecurityData,
)


PRIVATE_DATUM: Final = Choice("CSTAPrivateData", Alternative("string", HEX, accepts=bytes))


class PrivateDataList(XmlType):
    """Private data: one ``string`` or ``private`` in XML, a list in the ASN.1."""

    label = "CSTAPrivateData"

    def read(self, element: Element, walk: Walk, depth: int) -> list[Any]:
        """Give the list; an empty element is an empty list."""
        if len(element):
            return [PRIVATE_DATUM.read(element, walk, depth)]
        refuse_text(element)
        return []

    def write(self, name: str, value: Any, edition: int) -> str:
        """Take a list of at most one."""
        if not isinstance(value, (list, tuple)):
            raise Unfit(f"needs a list, has {type(value).__name__}")
        if len(value) > 1:
            raise Absent("has one item in XML")
        return PRIVATE_DATUM.write(name, value[0], edition) if value else f"<{name}/>"


CSTA_COMMON_ARGUMENTS: Final = Structure(
    "CSTACommonArguments",
    may("security", CSTA_SECURITY_DATA),
    may("privateData", PrivateDataList()),
    make=CSTACommonArguments,
)
NUMBER_UNITS: Final = Choice(
    "NumberUnits",
    Alternative(
        "numberOfChargeUnits",
        ListOf(
            "chargingUnitsRecord",
            Structure(
                "ChargingUnits",
                need("chargingUnits", LONG_NUMBER),
                may("typeOfUnits", READABLE),
                make=ChargingUnits,
            ),
        ),
        accepts=list,
    ),
    Alternative(
        "numberOfCurrencyUnits",
        Structure(
            "NumberOfCurrencyUnits",
            need("currencyType", READABLE),
            need("currencyAmount", LONG_NUMBER),
            need("currencyMultiplier", CURRENCY_MULTIPLIER),
            make=NumberOfCurrencyUnits,
        ),
        accepts=NumberOfCurrencyUnits,
    ),
)
CHARGING_INFO: Final = Structure(
    "ChargingInfo",
    need("numberUnits", NUMBER_UNITS),
    need("typeOfChargingInfo", TYPE_OF_CHARGING_INFO),
    make=ChargingInfo,
)
VOLUME: Final = Choice(
    "Volume", Alternative("volAbs", SHORT_NUMBER, chosen=Chosen), Alternative("volInc", VOL_INC, chosen=Chosen)
)
NETWORK_CAPABILITY: Final = Structure(
    "NetworkCapability",
    need("networkType", NETWORK_TYPE),
    may("eventsProvided", EVENTS_PROVIDED),
    make=NetworkCapability,
)
DEVICE_LIST: Final = ListOf("callingDevice", DEVICE_ID)
"""``callingDeviceList`` of do not disturb."""
MONITOR_OBJECT: Final = Choice(
    "MonitorObject",
    Alternative("callObject", CONNECTION_ID, accepts=ConnectionID),
    Alternative("deviceObject", DEVICE_ID, accepts=DeviceID),
)
MONITOR_FILTER: Final = Structure(
    "MonitorFilter",
    may("callcontrol", FILTER_CALL_CONTROL_EVENTS, "call_control"),
    may("callAssociated", FILTER_CALL_ASSOCIATED_EVENTS),
    may("mediaAttachment", FILTER_MEDIA_ATTACHMENT_EVENTS),
    may("physicalDeviceFeature", FILTER_PHYSICAL_DEVICE_FEATURE_EVENTS),
    may("logicalDeviceFeature", FILTER_LOGICAL_DEVICE_FEATURE_EVENTS),
    may("maintenance", FILTER_DEVICE_MAINTENANCE_EVENTS),
    may("voice", FILTER_VOICE_UNIT_EVENTS, "voice_unit"),
    may("private", FILTER_VENDOR_SPEC_EVENTS),
    make=MonitorFilter,
)
CALL_STATE: Final = Choice(
    "CallState",
    Alternative("compoundCallState", ListOf("localConnectionState", LOCAL_CONNECTION_STATE, 1), accepts=list),
    Alternative("unknown", constant="unknown"),
    Alternative("simpleCallState", SIMPLE_CALL_STATE, accepts=(str, int)),
)
