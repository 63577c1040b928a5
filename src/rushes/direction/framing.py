"""Framing by rule: shot sizes, distances, eye lines, look room and headroom, for any aspect ratio and lens."""

from dataclasses import dataclass
from math import cos, hypot, sin

from rushes.direction.boxes import Box
from rushes.direction.plan import Vec

__all__ = [
    "APERTURES",
    "FILLS",
    "GATE_MM",
    "LENSES",
    "SIZES",
    "TILTS",
    "Gate",
    "Setup",
    "gate_of",
    "holding",
    "placed",
    "visible_height",
    "visible_width",
]

GATE_MM = 36.0
"""Length of the picture's longer side on the film in millimetres, for every aspect ratio."""

SIZES = {
    "extreme_wide": 5.2,
    "wide": 2.5,
    "long": 1.85,
    "full": 1.5,
    "medium_wide": 1.15,
    "medium": 0.78,
    "medium_close": 0.54,
    "close": 0.42,
    "extreme_close": 0.26,
}
"""Height of the picture at the subject, in heights of the subject (puppets' heads are a quarter of them)."""

LENSES = {
    "extreme_wide": 24.0,
    "wide": 28.0,
    "long": 32.0,
    "full": 35.0,
    "medium_wide": 35.0,
    "medium": 42.0,
    "medium_close": 50.0,
    "close": 65.0,
    "extreme_close": 85.0,
}
"""Default lenses: wide for places, long for faces."""

APERTURES = {
    "extreme_wide": 16.0,
    "wide": 13.0,
    "long": 11.0,
    "full": 9.0,
    "medium_wide": 8.0,
    "medium": 6.5,
    "medium_close": 4.5,
    "close": 4.0,
    "extreme_close": 4.0,
}
"""f-numbers: places are seen whole, faces stand out."""

EYE_LINE = 1.0 / 6.0
"""Eyes lie on the upper third: a sixth of the picture above its middle."""

HAIR = 1.05
"""Top of the hair in heights of the figure."""

HEADROOM = 0.04
"""Share of the picture above the hair at least; only a close-up tighter than CROPS_HAIR heights may crop it."""

CROPS_HAIR = 0.45

HEIGHTS = {"low": 0.42, "eye": 0.98, "high": 1.55, "overhead": 3.0}
"""Camera height in eye heights of the subject."""


FILLS = {
    "extreme_wide": 0.2,
    "wide": 0.42,
    "long": 0.62,
    "full": 0.78,
    "medium_wide": 0.88,
    "medium": 1.0,
    "medium_close": 1.25,
    "close": 1.6,
    "extreme_close": 2.6,
}
"""Share of the picture that what is filmed fills, in the direction in which it fills it first; over 1 it is cropped."""

TILTS = {"low": -0.12, "eye": 0.06, "": 0.08, "high": 0.62, "overhead": 1.36, "dutch": 0.08}
"""Radians by which the camera looks down on what is filmed as a whole."""

LOWEST = 0.12
"""Metres of a camera above the ground at least."""


@dataclass(frozen=True)
class Gate:
    """The picture's width and height in millimetres on the film."""

    width: float
    height: float


@dataclass(frozen=True)
class Setup:
    """A camera position: eye and target in metres, lens in millimetres."""

    eye: Vec
    target: Vec
    lens_mm: float


def gate_of(aspect_ratio: str) -> Gate:
    """The gate of "16:9", "9:16" or "1:1"."""
    w, h = (float(n) for n in aspect_ratio.split(":"))
    scale = GATE_MM / max(w, h)
    return Gate(w * scale, h * scale)


def visible_height(gate: Gate, lens_mm: float, distance: float) -> float:
    """Metres of height seen at a distance."""
    return distance * gate.height / lens_mm


def visible_width(gate: Gate, lens_mm: float, distance: float) -> float:
    """Metres of width seen at a distance."""
    return distance * gate.width / lens_mm


