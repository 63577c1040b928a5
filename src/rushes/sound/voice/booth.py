"""The recording booth: every line of a screenplay spoken by its cast, before anything is filmed."""

import re
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from rushes.errors import EnvironmentProblem
from rushes.script.reading import Phone, Reading, Word
from rushes.script.screenplay import Line, Screenplay
from rushes.sound.voice.cast import Casting, cast_screenplay
from rushes.sound.voice.cleaning import cleaned, printable
from rushes.sound.voice.curtailing import said_within
from rushes.sound.voice.delivery import Delivery
from rushes.sound.voice.finish import HOUSE_LEVEL, RATE, finished, levelled, trim_span
from rushes.sound.voice.manners import manner_of
from rushes.sound.voice.mouths import GLIDE_AT, arpabet_shapes, ipa_shapes
from rushes.sound.voice.ownership import UNSPACED, owners_of, unspaced
from rushes.sound.voice.speech import Speech, shared
from rushes.sound.voice.take import Take
from rushes.sound.voice.timbre import coloured
from rushes.sound.voice.vocals import vocals
from rushes.sound.voice.wording import FUNCTION_WORDS, Written, sayable, written

__all__ = ["read_line", "record"]

QUICKEST = 1.3  # how much faster than its manner a line may be spoken to fit the film
TONAL = frozenset({"zh", "yue", "th", "vi"})
ESPEAK_LANGUAGES = {"zh": "cmn", "en": "en-us", "pt": "pt-br", "no": "nb"}
MOST_SECONDS = 60.0  # of a line that stands alone
WORDS_A_SECOND, CHARACTERS_A_SECOND = 6.0, 9.0  # that nobody speaks faster than
SHORT = 8  # words or characters beyond, so that the last one that fits is known
SPARE = 0.05  # seconds by which a line may be too long
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

    def read(i: int, line: Line, hurry: float = 1.0) -> Reading | None:
        return read_line(line, cast[line.who], seed=seed + i, speech=booth, hurry=hurry, seconds=seconds)

    readings = [read(i, line) for i, line in enumerate(lines)]
    total = sum(r.seconds for r in readings if r is not None)
    if seconds and total > seconds:
        hurry = min(total / seconds, QUICKEST)
        readings = [read(i, line, hurry) for i, line in enumerate(lines)]
        if total / seconds > QUICKEST:
            readings = _shortened(readings, lines, seconds, read)
    return (*(r for r in readings if r is not None), *vocals(screenplay, cast, seed=seed, speech=booth))


def _shortened(
    readings: list[Reading | None],
    lines: list[Line],
    seconds: float,
    read: Callable[[int, Line, float], Reading | None],
) -> list[Reading | None]:
    """The first line that the film cannot hold, said as far as it can, no more hurried than that needs; what comes after is
    left to who lays it out."""
    left = seconds
    for i, reading in enumerate(readings):
        if reading is not None and reading.seconds > left + SPARE:
            text = said_within(reading, left)
            if not text:
                return readings
            kept = [*lines[:i], replace(lines[i], text=text)]
            total = sum(r.seconds for j, line in enumerate(kept) if (r := read(j, line, 1.0)) is not None)
            hurry = min(max(total / seconds, 1.0), QUICKEST)
            said = [read(j, line, hurry) for j, line in enumerate(kept)]
            cut = _clipped(reading.text[len(text) :].strip())
            note = f"too short a film for all of a line: “{_clipped(text)}” is said, “{cut}” is cut"
            if (last := said[-1]) is not None:
                said[-1] = replace(last, log=(*last.log, note))
            return [*said, *readings[i + 1 :]]
        left -= reading.seconds if reading is not None else 0.0
    return readings


def _clipped(text: str) -> str:
    return text if len(text) <= 90 else f"{text[:60]} … {text[-25:]}"


def read_line(
    line: Line,
    casting: Casting,
    *,
    seed: int,
    speech: Speech | None = None,
    hurry: float = 1.0,
    seconds: float | None = None,
) -> Reading | None:
    """One line by one speaker; None when nothing in it can be said. No more words are said than could be in `seconds`."""
    booth = speech or shared()
    language = re.sub(r"[^a-z].*", "", (line.language or "en").lower(), flags=re.DOTALL)[:8] or "en"
    line = replace(line, language=language, text=printable(line.text))
    words, said, notes = _worded(line, MOST_SECONDS if seconds is None else seconds)
    if not words:
        return None
    engine, log = _engine(line, booth)
    log = (*notes, *log)
    espeak = engine == "espeak"
    manner = replace(manner_of(line.manner), pace=manner_of(line.manner).pace * hurry)
    delivery = manner.over(casting.delivery(espeak))
    if line.language in TONAL:
        delivery = _tonal(delivery)
    voice = _voice(line.language, casting, espeak)
    take, engine, voice, excuse = _said(booth, said, engine, voice, delivery, seed, line, casting)
    log = (*log, *excuse)
    take = _developed(take, delivery, seed, ring=voice in RINGING)
    owners = owners_of(take, words, said, line.language)
    if max(owners, default=-1) < 0:
        return None
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


def _said(
    booth: Speech,
    said: str,
    engine: str,
    voice: str,
    delivery: Delivery,
    seed: int,
    line: Line,
    casting: Casting,
) -> tuple[Take, str, str, tuple[str, ...]]:
    """The take, the engine and voice that made it, and why it is another one than was asked for."""
    try:
        return booth.say(said, engine, voice, delivery, seed), engine, voice, ()
    except EnvironmentProblem as problem:
        if "espeak" in booth.missing:
            raise
        text = repr(_clipped(line.text))
        excuse = (
            f"{engine} could not say {text} ({problem.message}): eSpeak NG reads it"
            if line.language == "en"
            else f"nobody here speaks {line.language!r} ({problem.message}): {text} is read as English"
        )
    voice = _voice("en", casting, True)
    return booth.say(said, "espeak", voice, delivery, seed), "espeak", voice, (excuse,)


def _worded(line: Line, seconds: float) -> tuple[tuple[Written, ...], str, tuple[str, ...]]:
    """The written words of a line that could be said in `seconds` at most, the string for an engine, notes for the log."""
    text, notes = cleaned(line.text)
    if line.language in UNSPACED:
        return *unspaced(text, line.language, int(seconds * CHARACTERS_A_SECOND) + SHORT), notes
    most = int(seconds * WORDS_A_SECOND) + SHORT
    words = written(text[: most * 60], english=line.language == "en")
    if seconds == MOST_SECONDS and (len(words) > most or len(text) > most * 60):
        notes = (*notes, f"only the first {most} words of a line are said: “{_clipped(line.text)}”")
    return words[:most], sayable(words[:most]), notes


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
    return replace(
        delivery,
        rise=0.0,
        span=1 + (delivery.span - 1) * 0.35,
        jitter=min(delivery.jitter, 0.08),
        tremor=min(delivery.tremor, 0.3),
    )


def _developed(take: Take, delivery: Delivery, seed: int, *, ring: bool) -> Take:
    """Coloured where the engine could not do it, 48 kHz, filtered."""
    samples = take.samples
    if not take.shaped:
        # eSpeak has moved the pitch itself.
        samples = coloured(samples, take.rate, replace(delivery, semitones=0.0), seed)
    full = finished(samples, take.rate, delivery, ring=ring, seed=seed)
    return replace(take, samples=full, rate=RATE)


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
