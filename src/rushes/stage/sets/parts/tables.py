"""Café furniture: round tables laid for coffee, bentwood chairs, parasols, a menu board."""

import numpy as np

from rushes.stage.meshkit.colour import Paint, varied
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, cylinder, join, lathe, moved, tube, turned
from rushes.stage.scene import Mesh
from rushes.stage.sets.parts.bench import Bench

__all__ = ["chair", "cup", "menu_board", "table"]

_POTS = ("#d9534a", "#f4efe4", "#e8b84a", "#5f8a9a", "#7a9a6a")


def cup(colour: Paint, saucer: bool = True) -> Mesh:
    """A coffee cup on its saucer, foot on y = 0."""
    parts = [
        lathe(
            [(0.018, 0.006), (0.032, 0.012), (0.044, 0.062), (0.04, 0.062), (0.03, 0.02), (0, 0.018)],
            colour,
            sides=12,
        )
    ]
    parts.append(lathe([(0, 0.051), (0.041, 0.05)], "#3a1e10", sides=10))
    handle = [(0.04, 0.05, 0), (0.062, 0.046, 0), (0.062, 0.026, 0), (0.036, 0.022, 0)]
    parts.append(tube(handle, 0.006, colour, 4))
    if saucer:
        parts.append(
            lathe([(0, 0.002), (0.04, 0.002), (0.075, 0.014), (0.07, 0.017), (0, 0.008)], "#fbf8f0", sides=12)
        )
    return join(parts)


def table(bench: Bench, rng: np.random.Generator, x: float, z: float, ground: float, laid: int = 2) -> None:
    """A round marble table on a cast iron foot at (x, z), with `laid` cups, a little vase and a card."""
    top = ground + 0.735
    plate = [(0, 0.0), (0.33, 0.0), (0.36, 0.008), (0.372, 0.022), (0.36, 0.034), (0, 0.036)]
    bench.add("ceramic", lathe(plate, varied(rng, "#ece2d2", 0.03), (x, top, z), 18))
    bench.add(
        "metal",
        lathe([(0.355, -0.012), (0.366, -0.012), (0.366, 0.0), (0.355, 0.0)], "#b89a5a", (x, top, z), 18),
    )
    foot = [
        (0.2, 0.0),
        (0.21, 0.02),
        (0.12, 0.05),
        (0.045, 0.09),
        (0.028, 0.14),
        (0.026, 0.5),
        (0.04, 0.66),
        (0.12, 0.735),
    ]
    bench.add("iron", lathe(foot, "#2a2c2c", (x, ground, z), 14))
    start = rng.uniform(0, 6)
    for k in range(laid):
        angle = start + k * 2.6
        spot = (x + 0.17 * np.cos(angle), top + 0.036, z + 0.17 * np.sin(angle))
        bench.add("ceramic", moved(cup(_POTS[int(rng.integers(5))]), spot, 1.0, float(rng.uniform(0, 6))))
    vase = [(0, 0), (0.03, 0.0), (0.042, 0.035), (0.02, 0.075), (0.026, 0.095)]
    bench.add("ceramic", lathe(vase, "#6a94a4", (x + 0.03, top + 0.036, z - 0.08), 12))
    for k in range(3):
        tip = (
            x + 0.03 + rng.normal() * 0.03,
            top + 0.2 + rng.uniform(-0.02, 0.04),
            z - 0.08 + rng.normal() * 0.03,
        )
        bench.add("still_leaf", tube([(x + 0.03, top + 0.12, z - 0.08), tip], 0.004, "#4a7a34", 4))
        head = lathe(
            [(0, -0.012), (0.02, 0.0), (0.014, 0.014), (0, 0.018)],
            ("#e0506a", "#f0c040", "#f4f0ea")[k],
            tip,
            8,
        )
        bench.add("felt", head)
    card = box((x - 0.12, top + 0.08, z - 0.1), (0.035, 0.045, 0.004), "#f4ead4", 0.003, (-0.15, 0.5, 0))
    bench.add("paper", card)


