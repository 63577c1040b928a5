"""What every small creature's model ends with: a pair of eyes with lids, a mouth, and all its pieces by finish."""

from collections.abc import Sequence

from rushes.stage.animals.crawleyes import EYE, GLINT, Eye, eye_meshes, lids
from rushes.stage.animals.crawlpaint import mouth, smile
from rushes.stage.animals.crawlrig import Bones, Model, hinged
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import join, on_bone
from rushes.stage.scene import Array, Finish, Mesh

__all__ = ["WET", "faced", "friendly", "smiling"]

WET = Finish("skin", roughness=0.4, fuzz=0.05)


def friendly(
    x: float,
    y: float,
    z: float,
    radius: float,
    bone: int,
    iris: str,
    look: tuple[float, float] = (0.14, 0.05),
) -> list[Eye]:
    """Two round eyes at ±x with white round the iris; `look`: how far out and up they look."""
    out, up = look
    return [
        Eye((s * x, y, z), radius, (s * out, up, 1.0), bone, iris, open=0.66, pupil=0.68) for s in (-1.0, 1.0)
    ]


def smiling(
    clay: Clay,
    line: tuple[float, float, float],
    wide: float,
    opening: tuple[Array, float, float],
    bone: int,
    hinge: int,
    colour: str = "#2a1210",
) -> list[Mesh]:
    """A smile about `line` on a face that looks ahead, and the mouth (place, half width, half height) that opens on `hinge`;
    the smile goes with `bone`."""
    place, half, high = opening
    return [
        mouth(place, half, high, hinge),
        on_bone(smile(clay, line, wide, 0.22 * wide, 0.055 * wide, colour), bone),
    ]


def faced(
    bones: Bones, body: tuple[str, Sequence[Mesh], Finish], eyes: Sequence[Eye], wet: Sequence[Mesh], lid: str | Array,
    *, lifted: float = 0.95, extra: Sequence[tuple[str, Mesh, Finish]] = (), swept: frozenset[str] = frozenset(),
) -> Model:  # fmt: skip
    """The model of a creature: its `body` (name, meshes, finish), eyes with lids of the colour `lid` on the bone "lids", what
    is wet (a mouth), and `extra` pieces, of which those in `swept` are laid anew in every frame."""
    name, meshes, finish = body
    beads, glints = eye_meshes(eyes)
    soft = join([*meshes, lids(eyes, lid, bones.index["lids"], lifted)])
    pieces = (
        (name, soft, finish),
        ("eyes", beads, EYE),
        ("glints", glints, GLINT),
        ("mouth", join(wet), WET),
        *extra,
    )
    return Model(hinged(bones, "lids", eyes[0].centre), pieces, swept)
