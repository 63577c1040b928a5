"""How a frog moves: it sits and its throat pulses, it hops in arcs along its path, it swims with its hind legs."""

from dataclasses import dataclass
from functools import lru_cache
from math import atan2, floor, pi, sin

import numpy as np

from rushes.direction.travel import path_length
from rushes.stage.animals.crawlfrogform import ARM, LEG, SIDES, frog
from rushes.stage.animals.crawllife import Life, smooth
from rushes.stage.animals.crawlmember import Member
from rushes.stage.animals.crawlrig import Model, Posed, Posing, reach
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.animals.pivot import product
from rushes.stage.meshkit.bodies import shelved
from rushes.stage.meshkit.matrices import rotation, scaling, translation
from rushes.stage.scene import Array

__all__ = ["ROOM", "Hop", "hop_of", "model", "posed"]

ROOM = 1.2
HOP = 3.0
"""Heights of one hop."""
OFF, DOWN = 0.30, 0.74
"""Shares of a hop's time at which the feet leave the ground and the hands come down."""
FOOT = np.asarray(LEG[3], np.float32) - np.asarray(LEG[2], np.float32)
KICK = ((0.24, 0.16, -1.02), (0.34, 0.02, -1.42))
"""Ankle and toes of a leg that is stretched, in body space."""


@dataclass(frozen=True)
class Hop:
    """A moment of a hop. `start` and `end` metres into the path, `along` where the body is, `lift` heights, `pitch` radians
    nose up; shares: `crouch`, `stretch` of the hind legs, `reach` of the arms; `u` 0..1 of the hop."""

    start: float
    end: float
    along: float
    lift: float
    pitch: float
    crouch: float
    stretch: float
    reach: float
    u: float


@lru_cache(maxsize=8)
@shelved
def model(kind: Kind, fine: bool) -> Model:
    """The frog, modelled."""
    return frog(kind, fine)


def hop_of(member: Member) -> Hop | None:
    """The hop under way; hops divide the path evenly, so that it begins and ends sitting."""
    life = member.life
    if life.share("swim") > 0.5 or member.seat is not None:
        return None
    if life.distance > 0.0 and len(member.track.path) > 1:
        length = path_length(member.track.path)
        long = length / max(1, round(length / (HOP * member.high)))
        q = min(life.distance, length) / long
        n = min(floor(q), round(length / long) - 1)
        return _moment(q - n, n * long, (n + 1) * long, 0.30 * long / member.high)
    return None


def _moment(u: float, start: float, end: float, high: float) -> Hop:
    forward = smooth((u - 0.20) / 0.60)
    v = min(max((u - OFF) / (DOWN - OFF), 0.0), 1.0)
    lift = high * 4 * v * (1 - v)
    pitch = (
        (0.65 if v < 0.5 else 0.38)
        * (1 - 2 * v)
        * smooth((u - 0.18) / 0.12)
        * (1 - smooth((u - 0.68) / 0.18))
    )
    crouch = sin(pi * min(u / 0.26, 1.0)) * 0.9 + 0.55 * sin(pi * min(max((u - 0.74) / 0.26, 0.0), 1.0))
    stretch = smooth((u - 0.22) / 0.12) * (1 - smooth((u - 0.54) / 0.20))
    reached = smooth((u - 0.46) / 0.16) * (1 - smooth((u - 0.76) / 0.12))
    return Hop(start, end, start + forward * (end - start), lift, pitch, crouch, stretch, reached, u)


