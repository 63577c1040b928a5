"""What a tailor needs: the person's measures, bones and colours; and the finishes of cloth."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from rushes.script.screenplay import Garment
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.people.casting import Cast
from rushes.stage.people.proportions import Proportions
from rushes.stage.people.skeleton import Skeleton
from rushes.stage.people.trim import trimmed
from rushes.stage.scene import Array, Finish, Mesh

__all__ = ["CLOTHS", "Sewn", "Tailor", "shaded"]

CLOTHS: Mapping[str, Finish] = {
    "knit": Finish("knit", roughness=0.92, fuzz=0.6),
    "felt": Finish("felt", roughness=0.9, fuzz=0.5),
    "cloth": Finish("cloth", roughness=0.88, fuzz=0.3),
    "denim": Finish("cloth", roughness=0.85, fuzz=0.25),
    "leather": Finish("plain", roughness=0.42, fuzz=0.05),
    "rubber": Finish("plain", roughness=0.30, fuzz=0.0),
    "oilskin": Finish("plain", roughness=0.24, fuzz=0.0),
    "straw": Finish("felt", roughness=0.9, fuzz=0.2),
    "metal": Finish("metal", roughness=0.38, fuzz=0.0),
    "skin": Finish("skin", roughness=0.5, fuzz=0.15),
}
WORDS = {
    "wool": "knit", "woollen": "knit", "woolen": "knit", "knitted": "knit", "leather": "leather",
    "denim": "denim", "cotton": "cloth",
    "linen": "cloth", "silk": "cloth", "rubber": "rubber", "plastic": "oilskin", "vinyl": "oilskin",
    "shiny": "oilskin", "felt": "felt", "metal": "metal", "steel": "metal", "gold": "metal", "golden": "metal",
    "satin": "oilskin", "velvet": "felt",
}  # fmt: skip


@dataclass(frozen=True)
class Sewn:
    """A finished piece of clothing. `space`: "body" (metres, body bones), "head" (head space, moves with the head) or
    "hang" (cloth that is laid over the legs anew for every frame)."""

    name: str
    mesh: Mesh
    finish: Finish
    space: str = "body"
    clay: Clay | None = None  # what it was cut from: hides what lies inside it

    def under(self, cover: "Sewn", depth: float) -> "Sewn":
        """This piece without what lies deeper than `depth` metres inside `cover`."""
        if cover.clay is None:
            return self
        return replace(self, mesh=trimmed(self.mesh, cover.clay.distances(self.mesh.positions) > -depth))


@dataclass(frozen=True)
class Tailor:
    """The person who is dressed."""

    p: Proportions
    skeleton: Skeleton
    cast: Cast

    def bone(self, name: str) -> int:
        """Number of a bone."""
        return self.skeleton.index[name]

    def joint(self, name: str) -> Array:
        """Bind place of a joint (3,)."""
        return self.skeleton.joint(name)

    def finish(self, garment: Garment, usual: str) -> Finish:
        """The finish of a garment's material, or the usual one of its kind."""
        return CLOTHS[WORDS.get(garment.material, usual)]


def shaded(colour: str, factor: float) -> Array:
    """A colour darker (or lighter) by a factor, linear RGB."""
    tone: Array = np.clip(linear(colour) * np.float32(factor), 0, 1)
    return tone


def tinted(finish: Finish, factor: float) -> Finish:
    """A finish whose colour is multiplied."""
    return replace(finish, tint=(factor, factor, factor))
