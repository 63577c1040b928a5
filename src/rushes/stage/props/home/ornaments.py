"""What stands about in a home to be looked at or opened: clocks, vases, plants, boxes, fish tanks."""

from math import cos, pi, sin

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import Paint, mixed
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, cylinder, lathe, moved, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, Kinds, laid, rng_of
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.houseplant import houseplant

__all__ = ["KINDS", "build"]

BRASS = "#c8a45c"


def _hands(here: Bench, y: float, z: float, r: float) -> None:
    """Numerals, strokes and hands of a dial at ten past ten, its middle at height y."""
    for hour in range(12):
        a = hour * pi / 6
        at = (0.80 * r * sin(a), y + 0.80 * r * cos(a), z)
        if hour % 3:
            here.add("paper", box(at, (0.005, 0.013, 0.002), "#3a2c22", 0.0, (0, 0, -a)))
            continue
        number = lettering(str(hour or 12), 0.25 * r, 0.004, "#3a2c22", detail=10)
        here.add("paper", moved(number, (at[0], at[1] - 0.12 * r, z)))
    for a, long, wide in ((-1.05, 0.46, 0.010), (1.05, 0.70, 0.007)):
        tip = (r * long * sin(a) / 2, y + r * long * cos(a) / 2, z + 0.008)
        here.add("iron", box(tip, (wide, r * long / 2, 0.003), "#2a2220", 0.002, (0, 0, -a)))
    here.add("metal", sphere((0, y, z + 0.010), (0.016, 0.016, 0.009), BRASS, 6, 10))


def _clock(here: Bench, prop: Prop) -> None:
    """A round clock on two feet under a ring; with bells when it is to wake somebody."""
    paint = prop.colour or ("#a8442f", "#8a5a38", "#3f7f86")[prop.seed % 3]
    y, r = 0.20, 0.172
    rim = lathe([(0, -0.03), (r, -0.03), (r + 0.018, -0.01), (r + 0.018, 0.022), (r, 0.04), (r - 0.016, 0.03)],
                paint, sides=36)  # fmt: skip
    here.add("paint", turned(rim, (pi / 2, 0, 0), (0, y, 0)))
    face = lathe([(r - 0.012, 0.022), (0, 0.023)], "#f8f1de", sides=36)
    here.add("paper", turned(face, (pi / 2, 0, 0), (0, y, 0)))
    inner = lathe([(r - 0.012, 0.022), (r - 0.020, 0.032), (r - 0.028, 0.023)], BRASS, sides=36)
    here.add("metal", turned(inner, (pi / 2, 0, 0), (0, y, 0)))
    _hands(here, y, 0.026, r - 0.028)
    for s in (-1, 1):
        here.add("metal", tube([(s * 0.09, y - 0.15, 0), (s * 0.13, 0.0, 0)], (0.018, 0.013), BRASS, 8))
        if "alarm" in prop.words:
            bell = lathe([(0.066, 0), (0.06, 0.03), (0.03, 0.052), (0, 0.056)], BRASS, sides=16)
            here.add("metal", turned(bell, (0, 0, -s * 0.5), (s * 0.088, y + 0.165, 0)))
            here.add("metal", sphere((s * 0.12, y + 0.225, 0), 0.013, BRASS, 5, 8))
    here.add("metal", cylinder((0, y + r, 0), (0, y + r + 0.03, 0), 0.018, BRASS, 10))
    ring = [(0.034 * cos(a), y + r + 0.052 + 0.03 * sin(a), 0) for a in (k * pi / 8 for k in range(16))]
    here.add("metal", tube(ring, 0.006, BRASS, 6, closed=True))


