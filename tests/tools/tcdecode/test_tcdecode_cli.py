"""tcdecode as it is used. Octets with an origin stand in other vectors; those here are constructed or told."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.csta.events import AgentLoggedOn
from teamcall_core.csta.services import SetAgentState
from teamcall_core.errors import NotExpressible
from teamcall_core.framing import FRAMINGS
from teamcall_tools.tcdecode import cli
from teamcall_tools.tcdecode.dumps import read_blocks
from teamcall_tools.tcdecode.secrets import hidden

STATUS = "a10c020101020200d330030a0102"
"""SystemStatus normal, as Panasonic and HiPath send it."""
RESULT = "a20b0201013006020200d30500"
ROOT = Path(__file__).resolve().parents[3]


# --- hex -------------------------------------------------------------------------------------------------------------


def spaced(between: str, before: str = "") -> str:
    return between.join(before + STATUS[at : at + 2] for at in range(0, len(STATUS), 2))


@pytest.mark.parametrize(
    "text", [STATUS, STATUS.upper(), spaced(" "), spaced(":"), spaced(", ", "0x"), spaced("", "\\x")]
)
def test_hex_in_any_usual_form(run: Any, text: str) -> None:
    done = run(text)
    assert done.status == 0
    assert done.out.splitlines()[-2:] == [
        "hex @0 none III invoke #1 systemStatus (14 octets)",
        "  SystemStatus system_status=normal",
    ]


def test_hex_as_several_words(run: Any) -> None:
    assert run("--json", *spaced(" ").split()).messages[0]["operation"] == "systemStatus"


def test_hex_on_standard_input_with_comments_and_broken_lines(run: Any) -> None:
    text = f"# what came\n{STATUS[:9]}\n{STATUS[9:]}\n\n{RESULT}\n"
    done = run("--json", stdin=text.encode())
    assert [one["kind"] for one in done.messages] == ["invoke", "result"]
    assert done.messages[1]["offset"] == 14


def test_each_line_stands_alone_where_each_begins_a_message(run: Any) -> None:
    done = run("--json", "-", stdin=f"{STATUS}\n{STATUS[:-4]}\n{RESULT}\n".encode())
    assert done.status == 1
    assert [one["kind"] for one in done.messages] == ["invoke", "result"]
    assert done.errors[0]["error"]["path"] == "SystemStatus.systemStatus"


DUMPS = {
    "hexdump -C": """\
00000000  a2 0b 02 01 01 30 06 02  02 00 d3 05 00 a1 0c 02  |.....0..........|
00000010  01 01 02 02 00 d3 30 03  0a 01 02                 |......0....|
0000001b
""",
    "xxd": """\
00000000: a20b 0201 0130 0602 0200 d305 00a1 0c02  .....0..........
00000010: 0101 0202 00d3 3003 0a01 02              ......0....
""",
    "Wireshark": """\
0000   a2 0b 02 01 01 30 06 02 02 00 d3 05 00 a1 0c 02   .....0..........
0010   01 01 02 02 00 d3 30 03 0a 01 02                  ......0....
""",
    "tcdecode": """\
# two messages
  0000  a2 0b 02 01 01 30 06 02 02 00 d3 05 00           .....0.......
  0000  a1 0c 02 01 01 02 02 00 d3 30 03 0a 01 02        .........0....
""",
    "xxd -c 8": """\
00000000: a20b 0201 0130 0602  .....0..
00000008: 0200 d305 00a1 0c02  ........
00000010: 0101 0202 00d3 3003  ......0.
00000018: 0a01 02              ...
""",
    "xxd -c 32": """\
00000000: a20b 0201 0130 0602 0200 d305 00a1 0c02 0101 0202 00d3 3003 0a01 02         .....0................0....
""",
    "hexdump": """\
0000000 0ba2 0102 3001 0206 0002 05d3 a100 020c
0000010 0101 0202 d300 0330 010a 0002
000001b
""",
    "od -t x1": """\
0000000 a2 0b 02 01 01 30 06 02 02 00 d3 05 00 a1 0c 02
0000020 01 01 02 02 00 d3 30 03 0a 01 02
0000033
""",
    "od -A d -t x1 -w8": """\
0000000 a2 0b 02 01 01 30 06 02
0000008 02 00 d3 05 00 a1 0c 02
0000016 01 01 02 02 00 d3 30 03
0000024 0a 01 02
0000027
""",
    "od -A x -t x1z": """\
