"""The exchange between real sessions and a link that says what the test lets it say."""

from __future__ import annotations

from collections import deque

import pytest

from teamcall_core import csta
from teamcall_core.domain import commands, events
from teamcall_core.domain.ids import CallId, Connection, ConnectionState, Device
from teamcall_core.domain.outcomes import Done, InternalFault, LinkDown, PbxRefused, not_offered
from teamcall_core.exchange import Exchange, RequestFailed, SessionFact
from teamcall_core.licensing import Entitlement
from teamcall_core.link.invocations import Invocations
from teamcall_core.session import ClientSession, SessionSettings

D101, D102, D103 = Device("101"), Device("102"), Device("103")
NOW = 1.0


class FakeLink:
    """``state`` and the events are the test's; ``asked`` is what the exchange wants."""

    def __init__(self) -> None:
        self.state = "inService"
        self.phase = csta.Phase.III
        self.invocations = Invocations()
        self.csta_status = "normal"
        self.asked: list[commands.Ask] = []
        self.events: deque[object] = deque()
        self.stopped = False

    def send(self, ask: commands.Ask, now: float) -> None:
        if self.state != "inService" and not isinstance(ask.command, commands.StopMonitor):
            self.events.append(events.Answered(ask.reference, LinkDown()))
        self.asked.append(ask)

    def offers(self, request: commands.DeviceRequest) -> bool:
        return True

    def next_event(self) -> object:
        return self.events.popleft() if self.events else None

    def stop(self, now: float) -> None:
        self.stopped = True
        self.events += [events.Answered(1, LinkDown()), events.HangUpWanted("the server ends")]


class Scene:
    def __init__(self, devices: int | None = None) -> None:
        self.link = FakeLink()
        self.exchange = Exchange(self.link, Entitlement(devices), "generic", lambda word: word)  # type: ignore[arg-type]

    def client(self, *lines: str) -> ClientSession:
        session = ClientSession(SessionSettings(), NOW)
        self.exchange.attach(session)
        self.type(session, "STLI", *lines)
        return session

    def type(self, session: ClientSession, *lines: str) -> None:
        session.receive_data("".join(f"{line}\n" for line in lines).encode(), NOW)
        self.exchange.handle_session(session, NOW)

    def say(self, *told: object) -> None:
        """The link says all of this at once."""
        self.link.events += told
        self.exchange.handle_link(NOW)

    def answer(self, outcome: object = Done()) -> None:
        """The oldest request that is not answered yet."""
        self.say(events.Answered(self.link.asked.pop(0).reference, outcome))

    def hearing(self, *devices: Device) -> ClientSession:
        """A client that monitors these, and has read all answers."""
        session = self.client(*(f"MonitorStart {device}" for device in devices))
        while self.link.asked:
            self.answer()
        session.data_to_send()
        return session


def read(session: ClientSession) -> list[str]:
    return session.data_to_send().decode().split("\r\n")[:-1]


def initiated(device: Device = D101) -> events.CallInitiated:
    return events.CallInitiated(device, "normal", Connection(CallId("0a"), device))


@pytest.fixture
def scene() -> Scene:
    return Scene()


HEARD = ["Initiated 101 normal", "DeviceInformation 101 1 (initiated)"]


def test_what_was_heard_before_bye_in_the_same_turn_is_told_before_it(scene: Scene) -> None:
    session = scene.hearing(D101)
    scene.say(initiated())
    scene.type(session, "BYE")
    scene.exchange.settle()
    assert read(session) == [*HEARD, "error_ind SUCCESS BYE"]


def test_what_was_heard_before_a_change_of_format_is_told_before_its_answer(scene: Scene) -> None:
    session = scene.hearing(D101)
    scene.say(initiated())
    scene.type(session, "STLI;DeviceInformation=Off")
    scene.say(initiated())
    answer = "error_ind SUCCESS STLI;Version=1;DeviceInformation=Off"
    assert read(session) == [*HEARD, answer, "Initiated 101 normal"]


def test_the_snapshot_for_a_request_and_the_loss_in_one_breath(scene: Scene) -> None:
    session = scene.client("AnswerCall 101")
    [look] = scene.link.asked
    scene.link.state = "outOfService"
    call = events.SnapshotConnection(Connection(CallId("0a"), "101"), ConnectionState.ALERTING)
    scene.say(events.Answered(look.reference, Done((call,))), events.LinkWentDown("lost", 0.0))
    assert read(session) == ["error_ind SUCCESS STLI", "error_ind LINKOUTOFSERVICE"]
    assert scene.link.asked == [look]
    scene.link.state = "inService"
    scene.say(events.LinkCameUp("normal"))
    assert read(session) == ["error_ind LINKINSERVICE"]


