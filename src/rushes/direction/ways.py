"""Ways: the paths of what gets about. Each way of the table of handling becomes moves from frame to frame."""

from dataclasses import dataclass, replace
from math import cos, pi, sin

from rushes.direction.measures import speed_of
from rushes.direction.places import PlaceFacts
from rushes.direction.plan import Figure, Move, Prop, Vec
from rushes.direction.sizes import size_of
from rushes.direction.spots import ahead_of

__all__ = ["LONGEST_WALK", "Station", "lane_path", "pace_of", "way_moves"]

LONGEST_WALK = {"towards": 10.2, "across": 60.0}
INDOORS = frozenset({"room", "hall", "small", "tiled", "cave"})
ROOM = 5.0
"""Metres of a straight way in a room: longer ones go round in it."""

ROUND = (2.4, 0.7)
"""Half axes in metres of the way round a room."""

SPEEDS = {
    "bicycle": 2.6, "scooter": 1.8, "skateboard": 2.4, "surfboard": 2.4, "snowboard": 3.0, "motorcycle": 4.2,
    "car": 4.4, "van": 4.0, "bus": 3.4, "truck": 3.4, "train": 5.0, "tram": 3.2, "carriage": 1.8, "cart": 1.2,
    "sled": 2.6, "boat": 1.0, "canoe": 1.0, "kayak": 1.1, "sailboat": 1.1, "ship": 0.9, "submarine": 0.9, "raft": 0.6,
    "airplane": 5.0, "helicopter": 2.6, "glider": 3.0, "airship": 0.9, "hot_air_balloon": 0.5, "rocket": 4.0,
    "spaceship": 3.0, "balloon": 0.5, "ball": 2.0, "drone": 1.6,
}  # fmt: skip
"""Metres a second of things that go, in the scale of the miniature."""

HIGH = {"bird": 1.9, "airplane": 3.4, "helicopter": 2.8, "rocket": 2.6, "person": 1.4, "hot_air_balloon": 2.2}
"""Metres up at which the subject of a shot flies."""

CLIMB, SINK = 0.32, 0.9
"""Metres a second up a wall, and down."""

CROSSING = 4.6
"""Metres that are crossed before a camera that stands still."""

CORNER = 1.7
"""Radius of a turned corner in metres."""

Actor = Figure | Prop


@dataclass(frozen=True)
class Station:
    """Where a way ends or begins: `arrives`: it ends there; `passes`: it goes through it, before and after are open."""

    point: Vec
    heading: float = 0.0
    arrives: bool = False
    leaves: bool = False
    afloat: bool = False  # on the water: the point is on its surface, and so is the lane
    lag: int = 0  # the number of those before it on the same lane
    long: float = 0.0  # metres from nose to tail: how far apart they keep
    static: bool = False  # the camera stands still: it stays in the picture
    obstacle: tuple[float, float] = (0.0, 0.4)  # height and depth in metres of what is jumped over


def pace_of(actor: Actor, action: str, manner: tuple[str, ...], sorts: tuple[str, ...] = ()) -> float:
    """Metres a second of a figure's or thing's travel."""
    if isinstance(actor, Figure):
        gait = {
            "swim": "walk",
            "climb": "crawl",
            "float": "crawl",
            "skate": "run",
            "ride": "run",
            "slide": "walk",
        }
        speed = speed_of(actor.look, gait.get(action, action), manner)
        return speed * (0.8 if action == "skate" else 1.0)
    speed = next((SPEEDS[sort] for sort in (actor.kind, *sorts) if sort in SPEEDS), 2.0)
    if "slowly" in manner or "calmly" in manner:
        speed *= 0.6
    return speed * (1.4 if {"fast", "quickly"} & set(manner) else 1.0)


