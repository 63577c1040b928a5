"""The deeds of four-legged animals: what each does to the body at a moment. Pure functions of the time; a table at the end.

A deed takes the seconds since it began, the share 0..1 of it that is over, and the animal's form, and gives an Act.
"""

from collections.abc import Callable
from math import cos, exp, pi, sin

from rushes.direction.plan import Figure
from rushes.stage.animals.act import REST, Act, Paw, shared
from rushes.stage.animals.carriage import Carriage
from rushes.stage.animals.feeding import FEEDING
from rushes.stage.animals.form import Form
from rushes.stage.animals.pawwork import PAWWORK, played_time
from rushes.stage.animals.rhythm import beat, between, eased

__all__ = ["DEEDS", "act_of"]

EASE = 0.5
"""Seconds in which a deed is taken up and left."""
Deed = Callable[[float, float, Form], Act]


def stretch(t: float, u: float, form: Form) -> Act:
    """The bow after a sleep: elbows to the ground, rump in the air, a yawn at the end of it."""
    deep = eased(min(t, 1.2) / 1.2)
    yawn = between(t % 5.0, 1.3, 2.8, 0.5)
    return Act(
        carriage=Carriage(rise=-0.13 * deep, pitch=-0.46 * deep, flex=-0.26 * deep, neck=-0.30 * deep, head=-0.05),
        feet=dict.fromkeys(("fore_left", "fore_right"), (0.02 * deep, 0.0, 0.24 * deep)),
        jaw=0.55 * yawn, tongue=0.3 * yawn, shut=yawn, ears=0.4 * yawn,
    )  # fmt: skip


def play(t: float, u: float, form: Form) -> Act:
    """Bows, bounces and pounces, tail going."""
    k = t % 3.2
    bow = between(k, 0.0, 1.25, 0.3)
    bounce = abs(sin(2 * pi * 1.25 * t)) * between(k, 1.25, 3.2, 0.25)
    paw = beat(t, 1.25) * (1 - bow)
    return Act(
        carriage=Carriage(
            rise=-0.10 * bow + 0.13 * bounce, pitch=-0.34 * bow + 0.20 * bounce, flex=-0.12 * bow,
            neck=-0.28 * bow, sway=0.20 * sin(2 * pi * 0.9 * t) * bow, shock=bounce,
        ),
        feet={
            "fore_left": (0.03, 0.20 * bounce, 0.15 * bow + 0.08 * bounce),
            "fore_right": (0.03, 0.20 * bounce + 0.10 * paw * bounce, 0.15 * bow + 0.08 * bounce),
        },
        yaw=0.30 * sin(2 * pi * 0.62 * t), nod=0.12 * bounce, wag=1.0, jaw=0.22, tongue=0.2,
    )  # fmt: skip


def wag(t: float, u: float, form: Form) -> Act:
    return Act(
        carriage=Carriage(sway=0.14 * sin(2 * pi * 2.2 * t)), wag=1.0, jaw=0.25, nod=0.10 + 0.03 * sin(3 * t)
    )


def shake(t: float, u: float, form: Form) -> Act:
    """Shakes its coat: a fast roll that begins at the head and runs to the tail."""
    k = t % 2.6
    strong = between(k, 0.15, 1.5, 0.25)
    a = 2 * pi * 4.2 * t
    return Act(
        carriage=Carriage(roll=0.16 * strong * sin(a - 0.8), sway=0.10 * strong * sin(a - 1.6), rise=-0.04 * strong,
                          neck=0.25 * strong, shock=strong),
        yaw=0.45 * strong * sin(a), shut=strong, ears=-0.8 * strong * sin(a), wag=0.5 * strong,
    )  # fmt: skip


def stalk(t: float, u: float, form: Form) -> Act:
    """Low to the ground, the head held out level, eyes fixed."""
    return Act(
        carriage=Carriage(rise=-0.16, pitch=-0.03, flex=0.05, neck=0.55, head=-0.10), ears=0.25, wag=-0.6
    )


