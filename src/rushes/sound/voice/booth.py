"""The recording booth: every line of a screenplay spoken by its cast, before anything is filmed."""

import re
from dataclasses import replace

import numpy as np

from rushes.errors import EnvironmentProblem
from rushes.script.reading import Phone, Reading, Word
from rushes.script.screenplay import Line, Screenplay
from rushes.sound.voice.cast import Casting, cast_screenplay
from rushes.sound.voice.delivery import Delivery
from rushes.sound.voice.finish import HOUSE_LEVEL, RATE, finished, levelled, trim_span
from rushes.sound.voice.manners import manner_of
from rushes.sound.voice.mouths import GLIDE_AT, arpabet_shapes, ipa_shapes
from rushes.sound.voice.speech import Speech, shared
from rushes.sound.voice.take import Take
from rushes.sound.voice.timbre import coloured
from rushes.sound.voice.vocals import vocals
from rushes.sound.voice.wording import FUNCTION_WORDS, Written, sayable, written

__all__ = ["read_line", "record"]

QUICKEST = 1.3  # how much faster than its manner a line may be spoken to fit the film
TONAL = frozenset({"zh", "yue", "th", "vi"})
ESPEAK_LANGUAGES = {"zh": "cmn", "en": "en-us", "pt": "pt-br", "no": "nb"}
UNSPACED = frozenset({"zh", "ja", "th", "yue"})
RINGING = frozenset({"slt", "rms"})


def record(
    screenplay: Screenplay, *, seed: int, seconds: float | None = None, speech: Speech | None = None
) -> tuple[Reading, ...]:
    """Every line of `screenplay` in order, each by its cast speaker in its manner, then the vocals ("laugh:<who>:0" …).

    `seconds`: how long all lines together may take; they are spoken up to 1.3 times quicker to fit. A line without a
    sayable word gives no Reading. EnvironmentProblem when this machine has no voice at all.
    """
    booth = speech or shared()
    cast = cast_screenplay(screenplay, seed)
    lines = [line for line in screenplay.lines if line.text.strip()]
    readings = [read_line(line, cast[line.who], seed=seed + i, speech=booth) for i, line in enumerate(lines)]
    total = sum(r.seconds for r in readings if r is not None)
    if seconds and total > seconds:
        hurry = min(total / seconds, QUICKEST)
        readings = [
            read_line(line, cast[line.who], seed=seed + i, speech=booth, hurry=hurry)
            for i, line in enumerate(lines)
        ]
    return (*(r for r in readings if r is not None), *vocals(screenplay, cast, seed=seed, speech=booth))


def read_line(
    line: Line, casting: Casting, *, seed: int, speech: Speech | None = None, hurry: float = 1.0
) -> Reading | None:
    """One line by one speaker; None when nothing in it can be said."""
    booth = speech or shared()
    line = replace(line, language=(line.language or "en").replace("_", "-").split("-")[0].lower())
    unspaced = line.language in UNSPACED
    words = _characters(line.text) if unspaced else written(line.text, english=line.language == "en")
    if not words:
        return None
    engine, log = _engine(line, booth)
    espeak = engine == "espeak"
    manner = replace(manner_of(line.manner), pace=manner_of(line.manner).pace * hurry)
    delivery = manner.over(casting.delivery(espeak))
    if line.language in TONAL:
        delivery = _tonal(delivery)
    voice = _voice(line.language, casting, espeak)
    said = line.text if unspaced else sayable(words)
    try:
        take = booth.say(said, engine, voice, delivery, seed)
    except EnvironmentProblem as problem:
        if line.language == "en":
            raise
        log = (
            *log,
            f"nobody here speaks {line.language!r} ({problem.message}): {line.text!r} is read as English",
        )
        voice, engine, espeak = _voice("en", casting, True), "espeak", True
        take = booth.say(said, engine, voice, delivery, seed)
    take = _developed(take, delivery, seed, ring=voice in RINGING)
    owners = _owners(take, words, said, line.language)
    take, owners = _paused(*_trimmed(take, owners), words)
    samples = levelled(take.samples, HOUSE_LEVEL + delivery.gain)
    return Reading(
        line=line.id,
        who=line.who,
        text=line.text,
        samples=samples,
        rate=RATE,
        words=_words(take, owners, words),
        phones=_phones(take, owners, words),
        voice=f"{casting.speaker.name} ({engine} {voice}), {line.manner}",
        log=log,
    )


