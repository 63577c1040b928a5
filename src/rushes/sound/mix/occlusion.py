"""What stands between a sound and the camera: a lorry, a house, a wall; the car in which somebody sits; water.

Sound goes round a thing by the shortest way, over it or past one of its sides, and loses the more the longer that way is beside
the straight one and the higher the sound (Maekawa 1968, in the form of Kurze and Anderson 1971). Things are upright boxes.
"""

from itertools import pairwise
from math import hypot, log10, pi, sqrt, tanh

from rushes.direction.boxes import Box, boxes_of
from rushes.direction.plan import Figure, Prop, Scene, ShotPlan, Vec
from rushes.sound.mix.space import CLEAR, Veil, Where

__all__ = ["SHUT", "SOLID", "Obstacles", "detour", "lost"]

SHUT = frozenset(
    ("car", "limousine", "taxi", "van", "ambulance", "camper_van", "minibus", "delivery_van", "pickup_truck", "camper", "rv",
     "motorhome", "bus", "tram", "truck", "fire_truck", "train", "airplane", "helicopter", "spaceship", "submarine", "ufo",
     "house", "cottage", "barn", "igloo_house", "tent", "circus_tent", "marquee", "shipping_container", "elevator_car",
     "space_capsule", "escape_pod", "lander", "rocket", "phone_booth")
)  # fmt: skip
"""Props that close round whoever is in them."""
SOLID = SHUT | frozenset(
    ("tractor", "bulldozer", "excavator", "tank", "armored_vehicle", "snowplow", "combine_harvester", "cement_mixer", "pickup",
     "carriage", "wagon", "airship", "space_shuttle", "starfighter", "mothership", "dropship", "ship",
     "building", "farmhouse", "beach_house", "facade", "skyscraper", "tower_block", "apartment_building", "office_building",
     "tower", "watchtower", "church_tower", "pagoda", "barn_house", "castle", "fort", "palace", "silo", "lighthouse",
     "church", "chapel", "wall", "brick_wall", "barrier_wall", "climbing_wall", "room_divider", "billboard", "door", "gate",
     "pyramid", "great_wall_of_china", "taj_mahal", "dam", "dome", "volcano", "clock_tower", "big_ben", "iceberg", "boulder",
     "bookshelf", "cabinet", "cupboard", "wardrobe", "locker", "fireplace", "furnace", "kiln", "machine", "fridge",
     "vending_machine", "organ", "monolith", "statue", "haystack", "cliff", "cave", "hill")
)  # fmt: skip
"""Props behind which one is heard less: without gaps, and closed to the ground."""
LEAST = 1.0
"""Metres high and wide from which a thing is in the way of a sound."""
INSIDE: Veil = (2.0, 6.0, 10.0)
"""dB that a closed window and a lined roof take at 250 Hz, 1 and 4 kHz, half open as seats in a picture are."""
IN_WATER: Veil = (0.0, 0.4, 0.9)
"""dB a metre: bubbles and the border of water at the ear take the treble."""
MOST: Veil = (12.0, 16.0, 20.0)
"""dB that anything takes at most: sound comes round by other ways too (Maekawa's limit of a thick screen is 25)."""
HERTZ = (250.0, 1000.0, 4000.0)
SOUND = 343.0
SHRUNK = 0.88
"""Share of its box that a thing fills."""
EVERY = 2
"""Frames for which things are taken to stay where they are."""


class Obstacles:
    """Large things of a plan's scenes, where they are from frame to frame."""

    def __init__(self, plan: ShotPlan, where: Where) -> None:
        self._plan = plan
        self._where = where
        self._boxes: dict[int, dict[str, Box]] = {}
        self._large = {scene.start: _large(scene) for scene in plan.scenes}

    def veil(self, source: str, point: Vec, ear: Vec, frame: float) -> Veil:
        """dB that a source at a point loses on its way to the ear, at 250 Hz, 1 kHz and 4 kHz."""
        scene = self._plan.scene_at(frame)
        total = list(CLEAR)
        if scene.room == "underwater":
            total = [loss * hypot(*(p - e for p, e in zip(point, ear, strict=True))) for loss in IN_WATER]
        if self._large[scene.start]:
            near = _bearers(scene, source)
            kinds = {prop.id: prop.kind for prop in scene.props}
            for name, box in self._at(scene, frame).items():
                loss = _taken(box, name in near, kinds[name] in SHUT, point, ear) if name != source else CLEAR
                total = [a + b for a, b in zip(total, loss, strict=True)]
        low, middle, high = (min(loss, most) for loss, most in zip(total, MOST, strict=True))
        return (low, middle, high)

    def _at(self, scene: Scene, frame: float) -> dict[str, Box]:
        key = int(frame) // EVERY
        if key not in self._boxes:
            large = self._large[scene.start]
            boxes = boxes_of((), scene.props, key * EVERY, self._plan.rate)
            self._boxes[key] = {
                name: self._grounded(name, box, frame)
                for name, box in boxes.items()
                if name in large and min(box.height, max(box.width, box.z1 - box.z0)) >= LEAST
            }
        return self._boxes[key]

    def _grounded(self, name: str, box: Box, frame: float) -> Box:
        """The box on its set's ground, which the plan doesn't know: a thing's middle is as high as it is heard from."""
        try:
            up = self._where(name, frame)[1] - box.middle[1]
        except LookupError:
            up = 0.0
        x, z = (1 - SHRUNK) / 2 * box.width, (1 - SHRUNK) / 2 * (box.z1 - box.z0)
        return Box(box.x0 + x, box.y0, box.z0 + z, box.x1 - x, box.y1, box.z1 - z).moved(y=max(up, 0.0))


