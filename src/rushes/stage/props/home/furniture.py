"""Furniture that rooms have too: couches, beds, shelves, lamps, doors; each a maker that lays it on a bench."""

from collections.abc import Mapping
from math import cos, pi, sin

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube
from rushes.stage.props.benched import UPRIGHT, Kinds, laid, rng_of
from rushes.stage.sets.parts.bed import bed, cot, nightstand
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.crates import barrel, crate
from rushes.stage.sets.parts.desk import lectern, office_chair
from rushes.stage.sets.parts.hour import Hour
from rushes.stage.sets.parts.school import blackboard, globe_on_stand, projector_screen
from rushes.stage.sets.parts.sofa import pouffe, sofa
from rushes.stage.sets.parts.tools import easel
from rushes.stage.sets.parts.wardrobe import chest, wardrobe
from rushes.stage.sets.rooms.doors import door
from rushes.stage.sets.rooms.lamps import floor_lamp, table_lamp
from rushes.stage.sets.rooms.pictures import picture
from rushes.stage.sets.rooms.shelves import bookcase

__all__ = ["KINDS", "build"]

LIT = Hour(0.7, 0.0, 0.0, "summer")
PAINTS = ("#4f7a6f", "#c8643c", "#5f6f9a")
WOODS = ("#8a5a38", "#a8764a", "#6a4428")


def _couch(here: Bench, prop: Prop) -> None:
    leather = "leather" in f"{prop.material} {prop.words}"
    sofa(here, rng_of(prop), 1.9, _paint(prop), leather=leather)


def _armchair(here: Bench, prop: Prop) -> None:
    sofa(here, rng_of(prop), 0.92, _paint(prop), (mixed(_paint(prop), "#f4e8cc", 0.55),))


def _bed(here: Bench, prop: Prop) -> None:
    quilt = prop.colour or ("#5f86a0", "#c8643c", "#7a8a5a")[prop.seed % 3]
    bed(here, 1.35, _wood(prop), quilt, mixed(quilt, "#f4ecd8", 0.7))


def _crib(here: Bench, prop: Prop) -> None:
    """A cot with its head at the back, as beds have it."""
    made = Bench()
    cot(made, quilt=prop.colour or "#f0c8b8")
    here.take(made, turn=pi / 2)


def _dining_table(here: Bench, prop: Prop) -> None:
    wood = prop.colour or _wood(prop)
    here.add("wood", box((0, 0.725, 0), (0.85, 0.024, 0.475), wood, 0.02))
    here.add("wood", box((0, 0.655, 0), (0.74, 0.05, 0.37), mixed(wood, "#140c08", 0.2), 0.012))
    for x in (-0.74, 0.74):
        for z in (-0.37, 0.37):
            leg = [
                (0.030, 0.0),
                (0.042, 0.08),
                (0.028, 0.2),
                (0.046, 0.42),
                (0.036, 0.5),
                (0.05, 0.58),
                (0.05, 0.70),
            ]
            here.add("wood", lathe(leg, mixed(wood, "#140c08", 0.1), (x, 0, z), 12))
    here.add("cloth", box((0, 0.752, 0), (0.62, 0.003, 0.17), "#f2e6cc", 0.002))
    for s in (-1, 1):
        here.add("cloth", box((s * 0.60, 0.7535, 0), (0.012, 0.003, 0.17), "#c8643c", 0.002))


def _desk(here: Bench, prop: Prop) -> None:
    """A writing desk: drawers at one side, legs at the other, nothing on it."""
    wood = prop.colour or _wood(prop)
    dark = mixed(wood, "#140c08", 0.22)
    here.add("wood", box((0, 0.712, 0), (0.625, 0.018, 0.39), wood, 0.014))
    here.add("wood", box((0, 0.655, -0.01), (0.59, 0.04, 0.35), dark, 0.008))
    here.add("wood", box((0.40, 0.36, -0.01), (0.19, 0.30, 0.34), dark, 0.012))
    here.add("wood", box((0, 0.48, -0.34), (0.58, 0.15, 0.012), dark, 0.006))
    for k in range(3):
        here.add("wood", box((0.40, 0.555 - 0.19 * k, 0.335), (0.17, 0.085, 0.012), wood, 0.01))
        here.add("metal", sphere((0.40, 0.555 - 0.19 * k, 0.358), 0.018, "#c8a45c", 6, 10))
    here.add("wood", box((-0.12, 0.655, 0.345), (0.28, 0.030, 0.01), wood, 0.008))
    for x in (-0.2, -0.04):
        here.add("metal", sphere((x, 0.655, 0.362), 0.014, "#c8a45c", 6, 10))
    for x, z in ((-0.56, 0.32), (-0.56, -0.32), (0.25, 0.28), (0.55, 0.28), (0.25, -0.3), (0.55, -0.3)):
        here.add("wood", cylinder((x, 0, z), (x, 0.62 if x < 0 else 0.1, z), 0.020, dark, 10, 0.034))


