"""What a telephone system can do: lists of flags that XML and BER share."""

from __future__ import annotations

from typing import Any

import pytest

from teamcall_core import csta
from teamcall_core.ber.values import Bits
from teamcall_core.csta import xml
from teamcall_core.csta.capabilities import CallControlServList
from teamcall_core.csta.capability_summary import SupportedServices
from teamcall_core.csta.message import Message, Phase
from teamcall_core.csta.services import GetCSTAFeaturesResult
from teamcall_core.csta.xml import tables
from teamcall_core.csta.xml.capability_list import capability_list, flags, numbers
from teamcall_core.errors import DecodeError, NotExpressible

COVERS = ("csta/xml/capabilit*.py",)

NS = tables.NAMESPACES[Phase.XML4]


def test_the_features_of_a_server() -> None:
    document = (
        f'<GetCSTAFeaturesResponse xmlns="{NS}"><supportedServices><callControlServList><answerCall/><makeCall>'
        "<subjectOfCall>true</subjectOfCall><privateData>false</privateData></makeCall></callControlServList>"
        "</supportedServices><supportedEvents><callControlEvtsList><delivered/></callControlEvtsList></supportedEvents>"
        "</GetCSTAFeaturesResponse>"
    )
    message = xml.decode(document.encode(), Phase.XML4)
    assert (message.kind, message.operation) == ("result", "getCSTAFeatures")
    body: Any = message.body
    calls = body.supported_services.call_control_serv_list
    assert (calls.answer_call, calls.make_call, calls.hold_call) == (Bits(), {"subjectOfCall"}, None)
    assert body.supported_events.call_control_evts_list.delivered == Bits()
    told = csta.translate(message, Phase.III)
    told.invoke_id = 3
    back = csta.translate(csta.decode(csta.encode(told)), Phase.XML4)
    assert back.body == message.body


def test_a_device_without_acd_is_refused() -> None:
    document = f'<GetLogicalDeviceInformationResponse xmlns="{NS}"><deviceCategory>station</deviceCategory></GetLogical'
    with pytest.raises(DecodeError, match="hasPhysicalElement"):
        xml.decode((document + "DeviceInformationResponse>").encode(), Phase.XML4)


def test_what_only_edition_6_has() -> None:
    lists = CallControlServList(make_connection=Bits())
    body = GetCSTAFeaturesResult(SupportedServices(call_control_serv_list=lists))
    for phase, there in ((Phase.XML3, False), (Phase.XML6, True)):
        message = Message("result", None, "getCSTAFeatures", body, phase)
        if there:
            assert b"<makeConnection/>" in xml.encode(message)
            continue
        with pytest.raises(NotExpressible, match=r"callControlServList\.makeConnection cannot be expressed"):
            xml.encode(message)


def test_the_short_form_of_declarations() -> None:
    kind = capability_list("L", CallControlServList, "makeCall@hold_call: a b=c+", "answerCall!:", "clearCall+: d")
    make, answer, clear = kind.fields
    assert (make.name, make.attr, make.mandatory, make.since) == ("makeCall", "hold_call", False, 0)
    assert (answer.mandatory, clear.since) == (True, 6)
    assert make.type.words.words == {"a": "a", "b": "c"}
    assert make.type.words.since == {"b": 6}
    assert flags("F", "x").words.words == {"x": "x"}
    whole, half = numbers("N", CallControlServList, "makeCall answerCall@x.").fields
    assert (whole.attr, half.name, half.attr) == ("make_call", "answerCall", "x")
    assert half.type.greatest < whole.type.greatest
