"""Sounds that are nouns: "a firm scrape", "distant sirens and wind", "the sound of rain", "the gulp audible"."""

from collections.abc import Sequence
from functools import lru_cache

from rushes.script.audible import ENDING, HEARD, NATURAL, audible, collected, likened, other_sense, unheard
from rushes.script.ear import Ear
from rushes.script.echoic import coined
from rushes.script.hearing import (
    DETERMINERS,
    FUNCTION,
    MAKING,
    adjective,
    after_of,
    nominal,
    phrase_end,
    phrase_start,
)
from rushes.script.lexicon import lexicon
from rushes.script.noises import LONGEST, listed, noises, stems
from rushes.script.striking import followed_by_noise
from rushes.script.verbal import AFTER, beyond, complement, swell, trailing, verbal
from rushes.script.wordnet import known as known_word

__all__ = ["family", "group", "head", "modifies", "noun", "whatever"]

SOUNDS, NOT_SOUNDS, ASIDE = listed("sounds"), listed("not_sounds"), listed("aside")
VOCAL, VOICES = listed("vocal"), listed("voices")
PRONOUNS = frozenset({"it", "he", "she", "they", "who", "which", "that", "one", "we", "you"})
TONE_OF = listed("tone_of")
"""What a tone is called that is one of sound rather than of colour or of voice."""
NO_HEADS = frozenset({"only", "same", "sound", "whole", "overall", "final", "other", "single"})
"""Words that name no sound with "sound"."""
TELLING = frozenset({"narration", "commentary", "voiceover"})
WRITTEN = listed("written")
"""Before marks: what is in them is read."""
FALLING = frozenset({"drop", "die", "cut", "fade", "vanish", "stop", "disappear", "cease"})
NO_AMOUNTS = frozenset({"lot", "kind", "type", "sort", "source", "level", "amount", "absence", "bit"})
NO_NOUNS, TO_SEE = listed("no_nouns"), listed("loud_to_see")
SOUNDING, DEAFENING = listed("sounding"), listed("deafening")
"""Adjectives that make a noise of any noun."""


def head(ear: Ear, i: int) -> int:
    """ "A wet pattering sound", "the sound of rain", "room tone", "an avalanche of noise"."""
    word = ear.word(i)
    alike = word in ("noise", "sound") and ear.word(i + 1) == "like" and ear.word(i - 1) in ("a", "the")
    named = phrase_start(ear.tokens, i) < i and ear.word(i + 1) == "off"
    if word not in SOUNDS or (ear.word(i + 1) in NOT_SOUNDS and not alike and not named):
        return i
    start, end = phrase_start(ear.tokens, i), after_of(ear.tokens, i + 1)
    if word == "sounds" and (ear.last == i or ear.speaks(i) or somebody(ear.word(i - 1))):
        return i  # "the player sounds D4"
    end += ear.word(end) in ("effect", "effects")
    words = [ear.word(k) for k in [*range(i - 1, start - 1, -1), *range(i + 1, end)]]
    if word in ("ambience", "ambiance") and other_sense(ear, i):
        return i  # "a cosy ambience"
    kind = family(ear, words)
    known = [w for w in words if w not in FUNCTION and w not in NO_HEADS]
    begins = collected(ear, start)
    over = start - 1 - (ear.word(start - 1) == "the")
    loud = word in ("noise", "din", "sound") and ear.word(over) in ("over", "above") and ear.last != over
    if word == "sound" and not known and (gone := silenced(ear, i)) > i:
        return ear.add("quiet", max(0, start - 1), gone)
    toned = word in ("tone", "tones") and not kind and not ear.audio[i] and not set(known) & TONE_OF
    toned = toned and not (ear.swells(i + 1) and ear.word(i + 1).endswith("s"))
    if word == "noise" and ear.word(start - 1) == "of" and nominal(ear.word(start - 2)):
        begins = start if ear.word(start - 2) in NO_AMOUNTS else phrase_start(ear.tokens, start - 2)
    if begins == start and not loud and not alike and (not known or toned):
        return only_sound(ear, i) if "only" in (*words, ear.word(start - 1)) else i
    if alike and end == i + 1:
        end = phrase_end(ear.tokens, i + 2, 5)  # "a sound like a shaken umbrella"
    return ear.add(kind or ("tone" if word in ("tone", "tones") else "sound"), begins, end)


