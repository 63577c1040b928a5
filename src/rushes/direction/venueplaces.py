"""The staging facts of rooms of work, play and travel (see places)."""

from rushes.direction.placefacts import PlaceFacts

__all__ = ["VENUES"]

ROOM = ("wall", "door", "window", "lamp")


def _room(
    *shows: str, room: str = "room", surface: str = "floor", bed: str = "room_tone", lane: str = "across"
) -> PlaceFacts:
    """A room like others, with what it has of its own."""
    return PlaceFacts(surface, room, ((bed, -8.0, None),), lane=lane, shows=(*ROOM, *shows))


def _open(
    surface: str,
    *shows: str,
    bed: str = "park",
    lane: str = "across",
    hour: str = "afternoon",
    room: str = "open",
) -> PlaceFacts:
    """A place under the sky, with what it has of its own."""
    return PlaceFacts(
        surface, room, ((bed, -8.0, None),), lane=lane, hour=hour, sky=(1.5, 6.0, -8.0), shows=shows
    )


TOWN = ("house", "window", "door", "street_lamp", "barrel", "crate", "building")

VENUES = {
    "casino": _room("roulette", "slot_machine", "chandelier", "carpet", "chip", room="hall", bed="walla"),
    "arcade": _room("screen", "arcade_machine", "neon_sign", "carpet", room="hall", bed="walla"),
    "bowling_alley": _room("bowling_pin", "lane", "screen", "neon_sign", room="hall", surface="wood"),
    "factory": _room(
        "conveyor", "conveyor_belt", "machine", "robot_arm", "pipe", "barrel", "crane", "gear", room="hall"
    ),
    "warehouse": _room("crate", "box", "cardboard_box", "rack", "shelf", "pallet", room="hall"),
    "salon": _room("mirror", "barber_chair", "bottle", "barber_pole"),
    "greenhouse": _room("plant", "flower", "flower_pot", "tomato", "glass", "vegetable"),
    "airplane_cabin": _room("airplane", "seat", "airplane_seat", "chair", "cloud", "locker", lane="towards"),
    "train_carriage": _room("train", "seat", "chair", "table", "suitcase", "luggage", "lamp", lane="towards"),
    "bus_inside": _room("bus", "seat", "chair", "pole", "strap", lane="towards"),
    "submarine_inside": _room(
        "submarine", "periscope", "pipe", "valve", "porthole", "screen", "console", room="hall"
    ),
    "cave": PlaceFacts(
        "rock",
        "hall",
        (("dripping", -10.0, None),),
        hour="afternoon",
        shows=(
            "rock",
            "stalactite",
            "stalagmite",
            "crystal",
            "wall",
            "boulder",
            "rail",
            "cart",
            "lantern",
            "ice",
            "icicle",
            "wooden_beam",
        ),
    ),
    "market": _open(
        "cobble",
        *TOWN,
        "stall",
        "fruit",
        "vegetable",
        "awning",
        "bunting",
        bed="walla",
        lane="towards",
        room="street",
    ),
    "night_market": _open(
        "cobble",
        *TOWN,
        "stall",
        "lantern",
        "paper_lantern",
        "steam",
        "wok",
        bed="walla",
        lane="towards",
        hour="night",
        room="street",
    ),
    "bazaar": _open(
        "cobble",
        *TOWN,
        "stall",
        "carpet",
        "rug",
        "spice",
        "lamp",
        "lantern",
        "fabric",
        bed="walla",
        lane="towards",
        room="street",
    ),
    "ruins": _open(
        "grass", "column", "pillar", "temple", "ruin", "stone", "rock", "tree", "grass", bed="wind"
    ),
    "medieval_village": _open("grass", *TOWN, "well", "cart", "tree", "hay", "church"),
    "western_town": _open(
        "sand", *TOWN, "saloon", "cactus", "water_tower", "wheel", bed="wind", lane="towards"
    ),
    "ship_deck": _open(
        "wood",
        "mast",
        "sail",
        "wheel",
        "barrel",
        "crate",
        "rope",
        "flag",
        "cannon",
        "sea",
        "wave",
        bed="waves",
    ),
    "japanese_garden": _open(
        "grass",
        "bridge",
        "pond",
        "pagoda",
        "torii",
        "lantern",
        "cherry_blossom",
        "tree",
        "rock",
        "gravel",
        "temple",
        bed="birds",
        hour="morning",
    ),
    "chinese_courtyard": _open(
        "cobble",
        "lantern",
        "pillar",
        "roof",
        "door",
        "tree",
        "bamboo",
        "temple",
        "house",
        "window",
        bed="birds",
    ),
    "rooftop": _open(
        "asphalt",
        "water_tower",
        "antenna",
        "vent",
        "skyscraper",
        "building",
        "window",
        "string_lights",
        "flower_pot",
        bed="street",
        hour="dusk",
    ),
    "circus": _room(
        "ring",
        "tent",
        "curtain",
        "audience",
        "crowd",
        "trapeze",
        "ball",
        "seat",
        room="hall",
        surface="sand",
        bed="crowd",
    ),
    "igloo": _room("snow", "ice", "fur", "igloo", "block", "fire", surface="sand"),
    "airport": _room(
        "seat", "airplane", "plane", "sign", "suitcase", "luggage", "board", room="hall", bed="walla"
    ),
    "mall": _room(
        "shop",
        "store",
        "escalator",
        "sign",
        "plant",
        "bench",
        "mannequin",
        "stairs",
        room="hall",
        bed="walla",
    ),
    "alley": _open(
        "asphalt",
        *TOWN,
        "wall",
        "dumpster",
        "trash_can",
        "puddle",
        "stairs",
        "brick",
        bed="city_night",
        lane="towards",
        room="street",
        hour="dusk",
    ),
    "crossing": _open(
        "asphalt", *TOWN, "crosswalk", "car", "traffic_light", "tree", "sign", bed="street", room="street"
    ),
    "downtown": _open(
        "asphalt",
        *TOWN,
        "skyscraper",
        "tower",
        "car",
        "traffic_light",
        "tree",
        bed="street",
        lane="towards",
        room="street",
    ),
    "attic": _room("trunk", "chest", "box", "beam", "cobweb", "mannequin", surface="wood"),
}
"""Kind of set -> its facts. Metres in stage coordinates."""
