"""tcdiag: walks the manual's chapter 7 against a running server and says in plain words what is wrong."""
