"""Larger things with a use of their own: telescopes, tripods, microscopes, tents, treasure chests, thrones."""

from math import cos, pi, sin

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import Paint, mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, Kinds, laid
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.tent import tent

__all__ = ["KINDS", "build"]

BRASS, GOLD, IRON = "#c8a45c", "#e0b040", "#2e2c2c"


def _legs(here: Bench, top: float, spread: float, paint: Paint) -> None:
    """Three legs in two lengths that meet at height `top`, with clamps and feet."""
    for k in range(3):
        a = pi / 2 + 2 * pi * k / 3
        c, s = cos(a), sin(a)
        knee = (0.5 * spread * c, 0.48 * top, 0.5 * spread * s)
        here.add("wood", cylinder(knee, (0.05 * c, top, 0.05 * s), 0.020, paint, 8, 0.026))
        here.add(
            "wood", cylinder((spread * c, 0.02, spread * s), knee, 0.013, mixed(paint, "#f4e8cc", 0.2), 8)
        )
        here.add("metal", cylinder(knee, (0.46 * spread * c, 0.53 * top, 0.46 * spread * s), 0.026, BRASS, 8))
        here.add("iron", sphere((spread * c, 0.018, spread * s), (0.022, 0.018, 0.022), IRON, 6, 8))
    ring = [
        (0.42 * spread * cos(a), 0.55 * top, 0.42 * spread * sin(a))
        for a in (pi / 2 + 2 * pi * k / 3 for k in range(3))
    ]
    here.add("metal", tube(ring, 0.006, BRASS, 6, closed=True))
    here.add("metal", cylinder((0, top - 0.03, 0), (0, top + 0.04, 0), 0.05, BRASS, 16, 0.04))


def _telescope(here: Bench, prop: Prop) -> None:
    """A brass-bound tube on three legs that looks up and away; the eyepiece is at its near end."""
    paint = prop.colour or ("#f0ead8", "#8a3a2c", "#2f5068")[prop.seed % 3]
    _legs(here, 0.86, 0.36, "#8a5a38")
    barrel = Bench()
    barrel.add("ceramic", lathe([(0.062, -0.30), (0.062, 0.34)], paint, sides=22))
    barrel.add(
        "ceramic",
        lathe(
            [(0, 0.30), (0.075, 0.34), (0.08, 0.36), (0.08, 0.52), (0.072, 0.52), (0.07, 0.47)],
            paint,
            sides=22,
        ),
    )
    barrel.add("room", lathe([(0.071, 0.475), (0, 0.48)], "#4f7fa8", sides=22))
    for y, r in ((-0.30, 0.066), (-0.10, 0.065), (0.14, 0.065), (0.345, 0.081), (0.515, 0.084)):
        barrel.add(
            "metal",
            lathe(
                [(r - 0.01, y - 0.016), (r, y - 0.012), (r, y + 0.012), (r - 0.01, y + 0.016)],
                BRASS,
                sides=22,
            ),
        )
    eyepiece = [
        (0, -0.52), (0.032, -0.52), (0.032, -0.46), (0.024, -0.45), (0.024, -0.36), (0.045, -0.34), (0.06, -0.30),
    ]  # fmt: skip
    barrel.add("metal", lathe(eyepiece, BRASS, sides=18))
    barrel.add("metal", cylinder((0.075, -0.05, 0), (0.075, 0.22, 0), 0.018, BRASS, 12))
    barrel.add("iron", lathe([(0, -0.535), (0.026, -0.535), (0.036, -0.51), (0.03, -0.50)], IRON, sides=16))
    for finish, meshes in barrel.bins.items():
        here.add(finish, *(turned(mesh, (0.95, 0, 0), (0, 1.0, 0.0)) for mesh in meshes))
    for s in (-1, 1):
        here.add("metal", box((s * 0.072, 0.95, 0), (0.010, 0.07, 0.03), BRASS, 0.008))
        here.add("metal", cylinder((s * 0.08, 1.0, 0), (s * 0.105, 1.0, 0), 0.022, BRASS, 12))


def _tripod(here: Bench, prop: Prop) -> None:
    """Three legs with a head and a pan handle, nothing on it."""
    _legs(here, 1.16, 0.42, prop.colour or "#3a3c42")
    here.add("iron", box((0, 1.24, 0), (0.05, 0.035, 0.05), IRON, 0.015))
    here.add("metal", box((0, 1.285, 0), (0.075, 0.012, 0.06), BRASS, 0.008))
    here.add("iron", cylinder((0, 1.24, -0.04), (0.05, 1.16, -0.36), 0.013, IRON, 8))
    here.add("clay", cylinder((0.035, 1.185, -0.26), (0.052, 1.155, -0.38), 0.022, "#5a3a28", 10))


