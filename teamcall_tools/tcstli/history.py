"""Where the lines that a person has typed are kept between sessions."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def history_file(environment: Mapping[str, str], home: Path) -> Path:
    """The file, by the XDG Base Directory Specification 0.8: state that survives restarts and is not worth a backup."""
    state = environment.get("XDG_STATE_HOME", "")
    folder = Path(state) if Path(state).is_absolute() else home / ".local" / "state"
    return folder / "teamcall" / "tcstli_history"


def prepare(file: Path) -> bool:
    """Make the file, readable for its owner only; False where that cannot be."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.touch(mode=0o600, exist_ok=True)
    except OSError:
        return False
    return True
