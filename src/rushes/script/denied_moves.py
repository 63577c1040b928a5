"""Denied moves: what the camera never does ("never handheld", "doesn't zoom or pan")."""

from collections.abc import Sequence
from dataclasses import replace

from rushes.script.camerawork import is_camera
from rushes.script.denied import BEING, REACH, Denied, negates, word_at
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import lexicon

__all__ = ["FILMING", "camera_denied"]

PADDING = frozenset(
    {
        "any",
        "being",
        "even",
        "at",
        "all",
        "ever",
        "the",
        "a",
        "an",
        "be",
        "too",
        "is",
        "it",
        "please",
        "really",
        "in",
        "ever so",
    }
)
"""Words that may stand between a negation and what it denies."""


def camera_denied(lexemes: Sequence[Lexeme], at: int) -> Denied | None:
    """ "Never handheld", "doesn't zoom or pan", "is not moving": moves, sizes and angles behind a negation."""
    if not negates(lexemes, at):
        return None
    k = at + 1
    while k < len(lexemes) and (word_at(lexemes, k) in PADDING or lexemes[k].has("camspeed")) and k < at + 4:
        k += 1
    films = any(x.has("camera", "shot") or x.norm in ("camera", "shot") for x in lexemes[max(0, at - 3) : at])
    first = k
    while k < len(lexemes) and k < at + REACH:
        joins = k > first and _joins(lexemes, k) and _goes_on(lexemes, k + 1, films)
        way = k > first and word_at(lexemes, k) in WAYS
        if not (joins or way or _moves(lexemes[k], films)):
            break
        k += 1
    if k == first:
        return None
    about = tuple(x for x in lexemes[first:k] if not x.stop)
    begin = at - 1 if word_at(lexemes, at - 1) in BEING else at
    if films and any(x.norm.startswith("mov") for x in about):
        stand = replace(lexemes[first], senses=tuple(lexicon().senses("static camera")), norm="static camera")
        return Denied(begin, k, (), stand=stand)
    meant = tuple(replace(x, senses=tuple(s for s in x.senses if s.category in FILMING)) for x in about)
    return Denied(begin, k, meant)


FILMING = ("cammove", "camsize", "camangle", "lens", "style")
WAYS = frozenset({"in", "out", "back", "away", "around", "up", "down", "at all"})


def _joins(lexemes: Sequence[Lexeme], k: int) -> bool:
    """ "Or", "nor", or a comma before one of them or before another negation."""
    if word_at(lexemes, k) in ("or", "nor") or (negates(lexemes, k) and not lexemes[k].stop):
        return True
    if lexemes[k].stop != ",":
        return False
    ahead = lexemes[k + 1 : k + 5]
    return bool(ahead) and (negates(lexemes, k + 1) or any(x.norm in ("or", "nor") for x in ahead))


def _goes_on(lexemes: Sequence[Lexeme], k: int, films: bool) -> bool:
    """Behind a comma or "or" stands one more of them, or one more negation with it."""
    while k < len(lexemes) and (
        negates(lexemes, k) or lexemes[k].has("conj") or word_at(lexemes, k) in PADDING
    ):
        k += 1
    return k < len(lexemes) and _moves(lexemes[k], films)


def _moves(lexeme: Lexeme, films: bool) -> bool:
    if lexeme.stop or lexeme.quote is not None or lexeme.has("camera", "shot"):
        return False
    if films and lexeme.norm.split(" ")[0] in (
        "move",
        "moves",
        "moving",
        "shake",
        "shakes",
        "shaking",
        "cut",
        "cuts",
        "turn",
        "tilt",
    ):
        return True
    style = lexeme.sense("style")
    return is_camera(lexeme) and (
        lexeme.has(*FILMING[:4]) or (style is not None and bool(style.entry.get("speed")))
    )
