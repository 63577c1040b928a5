"""How a toy stands when nobody moves it: upright, lying, leaning on a peg, on a thread from above, in a pot, on a post."""

from dataclasses import dataclass

import numpy as np

from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.meshkit.solids import cylinder, join, lathe
from rushes.stage.scene import Array, Finish, Mesh
from rushes.stage.toys.toy import Toy

__all__ = ["Rest", "rest_of"]

LAID = -1.32
"""Turn of a toy that lies on its back, its head a little up, so that a camera sees its front."""
LEANT = -0.17
THREAD = 4.0
"""Metres of thread over what hangs: it ends out of the picture."""
POT = 0.30
"""Height of a pot over that of its plant."""
WOOD = Finish("wood", roughness=0.8, fuzz=0.0)
CLAY = Finish("plain", roughness=0.75, fuzz=0.2)
SOIL = Finish("fur", roughness=0.95, fuzz=0.3)
YARN = Finish("plain", roughness=0.9, fuzz=0.3, casts_shadow=False)


@dataclass(frozen=True)
class Rest:
    """`turn`: the toy's own matrix over the spot it stands on (turned with its facing afterwards); `fixed`: what stays where
    the spot is (name, mesh in metres, finish); `up`: metres from the spot to its lowest point; `foot`: metres about the spot
    where it stands; `middle`: metres from the spot to its middle; `hung`: it swings from above."""

    turn: Array
    fixed: tuple[tuple[str, Mesh, Finish], ...]
    foot: float
    middle: float
    hung: bool = False


def rest_of(toy: Toy) -> Rest:
    """How this toy rests."""
    makers = {"lie": _lying, "lean": _leaning, "hang": _hanging, "plant": _planted}
    if toy.spec.post:
        return _on_post(toy)
    return makers.get(toy.spec.rest, _standing)(toy)


def _standing(toy: Toy) -> Rest:
    foot = max(toy.sewn.foot, 0.6 * toy.sewn.front) * toy.size
    return Rest(np.eye(4, dtype=np.float32), (), foot, 0.5 * toy.height)


def _lying(toy: Toy) -> Rest:
    """On its back: what was its height goes away from the camera."""
    thick, long = toy.sewn.back * toy.size, toy.height
    turn = translation((0.0, thick * 0.85, 0.42 * long)) @ rotation(x=LAID)
    return Rest(turn.astype(np.float32), (), 0.4 * max(toy.width, long), thick + 0.12 * long)


def _leaning(toy: Toy) -> Rest:
    """Tilted back against a peg of its own, like a picture on a desk."""
    tall, thick = toy.height, toy.sewn.back * toy.size
    top = (0.0, 0.55 * tall, -0.55 * tall * 0.17 - 0.5 * thick)
    leg = cylinder(top, (0.0, 0.0, -0.42 * tall), max(0.012 * tall, 0.003), "#8a5f38", 7)
    turn = translation((0.0, 0.0, 0.04 * tall)) @ rotation(x=LEANT)
    return Rest(
        turn.astype(np.float32), (("peg", leg, WOOD),), max(toy.sewn.foot * toy.size, 0.12 * tall), 0.5 * tall
    )


def _hanging(toy: Toy) -> Rest:
    tall = toy.height
    thread = cylinder((0.0, 0.97 * tall, 0.0), (0.0, tall + THREAD, 0.0), 0.004, "#d9cdb8", 5, caps=False)
    return Rest(np.eye(4, dtype=np.float32), (("thread", thread, YARN),), 0.0, 0.5 * tall, hung=True)


def _planted(toy: Toy) -> Rest:
    """In a clay pot with soil."""
    high = POT * toy.height
    r = max(0.62 * high, 1.15 * toy.sewn.foot * toy.size * 0.5)
    outline = [(0.0, 0.0), (r * 0.70, 0.0), (r * 0.98, high * 0.80), (r * 1.10, high * 0.82), (r * 1.10, high),
               (r * 0.93, high), (r * 0.88, high * 0.88), (0.0, high * 0.87)]  # fmt: skip
    pot = lathe(outline, "#b8643c", sides=24)
    soil = lathe([(r * 0.88, high * 0.87), (r * 0.5, high * 0.93), (0.0, high * 0.95)], "#4a3022", sides=18)
    turn = translation((0.0, 0.86 * high, 0.0))
    return Rest(turn, (("pot", pot, CLAY), ("soil", soil, SOIL)), r, 0.5 * toy.height + high)


def _on_post(toy: Toy) -> Rest:
    """A plate on a pole twice as tall."""
    tall = toy.height
    up = 1.55 * tall
    pole = cylinder(
        (0.0, 0.0, -0.04 * tall), (0.0, up + 0.5 * tall, -0.04 * tall), 0.035 * tall, "#9a968e", 10
    )
    foot = lathe(
        [(0.0, 0.0), (0.22 * tall, 0.0), (0.20 * tall, 0.05 * tall), (0.0, 0.07 * tall)], "#77736c", sides=20
    )
    metal = Finish("metal", roughness=0.5, fuzz=0.0)
    return Rest(
        translation((0.0, up, 0.03 * tall)),
        (("post", join([pole, foot]), metal),),
        0.22 * tall,
        up + 0.5 * tall,
    )
