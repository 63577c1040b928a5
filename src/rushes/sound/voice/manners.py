"""The manners a line can be spoken in, one row each.

Figures from studies of emotional prosody (Banse & Scherer 1996; Murray & Arnott 1993): direction of pitch, range, rate,
level and slope; the amounts are kept small because heavy processing costs naturalness.
"""

from rushes.sound.voice.delivery import Delivery

__all__ = ["MANNERS", "manner_of"]

MANNERS: dict[str, Delivery] = {
    "neutral": Delivery(),
    "happy": Delivery(pace=1.05, semitones=1.9, span=1.6, rise=0.6, formant=1.02, tilt=1.1, gain=1.0),
    "laughing": Delivery(
        pace=1.02,
        semitones=2.4,
        span=1.6,
        rise=1.0,
        tremor=0.9,
        tremor_hz=5.2,
        formant=1.025,
        breath=0.14,
        tilt=1.0,
        gain=0.5,
    ),
    "excited": Delivery(pace=1.13, semitones=3.0, span=1.85, rise=1.2, formant=1.02, tilt=1.8, gain=2.5),
    "angry": Delivery(
        pace=1.08,
        semitones=1.2,
        span=1.55,
        rise=-2.0,
        jitter=0.18,
        formant=0.98,
        tilt=1.7,
        gain=3.0,
        growl=0.12,
    ),
    "sad": Delivery(pace=0.86, semitones=-1.6, span=0.5, rise=-0.5, breath=0.26, tilt=-1.0, gain=-2.5),
    "afraid": Delivery(
        pace=1.1,
        semitones=2.8,
        span=0.9,
        rise=0.8,
        tremor=0.6,
        tremor_hz=7.5,
        jitter=0.12,
        breath=0.3,
        tilt=0.8,
        gain=-1.0,
    ),
    "calm": Delivery(pace=0.93, semitones=-0.5, span=0.75, breath=0.1, tilt=-0.5, gain=-1.0),
    "whispering": Delivery(pace=0.9, span=0.7, whisper=True, formant=1.03, gain=-5.0),
    "shouting": Delivery(
        pace=0.98, semitones=4.5, span=1.5, rise=0.5, jitter=0.1, formant=1.03, tilt=2.8, gain=4.5
    ),
}
"""Keys are the manners of script.screenplay.Line."""


def manner_of(name: str) -> Delivery:
    """The row of a manner; a name that isn't known is spoken neutrally."""
    return MANNERS.get(name, MANNERS["neutral"])
