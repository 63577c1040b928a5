"""Whether a word that may also be seen is heard: "a visible crack", "a dry crack", "a burst of cracks"."""

from rushes.script.ear import Ear
from rushes.script.hearing import DETERMINERS, MAKING, PREPOSITIONS, phrase_end, phrase_start, plural
from rushes.script.lexicon import lexicon
from rushes.script.noises import listed, noises, other_senses, stems

__all__ = ["BEATS", "ENDING", "HEARD", "NATURAL", "audible", "collected", "likened", "other_sense", "unheard"]

BEATS, COLLECTING = listed("beats"), listed("collecting")
"""Blows that may stand alone as what happens; what many of them are counted in."""
HEARD, TONAL, TONES = listed("heard"), listed("tonal"), listed("tones")
"""Adjectives that make a noise of a word that may also be seen; those of pitch and distance do of some kinds only."""
SMALL = frozenset({"light", "crumbling", "small", "tiny", "wooden", "little"})
NUMBERS = frozenset({"two", "three", "four", "five", "six", "several"})
HARDLY = frozenset({"hardly", "barely", "almost", "scarcely", "only", "just"})
POSTPOSED = frozenset({"loud", "hollow", "muffled", "faint", "ragged", "rasping", "deafening", "thunderous"})
OPENING = frozenset({"and", "or", "is", "comes", "before", "until"})
"""What stands before a blow that is told as what happens."""
EXCLAIMED = listed("exclaimed") | {"slam"}
MARKS = frozenset({"crack", "cracks", "scratch", "scratches", "tear", "tears", "bow"})
"""What is seen in something."""
MOMENTS = frozenset({"heartbeat", "snap", "tick", "beat", "breath"})
AIRS = frozenset({"air", "steam", "wind", "gas", "water", "breath"})
BURSTING = frozenset({"splash", "pop", "burst", "explosion", "rush", "drip", "crash", "splatter", "zip"})
"""What colour comes in."""
UNSEEN = listed("not_heard")
ENDING = listed("ending")
TO_SEE = listed("loud_to_see")
"""What is loud to the eye."""
NATURAL = listed("natural")
"""Sources whose sound is their own, whatever the verb."""


def audible(ear: Ear, start: int, i: int, how: str) -> bool:
    """Something beside a word that may be seen as well says that it is heard."""
    if how == "dimnoun" and ear.word(i) in ("rush", "blast", "puff") and ear.word(i + 1) == "of":
        airs = AIRS if ear.word(i) != "puff" else {"air", "breath"}
        return ear.word(phrase_end(ear.tokens, i + 2) - 1) in airs
    told = ear.audio[i] and not ear.behind_when(i) and not ear.visual[i]
    if told or _described(ear, start, i, how):
        return True
    if how == "dimnoun":
        return ear.word(i + 1) == "of" and noises().kind(ear.word(i + 2), "body")[0] in NATURAL
    if ear.word(i + 1) == "like" or ear.word(i - 1) in ("goes", "go", "went") or _audibly(ear, i):
        return True
    if ear.word(i + 1) == "of" and ear.word(i + 2) in TO_SEE:
        return False
    if (collected(ear, start) < start and plural(ear.word(i))) or _comes(ear, start, i):
        return True
    if ear.word(i).endswith("ing") and start < i and ear.word(start - 1) in ("a", "an"):
        return True  # "then a steady drumming"
    if ear.word(i) in BEATS and ear.word(i + 1) == "of" and ear.word(start - 1) == "the":
        return True  # "except for the drip of a tap"
    if ear.word(i) in ("crash", "bang", "slam", "boom", "blast") and ear.word(i + 1) == "of":
        return True
    return _governed(ear, start, i) or ear.quoted(i)


def _described(ear: Ear, start: int, i: int, how: str) -> bool:
    """An adjective before it, or behind a comma, is of hearing."""
    if i + 2 < len(ear.tokens) and ear.tokens[i + 1].stop == "," and ear.word(i + 2) in POSTPOSED:
        return True  # "her breath, loud and wet"
    adjectives = {ear.word(k) for k in range(start, i)}
    if adjectives & (HEARD if how == "dimnoun" else HEARD | SMALL):
        return True
    kind = noises().kind(ear.word(i), how)[0]
    brass = kind == "horn" and plural(ear.word(i))  # "low horns" are music
    return bool(adjectives & TONAL) and kind in TONES and not brass


