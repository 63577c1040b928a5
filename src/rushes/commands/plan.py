"""`rushes plan`: the film, decided and not yet shot, as JSON."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from rushes.commands.options import film_options, planner_asked, request_of

if TYPE_CHECKING:
    from rushes.request import FilmRequest

__all__ = ["plan"]


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("prompt")
@click.option(
    "--explain",
    is_flag=True,
    help="Show the prompt instead, with what each of its phrases became, and what was not read.",
)
@film_options
def plan(prompt: str, explain: bool, **options: Any) -> None:
    """Print the plan of a film as JSON, to read, edit and film with `rushes shoot plan.json`.

    PROMPT is a sentence or more in English or Chinese; - reads it from standard input. What could not be read in it is
    noted on standard error.

    \b
    Examples:
      rushes plan "An old fisherman sits in a wooden boat, slow zoom in" > plan.json
      rushes plan "An old fisherman sits in a wooden boat, slow zoom in" --explain
    """
    request, planner = request_of(prompt, options), planner_asked(options)
    if explain:
        click.echo(_explained(request))
        return
    from rushes.engines import miniature
    from rushes.plan_file import plan_to_json

    film = miniature.plan_film(request, planner)
    for note in film.log:
        click.echo(note, err=True)
    click.echo(plan_to_json(film))


def _explained(request: FilmRequest) -> str:
    """The prompt and its phrases, in colour on a terminal."""
    from rushes.script import explain

    links = explain.explain(
        request.prompt, negative_prompt=request.negative_prompt, language=request.language
    )
    return explain.explained(request.prompt, links, colour=sys.stdout.isatty())
