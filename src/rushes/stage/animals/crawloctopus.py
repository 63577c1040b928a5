"""Octopuses and squids: a soft mantle with eyes, and eight arms that curl in waves. They walk on their arms, hover, or swim
by pulses with the arms drawn out behind."""

from functools import lru_cache
from math import cos, pi, sin

import numpy as np

from rushes.stage.animals.crawleyes import Eye
from rushes.stage.animals.crawlface import faced, smiling
from rushes.stage.animals.crawllife import Life, smooth
from rushes.stage.animals.crawlmember import Member
from rushes.stage.animals.crawlpaint import dabbed, disc
from rushes.stage.animals.crawlrig import Bones, Model, Posed, Posing, Sweep, bones_of
from rushes.stage.animals.crawlshell import SHELL, shell
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.animals.crawltube import swept, tube_mesh
from rushes.stage.animals.pivot import about
from rushes.stage.meshkit.bodies import shelved
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.matrices import rotation, scaling
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import join, moved, on_bone
from rushes.stage.scene import Array, Finish, Mesh

__all__ = ["ROOM", "arms", "hovering", "model", "posed"]

ROOM = 1.7
ARMS, RINGS, SIDES = 8, 26, 10
LONG = 1.55
"""Heights of an arm."""
ROOT = 0.30
"""Height over the ground at which the arms leave the body, and how far from its middle."""
AFLOAT = 0.80
"""Heights over the ground of who swims and whose place is on the ground."""
SKIN = Finish("felt", roughness=0.55, fuzz=0.45)
NECK = np.array([0.0, 0.35, 0.0], np.float32)
SLOTS = {"head": ("root", (0.0, 0.57, 0.3)), "mouth": ("root", (0.0, 0.40, 0.36)), "neck": ("root", (0.0, 0.4, 0.0)),
         "back": ("mantle", (0.0, 0.95, -0.12)), "middle": ("root", (0.0, 0.5, 0.0))}  # fmt: skip
U: Array = np.linspace(0.0, 1.0, RINGS).astype(np.float32)
THICK: Array = (0.135 * (1 - U) ** 0.85 + 0.016).astype(np.float32)


def _bones() -> Bones:
    return bones_of(
        [
            ("root", "", (0, 0.35, 0)),
            ("mantle", "root", (0, 0.50, -0.05)),
            ("lids", "root", (0, 0.565, 0.215)),
            ("mouth", "root", (0, 0.395, 0.36)),
        ]
    )


@lru_cache(maxsize=4)
@shelved
def model(kind: Kind, fine: bool) -> Model:
    """The octopus, modelled; its arms are laid anew in every frame."""
    bones, cell = _bones(), (0.032 if fine else 0.06)
    body = _mantle(kind, cell)
    mesh = body.mesh()
    rng = np.random.default_rng(3)
    back = np.flatnonzero((mesh.positions[:, 1] > 0.45) & (mesh.positions[:, 2] < 0.20))
    spots = mesh.positions[rng.choice(back, 16)]
    mesh = dabbed(mesh, spots, rng.uniform(0.03, 0.06, 16).astype(np.float32), kind.mark, 0.03)
    eyes = [
        Eye(
            (s * 0.195, 0.565, 0.215),
            0.150 * kind.eye,
            (s * 0.16, 0.06, 1.0),
            0,
            kind.iris,
            "#f6efdc",
            0.72,
            0.68,
        )
        for s in (-1.0, 1.0)
    ]
    cheeks = [
        on_bone(disc(body, (0, 0.42, 0.0), (s * 0.66, 0.0, 0.72), 0.05, "#e88a7a", 0.3), 0)
        for s in (-1.0, 1.0)
    ]
    at = body.surface(np.array([0, 0.395, 0.0]), np.array([0, 0.0, 1.0]), 1.0)
    opening = (at - np.array([0, 0.01, 0.02]), 0.075, 0.065)
    wet = smiling(body, (0.0, 0.425, 0.0), 0.22, opening, 0, bones.index["mouth"])
    extra = [("arms", _rest(kind), SKIN)]
    if kind.build == "nautilus":
        coil = moved(shell(kind), (0.0, 0.29, -0.20), 0.60)
        extra.append(("shell", on_bone(coil, 1), SHELL))
    return faced(
        bones, ("skin", [mesh, *cheeks], SKIN), eyes, wet, kind.back, extra=extra, swept=frozenset({"arms"})
    )


