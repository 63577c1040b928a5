"""Arranging: blocks side by side, before and behind one another, as their relations say. Seen from the front: left is -x."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, cos, pi, sin

from rushes.direction.boxes import Box, united
from rushes.direction.plan import Vec
from rushes.direction.sizes import Size

__all__ = ["BESIDE", "DEPTH", "Block", "Spacing", "arranged", "carried", "heaped", "ranks"]

BESIDE = frozenset(
    {"left_of", "right_of", "next_to", "near", "at", "against", "between", "with", "along", "far", "across"}
)
DEPTH = frozenset({"in_front_of", "behind", "far_behind", "around", "through"})
"""Relations that say where something is on the ground or on the table top; all others say what is on top of what."""

FAR_BEHIND = 2.6
"""Metres between what one looks at and the houses behind it."""

HIDING = 0.6
"""What is lower than this share of what is behind it hides little of it."""


@dataclass(frozen=True)
class Block:
    """Something to be put: `box` about its own origin, in relation `kind` to the block `target`."""

    name: str
    box: Box
    kind: str = ""
    target: str = ""


@dataclass(frozen=True)
class Spacing:
    """Metres between neighbours: `gap` at least, and `share` of the narrower one's width."""

    gap: float = 0.24
    share: float = 0.08
    longest: float = 8.0  # metres of a row, if it can be helped

    def between(self, a: Box, b: Box) -> float:
        """Metres of air between two neighbours."""
        return self.gap + self.share * min(a.width, b.width)


FLOOR = Spacing()


def _wrapped(blocks: Sequence[Block], spacing: Spacing) -> Sequence[Block]:
    """What would make a row too long, and has nothing to do with the others, stands behind them."""
    bound = {b.target for b in blocks} | {b.name for b in blocks if b.target}
    found: list[Block] = []
    edge, front = 0.0, 0
    for block in blocks:
        edge += block.box.width + spacing.gap
        if edge > spacing.longest and block.name not in bound and found:
            free = [b for b in found if b.name not in bound and not b.kind]
            if free:
                found.append(replace(block, kind="behind", target=free[front % len(free)].name))
                front += 1
                continue
        found.append(block)
    return found


def arranged(blocks: Sequence[Block], spacing: Spacing = FLOOR) -> dict[str, tuple[float, float]]:
    """Offsets (x, z) of every block: the row is centred on x = 0 and its middle line lies on z = 0."""
    blocks = _wrapped(blocks, spacing)
    known = {block.name: block for block in blocks}
    blocks = [
        b if b.target in known and b.target != b.name else replace(b, kind="", target="") for b in blocks
    ]
    ordered = _targets_first(blocks)
    row: list[str] = []
    columns: dict[str, dict[str, tuple[float, float]]] = {}
    homes: dict[str, str] = {}
    for block in ordered:
        if block.kind in DEPTH:
            home = homes[block.target]
            homes[block.name] = home
            columns[home][block.name] = _in_depth(block, known, columns[home], spacing)
            continue
        homes[block.name] = block.name
        columns[block.name] = {block.name: (0.0, 0.0)}
        _insert(row, block, homes, blocks)
    return _lined_up(row, columns, known, spacing)


def _targets_first(blocks: Sequence[Block]) -> list[Block]:
    """Every block after the one it is in relation to; a circle of relations is broken at its first block."""
    left, done, ordered = list(blocks), set[str](), list[Block]()
    while left:
        ready = next((b for b in left if not b.target or b.target in done), None)
        if ready is None:
            ready = replace(left[0], kind="", target="")
            left[0] = ready
        left.remove(ready)
        ordered.append(ready)
        done.add(ready.name)
    return ordered


def _insert(row: list[str], block: Block, homes: dict[str, str], blocks: Sequence[Block]) -> None:
    """Beside its target, on the side it is said to be; at the end of the row otherwise."""
    if not block.target:
        row.append(block.name)
        return
    at = row.index(homes[block.target])
    if block.kind == "left_of":
        row.insert(at, block.name)
    elif block.kind == "between":
        twin = next((n for n in row if n != row[at] and _alike(n, row[at])), "")
        second = row.index(twin) if twin else at + 1 if at + 1 < len(row) else at - 1
        row.insert(max(min(at, second) + 1, 0), block.name)
    else:
        row.insert(at + 1, block.name)


def _alike(a: str, b: str) -> bool:
    """Two of a group: dog_1 and dog_2, lamp and lamp_2."""
    return a.rstrip("0123456789_.") == b.rstrip("0123456789_.")


