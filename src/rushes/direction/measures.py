"""Heights and speeds of figures: what a director has to know to place a camera before a puppet exists."""

from rushes.script.screenplay import Look

__all__ = ["breadth_of", "eye_height", "height_of", "length_of", "speed_of", "stature"]

PERSON_HEIGHTS = {"baby": 0.75, "child": 1.22, "teen": 1.55, "adult": 1.75, "old": 1.66, "": 1.75}
SPECIES_HEIGHTS = {
    "dog": 0.86,
    "cat": 0.42,
    "bird": 0.35,
    "horse": 1.75,
    "cow": 1.45,
    "sheep": 0.95,
    "pig": 0.8,
    "fox": 0.6,
    "wolf": 0.9,
    "rabbit": 0.35,
    "bear": 1.3,
    "deer": 1.4,
    "goat": 0.9,
    "elephant": 2.4,
    "giraffe": 3.4,
    "zebra": 1.6,
    "lion": 1.15,
    "tiger": 1.1,
    "mouse": 0.14,
    "lizard": 0.2,
    "crocodile": 0.5,
    "squirrel": 0.3,
    "raccoon": 0.45,
    "koala": 0.6,
    "panda": 1.1,
    "donkey": 1.3,
    "camel": 2.2,
    "butterfly": 0.12,
    "bee": 0.08,
    "bat": 0.2,
    "fish": 0.22,
    "shark": 0.8,
    "whale": 1.5,
    "seal": 0.75,
    "turtle": 0.32,
    "frog": 0.16,
    "snake": 0.2,
    "monkey": 0.8,
    "rhino": 1.6,
    "penguin": 0.75,
    "dinosaur": 2.6,
    "bug": 0.1,
    "animal": 0.86,
    "robot": 1.6,
    "alien": 1.5,
    "monster": 2.0,
    "snowman": 1.35,
}
"""Metres to the top of the head in the scale of the miniature (a person stands 1.75)."""

BREED_SCALE = {
    "corgi": 0.62,
    "terrier": 0.6,
    "poodle": 0.85,
    "puppy": 0.55,
    "chihuahua": 0.4,
    "great dane": 1.3,
    "dolphin": 0.5,
    "porpoise": 0.45,
    "orca": 0.8,
    "beluga": 0.6,
    "narwhal": 0.6,
    "kangaroo": 2.4,
    "wallaby": 1.5,
    "gorilla": 1.8,
    "chimpanzee": 1.15,
    "orangutan": 1.3,
    "polar bear": 1.15,
    "squid": 4.0,
    "octopus": 6.0,
    "jellyfish": 4.5,
    "seahorse": 1.6,
    "crab": 1.6,
    "lobster": 1.8,
}

LENGTHS = {
    "fish": 2.2, "shark": 2.6, "whale": 2.6, "snake": 4.0, "frog": 1.3, "bug": 2.2, "lizard": 4.6, "crocodile": 6.0,
    "alligator": 6.0, "penguin": 0.7, "monkey": 0.9, "bird": 1.2, "robot": 0.4,
    "alien": 0.4, "monster": 0.5, "snowman": 0.7, "elephant": 1.4, "giraffe": 0.75,
}  # fmt: skip
"""Lengths along the spine in heights, of species that are not built like a dog or a horse."""

BREADTH = 0.42
"""Width of an animal in shares of its height."""

STOUT = {
    "elephant": 1.0, "rhino": 1.0, "whale": 1.1, "dinosaur": 0.85, "monkey": 0.65, "penguin": 0.8, "robot": 0.55,
    "alien": 0.55, "monster": 0.6, "snowman": 0.8, "turtle": 1.2, "shark": 0.9, "seal": 0.9, "fish": 0.8, "frog": 1.2,
}  # fmt: skip
"""The same of those that are broader."""

DOG = 0.86
"""Height of the animal that SPEEDS are given for."""

EYES = 0.86
"""Share of a person's height at which the eyes are: puppets have big heads."""

SPEEDS = {  # metres a second for a person, then for animals of a dog's size
    "walk": (1.05, 1.1),
    "run": (3.0, 4.4),
    "march": (1.2, 1.2),
    "skip": (1.6, 1.6),
    "crawl": (0.4, 0.5),
    "fly": (4.0, 4.0),
}


PACES = {"penguin": 0.5, "monkey": 0.7, "turtle": 0.35, "seal": 0.5}
"""How fast those go that waddle and shuffle, against a dog of their size."""


def height_of(look: Look) -> float:
    """Metres from the ground to the top of the head."""
    if look.species != "person":
        return SPECIES_HEIGHTS.get(look.species, 0.9) * BREED_SCALE.get(look.breed, 1.0)
    height = PERSON_HEIGHTS.get(look.age, 1.75)
    if look.sex == "female" and look.age in ("adult", "old", ""):
        height *= 0.95
    return height * {"tall": 1.08, "small": 0.9}.get(look.build, 1.0)


def eye_height(look: Look) -> float:
    """Metres from the ground to the eyes when standing."""
    return height_of(look) * (EYES if look.species == "person" else 0.88)


def length_of(look: Look) -> float:
    """Metres along the spine, seen from the side: what must fit into the frame's width."""
    return (
        0.6
        if look.species == "person"
        else height_of(look) * LENGTHS.get(look.breed, LENGTHS.get(look.species, 1.75))
    )


def stature(look: Look, height: float, size: str = "full") -> float:
    """Metres that a frame of a size is made for: the height, or for what is long and low a share of its length."""
    share = 0.4 if size in ("extreme_wide", "wide", "long", "full") else 0.18
    return height if look.species == "person" else max(height, share * length_of(look))


def breadth_of(look: Look) -> float:
    """Metres across the shoulders of an animal."""
    return height_of(look) * STOUT.get(look.species, BREADTH)


def speed_of(look: Look, action: str, manner: tuple[str, ...]) -> float:
    """Metres a second of a locomotion; slow and fast manners scale it."""
    person, animal = SPEEDS.get(action, (1.0, 1.0))
    tall = height_of(look)
    # bodies of one shape move alike at equal Froude numbers: speed grows with the root of size
    speed = person * tall / 1.75 if look.species == "person" else animal * (tall / DOG) ** 0.5
    speed *= PACES.get(look.species, 1.0)
    if "slowly" in manner:
        speed *= 0.65
    if "fast" in manner or "quickly" in manner:
        speed *= 1.3
    return speed
