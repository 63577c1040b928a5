"""`rushes password`: the dashboard's password, for whoever has lost it. Works while the server runs."""

from __future__ import annotations

import sys
from typing import Any

import click

from rushes.commands.databases import ask, with_database
from rushes.commands.setting_options import GroupedCommand, settings_of, settings_options
from rushes.errors import UsageError

__all__ = ["password"]

LONGEST_LINE = 10_000


@click.command(cls=GroupedCommand, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--stdin", is_flag=True, help="Take it from the first line of standard input instead of asking."
)
@settings_options("data", "database_url")
def password(stdin: bool, **options: Any) -> None:
    """Set the password of the dashboard, or another one when it is lost. Whoever is signed in is signed out.

    It is asked for twice and not shown; at least 10 signs. The server may run, and need not be started again.

    \b
    Examples:
      rushes password
      rushes password --data /srv/rushes
      pass show rushes | rushes password --stdin
    """
    settings = with_database(settings_of(options))
    from rushes.predictions.sessions import set_password
    from rushes.server.passwords import hashed, objection

    given = (
        _line() if stdin else click.prompt("New password", hide_input=True, default="", show_default=False)
    )
    if wrong := objection(given):
        raise UsageError(
            wrong, field="password", mend="four or five words that nobody else would put together do well"
        )
    if not stdin and click.prompt("And again", hide_input=True, default="", show_default=False) != given:
        raise UsageError("the two are not the same", field="password", mend="nothing was changed; try again")
    kept = hashed(given)
    ask(settings, lambda connection: set_password(connection, kept))
    click.echo("The password is set. Whoever was signed in is signed out.", err=True)


def _line() -> str:
    """The first line of standard input."""
    data = sys.stdin.buffer.readline(LONGEST_LINE)
    try:
        return data.decode("utf-8").rstrip("\r\n")
    except UnicodeDecodeError:
        raise UsageError(
            "the password on standard input is not UTF-8 text", field="password", mend="send it as UTF-8"
        ) from None
