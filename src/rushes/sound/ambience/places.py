"""Beds of places, each a recipe: rooms where people live, work, shop, travel and play, and lands without people."""

from functools import partial

import numpy as np

from rushes.sound.ambience.bed import Bed
from rushes.sound.ambience.recipe import Air, Goes, Now, Recipe, cooked
from rushes.sound.synth import Samples

__all__ = ["RECIPES"]

QUIET = Air(-8, -7, 40, 2500)
HALL_AIR = Air(-4, -6, 40, 1800, 0.8)
VENT = Air(-3, -5, 60, 3200, 0.85)
OUTSIDE = Air(-9, -6, 40, 900, 0.6, 0.2)

RECIPES: dict[str, Recipe] = {
    # ---- at home
    "kitchen": (QUIET, Goes(-6, "fridge", side=0.5, dull=900), Now(-16, "water_drip", 0.25), Now(-20, "clink", 0.12),
        OUTSIDE),
    "living": (QUIET, OUTSIDE, Now(-15, "clock", 1.0, "big", 3000), Now(-22, "creak", 0.06)),
    "bedroom": (Air(-10, -7, 40, 1800), OUTSIDE, Now(-18, "clock", 1.0, "", 3500)),
    "bathroom": (Air(-5, -5, 80, 3000), Now(-12, "drip", 0.45), Goes(-13, "fan", dull=1800)),
    "attic": (Air(-4, -6, 50, 1200, 0.4, 0.4), Now(-13, "creak", 0.14, "big", 2500)),
    "garden": (Air(-7, -5, 60, 2500, 0.5), Now(-10, "bird_call", 0.5), Now(-15, "bee", 0.12, "", 3000)),
    # ---- at work
    "office": (VENT, Now(-13, "typing", 0.35, "", 4000), Now(-18, "phone", 0.05, "", 2500), Now(-20, "pen", 0.08)),
    "classroom": (QUIET, Now(-15, "writing", 0.25, "", 4500), Now(-19, "furniture", 0.08, "", 1500), OUTSIDE),
    "laboratory": (VENT, Goes(-9, "hum", side=-0.4), Now(-17, "monitor_beep", 0.3, "", 3000), Now(-20, "clink", 0.1)),
    "hospital": (VENT, Now(-13, "monitor_beep", 0.9, "", 2600), Now(-20, "doorbell", 0.05, "", 1200)),
    "server_room": (Air(0, -3, 90, 6000, 0.95), Goes(-4, "fan"), Goes(-10, "mains_hum")),
    "factory": (Air(-2, -5, 40, 3000), Goes(-3, "hum", "big", 0.4), Now(-9, "steam", 0.18, "", 3000),
        Now(-10, "clang", 0.3, "", 1800)),
    "workshop": (QUIET, Now(-12, "hammer", 0.2, "", 2200), Now(-14, "sawing", 0.1, "", 2600), Goes(-14, "fan", dull=1500)),
    "warehouse": (HALL_AIR, Now(-17, "clang", 0.1, "", 1200), Now(-20, "reverse_beep", 0.05, "", 1500)),
    "construction": (Air(-5, -5, 40, 2500), Now(-6, "hammer", 0.6, "metal", 2500), Goes(-9, "diesel", side=-0.6, dull=900)),
    "kitchen_busy": (VENT, Goes(-6, "sizzle", side=0.4, dull=5000), Now(-11, "clatter", 0.45, "", 4500),
        Now(-13, "chop", 0.5)),
    "studio_booth": (Air(-16, -8, 30, 900),),
    # ---- among people
    "restaurant": (Air(-9, -5), Now(-8, "clink", 0.45, "", 5000), Now(-10, "clatter", 0.3, "", 4000)),
    "bar": (Air(-8, -5), Now(-7, "clink", 0.5, "", 4500), Now(-15, "laughter", 0.06, "", 2500)),
    "shop": (VENT, Now(-15, "scanner", 0.12, "", 2600), Now(-18, "rustle", 0.2, "paper", 4500),
        Goes(-13, "fridge", dull=700)),
    "library": (Air(-9, -7, 40, 1800), Now(-19, "rustle", 0.14, "paper", 4500), Now(-22, "writing", 0.08)),
    "hall": (HALL_AIR, Now(-18, "footsteps", 0.09, "", 1500)),
    "museum": (HALL_AIR, Now(-15, "footsteps", 0.14, "stone", 1800), Now(-21, "cough", 0.03, "", 1500)),
    "church": (Air(-6, -7, 30, 1200, 0.7), Now(-19, "creak", 0.06, "big", 1500)),
    "theatre": (HALL_AIR, Now(-16, "cough", 0.1, "", 1800), Now(-16, "furniture", 0.06, "", 1200),
        Now(-17, "whisper", 0.15, "", 2500)),
    "gym": (HALL_AIR, Now(-9, "bounce", 0.5, "", 1600), Now(-14, "squeak", 0.3, "", 3500),
        Now(-16, "clang", 0.1, "", 1500)),
    "audience": (Goes(0, "crowd", dull=3000), Air(-7, -4, 80, 3000)),
    "crowd": (Goes(0, "crowd", dull=5000), Air(-8, -4, 80, 3000)),
    "casino": (Air(-8, -5), Now(-8, "power_up", 0.25, "", 3500), Now(-9, "coin", 0.3, "", 4000),
        Now(-11, "coins", 0.2, "", 4500)),
    "arcade": (Air(-8, -5), Now(-7, "power_up", 0.4, "", 3500), Now(-8, "laser", 0.35, "", 3500),
        Now(-8, "coin", 0.4, "", 4000)),
    "bowling": (HALL_AIR, Now(-5, "rumble", 0.2, "", 600), Now(-7, "crash", 0.14, "wood", 2000)),
    "fair": (Air(-8, -4), Goes(-8, "crowd", dull=1800), Now(-12, "bell", 0.12, "", 3000),
        Now(-13, "laughter", 0.1, "", 2500)),
    # ---- on the way
    "station": (HALL_AIR, Now(-10, "steam", 0.1, "", 2500), Now(-8, "rumble", 0.12, "", 500),
        Now(-15, "tv", 0.08, "", 1600)),
    "airport": (VENT, Now(-12, "tv", 0.12, "", 1700), Now(-13, "footsteps", 0.2, "", 2000),
        Now(-17, "doorbell", 0.05, "", 1800)),
    "carriage": (Air(-1, -6, 35, 1500), Goes(-2, "rumble"), Now(-8, "rattle", 0.25, "", 2200)),
    "bus": (Air(-4, -5, 40, 1800), Goes(0, "diesel", "driving", dull=900), Now(-12, "rattle", 0.3, "plastic", 2500)),
    "car": (Air(-3, -5, 40, 1800), Goes(-2, "engine", "driving", dull=700)),
    "cabin": (Air(2, -4, 60, 3500, 0.95), Goes(-10, "hum", "big")),
    "ship": (Air(-5, -5, 50, 2500, 0.5), Now(-8, "boat_creak", 0.4), Now(-16, "gull", 0.05, "", 4000)),
    "submarine": (Air(-3, -7, 30, 900), Goes(-6, "hum", "big"), Now(-9, "beep", 0.22, "", 2500), Now(-16, "drip", 0.15)),
    "spaceship": (Air(-3, -6, 35, 1600, 0.9), Goes(-6, "thrum", dull=900), Now(-17, "beep", 0.2, "small", 3500)),
    "garage": (Air(-4, -6, 40, 1400), Now(-13, "car_pass", 0.08, "", 1200), Now(-17, "drip", 0.12)),
    "petrol": (Air(-6, -5, 50, 1800), Goes(-13, "mains_hum", dull=1500), Now(-8, "car_pass", 0.14, "", 2200)),
    # ---- lands
    "cave": (Air(-4, -7, 30, 700, 0.7), Now(-4, "drip", 0.5, "", 5000), Now(-16, "rumble", 0.05, "", 300)),
    "underwater": (Air(0, -8, 30, 500, 0.6), Now(-7, "boiling", 0.35, "", 900), Now(-15, "rumble", 0.08, "", 250)),
    "space": (Air(-4, -9, 25, 260, 0.7, 0.15), Goes(-14, "thrum", dull=300)),
    "volcano": (Air(-3, -6, 30, 900, 0.5), Goes(0, "rumble"), Now(-11, "boiling", 0.3, "", 1200),
        Now(-10, "explosion", 0.06, "far", 300)),
    "arctic": (Air(-2, -4, 200, 5000, 0.25, 0.4), Air(-5, -6, 40, 700, 0.5), Now(-14, "creak", 0.06, "big", 1500)),
    "snow": (Air(-8, -6, 60, 1600, 0.6),),
    "swamp": (Air(-8, -5, 60, 2500), Now(-6, "frogs", 0.35, "", 4500), Now(-12, "bubble", 0.3), Now(-10, "bee", 0.14)),
    "farmyard": (Air(-7, -5, 60, 2500, 0.5), Now(-12, "hen", 0.16, "", 4000), Now(-15, "moo", 0.06, "", 1800),
        Now(-12, "bird_call", 0.3)),
    "jungle": (Air(-8, -4, 80, 5000), Now(-6, "bird_call", 0.9), Now(-9, "parrot", 0.14, "", 4500), Now(-10, "bee", 0.2)),
    "savanna": (Air(-5, -5, 50, 3000, 0.4), Now(-11, "bird_call", 0.25), Now(-15, "lion", 0.03, "", 600)),
    "harbour": (Air(-7, -5, 50, 2500), Now(-9, "gull", 0.2, "", 4500), Now(-10, "boat_creak", 0.3),
        Now(-13, "bell", 0.05, "", 2200)),
    "mine": (Air(-5, -7, 30, 700), Now(-8, "drip", 0.3), Now(-13, "hammer", 0.25, "stone", 1200)),
    "haunted": (Air(-3, -6, 40, 1100, 0.3, 0.3), Now(-10, "creak", 0.2, "big", 2200), Now(-17, "owl", 0.05, "", 1500)),
    "forge": (Goes(-4, "fire_roar", dull=2500), Now(-6, "anvil", 0.35, "", 4500), Air(-9)),
    "hearth": (QUIET, Goes(-2, "fire_crackle", side=-0.3)),
    "dripping": (Air(-5, -6, 40, 900), Now(-4, "drip", 0.7)),
}  # fmt: skip


def _bed(recipe: Recipe, rng: np.random.Generator, seconds: float) -> Samples:
    return cooked(recipe, rng, seconds)


LEVELS = {"studio_booth": -14.0, "bedroom": -9.0, "library": -9.0, "living": -8.0, "snow": -8.0, "church": -8.0, "space": -6.0,
          "kitchen": -7.0, "classroom": -8.0, "hall": -6.0, "museum": -6.0, "attic": -6.0, "bathroom": -6.0, "office": -5.0,
          "audience": 2.0, "cabin": 0.0, "server_room": -3.0, "restaurant": -4.0, "cave": -3.0, "hearth": -3.0}  # fmt: skip
"""LU against an ordinary bed."""

ROWS: dict[str, Bed] = {
    name: Bed(partial(_bed, recipe), LEVELS.get(name, -2.0)) for name, recipe in RECIPES.items()
}
