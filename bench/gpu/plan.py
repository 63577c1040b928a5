"""What is measured, in which order: the most important first, since the time for it may end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rushes.engines.ltx.flops import DENOISER, Denoiser, decoding, film_flop, step_flop, tokens_of

__all__ = ["FILMS", "TINY_FILMS", "Shape", "Variant", "counted", "plan_lines", "plan_of"]

AIMS = {"10 s": 60.0, "5 s": 25.0}
"""Seconds on one H100."""
PAGE = 170.0
"""Seconds that the page which Rushes is measured against shows for a film."""


@dataclass(frozen=True)
class Shape:
    """A film as the model makes it: `frames` is 8k+1."""

    name: str
    duration: int
    frames: int
    width: int = 1920
    height: int = 1088

    @property
    def few(self) -> int:
        """Video tokens of stage 1, at half the size."""
        return tokens_of(self.width // 2, self.height // 2, self.frames).video


FILMS = {10: Shape("10 s", 10, 241), 5: Shape("5 s", 5, 121)}
TINY_FILMS = {10: Shape("10 s", 10, 17, 64, 64), 5: Shape("5 s", 5, 9, 64, 64)}


@dataclass(frozen=True)
class Variant:
    """`kind` is ours, plain, kernels or miniature; `films` by duration in that order; `settings` are RUSHES_LTX_ variables for
    ours, and for plain `where` (offload or resident); `quantise` applies torchao's fp8 before compiling."""

    name: str
    kind: str
    films: tuple[int, ...] = (5,)
    settings: Mapping[str, str] = field(default_factory=dict)
    quantise: bool = False
    about: str = ""


def plan_of(backends: Sequence[str]) -> tuple[Variant, ...]:
    """All variants; one for each attention backend that is here beside the one chosen by itself."""
    first = (
        Variant("ours", "ours", (10, 5), about="our default: what RUSHES_LTX_* = auto chooses on this card"),
        Variant(
            "plain",
            "plain",
            (10,),
            {"where": "offload"},
            about="LTX2Pipeline as its documentation shows it: model offload, tiles in space, decoded whole",
        ),
        Variant("miniature", "miniature", (10,), about="the miniature engine, OpenGL on EGL, final quality"),
        Variant(
            "kernels", "kernels", (10,), about="matrix products and attention alone, at the film's sizes"
        ),
    )
    ours = [
        Variant("ours, not compiled", "ours", settings={"RUSHES_LTX_COMPILE": "no"}),
        Variant("ours, compiled", "ours", settings={"RUSHES_LTX_COMPILE": "yes"}),
        Variant("ours, fp8 weights", "ours", settings={"RUSHES_LTX_MEMORY": "fp8"}),
        Variant(
            "ours, fp8 products (torchao)",
            "ours",
            settings={"RUSHES_LTX_COMPILE": "yes"},
            quantise=True,
            about="torchao: activations scaled row by row, products in fp8",
        ),
    ]
    attention = [
        Variant(f"ours, attention {name}", "ours", settings={"RUSHES_LTX_ATTENTION": name})
        for name in backends
    ]
    plain = (
        Variant("plain, resident", "plain", (10, 5), {"where": "resident"}, about="nothing is offloaded"),
        Variant("plain, 5 s", "plain", (5,), {"where": "offload"}),
    )
    return (*first, *ours[:2], *attention, *ours[2:], *plain)


def counted(shape: Shape, of: Denoiser = DENOISER, *, full: bool = True) -> dict[str, float]:
    """Operations by stage of a film; of tiny networks only the denoiser's."""
    if full:
        return film_flop(shape.width, shape.height, shape.frames)
    large = tokens_of(shape.width, shape.height, shape.frames)
    small = tokens_of(shape.width // 2, shape.height // 2, shape.frames)
    return {"stage 1": 8 * step_flop(small, of), "stage 2": 3 * step_flop(large, of)}


def plan_lines(variants: Sequence[Variant]) -> list[str]:
    """The counted work of both films, and the variants in their order."""
    lines = ["counted work, PFLOP:"]
    for shape in FILMS.values():
        flop = counted(shape)
        denoiser = (flop["stage 1"] + flop["stage 2"]) / 1e15
        parts = ", ".join(f"{name} {value / 1e15:.2f}" for name, value in flop.items())
        whole = decoding(shape.width, shape.height, shape.frames) / 1e15
        lines.append(
            f"  {shape.name}: {denoiser:.1f} in the denoiser ({parts}); {denoiser / 0.989:.1f} s at the peak of an H100, "
            f"{(denoiser + whole) / 0.4945:.0f} s at half of it with the decoder; aim {AIMS[shape.name]:g} s, page {PAGE:g} s"
        )
    lines.append("measured, in this order:")
    for variant in variants:
        films = " and ".join(f"{seconds} s" for seconds in variant.films)
        settings = ", ".join(f"{name}={value}" for name, value in variant.settings.items())
        about = "; ".join(part for part in (variant.about, settings) if part)
        lines.append(f"  {variant.name}: {films}{f' ({about})' if about else ''}")
    return lines
