"""Declarations of the services of ECMA-323, one module per chapter."""
