"""Declarations of the events of Phase III, one module per chapter."""
