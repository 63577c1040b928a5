"""What types cannot say about a plan: frames in order, names that exist; and figures rounded so plans agree everywhere."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from rushes.direction.plan import Scene, Shot, ShotPlan
from rushes.errors import PlanError

T = TypeVar("T")

__all__ = ["check", "rounded"]

LENGTHS = (120, 240)
DECIMALS = 4
"""A tenth of a millimetre: finer digits differ from one maths library to the next."""

FARTHEST = 100_000.0
"""Metres, frames or anything else: no figure of a plan is larger, but for seeds."""
MOST = {
    "scenes": 40,
    "shots": 80,
    "figures": 300,
    "props": 1200,
    "lines": 60,
    "letters of lines": 6000,
    "texts": 80,
    "letters of texts": 4000,
    "cues": 4000,
    "moves": 4000,
    "camera keys": 4000,
    "notes": 20_000,
}
"""What a plan may hold in all, so that nobody's plan fills the memory of whoever films it; a crowd counts each head."""


def check(plan: ShotPlan) -> None:
    """Raise PlanError for the first thing that cannot be filmed."""
    _check_amounts(plan)
    if plan.rate != 24 or plan.frames not in LENGTHS:
        raise PlanError("a film has 120 or 240 frames at 24 a second", field="frames", mend="use one of them")
    if not plan.scenes:
        raise PlanError("the plan has no scenes", field="scenes", mend="add at least one")
    now = 0
    for number, scene in enumerate(plan.scenes):
        place = f"scenes[{number}]"
        _check_follows(scene, now, place)
        _check_names(scene, place)
        _check_shots(scene, place)
        now = scene.end
    if now != plan.frames:
        raise PlanError(
            f"the scenes end at frame {now} of {plan.frames}", field="scenes", mend="make them fill the film"
        )
    known = {figure.id for figure in plan.cast()} | {p.id for scene in plan.scenes for p in scene.props}
    for i, line in enumerate(plan.lines):
        if line.onscreen and line.who not in known | {"", "camera", "narrator"}:
            raise PlanError(
                f"“{line.who}” speaks but is not in the cast",
                field=f"lines[{i}].who",
                mend="name a figure's id",
            )


def _check_amounts(plan: ShotPlan) -> None:
    """Refuse a plan that is larger than any film."""
    for what, number in _amounts(plan).items():
        if number > MOST[what]:
            raise PlanError(
                f"the plan has {number:,} {what} where {MOST[what]:,} can be filmed",
                field="plan",
                mend="take some out",
            )
    if any(abs(number) > FARTHEST for number in _numbers(plan.scenes)):
        raise PlanError(
            f"a figure in the plan is beyond {FARTHEST:,.0f}", field="plan", mend="give metres and frames"
        )


def _amounts(plan: ShotPlan) -> dict[str, int]:
    scenes = plan.scenes
    texts = [text for scene in scenes for text in scene.texts]
    figures = [figure for scene in scenes for figure in scene.figures]
    props = [prop for scene in scenes for prop in scene.props]
    return {
        "scenes": len(scenes),
        "shots": sum(len(scene.shots) for scene in scenes),
        "figures": sum(max(figure.count, 1) for figure in figures),
        "props": sum(max(prop.count, 1) for prop in props),
        "lines": len(plan.lines),
        "letters of lines": sum(len(line.text) for line in plan.lines),
        "texts": len(texts),
        "letters of texts": sum(len(text.words) for text in texts),
        "cues": sum(len(scene.cues) for scene in scenes),
        "moves": sum(len(one.moves) for one in figures) + sum(len(one.moves) for one in props),
        "camera keys": sum(len(shot.keys) for shot in plan.shots),
        "notes": sum(len(part.notes) for part in plan.score.parts) if plan.score else 0,
    }


def _numbers(value: object, name: str = "") -> Iterator[float]:
    """Every number in there but for seeds, which may be of any size."""
    if isinstance(value, bool) or name == "seed":
        return
    if isinstance(value, int | float):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _numbers(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _numbers(getattr(value, field.name), field.name)


def _check_names(scene: Scene, place: str) -> None:
    names = [f.id for f in scene.figures] + [p.id for p in scene.props]
    for name in names:
        if names.count(name) > 1:
            raise PlanError(
                f"“{name}” is the id of two figures or props of one scene",
                field=f"{place}.figures",
                mend="rename one",
            )
    for prop in scene.props:
        if prop.attach is not None and prop.attach.to not in names:
            raise PlanError(
                f"“{prop.id}” is attached to “{prop.attach.to}”, which is not in its scene",
                field=f"{place}.props",
                mend="name a figure or prop",
            )


def _check_follows(part: Scene | Shot, now: int, place: str) -> None:
    if part.start != now or part.end <= part.start:
        raise PlanError(
            f"{place} runs from frame {part.start} to {part.end} where {now} should begin it",
            field=place,
            mend="let each begin where the last one ends",
        )


def _check_shots(scene: Scene, place: str) -> None:
    if not scene.shots:
        raise PlanError(f"{place} has no shots", field=f"{place}.shots", mend="add at least one")
    now = scene.start
    for i, shot in enumerate(scene.shots):
        name = f"{place}.shots[{i}]"
        if not shot.keys:
            raise PlanError(f"{name} has no camera keys", field=f"{name}.keys", mend="add one")
        _check_follows(shot, now, name)
        now = shot.end
    if now != scene.end:
        raise PlanError(
            f"the shots of {place} end at frame {now} of {scene.end}",
            field=f"{place}.shots",
            mend="make them fill the scene",
        )


def rounded(value: T) -> T:
    """The same data with every float rounded to DECIMALS."""
    result: Any = value
    if isinstance(value, float):
        result = round(value, DECIMALS)
    elif isinstance(value, tuple):
        result = tuple(rounded(v) for v in value)
    elif is_dataclass(value) and not isinstance(value, type):
        result = replace(value, **{f.name: rounded(getattr(value, f.name)) for f in fields(value)})
    return result  # type: ignore[no-any-return]
