"""`rushes keys`: who may use the API. Works while the server runs."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

import click

from rushes.commands.databases import ask, with_database
from rushes.commands.setting_options import GroupedCommand, settings_of, settings_options
from rushes.errors import UsageError

if TYPE_CHECKING:
    from rushes.predictions.keys import Key

__all__ = ["keys"]

HELP = {"help_option_names": ["-h", "--help"]}
where = settings_options("data", "database_url")


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
    from rushes.predictions.key_checks import checked_limit, checked_name

    name = checked_name(name)
    if worker and (per_minute, in_flight) != (None, None):
        raise UsageError("a worker's token has no limits", mend="leave out --per-minute and --in-flight")
    settings = settings_of(options)
    own = (0, 0) if worker else (settings.creates_per_minute, settings.in_flight)
    minute = checked_limit("per_minute", own[0] if per_minute is None else per_minute)
    flight = checked_limit("in_flight", own[1] if in_flight is None else in_flight)
    from rushes.predictions.keys import CLIENT, WORKER, create_key

    role = WORKER if worker else CLIENT
    key, secret = ask(settings, lambda connection: create_key(connection, name, role, minute, flight))
    use = "rushes worker --token" if worker else "the header X-API-Key"
    click.echo(
        f'Key {key.id} ("{key.name}") is made. Keep its secret, which is not shown again, for {use}:',
        err=True,
    )
    click.echo(secret)


@keys.command("list", cls=GroupedCommand, context_settings=HELP)
@click.option("--all", "everybody", is_flag=True, help="Those of the playground's visitors too.")
@where
def list_(everybody: bool, **options: Any) -> None:
    """List the keys of clients and workers, the revoked too. Secrets are not stored, so none is shown."""
    settings = with_database(settings_of(options))
    from rushes.predictions.keys import CLIENT, VISITOR, WORKER, list_keys

    roles = (CLIENT, WORKER, VISITOR) if everybody else (CLIENT, WORKER)
    found = ask(settings, lambda connection: list_keys(connection, roles))
    if not found:
        click.echo('There are no keys yet; rushes keys create "a name" makes one.', err=True)
        return
    _show(found)


@keys.command(cls=GroupedCommand, context_settings=HELP)
@click.argument("id")
@where
def revoke(id: str, **options: Any) -> None:
    """Refuse the key with this ID (see `rushes keys list`) from now on. What it has asked for is still finished."""
    settings = with_database(settings_of(options))
    from rushes.predictions.keys import revoke_key

    key = ask(settings, lambda connection: revoke_key(connection, id))
    click.echo(f'Key {key.id} ("{key.name}") is revoked.')


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
