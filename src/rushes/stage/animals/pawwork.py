"""What an animal does with its fore paws while it sits up like a puppet bear: plays, eats, cooks, writes, claps."""

from collections.abc import Callable
from math import cos, pi, sin

from rushes.direction.plan import Figure
from rushes.stage.animals.act import Act, Paw
from rushes.stage.animals.carriage import Carriage
from rushes.stage.animals.form import Form
from rushes.stage.people.motion.notes import blows, turn_of
from rushes.stage.people.motion.timing import smooth

__all__ = ["PAWWORK", "played_time"]

STRUM_HZ, TAP_HZ = 1.6, 2.0
HALVES = {
    **dict.fromkeys(("strum", "bow_violin", "bow_cello", "pluck_harp"), 0.5 / STRUM_HZ),
    **dict.fromkeys(("play_piano", "mallets", "drum"), 0.5 / TAP_HZ),
}
"""Seconds of half a cycle, in which a paw comes down or passes the strings once."""
WAITS = 0.25
"""Where in its half cycle a paw waits for a note that is far off."""
LEAD = 0.45
"""Seconds before a note in which it gets there."""


def played_time(figure: Figure, action: str, frame: float, rate: int) -> float | None:
    """The time of a playing deed at which its paws are down, or on the strings, on the frames of the notes; None where
    no notes are played."""
    half = HALVES.get(action)
    row = blows(figure.strikes)
    if half is None or not row:
        return None
    turn = turn_of(row, frame)
    since = frame - turn.last.start if turn.last is not None else 1e6
    left = turn.next.start - frame if turn.next is not None else 1e6
    gap = since + left
    lead = min(gap, LEAD * rate)
    waits = 0.0 if gap <= LEAD * rate else WAITS
    share = WAITS * smooth(since / (0.3 * rate))
    if left < lead:
        share = waits + (1.0 - waits) * (1.0 - left / lead)
    return half * (turn.index + 1 + share)


def _two(left: Paw, right: Paw, **more: float) -> Act:
    return Act(up=1.0, paws={"fore_left": left, "fore_right": right}, **more)  # type: ignore[arg-type]


def _taste(t: float, u: float, form: Form) -> Act:
    """The right paw brings it to the mouth, it is chewed."""
    k = t % 3.0
    up = max(0.0, sin(pi * min(k / 1.6, 1.0)))
    chewing = 1.0 if k > 1.2 else 0.0
    return _two(Paw(0.10, 0.34, 0.40), Paw(0.10, 0.34, 0.44, to_mouth=up), jaw=0.22 * up + 0.13 * chewing * max(0.0,
            sin(9 * t)),
                nod=-0.12 * (1 - up))  # fmt: skip


def _sip(t: float, u: float, form: Form) -> Act:
    """A cup to the lips, head tipped back, and down again."""
    k = t % 3.4
    up = max(0.0, sin(pi * min(k / 2.0, 1.0))) ** 0.7
    return _two(
        Paw(0.08, 0.32, 0.40), Paw(0.08, 0.32, 0.42, to_mouth=up), nod=0.22 * up - 0.08, jaw=0.10 * up
    )


def _blow(t: float, u: float, form: Form) -> Act:
    """Both paws at the mouthpiece, swaying."""
    tap = 0.02 * sin(9 * t)
    paw = Paw(0.07, 0.30, 0.55 + tap, to_mouth=0.55)
    return Act(up=1.0, paws={"fore_left": paw, "fore_right": paw}, nod=0.08 * sin(2.4 * t),
               carriage=Carriage(roll=0.05 * sin(1.9 * t)), shut=0.5)  # fmt: skip


def _strum(t: float, u: float, form: Form) -> Act:
    """The left paw on the neck of it, the right across the strings."""
    a = 2 * pi * STRUM_HZ * t
    left = Paw(0.26 + 0.03 * sin(0.8 * t), 0.34, 0.52)
    right = Paw(0.02, 0.33, 0.36 + 0.05 * sin(a))
    return Act(up=1.0, paws={"fore_left": left, "fore_right": right}, yaw=0.12 * sin(1.6 * t), nod=0.06 * sin(a / 2),
               carriage=Carriage(roll=0.04 * sin(a / 4)), lap=1.05)  # fmt: skip