def _engine(line: Line, booth: Speech) -> tuple[str, tuple[str, ...]]:
    """flite for English where it is, else eSpeak; said in the log when that is a fallback."""
    missing = booth.missing
    if line.language == "en" and "flite" not in missing:
        return "flite", ()
    if "espeak" in missing:
        if line.language != "en" and "flite" not in missing:
            return "flite", (
                f"no {line.language} voice ({missing['espeak']}): the line is read by an English one",
            )
        raise EnvironmentProblem(
            f"this machine has no voice: {missing['espeak']}",
            mend="install espeakng-loader (pip) or libflite1 (apt), or film with --no-audio",
        )
    if line.language == "en":
        return "espeak", (
            f"the flite voices are missing ({missing['flite']}): eSpeak NG speaks, which sounds less human",
        )
    return "espeak", ()


def _voice(language: str, casting: Casting, espeak: bool) -> str:
    if not espeak:
        return casting.role(False).voice
    return f"{ESPEAK_LANGUAGES.get(language, language)}+{casting.role(True).voice}"


def _tonal(delivery: Delivery) -> Delivery:
    """Tones carry meaning: no final bend, only a light scale of the range."""
    return replace(delivery, rise=0.0, span=1 + (delivery.span - 1) * 0.35, jitter=min(delivery.jitter, 0.08))


def _developed(take: Take, delivery: Delivery, seed: int, *, ring: bool) -> Take:
    """Coloured where the engine could not do it, 48 kHz, filtered."""
    samples = take.samples
    if not take.shaped:
        # eSpeak has moved the pitch itself.
        samples = coloured(samples, take.rate, replace(delivery, semitones=0.0), seed)
    full = finished(samples, take.rate, delivery, ring=ring, seed=seed)
    return replace(take, samples=full, rate=RATE)


def _owners(take: Take, words: tuple[Written, ...], said: str, language: str) -> tuple[int, ...]:
    """The written word of every segment, -1 in pauses."""
    if language in UNSPACED:
        return _character_owners(take, words, said)
    starts: list[int] = []  # written word of each spoken token
    offsets: dict[int, int] = {}  # of each character offset in `said`
    for index, word in enumerate(words):
        for _ in word.say:
            starts.append(index)
    at = 0
    for index, token in zip(starts, said.split(" "), strict=True):
        for offset in range(at, at + len(token) + 1):
            offsets[offset] = index
        at += len(token) + 1
    if take.ipa:
        return tuple(offsets.get(s.token, -1) if s.token >= 0 else -1 for s in take.segments)
    return tuple(starts[s.token] if 0 <= s.token < len(starts) else -1 for s in take.segments)


def _character_owners(take: Take, words: tuple[Written, ...], said: str) -> tuple[int, ...]:
    """For languages without spaces: a run of phones under one eSpeak word is shared evenly by its characters."""
    index_at = {}
    position = 0
    for index, word in enumerate(words):
        position = said.index(word.text, position)
        index_at[position] = index
        position += len(word.text)
    offsets = sorted({s.token for s in take.segments if s.token >= 0})
    owners = [-1] * len(take.segments)
    for n, offset in enumerate(offsets):
        until = offsets[n + 1] if n + 1 < len(offsets) else len(said)
        inside = [index_at[p] for p in range(offset, until) if p in index_at]
        mine = [i for i, s in enumerate(take.segments) if s.token == offset]
        if not inside or not mine:
            continue
        start, end = take.segments[mine[0]].start, take.segments[mine[-1]].end
        for i in mine:
            middle = (take.segments[i].start + take.segments[i].end) / 2
            share = (middle - start) / max(end - start, 1e-6)
            owners[i] = inside[min(int(share * len(inside)), len(inside) - 1)]
    return tuple(owners)


