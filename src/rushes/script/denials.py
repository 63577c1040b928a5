"""Denials: the rules by which `negation` finds what a prompt says is not there, each tried at one word."""

from collections.abc import Sequence

from rushes.script.camerawork import is_camera
from rushes.script.denied import REACH, Denied, starts_clause, word_at
from rushes.script.denied_moves import FILMING, camera_denied
from rushes.script.denied_sounds import nobody_speaks, who_is_silent
from rushes.script.lexemes import Lexeme

__all__ = ["RULES", "helped"]

CONTRASTS = frozenset({"instead of", "rather than", "in place of", "as opposed to"})
DOING = frozenset({"do", "does", "did", "can", "will", "would", "should", "could", "must"})
"""Words before "not", whole or clipped, that only a verb follows."""

ORDERS = frozenset({"avoid", "exclude", "omit"})
SHOWING = frozenset(
    {
        "show",
        "include",
        "use",
        "add",
        "have",
        "display",
        "feature",
        "depict",
        "render",
        "put",
        "play",
        "insert",
    }
)

TURNS = frozenset(
    {
        "but",
        "only",
        "just",
        "while",
        "as",
        "because",
        "so",
        "when",
        "although",
        "though",
        "with",
        "and then",
        "yet",
    }
)
"""Words that end what an order not to show something is about."""


def helped(lexeme: Lexeme) -> bool:
    """A negation that only a verb follows: doesn't, will not."""
    word = lexeme.norm.replace("’", "'")
    return word.removesuffix("n't").removesuffix(" not") in DOING and word not in DOING


def _contrast(lexemes: Sequence[Lexeme], at: int) -> Denied | None:
    """ "Instead of a horse", "rather than music": the noun phrase behind it."""
    two = f"{word_at(lexemes, at)} {word_at(lexemes, at + 1)}"
    start = at + 1 if word_at(lexemes, at) in CONTRASTS else at + 2 if two in CONTRASTS else -1
    if start < 0:
        return None
    end = start
    while end < min(len(lexemes), start + REACH) and _of_phrase(lexemes, end, start):
        end += 1
    about = tuple(x for x in lexemes[start:end] if x.has(*NAMING, *FILMING) and not _somebody(x))
    return Denied(at, end, about, firm=False) if end > start else None


def _somebody(lexeme: Lexeme) -> bool:
    """A person: others of the same trade may well be there."""
    being = lexeme.sense("being")
    return being is not None and being.entry.get("species", "person") == "person"


NAMING = (
    "thing",
    "being",
    "place",
    "musichead",
    "genre",
    "instrument",
    "soundhead",
    "sound",
    "garment",
    "body",
    "weather",
)
NOMINAL = (
    *NAMING,
    "speaker",
    "colour",
    "material",
    "size",
    "age",
    "look",
    "mood",
    "style",
    "num",
    "evaluation",
    "quality",
)


def _of_phrase(lexemes: Sequence[Lexeme], i: int, start: int) -> bool:
    """A word of the noun phrase that began at `start`."""
    lexeme = lexemes[i]
    if lexeme.stop or lexeme.quote is not None or lexeme.has("conj", "sub"):
        return False
    if lexeme.has("prep") or (lexeme.has("pron") and not lexeme.has("det", "num")):
        return lexeme.norm == "of" and i > start
    if lexeme.has("det"):
        return i == start
    done = lexeme.has("verb") and i > start and lexemes[i - 1].has(*NAMING)
    return not (done and not lexeme.has(*NAMING))


def _order(lexemes: Sequence[Lexeme], at: int) -> Denied | None:
    """ "Don't show any text, signs or logos", "avoid close-ups": the whole list."""
    if not starts_clause(lexemes, at):
        return None
    word, following = word_at(lexemes, at), word_at(lexemes, at + 1)
    if word in ORDERS:
        start = at + 1
    elif word in ("do not", "don't", "never", "must not") and following in SHOWING:
        start = at + 2
    else:
        return None
    end = start
    while end < min(len(lexemes), start + REACH):
        lexeme = lexemes[end]
        if (
            lexeme.quote is not None
            or (lexeme.stop and lexeme.stop not in (",", "、"))
            or word_at(lexemes, end) in TURNS
        ):
            break
        if lexeme.stop and not _listed(lexemes, end + 1):
            break
        end += 1
    about = tuple(x for x in lexemes[start:end] if x.has(*NOMINAL) and not x.stop)
    return Denied(at, end, about, firm=False) if end > start else None


def _listed(lexemes: Sequence[Lexeme], i: int) -> bool:
    """What follows a comma is a further item: nouns up to a comma, "or" or the end, no clause of its own."""
    for k in range(i, min(len(lexemes), i + 6)):
        word = lexemes[k]
        if word.stop or word.has("conj"):
            return k > i or word.has("conj")
        if word.quote is not None or (word.has("det", "pron") and word.norm != "any"):
            return False
        if word.has("verb") and not word.has(*NOMINAL) and not is_camera(word):
            return False
    return True


def _nor(lexemes: Sequence[Lexeme], at: int) -> Denied | None:
    """ "Neither music nor dialogue": what stands behind "nor"."""
    if word_at(lexemes, at) != "nor":
        return None
    end = at + 1
    while end < min(len(lexemes), at + REACH) and _of_phrase(lexemes, end, at + 1):
        end += 1
    about = tuple(lexemes[at + 1 : end])
    return Denied(at, end, about) if about and not about[0].has("verb") else None


RULES = (_contrast, _order, camera_denied, nobody_speaks, who_is_silent, _nor)
"""Tried in this order; each answers with what it found at a word, or None."""
