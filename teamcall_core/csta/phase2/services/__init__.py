"""Declarations of the services of Phase II, one module per chapter."""
