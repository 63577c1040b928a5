"""Listening: every sound that a prompt names, with its words, how loud it is, what makes it and when."""

from collections.abc import Sequence

from rushes.script.ear import Ear, Noise
from rushes.script.heard_alone import alone
from rushes.script.heard_bodies import body
from rushes.script.heard_lists import with_lists
from rushes.script.heard_nouns import group, head, noun, whatever
from rushes.script.heard_verbs import deed, falls_silent, participle, verb
from rushes.script.hearing import tokens_of
from rushes.script.quotes import Quote

__all__ = ["Noise", "noises_of"]

RULES = (alone, head, group, noun, participle, falls_silent, deed, verb, body, whatever)
"""Tried at every word in this order; each answers with the index behind what it found, or the one it was given."""


def noises_of(text: str, quotes: Sequence[Quote]) -> list[Noise]:
    """All sounds in the order in which they are named; those that are ruled out are `negated`."""
    ear = Ear(text, tokens_of(text, quotes))
    at = ear.first
    while at < len(ear.tokens):
        at = _listen(ear, at) if ear.word(at) else at + 1
    return with_lists(ear)


def _listen(ear: Ear, at: int) -> int:
    """Index behind what the first rule finds at a word, behind the word where none finds anything."""
    for rule in RULES:
        end = rule(ear, at)
        if end > at:
            return end
    return at + 1
