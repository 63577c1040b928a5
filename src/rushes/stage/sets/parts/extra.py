"""Extras: people in the background, plainly modelled of clay, each with a small life of its own.

Bones: 0 body, 1 head, 2 right arm, 3 left arm, 4 right leg, 5 left leg, 6 right forearm. An extra is
modelled facing +z, feet on y = 0 when standing, the seat of its chair at 0.46 when sitting.
"""

from dataclasses import dataclass
from math import cos, pi, sin, tau

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.build import Pose
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import join, lathe, moved, on_bone, sheet, sphere, tube
from rushes.stage.scene import Array, Finish, Mesh, Piece

__all__ = ["Extra", "Life", "Wardrobe", "casting", "extra"]

SKINS = ("#f0c8a4", "#d8a27a", "#a86f4a", "#7a4c34", "#e8b690")
HAIRS = ("#2a1c16", "#5a3420", "#8a5a2c", "#1c1a1c", "#b8b0a6", "#a8492c")
TOPS = ("#8a4a5a", "#4f7a8a", "#c8963c", "#5f7a4f", "#b86a4a", "#6a5a8a", "#d8c8b0", "#33475e")
LEGS = ("#3a3f4c", "#5a4636", "#4a4a42", "#2f3a3a")
HEAD = {"sit": 1.14, "stand": 1.46}
SHOULDER = {"sit": 0.93, "stand": 1.2}
ELBOW: Vec = (-0.2565, 0.70, 0.1)  # of a sitter's right arm at rest
RAISE = (-0.30, 0.28, -0.42, 0.28)  # shoulder x, y and elbow x, y that bring a sitter's cup to the lips


@dataclass(frozen=True)
class Wardrobe:
    """What an extra looks like."""

    skin: str
    hair: str
    top: str
    legs: str
    style: int  # 0 short hair, 1 bun, 2 long, 3 cap
    hat: str = "#7a4a3a"


@dataclass(frozen=True)
class Extra:
    """An extra's piece and its business: `kind` sit, stand or walk; `way` is the start and end of a walk,
    in metres.
    """

    piece: Piece
    kind: str
    place: Vec
    facing: float
    phase: float
    sips: bool = False
    way: Vec | None = None
    pace: float = 0.9  # metres a second

    def pose(self, frame: float, rate: int) -> Array:
        """(7, 4, 4) bone matrices at a frame: breathing, nodding, looking round, sipping, walking."""
        t = frame / rate + self.phase
        body, facing = np.asarray(self.place, np.float32), self.facing
        swing = 0.0
        if self.way is not None:
            body, facing, swing = _walked(self, t)
        posture = "sit" if self.kind == "sit" else "stand"
        lean = 0.02 * sin(t * 1.1) + (0.03 * sin(t * 0.37) if self.kind == "sit" else 0.0)
        root = translation(tuple(body)) @ rotation(lean, facing + 0.03 * sin(t * 0.5), 0.012 * sin(t * 0.9))
        nod = 0.05 * sin(t * 2.3) * max(0.0, sin(t * 0.61 + 1.0)) + 0.03
        look = 0.28 * sin(t * 0.43) + 0.14 * sin(t * 0.97 + 2.0)
        sip = _sip(t) if self.sips else 0.0
        head = _about(
            (0, HEAD[posture] - 0.14, 0), rotation(nod - 0.12 * sip, look * (1 - sip), 0.05 * sin(t * 0.7))
        )
        talk = 0.16 * max(0.0, sin(t * 0.61 + 1.0)) * sin(t * 3.1)
        raised = rotation(RAISE[0] * sip - 0.5 * swing + talk, RAISE[1] * sip)
        right = _about((-0.19, SHOULDER[posture], 0), raised)
        forearm = right @ _about(ELBOW, rotation(RAISE[2] * sip, RAISE[3] * sip))
        left = _about((0.19, SHOULDER[posture], 0), rotation(0.5 * swing - 0.5 * talk))
        stride = [_about((x, 0.72, 0), rotation(s * 0.5 * swing)) for x, s in ((-0.09, 1), (0.09, -1))]
        bones = [np.eye(4, dtype=np.float32), head, right, left, *stride, forearm]
        return np.stack([root @ bone for bone in bones]).astype(np.float32)


