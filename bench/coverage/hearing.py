"""Gold on what is heard: sounds and music."""

import re
from typing import Any

from bench.coverage.filming import cutting
from bench.coverage.tables import listed
from bench.coverage.tally import Tally, pair
from bench.coverage.verdict import Fault
from bench.coverage.words import chinese, same_stem, stems, tokens

from rushes.script.chinese.glossary import glossary
from rushes.script.chinese.traditional import simplified
from rushes.script.lexicon import lexicon, normal
from rushes.script.screenplay import Music, Screenplay, Sound
from rushes.script.wordnet import known

__all__ = ["judge_music", "judge_sounds", "sounds_like"]

GENERAL = frozenset({"impact", "sound", "noise", "effect", "foley", ""})
"""Kinds that stand for any sound: with them only the words tell."""

DULL = listed("dull")
"""Words of a sound phrase that are not what sounds."""

SOUNDING = listed("sounding")
"""Verbs and nouns that are a sound."""

DULL_CHINESE = listed("dull_zh")
"""The same in Chinese."""

SINGLE_CHINESE = listed("single_zh")
"""Chinese characters that are a sound alone; of other words two characters must agree."""

VOICES = listed("voices")
"""Kinds that are an animal's voice: not what an engine or a tyre does, whatever verb it is said with."""

SPEECH = listed("speech")
"""What is said in reported speech is no sound of its own: it is neither wanted nor wrong."""

LONGEST = 15
"""Words of a Sound: more of them than this are a piece of the prompt and say nothing in particular."""

BEATS = {"slow": (20, 90), "moderate": (76, 126), "medium": (76, 126), "fast": (112, 400)}
"""Beats a minute that a word for a tempo may stand for."""

SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈", "012345678")

PER_GOLD = 2
"""So many sounds of the plan may be one of the gold ("bubbling and crackling")."""


def _sounders(words: str) -> set[str]:
    """The words of a phrase that say what kind of sound it is (`words.tsv`)."""
    return {word for token in tokens(words) for word in (token, *token.split("-")) if stems(word) & SOUNDING}


def sounds_like(words: str, source: str, sound: Sound) -> int:
    """How well a sound of the plan is the gold's phrase: 0 not at all, 1 by its kind, 2 and more by its words.

    They share a word for a sound ("hiss", "clicks"), whichever its form. Where one of them has no such word ("wind over the
    dunes") a shared noun or verb will do. Or the plan's kind is what the lexicon calls the gold's words. Adjectives and what
    the sound is made on do not count: a soft scrape is no soft slap. An animal's voice is only an animal's."""
    if sound.kind in VOICES and source and not _animal(f"{words} {source}"):
        return 0
    if words.casefold() in sound.words.casefold() and len(tokens(sound.words)) <= LONGEST:
        return 9  # the very words
    if chinese(words):
        return _chinese_like(words, sound)
    said = sound.words if len(tokens(sound.words)) <= LONGEST else ""
    theirs = _sounders(words)
    ours = _sounders(said)
    kind = set() if sound.kind in GENERAL else set(sound.kind.split("_"))
    shared = {g for g in theirs if any(same_stem(g, p) for p in ours | kind)}
    if shared:
        near = {t for t in tokens(f"{words} {source}") if t not in DULL}
        return 2 + sum(any(same_stem(t, p) for p in tokens(said)) for t in near)
    if sound.kind not in GENERAL and sound.kind in _kinds(words):
        return 1
    if theirs and ours:
        return 0
    plain = {t for t in tokens(words) if t not in DULL}
    return int(any(same_stem(t, p) for t in plain for p in {*tokens(said), *kind} - DULL))


def _spans(words: str) -> set[str]:
    if chinese(words):
        return {words[i:j] for i in range(len(words)) for j in range(i + 1, min(i + 6, len(words)) + 1)}
    row = normal(words).split()
    return {" ".join(row[i:j]) for i in range(len(row)) for j in range(i + 1, min(i + 4, len(row)) + 1)}


def _animal(words: str) -> bool:
    spans = _spans(simplified(words))
    senses = [sense for span in spans for sense in lexicon().senses(span) if sense.category == "being"]
    if chinese(words):
        glossed = [glossary(lexicon()).words.get(span) for span in spans]
        senses += [s for word in glossed if word is not None for s in word.senses if s.category == "being"]
    if any(sense.entry.get("species", sense.kind) not in ("person", "") for sense in senses):
        return True
    return any(each.meaning.sort == "animal" for token in tokens(words) for each in known(token))


def _reported(words: str) -> bool:
    if chinese(words):
        return "声" not in words and any(verb in words for verb in ("问", "解释", "介绍", "讲述", "说"))
    return not _sounders(words) and any(stems(token) & SPEECH for token in tokens(words))


def _kinds(words: str) -> set[str]:
    """What the lexicon calls the sounds in a phrase."""
    return {
        sense.kind for span in _spans(words) for sense in lexicon().senses(span) if sense.category == "sound"
    }


def _chinese_like(words: str, sound: Sound) -> int:
    plain, said = words, sound.words
    for dull in sorted(
        DULL_CHINESE, key=len, reverse=True
    ):  # a bar where a word was, so that its neighbours don't join
        plain, said = plain.replace(dull, "|"), said.replace(dull, "/")
    if len(said) <= 2 * LONGEST:
        for size in range(min(len(plain), len(said)), 1, -1):
            if any(plain[i : i + size] in said for i in range(len(plain) - size + 1)):
                return size
        if any(sign in plain and sign in said for sign in SINGLE_CHINESE):
            return 2
    return int(sound.kind in _kinds(words) - GENERAL)


