"""Stacking: what is on, in, under or above something joins its unit; things on a surface lie in rows as they are related."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from rushes.direction.arranging import BESIDE, DEPTH, Block, Spacing, arranged, carried, heaped, ranks
from rushes.direction.boxes import BEARING, Box, boxes_of, display_turn, prop_size, turned, united
from rushes.direction.handling import sorts_of
from rushes.direction.plan import Attachment, Figure, Prop
from rushes.direction.roles import Roles
from rushes.direction.spots import Spot, on_surface
from rushes.direction.units import BEARERS, Unit, spotted
from rushes.script.screenplay import Character, Relation, Screenplay, Thing

__all__ = ["CONTAINERS", "TOP", "Stacking", "is_member", "relation_of"]

TOP = Spacing(0.07, 0.12, 1.6)
"""Air between things on a table."""

CONTAINERS = frozenset({
    "bowl", "box", "basket", "cup", "mug", "glass", "vase", "pot", "pan", "bucket", "bag", "jar", "crate", "cart",
    "bathtub", "sink", "fish_tank", "nest", "drawer", "boat", "wheelbarrow", "barrel", "chest", "bottle", "flask",
    "beaker", "fish_bowl", "cage", "suitcase", "shopping_cart", "trash_can", "plate", "tray",
})  # fmt: skip
ROOMY = frozenset({
    "table", "dining_table", "desk", "chair", "bench", "bed", "tree", "umbrella", "tent", "counter", "lamp", "swing",
    "windmill", "bridge", "arch", "awning", "house", "balloon", "kite",
})  # fmt: skip
"""Kinds with room for something under them."""


def relation_of(name: str, screenplay: Screenplay) -> Relation | None:
    """The relation of a character, a thing, or one of the pieces or members of one."""
    items: tuple[Character | Thing, ...] = (*screenplay.characters, *screenplay.things)
    for item in items:
        if item.relation is not None and (name == item.id or is_member(name, item.id)):
            return item.relation
    return None


def is_member(name: str, group: str) -> bool:
    """Whether a name is that of one of the pieces or members of a group."""
    return name.startswith(f"{group}.") and name[len(group) + 1 :].isdigit()


WALLS = frozenset({"wall", "brick_wall", "fence", "billboard", "door", "refrigerator", "barrier_wall"})
"""Kinds on whose face things are hung that hang on walls."""
PROUD = 0.045
"""Metres by which the face of what is hung stands before the wall's."""

BELOW = frozenset({"under", "below", "beneath"})