def _mantle(kind: Kind, cell: float) -> Clay:
    """Head and mantle: a bulb, or a squid's cone with two fins."""
    body = Clay(0.12, cell, 0.12, 0.03)
    body.ball((0, 0.38, 0.02), (0.33, 0.22, 0.31), 0, kind.back)
    if kind.build == "squid":
        body.cone((0, 0.52, -0.05), (0, 0.92, -0.12), 0.29, 0.06, 1, kind.back)
        for s in (-1.0, 1.0):
            fin, turn = (s * 0.19, 0.78, -0.12), (0.1, 0, s * 0.5)
            body.ball(fin, (0.17, 0.15, 0.045), 1, kind.back, turn=turn, blend=0.05)
    elif kind.build == "octopus":
        body.ball((0, 0.66, -0.12), (0.36, 0.34, 0.38), 1, kind.back)
    for s in (-1.0, 1.0):
        body.ball((s * 0.20, 0.54, 0.15), (0.17, 0.16, 0.15), 0, kind.back, blend=0.06)
    return body


def _rest(kind: Kind) -> Mesh:
    """The arms at rest, straight out: dark above, pale with rows of suckers under."""
    parts = []
    angle = np.linspace(0, 2 * np.pi, SIDES, endpoint=False)
    under = np.clip((-np.cos(angle) - 0.15) / 0.3, 0, 1)[None, :, None]
    dots = (0.5 + 0.5 * np.cos(U * 2 * np.pi * 13))[:, None, None] > 0.5
    pale = linear(kind.belly) * np.where(dots, 1.0, 0.72)
    rgb = (linear(kind.back) * (1 - under) + pale * under).astype(np.float32)
    for k in range(ARMS):
        a = _bearing(k)
        line = np.outer(0.2 + U * LONG, (np.sin(a), 0.0, np.cos(a))) + np.array([0.0, ROOT, 0.0])
        parts.append(
            tube_mesh(line, THICK, THICK, np.array([0.0, 1.0, 0.0]), np.broadcast_to(rgb, (RINGS, SIDES, 3)))
        )
    return join(parts)


def _bearing(k: int) -> float:
    """Where an arm leaves the body, radians from ahead."""
    return 2 * pi * (k + 0.5) / ARMS


def hovering(member: Member) -> tuple[float, float]:
    """How much it swims or floats, 0..1, and how many heights it is over its place then."""
    life = member.life
    floats = life.share("swim") if life.action not in ("swim", "float", "fly") else 1.0
    base = 0.0 if member.seat is not None or member.track.here()[0][1] >= 0.05 else AFLOAT
    return floats, base


def pulse(life: Life) -> float:
    """The stroke of a swimmer, 0 open … 1 shut: shut quickly, opened slowly."""
    u = (life.t / 1.5) % 1.0
    return smooth(u / 0.25) * (1 - smooth((u - 0.3) / 0.7))


def posed(member: Member) -> Posed:
    """The octopus at a frame."""
    life, h = member.life, member.high
    floats, base = hovering(member)
    stroke, dance = pulse(life), life.share("dance")
    root = member.root(1.0)
    beat = 2 * pi * life.distance / (0.8 * h)
    lift = floats * (base + 0.10 * sin(1.5 * life.t) + 0.10 * stroke) + 0.5 * max(life.hop(), 0.0)
    lift += 0.02 * sin(1.9 * life.t) + 0.05 * life.going * (1 - floats) * sin(beat)
    lift -= 0.12 * life.share("sleep") + 0.06 * life.share("sit")
    tilt = floats * life.going
    turn = rotation(
        x=0.45 * tilt - 0.25 * life.nod,
        y=0.45 * life.yaw + 0.25 * dance * sin(2 * pi * 0.7 * life.t),
        z=0.05 * sin(1.2 * life.t) + 0.14 * dance * sin(2 * pi * 1.2 * life.t),
    )
    posing = Posing(member.model.bones, member.sized(root, lift) @ about(NECK, turn))
    swell = 0.03 * sin(2.0 * life.t) - 0.10 * floats * stroke
    bow = -0.20 * tilt - 0.10 * life.going * sin(beat + 1.0) + 0.05 * sin(1.1 * life.t)
    posing.turn(
        "mantle", rotation(x=bow, z=0.05 * sin(0.9 * life.t)) @ scaling(1 + swell, 1 - swell, 1 + swell)
    )
    posing.turn("lids", rotation(x=1.5 * life.blink))
    posing.gape(life.jaw)
    sweep = arms(member, posing.matrix("root"), floats, stroke)
    p = root[:3, 3]
    blobs = ((float(p[0]), float(p[2]), 0.9 * h * (1 - 0.5 * floats)),)
    return Posed(posing.stack(), posing.slots(SLOTS), blobs, {"arms": sweep})


