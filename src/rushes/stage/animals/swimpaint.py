"""Markings of swimmers: the colour of the skin at s (0 nose, 1 tail), at a share of the height (0 belly, 1
back) and a point."""

from collections.abc import Callable

import numpy as np

from rushes.stage.animals.swimshape import Reals, ramp
from rushes.stage.animals.swimspecies import Swimmer
from rushes.stage.meshkit.colour import linear, mixed

__all__ = ["fin_paint", "painted"]

Marking = Callable[[Swimmer, Reals, Reals, Reals, Reals], Reals]


def noise(p: Reals, size: float, seed: int = 3) -> Reals:
    """Soft lattice noise 0..1 at points, `size` wide."""
    q = p / size
    total = np.zeros(len(p))
    for k in range(3):
        turn = np.array([1.3 + k, 2.1 - 0.7 * k, 0.9 + 0.5 * k])
        total += np.sin(
            q @ turn * (1.0 + 0.37 * k) + seed * (k + 1) + 1.7 * np.sin(q[:, (k + 1) % 3] * 1.9 + seed)
        )
    out: Reals = 0.5 + total / 6
    return out


def blend(rgb: Reals, colour: Reals | str, amount: Reals) -> Reals:
    """A colour laid over by an amount (n,)."""
    over = linear(colour) if isinstance(colour, str) else colour
    out: Reals = rgb * (1 - amount[:, None]) + over * amount[:, None]
    return out


def painted(kind: Swimmer, s: Reals, share: Reals, points: Reals) -> Reals:
    """Linear RGB (n, 3) of the skin."""
    edge = kind.counter + 0.02 * np.sin(18 * s) + 0.03 * (noise(points, 0.07) - 0.5)
    up = ramp(share, edge - kind.soft, edge + kind.soft)
    rgb = mixed(kind.belly, kind.belly, 0) * (1 - up)[:, None] + linear(kind.back) * up[:, None]
    rgb = MARKINGS.get(kind.marking, _plain)(kind, s, share, points, rgb)
    rgb *= (0.94 + 0.12 * noise(points, 0.035, 5))[:, None]  # a hand's work is never quite even
    return np.clip(rgb, 0.0, 1.0).astype(np.float32)


def fin_paint(kind: Swimmer, rays: int = 0, tip: float = 0.0) -> Callable[[Reals, Reals], Reals]:
    """The colour of a fin: rays pressed into it, its rim darker by `tip`."""
    base = linear(kind.fin or kind.back)

    def colour(u: Reals, v: Reals) -> Reals:
        rgb = np.broadcast_to(base, (len(u), 3)).astype(np.float64).copy()
        if rays:
            rgb *= (1 + 0.13 * np.sin(2 * np.pi * rays * v) * ramp(u, 0.05, 0.4))[:, None]
        out = blend(rgb, kind.mark, tip * np.maximum(ramp(u, 0.72, 0.95), 0.0))
        return out.astype(np.float32)

    return colour


def _plain(kind: Swimmer, s: Reals, share: Reals, p: Reals, rgb: Reals) -> Reals:
    return rgb


def _shark(kind: Swimmer, s: Reals, share: Reals, p: Reals, rgb: Reals) -> Reals:
    rgb = blend(rgb, mixed(kind.back, "#10161c", 0.5), 0.5 * ramp(share, 0.82, 1.0))
    for k in range(4):  # gill slits
        at = 0.292 + 0.02 * k + 0.03 * (0.5 - share)
        near = np.exp(-(((s - at) / 0.0042) ** 2)) * ramp(share, 0.30, 0.36) * ramp(share, 0.66, 0.60)
        rgb = blend(rgb, mixed(kind.back, "#0d1014", 0.7), 0.85 * near)
    return rgb


def _reef(kind: Swimmer, s: Reals, share: Reals, p: Reals, rgb: Reals) -> Reals:
    rgb = blend(rgb, kind.fin, 0.9 * ramp(s, 0.22, 0.12) * ramp(share, 0.86, 0.5))
    for at in (0.27, 0.52, 0.76):
        rgb = blend(
            rgb,
            kind.mark,
            0.8 * np.exp(-(((s - at - 0.05 * (share - 0.5)) / 0.022) ** 4)) * ramp(share, 0.25, 0.5),
        )
    return _scales(kind, s, share, rgb, 0.09)


def _scales(kind: Swimmer, s: Reals, share: Reals, rgb: Reals, depth: float) -> Reals:
    """Scallops pressed into the flank, row by row half a scale apart."""
    row = share * 15
    odd = np.floor(row) % 2
    along = (s * 26 + 0.5 * odd) % 1.0 - 0.5
    arc = np.hypot(along * 1.0, row % 1.0 - 0.2)
    line = np.exp(-(((arc - 0.62) / 0.16) ** 2)) * ramp(s, 0.24, 0.32) * ramp(s, 0.97, 0.9)
    out: Reals = rgb * (1 - depth * 2 * line)[:, None] + depth * 0.25
    return out


