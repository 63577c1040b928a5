"""Grades: what a style does to the light and the stock of a whole film, before its pictures are redrawn."""

from dataclasses import replace

from rushes.direction.plan import Vec
from rushes.stage.scene import Environment

__all__ = [
    "as_it_is",
    "bleak",
    "bright",
    "candlelit",
    "clean",
    "cold",
    "contrasting",
    "dreamed",
    "faded",
    "filmic",
    "gelled",
    "gloomy",
    "glossy",
    "grey",
    "hard_lit",
    "muted",
    "neon_lit",
    "pale",
    "plain",
    "rendered",
    "sober",
    "vivid",
    "warm",
]


def as_it_is(e: Environment) -> Environment:
    """The house's own light."""
    return e


def clean(e: Environment) -> Environment:
    """For what is redrawn: no grain, no vignette of a lens, clear colours."""
    return replace(e, grain=0.0, vignette=0.25, saturation=max(e.saturation, 1.15))


def grey(e: Environment) -> Environment:
    """Black and white: contrast in place of colour."""
    return replace(
        e,
        saturation=0.0,
        exposure=e.exposure * 1.04,
        lift=(0.0, 0.0, 0.0),
        gain=(1.04, 1.04, 1.04),
        grain=0.04,
    )


def hard_lit(e: Environment) -> Environment:
    """Hard light, deep shadow: noir."""
    return replace(
        e,
        sun_colour=_tinted(e.sun_colour, (1.35, 1.35, 1.35)),
        ambient_sky=_tinted(e.ambient_sky, (0.5, 0.5, 0.5)),
        ambient_ground=_tinted(e.ambient_ground, (0.45, 0.45, 0.45)),
        exposure=e.exposure * 1.12,
        vignette=0.4,
        grain=0.0,
    )


def faded(e: Environment) -> Environment:
    """Stock that has aged: soft contrast and no grain of its own, which its redrawing brings."""
    return replace(e, saturation=0.92, vignette=0.3, grain=0.03, bloom=0.2)


def candlelit(e: Environment) -> Environment:
    """One warm key and hardly anything else: baroque."""
    return replace(
        e,
        sun_colour=_tinted(e.sun_colour, (1.30, 1.08, 0.80)),
        ambient_sky=_tinted(e.ambient_sky, (0.55, 0.48, 0.40)),
        ambient_ground=_tinted(e.ambient_ground, (0.55, 0.45, 0.36)),
        exposure=e.exposure * 1.12,
        grain=0.0,
        vignette=0.3,
    )


def neon_lit(e: Environment) -> Environment:
    """Magenta shadows against cyan lights, a wet ground."""
    return replace(
        e,
        saturation=1.35,
        exposure=e.exposure * 0.88,
        gain=(0.97, 1.0, 1.10),
        lift=(0.045, 0.0, 0.075),
        ambient_sky=_tinted(e.ambient_sky, (0.62, 0.85, 1.5)),
        ambient_ground=_tinted(e.ambient_ground, (1.5, 0.5, 1.35)),
        sun_colour=_tinted(e.sun_colour, (0.95, 0.62, 1.05)),
        fog_colour=_tinted(e.fog_colour, (1.0, 0.6, 1.4)),
        bloom=0.3,
        bloom_threshold=0.9,
        wet=max(e.wet, 0.5),
    )


def gloomy(e: Environment) -> Environment:
    """Horror: underexposed, little colour."""
    return replace(e, saturation=0.85, exposure=e.exposure * 0.92, vignette=0.4, grain=0.0)


def bleak(e: Environment) -> Environment:
    """After the end: flat light through dirty air."""
    return replace(
        e,
        sun_colour=_tinted(e.sun_colour, (0.75, 0.62, 0.45)),
        ambient_sky=_tinted(e.ambient_sky, (1.0, 0.85, 0.65)),
        vignette=0.4,
        grain=0.035,
    )


def dreamed(e: Environment) -> Environment:
    """Surreal: a low sun that throws long shadows, too clear and too soft at once."""
    x, y, z = e.sun_direction
    return replace(
        e,
        sun_direction=(x, min(y, 0.26), z),
        saturation=1.2,
        gain=(1.05, 0.98, 1.04),
        vignette=0.3,
        bloom=0.22,
        grain=0.0,
    )


def sober(e: Environment) -> Environment:
    """As it was there: no bloom, no vignette, plain colour."""
    return replace(
        e, saturation=0.94, vignette=0.45, bloom=0.07, gain=(1.0, 1.0, 0.99), lift=(0.004, 0.004, 0.006)
    )


