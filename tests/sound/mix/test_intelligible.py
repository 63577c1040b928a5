"""Words come through the finished mix: street, people, music of the place and all."""

from difflib import SequenceMatcher

import numpy as np
import pytest
from scipy import signal

from rushes.direction.plan import (
    Ambience,
    CameraKey,
    Cue,
    Figure,
    Scene,
    SetBrief,
    Shot,
    ShotPlan,
    SpokenLine,
    Vec,
)
from rushes.script.screenplay import Line, Look
from rushes.sound.mix.soundtrack import soundtrack
from rushes.sound.voice.booth import read_line
from rushes.sound.voice.cast import Casting
from rushes.sound.voice.speakers import SPEAKERS
from rushes.sound.voice.speech import shared

pocketsphinx = pytest.importorskip("pocketsphinx")


def camera(frame: float) -> tuple[Vec, Vec]:
    return (0.0, 1.5, 4.0), (0.0, 1.4, 0.0)


LINES = (
    ("clear young woman", "Hey! I’ve been waiting for you,"),
    ("even man", "Sorry, traffic was crazy today,"),
    ("Scottish man", "The train from the city was late again."),
    ("even man", "Turn left at the next corner and keep walking."),
)


@pytest.mark.skipif("flite" in shared().missing, reason="flite is not installed here")
def test_lines_in_the_street_are_understood() -> None:
    """Nearly word for word: what a recogniser makes of one word more or less hangs on a hair of the noise round it."""
    assert sum(understood(speaker, text) for speaker, text in LINES) / len(LINES) >= 0.85


def understood(speaker: str, text: str) -> float:
    """The share of a line's words that are written down in their order, from the mix of a street."""
    row = next(s for s in SPEAKERS if s.name == speaker)
    reading = read_line(Line("l", "who", text), Casting("who", row), seed=1)
    assert reading is not None
    plan = ShotPlan(
        version=2,
        prompt="",
        title="",
        seed=3,
        rate=24,
        frames=120,
        aspect_ratio="16:9",
        audio=True,
        scenes=(
            Scene(
                0,
                120,
                SetBrief("cafe_street"),
                figures=(Figure("who", Look()),),
                shots=(Shot(0, 120, "medium", (CameraKey(0, *camera(0)),)),),
                cues=(Cue(4, "footstep", "who", detail="cobble"), Cue(100, "cup", point=(2.0, 1.0, -1.0))),
                ambiences=(Ambience("street"), Ambience("walla")),
                room="street",
            ),
        ),
        lines=(SpokenLine("l", "who", text, 24, 24 + round(reading.seconds * 24), start_seconds=1.0),),
    )
    track = soundtrack(plan, (reading,), where=lambda who, frame: (0.6, 1.4, 0.0), camera=camera)
    words = [w.strip(",.!?") for w in text.lower().replace("’", "'").split()]
    wrote = heard(track.master[int(0.8 * 48000) : int((1.3 + reading.seconds) * 48000)].mean(1))
    return sum(
        b.size for b in SequenceMatcher(None, words, wrote, autojunk=False).get_matching_blocks()
    ) / len(words)


def heard(samples: "np.ndarray[tuple[int], np.dtype[np.float32]]") -> list[str]:
    """What pocketsphinx writes down for 48 kHz samples, by its general English model."""
    listener = pocketsphinx.Decoder(samprate=16000, loglevel="FATAL")
    slow = 0.35 * signal.resample_poly(samples, 1, 3)
    listener.start_utt()
    listener.process_raw((np.clip(slow, -1, 1) * 32767).astype("<i2").tobytes(), False, True)
    listener.end_utt()
    found = listener.hyp()
    return found.hypstr.split() if found else []
