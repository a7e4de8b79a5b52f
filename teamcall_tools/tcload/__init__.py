"""tcload: sessions of every kind on one server, events and requests at a rate, and what came of them in figures."""
