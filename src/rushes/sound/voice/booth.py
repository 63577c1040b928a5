"""The recording booth: every line of a screenplay spoken by its cast, before anything is filmed."""

import re
from collections.abc import Callable
from dataclasses import replace

from rushes.errors import EnvironmentProblem
from rushes.script.reading import Reading
from rushes.script.screenplay import Line, Screenplay
from rushes.script.together import voiced
from rushes.sound.voice.cast import Casting, cast_screenplay
from rushes.sound.voice.cleaning import cleaned, printable
from rushes.sound.voice.curtailing import said_within
from rushes.sound.voice.delivery import Delivery
from rushes.sound.voice.ensemble import is_shared, said_along, turn_of
from rushes.sound.voice.espeak import beyond
from rushes.sound.voice.finish import HOUSE_LEVEL, RATE, finished, levelled
from rushes.sound.voice.manners import manner_of
from rushes.sound.voice.neural.parts import Part, parts_of
from rushes.sound.voice.neural.voices import VARIABLE
from rushes.sound.voice.ownership import UNSPACED, owners_of, unspaced
from rushes.sound.voice.speech import Speech, shared
from rushes.sound.voice.take import Take
from rushes.sound.voice.timbre import coloured
from rushes.sound.voice.timing import paused, phones_of, trimmed, words_of
from rushes.sound.voice.vocals import vocals
from rushes.sound.voice.wording import Written, sayable, written

__all__ = ["read_line", "record"]

QUICKEST = 1.3  # how much faster than its manner a line may be spoken to fit the film
TONAL = frozenset({"zh", "yue", "th", "vi"})
ESPEAK_LANGUAGES = {"zh": "cmn", "en": "en-us", "pt": "pt-br", "no": "nb"}
MOST_SECONDS = 60.0  # of a line that stands alone
WORDS_A_SECOND, CHARACTERS_A_SECOND = 6.0, 9.0  # that nobody speaks faster than
LETTERS_A_SECOND = 36.0  # of what an engine is given: twice as many as are spoken in a hurry
SHORT = 8  # words or characters beyond, so that the last one that fits is known
SPARE = 0.05  # seconds by which a line may be too long
RINGING = frozenset({"slt", "rms"})


def record(
    screenplay: Screenplay, *, seed: int, seconds: float | None = None, speech: Speech | None = None
) -> tuple[Reading, ...]:
    """Every line of `screenplay` in order, each by its cast speaker in its manner, those who say one together with him, then
    the vocals ("laugh:<who>:0" …).

    `seconds`: how long all lines together may take; they are spoken up to 1.3 times quicker to fit. A line without a
    sayable word gives no Reading. Neural voices of RUSHES_VOICES speak where they can. EnvironmentProblem when this machine
    has no voice at all, or that folder is set and spoilt.
    """
    booth, play = speech or shared(), voiced(screenplay)
    cast = cast_screenplay(play, seed)
    spoken = [line for line in play.lines if line.text.strip()]
    lines = [line for line in spoken if not is_shared(line)]
    parts, notes = _neural_parts(booth, spoken, cast, seed)

    def read(i: int, line: Line, hurry: float = 1.0) -> Reading | None:
        turn = seed + turn_of(line, i)
        part = parts.get((line.who, language_of(line)))
        return read_line(
            line, cast[line.who], seed=turn, speech=booth, hurry=hurry, seconds=seconds, part=part
        )

    readings = [read(i, line) for i, line in enumerate(lines)]
    total = sum(r.seconds for r in readings if r is not None)
    if seconds and total > seconds:
        hurry = min(total / seconds, QUICKEST)
        readings = [read(i, line, hurry) for i, line in enumerate(lines)]
        if total / seconds > QUICKEST:
            readings = _shortened(readings, lines, seconds, read)
    readings += said_along(spoken, readings, read)
    readings = _noted(readings, lines, parts, notes)
    return (*(r for r in readings if r is not None), *vocals(screenplay, cast, seed=seed, speech=booth))


def _neural_parts(
    booth: Speech, lines: list[Line], cast: dict[str, Casting], seed: int
) -> tuple[dict[tuple[str, str], Part], dict[str, str]]:
    """Who is played by a neural voice, and by language why somebody is not."""
    voices = booth.neural_voices() if lines else ()
    spoken = [(line.who, language_of(line)) for line in lines] if voices else []
    return parts_of(cast, spoken, voices, seed, booth.measured)


