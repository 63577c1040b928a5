"""From a take and the owners of its phones to the times of a Reading: trimmed, with the text's own pauses, words, phones."""

from dataclasses import replace

import numpy as np

from rushes.script.reading import Phone, Word
from rushes.sound.voice.finish import RATE, trim_span
from rushes.sound.voice.mouths import GLIDE_AT, arpabet_shapes, ipa_shapes
from rushes.sound.voice.take import Take
from rushes.sound.voice.wording import FUNCTION_WORDS, Written

__all__ = ["paused", "phones_of", "trimmed", "words_of"]


def trimmed(take: Take, owners: tuple[int, ...]) -> tuple[Take, tuple[int, ...]]:
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


def paused(take: Take, owners: tuple[int, ...], words: tuple[Written, ...]) -> tuple[Take, tuple[int, ...]]:
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


def words_of(take: Take, owners: tuple[int, ...], words: tuple[Written, ...]) -> tuple[Word, ...]:
    """The written words with the times of their phones."""
    found = []
    for index, word in enumerate(words):
        mine = [s for s, owner in zip(take.segments, owners, strict=True) if owner == index]
        if mine:
            found.append(Word(mine[0].start, mine[-1].end, word.text))
    return tuple(found)


def phones_of(take: Take, owners: tuple[int, ...], words: tuple[Written, ...]) -> tuple[Phone, ...]:
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
