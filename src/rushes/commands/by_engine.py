"""A film by another engine than the miniature, from the command line: its options, and what it shows kept beside the film."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.core import ParameterSource

from rushes.errors import UsageError
from rushes.progress import Progress

if TYPE_CHECKING:
    from rushes.film import FilmFacts
    from rushes.request import FilmRequest

__all__ = ["MINIATURE", "engine_options", "filmed_by", "refuse_for_engines", "refuse_for_miniature"]

Command = TypeVar("Command", bound=Callable[..., Any])

MINIATURE = "miniature"
WITH_WEIGHTS = ("tier", "draft_first", "enhance_prompt")
"""Options that only engines with weights hear."""
OF_MINIATURE = ("deliver", "planner", "planner_model")
"""Options that only the miniature hears."""
KEPT = ("draft.mp4", "prompt.txt")
"""What an engine shows that is worth keeping beside the film."""

_OPTIONS = (
    click.option(
        "--engine",
        metavar="NAME",
        default=MINIATURE,
        show_default=True,
        help="miniature, ltx (open weights on a GPU), remote (a server with /v1/videos), auto, or package.module:Class; "
        "`rushes doctor` says which can run here.",
    ),
    click.option(
        "--tier",
        metavar="distilled|quality",
        default="distilled",
        show_default=True,
        help="ltx: the quick weights, or the full ones, which take several times longer.",
    ),
    click.option(
        "--draft-first", is_flag=True, help="ltx: the miniature's draft beside the film, within seconds."
    ),
    click.option("--enhance-prompt", is_flag=True, help="ltx: write the prompt out at more length first."),
)


def engine_options(command: Command) -> Command:
    """Add the options of the engines to a click command."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def refuse_for_engines(engine: str) -> None:
    """Raise UsageError for an option that only the miniature engine hears."""
    _refuse(OF_MINIATURE, f"is for the engine {MINIATURE}", f"leave it out, or leave out --engine {engine}")


def refuse_for_miniature() -> None:
    """Raise UsageError for an option that only engines with weights hear."""
    _refuse(WITH_WEIGHTS, "is for engines with weights", "choose one with --engine ltx, or leave it out")


def filmed_by(
    engine: str, request: FilmRequest, target: Path, *, quality: str, progress: Progress
) -> FilmFacts:
    """Film it with that engine, loaded for this one film. Raises RushesError."""
    from rushes import make_film

    options = {field.name: getattr(request, field.name) for field in fields(request)}
    listener = _Keeping(progress, target)
    return make_film(
        options.pop("prompt"), target, quality=quality, engine=engine, progress=listener, **options
    )


def _refuse(options: tuple[str, ...], what: str, mend: str) -> None:
    context = click.get_current_context()
    for name in options:
        if context.get_parameter_source(name) is ParameterSource.COMMANDLINE:
            option = "--" + name.replace("_", "-")
            raise UsageError(f"{option} {what}", field=option, mend=mend)


class _Keeping:
    """Progress that writes what is worth keeping beside the film: film.draft.mp4, film.prompt.txt."""

    def __init__(self, progress: Progress, target: Path) -> None:
        self._target = target
        self.stage, self.advance = progress.stage, progress.advance
        self.note, self.done = progress.note, progress.done

    def show(self, name: str, data: bytes) -> None:
        """Keep it, if it is worth keeping."""
        if name not in KEPT:
            return
        beside = self._target.with_suffix(f".{name}")
        try:
            beside.write_bytes(data)
        except OSError as error:
            self.note(f"{beside.name} could not be written: {error.strerror}")
        else:
            self.note(f"wrote {beside.name}")
