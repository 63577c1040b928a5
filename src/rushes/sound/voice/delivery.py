"""A Delivery: everything about how a line is spoken, in numbers, whoever speaks and in whatever manner."""

from dataclasses import dataclass

__all__ = ["Delivery"]


@dataclass(frozen=True)
class Delivery:
    """Neutral by default.

    `pace` is speed (1.1 = 10 % quicker). `semitones` moves the pitch, `span` scales its range (log domain), `rise`
    bends the last quarter of the line by so many semitones. `tremor` wobbles pitch (semitones) and level at `tremor_hz`;
    `jitter` is the standard deviation of random pitch in semitones. `formant` scales the vocal tract (1.1 = 10 % shorter,
    a child). `breath` 0..1 replaces voice by noise, `whisper` does so wholly. `tilt` is dB per octave of spectral slope
    about 1 kHz, `gain` dB against the house level. `metal` 0..1 is a robot's ring and resonance, `growl` 0..1 the rattle of
    a throat at half the pitch.
    """

    pace: float = 1.0
    semitones: float = 0.0
    span: float = 1.0
    rise: float = 0.0
    tremor: float = 0.0
    tremor_hz: float = 6.0
    jitter: float = 0.0
    formant: float = 1.0
    breath: float = 0.0
    whisper: bool = False
    tilt: float = 0.0
    gain: float = 0.0
    metal: float = 0.0
    growl: float = 0.0

    def over(self, other: "Delivery") -> "Delivery":
        """This delivery (a manner) laid over another (a speaker's own)."""
        return Delivery(
            pace=self.pace * other.pace,
            semitones=self.semitones + other.semitones,
            span=self.span * other.span,
            rise=self.rise + other.rise,
            tremor=max(self.tremor, other.tremor),
            tremor_hz=self.tremor_hz if self.tremor >= other.tremor else other.tremor_hz,
            jitter=max(self.jitter, other.jitter),
            formant=self.formant * other.formant,
            breath=min(1.0, self.breath + other.breath),
            whisper=self.whisper or other.whisper,
            tilt=self.tilt + other.tilt,
            gain=self.gain + other.gain,
            metal=max(self.metal, other.metal),
            growl=max(self.growl, other.growl),
        )

    @property
    def untouched(self) -> bool:
        """True when the voice's own pitch, breath and formants are to stay exactly as the engine made them."""
        plain = Delivery(pace=self.pace, tilt=self.tilt, gain=self.gain, metal=self.metal, growl=self.growl)
        return self == plain
