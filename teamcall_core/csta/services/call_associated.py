"""Call associated services (ECMA-269 clause 18.1). Names, order: ECMA-285 edition 4."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Extensible, Name
from teamcall_core.csta.common import ConnectionInformation, CSTACommonArguments
from teamcall_core.csta.identifiers import ConnectionID, DeviceID


@dataclass(slots=True)
class AssociateData(Extensible):
    """Attach account, authorisation or other data to a call (associate-data, operation 230)."""

    existing_call: ConnectionID
    account_code: bytes | None = None
    auth_code: bytes | None = None
    correlator_data: bytes | None = None
    call_qualifying_data: bytes | None = None
    call_characteristics: Bits | None = None
    subject_of_call: str | None = None
    language_preferences: str | None = None
    device_info: DeviceID | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class AssociateDataResult(Extensible):
    """The positive answer to AssociateData (associate-data, operation 230)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CancelTelephonyTones(Extensible):
    """Stop a tone (cancel-telephony-tones, operation 231)."""

    connection_to_stop_tone: ConnectionID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CancelTelephonyTonesResult(Extensible):
    """The positive answer to CancelTelephonyTones (cancel-telephony-tones, operation 231)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ChangeConnectionInformation(Extensible):
    """Change the media of a connection (change-connection-information, operation 377)."""

    connection_to_be_changed: ConnectionID
    requested_connection_info: ConnectionInformation
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ChangeConnectionInformationResult(Extensible):
    """The positive answer to ChangeConnectionInformation (change-connection-information, operation 377)."""

    actual_connection_info: ConnectionInformation
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GenerateDigits(Extensible):
    """Send digits into a call (generate-digits, operation 232)."""

    connection_to_send_digits: ConnectionID
    digit_mode: Name | None = None
    characters_to_send: str | None = None
    tone_duration: int | None = None
    pulse_rate: int | None = None
    pause_duration: int | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GenerateDigitsResult(Extensible):
    """The positive answer to GenerateDigits (generate-digits, operation 232)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GenerateTelephonyTones(Extensible):
    """Send a tone into a call (generate-telephony-tones, operation 233)."""

    connection_to_send_tone: ConnectionID
    tone_to_send: Name
    tone_duration: int | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GenerateTelephonyTonesResult(Extensible):
    """The positive answer to GenerateTelephonyTones (generate-telephony-tones, operation 233)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SendUserInformation(Extensible):
    """Send data of the application to the other side of a call (send-user-information, operation 234)."""

    existing_call: ConnectionID
    user_data: bytes
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SendUserInformationResult(Extensible):
    """The positive answer to SendUserInformation (send-user-information, operation 234)."""

    extensions: CSTACommonArguments | None = None
