"""A runway with its markings, control tower, hangar and windsock; and a lone tower on its hill."""

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.solids import box, cylinder, lathe, tube, turned
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.towers import TOWERS

__all__ = ["runway", "tower"]


def _control(here: Bench) -> None:
    """A control tower with its glass cab."""
    here.add("plaster", lathe([(1.3, 0), (1.1, 0.6), (0.95, 7.0), (1.5, 8.0)], "#e8e4da", sides=20))
    here.add("glass", lathe([(1.6, 8.0), (2.0, 9.5)], "#5f8ca0", sides=10))
    here.add("metal", lathe([(2.05, 9.5), (2.1, 9.75), (0.4, 10.1), (0, 10.1)], "#c8ccd0", sides=20), lathe([(1.7,
            7.9), (1.75, 8.05), (0, 8.05)],
             "#b8bcc0", sides=20))  # fmt: skip
    here.add("iron", cylinder((0, 10.1, 0), (0, 12.4, 0), 0.05, "#c8302c", 6))


def _hangar(here: Bench) -> None:
    """A round-roofed hangar with great doors."""
    hoops = lathe([(4.2, -3.5), (4.2, 3.5)], "#9aa8ae", sides=40)
    here.add("metal", turned(hoops, (1.5708, 0.0, 0.0), (0.0, 0.2, 0.0), (1.0, 1.0, 1.0)))
    here.add("paint", box((0, 1.6, 3.45), (3.2, 1.6, 0.06), "#d8d2c2", 0.02))
    for k in range(7):
        here.add("metal", box((-2.7 + 0.9 * k, 1.6, 3.53), (0.04, 1.6, 0.02), "#8a949a", 0.0))


def runway(brief: SetBrief) -> BuiltSet:
    """A runway from the camera to the horizon between mown grass, lit along its edges."""
    here = Country.begun(brief, "runway", 1181, roll=0.05, rise=0.4, back=-60.0)
    here.ground(patch=0.2)
    here.path([(0.0, 14.0 - 2.5 * k) for k in range(54)], 13.0, "#5a5d62")
    for k in range(16):
        here.far.add(
            "paper",
            box(
                (0.0, 0.05 + here.land.at(0.0, 4.0 - 7.5 * k), 4.0 - 7.5 * k),
                (0.16, 0.004, 1.9),
                "#ece8dc",
                0.0,
            ),
        )
    for k in range(8):
        here.far.add("paper", box((-3.5 + 1.0 * k, 0.05, -6.5), (0.28, 0.004, 1.9), "#ece8dc", 0.0))
    for s in (-1.0, 1.0):
        for k in range(24):
            z = 4.0 - 5.0 * k
            here.far.add(
                "paper",
                box((s * 6.1, 0.05 + here.land.at(s * 6.1, z), z), (0.10, 0.004, 2.5), "#ece8dc", 0.0),
            )
        for k in range(14):
            here.things.add(
                "lamp" if here.hour.dark else "ceramic",
                lathe([(0.10, 0), (0.10, 0.12), (0, 0.18)], "#f6d488", (s * 7.0, 0, 2.0 - 6.0 * k), 10),
            )
    control, hangar = Bench(), Bench()
    _control(control)
    _hangar(hangar)
    here.put(control, 13.5, -34.0)
    here.put(hangar, -16.0, -30.0, 0.5)
    sock = Bench()
    sock.add("iron", cylinder((0, 0, 0), (0, 3.0, 0), 0.05, "#d8dcdc", 8))
    sock.add(
        "cloth", tube([(0.1, 2.9, 0), (0.7, 2.86, 0.05), (1.3, 2.7, 0.1)], [0.22, 0.17, 0.10], "#e8742c", 12)
    )
    here.put(sock, -9.0, -12.0)
    here.trees(30, 60.0, 110.0, conifers=0.3, gap=14.0)
    here.horizon()
    here.light((7.0, 0.5, -4.0), (1.6, 1.3, 0.7), 5.0)
    here.light((-7.0, 0.5, -4.0), (1.6, 1.3, 0.7), 5.0)
    return here.built()


def tower(brief: SetBrief) -> BuiltSet:
    """An old round tower on a green hill, a path up to its door."""
    here = Country.begun(brief, "tower", 1187, roll=0.8, rise=3.4, back=-3.0)
    here.ground(patch=0.3)
    here.path([(1.0, 10.0), (-0.4, 2.0), (1.2, -4.0), (0.2, -9.6)], 1.5, "#b09a74")
    here.grass()
    made = Bench()
    TOWERS["tower"](made, "", 2)
    here.put(made, 0.0, -11.6, 0.0, 1.12, lift=-0.15)
    here.trees(40, 15.0, 70.0, conifers=0.45, gap=5.0)
    here.horizon()
    here.birds(7, (3.0, 9.0, -22.0))
    here.light((0.5, 1.9, -9.6), (1.8, 1.1, 0.5))
    here.shut(-2.2, -14.0, 2.2, -9.6, 9.0)
    return here.built()
