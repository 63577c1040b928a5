"""What the README says is so: its commands parse, its Python runs, its options and links exist."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from rushes.cli import rushes
from rushes.request import FilmRequest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", README, re.S)
COMMANDS = [
    line.partition(" > ")[0].strip()
    for language, block in BLOCKS
    if language == "sh"
    for line in block.splitlines()
    if line.startswith("rushes ")
]
EXAMPLES = sorted((ROOT / "examples").glob("*.txt"))


@pytest.mark.parametrize("line", COMMANDS)
def test_commands_are_understood(line: str) -> None:
    name, *arguments = shlex.split(line)[1:]
    command = rushes.get_command(click.Context(rushes), name)
    assert command is not None
    command.make_context(name, arguments)


def test_every_option_is_described() -> None:
    shoot = rushes.get_command(click.Context(rushes), "shoot")
    assert shoot is not None
    options = {name for option in shoot.params for name in option.opts if name.startswith("--")}
    table = set(re.findall(r"`(?:-o`, `)?(--[a-z-]+)", README))
    assert options - {"--debug"} <= table
    assert table <= options


def test_python_runs() -> None:
    first = next(block for language, block in BLOCKS if language == "python")
    exec(compile(first, "README.md", "exec"), {})


def test_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert target.startswith("https://") or (ROOT / target).exists(), target


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_are_good_prompts(path: Path) -> None:
    FilmRequest(path.read_text(encoding="utf-8")).validated()
