"""What every playful set is put together on: still parts, parts that move as functions of the time, the air and two lamps."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from rushes.direction.cards import CARD_HEIGHT
from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet, Pose, level
from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.meshkit.solids import sheet
from rushes.stage.scene import Array, Environment, Finish, Light, Mesh, Piece
from rushes.stage.sets.parts.bench import FINISHES, Bench
from rushes.stage.sets.terrain.noise import fractal

__all__ = [
    "Board",
    "Way",
    "after",
    "airy",
    "backdrop",
    "dark",
    "ease",
    "moved_mesh",
    "names_of",
    "number_of",
    "numbers_of",
    "popped",
    "quoted",
    "stood",
    "while_",
    "word",
]

Way = Callable[[float], Array | None]
"""Matrix of a part at a time in seconds since its scene began; None while it is not there."""


@dataclass
class Board:
    """Collects the parts. `long` is how many seconds the scene lasts."""

    name: str
    brief: SetBrief
    still: Bench = field(default_factory=Bench)
    parts: list[tuple[Piece, Way]] = field(default_factory=list)
    lights: list[Light] = field(default_factory=list)

    @property
    def long(self) -> float:
        """Seconds of the scene."""
        return max((self.brief.end - self.brief.start) / 24.0, 1.0)

    def move(self, mesh: Mesh, finish: str | Finish, way: Way) -> None:
        """A part that moves: `way` says where it is at a time."""
        if not len(mesh.faces):
            return
        look = FINISHES[finish] if isinstance(finish, str) else finish
        name = f"{self.name}.part{len(self.parts)}"
        self.parts.append((Piece(name, mesh, look, name), way))

    def built(self, air: Environment) -> BuiltSet:
        """The set."""
        parts, start = tuple(self.parts), self.brief.start

        def animate(frame: float, rate: int) -> Pose:
            t = max((frame - start * rate / 24.0) / rate, 0.0)
            bones, gone = {}, set()
            for piece, way in parts:
                matrix = way(t)
                if matrix is None:
                    gone.add(piece.name)
                else:
                    bones[piece.rig] = np.asarray(matrix, np.float32)[None]
            return Pose(bones=bones, hidden=frozenset(gone))

        pieces = (*self.still.pieces(self.name), *(piece for piece, _ in parts))
        return BuiltSet(pieces, air, level, tuple(self.lights), animate, signs=8)


def ease(t: float, start: float, end: float) -> float:
    """0 before `start` seconds, 1 after `end`, smooth between."""
    u = min(max((t - start) / max(end - start, 1e-6), 0.0), 1.0)
    return u * u * (3 - 2 * u)


def while_(shown: Callable[[float], bool], matrix: Array | None = None) -> Way:
    """A way of what stays where it is made, and is there while `shown`."""
    return lambda t: (np.eye(4, dtype=np.float32) if matrix is None else matrix) if shown(t) else None


def number_of(number: int, counted: Callable[[float], int]) -> Way:
    """A way of one of many figures: it is there while the counter shows it."""
    return while_(lambda t: counted(t) == number)


def after(start: float) -> Way:
    """A way of what is there from a time on."""
    return while_(lambda t: t >= start)


def popped(x: float, y: float, z: float, start: float, long: float = 0.3) -> Way:
    """A way of what grows at its place within `long` seconds of a time."""
    return lambda t: None if t < start else stood(x, y, z, 0.0, max(ease(t, start, start + long), 1e-3))


def stood(x: float, y: float, z: float, turn: float = 0.0, scale: float = 1.0) -> Array:
    """A matrix: scaled, turned about +y, set down."""
    m = translation((x, y, z)) @ rotation(y=turn)
    m[:3, :3] *= scale
    return np.asarray(m, np.float32)


def moved_mesh(mesh: Mesh, x: float, y: float, z: float) -> Mesh:
    """The mesh shifted."""
    return Mesh(mesh.positions + np.asarray((x, y, z), np.float32), mesh.normals, mesh.colours, mesh.faces)


def word(text: str, tall: float, colour: Paint, most: float | None = None, depth: float = 0.02) -> Mesh:
    """Letters of felt, centred on x, standing on y = 0, facing +z."""
    return lettering(text, tall, depth, colour, "sans", most, spacing=0.05)


def quoted(brief: SetBrief) -> tuple[str, ...]:
    """What the prompt wants to be read, verbatim: the signs, else what stands in quotation marks."""
    found = re.findall(r"[\"“‘']([^\"”’']{1,40})[\"”’']", brief.words)
    return tuple(dict.fromkeys((*brief.signs, *(f for f in found if f.strip()))))


def numbers_of(text: str) -> tuple[tuple[str, float], ...]:
    """Numbers as written ("45%", "$3.2", "1,200") and their values, in order."""
    found = []
    for match in re.finditer(r"[$€£]?\d[\d,]*(?:\.\d+)?\s?(?:%|million|billion|k\b|K\b)?", text):
        shown = match.group().strip()
        value = re.sub(r"[^\d.]", "", shown)
        if value and value != ".":
            found.append((shown, float(value)))
    return tuple(found)


def names_of(text: str) -> tuple[str, ...]:
    """Proper names inside sentences: places on a map, labels of bars."""
    plain = re.sub(r"[\"“][^\"”]*[\"”]", " ", text)
    found = re.findall(r"(?<![.!?]\s)(?<!^)\b([A-Z][a-zé]+(?:\s[A-Z][a-zé]+)*)", plain)
    return tuple(dict.fromkeys(f for f in found if f not in ("Camera", "The", "A", "An", "UI", "HUD")))


def backdrop(colour: Paint, seed: int, wide: float = 6.0, high: float = 4.5, z: float = -0.12) -> Mesh:
    """A cloth behind everything, in soft waves."""
    x, y = np.meshgrid(np.linspace(-wide, wide, 90), np.linspace(-0.8, high, 50))
    wave = 0.03 * np.sin(2.3 * x + seed) + 0.03 * fractal(x, 0.6 * y, seed % 97, 3)
    grid = np.stack([x, y, wave + z], -1).astype(np.float32)
    return sheet(grid[::-1], np.broadcast_to(linear(colour), grid.shape).astype(np.float32))


def airy(middle: float = CARD_HEIGHT, radius: float = 4.0) -> Environment:
    """A bright table under a soft window."""
    return Environment(
        sun_direction=(-0.45, 0.75, 0.62), sun_colour=(2.3, 1.95, 1.5), zenith=(0.55, 0.66, 0.80), middle=(0.70, 0.74, 0.78),
        horizon=(0.86, 0.80, 0.72), ambient_sky=(0.40, 0.43, 0.50), ambient_ground=(0.28, 0.24, 0.20), clouds=0.2, sun_disc=0.0,
        fog_density=0.0, haze=0.0, shadow_centre=(0.0, middle, 0.0), shadow_radius=radius, far=80.0, vignette=0.6,
    )  # fmt: skip


def dark(middle: float = CARD_HEIGHT) -> Environment:
    """A dark room in which what glows is seen."""
    return Environment(
        sun_direction=(-0.4, 0.7, 0.6), sun_colour=(0.35, 0.36, 0.5), zenith=(0.01, 0.012, 0.03), middle=(0.012, 0.014, 0.03),
        horizon=(0.02, 0.02, 0.04), ground=(0.0, 0.0, 0.0), ambient_sky=(0.10, 0.12, 0.19), ambient_ground=(0.05, 0.05, 0.08),
        clouds=0.0, sun_disc=0.0, fog_density=0.0, haze=0.0, shadow_centre=(0.0, middle, 0.0), shadow_radius=4.0, far=80.0,
        vignette=0.8, bloom=0.2,
    )  # fmt: skip
