"""`rushes shoot`: a prompt or a plan becomes an MP4, with a progress bar."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from rushes.commands.by_engine import (
    MINIATURE,
    engine_options,
    filmed_by,
    refuse_for_engines,
    refuse_for_miniature,
)
from rushes.commands.options import film_options, planner_asked, request_of
from rushes.errors import UsageError

if TYPE_CHECKING:
    from rushes.direction.plan import ShotPlan
    from rushes.progress import Progress
    from rushes.request import FilmRequest
    from rushes.script.planner.planner import Planner

__all__ = ["shoot"]

PLANNED = (
    "duration",
    "aspect_ratio",
    "negative_prompt",
    "cfg_scale",
    "no_audio",
    "seed",
    "planner",
    "planner_model",
    "engine",
)
"""Options that a plan has decided already."""


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("prompt", metavar="PROMPT|PLAN.json")
@click.option("-o", "--output", metavar="FILE", help="Where to write the film; its name ends in .mp4.")
@click.option(
    "--quality",
    metavar="draft|final",
    default="final",
    show_default=True,
    help="Draft is 540p on twos, and quick.",
)
@click.option(
    "--deliver",
    is_flag=True,
    help="Write stems (WAV), cue sheet, SRT and VTT subtitles and the plan beside the film.",
)
@engine_options
@film_options
def shoot(prompt: str, output: str | None, quality: str, deliver: bool, engine: str, **options: Any) -> None:
    """Film a prompt, or a plan made by `rushes plan`, into an MP4.

    PROMPT is a sentence or more in English or Chinese: who, where, when, what happens, what is said (in quotation
    marks), what is heard, how it is filmed. - reads it from standard input. The path of the film is printed when it
    is there; nothing is left behind otherwise.

    \b
    Examples:
      rushes shoot "A golden retriever runs along a beach at sunset" --duration 5
      rushes shoot "一个小女孩在公园里放风筝" -o kite.mp4 --aspect-ratio 9:16
      rushes shoot plan.json --quality draft
      rushes shoot - -o film.mp4 < prompt.txt
      rushes shoot "A golden retriever runs along a beach" --engine ltx --draft-first
    """
    _check_quality(quality)
    plan_path = Path(prompt) if prompt.endswith(".json") and "\n" not in prompt else None
    if plan_path is not None:
        _refuse_planned(plan_path)
    if engine == MINIATURE:
        refuse_for_miniature()
    else:
        refuse_for_engines(engine)
    request = None if plan_path else request_of(prompt, options)
    planner = None if plan_path else planner_asked(options)
    from rushes import shoot_plan
    from rushes.film import check_target

    target = check_target(
        output or _free_name(plan_path.stem if plan_path else request.prompt if request else "")
    )

    from rushes.commands.live import live_progress

    began = time.monotonic()
    with live_progress() as progress:
        if request is not None and engine != MINIATURE:
            facts = filmed_by(engine, request, target, quality=quality, progress=progress)
        else:
            film = _planned(plan_path, request, planner, progress)
            facts = shoot_plan(film, target, quality=quality, deliver=deliver, progress=progress)
    size = target.stat().st_size / 1e6
    click.echo(
        f"{facts.duration:g} s, {facts.width}x{facts.height}, {size:.1f} MB, made in {time.monotonic() - began:.0f} s",
        err=True,
    )
    click.echo(target)


def _planned(
    plan_path: Path | None, request: FilmRequest | None, planner: Planner | None, progress: Progress
) -> ShotPlan:
    """The plan that is given, or the one of the prompt."""
    progress.stage("planning", 0)
    if plan_path is not None:
        from rushes.plan_file import read_plan

        return read_plan(plan_path)
    from rushes.engines import miniature

    assert request is not None
    return miniature.plan_film(request, planner)


def _check_quality(quality: str) -> None:
    if quality not in ("draft", "final"):
        raise UsageError(f"quality is {quality!r}", field="quality", mend="use draft or final")


def _refuse_planned(plan: Path) -> None:
    """Options that the plan has decided must not be given beside it: silently ignoring them would be a lie."""
    context = click.get_current_context()
    for name in PLANNED:
        if context.get_parameter_source(name) is ParameterSource.COMMANDLINE:
            option = "--" + name.replace("_", "-")
            raise UsageError(
                f"{option} is decided in the plan already", field=option, mend=f"edit {plan} instead"
            )


def _free_name(words: str) -> str:
    """A file name in this folder from the first words, not taken yet."""
    stem = "-".join(re.findall(r"\w+", words.lower())[:6])[:48].strip("-") or "film"
    path, number = Path(f"{stem}.mp4"), 1
    while path.exists():
        number += 1
        path = Path(f"{stem}-{number}.mp4")
    return str(path)
