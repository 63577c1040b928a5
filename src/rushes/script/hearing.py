"""Words in earshot: a prompt as plain tokens, and how far the phrase round one of them reaches.

Sounds are named in every part of speech ("a firm scrape", "the burner hissing", "it clicks down"), so they are looked
for word by word over the prompt itself, beside the clauses, with only what a few neighbours tell.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rushes.script.lexicon import lexicon, normal
from rushes.script.neighbours import ADJECTIVES
from rushes.script.noises import listed, noises
from rushes.script.quotes import Quote
from rushes.script.wordnet import known

__all__ = [
    "DETERMINERS", "FUNCTION", "MAKING", "PREPOSITIONS", "Token", "adjective", "after_of", "nominal", "phrase_end",
    "phrase_start", "plural", "tokens_of",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """`word` is normalised, "" for a stop; `stop` is the mark, "Q" for a quotation; `owns` where 's follows."""

    word: str
    start: int
    end: int
    stop: str = ""
    owns: bool = False


WORD = re.compile(
    r"[^\W\d_⺀-鿿豈-﫿가-힯]+(?:[’'\-‐‑][^\W\d_⺀-鿿豈-﫿가-힯]+)*|\d+|[,;:.!?…—–()\[\]\n\r/|，。！？；：、（）]"
)
NOISE_IN_MARKS = re.compile(r"[a-z]+(?:[ -][a-z]+){0,2}$")
SOUND_KEY = re.compile(
    r'"(?:audio|sfx|sounds?|ambien\w+|foley|effects|sound_effects)"\s*:\s*[\[{]?\s*(?:"[^"\n]{0,70}",\s*){0,5}$'
)
"""In data: the key whose values are sounds."""
DETERMINERS = listed("determiners")
FUNCTION = DETERMINERS | listed("prepositions") | listed("pronouns") | listed("links") | listed("auxiliaries")
"""Words at which a noun phrase ends."""
PREPOSITIONS = listed("prepositions")
MAKING = listed("making")
"""Verbs whose object is what is heard."""
SUFFIXES = ("y", "ic", "al", "ful", "ous", "less", "ish", "ive", "ed", "ing", "est", "ier", "ant", "ent", "able", "ible",
            "like", "ary")  # fmt: skip
PLURALS, MORE_ADJECTIVES = listed("plurals"), listed("more_adjectives")
NAMING = ("ery", "ity", "ory", "ey", "ay", "oy", "uy", "phy", "logy", "nomy", "ment", "sty", "ency", "ancy")
NAMES = listed("names")
MADE_OF = frozenset({"material", "fabric"})
LY_ADJECTIVES = listed("ly_adjectives")
CONCRETE = frozenset({"thing", "being", "body", "place", "garment"})
"""Nouns with the ending of an adjective."""


def tokens_of(text: str, quotes: Sequence[Quote]) -> list[Token]:
    """All words and stops; a noise in quotation marks ('crunch') is a word, any other quotation a stop "Q"."""
    return list(_tokens(text, tuple(quotes)))


@lru_cache(maxsize=4)
def _tokens(text: str, quotes: tuple[Quote, ...]) -> tuple[Token, ...]:
    """Kept, since a prompt is listened to for sounds and for music."""
    out: list[Token] = []
    at = 0
    for quote in quotes:
        _plain(out, text, at, quote.start)
        if SOUND_KEY.search(text, max(0, quote.start - 240), quote.start):
            _plain(out, text, quote.start, quote.end)
        elif NOISE_IN_MARKS.match(quote.text) is None:
            out.append(Token("", quote.start, quote.end, "Q"))
        elif " " in quote.text and any(noises().kind(word, "noun")[0] for word in quote.text.split()):
            _plain(out, text, quote.start, quote.end)
        else:
            out.append(Token(normal(quote.text), quote.start, quote.end))
        at = quote.end
    _plain(out, text, at, len(text))
    return tuple(out)


