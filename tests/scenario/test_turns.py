"""What sessions ask of the calls of devices, in any order: each in its turn, and nobody waits for another session."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teamcall_core.csta import services
from teamcall_core.csta.identifiers import ConnectionID, DeviceID
from teamcall_core.csta.message import Message, UniversalFailure

SESSIONS, DEVICES = ("A", "B"), ("101", "102")
VERBS = ("MakeCall", "SingleStepTransferCall", "ConsultationCall")
ASK = st.tuples(st.sampled_from(SESSIONS), st.sampled_from(VERBS), st.sampled_from(DEVICES))
ANSWER = st.tuples(st.integers(0, 20), st.booleans())
SET_UP = """
PBX up
C: STLI;DeviceInformation=Off
C< error_ind SUCCESS STLI;Version=1;DeviceInformation=Off
C: MonitorStart 101
PBX< monitorStart 101
PBX result monitorStart 0001
C< error_ind SUCCESS MonitorStart
PBX< snapshotDevice 101
PBX result snapshotDevice 0a01/101:connected:900
C: MonitorStart 102
PBX< monitorStart 102
PBX result monitorStart 0002
C< error_ind SUCCESS MonitorStart
PBX< snapshotDevice 102
PBX result snapshotDevice 0a02/102:connected:901
A: STLI
A< error_ind SUCCESS STLI
B: STLI
B< error_ind SUCCESS STLI
"""


class Play:
    """Which request is which is told by its number, which no other has."""

    def __init__(self, world) -> None:
        self.world = world
        self.asked: dict[tuple[str, str], list[tuple[str, str]]] = {}
        """Number and verb, by session and device."""
        self.lines: dict[str, list[str]] = {name: [] for name in SESSIONS}
        self.answered: set[str] = set()
        self.sent: list[str] = []

    def ask(self, session: str, verb: str, device: str) -> None:
        number = str(5000 + sum(map(len, self.asked.values())))
        self.asked.setdefault((session, device), []).append((number, verb))
        self.lines[session].append(verb)
        self.world.type(session, f"{verb} {device} {number}\r\n".encode())
        self.look()

    def look(self) -> None:
        """Take what the telephone system has got, and see that nobody waits for anything but its turn."""
        self.sent += [self.number(message) for message in self.world.requests]
        self.world.requests.clear()
        for asked in self.asked.values():
            numbers = [number for number, _ in asked]
            mine = [number for number in self.sent if number in numbers]
            assert mine == numbers[: len(mine)], "in another order than they were asked"
            for number, verb in asked[len(mine) :]:
                before = numbers[: numbers.index(number)]
                waits_for = [one for one in before if one not in self.answered]
                assert waits_for, f"{verb} {number} waits for nothing"

    @staticmethod
    def number(message: Message) -> str:
        body = message.body
        number = getattr(body, "called_directory_number", None) or getattr(body, "transferred_to", None)
        return (number or body.consulted_device).identifier

    def answer(self, pick: int, *, well: bool) -> None:
        """The telephone system answers one of what is open."""
        if not self.world.open:
            return
        request = self.world.open.pop(pick % len(self.world.open))
        self.answered.add(self.number(request))
        new = ConnectionID(b"\x0b", DeviceID("101"))
        result: object = {
            "makeCall": services.MakeCallResult(calling_device=new),
            "singleStepTransferCall": services.SingleStepTransferCallResult(new),
            "consultationCall": services.ConsultationCallResult(new),
        }[str(request.operation)]
        failure = UniversalFailure("operation", "generic")
        kind, body = ("result", result) if well else ("error", failure)
        self.world.pbx_says(Message(kind, request.invoke_id, request.operation if well else None, body))
        self.look()


@given(st.lists(st.one_of(ASK, ANSWER), max_size=40))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_each_in_its_turn(make_world, play, script: list[tuple[object, ...]]) -> None:
    world = make_world()
    play(SET_UP, world)
    game = Play(world)
    for step in script:
        if isinstance(step[0], str):
            game.ask(*step)
        else:
            game.answer(step[0], well=bool(step[1]))
    while world.open:
        game.answer(0, well=True)
    assert set(game.sent) == {number for asked in game.asked.values() for number, _ in asked}
    for name, verbs in game.lines.items():
        assert [line.split()[2] for line in world.received[name]] == verbs
        world.received[name].clear()
