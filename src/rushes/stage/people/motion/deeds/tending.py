"""Tending somebody or an animal: stroking, brushing, feeding, milking, bandaging, massaging, cutting hair."""

import numpy as np

from rushes.direction.plan import Figure, Move
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.deeds.gestures import free_hand
from rushes.stage.people.motion.holds import hold
from rushes.stage.people.motion.pose import BodyPose
from rushes.stage.people.motion.rhythm import arch, beat_of, ease, wave
from rushes.stage.people.motion.targets import (
    body_of,
    figure_named,
    frame_of,
    ground_of,
    hand_with,
    other,
    other_person,
    spot,
)
from rushes.stage.people.motion.vectors import unit, vec
from rushes.stage.people.motion.work import reach_of, tool
from rushes.stage.scene import Array

__all__ = ["bandage", "brush_animal", "cut_hair", "feed", "massage", "milk_cow", "pet", "scatter"]

WORLD = np.eye(4, dtype=np.float32)
DOWN = (0.0, -1.0, 0.0)


def _animal(a: Acting, move: Move) -> Figure | None:
    """The animal that is meant, else the nearest."""
    aimed = figure_named(a, move.target)
    if aimed is not None and aimed.look.species != "person":
        return aimed
    animals = [f for f in a.view.scene.figures if f.look.species != "person" and f.count == 1]
    here = ground_of(a)[:3, 3]
    return min(animals, key=lambda f: float(np.linalg.norm(frame_of(a, f)[:3, 3] - here)), default=None)


def _coat(a: Acting, animal: Figure, along: float) -> tuple[Array, Array]:
    """A point on its back, `along` -1 rump .. 1 neck, on the doer's side, and the way along the back."""
    back = spot(a, animal.id, "back")
    ground = frame_of(a, animal)
    long = 0.34 * animal.height
    at = back[:3, 3] if back is not None else ground[:3, 3] + vec(0.0, 0.72 * animal.height, 0.0)
    way = ground[:3, 2]
    here = ground_of(a)[:3, 3]
    side = here - at
    side[1] = 0.0
    point = at + way * np.float32(long * along) + unit(side) * np.float32(0.06 * animal.height)
    return point.astype(np.float32), way


