"""A barber's or a hairdresser's shop."""

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.houseplant import houseplant
from rushes.stage.sets.rooms.doors import door
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.lamps import globe
from rushes.stage.sets.rooms.pictures import clock, mirror, picture
from rushes.stage.sets.rooms.room import Casement, Room
from rushes.stage.sets.variant import mentions

__all__ = ["salon"]


def _barber_chair(paint: Paint) -> Bench:
    """A barber's chair, its front to +z."""
    made = Bench()
    made.add(
        "metal", lathe([(0.34, 0), (0.3, 0.06), (0.1, 0.1), (0.08, 0.42), (0.16, 0.46)], "#c8ccd0", sides=20)
    )
    made.add(
        "felt",
        box((0, 0.54, 0), (0.28, 0.08, 0.28), paint, 0.06),
        box((0, 0.92, -0.26), (0.27, 0.36, 0.08), paint, 0.07, (-0.15, 0, 0)),
        box((0, 1.36, -0.32), (0.15, 0.1, 0.07), paint, 0.06),
    )
    for s in (-1, 1):
        made.add("felt", box((s * 0.34, 0.76, 0.0), (0.06, 0.04, 0.26), paint, 0.03))
        made.add("metal", cylinder((s * 0.34, 0.5, 0.1), (s * 0.34, 0.74, 0.1), 0.025, "#c8ccd0", 7))
    made.add("metal", box((0, 0.24, 0.42), (0.22, 0.02, 0.1), "#c8ccd0", 0.01))
    return made


def _places(inside: Interior, back: Bench, paint: Paint, room: Room) -> None:
    """Three places before lit mirrors."""
    for k in range(3):
        x = -2.2 + 2.2 * k
        mirror(back, x, 1.75, 0.44, 0.56)
        back.add(
            "wood",
            box((x, 0.98, 0.2), (0.85, 0.035, 0.2), "#7a4a2c", 0.015),
            box((x, 0.62, 0.16), (0.8, 0.32, 0.15), "#8a5a38", 0.02),
        )
        for s in (-1, 1):
            for n in range(5):
                back.add(
                    "lamp",
                    sphere(
                        (x + s * 0.6, 1.3 + 0.22 * n, 0.07),
                        0.045,
                        linear("#ffe2b0") * (0.5 + 0.5 * inside.hour.glow),
                        6,
                        9,
                    ),
                )
        for n in range(7):
            glass = ("#3f8ab0", "#d8a03c", "#e8e4dc", "#c84a5a", "#4f9a6a", "#8a5ab0", "#f0ece0")[(n + k) % 7]
            back.add(
                "ceramic",
                lathe(
                    [(0.035, 0), (0.035, 0.12), (0.014, 0.15), (0.014, 0.2), (0, 0.2)],
                    glass,
                    (x - 0.6 + 0.2 * n, 1.015, 0.14 + 0.06 * (n % 2)),
                    9,
                ),
            )
        inside.put(_barber_chair(paint), x, room.back + 1.15, 0.5 * (1 - k) + (0.0 if k != 1 else 0.35))
        inside.light((x, 2.2, room.back + 0.7), 1.5, "warm", 4.2, day=0.7)
    inside.hang("back", back, shadow=True)


def salon(brief: SetBrief) -> BuiltSet:
    """A barber's shop: three chairs before lit mirrors, bottles and brushes on the shelf, the striped pole, a checked floor."""
    hair = mentions(brief, "hair", "salon", "beauty", "nail", "发", "美")
    wall, paint, lower = ("#f0d8d4", "#d87a8a", "#c8a0a8") if hair else ("#d8cfb8", "#a82c2c", "#3f5f5a")
    room = Room(
        half=3.7,
        back=-3.0,
        height=3.0,
        floor="checks",
        floor_paint="#2c2a2c",
        floor_other="#ece6d8",
        wall=wall,
        lower="panels",
        lower_paint=lower,
        casements=(Casement("left", -1.2, 1.9, 0.8, 1.7, (3, 1), "#efe6d4", ""),),
        outlook="city",
    )
    inside = Interior.begun(brief, room, 415)
    back, rng = Bench(), inside.rng
    _places(inside, back, paint, room)
    pole = Bench()
    pole.add(
        "metal",
        lathe([(0.13, 1.2), (0.15, 1.28), (0.1, 1.32)], "#d8d8dc", (3.3, 0, -0.9), 16),
        lathe([(0.1, 2.12), (0.15, 2.16), (0.1, 2.26), (0, 2.32)], "#d8d8dc", (3.3, 0, -0.9), 16),
    )
    for n in range(16):
        pole.add(
            "ceramic",
            lathe(
                [(0.1, 0), (0.1, 0.05)],
                ("#d8242c", "#f4f0e8", "#2f5fc0", "#f4f0e8")[n % 4],
                (3.3, 1.32 + 0.05 * n, -0.9),
                16,
            ),
        )
    inside.things.take(pole)
    right = Bench()
    for n in range(3):
        picture(right, rng, -1.2 + 0.9 * n, 1.8, 0.42, 0.55, "#2c2a2c")
    clock(right, 1.5, 2.2)
    inside.hang("right", right, -0.6)
    left = Bench()
    door(left, 0.0, "#3f5f5a" if not hair else "#c87a8a", style="glazed")
    inside.hang("left", left, 1.1)
    for k in range(3):
        inside.things.add(
            "felt",
            box((3.2, 0.42, -0.1 + 0.6 * k), (0.26, 0.06, 0.26), paint, 0.05),
            box((3.45, 0.75, -0.1 + 0.6 * k), (0.05, 0.3, 0.26), paint, 0.05),
        )
    houseplant(inside.things, rng, -3.3, -2.6, "palm", 1.2)
    inside.light(
        globe(inside.fixed, 0.0, 0.2, room.height, inside.hour, 0.4, 0.2), 2.4, "white", 6.0, day=0.3
    )
    return inside.built("salon")