def _microscope(here: Bench, prop: Prop) -> None:
    """A curved arm on a foot that carries a slanting tube; its user is at +z."""
    paint = prop.colour or ("#f0ead8", "#2f5068", "#8fb8b0")[prop.seed % 3]
    here.add("iron", box((0, 0.018, 0), (0.10, 0.018, 0.115), IRON, 0.014))
    arm = [(0, 0.03, -0.07), (0, 0.10, -0.095), (0, 0.20, -0.10), (0, 0.29, -0.075), (0, 0.33, -0.03)]
    here.add("ceramic", tube(arm, (0.034, 0.028, 0.026, 0.027, 0.03), paint, 12))
    here.add("iron", box((0, 0.135, 0.01), (0.085, 0.009, 0.08), IRON, 0.004))
    here.add("iron", box((0, 0.105, -0.06), (0.025, 0.03, 0.035), IRON, 0.008))
    here.add("glass", box((0, 0.146, 0.02), (0.055, 0.002, 0.018), "#e8f6fa", 0.0))
    here.add("ceramic", sphere((0, 0.149, 0.02), (0.011, 0.003, 0.011), "#d8486a", 5, 9))
    for s in (-1, 1):
        here.add(
            "metal", box((s * 0.045, 0.149, 0.02), (0.022, 0.003, 0.006), "#c8ccd0", 0.002, (0, s * 0.4, 0))
        )
        here.add("metal", cylinder((s * 0.02, 0.10, -0.085), (s * 0.062, 0.10, -0.085), 0.030, BRASS, 14))
        here.add("metal", cylinder((s * 0.02, 0.165, -0.095), (s * 0.052, 0.165, -0.095), 0.018, BRASS, 12))
    here.add("ceramic", cylinder((0, 0.26, 0.005), (0, 0.335, -0.005), 0.034, paint, 14))
    for k in range(3):
        a = 2.1 * k + 1.57
        end = (0.03 * cos(a), 0.195 if k else 0.175, 0.015 + 0.03 * sin(a))
        here.add("metal", cylinder((0.008 * cos(a), 0.262, 0.008), end, 0.015, BRASS, 10, 0.010))
    here.add("ceramic", cylinder((0, 0.30, -0.015), (0, 0.40, 0.058), 0.024, paint, 14))
    here.add("metal", cylinder((0, 0.383, 0.046), (0, 0.395, 0.055), 0.028, BRASS, 14))
    here.add("iron", cylinder((0, 0.39, 0.051), (0, 0.435, 0.085), 0.021, IRON, 14, 0.027))
    here.add("metal", lathe([(0.03, 0), (0.03, 0.008), (0, 0.010)], "#d8e0e4", (0, 0.04, 0.02), 14))
    here.add("metal", cylinder((0, 0.07, 0.012), (0, 0.078, 0.026), 0.030, "#d8e0e4", 14))


def _tent(here: Bench, prop: Prop) -> None:
    canvas, poles, bedding = tent(prop.colour or ("#d8a24a", "#7a9a6a", "#c8643c")[prop.seed % 3])
    here.add("cloth", canvas)
    here.add("wood", poles)
    here.add("felt", bedding)


def _chest(here: Bench, prop: Prop) -> None:
    """A bound chest with a round lid; a treasure is seen in it under the lid that stands open."""
    wood = prop.colour or "#8a5630"
    opened = prop.kind != "chest" or "open" in prop.words
    for k in range(4):
        here.add(
            "wood",
            box(
                (0, 0.05 + 0.085 * k, 0), (0.285, 0.0405, 0.205), mixed(wood, "#2a140a", 0.1 * (k % 2)), 0.01
            ),
        )
    lid = Bench()
    for k in range(7):
        a = pi * (k + 0.5) / 7
        at = (0, 0.205 * sin(a) * 0.8, 0.205 - 0.205 * cos(a))
        lid.add(
            "wood",
            box(at, (0.285, 0.012, 0.05), mixed(wood, "#2a140a", 0.12 * (k % 2)), 0.008, (a - pi / 2, 0, 0)),
        )
    for x in (-0.283, 0.283):
        half = [(0, 0.0), (0.2, 0.0), (0.195, 0.012), (0, 0.012)]
        side = turned(
            lathe(half, mixed(wood, "#2a140a", 0.2), sides=26),
            (0, 0, pi / 2),
            (x + 0.006, 0, 0.205),
            (1.0, 1.0, 1.0),
        )
        lid.add("wood", side)
    for x in (-0.2, 0.2):
        band = [(x, 0.175 * sin(a), 0.205 - 0.215 * cos(a)) for a in (pi * k / 10 for k in range(11))]
        lid.add("metal", tube(band, 0.018, BRASS, 6))
        here.add("metal", box((x, 0.19, 0.208), (0.022, 0.18, 0.006), BRASS, 0.004))
        for y in (0.05, 0.17, 0.30):
            here.add("metal", sphere((x, y, 0.215), 0.009, "#6a4a20", 5, 7))
    lean = -1.15 if opened else 0.0
    for finish, meshes in lid.bins.items():
        here.add(finish, *(turned(mesh, (lean, 0, 0), (0, 0.36, -0.205)) for mesh in meshes))
    here.add("metal", box((0, 0.29, 0.213), (0.045, 0.055, 0.012), GOLD, 0.01))
    here.add("iron", box((0, 0.28, 0.226), (0.008, 0.016, 0.002), "#1a1410", 0.001))
    if opened:
        _hoard(here)