def _large(scene: Scene) -> frozenset[str]:
    """Ids of the props of a scene behind which one can be."""
    return frozenset(prop.id for prop in scene.props if prop.kind in SOLID)


def _bearers(scene: Scene, source: str) -> frozenset[str]:
    """What bears a source, and what bears that."""
    every: dict[str, Figure | Prop] = {f.id: f for f in scene.figures} | {p.id: p for p in scene.props}
    found: set[str] = set()
    while (item := every.get(source)) is not None and item.attach is not None and item.attach.to not in found:
        source = item.attach.to
        found.add(source)
    return frozenset(found)


def _taken(box: Box, bears: bool, shut: bool, point: Vec, ear: Vec) -> Veil:
    """What one thing takes of a sound."""
    if _within(box, ear):
        return CLEAR
    if bears or _within(box, point):
        return INSIDE if shut else CLEAR
    return lost(detour(box, point, ear))


def _within(box: Box, at: Vec) -> bool:
    return box.x0 < at[0] < box.x1 and box.y0 < at[1] < box.y1 and box.z0 < at[2] < box.z1


def lost(metres: float) -> Veil:
    """dB at 250 Hz, 1 kHz and 4 kHz of a way that is longer by `metres` than the straight one; nothing where that is free."""
    if metres <= 0:
        return CLEAR
    low, middle, high = (_screened(2 * metres * hertz / SOUND) for hertz in HERTZ)
    return (low, middle, high)


def _screened(fresnel: float) -> float:
    """dB of a screen, by Fresnel's number."""
    root = sqrt(2 * pi * fresnel)
    return 5 + 20 * log10(root / tanh(root)) if root > 1e-6 else 5.0


def detour(box: Box, point: Vec, ear: Vec) -> float:
    """Metres by which the shortest way round a box is longer than the straight one through it; 0 where that misses it."""
    flat = _crossed(point, ear, ((0, box.x0, box.x1), (2, box.z0, box.z1)))
    if (
        flat is None
        or _crossed(point, ear, ((0, box.x0, box.x1), (1, box.y0, box.y1), (2, box.z0, box.z1))) is None
    ):
        return 0.0
    ground = hypot(ear[0] - point[0], ear[2] - point[2])
    tops = [(ground * share, box.y1) for share in flat]
    over = _length(_hull_above([(0.0, point[1]), *tops, (ground, ear[1])]))
    corners = [(x, z) for x in (box.x0, box.x1) for z in (box.z0, box.z1)]
    sides = _ways_round((point[0], point[2]), (ear[0], ear[2]), corners)
    ways = [over, *(hypot(side, ear[1] - point[1]) for side in sides)]
    return max(min(ways) - hypot(ground, ear[1] - point[1]), 0.0)


def _crossed(point: Vec, ear: Vec, faces: tuple[tuple[int, float, float], ...]) -> tuple[float, float] | None:
    """The shares of the way from point to ear at which it enters and leaves a box; None where it misses it."""
    first, last = 0.0, 1.0
    for axis, low, high in faces:
        way = ear[axis] - point[axis]
        if abs(way) < 1e-9:
            if not low <= point[axis] <= high:
                return None
            continue
        a, b = sorted(((low - point[axis]) / way, (high - point[axis]) / way))
        first, last = max(first, a), min(last, b)
    return (first, last) if last - first > 1e-6 else None


def _hull_above(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The points of a chain from left to right that a string over it touches."""
    hull: list[tuple[float, float]] = []
    for p in points:
        while len(hull) > 1 and _turn(hull[-2], hull[-1], p) >= 0:
            hull.pop()
        hull.append(p)
    return hull


def _ways_round(
    start: tuple[float, float], end: tuple[float, float], corners: list[tuple[float, float]]
) -> tuple[float, float]:
    """Lengths of the strings from start to end past the corners on either side of the straight line."""
    way = (end[0] - start[0], end[1] - start[1])
    size = hypot(*way) or 1.0
    along = [
        (
            ((x - start[0]) * way[0] + (z - start[1]) * way[1]) / size,
            ((z - start[1]) * way[0] - (x - start[0]) * way[1]) / size,
        )
        for x, z in corners
    ]
    lengths = []
    for sign in (1, -1):
        beside = sorted((a, sign * b) for a, b in along if sign * b > 0)
        lengths.append(_length(_hull_above([(0.0, 0.0), *beside, (size, 0.0)])))
    return lengths[0], lengths[1]


def _turn(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
    """Positive where the way a, b, c turns to the left."""
    return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])


def _length(points: list[tuple[float, float]]) -> float:
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))