def _stool(here: Bench, prop: Prop) -> None:
    wood = prop.colour or _wood(prop)
    here.add(
        "wood",
        lathe([(0, 0.44), (0.17, 0.44), (0.19, 0.46), (0.18, 0.49), (0.14, 0.5), (0, 0.495)], wood, sides=22),
    )
    for k in range(4):
        x, z = (0.10 if k % 2 else -0.10), (0.10 if k < 2 else -0.10)
        here.add(
            "wood", cylinder((x * 1.65, 0, z * 1.65), (x, 0.45, z), 0.018, mixed(wood, "#140c08", 0.2), 8)
        )
    for a, b in (((-0.14, 0.16, 0.14), (0.14, 0.16, 0.14)), ((-0.14, 0.16, -0.14), (0.14, 0.16, -0.14)),
                 ((-0.14, 0.22, -0.14), (-0.14, 0.22, 0.14)), ((0.14, 0.22, -0.14), (0.14, 0.22, 0.14))):  # fmt: skip
        here.add("wood", cylinder(a, b, 0.011, mixed(wood, "#140c08", 0.3), 6))


def _piano_bench(here: Bench, prop: Prop) -> None:
    here.add("felt", box((0, 0.46, 0), (0.36, 0.04, 0.17), prop.colour or "#7a2a32", 0.035))
    here.add("wood", box((0, 0.405, 0), (0.35, 0.025, 0.16), "#1f1b1a", 0.01))
    for x in (-0.30, 0.30):
        for z in (-0.12, 0.12):
            here.add("wood", cylinder((x, 0, z), (x, 0.4, z), 0.022, "#1f1b1a", 10, 0.032))


def _nightstand(here: Bench, prop: Prop) -> None:
    nightstand(here, prop.colour or _wood(prop))


def _bookshelf(here: Bench, prop: Prop) -> None:
    bookcase(here, rng_of(prop), 0.0, 1.0, 1.9, prop.colour or _wood(prop))


def _lamp(here: Bench, prop: Prop) -> None:
    table_lamp(here, (0.0, 0.0, 0.0), LIT, prop.colour or "#4f7f86")


def _mirror(here: Bench, prop: Prop) -> None:
    """An oval glass in a beaded frame with a shell on top; it shows a pale room."""
    gilt = prop.colour or "#c89a44"
    ring = [(0.27 * cos(a), 0.44 + 0.40 * sin(a), 0.0) for a in (2 * pi * k / 40 for k in range(40))]
    here.add("metal", sphere((0, 0.44, 0.0), (0.262, 0.392, 0.010), "#c8dce2", 10, 36))
    here.add("wood", sphere((0, 0.44, -0.014), (0.28, 0.41, 0.012), "#6a4428", 10, 32))
    here.add("metal", tube(ring, 0.026, gilt, 9, closed=True))
    for x, y, _ in ring[::2]:
        here.add(
            "metal",
            sphere((1.02 * x, 0.44 + 1.02 * (y - 0.44), 0.022), 0.013, mixed(gilt, "#fff0d0", 0.35), 5, 8),
        )
    for k in range(5):
        a = 0.38 * (k - 2)
        here.add(
            "metal", sphere((0.075 * sin(a), 0.85 + 0.05 * cos(a), 0.01), (0.018, 0.032, 0.016), gilt, 6, 9)
        )
    here.add("metal", sphere((0, 0.845, 0.015), 0.024, mixed(gilt, "#fff0d0", 0.35), 6, 9))
    for x, tall in ((-0.09, 0.15), (-0.05, 0.10)):
        here.add("room", box((x, 0.50, 0.0125), (0.009, tall, 0.0012), "#f0f8fa", 0.0, (0, 0, -0.35)))


def _tree(here: Bench, prop: Prop) -> None:
    """A Christmas tree: rounds of felt, baubles, a star."""
    green = prop.colour or "#3f6f4a"
    here.add("wood", cylinder((0, 0, 0), (0, 0.3, 0), 0.07, "#6a4428", 10))
    here.add("clay", lathe([(0, 0), (0.14, 0.0), (0.17, 0.17), (0.14, 0.18), (0, 0.17)], "#a8442f", sides=18))
    rng = rng_of(prop)
    for k in range(5):
        low, wide = 0.24 + 0.27 * k, 0.58 - 0.1 * k
        here.add("felt", lathe([(wide, low), (wide * 0.9, low + 0.05), (0.03, low + 0.42), (0, low + 0.43)],
                               mixed(green, "#0e1a12", 0.08 * (k % 2)), sides=20))  # fmt: skip
        for i in range(7 - k):
            a = 6.283 * (i + 0.5 * (k % 2)) / (7 - k)
            spot = (0.97 * wide * cos(a), low + 0.035, 0.97 * wide * sin(a))
            tint = ("#c8382c", "#e2b84a", "#3f8c9c", "#e8e2d4")[int(rng.integers(4))]
            here.add("ceramic", sphere(spot, 0.042, tint, 7, 10))
    here.add("lamp", sphere((0, 1.78, 0), (0.075, 0.075, 0.03), "#f0c84a", 6, 8))


