"""Kinds of swimmers: a row each. Lengths are shares of the body from the nose to the root of the tail fin;
colours sRGB."""

from dataclasses import dataclass, replace

from rushes.stage.animals.swimshape import Hull

__all__ = [
    "BELUGA",
    "DOLPHIN",
    "HUMPBACK",
    "ORCA",
    "REEF",
    "SEAL",
    "SHARK",
    "TORTOISE",
    "TURTLE",
    "Paddle",
    "Sail",
    "Swimmer",
    "Tail",
]


@dataclass(frozen=True)
class Sail:
    """A fin that stands on the middle of the back (`below`: of the belly), from s `start` to `end`."""

    start: float
    end: float
    rise: float
    sweep: float = 0.06
    tip: float = 0.3
    below: bool = False
    soft: float = 2.0  # roundness of the tip: under 2 round, over it square


@dataclass(frozen=True)
class Tail:
    """The tail fin: `reach` long, opening between two angles (up and down, radians), its middle `fork`
    shorter."""

    reach: float = 0.24
    up: float = 0.9
    down: float = 0.9
    fork: float = 0.35
    power: float = 1.6
    thick: float = 0.014
    foot: float = 0.045


@dataclass(frozen=True)
class Paddle:
    """A pair of fins or flippers: where it grows (s, share of the height), how long and wide, and how it is
    carried: `back` and `down` are the angles (radians) from straight out to the side."""

    s: float
    share: float
    long: float
    wide: float
    back: float = 0.8
    down: float = 0.5
    thick: float = 0.014
    kind: str = "flipper"  # flipper, fan, wing, foot


@dataclass(frozen=True)
class Swimmer:
    """One kind. `tall` is its whole height in body lengths; `bend` the way its body waves: side, up, wing,
    upright (a seahorse) or still; `beats` tail beats a second when it swims its own length in a second; `wave`
    how far the tail swings; `draught` the share of its height that is under water when it swims at the surface; `walks`
    whether it goes on land."""

    name: str
    hull: Hull
    tall: float
    tail: Tail | None = Tail()
    sails: tuple[Sail, ...] = ()
    paddles: tuple[Paddle, ...] = ()
    eye: tuple[float, float, float] = (0.12, 0.6, 0.03)  # s, share, radius
    gaze: float = 0.5  # how far ahead the eyes look: 0 to the side, 1 ahead
    neck: float = 0.27
    nape: float = 0.05  # half the stretch of s over which head and chest share the skin
    gape: float = 0.5
    bend: str = "side"
    wave: float = 0.10
    beats: float = 1.3
    draught: float = 0.62
    walks: bool = False
    back: str = "#5f7688"
    belly: str = "#f3efe6"
    fin: str = ""
    mark: str = "#22262c"
    iris: str = "#3a2a20"
    counter: float = 0.42
    soft: float = 0.05
    marking: str = "plain"
    lips: str = "#2e2226"
    extras: tuple[str, ...] = ()
    felt: float = 0.45
    stand: float = 0.1  # body lengths from the ground to the middle of its shell, of those that have one
    head: "Swimmer | None" = None  # a head of its own, before a shell
    head_at: tuple[float, float, float] = (0.0, 0.0, 0.0)
    head_size: float = 1.0


SHARK = Swimmer(
    "shark",
    Hull(
        (
            (0, 0.014, 0.014, 0), (0.025, 0.062, -0.03, 0.05), (0.08, 0.1, -0.075, 0.088),
            (0.2, 0.142, -0.128, 0.128), (0.36, 0.155, -0.142, 0.136), (0.55, 0.118, -0.112, 0.1),
            (0.76, 0.062, -0.058, 0.05), (0.92, 0.034, -0.03, 0.026), (1.0, 0.03, -0.024, 0.018),
        ),
        ((0, 0.0), (0.042, 0.0), (0.05, 0.1), (0.09, 0.22), (0.15, 0.29), (0.2, 0.36), (0.235, 0.46)),
        0.5,
    ),
    0.44, Tail(0.33, 1.02, 0.86, 0.66, 1.5, 0.016, 0.028),
    (
        Sail(0.36, 0.54, 0.17, 0.13, 0.12), Sail(0.8, 0.87, 0.04, 0.04, 0.2),
        Sail(0.78, 0.85, 0.04, 0.05, 0.2, below=True),
    ),
    (Paddle(0.34, 0.28, 0.27, 0.075, 0.75, 0.42), Paddle(0.68, 0.2, 0.09, 0.035, 0.95, 0.6)),
    eye=(0.105, 0.62, 0.034), gaze=0.42, gape=0.55, wave=0.1, beats=1.15, counter=0.44, soft=0.035,
    marking="shark", iris="#27485e", extras=("gills", "teeth", "white"),
)  # fmt: skip

