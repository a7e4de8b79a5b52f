"""The documents that repeat a table of the code say the same as the code."""

from __future__ import annotations

import re
from pathlib import Path

from teamcall_core.config.setting import Setting
from teamcall_core.config.spec import SETTINGS
from teamcall_core.dialplan import SETTINGS as DIAL_PLAN
from teamcall_core.dialplan import dial, load, show
from teamcall_core.domain.ids import Party
from teamcall_core.profiles import PROFILES
from teamcall_core.profiles.document import phone_systems
from teamcall_core.stli import supervisor
from teamcall_core.stli.from_domain import FORMS
from teamcall_core.stli.requests import VERBS, parse
from teamcall_tools.tcsim.control import COMMANDS
from teamcall_tools.tcsim.faults import FAULTS

DOCS = Path(__file__).resolve().parents[2] / "docs"


def rows(document: str, first: str) -> list[str]:
    """The rows of the table whose first column has the heading ``first``."""
    text = (DOCS / document).read_text(encoding="utf-8")
    table = text.split(f"\n| {first} |", 1)[1].split("\n\n", 1)[0]
    return table.splitlines()[2:]


def default(setting: Setting) -> str:
    """The default as a person reads it; a time of a profile in the unit of the setting."""
    if setting.overrides:
        return "by `pbxType`"
    if setting.by_profile is None:
        return setting.default or ("none, mandatory" if setting.mandatory else "none")
    value = setting.by_profile(PROFILES["generic"])
    if value is None:
        return "by `pbxType`; mandatory for `generic`"
    return f"by `pbxType`; {value:g} for `generic`"


def test_settings() -> None:
    expected = [f"| `{one.key}` | {one.kind.allowed} | {default(one)} | {one.help} |" for one in SETTINGS]
    assert rows("settings.md", "setting") == expected


def test_settings_of_the_dial_plan() -> None:
    expected = [f"| `{one.key}` | {one.kind.allowed} | {default(one)} | {one.help} |" for one in DIAL_PLAN]
    assert rows("dialplan.md", "setting") == expected


def test_examples_of_the_dial_plan() -> None:
    text = (DOCS / "dialplan.md").read_text(encoding="utf-8")
    plan, _ = load(text.split("```\n")[1].encode(), "dialplan.md", check=True)
    assert plan is not None
    for row in rows("dialplan.md", "an application calls"):
        called, dialled, sent, shown = ([*re.findall(r"`([^`]+)`", cell)] for cell in row.strip("| ").split(" | "))
        for number in called:
            assert dial(plan, number).number == (dialled[0] if dialled else number)
        for number in sent:
            assert show(plan, Party(number)).number == (shown[0] if shown else number)


def test_telephone_systems() -> None:
    expected = [f"| `{one.key}` | {', '.join(one.names)} | {one.phase} |" for one in PROFILES.values()]
    assert rows("settings.md", "type") == expected


def test_the_page_on_telephone_systems_is_what_the_table_makes() -> None:
    remedy = (
        'make it again: python -c "import sys; from teamcall_core.profiles.document import phone_systems; '
        'sys.stdout.write(phone_systems())" > docs/phone-systems.md'
    )
    assert (DOCS / "phone-systems.md").read_text(encoding="utf-8") == phone_systems(), remedy


def test_requests() -> None:
    expected = []
    for verb in VERBS:
        name, parameters, text = verb.help
        request = f"{name} {parameters}".rstrip().replace("|", "\\|")
        expected.append((f"`{request}`", text))
    told = [row.removeprefix("| ").removesuffix(" |").split(" | ") for row in rows("stli.md", "request")]
    assert [(request, text) for request, text, _ in told] == expected
    for (_, _, example), verb in zip(told, VERBS, strict=True):
        parsed = parse(example.strip("`").encode(), is_open=True)
        assert parsed is not None
        assert parsed[0] is verb


def test_events() -> None:
    told = [row.removeprefix("| ").removesuffix(" |").split(" | ") for row in rows("stli.md", "event")]
    assert [(name, shown) for name, shown, _ in told] == [(f"`{form.name}`", form.shown) for form in FORMS.values()]
    for (_, _, example), form in zip(told, FORMS.values(), strict=True):
        words = example.strip("`").split(" ")
        assert words[0] == form.name
        assert len(words) == 2 + len(form.shown.split(" "))


def test_requests_of_a_supervisor() -> None:
    expected = []
    for verb in supervisor.VERBS:
        blank = " " if verb.usage and not verb.usage.startswith("[;") else ""
        request = f"{verb.name}{blank}{verb.usage}".replace("|", "\\|")
        expected.append(f"| `{request}` | {'everybody' if verb.free else 'with the password'} | {verb.text} |")
    assert rows("supervisor.md", "request") == expected


def test_data_lines_of_a_supervisor() -> None:
    expected = [f"`{name} {' '.join(f'<{key}>' for key, _ in columns)}`" for name, columns in supervisor.FORMS.values()]
    assert [row.split(" | ")[0].removeprefix("| ") for row in rows("supervisor.md", "line")] == expected


def test_faults_of_the_simulator() -> None:
    expected = []
    for name, fault in FAULTS.items():
        usage = f"{name} {fault.argument}".rstrip().replace("|", "\\|")
        expected.append(f"| `{usage}` | {fault.meaning} |")
    assert rows("tcsim.md", "fault") == expected


def test_commands_of_the_simulator() -> None:
    told = {word for row in rows("tcsim.md", "command") for word in re.findall(r"`(\w+)", row.split(" | ")[0])}
    assert told == {*COMMANDS, "quit"}
