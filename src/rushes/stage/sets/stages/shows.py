"""Stages of shows: a concert's, a comedy club's, a television studio's; a cinema's screen; a dance floor."""

import numpy as np

from rushes.stage.meshkit.colour import linear, mixed, varied
from rushes.stage.meshkit.solids import box, cylinder, lathe, quad, sphere
from rushes.stage.scene import Light
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.crowd import crowd
from rushes.stage.sets.parts.curtain import drape, leg
from rushes.stage.sets.parts.neon import NEON, board, picture, shine
from rushes.stage.sets.parts.playing import cinema_seats, speakers, truss, tv_camera
from rushes.stage.sets.stages.house import BACK, House

__all__ = ["cinema", "club", "comedy", "concert", "tv"]


def concert(house: House) -> None:
    """A truss of lamps, a wall of light, stacks of speakers, colours from everywhere."""
    bench, hour = house.things, house.hour
    wall = Bench()
    rows, columns = 9, 22
    for i in range(rows):
        for k in range(columns):
            wave = 0.5 + 0.5 * np.sin(k * 0.55 + 1.4 * np.sin(i * 0.7))
            glow = mixed(NEON["violet"], NEON["cyan"], wave) * (0.05 + 0.28 * wave * (1 - i / rows * 0.5))
            wall.add(
                "lamp",
                box((-3.6 + 7.2 * (k + 0.5) / columns, 0.6 + 0.3 * i, 0), (0.13, 0.115, 0.02), glow, 0.02),
            )
    wall.add("metal", box((0, 1.8, -0.06), (3.8, 1.5, 0.04), "#16161c", 0.02))
    bench.take(wall, (0, 0.2, BACK + 0.2))
    for s in (-1, 1):
        speakers(bench, s * 3.5, -1.6, 3)
        speakers(bench, s * 2.3, -2.5, 1)
    truss(bench, 4.4, 3.35, -1.6, hour)
    if house.brief.signs:
        here = Bench()
        board(here, [house.brief.signs[0]], hour, "pink", "cyan", 0.4, 4.0)
        bench.take(here, (0, 1.9, BACK + 0.45))
    for x, colour in (
        (-3.2, (9.0, 1.4, 5.0)),
        (-1.1, (1.2, 4.5, 9.5)),
        (1.1, (6.0, 1.6, 9.5)),
        (3.2, (9.5, 3.6, 0.9)),
    ):
        house.spot((x, 3.4, -2.2), (x * 0.35, 0.3, 0.4), colour, 0.42)
    house.spot((-1.8, 4.6, 5.0), (0, 1.0, 0), (22.0, 19.0, 16.5), 0.3)
    house.spot((2.6, 4.2, 4.4), (0, 1.0, 0), (10.0, 8.0, 11.5), 0.35)
    house.lights.append(Light((0, 1.6, BACK + 1.0), (0.8, 1.0, 2.4), 4.5))


def comedy(house: House) -> None:
    """A brick wall, a neon sign, a stool, one spotlight."""
    bench, hour = house.things, house.hour
    bench.add("brick", quad((-6, 0, -2.5), (12, 0, 0), (0, 4.4, 0), "#8f4a34", (20, 8)))
    bench.add("wood", box((0, 0.1, -2.46), (6, 0.1, 0.04), "#3a2418", 0.02))
    here = Bench()
    board(here, [house.brief.signs[0] if house.brief.signs else "Comedy"], hour, "pink", "amber", 0.42, 3.4)
    bench.take(here, (0, 1.85, -2.3))
    crest = Bench()
    picture(crest, "star", 0.6, hour)
    bench.take(crest, (-2.6, 2.0, -2.4))
    bench.take(crest, (2.6, 2.0, -2.4))
    for s in (-1, 1):
        leg(bench, s, 3.0, 4.6, 3.8, -1.9, "#8a1f28")
        speakers(bench, s * 2.75, -1.95, 1)
    bench.add("wood", lathe([(0.2, 0.62), (0.2, 0.68), (0, 0.68)], "#7a4a2c", (1.75, 0, -1.7), 14))
    for a in (0.8, 2.4, 3.9, 5.5):
        foot = (1.75 + 0.2 * np.cos(a), 0, -1.7 + 0.2 * np.sin(a))
        bench.add("wood", cylinder(foot, (1.75, 0.64, -1.7), 0.018, "#5a3420", 6))
    house.spot((-1.6, 4.8, 4.4), (0, 0.8, -0.2), (17.0, 14.0, 10.0), 0.30)
    house.lights.append(Light((0, 2.3, -1.7), (2.6, 0.7, 1.4), 4.0))
    house.lights.append(Light((-2.6, 2.0, -1.6), (1.4, 0.7, 0.2), 3.2))
    house.lights.append(Light((2.6, 2.0, -1.6), (1.4, 0.7, 0.2), 3.2))


