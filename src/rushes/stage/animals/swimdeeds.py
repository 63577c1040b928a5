"""What a swimmer does besides going its way: its mouth, its lids, and every doing of the plan, as turns of
its parts. Pure."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from math import exp, pi, sin

from rushes.direction.plan import Figure, Move

__all__ = ["LEAPS", "Deed", "acted", "draw", "weight"]

EASE = 0.3
"""Seconds in which a doing comes and goes."""
LEAPS = frozenset({"jump", "leap", "jump_over", "skip", "somersault", "flip", "celebrate", "bounce"})
CALLS = frozenset(
    {"bark", "howl", "meow", "neigh", "roar", "chirp", "shout", "sing", "whistle", "talk", "laugh", "growl"}
)
OPENING = {"X": 0.0, "A": 0.0, "B": 0.25, "C": 0.55, "D": 1.0, "E": 0.6, "F": 0.35, "G": 0.2, "H": 0.5}
"""How far each mouth of the x-sheet opens a jaw."""
LIDDED = {"tired": 0.5, "sad": 0.32, "angry": 0.34, "happy": 0.1, "laugh": 0.3, "tender": 0.22}


@dataclass(frozen=True)
class Deed:
    """`lift`, `ahead`, `aside`: body lengths; `pitch` (nose down), `yaw`, `roll`: radians of the body;
    `nod`, `turn`: of the head; `stroke` more beating; `jaw`, `lids` 0..1; `wave` lifts the left fin, `fins`
    both (radians); `tuck` draws a head into its shell, `low` stretches out who sits on land, 0..1."""

    lift: float = 0.0
    ahead: float = 0.0
    aside: float = 0.0
    pitch: float = 0.0
    yaw: float = 0.0
    roll: float = 0.0
    nod: float = 0.0
    turn: float = 0.0
    stroke: float = 0.0
    jaw: float = 0.0
    lids: float = 0.0
    wave: float = 0.0
    fins: float = 0.0
    tuck: float = 0.0
    low: float = 0.0


def draw(seed: int, k: int) -> float:
    """A number 0..1 that belongs to a seed and a count."""
    x = sin(seed * 12.9898 + k * 78.233) * 43758.5453
    return x - x // 1


def weight(move: Move, frame: float, rate: int, ease: float = EASE) -> float:
    """How much of a doing is there at a frame, 0..1."""
    before, after = (frame - move.start) / rate, (move.end - frame) / rate
    if before < 0 or after <= 0:
        return 0.0
    low = min(before / ease, 1.0) if move.ease_in else 1.0
    high = min(after / ease, 1.0) if move.ease_out else 1.0
    u = min(low, high)
    return u * u * (3.0 - 2.0 * u) * move.amount


def acted(figure: Figure, k: int, frame: float, rate: int) -> Deed:
    """All doings of member k of a figure at a frame, added up."""
    total = Deed()
    for move in figure.moves:
        share = weight(move, frame, rate)
        if share > 0.0 and move.action in DOINGS:
            seconds = (frame - move.start) / rate + (0.37 * k if figure.count > 1 else 0.0)
            total = _sum(total, DOINGS[move.action](seconds), share)
    said = Deed(jaw=_mouth(figure, k, frame, rate), lids=_lids(figure, k, frame, rate))
    return _sum(total, said, 1.0)


def _sum(a: Deed, b: Deed, share: float) -> Deed:
    return Deed(**{f.name: getattr(a, f.name) + share * getattr(b, f.name) for f in fields(Deed)})


def _mouth(figure: Figure, k: int, frame: float, rate: int) -> float:
    """Open by its line, by its calls, or a little with its breath."""
    said = [m for m in figure.mouths if m.frame <= frame]
    if said and said[-1].shape != "X":
        since = (frame - said[-1].frame) / (0.06 * rate)
        before = OPENING[said[-2].shape] * said[-2].amount if len(said) > 1 else 0.0
        u = min(since, 1.0)
        return before * (1 - u) + OPENING[said[-1].shape] * said[-1].amount * u
    calls = [m for m in figure.moves if m.action in CALLS - {"talk"} and m.start <= frame < m.end]
    if calls and not figure.mouths:
        return 0.15 + 0.7 * max(0.0, sin(2 * pi * (frame - calls[-1].start) / rate / 0.62))
    t = frame / rate
    glad = max(
        (e.amount for e in figure.expressions if e.name in ("happy", "laugh") and e.start <= frame < e.end),
        default=0.0,
    )
    return 0.05 + 0.04 * sin(2 * pi * 0.45 * t + 5 * draw(figure.seed, k)) + 0.26 * glad


def _lids(figure: Figure, k: int, frame: float, rate: int) -> float:
    """Blinks of 0.24 s about every 3.4 s, and lids lowered by a mood."""
    t, low = frame / rate + 1.3 * draw(figure.seed, k), 0.0
    for mood in figure.expressions:
        if mood.name in LIDDED:
            soft = Move(mood.start, mood.end, "", amount=mood.amount)
            low = max(low, LIDDED[mood.name] * weight(soft, frame, rate))
    window = int(t // 3.4)
    at = window * 3.4 + 0.3 + 2.6 * draw(figure.seed + 7 * k, window)
    u = (t - at) / 0.24
    shut = sin(pi * u) ** 0.7 if 0.0 < u < 1.0 else 0.0
    return max(low, shut)


def _eating(t: float) -> Deed:
    bite = max(0.0, sin(2 * pi * t / 0.62))
    return Deed(
        pitch=0.22, nod=0.16 + 0.1 * bite, jaw=0.75 * bite, ahead=0.05 * sin(2 * pi * t / 0.62), stroke=0.15
    )


def _playing(t: float) -> Deed:
    turn = 2 * pi * _eased(t / 3.2 % 1.0 / 0.5) if t / 3.2 % 1.0 < 0.5 else 0.0
    return Deed(
        roll=turn,
        lift=0.12 * sin(2 * pi * t / 1.6),
        yaw=0.35 * sin(2 * pi * t / 2.4),
        stroke=0.5,
        jaw=0.35,
        pitch=0.2 * sin(2 * pi * t / 1.6 + 1.2),
    )


def _eased(u: float) -> float:
    u = min(max(u, 0.0), 1.0)
    return u * u * (3 - 2 * u)


def _spinning(t: float) -> Deed:
    return Deed(yaw=2 * pi * t / 1.8, roll=-0.25, stroke=0.6)


def _rolling(t: float) -> Deed:
    return Deed(roll=2 * pi * t / 1.6, stroke=0.3, lift=0.03 * sin(2 * pi * t / 0.8))


def _dancing(t: float) -> Deed:
    beat = 2 * pi * t / 1.1
    return Deed(roll=0.35 * sin(beat), yaw=0.3 * sin(beat / 2), lift=0.06 * abs(sin(beat)),
    nod=0.16 * sin(2 * beat),
                wave=0.5 * sin(beat), fins=0.3 + 0.4 * sin(beat + 1.0), stroke=0.4, jaw=0.3)  # fmt: skip


def _waving(t: float) -> Deed:
    return Deed(wave=0.75 + 0.45 * sin(2 * pi * t / 0.6), roll=-0.18, jaw=0.25)


def _laughing(t: float) -> Deed:
    return Deed(
        nod=-0.14 + 0.06 * sin(13 * t),
        lift=0.02 * sin(13 * t),
        jaw=0.5 + 0.3 * sin(13 * t),
        fins=0.2 * sin(13 * t),
    )


def _sleeping(t: float) -> Deed:
    return Deed(
        lids=1.0, pitch=0.08, roll=0.12 * sin(0.8 * t), lift=0.02 * sin(1.1 * t), nod=0.12, jaw=-0.1, low=1.0
    )


def _floating(t: float) -> Deed:
    return Deed(
        roll=0.10 * sin(0.9 * t),
        pitch=0.06 * sin(0.7 * t + 1),
        fins=0.12 * sin(0.8 * t),
        lift=0.02 * sin(1.2 * t),
    )


def _hiding(t: float) -> Deed:
    peep = 0.45 * max(0.0, sin(0.9 * t - 1.2)) ** 3
    return Deed(tuck=1.0 - peep, nod=0.1, lids=0.3, low=1.0)


def _lunging(t: float) -> Deed:
    k = max(0.0, sin(2 * pi * t / 1.3)) ** 2
    return Deed(ahead=0.28 * k, jaw=0.9 * k, nod=-0.15 * k, stroke=0.5 + 0.4 * k, lids=0.25)


def _calling(t: float) -> Deed:
    k = 1.0 - exp(-t / 0.25)
    return Deed(nod=-0.22 * k, pitch=-0.1 * k)


def _looking(t: float) -> Deed:
    return Deed(turn=0.42 * sin(1.4 * t), nod=-0.08 + 0.08 * sin(0.9 * t), yaw=0.08 * sin(1.4 * t - 0.4))


def _looking_up(t: float) -> Deed:
    return Deed(nod=-0.34, pitch=-0.16)


def _bowing(t: float) -> Deed:
    return Deed(pitch=0.45 * abs(sin(pi * t / 1.6)), nod=0.2 * abs(sin(pi * t / 1.6)))


def _shaking(t: float) -> Deed:
    return Deed(turn=0.22 * sin(16 * t), yaw=0.06 * sin(16 * t + 1))


def _nodding(t: float) -> Deed:
    return Deed(nod=0.16 * sin(2 * pi * t / 0.9))


def _clapping(t: float) -> Deed:
    return Deed(fins=0.35 * sin(2 * pi * t / 0.42) - 0.35, jaw=0.35, lift=0.01 * sin(2 * pi * t / 0.42))


def _talking(t: float) -> Deed:
    return Deed(nod=0.05 * sin(3.1 * t), turn=0.08 * sin(1.3 * t), fins=0.12 * sin(2.1 * t))


DOINGS: dict[str, Callable[[float], Deed]] = {
    **dict.fromkeys(("eat", "drink", "sniff", "lick", "chew", "peck", "graze", "dig", "feed"), _eating),
    **dict.fromkeys(("play", "chase", "tumble"), _playing),
    **dict.fromkeys(("spin", "twirl", "turn_round"), _spinning),
    **dict.fromkeys(("roll", "breakdance"), _rolling),
    **dict.fromkeys(("dance", "dance_ballet", "robot_dance", "sing", "aerobics", "tap_dance"), _dancing),
    **dict.fromkeys(("wave", "greet", "point", "gesture", "motion", "offer"), _waving),
    **dict.fromkeys(("laugh", "smile", "giggle"), _laughing),
    **dict.fromkeys(("sleep", "lie", "prone"), _sleeping),
    **dict.fromkeys(("fight", "attack", "bite", "catch", "push", "kick", "punch", "hunt"), _lunging),
    **dict.fromkeys(sorted(CALLS - {"sing", "talk", "laugh"}), _calling),
    **dict.fromkeys(("look_round", "search", "examine"), _looking),
    **dict.fromkeys(("look_up", "stretch"), _looking_up),
    **dict.fromkeys(("bow", "pray", "sigh"), _bowing),
    **dict.fromkeys(("shake", "shake_head", "tremble", "shiver", "cry", "sneeze"), _shaking),
    **dict.fromkeys(("hide", "duck", "cower", "crouch"), _hiding),
    "float": _floating, "nod": _nodding, "clap": _clapping, "talk": _talking,
}  # fmt: skip
