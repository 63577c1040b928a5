"""Tables, a chair, a park bench: turned and planked wood with pegs and worn edges. Seats are slots."""

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.matrices import translation
from rushes.stage.meshkit.solids import box, cylinder, join, lathe, tube
from rushes.stage.props.placing import Part, rigid
from rushes.stage.scene import Finish, Mesh

__all__ = ["build"]

WOOD = Finish("wood", roughness=0.65, fuzz=0.05)
IRON = Finish("metal", roughness=0.5, fuzz=0.0)


def build(prop: Prop) -> BuiltProp:
    """The piece of furniture of a prop; chairs and benches have "seat" (benches "seat2" too), tables "top"."""
    rng = np.random.default_rng(prop.seed)
    wood = prop.colour or "#96663c"
    if prop.kind == "table":
        laid = _round_table(rng, wood) if "round" in prop.words else _table(rng, wood)
        return rigid(prop, laid, 0.72, {"top": translation((0.0, 0.725, 0.0))}, contact=0.4)
    if prop.kind == "bench":
        seats = {"seat": translation((-0.35, 0.455, 0.05)), "seat2": translation((0.35, 0.455, 0.05))}
        return rigid(prop, _bench(rng, wood), 0.5, seats, contact=0.5)
    return rigid(prop, _chair(rng, wood), 0.45, {"seat": translation((0.0, 0.455, 0.03))}, contact=0.28)


def _tone(rng: np.random.Generator, wood: str) -> np.ndarray:
    return mixed(wood, "#3c2412", float(rng.uniform(0.0, 0.35)))


def _table(rng: np.random.Generator, wood: str) -> list[Part]:
    """A top of planks with clamped ends on four tapering legs."""
    parts: list[Mesh] = []
    for k in range(5):
        z = 0.148 * (k - 2)
        parts.append(box((0, 0.708, z), (0.56, 0.017, 0.0725), mixed(wood, "#3c2412", 0.14 * (k % 3)), 0.008))
    for s in (-1, 1):
        parts.append(box((s * 0.592, 0.708, 0), (0.033, 0.0172, 0.37), _tone(rng, wood), 0.009))
        for z in (-0.29, 0.0, 0.29):
            parts.append(
                cylinder((s * 0.592, 0.72, z), (s * 0.592, 0.7268, z), 0.010, mixed(wood, "#2a180c", 0.6), 8)
            )
        parts.append(box((0, 0.645, s * 0.30), (0.53, 0.045, 0.014), mixed(wood, "#3c2412", 0.35), 0.006))
        parts.append(box((s * 0.53, 0.645, 0), (0.014, 0.045, 0.30), mixed(wood, "#3c2412", 0.35), 0.006))
        for z in (-0.30, 0.30):
            parts.append(
                cylinder((s * 0.555, 0, z * 1.06), (s * 0.53, 0.69, z), 0.024, _tone(rng, wood), 12, 0.042)
            )
    return [("wood", join(parts), WOOD)]


def _round_table(rng: np.random.Generator, wood: str) -> list[Part]:
    """A round top of planks on a turned foot."""
    parts: list[Mesh] = [
        lathe(
            [(0, 0.69), (0.40, 0.69), (0.43, 0.70), (0.43, 0.718), (0.42, 0.725), (0, 0.725)], wood, sides=28
        )
    ]
    for k in range(5):
        x = (k - 2) * 0.16 + 0.08
        half = float(np.sqrt(max(0.42**2 - x * x, 0.0)))
        parts.append(box((x, 0.7256, 0), (0.0026, 0.0014, half), mixed(wood, "#2a180c", 0.6), 0.001))
    foot = [
        (0.0, 0.0),
        (0.26, 0.0),
        (0.27, 0.02),
        (0.10, 0.07),
        (0.05, 0.11),
        (0.038, 0.20),
        (0.055, 0.30),
        (0.036, 0.42),
        (0.045, 0.60),
        (0.12, 0.69),
    ]
    parts.append(lathe(foot, mixed(wood, "#3c2412", 0.3), sides=20))
    return [("wood", join(parts), WOOD)]


def _chair(rng: np.random.Generator, wood: str) -> list[Part]:
    """Four splayed legs, rungs, a slatted back that leans."""
    parts = [box((0, 0.44, 0), (0.20, 0.016, 0.19), wood, 0.014)]
    for x in (-0.165, 0.165):
        parts.append(cylinder((x * 1.15, 0, 0.19), (x, 0.43, 0.155), 0.021, _tone(rng, wood), 9, 0.024))
        back = np.array(
            [(x * 1.15, 0.0, -0.22), (x, 0.43, -0.165), (x * 0.98, 0.68, -0.20), (x * 0.96, 0.90, -0.26)]
        )
        parts.append(tube(back, 0.022, _tone(rng, wood), 9))
        parts.append(cylinder((x * 1.08, 0.20, 0.17), (x * 1.08, 0.20, -0.19), 0.013, _tone(rng, wood), 7))
    for k, y in enumerate((0.60, 0.72, 0.84)):
        parts.append(
            box((0, y, -0.195 - 0.03 * k), (0.155, 0.034, 0.010), _tone(rng, wood), 0.009, turn=(-0.22, 0, 0))
        )
    parts.append(cylinder((-0.19, 0.16, 0.18), (0.19, 0.16, 0.18), 0.013, _tone(rng, wood), 7))
    return [("wood", join(parts), WOOD)]


def _bench(rng: np.random.Generator, wood: str) -> list[Part]:
    """Slats on two curled iron frames."""
    slats = []
    for k in range(4):
        slats.append(box((0, 0.44, 0.19 - 0.105 * k), (0.78, 0.014, 0.045), _tone(rng, wood), 0.012))
    for k in range(3):
        slats.append(
            box(
                (0, 0.57 + 0.115 * k, -0.205 - 0.035 * k),
                (0.78, 0.045, 0.013),
                _tone(rng, wood),
                0.012,
                turn=(-0.28, 0, 0),
            )
        )
    iron = []
    for x in (-0.62, 0.62):
        rail = np.array(
            [
                (x, 0.0, 0.24),
                (x, 0.22, 0.21),
                (x, 0.41, 0.23),
                (x, 0.425, 0.0),
                (x, 0.43, -0.17),
                (x, 0.62, -0.235),
                (x, 0.88, -0.31),
            ]
        )
        hind = np.array([(x, 0.42, -0.16), (x, 0.22, -0.19), (x, 0.0, -0.28)])
        arm = np.array(
            [(x, 0.41, 0.23), (x, 0.58, 0.25), (x, 0.64, 0.18), (x, 0.63, -0.05), (x, 0.61, -0.23)]
        )
        iron += [tube(line, 0.019, "#2b2d2e", 8) for line in (rail, hind, arm)]
    return [("slats", join(slats), WOOD), ("iron", join(iron), IRON)]
