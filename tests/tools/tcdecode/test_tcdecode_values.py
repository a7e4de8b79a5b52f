"""Values as JSON and back: everything that a message can hold, and every class of the codecs."""

from __future__ import annotations

import importlib
import json
import pkgutil
from dataclasses import dataclass, is_dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_tools.tcdecode.values import JsonError, Writer, class_of, name_of, read_value


def there_and_back(value: object) -> object:
    return read_value(json.loads(json.dumps(Writer(secrets=True).value(value))), "value")


plain = st.one_of(
    st.none(), st.booleans(), st.integers(), st.text(max_size=8), st.binary(max_size=8),
    st.sampled_from(csta.DeviceStatus),
    st.builds(csta.Bits, st.sets(st.one_of(st.sampled_from(["a", "b"]), st.integers(0, 20)), max_size=4)),
)  # fmt: skip
deep = st.recursive(
    plain,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.lists(inner, max_size=4).map(tuple),
        st.dictionaries(st.text(max_size=3), inner, max_size=3),
        st.builds(csta.Chosen, st.text(max_size=4), inner),
        st.builds(csta.Unknown, st.one_of(st.text(max_size=4), st.integers(0, 255)), st.binary(max_size=4)),
    ),
    max_leaves=12,
)


@given(deep)
@settings(max_examples=100)
def test_any_value(value: object) -> None:
    back = there_and_back(value)
    assert back == value
    assert repr(back) == repr(value)


def test_every_class_of_the_codecs_is_found_by_its_name() -> None:
    found = 0
    for package in ("events", "services"):
        home = importlib.import_module(f"teamcall_core.csta.{package}")
        for one in pkgutil.iter_modules(home.__path__, home.__name__ + "."):
            for kind in vars(importlib.import_module(one.name)).values():
                if isinstance(kind, type) and is_dataclass(kind):
                    assert class_of(name_of(kind), "value") is kind
                    found += 1
    assert found > 30


def test_a_class_outside_the_usual_modules_is_named_with_its_module() -> None:
    from teamcall_core.csta.phase3 import tables  # noqa: PLC0415 - any module will do

    @dataclass
    class Special:
        number: int

    Special.__module__, Special.__qualname__ = tables.__name__, "Special"
    tables.Special = Special  # type: ignore[attr-defined]
    try:
        assert name_of(Special) == "phase3.tables.Special"
        assert there_and_back(Special(3)) == Special(3)
    finally:
        del tables.Special  # type: ignore[attr-defined]


def test_absent_attributes_are_left_out_and_defaults_that_are_not_none_are_not() -> None:
    told = Writer().value(csta.AARQ(user_information=None))
    assert told == {"$type": "AARQ", "application_context_name": "1.3.12.0.218", "user_information": None}
    assert there_and_back(csta.AARQ(user_information=None)) == csta.AARQ(user_information=None)


def test_secrets() -> None:
    body = csta.AARQ("AMHOST", "77777", calling_authentication_value=csta.Unknown("password", b"77777"))
    told = Writer().value(body)
    assert isinstance(told, dict)
    assert (told["password"], told["calling_authentication_value"]) == ("***", "***")
    assert b"77777".hex() not in json.dumps(told)
    assert there_and_back(body) == body


def test_what_has_no_form_is_told_and_not_read_back() -> None:
    told = Writer().value({1, 2}.__iter__)
    assert isinstance(told, dict)
    assert list(told) == ["$repr"]
    with pytest.raises(JsonError):
        read_value(told, "value")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"$hex": "0"}, "value: "),
        ({"$hex": 3}, "value: "),
        ({"$hex": "00", "$bits": []}, "value: needs one of"),
        ({}, "value: needs one of .* has none"),
        ([{"$bits": [[]]}], r"value\[0\]: "),
        ({"$enum": "DeviceStatus"}, "value: 'value'"),
        ({"$enum": "DeviceStatus", "value": "x"}, "value: 'x' is not a valid DeviceStatus"),
        ({"$enum": "DeviceID", "value": "x"}, "value: DeviceID is no enumeration"),
        ({"$type": "DeviceStatus"}, "value: DeviceStatus is no class of messages"),
        ({"$type": "DeviceID", "number": "1"}, "value: .*number"),
        ({"$type": "DeviceID", "identifier": {"$hex": "x"}}, r"value\.identifier: "),
        ({"$type": 3}, "value: a class is named by a text"),
        ({"$type": "os.path"}, "value: there is no class 'os.path'"),
        ({"$type": "teamcall_core.csta..x"}, "value: there is no class"),
        ({"$type": "codec.import_module"}, "value: there is no class"),
        ({"$tuple": {"$map": [[{"$hex": "00"}]]}}, "value: "),
        ({"$map": [[[], 1]]}, "value: "),
    ],
)
def test_what_is_refused(data: Any, told: str) -> None:
    with pytest.raises(JsonError, match=told):
        read_value(data, "value")
