"""The shell of a room: walls darker towards their edges as in a real corner, dado, skirting, cornice, ceiling, beams."""

from itertools import pairwise

import numpy as np

from rushes.stage.meshkit.colour import linear, mixed, varied
from rushes.stage.meshkit.solids import box, join, quad, sheet
from rushes.stage.scene import Array, Mesh
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.wall import Opening
from rushes.stage.sets.rooms.floors import floor
from rushes.stage.sets.rooms.room import Room, hang

__all__ = ["SIDES", "shell"]

SIDES = ("back", "left", "right", "front")
CELL = 0.34
REVEAL = 0.17


def _lines(low: float, high: float, edges: list[float]) -> list[float]:
    """Cuts from `low` to `high` at most CELL apart that meet every edge of an opening."""
    stops = sorted({low, high, *(e for e in edges if low < e < high)})
    out = [low]
    for a, b in pairwise(stops):
        out += list(np.linspace(a, b, max(1, int(np.ceil((b - a) / CELL))) + 1)[1:])
    return out


def _shade(x: Array, y: Array, left: float, right: float, top: float) -> Array:
    """How much of the room's light comes into its corners: 0..1."""
    corner = np.minimum(x - left, right - x)
    dim = 0.30 * np.exp(-corner / 0.45) + 0.22 * np.exp(-(top - y) / 0.5) + 0.16 * np.exp(-y / 0.35)
    return np.asarray(1.0 - np.minimum(dim, 0.5), np.float32)


def _papered(room: Room, side: str, holes: list[Opening], reveal: float) -> list[Mesh]:
    """A wall in the plane z = 0 with holes and their reveals."""
    left, right = room.length(side)
    xs = _lines(left, right, [e for o in holes for e in (o.left, o.right)])
    ys = _lines(0.0, room.height, [e for o in holes for e in (o.bottom, o.top)])
    parts = []
    for y0, y1 in pairwise(ys):
        for x0, x1 in pairwise(xs):
            x, y = (x0 + x1) / 2, (y0 + y1) / 2
            if any(o.left < x < o.right and o.bottom < y < o.top for o in holes):
                continue
            grid = np.array([[(x0, y0, 0), (x1, y0, 0)], [(x0, y1, 0), (x1, y1, 0)]], np.float32)
            tone = _shade(grid[..., 0], grid[..., 1], left, right, room.height)
            parts.append(sheet(grid, (linear(room.wall) * tone[..., None]).astype(np.float32)))
    inner = mixed(room.wall, "#fff8ec", 0.3)
    for o in holes:
        parts += [
            quad((o.left, o.bottom, 0), (0, 0, -reveal), (0, o.height, 0), inner),
            quad((o.right, o.bottom, -reveal), (0, 0, reveal), (0, o.height, 0), inner),
            quad((o.left, o.bottom, 0), (o.width, 0, 0), (0, 0, -reveal), inner),
            quad((o.left, o.top, -reveal), (o.width, 0, 0), (0, 0, reveal), inner),
        ]
    return parts


def _clear_runs(
    left: float, right: float, holes: list[Opening], low: float, high: float
) -> list[tuple[float, float]]:
    """Stretches of a wall without an opening between two heights."""
    runs, at = [], left
    for o in sorted((o for o in holes if o.bottom < high and o.top > low), key=lambda o: o.left):
        if o.left - at > 0.02:
            runs.append((at, o.left))
        at = max(at, o.right)
    if right - at > 0.02:
        runs.append((at, right))
    return runs


def _tiles(here: Bench, rng: np.random.Generator, room: Room, left: float, right: float, high: float) -> None:
    """Glazed tiles on grout over a stretch of wall."""
    low = room.skirting_height
    size = 0.16
    here.add(
        "stone",
        quad(
            (left, low, 0.004),
            (right - left, 0, 0),
            (0, high - low, 0),
            mixed(room.lower_paint, "#8a8478", 0.5),
        ),
    )
    rows = max(1, round((high - low) / size))
    tall = (high - low) / rows
    for row in range(rows):
        columns = max(1, round((right - left) / size))
        wide = (right - left) / columns
        for k in range(columns):
            spot = (left + wide * k + 0.003, low + tall * row + 0.003, 0.012)
            here.add(
                "ceramic",
                quad(spot, (wide - 0.006, 0, 0), (0, tall - 0.006, 0), varied(rng, room.lower_paint, 0.05)),
            )