def _paint(prop: Prop) -> str:
    return prop.colour or PAINTS[prop.seed % 3]


def _wood(prop: Prop) -> str:
    return WOODS[prop.seed % 3]


SEATED = {"seat": (0.0, 0.52, 0.06), "top": (0.0, 0.55, 0.06), "lie": (0.0, 0.56, 0.06)}
STOOL = {"seat": (0.0, 0.98, 0.0), "top": (0.0, 1.0, 0.0)}

KINDS: Kinds = {
    "couch": (_couch, SEATED),
    "armchair": (_armchair, SEATED),
    "bed": (_bed, {"lie": (0.0, 0.52, -0.03), "seat": (0.3, 0.52, 0.1), "top": (0.0, 0.53, 0.1)}),
    "cot": (
        lambda here, prop: cot(here, quilt=prop.colour or "#f0c8b8"),
        {"lie": (0.0, 0.45, 0.0), "top": (0.0, 0.5, 0.0)},
    ),
    "crib": (_crib, {"lie": (0.0, 0.45, 0.0), "top": (0.0, 0.5, 0.0)}),
    "dining_table": (_dining_table, UPRIGHT),
    "stool": (_stool, STOOL),
    "piano_bench": (_piano_bench, STOOL),
    "ottoman": (lambda here, prop: pouffe(here, 0.0, 0.0, _paint(prop)), STOOL),
    "nightstand": (_nightstand, UPRIGHT),
    "desk": (_desk, UPRIGHT),
    "office_chair": (
        lambda here, prop: office_chair(here, 0.0, 0.0, 0.0, _paint(prop)),
        {"seat": (0.0, 0.5, 0.05)},
    ),
    "bookshelf": (_bookshelf, UPRIGHT),
    "dresser": (lambda here, prop: chest(here, rng_of(prop), 0.0, 1.1), UPRIGHT),
    "wardrobe": (lambda here, prop: wardrobe(here, rng_of(prop), 0.0, 1.2), UPRIGHT),
    "lamp": (_lamp, UPRIGHT),
    "floor_lamp": (lambda here, prop: _unlit(floor_lamp(here, 0.0, 0.0, LIT)), UPRIGHT),
    "mirror": (_mirror, UPRIGHT),
    "painting": (lambda here, prop: picture(here, rng_of(prop), 0.0, 0.5, 0.5, 0.36), UPRIGHT),
    "door": (lambda here, prop: door(here, 0.0, prop.colour or _wood(prop)), UPRIGHT),
    "lectern": (lambda here, prop: lectern(here, 0.0, 0.0, prop.colour or "#6a4428"), UPRIGHT),
    "blackboard": (lambda here, prop: blackboard(here, rng_of(prop), 0.0, 0.7, 1.6, 1.0), UPRIGHT),
    "whiteboard": (
        lambda here, prop: blackboard(here, rng_of(prop), 0.0, 0.7, 1.6, 1.0, white=True),
        UPRIGHT,
    ),
    "screen": (lambda here, prop: projector_screen(here, 0.0, 1.0, 1.6), UPRIGHT),
    "globe": (lambda here, prop: globe_on_stand(here, (0.0, 0.0, 0.0)), UPRIGHT),
    "easel": (lambda here, prop: easel(here, 0.0, 0.0, 0.0, ("#5f86a0", "#c8643c", "#e2b84a")), UPRIGHT),
    "crate": (lambda here, prop: crate(here, rng_of(prop), 0.0, 0.0, 0.0), UPRIGHT),
    "barrel": (lambda here, prop: barrel(here, 0.0, 0.0, 0.0), UPRIGHT),
    "christmas_tree": (_tree, UPRIGHT),
}
ALIKE: Mapping[str, str] = {
    "podium": "lectern", "chalkboard": "blackboard", "shelf": "bookshelf", "chest_of_drawers": "dresser",
    "cupboard": "wardrobe", "cabinet": "wardrobe", "recliner": "armchair", "workbench": "desk",
}  # fmt: skip
"""Kinds that look like another, in boxes of their own."""


def _unlit(place: object) -> None:
    """A lamp tells where its light is; a prop's lamp only glows."""


def build(prop: Prop) -> BuiltProp:
    """The piece of furniture of a prop, its front towards +z."""
    return laid(KINDS, prop, ALIKE.get(prop.kind, ""))
