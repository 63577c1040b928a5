"""The miniature engine: read, record, direct, build, film, mix. No weights, no network."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from rushes import __version__
from rushes.direction.casting import settled
from rushes.direction.checks import check
from rushes.direction.director import Terms, direct
from rushes.direction.plan import ShotPlan, Vec
from rushes.direction.respeak import respoken, spoken_screenplay
from rushes.direction.timeline import speech_seconds
from rushes.errors import EnvironmentProblem
from rushes.film import FilmFacts, write_film
from rushes.progress import Progress, SilentProgress
from rushes.request import ASPECT_RATIOS, RATE, TIERS, FilmRequest
from rushes.script.reading import Reading
from rushes.script.screenplay import Screenplay
from rushes.script.vocal import called
from rushes.stage.assembly import Stage

if TYPE_CHECKING:
    from rushes.script.planner.planner import Planner
    from rushes.sound.mix.soundtrack import Soundtrack

__all__ = ["Miniature", "plan_film", "shoot"]

DRAFT_SCALE = 2
"""A draft has half the width and height: 540p. It is shot on twos (12 pictures a second), as an animatic is."""

SHARES: Mapping[str, float] = MappingProxyType(
    {"planning": 0.015, "voices": 0.002, "set": 0.03, "filming": 0.948, "finishing": 0.005}
)
"""Measured over a final film of 5 seconds with two voices, 54 s on two cores."""

Frame = npt.NDArray[np.uint8]


class Miniature:
    """The default engine behind the Engine interface."""

    name = "miniature"

    def missing(self) -> str:
        """Nothing is missing that `rushes doctor` would not name: the renderer says so itself."""
        return ""

    def shares(self, request: FilmRequest, quality: str) -> Mapping[str, float]:
        """The same for every film."""
        return SHARES

    def warm(self, say: Callable[[str], None]) -> None:
        """Import what is imported at first use; nothing is opened or started."""
        import rushes.render.renderer
        import rushes.script.reader
        import rushes.sound.mix.soundtrack
        import rushes.sound.voice.booth  # noqa: F401

    def film(
        self, request: FilmRequest, path: Path, *, quality: str = "final", progress: Progress | None = None
    ) -> FilmFacts:
        """Plan (with the planner that RUSHES_PLANNER_URL names, if any), or take the plan that is given, and shoot."""
        from rushes.plan_file import plan_of
        from rushes.script.planner.planner import planner_in

        listener = progress or SilentProgress()
        listener.stage("planning", 0)
        plan = plan_of(request)
        if plan is None:
            plan = plan_film(request, planner_in(os.environ))
        else:
            listener.note("filmed from the plan that was given; the prompt was not read again")
        for note in _unheard(request):
            listener.note(note)
        return shoot(plan, path, quality=quality, progress=listener)


def _unheard(request: FilmRequest) -> Iterator[str]:
    """What of the request is for engines with weights and has no effect here."""
    if request.tier != TIERS[0]:
        yield f"tier {request.tier} had no effect: the miniature engine has no weights to choose from"
    if request.enhance_prompt:
        yield "enhance_prompt had no effect: the miniature engine films the prompt as it was written"
    if request.draft_first:
        yield "draft_first had no effect: the miniature engine's film is there as soon as a draft would be"


def plan_film(request: FilmRequest, planner: Planner | None = None) -> ShotPlan:
    """Read the prompt (with the help of `planner`, if one is given), record the voices and direct: all but building."""
    from rushes.script.reader import read
    from rushes.script.telephone import called_up
    from rushes.script.translation.marian import said_in_english

    seed = int(request.seed or 0)
    reading = planner.read if planner is not None else read
    written = reading(request.prompt, negative_prompt=request.negative_prompt, language=request.language)
    screenplay = settled(said_in_english(called_up(written), os.environ), seed)
    readings, heard = _recorded(screenplay, request.frames, seed, audio=request.generate_audio)
    terms = Terms(
        frames=request.frames,
        aspect_ratio=request.aspect_ratio,
        cfg_scale=request.cfg_scale,
        audio=request.generate_audio,
        seed=seed,
    )
    plan = direct(screenplay, readings, terms)
    return replace(plan, log=(*plan.log, *heard))


def _recorded(
    screenplay: Screenplay, frames: int, seed: int, *, audio: bool
) -> tuple[tuple[Reading, ...], tuple[str, ...]]:
    """Every line and laugh, spoken quicker where the film is short, and what the log should say.

    Nothing is loaded when nobody speaks. A silent film on a machine without voices is filmed with closed mouths.
    """
    if not screenplay.lines and not called(screenplay):
        return (), ()
    from rushes.sound.voice.booth import record

    seconds = speech_seconds(frames, RATE, len(screenplay.lines))
    try:
        readings = record(screenplay, seed=seed, seconds=seconds)
    except EnvironmentProblem as problem:
        if audio:
            raise
        return (), (f"nobody can speak here, so mouths stay closed: {problem.message}",)
    heard = [note for r in readings for note in (*r.log, f"{r.who} speaks as {r.voice}")]
    return readings, tuple(dict.fromkeys(heard))


def shoot(
    plan: ShotPlan,
    path: Path,
    *,
    quality: str = "final",
    deliver: bool = False,
    progress: Progress | None = None,
) -> FilmFacts:
    """Film a plan: voices again (edited lines too), the set built, frames drawn while the sound is mixed beside them.

    `deliver`: stems, cue sheet, subtitles and plan are written beside the film.
    """
    import rushes.render.titles
    import rushes.sound.mix.soundtrack  # noqa: F401 - imported before there are two threads
    from rushes.engines.filming import Filming
    from rushes.engines.showing import Showing, moments
    from rushes.render.renderer import Renderer
    from rushes.stage.assembly import build_stage

    check(plan)
    listener = progress or SilentProgress()
    listener.stage("voices", 1)
    readings, _ = _recorded(spoken_screenplay(plan), plan.frames, plan.seed, audio=plan.audio)
    plan = respoken(plan, readings)
    showing = Showing(plan, listener)
    showing.papers()
    listener.stage("set", len(plan.scenes))
    stages = []
    for scene in plan.scenes:
        stages.append(build_stage(scene, plan.rate, plan.style, plan.aspect_ratio))
        _rehearse(stages[-1])
        listener.advance()
    for note in dict.fromkeys((*plan.log, *(note for stage in stages for note in stage.notes()))):
        listener.note(note)
    width, height = ASPECT_RATIOS[plan.aspect_ratio]
    if quality == "draft":
        width, height = width // DRAFT_SCALE, height // DRAFT_SCALE
    with ThreadPoolExecutor(1, "sound") as desk, Renderer(width, height, quality=quality) as renderer:
        mixing = desk.submit(_mixed, plan, readings, stages, stems=deliver) if plan.audio else None
        filming = Filming(stages, renderer, twos=quality == "draft")
        showing.storyboard([filming.still(number) for number in moments(plan)])
        listener.stage("filming", plan.frames)
        facts = write_film(
            path,
            filming.frames(showing, listener),
            _samples(mixing, listener) if mixing is not None else None,
            facts=_facts(plan, width, height),
        )
        if deliver:
            _delivered(path, plan, mixing, listener)
        return facts


def _rehearse(stage: Stage) -> None:
    """Pose everybody once in each of his moves, so that whatever is imported at its first use is imported now, by one thread:
    soon the mix asks for positions beside the frames, and two threads that import each other's modules may wait for ever."""
    scene = stage.scene
    moments = {scene.start, *(move.start for figure in scene.figures for move in figure.moves)}
    for moment in sorted(frame for frame in moments if scene.start <= frame < scene.end):
        stage.state(float(moment))


