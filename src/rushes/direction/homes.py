"""Homes: where an animal, or somebody of a trade, is seen when the prompt names no place. A wild animal in a bare
studio is a toy; at home it
is alive."""

from collections.abc import Sequence
from dataclasses import replace

from rushes.direction.handling import handling_of
from rushes.script.screenplay import Character, Place, Screenplay

__all__ = ["home_of", "setting_of"]

SHIPS = frozenset({"spaceship", "rocket", "spacecraft", "ufo", "starship"})
"""What is seen from outside, in space, when nobody is in it."""
NOWHERE = "studio"
"""The place of a prompt that names none."""

HOMES: dict[str, tuple[str, ...]] = {
    "savanna": ("lion", "zebra", "giraffe", "elephant", "rhino", "monkey"),
    "jungle": ("tiger", "panda", "koala", "parrot"),
    "forest": ("bear", "wolf", "fox", "deer", "squirrel", "raccoon", "owl"),
    "farm": ("cow", "horse", "donkey", "sheep", "goat", "pig"),
    "desert": ("camel", "dinosaur"),
    "iceberg": ("penguin", "seal"),
    "underwater": ("shark", "fish", "whale"),
    "marsh": ("frog", "turtle"),
    "park": ("dog", "rabbit", "butterfly", "mouse"),
    "living_room": ("cat",),
}
"""Place -> species that live there."""
BREEDS: dict[str, str] = {
    "dolphin": "ocean", "polar bear": "iceberg", "camel": "desert", "octopus": "underwater", "jellyfish": "underwater",
    "squid": "underwater", "seahorse": "underwater", "starfish": "underwater", "crab": "beach", "lobster": "underwater",
    "shrimp": "underwater",
    "dragon": "castle", "kangaroo": "savanna", "crocodile": "river", "alligator": "river", "lizard": "desert",
    "llama": "mountains", "alpaca": "mountains", "hippo": "river", "hippopotamus": "river", "panther": "jungle",
    "leopard": "savanna", "cheetah": "savanna", "snow leopard": "mountains", "duck": "lake", "heron": "marsh",
    "chicken": "farm", "gull": "beach", "eagle": "mountains", "owl": "forest", "otter": "river", "beaver": "river",
}  # fmt: skip
"""Breed -> place, where it lives elsewhere than its species."""


SWIMMERS = frozenset({"shark", "fish", "whale", "octopus", "jellyfish", "squid", "starfish"})
LEAPS = frozenset({"jump", "leap", "surface", "breach", "fly", "float", "breathe"})
"""Doings for which somebody comes up out of the sea."""
SEA = frozenset({"ocean", "sea"})


ROOMS = {
    **dict.fromkeys(("couch", "sofa", "armchair", "fireplace", "carpet", "rug", "windowsill"), "living_room"),
    **dict.fromkeys(("bed", "pillow", "blanket", "crib"), "bedroom"),
    **dict.fromkeys(("stove", "kitchen counter", "fridge", "kitchen table"), "kitchen"),
    **dict.fromkeys(("bathtub", "toilet", "bathroom sink"), "bathroom"),
    **dict.fromkeys(("swing", "park bench"), "park"),
    "desk": "office",
}
"""Where a piece of furniture is that somebody is on."""


CABINS = {
    "train": "train_carriage",
    "airplane": "airplane_cabin",
    "bus": "bus_inside",
}
"""What one may be inside of, and the set of its inside."""


def cabin_of(screenplay: Screenplay) -> str:
    """The inside of what the cast is in, when nobody does anything with the whole of it; "" for others."""
    place = screenplay.place
    handled = any(action.target.rstrip("0123456789_") == place.named for action in screenplay.actions)
    return CABINS.get(place.named, "") if place.interior and screenplay.characters and not handled else ""


def polar(screenplay: Screenplay) -> str:
    """ "Iceberg" for animals of the ice that are "on the ice" or "in the snow"; "" for others."""
    on_ice = screenplay.place.named in ("ice", "snow", "snowy field", "antarctica", "arctic")
    return "iceberg" if on_ice and home_of(screenplay.characters) == "iceberg" else ""


def room_of(screenplay: Screenplay) -> str:
    """The room of the furniture that the prompt names instead of a place; "" for none."""
    return ROOMS.get(screenplay.place.named, "") if screenplay.characters else ""


