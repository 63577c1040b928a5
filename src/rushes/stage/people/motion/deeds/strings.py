"""Playing music with strings and keys: guitar, violin, cello, harp, piano, zithers."""

from math import pi, sin

import numpy as np

from rushes.direction.plan import Move
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.holds import hold, rod
from rushes.stage.people.motion.legs import Leg
from rushes.stage.people.motion.notes import Blow, blows, bowed, handed, lifted, near, passed
from rushes.stage.people.motion.pose import BodyPose
from rushes.stage.people.motion.rhythm import Beat, arch, beat_of, ease, keyed, wave
from rushes.stage.people.motion.targets import (
    ground_of,
    held_in,
    mine,
    prop_named,
    size_of_prop,
    spot,
    turned_to,
)
from rushes.stage.people.motion.timing import drift
from rushes.stage.people.motion.vectors import axes, cross, unit, vec
from rushes.stage.people.motion.work import bench
from rushes.stage.scene import Array

__all__ = ["bow_cello", "bow_violin", "mallets", "play_piano", "pluck_harp", "strum"]

SIDES = (("l", 1.0), ("r", -1.0))
OCTAVE = 0.165
"""Metres of an octave of keys."""


def swayed(pose: BodyPose, a: Acting, beat: Beat, w: float, hz: float = 0.55) -> None:
    """A player goes with the music: sways, nods on the beat, shuts the eyes in turns."""
    pose.spine[2] += 0.05 * wave(beat.phase(hz)) * w
    pose.head[2] += 0.05 * wave(beat.phase(hz) - 0.1) * w
    pose.head[0] += 0.035 * wave(beat.phase(2 * hz)) * w
    dream = drift(a.figure.seed, 100, a.seconds, 0.7)
    pose.shut = max(pose.shut, ease(dream, 0.5, 0.8) * w)
    pose.feel("tender", 0.6 * w)


def along(at: Array, way: Array, front: Array) -> Array:
    """A 4x4 frame at a point whose +y runs one way and whose +z looks another as nearly as that allows."""
    m = np.eye(4, dtype=np.float32)
    m[:3, :3], m[:3, 3] = axes(way, front), at
    return m


