"""Verb objects: things whose noun the tables list with its verb ("lights a candle", "kneads dough", "deals cards")."""

import re
from dataclasses import replace

from rushes.script import business
from rushes.script.cast import cast
from rushes.script.draft import Draft
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import Sense, lexicon
from rushes.script.phrases import Phrase
from rushes.script.predicates import Predicate
from rushes.script.props import bring

__all__ = ["bring_object"]

THINGS = frozenset(
    {"bicycle", "bike", "cards", "dominoes", "barbell", "cigarette", "cigar", "pipe", "flowers", "package", "arrow", "arrows",
     "bow", "candle", "candles", "match", "switch", "leaves", "dishes", "laundry", "lipstick", "mascara", "plants", "plant",
     "bricks", "brick", "tiles", "tire", "wheel", "gift", "dough", "pancakes", "pancake", "eggs", "glasses", "glass", "clay",
     "pot", "rope", "yarn", "bed", "swords", "medal", "shoes", "boots", "tie", "table"}
)  # fmt: skip
"""Nouns for what is handled; a goal that is scored and a toast that is made are none."""
BEINGS = frozenset({"dog", "dogs", "corgi"})
ARTICLES = frozenset({"a", "an", "the", "his", "her", "their"})


def bring_object(draft: Draft, verb: Lexeme) -> None:
    """Bring what a verb of several words names."""
    words = list(re.finditer(r"[\w'’-]+", verb.text))
    if verb.chinese or len(words) < 2:
        return
    last, before = words[-1], words[-2][0].lower()
    noun = last[0].lower()
    if noun not in THINGS | BEINGS or verb.norm.startswith(("take", "taking", "took")):
        return
    determiners = (_word(verb, words[-2], "det"),) if before in ARTICLES else ()
    phrase = Phrase((_word(verb, last, "being" if noun in BEINGS else "thing"),), determiners)
    if noun in BEINGS:
        walks = next(s for s in lexicon().english["walks"] if s.category == "verb")
        business.do(draft, cast(draft, phrase), Predicate(verb), walks.entry, ())
    else:
        bring(draft, phrase)


def _word(verb: Lexeme, match: re.Match[str], category: str) -> Lexeme:
    word = match[0].lower()
    senses: tuple[Sense, ...] = tuple(s for s in lexicon().english.get(word, ()) if s.category == category)
    start = verb.start + match.start()
    return replace(
        verb,
        start=start,
        end=verb.start + match.end(),
        text=match[0],
        norm=word,
        senses=senses,
        tag="D" if category == "det" else "N",
    )