REEF = Swimmer(
    "fish",
    Hull(
        (
            (0, 0.0, 0.0, 0), (0.03, 0.052, -0.05, 0.045), (0.1, 0.122, -0.112, 0.08),
            (0.26, 0.2, -0.185, 0.108), (0.45, 0.212, -0.2, 0.1), (0.7, 0.135, -0.128, 0.058),
            (0.9, 0.062, -0.062, 0.026), (1.0, 0.06, -0.06, 0.018),
        ),
        ((0, 0.44), (0.04, 0.4), (0.07, 0.39), (0.09, 0.42), (0.1, 0.46)), 0.5,
    ),
    0.6, Tail(0.33, 0.78, 0.78, 0.34, 1.4, 0.016, 0.05),
    (
        Sail(0.24, 0.86, 0.13, 0.12, 0.6, soft=1.8),
        Sail(0.54, 0.87, 0.11, 0.09, 0.55, below=True, soft=1.8),
    ),
    (
        Paddle(0.34, 0.36, 0.22, 0.1, 0.85, 0.4, 0.01, "fan"),
        Paddle(0.38, 0.07, 0.13, 0.05, 1.3, 0.75, 0.01, "fan"),
    ),
    eye=(0.14, 0.64, 0.054), gaze=0.36, gape=0.5, wave=0.11, beats=1.9, counter=0.3, soft=0.16,
    draught=0.6, back="#1f8fb0", belly="#f7d36a", fin="#f2a23a", mark="#12455f", iris="#d9892b",
    marking="reef", lips="#c4653d", extras=("lips", "white"),
)  # fmt: skip

HUMPBACK = Swimmer(
    "whale",
    Hull(
        (
            (0, 0.0, -0.012, 0), (0.02, 0.04, -0.06, 0.066), (0.07, 0.07, -0.12, 0.105),
            (0.18, 0.112, -0.182, 0.148), (0.34, 0.145, -0.192, 0.165), (0.55, 0.135, -0.14, 0.14),
            (0.76, 0.075, -0.066, 0.075), (0.92, 0.04, -0.03, 0.036), (1.0, 0.028, -0.02, 0.024),
        ),
        ((0, 0.5), (0.03, 0.5), (0.1, 0.44), (0.17, 0.4), (0.22, 0.42), (0.25, 0.48), (0.27, 0.56)), 0.5,
        0.92,
    ),
    0.4, Tail(0.27, 1.16, 1.16, 0.6, 1.35, 0.018, 0.03), (Sail(0.64, 0.76, 0.05, 0.06, 0.2),),
    (Paddle(0.36, 0.24, 0.34, 0.058, 0.75, 0.5, 0.016),), eye=(0.235, 0.63, 0.034), gaze=0.42, neck=0.39,
    gape=0.42, bend="up", wave=0.1, beats=0.55, counter=0.4, soft=0.05, back="#3d5068", belly="#e9e4da",
    mark="#cfd3d6", iris="#3b2a22", marking="whale", extras=("pleats", "blowhole", "knobs"), draught=0.58,
)  # fmt: skip

