"""The glowing signs of a city street: the main board, blade signs down both sides, pictures, lanterns,
cables.
"""

from math import pi

import numpy as np

from rushes.stage.meshkit.solids import box
from rushes.stage.sets.parts.avenue import WALL
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.clutter import cable, lantern_string
from rushes.stage.sets.parts.hour import Hour
from rushes.stage.sets.parts.neon import blade_sign, board, picture

__all__ = ["signage"]

WORDS = (
    "HOTEL",
    "RAMEN",
    "BAR",
    "JAZZ",
    "NOODLES",
    "KARAOKE",
    "CINEMA",
    "DINER",
    "ARCADE",
    "BOOKS",
    "RADIO",
    "SUSHI",
)
HEROES = ("Moonlight", "Aurora", "Blue Note", "Paradise", "Lucky Star", "Night Owl")
COLOURS = ("pink", "cyan", "amber", "green", "violet", "red")
CRESTS = ("cocktail", "bowl", "star", "heart", "moon", "note")
BLADES = (  # side, z, foot; nearest the eye first: asked signs take the first places
    (1, -2.6, 2.6),
    (-1, -8.6, 2.5),
    (1, -7.4, 3.2),
    (1, -12.6, 2.6),
    (-1, -13.4, 3.4),
    (-1, -18.5, 2.8),
    (1, -18.0, 3.6),
    (1, -24.0, 3.0),
    (-1, -25.5, 3.4),
    (-1, 2.2, 2.7),
    (1, 5.2, 2.8),
)
PICTURES_AT = (
    (-1, -0.4, 3.7, "arrow"),
    (1, -4.6, 3.75, "bowl"),
    (1, 0.9, 3.7, "heart"),
    (-1, -10.8, 3.8, "cocktail"),
    (1, -10.0, 4.4, "star"),
)
LANTERNS = ((-6.6, 5.0, ("red",)), (-15.0, 5.4, ("amber", "red")), (-22.0, 5.6, ("red",)))
CABLES = ((-2.0, 5.8), (-4.2, 6.3), (-10.0, 6.0), (-17.0, 6.6), (2.5, 6.2), (-28.0, 7.0))


def _lines(text: str) -> list[str]:
    """A long sign broken into lines of at most about fourteen letters at its spaces."""
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + len(word) < 14:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines or [text]


def _main_board(bench: Bench, text: str, hour: Hour) -> None:
    """The sign everybody reads: script in pink tubes, hung over the left half of the road."""
    here = Bench()
    lines = _lines(text)
    longest = max(len(line) for line in lines)
    height = min(0.66, 6.0 / max(longest, 1)) * (1.0 if len(lines) == 1 else 0.85)
    face = "sans" if text.isupper() else "script"  # brush capitals cannot be read
    _, tall = board(here, lines, hour, "pink", "cyan", height, 3.6, face)
    bench.take(here, (-2.3, max(4.7 - tall, 3.1), -12.4), 0.06)


def _blades(bench: Bench, words: list[str], shift: int, hour: Hour) -> None:
    """Tall boards on both sides, every other one with a picture on top."""
    for k, (side, z, y) in enumerate(BLADES):
        here = Bench()
        colour, rim = COLOURS[(k + shift) % 6], COLOURS[(k * 2 + shift + 1) % 6]
        crest = CRESTS[k % 6] if k % 2 == 0 else ""
        size = 0.5 if z > -15.0 else 0.62
        blade_sign(
            here,
            words[k % len(words)],
            hour,
            colour,
            rim,
            size,
            crest,
            9 if z > -3.0 else 8 if z > -10.0 else 7,
        )
        bench.take(here, (side * (WALL - 0.34 - size / 2), y, z), 0.0 if side > 0 else pi)


def signage(bench: Bench, rng: np.random.Generator, asked: tuple[str, ...], hour: Hour) -> None:
    """All signs on the bench. `asked`: texts to be read verbatim, the first on the main board."""
    main = asked[0] if asked else HEROES[int(rng.integers(len(HEROES)))]
    words = [*asked[1:], *(str(word) for word in rng.permutation(np.array(WORDS)))]
    shift = int(rng.integers(len(COLOURS)))
    _main_board(bench, main, hour)
    _blades(bench, words, shift, hour)
    for k, (side, z, y, name) in enumerate(PICTURES_AT):
        art = Bench()
        art.add("metal", box((0, 0.55, -0.04), (0.75, 0.68, 0.05), "#17181e", 0.04))
        picture(art, name, 1.05, hour, 0.03, COLOURS[(k + shift) % 6] if name in ("arrow", "star") else "")
        bench.take(art, (side * (WALL - 0.16), y, z), -side * pi / 2)
    for z, y, colours in LANTERNS:
        lantern_string(bench, (-WALL, y, z), (WALL, y + 0.3, z - 0.7), 0.55, 7, hour, colours)
    for z, y in CABLES:
        cable(bench, (-WALL, y, z), (WALL, y - 0.4, z + float(rng.normal())), 0.4 + float(rng.random()) * 0.4)
