"""A little car of the sixties, in painted clay: rounded body, chrome, round lamps that shine at night."""

from dataclasses import replace

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp, Pose, StageView
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.matrices import translation
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import box, cylinder, join, moved, sphere, tube
from rushes.stage.props.placing import Part, point_of, rigid
from rushes.stage.scene import Finish, Light, Mesh

__all__ = ["build"]

COLOURS = ("#c23b30", "#3f8c9c", "#e0a93a", "#7a9a5c", "#e8dcc4")
WHEELS = ((0.62, 0.92), (-0.62, 0.92), (0.62, -0.92), (-0.62, -0.92))
RADIUS = 0.30
DARK = ("night", "dusk", "dawn")
OPEN = "convertible"
"""A word for a car without a roof: who sits in it is seen."""

SERVICES = {"taxi": "#e8b52e", "police": "#26344f"}
"""What a car is in the service of by its words, and its usual paint then."""


def build(prop: Prop) -> BuiltProp:
    """The car of a prop, standing, its front towards +z; slots "seat" (driver) and "middle"."""
    service = _service(prop.words)
    paint = prop.colour or SERVICES.get(service) or COLOURS[prop.seed % len(COLOURS)]
    topless = OPEN in prop.words.lower() and not service
    parts: list[Part] = [
        ("body", _open_body(paint) if topless else _body(paint), Finish("plain", roughness=0.25, fuzz=0.05)),
        ("glass", _windscreen() if topless else _windows(), Finish("plain", roughness=0.10, fuzz=0.0)),
        *([("inside", _seats(), Finish("felt", roughness=0.8, fuzz=0.3))] if topless else []),
        ("chrome", _chrome(), Finish("metal", roughness=0.22, fuzz=0.0)),
        ("tyres", join([_tyre(x, z) for x, z in WHEELS]), Finish("plain", roughness=0.85, fuzz=0.2)),
        ("lamps", _lamps(), Finish("emit", emission=0.9, fuzz=0.0, casts_shadow=False)),
        *(_livery(service) if service else ()),
    ]
    seat = translation((0.30, 0.46 if topless else 0.55, -0.12 if topless else 0.05))
    still = rigid(prop, parts, 0.7, {"seat": seat}, contact=1.1)

    def pose(name: str, frame: float, view: StageView) -> Pose:
        made = still.pose(name, frame, view)
        if view.scene.set.time_of_day not in DARK:
            return made
        root = made.bones[f"{prop.id}.rig"][0]
        ahead = root[:3, 2]
        beams = []
        for x in (0.46, -0.46):
            px, py, pz = point_of((root @ translation((x, 0.58, 1.62))).astype(np.float32))
            way = (float(ahead[0]), -0.12, float(ahead[2]))
            beams.append(Light((px, py, pz), (3.0, 2.4, 1.6), reach=9.0, direction=way, cone=0.45))
        return replace(made, lights=tuple(beams))

    return replace(still, pose=pose)


def _service(words: str) -> str:
    """A key of SERVICES by the prompt's words for the car, "" for a private one."""
    said = set(words.lower().replace("-", " ").split())
    return (
        "taxi"
        if said & {"taxi", "cab", "taxicab"}
        else "police"
        if said & {"police", "cop", "sheriff"}
        else ""
    )