def posed(member: Member) -> Posed:
    """The frog at a frame."""
    life = member.life
    hop = hop_of(member)
    swim, sleep = life.share("swim"), life.share("sleep")
    spot_hop = life.hop()
    root = _root(member, hop)
    lift = 0.010 * sin(2.4 * life.t) - 0.07 * sleep
    pitch = -0.10 * sleep - 0.55 * swim + 0.10 * life.nod
    if hop is not None:
        lift += hop.lift - 0.09 * hop.crouch
        pitch += hop.pitch - 0.10 * hop.crouch
    lift += 0.9 * spot_hop if spot_hop > 0 else 0.10 * spot_hop
    lift -= swim * (0.30 + 0.03 * sin(1.9 * life.t))
    posing = Posing(member.model.bones, member.sized(root, lift))
    beat = life.share("dance") * sin(2 * pi * 1.5 * life.t)
    posing.turn("body", rotation(x=-pitch, y=0.15 * beat, z=0.16 * beat))
    _head(posing, life)
    contacts = []
    for side, s in SIDES:
        contacts.append(_arm(posing, member, hop, side, s))
        contacts.append(_leg(posing, member, hop, side, s))
    here = root[:3, 3]
    blobs = [(float(p[0]), float(p[2]), 0.20 * member.high) for p in contacts]
    blobs.append((float(here[0]), float(here[2]), 0.6 * member.high))
    return Posed(posing.stack(), _slots(posing), tuple(blobs))


def _root(member: Member, hop: Hop | None) -> Array:
    if hop is None:
        return member.root(1.0)
    (x, y, z), heading = member.track.at(hop.along)
    return translation((x, y + member.view.ground(x, z), z)) @ rotation(y=heading)


def _head(posing: Posing, life: Life) -> None:
    """The throat pulses and swells at a call; the head looks, the jaw opens."""
    nod = 0.30 * life.share("eat") * max(0.0, sin(2 * pi * 0.8 * life.since.get("eat", 0.0)))
    posing.turn(
        "head",
        rotation(
            x=-0.55 * life.nod + 0.6 * nod + 0.12 * life.share("sleep"),
            y=0.5 * life.yaw,
            z=0.05 * life.joy * sin(5 * life.t),
        ),
    )
    posing.turn("jaw", rotation(x=0.42 * life.jaw))
    pulse = 0.10 * max(0.0, sin(2 * pi * 1.6 * life.t)) * (1 - 0.6 * life.share("sleep"))
    swell = pulse + 0.75 * life.share("call") * life.jaw**0.5
    posing.turn("throat", scaling(1 + 0.7 * swell, 1 + swell, 1 + 0.9 * swell), (0.0, -0.10 * life.jaw, 0.0))
    posing.turn("lids", rotation(x=1.8 * life.blink))
    flick = max(0.0, sin(2 * pi * 0.8 * life.since.get("eat", 0.0))) ** 6 * life.share("eat")
    posing.turn("tongue", scaling(1.0, 1.0, 1.0 + 2.6 * flick))


def _arm(posing: Posing, member: Member, hop: Hop | None, side: str, s: float) -> Array:
    """A hand on its print, trailing in the air, or reaching for the ground; or it waves, or paddles."""
    life = member.life
    wrist = np.array([s * ARM[2][0], ARM[2][1], ARM[2][2]], np.float32)
    if hop is None:
        target = posing.local(
            "body",
            _raised(member.spot(wrist[0], wrist[2]), (wrist[1] + max(life.hop(), 0.0) * 0.8) * member.high),
        )
    else:
        foot = hop.start if hop.u < 0.6 else hop.end
        down = _raised(member.spot(wrist[0], wrist[2], foot), wrist[1] * member.high)
        away = smooth((hop.u - 0.20) / 0.10) * (1 - smooth((hop.u - 0.64) / 0.10))
        free = np.array([s * 0.42, 0.22, 0.30 + 0.32 * hop.reach], np.float32)
        target = posing.local("body", down) * (1 - away) + free * away
    swim = life.share("swim")
    if swim > 0.0:
        tucked = np.array([s * 0.50, 0.24 + 0.04 * sin(2.2 * life.t), 0.34], np.float32)
        target = target * (1 - swim) + tucked * swim
    wave = life.share("wave") if s > 0 else 0.0
    if wave > 0.0:
        high = np.array([s * (0.72 + 0.10 * sin(11 * life.t)), 0.84, 0.34], np.float32)
        target = target * (1 - wave) + high * wave
    rest = np.asarray([(s * p[0], p[1], p[2]) for p in ARM], np.float32)
    bend = np.array([s * 1.0, 0.1, -0.5], np.float32)
    return _two(posing, ("arm", "fore", "hand"), side, rest, target, bend, _flat(posing, member))


