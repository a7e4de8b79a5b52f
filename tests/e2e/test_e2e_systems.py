"""One telephone system for each kind of frames, over real sockets: calls, a kill, the return."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.e2e

SYSTEMS = {
    "hipath3000": ("PBXUsername = AMHOST", "PBXPassword = 77777"),
    "omnipcxenterprise": (),
    "eltex": ("PBXUsername = p.city", "PBXPassword = geheim-4711"),
}
"""A ``pbxType`` for each framing, and what its login needs."""
LOST = "error_ind LINKOUTOFSERVICE"
BACK = "error_ind LINKINSERVICE"


@pytest.mark.parametrize("key", SYSTEMS)
def test_calls_a_kill_and_the_return(world, key: str) -> None:
    if key == "eltex":
        world.secrets.append("geheim-4711")
    settings = (f"pbxType = {key}", "reconnectDelayMax = 0.2", *SYSTEMS[key])
    box, server = world.pair(*settings, system=("--pbxType", key))
    client = world.stli(server, ";Version=2;DeviceInformation=Off", "101", "102")
    client.say("MakeCall 101 102")
    client.line_that("error_ind SUCCESS MakeCall")
    client.line_that("Delivered 102 newCall 102 101 .*")
    client.say("AnswerCall 102")
    client.line_that("error_ind SUCCESS AnswerCall")
    client.line_that("Established 102 newCall 102 101 .*")
    client.say("ConsultationCall 101 103")
    client.line_that("error_ind SUCCESS ConsultationCall")
    box.do("answer 103")
    client.line_that("Established 101 .* 103 .*")
    client.say("TransferCall 101")
    client.line_that("error_ind SUCCESS TransferCall")
    client.line_that("Transferred 102 .*")
    box.do("onhook 102")
    client.line_that("ConnectionCleared 102 .*")
    box.do("dial 101 102")
    client.line_that("Delivered 102 .*")

    port = box.link[1]
    box.kill()
    client.line_that(LOST)
    again = world.system("--pbxType", key, port=port)
    client.line_that("ConnectionCleared 101 resync .*")
    client.line_that(BACK)
    assert again.monitors() == 2
    again.do("dial 103 101")
    client.line_that("Delivered 101 newCall 101 103 .*")


def test_a_wrong_password_is_named_and_never_shown(world, wait_until) -> None:
    """Neither is the hash that Zultys takes in its place: it is as good as the password."""
    world.secrets += ["wrong-0815", "SzG0131xwMaSnV9l0tOgfGqmCYI="]
    system = ("--pbxType", "zultys", "--username", "user", "--password", "another")
    settings = ("pbxType = zultys", "traceLink = yes", "PBXUsername = user", "PBXPassword = wrong-0815")
    _, server = world.pair(*settings, system=system, wait=False)
    wait_until(lambda: "the login was refused" in server.log("Error.log"), "the refusal in the log")
