"""Sounds that are nouns: "a firm scrape", "distant sirens and wind", "the sound of rain", "the gulp audible"."""

from collections.abc import Sequence

from rushes.script.ear import Ear
from rushes.script.hearing import DETERMINERS, FUNCTION, MAKING, adjective, after_of, nominal, phrase_start
from rushes.script.lexicon import lexicon
from rushes.script.noises import LONGEST, listed, noises, stems
from rushes.script.verbal import AFTER, complement, swell, trailing, verbal

__all__ = ["body", "family", "group", "head", "noun", "whatever"]

SOUNDS, NOT_SOUNDS, ASIDE = listed("sounds"), listed("not_sounds"), listed("aside")
SOFT, LOUD = listed("soft"), listed("loud")
GROWING, STEADY = listed("growing"), listed("steady")
TO_SEE = listed("loud_to_see")
"""What is loud to the eye."""
HEARD = listed("heard")
"""Adjectives that make a noise of a word that may also be seen."""
SOUNDING = listed("sounding")
"""Adjectives that make a noise of any noun."""
NATURAL = listed("natural")
"""Sources whose sound is their own, whatever the verb."""


def head(ear: Ear, i: int) -> int:
    """ "A wet pattering sound", "the sound of rain", "room tone"."""
    if ear.word(i) not in SOUNDS or ear.word(i + 1) in NOT_SOUNDS:
        return i
    start, end = phrase_start(ear.tokens, i), after_of(ear.tokens, i + 1)
    end += ear.word(end) in ("effect", "effects")
    words = [ear.word(k) for k in [*range(i - 1, start - 1, -1), *range(i + 1, end)]]
    kind = family(ear, words)
    known = [w for w in words if w not in FUNCTION and w not in ("only", "same", "sound", "whole")]
    if not known or (ear.word(i) == "tone" and not kind and not ear.audio[i]):
        return i
    return ear.add(kind or ("tone" if ear.word(i) == "tone" else "sound"), start, end)


def family(ear: Ear, words: Sequence[str]) -> str:
    """The kind that some words tell together: a group, then by what sounds, then by how."""
    table = noises()
    joined = " ".join(words[::-1])
    whole = [
        table.kind(f"{joined} {head}".strip(), "noun")[0]
        for head in ("", "sound", "noise", "sounds", "tone", "ambience")
    ]
    for how in ("noun", "body", "verb", "ambient", "weaknoun", "weakverb"):
        whole += [table.kind(w, how)[0] for w in words]
    return next((k for k in whole if k), "")


def group(ear: Ear, i: int) -> int:
    """Listed groups of words: "room tone", "church bell", "beat of silence"."""
    for size in range(LONGEST, 1, -1):
        span = ear.tokens[i : i + size]
        if len(span) < size or any(t.stop for t in span) or ear.capitals(i):
            continue
        kind = noises().kind(" ".join(t.word for t in span), "noun")[0]
        if kind:
            start = phrase_start(ear.tokens, i)
            return ear.add(kind, start, swell(ear, after_of(ear.tokens, i + size)))
    return i


def noun(ear: Ear, i: int) -> int:
    word = ear.word(i)
    if ear.capitals(i):
        return i
    kind, form = noises().kind(word, "noun")
    weak = not kind
    if weak:
        kind, form = noises().kind(word, "weaknoun")
    form = "ing" if word.endswith("ing") and len(word) > 5 else form
    if not kind or verbal(ear, i, form) or modifies(ear, i):
        return i
    start = phrase_start(ear.tokens, i)
    if kind in ("whisper", "voice") and ear.says(i):
        return i
    if again(ear, start, i, kind) or (kind == "quiet" and ear.word(start - 1) == "in"):
        return i
    if weak and (not audible(ear, start, i) or (kind == "pour" and ear.word(i + 1) == "of")):
        return i
    kind = own(ear, start, i, kind)
    return ear.add(kind, start, swell(ear, complement(ear, after_of(ear.tokens, i + 1))))


def own(ear: Ear, start: int, i: int, kind: str) -> str:
    """The roar of a crowd is the crowd's sound, that of an engine the engine's."""
    if kind in NATURAL:
        return kind
    end = after_of(ear.tokens, i + 1)
    for k in [*range(i - 1, start - 1, -1), *range(i + 1, end)]:
        body = noises().kind(ear.word(k), "body")[0] or noises().kind(ear.word(k), "ambient")[0]
        if body in NATURAL:
            return body
    return kind


def again(ear: Ear, start: int, i: int, kind: str) -> bool:
    """ "On the click": a sound that was named before, not another one."""
    before = ear.word(start - 1)
    if before in ("each", "every") or (before == "visible" and start == i):
        return True
    known = any(n.kind == kind for n in ear.found[-8:])
    bare = start == i and before in ("the", "that", "this", "its", "their")
    return bare and known and not ear.audio[i] and not ear.swells(i + 1) and ear.word(i + 1) != "of"


