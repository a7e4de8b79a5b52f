"""Octets of a stream into frames: what a message is made of is not known here."""

from __future__ import annotations

from collections.abc import Mapping

from .ecma323 import Ecma323
from .hipath import HiPath
from .length_prefix import LengthPrefix
from .stream import Frame, FrameStream

__all__ = ["FRAMINGS", "Ecma323", "Frame", "FrameStream", "HiPath", "LengthPrefix"]

FRAMINGS: Mapping[str, type[FrameStream]] = {one.name: one for one in (LengthPrefix, HiPath, Ecma323)}
"""The framings of links by name. (Lines of client sessions are in :mod:`.line`.)"""
