"""Declarations of the services of Phase III, one module per chapter."""
