"""What a director knows of a set before it is built."""

from dataclasses import dataclass

from rushes.direction.plan import Vec

__all__ = ["BACKDROP", "PlaceFacts"]

OUT_OF_DOORS = frozenset({"open", "forest", "street", "mountains"})
"""Reverberations of sets without a back wall."""


BACKDROP = -11.0
"""Metres of z at which stands what is in the distance, out of doors."""


@dataclass(frozen=True)
class PlaceFacts:
    """Staging facts of a set. `lane` is the direction of long walks and runs: "across" (+x) or "towards" (to camera)."""

    surface: str  # under the feet: cobble asphalt sand grass water wood floor
    room: str  # reverberation
    beds: tuple[tuple[str, float, Vec | None], ...]  # ambience that belongs to the place: kind, dB, position
    mark: Vec = (0.0, 0.0, 0.1)  # the middle of the acting area
    lane: str = "across"
    lane_z: float = 0.3
    sky: Vec = (1.5, 5.0, -10.0)  # where birds are
    kite: Vec = (4.2, 3.1, -0.1)
    """Where a kite flies: high on screen right and before its flyer, whose face can then be seen."""
    floats: bool = False  # the ground is water: figures need a boat
    aerial: bool = False  # filmed from the air when nobody is in front of the camera
    hour: str = "afternoon"  # when the prompt does not say
    life: tuple[str, ...] = ()  # cues the place makes by itself when the director is free
    table: Vec | None = None
    """The point on the set's own surface (its height included) where small things lie and behind which people stand or sit;
    None where a table is brought."""
    water: Vec | None = None
    """A point of the open water in which one swims and sails; its height is that of the surface over the set's ground there."""
    bank: float | None = None
    """z of the edge of that water, where animals come to drink."""
    backdrop: float = BACKDROP
    """z at which stands what is in the distance; larger things stand farther away."""
    shows: tuple[
        str, ...
    ] = ()  # kinds of things that the set has anyway: they are props only where somebody uses them

    @property
    def open(self) -> bool:
        """Whether there is land behind the acting area, and no wall."""
        return self.room in OUT_OF_DOORS
