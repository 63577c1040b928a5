"""Boards and skis, their tips along z."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.direction.sizes import size_of
from rushes.stage.build import BuiltProp, Pose, StageView
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.meshkit.solids import box, cylinder, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched, gripped
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]

STEEL, DARK, WHITE = "#c2c6c8", "#26282c", "#f4efe4"
PROPPED = frozenset({"snowboard", "surfboard", "ski"})
"""What is too flat to be seen as it lies: where nobody is on it, it is propped up on its edge."""
EDGE = 1.0
"""Radians that it is propped up."""
SOLES = {"ski": 0.05}
"""Metres of a foot's sole over the ground in a skate or on a ski."""


def _deck(
    here: Bench,
    long: float,
    wide: float,
    y: float,
    paint: str,
    nose: float,
    finish: str = "ceramic",
    thick: float = 0.012,
) -> None:
    """A board lying along z, its tips turned up by `nose` metres."""
    for k in range(24):
        u = -1 + 2 * (k + 0.5) / 24
        half = wide / 2 * (1 - abs(u) ** 5) ** 0.5
        lift = nose * max(abs(u) - 0.72, 0.0) ** 2 / 0.0784
        slope = nose * 2 * max(abs(u) - 0.72, 0.0) / 0.0784 * (1 if u > 0 else -1) / (long / 2)
        here.add(
            finish, box((0, y + lift, u * long / 2), (half, thick, long / 46), paint, 0.006, (-slope, 0, 0))
        )


def _skateboard(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#c8433c", "#3f7a9a", "#e2a83a")[prop.seed % 3]
    _deck(here, 0.85, 0.22, 0.105, "#2b2826", 0.045, "felt", 0.008)
    _deck(here, 0.845, 0.215, 0.095, paint, 0.045, "wood", 0.008)
    for z in (-0.25, 0.25):
        here.add("metal", cylinder((-0.085, 0.045, z), (0.085, 0.045, z), 0.012, STEEL, 8))
        here.add("metal", box((0, 0.068, z), (0.035, 0.02, 0.035), STEEL, 0.006))
        for s in (-1, 1):
            here.add("clay", cylinder((s * 0.068, 0.032, z), (s * 0.105, 0.032, z), 0.032, "#f0e6cc", 16))


def _snowboard(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#2f7f9a", "#c8643c", "#6a4a8a")[prop.seed % 3]
    _deck(here, 1.5, 0.29, 0.02, paint, 0.08)
    for z, tint in ((-0.52, "#f4efe4"), (0.0, "#e2b84a"), (0.52, "#f4efe4")):
        here.add("ceramic", box((0, 0.035, z), (0.10, 0.002, 0.07), tint, 0.002, (0, 0.5, 0)))
    for z in (-0.26, 0.26):
        here.add("iron", box((0, 0.055, z), (0.06, 0.022, 0.10), DARK, 0.012))
        here.add(
            "iron",
            tube([(-0.06, 0.06, z), (-0.04, 0.12, z), (0.04, 0.12, z), (0.06, 0.06, z)], 0.014, "#3a3d44", 7),
        )


def _surfboard(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#f0e0b0", "#3f9a9a", "#e8744a")[prop.seed % 3]
    here.add("ceramic", sphere((0, 0.06, 0), (0.24, 0.035, 0.85), paint, 10, 34))
    here.add("wood", box((0, 0.0945, 0), (0.006, 0.002, 0.78), "#8a5a38", 0.002))
    for z, tint in ((-0.35, "#d8433e"), (0.35, "#d8433e"), (0.46, "#2f5f86")):
        here.add(
            "paper",
            turned(
                cylinder((0, 0.0, 0), (0, 0.036, 0), 0.245, tint, 30),
                (0, 0, 0),
                (0, 0.061, z),
                (1 - 0.35 * abs(z), 1, 0.06),
            ),
        )
    here.add("iron", box((0, 0.012, -0.66), (0.006, 0.045, 0.05), DARK, 0.004, (0.4, 0, 0)))


def _ski(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#c23b30", "#2f6f9a", "#e2a83a")[prop.seed % 3]
    _deck(here, 1.6, 0.095, 0.015, paint, 0.02, thick=0.010)
    here.add(
        "ceramic", turned(box((0, 0, 0), (0.042, 0.008, 0.09), paint, 0.006), (-0.6, 0, 0), (0, 0.055, 0.80))
    )
    here.add("iron", box((0, 0.04, 0.08), (0.034, 0.022, 0.035), DARK, 0.008))
    here.add("iron", box((0, 0.045, -0.12), (0.034, 0.028, 0.03), DARK, 0.008))
    here.add("ceramic", box((0, 0.027, 0.4), (0.03, 0.001, 0.2), WHITE, 0.001))


KINDS: Mapping[
    str, tuple[Callable[[Bench, Prop], None], Mapping[str, tuple[float, float, float]], tuple[str, float]]
] = {
    "skateboard": (_skateboard, {"seat": (0.0, 1.0, 0.0), "top": (0.0, 1.0, 0.0)}, ("", 0.0)),
    "snowboard": (_snowboard, {"seat": (0.0, 0.6, 0.0), "top": (0.0, 0.6, 0.0)}, ("", 0.0)),
    "surfboard": (_surfboard, {"seat": (0.0, 0.8, 0.0), "top": (0.0, 0.8, 0.0)}, ("", 0.0)),
    "ski": (_ski, UPRIGHT, ("", 0.0)),
}
"""Kind → who lays it on a bench, its slots in shares of its box, and how a hand holds it (`gripped`), "" for by its middle."""


def on_edge(prop: Prop, made: BuiltProp) -> BuiltProp:
    """The same, its upper side towards the camera where it lies about by itself."""
    half = size_of(prop.kind, f"{prop.size} {prop.words}").width / 2
    turn = translation((0.0, half * sin(EDGE), 0.0)) @ rotation(z=EDGE)

    def pose(name: str, frame: float, view: StageView) -> Pose:
        posed = made.pose(name, frame, view)
        if not lies_about(prop, view):
            return posed
        bones = {rig: (matrices @ turn).astype(np.float32) for rig, matrices in posed.bones.items()}
        return replace(posed, bones=bones)

    return replace(made, pose=pose)


def lies_about(prop: Prop, view: StageView) -> bool:
    """Whether a thing neither goes anywhere nor is held, worn, ridden or under anything."""
    used = any(other.attach is not None and other.attach.to == prop.id for other in view.scene.props)
    return prop.attach is None and not prop.moves and not used and not view.scene.figures


def build(prop: Prop) -> BuiltProp:
    """The gear of a prop."""
    here = Bench()
    make, slots, (along, share) = KINDS[prop.kind]
    make(here, prop)
    held = dict(gripped(prop.kind, along, share)) if along else {}
    if prop.kind in SOLES:
        held["sole"] = translation((0.0, SOLES[prop.kind], 0.0)) @ rotation(y=0.0)
    made = benched(prop, here, slots, turned=held)
    return on_edge(prop, made) if prop.kind in PROPPED else made
