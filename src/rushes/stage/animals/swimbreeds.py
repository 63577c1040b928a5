"""Kinds of fish, sharks, whales and seals that differ from the first of their family: a row each (see
swimspecies)."""

from dataclasses import replace

from rushes.script.screenplay import Look
from rushes.stage.animals.swimshape import Hull
from rushes.stage.animals.swimspecies import (
    BELUGA,
    DOLPHIN,
    HUMPBACK,
    ORCA,
    REEF,
    SEAL,
    SHARK,
    TORTOISE,
    TURTLE,
    Paddle,
    Sail,
    Swimmer,
    Tail,
)

__all__ = ["SWIMMERS", "swimmer_of"]

TORPEDO = Hull(
    (
        (0, 0.0, 0.0, 0), (0.03, 0.038, -0.04, 0.034), (0.1, 0.08, -0.085, 0.064),
        (0.26, 0.126, -0.13, 0.092), (0.45, 0.13, -0.135, 0.09), (0.7, 0.082, -0.088, 0.054),
        (0.9, 0.042, -0.044, 0.024), (1.0, 0.045, -0.045, 0.016),
    ),
    ((0, 0.44), (0.05, 0.4), (0.09, 0.41), (0.105, 0.46)), 0.5,
)  # fmt: skip
ROUND = Hull(
    (
        (0, 0.0, -0.01, 0), (0.03, 0.06, -0.066, 0.058), (0.1, 0.145, -0.15, 0.12),
        (0.26, 0.225, -0.235, 0.182), (0.45, 0.22, -0.235, 0.18), (0.68, 0.13, -0.14, 0.1),
        (0.88, 0.062, -0.064, 0.04), (1.0, 0.056, -0.056, 0.022),
    ),
    ((0, 0.44), (0.035, 0.4), (0.06, 0.39), (0.08, 0.42), (0.09, 0.46)), 0.5,
)  # fmt: skip
PUFF = Hull(
    (
        (0, 0.01, -0.005, 0), (0.03, 0.075, -0.07, 0.068), (0.1, 0.16, -0.17, 0.15),
        (0.28, 0.25, -0.29, 0.26), (0.46, 0.24, -0.285, 0.25), (0.68, 0.13, -0.15, 0.125),
        (0.86, 0.06, -0.06, 0.05), (1.0, 0.045, -0.045, 0.022),
    ),
    ((0, 0.5), (0.03, 0.46), (0.055, 0.45), (0.075, 0.48), (0.085, 0.52)), 0.5,
)  # fmt: skip
DISC = Hull(
    (
        (0, 0.0, 0.0, 0), (0.03, 0.05, -0.055, 0.036), (0.1, 0.15, -0.15, 0.064),
        (0.26, 0.29, -0.28, 0.084), (0.48, 0.33, -0.325, 0.08), (0.72, 0.2, -0.2, 0.05),
        (0.9, 0.075, -0.075, 0.024), (1.0, 0.06, -0.06, 0.016),
    ),
    ((0, 0.47), (0.035, 0.43), (0.065, 0.43), (0.08, 0.47)), 0.5,
)  # fmt: skip

