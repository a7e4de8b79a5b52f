"""Private data of Panasonic KX-TDA, TDE and NS (``KmeSpecificPrivateData``), as a working client names them.

Declared is what that client declares; the other alternatives that the maker has survive as octets: an object whose
word is "" with the octets in ``unknown``, or ``Unknown``. The client wrote some tags without saying whether they are
explicit; they are taken as explicit, which is the rule of the module and proven for the tags around them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from teamcall_core.ber.adapters import Named
from teamcall_core.ber.types import (
    CONTEXT,
    Alternative,
    BerType,
    Boolean,
    Choice,
    Enumerated,
    GeneralizedTime,
    IA5String,
    Integer,
    Kinds,
    OctetString,
    Sequence,
    SequenceOf,
    Tagged,
    context,
    explicit,
    may,
    need,
)
from teamcall_core.ber.values import Extensible, Name
from teamcall_core.csta.identifiers import ConnectionID, DeviceID
from teamcall_core.csta.phase3.types import CONNECTION_ID, DEVICE_ID
from teamcall_core.csta.private_data import Maker


@dataclass(slots=True)
class KmeSystemData(Extensible):
    """``word``: getSystemData, setSystemData, systemDataLinkedReply or getSystemDataPosAck (the value: bytes)."""

    word: str
    value: object


@dataclass(slots=True)
class KmeGetSystemData(Extensible):
    """What a client asks for.

    ``word``: systemData (the value: a name), incomGMember (a KmeIncomingGroup) or deviceList (Chosen ``category`` with
    the name of a category of devices: ``station``, ``networkInterface``, ...).
    """

    word: str
    value: object


@dataclass(slots=True)
class KmeIncomingGroup(Extensible):
    """Asks for the members of an incoming group."""

    group_no: DeviceID


@dataclass(slots=True)
class KmeSetSystemData(Extensible):
    """``word``: acdQueue; the value: a KmeACDQueue."""

    word: str
    value: object


@dataclass(slots=True)
class KmeACDQueue(Extensible):
    """``attribute``: a bool (acdMode) or a number (ctiWaitTime)."""

    device: DeviceID
    attribute: bool | int


@dataclass(slots=True)
class KmeNumberOfMsgPort(Extensible):
    """Ports for messages, all and free."""

    number_of_msg_port: int
    number_of_free_port: int


@dataclass(slots=True)
class KmeDeviceStateEntry(Extensible):
    """One device of the list. ``status``: ``ins`` (in service) or ``ous``."""

    device: DeviceID
    status: Name
    number: str | None = None


@dataclass(slots=True)
class KmeGetSystemDataRsp(Extensible):
    """What the telephone system tells about itself; each answer has the one element that was asked for."""

    manufacturer_name: str | None = None
    subdomain_name: str | None = None
    software_version: str | None = None
    cti_version: str | None = None
    region_code: str | None = None
    system_time: str | None = None
    number_of_msg_port: KmeNumberOfMsgPort | None = None
    device_list: list[KmeDeviceStateEntry] | None = None
    pbx_type: int | None = None


@dataclass(slots=True)
class KmeSystemDataLinkedReply(Extensible):
    """One part of an answer, sent as an escape of its own; ``cross_ref_id`` is that of getSystemDataPosAck."""

    cross_ref_id: bytes
    segment_id: int
    last_segment: bool
    sys_data: KmeGetSystemDataRsp | None = None


@dataclass(slots=True)
class KmeAdditionalData(Extensible):
    """``word``: device or didNo (a DeviceID), holdType (a name), callID (bytes)."""

    word: str
    value: object


@dataclass(slots=True)
class KmePrivateEvent(Extensible):
    """``word``: ogmStatus (a KmeOgmStatus) or freeOgmPort (a number)."""

    word: str
    value: object


@dataclass(slots=True)
class KmeOgmStatus(Extensible):
    """An outgoing message has ``started`` or ``ended``."""

    connection: ConnectionID
    state: Name
    ogm_id: int
    ogm_port_number: DeviceID


@dataclass(slots=True)
class KmeResourceControl(Extensible):
    """``word``: ogmStart (a KmeOgmStart) or ogmStop (a ConnectionID)."""

    word: str
    value: object


@dataclass(slots=True)
class KmeOgmStart(Extensible):
    """Plays an outgoing message to a connection."""

    connection: ConnectionID
    ogm_id: int


def _tag(number: int, inner: BerType) -> Tagged:
    """``[number] EXPLICIT``."""
    return explicit(CONTEXT, number, inner)


def _words(make: type, *alternatives: Alternative) -> Named:
    """CHOICE as an object of word and value."""
    return Named(make.__name__, Kinds(make.__name__, *alternatives), make=make, word="word", value="value")


def _numbered(label: str, names: str) -> Enumerated:
    """ENUMERATED whose numbers are the places of its names."""
    return Enumerated(label, {name: number for number, name in enumerate(names.split())})


_SYSTEM_DATA_NAMES: Final = (
    "sysTimeStamp devTimeStamp featureList speedDial trunkGroup extensionGroup pickupGroup pagingGroup incomingGroup "
    "dayNightMode doorPhone vmGroup manufacturerName subdomainName softwareVersion ctiVersion regionCode systemTime "
    "numberOfMsgPort psGroup whoAmI broadcastGroup pbxType externalSensor svm pdn"
)
_CATEGORY_NAMES: Final = "acd group networkInterface park routeingDevice station voiceUnit other"
_CATEGORY: Final = Choice(
    "KmeDeviceCategory",
    Alternative("standardDevice", _tag(0, _numbered("DeviceCategory", _CATEGORY_NAMES)), accepts=(str, int)),
)
_GET_SYSTEM_DATA: Final = _words(
    KmeGetSystemData,
    Alternative("systemData", _tag(0, _numbered("KmeSystemDataName", _SYSTEM_DATA_NAMES))),
    Alternative(
        "incomGMember", context(3, Sequence("KmeIncomingGroup", need("groupNo", DEVICE_ID), make=KmeIncomingGroup))
    ),
    Alternative("deviceList", _tag(4, Choice("KmeRequestedDevice", Alternative("category", _tag(1, _CATEGORY))))),
)
_ACD_QUEUE: Final = Sequence(
    "KmeACDQueue",
    need("device", DEVICE_ID),
    need(
        "attribute",
        Choice(
            "Attribute",
            Alternative("acdMode", Boolean(), accepts=bool),
            Alternative("ctiWaitTime", Integer(), accepts=int),
        ),
    ),
    make=KmeACDQueue,
)
_NUMBER_OF_MSG_PORT: Final = Sequence(
    "KmeNumberOfMsgPort",
    need("numberOfMsgPort", Integer()),
    need("numberOfFreePort", Integer()),
    make=KmeNumberOfMsgPort,
)
_DEVICE_STATE: Final = Sequence(
    "KmeDeviceStateEntry",
    need("device", DEVICE_ID),
    may("number", IA5String()),
    need("status", _numbered("KmeDeviceState", "ins ous")),
    make=KmeDeviceStateEntry,
)
_SYSTEM_DATA_RSP: Final = Sequence(
    "KmeGetSystemDataRsp",
    may("manufacturerName", _tag(19, IA5String())),
    may("subdomainName", _tag(20, IA5String())),
    may("softwareVersion", _tag(21, IA5String())),
    may("ctiVersion", _tag(22, IA5String())),
    may("regionCode", _tag(23, IA5String())),
    may("systemTime", _tag(24, GeneralizedTime())),
    may("numberOfMsgPort", _tag(25, _NUMBER_OF_MSG_PORT)),
    may("deviceList", _tag(38, SequenceOf("KmeDeviceStateList", _DEVICE_STATE))),
    may("pbxType", _tag(46, Integer())),
    make=KmeGetSystemDataRsp,
)
_LINKED_REPLY: Final = Sequence(
    "KmeSystemDataLinkedReply",
    need("crossRefID", _tag(0, OctetString())),
    need("segmentID", _tag(1, Integer())),
    need("lastSegment", _tag(2, Boolean())),
    may("sysData", _tag(3, _SYSTEM_DATA_RSP)),
    make=KmeSystemDataLinkedReply,
)
_OGM_STATUS: Final = Sequence(
    "KmeOgmStatus",
    need("connection", CONNECTION_ID),
    need("state", _numbered("KmeOgmPlayState", "started ended")),
    need("ogmId", Integer()),
    need("ogmPortNumber", DEVICE_ID),
    make=KmeOgmStatus,
)
_OGM_START: Final = Sequence(
    "KmeOgmStart", need("connection", CONNECTION_ID), need("ogmId", Integer()), make=KmeOgmStart
)

KME_SPECIFIC_PRIVATE_DATA: Final = Choice(
    "KmeSpecificPrivateData",
    Alternative(
        "kmeSystemData",
        _tag(
            4,
            _words(
                KmeSystemData,
                Alternative("getSystemData", _tag(0, _GET_SYSTEM_DATA)),
                Alternative(
                    "setSystemData", _tag(1, _words(KmeSetSystemData, Alternative("acdQueue", _tag(3, _ACD_QUEUE))))
                ),
                Alternative("systemDataLinkedReply", _tag(3, _LINKED_REPLY)),
                Alternative("getSystemDataPosAck", _tag(4, OctetString())),
            ),
        ),
        accepts=KmeSystemData,
    ),
    Alternative(
        "kmeAdditionalData",
        _tag(
            6,
            _words(
                KmeAdditionalData,
                Alternative("device", _tag(6, DEVICE_ID)),
                Alternative("holdType", _tag(9, _numbered("KmeHoldType", "consultation normal exclusive"))),
                Alternative("callID", _tag(13, OctetString())),
                Alternative("didNo", _tag(17, DEVICE_ID)),
            ),
        ),
        accepts=KmeAdditionalData,
    ),
    Alternative(
        "kmePrivateEvent",
        _tag(
            7,
            _words(
                KmePrivateEvent,
                Alternative("ogmStatus", _tag(2, _OGM_STATUS)),
                Alternative("freeOgmPort", _tag(8, Integer())),
            ),
        ),
        accepts=KmePrivateEvent,
    ),
    Alternative(
        "kmeResourceControl",
        _tag(
            8,
            _words(
                KmeResourceControl,
                Alternative("ogmStart", _tag(0, _OGM_START)),
                Alternative("ogmStop", _tag(1, CONNECTION_ID)),
            ),
        ),
        accepts=KmeResourceControl,
    ),
)

MAKER: Final = Maker("KME", KME_SPECIFIC_PRIVATE_DATA)
