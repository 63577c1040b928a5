"""Units: what stands together. Somebody with all that he uses and with whom, a table with what lies on it, a thing with
what is on or under it. A unit has an origin of its own; `layout.py` puts units beside each other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from rushes.direction.boxes import BEARING, Box, bearing_of, boxes_of, prop_size, united
from rushes.direction.handling import sorts_of
from rushes.direction.places import PlaceFacts
from rushes.direction.plan import Attachment, Figure, Prop, Vec
from rushes.direction.roles import Pair, Roles
from rushes.direction.spots import Spot, ahead_of, animal_spot, end_spot, on_surface, partner_spot, prop_spot

__all__ = [
    "BEARERS",
    "DRIFT",
    "TURNED",
    "Unit",
    "doer_unit",
    "is_small",
    "placed",
    "rowed",
    "spotted",
    "stands",
]

BEARERS = frozenset({
    "table", "dining_table", "desk", "counter", "workbench", "nightstand", "kitchen_island", "dresser",
    "ironing_board", "grill", "stove", "podium", "altar", "shelf", "pedestal", "stool", "bed", "pool_table",
    "coffee_table", "cabinet", "washing_machine", "bench", "chest", "box",
})  # fmt: skip
"""Kinds on which things are laid."""

DRIFT = 0.9
"""Radians: a boat lies across the picture, bow towards the camera's left, so that a seated face is seen in three-quarter."""

TURNED = 0.62
"""Radians by which what has no business of its own is turned from the camera: animals and vehicles are read from there."""

AT_TABLE = ("table", "on_table")
ON_FRONT = ("on_front",)
AT_COUNTER = 0.5
"""Metres from the middle of a set's own surface back to who stands at it."""

BEFORE_SEAT = 0.36
"""Metres before the middle of a seat at which one stands who will sit down."""

TABLE_DEPTH = 0.7

NEARER = 0.12
"""Share of a surface's depth by which what is used on it lies on the side of its user; between two it lies in the middle."""


@dataclass
class Unit:
    """Members and where they are about the origin; `fixed` units have theirs where the set wants them."""

    lead: str
    spots: dict[str, Spot] = field(default_factory=dict)
    fixed: bool = False


def is_small(prop: Prop) -> bool:
    """Whether a thing belongs on a table, if there is one."""
    size = prop_size(prop)
    if size.rest in ("table", "worn"):
        return True
    low = max(size.width, size.height, size.depth) <= 0.7
    return low and size.rest in ("hand", "floor", "wall") and prop.kind not in BEARERS


def spotted(
    spots: Mapping[str, Spot], figures: Iterable[Figure], props: Iterable[Prop]
) -> tuple[list[Figure], list[Prop]]:
    """Figures and props at their spots; those without one are left out."""
    people = [_figure_at(f, spots[f.id]) for f in figures if f.id in spots]
    things = [_prop_at(p, spots[p.id]) for p in props if p.id in spots]
    return people, things


def _figure_at(figure: Figure, spot: Spot) -> Figure:
    return replace(figure, position=spot.position, facing=round(spot.facing, 4), attach=spot.attach)


def _prop_at(prop: Prop, spot: Spot) -> Prop:
    return replace(prop, position=spot.position, facing=round(spot.facing, 4), attach=spot.attach)


def placed(unit: Unit, roles: Roles) -> Box:
    """The box of all of a unit about its origin."""
    figures, props = spotted(unit.spots, roles.figures, roles.props)
    boxes = boxes_of(figures, props, 0, 24)
    return united(boxes.values())


def stands(unit: Unit) -> bool:
    """Whether any of it is on the ground; what somebody in the air holds is not."""
    return any(spot.attach is None for spot in unit.spots.values())


def doer_unit(doer: Figure, roles: Roles, facts: PlaceFacts, facing: float, new_table: Prop) -> Unit:
    """Somebody with what he uses: `facing` where his doings leave it open. A table is brought where it is needed."""
    parts = roles.of(doer.id)
    turn = next((p.handling.turn for p in parts if p.handling.turn is not None), None)
    about = [h for h in roles.holdings if h.doer == doer.id]
    afloat = any(prop_size(p).rest == "water" for h in about for p in (roles.prop(h.item),) if p is not None)
    heading = turn if turn is not None else DRIFT if afloat else facing
    unit = Unit(doer.id)
    places = {h.item: _fitting(h.place, roles.prop(h.item)) for h in about}
    surface = _surface(places, roles)
    needs = any(place in AT_TABLE for place in places.values())
    pairs = [p for p in roles.pairs if p.doer == doer.id]
    if needs and surface is None and facts.table is not None and not pairs:
        return _at_the_sets_table(unit, doer, places, roles, facts.table)
    if needs and surface is None:
        roles.props.append(new_table)
        surface = new_table
        places = {surface.id: "front", **places}
    lying: list[Prop] = []
    for item, place in places.items():
        prop, animal = roles.prop(item), roles.figure(item)
        if prop is not None and surface is not None and place in (*AT_TABLE, *ON_FRONT):
            lying.append(prop)
        elif prop is not None:
            unit.spots[item] = prop_spot(prop, place, doer, heading)
        elif animal is not None:
            unit.spots[item] = animal_spot(animal, place, doer, heading)
    if surface is not None:
        unit.spots |= rowed(surface, lying, 0.0 if any(p.arrangement == "across" for p in pairs) else NEARER)
    unit.spots[doer.id] = _doer_spot(doer, places, roles, heading)
    ends = [p.partner for p in pairs if p.arrangement == "end"]
    for pair in pairs:
        aside = ends.index(pair.partner) - (len(ends) - 1) / 2 if pair.partner in ends else 0.0
        _with_partner(unit, doer, pair, roles, heading, surface, aside)
    return unit


