"""The habits of the house that a machine can check: arrows, budgets, names, free imports."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "rushes"
MODULES = sorted(SOURCE.rglob("*.py"))
CODE = sorted([*MODULES, *(ROOT / "tests").rglob("*.py"), *(ROOT / "bench").rglob("*.py")])

ARROWS = {
    "errors": set(),
    "progress": set(),
    "exhibits": set(),
    "request": set(),
    "script": set(),
    "direction": {"script"},
    "stage": {"script", "direction"},
    "render": {"stage"},
    "sound": {"script", "direction", "stage"},
    "film": set(),
    "plan_file": {"script", "direction"},
    "engines": {"script", "direction", "stage", "render", "sound", "film", "plan_file"},
    "doctor": {"stage", "render", "sound", "film", "engines"},
    "catalogue": {"plan_file"},
    "storage": set(),
    "predictions": set(),
    "settings": set(),
    "webhooks": {"predictions"},
    "worker": {"engines", "film"},
    "server": {"catalogue", "storage", "predictions", "webhooks", "settings"},
    "commands": {
        "script",
        "direction",
        "film",
        "engines",
        "plan_file",
        "doctor",
        "settings",
        "predictions",
        "worker",
        "server",
    },
    "cli": {"commands", "engines", "film", "doctor"},
    "__main__": {"cli"},
    "__init__": {"direction", "film", "engines"},
}
"""Room → the rooms it may import. `errors`, `progress`, `exhibits` and `request` are at the bottom: all may import them, and
the version that the package itself holds."""
BOTTOM = {"errors", "progress", "exhibits", "request", "__init__"}

FILE_LINES = 400
FUNCTION_LINES = 60
TABLES: set[str] = set()
"""Files that are a table of data, and may be longer."""
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
MAKERS = {"script", "direction", "stage", "render", "sound", "engines"}
HEAVY = {
    "numpy",
    "scipy",
    "moderngl",
    "av",
    "pydantic",
    "PIL",
    "rich",
    "click",
    "starlette",
    "sqlalchemy",
    "httpx",
}


def room(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported_rooms(path: Path) -> Iterator[str]:
    """The rooms that a file imports anywhere, inside functions too."""
    for node in ast.walk(tree(path)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            module = node.module or ""
            names = [f"rushes.{alias.name}" for alias in node.names] if module == "rushes" else [module]
        for name in names:
            if name == "rushes" or name.startswith("rushes."):
                first = [*name.split("."), "__init__"][1]
                yield first if (SOURCE / first).is_dir() or (SOURCE / f"{first}.py").exists() else "__init__"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_follow_the_arrows(path: Path) -> None:
    here = room(path)
    assert here in ARROWS, f"{here} has no place among the rooms: give it one in ARROWS"
    allowed = ARROWS[here] | BOTTOM | {here}
    assert {there for there in imported_rooms(path) if there not in allowed} == set()


def test_the_arrows_make_no_circle() -> None:
    left = {name: set(there) for name, there in ARROWS.items()}
    while free := [name for name, there in left.items() if not there & left.keys()]:
        for name in free:
            del left[name]
    assert not left


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_keep_their_budget(path: Path) -> None:
    if str(path.relative_to(ROOT)) not in TABLES:
        assert len(path.read_text(encoding="utf-8").splitlines()) <= FILE_LINES
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or 0) - node.lineno + 1
            assert lines <= FUNCTION_LINES, f"{node.name} has {lines} lines"


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert not [path for path in MODULES if path.stem in VAGUE or path.parent.name in VAGUE]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(tree(path))


def test_every_file_travels_with_the_package() -> None:
    """Whatever lies beside the code is named in pyproject.toml, or an installed Rushes would miss it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = [*project["tool"]["setuptools"]["package-data"]["*"], "*.py", "*.pyc"]
    files = [path for path in SOURCE.rglob("*") if path.is_file()]
    assert not [path for path in files if not any(path.match(pattern) for pattern in patterns)]


@pytest.mark.parametrize("example", sorted((ROOT / "examples").glob("*.txt")), ids=lambda path: path.stem)
def test_no_example_is_known_by_heart(example: Path) -> None:
    """The rooms that make films must not be keyed to a prompt: no run of five of its words (or Han signs) is there."""
    words = re.findall(r"[a-z]+|[\u4e00-\u9fff]", example.read_text(encoding="utf-8").lower())
    runs = {" ".join(words[at : at + 5]) for at in range(len(words) - 4)}
    for path in [*MODULES, *SOURCE.rglob("*.tsv")]:
        if room(path) in MAKERS:
            text = " ".join(re.findall(r"[a-z]+|[\u4e00-\u9fff]", path.read_text(encoding="utf-8").lower()))
            assert not [run for run in runs if run in text], path


def test_importing_rushes_is_free(capsys: pytest.CaptureFixture[str]) -> None:
    code = """
import sys, time
began = time.perf_counter()
import rushes
took = time.perf_counter() - began
import json
print(json.dumps({"ms": took * 1000, "loaded": sorted(name.partition(".")[0] for name in sys.modules)}))
"""
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    seen = json.loads(answer.stdout)
    with capsys.disabled():
        print(f"\nimport rushes: {seen['ms']:.1f} ms")
    assert not HEAVY & set(seen["loaded"])


def test_every_public_name_exists() -> None:
    import rushes

    assert all(hasattr(rushes, name) for name in rushes.__all__)
