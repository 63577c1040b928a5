"""Hair in clay: one function per style, a table of styles. Head space, metres; bones of the body's skeleton.

Every style leaves the face free by a cut. `tucked` hair lies close enough for a hat or a hood.
"""

from collections.abc import Callable, Mapping
from math import cos, sin, sqrt

from rushes.stage.meshkit.sdf import Clay
from rushes.stage.people.casting import Cast
from rushes.stage.people.proportions import Proportions

__all__ = ["STYLES", "hair_clay"]

Bones = Mapping[str, int]


def _clay() -> Clay:
    return Clay(smoothness=0.045, cell=0.0202, stretch=0.05, seam=0.02)


def _cap(clay: Clay, b: Bones, colour: str, low: float = -0.02, thick: float = 0.024) -> Clay:
    """A close cap of hair over the skull, down to `low` at the back."""
    clay.ball((0, 0.03, -0.024), (0.222 + thick, 0.214 + thick, 0.212 + thick), b["head"], colour)
    clay.ball((0, low, -0.10), (0.196, 0.14, 0.125), b["head"], colour)
    return clay


def _face(clay: Clay, top: float = 0.108, wide: float = 0.196) -> Clay:
    """The cut that frees the face: `top` is the hairline over the middle of the head."""
    clay.cut((0, top - 0.235, 0.20), (wide, 0.235, 0.19), blend=0.045)
    return clay


def _fringe(clay: Clay, b: Bones, colour: str, side: float = 1.0) -> Clay:
    """Hair swept over the forehead from a parting."""
    clay.cone((side * 0.07, 0.166, 0.142), (-side * 0.15, 0.105, 0.165), 0.046, 0.034, b["head"], colour)
    clay.cone((side * 0.085, 0.162, 0.138), (side * 0.185, 0.075, 0.115), 0.045, 0.028, b["head"], colour)
    return clay


def _bun(b: Bones, c: Cast, p: Proportions) -> Clay:
    clay = _fringe(_face(_cap(_clay(), b, c.hair)), b, c.hair)
    for s in (-1, 1):
        clay.cone((s * 0.205, 0.05, 0.06), (s * 0.215, -0.09, 0.055), 0.026, 0.013, b[_lock(s)], c.hair)
    clay.ball((0, 0.285, -0.05), (0.088, 0.078, 0.088), b["bun"], c.hair, blend=0.02)
    clay.rope(
        [
            (0.07, 0.235, -0.05),
            (0, 0.235, 0.02),
            (-0.07, 0.235, -0.05),
            (0, 0.235, -0.12),
            (0.07, 0.235, -0.05),
        ],
        0.017,
        b["bun"],
        c.hair,
        0.01,
    )
    return clay


def _long(b: Bones, c: Cast, p: Proportions) -> Clay:
    clay = _face(_cap(_clay(), b, c.hair))
    clay.cone((0, 0.02, -0.15), (0, -0.2, -0.165), 0.15, 0.13, b["mane"], c.hair)
    clay.cone((0, -0.2, -0.165), (0, -0.36, -0.165), 0.125, 0.085, b["manetip"], c.hair)
    for s in (-1, 1):
        clay.cone((s * 0.205, 0.03, -0.01), (s * 0.205, -0.16, -0.02), 0.05, 0.052, b[_lock(s)], c.hair)
        clay.cone((s * 0.205, -0.16, -0.02), (s * 0.185, -0.31, 0.0), 0.052, 0.03, b[_tip(s)], c.hair)
    return _fringe(clay, b, c.hair, -1.0)


def _wavy(b: Bones, c: Cast, p: Proportions) -> Clay:
    clay = _long(b, c, p)
    for s in (-1, 1):
        for i, y in enumerate((-0.06, -0.15, -0.24, -0.32)):
            clay.ball(
                (s * (0.225 + 0.018 * (i % 2)), y, -0.03 - 0.02 * i),
                (0.055, 0.058, 0.06),
                b[_lock(s) if i < 2 else _tip(s)],
                c.hair,
            )
    for i, x in enumerate((-0.11, 0.0, 0.11)):
        clay.ball((x, -0.38 + 0.02 * (i % 2), -0.17), (0.062, 0.06, 0.06), b["manetip"], c.hair)
    return clay