def _leg(posing: Posing, member: Member, hop: Hop | None, side: str, s: float) -> Array:
    """A hind leg: folded on its print, pushing off, stretched out behind, drawn up again."""
    life = member.life
    ankle = np.array([s * LEG[2][0], LEG[2][1], LEG[2][2]], np.float32)
    lift = max(life.hop(), 0.0)
    stretch = max(_kick(member) * life.share("swim"), 0.75 * smooth(lift * 1.4))
    along = None
    if hop is not None:
        along = hop.start if hop.u < 0.5 else hop.end
        stretch = hop.stretch
    heel = sin(pi * min(max(((hop.u if hop else 0.0) - 0.16) / 0.3, 0.0), 1.0)) * 0.22
    down = posing.local(
        "body", _raised(member.spot(ankle[0], ankle[2], along), (ankle[1] + heel) * member.high)
    )
    air = smooth(((hop.u if hop else 0.0) - 0.28) / 0.1) * (
        1 - smooth(((hop.u if hop else 0.0) - 0.76) / 0.06)
    )
    folded = np.array([ankle[0], ankle[1] + 0.06, ankle[2]], np.float32)
    grounded = 1 - max(air, life.share("swim"), smooth(lift * 3))
    target = down * grounded + folded * (1 - grounded)
    far = np.array([s * KICK[0][0], KICK[0][1], KICK[0][2]], np.float32)
    target = target * (1 - stretch) + far * stretch
    rest = np.asarray([(s * p[0], p[1], p[2]) for p in LEG[:3]], np.float32)
    bend = np.array([s * 0.85, 0.25, 0.60], np.float32)
    # In the air the foot is laid back in line with the leg.
    laid = _flat(posing, member) if stretch < 0.02 else rotation(x=2.1 * stretch, y=s * 0.3 * stretch)
    return _two(posing, ("thigh", "shin", "foot"), side, rest, target, bend, laid)


def _kick(member: Member) -> float:
    """How far the legs are stretched while it swims: a quick kick, a glide, slowly drawn up. By the way it goes."""
    life = member.life
    u = (life.distance / (3.2 * member.high) if life.going > 0.1 else life.t / 2.6) % 1.0
    strength = 1.0 if life.going > 0.1 else 0.45
    return strength * smooth(u / 0.18) * (1 - smooth((u - 0.5) / 0.5))


def _flat(posing: Posing, member: Member) -> Array:
    """The turn of the body taken back: a foot lies flat on the ground."""
    base = posing.matrix("body")[:3, :3] / member.high
    up = base.T @ np.array([0.0, 1.0, 0.0], np.float32)
    return rotation(x=atan2(float(up[2]), float(up[1])), z=-atan2(float(up[0]), float(up[1])))


def _two(
    posing: Posing,
    names: tuple[str, str, str],
    side: str,
    rest: Array,
    target: Array,
    bend: Array,
    end: Array,
) -> Array:
    """Bends a limb to a target in body space, its end turned by `end`; gives the world point of its wrist or ankle."""
    upper, lower = reach(rest, target, bend)
    base = posing.matrix("body")
    posing.posed[f"{names[0]}_{side}"] = base @ upper
    posing.posed[f"{names[1]}_{side}"] = base @ lower
    at = (lower @ np.append(rest[2], np.float32(1.0)))[:3]
    posing.posed[f"{names[2]}_{side}"] = product(base, translation(at), end, translation(-rest[2]))
    return posing.point(f"{names[1]}_{side}", rest[2])


def _raised(point: Array, up: float) -> Array:
    return point + np.array([0.0, up, 0.0], np.float32)


def _slots(posing: Posing) -> dict[str, Array]:
    return {
        "head": posing.slot("head", (0.0, 0.86, 0.42)),
        "mouth": posing.slot("head", (0.0, 0.60, 0.68)),
        "neck": posing.slot("body", (0.0, 0.50, 0.10)),
        "back": posing.slot("body", (0.0, 0.62, -0.22)),
        "middle": posing.slot("body", (0.0, 0.36, -0.15)),
    }
