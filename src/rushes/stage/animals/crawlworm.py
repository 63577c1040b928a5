"""Caterpillars and worms: soft segments that creep in a wave from the tail to the head, each on its own spot meanwhile."""

from functools import lru_cache
from math import pi, sin

import numpy as np

from rushes.stage.animals.crawlface import faced, friendly, smiling
from rushes.stage.animals.crawlmember import Member
from rushes.stage.animals.crawlpaint import disc
from rushes.stage.animals.crawlparts import sausage
from rushes.stage.animals.crawlrig import Bones, Model, Posed, Posing, bones_of, vec
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.animals.crawltrack import footing
from rushes.stage.animals.pivot import product
from rushes.stage.animals.skin import relaxed
from rushes.stage.meshkit.bodies import shelved
from rushes.stage.meshkit.matrices import rotation
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import join, on_bone, sphere, tube
from rushes.stage.scene import Array, Finish, Mesh

__all__ = ["ROOM", "model", "posed", "radius"]

ROOM = 1.6
FELT = Finish("felt", roughness=0.8, fuzz=0.6)
SEGMENTS = {"caterpillar": 8, "worm": 11, "centipede": 14}
GAP = {"caterpillar": 0.40, "worm": 0.30, "centipede": 0.28}
"""Heights from segment to segment."""
STRIDE, DUTY = 0.62, 0.58
"""Heights that a segment goes with every wave, and the share of the time that it lies still."""
HUMP = {"caterpillar": 0.42, "worm": 0.34, "centipede": 0.03}


def radius(kind: Kind, k: int) -> float:
    """Radius of a segment."""
    n = SEGMENTS[kind.build]
    if kind.build != "caterpillar":
        return 0.19 * float(np.interp(k / (n - 1), (0.0, 0.7, 1.0), (1.0, 0.95, 0.55)))
    return 0.295 * float(np.interp(k / (n - 1), (0.0, 0.3, 1.0), (0.92, 1.0, 0.78)))


def _bones(kind: Kind) -> Bones:
    n, gap = SEGMENTS[kind.build], GAP[kind.build]
    level = 0.62 if kind.build == "caterpillar" else 0.70
    ahead = 0.40 if kind.build == "caterpillar" else 0.20
    rows = [("root", "", (0.0, 0.0, 0.0))]
    rows += [(f"segment{k}", "root", (0.0, radius(kind, k), -k * gap)) for k in range(n)]
    rows += [
        ("head", "root", (0.0, level, ahead)),
        ("lids", "head", (0.0, level + 0.08, ahead + 0.24)),
        ("mouth", "head", (0.0, level - 0.12, ahead + 0.32)),
        ("feeler_left", "head", (0.12, level + 0.28, ahead + 0.05)),
        ("feeler_right", "head", (-0.12, level + 0.28, ahead + 0.05)),
    ]
    return bones_of(rows)


@lru_cache(maxsize=8)
@shelved
def model(kind: Kind, fine: bool) -> Model:
    """The caterpillar or worm, modelled straight behind its head."""
    bones, cell = _bones(kind), (0.040 if fine else 0.08)
    i, big = bones.index, 1.0 if kind.build == "caterpillar" else 0.74
    joint = bones.joints["head"]
    x, y, z = vec(joint)
    neck = Clay(0.10, cell, 0.12, 0.03)
    neck.cone(bones.joints["segment0"], joint, radius(kind, 0) * 0.9, 0.20 * big, i["segment0"], kind.back)
    skull = Clay(0.05, cell * 0.9, 0.05, 0.02)
    skull.ball((x, y + 0.02, z + 0.06), (0.34 * big, 0.31 * big, 0.31 * big), i["head"], kind.back)
    felt = [
        relaxed(_segments(kind, bones, cell).mesh(), len(bones), 3),
        _shared(neck.mesh(), bones),
        skull.mesh(),
        *_details(kind, bones, skull, big),
    ]
    eyes = friendly(
        0.145 * big,
        y + 0.09 * big,
        z + 0.27 * big,
        0.125 * big * kind.eye,
        i["head"],
        kind.iris,
        (0.12, 0.05),
    )
    at = skull.surface((x, y - 0.10 * big, z), np.array([0, -0.1, 1.0]), 1.0)
    opening = (at - np.array([0, 0.03, 0.02]), 0.09 * big, 0.075 * big)
    wet = smiling(skull, (0.0, y - 0.07 * big, z), 0.24 * big, opening, i["head"], i["mouth"])
    return faced(bones, ("felt", felt, FELT), eyes, wet, kind.back)


