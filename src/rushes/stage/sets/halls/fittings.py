"""What halls are fitted with: columns, banners, plinths, show cases, barriers, pews, arched windows, runners, chandeliers."""

from collections.abc import Sequence

import numpy as np

from rushes.stage.meshkit.colour import Paint, linear, mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, made, moved, quad, sheet, sphere, tube
from rushes.stage.scene import Mesh
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.lamps import chandelier
from rushes.stage.sets.rooms.outlook import sky_of
from rushes.stage.sets.rooms.pictures import plate_sign

__all__ = [
    "arch",
    "banner",
    "barrier",
    "case",
    "column",
    "crown",
    "disc",
    "flank",
    "pew",
    "plinth",
    "runner",
    "sign",
    "stained",
    "tall_window",
]


def column(
    here: Bench, x: float, z: float, high: float, paint: Paint, gilt: Paint, radius: float = 0.27
) -> None:
    """A fluted column on a base with a rolled capital."""
    r = radius
    here.add("stone", box((x, 0.12, z), (r * 1.45, 0.12, r * 1.45), mixed(paint, "#4a3a2c", 0.15), 0.03))
    shaft = [(r * 1.25, 0.24), (r * 1.25, 0.32), (r, 0.42), (r * 0.86, high - 0.5), (r * 0.95, high - 0.42)]
    here.add("stone", lathe(shaft, paint, (x, 0, z), 18))
    for k in range(10):
        a = k * 2 * np.pi / 10
        c, s = float(np.cos(a)), float(np.sin(a))
        foot, top = (x + r * c, 0.45, z + r * s), (x + 0.87 * r * c, high - 0.52, z + 0.87 * r * s)
        here.add("stone", cylinder(foot, top, r * 0.13, mixed(paint, "#ffffff", 0.12), 5, caps=False))
    here.add("metal", lathe([(r * 0.98, 0), (r * 1.12, 0.05), (r * 0.98, 0.1)], gilt, (x, high - 0.5, z), 18))
    here.add(
        "stone",
        lathe(
            [(r * 0.95, 0), (r * 1.1, 0.1), (r * 1.5, 0.24), (r * 1.5, 0.3)], paint, (x, high - 0.42, z), 18
        ),
        box((x, high - 0.06, z), (r * 1.6, 0.06, r * 1.6), paint, 0.02),
    )


def banner(
    here: Bench, x: float, top: float, cloth: Paint, mark: Paint, wide: float = 0.5, long: float = 2.2
) -> None:
    """A long banner with a swallow tail and a felt mark before a wall in the plane z = 0."""
    here.add("wood", cylinder((x - wide - 0.1, top, 0.1), (x + wide + 0.1, top, 0.1), 0.028, "#c8a04c", 8))
    u = np.linspace(-1, 1, 13)
    rows = []
    for share in np.linspace(0, 1, 8):
        drop = long * share * (1.0 - 0.16 * (1 - np.abs(u)) * (share > 0.99))
        rows.append(np.stack([x + wide * u, top - drop, 0.1 + 0.022 * np.sin(u * 7 + share)], 1))
    grid = np.asarray(rows[::-1], np.float32)
    from_here = np.arange(len(grid) * 13).reshape(len(grid), 13)
    a, b = from_here[:-1, :-1].ravel(), from_here[:-1, 1:].ravel()
    c, d = from_here[1:, :-1].ravel(), from_here[1:, 1:].ravel()
    faces = np.concatenate([np.stack([a, b, c], 1), np.stack([b, d, c], 1)])
    here.add("cloth", made(grid.reshape(-1, 3), (0, 0, 1), cloth, faces))
    for s in (-1, 1):
        here.add(
            "cloth",
            box((x + s * wide * 0.93, top - long * 0.48, 0.13), (0.025, long * 0.47, 0.006), mark, 0.0),
        )
    y = top - long * 0.42
    star = [(x + r * np.sin(k * np.pi / 8), y + r * np.cos(k * np.pi / 8), 0.15)
            for k, r in enumerate([wide * 0.62, wide * 0.3] * 8)]  # fmt: skip
    middle = [(x, y, 0.16), *star]
    here.add("felt", made(middle, (0, 0, 1), mark, [(0, 1 + (k + 1) % 16, 1 + k) for k in range(16)]))


