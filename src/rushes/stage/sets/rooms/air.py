"""The air and light inside: daylight through the windows, no weather; lamps are the key at night."""

from dataclasses import replace
from typing import Any

from rushes.direction.plan import SetBrief, Vec
from rushes.stage.light import environment
from rushes.stage.light.mixing import mixed, scaled
from rushes.stage.scene import Environment
from rushes.stage.sets.parts.hour import Hour

__all__ = ["indoors"]


def indoors(
    brief: SetBrief,
    hour: Hour,
    daylight: float = 1.0,
    fill: Vec = (0.50, 0.44, 0.38),
    **overrides: Any,
) -> Environment:
    """The environment of a room. `daylight` 0..1: how much the sun is its key (0: a room without windows, lit by its lamps);
    `fill`: colour of the light that walls and ceiling give back.
    """
    air = environment(brief)
    dark = hour.glow * hour.glow if brief.time_of_day in ("night", "dusk", "dawn", "sunset") else 0.0
    cool = mixed(fill, (0.36, 0.42, 0.50), 0.75 * hour.grey * (1.0 - dark))
    gloom = 0.42 if "dark" in brief.light else 1.0
    bounce = scaled(cool, gloom * (0.76 - 0.16 * hour.grey - 0.56 * dark))
    night = brief.time_of_day == "night"
    sky = mixed(scaled(air.ambient_sky, 0.8), bounce, 0.55)
    ground = mixed(scaled(air.ambient_ground, 0.8), scaled(bounce, 0.8), 0.6)
    sun = scaled(air.sun_colour, (0.5 if night else 1.08 - 0.2 * dark) * daylight)
    lamp_key = scaled((2.0, 1.85, 1.6), gloom * (1.0 - daylight))
    x, y, z = air.sun_direction
    direction = (x, max(y, 0.34), z) if daylight > 0.0 else (-0.45, 0.8, 0.55)
    air = replace(
        air,
        sun_direction=direction,
        sun_colour=(sun[0] + lamp_key[0], sun[1] + lamp_key[1], sun[2] + lamp_key[2]),
        ambient_sky=sky,
        ambient_ground=ground,
        exposure=air.exposure * (1.0 - (0.20 if night else 0.16) * dark),
        rain=0.0,
        snow=0.0,
        wet=0.0,
        wind=min(air.wind, 0.15),
        fog_density=0.0,
        haze=0.0035 * (1.0 - 0.93 * dark),
        fog_distance=12.0,
        sun_in_fog=0.10,
        shadow_centre=(0.0, 1.0, -0.2),
        shadow_radius=5.4,
        shadow_distance=16.0,
        occlusion_radius=0.42,
        near=0.1,
        far=60.0,
        bloom=min(air.bloom, 0.15),
        bloom_threshold=1.1,
        vignette=0.8,
    )
    return replace(air, **overrides)
