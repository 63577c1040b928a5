"""A fishing rod in a hand: cork grip, reel, a blank that bends, the line to a float on the water and its rings."""

from collections.abc import Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp, Pose, StageView
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.matrices import aim, rotation, translation
from rushes.stage.meshkit.solids import cylinder, join, lathe, sphere, tube
from rushes.stage.props.placing import heading_of, held, point_of
from rushes.stage.props.thread import hanging, thread_mesh, thread_vertices
from rushes.stage.scene import Array, Finish, Mesh, Piece

__all__ = ["build"]

LONG = 2.15  # metres of the blank beyond the hand
JOINTS = 15
LINE = 22
RISE = 0.62  # radians the rod is held above the level
ASIDE = 0.30  # radians the rod points outwards of where its holder looks
CAST = 1.45  # metres from under the tip to the float
RINGS = 3
AROUND = 28
PERIOD = 2.8  # seconds that a ring spreads


def build(prop: Prop) -> BuiltProp:
    """The rod of a prop, attached to a hand or lying where the prop is; slots "middle", "tip", "float"."""
    rig, bob = f"{prop.id}.rig", f"{prop.id}.bob"
    blank = thread_mesh(JOINTS, 7, _varnish(prop.colour))
    pieces = (
        Piece(f"{prop.id}.grip", _grip(), Finish("wood", roughness=0.8, fuzz=0.1), rig),
        Piece(f"{prop.id}.reel", _reel(), Finish("metal", roughness=0.35, fuzz=0.0), rig),
        Piece(f"{prop.id}.blank", blank, Finish("plain", roughness=0.3, fuzz=0.0), dynamic=True),
        Piece(f"{prop.id}.line", thread_mesh(LINE, 4, "#e9e6da"),
              Finish("plain", roughness=0.5, fuzz=0.3, casts_shadow=False), dynamic=True),
        Piece(f"{prop.id}.float", _float(), Finish("plain", roughness=0.25, fuzz=0.0), bob),
        Piece(f"{prop.id}.rings", _ring_mesh(),
              Finish("plain", roughness=0.15, fuzz=0.0, casts_shadow=False, two_sided=True), dynamic=True),
    )  # fmt: skip

    def pose(name: str, frame: float, view: StageView) -> Pose:
        grip, curve, spot = _laid(prop, frame, view)
        taper = np.linspace(0.0125, 0.0035, JOINTS, dtype=np.float32)
        line = hanging(curve[-1], spot + np.array([0, 0.07, 0], np.float32), 0.10, LINE)
        return Pose(
            bones={rig: grip[None], bob: (translation(spot) @ _nod(frame, view.rate))[None]},
            vertices={
                f"{prop.id}.blank": thread_vertices(curve, taper, 7),
                f"{prop.id}.line": thread_vertices(line, 0.0032, 4),
                f"{prop.id}.rings": _rings(spot, float(spot[1]), frame / view.rate),
            },
        )

    def slots(name: str, frame: float, view: StageView) -> Mapping[str, Array]:
        grip, curve, spot = _laid(prop, frame, view)
        return {"middle": grip, "tip": translation(curve[-1]), "float": translation(spot)}

    return BuiltProp(pieces, pose, slots)


def _varnish(colour: str) -> Array:
    """Bamboo with darker nodes and red whippings."""
    base = linear(colour or "#9a6a35")
    t = np.arange(JOINTS)
    dark = np.where(t % 4 == 3, 0.45, 1.0)[:, None]
    paint: Array = (base[None] * dark).astype(np.float32)
    return paint


def _laid(prop: Prop, frame: float, view: StageView) -> tuple[Array, Array, Array]:
    """The grip's matrix, the points of the blank (JOINTS, 3) and where the float lies."""
    t = frame / view.rate
    slot = held(prop, view, frame)
    if slot is None or prop.attach is None:
        x, y, z = prop.position
        hand, heading = np.array([x, y + view.ground(x, z) + 0.5, z], np.float32), prop.facing
    else:
        hand, heading = np.asarray(point_of(slot), np.float32), heading_of(view, prop.attach.to, frame)
    heading -= ASIDE
    rise = RISE + 0.020 * sin(0.9 * t) + 0.012 * sin(1.7 * t + 1.0)
    ahead = np.array([sin(heading), 0.0, cos(heading)], np.float32)
    up = np.array([0.0, 1.0, 0.0], np.float32)
    way = ahead * np.float32(cos(rise)) + up * np.float32(sin(rise))
    load = 0.20 + 0.025 * sin(1.1 * t) + 0.10 * _bite(prop.seed, t)
    s = np.linspace(0, 1, JOINTS, dtype=np.float32)[:, None]
    curve = hand + way * s * LONG + (ahead * 0.25 - up) * (s**2.6) * np.float32(load * 1.35)
    grip = aim((hand - way * 0.22).astype(np.float32), (hand + way).astype(np.float32))
    tip = curve[-1]
    out = tip + ahead * CAST
    x, z = float(out[0]) + 0.03 * sin(0.5 * t), float(out[2]) + 0.03 * cos(0.41 * t)
    dip = 0.010 * sin(1.6 * t) - 0.05 * _bite(prop.seed, t)
    return grip, curve.astype(np.float32), np.array([x, view.ground(x, z) + dip, z], np.float32)


