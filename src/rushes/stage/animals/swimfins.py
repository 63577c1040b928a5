"""Fins, flippers, wings, legs of a swimmer and the seam of a shell, on their bones. Model space of
swimshape."""

import numpy as np

from rushes.stage.animals.swimpaint import fin_paint
from rushes.stage.animals.swimrig import INDEX, axis, on_spine, paddle_way
from rushes.stage.animals.swimshape import NOSE, Reals, fan, limb, ramp, sail
from rushes.stage.animals.swimspecies import Paddle, Sail, Swimmer
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.solids import join, on_bone, sphere, tube
from rushes.stage.scene import Mesh

__all__ = ["paddle_meshes", "rim_of_shell", "sail_mesh", "stub", "tail_meshes"]


def sail_mesh(kind: Swimmer, fin: Sail, cells: tuple[int, int]) -> Mesh:
    def base(z: Reals) -> Reals:
        top, bottom, _ = kind.hull.at(NOSE - z)
        y = bottom + 0.02 if fin.below else top - 0.02
        return np.stack([0 * z, y, z], 1)

    rays = 7 if kind.bend == "side" and kind.tall > 0.5 else 0
    mesh = sail(
        (NOSE - fin.start, NOSE - fin.end),
        (fin.rise + 0.02),
        fin.sweep,
        fin.tip,
        0.014,
        fin_paint(kind, rays, 0.35),
        base,
        (0.0, -1.0 if fin.below else 1.0),
        fin.soft,
        cells,
    )
    return on_spine(kind, mesh)


def tail_meshes(kind: Swimmer, cells: tuple[int, int]) -> list[Mesh]:
    if kind.tail is None:
        return []
    t = kind.tail
    origin = axis(kind, 0.965)
    up = (1.0, 0.0, 0.0) if kind.bend == "up" else (0.0, 1.0, 0.0)
    rays = 9 if kind.bend == "side" and kind.tall > 0.5 else 0
    mesh = fan(
        origin,
        (0.0, 0.0, -1.0),
        up,
        t.reach,
        (t.down, t.up),
        t.fork,
        t.thick,
        fin_paint(kind, rays, 0.3),
        t.power,
        t.foot,
        cells,
    )
    return [on_spine(kind, mesh)]


def paddle_meshes(kind: Swimmer, cells: int) -> list[Mesh]:
    parts = []
    for name, paddle in zip(("fin", "hind"), kind.paddles, strict=False):
        for side, sign in (("left", 1.0), ("right", -1.0)):
            mesh = _paddle(kind, paddle, sign, cells)
            root = kind.hull.place(paddle.s, paddle.share, sign)[0]
            if paddle.kind == "wing":
                parts.append(_winged(mesh, np.abs(mesh.positions[:, 0]) / paddle.long, side))
                continue
            if name == "hind":
                parts.append(on_bone(mesh, INDEX[f"hind_{side}"]))
                continue
            far = (mesh.positions - root) @ paddle_way(paddle, sign) / paddle.long
            count = len(far)
            pair = np.tile(np.array([INDEX[f"fin_{side}"], INDEX[f"tip_{side}"]], np.int32), (count, 1))
            parts.append(
                Mesh(
                    mesh.positions,
                    mesh.normals,
                    mesh.colours,
                    mesh.faces,
                    pair,
                    ramp(far, 0.25, 0.7).astype(np.float32),
                )
            )
    return parts


def _winged(mesh: Mesh, far: Reals, side: str) -> Mesh:
    """A wing that bends all along: body, fin and tip share it by the distance from the middle."""
    bones = np.tile(np.array([INDEX["chest"], INDEX[f"fin_{side}"]], np.int32), (len(far), 1))
    weights = ramp(far, 0.1, 0.5).astype(np.float32)
    outer = far > 0.5
    bones[outer] = (INDEX[f"fin_{side}"], INDEX[f"tip_{side}"])
    weights[outer] = ramp(far[outer], 0.5, 0.95)
    return Mesh(mesh.positions, mesh.normals, mesh.colours, mesh.faces, bones, weights)


