"""Deeds of mouth, nose and trunk: drinking, grazing, chewing, sniffing, licking, catching, carrying, lifting and spraying.

A deed takes the seconds since it began, the share 0..1 of it that is over, and the animal's form, and gives an Act.
"""

from collections.abc import Callable
from math import cos, pi, sin

from rushes.stage.animals.act import Act
from rushes.stage.animals.carriage import Carriage
from rushes.stage.animals.form import Form
from rushes.stage.animals.rhythm import beat, between, eased

__all__ = ["FEEDING"]


def bend_down(t: float, u: float, form: Form) -> Act:
    return Act(reach=eased(t / 0.9), nod=0.03 * sin(1.3 * t))


def drink(t: float, u: float, form: Form) -> Act:
    """Lapping or sipping, with a look up every four seconds; an elephant sucks water up and blows it into its mouth."""
    if form.trunk:
        up = between(t % 4.0, 1.8, 3.6, 0.6)
        curl = tuple(up * c for c in (0.55, 0.25, -0.75, -1.15, -0.95))
        return Act(trunk=curl, jaw=0.25 * up, nod=0.08 * up)
    down = 1.0 - 0.55 * between(t % 4.6, 3.4, 4.6, 0.4)
    lap = beat(t, 3.0 if form.pants or form.whiskers else 1.6)
    laps = form.pants or form.whiskers
    return Act(
        reach=down,
        jaw=0.10 + 0.12 * lap * down,
        tongue=(0.55 * lap if laps else 0.0) * down,
        ears=0.15,
        nod=-0.03 * lap,
    )


def graze(t: float, u: float, form: Form) -> Act:
    """Bites off the ground, then chews with the head half up."""
    if form.trunk:
        return drink(t, u, form)
    k = t % 4.8
    down = 1.0 - 0.8 * between(k, 2.6, 4.8, 0.55)
    chewing = 1.0 - down
    bite = beat(t, 1.9) * (1 - chewing)
    return Act(
        reach=down, jaw=0.06 + 0.14 * bite + 0.11 * chewing * beat(t, 1.7), yaw=0.10 * sin(2.1 * t) * down,
        nod=-0.05 * bite, wag=0.2,
    )  # fmt: skip


def chew(t: float, u: float, form: Form) -> Act:
    """The jaw grinds round, the ears play, the head sways a little."""
    return Act(
        jaw=0.05 + 0.13 * beat(t, 1.25, 0.7), yaw=0.05 * sin(2 * pi * 1.25 * t), nod=0.04 * sin(0.9 * t)
    )


def sniff(t: float, u: float, form: Form) -> Act:
    """Nose up and from side to side, in short breaths."""
    puff = beat(t, 3.2)
    return Act(nod=0.30 + 0.05 * puff + 0.10 * sin(1.1 * t), yaw=0.32 * sin(0.95 * t), ears=-0.1, jaw=0.03 * puff,
               trunk=(0.15, 0.3, 0.4, 0.35 + 0.1 * puff, 0.3))  # fmt: skip


def sniff_ground(t: float, u: float, form: Form) -> Act:
    """The nose runs along the ground."""
    return Act(reach=0.96, level=0.06, yaw=0.35 * sin(1.4 * t), nod=0.03 * beat(t, 3.2), wag=0.4)


def lick(t: float, u: float, form: Form) -> Act:
    """Sits and licks a raised fore paw."""
    lap = beat(t, 1.3)
    return Act(
        sit=1.0, nod=-0.55 - 0.10 * lap, yaw=-0.22, tongue=0.7 * lap, jaw=0.10 + 0.14 * lap, shut=0.5,
        feet={"fore_right": (-0.04, 0.34 + 0.02 * lap, 0.16)},
    )  # fmt: skip


def groom(t: float, u: float, form: Form) -> Act:
    """A paw goes over the cheek, is licked, and goes over it again."""
    stroke = 0.5 - 0.5 * cos(2 * pi * 0.75 * t)
    return Act(
        sit=1.0, nod=-0.40 - 0.15 * stroke, yaw=-0.30 - 0.1 * stroke, shut=0.9, jaw=0.08, tongue=0.4 * (1 - stroke),
        feet={"fore_right": (0.02 - 0.02 * stroke, 0.40 + 0.14 * stroke, 0.13)},
    )  # fmt: skip


def catch(t: float, u: float, form: Form) -> Act:
    """Watches, lunges and snaps its jaws shut on it, and shows it."""
    snap = between(t % 3.4, 0.7, 1.25, 0.22)
    held = between(t % 3.4, 1.1, 3.4, 0.3)
    return Act(
        carriage=Carriage(rise=-0.06 + 0.03 * snap, pitch=-0.10 * snap, neck=0.30 * snap),
        reach=0.75 * snap, level=0.10, jaw=0.10 + 0.55 * snap * (1 - held) + 0.12, nod=0.22 * held,
                yaw=0.25 * sin(2.4 * t) * held,
    )  # fmt: skip


def hold(t: float, u: float, form: Form) -> Act:
    """Carries it in its mouth."""
    return Act(jaw=0.14, nod=0.10 + 0.03 * sin(1.7 * t), wag=0.6, trunk=(0.35, 0.35, 0.2, -0.5, -1.0))


def lift(t: float, u: float, form: Form) -> Act:
    """Lifts it with the trunk, or with the mouth from the ground."""
    if form.trunk:
        up = eased(t / 1.6)
        return Act(trunk=tuple(0.1 + up * c for c in (0.5, 0.7, 0.5, 0.1, -0.5)))
    down = between(t, 0.1, 1.2, 0.5)
    return Act(reach=down, level=0.08, jaw=0.14, nod=0.12 * (1 - down))


FEEDING: dict[str, Callable[[float, float, Form], Act]] = {
    **dict.fromkeys(("eat", "graze"), graze),
    **dict.fromkeys(("catch", "bite"), catch),
    **dict.fromkeys(("arrange", "search"), sniff_ground),
    **dict.fromkeys(("lift", "put"), lift),
    "bend_down": bend_down, "chew": chew, "drink": drink, "groom": groom, "hold": hold, "lick": lick, "sniff": sniff,
}  # fmt: skip
"""Motion -> deed."""