def _noted(
    readings: list[Reading | None],
    lines: list[Line],
    parts: dict[tuple[str, str], Part],
    notes: dict[str, str],
) -> list[Reading | None]:
    """Each thing worth a note once, in the log of the first reading that it is about: why a line is not spoken by a neural
    voice, and that a voice's sex is only told by its pitch."""
    due = dict(notes)
    for i, (reading, line) in enumerate(zip(readings, lines, strict=False)):
        if reading is None:
            continue
        language, note = language_of(line), ""
        part = parts.get((line.who, language))
        if part is None and language in due:
            engine = "eSpeak NG" if "(espeak " in reading.voice else "flite"
            note = f"{due.pop(language)}; spoken by {engine}"
        elif part is not None and part.voice.heard_sex and part.voice.key not in due:
            note = (
                f"{part.voice.key} is taken for {part.voice.sex}, as its pitch is {part.voice.pitch:.0f} Hz"
            )
            due[part.voice.key] = note
        if note:
            readings[i] = replace(reading, log=(*reading.log, note))
    return readings


def language_of(line: Line) -> str:
    """The plain language of a line: "zh-CN" → "zh"."""
    return re.sub(r"[^a-z].*", "", (line.language or "en").lower(), flags=re.DOTALL)[:8] or "en"


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
    part: Part | None = None,
) -> Reading | None:
    """One line by one speaker, by the neural voice of `part` if there is one; None when nothing in it can be said. No more
    words are said than could be in `seconds`."""
    booth = speech or shared()
    line = replace(line, language=language_of(line), text=printable(line.text))
    words, said, notes = _worded(line, MOST_SECONDS if seconds is None else seconds)
    if not words:
        return None
    manner = replace(manner_of(line.manner), pace=manner_of(line.manner).pace * hurry)
    take, name, log, gain = _spoken(booth, line, said, manner, casting, part, seed)
    log = (*notes, *log, *take.notes)
    owners = owners_of(take, words, said, line.language)
    if max(owners, default=-1) < 0:
        return None
    take, owners = paused(*trimmed(take, owners), words)
    samples = levelled(take.samples, HOUSE_LEVEL + gain)
    return Reading(
        line=line.id,
        who=line.who,
        text=line.text,
        samples=samples,
        rate=RATE,
        words=words_of(take, owners, words),
        phones=phones_of(take, owners, words),
        voice=f"{casting.speaker.name} ({name}), {line.manner}",
        log=log,
    )


def _spoken(
    booth: Speech,
    line: Line,
    said: str,
    manner: Delivery,
    casting: Casting,
    part: Part | None,
    seed: int,
) -> tuple[Take, str, tuple[str, ...], float]:
    """A finished take, the engine and voice that made it, what the log should say, and dB against the house level. A line that
    a neural voice cannot say is said by flite or eSpeak NG."""
    excuse: tuple[str, ...] = ()
    if part is not None:
        delivery = manner.over(part.own)
        delivery = _tonal(delivery) if line.language in TONAL else delivery
        try:
            take = booth.say(said, "neural", part.voice.key, delivery, seed)
        except EnvironmentProblem as problem:
            if problem.field == VARIABLE:
                raise
            excuse = (f"{part.voice.key} could not say {_clipped(line.text)!r} ({problem.message})",)
        else:
            samples = coloured(take.samples, take.rate, delivery, seed)
            full = finished(samples, take.rate, delivery, ring=False, seed=seed)
            return replace(take, samples=full, rate=RATE), f"neural {part.voice.key}", (), delivery.gain
    engine, log = _engine(line, booth)
    espeak = engine == "espeak"
    delivery = manner.over(casting.delivery(espeak))
    if line.language in TONAL:
        delivery = _tonal(delivery)
    voice = _voice(line.language, casting, espeak)
    take, engine, voice, why = _said(booth, said, engine, voice, delivery, seed, line, casting)
    take = _developed(take, delivery, seed, ring=voice in RINGING)
    return take, f"{engine} {voice}", (*excuse, *log, *why), delivery.gain


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
    words = _no_longer(words[:most], int(seconds * LETTERS_A_SECOND) + most)
    return words, sayable(words), notes


def _no_longer(words: tuple[Written, ...], letters: int) -> tuple[Written, ...]:
    """As many words as are spelled out in so many letters: figures are short to write and long to say."""
    used = 0
    for index, word in enumerate(words):
        used += len(sayable((word,))) + 1
        if used > letters and index:
            return words[:index]
    return words


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
        # eSpeak has moved the pitch itself, as far as it can.
        rest = replace(delivery, semitones=beyond(delivery.semitones))
        samples = coloured(samples, take.rate, rest, seed)
    full = finished(samples, take.rate, delivery, ring=ring, seed=seed)
    return replace(take, samples=full, rate=RATE)
