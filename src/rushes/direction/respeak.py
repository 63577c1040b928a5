"""Fits an edited plan to newly recorded lines: the end of every line and the x-sheet of whoever speaks it."""

from dataclasses import replace

from rushes.direction.acting import mouths_of, stresses_of
from rushes.direction.plan import Figure, Scene, ShotPlan, SpokenLine
from rushes.script.reading import Reading
from rushes.script.screenplay import Action, Character, Line, Place, Screenplay
from rushes.script.vocal import vocal_kind

__all__ = ["respoken", "spoken_screenplay"]


def spoken_screenplay(plan: ShotPlan) -> Screenplay:
    """What the voice booth needs to record a plan again: its cast, its lines and its vocals."""
    characters = tuple(Character(f.id, f.id, f.look, f.count) for f in plan.cast())
    seen = {c.id for c in characters}
    lines = tuple(
        Line(s.line, s.who, s.text, s.manner, s.language, s.onscreen, i)
        for i, s in enumerate(plan.lines)
        if not vocal_kind(s.line)
    )
    unseen = {s.who: s.look for s in plan.lines if s.look is not None and s.who not in seen}
    vocals = dict.fromkeys((s.who, vocal_kind(s.line)) for s in plan.lines if vocal_kind(s.line))
    actions = tuple(Action(who, kind, beat=i) for i, (who, kind) in enumerate(vocals))
    return Screenplay(
        plan.prompt,
        "en",
        Place(plan.scenes[0].set.kind),
        characters=characters,
        voices=tuple(Character(who, who, look) for who, look in unseen.items()),
        actions=actions,
        lines=lines,
    )


def respoken(plan: ShotPlan, readings: tuple[Reading, ...]) -> ShotPlan:
    """The plan with line ends and mouths of these readings; unchanged where they agree within a frame."""
    recorded = {r.line: r for r in readings}
    stale = {s.line for s in plan.lines if s.line in recorded and not _agrees(s, recorded[s.line], plan.rate)}
    if not stale:
        return plan
    lines = tuple(_refitted(s, recorded, plan) if s.line in stale else s for s in plan.lines)
    speakers = {s.who for s in lines if s.line in stale}
    scenes = tuple(_remouthed(scene, speakers, lines, recorded, plan.rate) for scene in plan.scenes)
    note = f"recorded anew for this plan: {', '.join(sorted(stale))}"
    return replace(plan, lines=lines, scenes=scenes, log=(*plan.log, note))


def _agrees(line: SpokenLine, reading: Reading, rate: int) -> bool:
    return line.text == reading.text and abs((line.end - line.start) - reading.seconds * rate) <= 1.01


def _refitted(line: SpokenLine, recorded: dict[str, Reading], plan: ShotPlan) -> SpokenLine:
    start = line.start_seconds or line.start / plan.rate
    return replace(
        line,
        start_seconds=start,
        end=max(line.start + 1, round((start + recorded[line.line].seconds) * plan.rate)),
    )


def _remouthed(
    scene: Scene, speakers: set[str], lines: tuple[SpokenLine, ...], recorded: dict[str, Reading], rate: int
) -> Scene:
    """The scene with the mouths of its speakers as the lines that begin in it are spoken now."""
    here = tuple(s for s in lines if scene.start <= s.start < scene.end)
    figures = (_speaking(f, here, recorded, rate) if f.id in speakers else f for f in scene.figures)
    return replace(scene, figures=tuple(figures))


def _speaking(
    figure: Figure, lines: tuple[SpokenLine, ...], recorded: dict[str, Reading], rate: int
) -> Figure:
    mine = [s for s in lines if s.who == figure.id and s.onscreen and s.line in recorded]
    mouths = [m for s in mine for m in mouths_of(s, recorded[s.line], rate)]
    stresses = [f for s in mine if not vocal_kind(s.line) for f in stresses_of(s, recorded[s.line], rate)]
    return replace(
        figure, mouths=tuple(sorted(mouths, key=lambda m: m.frame)), stresses=tuple(sorted(stresses))
    )
