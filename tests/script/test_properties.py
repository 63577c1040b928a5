"""Whatever the prompt, the reader gives a valid Screenplay, the same one twice, and no quotation is changed."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rushes.script.lexicon import lexicon
from rushes.script.quotes import quotes_of
from rushes.script.reader import read

WORDS = sorted(lexicon().english)[::37] + sorted(lexicon().chinese)[::29]
MARKS = [
    ",",
    ".",
    ";",
    ":",
    "“",
    "”",
    '"',
    "'",
    "’",
    "「",
    "」",
    "，",
    "：",
    "and",
    "the",
    "no",
    "that",
    "的",
    "在",
    "says",
    "\n",
    "-",
    "in unison",
    "interrupts her",
    "over the phone",
    "silent",
    "no sound but",
    "$(rm -rf /)",
    "<speak><break/>",
    "\u200b",
    "\u202e",
    "\x00",
    "1e309",
    "!!!!",
]

prompts = st.one_of(
    st.text(max_size=500),
    st.lists(st.sampled_from(WORDS + MARKS * 12), max_size=40).map(" ".join),
    st.lists(st.sampled_from(WORDS + MARKS * 12), max_size=40).map("".join),
)


@settings(max_examples=150, deadline=None)
@given(prompts)
def test_never_raises_and_is_deterministic(prompt: str) -> None:
    prompt = prompt[:500]
    screenplay = read(prompt)
    assert screenplay == read(prompt)
    assert screenplay.place.kind
    for unread in screenplay.unread:
        assert 0 <= unread.start < unread.end <= len(prompt)
        assert prompt[unread.start : unread.end] == unread.words
    ids = {c.id for c in screenplay.characters}
    assert len(ids) == len(screenplay.characters)
    voices = {v.id for v in screenplay.voices}
    assert not voices & ids
    assert all(
        line.who in ids if line.onscreen else line.who in ids | voices | {"narrator"}
        for line in screenplay.lines
    )
    assert all(line.text in prompt for line in screenplay.lines)


plain = st.text(
    st.characters(whitelist_categories=("Lu", "Ll", "Zs"), max_codepoint=0x17F), min_size=1, max_size=60
)


@settings(max_examples=80, deadline=None)
@given(plain.map(str.strip).filter(bool), st.sampled_from(["“”", '""', "「」", "«»", "『』"]))
def test_said_words_are_verbatim(words: str, marks: str) -> None:
    prompt = f"A woman stands in a park and says: {marks[0]}{words}.{marks[1]}"
    assert [q.text for q in quotes_of(prompt)] == [f"{words}."]
    assert [line.text for line in read(prompt).lines] == [f"{words}."]


@settings(max_examples=40, deadline=None)
@given(prompts, st.text(max_size=100))
def test_any_negative_prompt(prompt: str, negative: str) -> None:
    read(prompt[:500], negative_prompt=negative)
