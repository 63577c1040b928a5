"""What weather and season do to the light: Environment in and out, all relative: night stays night."""

from collections.abc import Callable
from dataclasses import replace

from rushes.direction.plan import Vec
from rushes.stage.light.mixing import greyed, mixed, scaled, times
from rushes.stage.scene import Environment

__all__ = ["SEASONS", "WEATHERS"]


def _veiled(air: Environment, veil: float, dim: float, tint: Vec = (0.90, 1.0, 1.12)) -> Environment:
    """Cloud over the sun: `veil` 0..1 moves the key into the sky, `dim` darkens everything."""
    spill = scaled(greyed(air.sun_colour, 0.8, tint), 0.085 * veil)

    def sky(colour: Vec) -> Vec:
        lifted = greyed(colour, 0.78 * veil, tint)
        return scaled(lifted, dim)

    ambient = greyed(air.ambient_sky, 0.55 * veil, tint)
    return replace(
        air,
        sun_colour=scaled(greyed(air.sun_colour, 0.6 * veil, tint), (1.0 - 0.86 * veil) * (0.4 + 0.6 * dim)),
        sun_disc=air.sun_disc * max(0.0, 1.0 - 1.6 * veil),
        zenith=scaled(mixed(sky(air.zenith), sky(air.middle), 0.65 * veil), 1.0),
        middle=sky(air.middle),
        horizon=scaled(sky(air.horizon), 1.0 - 0.22 * veil),
        ground=sky(air.ground),
        ambient_sky=scaled((ambient[0] + spill[0], ambient[1] + spill[1], ambient[2] + spill[2]), dim),
        ambient_ground=scaled(greyed(air.ambient_ground, 0.4 * veil, tint), dim * (1.0 + 0.15 * veil)),
        fog_colour=scaled(greyed(air.fog_colour, 0.75 * veil, tint), dim),
        stars=air.stars * (1.0 - veil),
        sun_in_fog=air.sun_in_fog * (1.0 - 0.5 * veil),
        gain=mixed(air.gain, (0.985, 1.0, 1.02), 0.75 * veil),
    )


def _darkness(air: Environment) -> float:
    """0 by day .. 1 by night, from the light of the sky: an operator opens the lens for rain in the dark."""
    return min(1.0, max(0.0, (0.40 - air.ambient_sky[1]) / 0.25))


def _clear(air: Environment) -> Environment:
    return replace(air, clouds=min(air.clouds, 0.18), haze=air.haze * 0.7, fog_density=air.fog_density * 0.7)


def _clouds(air: Environment) -> Environment:
    return replace(_veiled(air, 0.55, 0.95), clouds=max(air.clouds, 1.15), wind=max(air.wind, 0.4))


def _rain(air: Environment) -> Environment:
    air = _veiled(air, 0.85, 0.80)
    return replace(
        air,
        clouds=max(air.clouds, 1.3),
        rain=max(air.rain, 0.65),
        wet=max(air.wet, 0.9),
        haze=air.haze * 1.8 + 0.003,
        wind=max(air.wind, 0.45),
        exposure=air.exposure * (1.10 + 0.30 * _darkness(air)),
    )


def _storm(air: Environment) -> Environment:
    air = _veiled(air, 0.92, 0.60, (0.90, 1.0, 1.10))
    return replace(
        air,
        clouds=max(air.clouds, 1.6),
        rain=max(air.rain, 0.9),
        wet=1.0,
        haze=air.haze * 1.8 + 0.004,
        wind=1.0,
        saturation=air.saturation * 0.92,
        exposure=air.exposure * (1.20 + 0.40 * _darkness(air)),
    )


def _snow(air: Environment) -> Environment:
    air = _veiled(air, 0.7, 1.0, (0.96, 1.0, 1.05))
    bounce = scaled(air.ambient_sky, 0.75)
    return replace(
        air,
        clouds=max(air.clouds, 1.2),
        snow=max(air.snow, 0.7),
        haze=air.haze * 1.5 + 0.003,
        ambient_ground=mixed(air.ambient_ground, bounce, 0.7),
        ground=mixed(air.ground, air.horizon, 0.5),
    )


def _fog(air: Environment) -> Environment:
    air = _veiled(air, 0.35, 1.0)
    colour = mixed(air.fog_colour, scaled(mixed(air.middle, air.ambient_sky, 0.5), 0.62), 0.6)
    return replace(
        air,
        fog_density=max(air.fog_density * 3.0, 0.075),
        fog_falloff=0.28,
        fog_patchiness=0.45,
        haze=max(air.haze * 3.0, 0.012),
        fog_colour=colour,
        sun_in_fog=max(air.sun_in_fog, 0.12) * 1.25,
        clouds=air.clouds * 0.5,
        wind=min(air.wind, 0.15),
    )


def _mist(air: Environment) -> Environment:
    return replace(
        air,
        fog_density=max(air.fog_density * 2.0, 0.045),
        fog_falloff=0.75,
        fog_patchiness=0.8,
        haze=max(air.haze * 1.6, 0.004),
        sun_in_fog=max(air.sun_in_fog, 0.10) * 1.15,
        wind=min(air.wind, 0.2),
    )


def _wind(air: Environment) -> Environment:
    return replace(air, wind=max(air.wind, 0.85))


WEATHERS: dict[str, Callable[[Environment], Environment]] = {
    "clear": _clear,
    "sun": _clear,
    "sunny": _clear,
    "clouds": _clouds,
    "cloudy": _clouds,
    "overcast": lambda air: replace(_veiled(air, 0.8, 0.92), clouds=1.4),
    "rain": _rain,
    "drizzle": lambda air: replace(_rain(air), rain=0.35),
    "storm": _storm,
    "thunderstorm": _storm,
    "snow": _snow,
    "blizzard": lambda air: replace(_fog(_snow(air)), snow=1.0, wind=1.0, haze=0.02),
    "fog": _fog,
    "mist": _mist,
    "wind": _wind,
}
"""Words of SetBrief.weather; unknown ones change nothing."""


def _spring(air: Environment) -> Environment:
    return replace(
        air, ambient_ground=times(air.ambient_ground, (0.98, 1.04, 0.96)), saturation=air.saturation * 1.03
    )


def _autumn(air: Environment) -> Environment:
    return replace(
        air,
        sun_colour=times(air.sun_colour, (1.04, 0.96, 0.86)),
        horizon=times(air.horizon, (1.03, 0.98, 0.93)),
        haze=air.haze * 1.25,
    )


def _winter(air: Environment) -> Environment:
    return replace(
        air,
        sun_colour=times(air.sun_colour, (0.92, 0.97, 1.06)),
        ambient_sky=times(air.ambient_sky, (0.97, 1.02, 1.10)),
        middle=times(air.middle, (0.97, 1.01, 1.04)),
        saturation=air.saturation * 0.95,
    )


SEASONS: dict[str, Callable[[Environment], Environment]] = {
    "spring": _spring,
    "autumn": _autumn,
    "winter": _winter,
}
"""Season tints; summer is how TIMES were tuned."""