def test_a_request_whose_client_has_gone_goes_no_further(scene: Scene) -> None:
    session = scene.client("AnswerCall 101")
    scene.exchange.detach(session, NOW)
    scene.answer(Done(()))
    assert not scene.link.asked
    assert session not in scene.exchange.take_touched()


def test_a_request_that_could_not_be_sent_takes_no_licence_unit() -> None:
    scene = Scene(devices=1)
    session = scene.client()

    def broken(ask: commands.Ask, now: float) -> None:
        raise RuntimeError

    send, scene.link.send = scene.link.send, broken  # type: ignore[method-assign]
    scene.type(session, "MakeCall 101 200")
    assert read(session)[-1] == "error_ind INTERNALERROR MakeCall R1"
    scene.link.send = send  # type: ignore[method-assign]
    scene.type(session, "MakeCall 102 200")
    assert [ask.command for ask in scene.link.asked] == [commands.Perform(commands.MakeCall("102", "200"), D102)]


def test_a_unit_is_taken_until_the_last_request_of_the_device_is_answered() -> None:
    scene = Scene(devices=1)
    session = scene.client("MakeCall 101 200", "MakeCall 101 201", "MakeCall 102 200")
    scene.answer(PbxRefused("operation", "generic"))
    scene.type(session, "MakeCall 102 200")
    scene.answer(PbxRefused("operation", "generic"))
    scene.type(session, "MakeCall 102 200")
    codes = [line.split(" ")[1] for line in read(session)]
    assert codes == ["SUCCESS", "PBXERROR", "PBXERROR", "LICENSEERROR", "LICENSEERROR"]
    assert len(scene.link.asked) == 1


def test_a_word_that_cannot_be_a_device(scene: Scene) -> None:
    scene.exchange._normalise = lambda word: None
    assert read(scene.client("MakeCall x 1")) == ["error_ind SUCCESS STLI", "error_ind INVALPARAM MakeCall"]


def test_the_service_ends(scene: Scene) -> None:
    session = scene.hearing(D101)
    scene.type(session, "MakeCall 101 200", "MonitorStart 102")
    scene.exchange.shut_down(NOW)
    assert scene.link.stopped
    assert session.finished
    assert read(session) == ["error_ind LINKOUTOFSERVICE"] * 2
    facts = []
    while (fact := scene.exchange.next_event()) is not None:
        facts.append(fact)
    assert facts[-1] == events.HangUpWanted("the server ends")
    assert [type(fact) for fact in facts] == [SessionFact, events.HangUpWanted]
    scene.exchange.detach(session, NOW)
    scene.say(*(events.Answered(ask.reference, LinkDown()) for ask in scene.link.asked))


def test_what_the_link_says_of_monitors_that_nobody_has_any_more_is_harmless(scene: Scene) -> None:
    session = scene.client()
    scene.say(
        initiated(D103),
        events.SnapshotTaken(D103, ()),
        events.UnknownEvent(D103, "bridged"),
        events.Answered("not ours", Done()),
        events.Answered(77, Done()),
        events.MonitorLost(D103, "normal"),
        events.MonitorRestored(D103),
        events.MonitorDelayed(D103, LinkDown()),
        events.MonitorEnded(D103, LinkDown()),
        events.StatusChanged("normal"),
    )
    assert read(session) == ["error_ind SUCCESS STLI"]


def test_a_client_hears_exactly_what_happens_while_it_monitors(scene: Scene) -> None:
    """Joining and leaving between two events of one breath, for sessions that share an audience and for others."""
    first = scene.hearing(D101)
    second = scene.client("MonitorStart 101")
    both = scene.hearing(D101, D102)
    for session in (first, second, both):
        read(session)
    scene.link.events += [initiated(), initiated(D102)]
    scene.exchange.handle_link(NOW)
    scene.type(second, "MonitorStop 101")
    scene.type(both, "MonitorStop 102")
    scene.say(initiated())
    scene.exchange.detach(first, NOW)
    scene.say(initiated())
    scene.answer()
    assert sum(line.startswith("Initiated") for line in read(first)) == 2
    assert sum(line.startswith("Initiated") for line in read(second)) == 1
    assert sum(line.startswith("Initiated") for line in read(both)) == 4


def test_sessions_move_between_audiences_amid_what_is_gathered(scene: Scene) -> None:
    """The answer to a MonitorStart stands between two events of one breath: each event goes to who heard then."""
    old = scene.hearing(D101, D102)
    new = scene.hearing(D101)
    scene.type(new, "MonitorStart 103")
    other = scene.client("MonitorStart 101", "MonitorStart 103")
    read(other)
    [start] = scene.link.asked
    scene.say(initiated(), events.Answered(start.reference, Done()), initiated(), initiated(D103))
    assert sum(line.startswith("Initiated") for line in read(old)) == 2
    assert [line for line in read(new) if "Device" not in line] == [
        "error_ind SUCCESS MonitorStart",
        "Initiated 101 normal",
        "Initiated 101 normal",
        "Initiated 103 normal",
    ]
    assert sum(line.startswith("Initiated") for line in read(other)) == 3


