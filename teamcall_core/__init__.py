"""TeamCall's core: configuration, licences, CSTA codecs, engines for links and sessions. No I/O, no clock."""

__version__ = "0.1.0"