def chair(
    bench: Bench, rng: np.random.Generator, x: float, z: float, ground: float, facing: float, colour: Paint
) -> None:
    """A bentwood bistro chair whose sitter looks along `facing`."""
    here = Bench()
    seat = [(0, 0.44), (0.18, 0.44), (0.195, 0.452), (0.19, 0.466), (0.16, 0.47), (0, 0.466)]
    here.add("wood", lathe(seat, varied(rng, "#c79a5b", 0.08), sides=18))
    paint = varied(rng, colour, 0.05)
    for s in (-1, 1):
        here.add(
            "iron",
            tube([(s * 0.17, 0, 0.17), (s * 0.15, 0.25, 0.15), (s * 0.13, 0.44, 0.12)], 0.014, paint, 6),
        )
        here.add(
            "iron",
            tube([(s * 0.17, 0, -0.2), (s * 0.15, 0.25, -0.17), (s * 0.14, 0.46, -0.16)], 0.014, paint, 6),
        )
    here.add(
        "iron", tube(_loop(0.165, 0.46, 0.46), 0.014, paint, 6), tube(_loop(0.09, 0.46, 0.34), 0.01, paint, 6)
    )
    ring = [(0.15 * np.cos(a), 0.2, 0.15 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 14, endpoint=False)]
    here.add("iron", tube(ring, 0.008, paint, 5, closed=True))
    bench.take(here, (x, ground, z), facing)


def _loop(wide: float, low: float, tall: float) -> list[tuple[float, float, float]]:
    """The bent hoop of a chair's back."""
    return [
        (wide * np.cos(a), low + tall * np.sin(a) ** 0.8, -0.165 - 0.06 * float(np.sin(a)))
        for a in np.linspace(0.0, np.pi, 11)
    ]


def menu_board(
    bench: Bench, rng: np.random.Generator, x: float, z: float, ground: float, facing: float, title: str
) -> None:
    """A folding chalk board: a title, chalk lines and a chalk cup."""
    here = Bench()
    for lean, back in ((-0.14, 0.0), (0.14, -0.22)):
        board = Bench()
        board.add(
            "wood", *(box((s * 0.27, 0.46, 0), (0.025, 0.46, 0.018), "#8a5a34", 0.008) for s in (-1, 1))
        )
        board.add("wood", *(box((0, y, 0), (0.27, 0.025, 0.018), "#8a5a34", 0.008) for y in (0.1, 0.9)))
        board.add("paper", box((0, 0.5, -0.004), (0.25, 0.39, 0.008), "#24302b", 0.004))
        if back == 0.0:
            _chalk(board, rng, title)
        for finish, meshes in board.bins.items():
            here.add(finish, turned(join(meshes), (lean, 0, 0), (0, 0, back)))
    bench.take(here, (x, ground, z), facing)


def _chalk(board: Bench, rng: np.random.Generator, title: str) -> None:
    """What is written on the board."""
    board.add("paper", moved(lettering(title, 0.085, 0.004, "#f2e6c8", "script", 0.44, 11), (0, 0.76, 0.005)))
    colours = ("#e8e4d8", "#f0c878", "#e8e4d8", "#d8a0a0", "#e8e4d8")
    for k in range(5):
        half = float(rng.uniform(0.09, 0.14))
        spot = (-0.21 + half, 0.66 - 0.075 * k, 0.006)
        board.add("paper", box(spot, (half, 0.007, 0.002), colours[k], 0.002, (0, 0, rng.normal() * 0.01)))
        board.add("paper", box((0.17, 0.66 - 0.075 * k, 0.006), (0.03, 0.007, 0.002), colours[k], 0.002))
    for a, b in (
        ((-0.06, 0.26), (0.06, 0.26)),
        ((-0.06, 0.26), (-0.045, 0.18)),
        ((0.06, 0.26), (0.045, 0.18)),
        ((-0.045, 0.18), (0.045, 0.18)),
    ):
        board.add("paper", cylinder((*a, 0.007), (*b, 0.007), 0.004, "#e8e4d8", 5))
