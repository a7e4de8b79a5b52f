"""Declarations of the services of Phase I, one module per chapter."""
