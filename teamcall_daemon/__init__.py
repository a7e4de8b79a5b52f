"""``CSTAServer``: the daemon that puts sockets, files and a clock around the engines of ``teamcall_core``."""
