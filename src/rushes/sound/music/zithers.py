"""Open strings: harps, zithers of East Asia, and the long lutes whose flat bridges make strings buzz.

A buzzing bridge (jawari) lets high partials in late and keeps them long (Raman 1921; van Walstijn, Bridges and Mehes 2016).
"""

from dataclasses import replace

from rushes.sound.music.body import Body
from rushes.sound.music.bowed import VIOLA_BODY
from rushes.sound.music.instrument import Instrument
from rushes.sound.music.playing import Ending
from rushes.sound.music.strings import String, plucked

__all__ = ["ROWS"]

HARP_BOX = Body(((150, 6, 4), (250, 6, 5), (420, 5, 4), (800, 3, 2)), 60, 6500)
PAULOWNIA = Body(((105, 7, 5), (190, 7, 6), (320, 6, 5), (560, 5, 4), (1200, 2, 3)), 70, 8500)
PIPA_BODY = Body(((190, 6, 3), (440, 6, 7), (650, 5, 5), (1300, 3, 5), (2700, 2, 4)), 160, 10_000)
CATSKIN = Body(((270, 4, 7), (520, 4, 6), (900, 3, 6), (1700, 2.5, 5)), 190, 8500, 9.0)
GOURD = Body(((130, 6, 4), (270, 6, 4), (700, 2.5, 5), (1900, 1.5, 6), (3400, 2, 4)), 95, 9500)
CALABASH = Body(((115, 5, 5), (240, 5, 6), (480, 4, 4)), 85, 6500)
TRAPEZE = Body(((210, 7, 4), (420, 6, 5), (820, 4, 4), (2100, 2, 3)), 140, 11_000)
HORN_BODY = Body(((210, 5, 6), (390, 5, 5), (760, 4, 3)), 120, 5500)

HARP = String(
    pluck=0.33,
    soft=1800,
    fundamental=1.1,
    losses=1.5,
    stiffness=1.5e-5,
    click=0.07,
    click_band=(300, 1800),
    body=HARP_BOX,
)
LYRE = replace(HARP, pluck=0.25, soft=2300, fundamental=1.7, body=HORN_BODY)
KORA = replace(
    HARP,
    pluck=0.2,
    soft=3000,
    fundamental=1.9,
    losses=1.4,
    click=0.25,
    click_band=(700, 4000),
    thump=0.45,
    body=CALABASH,
)
GUZHENG = String(
    pluck=0.1, soft=5200, fundamental=0.9, losses=0.6, stiffness=4e-5, click=0.28, click_band=(1500, 6500), bend=13.0,
    slide=-16.0, thump=0.3, body=PAULOWNIA,
)  # fmt: skip
KOTO = replace(
    GUZHENG,
    pluck=0.08,
    soft=3600,
    fundamental=1.6,
    losses=1.1,
    click=0.4,
    click_band=(900, 4200),
    bend=6.0,
    slide=22.0,
)
GUQIN = String(
    pluck=0.12, soft=1500, fundamental=0.6, losses=1.5, growth=0.4, stiffness=3e-5, click=0.16, click_band=(300, 2200),
    bend=14.0, slide=-26.0, thump=0.45, body=PAULOWNIA,
)  # fmt: skip
PIPA = String(
    pluck=0.1, soft=5200, fundamental=2.6, losses=0.9, stiffness=5e-5, click=0.55, click_band=(1600, 7000), bend=8.0,
    thump=0.35, body=PIPA_BODY,
)  # fmt: skip
SHAMISEN = String(
    pluck=0.08, soft=4200, fundamental=3.4, losses=1.0, stiffness=3e-5, bloom=0.03, click=0.9, click_band=(500, 5000),
    click_seconds=0.035, thump=0.7, body=CATSKIN,
)  # fmt: skip
SITAR = String(
    pluck=0.06, soft=9000, roll=7, fundamental=0.8, losses=0.28, stiffness=1e-5, bloom=0.16, click=0.3,
    click_band=(1800, 7000), bend=9.0, slide=-20.0, beats=1.2, body=GOURD,
)  # fmt: skip
TANPURA = replace(SITAR, fundamental=0.35, losses=0.2, bloom=0.5, bend=0.0, slide=0.0, click=0.06)
VEENA = replace(SITAR, soft=5000, fundamental=0.7, losses=0.5, bloom=0.09, bend=14.0)
SAROD = replace(
    SITAR, soft=5200, fundamental=1.7, losses=0.6, bloom=0.0, click=0.5, slide=-30.0, body=CATSKIN
)
DULCIMER = String(
    pluck=0.12, soft=4200, fundamental=1.0, losses=0.5, stiffness=6e-5, courses=1.6, click=0.35, click_band=(700, 5000),
    body=TRAPEZE,
)  # fmt: skip
SANTOOR = replace(DULCIMER, soft=6500, fundamental=1.2, courses=2.2, click=0.45, click_band=(1500, 7000))
CIMBALOM = replace(DULCIMER, soft=3400, fundamental=0.7, losses=0.5, courses=1.4, body=PAULOWNIA)
YANGQIN = replace(DULCIMER, soft=5600, fundamental=1.3, losses=0.6, courses=1.8, click=0.4)
ZITHER = replace(
    DULCIMER, pluck=0.08, soft=5200, fundamental=0.9, courses=0.0, click=0.25, click_band=(1500, 7000)
)
BALALAIKA = replace(PIPA, pluck=0.13, fundamental=3.0, bend=0.0, click=0.4, body=TRAPEZE)
BOUZOUKI = replace(
    DULCIMER, pluck=0.1, soft=5600, fundamental=1.2, courses=1.8, click=0.35, click_band=(1600, 7500)
)
CHARANGO = replace(BOUZOUKI, soft=3600, fundamental=2.3, losses=1.8)

