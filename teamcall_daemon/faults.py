"""The one place that catches everything: a fault of ours in one connection must not hurt the next."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from itertools import count

from loguru import logger

_numbers = count(1)


def guard(owner: object, action: Callable[..., None], *arguments: object, now: float) -> bool:
    """Call ``action(*arguments, now)``; whether it went well.

    An unexpected error is logged with a reference and given to ``owner.fault(error, now)``, where there is one.
    """
    try:
        action(*arguments, now)
    except Exception as error:  # noqa: BLE001 - the pump: see the module's docstring
        _contain(owner, error, now)
        return False
    return True


def _contain(owner: object, error: Exception, now: float) -> None:
    log_fault(owner, error)
    fault = getattr(owner, "fault", None)
    if fault is None:
        return
    try:
        fault(error, now)
    except Exception as second:  # noqa: BLE001 - the same fault may be met again while its owner is closed
        log_fault(owner, second)


def log_fault(owner: object, error: Exception, reference: str = "") -> str:
    """Write one line about a fault of ours, and give the reference that the line carries (a new one unless given).

    The text of an error may hold what a peer sent, so it stands quoted, and the trace has places but no values.
    """
    reference = reference or f"F{next(_numbers)}"
    places = " < ".join(
        f"{frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}"
        for frame in reversed(traceback.extract_tb(error.__traceback__))
    )
    logger.error("INTERNALERROR {} in {}: {} {!r} at {}", reference, owner, type(error).__name__, str(error), places)
    return reference