def tv(house: House) -> None:
    """A show's set: glowing panels, a screen with a felt skyline, cameras on pedestals, a grid of lamps."""
    bench, hour = house.things, house.hour
    for k in range(7):
        x = -4.2 + 1.4 * k
        tone = ("#2f6a8a", "#c8643c", "#e0b04c")[k % 3]
        bench.add("paint", box((x, 1.6, BACK + 0.55 + 0.12 * abs(k - 3)), (0.62, 1.6, 0.05), tone, 0.04))
        for s in (-1, 1):
            glow = box(
                (x + s * 0.66, 1.6, BACK + 0.58 + 0.12 * abs(k - 3)),
                (0.022, 1.6, 0.03),
                shine("cyan" if k % 2 else "amber", hour, 0.35),
                0.02,
            )
            bench.add("neon", glow)
    bench.add("metal", box((0, 1.85, BACK + 0.75), (1.5, 0.88, 0.06), "#1c1c22", 0.05))
    bench.add("room", box((0, 1.85, BACK + 0.82), (1.42, 0.8, 0.01), linear("#5f9fc8") * 0.9, 0.0))
    rng = house.rng
    for k in range(13):
        tall = float(rng.uniform(0.12, 0.5))
        bench.add(
            "felt",
            box(
                (-1.3 + 0.217 * k, 1.06 + tall, BACK + 0.845),
                (0.1, tall, 0.008),
                varied(rng, "#2f4a6a", 0.2),
                0.0,
            ),
        )
    disc = lathe([(2.65, -0.02), (2.6, 0.0), (0, 0.0)], "#3f5068", (0, 0.012, -0.2), 48)
    house.fixed.add("paint", disc)
    truss(bench, 4.6, 3.3, -1.2, hour)
    for s in (-1, 1):
        tv_camera(bench, s * 2.75, 0.75, -s * 2.35)
    house.spot((-3.0, 4.2, 4.4), (0, 1.0, 0), (12.0, 10.4, 8.6), 0.45)
    house.spot((3.0, 4.2, 4.0), (0, 1.0, 0), (7.0, 6.6, 6.8), 0.45)
    house.spot((0.0, 3.6, -2.4), (0, 1.4, 0.3), (4.0, 4.4, 5.6), 0.5)
    for x in (-2.6, 2.6):
        house.lights.append(Light((x, 1.8, BACK + 1.3), (0.8, 1.3, 1.6), 4.0))