def runner(
    here: Bench, wide: float, near: float, far: float, cloth: Paint, edge: Paint, x: float = 0.0
) -> None:
    """A carpet down the hall along z with borders, a hand's breadth above nothing."""
    here.add("felt", box((x, 0.006, (near + far) / 2), (wide / 2, 0.006, (near - far) / 2), cloth, 0.004))
    for s in (-1, 1):
        place = (x + s * (wide / 2 - 0.1), 0.0135, (near + far) / 2)
        here.add("felt", box(place, (0.035, 0.003, (near - far) / 2), edge, 0.0))


def flank(
    here: Bench, side: int, half: float, zs: Sequence[float], high: float, paint: Paint, gilt: Paint
) -> None:
    """A row of columns down one side of the hall."""
    for z in zs:
        column(here, side * half, z, high, paint, gilt)


def crown(inside: Interior, x: float, z: float, drop: float, size: float, power: float) -> None:
    """A great chandelier and its light; its chain goes up to the ceiling."""
    made_, top = Bench(), inside.room.height
    chandelier(made_, 0.0, 0.0, (drop + 0.4) / size, inside.hour, drop / size, 10)
    for k in range(10):
        a = (k + 0.5) * np.pi / 5
        glow = linear("#ffd890") * (0.35 + 0.5 * inside.hour.glow)
        made_.add("lamp", sphere((0.2 * np.cos(a), 0.4 / size + 0.1, 0.2 * np.sin(a)), 0.035, glow, 5, 7))
        bead = [(0.38 * np.cos(a), 0.4 / size - 0.02, 0.38 * np.sin(a)), (0, 0.4 / size + 0.34, 0)]
        made_.add("ceramic", tube(bead, 0.01, "#e8f0f4", 4))
    inside.fixed.take(made_, (x, top - drop - 0.4, z), 0.0, size)
    inside.light((x, top - drop - 0.2, z), power, "warm", 9.0, day=0.45)


def plinth(
    here: Bench, x: float, z: float, high: float = 0.95, wide: float = 0.28, paint: Paint = "#efe8da"
) -> None:
    """A block to stand a piece of art on."""
    here.add("stone", box((x, high / 2, z), (wide, high / 2, wide), paint, 0.015))
    here.add(
        "stone", box((x, 0.05, z), (wide + 0.04, 0.05, wide + 0.04), mixed(paint, "#8a7a64", 0.2), 0.015)
    )
    here.add("metal", box((x, high * 0.78, z + wide + 0.004), (0.1, 0.05, 0.004), "#c8a45c", 0.002))


def case(
    here: Bench, x: float, z: float, wide: float = 0.75, turn: float = 0.0, wood: Paint = "#6a4428"
) -> Bench:
    """A wooden table under a glass hood; returns the bench whose things stand on y = 0.82 in it."""
    it = Bench()
    it.add("wood", box((0, 0.4, 0), (wide, 0.4, 0.36), wood, 0.025))
    it.add("wood", box((0, 0.4, 0.365), (wide - 0.12, 0.26, 0.01), mixed(wood, "#d89858", 0.25), 0.01))
    it.add("felt", box((0, 0.81, 0), (wide - 0.04, 0.012, 0.32), "#5a2430", 0.0))
    for sx in (-1, 1):
        for sz in (-1, 1):
            foot = (sx * (wide - 0.02), 0.8, sz * 0.34)
            it.add("metal", cylinder(foot, (foot[0], 1.4, foot[2]), 0.014, "#c8a45c", 6))
    for s in (-1, 1):
        it.add("metal", box((0, 1.4, s * 0.34), (wide, 0.014, 0.014), "#c8a45c", 0.004))
        it.add("metal", box((s * (wide - 0.02), 1.4, 0), (0.014, 0.014, 0.34), "#c8a45c", 0.004))
    it.add("glass", quad((-wide, 0.82, 0.345), (2 * wide, 0, 0), (0, 0.58, 0), "#dfeef0"))
    here.take(it, (x, 0, z), turn)
    return here


