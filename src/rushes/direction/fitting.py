"""Fitting: what a doing makes of the thing that it is aimed at. Ropes hang or are swung, trees that are planted are young."""

from dataclasses import replace

from rushes.direction.handling import Handling, sorts_of
from rushes.direction.plan import Figure, Prop
from rushes.direction.roles import Roles
from rushes.direction.sizes import TIMES, size_of
from rushes.script.screenplay import Action

__all__ = ["made_fit", "struck", "with_rope"]

ROPES = {"climb": "hanging_rope", "bungee_jump": "hanging_rope", "skip": "jump_rope"}
"""Verb → what a rope is for it."""

CLIMBED = 4.2
"""Heights of an animal that a tree has at least which it climbs."""

DISHES = frozenset({"dish", "plate", "bowl", "cup", "glass", "pan", "pot"})

BALLS = frozenset({"football", "ball", "basketball", "volleyball"})


def made_fit(roles: Roles, verb: str, target: str, figure: Figure) -> None:
    """Trees that are planted are one sapling, those that a bear climbs old; a rope hangs for who climbs it."""
    prop = roles.prop(target)
    if verb == "wash_dishes":  # the one in hand stands for all of them
        roles.props = [p for p in roles.props if p.kind not in DISHES or p.id in roles.held()]
    if prop is None:
        return
    if verb == "plant" and prop.kind.endswith("tree") and not prop.size:
        roles.props = [p for p in roles.props if p.words != prop.words or p.id == prop.id]
        _change(roles, replace(prop, kind="sapling"))
    elif prop.kind == "rope" and verb in ROPES:
        _change(roles, replace(prop, kind=ROPES[verb]))
    elif (
        verb == "climb"
        and "tree" in sorts_of(prop.kind)
        and not prop.size
        and figure.look.species != "person"
    ):
        factor = max(CLIMBED * figure.height / size_of(prop.kind, prop.words).height, 1.0)
        _change(roles, replace(prop, size=f"{TIMES}{factor:.2f}"))


def _change(roles: Roles, prop: Prop) -> None:
    roles.props = [prop if p.id == prop.id else p for p in roles.props]


def with_rope(roles: Roles, action: Action) -> Action:
    """The rope that is there is what somebody skips with."""
    rope = roles.unused("rope") if action.verb == "skip" and not action.target else None
    return action if rope is None else replace(action, target=rope.id)


def struck(roles: Roles, row: Handling, target: str, figure: Figure) -> str:
    """What is hit: at a goal it is the ball before the foot that flies, not the goal."""
    if row.motion != "kick" or row.hold != "far":
        return target
    ball = roles.prop(roles.about(figure.id).get("front", ""))
    return ball.id if ball is not None and ball.kind in BALLS else target