def placed(
    gate: Gate,
    *,
    at: Vec,
    eyes: float,
    height: float,
    size: str,
    angle: float = 0.0,
    camera_angle: str = "eye",
    lens_mm: float = 0.0,
    width: float = 0.0,
    look: float = 0.0,
    floor: float | None = None,
) -> Setup:
    """A camera that frames a subject at ground point `at` whose eyes are `eyes` metres up.

    `angle` is where the camera stands round the subject (0 = in front on +z, +pi/2 on +x). `width` metres must fit into
    the picture too (a two-shot, a dog in profile). `look` -1..1 leaves look room to that side of the screen. The camera stays
    above `floor`, the height of the ground (that of `at` where it is None).
    """
    lens = lens_mm or LENSES.get(size, 35.0)
    tall = SIZES.get(size, 0.86) * height
    distance = max(tall * lens / gate.height, width * lens / gate.width, 0.55)
    seen = visible_height(gate, lens, distance)
    # in full and wider shots the figure stands low in the picture; in closer ones its eyes lie on the upper third
    middle = eyes - EYE_LINE * seen if seen < 1.25 * height else height * 0.5 + 0.05 * seen
    if seen > CROPS_HAIR * height:
        middle = max(middle, HAIR * height + (HEADROOM - 0.5) * seen)
    room = look * 0.11 * visible_width(gate, lens, distance)
    target = (at[0] + room * cos(angle), at[1] + middle, at[2] - room * sin(angle))
    up = HEIGHTS.get(camera_angle, 0.98) * eyes
    lowest = (at[1] if floor is None else floor) + LOWEST
    eye = (target[0] + sin(angle) * distance, max(at[1] + up, lowest), target[2] + cos(angle) * distance)
    return Setup(eye, target, lens)


FARTHEST = 7.6
"""Metres from the middle of the stage from which one films at most: sets end behind the camera."""

WIDEST = 12.0


def holding(
    gate: Gate,
    box: Box,
    *,
    fill: float = 0.72,
    angle: float = 0.0,
    tilt: float = 0.08,
    lens_mm: float = 0.0,
    farthest: float = FARTHEST,
) -> Setup:
    """The nearest camera that holds a whole box, which then fills a share of the picture across or up.

    `angle` is where the camera stands round it (0 = in front), `tilt` how much it looks down, radians. From farther than
    `farthest` a wider lens is taken.
    """
    setup = _holding(gate, box, fill, angle, tilt, lens_mm or 35.0)
    for _ in range(6):
        away = hypot(setup.eye[0], setup.eye[2])
        if away <= farthest or setup.lens_mm <= WIDEST:
            break
        setup = _holding(gate, box, fill, angle, tilt, max(setup.lens_mm * farthest / away * 0.97, WIDEST))
    return setup


def _holding(gate: Gate, box: Box, fill: float, angle: float, tilt: float, lens: float) -> Setup:
    centre = box.middle
    ahead = (sin(angle) * cos(tilt), sin(tilt), cos(angle) * cos(tilt))  # from the box to the camera
    right = (cos(angle), 0.0, -sin(angle))
    up = (-sin(angle) * sin(tilt), cos(tilt), -cos(angle) * sin(tilt))
    away = 0.3
    for corner in box.corners():
        r = (corner[0] - centre[0], corner[1] - centre[1], corner[2] - centre[2])
        across, high, near = _dot(r, right), _dot(r, up), _dot(r, ahead)
        away = max(
            away,
            near / max(fill, 1.0) + abs(across) * 2 * lens / (fill * gate.width),
            near / max(fill, 1.0) + abs(high) * 2 * lens / (fill * gate.height),
        )
    eye = (
        centre[0] + ahead[0] * away,
        max(centre[1] + ahead[1] * away, LOWEST),
        centre[2] + ahead[2] * away,
    )
    return Setup(eye, centre, lens)


def _dot(a: Vec, b: Vec) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