CLOWNFISH = replace(
    REEF, name="clownfish", hull=replace(REEF.hull), back="#f07f1f", belly="#f79a3c", fin="#f0801f",
    mark="#18130f", marking="clown", iris="#c7692a", lips="#d9622a",
    tail=Tail(0.28, 0.72, 0.72, 0.04, 1.4, 0.016, 0.05),
    sails=(
        Sail(0.22, 0.52, 0.1, 0.06, 0.6, soft=1.2), Sail(0.5, 0.86, 0.12, 0.08, 0.55, soft=1.2),
        Sail(0.54, 0.86, 0.11, 0.09, 0.5, below=True, soft=1.2),
    ),
)  # fmt: skip
GOLDFISH = replace(
    REEF, name="goldfish", hull=ROUND, tall=0.66, tail=Tail(0.5, 0.9, 0.9, 0.42, 1.3, 0.014, 0.05),
    sails=(
        Sail(0.3, 0.74, 0.15, 0.1, 0.5, soft=1.8),
        Sail(0.66, 0.86, 0.12, 0.12, 0.5, below=True, soft=1.8),
    ),
    eye=(0.125, 0.64, 0.056), back="#ef7a1a", belly="#f8bb52", fin="#f59a35", mark="#fbd9a0",
    marking="scaled", iris="#5b3218", lips="#e08a48", beats=1.6, wave=0.12, counter=0.34, soft=0.2,
)  # fmt: skip
KOI = replace(
    REEF, name="koi", hull=TORPEDO, tall=0.42, tail=Tail(0.27, 0.66, 0.66, 0.36, 1.4, 0.014, 0.042),
    sails=(Sail(0.34, 0.7, 0.085, 0.08, 0.5), Sail(0.7, 0.84, 0.07, 0.06, 0.5, below=True)),
    eye=(0.11, 0.62, 0.034),
    paddles=(
        Paddle(0.27, 0.25, 0.19, 0.08, 0.8, 0.35, 0.01, "fan"),
        Paddle(0.54, 0.06, 0.12, 0.05, 1.2, 0.8, 0.01, "fan"),
    ),
    back="#f7f1e8", belly="#fbf7f0", fin="#f6ece0", mark="#e2491f", marking="patched", iris="#33241b",
    lips="#e8a58a", extras=("lips", "barbels", "white"),
)  # fmt: skip
SALMON = replace(
    KOI, name="salmon", back="#5f7f8c", belly="#f1c9bd", fin="#8a8f8c", mark="#2b3840",
    marking="speckled", iris="#8a7a2e", lips="#7d7470", extras=("white",),
    tail=Tail(0.25, 0.66, 0.66, 0.22, 1.4, 0.014, 0.042), counter=0.45, soft=0.16,
)  # fmt: skip
TUNA = replace(
    KOI, name="tuna", tail=Tail(0.3, 1.12, 1.12, 0.78, 1.5, 0.014, 0.024), back="#22406b",
    belly="#dfe6ea", fin="#2b4a72", mark="#e7bc3c", marking="tuna", extras=("white",), lips="#3a4656",
    counter=0.5, soft=0.05, iris="#31404f",
    sails=(
        Sail(0.3, 0.44, 0.11, 0.09, 0.15), Sail(0.5, 0.58, 0.11, 0.12, 0.1),
        Sail(0.56, 0.64, 0.1, 0.12, 0.1, below=True),
    ),
    paddles=(
        Paddle(0.28, 0.4, 0.2, 0.04, 0.95, 0.3, 0.01), Paddle(0.32, 0.06, 0.08, 0.03, 1.1, 0.8, 0.01),
    ),
)  # fmt: skip
ANGELFISH = replace(
    REEF, name="angelfish", hull=DISC, tall=1.0, tail=Tail(0.3, 0.62, 0.62, 0.12, 1.4, 0.014, 0.05),
    sails=(Sail(0.3, 0.84, 0.32, 0.36, 0.24), Sail(0.34, 0.86, 0.32, 0.36, 0.24, below=True)),
    eye=(0.125, 0.58, 0.046),
    paddles=(
        Paddle(0.33, 0.42, 0.16, 0.07, 0.85, 0.3, 0.01, "fan"),
        Paddle(0.3, 0.06, 0.3, 0.03, 1.15, 1.2, 0.008),
    ),
    back="#f4d23a", belly="#f8eaa8", fin="#f0c22c", mark="#2a3a86", marking="angel", iris="#d9892b",
    lips="#d08b3a", beats=1.4,
)  # fmt: skip
PUFFER = replace(
    REEF, name="puffer fish", hull=PUFF, tall=0.64, tail=Tail(0.22, 0.6, 0.6, 0.0, 1.4, 0.014, 0.04),
    sails=(
        Sail(0.68, 0.84, 0.09, 0.07, 0.6, soft=1.3),
        Sail(0.7, 0.84, 0.08, 0.07, 0.6, below=True, soft=1.3),
    ),
    paddles=(Paddle(0.34, 0.42, 0.17, 0.09, 0.55, 0.15, 0.01, "fan"),), eye=(0.115, 0.68, 0.062),
    gaze=0.5, back="#c79a4a", belly="#fbf3e0", fin="#e8c060", mark="#6b4a22", marking="spotted_fish",
    iris="#3f8f8a", lips="#d99a78", extras=("lips", "spines", "white"), beats=2.4, wave=0.06,
    counter=0.42, soft=0.12,
)  # fmt: skip
TANG = replace(
    REEF, name="blue tang", back="#2257c8", belly="#2f6fdc", fin="#1f4fba", mark="#101a3c",
    marking="tang", iris="#2b2018", lips="#2d4fa0", tail=Tail(0.3, 0.75, 0.75, 0.3, 1.4, 0.016, 0.05),
    counter=0.2,
)  # fmt: skip

