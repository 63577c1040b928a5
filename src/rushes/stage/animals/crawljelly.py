"""Jellyfishes: a soft bell that pulses, frilled arms and thin tentacles that trail after it."""

from functools import lru_cache
from math import pi, sin

import numpy as np

from rushes.stage.animals.crawlface import faced, friendly
from rushes.stage.animals.crawllife import Life, draw, smooth
from rushes.stage.animals.crawlmember import Member
from rushes.stage.animals.crawlpaint import mouth
from rushes.stage.animals.crawlrig import Bones, Model, Posed, Posing, Sweep, bones_of
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.animals.crawltube import swept, tube_mesh
from rushes.stage.animals.pivot import about, product
from rushes.stage.meshkit.bodies import shelved
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.matrices import rotation, scaling
from rushes.stage.meshkit.solids import join, lathe, on_bone, sphere, tube
from rushes.stage.scene import Array, Finish, Mesh

__all__ = ["ROOM", "model", "posed"]

ROOM = 1.5
BELL = Finish("felt", roughness=0.5, fuzz=0.9)
SLOTS = {"head": ("root", (0.0, 0.77, 0.4)), "mouth": ("root", (0.0, 0.68, 0.43)), "neck": ("root", (0.0, 0.6, 0.0)),
         "back": ("root", (0.0, 1.0, 0.0)), "middle": ("root", (0.0, 0.7, 0.0))}  # fmt: skip
THIN, THICK = 10, 4
"""Tentacles and frilled arms."""
RINGS, SIDES = 22, 7
U: Array = np.linspace(0.0, 1.0, RINGS).astype(np.float32)
AFLOAT = 0.45
"""Heights over the ground of who has its place on the ground."""
PROFILE = (
    (0.0, 0.58),
    (0.16, 0.575),
    (0.30, 0.555),
    (0.395, 0.545),
    (0.425, 0.565),
    (0.435, 0.61),
    (0.425, 0.68),
    (0.39, 0.77),
    (0.32, 0.87),
    (0.22, 0.945),
    (0.11, 0.985),
    (0.0, 1.0),
)
"""The bell from the middle of its under side round the rim to the top: radius, height."""


def _bones() -> Bones:
    return bones_of(
        [
            ("root", "", (0, 0.7, 0)),
            ("rim", "root", (0, 0.60, 0)),
            ("lids", "root", (0, 0.76, 0.33)),
            ("mouth", "root", (0, 0.66, 0.42)),
        ]
    )


@lru_cache(maxsize=4)
@shelved
def model(kind: Kind, fine: bool) -> Model:
    """The jellyfish, modelled."""
    bones = _bones()
    eyes = friendly(0.145, 0.75, 0.335, 0.092 * kind.eye, 0, kind.iris, (0.25, 0.12))
    soft = [_bell(kind, 40 if fine else 20), _seam(kind)]
    soft += [
        on_bone(sphere((s * 0.235, 0.685, 0.335), (0.045, 0.035, 0.02), "#e0708a", 7, 12), 0)
        for s in (-1.0, 1.0)
    ]
    u = np.linspace(-1, 1, 9)
    line = np.stack([0.06 * u, 0.695 + 0.022 * u * u, 0.425 - 0.012 * u * u], 1)
    place = np.array([0, 0.675, 0.405], np.float32)
    wet = [on_bone(tube(line, 0.009, "#6a2440", 6), 0), mouth(place, 0.04, 0.035, bones.index["mouth"])]
    extra = [("arms", _rest(kind), BELL)]
    return faced(bones, ("bell", soft, BELL), eyes, wet, kind.back, extra=extra, swept=frozenset({"arms"}))


def _bell(kind: Kind, sides: int) -> Mesh:
    """The bell, paler at the top, with rays and a scalloped rim; its rim is on a bone of its own."""
    mesh = lathe(PROFILE, kind.back, sides=sides)
    x, y, z = mesh.positions.T
    r = np.hypot(x, z)
    angle = np.arctan2(x, z)
    low = np.clip((0.80 - y) / 0.22, 0, 1).astype(np.float32)
    points = mesh.positions.copy()
    scallop = 1 + 0.035 * np.cos(angle * 10) * low
    points[:, 0] *= scallop
    points[:, 2] *= scallop
    colours = mesh.colours.copy()
    pale = np.clip((y - 0.62) / 0.38, 0, 1)[:, None]
    colours[:, :3] = linear(kind.back) * (1 - 0.55 * pale) + linear(kind.belly) * 0.55 * pale
    rays = (np.clip(np.cos(angle * 10), 0, 1) ** 4 * np.clip((0.92 - y) / 0.2, 0, 1) * (r > 0.12))[:, None]
    colours[:, :3] = colours[:, :3] * (1 - 0.5 * rays) + linear(kind.mark) * 0.5 * rays
    pair = np.tile(np.array([0, 1], np.int32), (len(points), 1))
    return Mesh(points.astype(np.float32), mesh.normals, colours.astype(np.float32), mesh.faces, pair, low)


def _seam(kind: Kind) -> Mesh:
    """A corded seam round the rim of the bell, which goes with it."""
    a = np.linspace(0, 2 * np.pi, 81)[:-1]
    r = 0.43 * (1 + 0.03 * np.cos(10 * a))
    points = np.stack([r * np.sin(a), 0.575 + 0.012 * np.cos(10 * a), r * np.cos(a)], 1)
    return on_bone(tube(points, 0.017, mixed(kind.back, kind.belly, 0.55), 8, closed=True), 1)