DOLPHIN = replace(
    HUMPBACK, name="dolphin",
    hull=Hull(
        (
            (0, -0.028, -0.05, 0.006), (0.02, -0.012, -0.066, 0.03), (0.075, 0.0, -0.072, 0.042),
            (0.1, 0.03, -0.078, 0.062), (0.15, 0.088, -0.092, 0.092), (0.26, 0.122, -0.122, 0.118),
            (0.42, 0.13, -0.13, 0.122), (0.6, 0.1, -0.1, 0.088), (0.78, 0.055, -0.05, 0.048),
            (0.93, 0.03, -0.024, 0.026), (1.0, 0.024, -0.018, 0.018),
        ),
        ((0, 0.5), (0.05, 0.47), (0.1, 0.36), (0.15, 0.28), (0.185, 0.29), (0.2, 0.34)), 0.5,
    ),
    tall=0.37, tail=Tail(0.22, 1.15, 1.15, 0.55, 1.4, 0.015, 0.026),
    sails=(Sail(0.42, 0.58, 0.13, 0.12, 0.12),),
    paddles=(Paddle(0.31, 0.25, 0.19, 0.05, 0.95, 0.55, 0.013),), eye=(0.175, 0.47, 0.03), gaze=0.34,
    neck=0.28, gape=0.36, wave=0.11, beats=1.1, back="#6f8aa3", belly="#f4f0ea", mark="#9db2c4",
    marking="dolphin", extras=("blowhole",), counter=0.4,
)  # fmt: skip

ORCA = replace(
    DOLPHIN, name="orca",
    hull=Hull(
        (
            (0, -0.01, -0.026, 0.006), (0.025, 0.046, -0.062, 0.056), (0.08, 0.09, -0.088, 0.09),
            (0.18, 0.132, -0.12, 0.124), (0.34, 0.158, -0.15, 0.148), (0.55, 0.13, -0.125, 0.116),
            (0.77, 0.066, -0.058, 0.056), (0.93, 0.034, -0.026, 0.03), (1.0, 0.026, -0.02, 0.02),
        ),
        ((0, 0.36), (0.06, 0.34), (0.12, 0.28), (0.165, 0.28), (0.185, 0.35)), 0.5,
    ),
    tall=0.45, sails=(Sail(0.38, 0.55, 0.2, 0.1, 0.2),),
    paddles=(Paddle(0.32, 0.24, 0.22, 0.075, 0.85, 0.5, 0.015),), eye=(0.135, 0.5, 0.026), back="#20242c",
    belly="#f6f3ee", mark="#f6f3ee", iris="#8a5630", marking="orca", gape=0.42, extras=("blowhole",),
    soft=0.02, counter=0.3,
)  # fmt: skip

BELUGA = replace(
    DOLPHIN, name="beluga",
    hull=Hull(
        (
            (0, -0.02, -0.05, 0.008), (0.02, 0.0, -0.078, 0.045), (0.05, 0.05, -0.09, 0.07),
            (0.1, 0.118, -0.098, 0.098), (0.17, 0.125, -0.104, 0.105), (0.24, 0.118, -0.115, 0.108),
            (0.42, 0.145, -0.145, 0.14), (0.62, 0.11, -0.108, 0.1), (0.8, 0.056, -0.05, 0.05),
            (1.0, 0.026, -0.02, 0.02),
        ),
        ((0, 0.42), (0.05, 0.3), (0.11, 0.26), (0.15, 0.29), (0.165, 0.35)), 0.5,
    ),
    tall=0.33, sails=(), back="#eef0ee", belly="#ffffff", mark="#dfe6ea", eye=(0.135, 0.47, 0.027),
    marking="plain", iris="#33414d",
)  # fmt: skip

SEAL = Swimmer(
    "seal",
    Hull(
        (
            (0, 0.0, -0.02, 0), (0.015, 0.03, -0.045, 0.042), (0.05, 0.056, -0.062, 0.064),
            (0.1, 0.09, -0.066, 0.08), (0.16, 0.098, -0.068, 0.085), (0.23, 0.086, -0.085, 0.084),
            (0.34, 0.112, -0.12, 0.115), (0.52, 0.138, -0.142, 0.152), (0.7, 0.1, -0.108, 0.118),
            (0.87, 0.05, -0.055, 0.062), (1.0, 0.026, -0.026, 0.034),
        ),
        ((0, 0.36), (0.03, 0.34), (0.07, 0.27), (0.1, 0.27), (0.115, 0.31)), 0.5,
    ),
    0.52, None, (),
    (Paddle(0.4, 0.2, 0.2, 0.062, 0.9, 0.6, 0.016), Paddle(0.97, 0.5, 0.19, 0.05, 1.25, 0.0, 0.012)),
    eye=(0.088, 0.65, 0.03), gaze=0.55, neck=0.25, nape=0.09, gape=0.42, bend="up", wave=0.09, beats=1.2,
    draught=0.7, walks=True, back="#8b929b", belly="#d9d6cf", mark="#59606a", iris="#1d1512",
    marking="spotted", extras=("whiskers", "nose", "pads"), soft=0.2, counter=0.4, felt=0.7,
)  # fmt: skip

