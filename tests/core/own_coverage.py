"""Is every module of ``csta/`` and ``ber/`` wholly covered by its own test module, each run by itself?

``python tests/core/own_coverage.py [test module ...]``. A test module says in ``COVERS`` which modules are its own, as
paths below ``teamcall_core`` (``*`` for any); ``tests/arch/test_coverage.py`` sees to it that each module has one
owner. The test modules run two at a time without the judges, which not everybody has, and with derandomized properties,
so that the answer is the same every time. Lines and branches count; the exit status is 1 where one is missing.
"""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from fnmatch import fnmatch
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CORE = ROOT / "teamcall_core"
PACKAGES = ("ber", "csta")
MODULES = sorted(path.relative_to(CORE).as_posix() for package in PACKAGES for path in (CORE / package).rglob("*.py"))
TIMEOUT = 600


def covers(test_module: Path) -> tuple[str, ...]:
    """Give the patterns in ``COVERS``; none where it is absent."""
    for node in ast.parse(test_module.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == ["COVERS"]:
            patterns: tuple[str, ...] = ast.literal_eval(node.value)
            return patterns
    return ()


def owners() -> dict[Path, list[str]]:
    """Give the test modules with the modules that they own."""
    found = {path: covers(path) for package in PACKAGES for path in sorted((HERE / package).rglob("test_*.py"))}
    return {
        path: [module for module in MODULES if any(fnmatch(module, pattern) for pattern in patterns)]
        for path, patterns in found.items()
        if patterns
    }


def gaps(test_module: Path, modules: list[str]) -> list[str]:
    """Run one test module and tell what of its modules it does not reach, a line each."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        run = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(test_module), "--cov-branch"]
            + [f"--cov=teamcall_core.{package}" for package in PACKAGES]
            + [f"--cov-report=json:{report}"],
            cwd=ROOT,
            env=os.environ | {"COVERAGE_FILE": f"{folder}/data", "TEAMCALL_SHARED": f"{folder}/absent", "CI": "true"},
            capture_output=True,
            text=True,
            timeout=TIMEOUT,
            check=False,
        )
        if run.returncode:
            return [f"{test_module.name} fails by itself:\n{run.stdout[-2000:]}{run.stderr[-2000:]}"]
        files = json.loads(report.read_text(encoding="utf-8"))["files"]
    measured = {path.replace(os.sep, "/").rpartition("teamcall_core/")[2]: found for path, found in files.items()}
    return [line for module in modules for line in missing(module, measured.get(module))]


def missing(module: str, found: dict[str, list[int] | list[list[int]]] | None) -> list[str]:
    """Tell what is not reached of one module."""
    if found is None:
        return [f"{module}: not imported"]
    lines = ", ".join(map(str, found["missing_lines"]))
    branches = ", ".join(f"{arc[0]}->{arc[1]}" for arc in found["missing_branches"] if isinstance(arc, list))
    return [f"{module}: {' and '.join(filter(None, (lines, branches)))}"] if lines or branches else []


def main(words: list[str]) -> int:
    """Run the owners, or those that are named, and print what is missing."""
    wanted = {Path(word).name for word in words}
    mine = {path: modules for path, modules in owners().items() if not wanted or path.name in wanted}
    failed = 0
    with ThreadPoolExecutor(max_workers=2) as pool:
        for (path, modules), lines in zip(mine.items(), pool.map(gaps, mine, mine.values()), strict=True):
            print(f"{path.name}: {len(modules)} modules, {'whole' if not lines else 'not whole'}", flush=True)
            print("".join(f"  {line}\n" for line in lines), end="", flush=True)
            failed += bool(lines)
    print(f"own coverage: {sum(map(len, mine.values()))} modules, {failed} of {len(mine)} test modules leave gaps")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
