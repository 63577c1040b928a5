"""The bench a set is put together on: meshes sorted by finish, joined into a few pieces at the end."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from rushes.stage.meshkit.solids import join, moved
from rushes.stage.scene import Finish, Mesh, Piece

__all__ = ["FINISHES", "Bench"]

FINISHES: Mapping[str, Finish] = {
    "plaster": Finish("plaster", 0.9, 0.0),
    "brick": Finish("brick", 0.9, 0.0),
    "stone": Finish("plain", 0.85, 0.1),
    "wood": Finish("wood", 0.5, 0.05),
    "paint": Finish("wood", 0.38, 0.05),
    "metal": Finish("metal", 0.38, 0.0),
    "iron": Finish("plain", 0.45, 0.05),
    "ceramic": Finish("plain", 0.22, 0.0),
    "clay": Finish("plain", 0.8, 0.25),
    "felt": Finish("felt", 0.85, 0.5),
    "cloth": Finish("cloth", 0.85, 0.35, two_sided=True),
    "paper": Finish("paper", 0.9, 0.0, two_sided=True),
    "leaf": Finish("leaf", 0.6, 0.1, sway=0.035, two_sided=True),
    "still_leaf": Finish("leaf", 0.6, 0.1, two_sided=True),
    "bark": Finish("bark", 0.9, 0.1),
    "cobble": Finish("cobble", 0.7, 0.0, casts_shadow=False),
    "pave": Finish("pave", 0.75, 0.0),
    "asphalt": Finish("asphalt", 0.8, 0.0, casts_shadow=False),
    "glass": Finish("glass", 0.1, 0.0, casts_shadow=False),
    "snow": Finish("snow", 0.9, 0.3),
    "room": Finish("emit", emission=0.6, casts_shadow=False),
    "lamp": Finish("emit", emission=3.0, casts_shadow=False),
    "neon": Finish("emit", emission=4.0, casts_shadow=False),
}


@dataclass
class Bench:
    """Where parts lay down what they make: `add` by name of a finish, `pieces` at the end."""

    bins: dict[str, list[Mesh]] = field(default_factory=dict)

    def add(self, finish: str, *meshes: Mesh) -> None:
        """Lay meshes of one finish on the bench."""
        self.bins.setdefault(finish, []).extend(meshes)

    def take(
        self,
        other: "Bench",
        offset: tuple[float, float, float] = (0.0, 0.0, 0.0),
        turn: float = 0.0,
        scale: float | tuple[float, float, float] = 1.0,
    ) -> None:
        """Everything on another bench, scaled, turned about +y and shifted."""
        for finish, meshes in other.bins.items():
            if meshes:
                self.add(finish, moved(join(meshes), offset, scale, turn))

    def triangles(self) -> int:
        """How many triangles lie on the bench."""
        return sum(len(mesh.faces) for meshes in self.bins.values() for mesh in meshes)

    def pieces(self, prefix: str, shadow: bool = True, **changes: Mapping[str, object]) -> tuple[Piece, ...]:
        """One piece for each finish, named "prefix.finish". `changes`: fields to replace in single
        finishes.
        """
        out = []
        for name, meshes in self.bins.items():
            mesh = join(meshes)
            if len(mesh.faces):
                finish = replace(FINISHES[name], **changes.get(name, {}))  # type: ignore[arg-type]
                finish = finish if shadow else replace(finish, casts_shadow=False)
                out.append(Piece(f"{prefix}.{name}", mesh, finish))
        return tuple(out)
