"""The small creatures that are modelled: a row for every kind, found by the last words of a breed, or by the species."""

from dataclasses import dataclass, replace

from rushes.script.screenplay import Look
from rushes.stage.meshkit.colour import linear

__all__ = ["KINDS", "Kind", "kind_of"]


@dataclass(frozen=True)
class Kind:
    """A kind of small creature. `plan` is its plan of body (a module crawl<plan>), `build` a variant of it. Colours: `back`,
    `belly`, `mark` (of its pattern), `limb`, `iris`. `long`, `wide` and `eye` are factors on the plan's own sizes."""

    plan: str
    build: str
    back: str
    belly: str
    mark: str
    limb: str
    iris: str = "#3a2414"
    pattern: str = ""
    long: float = 1.0
    wide: float = 1.0
    eye: float = 1.0
    features: tuple[str, ...] = ()

    def has(self, feature: str) -> bool:
        """Whether it has a part that others of its plan have not."""
        return feature in self.features


KINDS: dict[str, Kind] = {
    "ladybug": Kind("bug", "beetle", "#d8301f", "#2b2222", "#1b1516", "#2a2120", "#7a4320", "dots"),
    "beetle": Kind("bug", "beetle", "#2f6b58", "#2a2420", "#1d3d36", "#332a24", "#8a5a1e", "ribs", 1.1, 0.95, 0.9, ("horn",)),
    "ant": Kind("bug", "ant", "#8a3a22", "#6d2c1b", "#5a2417", "#4a2016", "#5a3416"),
    "frog": Kind("frog", "frog", "#6fae3c", "#eef0c4", "#3f7a2c", "#66a338", "#e0b23a", "spots"),
    "toad": Kind("frog", "toad", "#8a6f4c", "#d8c7a0", "#5d4630", "#80664a", "#d08a30", "warts"),
    "treefrog": Kind("frog", "frog", "#58c23a", "#f6f3dc", "#3b63c4", "#5fbf40", "#d6261c", "plain", 1.0, 1.0, 1.12,
                     ("pads", "flank")),
    "dartfrog": Kind("frog", "frog", "#2f6fe0", "#4d8cf0", "#101638", "#1f4fc0", "#1a1212", "spots"),
    "snake": Kind("snake", "snake", "#7fa63a", "#efe6b4", "#4f7a2a", "#7fa63a", "#e8b52e", "diamonds"),
    "cobra": Kind("snake", "snake", "#a07a48", "#ecdcae", "#4a3220", "#a07a48", "#d8942a", "bands", 0.66, 0.78,
                  features=("hood",)),
    "python": Kind("snake", "snake", "#c79a52", "#f0e2ba", "#5a3a22", "#c79a52", "#c8802a", "blotches", wide=1.18),
    "rattlesnake": Kind("snake", "snake", "#b08d62", "#e8d8b0", "#6d4d30", "#b08d62", "#d8942a", "diamonds", wide=1.1),
    "coralsnake": Kind("snake", "snake", "#c8352a", "#d8684a", "#1d1a1a", "#c8352a", "#2a1712", "bands"),
    "lizard": Kind("lizard", "lizard", "#7c9a48", "#e6e0b0", "#46602c", "#7c9a48", "#d8942a", "stripe"),
    "gecko": Kind("lizard", "gecko", "#e8b84a", "#f6ecd0", "#5a3a2a", "#e8b84a", "#b8862a", "spots", 0.95, 1.0, 1.25,
                  ("pads",)),
    "iguana": Kind("lizard", "iguana", "#5f9a4a", "#c8d8a0", "#3a5f34", "#5f9a4a", "#c87a2a", "bands", 1.1, 1.0, 0.95,
                   ("crest", "dewlap")),
    "chameleon": Kind("lizard", "chameleon", "#62b04a", "#d6e4a0", "#e0c23e", "#62b04a", "#2a1c12", "bands", 0.8, 0.9, 1.0,
                      ("casque", "turrets", "curl")),
    "dragon": Kind("lizard", "iguana", "#c8a05a", "#ecdcb0", "#8a6234", "#c8a05a", "#b8742a", "bands", 0.9, 1.12, 1.0,
                   ("beard",)),
    "salamander": Kind("lizard", "gecko", "#26242a", "#34303a", "#f0b82a", "#26242a", "#d8a02a", "spots", 1.1),
    "axolotl": Kind("lizard", "gecko", "#f2b8c0", "#f8d8d8", "#e0808e", "#f2b8c0", "#1c1416", "", 1.0, 1.1, 0.7, ("gills",)),
    "crocodile": Kind("lizard", "crocodile", "#5f7a42", "#d8d8a2", "#3d5230", "#5f7a42", "#d8a82a", "bands", 1.15, 1.0, 1.0,
                      ("scutes", "teeth")),
    "alligator": Kind("lizard", "crocodile", "#4a5646", "#c8c8a0", "#313a30", "#4a5646", "#c89a2a", "bands", 1.1, 1.15, 1.0,
                      ("scutes", "teeth")),
    "bee": Kind("bee", "bee", "#f0b62c", "#f6d77a", "#2a201a", "#2a211c", "#4a2a12"),
    "bumblebee": Kind("bee", "bee", "#f2c23a", "#f6efe0", "#241c18", "#241c18", "#4a2a12", wide=1.15),
    "wasp": Kind("bee", "wasp", "#f2c81e", "#f2d84a", "#1d1815", "#2a211c", "#3a2010", wide=0.8, long=1.15),
    "fly": Kind("bee", "bee", "#4a4a55", "#6a6a74", "#33333c", "#2a2a30", "#a8352a", wide=0.9),
    "firefly": Kind("bee", "bee", "#4a3a2c", "#e8f27a", "#332820", "#2a211c", "#3a2a14", wide=0.85, features=("lamp",)),
    "dragonfly": Kind("bee", "dragonfly", "#2f8fa8", "#8fd0d8", "#1d4a5a", "#24323a", "#1a5a4a", eye=1.3),
    "grasshopper": Kind("bug", "hopper", "#7fb23c", "#9cc858", "#557f28", "#6a9c34", "#4a3a14"),
    "cricket": Kind("bug", "hopper", "#5a4430", "#7a5f44", "#3a2b1e", "#4a3626", "#6a4a20", long=0.9),
    "mantis": Kind("bug", "hopper", "#86bf52", "#a9d276", "#5f9438", "#78ad48", "#5a4a1a", long=1.15),
    "scorpion": Kind("crab", "scorpion", "#8a5a34", "#c89a62", "#5a3820", "#7d5030", "#2a1a10"),
    "centipede": Kind("worm", "centipede", "#a8522e", "#d08a52", "#e0a040", "#e0a040", "#3a2414"),
    "nautilus": Kind("octopus", "nautilus", "#e8c9a0", "#f4e4cc", "#b8562c", "#f0dcc0", "#d8a83a"),
    "anemone": Kind("anemone", "anemone", "#d0587a", "#f2b0c4", "#f6d86a", "#e87a98", "#3a2030"),
    "crab": Kind("crab", "crab", "#d9512c", "#f0c9a0", "#a8361c", "#d04a28", "#6a3a1a"),
    "lobster": Kind("crab", "lobster", "#c8301f", "#e89a6a", "#8e1f16", "#bf2f20", "#4a2a1a"),
    "shrimp": Kind("crab", "lobster", "#f0987a", "#f8d8c4", "#d0603f", "#ec9478", "#3a2014", wide=0.9),
    "snail": Kind("snail", "snail", "#d8a878", "#ecd0a8", "#7a3f22", "#d8954e", "#4a3018", features=("shell",)),
    "slug": Kind("snail", "slug", "#8a8a4a", "#b8b478", "#5f6030", "#8a8a4a", "#3a2a14"),
    "caterpillar": Kind("worm", "caterpillar", "#86c440", "#d8e89a", "#e8c23a", "#e07a3a", "#4a3018"),
    "worm": Kind("worm", "worm", "#d98a86", "#e8aaa0", "#c06a68", "#d98a86", "#3a2018"),
    "octopus": Kind("octopus", "octopus", "#c9583f", "#f2b79a", "#a63f2c", "#c9583f", "#e0a83a"),
    "squid": Kind("octopus", "squid", "#e0a0a8", "#f6dcd8", "#b86a7a", "#e0a0a8", "#d8a83a"),
    "jellyfish": Kind("jelly", "jellyfish", "#e6a7c8", "#f6d9e8", "#c670a8", "#f0bcd8", "#3a2030"),
    "starfish": Kind("star", "starfish", "#e8883a", "#f4c890", "#f6d9a8", "#e8883a", "#4a2a14"),
    "spider": Kind("bug", "spider", "#5b4636", "#7d6450", "#d9a05a", "#4d3a2d", "#6a4a20", "saddle"),
}  # fmt: skip
"""Word -> kind."""
CALLED = {
    "isopod": "beetle", "cicada": "beetle", "damselfly": "dragonfly", "locust": "grasshopper", "millipede": "centipede",
    "katydid": "grasshopper",
    "hornet": "wasp", "honeybee": "bee", "honey bee": "bee", "mosquito": "fly", "lightning bug": "firefly",
    "crayfish": "lobster", "prawn": "shrimp", "larva": "caterpillar", "larvae": "caterpillar", "earthworm": "worm",
    "newt": "salamander", "skink": "lizard", "monitor lizard": "iguana",
    "komodo dragon": "iguana", "caiman": "alligator", "bearded dragon": "dragon", "gharial": "crocodile",
    "croc": "crocodile", "boa": "python", "anaconda": "python", "viper": "rattlesnake", "adder": "rattlesnake",
    "king cobra": "cobra", "coral snake": "coralsnake", "tree frog": "treefrog", "dart frog": "dartfrog",
    "ladybird": "ladybug", "bug": "ladybug", "insect": "beetle", "tarantula": "spider", "cockroach": "beetle",
    "scarab": "beetle", "weta": "beetle",
}  # fmt: skip
"""Other words for them."""
FIRST = {
    "bug": "ladybug",
    "bee": "bee",
    "snake": "snake",
    "frog": "frog",
    "lizard": "lizard",
    "crocodile": "crocodile",
}
"""The kind of a species whose breed says nothing more."""


def kind_of(look: Look) -> Kind:
    """The kind that a look names, dyed when it names a colour."""
    words = look.breed.lower().replace("_", " ").replace("-", " ").split()
    both = [
        word
        for k in reversed(range(len(words)))
        for word in (" ".join(words[max(k - 1, 0) : k + 1]), words[k])
    ]
    found = next((name for name in map(_named, both) if name), "")
    kind = KINDS[found or _named(look.species) or FIRST.get(look.species, "ladybug")]
    return _dyed(kind, look.colour) if look.colour else kind


def _named(word: str) -> str:
    for key in (word, word.removesuffix("s"), word.removesuffix("es")):
        name = CALLED.get(key, key)
        if name in KINDS:
            return name
    return ""


def _dyed(kind: Kind, colour: str) -> Kind:
    """The kind in another colour: its back, and limbs that were of the colour of the back."""
    try:
        linear(colour)
    except ValueError:
        return kind
    return replace(kind, back=colour, limb=colour if kind.limb == kind.back else kind.limb)