@dataclass(frozen=True)
class Life:
    """All the extras of a place."""

    extras: tuple[Extra, ...]

    def pose(self, frame: float, rate: int) -> Pose:
        """Where they all are at a frame."""
        return Pose(bones={one.piece.rig: one.pose(frame, rate) for one in self.extras})


def _about(point: Vec, turn: Array) -> Array:
    """A turn about a point."""
    back = (-point[0], -point[1], -point[2])
    return np.asarray(translation(point) @ turn @ translation(back), np.float32)


def _sip(t: float) -> float:
    """0 at rest, 1 with the cup at the lips: every nine seconds or so, for two."""
    u = (t % 9.0) / 9.0
    return 0.5 - 0.5 * cos(tau * min(max((u - 0.6) / 0.26, 0.0), 1.0))


def _walked(one: Extra, t: float) -> tuple[Array, float, float]:
    """Place, heading and swing of the legs of a walker who goes to and fro (it turns off stage)."""
    assert one.way is not None
    start, end = np.asarray(one.place, np.float32), np.asarray(one.way, np.float32)
    span = float(np.linalg.norm(end - start))
    u = (t * one.pace / span) % 2.0
    forth = u < 1.0
    share = u if forth else 2.0 - u
    heading = float(np.arctan2(*(end - start)[[0, 2]])) + (0.0 if forth else pi)
    step = t * one.pace * tau / 1.15
    place = start + (end - start) * share + np.array([0, 0.022 * abs(cos(step)), 0], np.float32)
    return place, heading, sin(step)


def casting(rng: np.random.Generator) -> Wardrobe:
    """Someone at random."""

    def pick(choice: tuple[str, ...]) -> str:
        return choice[int(rng.integers(len(choice)))]

    return Wardrobe(pick(SKINS), pick(HAIRS), pick(TOPS), pick(LEGS), int(rng.integers(4)), pick(TOPS))


def _body(clay: Clay, look: Wardrobe, sit: bool) -> None:
    """Trunk, legs and shoes."""
    low = 0.5 if sit else 0.78
    top = SHOULDER["sit" if sit else "stand"]
    clay.cone((0, low + 0.06, 0), (0, top - 0.06, 0.0), 0.165, 0.135, 0, look.top)
    clay.cone((-0.15, top - 0.02, 0), (0.15, top - 0.02, 0), 0.075, 0.075, 0, look.top)
    clay.cone((0, top, 0), (0, top + 0.1, 0.01), 0.065, 0.06, 0, look.skin)
    for x, bone in ((-0.095, 4), (0.095, 5)):
        hip, bone = (x, low + 0.02, 0.0), 0 if sit else bone
        knee = (x * 1.1, low + 0.03, 0.36) if sit else (x, 0.42, 0.01)
        foot = (x * 1.15, 0.1, 0.38) if sit else (x, 0.1, 0.0)
        clay.cone(hip, knee, 0.095, 0.075, bone, look.legs).cone(knee, foot, 0.07, 0.055, bone, look.legs)
        clay.cone((foot[0], 0.055, foot[2]), (foot[0], 0.05, foot[2] + 0.13), 0.06, 0.058, bone, "#3a2a22")


def _arms(clay: Clay, look: Wardrobe, sit: bool) -> None:
    """Both arms: resting on the table when sitting, hanging when standing."""
    y = SHOULDER["sit" if sit else "stand"] - 0.03
    for x, bone in ((-0.19, 2), (0.19, 3)):
        elbow = (x * 1.35, y - 0.2, 0.1) if sit else (x * 1.25, y - 0.26, -0.02)
        wrist = (x * 0.75, y - 0.1, 0.33) if sit else (x * 1.3, y - 0.48, 0.08)
        fore = 6 if bone == 2 else bone
        clay.cone((x, y, 0), elbow, 0.068, 0.058, bone, look.top)
        clay.cone(elbow, wrist, 0.058, 0.045, fore, look.top)
        clay.ball((wrist[0], wrist[1], wrist[2] + 0.04), (0.05, 0.045, 0.06), fore, look.skin)