000000 a2 0b 02 01 01 30 06 02 02 00 d3 05 00 a1 0c 02  >.....0..........<
000010 01 01 02 02 00 d3 30 03 0a 01 02                 >......0....<
00001b
""",
    "a mail": """\
This is what came, on Monday:

0000   a2 0b 02 01 01 30 06 02 02 00 d3 05 00 a1 0c 02   .....0..........
0010   01 01 02 02 00 d3 30 03 0a 01 02                  ......0....
Greetings
""",
}


@pytest.mark.parametrize("text", DUMPS.values(), ids=DUMPS)
def test_dumps_as_other_programs_print_them(run: Any, text: str) -> None:
    for words in ([], ["--as", "hex"]):
        done = run("--json", *words, stdin=text.encode())
        assert done.status == 0
        assert [(one["kind"], one["offset"]) for one in done.messages] == [("result", 0), ("invoke", 13)]


@pytest.mark.parametrize(
    "text",
    [
        "0000  a1 0c\n0010  01\n",
        "0010  a1 0c\n",
        "0000  a1 0\n",
        "0000  a1 xx\n",
        "00000000\n",
        "0000  what\n",
        "0000 00dd 3030 3037 a10c\n",
        "0000: a1 0c\n0002: a1 zz\n",
        "0000: a1 zz\n0002: a1\n",
        "0000: a1\n0002: a1\n",
        "0000: a1 0c\n0008: a1\n",
    ],
)
def test_what_is_no_dump(text: str) -> None:
    assert read_blocks(text) is None


def test_lines_that_are_left_out_of_a_dump() -> None:
    octets = bytes(range(16)) + bytes(48) + b"end"
    dump = """\
