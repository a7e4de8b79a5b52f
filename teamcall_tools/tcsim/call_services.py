"""The services on calls that the simulated telephone system offers (ECMA-269 clauses 17.1 and 18.1)."""

from __future__ import annotations

from collections.abc import Callable

from teamcall_core.csta import services as asked
from teamcall_core.csta.common import ConnectionListItem
from teamcall_core.csta.identifiers import DeviceID

from .model import Call, CallModel
from .peer import Peer
from .requests import Requests
from .wire import connection_id, device_word, named

Service = Callable[..., object]
_CALL_DATA = (
    ("account_code", "account_info"),
    ("auth_code", "auth_code"),
    ("correlator_data", "correlator_data"),
    ("call_qualifying_data", "call_qualifying_data"),
    ("subject_of_call", "subject_of_call"),
    ("language_preferences", "language_preferences"),
)
"""What AssociateData may bring, and how it is called in the CallInformation event."""


class CallServices:
    """One method for each service; ``table`` finds it by operation and body."""

    def __init__(self, model: CallModel, requests: Requests) -> None:
        self._model = model
        self._requests = requests
        self.table: dict[tuple[str, type], Service] = {
            ("makeCall", asked.MakeCall): self._make_call,
            ("dialDigits", asked.DialDigits): self._dial_digits,
            ("answerCall", asked.AnswerCall): self._answer_call,
            ("clearConnection", asked.ClearConnection): self._clear_connection,
            ("clearCall", asked.ClearCall): self._clear_call,
            ("holdCall", asked.HoldCall): self._hold_call,
            ("retrieveCall", asked.RetrieveCall): self._retrieve_call,
            ("consultationCall", asked.ConsultationCall): self._consultation_call,
            ("alternateCall", asked.AlternateCall): self._alternate_call,
            ("reconnectCall", asked.ReconnectCall): self._reconnect_call,
            ("transferCall", asked.TransferCall): self._transfer_call,
            ("conferenceCall", asked.ConferenceCall): self._conference_call,
            ("singleStepTransferCall", asked.SingleStepTransferCall): self._single_step_transfer,
            ("singleStepConferenceCall", asked.SingleStepConferenceCall): self._single_step_conference,
            ("deflectCall", asked.DeflectCall): self._deflect_call,
            ("directedPickupCall", asked.DirectedPickupCall): self._directed_pickup,
            ("groupPickupCall", asked.GroupPickupCall): self._group_pickup,
            ("parkCall", asked.ParkCall): self._park_call,
            ("callBack", asked.CallBack): self._call_back,
            ("associateData", asked.AssociateData): self._associate_data,
            ("generateDigits", asked.GenerateDigits): self._generate_digits,
        }

    # --- one call ---------------------------------------------------------------------------------------------------

    def _make_call(self, body: asked.MakeCall, _peer: Peer) -> object:
        device = device_word(body.calling_device)
        with self._requests.commanding(device):
            call = self._model.make_call(device, device_word(body.called_directory_number), body.correlator_data)
        return asked.MakeCallResult(connection_id(call.number, device))

    def _dial_digits(self, body: asked.DialDigits, _peer: Peer) -> object:
        device, number = self._requests.connection(body.dialling_connection)
        with self._requests.commanding(device):
            self._model.dial_in(device, number, device_word(body.dialling_sequence))
        return asked.DialDigitsResult()

    def _answer_call(self, body: asked.AnswerCall, _peer: Peer) -> object:
        device, number = self._requests.connection(body.call_to_be_answered)
        with self._requests.commanding(device):
            self._model.answer(device, number)
        return asked.AnswerCallResult()

    def _clear_connection(self, body: asked.ClearConnection, _peer: Peer) -> object:
        device, number = self._requests.connection(body.connection_to_be_cleared)
        with self._requests.commanding(device):
            self._model.clear(device, number)
        return asked.ClearConnectionResult()

    def _clear_call(self, body: asked.ClearCall, _peer: Peer) -> object:
        device, number = self._requests.connection(body.call_to_be_cleared)
        with self._requests.commanding(device):
            self._model.clear_call(device, number)
        return asked.ClearCallResult()

    def _hold_call(self, body: asked.HoldCall, _peer: Peer) -> object:
        device, number = self._requests.connection(body.call_to_be_held)
        with self._requests.commanding(device):
            self._model.hold(device, number)
        return asked.HoldCallResult()

    def _retrieve_call(self, body: asked.RetrieveCall, _peer: Peer) -> object:
        device, number = self._requests.connection(body.call_to_be_retrieved)
        with self._requests.commanding(device):
            self._model.retrieve(device, number)
        return asked.RetrieveCallResult()

    # --- two calls --------------------------------------------------------------------------------------------------

    def _consultation_call(self, body: asked.ConsultationCall, _peer: Peer) -> object:
        device, number = self._requests.connection(body.existing_call)
        with self._requests.commanding(device):
            call = self._model.consult(device, device_word(body.consulted_device), number)
        return asked.ConsultationCallResult(connection_id(call.number, device))

    def _alternate_call(self, body: asked.AlternateCall, _peer: Peer) -> object:
        device, held, active = self._requests.pair(body.held_call, body.active_call)
        with self._requests.commanding(device):
            self._model.alternate(device, held, active)
        return asked.AlternateCallResult()

    def _reconnect_call(self, body: asked.ReconnectCall, _peer: Peer) -> object:
        device, held, active = self._requests.pair(body.held_call, body.active_call)
        with self._requests.commanding(device):
            self._model.reconnect(device, held, active)
        return asked.ReconnectCallResult()

    def _transfer_call(self, body: asked.TransferCall, _peer: Peer) -> object:
        device, held, active = self._requests.pair(body.held_call, body.active_call)
        with self._requests.commanding(device):
            call = self._model.transfer(device, held, active)
        return asked.TransferCallResult(connection_id(call.number, next(iter(call.legs))), _connections(call))

    def _conference_call(self, body: asked.ConferenceCall, _peer: Peer) -> object:
        device, held, active = self._requests.pair(body.held_call, body.active_call)
        with self._requests.commanding(device):
            call = self._model.conference(device, held, active)
        return asked.ConferenceCallResult(connection_id(call.number, device), _connections(call))

    def _single_step_transfer(self, body: asked.SingleStepTransferCall, _peer: Peer) -> object:
        device, number = self._requests.connection(body.active_call)
        with self._requests.commanding(device):
            call = self._model.single_step_transfer(device, device_word(body.transferred_to), number)
        first = connection_id(call.number, next(iter(call.legs)))
        return asked.SingleStepTransferCallResult(first, _connections(call))

    def _single_step_conference(self, body: asked.SingleStepConferenceCall, _peer: Peer) -> object:
        device, number = self._requests.connection(body.active_call)
        target = device_word(body.device_to_join)
        with self._requests.commanding(device):
            call = self._model.single_step_conference(device, target, number)
        return asked.SingleStepConferenceCallResult(connection_id(call.number, target))

    # --- other devices ----------------------------------------------------------------------------------------------

    def _deflect_call(self, body: asked.DeflectCall, _peer: Peer) -> object:
        device, number = self._requests.connection(body.call_to_be_diverted)
        with self._requests.commanding(device):
            self._model.deflect(device, device_word(body.new_destination), number)
        return asked.DeflectCallResult()

    def _directed_pickup(self, body: asked.DirectedPickupCall, _peer: Peer) -> object:
        other, number = self._requests.connection(body.call_to_be_picked_up)
        device = self._requests.device(body.requesting_device)
        with self._requests.commanding(other), self._requests.commanding(device):
            call = self._model.pick_up(device, other, number)
        return asked.DirectedPickupCallResult(connection_id(call.number, device))

    def _group_pickup(self, body: asked.GroupPickupCall, _peer: Peer) -> object:
        device = self._requests.device(body.new_destination)
        with self._requests.commanding(device):
            call = self._model.group_pick_up(device)
        return asked.GroupPickupCallResult(connection_id(call.number, device))

    def _park_call(self, body: asked.ParkCall, _peer: Peer) -> object:
        device, number = self._requests.connection(body.parking)
        target = device_word(body.park_to)
        with self._requests.commanding(device):
            call = self._model.park(device, target, number)
        return asked.ParkCallResult(connection_id(call.number, target))

    def _call_back(self, body: asked.CallBack, _peer: Peer) -> object:
        device, number = self._requests.connection(body.callback_connection)
        with self._requests.commanding(device):
            call = self._model.call_back(device, number)
        return asked.CallBackResult(DeviceID(call.called or ""))

    # --- data -------------------------------------------------------------------------------------------------------

    def _associate_data(self, body: asked.AssociateData, _peer: Peer) -> object:
        device, number = self._requests.connection(body.existing_call)
        values = ((told, getattr(body, given)) for given, told in _CALL_DATA)
        self._model.associate(device, {told: value for told, value in values if value is not None}, number)
        return asked.AssociateDataResult()

    def _generate_digits(self, body: asked.GenerateDigits, _peer: Peer) -> object:
        device, number = self._requests.connection(body.connection_to_send_digits)
        self._model.generate_digits(device, body.characters_to_send or "", number)
        return asked.GenerateDigitsResult()


def _connections(call: Call) -> list[ConnectionListItem]:
    return [
        ConnectionListItem(connection_id(call.number, leg), endpoint=named(call.number_of(leg))) for leg in call.legs
    ]