def fight(t: float, u: float, form: Form) -> Act:
    """Rears half up and strikes with the paws in turn, or charges with lowered horns."""
    if form.feet in ("hoof", "cloven", "pad"):
        rush = beat(t, 0.55, 0.8)
        return Act(
            carriage=Carriage(rise=-0.06 - 0.05 * rush, pitch=-0.12 * rush, neck=0.55 + 0.25 * rush, head=0.25),
            feet={"fore_right": (0.0, 0.12 * beat(t + 0.5, 1.1), -0.10 * beat(t + 0.5, 1.1))}, ears=0.6,
        )  # fmt: skip
    left, right = beat(t, 0.9), beat(t + 0.55, 0.9)
    return Act(
        carriage=Carriage(rise=0.05, pitch=0.30 + 0.12 * (left + right), flex=0.10, neck=-0.1),
        feet={"fore_left": (0.05, 0.30 + 0.25 * left, 0.22 + 0.22 * left),
              "fore_right": (0.05, 0.30 + 0.25 * right, 0.22 + 0.22 * right)},
        jaw=0.45, ears=0.9, nod=0.1,
    )  # fmt: skip


def kick(t: float, u: float, form: Form) -> Act:
    """Both hind legs are thrown out behind."""
    k = beat(t, 0.6, 1.3)
    foot = (0.02, 0.62 * k, -0.42 * k)
    return Act(
        carriage=Carriage(rise=0.02 * k, pitch=-0.34 * k, neck=0.25 * k),
        feet={"hind_left": foot, "hind_right": foot}, ears=0.6 * k,
    )  # fmt: skip


def climb(t: float, u: float, form: Form) -> Act:
    """Upright against what it climbs, the paws reaching up in turn."""
    a = 2 * pi * 0.85 * t
    left, right = 0.5 + 0.5 * sin(a), 0.5 - 0.5 * sin(a)
    return Act(
        rear=1.0, carriage=Carriage(roll=0.07 * sin(a), pitch=0.12), nod=0.25,
        paws={"fore_left": Paw(0.14, 0.30, 0.62 + 0.22 * left), "fore_right": Paw(0.14, 0.30, 0.62 + 0.22 * right)},
        feet={"hind_left": (0.05, 0.26 * right, 0.16), "hind_right": (0.05, 0.26 * left, 0.16)},
    )  # fmt: skip


def fall(t: float, u: float, form: Form) -> Act:
    """Loses its feet and rolls on to its side; the legs give, the head drops last."""
    over = eased(min(t / 0.7, 1.0))
    bump = exp(-3.0 * max(t - 0.7, 0.0)) * sin(16.0 * max(t - 0.7, 0.0)) if t > 0.7 else 0.0
    return Act(side=over, lie=over, nod=-0.25 * over + 0.10 * bump, shut=0.6 * over, ears=0.5 * over)


def roll_over(t: float, u: float, form: Form) -> Act:
    """On its back, from side to side, paws in the air."""
    return Act(side=1.0 + 0.45 * sin(2 * pi * 0.45 * t), lie=1.0, jaw=0.3, tongue=0.2, wag=0.6, nod=0.2)


def swim(t: float, u: float, form: Form) -> Act:
    """The dog's paddle: head and back above the water, the legs at a trot under it."""
    a = 2 * pi * 1.5 * t
    feet = {}
    for limb, phase in (("fore_left", 0.0), ("fore_right", pi), ("hind_left", pi), ("hind_right", 0.0)):
        feet[limb] = (0.0, 0.16 + 0.12 * sin(a + phase), 0.20 * cos(a + phase))
    return Act(
        swim=1.0, carriage=Carriage(pitch=0.10 + 0.02 * sin(a), roll=0.03 * sin(a), neck=-0.35), feet=feet, jaw=0.12,
        trunk=(0.5, 0.6, 0.5, 0.2, -0.2),
    )  # fmt: skip


def slide(t: float, u: float, form: Form) -> Act:
    return Act(lie=1.0, nod=0.25 + 0.05 * sin(7 * t), ears=0.6, jaw=0.3)


def sleep(t: float, u: float, form: Form) -> Act:
    """Head on its paws, eyes shut, one slow breath after the other."""
    breath = sin(2 * pi * 0.22 * t)
    return Act(
        lie=1.0, shut=1.0, carriage=Carriage(rise=-0.02 + 0.006 * breath, flex=0.12, neck=1.30, head=-0.55)
    )