def _lower(here: Bench, rng: np.random.Generator, room: Room, left: float, right: float, high: float) -> None:
    """What covers a stretch of wall up to the dado."""
    low = room.skirting_height
    middle, half = (left + right) / 2, (right - left) / 2
    if room.lower == "tiles":
        _tiles(here, rng, room, left, right, high)
    elif room.lower == "boards":
        count = max(1, round((right - left) / 0.14))
        wide = (right - left) / count
        for k in range(count):
            spot = (left + wide * (k + 0.5), (low + high) / 2, 0.012)
            here.add(
                "paint",
                box(
                    spot,
                    (wide / 2 - 0.004, (high - low) / 2, 0.014),
                    varied(rng, room.lower_paint, 0.05),
                    0.006,
                ),
            )
    elif room.lower == "panels":
        here.add(
            "paint",
            box((middle, (low + high) / 2, 0.008), (half, (high - low) / 2, 0.01), room.lower_paint, 0.0),
        )
        count = max(1, round((right - left) / 0.62))
        wide = (right - left) / count
        for k in range(count):
            x = left + wide * (k + 0.5)
            here.add(
                "paint",
                box(
                    (x, (low + high) / 2, 0.02),
                    (wide / 2 - 0.06, (high - low) / 2 - 0.07, 0.014),
                    varied(rng, room.lower_paint, 0.04),
                    0.012,
                ),
            )
    else:
        here.add(
            "stone",
            quad((left, low, 0.006), (right - left, 0, 0), (0, high - low, 0), room.lower_paint, (6, 3)),
        )
    if high >= room.dado and room.lower in ("panels", "boards", "tiles"):
        here.add(
            "paint",
            box(
                (middle, high + 0.012, 0.022),
                (half, 0.02, 0.026),
                mixed(room.lower_paint, "#fff4e0", 0.15),
                0.008,
            ),
        )


def _patterned(
    here: Bench, room: Room, runs: list[tuple[float, float]], low: float, holes: list[Opening]
) -> None:
    """Wallpaper above the dado: stripes or little figures; or rows of glazed tiles, or blocks of stone."""
    top = room.height - 0.08
    for left, right in runs:
        if room.pattern == "stripes":
            for k in range(int((right - left) / 0.3)):
                here.add(
                    "paper",
                    quad(
                        (left + 0.1 + 0.3 * k, low, 0.004),
                        (0.12, 0, 0),
                        (0, top - low, 0),
                        room.pattern_paint,
                        (1, 4),
                    ),
                )
        elif room.pattern == "dots":
            for row in range(int((top - low) / 0.24)):
                for k in range(int((right - left) / 0.28)):
                    x = left + 0.14 + 0.28 * k + 0.14 * (row % 2)
                    if x < right - 0.05:
                        spot = (x, low + 0.14 + 0.24 * row, 0.004)
                        here.add(
                            "paper",
                            box(spot, (0.022, 0.022, 0.002), room.pattern_paint, 0.0, (0, 0, np.pi / 4)),
                        )


def _trim(here: Bench, rng: np.random.Generator, room: Room, side: str, holes: list[Opening]) -> None:
    """Skirting, dado and cornice of a wall."""
    left, right = room.length(side)
    for a, b in _clear_runs(left, right, holes, 0.0, room.skirting_height):
        half = (b - a) / 2
        here.add(
            "paint",
            box(
                ((a + b) / 2, room.skirting_height / 2, 0.014),
                (half, room.skirting_height / 2, 0.016),
                room.skirting,
                0.008,
            ),
        )
    if room.lower:
        for a, b in _clear_runs(left, right, holes, 0.0, room.dado):
            _lower(here, rng, room, a, b, room.dado)
        for o in holes:
            if room.skirting_height + 0.05 < o.bottom < room.dado:
                _lower(here, rng, room, o.left, o.right, o.bottom)
    low = room.dado if room.lower else room.skirting_height
    if room.pattern:
        _patterned(here, room, _clear_runs(left, right, holes, low, room.height), low + 0.03, holes)
    here.add(
        "paint",
        box(
            ((left + right) / 2, room.height - 0.035, 0.03),
            ((right - left) / 2, 0.035, 0.035),
            room.ceiling,
            0.02,
        ),
    )


def _ceiling(bench: Bench, room: Room) -> None:
    """A lid, darker at the back; beams when the room has them."""
    x, z = np.meshgrid(np.linspace(-room.half, room.half, 12), np.linspace(room.back, room.front, 18))
    edge = np.minimum(room.half - np.abs(x), z - room.back)
    tone = 1.0 - 0.35 * np.exp(-edge / 0.5)
    grid = np.stack([x, np.full_like(x, room.height), z], -1).astype(np.float32)
    bench.add("stone", sheet(grid, (linear(room.ceiling) * tone[..., None]).astype(np.float32)))
    if room.beams is not None:
        for z0 in np.arange(room.back + 0.7, 3.2, 1.15):
            bench.add("wood", box((0, room.height - 0.09, z0), (room.half, 0.09, 0.075), room.beams, 0.015))


def shell(
    bench: Bench, rng: np.random.Generator, room: Room, holes: dict[str, list[Opening]] | None = None
) -> None:
    """Floor, walls and ceiling on a bench whose pieces cast no shadow. `holes`: openings besides the windows, by wall."""
    floor(bench, rng, room)
    _ceiling(bench, room)
    for side in SIDES:
        own = [*room.openings(side), *(holes or {}).get(side, [])]
        here = Bench()
        here.add(room.finish, join(_papered(room, side, own, REVEAL)))
        _trim(here, rng, room, side, own)
        hang(bench, room, side, here)
