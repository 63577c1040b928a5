"""Things to eat in clay: apple, orange, banana, bread, cake, doughnut; the prompt's own words choose. All else is felt."""

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.solids import box, cylinder, join, lathe, sphere, tube, turned
from rushes.stage.props.placing import Part, rigid
from rushes.stage.scene import Finish, Mesh
from rushes.stage.toys.naming import icon_for
from rushes.stage.toys.prop import build as felt_toy

__all__ = ["build"]

CLAY = Finish("plain", roughness=0.45, fuzz=0.15)


def build(prop: Prop) -> BuiltProp:
    """The food of a prop, on a plate when it is more than a fruit; what is not modelled here is a felt toy."""
    makers = {
        "cake": _cake, "donut": _doughnut, "doughnut": _doughnut, "bread": _bread, "banana": _banana, "orange": _orange,
        "tangerine": _orange, "apple": _apple, "loaf": _bread,
    }  # fmt: skip
    plain = {"fruit": _apple, "orange_fruit": _orange}
    words = [word.removesuffix("s") for word in prop.words.lower().replace("-", " ").split()]
    maker = next((makers[word] for word in reversed(words) if word in makers), None)
    named = set(words) & {"fruit", "food", "meal", "snack"}
    if maker is None and (named or not icon_for("", prop.words)):
        maker = plain.get(prop.kind, _bread)
    return felt_toy(prop) if maker is None else rigid(prop, maker(prop), 0.06, contact=0.08)


def _apple(prop: Prop) -> list[Part]:
    red = prop.colour or "#b8281f"
    a = np.linspace(-np.pi / 2, np.pi / 2, 15)
    swell = 0.060 * np.cos(a) ** 0.75 * (1 + 0.14 * np.sin(a))
    dent = 0.016 * np.exp(-((swell / 0.020) ** 2))  # the hollows at stem and eye
    heights = 0.050 + 0.050 * np.sin(a) - np.sign(a) * dent
    body = lathe([(float(r), float(y)) for r, y in zip(swell, heights, strict=True)], red, sides=18)
    blush = np.clip(body.normals[:, 0] * 0.5 + body.normals[:, 1] * 0.4, 0, 0.6)[:, None]
    colours = body.colours.copy()
    colours[:, :3] = colours[:, :3] * (1 - blush) + linear("#e8b84a") * blush
    stem = tube(np.array([(0, 0.080, 0), (0.004, 0.104, 0), (0.012, 0.122, 0)]), 0.004, "#5a3a1e", 6)
    leaf = turned(sphere((0, 0, 0), (0.024, 0.003, 0.011), "#5f8f3a", 5, 8), (0, 0.5, 0.4), (0.028, 0.118, 0))
    return [
        (
            "fruit",
            Mesh(body.positions, body.normals, colours, body.faces),
            Finish("plain", roughness=0.25, fuzz=0.0),
        ),
        ("leaf", join([stem, leaf]), CLAY),
    ]


def _orange(prop: Prop) -> list[Part]:
    peel = sphere((0, 0.052, 0), (0.055, 0.052, 0.055), prop.colour or "#e08a22", 14, 20)
    return [
        (
            "fruit",
            join([peel, cylinder((0, 0.100, 0), (0, 0.107, 0), 0.008, "#5f7a32", 6)]),
            Finish("plain", roughness=0.5, fuzz=0.1),
        )
    ]


def _banana(prop: Prop) -> list[Part]:
    parts = []
    for k in range(3):
        a = np.linspace(0, 1, 9)
        y = 0.03 + 0.055 * (2 * a - 1) ** 2
        line = np.stack([0.035 * (k - 1) * np.sin(np.pi * a) + 0.01 * (k - 1), y, -0.10 + 0.20 * a], 1)
        parts.append(
            tube(line, 0.021 * np.sin(np.pi * (0.08 + 0.84 * a)) ** 0.5, prop.colour or "#e8c23a", 8)
        )
    parts.append(cylinder((0, 0.085, -0.10), (0, 0.11, -0.118), 0.010, "#6a5a2a", 6))
    return [("fruit", join(parts), CLAY)]


