"""Every kind of cue that can be heard, one row each: who makes it and how loud it is beside a line at -23 dBFS."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from rushes.sound.effects import animals, steps, things, vehicles, water
from rushes.sound.effects.people import laughter
from rushes.sound.effects.steps import footstep
from rushes.sound.synth import RATE, Samples, put

__all__ = ["EFFECTS", "SILENT", "Effect"]

Make = Callable[[np.random.Generator, str, float], Samples]


@dataclass(frozen=True)
class Effect:
    """`make(rng, detail, seconds)` gives mono, or (n, 2) for what moves by itself; `level` is dBFS active RMS at 4 m."""

    make: Make
    level: float
    throw: float = 1.0  # how strongly distance tells: 0 for what is always far


def _walk(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Somebody walks past, unseen."""
    out = np.zeros(int(3.4 * RATE), np.float32)
    for k in range(6):
        put(
            out,
            footstep(rng, detail, 0.0),
            0.54 * k + rng.uniform(0, 0.03),
            0.5 + 0.5 * np.sin(np.pi * (k + 0.5) / 6),
        )
    return out


EFFECTS: dict[str, Effect] = {
    "footstep": Effect(steps.footstep, -33.0),
    "footsteps": Effect(_walk, -36.0),
    "paw": Effect(steps.paw, -43.0),
    "hoof": Effect(steps.hoof, -33.0),
    "pant": Effect(animals.pant, -45.0),
    "bark": Effect(animals.bark, -25.0),
    "meow": Effect(animals.meow, -29.0),
    "howl": Effect(animals.howl, -33.0, 0.0),
    "moo": Effect(animals.moo, -32.0, 0.3),
    "baa": Effect(animals.baa, -32.0, 0.3),
    "whinny": Effect(animals.whinny, -29.0, 0.5),
    "ducks": Effect(animals.duck, -34.0, 0.3),
    "frogs": Effect(animals.frog, -36.0, 0.2),
    "owl": Effect(animals.owl, -36.0, 0.0),
    "gull": Effect(animals.gull, -34.0, 0.2),
    "gulls": Effect(animals.gull, -32.0, 0.2),
    "eagle": Effect(animals.eagle, -36.0, 0.0),
    "bird_call": Effect(animals.bird_call, -36.0, 0.3),
    "wingbeat": Effect(animals.wingbeat, -36.0, 0.5),
    "splash": Effect(water.splash, -30.0),
    "water_drip": Effect(water.water_drip, -36.0),
    "fish_jump": Effect(water.fish_jump, -33.0, 0.5),
    "oar": Effect(water.oar, -33.0),
    "row": Effect(water.oar, -33.0),
    "fishing_line": Effect(water.fishing_line, -37.0),
    "rod_creak": Effect(water.fishing_line, -40.0),
    "wave_crash": Effect(water.wave_crash, -27.0, 0.3),
    "cup": Effect(things.cup, -37.0),
    "clatter": Effect(things.clatter, -37.0, 0.5),
    "bell": Effect(things.bell, -34.0, 0.0),
    "bike_bell": Effect(things.bike_bell, -42.0, 0.5),
    "cloth": Effect(things.cloth, -47.0),
    "rain_on_coat": Effect(things.rain_on_coat, -38.0),
    "kite_flap": Effect(things.kite_flap, -38.0, 0.4),
    "string_hum": Effect(things.string_hum, -44.0, 0.4),
    "boat_creak": Effect(things.boat_creak, -37.0),
    "door": Effect(things.door, -32.0),
    "impact": Effect(things.impact, -28.0, 0.5),
    "heartbeat": Effect(things.heartbeat, -28.0, 0.0),
    "leaves": Effect(things.leaves, -36.0, 0.2),
    "whoosh": Effect(things.whoosh, -34.0, 0.5),
    "thunder": Effect(things.thunder, -28.0, 0.0),
    "car": Effect(vehicles.car_pass, -34.0, 0.0),
    "car_pass": Effect(vehicles.car_pass, -36.0, 0.0),
    "motorcycle": Effect(vehicles.motorcycle, -32.0, 0.0),
    "train": Effect(vehicles.train, -34.0, 0.0),
    "plane": Effect(vehicles.plane, -36.0, 0.0),
    "laughter": Effect(laughter, -35.0, 0.3),
}

SILENT = frozenset({"quiet", "silence"})
"""Kinds that are heard as nothing."""
