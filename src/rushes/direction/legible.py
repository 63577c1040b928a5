"""Legible: who writes or reads is turned so that the words are seen past him, and those on a breast are in the picture."""

from collections.abc import Mapping
from dataclasses import replace
from math import cos, sin

from rushes.direction.boxes import prop_size
from rushes.direction.lettered import BOARDS, SCREENS
from rushes.direction.roles import Roles
from rushes.direction.spots import Spot
from rushes.direction.units import Unit
from rushes.script.screenplay import Screenplay

__all__ = ["bears_words", "opened"]

AT_BOARD, AT_SCREEN = -2.1, 2.05
"""Radians of heading of somebody at a board or a screen: pi looks straight away from the camera, which sees past him."""
SHOWN = 0.6
"""Radians by which a screen is turned from whoever sits before it towards the camera."""
END, DEEP, ASLANT = 0.68, 0.26, 0.12
"""Metres to the left and behind of who writes at which a board's right end is, where the words end, and how it is turned."""


def bears_words(name: str, screenplay: Screenplay) -> bool:
    """Whether something in the picture that is to be read is on a thing or on somebody."""
    return any(text.thing == name for text in screenplay.texts)


def opened(unit: Unit, doer: str, roles: Roles, screenplay: Screenplay) -> None:
    """Turn a unit about its doer, so that a board or screen with words that he has before him faces the camera too."""
    for name, spot in list(unit.spots.items()):
        prop = roles.prop(name)
        in_hand = spot.attach is not None and roles.figure(spot.attach.to) is not None
        if prop is None or in_hand or doer not in unit.spots or not bears_words(name, screenplay):
            continue
        if prop.kind in BOARDS and spot.attach is None and unit.spots[doer].attach is None:
            x, z = -END - prop_size(prop).width / 2, -DEEP
            unit.spots[name] = replace(spot, position=(x, spot.position[1], z), facing=ASLANT)
            unit.spots[doer] = replace(unit.spots[doer], facing=AT_BOARD)
        elif prop.kind in SCREENS:
            unit.spots.update(_turned(unit.spots, AT_SCREEN - unit.spots[doer].facing))
            seen = unit.spots[name]
            unit.spots[name] = replace(seen, facing=seen.facing + SHOWN)
        return


def _turned(spots: Mapping[str, Spot], by: float) -> dict[str, Spot]:
    """All that stands by itself, turned about the origin by so many radians; what is attached goes along."""
    c, s = cos(by), sin(by)
    return {
        name: replace(
            spot,
            position=(
                spot.position[0] * c + spot.position[2] * s,
                spot.position[1],
                spot.position[2] * c - spot.position[0] * s,
            ),
            facing=spot.facing + by,
        )
        for name, spot in spots.items()
        if spot.attach is None
    }