def _livery(service: str) -> list[Part]:
    """What is painted on the doors and shines on the roof."""
    shine = Finish("emit", emission=1.6, fuzz=0.0, casts_shadow=False)
    plain = Finish("plain", roughness=0.3, fuzz=0.0)
    if service == "taxi":
        checks = [
            box(
                (s * 0.674, 0.595 + 0.05 * row, -0.425 + 0.1 * k + 0.05 * row),
                (0.008, 0.024, 0.024),
                "#1d1c1c",
                0.003,
            )
            for s in (1.0, -1.0)
            for row in range(2)
            for k in range(9)
        ]
        sign = box((0, 1.345, 0.02), (0.21, 0.075, 0.07), "#f0a030", 0.03)
        words = [lettering("TAXI", 0.085, 0.008, "#1d1c1c", "sans", most=0.34)]
        front = [moved(mesh, (0, 1.305, 0.092)) for mesh in words]
        foot = box((0, 1.275, 0.02), (0.15, 0.02, 0.05), "#1d1c1c", 0.01)
        return [("checks", join([*checks, foot, *front]), plain), ("sign", sign, shine)]
    doors = [box((s * 0.672, 0.56, -0.02), (0.010, 0.15, 0.42), "#f2eee2", 0.008) for s in (1.0, -1.0)]
    name = lettering("POLICE", 0.11, 0.008, "#26344f", "sans", most=0.66)
    marks = [moved(name, (s * 0.684, 0.56, -0.02), turn=s * np.pi / 2) for s in (1.0, -1.0)]
    bar = box((0, 1.285, -0.02), (0.34, 0.02, 0.07), "#2a2a2c", 0.012)
    lights = [
        box((s * 0.19, 1.335, -0.02), (0.14, 0.05, 0.075), tint, 0.03)
        for s, tint in ((1.0, "#e0281e"), (-1.0, "#2f6fe0"))
    ]
    return [("doors", join([*doors, *marks, bar]), plain), ("lights", join(lights), shine)]


def _body(paint: str) -> Mesh:
    """One piece of clay: hull, bonnet, cabin and wings, with the wheel arches cut out."""
    clay = Clay(smoothness=0.16, cell=0.060, seam=0.02)
    roof = mixed(paint, "#f4ead6", 0.75)
    clay.slab((0, 0.48, 0.0), (0.66, 0.24, 1.50), 0.20, 0, paint)
    clay.slab((0, 0.98, -0.12), (0.55, 0.30, 0.78), 0.24, 0, roof)
    clay.ball((0, 0.66, 1.02), (0.46, 0.20, 0.55), 0, paint)
    for x, z in WHEELS:
        clay.ball((x * 0.95, 0.48, z), (0.22, 0.30, 0.46), 0, paint)
    for x, z in WHEELS:
        clay.cut((x * 1.15, 0.26, z), (0.28, 0.36, 0.37), blend=0.03)
    return clay.mesh()


def _open_body(paint: str) -> Mesh:
    """As the other, with a well for those who sit in it instead of a cabin."""
    clay = Clay(smoothness=0.14, cell=0.060, seam=0.02)
    clay.slab((0, 0.50, 0.0), (0.66, 0.26, 1.50), 0.20, 0, paint)
    clay.ball((0, 0.66, 1.02), (0.46, 0.20, 0.55), 0, paint)
    clay.ball((0, 0.64, -1.12), (0.52, 0.18, 0.40), 0, paint)
    for x, z in WHEELS:
        clay.ball((x * 0.95, 0.48, z), (0.22, 0.30, 0.46), 0, paint)
    clay.cut_slab((0, 0.72, -0.12), (0.50, 0.30, 0.60), 0.12, blend=0.04)
    for x, z in WHEELS:
        clay.cut((x * 1.15, 0.26, z), (0.28, 0.36, 0.37), blend=0.03)
    return clay.mesh()


def _windscreen() -> Mesh:
    """A low frame before the driver, its pane open: nothing is between him and the camera."""
    steel, lean = "#c9c6be", -0.16
    frame = [(-0.50, 0.74, 0.56), (-0.46, 0.98, 0.56 + lean), (0.46, 0.98, 0.56 + lean), (0.50, 0.74, 0.56)]
    return join([tube(frame, 0.022, steel, 8), tube([frame[0], frame[3]], 0.018, steel, 8)])


