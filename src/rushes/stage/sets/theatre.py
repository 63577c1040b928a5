"""Stages: a theatre's, an opera's, a concert's, a concert hall's, a comedy club's, a television studio's; a cinema; a club.

Actors play on the apron (y = 0), whose edge is at z = `EDGE`; the audience sits below it with its back to the camera.
"""

from collections.abc import Callable

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet, level
from rushes.stage.meshkit.colour import linear, mixed, varied
from rushes.stage.meshkit.solids import box, lathe, quad, sphere
from rushes.stage.scene import Light
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.crowd import crowd
from rushes.stage.sets.parts.hour import hour_of
from rushes.stage.sets.parts.playing import (
    club_floor,
)
from rushes.stage.sets.rooms.air import indoors
from rushes.stage.sets.rooms.pictures import plate_sign
from rushes.stage.sets.stages.curtained import hall, opera, theatre
from rushes.stage.sets.stages.house import BACK, EDGE, PIT, House
from rushes.stage.sets.stages.shows import cinema, club, comedy, concert, tv
from rushes.stage.sets.variant import variant

__all__ = ["build"]


def build(brief: SetBrief) -> BuiltSet:
    """The stage of a brief."""
    look = variant(brief, LOOKS, "theatre")
    house = House(brief, np.random.default_rng([brief.seed, 71]), hour_of(brief), look)
    _boards(house)
    BACKS[look](house)
    if brief.signs and look not in ("comedy", "concert", "club"):
        here = Bench()
        plate_sign(here, brief.signs[0], 0.0, 2.62, 0.2, plate="#5a1a1c", most=3.4)
        house.fixed.take(here, (0, 0, -1.02))
    if look not in ("cinema", "club", "tv"):
        _audience(house)
        _footlights(house)
    clear = ((-12.0, -2.0, BACK - 6, 12.0, 9.0, BACK + 0.3),)
    fill = {"concert": (0.26, 0.24, 0.44), "club": (0.30, 0.20, 0.42), "cinema": (0.36, 0.28, 0.30)}
    air = indoors(
        brief,
        house.hour,
        0.0,
        fill=fill.get(look, (0.46, 0.36, 0.32)),
        shadow_radius=6.0,
        haze=0.004,
        vignette=0.95,
    )
    pieces = (*house.fixed.pieces("theatre_house", shadow=False), *house.things.pieces("theatre_things"))
    return BuiltSet(pieces, air, level, tuple(house.lights[:9]), keep_clear=clear)


def _boards(house: House) -> None:
    """The floor of the stage, its front, the dark house round it."""
    rng, bench, look = house.rng, house.fixed, house.look
    dark = look in ("concert", "club", "tv")
    front = 9.0 if look in ("cinema", "club", "tv") else EDGE
    paint = {"cinema": "#5a2430", "club": "#17161f", "tv": "#2c3a4c", "concert": "#2a2830"}.get(
        look, "#9a6638"
    )
    if look == "club":
        club_floor(bench, rng)
    if look in ("cinema", "tv", "club", "concert"):
        finish = "felt" if look == "cinema" else "stone"
        bench.add(finish, quad((-9, -0.004, front), (18, 0, 0), (0, 0, BACK - front), paint, (24, 20)))
    else:
        bench.add(
            "stone",
            quad((-9, -0.008, front), (18, 0, 0), (0, 0, BACK - front), mixed(paint, "#20120a", 0.45)),
        )
        for z in np.arange(BACK, front - 0.05, 0.17):
            x = -9.0 - float(rng.uniform(0, 2.0))
            while x < 9.0:
                long = float(rng.uniform(1.6, 3.2))
                bench.add(
                    "wood", quad((x, 0, z + 0.17), (long, 0, 0), (0, 0, -0.166), varied(rng, paint, 0.09))
                )
                x += long
    if front == EDGE:
        bench.add("wood", box((0, PIT / 2, EDGE + 0.03), (9, -PIT / 2, 0.05), "#4a2818", 0.02))
        bench.add(
            "wood", box((0, -0.02, EDGE + 0.05), (9, 0.035, 0.09), "#c8963c" if not dark else "#3a3a40", 0.02)
        )
        bench.add("felt", quad((-12, PIT, 14), (24, 0, 0), (0, 0, EDGE - 14), "#3a1418"))
    wall = {"concert": "#16141f", "club": "#1c1428", "tv": "#1d2430", "cinema": "#3a1c24"}.get(
        look, "#4a1c1c"
    )
    for s in (-1, 1):
        side = quad((s * 7.0, PIT, -9), (0, 0, 18), (0, 9, 0), wall, (6, 4))
        bench.add("stone", side if s < 0 else quad((7.0, PIT, 9), (0, 0, -18), (0, 9, 0), wall, (6, 4)))
    bench.add("stone", quad((-9, PIT, BACK - 0.4), (18, 0, 0), (0, 8, 0), mixed(wall, "#000000", 0.25)))