def _segments(kind: Kind, bones: Bones, cell: float) -> Clay:
    """The body: balls in a row, or a smooth worm with its ring."""
    worm = kind.build == "worm"
    body = Clay(0.14 if worm else 0.05, cell, 0.10, 0.03)
    for k in range(SEGMENTS[kind.build]):
        r, at = radius(kind, k), bones.joints[f"segment{k}"]
        body.ball(at, (r, r, r * (1.25 if worm else 0.92)), bones.index[f"segment{k}"], kind.back)
        body.paint(at - np.array([0, r, 0], np.float32), (r * 1.1, r * 0.7, r * 1.2), kind.belly, 1.2)
    if worm:
        body.paint(bones.joints["segment4"], (0.4, 0.4, 0.24), kind.mark, 1.3)
    return body


def _shared(mesh: Mesh, bones: Bones) -> Mesh:
    """A neck that is drawn out between the first segment and the head."""
    low, high = bones.joints["segment0"], bones.joints["head"]
    share = np.clip((mesh.positions - low) @ (high - low) / float((high - low) @ (high - low)), 0, 1).astype(
        np.float32
    )
    pair = np.tile(np.array([bones.index["segment0"], bones.index["head"]], np.int32), (len(share), 1))
    return Mesh(mesh.positions, mesh.normals, mesh.colours, mesh.faces, pair, share)


def _details(kind: Kind, bones: Bones, skull: Clay, big: float) -> list[Mesh]:
    """Cheeks; feelers, stub feet and spots of a caterpillar."""
    i, head = bones.index, bones.joints["head"]
    parts = [
        on_bone(disc(skull, head, (s * 0.75, -0.25, 0.65), 0.06 * big, "#e08a72", 0.3), i["head"])
        for s in (-1.0, 1.0)
    ]
    if kind.build == "worm":
        return parts
    for side, s in (("left", 1.0), ("right", -1.0)):
        line = bones.joints[f"feeler_{side}"] + np.array(
            [(0, 0, 0), (s * 0.03, 0.09, 0.01), (s * 0.08, 0.15, 0.05)]
        )
        feeler = join([tube(line, 0.022, kind.limb, 6), sphere(line[-1], 0.052, kind.limb, 7, 10)])
        parts.append(on_bone(feeler, i[f"feeler_{side}"]))
        for k in range(SEGMENTS[kind.build]):
            r, at = radius(kind, k), bones.joints[f"segment{k}"]
            x, y, z = vec(at)
            if kind.build == "centipede":
                stub = sausage(
                    (x + s * r * 0.6, y, z), (x + s * 0.44, 0.03, z + 0.05), (0.045, 0.03), kind.limb, 7
                )
                parts.append(on_bone(stub, i[f"segment{k}"]))
                continue
            stub = sausage(
                (x + s * r * 0.5, y - r * 0.5, z), (x + s * r * 0.62, 0.055, z), (0.07, 0.06), kind.limb, 8
            )
            spot = sphere((x + s * r * 0.80, y + r * 0.48, z), (0.05, 0.085, 0.085), kind.mark, 7, 10)
            parts.append(on_bone(join([stub, spot]), i[f"segment{k}"]))
    return parts


def posed(member: Member) -> Posed:
    """Every segment on its own place of the way; the head over the first."""
    h, kind = member.high, member.kind
    n, gap = SEGMENTS[kind.build], GAP[kind.build]
    root = member.root(1.2)
    posing = Posing(member.model.bones, member.sized(root))
    middle = 0.5 * (n - 1) * gap
    places = [_place(member, k, middle - k * gap) for k in range(n)]
    for k in range(n):
        before, after = places[max(k - 1, 0)], places[min(k + 1, n - 1)]
        posing.posed[f"segment{k}"] = _frame(places[k], before - after, h) @ _away(
            posing.bones.joints[f"segment{k}"]
        )
    first = _frame(places[0], places[0] - places[1], h)
    _head(posing, member, first)
    blobs = [(float(p[0]), float(p[2]), 0.36 * h) for p in places[::2]]
    slots = {
        "head": posing.slot("head", posing.bones.joints["lids"]),
        "mouth": posing.slot("head", posing.bones.joints["mouth"]),
        "neck": posing.slot("segment0", posing.bones.joints["segment0"]),
        "back": posing.slot(
            "segment3", posing.bones.joints["segment3"] + np.array([0, radius(kind, 3), 0], np.float32)
        ),
        "middle": posing.slot("segment3", posing.bones.joints["segment3"]),
    }
    return Posed(posing.stack(), slots, tuple(blobs))


