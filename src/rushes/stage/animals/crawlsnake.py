"""How a snake moves: its body follows its head along its way; at rest it lies in a coil, head up, and flicks its tongue."""

from functools import lru_cache
from math import atan2, cos, hypot, pi, sin

import numpy as np

from rushes.stage.animals.crawlcoil import way_of
from rushes.stage.animals.crawllife import Life, smooth
from rushes.stage.animals.crawlmember import Member
from rushes.stage.animals.crawlrig import Model, Posed, Posing
from rushes.stage.animals.crawlsnakeform import LENGTH, SIDES, STATIONS, girth, snake
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.animals.crawltube import resampled, swept
from rushes.stage.animals.pivot import product
from rushes.stage.meshkit.bodies import shelved
from rushes.stage.meshkit.matrices import rotation, scaling, translation
from rushes.stage.scene import Array

__all__ = ["ROOM", "curve", "model", "posed"]

ROOM = 2.2
NECK = 1.55
"""Heights of the body that is lifted with the head."""
HEAD = 1.36
"""Size of the head: puppets have big ones."""
FLICK = 2.6
"""Seconds from one flick of the tongue to the next."""


@lru_cache(maxsize=8)
@shelved
def model(kind: Kind, fine: bool) -> Model:
    """The snake, modelled."""
    return snake(kind, fine)


def raised(life: Life) -> float:
    """How far the head is up, 0..1: high at rest, low on its way, down asleep."""
    up = 1.0 - 0.55 * life.roused
    up *= 1 - 0.97 * life.share("sleep")
    return up * (1 - 0.75 * life.share("swim")) * (1 - 0.72 * life.share("eat") * _dip(life))


def _dip(life: Life) -> float:
    return 0.5 - 0.5 * cos(2 * pi * 0.45 * life.since.get("eat", 0.0))


def curve(member: Member) -> tuple[Array, float, Array]:
    """The middle of the body (rings, 3) in the world, the heading of its head, and where its back is (rings, 3)."""
    life, h = member.life, member.high
    way = way_of(member, LENGTH * h)
    line = resampled(way.line(1.25 * LENGTH * h), STATIONS * h)
    _, high = girth(member.kind)
    sunk = 0.55 * life.share("swim") * h * 0.18
    if member.seat is None:
        line[:, 1] += [member.view.ground(float(x), float(z)) for x, _, z in line]
    line[:, 1] += high * h * 0.96 - sunk
    ahead = line[0] - line[4]
    under_way = 0.0 if member.seat is not None else smooth(way.track.now / (1.5 * h))
    facing_at_rest = 0.0 if member.seat is not None else member.track.here()[1]
    straight = way.track.at(way.head)[1] + member.track.ended
    straight = facing_at_rest + under_way * ((straight - facing_at_rest + pi) % (2 * pi) - pi)
    heading = straight + 0.45 * ((atan2(ahead[0], ahead[2]) - straight + pi) % (2 * pi) - pi) * life.going
    line = _lifted(line, heading, member, raised(life))
    along = -np.gradient(line, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True) + 1e-9
    rise = along[:, 1:2]
    facing = np.array([sin(heading), 0.0, cos(heading)])
    back = np.array([0.0, 1.0, 0.0]) * np.sqrt(np.clip(1 - rise * rise, 0.02, 1)) - facing * rise
    return line, heading, back


def _lifted(line: Array, heading: float, member: Member, up: float) -> Array:
    """The neck raised from the coil, or a little from the ground, in an S; it sways and strikes no one."""
    life, h = member.life, member.high
    base = int(np.searchsorted(STATIONS, NECK))
    u = 1.0 - STATIONS[: base + 1] / NECK  # 0 at the root of the neck, 1 at the head
    foot, tangent = line[base], line[base - 3] - line[base]
    tangent = tangent / (np.linalg.norm(tangent) + 1e-9)
    facing = np.array([sin(heading), 0.0, cos(heading)])
    aside = np.array([cos(heading), 0.0, -sin(heading)])
    still = 1 - life.going
    sway = 0.07 * sin(0.9 * life.t) + 0.16 * life.share("dance") * sin(2 * pi * 0.6 * life.t)
    hop = 0.35 * life.hop() if life.hop() > 0 else 0.12 * life.hop()
    around = line[base : base + 44].mean(0)  # of a coil: its middle
    near = 0.6 * (1 - smooth((float(np.linalg.norm(around - foot)) / h - 0.6) / 0.5))
    top = (line[0] * 0.375 + foot * 0.625) * (1 - near) + around * near
    top = top + facing * (0.22 if member.kind.has("hood") else 0.30) * h + aside * sway * h * still
    top[1] = member_ground(member, line) + (0.80 + 0.02 * sin(1.4 * life.t) + hop) * h
    start = (tangent * 0.9 + (0, 0.9, 0) - facing * 0.7) * h
    end = (facing * 0.25 + (0, 1.5, 0)) * h if member.kind.has("hood") else (facing * 1.0 + (0, 0.7, 0)) * h
    w = u[:, None]
    a, b = 2 * w**3 - 3 * w**2 + 1, w**3 - 2 * w**2 + w
    raised_line = a * foot + b * start + (1 - a) * top + (w**3 - w**2) * end
    share = smooth(up)
    found = line.copy()
    found[: base + 1] = line[: base + 1] * (1 - share) + raised_line * share
    found[: base + 1, 1] += 0.16 * h * (1 - share) * (1 - life.share("sleep")) * u**2
    return found


