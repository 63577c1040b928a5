"""Floors of rooms: boards, parquet, tiles, chequered tiles, carpet, lino, concrete; all with their top on y = 0."""

from collections.abc import Callable

import numpy as np

from rushes.stage.meshkit.colour import Paint, linear, mixed, varied
from rushes.stage.meshkit.solids import box, quad, sheet
from rushes.stage.scene import Array
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.rooms.room import Room
from rushes.stage.sets.terrain.noise import fractal

__all__ = ["floor", "rug"]


def _under(bench: Bench, room: Room, colour: Paint, finish: str = "stone") -> None:
    """What is seen in the joints."""
    deep = room.front - room.back
    bench.add(
        finish,
        quad((-room.half, -0.006, room.front), (2 * room.half, 0, 0), (0, 0, -deep), colour, (2, 2)),
    )


def _boards(bench: Bench, rng: np.random.Generator, room: Room) -> None:
    """Planks across the room in lengths."""
    _under(bench, room, mixed(room.floor_paint, "#180c04", 0.4))
    wide, z = 0.155, room.back
    while z < room.front:
        x = -room.half
        while x < room.half:
            long = min(float(rng.uniform(1.1, 2.6)), room.half - x)
            paint = varied(rng, room.floor_paint, 0.11)
            bench.add("wood", quad((x, 0, z + wide), (long - 0.004, 0, 0), (0, 0, 0.004 - wide), paint))
            x += long
        z += wide


def _parquet(bench: Bench, rng: np.random.Generator, room: Room) -> None:
    """Basket weave: squares of four staves, turned from square to square."""
    _under(bench, room, mixed(room.floor_paint, "#180c04", 0.4))
    side = 0.44
    for i in range(int(np.ceil(2 * room.half / side))):
        for k in range(int(np.ceil((room.front - room.back) / side))):
            x, z = -room.half + i * side, room.back + (k + 1) * side
            for n in range(4):
                paint, w = varied(rng, room.floor_paint, 0.10), side / 4
                if (i + k) % 2:
                    corner, u, v = (x, 0, z - n * w), (side - 0.004, 0, 0), (0, 0, 0.004 - w)
                else:
                    corner, u, v = (x + n * w, 0, z), (w - 0.004, 0, 0), (0, 0, 0.004 - side)
                bench.add("wood", quad(corner, u, v, paint))


def _tiled(bench: Bench, rng: np.random.Generator, room: Room, checks: bool, side: float) -> None:
    """Square tiles on grout, in one colour or two."""
    _under(bench, room, mixed(room.floor_paint, "#6a6258", 0.6))
    for i in range(int(np.ceil(2 * room.half / side))):
        for k in range(int(np.ceil((room.front - room.back) / side))):
            x, z = -room.half + i * side, room.back + (k + 1) * side
            tone = room.floor_other if checks and (i + k) % 2 else room.floor_paint
            bench.add(
                "ceramic" if checks else "stone",
                quad((x, 0, z), (side - 0.008, 0, 0), (0, 0, 0.008 - side), varied(rng, tone, 0.05)),
            )


def _sheet(bench: Bench, room: Room, finish: str, mottle: float, seed: int) -> None:
    """One cloth or coat from wall to wall, a little clouded."""
    x, z = np.meshgrid(np.linspace(-room.half, room.half, 40), np.linspace(room.front, room.back, 56))
    tone = 1.0 + mottle * (fractal(x * 1.3, z * 1.3, seed, 3) - 0.5)
    grid = np.stack([x, np.zeros_like(x), z], -1).astype(np.float32)
    paint: Array = (linear(room.floor_paint) * tone[..., None]).astype(np.float32)
    bench.add(finish, sheet(grid, paint))


def floor(bench: Bench, rng: np.random.Generator, room: Room) -> None:
    """The floor of a room."""
    makers: dict[str, Callable[[], None]] = {
        "boards": lambda: _boards(bench, rng, room),
        "parquet": lambda: _parquet(bench, rng, room),
        "tiles": lambda: _tiled(bench, rng, room, False, 0.42),
        "small_tiles": lambda: _tiled(bench, rng, room, False, 0.2),
        "checks": lambda: _tiled(bench, rng, room, True, 0.4),
        "carpet": lambda: _sheet(bench, room, "felt", 0.25, 3),
        "lino": lambda: _sheet(bench, room, "stone", 0.14, 5),
        "concrete": lambda: _sheet(bench, room, "plaster", 0.4, 7),
    }
    makers[room.floor]()


def rug(
    bench: Bench,
    x: float,
    z: float,
    half: tuple[float, float],
    colours: tuple[Paint, Paint, Paint],
    fringe: bool = True,
) -> None:
    """A woven rug flat on the floor: field, border, a line of diamonds, fringes at its ends."""
    field, border, figure = colours
    wide, deep = half
    bench.add("felt", box((x, 0.005, z), (wide, 0.006, deep), border, 0.004))
    bench.add("felt", box((x, 0.009, z), (wide - 0.12, 0.005, deep - 0.12), field, 0.003))
    bench.add("felt", box((x, 0.0115, z), (wide - 0.19, 0.0045, deep - 0.19), figure, 0.003))
    bench.add("felt", box((x, 0.0135, z), (wide - 0.215, 0.0045, deep - 0.215), field, 0.003))
    count = max(2, int(wide / 0.26))
    for k in range(count):
        at = x + (wide - 0.4) * (2 * (k + 0.5) / count - 1)
        for row in (-1, 1):
            spot = (at, 0.0165, z + row * (deep - 0.42))
            bench.add("felt", box(spot, (0.07, 0.003, 0.07), figure, 0.002, (0, np.pi / 4, 0)))
    if fringe:
        for s in (-1, 1):
            for k in range(int(deep * 2 / 0.06)):
                spot = (x + s * (wide + 0.03), 0.004, z - deep + 0.03 + 0.06 * k)
                bench.add("cloth", box(spot, (0.035, 0.003, 0.012), "#eadfc6", 0.0))