def _wing(kind: Swimmer, paddle: Paddle, sign: float, cells: int) -> Mesh:
    """A wing along the whole side of a ray; its underside is pale."""

    def base(z: Reals) -> Reals:
        top, bottom, wide = kind.hull.at(np.clip(NOSE - z, 0.02, 0.98))
        return np.stack([sign * 0.6 * wide, (top + bottom) / 2, z], 1)

    first = NOSE - paddle.s
    mesh = sail(
        (first, first - paddle.wide),
        paddle.long,
        0.30,
        0.06,
        0.05,
        fin_paint(kind),
        base,
        (sign, 0.0),
        2.2,
        (cells + 6, cells + 4),
    )
    colours = mesh.colours.copy()
    colours[mesh.normals[:, 1] < 0, :3] = linear(kind.belly)
    return Mesh(mesh.positions, mesh.normals, colours, mesh.faces)


def _paddle(kind: Swimmer, paddle: Paddle, sign: float, cells: int) -> Mesh:
    root, normal = kind.hull.place(paddle.s, paddle.share, sign)
    way = paddle_way(paddle, sign)
    start = root - normal * 0.03
    chord = np.array([0.0, 0.0, 1.0], np.float32) - way * way[2]
    chord /= np.linalg.norm(chord)
    if paddle.kind == "fan":
        return fan(
            root - normal * 0.01,
            way,
            chord,
            paddle.long * 0.82,
            (0.85, 0.6),
            -0.22,
            paddle.thick,
            fin_paint(kind, 6, 0.2),
            2.0,
            0.5 * paddle.wide,
            (cells // 2 + 1, cells),
        )
    if paddle.kind == "wing":
        return _wing(kind, paddle, sign, cells)
    if paddle.kind == "foot":
        return _foot(kind, paddle, root, way)
    curve = [
        start,
        root + way * 0.3 * paddle.long,
        root + way * 0.7 * paddle.long - chord * 0.12 * paddle.long,
        root + way * paddle.long - chord * 0.30 * paddle.long,
    ]
    shares: tuple[float, ...] = (0.70, 0.95, 1.0, 0.80, 0.52, 0.2)
    if "knobs" in kind.extras:
        shares = (0.8, 1.0, 1.06, 0.92, 0.98, 0.74, 0.8, 0.5, 0.28)
    wide = [paddle.wide * k for k in shares]
    thick = [paddle.thick * k for k in (1.5, 1.2, 0.9, 0.6)]
    return limb(curve, wide, thick, chord, fin_paint(kind, 0, 0.25), cells, cells)


def _foot(kind: Swimmer, paddle: Paddle, root: Reals, way: Reals) -> Mesh:
    """A stout leg with a flat foot and three toes."""
    ends = root - way * 0.06
    end = root + way * paddle.long
    path = [ends, root + way * 0.4 * paddle.long, root + way * 0.8 * paddle.long, end]
    w = paddle.wide
    leg = limb(
        path, (w, w * 0.9, w * 0.85, w), (w, w * 0.9, w * 0.85, w), (0.0, 0.0, 1.0), fin_paint(kind), 14, 14
    )
    toes = [
        sphere(
            end + np.array([dx * w, 0.014, 0.84 * w]),
            (0.022, 0.02, 0.024),
            mixed(kind.belly, "#ffffff", 0.3),
            6,
            8,
        )
        for dx in (-0.5, 0.0, 0.5)
    ]
    return join([leg, *toes])


def rim_of_shell(kind: Swimmer, fine: bool) -> Mesh:
    """A rolled seam round the edge of a shell."""
    a = np.linspace(0, 2 * np.pi, 49 if fine else 25)[:-1]
    s = 0.5 - 0.485 * np.cos(a)
    points = kind.hull.points(s, kind.hull.angle(s, kind.hull.widest + 0 * s))
    points[:, 0] *= np.sign(np.sin(a) + 1e-9)
    colour = mixed(kind.back, kind.mark, 0.45)
    return on_bone(tube(points, 0.026, colour, 8, closed=True), INDEX["chest"])


def stub(kind: Swimmer) -> Mesh:
    """The tail of who has a shell: short and pointed."""
    paint = fin_paint(kind)
    path = [(0, 0.0, NOSE - 0.9), (0, -0.01, NOSE - 1.0), (0, -0.03, NOSE - 1.12)]
    return on_bone(
        limb(path, (0.06, 0.045, 0.012), (0.05, 0.035, 0.01), (1, 0, 0), paint, 10, 10), INDEX["chest"]
    )
