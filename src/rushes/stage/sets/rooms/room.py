"""What a room is: its size, its surfaces, its windows; and how things are hung on its walls.

The acting area is round the origin on y = 0. The back wall stands at z = `back`, side walls at x = -`half` and +`half`; the
front wall is behind the camera at z = `front`. Daylight comes from the left.
"""

from dataclasses import dataclass
from math import pi

from rushes.stage.meshkit.colour import Paint
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.wall import Opening

__all__ = ["Casement", "Room", "hang"]


@dataclass(frozen=True)
class Casement:
    """A window: on which wall ("back", "left", "right"), where its middle is along it (x, or z on side walls), its size.

    `dress`: curtains, blind, shutters or nothing. `bars`: panes across and up.
    """

    side: str
    at: float
    width: float = 1.3
    bottom: float = 0.95
    height: float = 1.35
    bars: tuple[int, int] = (2, 2)
    frame: Paint = "#efe6d4"
    dress: str = "curtains"
    cloth: Paint = "#e4c9a0"
    plants: int = 0  # pots on the sill


@dataclass(frozen=True)
class Room:
    """Size in metres and surfaces of a room.

    `floor`: boards, parquet, tiles, checks, carpet, lino, concrete,
    earth. `lower`: what covers the walls up to `dado` metres:
    panels, tiles, boards, paint, nothing. `finish` of the walls: a finish of the bench (plaster, brick, stone, paper).
    """

    half: float = 3.3
    back: float = -2.8
    front: float = 6.9
    height: float = 2.85
    floor: str = "boards"
    floor_paint: Paint = "#a8713f"
    floor_other: Paint = "#e8dcc4"
    wall: Paint = "#e2c59a"
    finish: str = "plaster"
    pattern: str = ""  # of the wall above the dado: stripes, dots, tiles, blocks
    pattern_paint: Paint = "#d8b27c"
    lower: str = ""
    lower_paint: Paint = "#6d8a74"
    dado: float = 0.95
    skirting: Paint = "#efe4cf"
    skirting_height: float = 0.12
    ceiling: Paint = "#efe4d0"
    beams: Paint | None = None
    casements: tuple[Casement, ...] = ()
    outlook: str = "garden"  # what is seen through the windows: garden, city, clouds, sea, none

    def length(self, side: str) -> tuple[float, float]:
        """From where to where a wall goes in its own x: it is looked at from inside, x to the right."""
        if side in ("back", "front"):
            return (-self.half, self.half)
        return (-self.front, -self.back) if side == "left" else (self.back, self.front)

    def along(self, side: str, at: float) -> float:
        """A place on a wall (x, or z on side walls) in the wall's own x."""
        return -at if side in ("left", "front") else at

    def openings(self, side: str) -> list[Opening]:
        """The holes for the windows of a wall, in the wall's own space."""
        holes = []
        for pane in self.casements:
            if pane.side == side:
                x = self.along(side, pane.at)
                holes.append(
                    Opening(x - pane.width / 2, x + pane.width / 2, pane.bottom, pane.bottom + pane.height)
                )
        return holes


def hang(bench: Bench, room: Room, side: str, made: Bench, at: float = 0.0) -> None:
    """Puts what was made before a wall in the plane z = 0 (facing +z, its middle on x = 0) on a wall of the room.

    `at`: where its middle comes along the wall: x on the back and front wall, z on the side walls.
    """
    if side == "back":
        bench.take(made, (at, 0.0, room.back))
    elif side == "left":
        bench.take(made, (-room.half, 0.0, at), pi / 2)
    elif side == "right":
        bench.take(made, (room.half, 0.0, at), -pi / 2)
    else:
        bench.take(made, (at, 0.0, room.front), pi)