def _facts(plan: ShotPlan, width: int, height: int) -> FilmFacts:
    return FilmFacts(
        width=width,
        height=height,
        rate=plan.rate,
        frames=plan.frames,
        title=plan.title,
        prompt=plan.prompt,
        seed=plan.seed,
        engine=Miniature.name,
        version=__version__,
    )


def _mixed(
    plan: ShotPlan, readings: tuple[Reading, ...], stages: Sequence[Stage], *, stems: bool
) -> Soundtrack:
    """The soundtrack: the master, and its stems where they are wanted."""
    from rushes.sound.mix.soundtrack import soundtrack

    def on(frame: float) -> Stage:
        return next((stage for stage in stages if frame < stage.scene.end), stages[-1])

    def camera(frame: float) -> tuple[Vec, Vec]:
        view = on(frame).camera(frame)
        return view.eye, view.target

    def where(who: str, frame: float) -> Vec:
        return on(frame).position(who, frame)

    return soundtrack(plan, readings, where=where, camera=camera, stems=stems)


def _delivered(path: Path, plan: ShotPlan, mixing: Future[Soundtrack] | None, listener: Progress) -> None:
    from rushes.engines.deliverables import delivered

    for written in delivered(path, plan, mixing.result() if mixing is not None else None):
        listener.note(f"delivered {written.name}")


def _samples(mixing: Future[Soundtrack], listener: Progress) -> Iterator[npt.NDArray[np.float32]]:
    """The sound when the encoder first asks for it: the mix runs beside the first frames."""
    mixed = mixing.result()
    for note in mixed.log:
        listener.note(note)
    yield mixed.master