def wake_up(t: float, u: float, form: Form) -> Act:
    """The head comes up, it blinks about itself, yawns and gets on its feet."""
    down = 1.0 - eased((t - 0.5) / 0.9)
    lying = 1.0 - eased((u - 0.62) / 0.30)
    yawn = between(t, 1.8, 3.0, 0.4)
    return Act(
        lie=lying, carriage=Carriage(neck=1.30 * down, head=-0.55 * down), shut=max(down, yawn, 0.4 * beat(t, 0.8)),
                jaw=0.5 * yawn,
        yaw=0.35 * sin(1.5 * t) * (1 - down), nod=0.25 * yawn,
    )  # fmt: skip


def wave(t: float, u: float, form: Form) -> Act:
    """Sits and lifts a fore paw in greeting."""
    swing = sin(2 * pi * 1.6 * t)
    return Act(sit=1.0, nod=0.12, feet={"fore_right": (0.10 + 0.05 * swing, 0.52, 0.22)}, jaw=0.2, wag=0.8,
               trunk=(0.6, 0.8, 0.6, 0.3 + 0.4 * swing, 0.3))  # fmt: skip


def greet(t: float, u: float, form: Form) -> Act:
    """Nods with pricked ears, nose ahead: how one of a herd says that it is there."""
    return Act(nod=0.16 * sin(2 * pi * 0.7 * t), carriage=Carriage(neck=0.12), ears=-0.2, wag=0.5, jaw=0.06,
               trunk=(0.4, 0.5, 0.4, 0.2, 0.0))  # fmt: skip


def beg(t: float, u: float, form: Form) -> Act:
    """On its hind legs, the fore paws before the chest."""
    paw = Paw(0.09, 0.40, 0.50 + 0.03 * sin(3 * t))
    return Act(rear=1.0, paws={"fore_left": paw, "fore_right": paw}, nod=0.1, jaw=0.15, wag=0.7)


def dance(t: float, u: float, form: Form) -> Act:
    """On its hind legs, swaying, the paws up in turn."""
    a = 2 * pi * 1.0 * t
    return Act(
        rear=1.0, carriage=Carriage(roll=0.14 * sin(a), rise=0.03 * abs(sin(a)), sway=0.25 * sin(a)),
        paws={"fore_left": Paw(0.20, 0.36, 0.60 + 0.18 * sin(a)), "fore_right": Paw(0.20, 0.36, 0.60 - 0.18 * sin(a))},
        feet={"hind_left": (0.02, 0.08 * max(0.0, sin(a)), 0.0), "hind_right": (0.02, 0.08 * max(0.0, -sin(a)), 0.0)},
        yaw=0.2 * sin(a), wag=0.8, jaw=0.2,
    )  # fmt: skip


def dig(t: float, u: float, form: Form) -> Act:
    """The fore paws scrape in turn under the lowered chest."""
    a = 2 * pi * 2.4 * t
    left, right = sin(a), sin(a + pi)
    return Act(
        reach=0.7, level=0.12, carriage=Carriage(pitch=-0.12), wag=0.7,
        feet={"fore_left": (-0.02, 0.10 * max(0.0, left), 0.14 * cos(a)),
              "fore_right": (-0.02, 0.10 * max(0.0, right), 0.14 * cos(a + pi))},
    )  # fmt: skip


def scratch(t: float, u: float, form: Form) -> Act:
    """Sits and scratches behind its ear with a hind foot."""
    a = 2 * pi * 4.5 * t
    return Act(sit=1.0, yaw=-0.35, nod=-0.15, shut=0.7, carriage=Carriage(roll=0.10),
               feet={"hind_right": (0.16, 0.40 + 0.05 * sin(a), 0.36 + 0.05 * cos(a))})  # fmt: skip


def look_round(t: float, u: float, form: Form) -> Act:
    return Act(yaw=0.75 * sin(2 * pi * 0.22 * t), nod=0.10, ears=-0.15)


def nod_head(t: float, u: float, form: Form) -> Act:
    return Act(nod=0.22 * sin(2 * pi * 1.3 * t))


def shake_head(t: float, u: float, form: Form) -> Act:
    return Act(yaw=0.40 * sin(2 * pi * 1.4 * t), ears=0.3 * sin(2 * pi * 1.4 * t))


def yawn(t: float, u: float, form: Form) -> Act:
    wide = between(t % 3.6, 0.5, 2.2, 0.6)
    return Act(jaw=0.75 * wide, tongue=0.35 * wide, nod=0.28 * wide, shut=wide, ears=0.5 * wide)


