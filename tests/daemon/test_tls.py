"""TLS on the link: real handshakes over loopback, in the loop, and a sentence for every way in which they fail."""

from __future__ import annotations

import random
import socket
import ssl
from contextlib import suppress
from pathlib import Path

import pytest
from certificates import DAY, make
from processes import until

from teamcall_daemon import tls as tls_module
from teamcall_daemon.dialer import Dialer
from teamcall_daemon.exits import Exit, StartError
from teamcall_daemon.linkwire import LinkWire
from teamcall_daemon.loop import Loop
from teamcall_daemon.tls import AUTHORITY, CLOSED, UNANSWERED, Encryption, Tls, TlsFailed, client_context, explain

EXPIRED = "TLS: the certificate of the telephone system has expired"
NOT_YET = "TLS: the certificate of the telephone system is not valid yet"
NOT_TLS = "TLS: the telephone system does not speak TLS on this port"


class FakeLink:
    """Records its calls; what is in ``out`` is sent."""

    def __init__(self) -> None:
        self.calls: list[tuple[object, ...]] = []
        self.out = b""
        self.deadline: float | None = None

    def connection_made(self, now):
        self.calls.append(("made",))

    def receive_data(self, data, now):
        if data:
            self.calls.append(("data", data))

    def receive_eof(self, now, reason=""):
        self.calls.append(("eof", reason))

    def handle_timer(self, now):
        self.calls.append(("timer",))

    def data_to_send(self):
        out, self.out = self.out, b""
        return out

    def next_deadline(self):
        return self.deadline

    @property
    def heard(self) -> bytes:
        return b"".join(call[1] for call in self.calls if call[0] == "data")

    @property
    def ends(self) -> list[object]:
        return [call[1] for call in self.calls if call[0] == "eof"]


class FakeExchange:
    def handle_link(self, now): ...

    def route_link(self, now): ...

    def settle(self): ...


class Peer:
    """The telephone system's side of one connection, on memory of its own; ``context`` None: it speaks no TLS."""

    def __init__(self, sock: socket.socket, context: ssl.SSLContext | None) -> None:
        self.sock = sock
        self.sock.setblocking(False)
        self.raw = b""
        self.plain = b""
        self.error: ssl.SSLError | None = None
        self.ended = False
        """The other side has said goodbye."""
        self._in, self._out = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.tls = context.wrap_bio(self._in, self._out, server_side=True) if context else None

    def turn(self) -> None:
        try:
            data = self.sock.recv(65536)
        except OSError:
            data = b""
        self.raw += data
        if self.tls is None:
            return
        self._in.write(data)
        try:
            self.tls.do_handshake()
            while chunk := self.tls.read(65536):
                self.plain += chunk
            self.ended = True
        except ssl.SSLWantReadError:
            pass
        except ssl.SSLError as error:
            self.error = error
        self.flush()

    def flush(self) -> None:
        while self._out.pending:
            try:
                self.sock.sendall(self._out.read())
            except OSError:
                return

    def say(self, data: bytes) -> None:
        self.tls.write(data)
        self.flush()

    def goodbye(self) -> None:
        with pytest.raises(ssl.SSLWantReadError):
            self.tls.unwrap()
        self.flush()


class Scene:
    def __init__(self, encryption: Encryption, context: ssl.SSLContext | None) -> None:
        self.loop = Loop()
        self.link = FakeLink()
        self.wire = LinkWire(self.loop, self.link, FakeExchange(), Dialer(self.loop, lambda: None), encryption)
        self.loop.at_end_of_turn(self.wire.flush)
        with socket.create_server(("127.0.0.1", 0)) as server:
            self.wire.dial("127.0.0.1", server.getsockname()[1], self.loop.clock())
            accepted, _ = server.accept()
        self.peer = Peer(accepted, context)

    def until(self, condition, what):
        def turn():
            self.loop.turn(0.01)
            self.peer.turn()
            return condition()

        until(turn, what)

    def close(self):
        self.wire.hang_up(self.loop.clock())
        self.peer.sock.close()
        self.loop.close()


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return make(tmp_path_factory.mktemp("authority"), "authority", ca=True)


@pytest.fixture
def connect(tmp_path, authority):
    scenes = []

    def connect(certificate=None, *, name=None, check=True, ca=authority, plain=False, server=None):
        made = certificate or make(tmp_path, "pbx", "127.0.0.1", "pbx.example", issuer=authority)
        encryption = Encryption(client_context(ca.file if ca else None, check=check), name)
        scene = Scene(encryption, None if plain else server or made.server_context())
        scenes.append(scene)
        return scene

    yield connect
    for scene in scenes:
        scene.close()