def _plain(out: list[Token], text: str, start: int, end: int) -> None:
    for match in WORD.finditer(text, start, end):
        mark = match[0]
        if not (mark[0].isalnum()):
            out.append(
                Token("", match.start(), match.end(), {"，": ",", "、": ",", "；": ";"}.get(mark, mark))
            )
            continue
        word = normal(mark)
        owns = word.endswith("'s")
        out.append(Token(word[:-2] if owns else word, match.start(), match.end(), "", owns))


@lru_cache(maxsize=8192)
def adjective(word: str) -> bool:
    """Whether a word describes rather than names, by the tables or by its ending."""
    if word in MORE_ADJECTIVES:
        return True
    senses = lexicon().english.get(word, ())
    if senses:
        return all(s.category in ADJECTIVES for s in senses)
    if word in FUNCTION or word in NAMES or not word.endswith(SUFFIXES) or word.endswith(NAMING):
        return False
    return word.endswith(("ing", "ed")) or not any(k.meaning.category in CONCRETE for k in known(word))


def nominal(word: str) -> bool:
    """Whether a word may name what makes a sound; what things are made of may: "ice groans", "metal screeches"."""
    if not word or word in FUNCTION or word.endswith("ly"):
        return False
    if not adjective(word):
        return True
    plain = word not in MORE_ADJECTIVES and not word.endswith((*SUFFIXES, "en"))
    return (plain or word in NAMES) and any(s.category in MADE_OF for s in lexicon().english.get(word, ()))


def plural(word: str) -> bool:
    """Whether a noun is in the plural, by its ending."""
    return word in PLURALS or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")))


def _finite(tokens: Sequence[Token], i: int) -> bool:
    """A verb that ends the phrase on its right."""
    word = tokens[i].word
    if word in MAKING:
        return True
    before = tokens[i - 1] if i else None
    if word.endswith("ing"):
        listed = before is not None and before.stop == "," and i > 1 and adjective(tokens[i - 2].word)
        named = before is not None and nominal(before.word) and not adjective(before.word)
        return before is not None and not listed and (before.stop == "," or named)
    senses = lexicon().english.get(word, ())
    verb = any(s.category == "verb" and s.form in ("s", "ed") for s in senses)
    return verb and all(s.category == "verb" for s in senses) and (before is None or not before.stop)


def phrase_start(tokens: Sequence[Token], i: int, reach: int = 7) -> int:
    """Index of the first word of the noun phrase whose head is `i`, its determiner left out."""
    j = i
    while j > 0 and i - j < reach:
        step = _joined_adjective(tokens, j)
        if step:
            j -= step
            continue
        before = tokens[j - 1]
        if before.stop or before.word in FUNCTION or _finite(tokens, j - 1):
            break
        if before.word.endswith("ly") and before.word not in LY_ADJECTIVES and not adjective(tokens[j].word):
            break
        j -= 1
    return j


def _joined_adjective(tokens: Sequence[Token], j: int) -> int:
    """How many tokens back another adjective stands before a comma or "and": "a sharp, dry …", "deep and wet …"."""
    if not adjective(tokens[j].word):
        return 0
    back = 1
    if tokens[j - 1].word == "and":
        back = 2
        if j >= 2 and tokens[j - 2].stop == ",":
            back = 3
    elif tokens[j - 1].stop == ",":
        back = 2
    if back == 1 or j < back or not adjective(tokens[j - back].word):
        return 0
    opened = [
        tokens[k].word in DETERMINERS | PREPOSITIONS | MAKING for k in range(max(0, j - back - 4), j - back)
    ]
    return back if any(opened) else 0


def phrase_end(tokens: Sequence[Token], i: int, reach: int = 5) -> int:
    """Index behind the last word of the noun phrase that goes on at `i` (a determiner first is passed)."""
    j = i
    while j < len(tokens) and j - i < reach:
        token = tokens[j]
        if token.stop or (token.word in FUNCTION and not (j == i and token.word in DETERMINERS)):
            break
        if j > i and (token.word.endswith("ly") or _finite(tokens, j)):
            break
        j += 1
    return j


def after_of(tokens: Sequence[Token], i: int) -> int:
    """Index behind "of …" where that follows `i`, else `i` itself."""
    if i < len(tokens) and tokens[i].word == "of":
        end = phrase_end(tokens, i + 1)
        return end if end > i + 1 else i
    return i
