"""A wall of samples: one ball and one block of every material on a ground, for looking at and for the renderer's tests."""

import numpy as np

from rushes.render.sources import material_names
from rushes.stage.meshkit.solids import box, join, sheet, sphere
from rushes.stage.scene import Array, Camera, Environment, Finish, FrameState, Light, Mesh, Piece, StageScene

__all__ = ["swatches"]

COLOURS = {
    "felt": "#c8553d", "fur": "#c9893e", "knit": "#3f7fa6", "skin": "#e2a583", "hair": "#5a2d16", "plaster": "#e8b98a",
    "wood": "#8a5a34", "brick": "#a4553f", "cobble": "#8a7f78", "asphalt": "#4a4a4e", "pave": "#b3a595", "leaf": "#5d7f2c",
    "bark": "#5c4434", "sand": "#d8b078", "water": "#2a6f80", "lake": "#2a5560", "terrain": "#6a6a50", "snow": "#eef2f8",
    "rock": "#8a8580", "grass": "#5d8a3a", "cloth": "#7b3f52", "metal": "#b8bcc4", "paper": "#efe6d6", "emit": "#ffb060",
    "eye": "#141414", "plain": "#d9a030", "glass": "#ffffff", "cloud": "#ffffff",
}  # fmt: skip


def ground(size: float, material: str, colour: str, height: float = 0.0) -> Piece:
    """A square floor."""
    side = np.linspace(-size, size, 33, dtype=np.float32)
    x, z = np.meshgrid(side, side[::-1])
    points = np.stack([x, np.full_like(x, height), z], axis=-1).astype(np.float32)
    mesh = sheet(points, colour)
    return Piece(f"ground.{material}", mesh, Finish(material, roughness=0.9, fuzz=0.0, casts_shadow=False))


def sample(material: str, x: float, z: float) -> Piece:
    """A ball before a block."""
    colour = COLOURS.get(material, "#c0a080")
    mesh: Mesh = join(
        [
            sphere((x, 0.28, z + 0.32), 0.27, colour, rings=24, sides=36),
            box((x, 0.42, z - 0.22), (0.33, 0.42, 0.12), colour, bevel=0.03),
        ]
    )
    finish = Finish(material, roughness=0.7, fuzz=0.5 if material in {"felt", "fur", "knit"} else 0.0,
                    emission=2.5, parameters=(1.0, 0.0, 0.0, 0.0) if material == "glass" else (0.0, 0.0, 0.0, 0.0))  # fmt: skip
    return Piece(f"sample.{material}", mesh, finish)


def swatches(
    environment: Environment | None = None,
    materials: tuple[str, ...] | None = None,
    floor: str = "pave",
    lights: tuple[Light, ...] = (),
    camera: Camera | None = None,
) -> StageScene:
    """The wall as a scene whose camera stands still; frame / 24 is the shader time."""
    names = materials if materials is not None else tuple(sorted(material_names()))
    columns = min(len(names), 9)
    pieces = [ground(14.0, floor, COLOURS.get(floor, "#888888"))]
    for index, name in enumerate(names):
        row, column = divmod(index, columns)
        pieces.append(sample(name, (column - (columns - 1) / 2.0) * 0.95, 1.2 - row * 1.45))
    looked = camera or Camera((0.0, 2.6, 8.2), (0.0, 0.35, -0.2), lens_mm=38.0, focus=8.0, aperture=0.15)
    bones: dict[str, Array] = {}

    def pose(frame: float) -> FrameState:
        return FrameState(looked, seconds=frame / 24.0, bones=bones, lights=lights)

    return StageScene(
        tuple(pieces), environment or Environment(shadow_radius=7.0, shadow_centre=(0.0, 0.0, 0.0)), pose
    )
