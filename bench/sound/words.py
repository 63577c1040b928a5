"""Words: how many an independent recogniser (pocketsphinx, its general English model) writes down, clean and mixed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from importlib.resources import files

import numpy as np
import numpy.typing as npt
from bench.sound.films import mixed
from scipy import signal

__all__ = ["Heard", "Listener", "heard_lines", "share_of"]

RATE = 48_000
EDGE = 0.25
"""Seconds of the film before and after a line that the listener is given."""


@dataclass(frozen=True)
class Heard:
    """What was said, and the share of its words that was written down from the clean line and from the mix."""

    place: str
    who: str
    text: str
    clean: float
    mix: float
    wrote: str
    under: float  # LU of the speech over everything else while it is spoken


class Listener:
    """pocketsphinx; ImportError where it is not installed."""

    def __init__(self) -> None:
        import pocketsphinx

        self._decoder = pocketsphinx.Decoder(samprate=16000, loglevel="FATAL")

    def writes(self, samples: npt.NDArray[np.float32]) -> str:
        """What it understands of 48 kHz mono samples at speech level."""
        padded = np.concatenate([np.zeros(9600), samples, np.zeros(14400)])
        slow = signal.resample_poly(padded, 1, 3)
        peak = float(np.abs(slow).max()) or 1.0
        slow = 0.6 * slow / peak + 1e-4 * np.random.default_rng(0).standard_normal(len(slow))
        self._decoder.start_utt()
        self._decoder.process_raw((np.clip(slow, -1, 1) * 32767).astype("<i2").tobytes(), False, True)
        self._decoder.end_utt()
        found = self._decoder.hyp()
        return found.hypstr if found else ""


def share_of(text: str, wrote: str) -> float:
    """The share of the words of `text` that stand in `wrote` in their order."""
    said = re.sub(r"[^a-z' ]", "", text.lower().replace("’", "'")).split()
    heard = wrote.split()
    matched = sum(
        block.size for block in SequenceMatcher(None, said, heard, autojunk=False).get_matching_blocks()
    )
    return matched / len(said)


def heard_lines(listener: Listener) -> Iterator[Heard]:
    """Every line of lines.tsv, spoken in its place."""
    for row in files("bench.sound").joinpath("lines.tsv").read_text("utf-8").splitlines()[2:]:
        place, who, text = row.split("\t")
        film = mixed(f'In {place}, {who} says: "{text}"', frames=120)
        reading = next(r for r in film.readings if r.text)
        line = next(x for x in film.plan.lines if x.line == reading.line)
        start = line.start_seconds or line.start / film.plan.rate
        part = slice(max(int((start - EDGE) * RATE), 0), int((start + reading.seconds + EDGE) * RATE))
        wrote = listener.writes(film.track.master[part].mean(1))
        rest = film.track.effects[part] + film.track.ambience[part] + film.track.music[part]
        under = 10 * np.log10(np.mean(film.track.dialogue[part] ** 2) / (np.mean(rest**2) + 1e-12))
        clean = share_of(text, listener.writes(reading.samples))
        yield Heard(place, who, text, clean, share_of(text, wrote), wrote, float(under))