00000000  00 01 02 03 04 05 06 07  08 09 0a 0b 0c 0d 0e 0f  |................|
00000010  00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00  |................|
*
00000040  65 6e 64                                          |end|
00000043
"""
    assert read_blocks(dump) == ([octets], 0)
    assert read_blocks(dump.replace("00000043", "00000044")) is None
    assert read_blocks("*\n" + dump) == ([octets], 1)
    assert read_blocks("a10c0201\n" + dump) is None


def test_signs_that_look_like_octets() -> None:
    octets = b"abcdef0123456789"
    assert read_blocks(f"  0000  {octets.hex(' ')}  {octets.decode()}\n") == ([octets], 0)
    assert read_blocks(f"0000: {octets.hex(' ', 2)}  {octets.decode()}\n") == ([octets], 0)


ARRAYS = f"""\
/* what the telephone system said */
char peer0_0[] = {{ /* Packet 3 */
{spaced(", ", "0x")} }};
char peer0_1[] = {{
{", ".join("0x" + RESULT[at : at + 2] for at in range(0, len(RESULT), 2))} }};
unsigned int length = 27;
"""


def test_arrays_of_c_and_strings_with_escapes(run: Any) -> None:
    assert [one["kind"] for one in run("--json", stdin=ARRAYS.encode()).messages] == ["invoke", "result"]
    escaped = f'"{spaced("", chr(92) + "x")[:20]}" {chr(92)}\n"{spaced("", chr(92) + "x")[20:]}"\n'
    assert [one["kind"] for one in run("--json", stdin=escaped.encode()).messages] == ["invoke"]
    assert not run("--json", stdin=ARRAYS.replace("0x0a", "x + 1").encode()).messages


@pytest.mark.parametrize("framing", [*FRAMINGS, "none"])
def test_the_framing_is_guessed_or_named(run: Any, framing: str) -> None:
    octets = b"".join(
        bytes.fromhex(one) if framing == "none" else FRAMINGS[framing].wrap(bytes.fromhex(one), 17)
        for one in (STATUS, RESULT)
    )
    for done in (run("--json", octets.hex()), run("--json", "--framing", framing, octets.hex())):
        assert done.status == 0
        assert [(one["kind"], one["framing"]) for one in done.messages] == [("invoke", framing), ("result", framing)]
        assert [one.get("frame_invoke_id") for one in done.messages] == [17 if framing == "ecma323" else None] * 2
    assert f"hex: framing {framing} (guessed)" in run("--json", octets.hex()).notes
    assert not [note for note in done.notes if "framing" in note]


def test_the_phase_is_guessed_or_named(run: Any) -> None:
    assert "hex: phase III (guessed)" in run("--json", STATUS).notes
    done = run("--json", "--phase", "III", STATUS)
    assert not [note for note in done.notes if "phase" in note]
    assert done.messages[0]["phase"] == "III"


def test_an_edition_of_xml_is_taken_from_the_namespace(run: Any) -> None:
    name = "http://www.ecma-international.org/standards/ecma-323/csta/ed5"
    document = f'<MakeCall xmlns="{name}"/>'
    for encoding in ("utf-8", "utf-16"):
        found = run("--json", stdin=document.encode(encoding)).objects[-1]
        assert found["phase"] == "XML5"
    found = run("--json", stdin=b"<MakeCall/>").objects
    assert found[-1]["phase"] == "XML3"
    assert any("no edition" in one.get("note", "") for one in found)


def test_documents_one_behind_the_other(run: Any) -> None:
    found = run("--json", stdin=b'<?xml version="1.0"?><a/>\n<?xml version="1.0"?><b/>\n').objects
    assert [(one["offset"], one["length"]) for one in found if "length" in one] == [(0, 26), (26, 26)]


def test_the_identification_of_alcatel_systems(run: Any) -> None:
    octets = b"B" + FRAMINGS["length2"].wrap(bytes.fromhex(STATUS))
    done = run("--json", octets.hex())
    assert done.status == 0
    assert "before the first frame" in done.objects[-2]["text"]
    assert done.messages[0]["offset"] == 1


# --- what is wrong ---------------------------------------------------------------------------------------------------


def test_a_damaged_message_is_shown_with_place_and_octets_and_the_next_one_too(run: Any) -> None:
    wrap = FRAMINGS["length2"].wrap
    bad = bytes.fromhex(STATUS.replace("0a0102", "0b0102"))
    done = run((wrap(bad) + wrap(bytes.fromhex(RESULT))).hex())
    assert done.status == 1
    lines = done.out.splitlines()
    assert "  cannot be decoded: SystemStatus.systemStatus at 11: needs tag 0a, has tag 0b" in lines
    assert "  0000  a1 0c 02 01 01 02 02 00 d3 30 03 0b 01 02        .........0...." in lines
    assert "hex @16 length2 III result #1 systemStatus (13 octets)" in lines


def test_a_framing_that_is_lost_ends_the_stream(run: Any) -> None:
    wrap = FRAMINGS["hipath"].wrap
    octets = wrap(bytes.fromhex(STATUS)) + b"?" + wrap(bytes.fromhex(RESULT))
    done = run("--json", octets.hex())
    assert len(done.messages) == 1
    assert done.errors[0]["error"]["text"] == "a frame that begins with 3f instead of 26"
    assert (done.errors[0]["offset"], done.errors[0]["length"]) == (17, 17)


def test_an_end_inside_a_frame(run: Any) -> None:
    done = run("--json", FRAMINGS["hipath"].wrap(bytes.fromhex(STATUS)).hex() * 2 + "26800e")
    assert done.status == 1
    assert done.errors[0]["error"]["text"] == "the octets end here, it lacks 14 octets"


@pytest.mark.parametrize("framing", [*FRAMINGS, "none"])
def test_cut_anywhere_it_lives(run: Any, framing: str, session: list[tuple[str, bytes]]) -> None:
    octets = b"".join(apdu if framing == "none" else FRAMINGS[framing].wrap(apdu, 1) for _direction, apdu in session)
    for end in range(1, len(octets), 7):
        done = run("--framing", framing, "--json", octets[:end].hex())
        assert done.status in {0, 1}
        assert sum(one["length"] for one in done.objects if "length" in one) <= end
        assert done.status == (1 if done.errors else 0)


@given(st.binary(max_size=200), st.sampled_from(["raw", "hex", "trace", "capture", None]))
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_random_octets(run: Any, octets: bytes, kind: str | None) -> None:
    done = run("--json", *(["--as", kind] if kind else []), stdin=octets)
    assert done.status in {0, 1, 64}
    assert "Traceback" not in done.err


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), min_size=1, max_size=6))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_changed_octets(run: Any, session: list[tuple[str, bytes]], changes: list[tuple[int, int]]) -> None:
    octets = bytearray(b"".join(FRAMINGS["length2"].wrap(apdu) for _direction, apdu in session))
    for at, octet in changes:
        octets[at % len(octets)] = octet
    assert run("--as", "raw", stdin=bytes(octets)).status in {0, 1}
    assert run("--as", "raw", "--json", "--framing", "length2", stdin=bytes(octets)).status in {0, 1}


def test_a_fault_of_a_decoder_does_not_hide_the_rest(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    real = csta.decode

    def broken(octets: bytes, *phase: Any, **more: Any) -> Any:
        if octets[0] == 0xA1:
            raise KeyError("made for this test")
        return real(octets, *phase, **more)

    monkeypatch.setattr("teamcall_core.csta.decode", broken)
    done = run("--json", STATUS + RESULT)
    assert done.errors[0]["error"]["text"] == "a fault of the decoder: KeyError: 'made for this test'"
    assert done.messages[0]["kind"] == "result"


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (NotExpressible("x"), "phase XML3 cannot be decoded by this version"),
        (ModuleNotFoundError("No module named 'lxml'"), "pip install 'teamcall[xml]'"),
    ],
)
def test_a_phase_that_is_not_there(run: Any, monkeypatch: pytest.MonkeyPatch, error: Exception, told: str) -> None:
    def refuse(*_octets: Any, **_more: Any) -> Any:
        raise error

    monkeypatch.setattr("teamcall_core.csta.decode", refuse)
    done = run(stdin=b"<a>\n" + b"<b/>\n" * 100 + b"</a>")
    assert done.status == 1
    assert told in done.out
    assert "more lines" in done.out


def test_a_great_input_is_shown_while_it_is_read(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message behind another one is not decoded before that one is shown, so they need not all fit the memory."""
    shown: list[str] = []
    real = csta.decode

    def counted(octets: bytes, *phase: Any, **more: Any) -> Any:
        shown.append("decoded")
        return real(octets, *phase, **more)

    monkeypatch.setattr("teamcall_core.csta.decode", counted)
    monkeypatch.setattr("builtins.print", lambda _line: shown.append("shown"))
    run("--framing", "none", "--phase", "III", STATUS * 3)
    assert shown == ["decoded", "shown"] * 3


