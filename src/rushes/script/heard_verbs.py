"""Sounds that are verbs: "the lever clicks down", "boots echoing on metal", "a roaring burner"."""

from rushes.script.ear import Ear
from rushes.script.hearing import DETERMINERS, after_of, nominal, phrase_end, phrase_start, plural
from rushes.script.lexicon import lexicon
from rushes.script.noises import deeds_of, listed, noises, other_senses, stems
from rushes.script.striking import FORCEFUL, bounced, followed_by_noise, said_to_sound, struck
from rushes.script.verbal import AFTER, complement, object_end, subject, swell, trailing, verbal

__all__ = ["deed", "falls_silent", "participle", "verb"]

NATURAL, SOUNDS, TEXTS, VIEWERS = listed("natural"), listed("sounds"), listed("texts"), listed("viewers")
VOICES, VOCAL = listed("voices"), listed("vocal")
"""Kinds that are an animal's (a tyre that chirps has a sound of its own); kinds that a throat makes of words."""
MADE = frozenset({"echo", "ring"})
"""Kinds whose participle says how something else sounds: "a ringing clang"."""
TUNES = frozenset({"genre", "musichead"})
PLAYED, BLARING = listed("played"), listed("blaring")
WRINKLED = frozenset({"eyes", "eye", "nose", "face", "brow", "skin", "corners", "forehead"})
NOTES = frozenset({"note", "notes", "chord", "chords", "string", "strings", "tone", "tones"})
"""What music is made of: its ringing is the music's."""
INTO_VIEW = listed("into_view") | {""}
"""Behind a verb of the picture itself: "the picture snaps to white"."""
ALL_BUT = frozenset(
    {"almost", "nearly", "completely", "suddenly", "utterly", "deathly", "dead", "totally", "very"}
)
QUIETING, QUIETED = listed("quieting"), listed("quieted")
SILENTLY = frozenset({"silently", "noiselessly", "soundlessly", "inaudibly"})
LEAFED = frozenset({"slides", "pages", "photos", "menus", "menu", "channels", "tabs", "options", "images", "files", "screens",
                    "presentation", "the", "his", "her", "their"})  # fmt: skip
"""What is clicked through without a noise."""


def participle(ear: Ear, i: int) -> int:
    """ "A roaring burner", "the screaming crowd of fans"."""
    word = ear.word(i)
    kind, form = noises().kind(word, "weakverb" if word == "crashing" else "verb")
    if kind == "" and ear.word(i).startswith(("shouting", "yelling")) and plural(ear.word(i + 1)):
        kind, form = "voice", "ing"  # "shouting vendors"
    if form != "ing" or trailing(ear, i, i - 1) or not nominal(ear.word(i + 1)) or kind in MADE:
        return i
    if ear.word(i + 1) in SOUNDS or noises().kind(ear.word(i + 1), "noun")[0]:
        return i
    end = after_of(ear.tokens, phrase_end(ear.tokens, i + 1, 3))
    if ear.word(end - 1) == "voice" or "voice" in (ear.word(i + 1), ear.word(i + 2)):
        return i  # "a crackling radio voice asks"
    body = noises().kind(ear.word(end - 1), "body")[0]
    return ear.add(body if body in NATURAL else kind, phrase_start(ear.tokens, i), end, ear.word(i + 1))


def verb(ear: Ear, i: int) -> int:
    """A word for a sound that somebody or something makes."""
    word = ear.word(i)
    kind, form = noises().kind(word, "verb")
    how = "verb"
    if not kind:
        how = "weakverb"
        kind, form = noises().kind(word, how)
    if not kind:
        how = "dimverb"
        kind, form = noises().kind(word, how)
    if kind == "rattle" and ear.word(i + 1) == "off" and nominal(ear.word(i + 2)):
        return i  # "rattles off prices"
    leafed = kind == "click" and ear.word(i + 1) == "through" and ear.word(i + 2) in LEAFED
    if (
        not kind
        or leafed
        or (how == "weakverb" and form == "ed" and not beaten(ear, i, form))
        or (how != "verb" and ear.visual[i])
    ):
        return i
    if ear.word(i + 1) == "up" and any(base == "crack" for base, _ in stems(word)):
        kind, how = "laughter", "verb"
    if kind == "ring" and ear.word(i - 1) in other_senses("ring"):
        return i
    acts = any(s.category == "verb" for s in lexicon().english.get(ear.word(i + 1), ()))
    if kind == "hum" and word.startswith("drone") and (acts or ear.word(i - 1) in other_senses("drone")):
        return i  # "drones hover"
    called = kind == "voice" and form == "ing" and i > 0 and ear.tokens[i - 1].stop == ","
    if not called and not verbal(ear, i, form) and not beaten(ear, i, form):
        return i
    if (how == "weakverb" and not struck(ear, i, kind)) or (
        how == "dimverb" and not (said_to_sound(ear, i, form) or bounced(ear, i))
    ):
        return i
    if (kind in VOCAL and ear.says(i)) or (
        i > 0 and ear.tokens[i - 1].stop == "Q" and kind != "laughter" and form in ("", "s")
    ):
        return i
    return doing(ear, i, kind)


def beaten(ear: Ear, i: int, form: str) -> bool:
    """ "Cups are hammered on the barrier"."""
    blow = form == "ed" and any(base in FORCEFUL | {"slap", "smack"} for base, _ in stems(ear.word(i)))
    return (
        blow
        and ear.word(i - 1) in ("is", "are", "being")
        and ear.word(i + 1) in ("on", "against", "onto", "down")
    )