def _head(look: Wardrobe, y: float) -> list[Mesh]:
    """A big round head with hair, beads for eyes, nose, ears, rosy cheeks."""
    head = Clay(0.04, 0.042, 0.03, 0.01)
    head.ball((0, y, 0.01), (0.165, 0.185, 0.165), 0, look.skin)
    head.ball((0, y - 0.025, 0.175), (0.028, 0.024, 0.03), 0, look.skin)
    for s in (-1, 1):
        head.ball((s * 0.165, y - 0.02, 0.0), (0.028, 0.04, 0.025), 0, look.skin)
    cap = Clay(0.03, 0.036, 0.03, 0.01)
    cap.ball((0, y + 0.055, -0.04), (0.184, 0.172, 0.172), 0, look.hair)
    cap.ball((0.04, y + 0.165, 0.055), (0.125, 0.055, 0.085), 0, look.hair)
    if look.style == 1:
        cap.ball((0, y + 0.25, -0.05), 0.085, 0, look.hair)
    if look.style == 2:
        cap.cone((0, y, -0.11), (0, y - 0.24, -0.1), 0.15, 0.11, 0, look.hair)
    if look.style == 3:
        cap.ball((0, y + 0.13, -0.01), (0.19, 0.1, 0.185), 0, look.hat)
        cap.ball((0, y + 0.1, 0.15), (0.13, 0.025, 0.09), 0, look.hat)
    parts = [head.mesh(), cap.mesh()]
    smile = [(0.05 * u, y - 0.085 + 0.014 * u * u, 0.158 - 0.01 * u * u) for u in np.linspace(-1, 1, 7)]
    parts.append(tube(smile, 0.0075, "#5a2620", 5))
    for s in (-1, 1):
        parts.append(sphere((s * 0.062, y + 0.012, 0.152), (0.021, 0.027, 0.014), "#16110f", 6, 8))
    return [on_bone(part, 1) for part in parts]


def extra(
    name: str,
    look: Wardrobe,
    kind: str,
    place: Vec,
    facing: float,
    phase: float,
    sips: bool = False,
    way: Vec | None = None,
    umbrella: str = "",
) -> Extra:
    """Models someone. `umbrella`: its colour when it is held up."""
    sit = kind == "sit"
    clay = Clay(0.05, 0.068, 0.04, 0.012)
    _body(clay, look, sit)
    _arms(clay, look, sit)
    parts = [clay.mesh(), *_head(look, HEAD["sit" if sit else "stand"])]
    if sips:
        shell = [(0.026, 0), (0.036, 0.07), (0.03, 0.07), (0, 0.06)]
        parts.append(on_bone(lathe(shell, "#f4efe4", (-0.14, SHOULDER["sit"] - 0.1, 0.42), 10), 6))
    if umbrella:
        parts += [on_bone(part, 0) for part in _umbrella(umbrella)]
    piece = Piece(name, join(parts), Finish("felt", 0.85, 0.45), rig=name)
    return Extra(piece, kind, place, facing, phase, sips, way)


def _umbrella(colour: str) -> list[Mesh]:
    """An open umbrella over a standing head, eight panels, held in the left hand."""
    rim, rings = [], np.linspace(0.0, 1.0, 4)
    for k in range(17):
        a = k * tau / 16
        reach = 0.56 * (1.0 if k % 2 == 0 else 0.93)
        rim.append([(reach * u * cos(a), 0.2 * (1 - u**2.2), reach * u * sin(a)) for u in rings])
    dome = sheet(np.asarray(rim, np.float32), colour)
    stick = tube([(0.16, 0.85, 0.1), (0.1, 2.08, 0.02)], 0.011, "#2a2624", 6)
    return [moved(dome, (0.1, 1.86, 0.02)), stick]