def test_octets_go_both_ways_encrypted(connect):
    scene = connect()
    scene.until(lambda: ("made",) in scene.link.calls, "the handshake")
    scene.link.out = b"a request" * 10_000
    scene.until(lambda: scene.peer.plain == b"a request" * 10_000, "the request")
    assert b"a request" not in scene.peer.raw
    scene.peer.say(b"an answer" * 30_000)
    scene.until(lambda: scene.link.heard == b"an answer" * 30_000, "the answer")
    assert scene.link.calls.count(("made",)) == 1


def test_what_comes_with_the_end_of_the_handshake_is_read(connect, tmp_path, authority):
    server = make(tmp_path, "old", "127.0.0.1", issuer=authority).server_context()
    server.maximum_version = ssl.TLSVersion.TLSv1_2  # here the telephone system has the last word of the handshake
    scene = connect(server=server)
    scene.until(lambda: ("made",) in scene.link.calls, "the handshake")
    scene.peer.say(b"at once")
    scene.until(lambda: scene.link.heard == b"at once", "the first octets")


def test_the_goodbye_of_tls_is_the_end(connect):
    scene = connect()
    scene.until(lambda: ("made",) in scene.link.calls, "the handshake")
    scene.peer.say(b"last")
    scene.peer.goodbye()
    scene.until(lambda: scene.link.ends == [""], "the end")
    assert scene.link.heard == b"last"
    assert scene.wire.idle


def test_we_say_goodbye_too(connect):
    scene = connect()
    scene.until(lambda: ("made",) in scene.link.calls, "the handshake")
    scene.link.out = b"goodbye"
    scene.wire.hang_up(scene.loop.clock())
    scene.until(lambda: scene.peer.ended, "the end of TLS")
    assert scene.peer.plain == b"goodbye"


@pytest.mark.parametrize(
    ("how", "sentence"),
    [
        ({"ends": -DAY / 2}, EXPIRED),
        ({"begins": DAY / 2}, NOT_YET),
        ({"issuer": None}, AUTHORITY),
        ({"names": ("192.0.2.1", "pbx.example")}, "for another name than 127.0.0.1"),
        ({"names": ()}, "for another name than 127.0.0.1"),
    ],
    ids=["expired", "not yet valid", "unknown authority", "wrong name", "no name"],
)
def test_a_certificate_that_is_refused(connect, tmp_path, authority, how, sentence):
    settings = {"issuer": authority, "names": ("127.0.0.1",), **how}
    scene = connect(make(tmp_path, "bad", *settings.pop("names"), **settings))
    scene.until(lambda: scene.link.ends, "the refusal")
    assert sentence in scene.link.ends[0]
    assert ("made",) not in scene.link.calls
    scene.until(lambda: scene.peer.error is not None, "the alert at the telephone system")


def test_a_server_name_of_its_own(connect):
    scene = connect(name="pbx.example")
    scene.until(lambda: ("made",) in scene.link.calls, "the handshake")
    other = connect(name="other.example")
    other.until(lambda: other.link.ends, "the refusal")
    assert other.link.ends == ["TLS: the certificate of the telephone system is for another name than other.example"]


def test_the_certificate_of_the_telephone_system_itself_can_be_trusted(connect, tmp_path):
    own = make(tmp_path, "own", "127.0.0.1")
    scene = connect(own, ca=own)
    scene.until(lambda: ("made",) in scene.link.calls, "the handshake")


def test_the_authorities_of_the_system_do_not_know_ours(connect):
    scene = connect(ca=None)
    scene.until(lambda: scene.link.ends, "the refusal")
    assert scene.link.ends == [AUTHORITY]


def test_without_a_check_everything_is_taken(connect, tmp_path):
    scene = connect(make(tmp_path, "bad", ends=-DAY / 2), check=False)
    scene.until(lambda: ("made",) in scene.link.calls, "the handshake")