def test_nothing_at_all(run: Any) -> None:
    done = run(stdin=b"")
    assert (done.status, done.out) == (0, "# there is no message\n")


# --- the samples -----------------------------------------------------------------------------------------------------

NO_EVIDENCE = {"panasonic_after_disconnect", "oxe_systemstatus_result_WRONG", "oxe_identification"}


def test_all_samples_of_apdus_are_told_or_refused_and_go_back(run: Any, shared: Path) -> None:
    count = 0
    for file in sorted((shared / "samples/ber").glob("*.json")):
        for one in json.loads(file.read_text(encoding="utf-8")):
            octets = one.get("frame") or one.get("pdu") or one["raw"]
            done = run("--json", "--show-passwords", octets)
            assert done.status == (1 if done.errors else 0)
            assert len(done.messages) + len(done.errors) == 1
            if one["name"] in NO_EVIDENCE:
                assert done.errors
            if done.messages:
                assert run("encode", stdin=done.out.encode()).out == octets + "\n", one["name"]
                count += 1
    assert count > 50


def test_all_samples_of_documents_are_told_or_refused(run: Any, shared: Path) -> None:
    for file in sorted((shared / "samples/xml").glob("*.xml")):
        done = run("--json", str(file))
        assert len(done.messages) + len(done.errors) == 1, file.name
        assert done.status == (1 if done.errors else 0)
        assert all(one["phase"].startswith("XML") for one in done.messages + done.errors)
        back = run("encode", "--raw", stdin=done.out.encode())
        if done.messages and back.status == 0:  # templates hold words in braces that no message can have
            again = run("--json", stdin=back.out.encode())
            assert [one["body"] for one in again.messages] == [one["body"] for one in done.messages], file.name


def test_samples_in_a_framing_are_recognised(run: Any, shared: Path) -> None:
    for file, framing in (("hipath3000_2012", "hipath"), ("oxe_events_2025", "length2")):
        samples = json.loads((shared / f"samples/ber/{file}.json").read_text(encoding="utf-8"))
        octets = b"".join(bytes.fromhex(one["frame"]) for one in samples if "frame" in one)
        done = run("--json", stdin=octets)
        assert len(done.messages) + len(done.errors) == sum("frame" in one for one in samples)
        assert {one["framing"] for one in done.messages} == {framing}


# --- passwords -------------------------------------------------------------------------------------------------------