def roar(t: float, u: float, form: Form) -> Act:
    """The head goes up and out, the jaws wide."""
    wide = between(t % 2.8, 0.25, 1.9, 0.3)
    return Act(jaw=0.85 * wide, tongue=0.1 * wide, nod=0.22 * wide, ears=0.6 * wide, shut=0.35 * wide,
               carriage=Carriage(pitch=0.05 * wide, neck=0.10 * wide), trunk=(0.7, 0.9, 0.7, 0.4, 0.0))  # fmt: skip


def howl(t: float, u: float, form: Form) -> Act:
    """The nose to the sky, one long call after the other."""
    long = between(t % 3.6, 0.3, 3.0, 0.5)
    return Act(
        nod=0.75 * long,
        jaw=0.28 * long,
        ears=0.6 * long,
        shut=0.7 * long,
        carriage=Carriage(neck=-0.30 * long),
    )


def bark(t: float, u: float, form: Form) -> Act:
    """A jerk of head and forehand with every bark."""
    jerk = beat(t, 1.19, 2.0)
    return Act(
        carriage=Carriage(pitch=0.05 * jerk, rise=0.015 * jerk, neck=-0.12 * jerk),
        nod=0.10 * jerk,
        wag=0.5,
        ears=-0.1,
    )


def neigh(t: float, u: float, form: Form) -> Act:
    """The head is thrown up and shaken."""
    toss = between(t % 2.6, 0.2, 1.8, 0.3)
    return Act(
        nod=0.42 * toss + 0.05 * toss * sin(20 * t),
        jaw=0.30 * toss,
        ears=0.3 * toss,
        carriage=Carriage(neck=-0.15 * toss),
    )


def crouch(t: float, u: float, form: Form) -> Act:
    return Act(lie=0.55, ears=0.3, nod=0.06 * sin(1.2 * t))


def ride(t: float, u: float, form: Form) -> Act:
    """Balances on what carries it."""
    return Act(
        carriage=Carriage(roll=0.05 * sin(2.2 * t), rise=-0.03), jaw=0.25, tongue=0.2, ears=0.4, wag=0.5
    )


def spray(t: float, u: float, form: Form) -> Act:
    """A trunk goes down to fill and comes up over the head to blow; others shake the wet from their coats."""
    if not form.trunk:
        return shake(t, u, form)
    k = t % 3.8
    up = between(k, 1.0, 3.5, 0.7)
    return Act(
        trunk=tuple(up * c for c in (1.0, 1.25, 1.0, 0.6, 0.35)),
        nod=0.16 * up,
        ears=0.35 * sin(3 * t),
        jaw=0.2 * up,
    )


DEEDS: dict[str, Deed] = {
    "bark": bark, "beg": beg, "bow": stretch, "break": fight, "climb": climb, "crouch": crouch, "dance": dance, "dig": dig,
    "fall": fall, "fight": fight, "greet": greet, "howl": howl, "kick": kick, "look_round": look_round, "neigh": neigh,
    "nod": nod_head, "play": play, "rear": beg, "ride": ride, "roar": roar, "roll": roll_over, "scratch": scratch,
    "shake": shake, "shake_head": shake_head, "sleep": sleep, "slide": slide, "spray": spray, "stalk": stalk,
    "stretch": stretch, "swim": swim, "wag": wag, "wake_up": wake_up, "wave": wave, "yawn": yawn, **FEEDING, **PAWWORK,
}  # fmt: skip
"""Motion -> deed. A newcomer's deed is a function above and a word here."""


def act_of(figure: Figure, form: Form, frame: float, rate: int) -> Act:
    """The deed under way, eased in and out; REST where there is none. Of several the one that began last is played."""
    found, most = REST, 0.0
    for move in figure.moves:
        deed = DEEDS.get(move.action)
        if deed is None or (move.path and move.action not in ("swim", "stalk", "slide", "ride")):
            continue
        soft = EASE * rate
        into = 1.0 if move.start <= 0 else (frame - move.start) / soft
        ends = any(m.start >= move.end for m in figure.moves)
        out = (move.end - frame) / soft if ends else 1.0
        share = eased(min(into, out))
        if share <= 0.0 or share < most:
            continue
        t = (frame - move.start) / rate
        played = played_time(figure, move.action, frame, rate) if figure.strikes else None
        act = deed(max(t, 0.0) if played is None else played, t * rate / max(move.end - move.start, 1), form)
        found, most = shared(act, share), share
    return found
