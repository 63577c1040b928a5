"""The manners a line can be spoken in, one row each.

Directions of pitch, range, rate, level and slope as in studies of emotional prosody (Banse & Scherer 1996; Scherer 2003;
Juslin & Laukka 2003), of shouts (Rostolland 1982) and whispers (Jovicic & Saric 2008). The amounts are the least by which
every speaker's manners are heard apart (`./dev bench-sound --only manners`): heavy processing costs naturalness.
"""

from rushes.sound.voice.delivery import Delivery

__all__ = ["MANNERS", "manner_of"]

MANNERS: dict[str, Delivery] = {
    "neutral": Delivery(),
    "happy": Delivery(pace=1.09, semitones=1.9, span=1.7, rise=0.6, formant=1.02, tilt=1.3, gain=1.6),
    "laughing": Delivery(
        pace=1.0,
        semitones=2.9,
        span=1.7,
        rise=1.0,
        tremor=0.9,
        tremor_hz=5.2,
        formant=1.025,
        breath=0.22,
        tilt=0.8,
        gain=0.4,
    ),
    "excited": Delivery(pace=1.18, semitones=3.3, span=1.95, rise=1.2, formant=1.02, tilt=2.0, gain=3.0),
    "angry": Delivery(
        pace=1.1,
        semitones=1.4,
        span=1.7,
        rise=-2.0,
        jitter=0.18,
        formant=0.98,
        tilt=2.1,
        gain=4.2,
        growl=0.12,
    ),
    "sad": Delivery(pace=0.85, semitones=-1.8, span=0.4, rise=-0.5, breath=0.36, tilt=-2.0, gain=-3.2),
    "afraid": Delivery(
        pace=1.13,
        semitones=3.0,
        span=0.85,
        rise=0.8,
        tremor=0.6,
        tremor_hz=7.5,
        jitter=0.12,
        breath=0.4,
        tilt=0.6,
        gain=-1.4,
    ),
    "calm": Delivery(pace=0.92, semitones=-1.0, span=0.5, breath=0.05, tilt=-1.6, gain=-1.5),
    "whispering": Delivery(pace=0.9, span=0.7, whisper=True, formant=1.03, gain=-6.0),
    "shouting": Delivery(
        pace=0.97, semitones=4.8, span=1.5, rise=0.5, jitter=0.1, formant=1.03, tilt=3.0, gain=5.5
    ),
}
"""Keys are the manners of script.screenplay.Line."""


def manner_of(name: str) -> Delivery:
    """The row of a manner; a name that isn't known is spoken neutrally."""
    return MANNERS.get(name, MANNERS["neutral"])