def modifies(ear: Ear, i: int) -> bool:
    """A noise before another noun is only its description: "a click track", "a frying hiss"."""
    word, following = ear.word(i), ear.word(i + 1)
    if not following or ear.tokens[i].owns or following in FUNCTION or following in MAKING:
        return False
    if i and ear.tokens[i - 1].owns and following.endswith("s"):
        return False
    if following in SOUNDS or noises().kind(following, "noun")[0] or following in ("effect", "effects"):
        return not verbal(ear, i + 1, noises().kind(following, "noun")[1])
    if following in ASIDE or (acts(ear, i + 1) and not word.endswith("ing")):
        return False
    if word.endswith("ing") and noises().kind(following, "weaknoun")[0] and not trailing(ear, i, i - 1):
        return True
    if following.endswith(("ly", "ing", "ed", "s")) or adjective(following) or ear.swells(i + 1):
        return (
            word.endswith("ing")
            and not following.endswith(("ly", "ing", "ed"))
            and not ear.swells(i + 1)
            and not adjective(following)
            and nominal(following)
            and not ear.finite(i + 1)
        )
    return following not in AFTER


def acts(ear: Ear, i: int) -> bool:
    """Nothing but a verb."""
    senses = lexicon().english.get(ear.word(i), ())
    return bool(senses) and all(s.category == "verb" for s in senses)


def audible(ear: Ear, start: int, i: int) -> bool:
    """Something beside a word that may be seen as well says that it is heard."""
    if ear.audio[i] or any(ear.word(k) in HEARD for k in range(start, i)):
        return True
    before = start - 1
    while ear.word(before) in DETERMINERS and ear.word(before) not in ("the", "each", "every"):
        before -= 1
    if ear.word(i + 1) == "of" and ear.word(i + 2) in TO_SEE:
        return False
    governed = ear.word(before) in MAKING or ear.word(before) == "with"
    joined = ear.word(before) in ("and", "or") and ear.last == before and not ear.verb
    if ear.word(i) in ("crash", "bang", "slam", "boom", "blast") and ear.word(i + 1) == "of":
        return True
    return governed or joined or quoted(ear, i)


def quoted(ear: Ear, i: int) -> bool:
    return ear.text[ear.tokens[i].start] in "'‘’\"“"


def body(ear: Ear, i: int) -> int:
    """An alarm pulses, the engine rises in pitch; "distant sirens", "… and wind"."""
    word = ear.word(i)
    kind, form = noises().kind(word, "body")
    heard = is_heard(ear, i + 1, kind) and not noises().kind(ear.word(i + 2), "noun")[0]
    if kind and form in ("", "s") and heard and not ear.word(i + 1).endswith("ed"):
        end = complement(ear, swell(ear, i + 1))
        return ear.add(kind, phrase_start(ear.tokens, i), end, word)
    bed = noises().kind(word, "ambient")[0]
    if not bed or modifies(ear, i) or verbal(ear, i, form or "s"):
        return i
    start = phrase_start(ear.tokens, i)
    quiet = any(ear.word(k) in SOFT | LOUD | {"howling", "wet"} for k in range(start, i))
    joined = ear.audio[i] or (ear.word(start - 1) in ("and", "or") and ear.last == start - 1)
    return ear.add(bed, start, swell(ear, i + 1)) if quiet or joined else i


def is_heard(ear: Ear, i: int, kind: str) -> bool:
    """Whether a verb that need not sound does with this source: a siren surges, a crowd erupts, a cat cries."""
    bases = {base for base, _ in stems(ear.word(i))} if ear.swells(i) else set()
    if bases & {"erupt", "explode"}:
        return kind == "crowd"
    if bases & {"roll", "crash"}:
        return kind in ("waves", "thunder")
    if bases & {"drum", "thump", "rush", "beat"}:
        return kind in NATURAL and kind not in ("door", "crowd", "birds")
    if bases & GROWING:
        return kind in STEADY
    return bool(bases) and kind not in ("fire", "lapping", "door")


def whatever(ear: Ear, i: int) -> int:
    """ "A squeaky bite", "the gulp audible": whatever is said to be heard."""
    start = phrase_start(ear.tokens, i)
    if not nominal(ear.word(i)) or nominal(ear.word(i + 1)) or start < ear.last or ear.word(i) in TO_SEE:
        return i
    if any(ear.word(k) in SOUNDING for k in range(start, i)) and ear.word(start - 1) not in (
        "the",
        "his",
        "her",
    ):
        return ear.add(family(ear, [ear.word(i)]) or "sound", start, i + 1)
    if ear.word(i + 1) == "audible" or (ear.word(i + 1) in ("grows", "grow", "growing") and
                                         ear.word(i + 2) in ("louder", "quieter")):  # fmt: skip
        return ear.add(
            family(ear, [ear.word(i)]) or "sound",
            start,
            swell(ear, i + 1 + (ear.word(i + 1) == "audible")),
        )
    return i