HAMMERHEAD = replace(
    SHARK, name="hammerhead",
    hull=Hull(
        (
            (0, 0.012, 0.0, 0), (0.012, 0.036, -0.022, 0.15), (0.045, 0.052, -0.036, 0.205),
            (0.085, 0.058, -0.05, 0.19), (0.125, 0.072, -0.072, 0.105), (0.2, 0.118, -0.116, 0.105),
            (0.36, 0.142, -0.135, 0.125), (0.55, 0.112, -0.108, 0.095), (0.76, 0.06, -0.056, 0.05),
            (0.92, 0.034, -0.03, 0.026), (1.0, 0.03, -0.024, 0.018),
        ),
        ((0, 0.0), (0.085, 0.0), (0.095, 0.12), (0.13, 0.24), (0.18, 0.32), (0.205, 0.42)), 0.5,
    ),
    eye=(0.042, 0.52, 0.032), gaze=0.55, back="#7d8570", belly="#f1ede0", iris="#5a4a20",
    extras=("gills", "white"),
)  # fmt: skip
WHALE_SHARK = replace(
    SHARK, name="whale shark",
    hull=Hull(
        (
            (0, 0.0, -0.02, 0), (0.014, 0.045, -0.055, 0.11), (0.06, 0.078, -0.092, 0.152),
            (0.2, 0.135, -0.14, 0.168), (0.38, 0.158, -0.15, 0.158), (0.58, 0.118, -0.11, 0.11),
            (0.78, 0.062, -0.058, 0.052), (0.92, 0.036, -0.03, 0.028), (1.0, 0.03, -0.024, 0.018),
        ),
        ((0, 0.44), (0.03, 0.4), (0.06, 0.36), (0.085, 0.37), (0.1, 0.43)), 0.5,
    ),
    eye=(0.105, 0.5, 0.026), back="#4a6580", belly="#efeae0", mark="#e6ebe8", marking="starry",
    extras=("gills", "white"), gape=0.5, beats=0.8,
)  # fmt: skip

BLUE_WHALE = replace(
    HUMPBACK, name="blue whale", back="#5f86a6", belly="#cfdde4", mark="#a9c4d6",
    paddles=(Paddle(0.36, 0.24, 0.2, 0.05, 0.9, 0.5, 0.016),),
    sails=(Sail(0.74, 0.81, 0.035, 0.05, 0.2),), extras=("pleats", "blowhole"),
)  # fmt: skip
SPERM_WHALE = replace(
    HUMPBACK, name="sperm whale",
    hull=Hull(
        (
            (0, 0.03, 0.01, 0), (0.008, 0.1, -0.05, 0.07), (0.04, 0.142, -0.088, 0.104),
            (0.16, 0.155, -0.115, 0.125), (0.32, 0.152, -0.132, 0.14), (0.55, 0.128, -0.118, 0.12),
            (0.76, 0.074, -0.062, 0.07), (0.92, 0.04, -0.03, 0.036), (1.0, 0.028, -0.02, 0.024),
        ),
        ((0, 0.0), (0.05, 0.0), (0.06, 0.1), (0.12, 0.18), (0.2, 0.22), (0.235, 0.3)), 0.55, 0.86,
    ),
    eye=(0.235, 0.43, 0.036), back="#5a5f68", belly="#8b8f94", marking="plain",
    paddles=(Paddle(0.36, 0.2, 0.16, 0.06, 0.9, 0.5, 0.016),), extras=("blowhole",), counter=0.12,
)  # fmt: skip
PORPOISE = replace(
    BELUGA, name="porpoise", back="#4a545f", belly="#efece6", marking="dolphin", mark="#77828c",
    sails=(Sail(0.44, 0.6, 0.08, 0.05, 0.1),), iris="#2b211c", counter=0.36, tall=0.37,
)  # fmt: skip
NARWHAL = replace(
    BELUGA, name="narwhal", back="#8d99a3", belly="#eef0ee", mark="#4b5660", marking="spotted",
    extras=("blowhole", "horn"), soft=0.2,
)  # fmt: skip

