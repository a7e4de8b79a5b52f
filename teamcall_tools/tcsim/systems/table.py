"""The telephone systems that the simulator plays: one row each, with what was assumed because nobody recorded it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from teamcall_core.csta import Phase
from teamcall_core.framing import Ecma323, HiPath, LengthPrefix
from teamcall_core.framing.ecma323 import LAST_INVOKE_ID

from .system import System

GENERIC = System(
    key="generic",
    name="any telephone system with CSTA Phase III in BER and ACSE",
    phase=Phase.III,
    framing=LengthPrefix,
    dialogue_class="acse.AcseDialogue",
    speech_class="speech.Speech",
)
SIMULATOR = replace(GENERIC, key="simulator", name="the same, as CSTAServer --demo uses it")
PANASONIC = replace(
    GENERIC,
    key="panasonic",
    name="Panasonic KX-TDA, TDE, NCP, NS",
    dialogue_class="panasonic.PanasonicDialogue",
    speech_class="panasonic.PanasonicSpeech",
    status_interval=60.0,
    largest_request=240,
    assumed=(
        "SystemStatus comes every 60 s, and must be answered within 30 s.",
        "A request of more than 240 octets ends the link.",
        "Events name the device they are about by its device number, callers and called by what was dialled.",
    ),
)
HIPATH3000 = replace(
    GENERIC,
    key="hipath3000",
    name="Siemens HiPath 3000",
    framing=HiPath,
    dialogue_class="acse.HiPathDialogue",
    speech_class="hipath.HiPathSpeech",
    login=("AMHOST", "77777"),
    waits_for_status=True,
    largest_request=1000,
    assumed=(
        "A request before the first SystemStatus was answered, or of more than 1000 octets, ends the link.",
        "SystemStatus comes once.",
    ),
)
OPENSCAPEVOICE = System(
    key="openscapevoice",
    name="Unify OpenScape Voice",
    phase=Phase.XML4,
    framing=Ecma323,
    dialogue_class="register.RegisterDialogue",
    speech_class="openscape.OpenScapeVoiceSpeech",
    status_interval=60.0,
    waits_for_status=True,
    last_invoke_id=LAST_INVOKE_ID,
    assumed=(
        "SystemStatus comes every 60 s, and must be answered within 30 s.",
        "A request before SystemRegister ends the link.",
        "Forwarding and other features are those of the generic system.",
    ),
)
MD110 = System(
    key="md110",
    name="Ericsson MD110 with Application Link 4.0",
    phase=Phase.I,
    framing=LengthPrefix,
    dialogue_class="acse.BareDialogue",
    speech_class="speech.TranslatedSpeech",
    assumed=(
        "No SystemStatus comes; one that is asked for is answered.",
        "Call identifiers and cross references have two octets, devices in connections are numbers.",
    ),
)
OMNIPCXENTERPRISE = System(
    key="omnipcxenterprise",
    name="Alcatel-Lucent OmniPCX Enterprise",
    phase=Phase.II,
    framing=LengthPrefix,
    dialogue_class="acse.OmniPcxDialogue",
    speech_class="alcatel.OmniPcxSpeech",
    status_interval=30.0,
    first_invoke_id=0x1FC8,
    assumed=(
        "B is answered by P, as the manual of OmniPCX Office has it.",
        "The AARE has the form of the AARQ that was recorded; the first SystemStatus follows it at once.",
        "An unanswered SystemStatus ends the link after 30 s.",
        "A dynamic device stands for one device in all its calls.",
    ),
)
AVAYA_AES = System(
    key="avaya-aes",
    name="Avaya AE Services (DMCC)",
    phase=Phase.XML3,
    framing=Ecma323,
    dialogue_class="session.SessionDialogue",
    speech_class="avaya.AvayaSpeech",
    status_interval=0.0,
    status_patience=0.0,
    session_duration=180.0,
    last_invoke_id=LAST_INVOKE_ID,
    assumed=(
        "A session whose timer is not set again in time is ended with sessionTimerExpired, and the link with it.",
        "A device without its switch is refused with invalidDeviceID; a number that is dialled may be plain.",
    ),
)
ELTEX = replace(
    AVAYA_AES,
    key="eltex",
    name="Eltex ECSS-10",
    dialogue_class="session.EltexDialogue",
    speech_class="xml.XmlSpeech",
    session_duration=300.0,
    assumed=(
        "A session whose timer is not set again in time is ended with sessionTimerExpired, and the link with it.",
        "Devices are plain numbers.",
    ),
)
ZULTYS = System(
    key="zultys",
    name="Zultys MX",
    phase=Phase.XML3,
    framing=Ecma323,
    dialogue_class="login.LoginDialogue",
    speech_class="xml.XmlSpeech",
    status_patience=0.0,
    session_duration=120.0,
    last_invoke_id=LAST_INVOKE_ID,
    assumed=(
        "Edition 3 of ECMA-323; what stands in loginResponce and loginFailed; that the link ends with a failed login.",
        "A link on which nothing came for 120 s is ended.",
    ),
)

SYSTEMS: Mapping[str, System] = MappingProxyType(
    {
        system.key: system
        for system in (
            GENERIC,
            SIMULATOR,
            PANASONIC,
            HIPATH3000,
            OPENSCAPEVOICE,
            MD110,
            OMNIPCXENTERPRISE,
            AVAYA_AES,
            ELTEX,
            ZULTYS,
        )
    }
)
"""By the word after ``--pbxType``."""