@pytest.mark.parametrize("greeting", [b"\x00\x05hello", b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\xff" * 40])
def test_a_port_without_tls(connect, greeting):
    scene = connect(plain=True)
    scene.peer.sock.sendall(greeting)
    scene.until(lambda: scene.link.ends, "the failure")
    assert scene.link.ends == [NOT_TLS]


def test_a_port_that_closes(connect):
    scene = connect(plain=True)
    scene.until(lambda: scene.peer.raw, "the hello")
    scene.peer.sock.close()
    scene.until(lambda: scene.link.ends, "the failure")
    assert scene.link.ends == [CLOSED]


def test_a_port_that_says_nothing_is_given_up_at_the_limit_of_the_attempt(connect):
    scene = connect(plain=True)
    scene.until(lambda: scene.peer.raw, "the hello")
    scene.link.deadline = scene.loop.clock()
    scene.until(lambda: scene.link.ends, "the end")
    assert scene.link.ends == [UNANSWERED]
    assert ("timer",) not in scene.link.calls


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_telephone_system_that_knows_only_old_tls(connect, tmp_path, authority):
    server = make(tmp_path, "old", "127.0.0.1", issuer=authority).server_context()
    server.maximum_version = ssl.TLSVersion.TLSv1_1
    server.minimum_version = ssl.TLSVersion.TLSv1
    scene = connect(server=server)
    scene.until(lambda: scene.link.ends, "the failure")
    assert scene.link.ends[0].startswith("TLS: ")


def test_octets_that_break_the_stream_end_it(connect):
    scene = connect()
    scene.until(lambda: ("made",) in scene.link.calls, "the handshake")
    scene.peer.sock.sendall(b"\x00\x00\x00\x00\x00 no record")
    scene.until(lambda: scene.link.ends, "the end")
    assert scene.link.ends[0].startswith("TLS: ")


def test_spoilt_octets_are_always_a_sentence(tmp_path, authority):
    """Bits turned, octets added or cut anywhere in the handshake and behind it: nothing else is raised."""
    server = make(tmp_path, "pbx", "127.0.0.1", issuer=authority).server_context()
    context = client_context(authority.file, check=True)
    dice, sentences = random.Random(1), set()
    for _ in range(200):
        tls, incoming, outgoing = Tls(context, "127.0.0.1"), ssl.MemoryBIO(), ssl.MemoryBIO()
        peer = server.wrap_bio(incoming, outgoing, server_side=True)
        with suppress(ssl.SSLError):  # of the telephone system
            try:
                tls.receive(b"")
                for _ in range(5):
                    incoming.write(tls.data_to_send())
                    with suppress(ssl.SSLWantReadError):
                        peer.do_handshake()
                        peer.write(b"x" * 10)
                    octets = bytearray(outgoing.read()) + dice.randbytes(dice.choice((0, 0, 20)))
                    if octets and dice.random() < 0.5:
                        octets[dice.randrange(len(octets))] ^= 1 << dice.randrange(8)
                    tls.receive(bytes(octets[: dice.choice((None, None, -1))]))
                tls.end()
            except TlsFailed as failed:
                sentences.add(str(failed))
    assert len(sentences) > 3
    assert all(sentence.startswith("TLS: ") for sentence in sentences)


def test_a_file_of_authorities_that_cannot_be_used(tmp_path):
    empty = tmp_path / "empty.pem"
    empty.write_bytes(b"nothing")
    for file, text in ((empty, "holds no certificate in PEM form"), (tmp_path / "absent", "No such file")):
        with pytest.raises(StartError) as caught:
            client_context(file, check=True)
        assert caught.value.status == Exit.CONFIGURATION
        assert "cstaLinkCAFile" in caught.value.lines[0]
        assert text in caught.value.lines[0]


def test_the_document_has_every_sentence():
    text = (Path(__file__).parents[2] / "docs" / "link.md").read_text(encoding="utf-8")
    named = explain_number(62).removesuffix("pbx")
    old = explain_reason("UNSUPPORTED_PROTOCOL").partition(" (")[0]
    for sentence in (EXPIRED, NOT_YET, AUTHORITY.partition(" (")[0], named, NOT_TLS, UNANSWERED, CLOSED, old):
        assert f"| {sentence}" in text


def explain_number(number: int) -> str:
    error = ssl.SSLCertVerificationError(1, "x")
    error.verify_code, error.verify_message = number, ""
    return explain(error, "pbx")


def explain_reason(reason: str) -> str:
    error = ssl.SSLError(1, reason)
    error.reason = reason
    return explain(error, "pbx")


def test_what_has_no_sentence_of_its_own():
    error = ssl.SSLError(1, "[SSL: SOME_NEW_THING] some new thing")
    error.reason = "SOME_NEW_THING"
    assert explain(error, "pbx") == "TLS: some new thing"
    refused = ssl.SSLCertVerificationError(1, "x")
    refused.verify_code, refused.verify_message = 999, "a reason of its own"
    assert explain(refused, "pbx").endswith("was refused: a reason of its own")
    assert tls_module.explain(ssl.SSLError(), "pbx") == "TLS: failed"
