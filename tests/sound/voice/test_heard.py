"""An independent listener (pocketsphinx, its general English model) understands what was recorded."""

import numpy as np
import pytest
from bench.sound.words import share_of
from scipy import signal

from rushes.script.screenplay import Line
from rushes.sound.voice.booth import read_line
from rushes.sound.voice.cast import Casting
from rushes.sound.voice.speakers import SPEAKERS
from rushes.sound.voice.speech import shared

pocketsphinx = pytest.importorskip("pocketsphinx")


@pytest.fixture(scope="module")
def listener() -> object:
    return pocketsphinx.Decoder(samprate=16000, loglevel="FATAL")


LINES = (
    "Hey! I’ve been waiting for you,",
    "Sorry, traffic was crazy today,",
    "I should have stayed home.",
    "The train will leave in ten minutes.",
)
SHARE = 0.8
"""Of the words, as `./dev bench-sound --only words` aims at. Single words turn on trifles: "hey I've" is near to "they had"."""


@pytest.mark.skipif("flite" in shared().missing, reason="flite is not installed here")
@pytest.mark.parametrize("speaker", ["clear young woman", "even man", "Scottish man", "old man"])
def test_clean_lines_are_understood(listener: object, speaker: str) -> None:
    row = next(s for s in SPEAKERS if s.name == speaker)
    understood = 0.0
    for text in LINES:
        reading = read_line(Line("l", "x", text), Casting("x", row), seed=1)
        assert reading is not None
        understood += share_of(text, heard(listener, reading.samples)) * len(text.split())
    assert understood >= SHARE * sum(len(text.split()) for text in LINES)


def heard(listener: object, samples: "np.ndarray[tuple[int], np.dtype[np.float32]]") -> str:
    """What the listener writes down for 48 kHz samples."""
    padded = np.concatenate([np.zeros(9600), samples, np.zeros(14400)])
    slow = signal.resample_poly(padded, 1, 3)
    slow = 2 * slow + 1e-4 * np.random.default_rng(0).standard_normal(len(slow))
    raw = (np.clip(slow, -1, 1) * 32767).astype("<i2").tobytes()
    listener.start_utt()  # type: ignore[attr-defined]
    listener.process_raw(raw, False, True)  # type: ignore[attr-defined]
    listener.end_utt()  # type: ignore[attr-defined]
    found = listener.hyp()  # type: ignore[attr-defined]
    return found.hypstr if found else ""


@pytest.mark.skipif("flite" in shared().missing, reason="flite is not installed here")
@pytest.mark.parametrize("speaker", ["girl", "boy", "small creature"])
def test_small_voices_are_understood_by_a_listener_of_their_size(listener: object, speaker: str) -> None:
    row = next(s for s in SPEAKERS if s.name == speaker)
    reading = read_line(Line("l", "x", "The train will leave in ten minutes."), Casting("x", row), seed=3)
    assert reading is not None
    size = round(1000 * row.flite.formant)
    grown = signal.resample_poly(reading.samples, size, 1000)  # the vocal tract as long as a grown-up's
    assert heard(listener, grown) == "the train will leave in ten minutes"
