"""Round rooms: the ring of a circus under its tent, an igloo of snow from inside."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet, level
from rushes.stage.light.mixing import scaled
from rushes.stage.meshkit.colour import linear, mixed, varied
from rushes.stage.meshkit.solids import box, cylinder, lathe, quad, sheet, sphere, tube
from rushes.stage.scene import Finish, Light, Piece
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.crowd import crowd
from rushes.stage.sets.parts.hour import Hour, hour_of
from rushes.stage.sets.rooms.air import indoors
from rushes.stage.sets.rooms.outlook import sky_of

__all__ = ["circus", "igloo"]

RED, CREAM, GOLD = "#c8302c", "#f4ead4", "#e0b03c"


def _canvas(here: Bench) -> None:
    """The striped roof and wall of the tent about (0, -3)."""
    for k in range(40):
        a0, a1 = 2 * np.pi * k / 40, 2 * np.pi * (k + 1) / 40
        rows = []
        for r, y in ((0.4, 9.2), (4.0, 6.6), (8.0, 5.0), (12.5, 4.0), (12.5, 0.0)):
            rows.append([(r * np.cos(a), y, -3.0 + r * np.sin(a)) for a in (a0, a1)])
        here.add("cloth", sheet(np.array(rows, np.float32), (RED, CREAM)[k % 2]))
        x, z = 12.3 * np.cos((a0 + a1) / 2), -3.0 + 12.3 * np.sin((a0 + a1) / 2)
        here.add("cloth", sphere((x, 3.9, z), (0.5, 0.3, 0.3), GOLD, 6, 9))


def _stands(here: Bench, rng: np.random.Generator) -> None:
    """Full stands round the ring."""
    spots, turns = [], []
    for row in range(4):
        r, y = 7.6 + 0.95 * row, 1.0 + 0.55 * row
        for a in np.arange(np.pi * 1.06, np.pi * 1.94, 0.62 / r):
            if abs(r * np.cos(a)) < 1.9:
                continue
            spots.append((r * np.cos(a), y, -1.2 + r * np.sin(a)))
            turns.append(np.arctan2(-np.cos(a), -np.sin(a)))
        arc = [
            (r * np.cos(a), y - 0.85, -1.2 + r * np.sin(a))
            for a in np.linspace(np.pi * 1.04, np.pi * 1.96, 40)
        ]
        here.add("wood", tube(arc, 0.3, "#6a3f28", 6))
    crowd(here, rng, np.asarray(spots, np.float32), np.asarray(turns))


def _gate(here: Bench, hung: Bench) -> None:
    """The curtain of the artists, poles and trapezes."""
    for s in (-1, 1):
        for k in range(6):
            here.add(
                "felt",
                cylinder(
                    (s * (0.22 + 0.27 * k), 0, -8.2),
                    (s * (0.22 + 0.27 * k), 3.6, -8.3),
                    0.17,
                    (RED, mixed(RED, "#000000", 0.2))[k % 2],
                    9,
                ),
            )
        here.add("wood", cylinder((s * 1.85, 0, -8.1), (s * 1.85, 4.4, -8.1), 0.14, GOLD, 12))
        hung.add("wood", cylinder((s * 4.6, 0, -4.6), (s * 3.6, 8.0, -4.6), 0.16, RED, 12))
        for n in range(8):
            hung.add(
                "wood",
                cylinder(
                    (s * (4.6 - 0.13 * n), 0.5 + 1.0 * n, -4.58),
                    (s * (4.6 - 0.13 * n - 0.06), 1.0 + 1.0 * n, -4.58),
                    0.168,
                    CREAM,
                    12,
                ),
            )
        hung.add(
            "iron",
            *(
                cylinder((s * 1.5 + d, 7.4, -3.2), (s * 1.5 + d, 4.6, -3.2), 0.012, "#2c2624", 4)
                for d in (-0.4, 0.4)
            ),
            cylinder((s * 1.5 - 0.4, 4.6, -3.2), (s * 1.5 + 0.4, 4.6, -3.2), 0.03, CREAM, 7),
        )


def _garlands(here: Bench, hung: Bench) -> None:
    """Bulbs over the gate, a drum and balls."""
    here.add("felt", box((0, 4.0, -8.05), (2.1, 0.36, 0.1), RED, 0.05))
    for k in range(9):
        here.add(
            "lamp",
            sphere(
                (-1.8 + 0.45 * k, 4.0 + 0.12 * np.cos(1.5 * k), -7.9), 0.085, linear("#ffe0a0") * 0.9, 6, 9
            ),
        )
    for s in (-1, 1):
        rope = [
            (s * 4.0 * (1 - u), 4.6 + 2.6 * u - 1.1 * np.sin(np.pi * u), -5.4 + 2.0 * u)
            for u in np.linspace(0, 1, 17)
        ]
        hung.add("lamp", *(sphere(p, 0.07, linear("#ffd890") * 0.9, 5, 8) for p in rope[1:]))
    drum = Bench()
    drum.add("paint", lathe([(0.62, 0), (0.5, 0.55), (0.54, 0.6), (0, 0.6)], "#2f5fa0", sides=20))
    for k in range(8):
        a = k * np.pi / 4
        drum.add("paper", sphere((0.57 * np.cos(a), 0.3, 0.57 * np.sin(a)), (0.1, 0.1, 0.1), GOLD, 5, 8))
    here.take(drum, (-3.1, 0, -3.3))


def circus(brief: SetBrief) -> BuiltSet:
    """The ring of a circus: sawdust in a striped kerb, full stands, the curtain of the artists, trapezes, lamps, stars."""
    here, hung = Bench(), Bench()
    rng, hour = np.random.default_rng([brief.seed, 461]), hour_of(brief)
    _canvas(hung)
    here.add("felt", lathe([(5.6, 0.0), (0, 0.0)][::-1], "#c89a5c", (0, 0, -1.2), 48))
    hung.add("felt", quad((-20, -0.02, 12), (40, 0, 0), (0, 0, -30), "#7a4a34"))
    for k in range(36):
        a0, a1 = 2 * np.pi * k / 36, 2 * np.pi * (k + 0.94) / 36
        x0, x1 = ((5.8 * np.cos(a), 5.8 * np.sin(a) - 1.2) for a in (a0, a1))
        if x0[1] < 2.5:
            here.add("felt", tube([(x0[0], 0.2, x0[1]), (x1[0], 0.2, x1[1])], 0.26, (RED, CREAM)[k % 2], 9))
    for k in range(24):
        a = 2 * np.pi * k / 24
        here.add(
            "paper",
            box(
                (4.3 * np.cos(a), 0.012, -1.2 + 4.3 * np.sin(a)),
                (0.5, 0.006, 0.16),
                (RED, GOLD)[k % 2],
                0.0,
                (0, np.pi / 2 - a, 0),
            ),
        )
    _stands(here, rng)
    _gate(here, hung)
    _garlands(here, hung)
    here.add(
        "felt",
        *(
            sphere(
                (3.1 + 0.3 * k, 0.34 - 0.08 * k, -3.4 + 0.6 * k), 0.34 - 0.08 * k, (RED, "#2f7ab0")[k], 12, 18
            )
            for k in range(2)
        ),
    )
    lights = [Light((x, 5.6, 1.5), (7.5, 5.4, 3.2), 11.0) for x in (-3.4, 3.4)] + [
        Light((0, 5.6, -4.0), (6.0, 4.4, 2.8), 10.0),
        Light((-6.5, 3.6, -5.0), (3.4, 1.5, 1.2), 8.0),
        Light((6.5, 3.6, -5.0), (3.4, 1.5, 1.2), 8.0),
    ]
    air = indoors(brief, hour, 0.0, fill=(0.36, 0.28, 0.25), sun_colour=(1.5, 1.25, 0.95), shadow_radius=9.0)
    clear = (
        (-30.0, -1.0, -40.0, 30.0, 12.0, -5.6),
        (-30.0, -1.0, -40.0, -5.2, 12.0, 30.0),
        (5.2, -1.0, -40.0, 30.0, 12.0, 30.0),
        (-30.0, 4.4, -40.0, 30.0, 20.0, 30.0),
        (-30.0, -1.0, 8.4, 30.0, 12.0, 40.0),
    )
    return BuiltSet(
        (*here.pieces("circus.ring"), *hung.pieces("circus.tent", shadow=False)),
        air,
        level,
        tuple(lights),
        keep_clear=clear,
        signs=0,
    )


def _dome(hour: Hour, rng: np.random.Generator, shell: Bench) -> None:
    """The dome of blocks, each joint let through by the light."""
    radius, centre = 4.4, (0.0, -0.4)
    day = np.array(sky_of(hour)[0]) * 0.10
    for row in range(9):
        e0, e1 = (np.pi / 2 * k / 9 for k in (row, row + 0.965))
        count = max(6, int(30 * np.cos(e0)))
        for k in range(count):
            a0, a1 = (
                2 * np.pi * (k + 0.5 * (row % 2)) / count,
                2 * np.pi * (k + 0.5 * (row % 2) + 0.975) / count,
            )
            middle = (a0 + a1) / 2
            if row < 2 and abs(np.angle(np.exp(1j * (middle + np.pi / 2)))) < 0.2:
                continue
            r = radius + float(rng.normal(0, 0.02))
            grid = [
                [
                    (
                        r * np.cos(e) * np.cos(a) + centre[0],
                        0.86 * r * np.sin(e),
                        r * np.cos(e) * np.sin(a) * (2.4 if np.sin(a) > 0 else 1.0) + centre[1],
                    )
                    for a in (a0, a1)
                ]
                for e in (e0, e1)
            ]
            shell.add("snow", sheet(np.array(grid, np.float32), varied(rng, "#dbe8f2", 0.04)))
            shell.add(
                "room",
                sheet(np.array(grid, np.float32) * np.float32(1.012), tuple(linear("#5fa8d8") * 0.30 + day)),
            )


def _hearth(here: Bench, low: tuple[float, float, float], shell: Bench) -> None:
    """A bed of snow with furs, the lamp, rods and fish."""
    shell.add("room", quad((-0.8, 0, -6.8), (1.6, 0, 0), (0, 1.4, 0), tuple(0.9 * c for c in low)))
    here.add("snow", box((-2.9, 0.24, -1.9), (0.85, 0.24, 1.2), "#d8e4ee", 0.12))
    for k, (x, z, paint) in enumerate(
        ((-2.9, -2.3, "#8a6a4c"), (-2.8, -1.5, "#b89a78"), (2.6, -2.3, "#6a5240"))
    ):
        here.add("felt", sphere((x, 0.5 if k < 2 else 0.08, z), (0.75, 0.12, 0.55), paint, 8, 14))
    here.add("cloth", box((-3.2, 0.62, -2.5), (0.3, 0.1, 0.2), "#c8443c", 0.08))
    lamp = (2.2, 0.0, -1.6)
    here.add("stone", lathe([(0.34, 0), (0.4, 0.16), (0.34, 0.2), (0, 0.14)], "#5a5650", lamp, 18))
    here.add(
        "lamp",
        *(
            lathe(
                [(0, 0.14), (0.07, 0.2), (0.05, 0.34), (0, 0.48)],
                linear("#ffa03c") * 1.1,
                (2.2 + d, 0.0, -1.6),
                8,
            )
            for d in (-0.12, 0.0, 0.12)
        ),
    )
    here.add(
        "wood",
        cylinder((2.9, 0.0, -2.6), (3.3, 2.0, -2.2), 0.03, "#8a6038", 6),
        cylinder((1.4, 0.03, -3.2), (1.5, 1.5, -3.7), 0.025, "#8a6038", 6),
    )


def igloo(brief: SetBrief) -> BuiltSet:
    """Inside an igloo: a dome of snow blocks that lets the light through, the low tunnel, furs, a lamp and a fishing rod."""
    here, shell = Bench(), Bench()
    rng, hour = np.random.default_rng([brief.seed, 463]), hour_of(brief)
    _dome(hour, rng, shell)
    here.add("snow", quad((-9, 0, 12), (18, 0, 0), (0, 0, -18), "#e4ecf2", (12, 12)))
    for k in range(5):
        z = -4.4 - 0.5 * k
        arc = [(0.78 * np.cos(a), 1.25 * np.sin(a), z) for a in np.linspace(0, np.pi, 13)]
        shell.add("snow", tube(arc, 0.18, "#d4e2ee", 8))
    low = sky_of(hour)[1]
    _hearth(here, low, shell)
    here.add(
        "ceramic",
        *(
            sphere((1.2 + 0.3 * k, 0.07, -2.5 + 0.16 * k), (0.2, 0.06, 0.075), "#8aa8b8", 7, 10)
            for k in range(3)
        ),
    )
    lights = (
        Light((2.2, 0.8, -1.4), (9.0, 4.6, 1.8), 9.0),
        Light((0, 0.9, -5.0), scaled(low, 2.5), 5.0),
        Light((-1.6, 2.4, 2.6), scaled((2.4, 3.0, 3.8), 1.0 - 0.6 * hour.glow), 9.0),
    )
    air = indoors(brief, hour, 0.0, fill=(0.34, 0.44, 0.56), sun_colour=(0.7, 0.8, 0.95), shadow_radius=6.0)
    clear = (
        (-30.0, -1.0, -40.0, 30.0, 12.0, -3.6),
        (-30.0, -1.0, -40.0, -3.3, 12.0, 30.0),
        (3.3, -1.0, -40.0, 30.0, 12.0, 30.0),
        (-30.0, 2.9, -40.0, 30.0, 20.0, 30.0),
    )
    pieces = [*here.pieces("igloo.things"), *shell.pieces("igloo.shell", shadow=False)]
    two = [
        Piece(
            p.name,
            p.mesh,
            Finish(p.finish.material, p.finish.roughness, 0.2, casts_shadow=False, two_sided=True),
        )
        if p.name == "igloo.shell.snow"
        else p
        for p in pieces
    ]
    return BuiltSet(tuple(two), air, level, lights, keep_clear=clear, signs=0)
