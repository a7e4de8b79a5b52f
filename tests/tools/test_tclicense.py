"""tclicense as it is used: in this process by its words, and once as a module of its own."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from teamcall_core.licensing import parse_public_keys
from teamcall_tools import tclicense

HOST = "tc.example.com"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """A folder with ``maker.key`` and ``maker.pub``, which is the current one; ``conf/license.pub`` trusts that key."""
    monkeypatch.chdir(tmp_path)
    assert tclicense.main(["keygen", "maker"]) == 0
    (tmp_path / "conf").mkdir()
    (tmp_path / "conf" / "license.pub").write_bytes((tmp_path / "maker.pub").read_bytes())
    capsys.readouterr()
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Exit status, standard output, standard error."""
    try:
        status = tclicense.main(words)
    except SystemExit as end:
        status = int(end.code or 0)
    output = capsys.readouterr()
    return status, output.out, output.err


def issued(capsys: pytest.CaptureFixture[str], *more: str) -> str:
    status, out, err = run(
        capsys, "issue", "--key", "maker.key", "--holder", "Huber GmbH", "--devices", "10", *more, "--json"
    )
    assert (status, err) == (0, "")
    token = json.loads(out)["license"]
    assert isinstance(token, str)
    return token


# --- keygen --------------------------------------------------------------------------------------------------------


def test_keygen_writes_a_pair(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "keygen", "sub")
    assert status == 0
    assert stat.S_IMODE((home / "sub.key").stat().st_mode) == 0o600
    line = (home / "sub.pub").read_text().strip()
    assert line in out
    assert "PRIVATE KEY" in (home / "sub.key").read_text()
    assert "PRIVATE KEY" not in out
    [key] = parse_public_keys((home / "sub.pub").read_bytes(), "sub.pub")
    assert key.name == "sub"


