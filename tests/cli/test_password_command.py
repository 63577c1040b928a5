"""`rushes password`: the dashboard's password from the command line."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from click.testing import CliRunner

from rushes.commands.password import password
from rushes.errors import UsageError
from rushes.predictions.database import opened
from rushes.predictions.sessions import find_session, open_session, password_hash
from rushes.server.passwords import is_password

GOOD = "felt whale orbits the library"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with a database in which somebody is signed in."""

    async def make() -> None:
        async with opened(f"sqlite:///{tmp_path}/rushes.db") as database:
            await database.write(open_session, "somebody")

    asyncio.run(make())
    return tmp_path


def is_set(data: Path, given: str) -> tuple[bool, bool]:
    """Whether that is the password now, and whether somebody is still signed in."""

    async def ask() -> tuple[bool, bool]:
        async with opened(f"sqlite:///{data}/rushes.db") as database:
            right = await is_password(await database.read(password_hash), given)
            return right, await database.read(find_session, "somebody") is not None

    return asyncio.run(ask())


def run(data: Path, *arguments: str, typed: str) -> str:
    """What the command says. Raises its error."""
    result = CliRunner().invoke(
        password,
        [*arguments, "--data", str(data)],
        input=typed,
        catch_exceptions=False,
        standalone_mode=False,
    )
    if result.exception is not None:
        raise result.exception
    return result.output


def test_it_asks_twice_and_signs_everybody_out(data: Path) -> None:
    said = run(data, typed=f"{GOOD}\n{GOOD}\n")
    assert GOOD not in said
    assert is_set(data, GOOD) == (True, False)


def test_it_takes_a_line_of_standard_input(data: Path) -> None:
    run(data, "--stdin", typed=f"{GOOD}\nanother line\n")
    assert is_set(data, GOOD) == (True, False)


@pytest.mark.parametrize(
    ("arguments", "typed"),
    [([], f"{GOOD}\n{GOOD}!\n"), ([], "short\nshort\n"), (["--stdin"], "short\n"), (["--stdin"], "")],
)
def test_what_will_not_do_changes_nothing(data: Path, arguments: list[str], typed: str) -> None:
    with pytest.raises(UsageError) as wrong:
        run(data, *arguments, typed=typed)
    assert wrong.value.field == "password"
    assert GOOD not in str(wrong.value)
    assert is_set(data, GOOD) == (False, True)


def test_a_folder_without_a_database_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no database"):
        run(tmp_path / "nowhere", "--stdin", typed=GOOD)
