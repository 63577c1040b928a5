"""An interior being built: the shell, the things that stand in it, its lamps; at the end a set."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from rushes.direction.plan import SetBrief, Vec
from rushes.stage.build import BuiltSet, level
from rushes.stage.scene import Light
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour, hour_of
from rushes.stage.sets.parts.wall import Opening
from rushes.stage.sets.rooms.air import indoors
from rushes.stage.sets.rooms.casements import casements, gobo
from rushes.stage.sets.rooms.lamps import lamp_light
from rushes.stage.sets.rooms.outlook import outlook
from rushes.stage.sets.rooms.room import Room, hang
from rushes.stage.sets.rooms.shell import shell

__all__ = ["Interior"]

LAMPS = 9
"""Local lights a room may have: the renderer takes twelve, actors and props bring their own."""


@dataclass
class Interior:
    """A room in work. `things` throw shadows, `fixed` (what hangs on walls and ceiling) does not."""

    brief: SetBrief
    room: Room
    rng: np.random.Generator
    hour: Hour
    things: Bench = field(default_factory=Bench)
    fixed: Bench = field(default_factory=Bench)
    lights: list[Light] = field(default_factory=list)
    holes: dict[str, list[Opening]] = field(default_factory=dict)

    @classmethod
    def begun(cls, brief: SetBrief, room: Room, salt: int) -> "Interior":
        """An empty room for a brief; `salt` keeps the chances of different families apart."""
        return cls(brief, room, np.random.default_rng([brief.seed, salt]), hour_of(brief))

    def hang(self, side: str, made: Bench, at: float = 0.0, shadow: bool = False) -> None:
        """Puts what was made before a wall on a wall of this room (see room.hang)."""
        hang(self.things if shadow else self.fixed, self.room, side, made, at)

    def put(self, made: Bench, x: float, z: float, turn: float = 0.0, size: float = 1.0) -> None:
        """Stands what was made round the origin on the floor at (x, z), its front turned from +z by `turn`."""
        self.things.take(made, (x, 0.0, z), turn, size)

    def light(
        self, place: Vec, power: float, tint: str = "warm", reach: float = 5.5, day: float = 0.18
    ) -> None:
        """A lamp burns at a place; hardly where the brief wants it dark. Fires burn on."""
        burning = 0.15 if "dark" in self.brief.light and tint != "fire" else 1.0
        self.lights.append(lamp_light(place, self.hour, power * burning, tint, reach, day))

    def built(self, name: str, daylight: float = 1.0, **air: Any) -> BuiltSet:
        """The set: everything put together, with its air."""
        room, shade, view = self.room, Bench(), Bench()
        shell(self.fixed, self.rng, room, self.holes)
        casements(self.fixed, self.rng, room, self.hour)
        gobo(shade, room)
        outlook(view, self.rng, room, self.hour)
        pieces = (
            *self.fixed.pieces(f"{name}_room", shadow=False),
            *self.things.pieces(f"{name}_things"),
            *shade.pieces(f"{name}_shade"),
            *view.pieces(f"{name}_view", shadow=False),
        )
        half, high = room.half, room.height
        clear = (
            (-half - 9.0, -1.0, room.back - 9.0, half + 9.0, high, room.back + 0.25),
            (-half - 9.0, -1.0, room.back, -half + 0.25, high, room.front),
            (half - 0.25, -1.0, room.back, half + 9.0, high, room.front),
            (-half - 9.0, -1.0, room.front - 0.25, half + 9.0, high + 9.0, room.front + 9.0),
            (-half - 9.0, high - 0.12, room.back, half + 9.0, high + 9.0, room.front + 9.0),
        )
        return BuiltSet(
            pieces,
            indoors(self.brief, self.hour, daylight, **air),
            level,
            tuple(self.lights[:LAMPS]),
            keep_clear=clear,
        )
