"""Voice unit services (ECMA-269 clause 26.1). Names, order: ECMA-285 edition 4."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Chosen, Extensible, Name, Unknown
from teamcall_core.csta.common import CSTACommonArguments
from teamcall_core.csta.identifiers import ConnectionID


@dataclass(slots=True)
class Activate(Extensible):
    """Have speech recognised by a rule of a grammar (activate, operation 512)."""

    over_connection: ConnectionID
    resource: str | None = None
    rule_name: str | None = None
    grammar_name: str | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ActivateResult(Extensible):
    """The positive answer to Activate (activate, operation 512)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Clear(Extensible):
    """Empty the queue of a prompt (clear, operation 513)."""

    over_connection: ConnectionID
    resource: str | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ClearResult(Extensible):
    """The positive answer to Clear (clear, operation 513)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ConcatenateMessage(Extensible):
    """Make one message of several (concatenate-message, operation 500)."""

    messages_to_concatenate: list[bytes]
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ConcatenateMessageResult(Extensible):
    """The positive answer to ConcatenateMessage (concatenate-message, operation 500)."""

    concatenated_message: bytes
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Deactivate(Extensible):
    """No longer recognise speech by a rule of a grammar (deactivate, operation 514)."""

    over_connection: ConnectionID
    resource: str | None = None
    rule_name: str | None = None
    grammar_name: str | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DeactivateResult(Extensible):
    """The positive answer to Deactivate (deactivate, operation 514)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DeleteMessage(Extensible):
    """Delete a message (delete-message, operation 501)."""

    message_to_be_deleted: bytes
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DeleteMessageResult(Extensible):
    """The positive answer to DeleteMessage (delete-message, operation 501)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class PlayMessage(Extensible):
    """Play a message into a call (play-message, operation 502)."""

    message_to_be_played: bytes
    over_connection: ConnectionID
    duration: int | None = None
    termination: Bits | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class PlayMessageResult(Extensible):
    """The positive answer to PlayMessage (play-message, operation 502)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class QueryVoiceAttribute(Extensible):
    """Tell one attribute of a message (query-voice-attribute, operation 503)."""

    message_to_query: bytes
    attribute_to_query: Name
    resource: str | None = None
    connection: ConnectionID | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class QueryVoiceAttributeResult(Extensible):
    """The positive answer to QueryVoiceAttribute (query-voice-attribute, operation 503).

    ``attribute``: Chosen ``encodingAlgorithm``, ``samplingRate``, ``duration``, ``filename``,
    ``currentPosition``, ``currentSpeed``, ``currentVolume``, ``currentGain`` or ``currentState``.
    """

    attribute: Chosen | Unknown
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Queue(Extensible):
    """Queue a message or text for a prompt (queue, operation 515)."""

    over_connection: ConnectionID
    message: bytes
    resource: str | None = None
    text: str | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class QueueResult(Extensible):
    """The positive answer to Queue (queue, operation 515)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class RecordMessage(Extensible):
    """Record a message from a call (record-message, operation 511)."""

    call_to_be_recorded: ConnectionID
    resource: str | None = None
    sampling_rate: int | None = None
    encoding_algorithm: Name | None = None
    max_duration: int | None = None
    termination: Bits | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class RecordMessageResult(Extensible):
    """The positive answer to RecordMessage (record-message, operation 511)."""

    resulting_message: bytes
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Reposition(Extensible):
    """Move within a message (reposition, operation 504).

    ``period_of_reposition``: Chosen ``absolutePosition`` or ``relativePosition``.
    """

    connection: ConnectionID
    period_of_reposition: Chosen | Unknown
    message_to_reposition: bytes | None = None
    resource: str | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class RepositionResult(Extensible):
    """The positive answer to Reposition (reposition, operation 504)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Resume(Extensible):
    """Play or record on (resume, operation 505)."""

    connection: ConnectionID
    message_to_resume: bytes | None = None
    resource: str | None = None
    duration: int | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ResumeResult(Extensible):
    """The positive answer to Resume (resume, operation 505)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Review(Extensible):
    """Play the last part again while recording (review, operation 506).

    ``period_to_review``: ``startOfMessage`` or a number.
    """

    connection: ConnectionID
    period_to_review: str | int | Unknown
    message_to_review: bytes | None = None
    resource: str | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ReviewResult(Extensible):
    """The positive answer to Review (review, operation 506)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetVoiceAttribute(Extensible):
    """Set one attribute of playing, recording or recognising (set-voice-attribute, operation 507).

    ``attribute_to_set``: Chosen ``currentSpeed``, ``currentVolume``, ``currentGain``, ``grammars``,
    ``language``, ``mode``, ``retainAudio``, ``silenceTimeout``, ``maxTimeout``, ``babbleTimeout``,
    ``endSilence``, ``rejectionThreshold``, ``autoInterruptible``, ``innerXML``, ``interDigitTimeout`` or
    ``preflush``.
    """

    connection: ConnectionID
    attribute_to_set: Chosen | Unknown
    message: bytes | None = None
    resource: str | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetVoiceAttributeResult(Extensible):
    """The positive answer to SetVoiceAttribute (set-voice-attribute, operation 507)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Start(Extensible):
    """Begin a prompt or a recognition (start, operation 516)."""

    over_connection: ConnectionID
    resource: str | None = None
    text: str | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class StartResult(Extensible):
    """The positive answer to Start (start, operation 516)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Stop(Extensible):
    """End playing or recording (stop, operation 508)."""

    connection: ConnectionID
    message_to_be_stopped: bytes | None = None
    resource: str | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class StopResult(Extensible):
    """The positive answer to Stop (stop, operation 508)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Suspend(Extensible):
    """Pause playing or recording (suspend, operation 509)."""

    connection: ConnectionID
    message: bytes | None = None
    resource: str | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SuspendResult(Extensible):
    """The positive answer to Suspend (suspend, operation 509)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ControlData(Extensible):
    """How synthesised speech shall sound (device-feature-types 127)."""

    gender: Name
    language: bytes


@dataclass(slots=True)
class SynthesizeMessage(Extensible):
    """Make a message out of a text (synthesize-message, operation 510)."""

    text_to_be_synthesized: str
    control: ControlData | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SynthesizeMessageResult(Extensible):
    """The positive answer to SynthesizeMessage (synthesize-message, operation 510)."""

    synthesized_message: bytes
    extensions: CSTACommonArguments | None = None
