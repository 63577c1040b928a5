"""Every sound in the catalogues can be made, is alike for the same seed, and starts when it is asked to."""

import re
from importlib.resources import files

import numpy as np
import pytest

from rushes.sound.ambience import catalogue as bed_catalogue
from rushes.sound.ambience.catalogue import BEDS
from rushes.sound.effects import catalogue as effect_catalogue
from rushes.sound.effects.catalogue import EFFECTS, SILENT
from rushes.sound.effects.steps import SURFACES

_SWELLING = """
thunder water_roar rocket steam crowd applause whoosh car car_pass motorcycle train plane frogs leaves laughter
feedback kettle magic sword_swing arrow skate sizzle tambourine radio rumble lion monster roar elephant growl scissors
yawn sigh breath snore bee whisper stomach sliding_door squelch gulp hum fan fridge thrum energy_hum mains_hum tv
electricity crackle fire_crackle snake gasp sob sniff sneeze war_horn foghorn train_horn train_whistle hiss scrape
record_scratch purr struggle whistle static firework sewing_machine popcorn fizz pour_grain boiling pour running_water
fire_roar helicopter drone propeller_plane sweep writing
"""
SOFT = frozenset(_SWELLING.split())
"""Kinds that swell: their onset is no moment."""


@pytest.mark.parametrize("kind", sorted(EFFECTS))
def test_an_effect_is_finite_and_starts_at_once(kind: str) -> None:
    x = EFFECTS[kind].make(np.random.default_rng(3), "", 0.0)
    assert x.dtype == np.float32
    assert np.isfinite(x).all()
    level = np.abs(x if x.ndim == 1 else x.max(1))
    assert level.max() > 0
    assert kind in SOFT or np.argmax(level > 0.1 * level.max()) < 48000 / 24


@pytest.mark.parametrize("kind", sorted(BEDS))
def test_a_bed_lasts_and_is_alike_for_the_same_seed(kind: str) -> None:
    first, second = (BEDS[kind].make(np.random.default_rng(7), 3.0) for _ in range(2))
    assert first.shape == (3 * 48000, 2)
    assert np.array_equal(first, second)
    assert np.isfinite(first).all()
    halves = [np.sqrt((half**2).mean()) for half in np.split(first, 3)]
    assert min(halves) > 0.02 * max(halves)


def test_surfaces_differ() -> None:
    centroids = {}
    for surface in ("sand", "cobble", "grass", "wood"):
        x = EFFECTS["footstep"].make(np.random.default_rng(1), surface, 0.0)
        power = np.abs(np.fft.rfft(x)) ** 2
        hertz = np.fft.rfftfreq(len(x), 1 / 48000)
        centroids[surface] = float((hertz * power).sum() / power.sum())
    assert centroids["wood"] < centroids["sand"] < centroids["grass"]
    assert set(centroids) <= set(SURFACES)


UNSAID = {"sound"}
"""Kinds of which nothing is said but that they are heard."""


def test_every_sound_a_prompt_can_name_is_known() -> None:
    """Kinds of the reader's own tables and those its animals and things bring along."""
    tables = files("rushes.script.tables")
    named: set[str] = set()
    for table in ("noises.tsv", "noises_zh.tsv", "heard_of.tsv", "deeds.tsv"):
        named |= {
            line.split("\t")[0]
            for line in tables.joinpath(table).read_text(encoding="utf-8").splitlines()[1:]
        }
    for line in tables.joinpath("sounds.tsv").read_text(encoding="utf-8").splitlines():
        category, kind = line.split("\t")[:2]
        named |= {kind} if category == "sound" else set()
    for table in ("beings.tsv", "things.tsv", "places.tsv", "verbs.tsv"):
        named |= set(re.findall(r"\bsound=(\w+)", tables.joinpath(table).read_text(encoding="utf-8")))
    assert named - UNSAID - {""} <= set(EFFECTS) | set(BEDS) | SILENT


def test_no_kind_is_made_twice() -> None:
    for families in (effect_catalogue.FAMILIES, bed_catalogue.FAMILIES):
        kinds = [kind for family in families for kind in family.ROWS]
        assert len(kinds) == len(set(kinds))
