"""Rushes: text in, film out.

    import rushes
    rushes.make_film("A golden retriever runs along a beach at sunset", "dog.mp4", duration=5)

Whatever is heavy is imported when it is first used, so `import rushes` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rushes.errors import RushesError

if TYPE_CHECKING:
    import os
    from pathlib import Path

    from rushes.direction.plan import ShotPlan
    from rushes.film import FilmFacts
    from rushes.progress import Progress

__all__ = ["RushesError", "__version__", "make_film", "plan_film", "shoot_plan"]

__version__ = "0.1.0"


def plan_film(prompt: str, **options: object) -> ShotPlan:
    """Decide a film without shooting it.

    Options: `duration` (5 or 10 seconds, default 10), `aspect_ratio` ("16:9", "9:16", "1:1"), `negative_prompt`,
    `cfg_scale` (0..1, how literally the prompt is taken), `generate_audio`, `seed`, `language` ("en", "zh").
    Raises UsageError (a RushesError) that names the field.
    """
    from rushes.engines import miniature
    from rushes.request import FilmRequest

    return miniature.plan_film(FilmRequest.of(prompt, options))


def shoot_plan(
    plan: ShotPlan,
    path: str | os.PathLike[str],
    *,
    quality: str = "final",
    deliver: bool = False,
    progress: Progress | None = None,
) -> FilmFacts:
    """Film a plan, edited or not, into an MP4 at `path`. `quality` is "final" (1080p) or "draft" (540p); `deliver` writes the
    sound in stems, the cue sheet, subtitles (SRT and VTT) and the plan beside it."""
    from rushes.engines import miniature
    from rushes.errors import UsageError
    from rushes.film import check_target
    from rushes.progress import SilentProgress

    if quality not in ("draft", "final"):
        raise UsageError(f"quality is {quality!r}", field="quality", mend="use draft or final")
    target = check_target(path)
    listener = progress or SilentProgress()
    try:
        return miniature.shoot(plan, target, quality=quality, deliver=deliver, progress=listener)
    finally:
        listener.done()


def make_film(
    prompt: str,
    path: str | os.PathLike[str],
    *,
    quality: str = "final",
    engine: str = "miniature",
    progress: Progress | None = None,
    **options: object,
) -> FilmFacts:
    """Film a prompt into an MP4 at `path`: `plan_film` and `shoot_plan` in one. Options are those of `plan_film`.

    `engine`: "miniature", or "ltx", "remote", "auto" or an import path `package.module:Class`, which is loaded for this
    film; some of them take the options `tier`, `draft_first` and `enhance_prompt` too. What has no effect is a note of
    `progress`.
    """
    from rushes.film import check_target

    target = check_target(path)
    if engine != "miniature" or options.keys() & {"tier", "draft_first", "enhance_prompt"}:
        return _filmed_by(engine, prompt, target, options, quality, progress)
    return shoot_plan(plan_film(prompt, **options), path, quality=quality, progress=progress)


def _filmed_by(
    engine: str,
    prompt: str,
    target: Path,
    options: dict[str, object],
    quality: str,
    progress: Progress | None,
) -> FilmFacts:
    from rushes.engines.engine import Warm, choose_engine
    from rushes.errors import UsageError
    from rushes.progress import SilentProgress
    from rushes.request import FilmRequest

    if quality not in ("draft", "final"):
        raise UsageError(f"quality is {quality!r}", field="quality", mend="use draft or final")
    request, listener = FilmRequest.of(prompt, options), progress or SilentProgress()
    try:
        chosen, why = choose_engine(engine)
        listener.stage("loading", 0)
        listener.note(why)
        if isinstance(chosen, Warm):
            chosen.warm(lambda text: listener.stage(text, 0))
        return chosen.film(request, target, quality=quality, progress=listener)
    finally:
        listener.done()
