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
PAGES = [
    README,
    *((ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8") for name in ("settings", "ltx", "remote")),
]


def commands(page: str) -> list[str]:
    """The lines of a page's shell blocks that run rushes, without variables before and redirections after it."""
    lines = [
        line
        for language, block in re.findall(r"```(\w+)\n(.*?)```", page, re.S)
        if language == "sh"
        for line in block.replace("\\\n", " ").splitlines()
    ]
    bare = [re.sub(r"^(\w+=\S*\s+)*", "", re.split(r" (?:>|<|\||&)", line)[0]).strip() for line in lines]
    return [line for line in bare if line.startswith("rushes ")]


COMMANDS = sorted({line for page in PAGES for line in commands(page)})
EXAMPLES = sorted((ROOT / "examples").glob("*.txt"))


@pytest.mark.parametrize("line", COMMANDS)
def test_commands_are_understood(line: str) -> None:
    command: click.Command = rushes
    context = click.Context(rushes)
    arguments = shlex.split(line, comments=True)[1:]
    while isinstance(command, click.Group) and arguments:
        name, *arguments = arguments
        found = command.get_command(context, name)
        assert found is not None, name
        command = found
    command.make_context(line, arguments)


def options_of(command: click.Command) -> set[str]:
    """The long options of a command and of those below it."""
    below = command.commands.values() if isinstance(command, click.Group) else ()
    own = {name for option in command.params for name in option.opts if name.startswith("--")}
    return own.union(*(options_of(one) for one in below))


def test_every_option_is_described() -> None:
    context = click.Context(rushes)
    options = {
        name: options_of(command)
        for name in rushes.list_commands(context)
        if (command := rushes.get_command(context, name)) is not None
    }
    table = set(re.findall(r"`(?:-o`, `)?(--[a-z-]+)", README))
    assert options["shoot"] - {"--debug"} <= table
    assert table <= set().union(*options.values())


def test_python_runs() -> None:
    first = next(block for language, block in BLOCKS if language == "python")
    exec(compile(first, "README.md", "exec"), {})


def test_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert target.startswith("https://") or (ROOT / target).exists(), target


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_are_good_prompts(path: Path) -> None:
    FilmRequest(path.read_text(encoding="utf-8")).validated()
