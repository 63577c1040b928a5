"""The staging facts of grand and public places and of houses from outside (see places)."""

from rushes.direction.placefacts import PlaceFacts

__all__ = ["PUBLIC"]

PUBLIC = {
    "aquarium": PlaceFacts(
        "floor",
        "hall",
        (("lapping", -14.0, (0.0, 1.0, -4.0)),),
        shows=("window", "wall", "coral", "seaweed", "tank", "bubble"),
    ),
    "house": PlaceFacts(
        "grass",
        "open",
        (("park", -8.0, None),),
        sky=(1.5, 6.2, -4.2),
        life=("bird_call",),
        shows=(
            "house",
            "cottage",
            "mansion",
            "hut",
            "cabin",
            "villa",
            "door",
            "window",
            "roof",
            "chimney",
            "fence",
            "porch",
            "tree",
            "flower",
            "bush",
            "mailbox",
            "grass",
        ),
    ),
    "hall": PlaceFacts(
        "wood",
        "hall",
        (("room_tone", -8.0, None),),
        shows=(
            "column",
            "pillar",
            "chandelier",
            "banner",
            "throne",
            "painting",
            "statue",
            "sculpture",
            "skeleton",
            "dinosaur_skeleton",
            "window",
            "door",
            "wall",
            "rug",
            "carpet",
            "mirror",
            "candle",
            "stairs",
            "pew",
            "altar",
            "counter",
        ),
    ),
}
"""Kind of set -> its facts. Metres in stage coordinates."""
