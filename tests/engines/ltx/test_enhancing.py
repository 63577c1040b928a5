"""A prompt that is written out at more length keeps what is exact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rushes.engines.ltx.enhancing import lines_of, settled, written_out
from rushes.errors import Cancelled
from rushes.request import PROMPT_LIMIT

PROMPT = 'A cook lifts a lid and says "Dinner is ready!", steam rises'
LONGER = "In a warm kitchen a cook in a white apron lifts a lid and calls “Dinner is ready!”, while steam rises to the lamp."


def test_a_paragraph_that_keeps_the_lines_is_filmed():
    enhanced = settled(PROMPT, f"  {LONGER}\n")
    assert (enhanced.prompt, enhanced.rewritten) == (LONGER, True)


@pytest.mark.parametrize(
    "written",
    [
        "A cook lifts a lid and says that dinner is served.",
        'A cook says "Dinner is almost ready!" and smiles.',
        "",
        "12 !",
    ],
)
def test_what_loses_a_line_or_says_nothing_is_not_filmed(written):
    enhanced = settled(PROMPT, written)
    assert (enhanced.prompt, enhanced.rewritten) == (PROMPT, False)
    assert "had no effect" in enhanced.note


def test_chinese_lines_are_kept_too():
    prompt = "一个小女孩开心地喊：“飞起来了！”"
    assert lines_of(prompt) == ("飞起来了！",)
    assert settled(prompt, "公园里，一个小女孩拉着风筝线，开心地喊道：「飞起来了！」").rewritten
    assert not settled(prompt, "公园里，一个小女孩拉着风筝线，开心地笑了起来。").rewritten


@given(st.text(max_size=200), st.text(max_size=4000))
def test_whatever_is_written_there_is_a_prompt_to_film(prompt, written):
    enhanced = settled(prompt, written)
    assert enhanced.note
    assert enhanced.prompt == prompt or (enhanced.rewritten and len(enhanced.prompt) <= PROMPT_LIMIT)


@pytest.fixture
def writer(studio):
    """A language model and its tokenizer."""
    return studio.pipe.text_encoder, studio.pipe.tokenizer


def test_a_language_model_writes_the_same_for_the_same_seed(writer):
    first, again, other = (
        written_out(*writer, "A dog runs", seed=seed, beat=lambda: None, tokens=12) for seed in (3, 3, 4)
    )
    assert first == again
    assert first.note
    assert other.note


def test_a_cancel_ends_the_writing(writer):
    beats = []

    def beat():
        beats.append(1)
        if len(beats) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        written_out(*writer, "A dog runs", seed=3, beat=beat, tokens=200)
    assert len(beats) == 3
