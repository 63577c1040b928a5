"""What a small creature is about at a frame: where it goes, what it does, what it says and looks at. Pure functions."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import asin, atan2, hypot, pi, sin

from rushes.direction.plan import Figure, Move, Vec
from rushes.direction.travel import Standing, standing
from rushes.stage.build import StageView

__all__ = ["Life", "draw", "life_of", "smooth"]

DEEDS = {
    "sit": "sit", "sleep": "sleep", "lie": "sleep", "lie_down": "sleep", "rest": "sleep", "nap": "sleep",
    "eat": "eat", "drink": "eat", "nibble": "eat", "bite": "eat", "chew": "eat", "lick": "eat", "graze": "eat", "feed": "eat",
    "jump": "jump", "hop": "jump", "leap": "jump", "skip": "jump", "jump_over": "jump", "pounce": "jump",
    "swim": "swim", "float": "swim", "dive": "swim", "dance": "dance", "play": "dance", "wiggle": "dance", "spin": "dance",
    "wave": "wave", "greet": "wave", "point": "wave", "beckon": "wave", "clap": "wave", "gesture": "wave",
    "talk": "call", "sing": "call", "shout": "call", "call": "call", "croak": "call", "roar": "call", "hiss": "call",
    "growl": "call", "yawn": "call", "laugh": "call", "chirp": "call", "bark": "call", "look_up": "look_up",
    "stand": "", "idle": "", "walk": "", "run": "", "crawl": "", "slide": "", "march": "", "fly": "", "climb": "", "listen": "",
    "ride": "", "fall": "", "roll": "", "skate": "", "drive": "", "row": "",
}  # fmt: skip
"""Actions of the plan and the deed of a small creature that stands for each; any other is `stir`, a lively moment."""
MOODS = {
    "sad": (-0.30, 0.35),
    "afraid": (-0.22, 0.0),
    "tired": (-0.18, 0.5),
    "surprised": (0.22, 0.0),
    "angry": (-0.10, 0.25),
}
"""How far a mood lifts the head, radians, and shuts the lids."""
EASE = 0.45  # seconds in which a deed comes and goes
CALL = 0.85  # seconds of one call
OPENING = {"X": 0.0, "A": 0.0, "B": 0.25, "C": 0.55, "D": 1.0, "E": 0.6, "F": 0.35, "G": 0.2, "H": 0.5}
"""How far each mouth of the x-sheet opens."""
STILL = 0.02  # heights a second below which nobody goes


@dataclass(frozen=True)
class Life:
    """One creature at a frame. `t` seconds of its own clock, `seconds` of the film; shares are 0..1, angles radians; `speed`
    heights a second, `distance` metres into the path, `going` how much of a gait there is, `roused` the same of the last
    second; `since` seconds in each deed."""

    t: float
    seconds: float
    seed: int
    speed: float
    going: float
    roused: float
    distance: float
    action: str
    shares: Mapping[str, float]
    since: Mapping[str, float]
    jaw: float
    blink: float
    yaw: float
    nod: float
    joy: float

    def share(self, deed: str) -> float:
        """How much of a deed there is."""
        return self.shares.get(deed, 0.0)

    def hop(self, seconds: float = 0.8) -> float:
        """A jump on the spot: -1 crouched … 0 … 1 at the top."""
        if self.share("jump") <= 0.0 or self.going > 0.0:
            return 0.0
        u = (self.since["jump"] / seconds) % 1.0
        if u < 0.30:
            return -sin(pi * u / 0.30) * self.share("jump")
        if u < 0.80:
            v = (u - 0.30) / 0.50
            return 4 * v * (1 - v) * self.share("jump")
        return -0.6 * sin(pi * (u - 0.80) / 0.20) * self.share("jump")


def smooth(u: float) -> float:
    """0..1 eased at both ends (and clipped)."""
    u = min(max(u, 0.0), 1.0)
    return u * u * (3 - 2 * u)


def draw(seed: int, n: int) -> float:
    """A number 0..1 that belongs to a seed."""
    value = sin(seed * 12.9898 + n * 78.233) * 43758.5453
    return value - value // 1


def life_of(figure: Figure, k: int, frame: float, view: StageView, place: Standing, *, gaze: bool) -> Life:
    """The life of the k-th of a figure."""
    seed = figure.seed * 31 + 7 * k + 1
    seconds = frame / view.rate
    t = seconds + 11.0 * draw(seed, 1)
    shares, since = _deeds(figure, frame, view.rate)
    speed = place.speed / max(figure.height, 1e-3)
    going = _gait(speed)
    roused = sum(_going(figure, frame - 0.1 * n * view.rate, view.rate) for n in range(10)) / 10.0
    action = place.move.action if place.move is not None and going > 0.0 else ""
    joy = max((e.amount * _window(e.start, e.end, frame, view.rate) for e in figure.expressions
               if e.name in ("happy", "laugh")), default=0.0)  # fmt: skip
    yaw, nod, held = _look(figure, frame, view, place) if gaze else (0.0, 0.0, 0.0)
    wander = (1 - going) * (1 - shares.get("sleep", 0.0))
    yaw += wander * 0.30 * _glance(seed, t, 3) * (1 - 0.85 * held)
    nod += wander * 0.14 * _glance(seed, t + 1.3, 4) + 0.5 * shares.get("look_up", 0.0)
    shut = max(_blink(seed, t), shares.get("sleep", 0.0))
    for mood in figure.expressions:
        lift, droop = MOODS.get(mood.name, (0.0, 0.0))
        share = mood.amount * _window(mood.start, mood.end, frame, view.rate)
        nod, shut = nod + lift * share, max(shut, droop * share)
    nod += 0.14 * shares.get("stir", 0.0) * sin(2 * pi * 1.2 * since.get("stir", 0.0))
    jaw = _jaw(figure, frame, shares, since)
    return Life(
        t,
        seconds,
        seed,
        speed,
        going,
        roused,
        place.distance,
        action,
        shares,
        since,
        jaw,
        shut,
        yaw,
        nod,
        joy,
    )


def _gait(speed: float) -> float:
    """How much of a gait there is at a speed in heights a second."""
    return smooth((speed - STILL) / 0.6)


def _going(figure: Figure, frame: float, rate: int) -> float:
    return _gait(standing(figure, frame, rate).speed / max(figure.height, 1e-3))


def _deeds(figure: Figure, frame: float, rate: int) -> tuple[dict[str, float], dict[str, float]]:
    """How much of each deed there is, and for how many seconds already."""
    shares: dict[str, float] = {}
    since: dict[str, float] = {}
    for move in figure.moves:
        deed = DEEDS.get(move.action, "stir")
        if not deed or move.start > frame:
            continue
        share = _weight(move, figure, frame, rate) * move.amount
        if share > shares.get(deed, 0.0):
            shares[deed], since[deed] = share, (frame - move.start) / rate
    return shares, since


def _weight(move: Move, figure: Figure, frame: float, rate: int) -> float:
    """Eased in and out; at once where the film begins with it, and for good when nothing comes after it."""
    soft = EASE * rate
    rise = 1.0 if move.start <= 0 else (frame - move.start) / soft
    lasting = DEEDS.get(move.action) in ("sit", "sleep", "swim") and not any(
        m.start >= move.end for m in figure.moves
    )
    fall = 1.0 if lasting else (move.end - frame) / soft
    return smooth(min(rise, fall))


def _window(start: float, end: float, frame: float, rate: int) -> float:
    return smooth(min((frame - start) / (0.25 * rate), (end - frame) / (0.25 * rate)))


def _jaw(figure: Figure, frame: float, shares: Mapping[str, float], since: Mapping[str, float]) -> float:
    """How far the mouth is open, 0..1: by the x-sheet, by a call, by chewing."""
    said = [m for m in figure.mouths if m.frame <= frame]
    if said and said[-1].shape != "X":
        return OPENING.get(said[-1].shape, 0.0) * said[-1].amount
    if shares.get("call", 0.0) > 0.0 and not figure.mouths:
        u = (since["call"] / CALL) % 1.0
        return shares["call"] * sin(pi * min(u / 0.6, 1.0)) ** 2
    if shares.get("eat", 0.0) > 0.0:
        return shares["eat"] * 0.45 * (0.5 - 0.5 * sin(2 * pi * 1.7 * since["eat"]))
    return 0.0


def _blink(seed: int, t: float) -> float:
    """A blink of 0.24 s in every 3.4 s, its moment drawn from the seed."""
    window = int(t // 3.4)
    u = (t - window * 3.4 - 0.3 - 2.6 * draw(seed, window + 50)) / 0.24
    return sin(pi * u) ** 0.7 if 0.0 < u < 1.0 else 0.0


def _glance(seed: int, t: float, n: int) -> float:
    """Where it looks of its own accord, -1..1: held for a while, then quickly somewhere else."""
    hold = 1.9
    window = int(t // hold)
    u = smooth((t - window * hold) / 0.28)
    before, after = (2 * draw(seed + 5 * n, w) - 1 for w in (window - 1, window))
    return before + (after - before) * u


def _look(figure: Figure, frame: float, view: StageView, place: Standing) -> tuple[float, float, float]:
    """Yaw and nod of the head towards what the figure looks at, and how much it looks there, eased at the ends of the gaze."""
    now = [g for g in figure.gazes if g.start <= frame < g.end and (g.target or g.point)]
    if not now or now[-1].target in ("camera", figure.id):
        return (0.0, 0.0, 0.0)
    gaze = now[-1]
    point: Vec = gaze.point if gaze.point is not None else view.head(gaze.target, frame)
    x, y, z = place.position
    level = y + view.ground(x, z) + 0.8 * figure.height
    far = hypot(point[0] - x, point[2] - z)
    yaw = (atan2(point[0] - x, point[2] - z) - place.heading + pi) % (2 * pi) - pi
    nod = asin(max(-1.0, min(1.0, (point[1] - level) / max(hypot(far, point[1] - level), 1e-6))))
    u = _window(gaze.start - 1, gaze.end, frame, view.rate)
    return (u * max(-1.0, min(1.0, yaw)), u * max(-0.5, min(0.6, nod)), u)