def _trimmed(take: Take, owners: tuple[int, ...]) -> tuple[Take, tuple[int, ...]]:
    """Without the engine's pauses at either end; times shifted, phones covering exactly what is left."""
    voiced = [s for s, owner in zip(take.segments, owners, strict=True) if owner >= 0] or list(take.segments)
    start, end = trim_span(voiced[0].start, voiced[-1].end, len(take.samples) / take.rate)
    a, b = round(start * RATE), round(end * RATE)
    samples = take.samples[a:b].copy()
    ramp = np.linspace(0, 1, min(int(0.008 * RATE), len(samples) // 2), dtype=np.float32)
    if len(ramp):
        samples[: len(ramp)] *= ramp
        samples[-len(ramp) :] *= ramp[::-1]
    length = len(samples) / RATE
    kept = [
        (replace(s, start=max(s.start - start, 0.0), end=min(s.end - start, length)), owner)
        for s, owner in zip(take.segments, owners, strict=True)
        if s.end - start > 1e-6 and s.start - start < length - 1e-6
    ]
    kept[0] = (replace(kept[0][0], start=0.0), kept[0][1])
    kept[-1] = (replace(kept[-1][0], end=length), kept[-1][1])
    return replace(take, samples=samples, segments=tuple(s for s, _ in kept)), tuple(o for _, o in kept)


def _paused(take: Take, owners: tuple[int, ...], words: tuple[Written, ...]) -> tuple[Take, tuple[int, ...]]:
    """Silence added where the text waits (dashes and dots), in the middle of the engine's own pause."""
    segments = list(take.segments)
    samples = take.samples
    for index, word in enumerate(words[:-1]):
        mine = [i for i, owner in enumerate(owners) if owner == index]
        if not word.pause or not mine or mine[-1] + 1 >= len(segments) or owners[mine[-1] + 1] != -1:
            continue
        pause = mine[-1] + 1
        at = round((segments[pause].start + segments[pause].end) / 2 * RATE)
        samples = np.concatenate([samples[:at], np.zeros(round(word.pause * RATE), np.float32), samples[at:]])
        segments[pause] = replace(segments[pause], end=segments[pause].end + word.pause)
        for i in range(pause + 1, len(segments)):
            segments[i] = replace(
                segments[i], start=segments[i].start + word.pause, end=segments[i].end + word.pause
            )
    if segments:
        segments[-1] = replace(segments[-1], end=len(samples) / RATE)
    return replace(take, samples=samples, segments=tuple(segments)), owners


def _words(take: Take, owners: tuple[int, ...], words: tuple[Written, ...]) -> tuple[Word, ...]:
    found = []
    for index, word in enumerate(words):
        mine = [s for s, owner in zip(take.segments, owners, strict=True) if owner == index]
        if mine:
            found.append(Word(mine[0].start, mine[-1].end, word.text))
    return tuple(found)


def _phones(take: Take, owners: tuple[int, ...], words: tuple[Written, ...]) -> tuple[Phone, ...]:
    """Phones with mouth shapes; a diphthong is two entries. Only vowels of content words keep their stress."""
    found: list[Phone] = []
    for segment, owner in zip(take.segments, owners, strict=True):
        shapes = (ipa_shapes if take.ipa else arpabet_shapes)(segment.name)
        stress = (
            segment.stressed
            and owner >= 0
            and words[owner].text.lower().replace("’", "'") not in FUNCTION_WORDS
        )
        if len(shapes) == 2:
            middle = segment.start + (segment.end - segment.start) * GLIDE_AT
            found.append(Phone(segment.start, middle, segment.name, shapes[0], stress))
            found.append(Phone(middle, segment.end, segment.name, shapes[1], False))
        else:
            found.append(Phone(segment.start, segment.end, segment.name, shapes, stress))
    return tuple(found)


def _characters(text: str) -> tuple[Written, ...]:
    """The characters of a line without spaces (runs of Latin letters and digits as one), punctuation left out."""
    return tuple(Written(c, (c,)) for c in re.findall(r"[A-Za-z0-9]+|\w", text) if c.isalnum())