SEA_LION = replace(
    SEAL, name="sea lion", back="#7a5236", belly="#a87c54", mark="#5b3b26", marking="plain",
    extras=("whiskers", "nose", "pads", "ears"),
    paddles=(
        Paddle(0.4, 0.2, 0.27, 0.066, 0.9, 0.6, 0.016), Paddle(0.97, 0.5, 0.19, 0.05, 1.25, 0.0, 0.012),
    ),
)  # fmt: skip
SEAL_PUP = replace(
    SEAL, name="pup", back="#f1eee8", belly="#fbf9f4", mark="#e4dfd6", marking="plain", felt=1.0,
)  # fmt: skip
WALRUS = replace(
    SEAL, name="walrus",
    hull=Hull(
        (
            (0, 0.0, -0.02, 0), (0.015, 0.04, -0.055, 0.065), (0.05, 0.066, -0.07, 0.088),
            (0.1, 0.094, -0.075, 0.094), (0.16, 0.1, -0.09, 0.1), (0.23, 0.106, -0.12, 0.125),
            (0.34, 0.145, -0.155, 0.165), (0.52, 0.165, -0.17, 0.19), (0.7, 0.12, -0.125, 0.145),
            (0.87, 0.056, -0.06, 0.07), (1.0, 0.028, -0.028, 0.036),
        ),
        ((0, 0.3), (0.03, 0.28), (0.06, 0.24), (0.075, 0.28)), 0.5,
    ),
    back="#8d6a52", belly="#b08a6c", mark="#6a4a38", marking="wrinkled", eye=(0.092, 0.72, 0.021),
    tall=0.56, extras=("whiskers", "nose", "pads", "tusks"), soft=0.25,
)  # fmt: skip

MANTA = replace(
    SHARK, name="manta ray",
    hull=Hull(
        (
            (0, 0.01, -0.02, 0), (0.02, 0.035, -0.045, 0.11), (0.08, 0.055, -0.06, 0.15),
            (0.3, 0.085, -0.075, 0.17), (0.55, 0.075, -0.062, 0.13), (0.78, 0.042, -0.036, 0.06),
            (0.92, 0.022, -0.02, 0.025), (1.0, 0.014, -0.012, 0.014),
        ),
        ((0, 0.45), (0.03, 0.42), (0.055, 0.42), (0.065, 0.48)), 0.5,
    ),
    tall=0.36, tail=None, sails=(Sail(0.84, 0.92, 0.035, 0.03, 0.3),),
    paddles=(Paddle(0.16, 0.5, 0.62, 0.64, 0.0, 0.0, 0.02, "wing"),), eye=(0.085, 0.56, 0.03), gaze=0.45,
    bend="wing", wave=0.02, beats=0.6, back="#35434f", belly="#f2efe8", mark="#dfe3e4", marking="plain",
    extras=("white", "whip", "lobes"), gape=0.35,
)  # fmt: skip

