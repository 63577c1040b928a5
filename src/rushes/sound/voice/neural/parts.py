"""Who of the cast is played by which neural voice, and how far it is bent: no further than the part needs.

A grown-up played by a voice of that age and sex keeps the voice as it is, within four semitones of the pitch that the cast
promises. Children, old people, creatures, and whoever shares a voice with somebody, get exactly the promised pitch.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log2
from zlib import crc32

from rushes.sound.voice.cast import Casting
from rushes.sound.voice.delivery import Delivery
from rushes.sound.voice.neural.voices import VARIABLE, NeuralVoice

__all__ = ["Part", "parts_of"]

TOLERANCE = 4.0
"""Semitones from the promised pitch within which a fitting voice stays as it is."""
FURTHEST = 7.5
"""Semitones that a voice may be bent for a person; beyond, WORLD's envelope between the harmonics gives out."""
FURTHEST_STRANGE = 12.0
FURTHEST_ACROSS = 2.0
"""Semitones that a grown-up's voice may be bent to play a grown-up of the other sex: a voice carries its sex in far more than
its pitch, and flite has men and women of its own."""
NEGLIGIBLE = 0.4
"""Semitones not worth a resynthesis."""
TRACTS = {"female": 1.15, "male": 1.0}
"""Height of the formants of women's and men's voices (see speakers.BASE_TRACT)."""
CHILD_TRACT = 1.28
FORMANTS = (0.84, 1.24)
WRONG_SEX, WRONG_AGE, OF_ANOTHER_PART, TAKEN, MINE = 14.0, 6.0, 8.0, 20.0, 60.0
Measure = Callable[[str], NeuralVoice]
Key = tuple[str, str]


@dataclass(frozen=True)
class Part:
    """`voice` plays somebody, bent by `own` (pitch and formants too)."""

    voice: NeuralVoice
    own: Delivery


def parts_of(
    cast: Mapping[str, Casting],
    spoken: Iterable[Key],
    voices: Sequence[NeuralVoice],
    seed: int,
    measure: Measure,
) -> tuple[dict[Key, Part], dict[str, str]]:
    """Parts by (who, language) for everybody in `spoken`, and by language why some line is not spoken by a neural voice.

    `measure` gives a voice with its pitch and sex; it is asked of the voices that are considered. Nobody shares a voice while
    another one fits.
    """
    parts: dict[Key, Part] = {}
    notes: dict[str, str] = {}
    known: dict[str, NeuralVoice] = {}

    def heard(voice: NeuralVoice) -> NeuralVoice:
        return known.setdefault(voice.key, measure(voice.key))

    for who, language in dict.fromkeys(spoken):
        able = [v if v.sex else heard(v) for v in voices if v.language == language]
        if not able:
            notes[language] = f"no neural voice for {language} in {VARIABLE}"
            continue
        taken = {part.voice.key: other for (other, _), part in parts.items()}
        part = _part(cast[who], able, taken, f"{seed} {who}", heard)
        if part is None:
            notes[language] = f"no neural voice in {VARIABLE} can be bent to the {cast[who].speaker.name}"
        else:
            parts[who, language] = part
    return {key: _told_apart(key[0], part, parts, cast) for key, part in parts.items()}, notes


def _told_apart(who: str, part: Part, parts: Mapping[Key, Part], cast: Mapping[str, Casting]) -> Part:
    """The part with exactly the promised pitch where its voice plays somebody else too."""
    shared = any(other != who and part.voice.key == p.voice.key for (other, _), p in parts.items())
    return _bent(part.voice, cast[who], exact=True) if shared else part


def _part(
    casting: Casting,
    able: list[NeuralVoice],
    taken: Mapping[str, str],
    lot: str,
    heard: Callable[[NeuralVoice], NeuralVoice],
) -> Part | None:
    """The best voice for somebody, None when none can be bent so far."""
    order = sorted(able, key=lambda v: _misfit(v, casting, taken, lot))
    for voice in order:
        voice = heard(voice)
        part = _bent(voice, casting, exact=not _fits(voice, casting))
        if abs(part.own.semitones) <= _furthest(voice, casting):
            return part
    return None


def _furthest(voice: NeuralVoice, casting: Casting) -> float:
    """Semitones that a voice may be bent to be somebody."""
    if _named(voice, casting) or casting.speaker.sex == "creature":
        return FURTHEST_STRANGE
    across = casting.speaker.sex in TRACTS and casting.speaker.sex != voice.sex
    return FURTHEST_ACROSS if across and voice.grown and "child" not in casting.speaker.ages else FURTHEST


def _misfit(voice: NeuralVoice, casting: Casting, taken: Mapping[str, str], lot: str) -> tuple[float, int]:
    """How badly a voice fits somebody; equals are told apart by the seed."""
    cost = 0.0
    if casting.speaker.sex in ("female", "male") and voice.sex != casting.speaker.sex:
        cost += WRONG_SEX if voice.grown else 1.0
    if not _of_age(voice, casting):
        cost += WRONG_AGE
    if voice.plays:
        cost += -MINE if _named(voice, casting) else OF_ANOTHER_PART
    if taken.get(voice.key, casting.who) != casting.who:
        cost += TAKEN
    if not _fits(voice, casting):
        # What happens to have been measured already must not choose the cast.
        cost += 0.5 * abs(_distance(voice if voice.heard_sex else replace(voice, pitch=0.0), casting))
    return cost, crc32(f"{lot} {voice.key}".encode())


def _bent(voice: NeuralVoice, casting: Casting, *, exact: bool) -> Part:
    bend = _distance(voice, casting)
    own = casting.speaker.own
    tract = TRACTS.get(voice.sex, 1.0) if voice.grown else CHILD_TRACT
    if exact:
        formant = casting.height / tract
    else:
        bend -= min(max(bend, -TOLERANCE), TOLERANCE)
        formant = casting.tract if voice.grown else 1.0
    if _of_age(voice, casting) and "old" in voice.ages:
        own = Delivery()
    return Part(
        voice,
        replace(
            own,
            semitones=bend if abs(bend) >= NEGLIGIBLE else 0.0,
            formant=min(max(formant, FORMANTS[0]), FORMANTS[1]) if abs(formant - 1) > 0.015 else 1.0,
            span=min(own.span, 1.0),  # the company's wider spans are for base voices that are flat
        ),
    )


def _distance(voice: NeuralVoice, casting: Casting) -> float:
    """Semitones from the voice up to the pitch that the cast promises."""
    return 12 * log2(casting.pitch / voice.likely_pitch)


def _fits(voice: NeuralVoice, casting: Casting) -> bool:
    """Whether the voice is somebody of that age and sex as it is."""
    if _named(voice, casting):
        return True
    sex = casting.speaker.sex
    return (sex == "narrator" or sex == voice.sex) and _of_age(voice, casting)


def _of_age(voice: NeuralVoice, casting: Casting) -> bool:
    ages = casting.speaker.ages
    if casting.speaker.sex == "creature":
        return False
    if "child" in ages:
        return "child" in voice.ages or "baby" in voice.ages
    if ages == ("old",):
        return "old" in voice.ages
    return voice.grown


def _named(voice: NeuralVoice, casting: Casting) -> bool:
    return casting.speaker.name in voice.plays
