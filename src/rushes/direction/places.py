"""What a director knows of each set before it is built: where people stand, walk and fly, and how it sounds.

One row per set of the stage catalogue. Metres in stage coordinates.
"""

from dataclasses import dataclass

from rushes.direction.plan import Vec

__all__ = ["PLACES", "PlaceFacts", "facts_of"]


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
    shows: tuple[
        str, ...
    ] = ()  # kinds of things that the set has anyway: they are props only where somebody uses them


WOOD = (
    "tree", "pine_tree", "pine", "leaf", "leaves", "moss", "fern", "mushroom", "log", "bush", "rock", "grass", "branch",
)  # fmt: skip
"""What stands and lies in every wood."""

PLACES = {
    "cafe_street": PlaceFacts(
        "cobble",
        "street",
        (("street", -6.0, None),),
        life=("cup", "bike_bell"),
        hour="afternoon",
        shows=(
            "sign",
            "neon_sign",
            "lamp",
            "table",
            "chair",
            "window",
            "house",
            "wall",
            "door",
            "awning",
            "steps",
        ),
    ),
    "city_street": PlaceFacts(
        "asphalt",
        "street",
        (("city_night", -4.0, None),),
        lane="towards",
        hour="night",
        life=("car_pass",),
        shows=(
            "sign",
            "neon_sign",
            "lamp",
            "window",
            "house",
            "skyscraper",
            "wall",
            "door",
            "billboard",
            "puddle",
        ),
    ),
    "beach": PlaceFacts(
        "sand",
        "open",
        (("waves", 0.0, (0.0, 0.0, -9.0)),),
        sky=(6.0, 6.0, -26.0),
        life=("gull",),
        water=(0.0, 0.2, -4.6),
        shows=("rock", "seashell", "shell", "branch", "puddle"),
    ),
    "mountains": PlaceFacts(
        "rock",
        "mountains",
        (("wind", -3.0, None),),
        sky=(1.2, 8.3, -1.0),
        aerial=True,
        hour="morning",
        life=("eagle",),
        shows=("rock", "tree", "pine_tree", "pine", "snow", "lava"),
    ),
    "lake": PlaceFacts(
        "water",
        "open",
        (("lapping", 0.0, (0.0, 0.0, 1.0)),),
        floats=True,
        water=(0.0, 0.0, 0.0),
        hour="dusk",
        sky=(-3.0, 6.0, -24.0),
        life=("fish_jump", "boat_creak"),
        shows=("pier", "jetty", "reed", "reeds", "water_lily", "lily_pad", "lotus", "tree", "rock"),
    ),
    "park": PlaceFacts(
        "grass",
        "open",
        (("park", -6.0, None),),
        sky=(1.5, 4.2, -4.2),
        hour="morning",
        life=("bird_call",),
        shows=(
            "tree",
            "flower",
            "bush",
            "leaf",
            "cherry_blossom",
            "blossom",
            "petal",
            "hedge",
            "plant",
            "moss",
            "fern",
        ),
    ),
    "kitchen": PlaceFacts(
        "floor",
        "room",
        (("room_tone", -6.0, None),),
        shows=(
            "window",
            "door",
            "wall",
            "curtain",
            "sink",
            "tap",
            "fridge",
            "cupboard",
            "shelf",
            "rug",
            "tile",
            "clock",
        ),
    ),
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
    "living_room": PlaceFacts(
        "wood",
        "room",
        (("room_tone", -6.0, None),),
        shows=(
            "window",
            "door",
            "wall",
            "curtain",
            "fireplace",
            "shelf",
            "bookshelf",
            "rug",
            "lamp",
            "couch",
            "painting",
            "picture_frame",
            "wallpaper",
        ),
    ),
    "bedroom": PlaceFacts(
        "wood",
        "room",
        (("room_tone", -6.0, None),),
        shows=(
            "window",
            "door",
            "wall",
            "curtain",
            "nightstand",
            "wardrobe",
            "rug",
            "lamp",
            "wallpaper",
        ),
    ),
    "bathroom": PlaceFacts(
        "floor",
        "room",
        (("room_tone", -6.0, None),),
        shows=(
            "window",
            "door",
            "wall",
            "tile",
            "mirror",
            "sink",
            "tap",
            "toilet",
            "shower",
            "towel",
        ),
    ),
    "card": PlaceFacts("floor", "room", ()),
    "theatre": PlaceFacts(
        "wood",
        "hall",
        (("room_tone", -8.0, None),),
        shows=("curtain", "stage", "spotlight", "audience", "seat", "screen", "lamp", "speaker", "wall"),
    ),
    "gym": PlaceFacts(
        "floor",
        "hall",
        (("room_tone", -6.0, None),),
        shows=("hoop", "basketball_hoop", "mirror", "window", "wall", "mat", "dumbbell", "treadmill", "rope", "bench"),
    ),
    "pool": PlaceFacts(
        "floor",
        "hall",
        (("lapping", -4.0, (0.0, 0.0, -3.0)),),
        water=(0.0, 0.05, -3.2),
        shows=("water", "window", "wall", "tile", "ladder", "lounger", "towel"),
    ),
    "studio": PlaceFacts("floor", "room", (("room_tone", -6.0, None),), hour="afternoon"),
}


def facts_of(kind: str) -> PlaceFacts:
    """The facts of a set; an unknown kind is staged like the studio."""
    return PLACES.get(kind, PLACES["studio"])
