"""Every age, build, hair style, beard, hat, garment and profession of the puppets; every expression and mouth."""

from collections.abc import Iterator

from bench.lookbook.entry import Entry, orbit, shown

from rushes.direction.measures import height_of
from rushes.direction.plan import Expression, Figure, Mouth, Move
from rushes.script.screenplay import Garment, Look
from rushes.stage.people.face import EXPRESSIONS
from rushes.stage.people.hair import STYLES
from rushes.stage.people.mouth import SHAPES
from rushes.stage.people.outfits import outfits
from rushes.stage.people.wardrobe.heads import HATS
from rushes.stage.people.wardrobe.legs import FOOTWEAR, LEGWEAR
from rushes.stage.people.wardrobe.tops import PATTERNS

__all__ = ["entries"]

TURNS = (0.0, 45.0, 90.0, 180.0)
FACES = (0.0, 40.0)
SEXES = ("female", "male")


def entries() -> Iterator[Entry]:
    """A turntable each; faces from two sides."""
    for name, look in looks().items():
        yield _turned(name, look)
    for name in EXPRESSIONS:
        yield _face(f"face {name}", Look(sex=SEXES[len(name) % 2], age="adult"), expression=name)
    for name in SHAPES:
        yield _face(f"mouth {name}", Look(sex="female", age="adult"), mouth=name)


def looks() -> dict[str, Look]:
    """Name → a look that shows one thing."""
    found: dict[str, Look] = {}
    for sex in SEXES:
        for age in ("baby", "child", "teen", "adult", "old"):
            found[f"{age} {sex}"] = Look(sex=sex, age=age)
        for build in ("slim", "stout", "tall", "small"):
            found[f"{build} {sex}"] = Look(sex=sex, age="adult", build=build)
    for skin in ("light", "tan", "brown", "dark"):
        found[f"skin {skin}"] = Look(sex="female", age="adult", skin=skin)
    for style in STYLES:
        found[f"hair {style}"] = Look(sex="female", age="adult", hair_style=style)
    found["bald"] = Look(sex="male", age="adult", hair_style="bald")
    for beard in ("full", "moustache", "stubble", "goatee"):
        found[f"beard {beard}"] = Look(sex="male", age="adult", beard=beard)
    found["glasses"] = Look(sex="female", age="adult", glasses=True)
    for k, kind in enumerate((*HATS, *PATTERNS, *LEGWEAR, *FOOTWEAR)):
        found[f"wears {kind}"] = Look(sex=SEXES[k % 2], age="adult", garments=(Garment(kind),))
    for k, profession in enumerate(outfits()):
        found[f"profession {profession}"] = Look(sex=SEXES[k % 2], age="adult", profession=profession)
    return found


def _turned(name: str, look: Look) -> Entry:
    high = height_of(look)
    keys, frames = orbit((0.0, 0.52 * high, 0.0), 2.9 * max(high, 0.9), 0.15, TURNS)
    figure = Figure(
        "it", look, height=high, seed=len(name), moves=(Move(0, 240, "stand", ease_in=False, ease_out=False),)
    )
    return Entry("people", name, name, shown(keys, (figure,)), frames)


def _face(name: str, look: Look, expression: str = "", mouth: str = "") -> Entry:
    high = height_of(look)
    keys, frames = orbit((0.0, 0.86 * high, 0.0), 1.7, 0.05, FACES)
    figure = Figure(
        "it",
        look,
        height=high,
        seed=3,
        moves=(Move(0, 240, "stand", ease_in=False, ease_out=False),),
        expressions=(Expression(-40, 400, expression, 1.0),) if expression else (),
        mouths=(Mouth(0, mouth, 1.0),) if mouth else (),
    )
    return Entry("faces", name, name, shown(keys, (figure,), lens_mm=60.0), frames)