PIZZICATO = String(
    pluck=0.2, soft=1500, fundamental=6.5, losses=5.0, growth=0.5, stiffness=3e-5, click=0.3, click_band=(250, 1800),
    thump=0.6, body=VIOLA_BODY,
)  # fmt: skip

RINGING = Ending(release=1.0, rings=5.0, width=0.4)
OPEN = Ending(release=0.8, rings=4.0)
STOPPED = Ending(release=0.08, strum=0.008)

ROWS: dict[str, Instrument] = {
    "pizzicato strings": Instrument(plucked(PIZZICATO, Ending(release=0.2, rings=0.9, width=0.4)), 36, 91),
    "harp": Instrument(plucked(HARP, RINGING), 24, 103),
    "lyre": Instrument(plucked(LYRE, OPEN), 43, 84),
    "kora": Instrument(plucked(KORA, OPEN), 41, 84),
    "guzheng": Instrument(plucked(GUZHENG, OPEN), 38, 86),
    "koto": Instrument(plucked(KOTO, OPEN), 43, 86),
    "guqin": Instrument(plucked(GUQIN, Ending(release=1.5, rings=6.0)), 36, 74),
    "pipa": Instrument(plucked(PIPA, STOPPED), 45, 91),
    "shamisen": Instrument(plucked(SHAMISEN, Ending(release=0.12)), 45, 81),
    "sitar": Instrument(plucked(SITAR, Ending(release=0.4)), 43, 84),
    "tanpura": Instrument(plucked(TANPURA, Ending(release=2.0, rings=6.0)), 36, 62, level=-6.0),
    "veena": Instrument(plucked(VEENA, Ending(release=0.3)), 40, 79),
    "sarod": Instrument(plucked(SAROD, Ending(release=0.2)), 40, 79),
    "dulcimer": Instrument(plucked(DULCIMER, OPEN), 43, 88),
    "santoor": Instrument(plucked(SANTOOR, OPEN), 48, 91),
    "cimbalom": Instrument(plucked(CIMBALOM, OPEN), 36, 88),
    "yangqin": Instrument(plucked(YANGQIN, OPEN), 41, 91),
    "zither": Instrument(plucked(ZITHER, OPEN), 40, 88),
    "balalaika": Instrument(plucked(BALALAIKA, STOPPED), 52, 84),
    "bouzouki": Instrument(plucked(BOUZOUKI, STOPPED), 48, 84),
    "charango": Instrument(plucked(CHARANGO, STOPPED), 57, 88),
}