def barrier(here: Bench, points: Sequence[tuple[float, float]], rope: Paint = "#a8242c") -> None:
    """Brass posts at points (x, z) with a velvet rope from one to the next."""
    post = [
        (0.14, 0),
        (0.15, 0.02),
        (0.03, 0.05),
        (0.022, 0.1),
        (0.022, 0.88),
        (0.05, 0.92),
        (0.03, 0.98),
        (0, 1.0),
    ]
    for k, (x, z) in enumerate(points):
        here.add("metal", lathe(post, "#d0a850", (x, 0, z), 12))
        if k:
            px, pz = points[k - 1]
            u = np.linspace(0, 1, 9)
            line = np.stack([px + (x - px) * u, 0.88 - 0.9 * u * (1 - u), pz + (z - pz) * u], 1)
            here.add("felt", tube(line, 0.026, rope, 7))


def pew(here: Bench, x: float, z: float, wide: float, wood: Paint = "#7a4c2a") -> None:
    """A church bench seen from behind: its back is at +z."""
    here.add(
        "wood",
        box((x, 0.44, z), (wide / 2, 0.025, 0.2), wood, 0.015),
        box((x, 0.66, z + 0.2), (wide / 2, 0.26, 0.025), mixed(wood, "#ffffff", 0.06), 0.015),
        box((x, 0.93, z + 0.2), (wide / 2 + 0.02, 0.03, 0.05), mixed(wood, "#000000", 0.2), 0.02),
    )
    for s in (-1, 1):
        place = (x + s * wide / 2, 0.46, z + 0.02)
        here.add("wood", box(place, (0.035, 0.46, 0.25), mixed(wood, "#000000", 0.12), 0.03))


def disc(x: float, y: float, z: float, radius: float, paint: Paint, sides: int = 24) -> Mesh:
    """A flat round facing +z."""
    a = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    rim = np.stack([x + radius * np.cos(a), y + radius * np.sin(a), np.full(sides, z)], 1)
    faces = [(0, 1 + k, 1 + (k + 1) % sides) for k in range(sides)]
    return made(np.concatenate([[(x, y, z)], rim]), (0, 0, 1), paint, faces)


def arch(here: Bench, x: float, base: float, top: float, wide: float, paint: Paint, thick: float = 0.12,
         pointed: bool = False, z: float = 0.06) -> None:  # fmt: skip
    """The stone frame of an arched opening before a wall in the plane z = 0; `wide`: its half width."""
    for s in (-1, 1):
        here.add(
            "stone",
            box((x + s * wide, (base + top) / 2, z), (thick / 2, (top - base) / 2, thick), paint, 0.02),
        )
    u = np.linspace(0, np.pi, 17)
    rise = wide * (1.5 if pointed else 1.0)
    height = rise * (1 - np.abs(np.cos(u)) ** (1.6 if pointed else 2)) ** (0.85 if pointed else 0.5)
    here.add(
        "stone",
        tube(np.stack([x + wide * np.cos(u), top + height, np.full(17, z)], 1), thick * 0.62, paint, 8),
    )


