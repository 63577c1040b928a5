"""Feet: every step that is seen to strike the ground, with what is under it, what is worn on it and how it goes.

`grounds.tsv` has a row for each place whose ground is not that of its set. Columns: `places`, parted by `|`, what a prompt
calls the place or the kind of its set; `surface` of `sound.effects.steps`.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from math import log2

from rushes.direction.foley.rows import rows_of
from rushes.direction.placefacts import PlaceFacts
from rushes.direction.plan import Cue, Figure
from rushes.direction.travel import footfalls
from rushes.script.screenplay import Screenplay

__all__ = ["feet_of", "ground_of", "grounds", "steps"]

SCURRY = 10
"""Frames a second of the action below which (in a time lapse) steps are too many to be heard."""
WET = frozenset({"asphalt", "cobble", "tile"})
SHOES = (
    ("heels", ("heels", "high_heels", "stilettos", "pumps")),
    ("boots", ("boots", "wellingtons", "galoshes", "moonboots", "spacesuit", "armour", "armor")),
    ("trainers", ("sneakers", "trainers", "slippers", "tracksuit", "gym_clothes", "sportswear", "socks")),
    (
        "bare",
        ("barefoot", "sandals", "swimsuit", "bikini", "swim_trunks", "swimming_trunks", "pyjamas", "pajamas"),
    ),
)
"""What a garment, or a word of it, says of the sole."""
GAITS = {
    "run": "run",
    "skip": "run",
    "sprint": "run",
    "tiptoe": "sneak",
    "stalk": "sneak",
    "limp": "limp",
    "crawl": "sneak",
}


@lru_cache(maxsize=1)
def grounds() -> dict[str, str]:
    """Every row of `grounds.tsv` by place."""
    found: dict[str, str] = {}
    for places, surface in rows_of("grounds.tsv"):
        found |= dict.fromkeys(places.split("|"), surface)
    return found


def ground_of(screenplay: Screenplay, facts: PlaceFacts) -> str:
    """The surface under the feet: of the place's name, of its set; snow where it snows, wet where it rains."""
    place, rows = screenplay.place, grounds()
    named = place.named.lower()
    surface = next(
        (rows[name] for name in (named, named.replace("_", " "), place.kind) if name in rows), facts.surface
    )
    if place.interior:
        return surface
    if "snow" in screenplay.weather and surface not in ("water", "ice"):
        return "snow"
    if "rain" in screenplay.weather or "storm" in screenplay.weather:
        return f"{surface}_wet" if surface in WET else "mud" if surface == "sand" else surface
    return surface


def feet_of(figure: Figure, words: str = "") -> str:
    """What somebody has on the feet, by the garments and the prompt's words for him."""
    if figure.look.species == "robot":
        return "boots"
    if figure.look.age == "baby":
        return "bare"
    worn = " ".join((words, *(f"{g.kind} {g.material}" for g in figure.look.garments))).lower()
    for shoe, names in SHOES:
        if any(name in worn or name.replace("_", " ") in worn for name in names):
            return shoe
    return "shoes"


def steps(figure: Figure, ground: str, rate: int, feet: str = "") -> Iterator[Cue]:
    """Every foot that strikes the ground."""
    if rate < SCURRY:
        return
    person = figure.look.species in ("person", "robot")
    feet = (feet or feet_of(figure)) if person else ""
    many = min(3.0 * log2(max(figure.count, 1)), 8.0)
    for fall in footfalls(_ridden(figure), rate):
        push = min(fall.speed, 4.0) * 1.2
        detail, gait = ground, _gait(figure, fall.frame)
        if person:
            detail = " ".join(filter(None, (ground, feet, gait)))
        soft = -5.0 if gait == "sneak" else 0.0
        kind = "footstep" if person else "paw"
        yield Cue(round(fall.frame), kind, figure.id, fall.point, round(push - 2.0 + soft + many, 2), detail)


def _ridden(figure: Figure) -> Figure:
    """Who carries a rider goes on his own feet."""
    if figure.look.species == "person" or figure.attach is not None:
        return figure
    moves = (replace(m, action="walk") if m.action == "ride" and m.path else m for m in figure.moves)
    return replace(figure, moves=tuple(moves))


def _gait(figure: Figure, frame: float) -> str:
    """How it goes at a frame: by what is done besides, and by the way itself."""
    now = [m.action for m in figure.moves if m.start <= frame < m.end]
    return next((GAITS[action] for action in reversed(now) if action in GAITS), "")