TRADES = {
    **dict.fromkeys(["chef", "cook", "baker"], "kitchen"),
    **dict.fromkeys(["anchor", "newscaster", "newsreader", "anchorman", "anchorwoman", "anchorperson", "weatherman"],
            "newsroom"),
    **dict.fromkeys(["scientist", "chemist", "biologist", "physicist", "researcher"], "laboratory"),
    **dict.fromkeys(["teacher", "pupil", "schoolgirl", "schoolboy", "professor"], "classroom"),
    **dict.fromkeys(["doctor", "nurse", "surgeon", "patient"], "laboratory"),
    **dict.fromkeys(["farmer", "cowboy", "shepherd", "milkmaid"], "farm"),
    **dict.fromkeys(["waiter", "waitress", "diner"], "restaurant"),
    **dict.fromkeys(["carpenter", "blacksmith", "mechanic", "woodworker", "potter", "cobbler"], "workshop"),
    **dict.fromkeys(["golfer", "caddie"], "golf_course"),
    **dict.fromkeys(["surfer", "lifeguard"], "beach"),
    **dict.fromkeys(["skier", "snowboarder"], "ski_slope"),
    **dict.fromkeys(["swimmer", "diver"], "pool"),
    **dict.fromkeys(["footballer", "striker", "goalkeeper", "sprinter", "referee", "quarterback"], "stadium"),
    **dict.fromkeys(["boxer", "weightlifter", "gymnast", "wrestler"], "gym"),
    **dict.fromkeys(["actor", "actress", "ballerina", "magician", "comedian", "singer"], "theatre"),
    **dict.fromkeys(["knight", "king", "queen", "princess", "prince", "squire"], "castle"),
    **dict.fromkeys(["hiker", "mountaineer"], "mountains"),
    **dict.fromkeys(["pirate", "sailor", "buccaneer", "helmsman"], "ship_deck"),
    **dict.fromkeys(["clown", "acrobat", "juggler", "ringmaster", "trapezist"], "circus"),
    **dict.fromkeys(["barber", "hairdresser", "hairstylist"], "salon"),
    **dict.fromkeys(["samurai", "geisha", "ninja"], "japanese_garden"),
    **dict.fromkeys(["sheriff", "gunslinger", "outlaw"], "western_town"),
    **dict.fromkeys(["stewardess", "steward"], "airplane_cabin"),
    **dict.fromkeys(["croupier", "gambler"], "casino"),
    **dict.fromkeys(["caveman", "cavewoman"], "cave"),
    "astronaut": "space", "miner": "cave", "gladiator": "ruins", "librarian": "classroom", "clerk": "office",
    "barista": "restaurant",
}  # fmt: skip
"""Whoever is called so is filmed at work when the prompt names no place."""


def workplace_of(characters: Sequence[Character]) -> str:
    """Where the first of a trade works; "" where nobody has one of these."""
    words = (word.strip("s.,").lower() for c in characters for word in c.words.split()[-2:])
    return next((TRADES[word] for word in words if word in TRADES), "")


def depth_of(screenplay: Screenplay) -> str:
    """ "Underwater" or "ocean" for a cast of sea animals whose place is the sea: the camera goes where they are; ""
    for others."""
    cast, place = screenplay.characters, screenplay.place
    swims = all(c.look.species in SWIMMERS or c.look.breed in SWIMMERS for c in cast)
    at_sea = place.kind == "ocean" or place.named in SEA
    if not cast or not swims or not at_sea or screenplay.things:
        return ""
    return "ocean" if any(a.verb in LEAPS for a in screenplay.actions) else "underwater"


def home_of(characters: Sequence[Character]) -> str:
    """The kind of place where the first of an all-animal cast lives; "" where there are people, or nobody is known."""
    if not characters or any(c.look.species == "person" for c in characters):
        return ""
    look = characters[0].look
    if look.breed in BREEDS:
        return BREEDS[look.breed]
    return next((place for place, species in HOMES.items() if look.species in species), "")


AIRBORNE = frozenset({"fly", "soar", "glide", "hover", "float", "drift", "fly_past"})
"""Doings in the air; who flies a kite or an aeroplane stands or sits elsewhere."""


def aloft(screenplay: Screenplay) -> bool:
    """Whether all that is there is up in the sky that the prompt names."""
    if screenplay.place.named != "sky":
        return False
    doers = {a.who for a in screenplay.actions if a.verb in AIRBORNE}
    cast = {c.id for c in screenplay.characters}
    return bool(doers) and cast <= doers


def setting_of(screenplay: Screenplay) -> Place:
    """Where it is done: where the prompt says, else where such things are done, else where such animals live."""
    place = screenplay.place
    kind = (
        depth_of(screenplay)
        or polar(screenplay)
        or ((cabin_of(screenplay) or room_of(screenplay)) if place.kind == NOWHERE else "")
    )
    ships = (
        place.kind == "spaceship"
        and any(t.kind in SHIPS for t in screenplay.things)
        and not screenplay.characters
    )
    kind = "space" if ships else "sky" if aloft(screenplay) else kind
    if kind:
        return replace(place, kind=kind)
    if place.kind != NOWHERE or place.words or place.named:
        return place
    rows = (handling_of(a.verb, "person", (a.target.rstrip("0123456789_"),)) for a in screenplay.actions)
    kind = next((row.place for row in rows if row is not None and row.place), "")
    kind = kind or workplace_of(screenplay.characters) or home_of(screenplay.characters)
    return replace(place, kind=kind) if kind else place