def test_passwords_are_not_shown(run: Any, session: list[tuple[str, bytes]]) -> None:
    octets = session[0][1]
    for words in ([], ["--json"], ["--octets"], ["--json", "--octets"], ["--framing", "length2"], ["--phase", "I"]):
        for end in (len(octets), len(octets) - 3):
            shown = run(*words, octets[:end].hex()).out
            assert "77777" not in shown
            assert b"77777".hex() not in shown.replace(" ", "")
    assert "password: ***" in run(octets.hex()).out
    assert "password: 77777" in run("--show-passwords", octets.hex()).out
    assert "77777" in run("--show-passwords", "--octets", "--framing", "hipath", octets.hex()).out


def test_passwords_of_agents_are_not_shown(run: Any) -> None:
    body = AgentLoggedOn(b"\x01", csta.DeviceID("101"), b"12", None, b"S3cret")
    octets = csta.encode(csta.Message("event", 1, "agentLoggedOn", body)).hex()
    for words in ([], ["--json"], ["--octets"], ["--json", "--octets"]):
        shown = run(*words, octets).out
        assert "S3cret" not in shown
        assert b"S3cret".hex() not in shown.replace(" ", "")
    assert b"S3cret".hex() in run("--show-passwords", "--json", "--octets", octets).out


AGENT, SECRET = csta.DeviceID("101"), b"S3cretPw"
LOGS_ON: dict[str, csta.Message] = {
    "asked": csta.Message("invoke", 3, "setAgentState", SetAgentState(AGENT, "loggedOn", b"12", SECRET)),
    "event": csta.Message("event", 4, "agentLoggedOn", AgentLoggedOn(b"12", AGENT, b"77", None, SECRET)),
    "event I": csta.Message(
        "event", 4, "agentLoggedOn", AgentLoggedOn(b"12", AGENT, b"77", None, SECRET), csta.Phase.I
    ),
    "asked XML": csta.Message(
        "invoke", None, "setAgentState", SetAgentState(AGENT, "loggedOn", b"12", SECRET), csta.Phase.XML4
    ),
    "association": csta.Message("aarq", None, None, csta.AARQ("user", SECRET.decode())),
}
OTHER = bytes.fromhex("a11902010202010230116b0f300d80020016a10730058003313031")
NO_PASSWORD = re.compile("s3cretpw|3363726574|3333363337|336536|33003300", re.IGNORECASE)


def shows(done: Any) -> bool:
    """Whether a password stands anywhere in what was written, also over two lines of a dump."""
    dumped = "".join(line[8:55].replace(" ", "") for line in done.out.splitlines() if re.match("  [0-9a-f]{4}  ", line))
    return any(NO_PASSWORD.search(text) for text in (done.out.replace(" ", ""), done.err, dumped))


def secret_in(octets: bytes) -> int:
    """Where the password begins."""
    return min(at for form in (SECRET, SECRET.hex().encode()) if (at := octets.find(form)) >= 0)


@pytest.mark.parametrize("words", [["--octets"], ["--json"]])
@pytest.mark.parametrize("message", LOGS_ON.values(), ids=LOGS_ON)
def test_no_piece_of_a_message_shows_the_password_of_an_agent(
    run: Any, message: csta.Message, words: list[str]
) -> None:
    framing = "ecma323" if message.phase == "XML4" else "hipath"
    octets = FRAMINGS[framing].wrap(csta.encode(message), 1)
    secret = secret_in(octets)
    for end in range(secret, len(octets), 5):
        assert not shows(run(*words, "--framing", framing, "--as", "raw", stdin=octets[:end]))
    for begin in range(1, secret, 7):
        assert not shows(run(*words, "--as", "raw", stdin=octets[begin:]))
    for phase in csta.Phase:
        done = run(*words, "--phase", phase, "--as", "raw", stdin=octets)
        assert not shows(done)
    for other in (*FRAMINGS, "none"):
        assert not shows(run(*words, "--framing", other, "--as", "raw", stdin=octets))
    assert shows(run(*words, "--show-passwords", "--phase", "I", "--as", "raw", stdin=octets))


