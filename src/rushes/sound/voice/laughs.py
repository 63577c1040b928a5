"""Laughs, giggles and chuckles, built note by note from the speaker's own "ha".

Laughter as measured by Bachorowski, Smoski & Owren 2001: four to five notes a second, each a breath and a short vowel,
pitch well above speech and falling, level and voicing dying away, the last note long and breathy. A giggle is higher,
quicker and lighter; a chuckle low, soft and through hardly parted lips.
"""

from dataclasses import dataclass

import numpy as np

from rushes.script.reading import Phone
from rushes.sound.voice.delivery import Delivery
from rushes.sound.voice.finish import RATE
from rushes.sound.voice.throat import Samples, Sound, Throat

__all__ = ["LAUGHS"]

NOTE_PACE = 0.8
ASPIRATION = 0.06  # seconds of breath before each vowel of a laugh


@dataclass(frozen=True)
class Laugh:
    """`length` in seconds (range), `every` seconds a note of `note` seconds, `top` semitones over speech, then `fall`."""

    length: tuple[float, float]
    every: float
    note: tuple[float, float]
    top: tuple[float, float]
    fall: float
    breath: float
    syllables: tuple[str, ...] = ()
    mouth: str = "D"

    def __call__(
        self, throat: Throat, rng: np.random.Generator, seconds: float
    ) -> tuple[Samples, tuple[Phone, ...]]:
        """Notes at falling pitch and level, quickening then slowing, the last one breathed out."""
        seconds = seconds or float(rng.uniform(*self.length))
        notes = max(3, round((seconds - 0.15) / self.every))
        said = self.syllables or throat.syllables
        breaths = {s: throat.sound(s, Delivery(pace=NOTE_PACE, whisper=True), 1) for s in said}
        out = np.zeros(round((seconds + 0.9) * RATE), np.float32)
        phones: list[Phone] = []
        at, top = 0.0, float(rng.uniform(*self.top))
        for k in range(notes):
            u = k / max(notes - 1, 1)
            # A lift on the second note, then down: what tells laughter from counting.
            pitch = top + (1.2 if k == 1 else 0.0) - self.fall * u + float(rng.uniform(-0.5, 0.5))
            manner = Delivery(
                pace=NOTE_PACE,
                semitones=pitch,
                breath=self.breath + 0.3 * u,
                formant=1.025,
                jitter=0.25,
                span=1.4,
            )
            # The vowel changes colour as the jaw closes.
            syllable = said[min(int(rng.random() < 0.15 + 0.7 * u), len(said) - 1)]
            note = throat.sound(syllable, manner, int(rng.integers(1 << 16)))
            length = float(rng.uniform(*self.note)) if k < notes - 1 else 1.9 * self.note[0]
            level = -7.0 * u + float(rng.uniform(-1.2, 1.2))
            note = _aspirated(note, breaths[syllable], length)
            phones.extend(_placed(out, note, at, level, phones[-1].end if phones else 0.0, self.mouth))
            at += self.every * (0.92 + 0.25 * u) * float(rng.uniform(0.9, 1.1))
        end = min(phones[-1].end + 0.06, len(out) / RATE)
        samples = out[: round(end * RATE)]
        phones.append(Phone(phones[-1].end, len(samples) / RATE, "pau", "X"))
        return samples, tuple(phones)


LAUGHS = {
    "laugh": Laugh((1.1, 1.5), 0.205, (0.10, 0.125), (5.0, 6.5), 6.0, 0.08),
    "giggle": Laugh((0.8, 1.1), 0.165, (0.07, 0.09), (8.0, 9.5), 4.0, 0.16, ("heh", "he"), "C"),
    "chuckle": Laugh((0.7, 1.0), 0.22, (0.08, 0.10), (0.5, 1.8), 4.5, 0.2, ("huh",), "B"),
}


def _aspirated(note: Sound, breath: Sound, length: float) -> Sound:
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
    return Sound(out, ASPIRATION)


def _placed(out: Samples, note: Sound, at: float, level: float, before: float, mouth: str) -> list[Phone]:
    """Put one note of a laugh into `out`; gives its phones, joined to the end of the ones before."""
    piece = note.samples * np.float32(0.1 * 10 ** (level / 20))
    start = round(at * RATE)
    end = min(start + len(piece), len(out))
    out[start:end] += piece[: end - start]
    opens = max(at + note.vowel * 0.5, before)
    return [Phone(before, opens, "hh", "B" if before else "X"), Phone(opens, end / RATE, "aa", mouth, True)]