def _bob(b: Bones, c: Cast, p: Proportions) -> Clay:
    clay = _face(_cap(_clay(), b, c.hair, -0.06))
    clay.ball((0, -0.08, -0.07), (0.248, 0.15, 0.165), b["head"], c.hair)
    for s in (-1, 1):
        clay.cone((s * 0.215, 0.04, 0.0), (s * 0.222, -0.13, 0.045), 0.05, 0.058, b[_lock(s)], c.hair)
        clay.cone((s * 0.222, -0.13, 0.045), (s * 0.196, -0.175, 0.085), 0.045, 0.02, b[_lock(s)], c.hair)
    clay.cut((0, -0.36, 0.05), (0.3, 0.15, 0.3), blend=0.03)
    for x in (-0.10, -0.034, 0.034, 0.10):
        clay.cone(
            (x * 0.9, 0.165 - x * x * 2.0, 0.148),
            (x * 1.3, 0.098, 0.192 - x * x * 2.2),
            0.042,
            0.03,
            b["head"],
            c.hair,
        )
    return clay


def _ponytail(b: Bones, c: Cast, p: Proportions) -> Clay:
    clay = _fringe(_face(_cap(_clay(), b, c.hair)), b, c.hair, -1.0)
    clay.ball((0, 0.115, -0.255), (0.045, 0.045, 0.04), b["mane"], c.hair)
    clay.cone((0, 0.125, -0.29), (0, -0.02, -0.335), 0.055, 0.074, b["mane"], c.hair)
    clay.cone((0, -0.02, -0.335), (0, -0.235, -0.315), 0.072, 0.022, b["manetip"], c.hair)
    return clay


def _pigtails(b: Bones, c: Cast, p: Proportions) -> Clay:
    clay = _fringe(_face(_cap(_clay(), b, c.hair)), b, c.hair)
    for s in (-1, 1):
        clay.ball((s * 0.252, 0.05, -0.05), 0.036, b[_lock(s)], c.hair)
        clay.cone((s * 0.285, 0.045, -0.05), (s * 0.335, -0.07, -0.05), 0.048, 0.062, b[_lock(s)], c.hair)
        clay.cone((s * 0.335, -0.07, -0.05), (s * 0.325, -0.20, -0.035), 0.060, 0.02, b[_tip(s)], c.hair)
    return clay


def _braids(b: Bones, c: Cast, p: Proportions) -> Clay:
    clay = _fringe(_face(_cap(_clay(), b, c.hair)), b, c.hair)
    for s in (-1, 1):
        for i in range(6):
            y = -0.06 - 0.062 * i
            clay.ball(
                (s * (0.222 + 0.012 * (i % 2)), y, 0.01 + 0.018 * i), (0.043 - 0.002 * i, 0.042, 0.042 - 0.002 * i),
                b[_lock(s) if i < 2 else _tip(s)], c.hair, blend=0.012,
            )  # fmt: skip
        clay.ball((s * 0.226, -0.44, 0.12), (0.024, 0.045, 0.024), b[_tip(s)], c.hair, blend=0.01)
        clay.cone((s * 0.205, 0.06, 0.0), (s * 0.218, -0.05, 0.0), 0.045, 0.042, b[_lock(s)], c.hair)
    return clay


def _curly(b: Bones, c: Cast, p: Proportions) -> Clay:
    clay = Clay(smoothness=0.022, cell=0.0215, stretch=0.05, seam=0.02)
    female = p.female
    clay.ball((0, 0.045, -0.03), (0.238, 0.222, 0.228), b["head"], c.hair)
    golden = 2.399963
    count = 46 if female else 38
    for i in range(count):
        y = 1 - (i + 0.5) / count * (1.42 if female else 1.22)
        r = sqrt(max(1 - y * y, 0.0))
        x, z = r * cos(golden * i), r * sin(golden * i)
        if z > 0.45 and y < 0.42:
            continue
        grow = 1.12 if female else 1.0
        clay.ball((x * 0.236 * grow, 0.045 + y * 0.222, -0.03 + z * 0.228), 0.058 * grow, b["head"], c.hair)
    return _face(clay, 0.12, 0.19)


def _short(b: Bones, c: Cast, p: Proportions) -> Clay:
    clay = _face(_cap(_clay(), b, c.hair, -0.0, 0.02), 0.125, 0.212)
    clay.ball((0.075, 0.2, 0.075), (0.14, 0.065, 0.11), b["head"], c.hair, (0.15, 0.0, -0.15))
    clay.ball((-0.09, 0.2, 0.06), (0.125, 0.06, 0.11), b["head"], c.hair, (0.15, 0.0, 0.2))
    for s in (-1, 1):
        clay.cone((s * 0.216, 0.06, 0.035), (s * 0.217, -0.035, 0.04), 0.022, 0.011, b["head"], c.hair)
    return clay