def _whale(kind: Swimmer, s: Reals, share: Reals, p: Reals, rgb: Reals) -> Reals:
    rgb = blend(rgb, mixed(kind.back, "#0c1218", 0.45), 0.5 * ramp(share, 0.8, 1.0))
    # Pleats of the throat: grooves along the belly from the chin to the middle.
    around = np.arctan2(np.abs(p[:, 0]), -p[:, 1])
    groove = 0.5 + 0.5 * np.cos(around * 26)
    where = ramp(share, 0.42, 0.34) * ramp(s, 0.62, 0.5) * ramp(s, 0.015, 0.05)
    rgb = blend(rgb, mixed(kind.belly, kind.back, 0.75), 0.8 * where * groove**3)
    freckles = ramp(noise(p, 0.016, 9), 0.8, 0.88) * ramp(share, 0.5, 0.62)
    return blend(rgb, kind.mark, 0.35 * freckles)


def _dolphin(kind: Swimmer, s: Reals, share: Reals, p: Reals, rgb: Reals) -> Reals:
    rgb = blend(rgb, kind.mark, 0.75 * ramp(share, 0.74, 0.6) * ramp(share, 0.36, 0.46) * ramp(s, 0.2, 0.4))
    return blend(rgb, mixed(kind.back, "#101820", 0.5), 0.45 * ramp(share, 0.72, 0.9))


def _orca(kind: Swimmer, s: Reals, share: Reals, p: Reals, rgb: Reals) -> Reals:
    patch = np.hypot((s - 0.205) / 0.062, (share - 0.70) / 0.115)
    rgb = blend(rgb, kind.mark, ramp(patch, 1.08, 0.94))
    flank = np.hypot((s - 0.70) / 0.13, (share - 0.38 - 0.8 * (s - 0.70)) / 0.13)
    rgb = blend(rgb, kind.mark, ramp(flank, 1.1, 0.92))
    saddle = np.hypot((s - 0.60) / 0.055, (share - 0.92) / 0.16)
    return blend(rgb, mixed("#9aa3ab", kind.back, 0.2), 0.85 * ramp(saddle, 1.2, 0.8))


def _spotted(kind: Swimmer, s: Reals, share: Reals, p: Reals, rgb: Reals) -> Reals:
    spots = ramp(noise(p, 0.022, 4), 0.70, 0.80) * ramp(share, 0.25, 0.6) * ramp(s, 0.12, 0.3)
    rgb = blend(rgb, kind.mark, 0.75 * spots)
    return blend(rgb, kind.belly, 0.7 * ramp(s, 0.075, 0.04) * ramp(share, 0.7, 0.5))


def _shell(kind: Swimmer, s: Reals, share: Reals, p: Reals, rgb: Reals) -> Reals:
    """Scutes: cells about centres in three rows over the dome, parted by dark grooves."""
    centres = [(0.0, 0.19), (0.0, 0.40), (0.0, 0.61), (0.0, 0.82)]
    centres += [(x * 0.225, z) for x in (-1, 1) for z in (0.26, 0.49, 0.71)]
    rim = [(0.41 * np.cos(a), 0.5 - 0.55 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 20, endpoint=False)]
    at = np.asarray(centres + rim)
    away = np.hypot(p[:, :1] - at[:, 0], s[:, None] - at[:, 1])
    near = np.sort(away, axis=1)
    groove = np.exp(-(((near[:, 1] - near[:, 0]) / 0.022) ** 2))
    top = ramp(share, kind.hull.widest - 0.04, kind.hull.widest + 0.02)
    heart = ramp(near[:, 0], 0.11, 0.02)
    rgb = blend(rgb, mixed(kind.back, "#e0b85a", 0.45), 0.7 * heart * top)
    rgb = blend(rgb, kind.mark, 0.9 * groove * top)
    return blend(rgb, kind.belly, 1 - top)


def _freckled(kind: Swimmer, s: Reals, share: Reals, p: Reals, rgb: Reals) -> Reals:
    """Rounded plates on the crown, as a turtle's head has."""
    plates = ramp(noise(p, 0.05, 7), 0.55, 0.66) * ramp(share, 0.55, 0.8) * ramp(s, 0.16, 0.26)
    return blend(rgb, kind.mark, 0.7 * plates)


def _clown(kind: Swimmer, s: Reals, share: Reals, p: Reals, rgb: Reals) -> Reals:
    """Three white bands with dark edges."""
    for at, wide, bow in ((0.27, 0.05, 0.06), (0.56, 0.055, -0.07), (0.90, 0.032, 0.0)):
        off = np.abs(s - at - bow * (np.abs(share - 0.5) * 2) ** 2 * 0.5)
        rgb = blend(rgb, kind.mark, ramp(off, wide + 0.026, wide + 0.012))
        rgb = blend(rgb, "#fbf7ef", ramp(off, wide + 0.008, wide - 0.006))
    return rgb