def _seats() -> Mesh:
    """Two backs of leather, a dashboard, and a wheel before the driver."""
    hide = "#8a4f2c"
    parts = [
        box((s * 0.25, 0.62, -0.52), (0.20, 0.26, 0.07), hide, 0.06, turn=(-0.18, 0, 0)) for s in (1.0, -1.0)
    ]
    parts.append(box((0, 0.42, -0.15), (0.46, 0.04, 0.46), "#5c3620", 0.03))
    parts.append(box((0, 0.72, 0.47), (0.46, 0.07, 0.06), "#5c3620", 0.04))
    ring = [
        (0.30 + 0.14 * np.cos(t), 0.80 + 0.13 * np.sin(t), 0.36 + 0.05 * np.sin(t))
        for t in np.linspace(0, 2 * np.pi, 25)[:-1]
    ]
    parts.append(tube(ring, 0.018, "#23201e", 8, closed=True))
    return join(parts)


def _windows() -> Mesh:
    """Dark panes set on the cabin, with a pale streak of sky."""
    glass = "#26343c"
    panes = [
        box((0, 0.99, 0.685), (0.43, 0.150, 0.015), glass, 0.012, turn=(-0.20, 0, 0)),
        box((0, 1.00, -0.895), (0.40, 0.15, 0.015), glass, 0.012, turn=(0.26, 0, 0)),
    ]
    for s in (1.0, -1.0):
        panes.append(box((s * 0.553, 1.00, 0.17), (0.012, 0.15, 0.27), glass, 0.010, turn=(0, 0, s * 0.10)))
        panes.append(box((s * 0.553, 1.00, -0.46), (0.012, 0.15, 0.27), glass, 0.010, turn=(0, 0, s * 0.10)))
        panes.append(
            box((s * 0.566, 1.03, 0.27), (0.006, 0.10, 0.03), "#8fb0bf", 0.004, turn=(0.5, 0, s * 0.10))
        )
    return join(panes)


def _chrome() -> Mesh:
    """Bumpers, hub caps, handles, a grille and trim."""
    steel = "#c9c6be"
    parts = []
    for z, s in ((1.60, 1.0), (-1.56, -1.0)):
        bend = np.array(
            [
                (-0.64, 0.36, z - s * 0.10),
                (-0.45, 0.36, z),
                (0.0, 0.36, z + s * 0.03),
                (0.45, 0.36, z),
                (0.64, 0.36, z - s * 0.10),
            ]
        )
        parts.append(tube(bend, 0.038, steel, 8))
    for x, z in WHEELS:
        s = np.sign(x)
        parts.append(sphere((x + s * 0.085, RADIUS, z), (0.03, 0.13, 0.13), steel, 6, 14))
    for k in range(5):
        parts.append(box((0, 0.50 + 0.035 * k, 1.545 - 0.008 * k), (0.22, 0.008, 0.012), steel, 0.005))
    for s in (1.0, -1.0):
        parts.append(box((s * 0.672, 0.72, -0.10), (0.012, 0.012, 0.06), steel, 0.006))
        parts.append(box((s * 0.668, 0.52, 0.0), (0.008, 0.012, 0.62), steel, 0.004))
        parts.append(cylinder((s * 0.46, 0.58, 1.50), (s * 0.46, 0.58, 1.565), 0.135, steel, 18))
    return join(parts)


def _tyre(x: float, z: float) -> Mesh:
    angle = np.linspace(0, 2 * np.pi, 25)[:-1]
    ring = np.stack(
        [np.full(24, x), RADIUS + (RADIUS - 0.095) * np.sin(angle), z + (RADIUS - 0.095) * np.cos(angle)], 1
    )
    s = float(np.sign(x))
    disc = cylinder((x - s * 0.03, RADIUS, z), (x + s * 0.08, RADIUS, z), RADIUS - 0.13, "#e9e2d2", 20)
    return join([tube(ring, 0.095, "#22201f", 10, closed=True), disc])


def _lamps() -> Mesh:
    parts = [sphere((s * 0.46, 0.58, 1.56), (0.105, 0.105, 0.04), "#fff0c8", 7, 14) for s in (1.0, -1.0)]
    parts += [sphere((s * 0.50, 0.55, -1.53), (0.055, 0.08, 0.03), "#c8261c", 6, 10) for s in (1.0, -1.0)]
    return join(parts)
