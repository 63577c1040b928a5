"""Layout: where everybody and everything stands when the scene begins. Who uses something has it about him, small things lie
on a table, what is in relation to something is where it is said to be; all else stands side by side, seen from the front."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from rushes.direction.arranging import BESIDE, DEPTH, FLOOR, Block, arranged, ranks
from rushes.direction.boxes import Box, display_turn, prop_size, united
from rushes.direction.casting import seeded
from rushes.direction.handling import sorts_of
from rushes.direction.legible import opened
from rushes.direction.placefacts import BACKDROP
from rushes.direction.places import PlaceFacts
from rushes.direction.plan import Figure, Prop
from rushes.direction.roles import Part, Roles
from rushes.direction.sizes import size_of
from rushes.direction.spots import SLOTS, Spot, prop_spot
from rushes.direction.stacking import TOP, Stacking, is_member
from rushes.direction.units import BEARERS, DRIFT, TURNED, Unit, doer_unit, is_small, placed, stands
from rushes.script.backdrops import FAR
from rushes.script.screenplay import Screenplay

__all__ = ["Layout", "in_water", "laid_out"]

MARGIN = 0.06
"""Metres of a table top that stay free round what lies on it."""

FOREMOST, HINDMOST = 1.6, 4.0
"""Metres before and behind the mark that the acting area has."""

LANDMARK = 4.0
"""Metres over which what is behind somebody is in the distance."""
ASIDE, APART = 2.2, 1.5
"""Metres from the middle of the picture to the first thing in the distance, and between such things."""
INDOORS = 2.5
"""Metres behind the acting area at which stands what is in the distance of a room."""

TOWERING = 2.5
"""Metres: what is higher is background."""

LENGTHWISE = 1.3
"""Radians by which who lies on the ground is turned from the camera: seen along the whole body."""

HOVER = {"air": 1.15, "ceiling": 1.75, "wall": 1.0}
"""Metres up at which things hang or float that rest there."""


@dataclass(frozen=True)
class Layout:
    """Figures and props where they stand; `fixed`: the set's own surface decides where."""

    figures: tuple[Figure, ...]
    props: tuple[Prop, ...]
    fixed: bool = False


def in_water(part: Part) -> bool:
    """Whether a doing is done in or on the water."""
    return part.handling.posture == "swim" or part.action.verb in ("surf", "float")


def laid_out(
    roles: Roles,
    standing: Iterable[Figure],
    screenplay: Screenplay,
    facts: PlaceFacts,
    seed: int,
    cfg_scale: float,
) -> Layout:
    """Everything placed about the origin of the acting area. `standing`: the figures that are not in the air."""
    return _Layouting(roles, list(standing), screenplay, facts, seed, cfg_scale).done()


