"""What baked and sweet things lie on, and the colours of dough."""

from rushes.stage.meshkit.solids import lathe
from rushes.stage.sets.parts.bench import Bench

__all__ = ["CREAM", "CRUMB", "CRUST", "plate"]

CRUST, CRUMB, CREAM = "#b9772f", "#e9cf9c", "#f4e8d0"


def plate(here: Bench, r: float, y: float = 0.0) -> None:
    """A plate of radius `r` metres whose foot is at height `y`."""
    profile = [(0, y), (r * 0.6, y), (r, y + 0.016), (r, y + 0.022), (r * 0.6, y + 0.010), (0, y + 0.010)]
    here.add("ceramic", lathe(profile, "#efe8da", sides=28))
