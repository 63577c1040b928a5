"""`rushes showreel`: the examples of the models are filmed, so that the pages of a server have something to show."""

from __future__ import annotations

from typing import Any

import click

from rushes.commands.databases import ask, with_database
from rushes.commands.setting_options import GroupedCommand, settings_of, settings_options

__all__ = ["showreel"]

SAYS = {"queued": "queued", "waiting": "is waiting already", "filmed": "has its film"}
LENGTH = 60


@click.command(cls=GroupedCommand, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--model", "slugs", multiple=True, metavar="SLUG", help="Only this model; may be given several times."
)
@settings_options("data", "database_url", "engine", "models", "prices")
def showreel(slugs: tuple[str, ...], **options: Any) -> None:
    """Film the examples of the models that have no film yet, for the gallery of their pages.

    They are queued on the database of a server, whose workers film them one after the other like any prediction; the server
    may run meanwhile or be started later. A model whose engine no worker has is left out unless it is named. A film counts
    when it was made of exactly an example's prompt, here or in the playground. Films go when their time is over
    (keep_films), so run this again then, for example every night.

    \b
    Examples:
      rushes showreel
      rushes showreel --model rushes-miniature
      rushes showreel --data /srv/rushes
    """
    settings = with_database(settings_of(options))
    from rushes.server.showreel import filmable, models_of, queue_missing

    models = models_of(settings, slugs)
    here, left = (models, []) if slugs else ask(settings, lambda c: filmable(c, models, settings.engine))
    takes = ask(settings, lambda connection: queue_missing(connection, here, settings.engine))
    for model, lack in left:
        click.echo(
            f"{model.slug}: left out, since {lack}; --model {model.slug} queues it all the same", err=True
        )
    for take in takes:
        prompt = take.prompt if len(take.prompt) <= LENGTH else f"{take.prompt[: LENGTH - 1]}…"
        click.echo(f"{take.model}: “{prompt}” {SAYS[take.state]} ({take.id})")
    queued = sum(take.state == "queued" for take in takes)
    click.echo(f"{queued} of {len(takes)} examples were queued.", err=True)
