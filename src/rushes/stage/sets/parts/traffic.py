"""Traffic lights, street signs and bollards."""

from rushes.direction.plan import Vec
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour

__all__ = ["bollard", "traffic_light"]

_LAMPS = (("red", "#ff2a1a"), ("amber", "#ffae20"), ("green", "#2cffa0"))


def traffic_light(
    bench: Bench, x: float, z: float, ground: float, reach: float, shown: str, hour: Hour
) -> Vec:
    """A post with an arm `reach` metres along x and a head facing +z; `shown`: red, amber, green. Gives
    the lit lamp.
    """
    bench.add(
        "iron",
        lathe(
            [(0.14, 0), (0.13, 0.2), (0.075, 0.26), (0.055, 4.0), (0, 4.05)], "#2a2e30", (x, ground, z), 12
        ),
    )
    bench.add(
        "iron",
        tube(
            [(x, ground + 3.85, z), (x + reach * 0.5, ground + 4.02, z), (x + reach, ground + 4.0, z)],
            0.04,
            "#2a2e30",
            8,
        ),
    )
    lit = (x + reach, ground + 3.55, z + 0.16)
    for cx, top in ((x + reach, ground + 3.95), (x, ground + 2.75)):
        bench.add("metal", box((cx, top - 0.42, z + 0.04), (0.17, 0.44, 0.1), "#20242a", 0.05))
        for k, (name, colour) in enumerate(_LAMPS):
            at = (cx, top - 0.14 - 0.28 * k, z + 0.14)
            strength = 0.5 + 0.6 * hour.glow if name == shown else 0.012
            bench.add("lamp", sphere(at, (0.1, 0.1, 0.03), linear(colour) * strength, 4, 8))
            hood = [
                (at[0] - 0.11, at[1], at[2]),
                (at[0] - 0.08, at[1] + 0.1, at[2] + 0.08),
                (at[0] + 0.08, at[1] + 0.1, at[2] + 0.08),
            ]
            bench.add("metal", tube([*hood, (at[0] + 0.11, at[1], at[2])], 0.014, "#20242a", 5))
            if name == shown and cx != x:
                lit = at
    return lit


def bollard(bench: Bench, x: float, z: float, ground: float) -> None:
    """An iron bollard with a ring."""
    shape = [
        (0.09, 0),
        (0.095, 0.05),
        (0.07, 0.1),
        (0.06, 0.62),
        (0.075, 0.66),
        (0.06, 0.7),
        (0.07, 0.78),
        (0.0, 0.84),
    ]
    bench.add(
        "iron",
        lathe(shape, "#22262a", (x, ground, z), 8),
        cylinder((x, ground + 0.5, z), (x, ground + 0.54, z), 0.066, "#c8a040", 12),
    )
