"""The files of an installation: where they lie, and how they are read."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from .exits import Exit, StartError

CONFIGURATION = "Default.conf"


@dataclass(frozen=True, slots=True)
class Home:
    """The folders ``conf`` and ``log`` lie in ``root``; what belongs to the configuration lies beside ``config``."""

    root: Path
    config: Path

    @classmethod
    def of(cls, config: str | None, root: str | None) -> Home:
        """By the options ``-c`` and ``--home``, of which one is given."""
        if config is None:
            folder = Path(root or ".").absolute()
            return cls(folder, folder / "conf" / CONFIGURATION)
        file = Path(config).absolute()
        return cls(Path(root).absolute() if root else file.parent.parent, file)

    @property
    def public_keys(self) -> Path:
        """The keys whose licences are trusted."""
        return self.config.parent / "license.pub"

    @property
    def device_license(self) -> Path:
        """The list of permitted devices."""
        return self.config.parent / "DeviceLicense.conf"

    @property
    def dial_plan(self) -> Path:
        """How numbers are dialled and shown."""
        return self.config.parent / "DialPlan.conf"

    def log_folder(self) -> Path:
        """The folder of the logs, made where it is missing. Raises StartError."""
        folder = self.root / "log"
        try:
            folder.mkdir(exist_ok=True)
            _try_to_write(folder / "Error.log")
            _try_to_write(folder / "Sys.log")
        except OSError as error:
            raise _cannot("write", Path(error.filename or folder), error) from error
        return folder


def read(file: Path) -> bytes:
    """The content of a file that must be there. Raises StartError."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise _cannot("read", file, error) from error


def read_if_present(file: Path) -> bytes | None:
    """The content of a file, None where there is none. Raises StartError when it is there and cannot be read."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _cannot("read", file, error) from error


def _try_to_write(file: Path) -> None:
    os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644))


def _cannot(verb: str, file: Path, error: OSError) -> StartError:
    if isinstance(error, PermissionError):
        text = f"{file}: no permission to {verb} it; give it to the user of the service, or start as another user"
        return StartError(Exit.NO_PERMISSION, text)
    return StartError(Exit.CONFIGURATION, f"{file}: cannot {verb} it: {error.strerror}; check -c and --home")