def _fitting(place: str, prop: Prop | None) -> str:
    """The place, or the next one that a thing of that size can have."""
    if prop is None:
        return place
    size = prop_size(prop)
    large = max(size.width, size.height, size.depth)
    standing = size.rest in ("floor", "road", "water") and large > 0.9
    if place in (*AT_TABLE, *ON_FRONT) and standing and prop.kind not in ("chess_set",):
        return "front"
    if (
        place in ("hand_right", "hand_left", "both", "lap")
        and standing
        and size.rest != "hand"
        and large > 1.3
    ):
        return "front"
    return place


def _surface(places: Mapping[str, str], roles: Roles) -> Prop | None:
    """What stands before the doer and bears things."""
    for item, place in places.items():
        prop = roles.prop(item)
        if place == "front" and prop is not None and BEARERS & set(sorts_of(prop.kind)):
            return prop
    return None


def _doer_spot(doer: Figure, places: Mapping[str, str], roles: Roles, heading: float) -> Spot:
    for item, place in places.items():
        prop, mount = roles.prop(item), roles.figure(item)
        if place in ("seat", "lie") and prop is not None and roles.on_foot(doer.id):
            return Spot(ahead_of(heading, BEFORE_SEAT), heading)  # he comes to it, and sits down then
        if place in ("seat", "lie") and prop is not None:
            return Spot(facing=heading, attach=Attachment(prop.id, place))
        if place == "back" and mount is not None:
            return Spot(facing=heading, attach=Attachment(mount.id, "back"))
        if place in ("under", "on") and prop is not None:
            fore = 0.12 * prop_size(prop).depth if BEARING.get(prop.kind, 1.0) < 1.0 else 0.0
            return Spot((0.0, round(bearing_of(prop), 4), round(fore, 4)), heading)
    return Spot((0.0, 0.0, 0.0), heading)


def rowed(surface: Prop, lying: list[Prop], nearer: float = NEARER) -> dict[str, Spot]:
    """Things in a row along a surface, `nearer` to who uses them by a share of its depth; the first, which is used, in the
    middle."""
    spots: dict[str, Spot] = {}
    size = prop_size(surface)
    near = nearer * size.depth
    left = right = 0.0
    for i, prop in enumerate(lying):
        wide = prop_size(prop).width + 0.05
        if i == 0:
            x, left, right = 0.0, -wide / 2, wide / 2
        elif right <= -left:
            x, right = right + wide / 2, right + wide
        else:
            x, left = left - wide / 2, left - wide
        spots[prop.id] = on_surface(surface, (round(x, 4), round(near, 4)))
    return spots


def _at_the_sets_table(unit: Unit, doer: Figure, places: Mapping[str, str], roles: Roles, table: Vec) -> Unit:
    """Behind the surface that the set has, looking over it to the camera."""
    unit.fixed = True
    stand = (table[0], 0.0, table[2] - AT_COUNTER)
    unit.spots[doer.id] = Spot(stand)
    lying: list[Prop] = []
    for item, place in places.items():
        prop = roles.prop(item)
        if prop is None:
            continue
        if place in (*AT_TABLE, *ON_FRONT):
            lying.append(prop)
            continue
        unit.spots[item] = prop_spot(prop, place, doer, 0.0).moved(stand[0], stand[2])
        if place == "seat":
            unit.spots[doer.id] = Spot(stand, attach=Attachment(item, "seat"))
    x = 0.0
    for i, prop in enumerate(lying):
        x += (prop_size(lying[i - 1]).width + prop_size(prop).width) / 2 + 0.05 if i else 0.0
        unit.spots[prop.id] = Spot((round(table[0] + x, 4), table[1], table[2]))
    return unit


def _with_partner(
    unit: Unit, doer: Figure, pair: Pair, roles: Roles, heading: float, surface: Prop | None, aside: float
) -> None:
    """A partner, with what he sits on and holds; `aside` is his place in the row of those at the end of a table."""
    name, partner = pair.partner, roles.figure(pair.partner)
    if partner is None:
        return
    size = prop_size(surface) if surface is not None else None
    deep = size.depth if size is not None else TABLE_DEPTH
    if pair.arrangement == "end":
        spot = end_spot(size.width if size is not None else 2 * TABLE_DEPTH, deep, heading, aside)
    else:
        spot = partner_spot(doer, partner, pair.arrangement, heading, deep)
    for place, item in roles.about(name).items():
        prop = roles.prop(item)
        if prop is None or item in unit.spots:
            continue
        unit.spots[item] = prop_spot(prop, place, partner, spot.facing).moved(
            spot.position[0], spot.position[2]
        )
        if place in ("seat", "lie"):
            spot = replace(spot, attach=Attachment(item, place))
    unit.spots[name] = spot