class _Layouting:
    """The layout while it is made: units by their lead."""

    def __init__(
        self,
        roles: Roles,
        standing: list[Figure],
        screenplay: Screenplay,
        facts: PlaceFacts,
        seed: int,
        cfg_scale: float,
    ) -> None:
        self.roles, self.standing, self.screenplay, self.facts = roles, standing, screenplay, facts
        self.seed, self.cfg_scale = seed, cfg_scale
        self.units: dict[str, Unit] = {}
        self.stacking = Stacking(self.units, roles, screenplay)

    def done(self) -> Layout:
        """All steps."""
        self._doers()
        self._free()
        self._distant()
        self._tables()
        self.stacking.stacked()
        self._afloat()
        offsets = self._beside()
        spots = {
            name: spot.moved(*offsets.get(lead, (0.0, 0.0)))
            for lead, unit in self.units.items()
            for name, spot in unit.spots.items()
        }
        props = tuple(p if p.id not in spots else self._prop(p, spots[p.id]) for p in self.roles.props)
        places = {p.id: p.position for p in props if p.attach is None}
        figures = tuple(f if f.id not in spots else self._figure(f, spots[f.id]) for f in self.roles.figures)
        figures = tuple(
            replace(f, position=places[f.attach.to]) if f.attach is not None and f.attach.to in places else f
            for f in figures
        )
        return Layout(figures, props, any(unit.fixed for unit in self.units.values()))

    def _figure(self, figure: Figure, spot: Spot) -> Figure:
        x, y, z = spot.position
        at = (round(x, 3), round(y, 3), round(z, 3))
        return replace(figure, position=at, facing=round(spot.facing, 4), attach=spot.attach)

    def _prop(self, prop: Prop, spot: Spot) -> Prop:
        x, y, z = spot.position
        at = (round(x, 3), round(y, 3), round(z, 3))
        return replace(prop, position=at, facing=round(spot.facing, 4), attach=spot.attach or prop.attach)

    def _doers(self) -> None:
        """Who uses things on the ground or has a partner stands with all of it; what is in hands goes with the hands."""
        followers = {p.partner for p in self.roles.pairs} | {h.item for h in self.roles.holdings}
        for figure in self.standing:
            about = self.roles.about(figure.id)
            if figure.id in followers or figure.id in self.stacking.known():
                continue
            table = Prop(
                f"table_of_{figure.id}", "table", seed=seeded(self.seed, self.screenplay.prompt, 300)
            )
            facing = 0.0 if figure.look.species == "person" else TURNED
            if about or self.roles.paired(figure.id) is not None:
                self.units[figure.id] = doer_unit(figure, self.roles, self.facts, facing, table)
                opened(self.units[figure.id], figure.id, self.roles, self.screenplay)
        for holding in self.roles.holdings:
            prop, doer = self.roles.prop(holding.item), self.roles.figure(holding.doer)
            if (
                prop is not None
                and doer is not None
                and holding.place in SLOTS
                and prop.id not in self.stacking.known()
            ):
                lead = next((k for k, u in self.units.items() if doer.id in u.spots), doer.id)
                unit = self.units.setdefault(lead, Unit(lead))
                unit.spots[prop.id] = prop_spot(prop, holding.place, doer, 0.0)

    def _free(self) -> None:
        """Whoever and whatever is left is a unit by itself."""
        known = self.stacking.known()
        left = [f for f in self.standing if f.id not in known]
        for i, figure in enumerate(left):
            side = 1.0 if i < len(left) / 2 else -1.0
            parts = self.roles.of(figure.id)
            usual = LENGTHWISE if any(p.handling.posture == "lie" for p in parts) else 0.0
            turn = next((p.handling.turn for p in parts if p.handling.turn is not None), usual)
            facing = side * turn if figure.look.species == "person" else side * TURNED
            self.units[figure.id] = Unit(figure.id, {figure.id: Spot(facing=facing)})
        for prop in self.roles.props:
            if prop.id in known or prop.attach is not None:
                continue
            size = prop_size(prop)
            facing = {"water": DRIFT, "road": TURNED}.get(size.rest, display_turn(size))
            if prop.kind in ("bicycle", "motorcycle", "scooter"):
                facing = 1.15
            up = HOVER.get(size.rest, 0.0) if not (size.rest == "wall" and size.height > 1.6) else 0.0
            self.units[prop.id] = Unit(prop.id, {prop.id: Spot((0.0, up, 0.0), facing)})

    def _distant(self) -> None:
        """What is in the distance stands behind everything, beside the middle of the picture."""
        side, edges = 1.0 if self.seed % 2 else -1.0, {1.0: ASIDE, -1.0: ASIDE}
        for prop in self.roles.props:
            relation = self.stacking.relation(prop.id)
            towers = relation is not None and relation.kind == "behind" and prop_size(prop).height > LANDMARK
            if prop.id not in self.units or relation is None or (relation.kind != FAR and not towers):
                continue
            if prop.moves or any(True for _ in self.roles.of(prop.id)):
                continue
            spot, size = self.units[prop.id].spots[prop.id], prop_size(prop)
            grown = self.facts.backdrop / BACKDROP if self.facts.open else 1.0
            x = grown * side * (edges[side] + size.width / 2)
            edges[side] += size.width + APART
            side = -side
            deep = self.facts.backdrop if self.facts.open else -INDOORS - size.depth / 2
            if grown > 1.3 and not prop.size:  # as large in the picture as it would be near
                self.roles.enlarge(prop.id, grown)
            at = (x + self.facts.mark[0], spot.position[1], deep)
            self.units[prop.id] = Unit(prop.id, {prop.id: replace(spot, position=at)}, fixed=True)

    def _tables(self) -> None:
        """Small things that are not on anything yet lie on the table that is there, or on tables that are brought: all on one
        where nothing else stands about, else each with those it is in relation to."""
        small = [p for p in self.roles.props if self._is_loose(p)]
        if not small:
            return
        table, names = self._table_there(), {p.id for p in small}
        others = [
            k for k, unit in self.units.items() if k not in names and self._stands_apart(k, unit, table)
        ]
        if table is None and not others:
            if self.facts.table is not None:
                self._on_the_sets_table(small)
            else:
                self.stacking.put_on(self._new_table(small, beside=False), small)
            return
        clusters = self._clusters(small, others)
        if table is not None:
            on_it = [p for p in self.roles.props if self._is_on(p, table)]
            self.stacking.put_on(table, [*clusters.pop(0), *on_it])
        for cluster in clusters:
            if self.cfg_scale < 1.0 and any(prop_size(p).rest == "table" for p in cluster):
                self.stacking.put_on(self._new_table(cluster, beside=True), cluster)

    def _is_on(self, prop: Prop, table: Prop) -> bool:
        """Said to be on that table, and still to be put there."""
        relation = self.stacking.vertical(prop.id) if prop.id in self.units else None
        return relation is not None and relation.kind == "on" and relation.target == table.id

    def _stands_apart(self, lead: str, unit: Unit, table: Prop | None) -> bool:
        """Neither the table itself nor on anything."""
        return (table is None or table.id not in unit.spots) and self.stacking.vertical(lead) is None

    def _is_loose(self, prop: Prop) -> bool:
        """A small thing by itself."""
        unit = self.units.get(prop.id)
        acts = any(p.handling.travel for p in self.roles.of(prop.id))
        alone = unit is not None and len(unit.spots) == 1 and not acts and is_small(prop)
        return alone and self.stacking.vertical(prop.id) is None and not self._bears_large(prop.id)

    def _clusters(self, small: list[Prop], others: list[str]) -> list[list[Prop]]:
        """Small things that are in relation to each other; first those that have nothing to do with what is large."""
        home = {p.id: next((q.id for q in small if is_member(p.id, q.id)), p.id) for p in small}
        bound: set[str] = set()
        for prop in small:
            relation = self.stacking.relation(prop.id)
            if relation is not None and relation.target in home:
                old, new = home[prop.id], home[relation.target]
                home = {k: new if v == old else v for k, v in home.items()}
            elif relation is not None:
                bound.add(prop.id)
        members = [m for k in others for m in self.units[k].spots]
        inward = (self.stacking.relation(m) for m in members)
        bound |= {r.target for r in inward if r is not None and r.target in home}
        groups: dict[str, list[Prop]] = {}
        for prop in small:
            groups.setdefault(home[prop.id], []).append(prop)
        tied = [group for group in groups.values() if bound & {p.id for p in group}]
        free = [p for group in groups.values() if group not in tied for p in group]
        return [free, *tied]

    def _bears_large(self, name: str) -> bool:
        """Something that stands on the floor is in relation to it: a cat on a box."""
        return any(
            relation is not None and relation.target == name and self.roles.figure(k) is not None
            for k in self.units
            for relation in (self.stacking.relation(k),)
        )

    def _table_there(self) -> Prop | None:
        names = self.stacking.known()
        tables = [
            p
            for p in self.roles.props
            if p.id in names and BEARERS & set(sorts_of(p.kind)) and p.attach is None
        ]
        tables = [
            p for p in tables if not is_small(p) and prop_size(p).height > 0.3 and "bench" != p.kind != "bed"
        ]
        return next((p for p in tables if "table" in sorts_of(p.kind)), None) or next(
            (p for p in tables if p.kind not in ("chest", "box", "stool")), None
        )

    def _new_table(self, small: list[Prop], *, beside: bool) -> Prop:
        """The smallest table on which all of it has room."""
        wide, deep = self.stacking.extent(small)
        kinds = [
            *([("nightstand", "")] * beside),
            ("table", ""),
            ("dining_table", ""),
            ("dining_table", "large"),
        ]
        room = {k: size_of(*k) for k in kinds}
        fits = (k for k in kinds if wide + MARGIN <= room[k].width and deep + MARGIN <= room[k].depth)
        kind, scale = next(fits, kinds[-1])
        name = "table" if self.roles.prop("table") is None else f"table_for_{small[0].id}"
        table = Prop(
            name, kind, material="wood", size=scale, seed=seeded(self.seed, self.screenplay.prompt, 301)
        )
        self.roles.props.append(table)
        self.units[name] = Unit(name, {name: Spot()})
        return table

    def _on_the_sets_table(self, small: list[Prop]) -> None:
        assert self.facts.table is not None
        x, y, z = self.facts.table
        for prop in small:
            del self.units[prop.id]
        unit = Unit(small[0].id, fixed=True)
        offsets = self.stacking.in_rows(
            [p.id for p in small], TOP, {p.id: self.stacking.own_box(p) for p in small}
        )
        for prop in small:
            dx, dz = offsets[prop.id]
            unit.spots[prop.id] = Spot((x + dx, y, z + dz))
        self.units[unit.lead] = unit

    def _afloat(self) -> None:
        """What swims and floats is on the water, where the set has some beside its ground."""
        water = self.facts.water
        if water is None or self.facts.floats:
            return
        aside = 0.0
        for unit in self.units.values():
            if not any(self._floats(name) for name in unit.spots):
                continue
            unit.fixed = True
            for name, spot in unit.spots.items():
                if spot.attach is None:
                    x, y, z = spot.position
                    at = (x + water[0] + aside, y + water[1] - self._draught(name), z + water[2])
                    unit.spots[name] = replace(spot, position=at)
            aside += 2.4

    def _floats(self, name: str) -> bool:
        prop = self.roles.prop(name)
        swims = any(in_water(p) for p in self.roles.of(name))
        return swims or (prop is not None and prop_size(prop).rest == "water")

    def _draught(self, name: str) -> float:
        """Metres of a swimmer that are under water."""
        figure = self.roles.figure(name)
        if figure is None or any(p.action.verb == "surf" for p in self.roles.of(name)):
            return 0.0
        return 0.1 if figure.look.species == "person" else 0.55 * figure.height

    def _beside(self) -> dict[str, tuple[float, float]]:
        """Offsets of all units from their relations to each other, about the mark."""
        free = {k: unit for k, unit in self.units.items() if not unit.fixed and stands(unit)}
        boxes = {k: placed(unit, self.roles) for k, unit in free.items()}
        names = list(boxes)
        leads = {member: k for k, unit in free.items() for member in unit.spots}
        offsets = self._rows_of_units(names, boxes, leads)
        mark = (0.0, 0.0, 0.0) if self.facts.floats else self.facts.mark
        if offsets:  # what reaches far to the front stands farther back, all of it
            whole = united(boxes[k].moved(x, 0.0, z) for k, (x, z) in offsets.items())
            back = min(max(whole.z1 - FOREMOST, 0.0), max(whole.z0 + HINDMOST, 0.0))
            mark = (mark[0], mark[1], mark[2] - back)
        return {k: (x + mark[0], z + mark[2]) for k, (x, z) in offsets.items()}

    def _backed(self, blocks: list[Block]) -> list[Block]:
        """Houses and towers that nothing is said of stand behind what is smaller."""
        low = [b for b in blocks if b.box.height < TOWERING]
        bound = {b.target for b in blocks}
        if not low:
            return blocks
        return [
            replace(b, kind="far_behind", target=low[len(low) // 2].name)
            if b.box.height >= TOWERING and not b.target and b.name not in bound and self.roles.prop(b.name)
            else b
            for b in blocks
        ]

    def _in_a_block(self, group: str, number: int) -> bool:
        """The pieces of a thing stand together, unless something is between them; people only where there are many."""
        between = (self.stacking.relation(m) for m in self.stacking.known())
        split = any(r is not None and r.kind == "between" and r.target == group for r in between)
        return not split and (number > 4 or self.roles.prop(group) is not None)

    def _rows_of_units(
        self, names: list[str], boxes: Mapping[str, Box], leads: Mapping[str, str]
    ) -> dict[str, tuple[float, float]]:
        blocks, inner = [], {}
        groups: dict[str, list[str]] = {}
        for name in names:
            first = next((g for g in groups if is_member(name, g) and self._in_a_block(g, len(names))), name)
            groups.setdefault(first, []).append(name)
        owner = {n: g for g, members in groups.items() for n in members}
        for g, members in groups.items():
            inner[g] = ranks(members, boxes[g], FLOOR) if len(members) > 1 else {g: (0.0, 0.0)}
            each = [boxes[n].moved(inner[g][n][0], 0.0, inner[g][n][1]) for n in members]
            box = united(each)
            relation, target = None, ""
            for member in (n for n, lead in leads.items() if lead in members):
                found = self.stacking.relation(member)
                home = owner.get(leads.get(found.target, ""), "") if found is not None else ""
                if found is not None and home and home != g and found.kind in BESIDE | DEPTH:
                    relation, target = found, home
                    break
            blocks.append(Block(g, box, relation.kind if relation else "", target))
        outer = arranged(self._backed(blocks))
        return {
            n: (outer[g][0] + inner[g][n][0], outer[g][1] + inner[g][n][1])
            for g, members in groups.items()
            for n in members
        }
