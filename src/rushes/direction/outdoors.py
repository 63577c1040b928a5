"""What a director knows of the sets of nature: woods, waters, deserts, the sky and what is beyond it. Metres."""

from rushes.direction.placefacts import PlaceFacts

__all__ = ["OUTDOORS"]

WOOD = (
    "tree", "pine_tree", "pine", "leaf", "leaves", "moss", "fern", "mushroom", "log", "bush", "rock", "grass", "branch",
)  # fmt: skip
"""What stands and lies in every wood."""

OUTDOORS = {
    "forest": PlaceFacts(
        "grass",
        "forest",
        (("forest", -2.0, None), ("birds", -8.0, None)),
        life=("bird_call",),
        hour="morning",
        shows=WOOD,
    ),
    "forest_road": PlaceFacts(
        "grass",
        "forest",
        (("forest", -2.0, None), ("birds", -8.0, None)),
        lane="towards",
        life=("bird_call",),
        hour="morning",
        shows=WOOD,
    ),
    "jungle": PlaceFacts(
        "grass",
        "forest",
        (("forest", -2.0, None), ("birds", -3.0, None), ("crickets", -8.0, None)),
        life=("bird_call",),
        hour="morning",
        shows=(*WOOD, "palm_tree", "vine", "flower", "bamboo"),
    ),
    "campsite": PlaceFacts(
        "grass",
        "forest",
        (("forest", -4.0, None), ("fire", -6.0, (1.9, 0.4, -1.35))),
        hour="dusk",
        shows=(*WOOD, "tent", "campfire", "bonfire", "fire", "lantern", "string_lights", "kettle"),
    ),
    "underwater": PlaceFacts(
        "sand",
        "open",
        (("lapping", -9.0, None),),
        hour="noon",
        sky=(1.5, 2.8, -4.0),
        water=(0.0, 1.3, -0.2),
        shows=(
            "coral",
            "kelp",
            "seaweed",
            "seagrass",
            "rock",
            "sand",
            "bubble",
            "bubbles",
            "shell",
            "seashell",
            "starfish",
            "reef",
            "anemone",
        ),
    ),
    "space": PlaceFacts(
        "rock",
        "open",
        (("room_tone", -10.0, None),),
        hour="noon",
        sky=(1.5, 3.0, -6.0),
        shows=("planet", "stars", "star", "asteroid", "satellite", "nebula", "moon", "galaxy"),
    ),
    "moon": PlaceFacts(
        "sand",
        "open",
        (("room_tone", -10.0, None),),
        hour="noon",
        shows=("crater", "rock", "stars", "planet", "dust"),
    ),
    "spaceship": PlaceFacts(
        "floor",
        "hall",
        (("room_tone", -2.0, None),),
        hour="noon",
        shows=("console", "control_panel", "planet", "stars", "window", "door", "screen"),
    ),
    "desert": PlaceFacts(
        "sand",
        "open",
        (("wind", -6.0, None),),
        shows=("cactus", "dune", "sand_dune", "sand", "rock", "tumbleweed", "palm_tree"),
    ),
    "canyon": PlaceFacts(
        "sand",
        "mountains",
        (("wind", -7.0, None),),
        shows=("cactus", "rock", "cliff", "tumbleweed"),
    ),
}
"""Kind of set -> its facts."""
