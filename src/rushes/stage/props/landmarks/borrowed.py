"""Buildings that sets have as parts, standing about as things of their own: houses, barns, mills, castles."""

from collections.abc import Callable, Mapping

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.solids import box, join, moved
from rushes.stage.props.benched import UPRIGHT, benched
from rushes.stage.sets.country import buildings, castle, rides
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]


def _house(prop: Prop) -> Bench:
    walls = ("#e8dcc4", "#d8c3a0", "#c9d4cc", "#e2c9b4")
    return buildings.house(prop.colour or walls[prop.seed % len(walls)], "#9a4a36")


def _windmill(prop: Prop) -> Bench:
    here = buildings.mill()
    here.add("wood", moved(join(buildings.sails(3.4)), (0.0, 5.6, 1.75), 1.0, 0.0))
    return here


def _church(prop: Prop) -> Bench:
    return buildings.chapel()


def _carousel(prop: Prop) -> Bench:
    here = Bench()
    here.add("ceramic", *rides.carousel())
    return here


def _ferris(prop: Prop) -> Bench:
    here = Bench()
    turning, stand = rides.ferris()
    here.add("metal", *turning)
    here.take(stand)
    return here


def _tent(prop: Prop) -> Bench:
    return rides.marquee(3.0, (prop.colour or "#c8382e", "#f2e6cc"))


def _block(prop: Prop) -> Bench:
    """A tall house of flats: a plinth, rows of windows, balconies here and there, a flat roof with its tanks."""
    here, wall = Bench(), prop.colour or ("#b88a6a", "#9aa4ac", "#c2b295")[prop.seed % 3]
    here.add("plaster", box((0, 3.6, 0), (1.6, 3.6, 1.4), wall, 0.04))
    here.add(
        "stone",
        box((0, 0.3, 0), (1.68, 0.3, 1.48), "#6a625a", 0.03),
        box((0, 7.25, 0), (1.7, 0.10, 1.5), "#5e5850", 0.03),
    )
    for floor in range(6):
        y = 1.1 + 1.08 * floor
        for k in range(4):
            x = -1.14 + 0.76 * k
            lit = (floor * 7 + k * 3 + prop.seed) % 5 == 0
            for z in (1.41, -1.41):
                here.add("glass", box((x, y, z), (0.22, 0.34, 0.02), "#f0cf8a" if lit else "#4a6276", 0.0))
                here.add("paint", box((x, y - 0.38, z), (0.28, 0.035, 0.05), "#e8e2d4", 0.0))
            if (floor + k) % 3 == 0:
                here.add("iron", box((x, y - 0.22, 1.56), (0.30, 0.16, 0.14), "#3c4248", 0.02))
        for z in (-0.7, 0.0, 0.7):
            for s in (-1.0, 1.0):
                here.add("glass", box((s * 1.61, y, z), (0.02, 0.34, 0.20), "#4a6276", 0.0))
    here.add("wood", box((0, 0.62, 1.43), (0.36, 0.60, 0.04), "#6a3a24", 0.02))
    here.add(
        "metal",
        box((0.7, 7.6, -0.3), (0.4, 0.3, 0.4), "#8a8e90", 0.04),
        box((-0.6, 7.5, 0.2), (0.3, 0.2, 0.5), "#7a7e80", 0.04),
    )
    return here


KINDS: Mapping[str, Callable[[Prop], Bench]] = {
    **dict.fromkeys(("house", "cottage", "farmhouse", "beach_house", "building"), _house),
    **dict.fromkeys(("barn_house", "barn"), lambda prop: buildings.barn(prop.colour or "#a8342a")),
    **dict.fromkeys(("apartment_building", "office_building", "tower_block"), _block),
    "silo": lambda prop: buildings.silo(),
    "windmill": _windmill,
    "church": _church,
    "chapel": _church,
    "lighthouse": lambda prop: buildings.lighthouse(),
    **dict.fromkeys(("castle", "fort", "palace"), lambda prop: castle.castle()),
    "carousel": _carousel,
    "ferris_wheel": _ferris,
    **dict.fromkeys(("circus_tent", "marquee"), _tent),
}
"""Kind → the bench it lies on."""


def build(prop: Prop) -> BuiltProp:
    """The building of a prop, its front to +z."""
    return benched(prop, KINDS[prop.kind](prop), UPRIGHT)
