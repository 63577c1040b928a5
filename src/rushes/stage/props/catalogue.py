"""The catalogue of props: which builder makes a kind. Builders are strings, imported when first asked for."""

from collections.abc import Callable
from importlib import import_module

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp

__all__ = ["BUILDERS", "builder_for"]

BUILDERS: dict[str, str] = {
    "boat": "boat:build",
    "fishing_rod": "fishing_rod:build",
    "kite": "kite:build",
    "umbrella": "umbrella:build",
    "balloon": "balloon:build",
    **dict.fromkeys(("ball", "football", "basketball", "baseball"), "ball:build"),
    **dict.fromkeys(("lantern", "candle", "campfire"), "lantern:build"),
    **dict.fromkeys(("cup", "bottle", "bowl"), "crockery:build"),
    **dict.fromkeys(("table", "chair", "bench"), "furniture:build"),
    "car": "car:build",
    "bicycle": "bicycle:build",
    **dict.fromkeys(("food", "fruit", "orange_fruit"), "food:build"),
    **dict.fromkeys(("suitcase", "bag", "basket", "book", "phone", "flower"), "carried:build"),
    # ---- vehicles and what stands in streets
    # ---- furniture and appliances
    # ---- kitchenware, food and drink
    # ---- sport, music
    # ---- tools, personal things
    "leash": "personal.leash:build",
}
"""Kind -> "module:function" in this folder; a builder in one of its folders is "folder.module:function"."""


TOY = "rushes.stage.toys.prop:build"


def builder_for(kind: str) -> Callable[[Prop], BuiltProp]:
    """The builder of a kind of prop; what is not modelled is sewn as a felt toy, and the prop's log says so."""
    name = BUILDERS.get(kind)
    module, function = (f"rushes.stage.props.{name}" if name else TOY).split(":")
    builder: Callable[[Prop], BuiltProp] = getattr(import_module(module), function)
    return builder
