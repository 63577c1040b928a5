"""Beards and moustaches in clay; the chin's part follows the jaw. Head space, metres."""

from collections.abc import Mapping

from rushes.stage.meshkit.sdf import Clay
from rushes.stage.people.casting import Cast

__all__ = ["beard_clay"]


def beard_clay(kind: str, bones: Mapping[str, int], cast: Cast) -> Clay | None:
    """full, long, moustache, goatee; None for a shaven face (stubble is painted by nobody yet)."""
    head, jaw, c = bones["head"], bones["jaw"], cast.hair
    clay = Clay(smoothness=0.03, cell=0.018, stretch=0.035, seam=0.02)
    if kind in ("full", "long", "white", "beard"):
        for s in (-1, 1):
            clay.cone((s * 0.214, -0.01, 0.03), (s * 0.192, -0.1, 0.06), 0.022, 0.036, head, c)
            clay.cone((s * 0.192, -0.1, 0.06), (s * 0.12, -0.205, 0.125), 0.042, 0.055, jaw, c)
            clay.ball((s * 0.06, -0.232, 0.155), (0.07, 0.056, 0.06), jaw, c)
            clay.ball((s * 0.13, -0.16, 0.12), (0.05, 0.05, 0.05), jaw, c)
        drop = 0.12 if kind == "long" else 0.05
        clay.ball((0, -0.235 - drop * 0.5, 0.148), (0.095, 0.06 + drop * 0.5, 0.06), jaw, c)
        clay.ball((0, -0.192, 0.186), (0.026, 0.02, 0.02), jaw, c)
        _moustache(clay, head, c)
        clay.cut((0, -0.134, 0.215), (0.072, 0.034, 0.07), blend=0.010)
        return clay
    if kind in ("goatee", "van dyke"):
        clay.ball((0, -0.182, 0.188), (0.036, 0.026, 0.020), jaw, c)
        clay.cone((0, -0.190, 0.186), (0, -0.236, 0.170), 0.034, 0.014, jaw, c)
        _moustache(clay, head, c)
        return clay
    if kind in ("moustache", "mustache"):
        _moustache(clay, head, c)
        return clay
    return None


def _moustache(clay: Clay, head: int, colour: str) -> None:
    for s in (-1, 1):
        clay.cone(
            (s * 0.010, -0.083, 0.216), (s * 0.052, -0.094, 0.206), 0.0135, 0.0125, head, colour, blend=0.012
        )
        clay.cone(
            (s * 0.052, -0.094, 0.206), (s * 0.092, -0.107, 0.178), 0.0125, 0.007, head, colour, blend=0.012
        )