def strum(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A guitar across the lap or hung before the belly, its neck up to the left: the right hand strums from the elbow 1.9
    times a second, down harder than up; the left one changes chords every two seconds."""
    beat = beat_of(a, move)
    s = a.p.scale
    name = next((q.id for q in mine(a) if q.attach is not None and q.attach.slot == "lap"), "")
    size = size_of_prop(prop_named(a, name)) if name else size_of_prop(prop_named(a, move.target))
    long = max(size.height, size.width, 0.6) / s
    way = unit(vec(0.86, 0.50, 0.06))
    front = unit(vec(-0.08, 0.10, 1.0))
    # The body of it lies against the belly: its lower end at the right hip.
    foot = vec(-0.28, -0.40, a.p.girth / s + 0.085)
    if a.figure.attach is not None or any(m.action == "sit" for m in a.figure.moves):
        foot = foot + vec(0.02, 0.03, 0.03)
    matrix = along(foot * np.float32(s), way, front)
    pose.slots["lap"] = ("chest", matrix)
    k, u = beat.at(2.1)
    phase = beat.phase(1.9)
    stroke, off = wave(phase), 0.0
    accent = 1.0 if int(phase) % 2 == 0 else 0.7
    played = blows(a.figure.strikes)
    if played:
        stroke, off = passed(a, played)
        accent, (k, u) = 1.0, _changed(a, played)
    body = foot + way * np.float32(0.24 * long)
    up = cross(front, way)  # across the strings, upwards
    strings = body + front * np.float32(0.09 + 0.045 * off) + up * np.float32(0.075 * stroke * accent)
    pose.hold("r", hold(strings * vec(-1, 1, 1), "chest", "tips", fingers=(-0.75, -0.40 - 0.12 * stroke, 0.25), palm=(0.0,
                        0.1, -1.0), hand="claw",
                        elbow=(1.0, -0.15, 0.1)), w)  # fmt: skip
    fret = 0.70 + 0.10 * (beat.random(k, 1) - 0.5) + 0.04 * (ease(u, 0.0, 0.06) - 1.0)
    neck = foot + way * np.float32(fret * long) - front * np.float32(0.006)
    pose.hold(
        "l",
        rod(
            neck,
            way * np.float32(-1.0),
            "chest",
            palm=tuple((up * 0.35 + front).tolist()),
            hand="cup",
            elbow=(0.8, -1.0, 0.1),
        ),
        w,
    )
    swayed(pose, a, beat, w)
    pose.watch(neck if k % 3 == 0 else body, 0.6 * w, "chest")


def _changed(a: Acting, played: tuple[Blow, ...]) -> tuple[int, float]:
    """A number of the chord or note that is fretted, and how far the hand is on its way to it: it goes there between two."""
    last, coming, way = near(a, played)
    now = coming if way > 0.5 else last
    return (int(now.pitch * 2) if now is not None else 0), 0.06 * way


def bow_violin(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """The fiddle on the left collar bone, chin on it; long bows of a second and short ones in turns, fingers that tremble."""
    beat = beat_of(a, move)
    s = a.p.scale
    long = beat.share(4.2) < 0.62
    phase = beat.phase(0.48) if long else beat.phase(1.9)
    draw = wave(phase)
    reach = (0.19 if long else 0.08) * draw
    stopped = 0.0
    if a.figure.strikes:
        draw, _ = bowed(a, blows(a.figure.strikes))
        reach = 0.19 * draw
        stopped = _stopped(a, 55.0)
    # The neck goes out to the left and ahead, a little down; the strings look up and to the right.
    way = unit(vec(0.80, 0.04, 0.62))
    front = unit(vec(-0.22, 1.0, 0.10))
    root = vec(0.11, 0.055, 0.155)
    pose.slots["chin"] = ("chest", along(root * np.float32(s), way, front))
    fiddle = next((q for q in mine(a) if q.attach is not None and q.attach.slot == "chin"), None)
    size = size_of_prop(fiddle)
    length = max(size.height, size.width, 0.5) / s if fiddle is not None else 0.55
    tremble = 0.006 * sin(2 * pi * 5.5 * a.seconds)
    hand = root + way * np.float32(0.80 * length + tremble - stopped) - front * np.float32(0.01)
    pose.hold(
        "l",
        rod(
            hand, way * np.float32(-1.0), "chest", palm=(0.1, 1.0, 0.0), hand="cup", elbow=(0.25, -1.0, 0.15)
        ),
        w,
    )
    # The bow lies across the strings between bridge and neck, its tip to the left.
    bridge = root + way * np.float32(0.36 * length) + front * np.float32(0.045)
    across = unit(cross(front, way))  # to the right of the neck, seen from above
    across = across if across[0] < 0 else -across
    tilt = unit(across + front * np.float32(0.16 * wave(beat.phase(0.24))))
    grip = bridge + tilt * np.float32(0.26 + reach)
    made = rod(grip * vec(-1, 1, 1), -tilt * vec(-1, 1, 1), "chest", hand="pen", elbow=(1.0, -0.25, 0.2))
    pose.hold("r", made, w)
    pose.head[2] += 0.16 * w
    pose.head[1] += 0.30 * w
    pose.head[0] += 0.10 * w
    pose.spine[2] += 0.04 * draw * w
    pose.shift[0] += 0.02 * wave(beat.phase(0.24)) * s * w
    swayed(pose, a, beat, w, 0.24)


def _stopped(a: Acting, lowest: float) -> float:
    """Metres that the left hand is drawn up the neck for the note that sounds: a semitone of a fiddle's is 1.5 cm, the hand
    itself only shifts with the position."""
    last, coming, way = near(a, blows(a.figure.strikes))
    if last is None or coming is None:
        return 0.0
    places = [
        0.010 * min((b.pitch - lowest) % 7 + max(b.pitch - lowest - 28, 0.0), 9.0) for b in (last, coming)
    ]
    return places[0] + (places[1] - places[0]) * way


def bow_cello(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Sitting behind the cello, knees about it, the left hand on its neck at the ear, the bow level before the knees."""
    beat = beat_of(a, move)
    s = a.p.scale
    k, u = beat.at(4.2)
    draw = wave(beat.phase(0.45) if u < 0.6 else beat.phase(1.4)) * (1.0 if u < 0.6 else 0.45)
    stopped = 0.05 * (k % 2)
    if a.figure.strikes:
        draw, _ = bowed(a, blows(a.figure.strikes))
        stopped = 2.2 * _stopped(a, 36.0)
    work = bench(a, move, "strings", "middle", ahead=0.36, up=0.62)
    size = size_of_prop(prop_named(a, move.target))
    ground = turned_to(a, work[:3, 3])
    x, y, z = (ground / s).tolist()
    z = min(z, 0.45)
    high = 0.30 * size.height / s if size.height > 0.5 else 0.35
    neck = vec(x + 0.05, y + high * 0.9, z - 0.08)
    vibrato = 0.008 * sin(2 * pi * 5.5 * a.seconds)
    pose.hold("l", rod((float(neck[0]), float(neck[1]) + vibrato - stopped, float(neck[2])), (0.0, 1.0, -0.15),
                       "root", palm=(-0.2, 0.0, 1.0), hand="cup",
                       elbow=(1.0, -0.3, 0.0)), w)  # fmt: skip
    grip = vec(-(x - 0.24 - 0.20 * draw), y + 0.02, z + 0.10)
    pose.hold("r", rod(grip, (-1.0, 0.06, 0.10 * draw), "root", hand="pen", elbow=(1.0, -0.3, 0.2)), w)
    for side, _ in SIDES:
        foot = Leg(vec(0.24, 0.095, 0.34), "root", vec(0.5, 0.0, 1.0), vec(0.9, 0.5, 0.8))
        pose.leg(side, foot, w)
    pose.spine[1] += -0.10 * draw * w
    pose.head[1] += 0.20 * w
    swayed(pose, a, beat, w, 0.24)


def pluck_harp(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Both hands at the strings, one on each side, fingers that pluck in turns up and down; the harp leans on the shoulder."""
    beat = beat_of(a, move)
    s = a.p.scale
    work = bench(a, move, "strings", "middle", ahead=0.45, up=1.0)
    x, y, z = (turned_to(a, work[:3, 3]) / s).tolist()
    y = min(max(y, 0.85), 1.10)
    hands = handed(a.figure.strikes, "keys")
    for side, sgn in SIDES:
        run = beat.phase(0.42, 0.0 if sgn > 0 else 0.5)
        up = wave(run)
        pluck = arch((beat.phase(2.6, 0.0 if sgn > 0 else 0.5)) % 1.0)
        if a.figure.strikes:
            row = hands[0 if sgn > 0 else 1]
            pluck, up = 1.6 * lifted(a, row, held=False), _along(a, row, 64.0, 26.0)
        at = (sgn * x + 0.035 + 0.02 * pluck, y + 0.12 * up, min(z, 0.56) + 0.07 * up - 0.05 * (sgn < 0))
        pose.hold(
            side,
            hold(
                at,
                "root",
                "tips",
                fingers=(-0.35, 0.10, 1.0),
                palm=(-1.0, 0.1, -0.1),
                hand="claw",
                elbow=(0.9, -0.7, -0.4),
            ),
            w,
        )
    pose.watch(vec(x, y, min(z, 0.6)), 0.5 * w, "root")
    swayed(pose, a, beat, w, 0.3)


def _keys(a: Acting, move: Move) -> tuple[Array, float]:
    """The frame at the middle of the keys (x to the player's left) and half the width of them."""
    found = spot(a, move.target, "keys")
    work = bench(a, move, "keys", "top", ahead=0.40, up=0.78)
    size = size_of_prop(prop_named(a, move.target))
    half = 0.40 * size.width if size.width > 0.3 else 0.40
    if found is None:
        local = turned_to(a, work[:3, 3])
        low = size.height if size.height < 0.4 else 0.0
        # A piano's keys are before its body, at the height of the elbows; those of a small thing are on top of it.
        level = float(local[1]) + 0.02 if low else 0.72 * a.p.scale
        ahead = min(float(local[2]), 0.52 * a.p.scale)
        point = vec(float(local[0]) if abs(float(local[0])) < 0.3 else 0.0, level, ahead)
        ground = ground_of(a)
        work[:3, 3] = ground[:3, :3] @ point + ground[:3, 3]
    return work, min(half, 0.34 * a.p.scale)


def _along(a: Acting, row: tuple[Blow, ...], idle: float, span: float, middle: float | None = None) -> float:
    """Where a hand is along keys or strings, -1..1 for `span` semitones below and above the middle, on its way from note to
    note; at `idle` where it has none."""
    last, coming, way = near(a, row)
    centre = idle if middle is None else middle
    if last is None or coming is None:
        return float(np.clip((idle - centre) / span, -1.0, 1.0))
    pitch = last.pitch + (coming.pitch - last.pitch) * way
    return float(np.clip((pitch - centre) / span, -1.0, 1.0))


def play_piano(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Wrists level, hands that wander over the keys and come down on them from above, the left one half as fast; the body goes
    along to high and low notes."""
    beat = beat_of(a, move)
    keys, half = _keys(a, move)
    lean = 0.0
    hands = handed(a.figure.strikes, "keys")
    for side, sgn in SIDES:
        hz = 1.7 if sgn > 0 else 3.4
        phase = beat.phase(hz)
        k = int(np.floor(phase))
        u = phase - k
        here, there = (
            half * (0.45 * sgn + 0.34 * (2 * beat.random(k + n, 1 if sgn > 0 else 2) - 1)) for n in (0, 1)
        )
        x = here + (there - here) * ease(u, 0.45, 1.0)
        up = 0.012 + 0.055 * arch((u - 0.30) / 0.70)
        if a.figure.strikes:
            row = hands[0 if sgn > 0 else 1]
            reach = max(half, 0.42 * a.p.scale)
            x = -reach * _along(a, row, 64.0 - 8 * sgn, 12 * reach / OCTAVE, 64.0)
            up = 0.004 + 0.075 * lifted(a, row, held=True)
        lean += x
        pose.hold(side, hold((x, up, 0.02), keys, "tips", fingers=(-0.18 * sgn, -0.30, 1.0), palm=(0.0, -1.0, -0.28),
                             hand="claw",
                             elbow=(0.9, -0.8, -0.5)), w)  # fmt: skip
    pose.spine[2] += -0.18 * lean * w
    pose.spine[0] += (0.06 + 0.03 * wave(beat.phase(0.42))) * w
    pose.watch(keys[:3, 3] + keys[:3, 0] * np.float32(0.5 * lean), 0.7 * w)
    swayed(pose, a, beat, w, 0.42)


def _middle(a: Acting) -> float:
    """The middle of the notes that are played."""
    pitches = [s.pitch for s in a.figure.strikes]
    return (min(pitches) + max(pitches)) / 2 if pitches else 64.0


def mallets(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Two hands on what lies on the table: plucked or struck in turns, left and right, over its whole width."""
    beat = beat_of(a, move)
    work = bench(a, move, "strings", "keys", "top", "middle", ahead=0.46, up=0.80)
    size = size_of_prop(prop_named(a, move.target))
    half = min(0.40 * size.width, 0.30 * a.p.scale)
    hands = handed(a.figure.strikes, "turns")
    for side, sgn in SIDES:
        phase = beat.phase(2.1, 0.0 if sgn > 0 else 0.5)
        k = int(np.floor(phase))
        u = phase - k
        here, there = (
            half * (0.5 * sgn + 0.45 * (2 * beat.random(k + n, 3 if sgn > 0 else 4) - 1)) for n in (0, 1)
        )
        x = here + (there - here) * ease(u, 0.2, 0.85)
        up = 0.015 + 0.10 * keyed(u, ((0.0, 0.0), (0.45, 1.0), (0.80, 0.8), (1.0, 0.0)))
        if a.figure.strikes:
            row = hands[0 if sgn > 0 else 1]
            x = -half * _along(a, row, _middle(a) - 5 * sgn, 15.0, _middle(a))
            up = 0.015 + 0.13 * lifted(a, row, held=False)
        if held_in(a, side) is not None:
            pose.hold(
                side, rod((x, up + 0.10, -0.16), (-0.15 * sgn, -0.35, 0.9), work, elbow=(0.9, -0.8, -0.5)), w
            )
        else:
            pose.hold(
                side,
                hold(
                    (x, up, 0.0),
                    work,
                    "tips",
                    fingers=(-0.15 * sgn, -0.35, 1.0),
                    palm=(0, -1, -0.3),
                    hand="claw",
                ),
                w,
            )
    pose.watch(work[:3, 3], 0.8 * w)
    swayed(pose, a, beat, w)
