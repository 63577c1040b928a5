"""In which room a scene is heard. `rooms.tsv` has a row for each room of the mix.

Columns: `places`, parted by `|`: what a prompt calls the place, or the kind of its set; `room`: a name of `sound.mix.rooms`.
What the prompt calls it wins over the set, if the set that stands for it is under the sky where the room is, and the set's own
facts are left where neither is listed. Snow swallows what open land would answer.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files

from rushes.direction.placefacts import PlaceFacts
from rushes.script.lexicon import lexicon
from rushes.script.screenplay import Place

__all__ = ["room_of", "room_rows"]

SNOWED_IN = frozenset({"open", "field", "park", "garden", "town_edge", "forest", "terrace"})
"""Rooms that are dead under fresh snow."""


UNDER_THE_SKY = frozenset(
    ("open", "field", "beach", "sea", "park", "garden", "town_edge", "forest", "jungle", "snow", "desert", "mountains",
     "canyon", "cliff", "quay", "works", "underwater", "void", "street", "alley", "square", "courtyard", "terrace", "stadium",
     "ruins")
)  # fmt: skip
"""Rooms of the mix without a roof."""
GONE_THROUGH = frozenset({"tunnel", "sewer", "parking_garage", "subway", "mine", "cave"})
"""Rooms that are what their name says even where a street stands for them."""


@lru_cache(maxsize=1)
def room_rows() -> dict[str, str]:
    """Every row of `rooms.tsv` by place; the first row that has a place wins."""
    found: dict[str, str] = {}
    for line in files(__package__).joinpath("rooms.tsv").read_text("utf-8").splitlines()[2:]:
        places, _, room = line.partition("\t")
        for place in places.split("|"):
            found.setdefault(place, room)
    return found


def room_of(place: Place, facts: PlaceFacts, weather: Iterable[str] = ()) -> str:
    """The room of the mix in which a place is heard."""
    rows = room_rows()
    named = place.named.lower()
    names = (*_endings(place), named, named.replace("_", " "), place.kind)
    listed = (rows[name] for name in names if name in rows)
    room = next((found for found in listed if _fits(found, place, facts)), facts.room)
    return "snow" if room in SNOWED_IN and "snow" in weather else room


def _endings(place: Place) -> Iterator[str]:
    """What the prompt calls it, word by word shorter: a cathedral is named a church, and heard as what it is. Only what
    would be shown by the same set: a car park is no park."""
    words = place.words.lower().split()
    for first in range(len(words)):
        name = " ".join(words[first:])
        if any(sense.category == "place" and sense.kind == place.kind for sense in lexicon().senses(name)):
            yield name


def _fits(room: str, place: Place, facts: PlaceFacts) -> bool:
    """Whether a set can be heard so: there is no café's ceiling outside its door, and within a house no garden."""
    if room in GONE_THROUGH:
        return True
    return (room in UNDER_THE_SKY) == (facts.open and not place.interior)
