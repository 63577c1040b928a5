"""Mouths: every shape of the x-sheet has its own geometry, and speech moves smoothly between them."""

from dataclasses import replace

import numpy as np
import pytest
from tests.stage.people.stages import staged

from rushes.direction.plan import MOUTHS, Expression, Figure, Mouth
from rushes.script.screenplay import Look
from rushes.stage.people.face import EXPRESSIONS, feeling_at, mouth_at
from rushes.stage.people.mouth import SHAPES

WOMAN = Figure("it", Look(sex="female"), height=1.68, seed=3)


def test_every_shape_of_the_x_sheet_is_modelled() -> None:
    assert set(SHAPES) == set(MOUTHS)


def opening(shape: str) -> float:
    """Metres between the lips' inner edges in the middle, as posed."""
    built, view = staged(replace(WOMAN, mouths=(Mouth(0, shape),)))
    positions, _ = built.pose(view.figure, 20, view).vertices["it.lips"]
    columns = 48
    edge = positions[-2 * columns : -columns]
    return float(edge[columns // 4, 1] - edge[3 * columns // 4, 1])


def test_lips_close_for_a_p_and_open_wide_for_an_aa() -> None:
    assert opening("A") < 0.004
    assert opening("D") > 0.03
    assert opening("A") < opening("B") < opening("C") < opening("D")


def test_amount_scales_the_opening() -> None:
    soft = mouth_at(replace(WOMAN, mouths=(Mouth(0, "D", 0.5),)), 20, 24, EXPRESSIONS["neutral"])
    full = mouth_at(replace(WOMAN, mouths=(Mouth(0, "D", 1.0),)), 20, 24, EXPRESSIONS["neutral"])
    assert soft.low < 0.7 * full.low


def test_a_smile_stays_while_speaking() -> None:
    speaker = replace(WOMAN, mouths=(Mouth(0, "C"),))
    plain = mouth_at(speaker, 20, 24, EXPRESSIONS["neutral"])
    happy = mouth_at(speaker, 20, 24, EXPRESSIONS["happy"])
    assert happy.corner > plain.corner + 0.008


@pytest.mark.parametrize("name", EXPRESSIONS)
def test_an_expression_is_reached_and_left_smoothly(name: str) -> None:
    figure = replace(WOMAN, expressions=(Expression(20, 60, name),))
    brows = [feeling_at(figure, f, 24).brow_inner for f in range(100)]
    assert brows[40] == pytest.approx(EXPRESSIONS[name].brow_inner, abs=1e-6)
    assert brows[95] == pytest.approx(0.0, abs=1e-6)
    assert np.abs(np.diff(brows)).max() < 0.009


def test_a_closed_mouth_is_reached_on_its_frame_between_open_ones() -> None:
    sheet = (Mouth(0, "D"), Mouth(20, "A"), Mouth(22, "D"))
    figure = replace(WOMAN, mouths=sheet)
    gap = [mouth_at(figure, f, 24, EXPRESSIONS["neutral"]).low for f in range(30)]
    assert min(gap[19:23]) < 0.3 * gap[10]