def lane_path(distance: float, where: str, facts: PlaceFacts, station: Station) -> tuple[Vec, Vec]:
    """A long straight way along the set's lane: through the station, up to it or from it."""
    x, y, z = station.point
    if facts.lane == "towards" and where not in ("left", "right", "across"):
        side = station.lag * 0.62 * (1 if station.lag % 2 else -1)
        away = where == "away"
        near = 1.2 - 0.35 * station.lag if not (station.arrives or station.leaves) else z
        if station.arrives or away:
            ends = (near, near - distance) if away else (near - distance, near)
        elif station.leaves:
            ends = (near, near + min(distance, 1.6))
        else:
            ends = (near - distance, near)
        drift = 0.0 if station.arrives or station.leaves or away else -0.25
        return (x + side + drift, 0.0, round(ends[0], 3)), (x + side, 0.0, round(ends[1], 3))
    way = -1.0 if where == "left" else 1.0
    back = station.lag * max(0.85, 0.9 * station.long)
    own = station.arrives or station.leaves or station.afloat
    rank = (
        0.85 if station.lag % 2 else -0.5 * station.lag
    )  # the second is nearer to the camera than the first
    depth = round((z if own else facts.lane_z) + rank, 3)
    level = y if station.afloat else 0.0
    if station.arrives:
        return (round(x - way * distance, 3), level, depth), (x, level, depth)
    if station.leaves:
        return (x, level, depth), (round(x + way * distance, 3), level, depth)
    lead = distance / 2 if station.static else min(distance / 2, 1.0)
    start = round(-way * lead - way * back, 3)
    return (start, level, depth), (round(start + way * distance, 3), level, depth)


DROP = 0.6
"""Metres from which a small thing lands."""


def way_moves(
    way: str, action: str, actor: Actor, span: tuple[int, int], facts: PlaceFacts, station: Station, pace: float,
    *, where: str = "", manner: tuple[str, ...] = (), rate: int = 24,
) -> tuple[Move, ...]:  # fmt: skip
    """The moves of a way over the frames of a span. An open end is already under way, or still, at its frame."""
    start, end = span
    seconds = max(end - start, 1) / rate
    distance = min(pace * seconds, LONGEST_WALK[facts.lane])
    if facts.floats:  # between the reeds of the banks
        station, distance = replace(station, static=True), min(distance, CROSSING)
    if facts.room in INDOORS and way in (
        "lane",
        "drift",
        "away",
        "in",
        "approach",
        "faster",
        "slower",
        "corner",
    ):
        if distance > ROOM and way == "lane" and not (station.arrives or station.leaves or station.static):
            path = _round_the_room(distance, station)
            return (Move(start, end, action, path=path, manner=manner, ease_in=False, ease_out=False),)
        distance = min(distance, ROOM)
    if station.static:
        distance = min(distance, CROSSING)
    open_in, open_out = not station.leaves, not station.arrives
    base = Move(start, end, action, manner=manner, ease_in=not open_in, ease_out=not open_out)
    if way in ("lane", "in", "approach"):
        return (replace(base, path=lane_path(distance, where, facts, station)),)
    if way == "away":
        leaving = replace(station, leaves=True, arrives=False)
        return (replace(base, path=lane_path(distance, where, facts, leaving), ease_in=True, ease_out=False),)
    if way == "over":
        return _over(base, station, pace, rate)
    if way in ("up", "down"):
        return (_upright(way, base, actor, station, seconds, pace),)
    if way == "fly":
        return (_flight(base, actor, station, distance, where, facts),)
    if way == "drift":
        return (replace(base, path=lane_path(min(distance, 0.35 * seconds), where, facts, station)),)
    if way in ("faster", "slower"):
        return _changing(way, base, distance, where, facts, station)
    if way == "corner":
        return (replace(base, path=_round_a_corner(distance, facts.lane_z)),)
    if way == "spin":
        return (replace(base, action="spin", path=()),)
    return (base,)


RUN_UP = 1.5
"""Seconds of a run up to a jump, and out of it."""

FLIGHT = 0.62
"""Seconds of a jump over something."""


def _over(base: Move, station: Station, pace: float, rate: int) -> tuple[Move, ...]:
    """Standing ready, a run up, the jump, a run out, straight ahead."""
    height, depth = station.obstacle
    x, _, z = station.point
    seconds = (base.end - base.start) / rate
    run = min(RUN_UP, (seconds - FLIGHT) / 2)
    jump, length = round(FLIGHT * rate), round(run * rate)
    middle = base.start + round((base.end - base.start) * 0.5)
    reach = max(0.55 + depth / 2, 0.5 * pace * FLIGHT)
    far = pace * run * 0.85  # it sets off and comes to rest

    def at(ahead: float, up: float = 0.0) -> Vec:
        dx, _, dz = ahead_of(station.heading, ahead)
        return (round(x + dx, 3), round(up, 3), round(z + dz, 3))

    centre = 0.3 + depth / 2
    top = height + 0.2
    arc = tuple(
        at(centre + reach * s, top * (1 - s * s))
        for s in (-1.0, -0.75, -0.5, -0.25, 0.0, 0.25, 0.5, 0.75, 1.0)
    )
    takes_off = middle - jump // 2
    lands = takes_off + jump
    level = replace(base, ease_in=False, ease_out=False)
    return (
        replace(level, start=takes_off - length, end=takes_off, action="run", path=(at(centre - reach - far), arc[0]),
                ease_in=True),
        replace(level, start=takes_off, end=lands, action="jump_over", path=arc),
        replace(level, start=lands, end=min(lands + length, base.end), action="run", path=(arc[-1], at(centre + reach + far)),
                ease_out=True),
    )  # fmt: skip


