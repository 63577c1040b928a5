"""Styles: how the whole film looks, as light, grade and the way its pictures are redrawn."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from rushes.stage.scene import Environment

__all__ = ["STYLES", "styled"]

Grade = Callable[[Environment], Environment]


def _same(e: Environment) -> Environment:
    return e


def _grey(e: Environment) -> Environment:
    """Black and white: contrast in place of colour."""
    return replace(
        e,
        saturation=0.0,
        exposure=e.exposure * 1.04,
        lift=(0.0, 0.0, 0.0),
        gain=(1.04, 1.04, 1.04),
        grain=0.04,
    )


def _noir(e: Environment) -> Environment:
    """Hard light, deep shadow, a heavy vignette."""
    return replace(
        _grey(e),
        sun_colour=_tinted(e.sun_colour, (1.35, 1.35, 1.35)),
        ambient_sky=_tinted(e.ambient_sky, (0.42, 0.42, 0.42)),
        ambient_ground=_tinted(e.ambient_ground, (0.4, 0.4, 0.4)),
        vignette=1.35,
        grain=0.055,
    )


def _sepia(e: Environment) -> Environment:
    return replace(
        _grey(e),
        gain=(1.06, 0.97, 0.80),
        lift=(0.055, 0.035, 0.0),
        saturation=0.22,
        vignette=1.15,
        grain=0.05,
    )


def _vintage(e: Environment) -> Environment:
    """Faded stock: lifted blacks, warm lights, coarse grain."""
    return replace(
        e,
        saturation=0.72,
        gain=(1.04, 0.98, 0.86),
        lift=(0.07, 0.05, 0.055),
        vignette=1.15,
        grain=0.055,
        bloom=0.2,
    )


def _cyberpunk(e: Environment) -> Environment:
    """Magenta shadows against cyan lights."""
    return replace(
        e,
        saturation=1.45,
        gain=(0.96, 1.0, 1.12),
        lift=(0.085, 0.0, 0.12),
        ambient_sky=_tinted(e.ambient_sky, (0.62, 0.85, 1.5)),
        ambient_ground=_tinted(e.ambient_ground, (1.5, 0.5, 1.35)),
        sun_colour=_tinted(e.sun_colour, (0.95, 0.62, 1.05)),
        fog_colour=_tinted(e.fog_colour, (1.0, 0.6, 1.4)),
        bloom=0.3,
        bloom_threshold=0.9,
    )


def _horror(e: Environment) -> Environment:
    return replace(
        e,
        saturation=0.55,
        exposure=e.exposure * 0.74,
        gain=(0.94, 1.0, 1.02),
        lift=(0.0, 0.012, 0.02),
        vignette=1.5,
        grain=0.05,
    )


def _dream(e: Environment) -> Environment:
    """Surreal: rose and turquoise, too clear and too soft at once."""
    return replace(
        e,
        saturation=1.35,
        gain=(1.06, 0.98, 1.06),
        lift=(0.03, 0.0, 0.07),
        zenith=_tinted(e.zenith, (1.5, 0.75, 1.25)),
        horizon=_tinted(e.horizon, (1.05, 0.95, 1.15)),
        bloom=0.34,
        bloom_threshold=0.85,
        haze=e.haze * 1.6,
    )


def _clean(e: Environment) -> Environment:
    """For what is redrawn: no grain, no vignette of a lens, clear colours."""
    return replace(e, grain=0.0, vignette=0.25, saturation=max(e.saturation, 1.15))


def _sober(e: Environment) -> Environment:
    return replace(
        e, saturation=0.94, vignette=0.45, bloom=0.07, gain=(1.0, 1.0, 0.99), lift=(0.004, 0.004, 0.006)
    )


def _tinted(colour: tuple[float, float, float], by: tuple[float, float, float]) -> tuple[float, float, float]:
    return (colour[0] * by[0], colour[1] * by[1], colour[2] * by[2])


STYLES: Mapping[str, tuple[Grade, str]] = {
    **dict.fromkeys(("oil_painting", "painting", "baroque", "art_deco"), (_clean, "oil")),
    **dict.fromkeys(("van_gogh", "impressionism", "expressionism"), (_clean, "strokes")),
    "watercolor": (_clean, "watercolour"),
    "ink_wash": (_clean, "ink"),
    "paper": (_clean, "paper"),
    **dict.fromkeys(("ukiyo_e", "art_nouveau"), (_clean, "print")),
    **dict.fromkeys(("pixel", "voxel"), (_clean, "pixel")),
    "sketch": (_clean, "sketch"),
    **dict.fromkeys(("comic", "pop_art", "graffiti"), (_clean, "comic")),
    **dict.fromkeys(("anime", "cartoon"), (_clean, "cel")),
    "black_and_white": (_grey, ""),
    "noir": (_noir, ""),
    "sepia": (_sepia, ""),
    **dict.fromkeys(("vintage", "western", "home_video", "found_footage"), (_vintage, "")),
    **dict.fromkeys(("cyberpunk", "synthwave"), (_cyberpunk, "")),
    **dict.fromkeys(("horror", "dystopian"), (_horror, "")),
    **dict.fromkeys(("surrealism", "fantasy"), (_dream, "")),
    **dict.fromkeys(("documentary", "news", "realistic", "surveillance"), (_sober, "")),
    **dict.fromkeys(("cinematic", "3d_animation", "stop_motion"), (_same, "")),
}
"""Canonical style → its grade and the way its pictures are redrawn ("" = not)."""


def styled(environment: Environment, styles: Iterable[str]) -> Environment:
    """The environment with the grade of every style that is known, redrawn as the last of them says."""
    for style in styles:
        grade, redrawn = STYLES.get(style, (_same, ""))
        environment = grade(environment)
        if redrawn:
            environment = replace(environment, redrawn=redrawn)
    return environment