def _hoard(here: Bench) -> None:
    """Coins in a heap, a few stones and a string of pearls."""
    here.add("metal", sphere((0, 0.345, 0), (0.255, 0.085, 0.175), "#c89a30", 8, 18))
    for k in range(30):
        a, r = 2.4 * k, 0.041 * k**0.5
        x, z = 1.05 * r * cos(a), 0.72 * r * sin(a)
        y = 0.348 + 0.088 * max(0.0, 1 - (x / 0.26) ** 2 - (z / 0.18) ** 2) ** 0.5
        coin = lathe([(0, -0.004), (0.026, -0.004), (0.028, 0), (0.026, 0.004), (0, 0.004)], GOLD, sides=8)
        here.add("metal", turned(coin, (0.5 * sin(5 * k), 0, 0.5 * cos(3 * k)), (x, y, z)))
    for k, tint in enumerate(("#c8283a", "#3f8c5a", "#3f6fc8", "#c8283a", "#8a4fa8")):
        here.add(
            "ceramic",
            sphere((-0.16 + 0.08 * k, 0.432 - 0.02 * abs(k - 2), 0.03 * (-1) ** k), 0.026, tint, 4, 6),
        )
    for k in range(12):
        a = 0.30 * k
        here.add(
            "ceramic",
            sphere((0.05 + 0.11 * cos(a), 0.425 - 0.014 * k, 0.05 + 0.13 * sin(a)), 0.014, "#f8f2e4", 6, 8),
        )


def _throne(here: Bench, prop: Prop) -> None:
    """A gilt seat with a tall red back, lions' paws and a crown."""
    red = prop.colour or "#9a2430"
    here.add("metal", box((0, 0.21, 0), (0.37, 0.06, 0.34), GOLD, 0.02))
    here.add("felt", box((0, 0.30, 0.02), (0.33, 0.07, 0.31), red, 0.06))
    here.add("metal", box((0, 0.62, -0.31), (0.35, 0.40, 0.04), GOLD, 0.03))
    here.add("felt", box((0, 0.60, -0.275), (0.27, 0.30, 0.035), red, 0.04))
    for i in range(3):
        for j in range(3):
            here.add("metal", sphere((0.15 * (i - 1), 0.45 + 0.15 * j, -0.238), 0.016, GOLD, 6, 8))
    for s in (-1, 1):
        arm = [
            (s * 0.36, 0.25, 0.28),
            (s * 0.38, 0.46, 0.30),
            (s * 0.37, 0.53, 0.20),
            (s * 0.36, 0.53, -0.28),
        ]
        here.add("metal", tube(arm, 0.035, GOLD, 9))
        here.add("felt", box((s * 0.37, 0.565, -0.04), (0.045, 0.02, 0.2), red, 0.018))
        here.add("metal", cylinder((s * 0.35, 0.2, -0.31), (s * 0.35, 1.06, -0.31), 0.03, GOLD, 10))
        here.add("metal", sphere((s * 0.35, 1.10, -0.31), 0.045, GOLD, 8, 12))
        for z in (-0.28, 0.28):
            here.add("metal", cylinder((s * 0.31, 0.05, z), (s * 0.31, 0.18, z), 0.035, GOLD, 10, 0.05))
            here.add("metal", sphere((s * 0.31, 0.04, z + 0.015), (0.055, 0.04, 0.065), GOLD, 7, 10))
    for k in range(5):
        x = 0.11 * (k - 2)
        tall = 0.10 + 0.05 * (k % 2 == 0)
        here.add("metal", cylinder((x, 1.0, -0.31), (x, 1.02 + tall, -0.31), 0.045, GOLD, 8, 0.008))
        here.add("ceramic", sphere((x, 1.03 + tall, -0.31), 0.022, ("#c8283a", "#3f6fc8")[k % 2], 6, 8))


KINDS: Kinds = {
    "telescope": (_telescope, {"top": (0.0, 0.9, 0.0), "eyepiece": (0.0, 0.6, -0.48)}),
    "tripod": (_tripod, UPRIGHT), "microscope": (_microscope, UPRIGHT),
    "tent": (_tent, {"inside": (0.0, 0.08, 0.0), "lie": (-0.15, 0.12, 0.0)}),
    **dict.fromkeys(("chest", "treasure_chest", "treasure"), (_chest, UPRIGHT)),
    "throne": (_throne, {"seat": (0.0, 0.33, 0.06), "top": (0.0, 0.34, 0.06)}),
}  # fmt: skip


def build(prop: Prop) -> BuiltProp:
    """The thing of a prop, its front towards +z."""
    return laid(KINDS, prop)