def _governed(ear: Ear, start: int, i: int) -> bool:
    """It is what something is done with or what is made, or it is joined to a noise."""
    before = start - 1
    while ear.word(before) in HARDLY:
        before -= 1
    while ear.word(before) in DETERMINERS and ear.word(before) not in ("the", "each", "every"):
        before -= 1
    while ear.word(before) in HARDLY:
        before -= 1
    word, opener = ear.word(i), ear.word(before)
    if opener in MAKING or opener == "with":
        return True
    if opener in ("and", "or"):
        return ear.last == before and not ear.verb
    if opener == "into":
        return word in ("static", "applause", "laughter")
    if opener == "on":
        return ear.word(start - 1) in ("a", "an") and word in EXCLAIMED
    return opener == "in" and ear.word(before - 1) in ENDING


def unheard(ear: Ear, start: int, i: int) -> bool:
    """ "Each visible snap": it is said to be seen, or to be silent."""
    return any(ear.word(k) in UNSEEN for k in range(start, i))


def _comes(ear: Ear, start: int, i: int) -> bool:
    """ "…, a slap of flesh", "A gasp from the stands": a blow that stands alone as what happens."""
    beat = any(base in BEATS for base, form in stems(ear.word(i)) if form in ("", "s"))
    if not beat or ear.visual[i] or ear.word(i + 1) in ("is", "are", "was", "has", "lies"):
        return False
    before = start - 1
    numbered = ear.word(before) in NUMBERS and (start < i or not ear.word(i + 1))
    if numbered or ear.word(before) in ("a", "an", "another", "one"):
        before -= 1
    elif ear.word(i + 1) != "of":
        return False
    while ear.word(before) in ("just", "only", "then", "suddenly", "but", "first", "next", "finally", "once"):
        before -= 1
    return before < 0 or bool(ear.tokens[before].stop) or ear.word(before) in OPENING


def _audibly(ear: Ear, i: int) -> bool:
    if ear.word(i + 1) == "audible":
        return True
    for k in range(i + 1, min(i + 6, len(ear.tokens))):
        if ear.tokens[k].stop:
            return False
        if ear.word(k) == "audibly":
            return True
    return False


def collected(ear: Ear, start: int) -> int:
    """ "A run of snaps", "a burst of hollow knocks": where the whole begins."""
    if ear.word(start - 1) == "of" and ear.word(start - 2) in COLLECTING and start - 2 >= max(ear.last, 0):
        return phrase_start(ear.tokens, start - 2)
    return start


def likened(ear: Ear, start: int) -> bool:
    """ "… like a whip crack": a picture for another sound."""
    return ear.word(start - 1) == "like" or (
        ear.word(start - 1) in ("a", "an", "the") and ear.word(start - 2) == "like"
    )


def other_sense(ear: Ear, i: int) -> bool:
    """A neighbour tells that the word is no sound here: the bark of a tree, a splash of colour, a static shot."""
    start = phrase_start(ear.tokens, i)
    near = {ear.word(k) for k in range(start, i)} | {ear.word(i + 1)}
    near |= (
        {ear.word(k) for k in range(i + 2, i + 6)}
        if ear.word(i + 1) in ("of", "on", "around") or (ear.word(i + 1) == "in" and ear.word(i) in MARKS)
        else set()
    )
    if ear.word(start - 1) == "of":
        near |= {ear.word(start - 2)}
    bursts = ear.word(i) in BURSTING and ear.word(i + 1) == "of"
    if bursts and any(s.category == "colour" for s in lexicon().english.get(ear.word(i + 2), ())):
        return True
    before = start - 1 - (ear.word(start - 1) == "the")
    bare = start == i and ear.word(start - 1) not in DETERMINERS and not ear.tokens[i - 1].stop
    if ear.word(i) == "bark" and (ear.word(before) in PREPOSITIONS or bare):
        return True  # "against the bark", "fur on bark", "strikes bark"
    if (
        ear.word(i) in MOMENTS
        and start == i
        and ear.word(start - 1) == "a"
        and ear.word(start - 2) in ("in", "for")
    ):
        return True  # "for a heartbeat"
    return any(near & other_senses(base) for base, _ in stems(ear.word(i)))
