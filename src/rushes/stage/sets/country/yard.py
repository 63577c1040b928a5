"""A paved or trodden yard in open country, and its lamps."""

from rushes.direction.plan import SetBrief
from rushes.stage.meshkit.solids import box, cylinder
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.parts.bench import Bench

__all__ = ["STEEL", "street_lamp", "yard"]

STEEL = "#8d9aa4"


def yard(
    brief: SetBrief,
    name: str,
    salt: int,
    tones: tuple[str, str] = ("#54565a", "#4a4c50"),
    finish: str = "asphalt",
) -> Country:
    """Level ground in two tones with a finish."""
    here = Country.begun(brief, name, salt, roll=0.05, rise=0.4, back=-26.0)
    here.ground(tones, finish, 0.6)
    return here


def street_lamp(here: Country, x: float, z: float, high: float = 5.2) -> None:
    """A lamp on its mast, its head towards the camera; it burns when it is dark."""
    post = Bench()
    post.add(
        "metal",
        cylinder((0, 0, 0), (0, high, 0), 0.07, STEEL, 10, 0.05),
        box((0, high, 0.5), (0.05, 0.04, 0.55), STEEL, 0.02),
    )
    post.add(
        "lamp" if here.hour.dark else "paint",
        box((0, high - 0.06, 0.95), (0.14, 0.04, 0.24), "#fff0c8", 0.02),
    )
    here.put(post, x, z)
    here.light((x, high - 0.3, z + 0.9), (3.0, 2.3, 1.4), 10.0)
