"""``python -m teamcall_tools.tcstli``."""

import sys

from teamcall_tools.tcstli.cli import main

sys.exit(main())
