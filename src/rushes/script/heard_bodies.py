"""Things that sound by nature: "an alarm pulses", "the swelling crowd", "… and wind"."""

from rushes.script.audible import HEARD, other_sense
from rushes.script.ear import Ear
from rushes.script.heard_nouns import modifies
from rushes.script.hearing import nominal, phrase_start
from rushes.script.lexicon import lexicon
from rushes.script.noises import heard_of, listed, noises, stems
from rushes.script.striking import followed_by_noise
from rushes.script.verbal import beyond, complement, swell, verbal

__all__ = ["body"]

SOFT, LOUD = listed("soft"), listed("loud")
SEEN_BEDS = frozenset({"bell", "horn", "birds"})
"""What is huge or small to the eye."""
SEEN_FALLING = frozenset({"rain", "wind", "fire", "thunder", "birds"})
SEEN_TOO = SEEN_FALLING | {"street", "waves"}
"""What falls, blows or burns before the eye first: "falling rain" is weather."""


def body(ear: Ear, i: int) -> int:
    """An alarm pulses, the engine rises in pitch; "distant sirens", "… and wind"."""
    word = ear.word(i)
    kind, form = body_of(ear, i)
    if kind and other_sense(ear, i):
        return i
    doing = beyond(ear, i + 1) if kind and form in ("", "s") and not ear.visual[i] else 0
    brought = kind == "hammering" and doing and followed_by_noise(ear, doing)
    if doing and is_heard(ear, doing, kind) and not ear.says(doing) and not brought:
        end = complement(ear, swell(ear, doing))
        return ear.add(kind, phrase_start(ear.tokens, i), max(end, doing + 1), word, verb=True)
    described = ear.word(i - 1).endswith("ing") and not nominal(ear.word(i - 2))
    described = described and ear.word(i + 1) != "voice"
    if kind and kind not in SEEN_FALLING and described and is_heard(ear, i - 1, kind):
        return ear.add(kind, phrase_start(ear.tokens, i), i + 1, word)  # "over the swelling crowd"
    if kind == "radio" and in_background(ear, i + 1):
        return ear.add(kind, phrase_start(ear.tokens, i), i + 1, word)
    bed = noises().kind(word, "ambient")[0]
    if (
        not bed
        or other_sense(ear, i)
        or modifies(ear, i)
        or verbal(ear, i, "s" if word.endswith("s") else "")
    ):
        return i
    start = phrase_start(ear.tokens, i)
    levels = HEARD if bed in SEEN_BEDS else SOFT | LOUD | {"howling", "wet", "moaning"}
    quiet = any(ear.word(k) in levels for k in range(start, i))
    joined = ear.audio[i] or (ear.word(start - 1) in ("and", "or") and ear.last == start - 1)
    joined = joined or in_background(ear, i + 1) or (start == i and sounds_too(ear, i + 1))
    joined = joined or (bed not in SEEN_TOO and by_itself(ear, start, i))
    return ear.add(bed, start, swell(ear, i + 1)) if quiet or joined else i


def body_of(ear: Ear, i: int) -> tuple[str, str]:
    """The kind of a thing that sounds, and its form; of two (fans cheer, fans drone) the one that does what follows."""
    word = ear.word(i)
    rows = noises().table
    found = [(rows[b]["body"], form) for b, form in stems(word) if "body" in rows.get(b, {})]
    doing = beyond(ear, i + 1) if len(found) > 1 else 0
    return next(
        (each for each in found if doing and is_heard(ear, doing, each[0])), found[0] if found else ("", "")
    )


def by_itself(ear: Ear, start: int, i: int) -> bool:
    """ "A bicycle bell.", "A gasp from the stands, cowbells.": a sentence of nothing else, or an item behind a noise."""
    before = start - 1 - (ear.word(start - 1) in ("a", "an", "the", "one"))
    if ear.word(i + 1) or i - start > 2 or (before >= 0 and not ear.tokens[before].stop):
        return False
    if any(s.category == "verb" for k in range(start, i) for s in lexicon().english.get(ear.word(k), ())):
        return False
    opens = before < 0 or ear.tokens[before].stop in (".", "!", "?")
    return opens or (ear.tokens[before].stop == "," and before - 5 < ear.last <= before)


def sounds_too(ear: Ear, i: int) -> bool:
    """ "Wind and distant artillery rumbles": another noise is joined to a bed."""
    if ear.word(i) != "and":
        return False
    behind = [ear.word(k) for k in range(i + 1, i + 5)]
    behind = behind[: behind.index("")] if "" in behind else behind
    return any(noises().kind(word, how)[0] for word in behind for how in ("noun", "weaknoun", "ambient"))


def in_background(ear: Ear, i: int) -> bool:
    """ "… in the background", "… in the distance"."""
    return ear.word(i) == "in" and ear.word(i + 1) == "the" and ear.word(i + 2) in ("background", "distance")


def is_heard(ear: Ear, i: int, kind: str) -> bool:
    """Whether a verb that need not sound does with this source: a siren surges, a crowd erupts, a cat cries."""
    word, following = ear.word(i), ear.word(i + 1)
    if not word or word.endswith("ed") or noises().kind(following, "noun")[0]:
        return False
    verbs = heard_of(kind)
    if (
        kind == "radio"
        and word in ("playing", "plays")
        and (following.endswith("ly") or in_background(ear, i + 1))
    ):
        return True
    return any(base in verbs or f"{base} {following}" in verbs for base, _ in stems(word))