def _bite(seed: int, t: float) -> float:
    """Now and then something nibbles: two short tugs every six seconds or so, 0..1."""
    u = (t + seed % 5) % 6.4 - 3.9
    if not 0.0 < u < 0.9:
        return 0.0
    return sin(pi * u / 0.9) * (0.5 - 0.5 * cos(2 * pi * u / 0.45))


def _nod(frame: float, rate: int) -> Array:
    t = frame / rate
    return rotation(x=0.10 * sin(1.3 * t), z=0.12 * sin(1.05 * t + 1.0))


def _grip() -> Mesh:
    """Cork handle along +y, from the butt; the hand closes round y = 0.22."""
    profile = [
        (0, -0.12),
        (0.024, -0.118),
        (0.026, -0.10),
        (0.019, -0.07),
        (0.018, 0.05),
        (0.0215, 0.14),
        (0.021, 0.30),
        (0.014, 0.36),
        (0, 0.362),
    ]
    return join(
        [
            lathe(profile, "#c39a66", sides=12),
            lathe([(0, -0.135), (0.020, -0.132), (0.022, -0.118), (0, -0.116)], "#3a2a22", sides=12),
        ]
    )


def _reel() -> Mesh:
    """A brass centre-pin reel under the handle, its crank and two rod rings."""
    y = 0.06
    drum = cylinder((-0.022, y, -0.062), (0.022, y, -0.062), 0.042, "#b08a3c", 16)
    rims = [
        cylinder((x - 0.004, y, -0.062), (x + 0.004, y, -0.062), 0.050, "#8a6a2c", 18)
        for x in (-0.024, 0.024)
    ]
    foot = cylinder((0, y, -0.012), (0, y, -0.03), 0.012, "#6a5222", 8)
    crank = tube(
        np.array([(0.03, y, -0.062), (0.05, y + 0.03, -0.062), (0.065, y + 0.032, -0.062)]),
        0.0055,
        "#6a5222",
        6,
    )
    return join([drum, *rims, foot, crank, sphere((0.075, y + 0.032, -0.062), 0.013, "#4a2a1a", 6, 8)])


def _float() -> Mesh:
    """A painted quill float: white body, red top, a dark stem."""
    return join([
        lathe([(0, -0.045), (0.012, -0.04), (0.026, -0.01), (0.028, 0.004)], "#f4efe2", sides=12),
        lathe([(0.028, 0.004), (0.024, 0.022), (0.008, 0.045), (0.006, 0.048)], "#c8281e", sides=12),
        cylinder((0, 0.045, 0), (0, 0.085, 0), 0.005, "#c8281e", 8, 0.004),
    ])  # fmt: skip


def _ring_mesh() -> Mesh:
    n = RINGS * AROUND * 2
    faces = []
    for k in range(RINGS):
        for a in range(AROUND):
            i, j = k * AROUND * 2 + a * 2, k * AROUND * 2 + (a + 1) % AROUND * 2
            faces += [(i, i + 1, j), (j, i + 1, j + 1)]
    colours = np.ones((n, 4), np.float32)
    colours[:, :3] = linear("#55616d")
    up = np.tile(np.array([0, 1, 0], np.float32), (n, 1))
    return Mesh(np.zeros((n, 3), np.float32), up, colours, np.asarray(faces, np.int32))


def _rings(spot: Array, level: float, t: float) -> tuple[Array, Array]:
    """Rings that spread from the float and thin out to nothing."""
    angle = np.linspace(0, 2 * np.pi, AROUND, endpoint=False)
    points, normals = [], []
    for k in range(RINGS):
        u = (t / PERIOD + k / RINGS) % 1.0
        radius = 0.035 + 0.50 * u
        width = 0.008 * (1 - u) ** 1.4 * min(1.0, u * 9)
        for r, tilt in ((radius - width, -0.5), (radius + width, 0.5)):
            points.append(
                np.stack(
                    [
                        spot[0] + np.cos(angle) * r,
                        np.full(AROUND, level + 0.006),
                        spot[2] + np.sin(angle) * r,
                    ],
                    1,
                )
            )
            normals.append(np.stack([np.cos(angle) * tilt, np.ones(AROUND), np.sin(angle) * tilt], 1))
    shape = np.stack(points).reshape(RINGS, 2, AROUND, 3).transpose(0, 2, 1, 3).reshape(-1, 3)
    out = np.stack(normals).reshape(RINGS, 2, AROUND, 3).transpose(0, 2, 1, 3).reshape(-1, 3)
    out /= np.linalg.norm(out, axis=1, keepdims=True)
    return shape.astype(np.float32), out.astype(np.float32)
