"""`rushes plan`: the film, decided and not yet shot, as JSON."""

from __future__ import annotations

from typing import Any

import click

from rushes.commands.options import film_options, planner_asked, request_of

__all__ = ["plan"]


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("prompt")
@film_options
def plan(prompt: str, **options: Any) -> None:
    """Print the plan of a film as JSON, to read, edit and film with `rushes shoot plan.json`.

    PROMPT is a sentence or more in English or Chinese; - reads it from standard input. What could not be read in it is
    noted on standard error.

    \b
    Example:
      rushes plan "An old fisherman sits in a wooden boat, slow zoom in" > plan.json
    """
    request, planner = request_of(prompt, options), planner_asked(options)
    from rushes.engines import miniature
    from rushes.plan_file import plan_to_json

    film = miniature.plan_film(request, planner)
    for note in film.log:
        click.echo(note, err=True)
    click.echo(plan_to_json(film))