@pytest.mark.parametrize("message", LOGS_ON.values(), ids=LOGS_ON)
def test_no_hole_shows_the_password_of_an_agent(run: Any, capture: Any, message: csta.Message) -> None:
    framing = "ecma323" if message.phase == "XML4" else "length2"
    octets = FRAMINGS[framing].wrap(csta.encode(message), 1)
    secret = secret_in(octets)
    for begin, end in ((2, 9), (0, 4), (1, secret - 2), (5, secret), (secret - 6, secret - 1), (19, 24)):
        capture.packets.clear()
        capture.times.clear()
        capture.open()
        capture.segment("out", octets[:begin])
        gone = capture.segment("out", octets[begin:end])
        capture.segment("out", octets[end:])
        capture.segment("out", FRAMINGS[framing].wrap(OTHER, 1))
        del capture.packets[gone], capture.times[gone]
        for words in ([], ["--json"]):
            done = run("--port", "7001", "--framing", framing, *words, stdin=capture.octets())
            assert not shows(done)
            assert "not captured" in done.out


def test_a_message_in_a_frame_that_is_too_short(run: Any) -> None:
    octets = bytearray(FRAMINGS["length2"].wrap(csta.encode(LOGS_ON["asked"])))
    octets[1] = 20
    done = run("--framing", "length2", "--json", stdin=bytes(octets))
    assert not shows(done)
    assert [one["hidden"] for one in done.errors] == [True, True]


def test_only_what_may_be_a_password_is_hidden(run: Any) -> None:
    octets = csta.encode(LOGS_ON["asked"])
    shown = run("--json", "--octets", octets.hex()).messages[0]["octets"]
    assert bytes.fromhex(shown) == octets.replace(SECRET, b"*" * len(SECRET))
    cut = run("--json", octets[:-1].hex()).errors[0]
    place = octets.index(b"\x30")
    assert bytes.fromhex(cut["octets"]) == octets[:place] + b"*" * (len(octets) - 1 - place)
    assert cut["error"]["path"] == "SetAgentState.password"
    harmless = run("--json", OTHER[:-1].hex()).errors[0]
    assert harmless["octets"] == OTHER[:-1].hex()
    assert "hidden" not in harmless
    assert "overwritten with *" in run(octets[:-1].hex()).out


def test_undeclared_parts_of_what_an_agent_says_are_hidden(run: Any) -> None:
    body = SetAgentState(AGENT, "loggedOn", b"12", unknown=(csta.Unknown(0x89, b"\x89\x08" + SECRET),))
    octets = csta.encode(csta.Message("invoke", 3, "setAgentState", body))
    for words in ([], ["--json"], ["--octets"], ["--phase", "I"], ["--phase", "II", "--json", "--octets"]):
        done = run(*words, octets.hex())
        assert done.status == 0
        assert not shows(done)
    told = run("--json", octets.hex()).out
    back = run("encode", stdin=told.encode())
    assert back.status == 64
    assert "hidden passwords" in back.err


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_passwords_in_documents_are_not_shown(run: Any, encoding: str) -> None:
    document = '<?xml version="1.0"?><a xmlns:n="urn:x"><n:userPassword kind="1">secret</n:userPassword>'
    for words in ([], ["--json"]):
        shown = run(*words, stdin=document.encode(encoding)).out.replace(" ", "")
        assert "secret" not in shown
        assert b"secret".hex() not in shown
        assert b"s\x00e\x00c\x00".hex() not in shown


@pytest.mark.parametrize(
    ("document", "shown"),
    [
        (b"<a><password>abc</password>xyz</a>", b"<a><password>***</password>xyz</a>"),
        (b"<PassWord><![CDATA[abc]]></PassWord>", b"<PassWord>" + b"*" * 15 + b"</PassWord>"),
        (b"<n:oldPassword><b/>abc", b"<n:oldPassword>*******"),
        (b"<password/>abc", b"<password/>abc"),
        (b"</password>abc", b"</password>abc"),
        (b"<login password = 'abc' name='x'/>", b"<login password = '***' name='x'/>"),
        (b'<login password="abc', b'<login password="***'),
        (b"password=abc", b"password=abc"),
    ],
)
def test_what_is_a_password_in_a_document(document: bytes, shown: bytes) -> None:
    assert hidden(document) == shown


@pytest.mark.parametrize("octets", [b"<" + b":" * 300_000, b"<" + b"password" * 40_000, b"<password>" * 40_000])
def test_looking_for_passwords_takes_linear_time(octets: bytes) -> None:
    assert len(hidden(octets)) == len(octets)


# --- traces ----------------------------------------------------------------------------------------------------------

