"""Physical device services for buttons, displays, hookswitches and lamps (ECMA-269 clause 21.1).

Names, order: ECMA-285 edition 4.
"""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Extensible, Name
from teamcall_core.csta.common import CSTACommonArguments
from teamcall_core.csta.identifiers import DeviceID


@dataclass(slots=True)
class ButtonPress(Extensible):
    """Press a button of a device (button-press, operation 260)."""

    device: DeviceID
    button: bytes
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ButtonPressResult(Extensible):
    """The positive answer to ButtonPress (button-press, operation 260)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetButtonInformation(Extensible):
    """Tell the buttons of a device (get-button-information, operation 262)."""

    device: DeviceID
    button: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ButtonListItem(Extensible):
    """One button (get-button-information 262)."""

    button: bytes
    button_label: str | None = None
    button_label_settable: bool | None = None
    button_function: str | None = None
    button_associated_number: DeviceID | None = None
    button_associated_number_settable: bool | None = None
    button_press_indicator: bool | None = None
    lamp_list: list[bytes] | None = None


@dataclass(slots=True)
class GetButtonInformationResult(Extensible):
    """The positive answer to GetButtonInformation (get-button-information, operation 262)."""

    button_list: list[ButtonListItem]
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetDisplay(Extensible):
    """Tell what the displays of a device show (get-display, operation 263)."""

    device: DeviceID
    display: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DisplayListItem(Extensible):
    """One display (get-display 263)."""

    display_id: bytes
    logical_rows: int
    logical_columns: int
    physical_rows: int | None = None
    physical_columns: int | None = None
    physical_base_row_number: int | None = None
    physical_base_column_number: int | None = None
    character_set: Name | None = None
    contents_of_display: str | None = None


@dataclass(slots=True)
class GetDisplayResult(Extensible):
    """The positive answer to GetDisplay (get-display, operation 263)."""

    display_list: list[DisplayListItem]
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetHookswitchStatus(Extensible):
    """Tell which receivers of a device are on the hook (get-hookswitch-status, operation 264)."""

    device: DeviceID
    hookswitch: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class HookswitchStatusListItem(Extensible):
    """Whether one receiver is on the hook (get-hookswitch-status 264)."""

    hookswitch: bytes
    hookswitch_on_hook: bool


@dataclass(slots=True)
class GetHookswitchStatusResult(Extensible):
    """The positive answer to GetHookswitchStatus (get-hookswitch-status, operation 264)."""

    hookswitch_status_list: list[HookswitchStatusListItem]
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetLampInformation(Extensible):
    """Tell the lamps of a device (get-lamp-information, operation 265)."""

    device: DeviceID
    lamp: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class LampListItem(Extensible):
    """One lamp (get-lamp-information 265)."""

    lamp: bytes
    lamp_label: bytes | None = None
    button: bytes | None = None
    lamp_color: Name | None = None


@dataclass(slots=True)
class GetLampInformationResult(Extensible):
    """The positive answer to GetLampInformation (get-lamp-information, operation 265)."""

    lamp_list: list[LampListItem]
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetLampMode(Extensible):
    """Tell how the lamps of a device burn (get-lamp-mode, operation 266)."""

    device: DeviceID
    lamp: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class LampModeListItem(Extensible):
    """How one lamp burns (get-lamp-mode 266)."""

    lamp: bytes
    lamp_mode: Name
    lamp_brightness: Name | None = None
    lamp_color: Name | None = None
    button: bytes | None = None


@dataclass(slots=True)
class GetLampModeResult(Extensible):
    """The positive answer to GetLampMode (get-lamp-mode, operation 266)."""

    lamp_mode_list: list[LampModeListItem]
    lamp: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetMessageWaitingIndicator(Extensible):
    """Tell whether a message waits (get-message-waiting-indicator, operation 267)."""

    device: DeviceID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetMessageWaitingIndicatorResult(Extensible):
    """The positive answer to GetMessageWaitingIndicator (get-message-waiting-indicator, operation 267)."""

    message_waiting_on: bool
    device_for_message: DeviceID | None = None
    lamp_is_present: bool | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetButtonInformation(Extensible):
    """Label a button, or give it a number (set-button-information, operation 273)."""

    device: DeviceID
    button: bytes
    button_label: str | None = None
    button_associated_number: DeviceID | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetButtonInformationResult(Extensible):
    """The positive answer to SetButtonInformation (set-button-information, operation 273)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetDisplay(Extensible):
    """Show a text on a display (set-display, operation 274)."""

    device: DeviceID
    display: bytes | None = None
    physical_base_row_number: int | None = None
    physical_base_column_number: int | None = None
    contents_of_display: str | None = None
    offset: int | None = None
    character_set: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetDisplayResult(Extensible):
    """The positive answer to SetDisplay (set-display, operation 274)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetHookswitchStatus(Extensible):
    """Lift a receiver or lay it down (set-hookswitch-status, operation 275)."""

    device: DeviceID
    hookswitch: bytes
    hookswitch_on_hook: bool
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetHookswitchStatusResult(Extensible):
    """The positive answer to SetHookswitchStatus (set-hookswitch-status, operation 275)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetLampMode(Extensible):
    """Switch a lamp (set-lamp-mode, operation 276)."""

    device: DeviceID
    lamp: bytes
    lamp_mode: Name
    lamp_brightness: Name | None = None
    lamp_color: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetLampModeResult(Extensible):
    """The positive answer to SetLampMode (set-lamp-mode, operation 276)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetMessageWaitingIndicator(Extensible):
    """Show or hide that a message waits (set-message-waiting-indicator, operation 277)."""

    device: DeviceID
    message_waiting_on: bool
    device_for_message: DeviceID | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetMessageWaitingIndicatorResult(Extensible):
    """The positive answer to SetMessageWaitingIndicator (set-message-waiting-indicator, operation 277)."""

    extensions: CSTACommonArguments | None = None
