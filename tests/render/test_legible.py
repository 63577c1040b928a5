"""Words that a prompt wants to be read can be read in the picture, letter for letter: an eye that knows no plan reads them.

The whole table, three times as long, is read by `./dev legible`.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from bench.legible.eye import MISSING, can_read, reads
from bench.legible.filming import SIZE, readable
from PIL import Image, ImageDraw

from rushes.render.renderer import Renderer
from rushes.stage.meshkit.typefaces import face_for, loaded

SEEN = {
    "title on snow": ("COLD FEET", "A penguin walks over bright snow with the title “COLD FEET”"),
    "caption": ("Lisbon, 1974", "A woman sits in a café. The caption “Lisbon, 1974” appears"),
    "sign": ("FRESH BREAD", "A bakery with a sign that says “FRESH BREAD” in the street"),
    "blackboard": ("SPELLING TEST", "A teacher writes “SPELLING TEST” on the blackboard"),
    "poster": ("MOVIE NIGHT", "A poster that says “MOVIE NIGHT” on a wall"),
    "screen": ("HELLO WORLD", "The laptop screen shows the text “HELLO WORLD”"),
    "neon": ("JAZZ CLUB", "Rainy city street at night, a neon sign glows “JAZZ CLUB”"),
    "held banner": ("VOTE TODAY", "A man in a park holds a banner that says “VOTE TODAY”"),
    "shirt": ("BEST DAD", "A man wears a T-shirt that says “BEST DAD”"),
    "jar": ("HONEY", "A jar with a label that reads “HONEY” on a kitchen table"),
    "chinese sign": ("牛肉面", "一家面馆的招牌上写着“牛肉面”"),
    "chinese title": ("春天来了", "片头出现标题“春天来了”，草地上一只狐狸走过"),
}


@pytest.fixture(scope="module", autouse=True)
def eye() -> None:
    """Nothing here is skipped without Tesseract: what is promised about words in the picture would go untested unseen."""
    if not can_read():
        pytest.fail(MISSING, pytrace=False)


@pytest.fixture(scope="module")
def renderer() -> Iterator[Renderer]:
    with Renderer(*SIZE) as made:
        yield made


@pytest.mark.parametrize(("words", "prompt"), SEEN.values(), ids=SEEN)
def test_the_words_are_read_in_the_picture(renderer: Renderer, words: str, prompt: str) -> None:
    assert readable(renderer, prompt, words)


@pytest.mark.parametrize(
    ("shown", "wanted"), [("FRESH BRAED", "FRESH BREAD"), ("BREAD", "FRESH BREAD"), ("牛面", "牛肉面")]
)
def test_the_eye_does_not_read_what_is_not_there(shown: str, wanted: str) -> None:
    page = Image.new("RGB", (640, 120), "white")
    ImageDraw.Draw(page).text((30, 30), shown, fill="black", font=loaded(face_for(shown, "sans"), 56))
    assert reads(np.asarray(page), shown)
    assert not reads(np.asarray(page), wanted)
