"""Puts the changes of a scene on what was built for it. The catalogue says which family makes a kind."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from importlib import import_module
from typing import TypeVar

import numpy as np

from rushes.direction.plan import Attachment, Change, Figure, Prop
from rushes.stage.build import BuiltFigure, BuiltProp, Pose, StageView
from rushes.stage.changes.effect import Effect, Moment, Site, Subject, carried, hidden, measured
from rushes.stage.scene import Array, Piece

__all__ = ["KINDS", "changed_figure", "changed_prop"]

KINDS = {
    "melt": "melting:melt", "dissolve": "melting:dissolve", "wilt": "melting:wilt", "deflate": "melting:deflate",
    "inflate": "melting:inflate", "grow": "growing:grow", "sprout": "growing:grow", "shrink": "growing:shrink",
    "bloom": "blooming:bloom", "shatter": "breaking:shatter", "explode": "breaking:explode", "pop": "breaking:pop",
    "crumble": "breaking:crumble", "tear": "tearing:tear", "crack": "tearing:crack", "burn": "burning:burn",
    "rust": "surfacing:rust", "freeze": "surfacing:freeze", "recolour": "surfacing:recolour", "open": "hinging:open_",
    "close": "hinging:close", "spin": "turning:spin", "swing": "turning:swing", "topple": "tipping:topple",
    "spill": "filling:spill", "bend": "turning:bend", "fold": "turning:fold", "unfold": "turning:unfold",
    "appear": "appearing:appear", "vanish": "appearing:vanish", "fill": "filling:fill", "empty": "filling:empty",
    "light_up": "lighting:light_up", "go_out": "lighting:go_out",
}  # fmt: skip
"""Kind of change: module of this folder and function, `(Subject) -> Effect`."""

RESTS = frozenset({"top", "seat", "lap", "lie", "floor", "middle"})
"""Slots on which a thing stands: what comes off it stays there."""

Who = TypeVar("Who", str, Figure)


def changed_prop(built: BuiltProp, prop: Prop, changes: Iterable[Change]) -> BuiltProp:
    """A prop with all of its changes, one upon the other."""
    for change in changes:
        effect = _effect(change, Subject(change, built.pieces, prop.kind, prop.seed, prop.colour, prop.words))
        hangs = _hangs(prop.attach, prop.position[1])
        pose, slots = _posed(built.pieces, built.pose, built.slots, effect, change, hangs)
        built = replace(built, pieces=effect.pieces, pose=pose, slots=slots)
    return built


def changed_figure(built: BuiltFigure, figure: Figure, changes: Iterable[Change]) -> BuiltFigure:
    """A figure with all of its changes."""
    for change in changes:
        effect = _effect(change, Subject(change, built.pieces, figure.look.species, figure.seed))
        pose, slots = _posed(built.pieces, built.pose, built.slots, effect, change, False)
        built = replace(built, pieces=effect.pieces, pose=pose, slots=slots)
    return built


def _hangs(attach: Attachment | None, height: float) -> bool:
    return height > 0.25 if attach is None else attach.slot not in RESTS


def _effect(change: Change, subject: Subject) -> Effect:
    module, _, name = KINDS[change.kind].partition(":")
    made: Callable[[Subject], Effect] = getattr(import_module(f"rushes.stage.changes.{module}"), name)
    return made(subject)


Posing = Callable[[Who, float, StageView], Pose]
Slots = Callable[[Who, float, StageView], Mapping[str, Array]]


def _posed(
    pieces: tuple[Piece, ...], was: Posing[Who], had: Slots[Who], effect: Effect, change: Change, hangs: bool
) -> tuple[Posing[Who], Slots[Who]]:
    sites: list[Site] = []

    def site(who: Who, view: StageView) -> Site:
        if not sites:  # the same for every frame: how it stands when the change begins
            first = was(who, float(change.start), view)
            flat = measured(pieces, first, 0.0, False)
            level = view.ground(float(flat.base[0]), float(flat.base[2]))
            sites.append(replace(flat, floor=min(level - float(flat.base[1]), 0.0) if hangs else 0.0))
        return sites[0]

    def pose(who: Who, frame: float, view: StageView) -> Pose:
        now = was(who, frame, view)
        here = site(who, view)
        past = max(frame - change.start, 0.0)
        share = min(past / max(change.end - change.start, 1), 1.0)
        moment = Moment(share, past / view.rate, frame / view.rate, carried(here, now))
        made = effect.posed(now, here, moment)
        return made if moment.begun else hidden(made, effect.fresh)

    def slots(who: Who, frame: float, view: StageView) -> Mapping[str, Array]:
        found = had(who, frame, view)
        if effect.tall is None or frame <= change.start:
            return found
        share = min((frame - change.start) / max(change.end - change.start, 1), 1.0)
        low = min(float(m[1, 3]) for m in found.values())
        low = (
            min(low, view.ground(float(found["middle" if "middle" in found else "head"][0, 3]), 0.0))
            if not hangs
            else low
        )
        return {name: _lowered(m, low, effect.tall(share)) for name, m in found.items()}

    return pose, slots


def _lowered(matrix: Array, low: float, tall: float) -> Array:
    out = np.array(matrix, np.float32)
    out[1, 3] = low + (out[1, 3] - low) * tall
    return out