def _place(member: Member, k: int, ahead: float) -> Array:
    """The middle of a segment in the world: on its spot, or lifted while the wave carries it on."""
    life, h, kind = member.life, member.high, member.kind
    r = radius(kind, k)
    side = 0.10 * sin(0.8 * life.t - 0.7 * k) * (1 - life.going) * (1 - life.share("sleep"))
    side += 0.22 * life.share("dance") * sin(2 * pi * 1.2 * life.t - 0.9 * k)
    if member.seat is None and life.distance > 0.0:
        fall = footing(life.distance, STRIDE * h, (0.9 - 0.085 * k) % 1.0, DUTY)
        point, up = (
            member.spot(side, 0.0, fall.along + ahead * h),
            fall.lift * HUMP[kind.build] * min(2 * life.going, 1.0),
        )
    else:
        point, up = (
            member.spot(side, 0.0, member.track.now + ahead * h)
            if member.seat is None
            else member.spot(side, ahead),
            0.0,
        )
    wave = 0.03 * (1 + sin(1.7 * life.t - 0.8 * k)) * (1 - life.going)
    rear = 0.30 * max(life.share("look_up"), 0.6 * life.share("wave")) * max(0.0, 1 - k / 3.0) ** 1.5
    hop = max(life.hop(), 0.0) * 0.6
    return point + np.array([0.0, (r + up + wave + rear + hop) * h, 0.0], np.float32)


def _frame(at: Array, ahead: Array, h: float) -> Array:
    """A frame at a point whose +z looks along `ahead`."""
    z = np.asarray(ahead, np.float64) / (np.linalg.norm(ahead) + 1e-9)
    x = np.cross((0.0, 1.0, 0.0), z)
    x /= np.linalg.norm(x) + 1e-9
    m = np.eye(4, dtype=np.float32)
    m[:3] = np.stack([x * h, np.cross(z, x) * h, z * h, at], 1).astype(np.float32)
    return m


def _away(joint: Array) -> Array:
    m = np.eye(4, dtype=np.float32)
    m[:3, 3] = -joint
    return m


def _head(posing: Posing, member: Member, first: Array) -> None:
    """Carried over the first segment, level, looking; it chews, sings, nods."""
    life = member.life
    joint = posing.bones.joints["head"]
    level = member.root(1.2)[:3, :3] * member.high
    frame = first.copy()
    frame[:3, :3] = (0.35 * first[:3, :3] + 0.65 * level).astype(np.float32)
    up = float(joint[1] - posing.bones.joints["segment0"][1])
    dip = life.share("eat") * (0.5 - 0.5 * np.cos(2 * pi * 0.8 * life.since.get("eat", 0.0)))
    up -= 0.28 * life.share("sleep") + 0.20 * float(dip) - 0.02 * sin(2.0 * life.t)
    offset = np.array([0.06 * sin(1.1 * life.t), up, joint[2], 1.0], np.float32)
    frame[:3, 3] = (frame @ offset)[:3]
    turn = rotation(
        x=-0.6 * life.nod + 0.4 * float(dip) + 0.1 * life.joy * sin(9 * life.t),
        y=0.8 * life.yaw,
        z=0.08 * sin(0.9 * life.t) + 0.2 * life.share("dance") * sin(2 * pi * 1.2 * life.t),
    )
    posing.posed["head"] = product(frame, turn, _away(joint))
    posing.turn("lids", rotation(x=1.5 * life.blink))
    posing.gape(life.jaw)
    for side, s in (("left", 1.0), ("right", -1.0)):
        posing.turn(
            f"feeler_{side}", rotation(x=0.16 * sin(2.3 * life.t + s), z=0.12 * sin(1.7 * life.t + 2 * s))
        )
