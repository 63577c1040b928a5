"""Instruments of bars on a frame: xylophone, marimba, vibraphone, glockenspiel; the bars lie level, long to short."""

from dataclasses import dataclass

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder
from rushes.stage.props.benched import Kinds, laid
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]

RAINBOW = ("#c8352e", "#e07a2a", "#e8c23a", "#5f9a3f", "#2f8a8a", "#3a5fae", "#6a3f8a", "#c8352e")
"""Bars of a toy, from the longest up."""
BARS = 15
WIDTH, TOP = 1.14, 0.84
"""Metres across all bars and to their tops."""


@dataclass(frozen=True)
class Barred:
    """`bar` colour and finish of the bars, `frame` of the stand, `tubes` colour of the resonators, "" for none."""

    bar: str
    finish: str
    frame: str
    tubes: str


FORMS = {
    "xylophone": Barred("#7a3a24", "wood", "#2a2422", "#b8bcc0"),
    "marimba": Barred("#8a4a2c", "wood", "#3a2a20", "#c8a24a"),
    "vibraphone": Barred("#c8ccd0", "metal", "#1f1d1e", "#b8bcc0"),
    "glockenspiel": Barred("#d0d4d8", "metal", "#5a3a24", ""),
}


def _barred(here: Bench, prop: Prop) -> None:
    form = FORMS[prop.kind]
    toy = bool({"toy", "colorful", "colourful", "rainbow"} & set(prop.words.lower().split()))
    step = WIDTH / BARS
    for k in range(BARS):
        share = k / (BARS - 1)
        x = -WIDTH / 2 + step * (k + 0.5)
        long = 0.235 - 0.105 * share
        colour = RAINBOW[k % 7] if toy else prop.colour or mixed(form.bar, "#f0e0c0", 0.12 * (k % 2))
        here.add(form.finish, box((x, TOP - 0.012, 0.0), (0.42 * step, 0.012, long), colour, 0.006))
        for s in (-1, 1):
            here.add(
                "metal",
                cylinder(
                    (x, TOP - 0.004, s * 0.56 * long), (x, TOP + 0.006, s * 0.56 * long), 0.006, "#d8d8d8", 8
                ),
            )
        if form.tubes and not toy:
            deep = 0.40 - 0.30 * share
            here.add(
                "metal",
                cylinder((x, TOP - 0.05, 0.0), (x, TOP - 0.05 - deep, 0.0), 0.36 * step, form.tubes, 14),
            )
    for s in (-1, 1):
        here.add(
            "wood", box((0.0, TOP - 0.038, s * 0.105), (WIDTH / 2 + 0.02, 0.014, 0.012), form.frame, 0.005)
        )
        here.add(
            "wood",
            box((s * (WIDTH / 2 + 0.02), TOP - 0.045, 0.0), (0.02, 0.05, 0.24 - 0.06 * s), form.frame, 0.012),
        )
        for z in (-0.16, 0.16):
            foot = (s * (WIDTH / 2), 0.0, z * 1.15)
            here.add("wood", cylinder((s * (WIDTH / 2), TOP - 0.06, z * 0.8), foot, 0.018, form.frame, 10))
        here.add(
            "wood",
            cylinder((s * (WIDTH / 2), 0.14, -0.17), (s * (WIDTH / 2), 0.14, 0.17), 0.012, form.frame, 8),
        )
    here.add("wood", cylinder((-WIDTH / 2, 0.14, 0.0), (WIDTH / 2, 0.14, 0.0), 0.014, form.frame, 8))


KINDS: Kinds = {kind: (_barred, {"top": (0.0, 1.0, 0.0), "keys": (0.0, 1.0, 0.0)}) for kind in FORMS}


def build(prop: Prop) -> BuiltProp:
    """The instrument of a prop."""
    return laid(KINDS, prop)