def test_who_joins_an_audience_hears_nothing_from_before(scene: Scene) -> None:
    old, new = scene.hearing(D101, D103), scene.hearing(D101)
    scene.say(events.MonitorLost(D103, "normal"))
    scene.type(new, "MonitorStart 103")
    scene.say(initiated(), events.MonitorRestored(D103), initiated())
    assert read(old) == ["OutOfService 103 normal", *HEARD, "BackInService 103 resync", *HEARD]
    assert read(new) == ["error_ind SUCCESS MonitorStart", *HEARD, *HEARD]


def test_who_leaves_an_audience_has_heard_all_until_then(scene: Scene) -> None:
    session = scene.hearing(D101)
    scene.exchange._audiences.hear(D101, events.Told(events.DeviceOutOfService(D101)))
    scene.exchange.detach(session, NOW)
    assert read(session) == ["OutOfService 101 normal"]


def test_an_audience_of_one_changes_with_its_member_and_meets_others(scene: Scene) -> None:
    alone, pair = scene.hearing(D101), scene.hearing(D101, D102)
    for step in ("MonitorStart 103", "MonitorStop 103", "MonitorStart 102", "STLI;DeviceInformation=Off"):
        scene.type(alone, step)
        while scene.link.asked:
            scene.answer()
        scene.say(initiated())
    scene.type(alone, "MonitorStop 102", "MonitorStart 102")
    scene.say(initiated(), initiated(D102), initiated(D103))
    lines = read(alone)
    assert lines.count("Initiated 101 normal") == 5
    assert lines.count("DeviceInformation 101 1 (initiated)") == 3
    assert lines[-1] == "Initiated 102 normal"
    assert read(pair)[-4:] == [*HEARD, "Initiated 102 normal", "DeviceInformation 102 1 (initiated)"]
    audiences = scene.exchange._audiences
    scene.exchange.detach(alone, NOW)
    scene.exchange.detach(pair, NOW)
    assert not audiences._by_key
    assert not audiences._by_device
    assert not audiences._seats


def test_one_of_several_waiting_leaves(scene: Scene) -> None:
    first, second = scene.client("MonitorStart 101"), scene.client("MonitorStart 101")
    scene.exchange.detach(first, NOW)
    scene.answer()
    assert read(second)[-1] == "error_ind SUCCESS MonitorStart"
    assert not scene.link.asked


def test_the_last_of_those_waiting_leaves_before_the_answer(scene: Scene) -> None:
    session = scene.client("MonitorStart 101")
    scene.exchange.detach(session, NOW)
    scene.answer()
    assert [ask.command for ask in scene.link.asked] == [commands.StopMonitor(D101)]


def test_start_stop_start_in_one_breath_is_answered_in_order(scene: Scene) -> None:
    session = scene.client("MonitorStart 101", "MonitorStop 101", "MonitorStart 101")
    scene.answer()
    assert [type(ask.command) for ask in scene.link.asked] == [commands.StopMonitor, commands.StartMonitor]
    scene.answer(PbxRefused("operation", "generic"))
    scene.answer()
    assert [line.split(" ")[1] for line in read(session)] == ["SUCCESS"] * 4


def test_a_fault_of_ours_has_a_reference_that_the_client_reads(scene: Scene) -> None:
    session = scene.client("MakeCall 101 200")
    scene.answer(InternalFault("F1"))
    assert read(session)[-1] == "error_ind INTERNALERROR MakeCall F1"


def test_a_service_that_the_profile_does_not_offer(scene: Scene) -> None:
    session = scene.client("AnswerCall 101")
    scene.answer(not_offered())
    assert read(session)[-1] == "error_ind PBXERROR AnswerCall operation serviceNotSupported"


def test_a_fault_of_ours_is_told_and_the_session_goes_on() -> None:
    scene = Scene()

    def broken(ask: commands.Ask, now: float) -> None:
        raise RuntimeError("boom")

    scene.link.send = broken  # type: ignore[method-assign]
    session = scene.client("MakeCall 101 102", "SystemStatus")
    assert read(session) == [
        "error_ind SUCCESS STLI",
        "error_ind INTERNALERROR MakeCall R1",
        "SystemStatus inService generic normal",
        "error_ind SUCCESS SystemStatus",
    ]
    facts = []
    while (fact := scene.exchange.next_event()) is not None:
        facts.append(fact)
    (failed,) = [fact for fact in facts if isinstance(fact, RequestFailed)]
    assert (failed.session, failed.reference, str(failed.error)) == (session, "R1", "boom")