def cinema(house: House) -> None:
    """The glowing screen between curtains, rows of seats before it."""
    bench = house.things
    bench.add("metal", box((0, 2.2, BACK + 0.05), (3.15, 1.42, 0.05), "#141216", 0.02))
    screen = Bench()
    screen.add("room", quad((-3.05, 0.88, 0), (6.1, 0, 0), (0, 2.64, 0), linear("#f2d8a8") * 1.15))
    screen.add("room", sphere((1.0, 2.35, 0.01), (0.5, 0.5, 0.01), linear("#fff6dc") * 2.6, 8, 24))
    for k, (high, tone) in enumerate(((0.95, "#c89a7a"), (0.68, "#a06a5a"), (0.4, "#6a3f48"))):
        for n in range(5):
            x = -2.4 + 1.2 * n + 0.5 * (k % 2)
            wide = min(0.95, 3.03 - abs(x))
            screen.add(
                "room", sphere((x, 0.9, 0.015 + 0.006 * k), (wide, high, 0.004), linear(tone) * 0.8, 10, 24)
            )
    screen.add("metal", box((0, 0.44, 0.05), (3.2, 0.46, 0.04), "#2a1418", 0.02))
    bench.take(screen, (0, 0, BACK + 0.12))
    for s in (-1, 1):
        drape(bench, min(s * 3.1, s * 5.4), max(s * 3.1, s * 5.4), 0.05, 4.4, BACK + 0.5, "#a8202a")
        for z in (-1.6, 0.4, 2.2):
            bench.add("metal", box((s * 6.8, 1.9, z), (0.1, 0.26, 0.1), "#b8863c", 0.04))
            bench.add("lamp", box((s * 6.66, 2.18, z), (0.05, 0.02, 0.09), linear("#ffb860") * 0.7, 0.01))
    cinema_seats(bench, house.rng)
    house.lights += [Light((x, 2.2, BACK + 1.1), (3.0, 2.5, 1.8), 6.0) for x in (-1.6, 1.6)]
    house.spot((-2.4, 4.2, 4.4), (0, 1.0, 0), (8.5, 6.0, 4.2), 0.45)
    house.lights.append(Light((2.6, 2.2, 2.4), (0.9, 0.6, 0.5), 5.0))


def club(house: House) -> None:
    """A dance floor that glows, a mirror ball, a desk with decks, neon, dancers in the dark."""
    bench, rng, hour = house.things, house.rng, house.hour
    truss(bench, 4.4, 3.3, -1.8, hour)
    bench.add("iron", cylinder((0.9, 3.0, -1.0), (0.9, 4.6, -1.0), 0.01, "#222222", 5))
    for i in range(9):
        a = -np.pi / 2 + np.pi * (i + 0.5) / 9
        for k in range(18):
            t = 2 * np.pi * k / 18
            out = np.array([np.cos(a) * np.cos(t), np.sin(a), np.cos(a) * np.sin(t)])
            spot = np.array([0.9, 2.72, -1.0]) + out * 0.29
            tint = mixed("#e8eef4", "#8a9ab0", float(rng.random()))
            turn = (-a, np.pi / 2 - t, 0.0)
            bench.add("metal", box(spot, (0.042 * max(np.cos(a), 0.35), 0.042, 0.012), tint, 0.004, turn))
    bench.add("metal", box((0, 0.55, -2.75), (1.3, 0.55, 0.3), "#1c1a26", 0.04))
    for k in range(9):
        bench.add(
            "neon",
            box(
                (-1.12 + 0.28 * k, 0.55, -2.43),
                (0.035, 0.12 + 0.3 * abs(np.sin(k * 1.7)), 0.012),
                shine(("pink", "cyan", "violet")[k % 3], hour, 0.5),
                0.01,
            ),
        )
    here = Bench()
    board(here, [house.brief.signs[0] if house.brief.signs else "Disco"], hour, "cyan", "pink", 0.42, 3.2)
    bench.take(here, (0, 2.0, BACK + 0.1))
    spots = [
        (x + rng.normal() * 0.1, 1.28, -2.1 - abs(rng.normal()) * 0.5)
        for x in (-3.9, -3.2, -2.5, -2.0, 2.1, 2.7, 3.3, 4.0)
    ]
    crowd(bench, rng, spots, 0.0, 0.6, fine=True, standing=True)
    for s in (-1, 1):
        speakers(bench, s * 2.0, -2.9, 2)
    for x, colour in ((-2.8, (9.0, 1.2, 5.0)), (2.8, (1.2, 4.5, 9.5)), (0.0, (5.0, 1.6, 9.0))):
        house.spot((x, 3.4, -2.2), (x * 0.3, 0.3, 0.4), colour, 0.45)
    house.spot((-2.0, 4.2, 4.4), (0, 1.0, 0), (9.0, 5.4, 8.0), 0.4)
    house.spot((2.4, 4.0, 4.0), (0, 1.0, 0), (3.0, 4.6, 7.0), 0.4)
    house.lights.append(Light((0, 0.3, -0.9), (0.9, 0.4, 1.3), 3.2))
    house.lights.append(Light((0, 2.2, -2.7), (0.9, 1.1, 1.8), 4.0))
