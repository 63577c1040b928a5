"""Denied sounds: nobody speaks, and who or what is silent while the film is not."""

from collections.abc import Sequence
from dataclasses import replace

from rushes.script.denied import BEING, Denied, word_at
from rushes.script.lexemes import Lexeme

__all__ = ["nobody_speaks", "who_is_silent"]

WHOLE = frozenset(
    {
        "film",
        "video",
        "clip",
        "scene",
        "shot",
        "footage",
        "everything",
        "all",
        "world",
        "whole",
        "room",
        "night",
        "house",
    }
    | {"street", "city", "forest", "place", "animation", "it"}
)
"""What is silent altogether where it is silent."""
QUIET = frozenset({"silent", "mute", "quiet", "soundless", "noiseless"})


def nobody_speaks(lexemes: Sequence[Lexeme], at: int) -> Denied | None:
    """ "Nobody speaks", "no one is talking": there is no speech."""
    start = at + 1 if word_at(lexemes, at) in ("nobody", "noone") else at + 2
    if start == at + 2 and not (word_at(lexemes, at) == "no" and word_at(lexemes, at + 1) in ("one", "body")):
        return None
    verb = next(
        (
            k
            for k in range(start, min(len(lexemes), start + 3))
            if lexemes[k].has("verb") and word_at(lexemes, k) not in BEING
        ),
        -1,
    )
    if verb < 0 or any(x.stop for x in lexemes[start:verb]):
        return None
    sense = lexemes[verb].sense("verb")
    if sense is None or sense.entry.get("class") not in ("say", "talk"):
        return None
    end = verb + 1
    if end < len(lexemes) and (
        lexemes[end].quote is not None or word_at(lexemes, end) in ("to", "of", "about")
    ):
        return None
    spoken = any(x.quote is not None for x in lexemes)
    return Denied(at, end, () if spoken else (replace(lexemes[verb], norm="speech"),))


def who_is_silent(lexemes: Sequence[Lexeme], at: int) -> Denied | None:
    """ "The gulls are silent", "her phone silent": these are, the film is not."""
    word = word_at(lexemes, at)
    if word not in BEING and word not in QUIET:
        return None
    k = at if word in QUIET else at + 1
    while k < min(len(lexemes), at + 3) and word_at(lexemes, k) in (
        "all",
        "now",
        "completely",
        "utterly",
        "strangely",
        "both",
        "still",
        "quite",
    ):
        k += 1
    noun = lexemes[at - 1] if at else None
    if (
        word_at(lexemes, k) not in QUIET
        or noun is None
        or noun.stop
        or noun.norm in WHOLE
        or not noun.has("being", "thing", "instrument", "body")
    ):
        return None
    if word in QUIET and k + 1 < len(lexemes) and not lexemes[k + 1].stop:
        return None
    silent = next((s.entry.get("sound") for s in noun.senses if s.entry.get("sound")), "")
    sounds = tuple(
        replace(noun, senses=(s,))
        for s in noun.senses
        if s.category == "sound" and (not silent or s.kind == silent)
    )
    return Denied(k, k + 1, sounds, firm=False)
