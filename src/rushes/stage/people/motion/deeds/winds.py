"""Playing music with breath and blows: flutes, trumpets, harmonicas, accordions, drums, bells."""

from math import pi, sin

import numpy as np

from rushes.direction.plan import Move
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.carrying import led
from rushes.stage.people.motion.deeds.gestures import free_hands
from rushes.stage.people.motion.deeds.strings import swayed
from rushes.stage.people.motion.holds import hold, rod
from rushes.stage.people.motion.legs import sole
from rushes.stage.people.motion.notes import blows, breath, handed, lifted, near, turn_of
from rushes.stage.people.motion.pose import BodyPose
from rushes.stage.people.motion.rhythm import beat_of, ease, keyed, stroke, wave
from rushes.stage.people.motion.targets import held_in, mine, prop_named, size_of_prop
from rushes.stage.people.motion.timing import drift
from rushes.stage.people.motion.vectors import vec
from rushes.stage.people.motion.work import bench, reach_of
from rushes.stage.people.mouth import SHAPES

__all__ = ["air_drum", "drum", "play_flute", "play_harmonica", "play_trumpet", "shake_bell", "squeeze"]

SIDES = (("l", 1.0), ("r", -1.0))


def _blown(a: Acting) -> float:
    """Metres of what is at the mouth."""
    prop = next((q for q in mine(a) if q.attach is not None and q.attach.slot == "mouth"), None)
    size = size_of_prop(prop)
    return max(size.width, size.height, size.depth) if prop is not None else 0.5


def _fingering(a: Acting, side: str) -> float:
    """Metres that a playing hand trembles with its fingers: keys are pressed six times a second, in groups."""
    if a.figure.strikes:
        _, pitch = breath(a)
        return 0.005 * (((int(pitch) * (5 if side == "l" else 3)) % 4) - 1.5)
    seed = a.figure.seed + (3 if side == "l" else 0)
    return 0.008 * sin(2 * pi * 3.1 * a.seconds + seed) * (0.5 + 0.5 * drift(seed, 101, a.seconds, 1.3))