def _strands(kind: Kind) -> list[tuple[float, float, float, float, Array]]:
    """Bearing, distance from the middle, length, thickness and colour of all that trails."""
    thin = [
        (2 * pi * (k + 0.5) / THIN, 0.36, 0.60 + 0.14 * (k % 3), 0.026, linear(kind.mark))
        for k in range(THIN)
    ]
    thick = [
        (2 * pi * (k + 0.25) / THICK, 0.11, 0.62, 0.055, mixed(kind.limb, kind.belly, 0.4))
        for k in range(THICK)
    ]
    return thin + thick


def _width(thick: float) -> Array:
    frill = 1 + 0.35 * np.sin(U * 2 * np.pi * 6) if thick > 0.03 else 1.0
    out: Array = (thick * (1 - 0.62 * U) * frill + 0.004).astype(np.float32)
    return out


def _rest(kind: Kind) -> Mesh:
    parts = []
    for a, far, long, thick, colour in _strands(kind):
        line = np.array([far * np.sin(a), 0.57, far * np.cos(a)]) - np.outer(U * long, (0, 1, 0))
        wide = _width(thick)
        rgb = np.broadcast_to(colour, (RINGS, SIDES, 3)).astype(np.float32)
        parts.append(tube_mesh(line, wide, wide, np.array([np.sin(a), 0.0, np.cos(a)]), rgb))
    return join(parts)


def stroke(life: Life, lag: float = 0.0) -> float:
    """The pulse of the bell, 0 open … 1 drawn in: quickly in, slowly out; it runs on time, faster on its way."""
    u = ((life.t - lag) / 1.7) % 1.0
    return smooth(u / 0.28) * (1 - smooth((u - 0.32) / 0.68))


def posed(member: Member) -> Posed:
    """The jellyfish at a frame: it is never on the ground."""
    life, h = member.life, member.high
    root = member.root(1.0)
    low = member.seat is None and member.track.here()[0][1] < 0.05
    push, asleep, dance = stroke(life, 0.12), 1 - 0.6 * life.share("sleep"), life.share("dance")
    lift = (
        (AFLOAT + 0.7 * (member.k > 0) * draw(life.seed, 6)) * low
        + 0.10 * sin(2 * pi * life.t / 1.7 - 1.9) * asleep
        + 0.07 * sin(0.6 * life.t)
    )
    lift += 0.5 * max(life.hop(), 0.0)
    lean = rotation(
        x=0.45 * life.going + 0.06 * sin(0.8 * life.t) - 0.3 * life.nod,
        y=0.5 * life.yaw + 0.4 * dance * sin(2 * pi * 0.5 * life.t),
        z=0.07 * sin(0.65 * life.t + 1.0) + 0.2 * dance * sin(2 * pi * 0.9 * life.t),
    )
    body = product(member.sized(root, lift), about(np.array([0.0, 0.7, 0.0], np.float32), lean))
    posing = Posing(member.model.bones, body)
    s = stroke(life) * asleep
    posing.turn("rim", scaling(1.10 - 0.34 * s, 1.0 + 0.30 * s, 1.10 - 0.34 * s), (0.0, -0.07 * s, 0.0))
    posing.turn("lids", rotation(x=1.5 * life.blink))
    posing.gape(life.jaw)
    p = root[:3, 3]
    blobs = ((float(p[0]), float(p[2]), 0.4 * h),)
    return Posed(posing.stack(), posing.slots(SLOTS), blobs, {"arms": _trailing(member, body, push, s)})


def _trailing(member: Member, body: Array, push: float, s: float) -> Sweep:
    """Tentacles hang from the rim in the world, drawn back by the way it goes, rippling from root to tip."""
    life, h = member.life, member.high
    heading = member.track.here()[1]
    back = np.array([-np.sin(heading), 0.0, -np.cos(heading)]) * 0.9 * life.going
    places, normals = [], []
    squeeze = 1.10 - 0.34 * s
    for k, (a, far, long, thick, _) in enumerate(_strands(member.kind)):
        inner = thick > 0.03
        reach = far * (1.0 if inner else squeeze)
        start = (
            body[:3, :3]
            @ np.array([reach * np.sin(a), 0.585 - (0.0 if inner else 0.07 * s), reach * np.cos(a)])
            + body[:3, 3]
        )
        out = body[:3, :3] @ np.array([np.sin(a), 0.0, np.cos(a)]) / h
        side = np.cross(out, (0.0, 1.0, 0.0))
        wave = np.sin(2 * pi * (0.42 * life.t - 0.9 * U) + 1.7 * k)
        flare = 0.16 * (1 - push) - 0.05
        line = start + h * (
            np.outer(U * long * (1 - 0.10 * life.going) * (1 + 0.08 * push), (0.0, -1.0, 0.0))
            + np.outer((0.09 * wave * U + flare * U * (0.3 if inner else 1.0) * (1 - 0.5 * U)), out)
            + np.outer(0.07 * np.cos(2 * pi * (0.35 * life.t - 0.8 * U) + 2.3 * k) * U, side)
            + np.outer(long * 0.55 * U**1.3, back)
        )
        wide = _width(thick) * h
        place, normal = swept(line, wide, wide, out, SIDES)
        places.append(place)
        normals.append(normal)
    return np.concatenate(places), np.concatenate(normals)