def _plate(radius: float) -> Mesh:
    return lathe(
        [(0, 0), (radius * 0.6, 0), (radius, 0.016), (radius, 0.021), (radius * 0.6, 0.010), (0, 0.010)],
        "#efe8da",
        sides=24,
    )


def _bread(prop: Prop) -> list[Part]:
    crust = prop.colour or "#b9772f"
    loaf = sphere((0, 0.06, 0), (0.075, 0.052, 0.13), crust, 12, 18)
    cuts = [
        turned(
            sphere((0, 0, 0), (0.048, 0.008, 0.012), "#e9cf9c", 5, 10),
            (0, 0.5, 0),
            (0, 0.108 - 4 * z * z * 0.7, z),
        )
        for z in (-0.06, 0.0, 0.06)
    ]
    return [
        ("loaf", join([loaf, *cuts]), Finish("plain", roughness=0.85, fuzz=0.3)),
        ("plate", _plate(0.17), Finish("plain", roughness=0.25, fuzz=0.0)),
    ]


def _doughnut(prop: Prop) -> list[Part]:
    rng = np.random.default_rng(prop.seed)
    a = np.linspace(0, 2 * np.pi, 29)[:-1]
    ring = np.stack([0.05 * np.cos(a), np.full(28, 0.040), 0.05 * np.sin(a)], 1)
    icing = ring + np.array([0, 0.007, 0])
    sprinkles = []
    for _ in range(22):
        t, r = rng.uniform(0, 6.28), 0.05 + rng.uniform(-0.02, 0.02)
        colour = ("#f4efe2", "#e8c23a", "#4a9ab8", "#6aa84a")[int(rng.integers(4))]
        turn = (0.0, float(rng.uniform(0, 3)), 0.0)
        height = 0.047 + 0.0275 * float(np.sqrt(max(1 - ((r - 0.05) / 0.03) ** 2, 0.05)))
        sprinkles.append(
            box((r * np.cos(t), height, r * np.sin(t)), (0.006, 0.002, 0.002), colour, 0.001, turn=turn)
        )
    body = [
        tube(ring, 0.030, "#c48a44", 12, closed=True),
        tube(icing, 0.0275, prop.colour or "#e07a9a", 12, closed=True),
    ]
    return [
        ("dough", join([*body, *sprinkles]), CLAY),
        ("plate", _plate(0.11), Finish("plain", roughness=0.25, fuzz=0.0)),
    ]


def _cake(prop: Prop) -> list[Part]:
    cream = prop.colour or "#f4e2d4"
    base = lathe(
        [(0, 0.02), (0.13, 0.02), (0.132, 0.03), (0.132, 0.115), (0.125, 0.125), (0, 0.125)], cream, sides=26
    )
    band = lathe([(0.1335, 0.06), (0.1335, 0.075)], "#d86a7a", sides=26)
    top = []
    for k in range(10):
        t = 2 * np.pi * k / 10
        x, z = 0.105 * np.cos(t), 0.105 * np.sin(t)
        top.append(
            lathe(
                [(0.024, 0.122), (0.02, 0.135), (0.008, 0.148), (0, 0.152)],
                mixed(cream, "#ffffff", 0.5),
                (x, 0, z),
                9,
            )
        )
        if k % 2 == 0:
            top.append(sphere((x, 0.160, z), 0.013, "#c8242a", 6, 8))
    candle = [
        cylinder((x, 0.12, 0), (x, 0.20, 0), 0.006, c, 7)
        for x, c in ((-0.04, "#4a9ab8"), (0.0, "#e8c23a"), (0.04, "#6aa84a"))
    ]
    flames = join([sphere((x, 0.215, 0), (0.007, 0.014, 0.007), "#ffc45a", 5, 7) for x in (-0.04, 0.0, 0.04)])
    return [
        ("cake", join([base, band, *top, *candle]), CLAY), ("plate", _plate(0.19), Finish("plain", roughness=0.25, fuzz=0.0)),
        ("flame", flames, Finish("emit", emission=3.0, fuzz=0.0, casts_shadow=False)),
    ]  # fmt: skip