def member_ground(member: Member, line: Array) -> float:
    """The ground under the head."""
    if member.seat is not None:
        return 0.0
    return member.view.ground(float(line[0, 0]), float(line[0, 2])) + member.track.here()[0][1]


def posed(member: Member) -> Posed:
    """The snake at a frame."""
    life, h = member.life, member.high
    line, heading, back = curve(member)
    up = smooth(raised(life))
    wide, high = girth(member.kind, up * (1 - 0.4 * life.roused))
    breath = 1 + 0.025 * np.sin(2 * pi * 0.35 * life.t - 1.2 * STATIONS) * (STATIONS > 0.8)
    body = swept(line, wide * breath * h, high * breath * h, back, SIDES)
    root = _head(line, heading, member)
    if member.seat is not None:
        turn = member.seat[:3, :3]
        body = (
            (body[0] @ turn.T + member.seat[:3, 3]).astype(np.float32),
            (body[1] @ turn.T).astype(np.float32),
        )
        root = member.seat @ root
        line = line @ turn.T + member.seat[:3, 3]
    size = h * (0.86 if member.kind.has("hood") else 1.0) * HEAD
    posing = Posing(member.model.bones, root @ scaling(size, size, size))
    gape = life.jaw * 0.75
    posing.turn("jaw", rotation(x=gape))
    posing.turn("lids", rotation(x=1.7 * life.blink))
    out, wag = _tongue(life)
    posing.turn("tongue", rotation(x=wag + 0.5 * gape) @ scaling(1.0, 1.0, out))
    blobs = [(float(p[0]), float(p[2]), 0.30 * h) for p in line[6::9]]
    slots = _slots(posing, line, heading)
    return Posed(posing.stack(), slots, tuple(blobs), {"body": body})


def _head(line: Array, heading: float, member: Member) -> Array:
    """The frame of the head at the end of the neck: nearly level, turned to what it looks at."""
    life = member.life
    ahead = line[0] - line[3]
    pitch = atan2(float(ahead[1]), hypot(float(ahead[0]), float(ahead[2])))
    nod = 0.35 * max(-0.8, min(0.8, pitch)) + 0.7 * life.nod - 0.35 * life.share("eat") * _dip(life)
    tilt = 0.10 * life.share("dance") * sin(2 * pi * 0.6 * life.t) + 0.05 * life.joy * sin(6 * life.t)
    place = line[0] - np.array([sin(heading), 0.0, cos(heading)]) * 0.02 * member.high
    return product(translation(place), rotation(y=heading + 0.8 * life.yaw), rotation(x=-nod, z=tilt))


def _tongue(life: Life) -> tuple[float, float]:
    """How far the tongue is out, and its wag: three quick strokes every few seconds."""
    u = (life.t / FLICK) % 1.0 * FLICK
    if life.share("sleep") > 0.5 or u > 0.75:
        return 0.05, 0.0
    return 0.05 + 0.95 * smooth(u / 0.12) * (1 - smooth((u - 0.6) / 0.15)), 0.45 * sin(2 * pi * 5.0 * u)


def _slots(posing: Posing, line: Array, heading: float) -> dict[str, Array]:
    turn = rotation(y=heading)
    return {
        "head": posing.slot("root", (0.0, 0.13, 0.28)),
        "mouth": posing.slot("root", (0.0, -0.03, 0.50)),
        "neck": translation(line[10]) @ turn,
        "back": translation(line[len(line) // 3]) @ turn,
        "middle": translation(line[len(line) // 2]) @ turn,
    }