class Stacking:
    """Units by their lead, while things are put on one another."""

    def __init__(self, units: dict[str, Unit], roles: Roles, screenplay: Screenplay) -> None:
        self.units, self.roles, self.screenplay = units, roles, screenplay
        self.given: dict[str, Relation | None] = {}
        for prop in roles.props:
            self._turn_over(prop.id)

    def relation(self, name: str) -> Relation | None:
        """Where something is said to be; none for those whose relation says what they do."""
        if name in self.roles.settled:
            return None
        return self.given[name] if name in self.given else relation_of(name, self.screenplay)

    def _turn_over(self, name: str) -> None:
        """What is below something that leaves no room for it bears it: the other one is on it."""
        relation = relation_of(name, self.screenplay)
        target = self.roles.prop(relation.target) if relation is not None else None
        if relation is None or relation.kind not in BELOW or target is None or target.id == name:
            return
        if target.kind not in ROOMY and not target.kind.endswith(("tree", "table", "chair")):
            self.given[name] = self.relation(target.id)
            for piece in self.roles.props:
                if piece.id == target.id or is_member(piece.id, target.id):
                    self.given[piece.id] = Relation("on", name)

    def root(self, name: str) -> str:
        """What something is on in the end; itself where it is on nothing."""
        for _ in range(8):
            relation = self.relation(name)
            if relation is None or relation.kind in BESIDE | DEPTH or relation.target == name:
                return name
            name = relation.target
        return name

    def known(self) -> set[str]:
        """Ids of all that is in a unit."""
        return {name for unit in self.units.values() for name in unit.spots}

    def own_box(self, prop: Prop) -> Box:
        """The room that a thing takes up with all that will be on it."""
        size = prop_size(prop)
        wide, deep = turned(size, display_turn(size))
        own = Box(-wide / 2, 0.0, -deep / 2, wide / 2, size.height, deep / 2)
        above = [p for p in self.roles.props if self._is_on(p.id, prop.id)]
        boxes = [self.own_box(p).moved(y=size.height) for p in above]
        if len(boxes) > 1:  # they will lie side by side
            row = sum(b.width for b in boxes) + sum(TOP.between(a, b) for a, b in pairwise(boxes))
            boxes.append(replace(boxes[0], x0=-row / 2, x1=row / 2))
        return united([own, *boxes])

    def _is_on(self, name: str, bearer: str) -> bool:
        relation = self.relation(name)
        stacked = (
            relation is not None and relation.target == bearer and relation.kind not in BESIDE | DEPTH | BELOW
        )
        return stacked and name != bearer

    def extent(self, small: list[Prop]) -> tuple[float, float]:
        """Width and depth in metres of what these take up in rows."""
        boxes = {p.id: self.own_box(p) for p in small}
        offsets = self.in_rows(list(boxes), TOP, boxes)
        whole = united(box.moved(offsets[n][0], 0.0, offsets[n][1]) for n, box in boxes.items())
        return whole.width, whole.z1 - whole.z0

    def put_on(self, bearer: Prop, small: list[Prop]) -> None:
        """In rows on top of something, as their relations to each other say."""
        if not small:
            return
        lead = next(k for k, unit in self.units.items() if bearer.id in unit.spots)
        unit = self.units[lead]
        facing = unit.spots[bearer.id].facing
        offsets = self.in_rows([p.id for p in small], TOP, {p.id: self.own_box(p) for p in small})
        whole = united(self.own_box(p).moved(offsets[p.id][0], 0.0, offsets[p.id][1]) for p in small)
        centre = (whole.z0 + whole.z1) / 2  # rows and rings lie in the middle of what bears them
        taken = any(s.attach is not None and s.attach.to == bearer.id for s in unit.spots.values())
        back = -0.22 * prop_size(bearer).depth if taken else 0.0
        for prop in small:
            x, z = carried((offsets[prop.id][0], offsets[prop.id][1] - centre), facing)
            turn = round(display_turn(prop_size(prop)) - facing, 4)
            unit.spots[prop.id] = on_surface(bearer, (round(x, 4), round(z + back, 4)), turn)
            if prop.id in self.units:
                del self.units[prop.id]

    def in_rows(
        self, names: list[str], spacing: Spacing, boxes: Mapping[str, Box]
    ) -> dict[str, tuple[float, float]]:
        """Offsets of what stands together; the pieces of one thing are a block of their own."""
        groups: dict[str, list[str]] = {}
        for name in names:
            first = next((g for g in groups if is_member(name, g)), name)
            groups.setdefault(first, []).append(name)
        inner = {g: ranks(members, boxes[g], spacing) for g, members in groups.items()}
        blocks = []
        for g, members in groups.items():
            each = [boxes[n].moved(inner[g][n][0], 0.0, inner[g][n][1]) for n in members]
            box = united(each)
            relation = self.relation(g)
            wanted = self.root(relation.target) if relation is not None else ""
            target = next((k for k, m in groups.items() if wanted in m), "")
            kind = relation.kind if relation is not None and target else ""
            if kind == "between" and len(groups[target]) > 1:
                kind = "next_to"
            blocks.append(Block(g, box, kind, target if target != g else ""))
        outer = arranged(blocks, spacing)
        return {
            name: (outer[g][0] + inner[g][name][0], outer[g][1] + inner[g][name][1])
            for g, members in groups.items()
            for name in members
        }

    def vertical(self, name: str) -> Relation | None:
        """The relation by which a unit is on, in, under or above another one, if it is."""
        relation = self.relation(name)
        if name in self.roles.held() or (relation is not None and self._in_hand(relation.target)):
            return None
        if relation is None or relation.kind in BESIDE | DEPTH or relation.target == name:
            return None
        return relation if relation.target in self.known() else None

    def stacked(self) -> None:
        """What is on, in, under or above something joins its unit."""
        waiting = [name for name in list(self.units) if self.vertical(name) is not None]
        for _ in range(len(waiting) + 1):
            for name in list(waiting):
                if name not in waiting:
                    continue  # put with its like
                relation = self.vertical(name)
                if relation is None or self._home(relation.target) == name:
                    waiting.remove(name)
                    continue
                if any(self._home(relation.target) == other for other in waiting if other != name):
                    continue  # its target is to be put on something first
                alike = [n for n in waiting if self._way(n) == self._way(name)]
                self._join(alike, relation)
                for n in alike:
                    waiting.remove(n)

    def _home(self, name: str) -> str:
        return next((k for k, unit in self.units.items() if name in unit.spots), "")

    def _join(self, names: list[str], relation: Relation) -> None:
        """Put units on, in, under or above a target."""
        home = self.units[self._home(relation.target)]
        target, bearer = self.roles.prop(relation.target), self.roles.figure(relation.target)
        if bearer is not None:
            self._onto_figure(names, bearer, home)
            return
        if target is None:
            return
        way, _ = self._way(names[0])
        if way == "over":
            self._over(names, target, home)
        elif way == "under":
            self._under(names, target, home)
        else:
            inside = way == "in" and (target.kind in CONTAINERS or bool(BEARERS & set(sorts_of(target.kind))))
            self._onto(names, target, home, inside=inside)

    def _in_hand(self, name: str) -> bool:
        """Held or worn by somebody: nothing is put on it."""
        spots = (unit.spots[name] for unit in self.units.values() if name in unit.spots)
        spot = next(spots, None)
        return spot is not None and spot.attach is not None and self.roles.figure(spot.attach.to) is not None

    def _way(self, name: str) -> tuple[str, str]:
        """Whether something is in, on, under or hovering over its target, and that target."""
        relation, prop = self.relation(name), self.roles.prop(name)
        assert relation is not None
        hovers = prop is None or prop_size(prop).rest in ("air", "wall", "ceiling")
        if relation.kind == "above" and hovers:
            return "over", relation.target
        if relation.kind in BELOW:
            return "under", relation.target
        return "in" if relation.kind in ("in", "inside") else "on", relation.target

    def _onto(self, names: list[str], target: Prop, home: Unit, *, inside: bool) -> None:
        props = [p for p in (self.roles.prop(n) for n in names) if p is not None]
        if props:
            if inside:
                self._filled(target, props, home)
            else:
                hung = [p for p in props if target.kind in WALLS and prop_size(p).rest == "wall"]
                self._hung(target, hung, home)
                self.put_on(target, [p for p in props if p not in hung])
        for name in names:
            figure = self.roles.figure(name)
            if figure is not None and name in self.units:
                moving = self.units.pop(name)
                foot = self._foot(home, target)
                if inside:
                    foot = (foot[0], 0.4 * foot[1], foot[2])
                for member, spot in moving.spots.items():
                    lifted = replace(
                        spot, position=(spot.position[0], spot.position[1] + foot[1], spot.position[2])
                    )
                    home.spots[member] = lifted.moved(foot[0], foot[2])

    def _hung(self, target: Prop, props: list[Prop], home: Unit) -> None:
        """On the face of a wall, side by side, rather than on top of it."""
        wide = sum(prop_size(p).width + 0.1 for p in props)
        x = -wide / 2
        for prop in props:
            own = prop_size(prop).width + 0.1
            home.spots[prop.id] = Spot(
                (round(x + own / 2, 4), 0.0, PROUD), 0.0, Attachment(target.id, "front")
            )
            self.units.pop(prop.id, None)
            x += own

    def _filled(self, target: Prop, props: list[Prop], home: Unit) -> None:
        """Into a container, layer on layer, so that the uppermost look out over its rim."""
        size, one = prop_size(target), max((prop_size(p) for p in props), key=lambda s: s.width)
        places = heaped(len(props), one, size)
        for prop, (x, y, z) in zip(props, places, strict=True):
            home.spots[prop.id] = Spot((x, y, z), 0.0, Attachment(target.id, "top"))
            self.units.pop(prop.id, None)

    def _foot(self, home: Unit, target: Prop) -> tuple[float, float, float]:
        """The point in a unit at which a prop bears what is on it."""
        figures, props = spotted(home.spots, self.roles.figures, self.roles.props)
        box = boxes_of(figures, props, 0, 24)[target.id]
        share = BEARING.get(target.kind, 1.0)
        return ((box.x0 + box.x1) / 2, box.y0 + share * box.height, (box.z0 + box.z1) / 2)

    def _over(self, names: list[str], target: Prop, home: Unit) -> None:
        foot = self._foot(home, target)
        top = foot[1] / max(BEARING.get(target.kind, 1.0), 0.1)
        for i, name in enumerate(names):
            for member, spot in self.units.pop(name).spots.items():
                up = top + 0.15 + 0.1 * i
                home.spots[member] = replace(spot, position=(foot[0] + 0.5 * i, up, foot[2]))

    def _under(self, names: list[str], target: Prop, home: Unit) -> None:
        """On the ground below what has room."""
        foot = self._foot(home, target)
        for i, name in enumerate(names):
            for member, spot in self.units.pop(name).spots.items():
                home.spots[member] = spot.moved(foot[0] + 0.4 * i, foot[2] + 0.1)

    def _onto_figure(self, names: list[str], bearer: Figure, home: Unit) -> None:
        """On somebody: worn, or on the back or the head."""
        for name in names:
            prop = self.roles.prop(name)
            unit = self.units.pop(name)
            slot = "back" if bearer.look.species != "person" or prop is None else "head"
            for member in unit.spots:
                home.spots[member] = Spot(attach=Attachment(bearer.id, slot))