def pet(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A flat hand strokes from the neck over the back, is lifted, and begins anew every 1.8 s."""
    animal = _animal(a, move)
    if animal is None:
        return
    u = beat_of(a, move).share(1.8)
    along = 0.75 - 1.45 * ease(u, 0.05, 0.68)
    up = 0.05 * arch((u - 0.68) / 0.32)
    point, _ = _coat(a, animal, along if u < 0.70 else 0.75 - 1.45 * (1 - ease(u, 0.70, 0.98)))
    side = free_hand(a)
    at = point + vec(0.0, 0.02 + up, 0.0)
    pose.hold(
        side,
        hold(at, WORLD, "palm", fingers=_level(a, at), palm=DOWN, hand="flat", elbow=(0.7, -1.0, -0.2)),
        w,
    )
    pose.watch(_face_of(a, animal), 0.85 * w)
    pose.spine[0] += 0.12 * w
    pose.feel("tender", w)


def _face_of(a: Acting, animal: Figure) -> Array:
    head = spot(a, animal.id, "head", "middle")
    return head[:3, 3] if head is not None else frame_of(a, animal)[:3, 3] + vec(0.0, animal.height, 0.0)


def _level(a: Acting, at: Array) -> tuple[float, float, float]:
    """The level way from the doer to a point."""
    way = at - ground_of(a)[:3, 3]
    way[1] = 0.0
    x, y, z = unit(way).tolist()
    return (x, y, z)


def brush_animal(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A brush in long strokes over the coat, 1.3 s each; the free hand lies on its back."""
    animal = _animal(a, move)
    if animal is None:
        return
    u = beat_of(a, move).share(1.3)
    along = 0.6 - 1.2 * ease(u, 0.0, 0.62) if u < 0.64 else -0.6 + 1.2 * ease(u, 0.64, 0.98)
    point, _ = _coat(a, animal, along)
    side = hand_with(a, "brush", "sponge")
    away = 0.04 + 0.06 * arch((u - 0.62) / 0.38)
    at = point + vec(0.0, away, 0.0)
    pose.hold(
        side,
        hold(at, WORLD, "palm", fingers=_level(a, at), palm=DOWN, hand="hold", elbow=(0.8, -0.8, 0.0)),
        w,
    )
    rest, _ = _coat(a, animal, 0.85)
    pose.hold(
        other(side),
        hold(rest + vec(0, 0.02, 0), WORLD, "palm", fingers=_level(a, rest), palm=DOWN, hand="flat"),
        w,
    )
    pose.watch(point, 0.7 * w)
    pose.spine[0] += 0.10 * w


def milk_cow(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Both hands under the belly, pulled down in turns, 1.1 s a pair; the brow near the flank."""
    animal = _animal(a, move)
    if animal is None:
        return
    ground = frame_of(a, animal)
    here = ground_of(a)[:3, 3]
    side = here - ground[:3, 3]
    side[1] = 0.0
    near = unit(side)
    udder = (
        ground[:3, 3]
        - ground[:3, 2] * np.float32(0.16 * animal.height)
        + near * np.float32(0.07 * animal.height)
    )
    phase = beat_of(a, move).phase(0.9)
    for hand, offset, across in (("l", 0.0, 0.05), ("r", 0.5, -0.05)):
        drop = 0.05 * max(wave(phase + offset), 0.0)
        at = udder + vec(0.0, 0.30 * animal.height - drop, 0.0) + ground[:3, 2] * np.float32(across)
        pose.hold(
            hand,
            hold(
                at,
                WORLD,
                "grip",
                fingers=_level(a, at),
                palm=_level(a, at),
                hand="fist",
                elbow=(0.8, -1.0, 0.0),
            ),
            w,
        )
    pose.spine[0] += 0.06 * w
    pose.shift[2] += -0.10 * a.p.scale * w
    pose.lean = min(pose.lean, 0.35)
    pose.watch(udder + vec(0.0, 0.2 * animal.height, 0.0), 0.8 * w)


def feed(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """What is in the hand is held out before the mouth of who is fed, and drawn back a little between bites."""
    fed = figure_named(a, move.target) or _animal(a, move)
    if fed is None:
        return
    face = _face_of(a, fed) if fed.look.species != "person" else _head_of(a, fed)
    u = beat_of(a, move).share(3.0)
    near = ease(u, 0.08, 0.34) * (1 - ease(u, 0.66, 0.9))
    side = hand_with(a, "spoon", "bowl", "bottle", "apple", "carrot")
    here = ground_of(a)[:3, 3] + vec(0.0, 0.55 * a.p.height, 0.0)
    at = (here + (face - here) * np.float32(0.55 + 0.25 * near) + vec(0.0, -0.06, 0.0)).astype(np.float32)
    pose.hold(
        side,
        hold(
            at,
            WORLD,
            "palm",
            fingers=_level(a, at),
            palm=(0.0, 1.0, 0.0),
            hand="offer",
            elbow=(0.6, -1.0, -0.1),
        ),
        w,
    )
    pose.watch(face, 0.85 * w)
    pose.spine[0] += 0.10 * near * w
    pose.feel("tender", 0.8 * w)


def scatter(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A hand dips into what the other holds and casts it out in an arc, every 1.9 s."""
    u = beat_of(a, move).share(1.9)
    cast = ease(u, 0.34, 0.52) * (1 - ease(u, 0.66, 0.92))
    at = (-0.10 - 0.42 * cast, -0.42 + 0.22 * cast, 0.34 + 0.30 * cast)
    hand = "open" if cast > 0.4 else "pinch"
    pose.hold(
        "r", hold(at, "chest", "tips", fingers=(-0.3, -0.2, 1.0), palm=(0.0, -1.0 + cast, 0.3), hand=hand), w
    )
    pose.hold(
        "l",
        hold(
            (0.14, -0.44, 0.34), "chest", "palm", fingers=(-0.6, 0.1, 0.8), palm=(0.0, 1.0, 0.0), hand="cup"
        ),
        w,
    )
    pose.head[0] += 0.16 * w
    pose.spine[1] += -0.12 * cast * w


def _head_of(a: Acting, figure: Figure) -> Array:
    """Where somebody's head is by his measures, seated or standing, without asking for his pose."""
    ground, body = frame_of(a, figure), body_of(figure)
    lies = any(m.action in ("lie", "sleep") and m.start <= a.frame <= m.end for m in figure.moves)
    sits = figure.attach is not None or any(
        m.action == "sit" and m.start <= a.frame <= m.end for m in figure.moves
    )
    if lies:
        return (ground[:3, 3] + vec(0.0, 0.18, 0.0) - ground[:3, 2] * np.float32(0.75 * body.height)).astype(
            np.float32
        )
    high = body.height * (0.74 if sits else 0.88)
    return (ground[:3, 3] + vec(0.0, high, 0.0) + ground[:3, 2] * np.float32(0.06 * body.height)).astype(
        np.float32
    )


def cut_hair(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Comb and scissors at the head of who sits before: a lock is lifted, two snips, the next one further round."""
    client = other_person(a, move)
    if client is None:
        return
    head = _head_of(a, client)
    k, u = beat_of(a, move).at(2.2)
    r = 0.245 * body_of(client).head_scale
    turn = 0.9 * float(np.sin(1.7 * k))
    ground = frame_of(a, client)
    toward = unit(ground_of(a)[:3, 3] - ground[:3, 3] + vec(1e-4, 0.0, 0.0))
    aside = vec(float(toward[2]), 0.0, -float(toward[0]))
    around = toward * np.float32(0.75) + aside * np.float32(turn)
    place = (head + around * np.float32(r) + vec(0.0, 0.35 * r, 0.0)).astype(np.float32)
    snip = 0.016 * max(wave(2.0 * u * 2.2), 0.0)
    matrix = ground_of(a).copy()
    matrix[:3, 3] = place
    pose.hold(
        "l",
        hold(
            place + vec(0.0, 0.05 * ease(u, 0.1, 0.4), 0.0) + aside * np.float32(0.05),
            WORLD,
            "tips",
            fingers=_level(a, place),
            palm=DOWN,
            hand="pinch",
            elbow=(0.9, -0.6, 0.0),
        ),
        w,
    )
    tool(pose, a, "r", matrix, (-0.03, snip, 0.0), (0.25, 0.1, 1.0), w, long=min(reach_of(a, "r"), 0.16))
    pose.watch(place, 0.9 * w)
    pose.spine[0] += 0.08 * w


def massage(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Both palms on the legs of who lies there, pressed and slid up and down in turns."""
    lying = other_person(a, move)
    if lying is None:
        return
    ground, body = frame_of(a, lying), body_of(lying)
    phase = beat_of(a, move).phase(0.42)
    for hand, s, offset in (("l", 1.0, 0.0), ("r", -1.0, 0.5)):
        slide = wave(phase + offset)
        along = 0.22 + 0.13 * slide
        at = (
            ground[:3, 3]
            + ground[:3, 2] * np.float32(along * body.height)
            + ground[:3, 0] * np.float32(0.5 * s * body.hip_x)
        )
        at = at + vec(0.0, 2.1 * body.leg_radius, 0.0)
        pose.hold(
            hand,
            hold(at, WORLD, "palm", fingers=_level(a, at), palm=DOWN, hand="flat", elbow=(0.9, -0.3, -0.2)),
            w,
        )
    pose.spine[0] += (0.30 + 0.05 * wave(phase)) * w
    pose.watch(ground[:3, 3] + ground[:3, 2] * np.float32(0.25 * body.height), 0.8 * w)


def bandage(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A roll goes round the forearm of who sits there, hand to hand, a round in 1.6 s."""
    patient = other_person(a, move)
    if patient is None:
        return
    ground, body = frame_of(a, patient), body_of(patient)
    limb = (
        ground[:3, 3]
        + vec(0.0, body.hip_y * 0.62 + 0.16 * body.scale, 0.0)
        + ground[:3, 2] * np.float32(0.36 * body.scale)
    )
    limb = limb + ground[:3, 0] * np.float32(-0.05)
    phase = beat_of(a, move).phase(0.62)
    roll = vec(0.0, 0.075 * float(np.cos(2 * np.pi * phase)), 0.0) + ground[:3, 0] * np.float32(
        0.075 * np.sin(2 * np.pi * phase)
    )
    pose.hold(
        "r",
        hold(
            limb + roll,
            WORLD,
            "tips",
            fingers=_level(a, limb),
            palm=DOWN,
            hand="pinch",
            elbow=(0.8, -0.9, 0.0),
        ),
        w,
    )
    steady = limb - vec(0.0, 0.07, 0.0) + ground[:3, 0] * np.float32(0.10)
    pose.hold("l", hold(steady, WORLD, "palm", fingers=_level(a, limb), palm=(0.0, 1.0, 0.0), hand="cup"), w)
    pose.watch(limb, 0.9 * w)
    pose.spine[0] += 0.16 * w
