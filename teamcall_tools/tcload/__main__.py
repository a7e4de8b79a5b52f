"""``python -m teamcall_tools.tcload``."""

import sys

from teamcall_tools.tcload.cli import main

sys.exit(main())