TRACE = f"""\
2026-11-23T08:00:00.000001+01:00 in link#1 length2 000e{STATUS}
2026-11-23T08:00:00.000002+01:00 out link#1 length2 000d{RESULT}
what is this

2026-11-23T08:00:00.000003+01:00 in session#4 stli SnapshotDevice 101
2026-11-23T08:00:00.000004+01:00 in link#1 length2 000e{STATUS[:-2]}
2026-11-23T08:00:00.000005+01:00 in link#1 length2 000e{STATUS}
2026-11-23T08:00:00.000006+01:00 in link#1 length2 000e{STATUS}f
"""


def test_a_trace_of_the_server(run: Any, tmp_path: Path) -> None:
    file = tmp_path / "Link.log"
    file.write_text(TRACE, encoding="ascii")
    done = run("--json", str(file))
    assert done.status == 1
    shown = [one for one in done.objects if "stream" in one]
    assert [one["time"][20:26] for one in shown] == ["000001", "000002", "000003", "000004", "000005"]
    assert [one["direction"] for one in shown] == ["in", "out", "in", "in", "in"]
    assert shown[2]["text"] == "SnapshotDevice 101"
    assert shown[3]["error"]["text"] == "the octets end here, it lacks 1 octets"
    assert (shown[4]["kind"], shown[4]["offset"]) == ("invoke", 31)
    assert [note[:30] for note in done.notes if "line" in note] == [
        "line 3 is not one of a trace: ",
        "line 8 is not one of a trace: ",
    ]
    text = run(str(file)).out
    assert "2026-11-23T08:00:00.000002+01:00 out link#1 @0 length2 III result #1 systemStatus (13 octets)" in text
    assert "2026-11-23T08:00:00.000003+01:00 in session#4 @0 SnapshotDevice 101" in text


def test_an_error_is_named_by_its_request(run: Any, session: list[tuple[str, bytes]]) -> None:
    wrap = FRAMINGS["length2"].wrap
    lines = [f"2026-11-23T08:00:00+00:00 {way} link#1 length2 {wrap(apdu).hex()}" for way, apdu in session]
    done = run("--json", "--as", "trace", stdin="\n".join(lines).encode())
    assert done.status == 0
    assert [(one["kind"], one.get("operation")) for one in done.messages[-2:]] == [
        ("invoke", "answerCall"),
        ("error", "answerCall"),
    ]


# --- encode ----------------------------------------------------------------------------------------------------------


def test_encode_goes_back(run: Any, session: list[tuple[str, bytes]]) -> None:
    octets = b"".join(FRAMINGS["hipath"].wrap(apdu) for _direction, apdu in session)
    told = run("--json", "--show-passwords", octets.hex()).out
    back = run("encode", stdin=told.encode())
    assert back.status == 0
    assert back.out.replace("\n", "") == octets.hex()
    bare = run("encode", "--framing", "none", stdin=told.encode())
    assert bare.out.split() == [apdu.hex() for _direction, apdu in session]


def test_encode_reads_a_list_and_a_file_and_writes_octets(
    run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "messages.json"
    file.write_text(json.dumps(run("--json", STATUS).messages * 2), encoding="utf-8")
    raw = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw))
    assert cli.main(["encode", "--raw", "--framing", "ecma323", str(file)]) == 0
    assert raw.getvalue() == FRAMINGS["ecma323"].wrap(bytes.fromhex(STATUS), 1) * 2


def test_encode_leaves_out_what_is_no_message_and_says_so(run: Any) -> None:
    told = run("--json", "-", stdin=f"{STATUS}\n{STATUS[:-4]}\n".encode()).out
    done = run("encode", stdin=told.encode())
    assert (done.status, done.out) == (1, STATUS + "\n")
    assert "1 objects are no messages" in done.err


def test_encode_says_that_a_password_was_hidden(run: Any, session: list[tuple[str, bytes]]) -> None:
    told = run("--json", session[0][1].hex()).out
    done = run("encode", stdin=told.encode())
    assert done.status == 0
    assert "--show-passwords" in done.err


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "this is no JSON"),
        ("[" * 100_000, "this is no JSON"),
        ("3", "object 1: needs an object, has int"),
        ("{}", "object 1: needs 'kind'"),
        ('{"kind": "invoke", "phase": "IV"}', "object 1: 'IV' is not a valid Phase"),
        ('{"kind": "invoke", "body": {"a": 1}}', "object 1.body: needs one of $hex"),
        ('{"kind": "invoke", "body": {"$type": "Nothing"}}', "object 1.body: there is no class 'Nothing'"),
        ('{"kind": "invoke", "body": {"$type": "os.path"}}', "object 1.body: there is no class 'os.path'"),
        ('{"kind": "invoke", "framing": "x"}', "object 1: there is no framing 'x'"),
        ('{"kind": "invoke", "invoke_id": 1, "operation": "nothing"}', "object 1: "),
        ('{"kind": "invoke", "invoke_id": "x", "operation": "makeCall"}', "object 1: "),
        ('{"kind": "invoke", "body": ' + "[" * 480 + "]" * 480 + "}", "object 1: "),
    ],
)
def test_encode_refuses_with_a_place(run: Any, text: str, told: str) -> None:
    done = run("encode", stdin=text.encode())
    assert done.status == 64
    assert told in done.err


