"""What words of light and mood do to the air and the grade: small relative moves, so that they combine."""

from collections.abc import Callable
from dataclasses import replace

from rushes.direction.plan import Vec
from rushes.stage.light.mixing import greyed, mixed, scaled, times
from rushes.stage.scene import Environment

__all__ = ["LIGHT_WORDS", "MOODS"]

_WARM: Vec = (1.08, 1.0, 0.84)
_COLD: Vec = (0.86, 0.98, 1.14)


def _tinted(air: Environment, key: Vec, fill: Vec) -> Environment:
    return replace(
        air,
        sun_colour=times(air.sun_colour, key),
        horizon=times(air.horizon, key),
        middle=times(air.middle, fill),
        ambient_sky=times(air.ambient_sky, fill),
        ambient_ground=times(air.ambient_ground, key),
        fog_colour=times(air.fog_colour, fill),
    )


def _warm(air: Environment) -> Environment:
    air = _tinted(air, _WARM, (1.05, 1.0, 0.93))
    return replace(air, gain=times(air.gain, (1.02, 1.0, 0.97)))


def _cold(air: Environment) -> Environment:
    air = _tinted(air, _COLD, (0.92, 1.0, 1.08))
    return replace(air, gain=times(air.gain, (0.975, 1.0, 1.03)))


def _soft(air: Environment) -> Environment:
    spill = scaled(air.sun_colour, 0.05)
    return replace(
        air,
        sun_colour=scaled(air.sun_colour, 0.72),
        ambient_sky=mixed(air.ambient_sky, (1.0, 1.0, 1.0), 0.08)
        if air.stars < 0.5
        else scaled(air.ambient_sky, 1.12),
        ambient_ground=(
            air.ambient_ground[0] + spill[0],
            air.ambient_ground[1] + spill[1],
            air.ambient_ground[2] + spill[2],
        ),
        haze=air.haze * 1.4,
        bloom=air.bloom * 1.35,
    )


def _dramatic(air: Environment) -> Environment:
    return replace(
        air,
        sun_colour=scaled(air.sun_colour, 1.22),
        ambient_sky=scaled(air.ambient_sky, 0.74),
        ambient_ground=scaled(air.ambient_ground, 0.66),
        sun_in_fog=air.sun_in_fog * 1.5,
        clouds=max(air.clouds, 0.85),
        vignette=air.vignette * 1.25,
        saturation=air.saturation * 1.04,
    )


def _neon(air: Environment) -> Environment:
    return replace(
        air,
        ambient_sky=mixed(air.ambient_sky, times(air.ambient_sky, (1.15, 0.72, 1.45)), 0.7),
        ambient_ground=mixed(air.ambient_ground, times(air.ambient_ground, (0.75, 1.0, 1.5)), 0.7),
        fog_colour=times(air.fog_colour, (1.15, 0.75, 1.4)),
        wet=max(air.wet, 0.55),
        haze=air.haze * 1.5,
        bloom=max(air.bloom, 0.26),
        bloom_threshold=min(air.bloom_threshold, 0.9),
        lift=(0.020, 0.004, 0.040),
        saturation=air.saturation * 1.08,
    )


def _dim(air: Environment) -> Environment:
    return replace(
        air,
        sun_colour=scaled(air.sun_colour, 0.62),
        ambient_sky=scaled(air.ambient_sky, 0.72),
        ambient_ground=scaled(air.ambient_ground, 0.72),
        bloom=air.bloom * 1.2,
    )


def _bright(air: Environment) -> Environment:
    return replace(
        air,
        ambient_sky=scaled(air.ambient_sky, 1.12),
        ambient_ground=scaled(air.ambient_ground, 1.2),
        exposure=air.exposure * 1.07,
    )


def _pastel(air: Environment) -> Environment:
    air = _soft(air)
    return replace(air, saturation=air.saturation * 0.86, lift=mixed(air.lift, (0.05, 0.045, 0.05), 0.7))


def _monochrome(air: Environment) -> Environment:
    return replace(air, saturation=0.0, grain=air.grain * 1.6)


LIGHT_WORDS: dict[str, Callable[[Environment], Environment]] = {
    "warm": _warm,
    "golden": _warm,
    "candle": _warm,
    "candlelight": _warm,
    "lamplight": _warm,
    "cold": _cold,
    "cool": _cold,
    "blue": _cold,
    "soft": _soft,
    "gentle": _soft,
    "diffuse": _soft,
    "dramatic": _dramatic,
    "hard": _dramatic,
    "harsh": _dramatic,
    "contrasty": _dramatic,
    "neon": _neon,
    "dim": _dim,
    "dark": _dim,
    "low": _dim,
    "bright": _bright,
    "sunny": _bright,
    "pastel": _pastel,
    "monochrome": _monochrome,
}
"""Words of SetBrief.light; unknown ones change nothing."""


def _sad(air: Environment) -> Environment:
    return replace(
        _tinted(air, (0.90, 0.96, 1.04), (0.95, 0.99, 1.04)),
        saturation=air.saturation * 0.86,
        exposure=air.exposure * 0.95,
    )


def _joyful(air: Environment) -> Environment:
    return replace(air, saturation=air.saturation * 1.06, exposure=air.exposure * 1.04)


def _mysterious(air: Environment) -> Environment:
    return replace(
        _cold(air),
        fog_density=max(air.fog_density * 1.8, 0.02),
        fog_patchiness=max(air.fog_patchiness, 0.6),
        vignette=air.vignette * 1.2,
        exposure=air.exposure * 0.94,
    )


def _romantic(air: Environment) -> Environment:
    return replace(_warm(air), bloom=air.bloom * 1.35)


def _tense(air: Environment) -> Environment:
    return replace(_dramatic(air), saturation=air.saturation * 0.88, lift=scaled(air.lift, 0.5))


def _calm(air: Environment) -> Environment:
    return replace(air, wind=min(air.wind, 0.2), bloom=air.bloom * 1.1, sun_in_fog=air.sun_in_fog * 1.1)


def _nostalgic(air: Environment) -> Environment:
    return replace(
        _warm(air),
        saturation=air.saturation * 0.88,
        lift=(0.035, 0.022, 0.028),
        grain=air.grain * 1.3,
        zenith=greyed(air.zenith, 0.2),
    )


def _dreamy(air: Environment) -> Environment:
    return replace(_soft(air), bloom=air.bloom * 1.8, bloom_threshold=air.bloom_threshold * 0.8)


MOODS: dict[str, Callable[[Environment], Environment]] = {
    "sad": _sad,
    "melancholy": _sad,
    "melancholic": _sad,
    "lonely": _sad,
    "joyful": _joyful,
    "happy": _joyful,
    "cheerful": _joyful,
    "playful": _joyful,
    "mysterious": _mysterious,
    "eerie": _mysterious,
    "ominous": _tense,
    "tense": _tense,
    "epic": _dramatic,
    "romantic": _romantic,
    "tender": _romantic,
    "cozy": _warm,
    "cosy": _warm,
    "calm": _calm,
    "peaceful": _calm,
    "serene": _calm,
    "tranquil": _calm,
    "nostalgic": _nostalgic,
    "dreamy": _dreamy,
    "magical": _dreamy,
}
"""Words of SetBrief.mood; unknown ones change nothing."""
