"""Vocals: sounds of a cast speaker that are no words, as Readings with a mouth. `script.vocal` says who is called upon."""

from collections.abc import Callable

import numpy as np

from rushes.errors import EnvironmentProblem
from rushes.script.reading import Phone, Reading
from rushes.script.screenplay import Screenplay
from rushes.script.vocal import KINDS, called
from rushes.sound.voice.breaths import BREATHS
from rushes.sound.voice.cast import Casting
from rushes.sound.voice.finish import HOUSE_LEVEL, RATE, levelled
from rushes.sound.voice.laughs import LAUGHS
from rushes.sound.voice.outcries import OUTCRIES
from rushes.sound.voice.speech import Speech, shared
from rushes.sound.voice.throat import Samples, Throat

__all__ = ["KINDS", "vocal", "vocals"]

LEVELS = {
    "laugh": -1.5, "giggle": -4.0, "chuckle": -5.0, "gasp": -7.0, "sigh": -6.0, "sob": -3.0, "cheer": 2.5, "hum": -7.0,
    "scream": 5.0, "groan": -3.0, "cough": -1.0, "yawn": -5.0, "snore": -6.0, "babble": -3.0,
}  # fmt: skip
"""dB against a neutral line."""

_Make = Callable[[Throat, np.random.Generator, float], tuple[Samples, tuple[Phone, ...]]]
MAKERS: dict[str, _Make] = {**LAUGHS, **OUTCRIES, **BREATHS}


def vocals(
    screenplay: Screenplay, cast: dict[str, Casting], *, seed: int, speech: Speech | None = None
) -> tuple[Reading, ...]:
    """Every vocal that actions, named sounds and laughing lines call for, one for each who and kind, by the lines' cast."""
    languages = {line.who: line.language for line in screenplay.lines}
    wanted = dict.fromkeys((call.kind, call.who) for call in called(screenplay) if call.who in cast)
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
    """One vocal of a cast speaker, about `seconds` long (0 = the kind's own length).

    The Reading's id is "<kind>:<who>:<number>". EnvironmentProblem when this machine has no voice.
    """
    booth = speech or shared()
    missing = booth.missing
    espeak = language.split("-")[0] != "en" or "flite" in missing
    if espeak and "espeak" in missing:
        if "flite" in missing:
            raise EnvironmentProblem(
                f"this machine has no voice: {missing['espeak']}", mend="pip install espeakng-loader"
            )
        espeak = False
    rng = np.random.default_rng([seed, number, KINDS.index(kind)])
    samples, phones = MAKERS[kind](Throat(booth, casting, casting.delivery(espeak), espeak), rng, seconds)
    samples = levelled(_ended(samples), HOUSE_LEVEL + LEVELS[kind])
    name = f"{kind}:{casting.who}:{number}"
    voice = f"{casting.speaker.name}, {kind}"
    return Reading(name, casting.who, f"({kind})", samples, RATE, (), phones, voice)


def _ended(samples: Samples) -> Samples:
    """Without a step at either end."""
    fade = min(round(0.012 * RATE), len(samples) // 2)
    ramp = np.linspace(0, 1, fade, dtype=np.float32)
    out = samples.copy()
    out[:fade] *= ramp
    out[len(out) - fade :] *= ramp[::-1]
    return out