def _vase(here: Bench, prop: Prop) -> None:
    """A thrown vase with painted bands and dots; two ears at its neck."""
    glaze = prop.colour or ("#3f6f9a", "#b5533c", "#6a8f6a")[prop.seed % 3]
    outline = [(0, 0), (0.055, 0), (0.058, 0.012), (0.078, 0.06), (0.098, 0.13), (0.102, 0.18), (0.09, 0.235),
               (0.058, 0.285), (0.044, 0.32), (0.046, 0.35), (0.066, 0.388), (0.07, 0.398), (0.064, 0.4), (0.042, 0.37),
               (0.036, 0.33), (0, 0.30)]  # fmt: skip
    here.add("ceramic", lathe(outline, glaze, sides=32))
    light, dark = mixed(glaze, "#fff4dc", 0.82), mixed(glaze, "#140c08", 0.45)
    for y, r in ((0.125, 0.0975), (0.215, 0.0955)):
        band = [
            (r - 0.003, y - 0.009),
            (r + 0.0015, y - 0.005),
            (r + 0.0015, y + 0.005),
            (r - 0.004, y + 0.009),
        ]
        here.add("ceramic", lathe(band, light, sides=32))
    for y, r in ((0.012, 0.059), (0.300, 0.052)):
        here.add(
            "ceramic", lathe([(r - 0.002, y - 0.006), (r + 0.003, y), (r - 0.003, y + 0.006)], dark, sides=28)
        )
    for k in range(12):
        a = k * pi / 6
        here.add(
            "ceramic", sphere((0.101 * cos(a), 0.17, 0.101 * sin(a)), (0.012, 0.014, 0.012), light, 5, 8)
        )
    if prop.seed % 2:
        for s in (-1, 1):
            ear = [(s * 0.045, 0.34, 0), (s * 0.085, 0.345, 0), (s * 0.098, 0.30, 0), (s * 0.082, 0.25, 0)]
            here.add("ceramic", tube(ear, 0.009, glaze, 8))
    if "flower" in prop.words or "bouquet" in prop.words:
        _stems(here, prop)


def _stems(here: Bench, prop: Prop) -> None:
    for k in range(5):
        a, tint = 1.257 * k + 0.3, ("#d8584a", "#f0c048", "#e8a0b0")[(k + prop.seed) % 3]
        tip = (0.09 * cos(a), 0.52 + 0.03 * (k % 2), 0.09 * sin(a))
        here.add("felt", tube([(0, 0.33, 0), (0.4 * tip[0], 0.44, 0.4 * tip[2]), tip], 0.006, "#5f8448", 6))
        for i in range(6):
            b = i * pi / 3
            at = (tip[0] + 0.03 * cos(b), tip[1], tip[2] + 0.03 * sin(b))
            here.add("felt", sphere(at, (0.024, 0.012, 0.024), tint, 5, 7))
        here.add("felt", sphere((tip[0], tip[1] + 0.01, tip[2]), 0.018, "#8a5a2c", 5, 7))


