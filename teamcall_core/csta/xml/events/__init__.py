"""Declarations of the events of ECMA-323, one module per chapter."""
