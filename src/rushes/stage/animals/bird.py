"""A bird, or a flock of exactly Figure.count birds, flying round the figure's path."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import atan2, cos, hypot, pi, sin

import numpy as np

from rushes.direction.plan import Figure, Vec
from rushes.direction.travel import standing
from rushes.stage.animals.birdform import BONES, JOINTS, LEG, bird_mesh
from rushes.stage.animals.pivot import about, product
from rushes.stage.animals.plumage import Plumage, plumage_of
from rushes.stage.animals.wingbeat import draw, wings
from rushes.stage.build import BuiltFigure, Pose, StageView
from rushes.stage.meshkit.bodies import shelved
from rushes.stage.meshkit.matrices import rotation, scaling, translation
from rushes.stage.meshkit.solids import join
from rushes.stage.scene import Array, Finish, Mesh, Piece

__all__ = ["build"]

BODY = 1.45
"""Length from bill to tail over the height that a bird stands."""
PER_RIG = 48 // len(BONES)
FELT = Finish("felt", roughness=0.85, fuzz=0.6, two_sided=True)


@dataclass(frozen=True)
class Place:
    """One bird in the air: where, heading, climb and bank in radians."""

    point: Vec
    heading: float
    climb: float
    bank: float
    perched: bool = False


@lru_cache(maxsize=8)
@shelved
def _modelled(kind: Plumage, count: int) -> Mesh:
    """`count` birds in one mesh, each on its own bones."""
    one = bird_mesh(kind)
    assert one.bones is not None
    shifted = [one.bones + k * len(BONES) for k in range(count)]
    return join([Mesh(one.positions, one.normals, one.colours, one.faces, b, one.weights) for b in shifted])


def build(figure: Figure) -> BuiltFigure:
    """The flock: five birds to a rig, every bird with its own beat and its own place in the formation."""
    kind = plumage_of(figure.look.species, figure.look.breed)
    length = figure.height * BODY if kind.shape == "bird" else min(figure.height, 0.12)
    count = max(figure.count, 1)
    groups = [range(k, min(k + PER_RIG, count)) for k in range(0, count, PER_RIG)]
    pieces = tuple(
        Piece(f"{figure.id}.birds{n}", _modelled(kind, len(group)), FELT, f"{figure.id}.rig{n}")
        for n, group in enumerate(groups)
    )

    def pose(who: Figure, frame: float, view: StageView) -> Pose:
        rigs = {}
        for n, group in enumerate(groups):
            rows = [m for k in group for m in _bones(who, kind, length, k, frame, view)]
            rigs[f"{who.id}.rig{n}"] = np.stack(rows).astype(np.float32)
        return Pose(bones=rigs)

    def slots(who: Figure, frame: float, view: StageView) -> Mapping[str, Array]:
        place = _place(who, kind, length, 0, frame, view)
        root = product(translation(place.point), rotation(y=place.heading))
        return {"head": product(root, translation((0.0, 0.05 * length, 0.4 * length))), "middle": root}

    return BuiltFigure(pieces, pose, slots)


def _bones(
    figure: Figure, kind: Plumage, length: float, k: int, frame: float, view: StageView
) -> list[Array]:
    """The nine matrices of bird k."""
    place = _place(figure, kind, length, k, frame, view)
    beat = wings(kind, figure.seed * 31 + k * 7 + 1, frame / view.rate)
    at = JOINTS(kind)
    root = product(
        translation(place.point), rotation(y=place.heading), rotation(x=-place.climb, z=place.bank),
        translation((0.0, 0.0 if place.perched else beat.rise * length, 0.0)), scaling(length, length, length),
    )  # fmt: skip
    flying = not place.perched
    rows = {"body": root}
    for side, s in (("left", 1.0), ("right", -1.0)):
        arm_turn = rotation(z=s * beat.shoulder) if flying else _folded(s)
        arm = product(root, about(at[f"arm_{side}"], arm_turn))
        if not flying:  # the wing is drawn in along the back
            arm = product(arm, about(at[f"arm_{side}"], scaling(0.50, 0.8, 0.75)))
        fore = product(
            arm, about(at[f"fore_{side}"], rotation(z=s * beat.elbow) if flying else rotation(y=s * 0.25))
        )
        hand_turn = rotation(x=beat.twist, z=s * beat.wrist) if flying else rotation(y=s * 0.12)
        hand = product(fore, about(at[f"hand_{side}"], hand_turn))
        rows |= {f"arm_{side}": arm, f"fore_{side}": fore, f"hand_{side}": hand}
    tail = -0.10 - 0.5 * place.climb if flying else 0.25
    rows["tail"] = product(root, about(at["tail"], rotation(x=tail, z=-0.5 * place.bank)))
    # In the air the legs are laid back under the tail; on the ground they stay upright under a leaning body.
    rows["legs"] = product(root, about(at["legs"], rotation(x=1.35 if flying else place.climb)))
    return [rows[name] for name in BONES]


def _folded(s: float) -> Array:
    """A wing laid back along the body, its tip a little down."""
    return product(rotation(y=s * 1.50), rotation(z=s * -0.10))


def _place(figure: Figure, kind: Plumage, length: float, k: int, frame: float, view: StageView) -> Place:
    """Bird k at a frame; heading, climb and bank follow from where it was and will be."""
    if kind.shape == "bird" and not any(m.action == "fly" or m.path for m in figure.moves):
        return _perch(figure, length, k, frame, view)
    step = 0.08 * view.rate
    a, b, c = (np.asarray(_point(figure, kind, length, k, frame + d, view.rate)) for d in (-step, 0.0, step))
    ahead = c - a
    level = hypot(float(ahead[0]), float(ahead[2]))
    if level < 1e-5:
        heading = standing(figure, frame, view.rate).heading
        return Place((float(b[0]), float(b[1]), float(b[2])), heading, 0.0, 0.0)
    heading = atan2(float(ahead[0]), float(ahead[2]))
    before = atan2(float((b - a)[0]), float((b - a)[2]))
    after = atan2(float((c - b)[0]), float((c - b)[2]))
    turning = (after - before + pi) % (2 * pi) - pi
    seconds = step / view.rate
    bank = max(-0.7, min(0.7, -0.30 * turning / seconds))
    return Place((float(b[0]), float(b[1]), float(b[2])), heading, 0.6 * atan2(float(ahead[1]), level), bank)


def _perch(figure: Figure, length: float, k: int, frame: float, view: StageView) -> Place:
    """A bird that stands: it hops a little now and then, bobs and looks about."""
    t = frame / view.rate + 7.3 * draw(figure.seed, 40 + k)
    x, y, z = figure.position
    angle, far = 2.4 * k, 0.9 * length * k**0.5
    x, z = x + far * cos(angle), z + far * sin(angle)
    hop = max(0.0, sin(2 * pi * ((t / 2.7) % 1.0) * 6)) if (t / 2.7) % 1.0 < 1 / 12 else 0.0
    heading = figure.facing + 1.2 * (draw(figure.seed, 60 + k) - 0.5) * (k > 0) + 0.25 * sin(0.7 * t)
    level = view.ground(x, z) + y + length * (LEG + 0.12 * hop)
    return Place((x, level, z), heading, 0.30 + 0.06 * sin(2.3 * t), 0.0, perched=True)


def _point(figure: Figure, kind: Plumage, length: float, k: int, frame: float, rate: int) -> Vec:
    """Where bird k is: its place in the formation, wandering slowly about it."""
    place = standing(figure, frame, rate)
    x, y, z = place.position
    if kind.shape == "butterfly":
        return _fluttering(figure, k, frame / rate, (x, y, z))
    t, seed = frame / rate, figure.seed * 17 + k * 5
    side, behind, up = _formation(figure, length, k)
    wander = length * (0.55 if figure.count > 1 else 0.10)  # the camera stays with one that is alone
    side += wander * sin(0.55 * t + 6.28 * draw(seed, 1)) + 0.3 * wander * sin(1.3 * t + 6.28 * draw(seed, 2))
    up += 0.7 * wander * sin(0.72 * t + 6.28 * draw(seed, 3))
    behind += 0.8 * wander * sin(0.43 * t + 6.28 * draw(seed, 4))
    h = place.heading
    return (x + cos(h) * side - sin(h) * behind, y + up, z - sin(h) * side - cos(h) * behind)


def _fluttering(figure: Figure, k: int, t: float, home: Vec) -> Vec:
    """A butterfly dances about its place at the height of flowers and faces, never straight."""
    u = [draw(figure.seed * 19 + k * 3, n) for n in range(1, 7)]
    far = 0.55 + 0.35 * k**0.5
    x = home[0] + far * sin((0.45 + 0.3 * u[0]) * t + 6.28 * u[1]) + 0.12 * sin(2.9 * t + 6.28 * u[2])
    z = home[2] + far * cos((0.38 + 0.3 * u[3]) * t + 6.28 * u[4]) + 0.10 * sin(3.7 * t + 6.28 * u[5])
    low = home[1] if home[1] > 0.3 else 0.95
    return (x, low + 0.22 * sin(0.9 * t + 6.28 * u[2]) + 0.06 * sin(4.3 * t + 6.28 * u[0]), z)


def _formation(figure: Figure, length: float, k: int) -> tuple[float, float, float]:
    """Metres to the left, behind and above of bird k: a loose V for geese, else a loose drawn-out crowd."""
    if k == 0:
        return (0.0, 0.0, 0.0)
    seed = figure.seed * 13 + k
    rank, s = (k + 1) // 2, 1.0 if k % 2 else -1.0
    gap = 2.9 * length
    ragged = 0.35 if figure.seed % 3 == 0 or "v" in figure.look.breed.split() else 0.9
    side = s * rank * gap * (0.62 + 0.5 * ragged * (draw(seed, 11) - 0.5))
    behind = rank * gap * (0.75 + 0.8 * ragged * (draw(seed, 12) - 0.5))
    up = gap * (0.25 + 0.55 * ragged) * (draw(seed, 13) - 0.5)
    return (side, behind, up)
