"""Kinds of birds: a row each."""

from dataclasses import dataclass

__all__ = ["BIRDS", "Plumage", "plumage_of"]


@dataclass(frozen=True)
class Plumage:
    """One kind of bird. Lengths are in body lengths (bill to tail); colours sRGB.

    `span` is the wing span, `chord` the depth of a wing at its root, `beats` wing beats a second, `glide` the share of time
    spent gliding, `fork` how deeply the tail is forked, `sweep` how far the tips point back.
    """

    name: str = "bird"
    span: float = 2.1
    chord: float = 0.34
    beats: float = 4.2
    glide: float = 0.35
    fork: float = 0.06
    sweep: float = 0.18
    stout: float = 1.0
    back: str = "#5d5148"
    belly: str = "#cfc3b0"
    tip: str = "#2c2522"
    bill: str = "#c9912f"
    shape: str = "bird"  # bird, butterfly


BIRDS: dict[str, Plumage] = {
    "bird": Plumage(),
    "gull": Plumage("gull", 2.5, 0.30, 2.8, 0.55, 0.0, 0.22, 1.0, "#aeb6bd", "#f6f3ec", "#33353a", "#e0a030"),
    "swallow": Plumage(
        "swallow", 2.2, 0.24, 6.5, 0.40, 0.35, 0.42, 0.8, "#24304e", "#e9d9c3", "#161c30", "#22242c"
    ),
    "crow": Plumage("crow", 2.0, 0.40, 3.4, 0.25, 0.0, 0.12, 1.1, "#22222a", "#2a2a33", "#15151b", "#1b1b20"),
    "eagle": Plumage(
        "eagle", 2.5, 0.46, 2.0, 0.80, 0.0, 0.10, 1.1, "#4a3322", "#6a4a30", "#2a1d14", "#d8a531"
    ),
    "dove": Plumage(
        "dove", 1.9, 0.38, 5.0, 0.25, 0.0, 0.16, 1.15, "#e6e2dc", "#faf8f4", "#cfc9c0", "#b98a6a"
    ),
    "goose": Plumage(
        "goose", 2.0, 0.36, 3.6, 0.10, 0.0, 0.14, 1.1, "#6c6257", "#cfc6b8", "#3a332d", "#d07f32"
    ),
    "owl": Plumage("owl", 2.3, 0.52, 2.4, 0.45, 0.0, 0.08, 1.45, "#8a6a46", "#e6d6b8", "#4f3a26", "#c9a23c"),
    "heron": Plumage(
        "heron", 2.2, 0.42, 2.2, 0.30, 0.0, 0.12, 0.8, "#8f9aa6", "#e9e6e0", "#2f353d", "#d8a23a"
    ),
    "duck": Plumage(
        "duck", 1.7, 0.34, 5.5, 0.05, 0.0, 0.16, 1.25, "#6a553f", "#cdbfa6", "#2f5a48", "#e0a02e"
    ),
    "chicken": Plumage(
        "chicken", 1.4, 0.36, 6.0, 0.0, 0.0, 0.06, 1.4, "#c9762e", "#e6b877", "#7a3b1a", "#e0a83a"
    ),
    "parrot": Plumage(
        "parrot", 1.9, 0.38, 4.5, 0.20, 0.3, 0.14, 1.05, "#2f9a4a", "#e8c83a", "#2a5fb0", "#3a3430"
    ),
}
BIRDS |= {
    "bat": Plumage("bat", 2.6, 0.44, 5.0, 0.05, 0.0, 0.10, 0.9, "#2b2428", "#3a3034", "#1d181b", "#2b2428"),
    "butterfly": Plumage(
        "butterfly",
        2.2,
        0.80,
        5.2,
        0.35,
        0.0,
        0.0,
        0.5,
        "#e8842a",
        "#f2b04a",
        "#2a1a16",
        "#2a1a16",
        shape="butterfly",
    ),
    "bee": Plumage(
        "bee",
        1.5,
        0.40,
        11.0,
        0.0,
        0.0,
        0.0,
        1.5,
        "#d9a52e",
        "#e6c25a",
        "#3a2a1a",
        "#2a1a16",
        shape="butterfly",
    ),
}
BIRDS["seagull"] = BIRDS["gull"]


def plumage_of(species: str, words: str) -> Plumage:
    """The kind of bird that a species and a breed name; a plain bird when neither is known."""
    for word in (*words.lower().replace("_", " ").split(), species):
        for key in (word, word.rstrip("s")):
            if key in BIRDS and key != "bird":
                return BIRDS[key]
    return BIRDS["bird"]
