"""``python -m teamcall_daemon``.

A list of processes shows an interpreter's arguments, and those of ``python -m teamcall_daemon`` do not hold the name
that the manual's ``ps auxww | grep -i csta`` looks for. So the interpreter is started once more in the same process,
with the name as an option that it does not read (``-X`` takes any word); everything else on its command line stays.
"""

from __future__ import annotations

import os
import sys

NAME = "CSTAServer"

if __name__ == "__main__":
    if os.name == "posix" and NAME not in sys._xoptions and sys.executable:  # noqa: SLF001 - documented, in spite of its name
        os.execv(sys.executable, [sys.executable, "-X", NAME, *sys.orig_argv[1:]])  # noqa: S606 - no shell is wanted

    from teamcall_daemon.cli import main

    sys.exit(main())
