"""Things on a table: cup with saucer, bottle, bowl. Glazed clay, a little uneven."""

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import cylinder, join, lathe, tube
from rushes.stage.props.placing import Part, rigid
from rushes.stage.scene import Finish

__all__ = ["build"]

GLAZE = Finish("plain", roughness=0.22, fuzz=0.05)
COLOURS = ("#c9573f", "#e8dcc2", "#3f7f8c", "#d9a441")


def build(prop: Prop) -> BuiltProp:
    """The cup, bottle or bowl of a prop."""
    colour = prop.colour or COLOURS[prop.seed % len(COLOURS)]
    maker = {"bottle": _bottle, "bowl": _bowl}.get(prop.kind, _cup)
    return rigid(prop, maker(colour), 0.08, contact=0.07)


def _cup(colour: str) -> list[Part]:
    """A cup of coffee with a handle, on its saucer when it stands."""
    inside = mixed(colour, "#fff6e6", 0.75)
    wall = [
        (0.0, 0.012),
        (0.038, 0.012),
        (0.046, 0.02),
        (0.060, 0.075),
        (0.064, 0.112),
        (0.061, 0.116),
        (0.057, 0.110),
        (0.050, 0.075),
    ]
    a = np.linspace(-1.25, 1.25, 11)
    handle = np.stack([0.052 + 0.038 * np.cos(a), 0.066 + 0.034 * np.sin(a), np.zeros(11)], 1)
    coffee = lathe([(0.055, 0.096), (0.0, 0.098)], "#3a2012", sides=18)
    rim = tube(
        np.stack(
            [
                0.0625 * np.cos(np.linspace(0, 2 * np.pi, 25)),
                np.full(25, 0.114),
                0.0625 * np.sin(np.linspace(0, 2 * np.pi, 25)),
            ],
            1,
        ),
        0.004,
        inside,
        6,
    )
    saucer = lathe(
        [(0, 0), (0.05, 0), (0.095, 0.012), (0.096, 0.017), (0.05, 0.010), (0, 0.010)], inside, sides=22
    )
    return [
        ("cup", join([lathe(wall, colour, sides=20), tube(handle, 0.0085, colour, 8), rim, saucer]), GLAZE),
        ("coffee", coffee, Finish("plain", roughness=0.15, fuzz=0.0)),
    ]


def _bottle(colour: str) -> list[Part]:
    glass = mixed(colour, "#1f4a34", 0.55)
    body = lathe(
        [
            (0, 0),
            (0.042, 0),
            (0.046, 0.01),
            (0.046, 0.17),
            (0.040, 0.205),
            (0.017, 0.25),
            (0.015, 0.30),
            (0.019, 0.302),
            (0.019, 0.318),
            (0, 0.318),
        ],
        glass,
        sides=18,
    )
    label = lathe([(0.0468, 0.055), (0.0468, 0.145)], "#efe2c4", sides=18)
    cork = cylinder((0, 0.312, 0), (0, 0.335, 0), 0.013, "#b98a5a", 10)
    return [
        ("glass", body, Finish("plain", roughness=0.12, fuzz=0.0)),
        ("label", join([label, cork]), Finish("paper", roughness=0.9)),
    ]


def _bowl(colour: str) -> list[Part]:
    wall = [
        (0, 0.006),
        (0.045, 0.0),
        (0.05, 0.012),
        (0.095, 0.055),
        (0.115, 0.092),
        (0.112, 0.097),
        (0.105, 0.09),
        (0.085, 0.058),
        (0.0, 0.03),
    ]
    return [("bowl", lathe(wall, colour, sides=22), GLAZE)]