TURTLE_HEAD = Swimmer(
    "turtle head",
    Hull(
        (
            (0, 0.0, -0.03, 0), (0.03, 0.09, -0.09, 0.1), (0.12, 0.19, -0.14, 0.19),
            (0.3, 0.26, -0.18, 0.25), (0.48, 0.22, -0.18, 0.23), (0.65, 0.15, -0.16, 0.16),
            (0.85, 0.14, -0.16, 0.15), (1.0, 0.13, -0.16, 0.14),
        ),
        ((0, 0.42), (0.04, 0.36), (0.14, 0.28), (0.24, 0.27), (0.31, 0.31), (0.34, 0.38)), 0.5,
    ),
    0.4, None, eye=(0.2, 0.64, 0.105), gaze=0.36, neck=0.6, back="#8fae62", belly="#e6dfae",
    mark="#4c6336", iris="#5a3a1c", marking="freckled", lips="#45552c", extras=("white",), counter=0.26,
    soft=0.14,
)  # fmt: skip

TURTLE = Swimmer(
    "turtle",
    Hull(
        (
            (0, 0.05, 0.03, 0), (0.03, 0.09, -0.02, 0.13), (0.12, 0.155, -0.055, 0.26),
            (0.35, 0.235, -0.075, 0.365), (0.55, 0.24, -0.075, 0.36), (0.8, 0.165, -0.055, 0.25),
            (0.95, 0.07, -0.02, 0.11), (1.0, 0.02, 0.0, 0.012),
        ),
        ((0, 0.2), (1, 0.2)), 0.24,
    ),
    0.46, None, (),
    (Paddle(0.2, 0.14, 0.52, 0.105, 0.6, 0.2, 0.03), Paddle(0.82, 0.14, 0.26, 0.085, 0.95, 0.2, 0.026)),
    gape=0.5, bend="still", wave=0.0, beats=0.6, draught=0.75, walks=True, back="#6b7f3f",
    belly="#ead9a4", fin="#8fae62", mark="#35431f", marking="shell", extras=("shell",), stand=0.1,
    head=TURTLE_HEAD, head_at=(0.0, 0.055, 0.5), head_size=0.46,
)  # fmt: skip

TORTOISE = replace(
    TURTLE, name="tortoise",
    hull=Hull(
        (
            (0, 0.05, 0.02, 0), (0.03, 0.12, -0.03, 0.15), (0.12, 0.23, -0.06, 0.27),
            (0.35, 0.345, -0.075, 0.36), (0.55, 0.35, -0.075, 0.365), (0.8, 0.255, -0.06, 0.28),
            (0.95, 0.11, -0.02, 0.13), (1.0, 0.02, 0.0, 0.012),
        ),
        ((0, 0.2), (1, 0.2)), 0.2,
    ),
    tall=0.62,
    paddles=(
        Paddle(0.2, 0.1, 0.21, 0.075, 0.0, 1.25, 0.075, "foot"),
        Paddle(0.8, 0.1, 0.21, 0.08, 0.0, 1.25, 0.08, "foot"),
    ),
    back="#8a6a3a", belly="#dcc288", fin="#a39358", mark="#4a3318", stand=0.2, draught=0.6,
    head=replace(
        TURTLE_HEAD, name="tortoise head", back="#b0a068", belly="#d8c890", mark="#6a5a34",
        lips="#5a4a2c",
    ),
    head_at=(0.0, 0.1, 0.48),
)  # fmt: skip