def _in_depth(
    block: Block, known: dict[str, Block], column: dict[str, tuple[float, float]], spacing: Spacing
) -> tuple[float, float]:
    """Before, behind or round its target, where it can be seen and stands free of the others there."""
    target = known[block.target]
    x, z = column[block.target]
    box, about = block.box, target.box.moved(x, 0.0, z)
    if block.kind in ("around", "through"):
        return _on_ring(block, about, column, known)
    front = block.kind == "in_front_of"
    low = (box.height if front else about.height) < HIDING * (about.height if front else box.height)
    wide = about.width > 2.0 * box.width if front else box.width > 2.0 * about.width
    aside = 0.0 if low or wide else 0.5 * (about.width + (box.width if not front else 0.4 * box.width))
    air = spacing.gap * 0.8 if block.kind != "far_behind" else FAR_BEHIND
    deep = about.z1 + air - box.z0 if front else about.z0 - air - box.z1
    taken = [known[name].box.moved(dx, 0.0, dz) for name, (dx, dz) in column.items()]
    middle = (about.x0 + about.x1) / 2 - (box.x0 + box.x1) / 2
    tries = [aside, -aside] if aside else [0.0]
    tries += [s * (aside + k * 0.55 * (box.width + air)) for k in range(1, 40) for s in (1.0, -1.0)]
    for shift in tries:
        here = box.moved(middle + shift, 0.0, deep)
        if not any(here.meets(other, 0.0) for other in taken):
            return middle + shift, deep
    return middle + tries[-1], deep


def _on_ring(
    block: Block, about: Box, column: dict[str, tuple[float, float]], known: dict[str, Block]
) -> tuple[float, float]:
    """The next free place on a circle round something, the front half first."""
    box = block.box
    radius = 0.5 * ((about.x1 - about.x0) ** 2 + (about.z1 - about.z0) ** 2) ** 0.5 + 0.75 * max(
        box.width, box.z1 - box.z0
    )
    cx, _, cz = about.middle
    taken = [known[name].box.moved(dx, 0.0, dz) for name, (dx, dz) in column.items()]
    for far in (1.0, 1.25, 1.6, 2.1, 2.8):
        for step in (0, 4, -4, 2, -2, 6, -6, 8, 1, -1, 3, -3, 5, -5, 7, -7):
            turn = pi / 8 * step
            spot = (cx + far * radius * sin(turn), cz + far * radius * cos(turn))
            if not any(box.moved(spot[0], 0.0, spot[1]).meets(other, 0.0) for other in taken):
                return spot
    return cx, cz + 3 * radius


def _lined_up(
    row: list[str],
    columns: dict[str, dict[str, tuple[float, float]]],
    known: dict[str, Block],
    spacing: Spacing,
) -> dict[str, tuple[float, float]]:
    """Columns one beside the other."""
    places: dict[str, tuple[float, float]] = {}
    edge, last = 0.0, None
    for name in row:
        inside = {n: known[n].box.moved(x, 0.0, z) for n, (x, z) in columns[name].items()}
        whole = united(inside.values())
        if last is not None:
            edge += spacing.between(last, whole)
        depth = known[name].box
        back = 2.5 if known[name].kind == "far" else 0.0
        for n, (x, z) in columns[name].items():
            places[n] = (edge - whole.x0 + x, z - (depth.z0 + depth.z1) / 2 - back)
        edge += whole.width
        last = whole
    return {name: (x - edge / 2, z) for name, (x, z) in places.items()}


WIDE_ROW = 4.6
"""Metres of a row of things that are alike beyond which they stand in ranks."""


def ranks(names: Sequence[str], box: Box, spacing: Spacing) -> dict[str, tuple[float, float]]:
    """Offsets of many that are alike: a row of up to four, else ranks one behind the other, staggered, so that each is seen."""
    number = len(names)
    rows = 1 if number <= 4 and number * box.width < WIDE_ROW else 2 if number <= 8 else 3
    rows = min(max(rows, ceil(number * (box.width + spacing.gap) / WIDE_ROW)), 4)
    each = ceil(number / rows)
    wide = box.width + spacing.between(box, box)
    deep = (box.z1 - box.z0) * 1.05 + spacing.gap
    places = {}
    for i, name in enumerate(names):
        rank, file = divmod(i, each)
        here = min(each, number - rank * each)
        stagger = 0.5 * (rank % 2) * (here == each)
        places[name] = ((file - (here - 1) / 2 + stagger) * wide, -rank * deep)
    return places


RIM = 0.35
"""Share of the uppermost things in a container that is below its rim."""


def heaped(number: int, one: Size, container: Size) -> list[Vec]:
    """Offsets from the middle of a container's rim of many that lie in it: as many side by side as fit, in layers."""
    across = max(int(0.96 * container.width / one.width), 1)
    deep = max(int(0.96 * container.depth / one.depth), 1)
    layers = ceil(number / (across * deep))
    first = max(-RIM * one.height - (layers - 1) * one.height, -0.85 * container.height)
    places: list[Vec] = []
    for i in range(number):
        layer, left = divmod(i, across * deep)
        here = min(number - layer * across * deep, across * deep)
        rank, file = divmod(left, across)
        in_rank = min(across, here - rank * across)
        x = (file - (in_rank - 1) / 2) * one.width
        z = ((ceil(here / across) - 1) / 2 - rank) * one.depth
        places.append((round(x, 4), round(first + layer * one.height, 4), round(z, 4)))
    return places


def carried(offset: tuple[float, float], facing: float) -> tuple[float, float]:
    """An offset in the stage's directions as one in those of something that is turned."""
    c, s = cos(facing), sin(facing)
    return offset[0] * c - offset[1] * s, offset[0] * s + offset[1] * c
