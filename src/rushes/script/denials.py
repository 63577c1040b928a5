"""Denials: the rules by which `negation` finds what a prompt says is not there, each tried at one word."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rushes.script.camerawork import is_camera
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import lexicon

__all__ = ["RULES", "Denied", "helped"]

CONTRASTS = frozenset({"instead of", "rather than", "in place of", "as opposed to"})
DOING = frozenset({"do", "does", "did", "can", "will", "would", "should", "could", "must"})
"""Words before "not", whole or clipped, that only a verb follows."""

NEVER = frozenset(
    {"not", "never", "without", "avoid", "avoids", "avoiding", "nor", "neither", "cannot", "nobody"}
)
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
BEING = frozenset(
    {"is", "are", "was", "were", "stays", "stay", "remains", "remain", "fall", "falls", "keeps", "keep"}
)
REACH = 24
"""Lexemes that one negation is about at most."""


@dataclass(frozen=True, slots=True)
class Denied:
    """Lexemes `first`..`last` (behind the end) are not read; `about` are those among them that are ruled out.

    `firm`: ruled out even where the same is named elsewhere; `stand` is read in their place.
    """

    first: int
    last: int
    about: tuple[Lexeme, ...]
    firm: bool = True
    stand: Lexeme | None = None


def helped(lexeme: Lexeme) -> bool:
    """A negation that only a verb follows: doesn't, will not."""
    word = lexeme.norm.replace("’", "'")
    return word.removesuffix("n't").removesuffix(" not") in DOING and word not in DOING


def _word(lexemes: Sequence[Lexeme], i: int) -> str:
    return lexemes[i].norm.replace("’", "'") if 0 <= i < len(lexemes) and not lexemes[i].stop else ""


def _starts(lexemes: Sequence[Lexeme], i: int) -> bool:
    """A sentence or what stands between commas begins here."""
    return i == 0 or bool(lexemes[i - 1].stop) or _word(lexemes, i - 1) in ("please", "and", "but")


def _contrast(lexemes: Sequence[Lexeme], at: int) -> Denied | None:
    """ "Instead of a horse", "rather than music": the noun phrase behind it."""
    two = f"{_word(lexemes, at)} {_word(lexemes, at + 1)}"
    start = at + 1 if _word(lexemes, at) in CONTRASTS else at + 2 if two in CONTRASTS else -1
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
    if not _starts(lexemes, at):
        return None
    word, following = _word(lexemes, at), _word(lexemes, at + 1)
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
            or _word(lexemes, end) in TURNS
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


def _negates(lexemes: Sequence[Lexeme], i: int) -> bool:
    word = _word(lexemes, i)
    return word in NEVER or word.endswith(("n't", " not")) or lexemes[i].has("neg")


def _camera(lexemes: Sequence[Lexeme], at: int) -> Denied | None:
    """ "Never handheld", "doesn't zoom or pan", "is not moving": moves, sizes and angles behind a negation."""
    if not _negates(lexemes, at):
        return None
    k = at + 1
    while k < len(lexemes) and (_word(lexemes, k) in PADDING or lexemes[k].has("camspeed")) and k < at + 4:
        k += 1
    films = any(x.has("camera", "shot") or x.norm in ("camera", "shot") for x in lexemes[max(0, at - 3) : at])
    first = k
    while k < len(lexemes) and k < at + REACH:
        joins = k > first and _joins(lexemes, k) and _goes_on(lexemes, k + 1, films)
        way = k > first and _word(lexemes, k) in WAYS
        if not (joins or way or _moves(lexemes[k], films)):
            break
        k += 1
    if k == first:
        return None
    about = tuple(x for x in lexemes[first:k] if not x.stop)
    begin = at - 1 if _word(lexemes, at - 1) in BEING else at
    if films and any(x.norm.startswith("mov") for x in about):
        stand = replace(lexemes[first], senses=tuple(lexicon().senses("static camera")), norm="static camera")
        return Denied(begin, k, (), stand=stand)
    meant = tuple(replace(x, senses=tuple(s for s in x.senses if s.category in FILMING)) for x in about)
    return Denied(begin, k, meant)


FILMING = ("cammove", "camsize", "camangle", "lens", "style")
WAYS = frozenset({"in", "out", "back", "away", "around", "up", "down", "at all"})


def _joins(lexemes: Sequence[Lexeme], k: int) -> bool:
    """ "Or", "nor", or a comma before one of them or before another negation."""
    if _word(lexemes, k) in ("or", "nor") or (_negates(lexemes, k) and not lexemes[k].stop):
        return True
    if lexemes[k].stop != ",":
        return False
    ahead = lexemes[k + 1 : k + 5]
    return bool(ahead) and (_negates(lexemes, k + 1) or any(x.norm in ("or", "nor") for x in ahead))


def _goes_on(lexemes: Sequence[Lexeme], k: int, films: bool) -> bool:
    """Behind a comma or "or" stands one more of them, or one more negation with it."""
    while k < len(lexemes) and (
        _negates(lexemes, k) or lexemes[k].has("conj") or _word(lexemes, k) in PADDING
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


def _nobody(lexemes: Sequence[Lexeme], at: int) -> Denied | None:
    """ "Nobody speaks", "no one is talking": there is no speech."""
    start = at + 1 if _word(lexemes, at) in ("nobody", "noone") else at + 2
    if start == at + 2 and not (_word(lexemes, at) == "no" and _word(lexemes, at + 1) in ("one", "body")):
        return None
    verb = next(
        (
            k
            for k in range(start, min(len(lexemes), start + 3))
            if lexemes[k].has("verb") and _word(lexemes, k) not in BEING
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
        lexemes[end].quote is not None or _word(lexemes, end) in ("to", "of", "about")
    ):
        return None
    spoken = any(x.quote is not None for x in lexemes)
    return Denied(at, end, () if spoken else (replace(lexemes[verb], norm="speech"),))


def _silent(lexemes: Sequence[Lexeme], at: int) -> Denied | None:
    """ "The gulls are silent", "her phone silent": these are, the film is not."""
    word = _word(lexemes, at)
    if word not in BEING and word not in QUIET:
        return None
    k = at if word in QUIET else at + 1
    while k < min(len(lexemes), at + 3) and _word(lexemes, k) in (
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
        _word(lexemes, k) not in QUIET
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


def _nor(lexemes: Sequence[Lexeme], at: int) -> Denied | None:
    """ "Neither music nor dialogue": what stands behind "nor"."""
    if _word(lexemes, at) != "nor":
        return None
    end = at + 1
    while end < min(len(lexemes), at + REACH) and _of_phrase(lexemes, end, at + 1):
        end += 1
    about = tuple(lexemes[at + 1 : end])
    return Denied(at, end, about) if about and not about[0].has("verb") else None


RULES = (_contrast, _order, _camera, _nobody, _silent, _nor)
"""Tried in this order; each answers with what it found at a word, or None."""