def tall_window(
    here: Bench, x: float, base: float, high: float, wide: float, hour: Hour, cloth: Paint | None
) -> None:
    """A tall arched window painted on a wall in the plane z = 0: daylight or night behind bars, curtains tied back."""
    upper, lower = (np.array(tone) for tone in sky_of(hour))
    top = base + high
    share = np.linspace(0.0, 1.0, 7)
    px, py = np.meshgrid(np.linspace(x - wide, x + wide, 3), base + high * share)
    tone = lower + (upper - lower) * share[:, None]
    grid = np.stack([px, py, np.full_like(px, 0.02)], -1).astype(np.float32)
    here.add(
        "room",
        sheet(grid, np.repeat(tone[:, None], 3, 1).astype(np.float32)),
        disc(x, top, 0.018, wide, upper),
    )
    ridge = lower * np.array((0.42, 0.50, 0.46))
    along = np.linspace(x - wide, x + wide, 13)
    hills = base + high * (0.24 + 0.07 * np.sin(along * 2.3 + 1.0) + 0.03 * np.sin(along * 6.1))
    land = np.stack([np.stack([along, y, np.full(13, 0.022)], 1) for y in (np.full(13, base), hills)])
    here.add("room", sheet(land.astype(np.float32), ridge))
    for k in (-1, 0, 1):
        here.add(
            "paint",
            box((x + k * wide * 0.5, base + high / 2, 0.035), (0.016, high / 2, 0.012), "#efe6d4", 0.005),
        )
    for y in np.arange(base, top + 0.01, high / 4):
        here.add("paint", box((x, float(y), 0.035), (wide, 0.016, 0.012), "#efe6d4", 0.005))
    arch(here, x, base, top, wide, "#e8d8b4", 0.1)
    if cloth is None:
        return
    here.add(
        "wood",
        cylinder(
            (x - wide * 1.5, top + wide + 0.2, 0.17),
            (x + wide * 1.5, top + wide + 0.2, 0.17),
            0.03,
            "#c8a04c",
            8,
        ),
    )
    for s in (-1, 1):
        for k in range(5):
            out = wide * (0.78 + 0.17 * k)
            line = [(x + s * out, top + wide + 0.2, 0.15), (x + s * (out + 0.05), base + high * 0.42, 0.17),
                    (x + s * (wide * 1.1 + 0.08 * k), base + high * 0.2, 0.17), (x + s * (out + 0.12), 0.1, 0.16)]  # fmt: skip
            here.add("felt", tube(line, 0.1, mixed(cloth, "#000000", 0.1 * (k % 2)), 7))
        here.add(
            "metal",
            sphere((x + s * (wide * 1.3), base + high * 0.2, 0.2), (0.2, 0.05, 0.12), "#d8b458", 6, 10),
        )


def stained(here: Bench, x: float, base: float, high: float, wide: float, hour: Hour, seed: int) -> None:
    """A pointed window of coloured glass in lead on a wall in the plane z = 0."""
    tints = ("#c8302c", "#2f5fc0", "#e8b838", "#2f9a5c", "#7a3fa0", "#e8743c", "#3fa8c8")
    glow = 2.2 - 1.7 * hour.glow
    rows, columns = max(4, int(high / 0.26)), 4
    top = base + high
    for row in range(rows + 3):
        y0 = base + high * row / rows
        rise = max(0.0, (y0 + high / rows - top) / (wide * 1.5))
        half = wide * max(0.0, 1.0 - rise) ** 0.7 if rise > 0 else wide
        if half < 0.06:
            break
        for k in range(columns):
            tone = (
                linear(tints[(row * 3 + k * (1 + row % 2) + seed + min(k, columns - 1 - k) * 2) % 7]) * glow
            )
            x0 = x - half + 2 * half * k / columns
            pane = (2 * half / columns - 0.02, high / rows - 0.02)
            here.add("room", quad((x0 + 0.01, y0 + 0.01, 0.025), (pane[0], 0, 0), (0, pane[1], 0), tone))
    lead = linear("#1c1a20")
    here.add("stone", quad((x - wide, base, 0.02), (2 * wide, 0, 0), (0, high, 0), lead))
    y = base + high * 0.72
    for radius, hue in (
        (wide * 0.62, "#f0c848"),
        (wide * 0.48, "#c8302c"),
        (wide * 0.3, "#3f7fd0"),
        (wide * 0.14, "#fff0b0"),
    ):
        here.add("room", disc(x, y, 0.04 - radius * 0.01, radius, linear(hue) * glow, 20))
    arch(here, x, base, top, wide + 0.06, "#b8a890", 0.14, True)


def sign(inside: Interior, x: float, y: float, fallback: str = "", height: float = 0.2, plate: Paint = "#2f3a4a",
         font: str = "serif") -> None:  # fmt: skip
    """The sign that the brief asks for, or the name of the place, on the back wall."""
    text = inside.brief.signs[0] if inside.brief.signs else fallback
    if text:
        here = Bench()
        plate_sign(here, text, x, y, height, most=3.4, plate=plate, font=font)
        inside.hang("back", moved_forward(here))


def moved_forward(here: Bench) -> Bench:
    """The bench a little before its wall, clear of trim."""
    out = Bench()
    for finish, meshes in here.bins.items():
        out.add(finish, *(moved(mesh, (0, 0, 0.06)) for mesh in meshes))
    return out
