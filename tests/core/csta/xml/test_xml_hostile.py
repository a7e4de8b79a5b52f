"""Documents that are broken or mean harm: a typed error with path and offset, never anything else."""

from __future__ import annotations

import importlib
import sys
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teamcall_core.ber.values import Limits
from teamcall_core.csta import xml
from teamcall_core.csta.message import Message, Phase
from teamcall_core.csta.xml import document
from teamcall_core.errors import DecodeError, LocalError, NeedMore

COVERS = ("csta/xml/document.py",)

NS = "http://www.ecma-international.org/standards/ecma-323/csta/ed4"
EVENT = f"""<?xml version="1.0" encoding="UTF-8"?>
<HeldEvent xmlns="{NS}"><monitorCrossRefID>7</monitorCrossRefID><heldConnection><callID>ä1</callID>
<deviceID typeOfNumber="dialingNumber">12</deviceID></heldConnection><holdingDevice>
<deviceIdentifier>12</deviceIdentifier>
</holdingDevice><cause>normal</cause><extensions><privateData><private><m:a xmlns:m="urn:m" k="&lt;"><m:b/>x</m:a>
</private></privateData></extensions></HeldEvent>""".encode()


def read(octets: bytes, **limits: int) -> Message:
    return xml.decode(octets, Phase.XML4, None, Limits(**limits))


def refusal(octets: bytes, **limits: int) -> str:
    with pytest.raises(DecodeError) as error:
        read(octets, **limits)
    assert 0 <= error.value.offset <= len(octets)
    return str(error.value)


def held(inner: str) -> bytes:
    return f'<HeldEvent xmlns="{NS}">{inner}</HeldEvent>'.encode()


START = "<monitorCrossRefID>7</monitorCrossRefID>"
CONNECTION = "<heldConnection><callID>1</callID></heldConnection>"
DEVICE = "<holdingDevice><notKnown/></holdingDevice>"
WHOLE = START + CONNECTION + DEVICE + "<cause>normal</cause>"


def test_truncated_at_every_octet() -> None:
    for at in range(len(EVENT)):
        with pytest.raises(NeedMore):
            read(EVENT[:at])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "iso-8859-1", "windows-1252"])
def test_truncated_in_other_encodings(encoding: str) -> None:
    octets = EVENT.decode().replace("UTF-8", encoding).encode(encoding)
    whole = read(octets)
    assert whole.body.held_connection.call_id == "ä1".encode()
    for at in range(0, len(octets), 7):
        with pytest.raises(DecodeError):
            read(octets[:at])


def test_octets_behind_the_end() -> None:
    assert (
        refusal(EVENT + b"<x/>") == f"document at {len(EVENT)}: needs well-formed XML, has junk after document element"
    )
    assert read(EVENT + b"\n<!-- over -->\n") == read(EVENT)


def test_a_byte_order_mark_says_more_than_a_declaration() -> None:
    text = f'<?xml version="1.0" encoding="ISO-8859-1"?><ClearConnection xmlns="{NS}">%s</ClearConnection>'
    inner = "<connectionToBeCleared><callID>ö</callID></connectionToBeCleared>"
    found: Any = xml.decode(("\ufeff" + text % inner).encode(), Phase.XML3)
    assert found.body.connection_to_be_cleared.call_id == "ö".encode()


BOMB = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(12))