def _scaled(kind: Swimmer, s: Reals, share: Reals, p: Reals, rgb: Reals) -> Reals:
    return _scales(kind, s, share, rgb, 0.10)


def _patched(kind: Swimmer, s: Reals, share: Reals, p: Reals, rgb: Reals) -> Reals:
    """Large patches over the back."""
    field = noise(p * np.array([1.4, 1.2, 0.8]), 0.075, 11)
    patch = ramp(field, 0.52, 0.57) * ramp(share, 0.36, 0.46)
    crown = ramp(np.hypot((s - 0.12) / 0.075, (share - 0.9) / 0.3), 1.0, 0.85)
    return _scales(kind, s, share, blend(rgb, kind.mark, np.maximum(patch * ramp(s, 0.2, 0.24), crown)), 0.05)


def _speckled(kind: Swimmer, s: Reals, share: Reals, p: Reals, rgb: Reals) -> Reals:
    rgb = blend(rgb, "#e58a86", 0.55 * np.exp(-(((share - 0.52) / 0.11) ** 2)) * ramp(s, 0.1, 0.2))
    return blend(rgb, kind.mark, 0.8 * ramp(noise(p, 0.011, 6), 0.80, 0.88) * ramp(share, 0.58, 0.68))


def _tuna(kind: Swimmer, s: Reals, share: Reals, p: Reals, rgb: Reals) -> Reals:
    return blend(rgb, kind.mark, 0.7 * np.exp(-(((share - 0.60) / 0.045) ** 2)) * ramp(s, 0.2, 0.3))


def _angel(kind: Swimmer, s: Reals, share: Reals, p: Reals, rgb: Reals) -> Reals:
    for at, wide in ((0.13, 0.022), (0.36, 0.036), (0.62, 0.036), (0.88, 0.028)):
        off = np.abs(s - at - 0.05 * (share - 0.5))
        rgb = blend(rgb, kind.mark, ramp(off, wide, wide - 0.014))
    return rgb


def _spotted_fish(kind: Swimmer, s: Reals, share: Reals, p: Reals, rgb: Reals) -> Reals:
    return blend(
        rgb,
        kind.mark,
        0.8 * ramp(noise(p, 0.030, 8), 0.66, 0.74) * ramp(share, 0.5, 0.62) * ramp(s, 0.16, 0.24),
    )


def _tang(kind: Swimmer, s: Reals, share: Reals, p: Reals, rgb: Reals) -> Reals:
    """A dark loop along the back, and yellow towards the tail."""
    line = np.exp(-(((share - 0.80 + 0.5 * (s - 0.5) ** 2) / 0.09) ** 4)) * ramp(s, 0.14, 0.22)
    hook = ramp(np.abs(np.hypot((s - 0.55) / 0.17, (share - 0.58) / 0.2) - 1.0), 0.28, 0.16)
    rgb = blend(rgb, kind.mark, np.maximum(line, hook * ramp(s, 0.95, 0.8)))
    return blend(rgb, "#f6cf2e", ramp(s, 0.84, 0.92) * ramp(np.abs(share - 0.5), 0.5, 0.3))


def _starry(kind: Swimmer, s: Reals, share: Reals, p: Reals, rgb: Reals) -> Reals:
    """Pale dots in rows between pale lines."""
    row, column = s * 24, share * 11
    dot = np.hypot(row % 1.0 - 0.5, (column + 0.5 * (np.floor(row) % 2)) % 1.0 - 0.5)
    dots = ramp(dot, 0.30, 0.18) * ramp(share, 0.46, 0.56)
    return blend(_shark(kind, s, share, p, rgb), kind.mark, 0.85 * dots)


def _wrinkled(kind: Swimmer, s: Reals, share: Reals, p: Reals, rgb: Reals) -> Reals:
    fold = 0.5 + 0.5 * np.sin(150 * s + 3.0 * np.sin(9 * share) + 4 * noise(p, 0.08))
    return blend(rgb, kind.mark, 0.5 * fold**3 * ramp(s, 0.17, 0.25))


MARKINGS: dict[str, Marking] = {
    "shark": _shark, "reef": _reef, "whale": _whale, "dolphin": _dolphin, "orca": _orca,
    "spotted": _spotted, "shell": _shell,
    "freckled": _freckled, "clown": _clown, "scaled": _scaled, "patched": _patched, "speckled": _speckled,
    "tuna": _tuna,
    "angel": _angel, "spotted_fish": _spotted_fish, "tang": _tang, "starry": _starry, "wrinkled": _wrinkled,
}  # fmt: skip
