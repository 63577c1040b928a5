"""Woodwinds and brass. Spectra by harmonic and formant after Meyer, Acoustics and the Performance of Music: clarinet without
even harmonics in its low register, oboe with formants at 1.1 and 2.7 kHz, bassoon at 500 Hz, horn at 340 Hz, trombone at
550 Hz, trumpet at 1.2 kHz, tuba at 220 Hz; brass brightens with loudness."""

from dataclasses import replace

from rushes.sound.music.body import Body
from rushes.sound.music.held import Held, held
from rushes.sound.music.instrument import Instrument

__all__ = ["BASSOON", "CLARINET", "FLUTE", "HORN", "OBOE", "ROWS", "TROMBONE", "TRUMPET", "TUBA"]

AIR = Body((), 150, 9000)
FLUTE = Held(
    levels=(0, -5, -11, -19, -25, -31, -36), slope=-14, darker=3.5, body=AIR, attack=0.03, opening=1.2, release=0.09,
    vibrato=7, rate=5.1, late=0.22, tremolo=0.16, scoop=-10, breath=0.03, breath_tilt=-3, breath_band=(500, 8000),
    chiff=2.2,
)  # fmt: skip
PICCOLO = replace(
    FLUTE, levels=(0, -12, -20, -28, -36), breath=0.035, breath_band=(1500, 10_000), attack=0.02
)
BREATHY = replace(FLUTE, levels=(0, -9, -8, -22, -20, -30, -34), breath=0.11, chiff=3.0, vibrato=9, late=0.4)
SHAKUHACHI = replace(
    BREATHY, levels=(0, -6, -13, -17, -24, -28), breath=0.2, scoop=-70, vibrato=22, rate=4.4, late=0.5
)
BANSURI = replace(
    BREATHY, levels=(0, -7, -12, -20, -27, -33), breath=0.08, scoop=-45, vibrato=13, glide=0.035
)
NEY = replace(BREATHY, levels=(0, -2, -6, -13, -18, -24, -30), breath=0.17, vibrato=12)
PANPIPES = replace(FLUTE, levels=(0, -24, -12, -32, -26), breath=0.13, chiff=5.0, vibrato=4, release=0.14)
WHISTLE = replace(FLUTE, levels=(0, -10, -18, -25, -33), breath=0.05, vibrato=3, attack=0.014, chiff=1.6)
RECORDER = replace(
    FLUTE,
    levels=(0, -22, -14, -30, -26, -38, -36),
    breath=0.022,
    vibrato=3,
    attack=0.014,
    chiff=1.4,
    tremolo=0.05,
)
OCARINA = replace(
    FLUTE, levels=(0, -30, -34, -44), slope=-18, breath=0.05, vibrato=5, tremolo=0.08, chiff=1.2
)
DIZI = replace(
    FLUTE, levels=(0, -2, -3, -8, -7, -12, -13, -17, -19), slope=-9, breath=0.05, vibrato=10, scoop=-25, glide=0.02,
    body=Body(((4200, 2, 8), (6500, 3, 5)), 250, 10_000),
)  # fmt: skip

REED_PIPE = Body(((1500, 2.5, 4), (3700, 2.5, 3)), 120, 6000, 9.0)
CLARINET = Held(
    levels=(0, -3, -5, -7, -8, -9, -10, -12, -14), slope=-11, darker=5, blare=1.3, even=-27, even_under=1700, body=REED_PIPE,
    attack=0.022,
    opening=1.6, release=0.07, vibrato=1.5, late=0.6, scoop=-8, jitter=0.8, breath=0.008, breath_band=(1500, 9000),
)  # fmt: skip
BASS_CLARINET = replace(CLARINET, even_under=900, body=Body(((900, 2, 4),), 60, 3200, 9.0))
OBOE = Held(
    levels=(0, 1, 3, 2), slope=-7.5, darker=3, body=Body(((1120, 2.6, 11), (1900, 4, -6), (2750, 3, 9), (4500, 3, 2)),
    220, 6000, 12.0),
    attack=0.02, opening=1.3, release=0.07, vibrato=9, rate=5.4, late=0.3, tremolo=0.1, scoop=-10, breath=0.008,
)  # fmt: skip
COR_ANGLAIS = replace(
    OBOE, body=Body(((930, 2.6, 10), (1700, 4, -5), (2350, 3, 7)), 150, 4800, 12.0), attack=0.026
)
DUDUK = replace(
    OBOE, levels=(0, -3, -5, -10), slope=-9, body=Body(((480, 2, 8), (1250, 3, 5)), 120, 3600, 12.0), vibrato=16, late=0.35,
    attack=0.05, scoop=-35, glide=0.045, breath=0.02,
)  # fmt: skip
BASSOON = Held(
    levels=(0, 0), slope=-6.5, darker=3.5, body=Body(((480, 2.4, 11), (1150, 3, 6), (2000, 4, 2), (3300, 3, 2)), 85, 3300,
    12.0),
    attack=0.022, opening=1.4, release=0.07, vibrato=5, rate=5.0, late=0.4, tremolo=0.06, scoop=-10, breath=0.01,
)  # fmt: skip
SUONA = Held(
    levels=(0, 2, 4, 4, 2), slope=-5, darker=2, body=Body(((1500, 2.4, 10), (3000, 2.4, 9), (5200, 3, 4)), 320, 8500, 9.0),
    attack=0.016, opening=1.2, release=0.06, vibrato=16, rate=5.9, late=0.18, scoop=-45, breath=0.012, glide=0.03,
)  # fmt: skip
SAX = Held(
    levels=(0, 0, -2, -4), slope=-7.5, darker=5, blare=1.4, body=Body(((640, 2.2, 6), (1250, 2.6, 6), (2400, 3, 4),
    (3600, 3, 3)),
    130, 5500, 9.0),
    attack=0.024, opening=1.8, release=0.08, vibrato=13, rate=5.1, late=0.3, tremolo=0.14, scoop=-26, breath=0.03,
    breath_tilt=-1, breath_band=(1200, 9000), chiff=1.5, glide=0.008,
)  # fmt: skip
KAZOO = replace(
    SAX,
    levels=(0, 2, 2, 0),
    slope=-4,
    body=Body(((900, 2, 9), (2600, 2, 8)), 250, 5000),
    growl=0.15,
    breath=0.05,
)
DIDGERIDOO = Held(
    levels=(0, -8, -6, -11, -8), slope=-9, darker=4, body=Body(((170, 3, 4), (820, 3, 10), (1700, 4, 8)), 50, 3000, 12.0),
    attack=0.045, release=0.15, tremolo=0.25, rate=3.1, late=0.1, scoop=-20, breath=0.05, breath_band=(300, 4000), growl=0.2,
)  # fmt: skip