def test_the_private_key_is_0600_whatever_the_umask_allows(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = os.umask(0)
    try:
        run(capsys, "keygen", "open")
    finally:
        os.umask(before)
    assert stat.S_IMODE((home / "open.key").stat().st_mode) == 0o600


@pytest.mark.parametrize("existing", ["two.key", "two.pub"])
@pytest.mark.parametrize("kind", ["file", "link"])
def test_keygen_overwrites_nothing(home: Path, capsys: pytest.CaptureFixture[str], existing: str, kind: str) -> None:
    if kind == "file":
        (home / existing).write_text("precious")
    else:
        (home / existing).symlink_to(home / "elsewhere")
    before = sorted(home.iterdir())
    status, out, err = run(capsys, "keygen", "two")
    assert (status, out) == (64, "")
    assert err == f"tclicense: {existing} exists already and is not overwritten; choose another NAME.\n"
    assert sorted(home.iterdir()) == before
    assert kind == "link" or (home / existing).read_text() == "precious"


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("name", ["", "..", "a\nb"])
def test_keygen_needs_a_name(capsys: pytest.CaptureFixture[str], name: str) -> None:
    status, out, err = run(capsys, "keygen", name)
    assert (status, out) == (64, "")
    assert "the name of a file" in err


def test_keygen_in_a_folder_that_does_not_exist(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capsys, "keygen", str(home / "none" / "x"))
    assert status == 64
    assert "cannot be written: No such file or directory." in err


def test_keygen_leaves_no_half_pair(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    create = tclicense._create

    def no_public_key(file: Path, octets: bytes, mode: int) -> None:
        if file.suffix == ".pub":
            raise tclicense.UsageError("the disk is full.")
        create(file, octets, mode)

    monkeypatch.setattr(tclicense, "_create", no_public_key)
    assert run(capsys, "keygen", "half")[0] == 64
    assert not (home / "half.key").exists()


def test_keygen_json(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "keygen", "sub", "--json")
    assert status == 0
    assert json.loads(out) == {
        "ok": True,
        "private_key": "sub.key",
        "public_key": "sub.pub",
        "line": (home / "sub.pub").read_text().strip(),
    }


# --- issue ---------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("home")
def test_issue_prints_the_line_for_the_configuration(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["issue", "--key", "maker.key", "--holder", "Huber", "--devices", "3", "--expires", "2030-12-31"]
    status, out, err = run(capsys, *words, "--host", HOST)
    assert (status, err) == (0, "")
    assert out.startswith("Licensed to Huber for 3 devices until 2030-12-31 on the host tc.example.com.\n")
    assert re.search(r"^license = TC1\.[\w-]+\.[\w-]+$", out, re.MULTILINE)


@pytest.mark.usefixtures("home")
def test_what_issue_prints_can_be_saved_and_verified(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "issue", "--key", "maker.key", "--holder", "A = B", "--devices", "3")
    (home / "conf" / "licence.txt").write_text(out)
    assert run(capsys, "verify", "conf/licence.txt")[:2] == (0, "Valid. Licensed to A = B for 3 devices.\n")


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--key", "none.key", "--devices", "3"], "none.key cannot be read: No such file or directory."),
        (["--key", "conf", "--devices", "3"], "conf cannot be read: Is a directory."),
        (["--key", "maker.pub", "--devices", "3"], "no Ed25519 private key"),
        (["--key", "maker.key", "--devices", "0"], "A licence is for 1 to 1000000 devices."),
        (["--key", "maker.key", "--devices", "many"], "argument --devices: invalid int value"),
        (["--key", "maker.key"], "the following arguments are required: --devices"),
        (["--key", "maker.key", "--devices", "3", "--expires", "31.12.2030"], "is not a date; write YYYY-MM-DD"),
        (["--key", "maker.key", "--devices", "3", "--host", "a b"], "'hostname -f'"),
    ],
)
def test_issue_refuses(capsys: pytest.CaptureFixture[str], words: list[str], message: str) -> None:
    status, out, err = run(capsys, "issue", "--holder", "Huber", *words)
    assert (status, out) == (64, "")
    assert message in err


# --- verify --------------------------------------------------------------------------------------------------------

FORMS = {
    "a configuration": "# ours\nlicense = {}\npbxType = generic\n",
    "a configuration with faults elsewhere": "pbxType = nonsense\n[section]\nLICENSE={}\nno equals sign\n",
    "the licence alone": "{}",
    "the licence with a byte order mark and a line end": "\ufeff{}\r\n",
}


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS.keys())
def test_verify_reads_files(home: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    (home / "conf" / "Default.conf").write_text(form.format(issued(capsys)), "utf-8")
    status, out, err = run(capsys, "verify", "conf/Default.conf")
    assert (status, out, err) == (0, "Valid. Licensed to Huber GmbH for 10 devices.\n", "")


@pytest.mark.usefixtures("home")
def test_verify_takes_a_licence_that_was_broken_into_lines(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    token = issued(capsys)
    (home / "conf" / "x").write_text(f"{token[:40]}\n{token[40:]}\n")
    assert run(capsys, "verify", "conf/x")[0] == 0


@pytest.mark.usefixtures("home")
def test_verify_takes_the_licence_itself(capsys: pytest.CaptureFixture[str]) -> None:
    token = issued(capsys)
    assert run(capsys, "verify", token, "--keys", "maker.pub")[0] == 0
    status, _, err = run(capsys, "verify", token)
    assert status == 64
    assert "--keys FILE" in err
    assert token not in err


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("words", "status", "text"),
    [
        (["--date", "2030-12-31", "--host", HOST.upper()], 0, "Valid. "),
        (
            ["--date", "2031-01-01", "--host", HOST],
            1,
            "Not valid. The licence has expired: its last day was 2030-12-31.",
        ),
        (["--date", "2030-01-01", "--host", "x"], 1, "Not valid. The licence is for the host 'tc.example.com', this"),
        (["--date", "2030-01-01", "--host", HOST, "--keys", "other.pub"], 1, "Not valid. The licence is not signed by"),
        (["--date", "2030-01-01", "--host", HOST, "--keys", "/dev/null"], 1, "Not valid. There is no trusted key"),
    ],
)
def test_verify_judges_as_the_server_does(
    home: Path, capsys: pytest.CaptureFixture[str], words: list[str], status: int, text: str
) -> None:
    run(capsys, "keygen", "other")
    token = issued(capsys, "--expires", "2030-12-31", "--host", HOST)
    (home / "conf" / "Default.conf").write_text(f"license = {token}\n")
    found, out, err = run(capsys, "verify", "conf/Default.conf", *words)
    assert (found, err) == (status, "")
    assert out.startswith(text)
    assert token not in out
    found, out, _ = run(capsys, "verify", "conf/Default.conf", *words, "--json")
    members = json.loads(out)
    assert found == status
    assert members["ok"] is (status == 0)
    assert members.get("reason", "").startswith(text.removeprefix("Not valid. ").removeprefix("Valid. "))
    assert token not in out


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("text", ["", "license =\n", "pbxType = generic\n"])
def test_a_file_without_a_licence_is_not_valid(home: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    (home / "conf" / "Default.conf").write_text(text)
    status, out, _ = run(capsys, "verify", "conf/Default.conf")
    assert status == 1
    assert out == "Not valid. conf/Default.conf holds no licence; a line 'license = TC1...' is looked for.\n"


@pytest.mark.usefixtures("home")
def test_a_configuration_in_rtf_is_named_as_such(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "conf" / "Default.conf").write_text("{\\rtf1 license = TC1.a.b}")
    status, _, err = run(capsys, "verify", "conf/Default.conf")
    assert status == 64
    assert err.startswith("tclicense: conf/Default.conf: The file is in RTF format.")


@pytest.mark.usefixtures("home")
def test_verify_with_files_that_cannot_be_used(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "verify", "none.conf") == (
        64,
        "",
        "tclicense: none.conf cannot be read: No such file or directory.\n",
    )
    (home / "alone.conf").write_text("license = TC1.a.b")
    assert run(capsys, "verify", "alone.conf")[2].startswith("tclicense: license.pub cannot be read:")
    status, _, err = run(capsys, "verify", "alone.conf", "--keys", "maker.key")
    assert status == 64
    assert "maker.key:1: This line is no public key" in err
    assert (home / "maker.key").read_text().splitlines()[1] not in err


def test_this_host_is_the_default(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "conf" / "x").write_text(issued(capsys, "--host", tclicense._full_host_name()))
    assert run(capsys, "verify", "conf/x")[0] == 0


def test_a_host_that_no_name_service_knows_has_its_own_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise OSError("unknown")

    monkeypatch.setattr(tclicense.socket, "gethostname", lambda: "lonely")
    monkeypatch.setattr(tclicense.socket, "getaddrinfo", unknown)
    assert tclicense._full_host_name() == "lonely"


# --- the command ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", [[], ["sell"], ["verify"], ["keygen"], ["keygen", "a", "--force"], ["verify", "a\0b"]]
)
def test_usage(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    status, out, err = run(capsys, *words)
    assert (status, out) == (64, "")
    assert "tclicense" in err


def test_help(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "--help")
    assert status == 0
    assert all(command in out for command in ("keygen", "issue", "verify"))


def test_it_runs_as_a_module(home: Path) -> None:
    root = str(Path(tclicense.__file__).resolve().parent.parent)
    command = [sys.executable, "-W", "error", "-m", "teamcall_tools.tclicense", "keygen", "module"]
    done = subprocess.run(
        command,
        cwd=home,
        env={**os.environ, "PYTHONPATH": root},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (home / "module.key").exists()
