"""``python -m teamcall_tools.tcdiag``."""

import sys

from teamcall_tools.tcdiag.cli import main

sys.exit(main())
