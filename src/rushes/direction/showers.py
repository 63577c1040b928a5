"""Showers: leaves, petals, confetti that come down through the whole picture are no things on a table: the air is full of them.
Fireflies are out when it gets dark, and snowflakes are snow."""

import re
from dataclasses import replace

from rushes.script.screenplay import Screenplay, Thing

__all__ = ["SHOWERS", "showered"]

KINDS = {
    "leaf": "leaves", "petal": "petals", "rose_petal": "rose_petals", "confetti": "confetti", "feather": "feathers",
    "seed": "seeds", "dandelion": "seeds", "paper": "papers", "leaflet": "papers", "flyer": "papers", "money": "notes",
    "dust": "dust", "ash": "ashes", "glitter": "confetti", "streamer": "confetti",
}  # fmt: skip
"""Kinds of light things → what falls of them."""
SHOWERS = frozenset(f"falling_{kind}" for kind in KINDS.values())
"""Features of a set: what falls through its air."""
MASSES = frozenset({"confetti", "paper", "money", "dust", "ash", "glitter"})
"""Kinds of which there is much though none is counted."""
AFLOAT = frozenset({"fall", "float", "fly", "scatter", "spin", "drop", "blow", "swirl", "rain", "dance"})
"""Doings of what is in the air by itself."""
WORDS = re.compile(
    r"\b(?:falling|drifting|swirling|fluttering|floating|raining|tumbling|whirling|flying)\b|飘|落叶|飞舞|纷飞",
    re.I,
)
SINGLE = re.compile(r"^(?:an?|one|the|this|that|his|her|its|my)\b|^一[片张根]", re.I)
SEASONS = (
    ("autumn", re.compile(r"\b(?:autumn|maple|falling leaves)\b|秋|枫|落叶", re.I)),
    ("spring", re.compile(r"blossom|樱", re.I)),
)


def showered(screenplay: Screenplay) -> Screenplay:
    """The screenplay with all that comes down by itself as something that only a set can show, and does no more."""
    falling = {t.id: t for t in screenplay.things if _falls(t, screenplay)}
    flakes = [t for t in falling.values() if t.kind == "snowflake"]
    things = tuple(
        replace(t, kind=f"falling_{_what(t)}", count=1, relation=None) if t.id in falling else t
        for t in screenplay.things
        if t not in flakes
    )
    actions = tuple(a for a in screenplay.actions if a.who not in falling)
    said = " ".join(t.words for t in falling.values())
    season = next((name for name, words in SEASONS if words.search(said)), "")
    glows = any(c.look.breed == "firefly" and c.count != 1 for c in screenplay.characters)
    return replace(
        screenplay,
        things=things,
        actions=actions,
        season=screenplay.season or season,
        weather=tuple(dict.fromkeys((*screenplay.weather, *(["snow"] if flakes else [])))),
        time_of_day=screenplay.time_of_day or ("dusk" if glows else ""),
    )


def _what(thing: Thing) -> str:
    return (
        "rose_petals"
        if thing.kind == "petal" and re.search(r"\brose|玫瑰", thing.words, re.I)
        else KINDS[thing.kind]
    )


def _falls(thing: Thing, screenplay: Screenplay) -> bool:
    """Whether there are many of a light thing in the air, and nobody has them in his hands."""
    if thing.kind not in (*KINDS, "snowflake") or SINGLE.search(thing.words):
        return False
    if thing.count == 1 and thing.kind not in MASSES and thing.words.isascii():  # Chinese has no plural
        return False
    own = [a for a in screenplay.actions if a.who == thing.id]
    people = {c.id for c in screenplay.characters}
    used = any(a.target == thing.id and a.who in people and a.verb != "look" for a in screenplay.actions)
    over = thing.relation is not None and thing.relation.kind == "on" and thing.relation.target in people
    return not used and (any(a.verb in AFLOAT for a in own) or bool(WORDS.search(thing.words)) or over)
