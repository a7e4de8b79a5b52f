"""Declarations of the events of Phase I, one module per chapter."""
