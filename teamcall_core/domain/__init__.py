"""The vocabulary between links and sessions: identifiers, events, commands, outcomes and the call model.

Nothing here knows a protocol: no CSTA, no STLI, no sockets.
"""
