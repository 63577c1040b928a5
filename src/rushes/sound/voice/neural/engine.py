"""Neural voices in the speech process: a line of text to a Take, by Piper or Kokoro.

eSpeak NG reads the text (symbols and, spoken aloud, the times of the phones) and the model says it. Where the export tells how
long each symbol lasts, the phones lie there; otherwise eSpeak NG's own speech is laid over the model's (`align`).
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rushes.sound.voice.delivery import Delivery
from rushes.sound.voice.espeak import ESpeak
from rushes.sound.voice.neural import kokoro, piper
from rushes.sound.voice.neural.align import placed, warped
from rushes.sound.voice.neural.folder import Source, sources_in
from rushes.sound.voice.neural.model import runtime
from rushes.sound.voice.neural.phonemes import clauses_of, phonemes, sentences
from rushes.sound.voice.neural.pitches import keep, kept, mean_pitch, print_of
from rushes.sound.voice.neural.spoken import Spoken
from rushes.sound.voice.neural.voices import FEMALE_ABOVE, FolderProblem, NeuralVoice
from rushes.sound.voice.take import Segment, Take

__all__ = ["Neural"]

MODELS_KEPT = 3
BETWEEN = 0.22
"""Seconds of silence between two sentences that are spoken apart, as Piper leaves."""
SAID = "1, 2, 3, 4, 5."
"""What a voice says when its pitch is measured: numbers, which eSpeak NG reads in every language."""
ALIKE = {"female": "f2", "male": "m3"}
PACES = (0.5, 2.0)


class Neural:
    """The voices of one folder. FolderProblem when it has none or onnxruntime is missing."""

    def __init__(self, folder: Path, espeak: ESpeak) -> None:
        self._sources, self.notes = sources_in(folder)
        runtime()
        self._espeak = espeak
        self._loaded: OrderedDict[Path, piper.Piper | kokoro.Kokoro] = OrderedDict()

    @property
    def voices(self) -> list[NeuralVoice]:
        """Every voice, with its pitch where it has been measured."""
        return [self._told(source, kept(self._print(source))) for source in self._sources.values()]

    def measured(self, key: str) -> NeuralVoice:
        """The voice with its pitch, and with its sex where nobody states it."""
        source = self._source(key)
        pitch = kept(self._print(source))
        if not pitch:
            try:
                samples, rate, _ = self._spoken(SAID, source, 1.0)
            except ValueError as problem:
                if isinstance(problem, FolderProblem):
                    raise
                raise FolderProblem(
                    f"{source.model.name} does not speak: {problem}", "copy it into the folder again"
                ) from problem
            pitch = round(mean_pitch(samples, rate) or source.voice.likely_pitch, 2)  # as it is kept
            keep(self._print(source), pitch)
        return self._told(source, pitch)

    def say(self, text: str, key: str, delivery: Delivery) -> Take:
        """One line. ValueError when the voice knows nothing of it."""
        source = self._source(key)
        pace = min(max(delivery.pace, PACES[0]), PACES[1])
        samples, rate, runs = self._spoken(text, source, pace)
        guide = self._espeak.say(text, f"{source.espeak}+{ALIKE.get(source.voice.sex, 'm3')}", pace, 0.0)
        starts = [s.start for s in guide.segments]
        if all(run.ends for run, _, _ in runs):
            at = _by_durations(guide.segments, runs)
        else:
            at = warped(starts, guide.samples, guide.rate, samples, rate).tolist()
        segments = placed(guide.segments, at, len(samples) / rate)
        dropped = dict.fromkeys(s for run, _, _ in runs for s in run.dropped if s.strip())
        notes = (
            (f"{key} does not know the symbol{'s' * (len(dropped) > 1)} {' '.join(dropped)}",)
            if dropped
            else ()
        )
        return Take(samples, rate, segments, ipa=True, shaped=False, notes=notes)

    def _spoken(
        self, text: str, source: Source, pace: float
    ) -> tuple[npt.NDArray[np.float32], int, list[tuple[Spoken, float, float]]]:
        """Samples, their rate, and each run with its start and end in seconds."""
        speak, rate, most = self._speaker(source, pace)
        parts = self._written(text, source)
        runs: list[tuple[Spoken, float, float]] = []
        pieces: list[npt.NDArray[np.float32]] = []
        gap, at = np.zeros(round(BETWEEN * rate), np.float32), 0
        for sentence in sentences(parts, most):
            if pieces:
                pieces.append(gap)
                at += len(gap)
            run = speak(" ".join(symbols + stop for symbols, stop in sentence)).trimmed(rate)
            pieces.append(run.samples)
            runs.append((run, at / rate, (at + len(run.samples)) / rate))
            at += len(run.samples)
        if not pieces:
            raise ValueError("there is nothing in it to be said")
        return np.concatenate(pieces), rate, runs

    def _speaker(self, source: Source, pace: float) -> tuple[Callable[[str], Spoken], int, int]:
        """How a sentence is said by a voice, the rate of its samples, the symbols that it says at once."""
        model = self._model(source)
        if isinstance(model, kokoro.Kokoro):
            style = kokoro.read_styles(source.beside)[source.name]
            return (lambda symbols: model.speak(symbols, pace, style)), kokoro.RATE, kokoro.MOST
        rate = piper.read_config(source.beside).rate
        return (lambda symbols: model.speak(symbols, pace, source.speaker)), rate, piper.MOST

    def _written(self, text: str, source: Source) -> list[tuple[str, str]]:
        """(symbols, stop) of each clause as the voice was taught."""
        clauses = clauses_of(text)
        words = [clause for clause, _ in clauses]
        model = self._model(source)
        if isinstance(model, piper.Piper) and piper.read_config(source.beside).kind == "text":
            read = words
        else:
            read = phonemes(self._espeak, words, source.espeak)
        if isinstance(model, kokoro.Kokoro):
            if source.espeak == "cmn":
                plain = phonemes(self._espeak, words, source.espeak, ipa=False)
                read = [kokoro.toned(a, b) for a, b in zip(read, plain, strict=True)]
            read = [model.written(ipa, source.espeak) for ipa in read]
        return [(symbols, stop) for symbols, (_, stop) in zip(read, clauses, strict=True) if symbols]

    def _model(self, source: Source) -> "piper.Piper | kokoro.Kokoro":
        model = self._loaded.pop(source.model, None)
        if model is None:
            if source.voice.kind == "kokoro":
                folder = source.beside.parent
                folder = folder.parent if folder.name == "voices" else folder
                model = kokoro.Kokoro(source.model, kokoro.read_vocab(folder))
            else:
                model = piper.Piper(source.model, piper.read_config(source.beside))
        self._loaded[source.model] = model
        while len(self._loaded) > MODELS_KEPT:
            self._loaded.popitem(last=False)
        return model

    def _source(self, key: str) -> Source:
        if key not in self._sources:
            raise FolderProblem(f"there is no voice {key!r} in the folder")
        return self._sources[key]

    def _print(self, source: Source) -> str:
        return print_of(source.voice.key, source.model, source.beside)

    @staticmethod
    def _told(source: Source, pitch: float) -> NeuralVoice:
        voice = replace(source.voice, pitch=pitch)
        if voice.sex or not pitch:
            return voice
        return replace(voice, sex="female" if pitch > FEMALE_ABOVE else "male", heard_sex=True)


def _by_durations(segments: Sequence[Segment], runs: Sequence[tuple[Spoken, float, float]]) -> list[float]:
    """Starts of eSpeak NG's phones by the durations of a model's symbols: both spell the same sounds letter by letter."""
    letters: list[tuple[str, int]] = [(c, i) for i, s in enumerate(segments) for c in s.name if c.isalpha()]
    spelt: list[tuple[str, float, float]] = []
    for run, start, end in runs:
        before = 0.0
        for symbol, share in zip(run.symbols, run.ends, strict=True):
            if symbol.isalpha():
                spelt.append((symbol, start + before * (end - start), start + share * (end - start)))
            before = share
    match = SequenceMatcher(None, [c for c, _ in letters], [c for c, _, _ in spelt], autojunk=False)
    known: dict[int, tuple[float, float]] = {}
    for block in match.get_matching_blocks():
        for k in range(block.size):
            index, (_, start, end) = letters[block.a + k][1], spelt[block.b + k]
            first, last = known.get(index, (start, end))
            known[index] = (min(first, start), max(last, end))
    return _between(segments, known, runs[-1][2])


def _between(
    segments: Sequence[Segment], known: dict[int, tuple[float, float]], seconds: float
) -> list[float]:
    """Starts of all segments, the unknown ones in proportion between their neighbours; a pause begins where speech ends."""
    points: list[tuple[float, float]] = [(0.0, 0.0)]
    for index in sorted(known):
        (start, end), segment = known[index], segments[index]
        points += [(segment.start, start), (segment.end - 1e-4, end)]
    points.append((segments[-1].end, seconds))
    at, to = (list(column) for column in zip(*points, strict=True))
    return [float(t) for t in np.interp([s.start for s in segments], at, np.maximum.accumulate(to))]
