"""Where declarations are found: by operation, kind and event, in the chapter that a phase names for them."""

from __future__ import annotations

import pytest

from teamcall_core.csta.declarations import Declarations, constant
from teamcall_core.csta.phase1.events import call_control as held_events
from teamcall_core.csta.phase1.services import call_control
from teamcall_core.openenum import OpenEnum

COVERS = ("csta/declarations.py",)

DECLARATIONS = Declarations(
    "teamcall_core.csta.phase1",
    OpenEnum({"makeCall": 10, "holdCall": 9, "makeTea": 99}),
    {"call_control": ("makeCall", "holdCall"), "kitchen": ("makeTea",)},
    {"call_control": ("held",), "kitchen": ("teaReady",)},
)


@pytest.mark.parametrize(
    ("name", "word"), [("makeCall", "MAKE_CALL"), ("held", "HELD"), ("sendDTMFTones", "SEND_D_T_M_F_TONES")]
)
def test_names_of_declarations(name: str, word: str) -> None:
    assert constant(name) == word


def test_a_declaration_is_fetched_from_its_chapter_and_kept() -> None:
    for _ in range(2):
        assert DECLARATIONS.argument_of("makeCall") is call_control.MAKE_CALL
        assert DECLARATIONS.result_of("makeCall") is call_control.MAKE_CALL_RESULT
        assert DECLARATIONS.argument_of("holdCall") is call_control.HOLD_CALL
        assert DECLARATIONS.event_of("held") is held_events.HELD


def test_what_no_chapter_names_is_not_declared() -> None:
    for name in ("answerCall", "", 10, 4711):
        assert DECLARATIONS.argument_of(name) is None
        assert DECLARATIONS.result_of(name) is None
        assert DECLARATIONS.event_of(name) is None


def test_a_chapter_that_does_not_keep_its_promise_is_an_error_of_ours() -> None:
    with pytest.raises(ModuleNotFoundError, match=r"phase1\.services\.kitchen"):
        DECLARATIONS.argument_of("makeTea")
    with pytest.raises(ModuleNotFoundError, match=r"phase1\.events\.kitchen"):
        DECLARATIONS.event_of("teaReady")
