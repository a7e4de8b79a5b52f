"""What keeps a server from starting although its files are sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from teamcall_daemon import start
from teamcall_daemon.exits import Exit, StartError
from teamcall_daemon.home import Home
from teamcall_daemon.start import load_configuration

CONF = b"pbxType = openscapevoice\ncstaLinkAddress = 192.0.2.10\n"


def test_a_telephone_system_in_xml_needs_lxml(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = Home.of(None, str(tmp_path))
    assert load_configuration(home, {}, text=CONF).settings.csta_link_port == 1040
    monkeypatch.setattr(start, "find_spec", lambda _name: None)
    with pytest.raises(StartError) as caught:
        load_configuration(home, {}, text=CONF)
    assert caught.value.status == Exit.CONFIGURATION
    (line,) = caught.value.lines
    assert line.endswith(
        "the telephone system openscapevoice speaks CSTA in XML, for which the package lxml is missing. "
        "Install it with pip install teamcall[xml]."
    )


def test_without_lxml_the_others_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "find_spec", lambda _name: None)
    text = CONF.replace(b"openscapevoice", b"panasonic")
    assert load_configuration(Home.of(None, str(tmp_path)), {}, text=text).settings.csta_link_port == 33333