def arms(member: Member, body: Array, floats: float, stroke: float) -> Sweep:
    """All arms: each leaves the body, lies on the ground or trails, and its tip curls in a wave of its own."""
    found = [_arm(member, k, floats, stroke) for k in range(ARMS)]
    lines = np.concatenate([line for line, _ in found]) @ body[:3, :3].T + body[:3, 3]
    ups = np.concatenate([up for _, up in found]) @ (body[:3, :3] / member.high).T
    heading = member.track.here()[1] if member.seat is None else 0.0
    drawn = 0.75 * floats * member.life.going * member.high * np.tile(U, ARMS)[:, None] ** 1.3
    lines = lines - drawn * np.array([sin(heading), -0.35, cos(heading)])
    places, normals = [], []
    for k in range(ARMS):
        part = slice(k * RINGS, (k + 1) * RINGS)
        line = lines[part]
        if member.seat is None:  # what is on the ground lies on it
            low = member.view.ground(float(line[0, 0]), float(line[0, 2])) + member.track.here()[0][1] * (
                1 - floats
            )
            line[:, 1] = np.maximum(line[:, 1], low + 0.8 * THICK * member.high)
        place, normal = swept(line, THICK * member.high, THICK * member.high, ups[part], SIDES)
        places.append(place)
        normals.append(normal)
    return np.concatenate(places), np.concatenate(normals)


def _arm(member: Member, k: int, floats: float, stroke: float) -> tuple[Array, Array]:
    """The middle line of an arm and where its outer side is, in the space of the body: its bearing and its slope are summed
    up along it."""
    life = member.life
    a, phase = _bearing(k), 2.4 * k
    walk = life.going * (1 - floats)
    step = 2 * pi * life.distance / (0.8 * member.high) + pi * (k % 2) + 0.5 * k
    slope = _standing(life, k, walk, step) * (1 - floats) + _swimming(life, phase, stroke) * floats
    wander = 0.55 * np.sin(0.9 * life.t + 1.9 * phase - 3.2 * U) * U * (1 - 0.5 * walk)
    bearing = a + wander + 0.35 * walk * np.cos(step) * (1 - U) + life.share("sleep") * U
    out, down = np.cos(slope), -np.sin(slope)
    way = np.stack([out * np.sin(bearing), down, out * np.cos(bearing)], 1)
    start = np.array([0.21 * np.sin(a), ROOT, 0.21 * np.cos(a)])
    steps = np.concatenate([np.zeros((1, 3)), 0.5 * (way[1:] + way[:-1])]) * (LONG / (RINGS - 1))
    up = np.stack([np.sin(slope) * np.sin(bearing), np.cos(slope), np.sin(slope) * np.cos(bearing)], 1)
    return start + np.cumsum(steps, axis=0), up


CURL: Array = (np.clip((U - 0.52) / 0.48, 0, 1) ** 1.6).astype(np.float32)


def _standing(life: Life, k: int, walk: float, step: float) -> Array:
    """Radians below the level along an arm on the ground: it leaves steeply, lies flat, and curls up at the tip."""
    phase = 2.4 * k
    down = 0.95 * (1 - _smooth(U / 0.30)) - 0.05
    tip = (2.6 + 1.5 * sin(0.55 * life.t + phase)) * CURL * (0.75 + 0.25 * sin(0.8 * life.t + 1.7 * phase))
    tip *= 0.35 if np.cos(_bearing(k)) > 0.8 else 1.0  # the front arms leave the face free
    lively = 0.17 * np.sin(1.25 * life.t + phase - 4.5 * U) * U
    raised = walk * 0.75 * max(0.0, sin(step)) * np.exp(-((U - 0.35) ** 2) / 0.08)
    wave = life.share("wave") * (k == 0) + 0.35 * life.share("dance") + 0.3 * life.joy
    waving = wave * (1.3 * np.exp(-U * 1.6) + 0.5 * sin(6 * life.t) * U)
    out: Array = down - tip * (1 - 0.6 * walk) - lively - raised - waving
    return out


def _swimming(life: Life, phase: float, stroke: float) -> Array:
    """The same of an arm in the water: spread out between the strokes, drawn together with each."""
    spread = 1.05 - 0.75 * stroke
    ripple = 0.55 * np.sin(1.6 * life.t + phase - 5.0 * U) * U
    out: Array = 1.35 - 0.85 * spread * np.exp(-2.0 * U) + ripple - 1.1 * CURL * (1 - stroke)
    return out


def _smooth(u: Array) -> Array:
    """0..1 eased at both ends, of an array."""
    v = np.clip(u, 0.0, 1.0)
    out: Array = v * v * (3 - 2 * v)
    return out
