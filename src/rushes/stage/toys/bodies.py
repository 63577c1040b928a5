"""What an icon leaves out, drawn under it in its own colours: hips, legs and shoes of a bust, a plush body below a head.

All drawings are ours; lengths are shares of the width of what is drawn, from the middle of its lower edge, y downwards.
"""

from dataclasses import dataclass

import numpy as np

from rushes.stage.scene import Array
from rushes.stage.toys.drawing import View, picture
from rushes.stage.toys.icons import Icon
from rushes.stage.toys.table import Spec

__all__ = ["grown"]

GRID = 64
"""Pixels of the look that is taken at an icon's colours."""


@dataclass(frozen=True)
class Colours:
    """sRGB of what is drawn: the face's main colour, that of the ears or hair, of the lowest edge; all (3,) 0..1."""

    face: Array
    ears: Array
    hem: Array


@dataclass(frozen=True)
class Base:
    """Where a drawing ends: middle and lower edge, the width of it all and that of its lowest part, in drawing units."""

    x: float
    y: float
    wide: float
    foot: float

    def oval(self, x: float, y: float, rx: float, ry: float, colour: Array, turn: float = 0.0) -> str:
        """An ellipse; shares of `wide`, degrees."""
        cx, cy, w = self.x + x * self.wide, self.y + y * self.wide, self.wide
        spin = f' transform="rotate({turn} {cx:.3f} {cy:.3f})"' if turn else ""
        return f'<ellipse cx="{cx:.3f}" cy="{cy:.3f}" rx="{rx * w:.3f}" ry="{ry * w:.3f}" fill="{_hex(colour)}"{spin}/>'

    def block(self, x: float, y: float, wide: float, high: float, round_: float, colour: Array) -> str:
        """A rectangle with round corners about a middle; shares of `wide`."""
        w = self.wide
        left, top = self.x + (x - wide / 2) * w, self.y + (y - high / 2) * w
        return (
            f'<rect x="{left:.3f}" y="{top:.3f}" width="{wide * w:.3f}" height="{high * w:.3f}" '
            f'rx="{round_ * w:.3f}" fill="{_hex(colour)}"/>'
        )


def grown(icon: Icon, spec: Spec) -> tuple[str, float]:
    """The drawing with what its row asks for drawn under it, and the side of the square to look for it on."""
    side = float(icon.side)
    draw = {"head": _sitting, "figure": _standing, "bust": _legged}.get(spec.body)
    if draw is None:
        return icon.body, side
    look = picture(icon.body, View(0.0, 0.0, side), GRID)
    base = _base(look, side / GRID)
    return draw(base, _colours(look)) + icon.body, side


def _hex(colour: Array) -> str:
    return "#" + "".join(f"{round(float(c) * 255):02x}" for c in np.clip(colour, 0.0, 1.0))


def _lighter(colour: Array, share: float) -> Array:
    return np.asarray(colour + (1.0 - colour) * share, np.float32)


def _base(look: Array, unit: float) -> Base:
    solid = look[..., 3] > 0.6
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
    low = np.flatnonzero(solid[rows[-1] - 2])
    wide = float(columns[-1] - columns[0] + 1) * unit
    return Base(
        float(columns[0] + columns[-1] + 1) / 2 * unit,
        float(rows[-1] + 1) * unit,
        wide,
        float(low[-1] - low[0] + 1) * unit,
    )


def _commonest(colours: Array) -> Array:
    """The colour that most pixels (n, 3) nearly have."""
    coarse = (colours * 11.99).astype(int) @ np.array([144, 12, 1])
    values, counts = np.unique(coarse, return_counts=True)
    return np.asarray(colours[coarse == values[counts.argmax()]].mean(0), np.float32)


def _colours(look: Array) -> Colours:
    solid = look[..., 3] > 0.9
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
    top, left, right, low = rows[0], columns[0], columns[-1], rows[-1]
    high, wide = low - top, right - left
    middle, upper, lower = (np.zeros_like(solid) for _ in range(3))
    middle[top + high // 4 : low, left + wide // 5 : right - wide // 5] = True
    upper[top : top + high // 4] = True
    lower[low - max(high // 8, 2) :] = True
    return Colours(*(_commonest(look[solid & part][:, :3]) for part in (middle, upper, lower)))


def _sitting(at: Base, colours: Colours) -> str:
    """A soft toy's body that sits: belly, arms laid on it, soles to the front, a stub of a tail."""
    main = colours.face if float(colours.face.sum()) > 0.5 else colours.ears
    dark_ears = float(colours.ears.mean()) < 0.4 and float(main.mean()) > 0.85  # a panda
    limbs = colours.ears if dark_ears else main * 0.96
    belly = _lighter(main, 0.5)
    parts = [at.oval(0.40, 0.40, 0.10, 0.10, limbs)]
    parts += [at.oval(0.0, 0.18, 0.30, 0.36, main), at.oval(0.0, 0.24, 0.19, 0.23, belly)]
    for s in (-1.0, 1.0):
        parts.append(at.oval(s * 0.27, 0.13, 0.10, 0.21, limbs, s * -24.0))
        parts.append(at.oval(s * 0.25, 0.45, 0.165, 0.145, limbs, s * 12.0))
        parts.append(at.oval(s * 0.255, 0.455, 0.085, 0.080, _lighter(limbs, 0.5)))
    return "".join(parts)


def _standing(at: Base, colours: Colours) -> str:
    """A small standing body: trunk, arms, legs, shoes."""
    main, dark = colours.face, colours.face * 0.55
    parts = []
    for s in (-1.0, 1.0):
        parts.append(at.block(s * 0.15, 0.72, 0.19, 0.46, 0.09, dark))
        parts.append(at.oval(s * 0.17, 0.95, 0.15, 0.085, dark * 0.55))
        parts.append(at.oval(s * 0.37, 0.27, 0.085, 0.25, main * 0.92, s * -22.0))
        parts.append(at.oval(s * 0.46, 0.46, 0.085, 0.085, dark))
    parts.append(at.block(0.0, 0.26, 0.58, 0.72, 0.20, main))
    parts.append(at.block(0.0, 0.22, 0.30, 0.26, 0.06, _lighter(main, 0.45)))
    return "".join(parts)


def _legged(at: Base, colours: Colours) -> str:
    """Hips in the colour of the hem, legs a shade darker, dark shoes."""
    share = at.foot / at.wide
    cloth, legs, shoes = colours.hem, colours.hem * 0.58 + 0.03, colours.hem * 0.22 + 0.04
    parts = []
    for s in (-1.0, 1.0):
        parts.append(at.block(s * 0.21 * share, 0.30, 0.36 * share, 0.56, 0.12 * share, legs))
        parts.append(at.oval(s * 0.24 * share, 0.575, 0.225 * share, 0.095, shoes))
    parts.append(at.block(0.0, 0.02, 0.98 * share, 0.34, 0.15 * share, cloth))
    return "".join(parts)
