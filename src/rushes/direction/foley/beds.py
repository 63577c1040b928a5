"""Beds of places. `beds.tsv` has a row for each place that sounds of more than what its set says.

Columns: `places`, parted by `|`: what a prompt calls the place, or the kind of its set; `beds` of `sound.ambience`, space
between them; `level` of each in dB. What the prompt calls it wins over the set.
"""

from functools import lru_cache

from rushes.direction.foley.rows import rows_of
from rushes.direction.placefacts import PlaceFacts
from rushes.direction.plan import Vec
from rushes.script.screenplay import Place

__all__ = ["bed_rows", "beds_of"]

Bed = tuple[str, float, Vec | None]


@lru_cache(maxsize=1)
def bed_rows() -> dict[str, tuple[tuple[str, float], ...]]:
    """Every row of `beds.tsv` by place."""
    found: dict[str, tuple[tuple[str, float], ...]] = {}
    for places, beds, levels in rows_of("beds.tsv"):
        row = tuple(zip(beds.split(), map(float, levels.split()), strict=True))
        for place in places.split("|"):
            found[place] = row
    return found


def beds_of(place: Place, facts: PlaceFacts) -> tuple[Bed, ...]:
    """The beds that belong to a place: of its name, else of its set's kind, else of the set's own facts."""
    rows = bed_rows()
    for name in (place.named.lower(), place.named.lower().replace("_", " "), place.kind):
        if name in rows:
            own = {kind: point for kind, _, point in facts.beds}
            return tuple((kind, level, own.get(kind)) for kind, level in rows[name])
    return facts.beds
