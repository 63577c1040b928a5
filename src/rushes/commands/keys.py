"""`rushes keys`: who may use the API. Works while the server runs."""

from __future__ import annotations

import asyncio
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rushes.commands.setting_options import GroupedCommand, settings_of, settings_options
from rushes.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from rushes.predictions.keys import Key
    from rushes.settings import Settings

__all__ = ["keys"]

HELP = {"help_option_names": ["-h", "--help"]}
where = settings_options("data", "database_url")
LARGEST = 1_000_000


@click.group(context_settings=HELP)
def keys() -> None:
    """Make, list and revoke the keys of the API. Works while the server runs.

    \b
    Examples:
      rushes keys create "the website" --per-minute 300
      rushes keys create farm --worker
      rushes keys list
      rushes keys revoke 3kT9xQ2m
    """


@keys.command(cls=GroupedCommand, context_settings=HELP)
@click.argument("name")
@click.option(
    "--per-minute", type=int, metavar="N", help="Predictions it may create in a minute; 0 is no limit."
)
@click.option("--in-flight", type=int, metavar="N", help="Predictions it may have unfinished; 0 is no limit.")
@click.option("--worker", is_flag=True, help="A token for `rushes worker` on other machines instead.")
@where
def create(name: str, per_minute: int | None, in_flight: int | None, worker: bool, **options: Any) -> None:
    """Make a key called NAME and show its secret, which cannot be shown again.

    The secret alone goes to standard output, so that a script can keep it. The limits are those of the server's
    settings unless given here.
    """
    name = _name(name)
    if worker and (per_minute, in_flight) != (None, None):
        raise UsageError("a worker's token has no limits", mend="leave out --per-minute and --in-flight")
    settings = settings_of(options)
    minute = _limit("per_minute", per_minute, 0 if worker else settings.creates_per_minute)
    flight = _limit("in_flight", in_flight, 0 if worker else settings.in_flight)
    from rushes.predictions.keys import CLIENT, WORKER, create_key

    role = WORKER if worker else CLIENT
    key, secret = _ask(settings, lambda connection: create_key(connection, name, role, minute, flight))
    use = "rushes worker --token" if worker else "the header X-API-Key"
    click.echo(
        f'Key {key.id} ("{key.name}") is made. Keep its secret, which is not shown again, for {use}:',
        err=True,
    )
    click.echo(secret)


@keys.command("list", cls=GroupedCommand, context_settings=HELP)
@where
def list_(**options: Any) -> None:
    """List all keys, the revoked too. Secrets are not stored, so none is shown."""
    settings = _with_database(settings_of(options))
    from rushes.predictions.keys import list_keys

    found = _ask(settings, list_keys)
    if not found:
        click.echo('There are no keys yet; rushes keys create "a name" makes one.', err=True)
        return
    _show(found)


@keys.command(cls=GroupedCommand, context_settings=HELP)
@click.argument("id")
@where
def revoke(id: str, **options: Any) -> None:
    """Refuse the key with this ID (see `rushes keys list`) from now on. What it has asked for is still finished."""
    settings = _with_database(settings_of(options))
    from rushes.predictions.keys import revoke_key

    key = _ask(settings, lambda connection: revoke_key(connection, id))
    click.echo(f'Key {key.id} ("{key.name}") is revoked.')


def _with_database(settings: Settings) -> Settings:
    """The settings, when their database is there: a misspelt folder must not become an empty database."""
    scheme, _, path = settings.database_url.partition("?")[0].partition(":///")
    if scheme == "sqlite" and not Path(path).exists():
        raise UsageError(
            f'there is no database "{path}"', mend="name its folder with --data, or start rushes serve once"
        )
    return settings


def _ask(settings: Settings, work: Callable[[Connection], Any]) -> Any:
    """The answer of the database, opened for this one question."""
    from rushes.predictions.database import opened

    async def asked() -> Any:
        async with opened(settings.database_url) as database:
            return await database.write(work)

    return asyncio.run(asked())


def _name(name: str) -> str:
    """The name, fit for one line of a table."""
    tidy = " ".join(name.split())
    if not tidy or len(tidy) > 100 or re.search(r"[\x00-\x1f\x7f]", tidy):
        raise UsageError(
            "the name of the key is not usable", field="name", mend="use 1 to 100 printable signs"
        )
    return tidy


def _limit(name: str, given: int | None, default: int) -> int:
    if given is None:
        return default
    if not 0 <= given <= LARGEST:
        raise UsageError(
            f"{name} is {given}", field=name, mend=f"use a whole number from 0 (no limit) to {LARGEST}"
        )
    return given


def _show(found: list[Key]) -> None:
    """A table that fits the terminal; in a pipe it is as wide as it wants."""
    from rich.console import Console
    from rich.table import Table

    table = Table("id", "name", "role", "a minute", "in flight", "created", "last used", "revoked")
    for key in found:
        limits = [str(limit) if limit else "-" for limit in (key.per_minute, key.in_flight)]
        times = [_time(at) for at in (key.created_at, key.used_at, key.revoked_at)]
        table.add_row(key.id, key.name, key.role, *limits, *times, style="dim" if key.revoked_at else None)
    width = None if sys.stdout.isatty() else 200
    Console(file=sys.stdout, width=width, markup=False, highlight=False).print(table)


def _time(at: float | None) -> str:
    return "" if at is None else time.strftime("%Y-%m-%d %H:%M", time.gmtime(at)) + " UTC"
