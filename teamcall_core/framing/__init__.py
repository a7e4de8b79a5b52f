"""Octets of a stream into frames: what a message is made of is not known here."""
