"""Each phrase of a prompt is linked to what it became."""

from itertools import pairwise

from rushes.script.explain import explain, explained


def test_links_cover_what_was_read_and_what_was_not() -> None:
    prompt = "A dog runs along a beach, quizzical zorblax"
    links = {link.words: link for link in explain(prompt)}
    assert links["beach"].became == "place beach"
    assert links["runs"].became == "dog run"
    assert not links["quizzical zorblax"].read


def test_links_are_in_order_and_apart() -> None:
    prompt = "A woman in a yellow raincoat whispers “Come home.” at night, no people"
    links = explain(prompt)
    assert all(a.end <= b.start for a, b in pairwise(links))
    assert all(prompt[x.start : x.end] == x.words for x in links)


def test_text_shows_every_phrase() -> None:
    prompt = "A dog runs, zorblax"
    text = explained(prompt, explain(prompt))
    assert "[dog]" in text
    assert "(zorblax)" in text
    assert "\x1b[" in explained(prompt, explain(prompt), colour=True)
