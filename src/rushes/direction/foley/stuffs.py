"""Stuffs: of what a thing is made and how large it is, in the words that `sound.effects.impacts` knows."""

from functools import lru_cache

from rushes.direction.plan import Prop
from rushes.direction.sizes import size_of

__all__ = ["stuff_of"]

_MADE_OF = """
metal: car truck bus van tram train motorcycle bicycle bell pan wok skillet pot saucepan kettle can tin barrel_oil
    sword anvil hammer key coin knife fork spoon wrench gong cymbal robot barbell dumbbell weight shovel bucket
    watering_can trophy safe locker oven stove microwave refrigerator washing_machine dishwasher trash_can
    fire_hydrant traffic_light cannon tray toolbox ladder gear pipe chain anchor toaster iron vault crowbar horseshoe
    handcuffs medal lantern
wood: table desk chair stool bench shelf door gate fence log branch stick tree crate barrel chest treasure_chest boat
    rowboat canoe drawer wardrobe cabinet cupboard guitar violin piano drum baseball_bat broom bookshelf box_wooden
    board cutting_board bowl_wooden spoon_wooden chess_piece domino ladder_wooden wall_wooden house target dartboard
    easel podium workbench counter nightstand dining_table coffee_table bed dresser pencil oar paddle club staff cane
    bowling_pin
glass: glass bottle window mirror vase jar bulb wine_glass flask beaker vial lamp aquarium crystal_ball test_tube tv
    screen snow_globe goblet monitor phone tablet lens
porcelain+glass: cup mug plate bowl teapot saucer dish piggy_bank
stone: rock stone brick wall statue tombstone pillar column block marble pebble sculpture meteorite boulder ice
    ice_block castle tower building egg flower_pot potted_plant
cloth: pillow cushion blanket towel bag backpack teddy_bear stuffed_animal sack rope carpet rug curtain sail tent
    heavy_bag boxing_bag shirt jacket hat scarf toy doll flag
plastic: bin ball football basketball volleyball beach_ball suitcase computer laptop keyboard remote toy_car
    bucket_plastic helmet console controller skateboard surfboard bowling_ball tire
paper: book newspaper letter envelope paper card box package parcel magazine map notebook ticket poster gift
flesh: meat steak chicken fish dough bread apple orange watermelon melon pumpkin tomato banana cake pizza person
    sausage
water: puddle pool lake water
"""
_SOFT = "leaf feather petal snowflake paper balloon bubble butterfly ticket card cloud snow confetti ash"
SOFT = frozenset(_SOFT.split())
"""What falls without a sound."""


@lru_cache(maxsize=1)
def _stuffs() -> dict[str, str]:
    """The stuff of every kind that has one."""
    found, stuff = {}, ""
    for word in _MADE_OF.split():
        if word.endswith(":"):
            stuff = word[:-1].replace("+", " ")
        else:
            found[word] = stuff
    return found


def stuff_of(thing: Prop) -> str:
    """Its material (said, or what its kind is made of) and its size."""
    known = _stuffs()
    made = thing.material or known.get(thing.kind) or known.get(thing.kind.rpartition("_")[2], "")
    size = size_of(thing.kind, f"{thing.size} {thing.words}")
    across = max(size.width, size.height, size.depth)
    large = "big" if across > 0.9 else "small" if across < 0.2 else ""
    return f"{made} {large}".strip()