def _round_the_room(distance: float, station: Station) -> tuple[Vec, ...]:
    """Along an oval, from the left across the front and so on round; who comes after is behind on the same way."""
    wide, deep = ROUND
    about = 2 * pi * ((wide * wide + deep * deep) / 2) ** 0.5
    steps = max(round(distance / about * 28), 4)
    turn = 2 * pi * distance / about
    first = -0.9 - 0.7 * station.lag
    x, _, z = station.point
    return tuple(
        (
            round(x + wide * sin(first + turn * i / steps), 3),
            0.0,
            round(z - 0.6 + deep * cos(first + turn * i / steps), 3),
        )
        for i in range(steps + 1)
    )


def _upright(way: str, base: Move, actor: Actor, station: Station, seconds: float, pace: float) -> Move:
    """Straight up or down: a climb, a start, a fall."""
    x, y, z = station.point
    climbs = base.action in ("climb", "hang")
    speed = CLIMB if climbs else min(pace, 1.2) if way == "up" else SINK
    far = min(speed * seconds, 1.6 if climbs else 4.0)
    if isinstance(actor, Prop) and size_of(actor.kind, actor.words).rest in ("table", "hand", "worn", "wall"):
        far = min(far, DROP)
    low: Vec = (x, max(y, 0.15 if climbs else y), z)
    high: Vec = (x, low[1] + far, z)
    action = (
        "climb"
        if climbs
        else "fall"
        if way == "down" and base.action not in ("fly", "float")
        else base.action
    )
    path = (low, high) if way == "up" else (high, low)
    return replace(base, action=action, path=path, ease_in=True, ease_out=True)


def _flight(
    base: Move, actor: Actor, station: Station, distance: float, where: str, facts: PlaceFacts
) -> Move:
    kind = actor.kind if isinstance(actor, Prop) else ("person" if actor.look.species == "person" else "bird")
    up = (facts.sky[1] if facts.aerial else HIGH.get(kind, 2.0)) + 0.3 * station.lag
    side = -1.0 if where == "left" else 1.0
    far = distance if not station.static else min(distance, CROSSING)
    x0 = -side * (far / 2 if station.static else min(far / 2, 1.5))
    z = (facts.sky[2] if facts.aerial else station.point[2]) - 0.6 * station.lag
    path = ((x0, up, z), (x0 + side * far / 2, up + 0.25, z - 0.2), (x0 + side * far, up + 0.1, z))
    return replace(base, action="fly", path=path, ease_in=False, ease_out=False)


def _changing(
    way: str, base: Move, distance: float, where: str, facts: PlaceFacts, station: Station
) -> tuple[Move, ...]:
    """In three stretches of equal time, each faster than the one before, or slower; what slows down stops."""
    (ax, ay, az), (bx, by, bz) = lane_path(
        distance, where, facts, replace(station, arrives=False, leaves=False)
    )
    shares = (0.0, 0.14, 0.46, 1.0) if way == "faster" else (0.0, 0.54, 0.86, 1.0)
    frames = [base.start + round((base.end - base.start) * i / 3) for i in range(4)]
    points = [(ax + (bx - ax) * u, ay + (by - ay) * u, az + (bz - az) * u) for u in shares]
    stops = way == "slower"
    return tuple(
        replace(
            base,
            start=frames[i],
            end=frames[i + 1],
            path=(points[i], points[i + 1]),
            ease_in=i == 0 and not stops,
            ease_out=i == 2 and stops,
        )
        for i in range(3)
    )


def _round_a_corner(distance: float, z: float) -> tuple[Vec, ...]:
    """From the left along the lane, round a corner and towards the camera's right hand."""
    run = max(distance - CORNER * pi / 2, 1.0) / 2
    steps = 10
    bend = [
        (
            CORNER * sin(pi / 2 * i / steps) - CORNER * 0.6,
            0.0,
            z - 1.0 + CORNER * (1 - cos(pi / 2 * i / steps)),
        )
        for i in range(steps + 1)
    ]
    first, last = bend[0], bend[-1]
    return ((first[0] - run, 0.0, first[2]), *bend, (last[0], 0.0, last[2] + min(run, 1.4)))