def test_encode_refuses_what_is_no_text(run: Any) -> None:
    assert run("encode", stdin=b"\xff\xfe").status == 64


# --- the command line ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["nofile"], "'nofile' is no file"),
        (["zz", "yy"], "'zz yy' is not octets in hex"),
        (["encode", "nofile"], "nofile cannot be read"),
    ],
)
def test_usage(run: Any, words: list[str], told: str) -> None:
    done = run(*words)
    assert done.status == 64
    assert told in done.err


def test_several_files(run: Any, tmp_path: Path) -> None:
    (tmp_path / "a").write_text(STATUS)
    (tmp_path / "b").write_text(f"{RESULT}\n{RESULT[:8]}")
    a, b = str(tmp_path / "a"), str(tmp_path / "b")
    done = run(a, b)
    assert done.status == 1
    names = [line for line in done.out.splitlines() if line in (f"# {a}:", f"# {b}:")]
    assert names == [f"# {a}:", f"# {b}:"]
    assert [one["kind"] for one in run("--json", a, a).messages] == ["invoke", "invoke"]
    missing = run(a, "nofile")
    assert (missing.status, "'nofile' is no file" in missing.err) == (64, True)


@pytest.mark.parametrize("words", [["--port", "0"], ["--framing", "x"], ["--phase", "IV"], ["--nothing"]])
def test_wrong_options(run: Any, words: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        run(*words)
    assert caught.value.code == 64


def test_named_kinds_that_do_not_fit(run: Any) -> None:
    assert run("--as", "hex", stdin=b"hello").status == 64
    assert run("--as", "capture", stdin=b"hello").status == 1


def test_a_terminal_without_input_gets_help(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal = io.StringIO()
    terminal.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr("sys.stdin", terminal)
    assert cli.main([]) == 64
    assert "see tcdecode --help" in capsys.readouterr().err


def test_a_file_that_cannot_be_read(run: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "closed"
    file.write_bytes(b"")

    def refuse(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    done = run(str(file))
    assert done.status == 64
    assert "cannot be read: Permission denied" in done.err


def test_an_interrupt(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_words: Any) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setattr("teamcall_tools.tcdecode.cli.decode_all", interrupt)
    assert run(STATUS).status == 130


def test_colours_only_on_terminals(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\033" not in run(STATUS).out
    monkeypatch.delenv("NO_COLOR", raising=False)
    terminal = io.StringIO()
    terminal.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr("sys.stdout", terminal)
    cli.main([STATUS])
    assert "\033[1mhex @0" in terminal.getvalue()


def test_help_has_examples(run: Any, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["--help"], ["encode", "--help"]):
        with pytest.raises(SystemExit) as caught:
            cli.main(words)
        assert caught.value.code == 0
    assert "tcdecode capture.pcapng --port 7001" in capsys.readouterr().out


def test_a_reader_that_has_seen_enough() -> None:
    command = [sys.executable, "-m", "teamcall_tools.tcdecode", "--as", "hex", "-"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        process.stdin.write(b"\n".join([STATUS.encode()] * 3000))
        process.stdin.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0


@pytest.mark.parametrize(
    ("redirection", "told"), [(">&-", ""), (">/dev/full", "tcdecode: standard output cannot be written: ")]
)
def test_a_standard_output_that_takes_nothing(redirection: str, told: str) -> None:
    words = f"{sys.executable} -m teamcall_tools.tcdecode {STATUS} {redirection}"
    done = subprocess.run(
        ["/bin/sh", "-c", words],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith(told)
    assert done.stderr.count("\n") == bool(told)


def test_a_pipe_is_read_as_a_file_is(run: Any, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["/bin/sh", "-c", f"printf '{STATUS}' > {pipe}"]):
        assert run("--json", str(pipe)).messages[0]["operation"] == "systemStatus"