def _plant(here: Bench, prop: Prop) -> None:
    """A plant in a painted pot on a saucer."""
    words = prop.words
    kind = next((k for k in ("cactus", "palm", "bush") if k in words), ("fig", "bush")[prop.seed % 5 == 4])
    houseplant(
        here,
        rng_of(prop),
        0.0,
        0.0,
        kind,
        pot=prop.colour or ("#c8643c", "#3f7f86", "#e8dcc4")[prop.seed // 3 % 3],
    )
    here.add(
        "clay", lathe([(0, 0.0), (0.17, 0.0), (0.2, 0.025), (0.19, 0.03), (0.15, 0.012)], "#a8552f", sides=20)
    )
    here.add(
        "clay", lathe([(0.163, 0.17), (0.168, 0.185), (0.171, 0.21), (0.168, 0.22)], "#f2e6cc", sides=20)
    )


def _box(here: Bench, prop: Prop) -> None:
    """A box of card: flutes at its edge, tape, two flaps that stand open a little when it is "open"."""
    card = prop.colour or "#b8895a"
    dark = mixed(card, "#2a1608", 0.3)
    here.add("paper", box((0, 0.176, 0), (0.205, 0.176, 0.205), card, 0.008))
    if "open" in prop.words or "empty" in prop.words:
        here.add("paper", box((0, 0.3522, 0), (0.19, 0.001, 0.19), mixed(card, "#140a04", 0.75), 0.0))
        for s in (-1, 1):
            here.add("paper", box((s * 0.255, 0.385, 0), (0.065, 0.004, 0.2), card, 0.002, (0, 0, s * 0.6)))
    else:
        here.add("paper", box((0, 0.354, 0), (0.204, 0.003, 0.204), mixed(card, "#fff0d8", 0.12), 0.002))
        here.add("paper", box((0, 0.3555, 0), (0.204, 0.003, 0.002), dark, 0.0))
        here.add("ceramic", box((0, 0.357, 0), (0.208, 0.002, 0.034), "#e2c890", 0.001))
    for s in (-1, 1):
        here.add("ceramic", box((s * 0.2055, 0.31, 0), (0.0015, 0.05, 0.034), "#e2c890", 0.001))
        here.add("iron", box((s * 0.206, 0.22, 0), (0.001, 0.014, 0.045), "#3a2414", 0.0))
    here.add("paper", box((0.09, 0.10, 0.206), (0.075, 0.05, 0.0015), "#f6efe0", 0.0))
    for k in range(3):
        here.add(
            "iron",
            box(
                (0.08 - 0.01 * k, 0.125 - 0.024 * k, 0.2082), (0.05 - 0.01 * k, 0.004, 0.0005), "#5a5048", 0.0
            ),
        )
    for k in range(2):
        x = -0.12 + 0.06 * k
        here.add("iron", box((x, 0.10, 0.2062), (0.006, 0.04, 0.0008), "#4a2c14", 0.0))
        for s in (-1, 1):
            here.add(
                "iron",
                box((x + s * 0.010, 0.132, 0.2062), (0.005, 0.016, 0.0008), "#4a2c14", 0.0, (0, 0, s * 0.7)),
            )


def _fish(here: Bench, at: tuple[float, float, float], way: float, tint: Paint, size: float) -> None:
    x, y, z = at
    here.add("felt", sphere(at, (0.052 * size, 0.032 * size, 0.018 * size), tint, 7, 10))
    fin = turned(
        lathe([(0.034, 0.0), (0.006, 0.05)], mixed(tint, "#fff0d8", 0.35), sides=9), (0, 0, -way * pi / 2)
    )
    here.add("felt", moved(fin, (x - way * 0.085 * size, y, z), (size, size, 0.3 * size)))
    here.add("ceramic", sphere((x + way * 0.034 * size, y + 0.008, z + 0.014 * size), 0.006, "#1a1410", 5, 7))


def _tank(here: Bench, prop: Prop) -> None:
    """A glass tank with gravel, weed, a stone arch and fish."""
    trim = prop.colour or "#2f3236"
    for y in (0.018, 0.482):
        for s in (-1, 1):
            here.add("iron", box((0, y, s * 0.188), (0.345, 0.018, 0.012), trim, 0.006))
            here.add("iron", box((s * 0.337, y, 0), (0.012, 0.018, 0.195), trim, 0.006))
    for sx in (-1, 1):
        for sz in (-1, 1):
            here.add("iron", box((sx * 0.340, 0.25, sz * 0.190), (0.006, 0.24, 0.006), trim, 0.003))
    here.add("room", box((0, 0.25, -0.182), (0.335, 0.225, 0.002), "#6fc8dc", 0.0))
    here.add("felt", box((0, 0.045, 0), (0.33, 0.030, 0.18), "#d8b87a", 0.02))
    rng = rng_of(prop)
    for _ in range(26):
        at = (float(rng.uniform(-0.31, 0.31)), 0.076, float(rng.uniform(-0.15, 0.165)))
        tint = ("#e8d8b0", "#a8846a", "#c8643c", "#8fa8b0")[int(rng.integers(4))]
        here.add("clay", sphere(at, (0.02, 0.011, 0.017), tint, 5, 7))
    for k, x in enumerate((-0.27, -0.22, 0.19, 0.25, 0.29)):
        stalk = [
            (x + 0.022 * sin(1.4 * i + k), 0.07 + 0.06 * i, -0.1 + 0.03 * (k % 3)) for i in range(5 + k % 2)
        ]
        here.add("felt", tube(stalk, 0.014, ("#4f9a5a", "#7ab04a")[k % 2], 7))
    arch = [(0.08 * cos(a) + 0.02, 0.06 + 0.12 * sin(a), -0.07) for a in (k * pi / 8 for k in range(9))]
    here.add("clay", tube(arch, 0.032, "#8f8a94", 8))
    for k, (x, y, way, size) in enumerate(
        ((-0.12, 0.30, 1, 1.25), (0.14, 0.36, -1, 1.0), (0.10, 0.19, 1, 0.85))
    ):
        _fish(here, (x, y, 0.05 + 0.03 * k), way, ("#e8742c", "#f0c040", "#d8486a")[k], size)
    for k in range(7):
        here.add(
            "glass",
            sphere((0.26 + 0.014 * sin(3 * k), 0.14 + 0.045 * k, 0.06), 0.008 + 0.001 * k, "#e8f6fa", 5, 7),
        )
    for x, tall in ((-0.27, 0.15), (-0.235, 0.10)):
        here.add("room", box((x, 0.33, 0.192), (0.010, tall, 0.001), "#eaf8fa", 0.0, (0, 0, -0.3)))


KINDS: Kinds = {
    "clock": (_clock, UPRIGHT), "vase": (_vase, {"top": (0.0, 0.92, 0.0)}), "potted_plant": (_plant, UPRIGHT),
    **dict.fromkeys(("box", "package", "parcel", "carton"), (_box, UPRIGHT)),
    **dict.fromkeys(("fish_tank", "aquarium"), (_tank, UPRIGHT)),
}  # fmt: skip


def build(prop: Prop) -> BuiltProp:
    """The ornament of a prop, its front towards +z."""
    return laid(KINDS, prop)