BORE = Body(((1250, 1.8, 8), (2500, 2.2, 3)), 190, 6000, 12.0)
TRUMPET = Held(
    levels=(0, 0.5, 1, 0), slope=-6.5, darker=9, blare=2.0, body=BORE, attack=0.018, opening=2.6, release=0.07, vibrato=6,
    rate=5.2,
    late=0.4, tremolo=0.05, scoop=-16, jitter=1.0, breath=0.008, chiff=2.5,
)  # fmt: skip
MUTED = replace(TRUMPET, body=Body(((1700, 2.4, 12), (3400, 2, 8), (600, 2, -8)), 450, 7000, 12.0))
CORNET = replace(TRUMPET, slope=-8, body=Body(((1050, 1.8, 7), (2100, 2.5, 2)), 170, 4200, 12.0), vibrato=11)
FLUGELHORN = replace(CORNET, slope=-10, body=Body(((750, 1.8, 6),), 150, 2800, 12.0), attack=0.026)
BUGLE = replace(TRUMPET, slope=-7.5, vibrato=0, scoop=-24, chiff=3.5)
TROMBONE = replace(
    TRUMPET,
    body=Body(((550, 1.8, 8), (1600, 2.2, 4)), 80, 4200, 12.0),
    attack=0.026,
    vibrato=5,
    glide=0.05,
    breath=0.01,
)
HORN = replace(
    TRUMPET, slope=-8.5, darker=8, body=Body(((340, 1.8, 8), (760, 2.5, 4), (1300, 3, 2)), 85, 2600, 12.0), attack=0.034,
    opening=2.0,
    release=0.11, vibrato=2, scoop=-22,
)  # fmt: skip
EUPHONIUM = replace(HORN, slope=-9, body=Body(((300, 1.6, 6), (620, 2.2, 3)), 70, 2200, 12.0), vibrato=10)
TUBA = replace(
    HORN,
    slope=-9,
    darker=7,
    body=Body(((210, 1.6, 7), (430, 2.2, 4)), 42, 1700, 12.0),
    attack=0.04,
    scoop=-14,
    breath=0.012,
)
ALPHORN = replace(
    HORN, slope=-8, body=Body(((400, 1.6, 7), (950, 2.5, 4)), 70, 3000, 12.0), attack=0.045, vibrato=0
)


def _row(tone: Held, lowest: float, highest: float, level: float = 0.0) -> Instrument:
    return Instrument(held(tone), lowest, highest, level, sustained=True)


ROWS: dict[str, Instrument] = {
    "flute": _row(FLUTE, 59, 98),
    "piccolo": _row(PICCOLO, 74, 108, level=-3.0),
    "shakuhachi": _row(SHAKUHACHI, 55, 86),
    "bansuri": _row(BANSURI, 57, 90),
    "ney": _row(NEY, 55, 86),
    "panpipes": _row(PANPIPES, 60, 96),
    "tin whistle": _row(WHISTLE, 74, 101, level=-2.0),
    "fife": _row(WHISTLE, 74, 103, level=-2.0),
    "recorder": _row(RECORDER, 65, 98),
    "ocarina": _row(OCARINA, 67, 91),
    "dizi": _row(DIZI, 67, 98, level=-1.0),
    "clarinet": _row(CLARINET, 50, 91),
    "bass clarinet": _row(BASS_CLARINET, 38, 77),
    "oboe": _row(OBOE, 58, 91),
    "cor anglais": _row(COR_ANGLAIS, 52, 84),
    "duduk": _row(DUDUK, 54, 78),
    "bassoon": _row(BASSOON, 34, 72),
    "suona": _row(SUONA, 67, 96, level=-2.0),
    "saxophone": _row(SAX, 49, 81),
    "kazoo": _row(KAZOO, 53, 79, level=-2.0),
    "didgeridoo": _row(DIDGERIDOO, 33, 50),
    "trumpet": _row(TRUMPET, 54, 86),
    "muted trumpet": _row(MUTED, 54, 86),
    "cornet": _row(CORNET, 54, 84),
    "flugelhorn": _row(FLUGELHORN, 52, 82),
    "bugle": _row(BUGLE, 58, 82),
    "trombone": _row(TROMBONE, 40, 72),
    "french horn": _row(HORN, 35, 77),
    "euphonium": _row(EUPHONIUM, 34, 70),
    "tuba": _row(TUBA, 26, 60),
    "alphorn": _row(ALPHORN, 41, 72),
}
