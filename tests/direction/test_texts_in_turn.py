"""Two titles are never read over each other."""

from rushes.direction.director import Terms, direct
from rushes.script.reader import read


def test_titles_are_read_one_after_the_other():
    prompt = "On a green background the title 'From questions' appears, then the title 'to answers' appears."
    texts = [t for s in direct(read(prompt), (), Terms()).scenes for t in s.texts if t.kind == "title"]
    assert [t.words for t in texts] == ["From questions", "to answers"]
    assert texts[0].end <= texts[1].start