def _tap(t: float, u: float, form: Form) -> Act:
    """The paws come down in turn: keys, drums, a keyboard."""
    a = 2 * pi * TAP_HZ * t
    left, right = max(0.0, sin(a)), max(0.0, -sin(a))
    return Act(up=1.0, paws={"fore_left": Paw(0.12 + 0.04 * sin(0.7 * t), 0.26 - 0.02 * left, 0.34 + 0.10 * left),
                             "fore_right": Paw(0.12 - 0.04 * sin(0.9 * t), 0.26 - 0.02 * right, 0.34 + 0.10 * right)},
               nod=-0.06 + 0.05 * sin(a / 2), yaw=0.15 * sin(0.9 * t))  # fmt: skip


def _stir(t: float, u: float, form: Form) -> Act:
    a = 2 * pi * 0.9 * t
    return _two(
        Paw(0.14, 0.28, 0.36), Paw(0.06 + 0.05 * cos(a), 0.24 + 0.05 * sin(a), 0.40), nod=-0.15, yaw=-0.08
    )


def _write(t: float, u: float, form: Form) -> Act:
    a = 2 * pi * 1.4 * t
    return _two(
        Paw(0.14, 0.26, 0.30),
        Paw(0.05 + 0.05 * sin(0.7 * t), 0.24, 0.32 + 0.025 * sin(a)),
        nod=-0.22,
        yaw=-0.1,
    )


def _clap(t: float, u: float, form: Form) -> Act:
    apart = 0.04 + 0.10 * abs(sin(2 * pi * 1.2 * t))
    return _two(Paw(apart, 0.30, 0.50), Paw(apart, 0.30, 0.50), jaw=0.2, nod=0.05)


def _show(t: float, u: float, form: Form) -> Act:
    """Holds it before itself and looks at it."""
    return _two(
        Paw(0.10, 0.28, 0.42), Paw(0.10, 0.28, 0.42), nod=-0.20 + 0.03 * sin(1.1 * t), yaw=0.10 * sin(0.8 * t)
    )


def _steer(t: float, u: float, form: Form) -> Act:
    """Both paws on a wheel, an oar or a handlebar."""
    turn = 0.07 * sin(1.3 * t)
    return _two(Paw(0.11, 0.28, 0.46 + turn), Paw(0.11, 0.28, 0.46 - turn), yaw=0.12 * sin(0.9 * t))


def _hurl(t: float, u: float, form: Form) -> Act:
    """The right paw is drawn back over the shoulder and flung forward; a trunk does it instead of a paw."""
    k = t % 2.4
    back, out = max(0.0, sin(pi * min(k / 0.9, 1.0))), max(0.0, sin(pi * min(max(k - 0.7, 0.0) / 0.9, 1.0)))
    if form.trunk:
        return Act(trunk=tuple(c * out - 0.5 * back for c in (0.9, 0.9, 0.6, 0.3, 0.1)), nod=0.1 * out)
    return _two(
        Paw(0.12, 0.34, 0.40),
        Paw(0.20, 0.42 - 0.30 * out, 0.55 + 0.20 * back),
        yaw=-0.15 * back,
        jaw=0.2 * out,
    )


def _point(t: float, u: float, form: Form) -> Act:
    return _two(Paw(0.12, 0.34, 0.34), Paw(0.20, 0.18, 0.60 + 0.03 * sin(4 * t)), nod=0.05)


PAWWORK: dict[str, Callable[[float, float, Form], Act]] = {
    **dict.fromkeys(("eat_up", "eat_spoon", "taste"), _taste),
    **dict.fromkeys(("drink_up", "toast"), _sip),
    **dict.fromkeys(("play_flute", "play_trumpet", "play_harmonica", "squeeze", "blow"), _blow),
    **dict.fromkeys(("strum", "bow_violin", "bow_cello", "pluck_harp"), _strum),
    **dict.fromkeys(("play_piano", "mallets", "drum", "type", "hammer", "knead", "play_controller"), _tap),
    **dict.fromkeys(("stir", "mix", "fry", "chop", "wash_thing", "wipe", "paint", "brush_thing"), _stir),
    **dict.fromkeys(("write", "draw", "move_piece", "paint_canvas"), _write),
    **dict.fromkeys(("clap",), _clap),
    **dict.fromkeys(("read", "hold_cards", "hold_up", "use_phone", "look_at_phone", "carry"), _show),
    **dict.fromkeys(("point", "wave_up"), _point),
    **dict.fromkeys(
        ("drive", "steer", "cycle", "ride_motorcycle", "row", "paddle", "push_scooter", "fish"), _steer
    ),
    **dict.fromkeys(("throw", "throw_disc", "throw_up", "juggle", "pitch", "bowl"), _hurl),
}
"""Motion -> deed done sitting up."""
