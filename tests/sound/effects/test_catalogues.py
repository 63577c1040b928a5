"""Every sound in the catalogues can be made, is alike for the same seed, and starts when it is asked to."""

import re
from importlib.resources import files

import numpy as np
import pytest

from rushes.sound.ambience.catalogue import BEDS
from rushes.sound.effects.catalogue import EFFECTS, SILENT
from rushes.sound.effects.steps import SURFACES

SOFT = {"thunder", "whoosh", "car", "car_pass", "motorcycle", "train", "plane", "frogs", "leaves", "laughter"}
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


def test_every_sound_a_prompt_can_name_is_known() -> None:
    """Kinds of the reader's own table and those its animals and things bring along."""
    tables = files("rushes.script.tables")
    rows = [
        line.split("\t") for line in tables.joinpath("sounds.tsv").read_text(encoding="utf-8").splitlines()
    ]
    named = {row[1] for row in rows if row[0] == "sound"}
    for table in ("beings.tsv", "things.tsv", "places.tsv", "verbs.tsv"):
        named |= set(re.findall(r"\bsound=(\w+)", tables.joinpath(table).read_text(encoding="utf-8")))
    assert named <= set(EFFECTS) | set(BEDS) | SILENT