@pytest.mark.parametrize(
    "head",
    [
        f"<!DOCTYPE HeldEvent [{BOMB}]>",
        '<!DOCTYPE HeldEvent [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE HeldEvent SYSTEM "http://127.0.0.1:9/x.dtd">',
        "<!DOCTYPE HeldEvent>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_no_document_type(head: str, encoding: str) -> None:
    octets = (head + held(WHOLE).decode().replace("normal", "&e;")).encode(encoding)
    began = time.perf_counter()
    message = refusal(octets)
    assert time.perf_counter() - began < 1
    assert message.endswith("needs a document without DTD, has a document type declaration")
    assert message.startswith(f"document at {2 if encoding == 'utf-16' else 0}:")


@pytest.mark.parametrize("head", ["", "<!-- <!DOCTYPE x> -->", "\ufeff", '<?xml version="1.0" encoding="ASCII"?>'])
def test_the_words_of_a_document_type_may_stand_in_a_text(head: str) -> None:
    octets = held(WHOLE.replace("<callID>1", "<callID><![CDATA[<!DOCTYPE x>]]>"))
    assert read(head.encode() + octets).body.held_connection.call_id == b"<!DOCTYPE x>"


@pytest.mark.parametrize("spelt", ["UTF8", "utf8", "Utf-8"])
def test_utf_8_is_known_however_it_is_spelt(spelt: str) -> None:
    octets = EVENT.replace(b"UTF-8", spelt.encode())
    assert read(octets) == read(EVENT)
    for at in range(len(octets)):
        with pytest.raises(NeedMore):
            read(octets[:at])
    twice = octets.replace(b"</cause>", b"</cause><cause >x</cause>")
    assert refusal(twice).startswith(f"Held.cause at {twice.index(b'<cause >')}: needs an element in its order")
    hidden = octets.replace(b"?>", "?><!-- ä --><!DOCTYPE HeldEvent>".encode())
    assert refusal(hidden).startswith(f"document at {hidden.index(b'<!DOCTYPE')}: needs a document without DTD")


YOUNG = "\u0c00"
"""A letter of names for lxml, which goes by the fifth edition of XML 1.0; expat goes by the fourth."""


def test_a_document_type_behind_what_only_lxml_can_read() -> None:
    head = f'<?{YOUNG} x?><!DOCTYPE HeldEvent [<!ENTITY e "7">]>'.encode()
    for octets in (head + held(WHOLE), head + held(WHOLE.replace("normal", "&e;"))):
        assert refusal(octets) == "document at 2: needs well-formed XML, has not well-formed (invalid token)"


def test_a_fault_behind_a_name_that_only_lxml_can_read_has_no_offset() -> None:
    unknown = f"<{YOUNG}/>"
    assert read(held(WHOLE + unknown)).body.unknown[0].octets == unknown.encode()
    assert refusal(held(WHOLE + unknown + "<cause>x</cause>")).startswith("Held.cause at 0: needs an element in its")
    behind = held(WHOLE + "<cause >x</cause>" + unknown)
    assert refusal(behind).startswith(f"Held.cause at {behind.index(b'<cause >')}: ")


@pytest.mark.parametrize("place", ["<heldConnection>", "</callID>", "<holdingDevice>", "</heldConnection>", "</cause>"])
def test_characters_between_elements(place: str) -> None:
    assert read(held(WHOLE.replace(place, place + " \n"))) == read(held(WHOLE))
    assert "needs elements, has text between them" in refusal(held(WHOLE.replace(place, place + "x")))


def test_characters_between_flags_and_items() -> None:
    flags = "<servicesPermitted><callControlServices>{}<answerCall>true</answerCall></callControlServices>"
    rest = "<callAssociatedServices/><mediaAttachementServices/><routeingServices/><voiceServices/></servicesPermitted>"
    items = "<crossRefIDorSnapshotData><snapshotData>x</snapshotData></crossRefIDorSnapshotData>"
    for octets in (
        held(WHOLE + flags.format("x") + rest),
        f'<SnapshotDeviceResponse xmlns="{NS}">{items}</SnapshotDeviceResponse>'.encode(),
    ):
        assert "needs elements, has text between them" in refusal(octets)


def test_an_entity_that_nobody_declared() -> None:
    octets = held(WHOLE.replace("normal", "&e;"))
    assert refusal(octets) == f"document at {octets.index(b'&e;')}: needs well-formed XML, has undefined entity"


@pytest.mark.parametrize("depth", [70, 300, 20_000])
def test_deep_nesting(depth: int) -> None:
    octets = held(WHOLE + "<x>" * depth + "</x>" * depth)
    assert refusal(octets).endswith("needs at most 64 levels, has more")


def test_the_limit_of_depth_is_an_argument() -> None:
    assert read(EVENT, max_depth=6) == read(EVENT)
    for depth in range(1, 6):
        assert refusal(EVENT, max_depth=depth).endswith(f"needs at most {depth} levels, has more")


def test_the_limit_of_octets_comes_first() -> None:
    assert refusal(b"<" * 101, max_octets=100) == "document at 0: needs at most 100 octets, has 101"


@pytest.mark.parametrize(
    "octets",
    [
        b"<" * 1_000_000,
        b"\0" * 1_000_000,
        b"<a " + b" ".join(b'a%d="1"' % n for n in range(60_000)) + b"/>",
        held(WHOLE + "<x/>" * 200_000),
        held(WHOLE.replace("<callID>1", "<callID>" + "1" * 1_000_000)),
        b"&" * 100_000,
        held("<" + "n" * 900_000 + "/>"),
    ],
)
def test_a_megabyte_takes_no_long_time(octets: bytes) -> None:
    began = time.process_time()
    try:
        read(octets)
    except DecodeError as error:
        assert len(str(error)) < 1_000_000  # noqa: PT017 - some of these are sound
    assert time.process_time() - began < 10


def test_the_limit_of_depth_holds_for_every_kind_of_element() -> None:
    permitted = "<servicesPermitted><callControlServices><answerCall>true</answerCall></callControlServices>"
    services = (
        "<callAssociatedServices/><mediaAttachementServices/><routeingServices/><voiceServices/></servicesPermitted>"
    )
    flags = held(WHOLE + permitted + services)
    assert refusal(flags, max_depth=1).endswith("needs at most 1 levels, has more")
    error = refusal(flags.replace(CONNECTION.encode(), b"").replace(DEVICE.encode(), b""), max_depth=2)
    assert "callControlServices" in error
    bare = f'<MonitorStop xmlns="{NS}"><monitorCrossRefID>1</monitorCrossRefID><extensions/></MonitorStop>'.encode()
    assert (
        refusal(bare, max_depth=1)
        == f"MonitorStop.extensions at {bare.index(b'<ext')}: needs at most 1 levels, has more"
    )


def test_a_device_is_a_text() -> None:
    assert "needs text, has the element" in refusal(
        held(WHOLE.replace("<notKnown/>", "<deviceIdentifier><x/></deviceIdentifier>"))
    )


def test_a_list_of_states_has_one_at_least() -> None:
    call = "<connectionIdentifier><callID>1</callID></connectionIdentifier>"
    info = call + "<localCallState><compoundCallState/></localCallState>"
    data = f"<snapshotData><snapshotDeviceResponseInfo>{info}</snapshotDeviceResponseInfo></snapshotData>"
    octets = f'<SnapshotDeviceResponse xmlns="{NS}"><crossRefIDorSnapshotData>{data}</crossRefIDorSnapshotData>'
    assert "needs the element localConnectionState, has none" in refusal(f"{octets}</SnapshotDeviceResponse>".encode())


def test_the_words_of_a_document_type_behind_a_fault() -> None:
    error = "document at {}: needs well-formed XML, has not well-formed (invalid token)"
    for octets in (b"<?xml version='1.0'?>\n<a & <!DOCTYPE x>", b"<!-- -->\n<a & <!DOCTYPE x>"):
        assert refusal(octets) == error.format(octets.index(b"&"))


@pytest.mark.parametrize(
    ("octets", "alone"),
    [
        (b"<a/>", True),
        (b'<m:a xmlns:m="urn:m">&lt;<b/></m:a>', True),
        (b"", False),
        (b"text", False),
        (b" <a/>", False),
        (b"<a/> ", False),
        (b"<?xml version='1.0'?><a/>", False),
        (b"<!DOCTYPE a><a/>", False),
        (b"<!-- --><a/>", False),
        (b"<a/><b/>", False),
        (b"<a/><?b >", False),
        (b"<a/><?b?><?c?>", False),
        (b"<a>", False),
        (b"<a>\xe4</a>", False),
        (b"<m:a/>", False),
        (b"<a>&e;</a>", False),
        ("<a/>".encode("utf-16"), False),
    ],
)
def test_what_is_one_element_and_nothing_else(octets: bytes, alone: bool) -> None:
    assert document.is_element(octets) is alone


def test_without_lxml(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, document.__name__)
    monkeypatch.setitem(sys.modules, "lxml", None)
    with pytest.raises(LocalError, match=r"CSTA XML needs the package lxml: install teamcall\[xml\]"):
        importlib.import_module(document.__name__)


@pytest.mark.parametrize(
    ("octets", "error"),
    [
        (b"", "document at 0: needs the end of the document, has the end of the octets"),
        (b" hello", "document at 1: needs <, has b'h'"),
        (b"<a>\xff</a>", "document at 3: needs well-formed XML, has not well-formed"),
        (b"<a>\x01</a>", "document at 3: needs well-formed XML, has not well-formed"),
        (b"<p:Held/>", "document at 7: needs well-formed namespaces, has Namespace prefix p on Held is not defined"),
        (
            b'<?xml version="1.0" encoding="UTF-7"?><a/>',
            "document at 30: needs UTF-8, UTF-16 or an encoding of the ASCII",
        ),
        (
            b'<?xml version="1.0" encoding="ISO-8859-99"?><a/>',
            "document at 30: needs a known encoding, has 'ISO-8859-99'",
        ),
        (b"<a xmlns='urn:other'/>", "a at 0: needs a document element of ECMA-323 or ECMA-354, has {urn:other}a"),
    ],
)
def test_what_is_no_document_of_ours(octets: bytes, error: str) -> None:
    assert refusal(octets).startswith(error)


PI = "<?x y?>"


@pytest.mark.parametrize(
    ("inner", "path", "at", "rest"),
    [
        (WHOLE.replace("<notKnown/>", ""), "holdingDevice", "<holdingDevice", "one of deviceIdentifier, notKnown"),
        (WHOLE.replace("<notKnown/>", "<notKnown>x</notKnown>"), "holdingDevice.notKnown", "<notKnown", "no content"),
        (START + CONNECTION + "<cause>normal</cause>", "holdingDevice", "<Held", "the element holdingDevice, has none"),
        (WHOLE + "<cause >x</cause>", "cause", "<cause >", "an element in its order, has cause again or too late"),
        (CONNECTION + START, "monitorCrossRefID", "<monitor", "an element in its order"),
        (WHOLE.replace("normal", " "), "cause", "<cause", "a word of EventCause, has nothing"),
        (WHOLE.replace("normal", "<x/>"), "cause", "<cause", "text, has the element {" + NS + "}x in it"),
        (WHOLE.replace("<callID>1</callID>", ""), "heldConnection", "<heldC", "callID or deviceID, has neither"),
        (WHOLE.replace("</callID>", "</callID><callID >1</callID>"), "heldConnection", "<callID >", "each part once"),
        (WHOLE.replace("1</callID>", PI + "</callID>"), "heldConnection.callID", "<callID", "text, has a processing"),
        (WHOLE + PI, "", "<Held", "elements, has a processing instruction"),
        (WHOLE.replace("<notKnown/>", PI), "holdingDevice", "<holdingDevice", "elements, has a processing instruction"),
        (WHOLE.replace("<callID>", PI + "<callID>"), "heldConnection", "<heldC", "elements, has a processing"),
    ],
)
def test_what_breaks_its_declaration(inner: str, path: str, at: str, rest: str) -> None:
    octets = held(inner)
    path = f"Held.{path}".removesuffix(".")
    assert refusal(octets).startswith(f"{path} at {octets.index(at.encode())}: needs {rest}")


def test_offsets_count_octets_of_the_document_as_it_came() -> None:
    for encoding in ("utf-8", "utf-16-le", "iso-8859-1"):
        text = (
            f'<?xml version="1.0" encoding="{encoding}"?>'
            + held(WHOLE.replace("1<", "ä<") + "<cause>x</cause>").decode()
        )
        octets = text.encode(encoding)
        wanted = octets.index("<cause>x".encode(encoding))
        assert refusal(octets).startswith(f"Held.cause at {wanted}:")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(EVENT) - 1), st.integers(0, 255)), min_size=1, max_size=3))
def test_flipped_octets_give_a_message_or_a_refusal(flips: list[tuple[int, int]]) -> None:
    octets = bytearray(EVENT)
    for at, value in flips:
        octets[at] = value
    try:
        message = read(bytes(octets))
    except DecodeError as error:
        assert 0 <= error.offset <= len(octets)  # noqa: PT017 - both ends are sound
    else:
        assert isinstance(message, Message)


@settings(max_examples=100, deadline=None)
@given(
    st.recursive(
        st.just(""),
        lambda inner: st.lists(inner, max_size=4).flatmap(
            lambda parts: st.sampled_from(
                ["cause", "callID", "heldConnection", "x", "extensions", "private", "callControlServices"]
            ).map(lambda name: f"<{name}>{''.join(parts)}</{name}>")
        ),
        max_leaves=20,
    )
)
def test_trees_of_known_names_in_wrong_places(tree: str) -> None:
    for octets in (held(tree), held(WHOLE + tree), held(tree + WHOLE)):
        try:
            message = read(octets)
        except DecodeError as error:
            assert 0 <= error.offset <= len(octets)  # noqa: PT017 - both ends are sound
        else:
            assert xml.decode(xml.encode(message), Phase.XML4) == message
