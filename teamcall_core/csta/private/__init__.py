"""Makers' private data that are known here; see :mod:`teamcall_core.csta.private_data` for how they are used."""
