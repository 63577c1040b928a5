"""Sounds of a speaker that are no words: laughs built note by note from their own "ha", gasps and sighs from their breath.

Laughter as measured by Bachorowski, Smoski & Owren 2001: four to five notes a second, each a breath and a short vowel,
pitch well above speech and falling, level and voicing dying away, the last note long and breathy.
"""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from rushes.errors import EnvironmentProblem
from rushes.script.reading import Phone, Reading
from rushes.script.screenplay import Screenplay
from rushes.sound.voice.cast import Casting
from rushes.sound.voice.delivery import Delivery
from rushes.sound.voice.finish import HOUSE_LEVEL, RATE, finished, levelled
from rushes.sound.voice.mouths import arpabet_vowel, ipa_vowel
from rushes.sound.voice.speech import Speech, shared
from rushes.sound.voice.timbre import coloured

__all__ = ["KINDS", "vocal", "vocals"]

KINDS = ("laugh", "gasp", "sigh")
NOTE_SECONDS = 0.205  # from one note of a laugh to the next
NOTE_PACE = 0.8
ASPIRATION = 0.06  # seconds of breath before each vowel of a laugh
RINGING = frozenset({"slt", "rms"})
SYLLABLES = {"male": ("huh", "ha"), "female": ("ha", "heh"), "child": ("ha", "heh")}
LAUGHING = frozenset({"laugh", "giggle", "chuckle"})
LEVELS = {"laugh": -1.5, "gasp": -7.0, "sigh": -6.0}  # dB against a neutral line

Samples = npt.NDArray[np.float32]


@dataclass(frozen=True)
class _Sound:
    """Samples at 48 kHz with the start of the vowel in seconds."""

    samples: Samples
    vowel: float


def vocals(
    screenplay: Screenplay, cast: dict[str, Casting], *, seed: int, speech: Speech | None = None
) -> tuple[Reading, ...]:
    """The laughs, gasps and sighs that actions and laughing lines call for, one for each who and kind, by the lines' cast."""
    languages = {line.who: line.language for line in screenplay.lines}
    people = {c.id for c in screenplay.characters if c.look.species == "person"}
    asked = [("laugh" if a.verb in LAUGHING else a.verb, a.who) for a in screenplay.actions]
    asked += [("laugh", line.who) for line in screenplay.lines if line.manner == "laughing"]
    wanted = [(kind, who) for kind, who in dict.fromkeys(asked) if kind in KINDS and who in people]
    return tuple(
        vocal(kind, cast[who], seed=seed, language=languages.get(who, "en"), speech=speech)
        for kind, who in wanted
    )


def vocal(
    kind: str,
    casting: Casting,
    *,
    seed: int,
    seconds: float = 0.0,
    number: int = 0,
    language: str = "en",
    speech: Speech | None = None,
) -> Reading:
    """One "laugh", "gasp" or "sigh" of a cast speaker, about `seconds` long (0 = the kind's own length).

    The Reading's id is "<kind>:<who>:<number>". EnvironmentProblem when this machine has no voice.
    """
    booth = speech or shared()
    missing = booth.missing
    espeak = language != "en" or "flite" in missing
    if espeak and "espeak" in missing:
        raise EnvironmentProblem(
            f"this machine has no voice: {missing['espeak']}", mend="pip install espeakng-loader"
        )
    rng = np.random.default_rng([seed, number, KINDS.index(kind)])
    own = casting.delivery(espeak)
    make = {"laugh": _laugh, "gasp": _gasp, "sigh": _sigh}[kind]
    samples, phones = make(_Throat(booth, casting, own, espeak), rng, seconds)
    samples = levelled(samples, HOUSE_LEVEL + LEVELS[kind])
    name = f"{kind}:{casting.who}:{number}"
    voice = f"{casting.speaker.name}, {kind}"
    return Reading(name, casting.who, f"({kind})", samples, RATE, (), phones, voice)


