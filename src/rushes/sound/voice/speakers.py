"""The company: every speaker that can be cast, one row each.

`pitch` is the mean in Hz that was measured for the row. Flite voices are preferred unprocessed or mildly shifted (predicted
naturalness 4.1-4.7 of 5), eSpeak stands in for other languages and where flite is missing.
"""

from dataclasses import dataclass, field

from rushes.sound.voice.delivery import Delivery

__all__ = ["BASE_PITCH", "SPEAKERS", "Role", "Speaker"]


@dataclass(frozen=True)
class Role:
    """A voice of one engine and how far it is bent to be this speaker. `voice` is "slt" or eSpeak's variant "f3"."""

    voice: str
    semitones: float = 0.0
    formant: float = 1.0


@dataclass(frozen=True)
class Speaker:
    """Somebody who can be cast. `fits` are (sex, age) pairs in falling order; ages as in Look, "" = any grown-up."""

    name: str
    sex: str
    ages: tuple[str, ...]
    flite: Role
    espeak: Role
    own: Delivery = field(default_factory=Delivery)


BASE_PITCH = {"slt": 167.0, "rms": 96.0, "awb": 123.0}
"""Mean pitch in Hz of each base voice as the engine makes it (geometric mean over the test lines)."""

BASE_TRACT = {"slt": 1.15, "rms": 1.0, "awb": 1.03}
"""Height of each base voice's formants against rms: a woman's vocal tract is about 15 % shorter (Fant 1973)."""

LIVELY = Delivery(span=1.8)
"""The base voice slt speaks within 3 semitones, where women have 4 to 6 (80 % range; Traunmueller & Eriksson 1995)."""

GROWN = ("adult", "teen", "")

SPEAKERS: tuple[Speaker, ...] = (
    Speaker("clear young woman", "female", GROWN, Role("slt"), Role("f5"), Delivery(span=1.6)),
    Speaker("warm low woman", "female", ("adult", "", "old"), Role("slt", -3.6, 0.96), Role("f2", -2.2),
            Delivery(span=1.6)),
    Speaker("bright woman", "female", ("teen", "adult", ""), Role("slt", 3.4, 1.045), Role("Annie", 4.2), LIVELY),
    Speaker("even man", "male", ("adult", ""), Role("rms"), Role("m3", 1.5)),
    Speaker("Scottish man", "male", GROWN, Role("awb"), Role("Andy", 6.0)),
    Speaker("deep man", "male", ("adult", "", "old"), Role("rms", -3.2, 0.955), Role("m1", -2.5, 0.97)),
    Speaker("light man", "male", ("teen", "adult", ""), Role("rms", 4.2, 1.04), Role("m7", 8.0, 1.04)),
    Speaker("girl", "female", ("child", "baby"), Role("slt", 7.2, 1.075), Role("f5", 5.2, 1.1), LIVELY),
    Speaker("boy", "male", ("child", "baby"), Role("slt", 4.4, 1.06), Role("f2", 3.6, 1.08), LIVELY),
    Speaker("old woman", "female", ("old",), Role("slt", -3.4, 0.97), Role("grandma", -2.0),
            Delivery(pace=0.88, span=1.8, jitter=0.16, tremor=0.22, tremor_hz=5.0, breath=0.14, tilt=-0.3)),
    Speaker("old man", "male", ("old",), Role("awb", -3.1, 0.98), Role("grandpa", 3.0),
            Delivery(pace=0.86, jitter=0.16, tremor=0.2, tremor_hz=4.6, breath=0.14, tilt=-0.3)),
    Speaker("narrator", "narrator", ("",), Role("rms", -1.4, 0.975), Role("m3", -1.0), Delivery(pace=0.96, span=1.08)),
    Speaker("small creature", "creature", ("small",), Role("slt", 10.2, 1.105), Role("f4", 8.0, 1.16),
            Delivery(span=1.8, pace=0.97)),
    Speaker("big creature", "creature", ("big",), Role("rms", -6.6, 0.88), Role("m1", -5.0, 0.88),
            Delivery(pace=0.86, jitter=0.2)),
    Speaker("robot", "creature", ("robot",), Role("awb", -0.5), Role("m7", 2.0), Delivery(pace=0.96, span=0.02, metal=0.75)),
    Speaker("ghost", "creature", ("ghost",), Role("slt", -1.8, 0.93), Role("f2", -1.0, 0.93),
            Delivery(pace=0.82, span=1.5, breath=0.42, tremor=0.45, tremor_hz=3.6, tilt=-0.8)),
    Speaker("monster", "creature", ("monster",), Role("rms", -7.8, 0.88), Role("m1", -7.0, 0.85),
            Delivery(pace=0.84, jitter=0.2, growl=0.35)),
    Speaker("alien", "creature", ("alien",), Role("awb", 6.6, 1.15), Role("m7", 9.0, 1.16),
            Delivery(span=0.95, metal=0.3, tremor=0.25, tremor_hz=9.0)),
)  # fmt: skip