def _audience(house: House) -> None:
    """Rows of heads below the stage, dark against it, with the backs of their seats."""
    rng, places = house.rng, []
    for row in range(4):
        z = EDGE + 0.5 + 0.72 * row
        for x in np.arange(-5.4, 5.5, 0.62):
            if rng.random() < 0.94:
                places.append(
                    (x + 0.31 * (row % 2) + rng.normal() * 0.03, -0.02 - 0.04 * row + rng.normal() * 0.025, z)
                )
            seat = box(
                (x + 0.31 * (row % 2), -0.3 - 0.04 * row, z + 0.2), (0.26, 0.24, 0.09), "#6a1c20", 0.085
            )
            house.fixed.add("felt", seat)
    crowd(house.fixed, rng, places, np.pi, 0.55, fine=True)


def _footlights(house: House) -> None:
    """Shells along the edge of the stage with warm bulbs."""
    count = 13
    warm = linear("#ffcf8a") * (0.5 + 0.5 * house.hour.glow)
    for k in range(count):
        x = -4.2 + 8.4 * k / (count - 1)
        hood = lathe(
            [(0.0, 0.13), (0.06, 0.12), (0.10, 0.06), (0.11, 0.0)], "#b8863c", (x, 0.0, EDGE - 0.03), 12
        )
        house.fixed.add("metal", hood)
        house.fixed.add("lamp", sphere((x, 0.05, EDGE - 0.13), 0.045, warm, 6, 9))
    if house.look not in ("concert", "comedy"):
        for x in (-2.2, 2.2):
            house.lights.append(Light((x, 0.25, EDGE - 0.35), (1.5, 0.95, 0.5), 5.0))


BACKS: dict[str, Callable[[House], None]] = {
    "theatre": theatre, "opera": opera, "concert": concert, "hall": hall, "comedy": comedy, "tv": tv,
    "cinema": cinema, "club": club,
}  # fmt: skip
WORDS: dict[str, str] = {
    "cinema": "cinema movie_theat movie_house film_theater imax screening 电影 影院 影厅",
    "hall": "concert_hall symphony music_hall orchestra 音乐厅 演奏厅",
    "club": "nightclub night_club disco dance_club dance_floor club_floor 夜店 夜总会 迪厅 舞池",
    "comedy": "comedy stand-up standup open_mic jazz_club cabaret",
    "concert": "concert rock festival karaoke runway catwalk band 演唱会",
    "opera": "opera 歌剧",
    "tv": "tv television broadcast talk_show game_show quiz studio film_set movie_set soundstage sound_stage talent_show "
    "awards 演播 电视 片场 直播",
}
"""Look -> (parts of) words of a place that ask for it."""
LOOKS: dict[str, str] = {
    **{word.replace("_", " "): look for look, words in WORDS.items() for word in words.split()},
    "club": "club",
    "俱乐部": "club",
    "theatre": "theatre",
}
"""Words of a place -> which stage; the first that is said counts."""
