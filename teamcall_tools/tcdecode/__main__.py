"""``python -m teamcall_tools.tcdecode``."""

import sys

from teamcall_tools.tcdecode.cli import main

sys.exit(main())
