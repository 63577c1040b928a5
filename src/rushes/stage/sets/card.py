"""A card: letters cut from felt on dark velvet under one warm lamp, or, without words, the dark itself."""

import numpy as np

from rushes.direction.cards import CARD_HEIGHT
from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet, level
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import join, sheet
from rushes.stage.scene import Environment, Finish, Light, Mesh, Piece
from rushes.stage.sets.terrain.noise import fractal

__all__ = ["build", "laid_out"]

VELVET, CREAM, SMALL = "#060508", "#f3e6cb", "#d9c7a0"
LARGEST = 0.27
"""Metres of a capital, at most."""

FILL = 0.76
"""Share of the picture's width that the longest line may take."""

LEADING = 1.62
"""Base line to base line in capital heights."""

DEPTH = 0.035


def laid_out(text: str, ratio: float) -> list[str]:
    """`text` in the number of lines that lets its capitals be tallest in a picture `ratio` wide for its height. Lines break at
    spaces; a text without any (Chinese) may break anywhere when it is long."""
    words = text.split() if " " in text.strip() else [text]
    if len(words) == 1 and len(text) > 9 and not text.isascii():
        words = list(text)
    glue = " " if " " in text else ""
    best: list[str] = [text]
    for count in range(1, min(len(words), 5) + 1):
        lines = _broken(words, count, glue)
        if _height(lines, ratio) > _height(best, ratio) * 1.05:
            best = lines
    return best


def _broken(words: list[str], count: int, glue: str) -> list[str]:
    """Words in `count` lines as even as they come."""
    most = sum(len(word) + len(glue) for word in words) / count
    lines: list[str] = [words[0]]
    for word in words[1:]:
        full = len(lines[-1]) + len(word) / 2 > most
        if full and len(lines) < count:
            lines.append(word)
        else:
            lines[-1] += glue + word
    return lines


def _height(lines: list[str], ratio: float) -> float:
    """Capital height that fits, in picture heights."""
    widest = max(_width(line) for line in lines)
    return min(FILL * ratio / widest, 0.6 / (LEADING * len(lines)))


def _width(line: str) -> float:
    """About how wide a line is in capital heights: Latin letters are 0.85, Chinese characters 1.25."""
    return sum(0.85 if letter.isascii() else 1.25 for letter in line) or 1.0


def _words(signs: tuple[str, ...], wide: float, high: float) -> list[Mesh]:
    """All texts of the card, the first largest, each below the one before; centred as a block."""
    blocks: list[tuple[list[str], float]] = []
    for index, text in enumerate(signs):
        lines = laid_out(text, wide / high)
        tall = min(_height(lines, wide / high) * high, LARGEST)
        blocks.append((lines, tall if index == 0 else min(tall, 0.5 * blocks[0][1])))
    total = sum(len(lines) * tall * LEADING for lines, tall in blocks)
    squeeze = min(1.0, 0.8 * high / total) if total else 1.0
    y = CARD_HEIGHT + squeeze * total / 2
    made = []
    for index, (lines, tall) in enumerate(blocks):
        tall *= squeeze
        for line in lines:
            y -= tall * LEADING
            mesh = lettering(
                line, tall, DEPTH, CREAM if index == 0 else SMALL, "sans", FILL * wide, spacing=0.05
            )
            made.append(_lifted(mesh, y + tall * (LEADING - 1) / 2))
    return made


def _lifted(mesh: Mesh, y: float) -> Mesh:
    return Mesh(
        mesh.positions + np.array([0.0, y, 0.012], np.float32), mesh.normals, mesh.colours, mesh.faces
    )


def _curtain(seed: int) -> Mesh:
    """Velvet in soft folds behind the words."""
    x, y = np.meshgrid(np.linspace(-5, 5, 220), np.linspace(-3.5, 5.5, 80))
    fold = 0.035 * np.sin(5.5 * x + 1.4 * np.sin(1.3 * x + seed)) + 0.03 * fractal(x, 0.4 * y, seed % 97, 3)
    grid = np.stack([x, y, fold - 0.09], -1).astype(np.float32)
    shade = np.broadcast_to(linear(VELVET), grid.shape).astype(np.float32)
    return sheet(grid[::-1], shade)


def build(brief: SetBrief) -> BuiltSet:
    """The card of a brief's signs; `reach` is what is seen of it."""
    wide, high = brief.reach[1] - brief.reach[0], brief.reach[3] - brief.reach[2]
    pieces = [Piece("card.velvet", _curtain(brief.seed), Finish("felt", 1.0, 0.35))]
    words = [mesh for mesh in _words(brief.signs, wide, high) if len(mesh.faces)]
    if words:
        pieces.append(Piece("card.words", join(words), Finish("felt", 0.9, 0.6)))
    lit = 1.0 if words else 0.12
    lamp = Light((-1.6, CARD_HEIGHT + 1.5, 2.2), (16.0 * lit, 12.4 * lit, 8.6 * lit), 7.0)
    fill = Light((1.9, CARD_HEIGHT - 0.4, 2.6), (1.1 * lit, 1.3 * lit, 2.1 * lit), 6.0)
    return BuiltSet(tuple(pieces), _dark(lit), level, (lamp, fill))


def _dark(lit: float) -> Environment:
    return Environment(
        sun_direction=(-0.4, 0.7, 0.6),
        sun_colour=(0.0, 0.0, 0.0),
        zenith=(0.0, 0.0, 0.0),
        middle=(0.0, 0.0, 0.0),
        horizon=(0.0, 0.0, 0.0),
        ground=(0.0, 0.0, 0.0),
        ambient_sky=(0.10 * lit, 0.11 * lit, 0.14 * lit),
        ambient_ground=(0.05 * lit, 0.045 * lit, 0.04 * lit),
        clouds=0.0,
        sun_disc=0.0,
        fog_density=0.0,
        haze=0.0,
        shadow_centre=(0.0, CARD_HEIGHT, 0.0),
        shadow_radius=3.0,
        far=40.0,
        vignette=0.9,
        exposure=1.0,
    )