def judge_sounds(facts: dict[str, Any], prompt: str, screenplay: Screenplay) -> Tally:
    """Every sound that the gold names, one to one, in the right shot where the plan has several (see `sounds_like`). A sound of
    the plan is right where it is one of the gold's; two may be parts of one."""
    cut = cutting(facts, prompt, screenplay)
    numbers = {shot.number: j for j, shot in enumerate(screenplay.shots)}
    gold, plan = [g for g in facts["sounds"] if not _reported(g["words"])], screenplay.sounds
    when = [cut.gold_shots(numbers.get(sound.shot, 0)) for sound in plan]
    scores = [
        [
            sounds_like(g["words"], g["source"], s) if g["shot"] in shots else 0
            for s, shots in zip(plan, when, strict=True)
        ]
        for g in gold
    ]
    pairs = pair(scores)
    faults = []
    for row, wanted in enumerate(gold):
        if row in pairs:
            continue
        heard = any(sounds_like(wanted["words"], wanted["source"], s) for s in plan)
        faults.append(Fault("once only or wrong shot" if heard else "missed", wanted["words"]))
    uses = dict.fromkeys(range(len(gold)), 1)
    right = len(pairs)
    for column, sound in enumerate(plan):
        if column in pairs.values():
            continue
        free = [row for row in range(len(gold)) if scores[row][column] and uses[row] < PER_GOLD]
        if free:
            uses[free[0]] += 1
            right += 1
        else:
            faults.append(Fault("made up", f"{sound.kind} “{sound.words}”"))
    return Tally(len(pairs), len(gold), right, len(plan), tuple(faults))


def judge_music(facts: dict[str, Any], prompt: str, screenplay: Screenplay) -> Tally:
    """Whether there is music, and of it each instrument, the notes in their order, and mood, tempo, genre and scale where the
    gold names them. Mood, tempo and genre that the gold leaves open are not counted. A word is right where it is the gold's
    or what the lexicon makes of the gold's word; a genre may have become the instrument it is named after ("electronic")."""
    wanted, music = facts["music"], screenplay.music
    if wanted is None or music is None:
        missed = [Fault("missed", wanted["words"])] if wanted is not None else []
        made_up = [Fault("made up", music.words)] if music is not None else []
        size = len(_asked(wanted)) if wanted is not None else 0
        return Tally(0, size, 0, int(music is not None), tuple(missed + made_up))
    faults = [
        Fault("missed", f"{name} {value}") for name, value in _asked(wanted) if not _plays(name, value, music)
    ]
    right = len(_asked(wanted)) - len(faults)
    spare = [i for i in music.instruments if not any(_called(w, i) for w in wanted["instruments"] or [i])]
    notes = len(music.notes) if not _plays("notes", wanted["notes"], music) else 0
    if not wanted["notes"] and all(re.search(rf"\b{note[0]}", wanted["words"]) for note in music.notes):
        notes = 0  # the name of a chord that the gold has among its words: "G major chord"
    faults += [Fault("made up", f"instrument {i}") for i in spare]
    surplus = len(spare) + (notes > 0)
    return Tally(right, len(_asked(wanted)), right, right + surplus, tuple(faults))


def _asked(wanted: dict[str, Any]) -> list[tuple[str, Any]]:
    single = [(name, wanted.get(name)) for name in ("mood", "tempo", "genre", "scale", "notes")]
    return [
        ("music", ""),
        *((n, v) for n, v in single if v),
        *(("instrument", i) for i in wanted["instruments"]),
    ]


def _plays(name: str, value: Any, music: Music) -> bool:
    if name == "music":
        return True
    if name == "notes":
        return [_note(str(note)) for note in value] == [_note(note) for note in music.notes]
    if name == "tempo" and music.tempo.isdigit():
        low, high = BEATS.get(str(value), (0, 0))
        return low <= int(music.tempo) <= high or music.tempo in tokens(str(value))
    if name == "instrument":
        return any(_called(value, instrument) for instrument in music.instruments)
    has = [str(getattr(music, name))] + (list(music.instruments) if name == "genre" else [])
    return any(_called(value, each) for each in has if each)


def _note(name: str) -> str:
    """A note or chord in one spelling: "F sharp" and "F♯" are "f#", "A minor" is "am", "C major" is "c"."""
    name = name.lower().replace("♯", "#").replace("♭", "b").translate(SUBSCRIPTS)
    name = re.sub(r"[ -]?sharp(?![a-z])", "#", re.sub(r"[ -]?flat(?![a-z])", "b", name))
    name = re.sub(r"[ -]?\bmin(?:or)?\b", "m", re.sub(r"[ -]?\bmaj(?:or)?\b", "", name))
    return re.sub(r"\bchord\b|和弦|\s", "", name)


def _called(word: str, has: str) -> bool:
    """The plan's word is the gold's, a form of it, or the lexicon's name for it. Hyphens are nothing."""
    ours, theirs = tokens(has.replace("-", " ")), tokens(word.replace("-", " "))
    if any(same_stem(a, b) for a in theirs for b in ours) or "".join(theirs) == "".join(ours):
        return True
    parts = {normal(word), *normal(word).split()}
    return any(sense.kind == has for part in parts for sense in lexicon().senses(part))
