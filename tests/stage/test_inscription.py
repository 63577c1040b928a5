"""Words that things bear are on them; signs that nothing bears are put up."""

import numpy as np
import pytest

from rushes.direction.plan import CameraKey, Prop, Scene, SetBrief, Shot, Text
from rushes.stage.assembly import build_stage


def staged(*props: Prop, texts: tuple[Text, ...], kind: str = "park", signs: tuple[str, ...] = ()):
    shot = Shot(0, 120, "full", (CameraKey(0, (0.0, 1.4, 5.0), (0.0, 1.2, 0.0)),))
    return build_stage(Scene(0, 120, SetBrief(kind, signs=signs), (), props, (shot,), texts=texts), 24)


def names(stage) -> set[str]:
    return {piece.name for piece in stage.pieces()}


def test_a_label_lies_before_the_front_of_its_bottle():
    stage = staged(
        Prop("bottle", "bottle", position=(0.5, 0.0, 0.2)), texts=(Text(0, 120, "HONEY", "label", "bottle"),)
    )
    assert "text.0.words" in names(stage)
    label, bottle = stage.position("text.0", 0), stage.position("bottle", 0)
    assert label[0] == pytest.approx(bottle[0], abs=0.02)
    assert 0.0 < label[2] - bottle[2] < 0.2


def test_a_sign_is_a_board_with_its_words_on_posts():
    stage = staged(Prop("sign", "sign"), texts=(Text(0, 120, "NO FISHING", "sign", "sign"),))
    assert {"sign.board", "sign.words", "sign.posts"} <= names(stage)


def test_a_sign_that_neither_a_thing_nor_the_set_shows_is_put_up():
    text = (Text(0, 120, "WELCOME", "sign"),)
    assert "text.0.words" in names(staged(texts=text, signs=("WELCOME",)))
    assert "text.0.words" not in names(staged(texts=text, signs=("WELCOME",), kind="cafe_street"))


@pytest.mark.parametrize("words", ["A", "NO FISHING", "A very long notice about nothing at all"])
def test_words_stay_on_their_board(words):
    stage = staged(Prop("sign", "sign"), texts=(Text(0, 120, words, "sign", "sign"),))
    made = {piece.name: piece.mesh.positions for piece in stage.pieces()}
    for axis in (0, 1):
        assert np.ptp(made["sign.words"][:, axis]) < np.ptp(made["sign.board"][:, axis])
        middle = [(p[:, axis].min() + p[:, axis].max()) / 2 for p in (made["sign.words"], made["sign.board"])]
        assert middle[0] == pytest.approx(middle[1], abs=0.25 * float(np.ptp(made["sign.board"][:, axis])))
