"""On wheels and in the saddle: bicycles, motorcycles, cars, horses, scooters, boats with a tiller."""

from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Move
from rushes.direction.travel import standing
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.holds import rod
from rushes.stage.people.motion.legs import Leg, leg, sole
from rushes.stage.people.motion.pose import BodyPose, arm
from rushes.stage.people.motion.rhythm import arch, beat_of, ease, wave
from rushes.stage.people.motion.targets import figure_named, prop_named, size_of_prop, spot
from rushes.stage.people.motion.timing import drift, smooth
from rushes.stage.people.motion.vectors import vec

__all__ = ["cycle", "drive", "push_scooter", "ride", "ride_horse", "ride_motorcycle", "steer"]

SIDES = (("l", 1.0), ("r", -1.0))


def vehicle(a: Acting, move: Move) -> str:
    """The id of what one sits in or stands on."""
    return a.figure.attach.to if a.figure.attach is not None else move.target


def way_gone(a: Acting, name: str) -> float:
    """Metres that the vehicle has gone: pedals and wheels turn by it; where it stands still they turn all the same."""
    prop = prop_named(a, name)
    if prop is not None and any(m.path for m in prop.moves):
        return standing(prop, a.frame, a.rate).distance
    return a.place.distance if a.place.move is not None else 2.2 * a.seconds


def handlebar(
    pose: BodyPose,
    a: Acting,
    name: str,
    w: float,
    *,
    wide: float,
    high: float,
    ahead: float,
    steer: float = 0.0,
) -> None:
    """Both hands on the grips: at the slots "left" and "right" of the vehicle, or where they would be before the seat
    (metres of a grown body from the hips)."""
    left, right = spot(a, name, "left"), spot(a, name, "right")
    for side, s in SIDES:
        found = left if side == "l" else right
        if found is not None:
            pose.hold(
                side, rod(found[:3, 3], found[:3, 0] * np.float32(-s), "world", elbow=(0.8, -0.9, -0.4)), w
            )
        else:
            z = ahead - s * steer * 0.3
            pose.hold(side, rod((wide, high, z), (-1.0, 0.05, 0.12), "body", elbow=(0.8, -0.9, -0.4)), w)


def pedals(
    pose: BodyPose, a: Acting, name: str, turn: float, w: float, *, drop: float, ahead: float, crank: float
) -> None:
    """Feet that go round on cranks: at the pedals' slots or about an axle `drop` metres under the hips and `ahead` of them."""
    for side, s in SIDES:
        found = spot(a, name, "pedal_left" if s > 0 else "pedal_right")
        ph = turn + (0.0 if s > 0 else pi)
        tip = 0.25 * sin(ph)
        if found is not None:
            above = found.copy()
            above[1, 3] += a.p.ankle_y
            pose.leg(
                side,
                Leg(vec(0.0, 0.0, -0.05 * a.p.scale), above, vec(0.0, -tip, 1.0), vec(0.15 * s, 0.4, 1.0)),
                w,
            )
            continue
        y, z = -drop + crank * cos(ph), ahead + crank * sin(ph)
        k = a.p.scale / a.p.leg
        at = vec(0.02, (y + 0.095) * k, (z - 0.05) * k)
        pose.leg(side, Leg(at, "body", vec(0.06, -tip, 1.0), vec(0.18, 0.4, 1.0)), w)