def deed(ear: Ear, i: int) -> int:
    """ "Blows her whistle", "stamps its hoof", "clears his throat": a thing is made to sound."""
    rows = deeds_of(ear.word(i))
    if not rows or ear.capitals(i):
        return i
    if ear.word(i - 1) in ("is", "are", "being") and not ear.word(i).endswith(("ing", "s")):
        begins, source = subject(ear, i - 1)
        row = next((r for r in rows if source in r.objects), None)
        return (
            ear.add(row.kind, begins, i + 1, source, verb=True)
            if row and not followed_by_noise(ear, i)
            else i
        )
    start = i + 1 + (ear.word(i + 1) in ("off", "out"))
    end = phrase_end(ear.tokens, start, 5)
    if ear.word(start) not in DETERMINERS and not plural(ear.word(end - 1)):
        return i
    row = next((r for r in rows if ear.word(end - 1) in r.objects), None)
    form = next(form for base, form in stems(ear.word(i)) if any(base in row.verbs for row in rows))
    if (
        row is None
        or end == start
        or followed_by_noise(ear, end - 1)
        or not (form == "s" or verbal(ear, i, form))
    ):
        return i
    begins, source = subject(ear, i)
    return ear.add(row.kind, begins, end, source, verb=True)


def doing(ear: Ear, i: int, kind: str) -> int:
    """The verb at `i` with its subject and what it strikes."""
    if {ear.word(i - 1), ear.word(i + 1)} & SILENTLY or _without_a_sound(ear, i):
        return i
    start, source = subject(ear, i)
    if kind == "ring" and not source and _of_notes(ear, i):
        return i
    shown = source in VIEWERS and ear.word(i + 1) in INTO_VIEW and not (source == "shot" and kind in MADE)
    if (kind == "ring" and source in NOTES) or (
        source in WRINKLED and ear.word(i).startswith(("crinkl", "scrunch"))
    ):
        return i
    if shown or source in SOUNDS or any(ear.word(k) in TEXTS or ear.capitals(k) for k in range(start, i)):
        return i
    if kind == "breath" and word_is_garment(ear, i, source):
        return i
    if _plays(ear, i, start, source):
        return i
    if kind == "walla" and source and not person(source):
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


def _without_a_sound(ear: Ear, i: int) -> bool:
    """ "The tongue flicks in and out without a sound"."""
    for k in range(i + 1, min(i + 12, len(ear.tokens))):
        if ear.tokens[k].stop:
            return False
        if ear.word(k) == "without" and ear.word(k + 2) in ("sound", "noise"):
            return True
    return False


def _of_notes(ear: Ear, i: int) -> bool:
    """Its sentence tells of a note that is struck: "every note is struck and rings for a second"."""
    for k in range(i - 1, max(-1, i - 20), -1):
        if ear.tokens[k].stop in (".", ";", "!", "?", ":"):
            return False
        if ear.word(k) in NOTES:
            return True
    return False


def word_is_garment(ear: Ear, i: int, source: str) -> bool:
    """ "Pajama pants"."""
    return ear.word(i) == "pants" and not any(
        s.category in ("being", "pron") for s in lexicon().english.get(source, ())
    )


def _plays(ear: Ear, i: int, start: int, source: str) -> bool:
    """Music: "punk rock blaring", or an instrument with a tune for its object, "a toy piano plinks a waltz"."""
    tunes = any(s.category in TUNES for k in range(start, i) for s in lexicon().english.get(ear.word(k), ()))
    if tunes and any(base in BLARING for base, _ in stems(ear.word(i))):
        return True
    if not any(s.category == "instrument" for s in lexicon().english.get(source, ())):
        return False
    behind = [ear.word(k) for k in range(i + 1, min(i + 6, len(ear.tokens)))]
    return any(w in PLAYED or any(s.category in TUNES for s in lexicon().english.get(w, ())) for w in behind)


def person(word: str) -> bool:
    """Somebody, or many of whatever."""
    return any(s.category in ("being", "pron") for s in lexicon().english.get(word, ())) or word.endswith("s")


def falls_silent(ear: Ear, i: int) -> int:
    """ "The hall falls silent", "the hum cuts out", "everything goes quiet"."""
    word = ear.word(i)
    if word in QUIETING:
        state = i + 1 + (ear.word(i + 1) in ALL_BUT)
        start, source = subject(ear, i)
        hush = ear.word(state) in ("silent", "quiet") and ear.word(state + 1) not in ("again", "for")
        if hush and source in QUIETED and start < i:
            return ear.add("quiet", start, state + 1, source)
    if (
        word in ("is", "are")
        and ear.word(i + 1) in ("dead", "utterly", "completely", "totally", "eerily")
        and ear.word(i + 2)
        in (
            "quiet",
            "silent",
        )
    ):
        return ear.add("quiet", i + 1, i + 3)
    cut = any(base in ("cut", "drop", "fall", "fade") for base, _ in stems(word))
    if (
        cut
        and ear.word(i + 1) in ("to", "into")
        and ear.word(i + 2) in DETERMINERS | {"silence", "total", "complete"}
    ):
        end = phrase_end(ear.tokens, i + 2, 4)
        if ear.word(end - 1) == "silence":
            return ear.add("quiet", i + 2, end)
    return i
