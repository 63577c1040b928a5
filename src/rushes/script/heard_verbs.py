"""Sounds that are verbs: "the lever clicks down", "boots echoing on metal", "a roaring burner"."""

from rushes.script.ear import Ear
from rushes.script.hearing import DETERMINERS, after_of, nominal, phrase_end, phrase_start
from rushes.script.lexicon import lexicon
from rushes.script.noises import listed, noises
from rushes.script.verbal import AFTER, complement, object_end, subject, swell, trailing, verbal

__all__ = ["participle", "verb"]

NATURAL, SOUNDS, TEXTS = listed("natural"), listed("sounds"), listed("texts")
SOFT, LOUD, BREAKS, LIGHT = listed("soft"), listed("loud"), listed("breaks"), listed("light")
VOICES = listed("voices")
"""Kinds that are an animal's: a tyre that chirps has a sound of its own."""


def participle(ear: Ear, i: int) -> int:
    """ "A roaring burner", "the screaming crowd of fans"."""
    word = ear.word(i)
    kind, form = noises().kind(word, "weakverb" if word == "crashing" else "verb")
    if form != "ing" or trailing(ear, i, i - 1) or not nominal(ear.word(i + 1)) or kind in ("echo", "ring"):
        return i
    if ear.word(i + 1) in SOUNDS or noises().kind(ear.word(i + 1), "noun")[0]:
        return i
    end = after_of(ear.tokens, phrase_end(ear.tokens, i + 1, 3))
    body = noises().kind(ear.word(end - 1), "body")[0]
    return ear.add(body if body in NATURAL else kind, phrase_start(ear.tokens, i), end, ear.word(i + 1))


def verb(ear: Ear, i: int) -> int:
    word = ear.word(i)
    kind, form = noises().kind(word, "verb")
    weak = not kind
    if weak:
        kind, form = noises().kind(word, "weakverb")
    if not kind or not verbal(ear, i, form):
        return i
    if weak and not struck(ear, i, kind):
        return i
    if kind in ("walla", "voice", "laughter") and ear.says(i):
        return i
    return doing(ear, i, kind)


def doing(ear: Ear, i: int, kind: str) -> int:
    if {ear.word(i - 1), ear.word(i + 1)} & {"silently", "noiselessly", "soundlessly"}:
        return i
    start, source = subject(ear, i)
    if any(ear.word(k) in TEXTS or ear.capitals(k) for k in range(start, i)):
        return i
    if kind == "walla" and source and not person(ear, source):
        kind = "rattle"
    body = noises().kind(source, "body")[0] if source else ""
    kind = body if body and (body in NATURAL or kind in VOICES or kind == "echo") else kind
    end = i + 1
    while ear.word(end).endswith("ly") or ear.word(end) in AFTER:
        end += 1
    end = complement(ear, object_end(ear, end))
    if ear.word(end) == "and" and ear.word(end + 1).endswith("ing") and ear.swells(end + 1):
        end = swell(ear, end + 1)  # "snarling and rising in pitch"
    return ear.add(kind or "sound", start, end, source, verb=True)


def person(ear: Ear, word: str) -> bool:
    return any(s.category in ("being", "pron") for s in lexicon().english.get(word, ())) or word.endswith("s")


def struck(ear: Ear, i: int, kind: str) -> bool:
    """A verb that may be only seen is heard unless its object is acted on or a noise follows that says it."""
    following = ear.word(i + 1)
    if kind == "voice":
        animal = noises().kind(ear.word(i - 1), "body")[0] in ("birds", "gulls", "frogs", "owl", "crowd")
        return (
            animal
            or following in ("commands", "orders", "instructions", "slogans", "into")
            or (
                ear.word(i) in ("shout", "yell", "shouts", "yells", "shouting", "yelling") and not ear.says(i)
            )
        )
    loud = any(ear.word(k).endswith("ly") and ear.word(k) in SOFT | LOUD | {"audibly", "sharply", "steadily", "rhythmically",
               "noisily"} for k in (i - 1, i + 1))  # fmt: skip
    if loud:
        return True
    if followed_by_noise(ear, i):
        return False
    if following in ("onto", "up", "free", "open", "forward", "off") or (
        following in ("on", "into", "back") and kind in LIGHT
    ):
        return False
    if kind in ("breath", "hiss", "tap", "lapping", "explosion", "gulp"):
        return kind == "tap" and ear.word(i - 1) in ("start", "hammers")
    if noises().kind(ear.word(i - 1), "body")[0] in ("rain", "waves", "wind"):
        return True
    if following in DETERMINERS and not (kind == "crunch" or ear.word(i).startswith(("slap", "smack"))):
        return False
    somebody = kind in ("knock", "sob", "breath") and ear.word(i - 1) in ("he", "she", "they")
    return somebody or bool(subject(ear, i)[1]) or ear.word(i - 1) in ("it", "and", "that")


def followed_by_noise(ear: Ear, i: int) -> bool:
    for k in range(i + 1, min(i + 12, len(ear.tokens))):
        making = ear.tokens[k].stop == "," and ear.word(k + 1) in ("making", "producing", "creating")
        if (ear.tokens[k].stop and not making) or ear.word(k) in BREAKS:
            return False
        if ear.word(k) == "with" or ear.word(k) in ("making", "producing", "creating"):
            end = k + 1
            while end < min(k + 7, len(ear.tokens)) and ear.word(end) and ear.word(end) not in ("and", "as"):
                if any(noises().kind(ear.word(end), how)[0] for how in ("noun", "weaknoun")):
                    return True
                end += 1
    return False
