"""A telephone box."""

from math import pi

from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, moved, sphere, tube
from rushes.stage.sets.parts.bench import Bench

__all__ = ["phone_booth"]


def phone_booth(here: Bench, colour: str = "") -> None:
    """The red kiosk with its dome, its name over the door on three sides, a telephone inside."""
    paint = colour or "#b8242a"
    here.add("paint", box((0, 0.05, 0), (0.45, 0.05, 0.45), mixed(paint, "#140c08", 0.2), 0.02))
    for x in (-0.41, 0.41):
        for z in (-0.41, 0.41):
            here.add("paint", box((x, 1.12, z), (0.045, 1.05, 0.045), paint, 0.015))
    here.add(
        "paint",
        box((0, 2.2, 0), (0.47, 0.10, 0.47), paint, 0.03),
        sphere((0, 2.29, 0), (0.42, 0.14, 0.42), paint, 9, 22),
    )
    for turn in range(4):
        side = Bench()
        side.add(
            "room" if turn != 2 else "paint", box((0, 2.2, 0.472), (0.34, 0.06, 0.004), "#f0e6d0", 0.008)
        )
        side.add("paint", box((0, 0.32, 0.41), (0.37, 0.22, 0.02), paint, 0.012))
        for k in range(4):
            side.add("paint", box((0, 0.62 + 0.36 * k, 0.41), (0.37, 0.016, 0.016), paint, 0.006))
        for x in (-0.2, 0.2):
            side.add("paint", box((x, 1.30, 0.41), (0.014, 0.78, 0.016), paint, 0.006))
        if turn == 0:
            side.add(
                "paint",
                moved(lettering("TELEPHONE", 0.07, 0.006, "#2b2624", "serif", most=0.6), (0, 2.165, 0.474)),
            )
        here.take(side, (0, 0, 0), pi / 2 * turn)
    here.add("iron", box((0, 1.25, -0.3), (0.16, 0.24, 0.06), "#2b2d31", 0.03))
    here.add(
        "iron",
        tube(
            [(-0.12, 1.42, -0.22), (-0.17, 1.42, -0.2), (-0.17, 1.22, -0.2), (-0.12, 1.22, -0.22)],
            0.03,
            "#15171a",
            8,
        ),
    )