def silenced(ear: Ear, i: int) -> int:
    """ "All sound drops away": index behind it, `i` where the sound does not end or where silence is named besides."""
    if not any(base in FALLING for base, form in stems(ear.word(i + 1)) if form == "s"):
        return i
    end = i + 2 + (ear.word(i + 2) in ("away", "out", "entirely", "abruptly", "altogether", "instantly"))
    return i if ear.word(end) in ("to", "into") else end


def only_sound(ear: Ear, i: int) -> int:
    """ "The only other sound is the clock on the wall": whatever it is, it is heard."""
    if ear.word(i + 1) not in ("is", "comes", "being", "are", "was"):
        return i
    start = i + 2 + (ear.word(i + 2) == "from")
    end = phrase_end(ear.tokens, start, 6)
    named = any(
        noises().kind(ear.word(k), how)[0]
        for k in range(start, end + 2)
        for how in ("noun", "weaknoun", "verb")
    )
    if named or end == start:
        return i
    start += ear.word(start) in DETERMINERS
    return ear.add(family(ear, [ear.word(k) for k in range(end - 1, start - 1, -1)]) or "sound", start, end)


def somebody(word: str) -> bool:
    """A person or an animal, whom a verb may follow."""
    return any(s.category == "being" and not s.form for s in lexicon().english.get(word, ()))


def family(ear: Ear, words: Sequence[str]) -> str:
    """The kind that some words tell together: a group, then by what sounds, then by how."""
    table = noises()
    if not words:
        return ""
    joined = " ".join(words[::-1])
    whole = [
        table.group(f"{joined} {head}".strip())
        for head in ("", "sound", "noise", "sounds", "tone", "ambience")
    ]
    for how in ("noun", "body", "verb", "ambient", "weaknoun", "weakverb"):
        whole += [table.kind(w, how)[0] for w in words]
    return next((k for k in whole if k), "")


def group(ear: Ear, i: int) -> int:
    """Listed groups of words: "room tone", "church bell", "beat of silence"."""
    if not noises().opens(ear.word(i)):
        return i
    for size in range(LONGEST, 1, -1):
        span = ear.tokens[i : i + size]
        if len(span) < size or any(t.stop for t in span) or ear.capitals(i):
            continue
        kind = noises().group(" ".join(t.word for t in span))
        last = span[-1].word
        start = phrase_start(ear.tokens, i)
        acts = any(noises().kind(last, how)[1] == "s" for how in ("verb", "weakverb", "dimverb"))
        verb = acts and verbal(ear, i + size - 1, "s")
        if kind and not verb and not likened(ear, start) and not unheard(ear, start, i):
            return ear.add(kind, start, swell(ear, after_of(ear.tokens, i + size)))
    return i


def noun(ear: Ear, i: int) -> int:
    """A word for a sound."""
    word = ear.word(i)
    if ear.capitals(i):
        return i
    how, kind, form = manner_of(word)
    if not kind or form == "ed" or word in NO_NOUNS or (ear.tokens[i].owns and how != "noun"):
        return i
    start = phrase_start(ear.tokens, i)
    owned = (
        kind == "breath" and form == "ing" and (ear.tokens[start].owns or ear.word(start - 1) in DETERMINERS)
    )
    if (verbal(ear, i, form) and not owned) or (form == "s" and ear.speaks(i)):
        return i
    if other_sense(ear, i):
        return i
    if kind == "breath" and ear.tokens[i + 1].stop == "," and followed_by_noise(ear, i):
        return i
    if word in TELLING and not ear.audio[i]:
        return i  # "the narration explains"
    if modifies(ear, i) or likened(ear, start) or unheard(ear, start, i):
        return i
    if kind in ("whisper", "voice") and ear.says(i):
        return i
    if start == i and i and ear.tokens[i - 1].stop == "Q" and kind in VOCAL and ear.word(i + 1):
        return i  # "“Howzat!” roar eleven men"
    still = kind == "quiet" and ear.word(start - 1) == "in" and ear.word(start - 2) not in ENDING
    if again(ear, start, i, kind) or still:
        return i
    if how != "noun" and (not audible(ear, start, i, how) or (kind == "pour" and ear.word(i + 1) == "of")):
        return i
    kind = own(ear, start, i, kind)
    if kind in VOICES and of_a_thing(ear, start, i):
        kind = "sound"
    end = complement(ear, after_of(ear.tokens, i + 1))
    gone = beyond(ear, end)
    return ear.add(kind, collected(ear, start), swell(ear, gone if ear.swells(gone) else end))


