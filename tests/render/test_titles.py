"""Titles and captions over the picture: they are read when they should be, fit, and can be made out."""

import numpy as np
import pytest

from rushes.direction.plan import Text
from rushes.render.titles import broken, titled

GREY = np.full((270, 480, 3), 96, np.uint8)


def shown(*texts: Text, frame: float = 50) -> np.ndarray:
    return titled(GREY, texts, frame).astype(int)


def changed(picture: np.ndarray) -> tuple[int, int, int, int]:
    """Top, bottom, left, right of what differs from the grey."""
    rows, columns = np.nonzero(np.abs(picture - 96).max(axis=2) > 40)
    return rows.min(), rows.max(), columns.min(), columns.max()


@pytest.mark.parametrize("frame", [9, 60])
def test_before_and_after_its_time_the_picture_is_untouched(frame: float) -> None:
    assert titled(GREY, (Text(10, 60, "HELLO"),), frame) is GREY


@pytest.mark.parametrize("kind", ["title", "caption"])
def test_every_text_stays_within_the_picture(kind: str) -> None:
    top, bottom, left, right = changed(shown(Text(0, 99, "A very long text that goes on and on " * 3, kind)))
    assert top > 8
    assert bottom < 262
    assert left > 8
    assert right < 472


def test_a_caption_is_dark_on_light_near_the_bottom() -> None:
    picture = shown(Text(0, 99, "Made by hand", "caption"))
    top, bottom, left, right = changed(picture)
    assert top > 0.7 * 270
    ribbon = picture[top:bottom, left:right].mean(axis=2)
    assert ribbon.max() - ribbon.min() > 120


def test_a_title_is_light_and_casts_a_shadow() -> None:
    picture = shown(Text(0, 99, "RAIN"))
    assert picture.max() > 200
    assert picture.min() < 70


def test_over_a_bright_picture_a_title_has_a_dark_ground() -> None:
    white = np.full((270, 480, 3), 245, np.uint8)
    laid = titled(white, (Text(0, 99, "RAIN"),), 50)
    seen = laid[175:225, 180:300].mean(axis=2)
    assert np.percentile(seen, 25) < 90
    assert np.percentile(seen, 95) > 200


def test_over_a_busy_picture_a_title_has_a_calm_ground() -> None:
    busy = np.random.default_rng(1).integers(0, 256, (270, 480, 1)).repeat(3, axis=2).astype(np.uint8)
    laid = titled(busy, (Text(0, 99, "RAIN"),), 50).mean(axis=2)
    above = laid[180:185, 210:270]  # within the patch, above the letters
    assert above.std() < 0.5 * busy[180:185, 210:270].std()


def test_over_a_dark_calm_picture_a_title_stands_by_itself() -> None:
    dark = np.full((270, 480, 3), 30, np.uint8)
    laid = titled(dark, (Text(0, 99, "RAIN"),), 50).astype(int)
    away = np.abs(laid - 30).max(axis=2) > 20
    assert away.mean() < 0.05  # the letters alone


def test_a_text_comes_in_gradually_but_is_there_when_the_film_begins() -> None:
    late = [changed_strength(Text(10, 99, "RAIN"), frame) for frame in (10, 12, 20)]
    assert late[0] < late[1] < late[2]
    assert changed_strength(Text(0, 99, "RAIN"), 0) == pytest.approx(late[2])


def changed_strength(text: Text, frame: float) -> float:
    return float(np.abs(shown(text, frame=frame) - 96).sum())


def test_signs_and_labels_are_not_laid_over_the_picture() -> None:
    assert titled(GREY, (Text(0, 99, "OPEN", "sign"),), 5) is GREY


@pytest.mark.parametrize("words", ["one two three four five six seven", "春眠不觉晓处处闻啼鸟", "word"])
def test_lines_hold_all_the_words_in_order(words: str) -> None:
    lines = broken(words, lambda line: float(len(line)), 8)
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")
    assert all(len(line) <= 8 for line in lines)