@dataclass(frozen=True)
class _Throat:
    """What a speaker can do with one syllable."""

    booth: Speech
    casting: Casting
    own: Delivery
    espeak: bool

    @property
    def syllables(self) -> tuple[str, ...]:
        """The laugh's syllables, by sex and age."""
        speaker = self.casting.speaker
        return SYLLABLES[
            "child" if "child" in speaker.ages else speaker.sex if speaker.sex in SYLLABLES else "male"
        ]

    def sound(self, syllable: str, manner: Delivery, seed: int) -> _Sound:
        """`syllable` from the middle of a run of three, so that neither a line's start nor its end bends it."""
        delivery = manner.over(self.own)
        voice = self.casting.role(self.espeak).voice
        engine, voice = ("espeak", f"en-us+{voice}") if self.espeak else ("flite", voice)
        take = self.booth.say(f"{syllable} {syllable} {syllable}", engine, voice, delivery, seed)
        samples = take.samples
        if not take.shaped:
            samples = coloured(samples, take.rate, replace(delivery, semitones=0.0), seed)
        full = finished(samples, take.rate, replace(delivery, tilt=0.0), ring=voice in RINGING, seed=seed)
        tokens = sorted({s.token for s in take.segments if s.token >= 0})
        middle = [s for s in take.segments if s.token == tokens[len(tokens) // 2]]
        vowels = [s for s in middle if (ipa_vowel if take.ipa else arpabet_vowel)(s.name)]
        start, opens, end = middle[0].start, vowels[0].start, vowels[-1].end
        return _Sound(full[round(start * RATE) : round(end * RATE)], opens - start)


def _laugh(throat: _Throat, rng: np.random.Generator, seconds: float) -> tuple[Samples, tuple[Phone, ...]]:
    """Notes at falling pitch and level, quickening then slowing, the last one breathed out."""
    seconds = seconds or float(rng.uniform(1.1, 1.5))
    notes = max(3, round((seconds - 0.15) / NOTE_SECONDS))
    breaths = {s: throat.sound(s, Delivery(pace=NOTE_PACE, whisper=True), 1) for s in throat.syllables}
    out = np.zeros(round((seconds + 0.9) * RATE), np.float32)
    phones: list[Phone] = []
    at, top = 0.0, float(rng.uniform(5.0, 6.5))
    for k in range(notes):
        u = k / max(notes - 1, 1)
        # A lift on the second note, then down: what tells laughter from counting.
        pitch = top + (1.2 if k == 1 else 0.0) - 6.0 * u + float(rng.uniform(-0.5, 0.5))
        manner = Delivery(
            pace=NOTE_PACE, semitones=pitch, breath=0.08 + 0.3 * u, formant=1.025, jitter=0.25, span=1.4
        )
        # The vowel changes colour as the jaw closes.
        syllable = throat.syllables[int(rng.random() < 0.15 + 0.7 * u)]
        note = throat.sound(syllable, manner, int(rng.integers(1 << 16)))
        length = float(rng.uniform(0.10, 0.125)) if k < notes - 1 else 0.22
        level = -7.0 * u + float(rng.uniform(-1.2, 1.2))
        note = _aspirated(note, breaths[syllable], length)
        phones.extend(_placed(out, note, at, level, phones[-1].end if phones else 0.0))
        at += NOTE_SECONDS * (0.92 + 0.25 * u) * float(rng.uniform(0.9, 1.1))
    end = min(phones[-1].end + 0.06, len(out) / RATE)
    samples = out[: round(end * RATE)]
    phones.append(Phone(phones[-1].end, len(samples) / RATE, "pau", "X"))
    return samples, tuple(phones)


def _aspirated(note: _Sound, breath: _Sound, length: float) -> _Sound:
    """A breath of 60 ms, then `length` seconds of the vowel whose pitch falls by two semitones."""
    blown = breath.samples[round(max(breath.vowel - ASPIRATION, 0) * RATE) :][
        : round((ASPIRATION + 0.03) * RATE)
    ]
    vowel = note.samples[round(note.vowel * RATE) :].astype(np.float64)
    count = min(round(length * RATE), int(len(vowel) * 0.97))
    u = np.linspace(0, 1, max(count, 2))
    # Read quicker at first and slower at the end: pitch and formants fall as the breath gives out.
    speed = 2 ** ((1.0 - 2.0 * u) / 12)
    vowel = np.interp(np.minimum(np.cumsum(speed), len(vowel) - 1), np.arange(len(vowel)), vowel)
    vowel *= np.minimum(1, u * length / 0.012) * np.minimum(1, (1 - u) / 0.6) ** 1.2
    loud = float(np.sqrt((vowel**2).mean())) or 1.0
    air = float(np.sqrt((blown**2).mean())) or 1.0
    start = round(ASPIRATION * RATE)
    out = np.zeros(start + count, np.float32)
    rise = np.sin(np.linspace(0, np.pi, len(blown))) ** 0.7
    put = min(len(blown), len(out))
    out[:put] += (0.3 / air * blown * rise)[:put].astype(np.float32)
    out[start:] += (vowel / loud)[: len(out) - start].astype(np.float32)
    return _Sound(out, ASPIRATION)


def _placed(out: Samples, note: _Sound, at: float, level: float, before: float) -> list[Phone]:
    """Put one note of a laugh into `out`; gives its phones, joined to the end of the ones before."""
    piece = note.samples * np.float32(0.1 * 10 ** (level / 20))
    start = round(at * RATE)
    end = min(start + len(piece), len(out))
    out[start:end] += piece[: end - start]
    opens = max(at + note.vowel * 0.5, before)
    return [Phone(before, opens, "hh", "B" if before else "X"), Phone(opens, end / RATE, "aa", "D", True)]


def _gasp(throat: _Throat, rng: np.random.Generator, seconds: float) -> tuple[Samples, tuple[Phone, ...]]:
    """A sudden breath in: whispered, growing quickly, cut off."""
    seconds = seconds or float(rng.uniform(0.32, 0.42))
    manner = Delivery(pace=0.3, whisper=True, formant=1.06)
    breath = _fitted(throat.sound("ha", manner, int(rng.integers(1 << 16))).samples[::-1].copy(), seconds)
    u = np.linspace(0, 1, len(breath), dtype=np.float32)
    breath *= u**0.8 * np.minimum(1, (1 - u) / 0.08)
    middle = seconds * 0.2
    return breath, (Phone(0.0, middle, "hh", "C"), Phone(middle, len(breath) / RATE, "aa", "D"))


def _sigh(throat: _Throat, rng: np.random.Generator, seconds: float) -> tuple[Samples, tuple[Phone, ...]]:
    """A long breath out with a little falling voice in it."""
    seconds = seconds or float(rng.uniform(0.9, 1.2))
    manner = Delivery(pace=0.11, semitones=1.0, rise=-4.0, breath=0.75, tilt=-1.0)
    sound = throat.sound("huh", manner, int(rng.integers(1 << 16)))
    breath = _fitted(sound.samples[round(max(sound.vowel - 0.16, 0) * RATE) :], seconds)
    u = np.linspace(0, 1, len(breath), dtype=np.float32)
    breath *= np.minimum(1, u / 0.12) * (1 - u) ** 1.4
    a, b = seconds * 0.15, seconds * 0.7
    end = len(breath) / RATE
    return breath, (Phone(0.0, a, "hh", "B"), Phone(a, b, "aa", "C"), Phone(b, end, "pau", "X"))


def _fitted(samples: Samples, seconds: float) -> Samples:
    """Cut to `seconds`, or lengthened by overlapping its own middle and end."""
    wanted = round(seconds * RATE)
    fade = len(samples) // 3
    if fade < 2:
        return np.zeros(wanted, np.float32)
    ramp = np.sqrt(np.linspace(0, 1, fade, dtype=np.float32))
    long = samples
    while len(long) < wanted:
        joined = long[-fade:] * ramp[::-1] + samples[fade : 2 * fade] * ramp
        long = np.concatenate([long[:-fade], joined, samples[2 * fade :]])
    return long[:wanted].copy()
