"""How a room answers, reckoned from its size and what it is made of.

Decay after Eyring, the audience's figures and the air's included (Kuttruff, Room Acoustics, ch. 5); first reflections by images
of the source in the walls of a box (Allen and Berkley 1979), to the second order; the level of the tail from the power that a
source keeps up in the room, which is what the critical distance says too (Kuttruff, eq. 5.44). Absorption coefficients are the
usual ones of Kuttruff's and Vorländer's (Auralization, annex) tables at 250 Hz, 1 kHz and 4 kHz.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from math import atan2, ceil, hypot, log, sqrt

__all__ = ["BANDS", "MATERIALS", "Bands", "Reflection", "RoomFacts"]

Bands = tuple[float, float, float, float]
BANDS: Bands = (250.0, 1000.0, 4000.0, 10_000.0)
"""Hz in the middle of each band; surfaces are at the highest as at 4 kHz, the air is not."""

MATERIALS: dict[str, tuple[float, float, float]] = {
    "plaster": (0.02, 0.03, 0.05), "gypsum": (0.10, 0.04, 0.09), "wallpaper": (0.04, 0.07, 0.10),
    "wood": (0.22, 0.09, 0.11), "parquet": (0.11, 0.07, 0.07), "log": (0.10, 0.08, 0.10),
    "stone": (0.01, 0.02, 0.05), "rock": (0.03, 0.04, 0.06), "brick": (0.03, 0.04, 0.07),
    "concrete": (0.02, 0.03, 0.05), "asphalt": (0.02, 0.03, 0.05), "tile": (0.01, 0.01, 0.02),
    "glass": (0.25, 0.12, 0.04), "steel": (0.10, 0.09, 0.04), "lined": (0.30, 0.38, 0.40),
    "linoleum": (0.02, 0.03, 0.05), "carpet": (0.06, 0.37, 0.65), "curtain": (0.35, 0.72, 0.65),
    "felt": (0.60, 0.94, 0.82), "tiles_soft": (0.70, 0.70, 0.50), "canvas": (0.70, 0.35, 0.30),
    "books": (0.25, 0.40, 0.35), "seats": (0.37, 0.67, 0.59), "people": (0.54, 0.94, 0.87),
    "machines": (0.10, 0.12, 0.10), "leaves": (0.15, 0.45, 0.70), "earth": (0.25, 0.60, 0.70),
    "grass": (0.26, 0.69, 0.99), "gravel": (0.60, 0.70, 0.80), "water": (0.01, 0.02, 0.03),
    "ice": (0.01, 0.02, 0.03), "snow": (0.75, 0.95, 0.95), "open": (1.0, 1.0, 1.0),
}  # fmt: skip
"""Absorption coefficients at 250 Hz, 1 kHz and 4 kHz. `lined`: thin upholstery of a vehicle; `tiles_soft`: an office's ceiling;
`canvas`: what a tent lets out counts as lost."""

AIR: Bands = (0.0012, 0.0043, 0.027, 0.146)
"""Power that a metre of air takes (4 m of Kuttruff), at 20 °C and 50 % humidity (ISO 9613-1)."""
FACING: Bands = (1.4, 2.0, 3.5, 6.0)
"""How much more of its power a mouth sends ahead than all round (Chu and Warnock 2002, rounded)."""
SOUND = 343.0
ORDER = 2
NEARBY = 2.5
"""Metres from which a film sees who speaks, whatever the room."""
SMALL = 0.05
"""Seconds in which anything dies at the quickest."""


@dataclass(frozen=True)
class Reflection:
    """An image of the source: `late` seconds behind the direct sound, `gain` by band against it, `bearing` radians to the right
    of straight ahead."""

    late: float
    gain: Bands
    bearing: float


@dataclass(frozen=True)
class RoomFacts:
    """A box: metres across, deep and high; what its faces are of, by share ("plaster:5 glass:1"); what stands in it, by square
    metre ("seats:20 people:8")."""

    width: float
    depth: float
    height: float
    walls: str
    floor: str
    ceiling: str
    inside: str = ""

    @property
    def volume(self) -> float:
        """Cubic metres."""
        return self.width * self.depth * self.height

    @property
    def surface(self) -> float:
        """Square metres of all faces."""
        return 2 * (self.width * self.depth + (self.width + self.depth) * self.height)

    @property
    def absorption(self) -> Bands:
        """Square metres of open window that would swallow as much, the air's share not in it."""
        flat, upright = self.width * self.depth, 2 * (self.width + self.depth) * self.height
        parts = _parts(self.inside)
        return _bands(
            flat * (_mean(self.floor, k) + _mean(self.ceiling, k))
            + upright * _mean(self.walls, k)
            + sum(metres * _coefficient(what, k) for what, metres in parts)
            for k in range(len(BANDS))
        )

    @property
    def decay(self) -> Bands:
        """Seconds to -60 dB (Eyring with the air)."""
        times = []
        for area, air in zip(self.absorption, AIR, strict=True):
            mean = min(area / self.surface, 0.98)
            times.append(0.161 * self.volume / (-self.surface * log(1 - mean) + air * self.volume))
        return _bands(max(t, SMALL) for t in times)

    @property
    def critical(self) -> Bands:
        """Metres at which a voice and the room's answer to it are equally loud."""
        pairs = zip(FACING, self.decay, strict=True)
        return _bands(0.057 * sqrt(facing * self.volume / t) for facing, t in pairs)

    @property
    def listening(self) -> float:
        """Metres from which one is heard in such a room: 1.5 in a living room, and more where there is more of it."""
        return min(0.244 * float(self.volume**0.46), 0.55 * self.depth)

    @property
    def mixing(self) -> float:
        """Seconds until single reflections are a tail: as many thousandths as the root of the volume (Polack 1993)."""
        return sqrt(self.volume) / 1000

    @property
    def density(self) -> Bands:
        """Power of the tail a second against the direct sound's, at the moment of the sound, if it were all tail by then."""
        far = self.listening
        pairs = zip(self.decay, self.critical, strict=True)
        return _bands(13.8 / t * (far / metres) ** 2 for t, metres in pairs)

    @property
    def roofless(self) -> bool:
        """Whether it is under the sky: a street, a court."""
        return self.ceiling == "open"

    def reflections(self) -> tuple[Reflection, ...]:
        """The images of the source in the walls, to the second order, by their time. Seen from nearby, as films are: what comes
        back from the walls of a great room is late."""
        half = min(self.listening, NEARBY) / 2
        ear = (0.44 * self.width, min(1.6, 0.45 * self.height), 0.55 * self.depth + half)
        source = (0.53 * self.width, min(1.5, 0.42 * self.height), 0.55 * self.depth - half)
        size = (self.width, self.height, self.depth)
        straight = hypot(*(s - e for s, e in zip(source, ear, strict=True)))
        ahead = atan2(source[0] - ear[0], ear[2] - source[2])
        found = []
        for image in product(range(-ORDER, ORDER + 1), repeat=3):
            if not 0 < sum(map(abs, image)) <= ORDER:
                continue
            axes = zip(image, size, source, ear, strict=True)
            way = [n * a + (s if n % 2 == 0 else a - s) - e for n, a, s, e in axes]
            far = hypot(*way)
            gain = _bands(min(self.listening / far, 1.0) * self._kept(image, k) for k in range(len(BANDS)))
            bearing = atan2(way[0], -way[2]) - ahead
            found.append(Reflection((far - straight) / SOUND, gain, bearing))
        return tuple(sorted((r for r in found if max(r.gain) > 1e-4), key=lambda r: r.late))

    def _kept(self, image: tuple[int, ...], band: int) -> float:
        """The share of the pressure that is left by the walls in which an image is seen."""
        x, y, z = image
        up, down = ceil(abs(y) / 2), abs(y) // 2
        if y < 0:
            up, down = down, up
        faces = ((self.walls, abs(x) + abs(z)), (self.ceiling, up), (self.floor, down))
        share = 1.0
        for face, times in faces:
            share *= sqrt(max(1 - _mean(face, band), 0.0)) ** times
        return share


def _mean(face: str, band: int) -> float:
    """The coefficient of a face of several materials."""
    parts = _parts(face)
    return sum(share * _coefficient(what, band) for what, share in parts) / sum(share for _, share in parts)


def _parts(words: str) -> tuple[tuple[str, float], ...]:
    """ "plaster:5 glass" as materials and their shares."""
    pairs = (word.partition(":") for word in words.split())
    return tuple((what, float(share or 1)) for what, _, share in pairs)


def _coefficient(what: str, band: int) -> float:
    return MATERIALS[what][min(band, 2)]


def _bands(values: Iterable[float]) -> Bands:
    a, b, c, d = values
    return (a, b, c, d)