def plain(e: Environment) -> Environment:
    """Flat bright video light: shadows filled."""
    return replace(
        sober(e),
        ambient_sky=_tinted(e.ambient_sky, (1.45, 1.45, 1.45)),
        ambient_ground=_tinted(e.ambient_ground, (1.4, 1.4, 1.4)),
        sun_colour=_tinted(e.sun_colour, (0.9, 0.95, 1.05)),
        vignette=0.0,
        grain=0.0,
    )


def filmic(e: Environment) -> Environment:
    """Light for the big screen: a firmer key, grain."""
    return replace(e, vignette=0.5, bloom=0.2, bloom_threshold=1.0, grain=0.03)


def rendered(e: Environment) -> Environment:
    """Computer animation: warm light that bounces everywhere, candy colours, a soft glow."""
    return replace(
        e,
        ambient_sky=_tinted(e.ambient_sky, (1.18, 1.16, 1.22)),
        ambient_ground=_tinted(e.ambient_ground, (1.35, 1.15, 1.05)),
        saturation=1.32,
        gain=(1.06, 1.02, 0.97),
        vignette=0.3,
        bloom=0.26,
        bloom_threshold=0.95,
        grain=0.0,
    )


def glossy(e: Environment) -> Environment:
    """A commercial: high key, immaculate, glowing."""
    return replace(
        e,
        exposure=e.exposure * 1.14,
        ambient_sky=_tinted(e.ambient_sky, (1.3, 1.3, 1.35)),
        saturation=1.18,
        gain=(1.06, 1.04, 1.03),
        vignette=0.12,
        bloom=0.3,
        bloom_threshold=0.95,
        grain=0.0,
    )


def gelled(e: Environment) -> Environment:
    """A music video: blue from one side, rose from the other."""
    return replace(
        e,
        sun_colour=_tinted(e.sun_colour, (1.25, 0.62, 0.98)),
        ambient_sky=_tinted(e.ambient_sky, (0.6, 0.8, 1.6)),
        ambient_ground=_tinted(e.ambient_ground, (1.3, 0.6, 1.2)),
        saturation=1.3,
        lift=(0.03, 0.0, 0.06),
        bloom=0.36,
        bloom_threshold=0.8,
        vignette=0.9,
    )


def bright(e: Environment) -> Environment:
    """Made at home for others to see: light, warm, friendly."""
    return replace(
        e,
        exposure=e.exposure * 1.12,
        ambient_sky=_tinted(e.ambient_sky, (1.25, 1.25, 1.2)),
        saturation=1.12,
        vignette=0.15,
        grain=0.008,
    )


def vivid(e: Environment) -> Environment:
    """Strong clear colours."""
    return replace(e, saturation=1.5, exposure=e.exposure * 1.05, vignette=0.3, grain=0.0)


def muted(e: Environment) -> Environment:
    """Colours held back."""
    return replace(e, saturation=0.62, lift=(0.03, 0.03, 0.034))


def pale(e: Environment) -> Environment:
    """Pastels: light, milky, hardly a shadow."""
    return replace(
        e,
        saturation=0.9,
        lift=(0.17, 0.14, 0.17),
        exposure=e.exposure * 1.12,
        vignette=0.0,
        grain=0.0,
        ambient_sky=_tinted(e.ambient_sky, (1.3, 1.3, 1.35)),
    )


def warm(e: Environment) -> Environment:
    """Towards amber."""
    return replace(e, gain=(1.10, 1.0, 0.82), lift=(0.025, 0.010, 0.0), saturation=e.saturation * 1.06)


def cold(e: Environment) -> Environment:
    """Towards steel blue."""
    return replace(e, gain=(0.86, 0.98, 1.12), lift=(0.0, 0.012, 0.034), saturation=e.saturation * 0.9)


def contrasting(e: Environment) -> Environment:
    """Hard light, deep shadow, strong colour."""
    return replace(
        e,
        sun_colour=_tinted(e.sun_colour, (1.2, 1.2, 1.2)),
        ambient_sky=_tinted(e.ambient_sky, (0.55, 0.55, 0.55)),
        ambient_ground=_tinted(e.ambient_ground, (0.5, 0.5, 0.5)),
        lift=(0.0, 0.0, 0.0),
        saturation=1.22,
    )


def _tinted(colour: Vec, by: Vec) -> Vec:
    return (colour[0] * by[0], colour[1] * by[1], colour[2] * by[2])
