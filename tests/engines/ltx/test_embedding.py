"""Prompts as numbers: remembered, bounded, and the same to the bit."""

from contextlib import contextmanager

import pytest
import torch
from tests.engines.ltx.conftest import PROMPT

from rushes.engines.ltx.embedding import LENGTH, Embedding, Embeddings


@pytest.fixture
def visits(studio, monkeypatch):
    """How often the text encoder was asked for."""
    counted = []
    before = studio.text_encoder

    @contextmanager
    def visited():
        counted.append(1)
        with before() as device:
            yield device

    monkeypatch.setattr(studio, "text_encoder", visited)
    return counted


def test_a_known_text_does_not_ask_the_text_encoder_again(studio, visits):
    texts = Embeddings()
    first, again = texts.of(studio, PROMPT), texts.of(studio, f" {PROMPT}\n")
    assert torch.equal(first.states, again.states)
    assert len(visits) == 1


def test_only_the_words_are_kept(studio):
    embedding = Embeddings().of(studio, PROMPT)
    words = len(studio.pipe.tokenizer(PROMPT)["input_ids"])
    assert embedding.states.shape == (words, 16 * 3)
    assert embedding.states.device.type == "cpu"


def test_padding_is_on_the_left_and_masked(studio):
    embedding = Embeddings().of(studio, PROMPT)
    padded = embedding.padded("cpu")
    count = len(embedding.states)
    assert padded.states.shape == (1, LENGTH, 48)
    assert padded.mask.tolist() == [[0] * (LENGTH - count) + [1] * count]
    assert torch.equal(padded.states[0, -count:], embedding.states)


@pytest.mark.parametrize("rest", [0.7, float("nan")])
def test_what_stands_in_the_padding_reaches_nothing(studio, rest):
    """The connectors give the same to the bit for our zeros and for anything else there."""
    ours = Embeddings().of(studio, PROMPT).padded("cpu")
    other = ours.states.masked_fill(ours.mask[..., None] == 0, rest)
    with torch.no_grad():
        given = studio.pipe.connectors(ours.states, ours.mask)
        filled = studio.pipe.connectors(other, ours.mask)
    assert all(torch.equal(a, b) for a, b in zip(given, filled, strict=True))


def test_the_connectors_hear_the_words(studio):
    ours, theirs = (Embeddings().of(studio, text).padded("cpu") for text in (PROMPT, "a dog"))
    with torch.no_grad():
        heard = [studio.pipe.connectors(padded.states, padded.mask)[0] for padded in (ours, theirs)]
    assert not torch.equal(*heard)


def test_a_text_that_is_too_long_is_cut_and_the_loss_counted(studio):
    embedding = Embeddings().of(studio, "word " * 500)
    assert len(embedding.states) == LENGTH
    assert embedding.lost == len(studio.pipe.tokenizer("word " * 499 + "word")["input_ids"]) - LENGTH > 0


def test_the_text_that_was_not_used_for_longest_is_forgotten(studio, visits):
    size = Embeddings().of(studio, "aaaa").size
    visits.clear()
    texts = Embeddings(limit=2 * size)
    for text in ("aaaa", "bbbb", "aaaa", "cccc"):
        texts.of(studio, text)
    assert texts.size <= 2 * size
    assert len(visits) == 3
    texts.of(studio, "aaaa")
    assert len(visits) == 3
    texts.of(studio, "bbbb")
    assert len(visits) == 4


def test_bytes_are_those_of_its_numbers():
    assert Embedding(torch.zeros(10, 48, dtype=torch.bfloat16)).size == 10 * 48 * 2
