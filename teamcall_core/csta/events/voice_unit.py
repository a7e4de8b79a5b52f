"""Voice unit events (ECMA-269 clause 26.2). Names, order: ECMA-285 edition 4."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Chosen, Extensible, Name, Unknown
from teamcall_core.csta.common import CSTACommonArguments, ServicesPermitted
from teamcall_core.csta.identifiers import ConnectionID


@dataclass(slots=True)
class Play(Extensible):
    """A message is played (play-event 75)."""

    monitor_cross_ref_id: bytes
    connection: ConnectionID
    message: bytes
    resource: str | None = None
    length: int | None = None
    current_position: int | None = None
    speed: int | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Record(Extensible):
    """A message is recorded (record-event 76)."""

    monitor_cross_ref_id: bytes
    connection: ConnectionID
    message: bytes
    resource: str | None = None
    length: int | None = None
    current_position: int | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Review(Extensible):
    """The last part is played again while recording (review-event 131)."""

    monitor_cross_ref_id: bytes
    connection: ConnectionID
    message: bytes
    resource: str | None = None
    length: int | None = None
    current_position: int | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Stop(Extensible):
    """Playing or recording has ended (stop-event 131)."""

    monitor_cross_ref_id: bytes
    connection: ConnectionID
    message: bytes
    resource: str | None = None
    length: int | None = None
    current_position: int | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SuspendPlay(Extensible):
    """Playing has paused (suspend-play-event 79)."""

    monitor_cross_ref_id: bytes
    connection: ConnectionID
    message: bytes
    resource: str | None = None
    length: int | None = None
    current_position: int | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SuspendRecord(Extensible):
    """Recording has paused (suspend-record-event 80)."""

    monitor_cross_ref_id: bytes
    connection: ConnectionID
    message: bytes
    resource: str | None = None
    length: int | None = None
    current_position: int | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class VoiceAttributesChanged(Extensible):
    """An attribute of playing, recording or recognising has changed (voice-attributes-change-event 74).

    ``play_volume``: Chosen ``volAbs`` or ``volInc``.
    """

    monitor_cross_ref_id: bytes
    connection: ConnectionID
    resource: str | None = None
    message: bytes | None = None
    play_volume: Chosen | Unknown | None = None
    recording_gain: int | None = None
    speed: int | None = None
    current_position: int | None = None
    grammars: str | None = None
    language: str | None = None
    mode: Name | None = None
    retain_audio: bool | None = None
    silence_timeout: int | None = None
    max_timeout: int | None = None
    babble_timeout: int | None = None
    end_silence: int | None = None
    rejection_threshold: int | None = None
    auto_interruptible: bool | None = None
    inner_xml: str | None = None
    inter_digit_timeout: int | None = None
    preflush: bool | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class BookmarkReached(Extensible):
    """A prompt has reached a bookmark of its text (bookmark-reached-event 517)."""

    monitor_cross_ref_id: bytes
    over_connection: ConnectionID
    resource: str | None = None
    bookmark: str | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Completed(Extensible):
    """A prompt has ended (completed-event 518)."""

    monitor_cross_ref_id: bytes
    over_connection: ConnectionID
    resource: str | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DtmfDetected(Extensible):
    """A tone of the keys was heard (dtmf-detected-event 519)."""

    monitor_cross_ref_id: bytes
    over_connection: ConnectionID
    resource: str | None = None
    dtmf_char: str | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Emptied(Extensible):
    """The queue of a prompt is empty (emptied-event 520)."""

    monitor_cross_ref_id: bytes
    over_connection: ConnectionID
    resource: str | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class InterruptionDetected(Extensible):
    """A prompt was interrupted (interruption-detected-event 521)."""

    monitor_cross_ref_id: bytes
    over_connection: ConnectionID
    resource: str | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class NotRecognized(Extensible):
    """Speech was heard that no grammar fits (not-recognized-event 522)."""

    monitor_cross_ref_id: bytes
    over_connection: ConnectionID
    resource: str | None = None
    result: str | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Recognized(Extensible):
    """Speech or digits were recognised (recognized-event 523)."""

    monitor_cross_ref_id: bytes
    over_connection: ConnectionID
    resource: str | None = None
    result: str | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SilenceTimeoutExpired(Extensible):
    """Nobody spoke in time (silence-timeout-expired-event 524)."""

    monitor_cross_ref_id: bytes
    over_connection: ConnectionID
    resource: str | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SpeechDetected(Extensible):
    """Somebody speaks (speech-detected-event 525)."""

    monitor_cross_ref_id: bytes
    over_connection: ConnectionID
    resource: str | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Started(Extensible):
    """A prompt or a recognition has begun (started-event 526)."""

    monitor_cross_ref_id: bytes
    over_connection: ConnectionID
    resource: str | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class VoiceErrorOccurred(Extensible):
    """A prompt or a recognition has failed (voice-error-occured-event 527)."""

    monitor_cross_ref_id: bytes
    over_connection: ConnectionID
    resource: str | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    extensions: CSTACommonArguments | None = None
