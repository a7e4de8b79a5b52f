"""Declarations of the voice unit events (ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.events.voice_unit import (
    BookmarkReached,
    Completed,
    DtmfDetected,
    Emptied,
    InterruptionDetected,
    NotRecognized,
    Play,
    Recognized,
    Record,
    Review,
    SilenceTimeoutExpired,
    SpeechDetected,
    Started,
    Stop,
    SuspendPlay,
    SuspendRecord,
    VoiceAttributesChanged,
    VoiceErrorOccurred,
)
from teamcall_core.csta.xml.enumerations import EVENT_CAUSE, RECOGNITION_MODE
from teamcall_core.csta.xml.identifiers import CONNECTION_ID
from teamcall_core.csta.xml.simple import BOOLEAN, LANGUAGE, LONG_NUMBER, TEXT, TEXT_OCTETS
from teamcall_core.csta.xml.structures import Structure, may, need
from teamcall_core.csta.xml.types import CSTA_COMMON_ARGUMENTS, SERVICES_PERMITTED, VOLUME

PLAY: Final = Structure(
    "Play",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("connection", CONNECTION_ID),
    need("message", TEXT_OCTETS),
    may("resource", TEXT),
    may("length", LONG_NUMBER),
    may("currentPosition", LONG_NUMBER),
    may("speed", LONG_NUMBER),
    may("cause", EVENT_CAUSE),
    may("servicesPermitted", SERVICES_PERMITTED),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Play,
)
RECORD: Final = Structure(
    "Record",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("connection", CONNECTION_ID),
    need("message", TEXT_OCTETS),
    may("resource", TEXT),
    may("length", LONG_NUMBER),
    may("currentPosition", LONG_NUMBER),
    may("cause", EVENT_CAUSE),
    may("servicesPermitted", SERVICES_PERMITTED),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Record,
)
REVIEW: Final = Structure(
    "Review",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("connection", CONNECTION_ID),
    need("message", TEXT_OCTETS),
    may("resource", TEXT),
    may("length", LONG_NUMBER),
    may("currentPosition", LONG_NUMBER),
    may("cause", EVENT_CAUSE),
    may("servicesPermitted", SERVICES_PERMITTED),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Review,
)
STOP: Final = Structure(
    "Stop",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("connection", CONNECTION_ID),
    need("message", TEXT_OCTETS),
    may("resource", TEXT),
    may("length", LONG_NUMBER),
    may("currentPosition", LONG_NUMBER),
    may("cause", EVENT_CAUSE),
    may("servicesPermitted", SERVICES_PERMITTED),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Stop,
)
SUSPEND_PLAY: Final = Structure(
    "SuspendPlay",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("connection", CONNECTION_ID),
    need("message", TEXT_OCTETS),
    may("resource", TEXT),
    may("length", LONG_NUMBER),
    may("currentPosition", LONG_NUMBER),
    may("cause", EVENT_CAUSE),
    may("servicesPermitted", SERVICES_PERMITTED),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SuspendPlay,
)
SUSPEND_RECORD: Final = Structure(
    "SuspendRecord",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("connection", CONNECTION_ID),
    need("message", TEXT_OCTETS),
    may("resource", TEXT),
    may("length", LONG_NUMBER),
    may("currentPosition", LONG_NUMBER),
    may("cause", EVENT_CAUSE),
    may("servicesPermitted", SERVICES_PERMITTED),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SuspendRecord,
)
BOOKMARK_REACHED: Final = Structure(
    "BookmarkReached",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("overConnection", CONNECTION_ID),
    may("resource", TEXT),
    need("bookmark", TEXT),
    may("cause", EVENT_CAUSE),
    may("servicesPermitted", SERVICES_PERMITTED),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=BookmarkReached,
)
COMPLETED: Final = Structure(
    "Completed",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("overConnection", CONNECTION_ID),
    may("resource", TEXT),
    may("cause", EVENT_CAUSE),
    may("servicesPermitted", SERVICES_PERMITTED),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Completed,
)
DTMF_DETECTED: Final = Structure(
    "DtmfDetected",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("overConnection", CONNECTION_ID),
    may("resource", TEXT),
    need("dtmfChar", TEXT),
    may("cause", EVENT_CAUSE),
    may("servicesPermitted", SERVICES_PERMITTED),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DtmfDetected,
)
EMPTIED: Final = Structure(
    "Emptied",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("overConnection", CONNECTION_ID),
    may("resource", TEXT),
    may("cause", EVENT_CAUSE),
    may("servicesPermitted", SERVICES_PERMITTED),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Emptied,
)
INTERRUPTION_DETECTED: Final = Structure(
    "InterruptionDetected",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("overConnection", CONNECTION_ID),
    may("resource", TEXT),
    may("cause", EVENT_CAUSE),
    may("servicesPermitted", SERVICES_PERMITTED),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=InterruptionDetected,
)
NOT_RECOGNIZED: Final = Structure(
    "NotRecognized",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("overConnection", CONNECTION_ID),
    may("resource", TEXT),
    need("result", TEXT),
    may("cause", EVENT_CAUSE),
    may("servicesPermitted", SERVICES_PERMITTED),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=NotRecognized,
)
RECOGNIZED: Final = Structure(
    "Recognized",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("overConnection", CONNECTION_ID),
    may("resource", TEXT),
    need("result", TEXT),
    may("cause", EVENT_CAUSE),
    may("servicesPermitted", SERVICES_PERMITTED),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Recognized,
)
SILENCE_TIMEOUT_EXPIRED: Final = Structure(
    "SilenceTimeoutExpired",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("overConnection", CONNECTION_ID),
    may("resource", TEXT),
    may("cause", EVENT_CAUSE),
    may("servicesPermitted", SERVICES_PERMITTED),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SilenceTimeoutExpired,
)
SPEECH_DETECTED: Final = Structure(
    "SpeechDetected",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("overConnection", CONNECTION_ID),
    may("resource", TEXT),
    may("cause", EVENT_CAUSE),
    may("servicesPermitted", SERVICES_PERMITTED),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SpeechDetected,
)
STARTED: Final = Structure(
    "Started",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("overConnection", CONNECTION_ID),
    may("resource", TEXT),
    may("cause", EVENT_CAUSE),
    may("servicesPermitted", SERVICES_PERMITTED),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Started,
)
VOICE_ERROR_OCCURRED: Final = Structure(
    "VoiceErrorOccurred",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("overConnection", CONNECTION_ID),
    may("resource", TEXT),
    may("cause", EVENT_CAUSE),
    may("servicesPermitted", SERVICES_PERMITTED),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=VoiceErrorOccurred,
)
VOICE_ATTRIBUTES_CHANGED: Final = Structure(
    "VoiceAttributesChanged",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("connection", CONNECTION_ID),
    need("message", TEXT_OCTETS),
    may("resource", TEXT),
    may("playVolume", VOLUME),
    may("recordingGain", LONG_NUMBER),
    may("speed", LONG_NUMBER),
    may("currentPosition", LONG_NUMBER),
    may("language", LANGUAGE),
    need("mode", RECOGNITION_MODE),
    may("retainAudio", BOOLEAN),
    may("autoInterruptible", BOOLEAN),
    may("preflush", BOOLEAN),
    may("cause", EVENT_CAUSE),
    may("servicesPermitted", SERVICES_PERMITTED),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=VoiceAttributesChanged,
)
"""Grammars, and times, which XML has with a fraction and the ASN.1 as whole numbers, are kept in ``unknown``."""
