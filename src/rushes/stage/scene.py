"""What the renderer is given: meshes, finishes, lights, a camera and the state of a frame. Knows nothing of film or GL."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from rushes.direction.plan import Vec

__all__ = ["Array", "Camera", "Environment", "Finish", "FrameState", "Light", "Mesh", "Piece", "StageScene"]

Array = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Mesh:
    """Triangles. n vertices, m faces; colours linear RGB + a fourth channel the finish reads (occlusion of leaves, sway …).

    `bones` (n, 2) int indices into the piece's rig and `weights` (n,) float share of the SECOND bone, or None for a mesh
    that does not move.
    """

    positions: Array  # (n, 3) metres
    normals: Array  # (n, 3)
    colours: Array  # (n, 4)
    faces: npt.NDArray[np.int32]  # (m, 3)
    bones: npt.NDArray[np.int32] | None = None
    weights: Array | None = None


@dataclass(frozen=True)
class Finish:
    """How a surface looks. `material` is a name of the renderer's material table.

    Materials: plain felt fur knit skin eye hair plaster wood brick cobble asphalt pave glass leaf bark emit sand water
    lake terrain snow rock grass cloth metal paper cloud. `fuzz` 0..1 is felt's rim glow, `roughness` 0..1.
    `emission` multiplies the colour when the material is emit. `sway` metres at colour alpha 1 (wind). `parameters`
    are the material's own four numbers (water: shore z, wave height, choppiness, foam; asphalt: wetness …).
    """

    material: str = "felt"
    roughness: float = 0.85
    fuzz: float = 0.5
    tint: Vec = (1.0, 1.0, 1.0)  # linear multiplier
    emission: float = 0.0
    sway: float = 0.0
    two_sided: bool = False
    casts_shadow: bool = True
    parameters: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Piece:
    """A named mesh with a finish. `rig`: name of the bone matrices in FrameState.bones that move it, "" = static.

    `dynamic`: its vertices may be replaced per frame through FrameState.vertices (same count, same faces).
    """

    name: str
    mesh: Mesh
    finish: Finish = Finish()
    rig: str = ""
    dynamic: bool = False


@dataclass(frozen=True)
class Light:
    """A local light. `colour` linear RGB radiant intensity, `reach` metres to nothing; a spot when `direction` is given."""

    position: Vec
    colour: Vec
    reach: float = 6.0
    direction: Vec | None = None
    cone: float = 0.6  # half angle, radians


@dataclass(frozen=True)
class Environment:
    """Sky, sun, air and grade: relighting a set is only another Environment. Colours linear RGB (may exceed 1)."""

    sun_direction: Vec = (-0.66, 0.50, 0.42)  # towards the sun (or moon)
    sun_colour: Vec = (4.3, 2.75, 1.55)
    zenith: Vec = (0.25, 0.42, 0.75)
    middle: Vec = (0.60, 0.62, 0.70)
    horizon: Vec = (0.98, 0.78, 0.58)
    ground: Vec = (0.40, 0.33, 0.28)
    sky_falloff: float = 3.2
    ambient_sky: Vec = (0.44, 0.50, 0.66)
    ambient_ground: Vec = (0.40, 0.30, 0.23)
    clouds: float = 0.4
    stars: float = 0.0
    sun_disc: float = 1.0  # visible disc: 1 sun, less for moon, 0 none
    fog_density: float = 0.010  # at fog_base, per metre
    fog_base: float = 0.0
    fog_falloff: float = 0.15  # per metre of height
    fog_patchiness: float = 0.0  # 0..1
    fog_scale: float = 0.2  # size of patches, 1/m
    haze: float = 0.004  # uniform density
    fog_distance: float = 40.0
    fog_colour: Vec = (0.42, 0.34, 0.28)
    sun_in_fog: float = 0.09
    rain: float = 0.0  # 0..1 falling streaks drawn by the renderer
    snow: float = 0.0
    wind: float = 0.3  # 0..1, drives sway
    wet: float = 0.0  # 0..1 wet ground and surfaces
    mirror_height: float | None = None  # y of a plane that reflects (lake, wet street); None = no mirror
    shadow_centre: Vec = (0.0, 1.0, 0.0)
    shadow_radius: float = 8.5
    shadow_distance: float = 30.0
    occlusion_radius: float = 0.4
    near: float = 0.1
    far: float = 400.0
    exposure: float = 0.86
    bloom: float = 0.12
    bloom_threshold: float = 1.15
    lift: Vec = (0.014, 0.006, 0.022)
    gain: Vec = (1.03, 1.0, 0.95)
    saturation: float = 1.1
    vignette: float = 0.75
    grain: float = 0.022
    redrawn: str = ""  # how the picture is redrawn: a file of render/shaders/styles, "" not


@dataclass(frozen=True)
class Camera:
    """A camera: `lens_mm` full frame equivalent (36 x 24 mm gate), `focus` metres, `aperture` 0..: 0 is a pinhole."""

    eye: Vec
    target: Vec
    lens_mm: float = 35.0
    focus: float = 5.0
    aperture: float = 1.0
    roll: float = 0.0


@dataclass(frozen=True)
class FrameState:
    """Everything that changes with the frame."""

    camera: Camera
    seconds: float = 0.0  # shader time: waves, wind
    bones: Mapping[str, Array] = field(
        default_factory=dict
    )  # rig -> (k, 4, 4) model matrices, row-major, p' = M @ p
    vertices: Mapping[str, tuple[Array, Array]] = field(default_factory=dict)  # piece -> positions, normals
    lights: tuple[Light, ...] = ()
    shadow_centre: Vec | None = None  # overrides the environment's
    contact: tuple[
        tuple[float, float, float, float], ...
    ] = ()  # x y z radius of soft contact shadows under figures
    hidden: frozenset[str] = frozenset()  # pieces not drawn in this frame
    exposure: float = 1.0  # factor on the environment's exposure


@dataclass(frozen=True)
class StageScene:
    """A built scene: `pieces` and `environment` for the renderer, `pose(frame)` for every (fractional) frame of the film."""

    pieces: tuple[Piece, ...]
    environment: Environment
    pose: Callable[[float], FrameState]
    log: tuple[str, ...] = ()
