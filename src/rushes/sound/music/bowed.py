"""Bowed strings: the sawtooth of Helmholtz's motion through a body whose resonances are those measured on violins
(air 275 Hz, plates 460 and 550 Hz, bridge hill 2.3 kHz: Jansson; Dünnwald), larger bodies scaled down."""

from dataclasses import replace

from rushes.sound.music.body import Body
from rushes.sound.music.held import Held, held
from rushes.sound.music.instrument import Instrument

__all__ = ["ROWS", "VIOLA_BODY"]

VIOLIN_BODY = Body(
    ((275, 12, 6), (460, 14, 7), (550, 14, 6), (700, 8, -5), (1000, 5, 3), (1450, 5, -6), (2400, 2.2, 8), (3500, 3, 3)),
    190, 5200, 12.0,
)  # fmt: skip
VIOLA_BODY = Body(
    ((215, 12, 6), (350, 13, 6), (430, 12, 6), (640, 7, -4), (900, 5, 4), (1250, 4, -5), (1900, 2.2, 7), (2900, 3, 2)),
    125, 4200, 12.0,
)  # fmt: skip
CELLO_BODY = Body(
    ((100, 9, 6), (175, 11, 6), (220, 10, 6), (320, 7, -4), (450, 6, 4), (750, 4, -5), (1300, 2.2, 7), (2300, 3, 3)),
    62, 3400, 12.0,
)  # fmt: skip
BASS_BODY = Body(
    ((62, 8, 6), (100, 9, 6), (160, 8, 4), (240, 6, -3), (420, 4, 4), (900, 2.2, 5), (1500, 3, 2)), 40, 2400, 12.0
)  # fmt: skip
ERHU_BODY = Body(
    ((330, 8, 5), (460, 9, 5), (760, 5, 9), (1150, 4, 4), (1700, 5, -5), (2700, 2.5, 8), (4200, 3, 4)), 270, 6500, 12.0
)  # fmt: skip
WHEEL = Body(((260, 8, 5), (520, 8, 6), (1100, 4, 6), (2400, 2, 7)), 180, 6000, 9.0)

VIOLIN = Held(
    slope=-5.2, darker=4.5, body=VIOLIN_BODY, attack=0.038, opening=1.8, release=0.16, swell=0.25, vibrato=17, rate=5.6,
    late=0.28, tremolo=0.1, scoop=-14, jitter=1.6, breath=0.03, breath_tilt=-1, breath_band=(900, 11_000), chiff=1.6,
    glide=0.012,
)  # fmt: skip
FIDDLE = replace(
    VIOLIN, slope=-5.0, vibrato=6, late=0.4, attack=0.02, swell=0.05, breath=0.05, chiff=2.4, scoop=-24
)
VIOLA = replace(
    VIOLIN, slope=-6.2, body=VIOLA_BODY, attack=0.045, vibrato=15, rate=5.3, breath_band=(700, 8000)
)
CELLO = replace(
    VIOLIN,
    slope=-6.4,
    body=CELLO_BODY,
    attack=0.05,
    vibrato=13,
    rate=5.1,
    release=0.2,
    breath_band=(500, 6500),
)
BASS = replace(
    CELLO, slope=-7.0, body=BASS_BODY, attack=0.065, vibrato=8, rate=4.8, late=0.35, breath_band=(300, 5000)
)
ERHU = Held(
    slope=-4.6, darker=5, body=ERHU_BODY, attack=0.035, opening=1.4, release=0.12, swell=0.3, vibrato=24, rate=5.8, late=0.2,
    tremolo=0.12, scoop=-40, jitter=2.0, breath=0.035, breath_tilt=0, breath_band=(1500, 10_000), glide=0.04,
)  # fmt: skip
NYCKELHARPA = replace(
    VIOLIN, slope=-5.2, body=WHEEL, vibrato=4, attack=0.03, swell=0.1, breath=0.04, glide=0.0
)
HURDY_GURDY = replace(
    NYCKELHARPA,
    slope=-3.8,
    vibrato=0,
    swell=0.0,
    attack=0.018,
    breath=0.06,
    growl=0.12,
    release=0.06,
    scoop=-5,
)

ROWS: dict[str, Instrument] = {
    "violin": Instrument(held(VIOLIN), 55, 103, sustained=True),
    "fiddle": Instrument(held(FIDDLE), 55, 96, sustained=True),
    "viola": Instrument(held(VIOLA), 48, 91, sustained=True),
    "cello": Instrument(held(CELLO), 36, 81, sustained=True),
    "bowed bass": Instrument(held(BASS), 28, 62, sustained=True),
    "erhu": Instrument(held(ERHU), 62, 93, sustained=True),
    "nyckelharpa": Instrument(held(NYCKELHARPA), 48, 88, sustained=True),
    "hurdy-gurdy": Instrument(held(HURDY_GURDY), 50, 86, sustained=True),
}
