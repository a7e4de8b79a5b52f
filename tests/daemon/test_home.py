"""The files of an installation, and what is said when one cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from teamcall_daemon.cli import main
from teamcall_daemon.exits import Exit, StartError
from teamcall_daemon.home import Home, read, read_if_present


def test_the_home_is_above_the_folder_of_the_configuration(tmp_path):
    home = Home.of(str(tmp_path / "conf" / "Default.conf"), None)
    assert home.root == tmp_path
    assert home.public_keys == tmp_path / "conf" / "license.pub"
    assert home.device_license == tmp_path / "conf" / "DeviceLicense.conf"


def test_a_relative_name_is_meant_from_where_we_are(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert Home.of("Default.conf", None).root == tmp_path.parent
    assert Home.of(None, "x").config == tmp_path / "x" / "conf" / "Default.conf"


def test_home_beside_a_configuration_moves_the_logs(tmp_path):
    home = Home.of("/etc/csta/Default.conf", str(tmp_path))
    assert home.config == Path("/etc/csta/Default.conf")
    assert home.log_folder() == tmp_path / "log"
    assert (tmp_path / "log" / "Error.log").exists()


def test_a_home_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(StartError) as caught:
        Home.of(None, str(tmp_path / "typo")).log_folder()
    assert caught.value.status is Exit.CONFIGURATION
    assert not (tmp_path / "typo").exists()


def refuse(self, *arguments, **options):
    raise PermissionError(13, "Permission denied", str(self))


def test_no_permission_to_read(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "read_bytes", refuse)
    for reading in (read, read_if_present):
        with pytest.raises(StartError, match="no permission to read") as caught:
            reading(tmp_path / "Default.conf")
        assert caught.value.status is Exit.NO_PERMISSION


def test_no_permission_to_log(tmp_path, monkeypatch, capsys):
    (tmp_path / "conf").mkdir()
    config = tmp_path / "conf" / "Default.conf"
    config.write_text("pbxType = generic\ncstaLinkAddress = 127.0.0.1\ncstaLinkPort = 1\n")
    monkeypatch.setattr(Path, "mkdir", refuse)
    assert main(["-c", str(config)]) == Exit.NO_PERMISSION
    [line] = capsys.readouterr().err.splitlines()
    assert "no permission to write" in line


def test_a_file_that_need_not_be_there(tmp_path):
    assert read_if_present(tmp_path / "license.pub") is None
    with pytest.raises(StartError, match="No such file"):
        read(tmp_path / "license.pub")


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(StartError) as caught:
        read_if_present(tmp_path)
    assert caught.value.status is Exit.CONFIGURATION