def cycle(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Feet on the pedals, 80 turns a minute at a usual pace (they follow the way gone), bent to the handlebar, looking
    ahead."""
    name = vehicle(a, move)
    turn = way_gone(a, name) / 0.55
    lean = 0.34
    pose.spine[0] += lean * w
    pose.hips[0] += 0.14 * w
    pose.head[0] += -0.34 * w
    pose.shift[0] += 0.012 * cos(turn) * a.p.scale * w
    pose.spine[2] += 0.04 * cos(turn) * w
    handlebar(pose, a, name, w, wide=0.24, high=0.02, ahead=0.38, steer=0.02 * wave(a.seconds * 0.4))
    pedals(pose, a, name, turn, w, drop=0.66, ahead=0.16, crank=0.12)
    pose.feel("happy", 0.4 * w)


def ride_motorcycle(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Low over the tank, elbows out, knees at it, feet back on the rests; it hums, and leans a little."""
    name = vehicle(a, move)
    hum = 0.004 * sin(a.seconds * 90)
    pose.spine[0] += 0.38 * w
    pose.hips[0] += 0.16 * w
    pose.head[0] += -0.44 * w
    pose.turn[2] += 0.05 * drift(a.figure.seed, 90, a.seconds, 0.8) * w
    handlebar(pose, a, name, w, wide=0.27, high=0.14 + hum, ahead=0.46)
    for side, _ in SIDES:
        pose.leg(side, leg((0.16, -0.56, 0.18), (0.1, -0.1, 1.0), (0.35, 0.3, 1.0)), w)
    pose.feel("happy", 0.3 * w)


def drive(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Both hands on the wheel at ten to two, small corrections all the time, now and then a look into the mirror."""
    name = vehicle(a, move)
    turn = 0.16 * drift(a.figure.seed, 91, a.seconds, 0.9) + 0.05 * drift(a.figure.seed, 92, a.seconds, 2.4)
    wheel = spot(a, name, "wheel")
    left = spot(a, name, "left")
    for side, s in SIDES:
        angle = turn + (0.45 if s > 0 else pi - 0.45)
        x, y = 0.165 * cos(angle), 0.165 * sin(angle)
        along = (-sin(angle) * s, cos(angle) * s, 0.0)
        if wheel is not None:
            pose.hold(side, rod((x, y, 0.0), along, wheel, elbow=(0.8, -0.9, -0.3)), w)
        elif left is not None:
            found = spot(a, name, "left" if s > 0 else "right")
            if found is not None:
                pose.hold(side, rod(found[:3, 3], (0.0, 1.0, 0.0), "world", elbow=(0.8, -0.9, -0.3)), w)
        else:
            pose.hold(
                side,
                rod(
                    (s * x, 0.16 + 0.93 * y, 0.40 - 0.35 * y),
                    (along[0] * s, along[1], 0.0),
                    "body",
                    elbow=(0.8, -0.9, -0.3),
                ),
                w,
            )
    mirror = smooth(2.2 * drift(a.figure.seed, 93, a.seconds, 0.7) - 1.2)
    pose.spine[0] += 0.04 * w
    pose.head[1] += (0.25 * turn - 0.45 * mirror) * w
    pose.head[0] += -0.08 * mirror * w
    pose.chest[2] += -0.10 * turn * w


def ride(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Sitting on something that moves: on an animal like a rider, on a swing or a carousel with both hands on the ropes."""
    name = vehicle(a, move)
    if figure_named(a, name) is not None:
        ride_horse(pose, a, move, w)
        return
    prop = prop_named(a, name)
    kind = prop.kind if prop is not None else ""
    if kind in ("bicycle", "tricycle", "unicycle"):
        cycle(pose, a, move, w)
        return
    swing = wave(a.seconds / 2.2)
    for side, _ in SIDES:
        pose.reach(
            side, arm((0.20, 0.16, 0.42), (0.8, -0.9, -0.2), (-0.2, 0.85, 0.3), (-0.9, 0.0, 0.3), "hold"), w
        )
        pose.leg(side, leg((0.04, -0.62, 0.50 + 0.16 * swing), (0.05, -0.1, 1.0), (0.1, 0.5, 1.0)), w)
    pose.spine[0] += -0.18 * swing * w
    pose.head[0] += 0.12 * swing * w
    pose.feel("laugh", 0.8 * w)


def ride_horse(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Astride, heels down, both hands with the reins before the belly; the seat goes with the gait, hands with the head."""
    name = vehicle(a, move)
    mount = figure_named(a, name)
    going = 0.0
    if mount is not None:
        place = standing(mount, a.frame, a.rate)
        going = smooth(place.speed / 1.0)
        beat = place.distance / max(0.9 * mount.height, 0.3)
    else:
        beat = a.seconds
    step = wave(beat)
    s = a.p.scale
    pose.sink += (0.020 * step * going) * s * w
    pose.spine[0] += (0.04 + 0.05 * step * going) * w
    pose.hips[0] += -0.05 * step * going * w
    pose.head[0] += -0.03 * step * going * w
    reins = 0.03 * wave(beat + 0.2) * going
    for side, _ in SIDES:
        pose.hold(
            side, rod((0.06, 0.20, 0.34 + reins), (0.05, 1.0, 0.25), "body", elbow=(0.8, -0.9, -0.5)), w
        )
        pose.leg(side, leg((0.30, -0.70, 0.10), (0.18, 0.12, 1.0), (0.6, 0.2, 1.0)), w)


def steer(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A hand on the tiller behind, the other with the sheet, leaning out against the wind, eyes on the sail."""
    name = vehicle(a, move)
    found = spot(a, name, "tiller", "stern")
    gust = drift(a.figure.seed, 94, a.seconds, 1.0)
    if found is not None:
        pose.hold("l", rod(found[:3, 3], (0.0, 0.0, 1.0), found), w)
    else:
        pose.hold("l", rod((0.24, 0.16, -0.26), (0.1, 0.1, 1.0), "body", elbow=(0.8, -0.3, -0.9)), w)
    pull = 0.5 + 0.5 * gust
    pose.hold(
        "r",
        rod(
            (0.05 + 0.05 * pull, 0.22 + 0.06 * pull, 0.36 - 0.10 * pull),
            (0.3, 0.9, 0.5),
            "body",
            elbow=(0.8, -0.8, -0.5),
        ),
        w,
    )
    pose.spine[2] += (0.10 + 0.08 * pull) * w
    pose.spine[0] += -0.06 * pull * w
    pose.head[0] += -0.24 * w
    pose.head[1] += 0.20 * gust * w
    pose.feel("happy", 0.4 * w)


def push_scooter(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """One foot on the board, the other pushes off the ground every 1.1 s and is drawn in; both hands on the bar."""
    name = vehicle(a, move)
    beat = beat_of(a, move)
    u = beat.share(1.1)
    size = size_of_prop(prop_named(a, name))
    s = a.p.scale
    push = 1 - ease(u, 0.0, 0.45) * 2 if u < 0.45 else -1 + 2 * ease(u, 0.5, 1.0)
    up = arch((u - 0.45) / 0.55) if u > 0.45 else 0.0
    board = 0.12 if a.place.position[1] < 0.05 else 0.0
    stood = sole(0.01, 0.04, 0.05)
    pose.leg("l", Leg(stood.at + vec(0.0, board, 0.0), "root", stood.toes, stood.knee, down=True), w)
    ground = -max(float(a.place.position[1]), 0.0) / s
    kick = sole(0.13, 0.22 * push, 0.1, 0.45 * max(-push, 0.0), 0.0)
    pose.leg("r", Leg(kick.at + vec(0.0, ground + 0.10 * up, 0.0), "root", kick.toes, kick.knee), w)
    bar = min(0.95 * size.height / s, 1.0) if size.height > 0.5 else 0.95
    for side, sgn in SIDES:
        found = spot(a, name, "left" if sgn > 0 else "right")
        if found is not None:
            pose.hold(
                side, rod(found[:3, 3], found[:3, 0] * np.float32(-sgn), "world", elbow=(0.8, -0.9, -0.4)), w
            )
        else:
            pose.hold(side, rod((0.20, bar, 0.36), (-1.0, 0.05, 0.1), "root", elbow=(0.8, -0.9, -0.4)), w)
    pose.sink += (0.05 + 0.05 * (1 - abs(push)) * 0.5) * s * w
    pose.shift[0] += 0.05 * s * w
    pose.spine[0] += (0.16 + 0.08 * max(push, 0.0)) * w
    pose.head[0] += -0.18 * w
    pose.feel("happy", 0.5 * w)
