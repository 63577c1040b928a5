"""A balloon on a string: it tugs upwards from the hand (or a stone on the ground) and sways behind it."""

from collections.abc import Mapping

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp, Pose, StageView
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.meshkit.solids import lathe, sphere
from rushes.stage.props.placing import held, point_of, spread
from rushes.stage.props.thread import thread_mesh, thread_vertices
from rushes.stage.scene import Array, Finish, Piece

__all__ = ["build"]

COLOURS = ("#d8322c", "#2f7fb8", "#f0b53a", "#5a9a52", "#c8508a", "#8a5ab0")
LINE, ROPE = 16, 0.95
PROFILE = (
    (0.0, -0.30), (0.024, -0.285), (0.014, -0.265), (0.05, -0.235), (0.13, -0.12), (0.172, 0.0), (0.165, 0.08), (0.12, 0.155),
    (0.06, 0.188), (0.0, 0.195),
)  # fmt: skip


def build(prop: Prop) -> BuiltProp:
    """As many balloons as asked, each on its own string from one knot."""
    count = len(spread(prop))
    pieces: list[Piece] = []
    for k in range(count):
        colour = prop.colour or COLOURS[(prop.seed + k) % len(COLOURS)]
        skin = lathe([(1.2 * r, 1.2 * y) for r, y in PROFILE], colour, sides=18)
        shine = sphere((-0.09, 0.10, 0.15), (0.022, 0.034, 0.012), "#ffffff", 5, 8)
        pieces += [
            Piece(f"{prop.id}.skin{k}", skin, Finish("skin", roughness=0.22, fuzz=0.15), f"{prop.id}.rig{k}"),
            Piece(
                f"{prop.id}.shine{k}",
                shine,
                Finish("emit", emission=0.35, fuzz=0.0, casts_shadow=False),
                f"{prop.id}.rig{k}",
            ),
            Piece(
                f"{prop.id}.string{k}",
                thread_mesh(LINE, 4, "#f0ead8"),
                Finish("plain", fuzz=0.3, casts_shadow=False),
                dynamic=True,
            ),
        ]

    def pose(name: str, frame: float, view: StageView) -> Pose:
        bones, vertices = {}, {}
        for k in range(count):
            matrix, line = _aloft(prop, k, frame, view)
            bones[f"{prop.id}.rig{k}"] = matrix[None]
            vertices[f"{prop.id}.string{k}"] = thread_vertices(line, 0.0030, 4)
        return Pose(bones=bones, vertices=vertices)

    def slots(name: str, frame: float, view: StageView) -> Mapping[str, Array]:
        return {"middle": _aloft(prop, 0, frame, view)[0]}

    return BuiltProp(tuple(pieces), pose, slots)


def _aloft(prop: Prop, k: int, frame: float, view: StageView) -> tuple[Array, Array]:
    """The balloon's matrix and its string: the knot is where the hand is, the balloon where the hand was."""
    t = frame / view.rate
    slot = held(prop, view, frame)
    if slot is None:
        x, y, z = prop.position
        knot = np.array([x, y + view.ground(x, z) + 0.03, z], np.float32)
    else:
        knot = np.asarray(point_of(slot), np.float32)
    p = prop.seed * 0.7 + 1.9 * k
    apart = 0.0 if len(spread(prop)) == 1 else 0.20
    lean = np.array([
        0.10 * np.sin(0.9 * t + p) + 0.03 * np.sin(2.3 * t + p) + apart * np.cos(2.4 * k), 0.0,
        0.07 * np.sin(0.7 * t + 2 * p) + apart * np.sin(2.4 * k),
    ])  # fmt: skip
    long = ROPE * (1.0 + 0.12 * ((k * 7) % 5 - 2))
    foot = knot + lean + np.array([0, long - 0.4 * float(lean @ lean), 0])
    s = np.linspace(0, 1, LINE)[:, None]
    line = knot * (1 - s) + foot * s + np.sin(np.pi * s) * np.array([[0.03 * np.sin(1.3 * t + p), 0, 0.02]])
    tilt = rotation(x=0.6 * float(lean[2]), z=-0.6 * float(lean[0]))
    turn = rotation(y=0.3 * float(np.sin(0.4 * t + p)))
    return (translation(foot + np.array([0.0, 0.34, 0.0])) @ tilt @ turn).astype(np.float32), line.astype(
        np.float32
    )