def _parted(b: Bones, c: Cast, p: Proportions) -> Clay:
    clay = _face(_cap(_clay(), b, c.hair, -0.0, 0.018), 0.128, 0.212)
    for i, x in enumerate((-0.13, -0.06, 0.015, 0.08)):
        clay.cone(
            (0.12 - 0.01 * i, 0.2, 0.09 - 0.03 * i),
            (x - 0.04, 0.165 + 0.02 * i, 0.165 - 0.012 * i),
            0.04,
            0.034,
            b["head"],
            c.hair,
        )
    for s in (-1, 1):
        clay.cone((s * 0.216, 0.06, 0.035), (s * 0.217, -0.03, 0.04), 0.022, 0.011, b["head"], c.hair)
    return clay


def _crew(b: Bones, c: Cast, p: Proportions) -> Clay:
    return _face(_cap(_clay(), b, c.hair, -0.0, 0.013), 0.14, 0.216)


def _quiff(b: Bones, c: Cast, p: Proportions) -> Clay:
    clay = _face(_cap(_clay(), b, c.hair, -0.0, 0.014), 0.125, 0.212)
    for i, x in enumerate((-0.09, -0.03, 0.035, 0.095)):
        clay.cone(
            (x, 0.2, 0.09), (x + 0.02, 0.240 - 0.010 * abs(i - 1.5), 0.150), 0.044, 0.04, b["head"], c.hair
        )
    return clay


def _thin(b: Bones, c: Cast, p: Proportions) -> Clay:
    """A wreath round a bald crown."""
    clay = _clay()
    clay.ball((0, -0.005, -0.05), (0.238, 0.12, 0.195), b["head"], c.hair)
    for s in (-1, 1):
        clay.ball((s * 0.21, 0.0, 0.0), (0.035, 0.07, 0.055), b["head"], c.hair)
        clay.cone((s * 0.214, 0.03, 0.04), (s * 0.215, -0.06, 0.045), 0.018, 0.014, b["head"], c.hair)
    return _face(clay, 0.2, 0.222)


def _tuft(b: Bones, c: Cast, p: Proportions) -> Clay:
    clay = Clay(smoothness=0.03, cell=0.014, stretch=0.05)
    for x, y, z, dx in ((0, 0.225, 0.05, 0.02), (0.02, 0.225, 0.02, 0.05), (-0.02, 0.225, 0.03, -0.04)):
        clay.cone((x, y, z), (x + dx, y + 0.05, z + 0.03), 0.026, 0.01, b["bun"], c.hair)
    return clay


def _tucked(b: Bones, c: Cast, p: Proportions) -> Clay:
    """What shows under a hat or a hood."""
    clay = _fringe(_face(_cap(_clay(), b, c.hair, -0.02, 0.012)), b, c.hair)
    if p.female:
        for s in (-1, 1):
            clay.cone((s * 0.188, 0.03, 0.08), (s * 0.176, -0.10, 0.105), 0.028, 0.014, b["head"], c.hair)
    return clay


STYLES: Mapping[str, Callable[[Bones, Cast, Proportions], Clay]] = {
    "bun": _bun, "long": _long, "wavy": _wavy, "bob": _bob, "ponytail": _ponytail, "pigtails": _pigtails,
    "braids": _braids,
    "curly": _curly, "short": _short, "parted": _parted, "crew": _crew, "quiff": _quiff, "thin": _thin,
    "tuft": _tuft,
    "tucked": _tucked, "afro": _curly, "straight": _long, "braid": _braids, "balding": _thin, "buzz": _crew,
}  # fmt: skip


def hair_clay(style: str, bones: Bones, cast: Cast, p: Proportions) -> Clay | None:
    """The clay of a style; None for a bald head. Unknown styles fall to short or long hair by sex."""
    if style == "bald":
        return None
    return STYLES.get(style, _long if p.female else _short)(bones, cast, p)


def _lock(side: float) -> str:
    return "lock_l" if side > 0 else "lock_r"


def _tip(side: float) -> str:
    return "locktip_l" if side > 0 else "locktip_r"