def play_flute(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """The tube to the right of the lips, both hands on it, elbows out; lips pursed, the head a little to the left."""
    beat = beat_of(a, move)
    k = a.p.head_scale
    long = _blown(a) / k
    turn = rotation(0.0, -0.30, -0.10)
    slot = translation((0.0, -0.140 * k, 0.232 * k)) @ turn
    pose.slots["mouth"] = ("head", slot)
    way = turn[:3, :3] @ vec(-1.0, 0.0, 0.0)
    root = vec(0.0, -0.140, 0.235)
    # The left hand is the nearer one: it comes from under the tube, the right one from behind it further out.
    near = root + way * np.float32(0.30 * min(long, 1.5))
    far = root + way * np.float32(0.62 * min(long, 1.5))
    lift = _fingering(a, "l")
    pose.hold(
        "l",
        hold(
            near + vec(0.0, lift, 0.0),
            "head",
            "tips",
            fingers=(-0.75, 0.35, 0.30),
            palm=(0.2, 0.2, -1.0),
            hand="claw",
            elbow=(0.7, -1.0, 0.3),
        ),
        w,
    )
    lift = _fingering(a, "r")
    pose.hold(
        "r",
        hold(
            (-far + vec(0, lift, 0)) * vec(1, -1, -1),
            "head",
            "tips",
            fingers=(-0.15, 0.65, 0.75),
            palm=(-0.1, -0.6, 0.6),
            hand="claw",
            elbow=(1.0, -0.6, -0.1),
        ),
        w,
    )
    pose.mouth(SHAPES["F"], 0.7 * w)
    if a.figure.strikes:
        blown, _ = breath(a)
        pose.chest[0] += -0.03 * blown * w
        pose.shrug += 0.012 * (1 - blown) * a.p.scale * w
    pose.head[1] += 0.20 * w
    pose.head[2] += -0.06 * w
    pose.brow += 0.005 * wave(beat.phase(0.4)) * w
    swayed(pose, a, beat, w, 0.32)


def play_trumpet(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Held level from the lips (reeds hang down before the breast), both hands on it, cheeks blown up on the notes."""
    beat = beat_of(a, move)
    k = a.p.head_scale
    prop = prop_named(a, move.target) or next(
        (q for q in mine(a) if q.attach is not None and q.attach.slot == "mouth"), None
    )
    kind = prop.kind if prop is not None else "trumpet"
    down = {
        "clarinet": 0.95,
        "oboe": 0.95,
        "saxophone": 1.10,
        "bassoon": 1.0,
        "didgeridoo": 0.85,
        "recorder_flute": 0.9,
    }.get(kind, 0.04)
    long = min(_blown(a) / k, 1.3)
    u = beat.share(1.6)
    note = ease(u, 0.0, 0.08) * (1 - ease(u, 0.72, 0.88))
    if a.figure.strikes:
        note, _ = breath(a)
    lift = 0.10 * drift(a.figure.seed, 102, a.seconds, 0.9) * (down < 0.5)
    turn = rotation(down - lift)
    pose.slots["mouth"] = ("head", translation((0.0, -0.134 * k, 0.222 * k)) @ turn)
    way = turn[:3, :3] @ vec(0.0, 0.0, 1.0)
    root = vec(0.0, -0.134, 0.222)
    near = root + way * np.float32(0.36 * long)
    far = root + way * np.float32((0.62 if down > 0.5 else 0.44) * long)
    press = _fingering(a, "r")
    for side, at, tip in (("r", far if down > 0.5 else near + vec(0, 0.02, 0), press), ("l", near, 0.0)):
        made = hold(at * vec(1 if side == "l" else -1, 1, 1) + vec(0.03, -0.03 + tip, 0.0), "head", "palm", fingers=(-0.5,
                    0.85, 0.45),
                    palm=(-1.0, 0.0, 0.1), hand="cup", elbow=(0.9, -0.9, 0.0))  # fmt: skip
        pose.hold(side, made, w)
    pose.puff = max(pose.puff, (0.35 + 0.65 * note) * w)
    pose.mouth(SHAPES["A"], 0.8 * w)
    pose.chest[0] += -0.05 * note * w
    pose.head[0] += (-0.05 - lift) * w if down < 0.5 else 0.04 * w
    pose.shrug += 0.012 * (1 - note) * a.p.scale * w
    pose.spine[0] += -0.04 * w
    swayed(pose, a, beat, w, 0.5)


def play_harmonica(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Both hands cupped before the lips, moved along them, the outer one opened like a wing."""
    beat = beat_of(a, move)
    k = a.p.head_scale
    slide = 0.05 * wave(beat.phase(0.7))
    wing = 0.5 + 0.5 * wave(beat.phase(2.4))
    if a.figure.strikes:
        last, coming, way = near(a, blows(a.figure.strikes))
        if last is not None and coming is not None:
            pitch = last.pitch + (coming.pitch - last.pitch) * way
            slide, wing = 0.05 * min(max((72.0 - pitch) / 12, -1.0), 1.0), breath(a)[0]
    pose.slots["mouth"] = ("head", translation((slide * k, -0.134 * k, 0.228 * k)))
    for side, sgn in SIDES:
        open_ = wing if side == "r" else 0.0
        pose.hold(side, hold((0.075 + 0.03 * open_ + slide * sgn, -0.148, 0.262), "head", "palm",
                             fingers=(-0.55 + 0.5 * open_, 0.75, 0.15 + 0.4 * open_),
                             palm=(-0.85, 0.1, -0.5), hand="cup", elbow=(0.9, -1.0, 0.1)), w)  # fmt: skip
    pose.mouth(SHAPES["B"], 0.5 * w)
    pose.head[1] += 0.10 * wave(beat.phase(0.7)) * w
    swayed(pose, a, beat, w, 0.7)


def _bellows(a: Acting) -> float:
    """Bellows turn with a note, every four of them or so: -1 closed, 1 drawn apart."""
    row = blows(a.figure.strikes)
    turns = [row[k] for k in range(0, len(row), 4)]
    ends = [*[b.start for b in turns[1:]], row[-1].start + max(row[-1].length, 1)]
    for k, (blow, end) in enumerate(zip(turns, ends, strict=True)):
        if a.frame < end or k == len(turns) - 1:
            u = min(max((a.frame - blow.start) / max(end - blow.start, 1), 0.0), 1.0)
            return (2 * u - 1) * (1.0 if k % 2 == 0 else -1.0)
    return 0.0


def squeeze(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Bellows before the breast, drawn apart and pressed together every 1.8 s, fingers running on both sides."""
    beat = beat_of(a, move)
    u = beat.phase(0.55) % 1.0
    wide = keyed(u, ((0.0, 0.0), (0.48, 1.0), (0.52, 1.0), (1.0, 0.0)))
    if a.figure.strikes:
        wide = 0.5 + 0.5 * _bellows(a)
    s = a.p.scale
    prop = held_in(a, "r") or prop_named(a, move.target)
    half = max(0.5 * size_of_prop(prop).width / s, 0.14)
    z = a.p.girth / s + 0.15
    led(pose, "r", "chest", translation((0.0, -0.20 * s, z * s)))
    for side, _ in SIDES:
        x = half + 0.02 + 0.10 * wide
        pose.hold(side, hold((x, -0.19 + _fingering(a, side), z), "chest", "palm", fingers=(-0.1, -0.35, 1.0), palm=(-1.0,
                             0.0, 0.0), hand="cup",
                             elbow=(1.0, -0.5, -0.4)), w)  # fmt: skip
    pose.spine[2] += 0.05 * (2 * wide - 1) * w
    pose.head[2] += 0.08 * w
    swayed(pose, a, beat, w, 0.55)
    pose.feel("happy", 0.5 * w)


def drum(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Sticks or hands in turns, eighths at 120 with accents: lifted from the wrist, dropped, bounced; shoulders go along."""
    beat = beat_of(a, move)
    work = bench(a, move, "skin", "top", "middle", ahead=0.46, up=0.70)
    size = size_of_prop(prop_named(a, move.target))
    gong = size.height > 1.2 * max(size.width, 0.1) and size.height > 0.9
    half = min(0.22 * size.width, 0.22)
    hands = handed(a.figure.strikes, "sticks")
    for side, sgn in SIDES:
        phase = beat.phase(2.0, 0.0 if sgn > 0 else 0.5)
        k = int(np.floor(phase))
        accent = 1.0 if k % 4 == 0 else 0.55 + 0.3 * beat.random(k, 5)
        up = stroke(phase, 0.55) * accent
        if a.figure.strikes:
            k, up = 1, lifted(a, hands[0 if sgn > 0 else 1], held=False)
        if held_in(a, side) is None and size.height < 1.2:
            at = (half * sgn * (0.6 + 0.8 * beat.random(k, 6)), 0.015 + 0.16 * up, 0.02)
            pose.hold(
                side,
                hold(
                    at,
                    work,
                    "palm",
                    fingers=(-0.2 * sgn, 0.5 * up, 1.0),
                    palm=(0, -1, 0.4 * up),
                    hand="flat",
                    elbow=(0.9, -0.8, -0.5),
                ),
                w,
            )
            continue
        if held_in(a, side) is None:
            continue
        long = reach_of(a, side, 0.2)
        tilt = 0.25 + 0.85 * up
        way = vec(-0.22 * sgn, -0.5 + tilt, 0.85) / np.float32((0.22**2 + (tilt - 0.5) ** 2 + 0.85**2) ** 0.5)
        end = vec(half * sgn, 0.01 + 0.30 * up, 0.03)
        if gong:
            end = vec(0.02 * sgn, -0.30 * size.height, -0.10 - 0.22 * up)
        pose.hold(side, rod(end - way * np.float32(long), way, work, elbow=(0.9, -0.7, -0.5)), w)
        pose.shrug += 0.006 * up * a.p.scale * w
    pose.head[0] += 0.07 * wave(beat.phase(2.0)) * w
    pose.head[1] += 0.12 * wave(beat.phase(0.25)) * w
    pose.spine[1] += 0.06 * wave(beat.phase(1.0)) * w
    pose.feel("happy", 0.7 * w)


def air_drum(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """No drums at all: fists beat four a second in the air, cymbals aside on the accents, hair that flies, a foot that
    treads."""
    beat = beat_of(a, move)
    fill = beat.share(2.0) > 0.72
    s = a.p.scale
    hands = handed(a.figure.strikes, "sticks")
    for side, sgn in SIDES:
        phase = beat.phase(2.1, 0.0 if sgn > 0 else 0.5)
        k = int(np.floor(phase))
        up = stroke(phase, 0.5)
        if a.figure.strikes:
            row = hands[0 if sgn > 0 else 1]
            up, k = lifted(a, row, held=False), turn_of(row, a.frame).index
        aside = 0.20 if (k % 4 == 0 and not fill) else 0.0
        across = 0.26 * ((k % 3) - 1) if fill else 0.0
        at = (
            0.10 + aside + across * sgn,
            -0.36 + (0.34 + 0.12 * (k % 4 == 0)) * up + aside * 0.8,
            0.46 - 0.10 * up,
        )
        pose.hold(side, rod(at, (-0.15, -0.35 + 1.1 * up, 0.85), "chest", elbow=(0.9, -0.7, -0.4)), w)
        pose.leg(side, sole(0.15, 0.03 * sgn, 0.25, 0.30 * max(wave(beat.phase(2.1)), 0.0) * (sgn < 0)), w)
    bang = wave(beat.phase(2.1))
    pose.head[0] += (0.10 + 0.20 * bang) * w
    pose.spine[0] += (0.10 + 0.06 * bang) * w
    pose.spine[1] += 0.14 * wave(beat.phase(0.5)) * w
    pose.sink += (0.08 + 0.02 * bang) * s * w
    pose.feel("laugh" if fill else "angry", 0.6 * w)
    pose.mouth(SHAPES["B"], 0.5 * w)


def shake_bell(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Shaken beside the ear 2.3 times a second, struck into the other hand on every fourth."""
    beat = beat_of(a, move)
    phase = beat.phase(2.3)
    shake = wave(phase)
    if a.figure.strikes:
        shake = 2 * lifted(a, blows(a.figure.strikes), held=False) - 1
    side = "r" if held_in(a, "r") is not None else "l"
    hit = ease((phase / 4) % 1.0, 0.80, 0.92) * (1 - ease((phase / 4) % 1.0, 0.94, 1.0))
    at = (0.20 - 0.16 * hit, 0.10 - 0.22 * hit + 0.05 * shake, 0.42)
    pose.hold(side, rod(at, (-0.15 + 0.35 * shake, 1.0, 0.25), "chest", elbow=(0.9, -0.9, -0.2)), w)
    free = "l" if side == "r" else "r"
    if free in free_hands(a):
        pose.hold(
            free,
            hold(
                (0.03, -0.14, 0.36),
                "chest",
                "palm",
                fingers=(-0.3, 0.7, 0.7),
                palm=(-1.0, 0.0, 0.2),
                hand="flat",
            ),
            w,
        )
    pose.shift[0] += 0.035 * wave(phase / 2) * a.p.scale * w
    pose.hips[2] += 0.08 * wave(phase / 2) * w
    pose.spine[2] += -0.08 * wave(phase / 2) * w
    pose.head[2] += 0.06 * wave(phase / 2 - 0.1) * w
    pose.feel("happy", 0.8 * w)
