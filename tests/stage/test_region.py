"""Flat regions in triangles, and the height of stuffed cloth."""

import numpy as np
import pytest

from rushes.stage.meshkit.inflate import Membrane
from rushes.stage.meshkit.region import signed_distance, triangulated

ROWS, COLUMNS = np.mgrid[:120, :120]
DISC = (ROWS - 60) ** 2 + (COLUMNS - 60) ** 2 < 45**2
RING = DISC & ((ROWS - 60) ** 2 + (COLUMNS - 60) ** 2 > 25**2)
STAR = (np.abs(ROWS - 60) * np.abs(COLUMNS - 60) < 250) & DISC


def area_of(region):
    a, b, c = (region.points[region.faces[:, k]] for k in range(3))
    return ((b - a)[:, 0] * (c - a)[:, 1] - (b - a)[:, 1] * (c - a)[:, 0]) / 2


@pytest.mark.parametrize("mask", [DISC, RING, STAR], ids=["disc", "ring", "star"])
@pytest.mark.parametrize("spacing", [3.0, 6.0])
def test_a_region_is_covered_once_and_wound_one_way(mask, spacing):
    area = area_of(triangulated(signed_distance(mask), spacing))
    assert area.min() > -1e-3
    assert area.sum() == pytest.approx(mask.sum(), rel=0.06)


def test_the_border_lies_on_the_line():
    distance = signed_distance(DISC)
    region = triangulated(distance, 6.0)
    away = np.hypot(*(region.points[region.border] - 60).T)
    assert away == pytest.approx(np.full(len(away), 45.0), abs=0.7)


def test_every_inner_edge_joins_two_faces():
    region = triangulated(signed_distance(RING), 5.0)
    edges = np.sort(np.concatenate([region.faces[:, [a, (a + 1) % 3]] for a in range(3)]), 1)
    _, number = np.unique(edges, axis=0, return_counts=True)
    assert number.max() == 2


def test_nothing_is_made_of_nothing():
    assert len(triangulated(signed_distance(np.zeros((20, 20), bool)), 4.0).faces) == 0


def test_a_stuffed_disc_is_half_a_ball():
    height = Membrane(DISC, 60).rounding(signed_distance(DISC))
    for off in (0, 15, 30, 40):
        assert height[60, 60 + off] == pytest.approx(np.sqrt(45**2 - off**2), rel=0.14)


def test_a_sheet_meets_the_field_at_its_edge():
    field = COLUMNS.astype(np.float32)
    sheet = Membrane(DISC, 60).stretched(field)
    assert np.abs(sheet - field)[DISC].max() < 2.0  # a plane is its own smoothest sheet