SEAHORSE = Swimmer(
    "seahorse", REEF.hull, 0.78, None, bend="upright", wave=0.0, beats=1.2, draught=0.9, back="#f0a93c",
    belly="#fbe3a6", mark="#c9742a",
    head=Swimmer(
        "seahorse head",
        Hull(
            (
                (0, 0.02, -0.08, 0), (0.025, 0.05, -0.11, 0.07), (0.1, 0.03, -0.09, 0.06),
                (0.24, 0.045, -0.09, 0.068), (0.4, 0.14, -0.13, 0.13), (0.6, 0.24, -0.17, 0.18),
                (0.82, 0.2, -0.17, 0.16), (0.95, 0.1, -0.1, 0.09), (1.0, 0.04, -0.04, 0.02),
            ),
            ((0, 0.4), (0.02, 0.36), (0.05, 0.38), (0.07, 0.46)), 0.5,
        ),
        0.4, None, eye=(0.5, 0.62, 0.092), gaze=0.42, neck=0.95, back="#f0a93c", belly="#fbe3a6",
        mark="#c9742a", iris="#3f7f76", marking="plain", lips="#b8652a", extras=("white",), counter=0.3,
        soft=0.2, gape=0.4,
    ),
    head_at=(0.0, 0.3, 0.06), head_size=0.46,
)  # fmt: skip

NAMES = frozenset({"ray", "tang", "pup", "pearl", "coral"})
"""Names of persons and other things, which say nothing about a kind."""
SWIMMERS: dict[str, Swimmer] = {
    "seahorse": SEAHORSE, "sea horse": SEAHORSE,
    "fish": REEF, "tropical fish": REEF, "reef fish": REEF, "clownfish": CLOWNFISH, "clown fish": CLOWNFISH,
    "goldfish": GOLDFISH,
    "koi": KOI, "koi carp": KOI, "carp": KOI, "salmon": SALMON, "trout": SALMON, "tuna": TUNA,
    "mackerel": TUNA,
    "angelfish": ANGELFISH, "angel fish": ANGELFISH, "butterflyfish": ANGELFISH, "puffer": PUFFER,
    "puffer fish": PUFFER,
    "pufferfish": PUFFER, "blowfish": PUFFER, "tang": TANG, "blue tang": TANG,
    "shark": SHARK, "great white": SHARK, "hammerhead": HAMMERHEAD, "hammerhead shark": HAMMERHEAD,
    "whale shark": WHALE_SHARK,
    "whale": HUMPBACK, "humpback": HUMPBACK, "humpback whale": HUMPBACK, "blue whale": BLUE_WHALE,
    "sperm whale": SPERM_WHALE,
    "dolphin": DOLPHIN, "porpoise": PORPOISE, "orca": ORCA, "killer whale": ORCA, "beluga": BELUGA,
    "beluga whale": BELUGA,
    "narwhal": NARWHAL, "seal": SEAL, "sea lion": SEA_LION, "walrus": WALRUS, "pup": SEAL_PUP,
    "seal pup": SEAL_PUP,
    "turtle": TURTLE, "sea turtle": TURTLE, "tortoise": TORTOISE, "manta": MANTA, "manta ray": MANTA,
    "ray": MANTA,
    "stingray": MANTA,
}  # fmt: skip


def swimmer_of(look: Look, called: str = "") -> Swimmer:
    """The kind that a look names (the last words of its breed before its species) in the colour it asks for;
    where no breed is given, the noun that it is `called` by ("clownfish_2") may name one."""
    kind = _named(look.breed) or (_named(called) if not look.breed and called not in NAMES else None)
    kind = kind or SWIMMERS.get(look.species.replace("_", " "), REEF)
    if not look.colour.startswith("#"):
        return kind
    head = replace(kind.head, back=look.colour) if kind.head and kind.bend == "upright" else kind.head
    return replace(
        kind, back=look.colour, fin=look.colour if kind.fin and not kind.head else kind.fin, head=head
    )


def _named(words: str) -> Swimmer | None:
    """The kind that the last words of a phrase name."""
    parts = [w for w in words.lower().replace("_", " ").replace("-", " ").split() if not w.isdigit()]
    names = [" ".join(parts[k:]) for k in range(len(parts))]
    return next(
        (SWIMMERS[n] for name in names for n in (name, name.removesuffix("s")) if n in SWIMMERS), None
    )
