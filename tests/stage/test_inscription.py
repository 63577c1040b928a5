"""Words that things bear are on them; signs that nothing bears are put up."""

import numpy as np
import pytest

from rushes.direction.director import Terms, direct
from rushes.direction.plan import CameraKey, Prop, Scene, SetBrief, Shot, Text
from rushes.script.reader import read
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


@pytest.mark.parametrize(
    "kind", ["blackboard", "poster", "neon_sign", "banner", "newspaper", "graffito", "street_sign"]
)
def test_every_kind_of_notice_shows_its_words_to_the_front(kind: str):
    stage = staged(Prop("it", kind), texts=(Text(0, 120, "OPEN", "sign", "it"),))
    made = {piece.name: piece.mesh for piece in stage.pieces()}
    assert made["it.words"].normals[:, 2].mean() > 0.1
    if "it.board" in made:
        assert made["it.words"].positions[:, 2].max() > made["it.board"].positions[:, 2].max()


def test_a_display_lies_in_the_lid_of_its_laptop():
    stage = staged(Prop("laptop", "laptop"), texts=(Text(0, 120, "HELLO", "screen", "laptop"),))
    screen, device = stage.slot("laptop", "screen", 0.0), stage.position("laptop", 0)
    assert np.allclose(stage.slot("text.0", "middle", 0.0)[:3, 3], screen[:3, 3], atol=0.01)
    assert screen[1, 2] > 0.2  # leans back
    assert screen[2, 3] < device[2]


def test_a_label_goes_round_its_bottle():
    stage = staged(Prop("bottle", "bottle"), texts=(Text(0, 120, "HONEY", "label", "bottle"),))
    label = next(piece.mesh.positions for piece in stage.pieces() if piece.name == "text.0.label")
    middle = label[np.abs(label[:, 0]) < 0.2 * np.ptp(label[:, 0])]
    assert label[:, 2].min() < middle[:, 2].min() - 0.005


def test_a_front_page_faces_away_from_its_reader():
    scene = direct(read("A man reads a newspaper with the headline “RAIN”"), (), Terms()).scenes[0]
    words = next(p.mesh for p in build_stage(scene, 24).pieces() if p.name == "newspaper.words")
    assert words.normals[:, 2].mean() < -0.1
