"""What a deed does to a four-legged body while it lasts: added to its gait, its posture and its face."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from rushes.direction.plan import Vec
from rushes.stage.animals.carriage import Carriage

__all__ = ["REST", "Act", "Paw", "shared"]

STILL = Carriage()
STRAIGHT = (0.0, 0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Paw:
    """Where a fore paw is while its owner sits up: a point before the chest in withers heights (out to its own side, up
    from the ground of the standing animal, ahead), drawn by `to_mouth` 0..1 to its mouth."""

    out: float
    up: float
    ahead: float
    to_mouth: float = 0.0


@dataclass(frozen=True)
class Act:
    """A deed at a moment. Shares are 0..1, angles radians, lengths withers heights."""

    carriage: Carriage = STILL
    sit: float = 0.0
    lie: float = 0.0
    up: float = 0.0  # sits upright on its rump, the fore paws free
    rear: float = 0.0  # stands up on its hind legs, the fore paws free
    side: float = 0.0  # rolled on to its side
    swim: float = 0.0  # afloat: only back and head are out of the water
    reach: float = 0.0  # how far the mouth is brought down to `level` over the ground
    level: float = 0.03
    yaw: float = 0.0  # of the head, to its left
    nod: float = 0.0  # of the head, upwards
    jaw: float = 0.0
    tongue: float = 0.0
    wag: float = 0.0
    shut: float = 0.0  # of the eyes
    ears: float = 0.0  # laid back
    feet: Mapping[str, Vec] = field(default_factory=dict)  # limb -> moved out, up and ahead
    paws: Mapping[str, Paw] = field(default_factory=dict)  # fore limb -> where, when `up` or `rear`
    lap: float = 0.0  # turn to its left of what lies on the lap: the neck of a guitar
    trunk: tuple[float, ...] = STRAIGHT  # curl of each piece of an elephant's trunk, forwards and up


REST = Act()


def shared(act: Act, share: float) -> Act:
    """The act by a share of it: nothing at 0."""
    if share >= 1.0:
        return act
    made: dict[str, object] = {}
    for f in fields(Act):
        value = getattr(act, f.name)
        if isinstance(value, Carriage):
            made[f.name] = Carriage(**{n: share * getattr(value, n) for n in Carriage.__dataclass_fields__})
        elif f.name == "feet":
            made[f.name] = {k: (share * v[0], share * v[1], share * v[2]) for k, v in value.items()}
        elif f.name == "trunk":
            made[f.name] = tuple(share * v for v in value)
        elif f.name in ("paws", "level"):
            made[f.name] = value
        else:
            made[f.name] = share * value
    return Act(**made)  # type: ignore[arg-type]