def of_a_thing(ear: Ear, start: int, i: int) -> bool:
    """ "The phone answers with a cheerful chirp": an animal's voice that no animal in the clause makes."""
    before = start - 1
    while ear.word(before) in DETERMINERS:
        before -= 1
    if ear.word(before) not in MAKING and ear.word(before) != "with":
        return False
    clause = [ear.word(i + 2)] if ear.word(i + 1) == "of" else []
    for k in range(before - 1, max(-1, before - 9), -1):
        if ear.tokens[k].stop:
            break
        clause.append(ear.word(k))
    return bool(clause) and not any(w in PRONOUNS or animal(w) for w in clause)


@lru_cache(maxsize=2048)
def animal(word: str) -> bool:
    """Whether a word names an animal."""
    senses = [s for s in lexicon().english.get(word, ()) if s.category == "being"]
    if senses:
        return any(s.entry.get("species", s.kind) not in ("person", "") for s in senses)
    return any(k.meaning.sort == "animal" for k in known_word(word))


def manner_of(word: str) -> tuple[str, str, str]:
    """How a word stands for a noise as a noun, the kind of it and the word's form; no kind where it does not."""
    kind = form = ""
    how = "noun"
    for how in ("noun", "weaknoun", "dimnoun"):
        kind, form = noises().kind(word, how)
        if kind:
            break
    if " " in word:
        form = ""
    elif word.endswith("ing") and len(word) > 5:
        form = "ing"
    elif word.endswith("s") and not word.endswith("ss"):
        form = "s"
    return how, kind, form


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
    known = any(n.kind == kind and not n.negated for n in ear.found[-8:])
    bare = start == i and before in ("the", "that", "this", "its", "their")
    goes_on = ear.swells(i + 1) or ear.word(i + 1) == "of" or ear.swells(beyond(ear, i + 1))
    return bare and known and not ear.audio[i] and not goes_on


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


def _spelled(ear: Ear, start: int, i: int) -> bool:
    """A noise in marks that no dictionary has, or that an adjective or the sentence says is heard: "a soft 'plup'"."""
    word, before = ear.word(i), {ear.word(k) for k in range(start, i)}
    if ear.word(start - 1) not in ("a", "an", "the", "one") or " " in word or before & WRITTEN:
        return False
    unknown = word not in lexicon().english and not known_word(word)
    return unknown or bool(before & HEARD)


def whatever(ear: Ear, i: int) -> int:
    """ "A squeaky bite", "the gulp audible": whatever is said to be heard."""
    start = phrase_start(ear.tokens, i)
    if not nominal(ear.word(i)) or nominal(ear.word(i + 1)) or start < ear.last or ear.word(i) in TO_SEE:
        return i
    opener = ear.word(start - 2)
    made = ear.word(start - 1) in ("a", "an", "the", "one") and (
        opener in MAKING or opener in ("with", "goes")
    )
    if ear.quoted(i) and start < i and ((made and " " not in ear.word(i)) or _spelled(ear, start, i)):
        return ear.add(family(ear, [ear.word(i)]) or "sound", start, i + 1)  # "with a tight 'chick'"
    if made and ear.text[ear.tokens[i].start].islower() and coined(ear.word(i)):
        return ear.add("sound", start, i + 1)  # "with a wet schlup"
    if ear.word(i) == "voice":
        return i
    loud = {ear.word(k) for k in range(start, i)} & SOUNDING
    if loud and (loud & DEAFENING or ear.word(start - 1) not in ("the", "his", "her")):
        return ear.add(family(ear, [ear.word(i)]) or "sound", start, i + 1)
    if ear.word(i + 1) == "audible" or (ear.word(i + 1) in ("grows", "grow", "growing") and
                                         ear.word(i + 2) in ("louder", "quieter")):  # fmt: skip
        return ear.add(
            family(ear, [ear.word(i)]) or "sound",
            start,
            swell(ear, i + 1 + (ear.word(i + 1) == "audible")),
        )
    return i
